package structure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

// Libraries of electronic texts set lines of their own into a book: who made the file, the
// title again on the same line or in angle brackets, 正文 before the name of each chapter,
// author and dynasty behind the title.

// eras are the times in which an author of an old book lived, in brackets before his name; plainEras
// the same without. madeBy says what he did for the book.
const (
	eras      = `先秦|春秋|战国|秦|(?:[东西后]?汉|三国|曹?魏|蜀汉?|[孙东]?吴|[西东]?晋|南朝(?:宋|齐|梁|陈)?|宋|齐|梁|陈|[北东西]魏|北[齐周]|隋|[中晚初盛南]?唐|五代|后[梁唐晋汉周蜀]|[南北]宋|[西]?辽|金|元|明|清|近代|现代|民国)(?:[初末]年?|[代朝])?|[南元明清]?[宋元明]末[元明清]初`
	plainEras = `[东西后]?汉|三国|[西东]?晋|南朝|北[魏齐周]|唐|五代|[南北]?宋|元|明|清|民国`
	madeBy    = `(?:编[撰著次]|[撰著编注辑述译校评]+)`
)

var (
	// librarySite is a line of who made the file, with an address: 某某网（http://…）整理.
	librarySite = pattern.New(`(?i)^[^。，！？；]{0,40}(?:https?://|www\.)[^ 　。，！？；]{3,60}[^。，！？；]{0,20}$`).Has("wWhH")
	// chapterMark is what such a site puts before the name of a chapter.
	chapterMark = pattern.New(`^(?:正文|VIP章节|VIP卷)[ 　]+`).First("正V")
	// ofDynasty is a title with the dynasty and name of its author: 曲论 明 某某.
	ofDynasty = pattern.New(`^([^ 　。，；：]{2,20})[ 　]+([〔（\[]?(?:先秦|秦|汉|东汉|西汉|后汉|三国|魏|蜀|吴|晋|西晋|东晋|南朝宋|南朝梁|梁|陈|北魏|北齐|隋|唐|五代|后蜀|宋|北宋|南宋|辽|金|元|明|清|民国)[〕）\]]?[ 　·]*[\p{Han}]{2,4}(?:[ 　]?[撰著编辑])?)$`).Has(" 　")
	// toBeContinued closes a chapter: （本章完）.
	toBeContinued = pattern.New(`^[（(【](?:全书|本章|本卷|本集)完[）)】]$|^[（(](?:未完)?待续[）)]$`).First("（(【")
	// dynastic is a line of the dynasty and name of an author: 〔明〕某某 撰.
	dynastic = pattern.New(`^(?:(?:[〔（(\[【](?:` + eras + `)[〕）)\]】]|(?:` + plainEras + `)[ 　·])[ 　·]*\p{Han}{2,4}(?:[ 　]*` + madeBy + `)?[ 　、，/／]*){1,3}$`).First("([【〔三东五元北南后唐宋明晋民汉清西（")
	// rendered is a line of who put a sutra or another foreign book into Chinese.
	rendered = pattern.New(`^[^，。：；、]{2,24}(?:奉[ 　]?(?:诏|敕|制)[ 　]?)(?:重|等)?[ 　]?[译撰述编集注疏校]+$|^[^，。：；、]{0,12}(?:三藏|法师|沙门|禅师|居士|律师|论师)[^，。：；、]{1,8}(?:共|等|重)?[ 　]?[译撰述集注疏记]+$`)
	angled   = pattern.New(`^[<＜]([^<>＜＞/]{2,40})[>＞]$`).First("<＜")
)

// etextLines is how many lines over a text such a library may have set.
const etextLines = 4

// dropLibrary takes off what a library of electronic texts has set into one.
func (in *inference) dropLibrary(ps *[]*para) {
	out := slices.Clone(*ps)
	for i := 0; i < min(etextLines, len(out)-1) && out[i].n < bodyLength; i++ {
		if p := out[i]; p.Kind == "" && p.n <= maxWebLine && len(p.Spans) == 0 && !p.has(sSource|sByline|sCredit|sDate) && librarySite.MatchString(p.text) && out[i+1].n <= maxWebLine {
			in.unset(p, p.text)
			out = slices.Delete(out, i, i+1)
			i--
		}
	}
	for i := 0; i < min(2, len(out)); i++ {
		p := out[i]
		if m := angled.FindStringSubmatch(p.text); p.Kind == "" && m != nil && len(p.Spans) == 0 {
			out[i] = p.retext(m[1])
			in.unset(p, p.text[:strings.Index(p.text, m[1])]+p.text[strings.Index(p.text, m[1])+len(m[1]):])
		} else if half := doubled(p.text); p.Kind == "" && half != "" && len(p.Spans) == 0 {
			out[i] = p.retext(half)
			in.diags.Add(diag.Info, "title-repeated", p.Pos, diag.T("同一行重复了“%s”，只排一次", "the line repeats %q; it is set once", half))
		}
	}
	if len(out) > 2 && out[0].Kind == "" && len(out[0].Spans) == 0 && in.draft.Meta.Title == "" {
		if m := ofDynasty.FindStringSubmatch(out[0].text); m != nil && len(in.draft.Meta.Byline) == 0 {
			d := *in.draft
			d.Meta.Title, d.Meta.Byline, d.Meta.Pos = m[1], []string{m[2]}, out[0].Pos
			in.taken = append(in.taken, Taken{Pos: out[0].Pos, Text: out[0].text, As: "meta.title", Reasons: []diag.Text{diag.T("书名、朝代与作者", "a title, a dynasty and a name")}})
			in.draft, out = &d, out[1:]
		} else if m := titleBy.FindStringSubmatch(out[0].text); m != nil && len(in.draft.Meta.Byline) == 0 && names(plainForms.Replace(strings.TrimSpace(m[2]))) {
			d := *in.draft
			d.Meta.Title, d.Meta.Byline, d.Meta.Pos = strings.TrimSpace(m[1]), []string{strings.TrimSpace(m[2])}, out[0].Pos
			in.taken = append(in.taken, Taken{Pos: out[0].Pos, Text: out[0].text, As: "meta.title", Reasons: []diag.Text{diag.T("书名与作者", "a title and its author")}})
			in.diags.Add(diag.Info, "dropped-counter", out[0].Pos, diag.T("“%s”不排", "%q is not set", strings.Replace(strings.Replace(out[0].text, m[1], "", 1), m[2], "", 1)))
			in.draft, out = &d, out[1:]
		}
	}
	var marked []int
	for i, p := range out {
		if p.Kind == "" && p.n <= maxHeading && p.stops == 0 && !p.period && chapterMark.MatchString(p.text) {
			marked = append(marked, i)
		}
	}
	for _, i := range marked {
		if len(marked) < 2 {
			break
		}
		p := out[i]
		mark := chapterMark.FindString(p.text)
		q := p.retext(p.text[len(mark):])
		q.Kind, q.Level = doc.Heading, 1
		q.Spans = shiftSpans(p.Spans, utf8.RuneCountInString(mark))
		out[i] = newPara(q.Para)
		in.unset(p, strings.TrimRight(mark, " 　"))
	}
	*ps = out
}

// doubled returns the half of a line that says the same twice, with a wide gap between.
func doubled(s string) string {
	at := strings.Index(s, "    ")
	if at < 0 {
		at = strings.Index(s, "　　")
	}
	if at <= 0 || strings.TrimLeft(s[at:], " 　") != s[:at] {
		return ""
	}
	return s[:at]
}

// retext is a paragraph with other words in the same place.
func (f *para) retext(text string) *para {
	q := *f.Para
	q.Text, q.Spans, q.Origins = text, nil, nil
	return newPara(&q)
}
