package genre

import (
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// What sites that hand out papers as models, and programs that keep blogs, leave in a text.

var (
	// firstSample is what such a site calls the first of its models; nextSample the others.
	firstSample = pattern.New(`^(?:篇一|第一篇|范文一|第1篇|篇1)[ 　]?[:：][ 　]?\S.{3,}$`).First("篇第范")
	nextSample  = pattern.New(`^(?:篇[二三四五2-5]|第[二三四五2-5]篇|范文[二三四五2-5])[ 　]?[:：]`).First("篇第范")
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
		in.Diags.Add(diag.Info, "page-furniture", p.Pos, diag.T("“%s”属于网页，不排", "%q belongs to a web page and is not set", p.Words))
	}
	*ps = (*ps)[at+1:]
}
