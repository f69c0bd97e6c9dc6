package genre

import (
	"strconv"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// What sites that hand out papers as models, and programs that keep blogs, leave in a text.

var (
	// firstSample is what such a site calls the first of its models; nextSample the others.
	firstSample = pattern.New(`^(?:篇一|第一篇|范文一|第1篇|篇1)[ 　]?[:：][ 　]?\S.{3,}$`)
	nextSample  = pattern.New(`^(?:篇[二三四五2-5]|第[二三四五2-5]篇|范文[二三四五2-5])[ 　]?[:：]`)
)

// sampleLines is where the name of the first model stands at the latest.
const sampleLines = 8

// dropSample drops what a site calls the only model that it gives, and the short lines over it:
// the paper has its own title under it.
func (in *Reader) dropSample(ps *[]*trait.Paragraph) {
	at := -1
	for i, p := range (*ps)[:min(len(*ps), sampleLines)] {
		if p.N > trait.MaxTitle || p.Period || p.Kind != "" && p.Kind != doc.Heading {
			break
		}
		if firstSample.MatchString(p.Words) {
			at = i
			break
		}
	}
	if at < 0 || at+2 >= len(*ps) || (*ps)[at+1].N > trait.MaxTitle || (*ps)[at+1].Period {
		return
	}
	for _, p := range (*ps)[at+1:] {
		if p.N <= trait.MaxTitle && nextSample.MatchString(p.Words) {
			return
		}
	}
	for _, p := range (*ps)[:at+1] {
		in.Diags.Add(diag.Info, "page-furniture", p.Pos,
			diag.T("“%s”属于网页，不排", "%q belongs to a web page and is not set", p.Words))
	}
	*ps = (*ps)[at+1:]
}

// modelHead is what sites call each of the models that they give of a paper: 某某总结 篇1, 某某总结篇一,
// 某某总结范文1.
var modelHead = pattern.New(`
	^([^，。！？；：]{2,30}?)[ 　]*(?:篇|范文)[ 　]?([一二三四五六七八九十]{1,3}|\d{1,2})[:：]?$`)

// modelHeads makes headings of them, where two at least are counted from one, and leaves out the
// name of the paper that stands under such a heading again.
func (in *Reader) modelHeads(ps *[]*trait.Paragraph) {
	heads := map[*trait.Paragraph]bool{}
	root := ""
	for _, p := range *ps {
		if p.Kind == doc.Heading {
			return
		}
		m := modelHead.FindStringSubmatch(p.Words)
		if p.Kind != "" || p.N > trait.MaxTitle || m == nil || root != "" && m[1] != root {
			continue
		}
		if m[2] != strconv.Itoa(len(heads)+1) && m[2] != hanCount(len(heads)+1) {
			return
		}
		root = m[1]
		heads[p] = true
	}
	if len(heads) < 2 {
		return
	}
	var kept []*trait.Paragraph
	for i, p := range *ps {
		if heads[p] {
			given := *p.Para
			given.Kind, given.Level = doc.Heading, 1
			p = trait.New(&given)
		} else if i > 0 && heads[(*ps)[i-1]] && strings.Trim(p.Words, "*＊×_ 　") == root {
			in.Diags.Add(diag.Info, "title-repeated", p.Pos,
				diag.T("“%s”重复标题，不排", "%q repeats the title and is not set", p.Words))
			continue
		}
		kept = append(kept, p)
	}
	*ps = kept
}

// hanCount is a number from one to 99 in Han.
func hanCount(n int) string {
	digits := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	switch tens := n / 10; {
	case tens == 0:
		return digits[n]
	case tens == 1:
		return "十" + digits[n%10]
	case tens > 9:
		return ""
	default:
		return digits[tens] + "十" + digits[n%10]
	}
}
