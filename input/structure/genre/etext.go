package genre

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Libraries of electronic texts set lines of their own into a book: who made the file, the
// title again on the same line or in angle brackets, 正文 before the name of each chapter,
// author and dynasty behind the title.

var volumeEnd = pattern.New(`^(?:卷[之第]?[上中下首末一二三四五六七八九十百]{1,4})?[ 　]*[终竟完毕]?$`)

// dropVolumeEnd leaves out the line under a text that says that a volume of it ends: title,
// and 卷上 or 终.
func (in *Reader) dropVolumeEnd(ps *[]*trait.Paragraph) {
	all := *ps
	if len(all) < 6 {
		return
	}
	end := all[len(all)-1]
	if end.Kind != "" || end.N > trait.MaxShortLine || end.N < 4 {
		return
	}
	for _, p := range all[:min(webHead, len(all)/2)] {
		rest, ok := strings.CutPrefix(end.Words, p.Words)
		if !ok || rest == "" || p.N < 2 ||
			!volumeEnd.MatchString(pattern.Simplified.Replace(strings.Trim(rest, " 　"))) {
			continue
		}
		in.Diags.Add(diag.Info, "page-furniture", end.Pos,
			diag.T("卷末的“%s”不排", "%q ends a volume and is not set", end.Words))
		*ps = slices.Clone(all[:len(all)-1])
		return
	}
}

var (
	// librarySite is a line of who made the file, with an address: 某某网（http://…）整理. A report
	// may name a site as well; it says what one does there.
	librarySite = pattern.New(`
		(?i)^(?:
			[^。，！？；]{0,40}(?:https?://|www\.)[^ 　。，！？；]{3,60}[^。，！？；]{0,12}
			(?:整理|录入|制作|扫描|校对|校正|收藏|收集|提供|首发|出品|发布|下载|上传|转载)[^。，！？；]{0,8}|
			[^。，！？；]{0,16}
			(?:网站?|文库|书[库屋城吧]|图书馆|在线|论坛|社区|之家|天地|整理|录入|制作|扫描|校对|提供|来源|来自|下载)
			[ 　:：]*[（(【\[<]?[ 　]*(?:https?://|www\.)[!-~]{3,60}[）)】\]>]?
		)$`)
	// chapterMark is what such a site puts before the name of a chapter.
	chapterMark = pattern.New(`^(?:正文|VIP章节|VIP卷)[ 　]+`)
	// ofDynasty is a title with the dynasty and name of its author: 曲论 明 某某.
	ofDynasty = pattern.New(`
		^([^ 　。，；：]{2,20})[ 　]+(
			[〔（\[]?(?:
				先秦|秦|汉|东汉|西汉|后汉|三国|魏|蜀|吴|晋|西晋|东晋|南朝宋|南朝梁|梁|陈|北魏|北齐|隋|唐|
				五代|后蜀|宋|北宋|南宋|辽|金|元|明|清|民国
			)[〕）\]]?[ 　·]*[\p{Han}]{2,4}(?:[ 　]?[撰著编辑])?
		)$`)
)

// etextLines is how many lines over a text such a library may have set.
const etextLines = 4

// dropLibrary takes off what a library of electronic texts has set into one.
func (in *Reader) dropLibrary(ps *[]*trait.Paragraph) {
	out := slices.Clone(*ps)
	for i := 0; i < min(etextLines, len(out)-1) && out[i].N < trait.BodyLength; i++ {
		if p := out[i]; p.Kind == "" && p.N <= maxWebLine && len(p.Spans) == 0 &&
			!p.Has(trait.Source|trait.Byline|trait.Credit|trait.Date) && librarySite.MatchString(p.Words) &&
			out[i+1].N <= maxWebLine {
			in.unset(p, p.Words)
			out = slices.Delete(out, i, i+1)
			i--
		}
	}
	for i := 0; i < min(2, len(out)); i++ {
		p := out[i]
		if half := doubled(p.Words); p.Kind == "" && half != "" && len(p.Spans) == 0 {
			out[i] = p.Retext(half)
			in.Diags.Add(diag.Info, "title-repeated", p.Pos,
				diag.T("同一行重复了“%s”，只排一次", "the line repeats %q; it is set once", half))
		}
	}
	if len(out) > 2 && out[0].Kind == "" && len(out[0].Spans) == 0 && in.Draft.Meta.Title == "" {
		if m := ofDynasty.FindStringSubmatch(out[0].Words); m != nil && len(in.Draft.Meta.Byline) == 0 {
			d := *in.Draft
			d.Meta.Title, d.Meta.Byline, d.Meta.Pos = m[1], []string{m[2]}, out[0].Pos
			in.Taken = append(in.Taken,
				Taken{
					Pos:     out[0].Pos,
					Text:    out[0].Words,
					As:      "meta.title",
					Reasons: []diag.Text{diag.T("书名、朝代与作者", "a title, a dynasty and a name")},
				})
			in.Draft, out = &d, out[1:]
		}
	}
	var marked []int
	for i, p := range out {
		if p.Kind == "" && p.N <= trait.MaxHeading && p.Stops == 0 && !p.Period &&
			chapterMark.MatchString(p.Words) {
			marked = append(marked, i)
		}
	}
	for _, i := range marked {
		if len(marked) < 2 {
			break
		}
		p := out[i]
		mark := chapterMark.FindString(p.Words)
		q := p.Retext(p.Words[len(mark):])
		q.Kind, q.Level = doc.Heading, 1
		q.Spans = trait.ShiftSpans(p.Spans, utf8.RuneCountInString(mark))
		out[i] = trait.New(q.Para)
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
