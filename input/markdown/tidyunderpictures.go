package markdown

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

// Lines under pictures that are their captions though no form says so: the description of the
// picture again, or a little more, or a short line without a stop under most pictures of a text.

const (
	minUnder    = 3  // pictures that show it
	maxUnder    = 32 // characters of such a line
	minUnderHan = 4
)

// underPictures finds them when all of a text is read.
func (r *reader) underPictures() {
	var under []int // the pictures over such lines
	pictures := 0
	for i := range r.out.Paras {
		f := &r.out.Paras[i]
		if f.Kind != doc.Figure || f.Image == nil {
			continue
		}
		pictures++
		if i+1 < len(r.out.Paras) && r.lacksCaption(f) && r.shortUnder(i) {
			under = append(under, i)
		}
	}
	all := len(under) >= minUnder && len(under)*3 >= pictures*2
	gone := map[int]bool{}
	for _, i := range under {
		f, p := &r.out.Paras[i], &r.out.Paras[i+1]
		if all || describes(f.Image.Alt, p.Text) {
			f.Text, f.Spans, f.Origins = p.Text, p.Spans, p.Origins
			gone[i+1] = true
		}
	}
	r.keepOnly(func(i int) bool { return !gone[i] })
}

// shortUnder reports a short line right under a picture, over prose, a picture, a heading or
// the end.
func (r *reader) shortUnder(i int) bool {
	p := &r.out.Paras[i+1]
	n := utf8.RuneCountInString(p.Text)
	if p.Kind != "" || n == 0 || allBold(p) || strings.ContainsAny(p.Text, "\n") || linkedTo(p.Spans, "") {
		return false
	}
	if describes(r.out.Paras[i].Image.Alt, p.Text) {
		return n <= maxCaption
	}
	last, _ := utf8.DecodeLastRuneInString(p.Text)
	if n > maxUnder || strings.ContainsRune("。！？：；，…、!?:;,.", last) || pattern.Han(p.Text) < minUnderHan {
		return false
	}
	if i+2 >= len(r.out.Paras) {
		return true
	}
	q := &r.out.Paras[i+2]
	return q.Kind == doc.Figure || q.Kind == doc.Heading || q.Kind == "" && strings.ContainsAny(q.Text, "。！？")
}

// describes reports that a line says what the description of a picture says.
func describes(alt, line string) bool {
	a, l := squeeze(alt), squeeze(line)
	if a == "" || placeholder.MatchString(alt) {
		return false
	}
	return a == l ||
		pattern.Han(a) > 0 && strings.Contains(l, a) &&
			utf8.RuneCountInString(l) <= utf8.RuneCountInString(a)+maxMore &&
			!strings.ContainsAny(l, "。，；：:、！？")
}

// maxMore is how much more such a line says, in characters.
const maxMore = 6

// longDescriptions tells of descriptions that are too long for captions and have none beside
// them: readers of the page do not see what they say.
func (r *reader) longDescriptions() {
	for i := range r.out.Paras {
		p := &r.out.Paras[i]
		if p.Kind != doc.Figure || p.Image == nil || p.Text != "" || pattern.Han(p.Image.Alt) == 0 ||
			utf8.RuneCountInString(p.Image.Alt) <= maxDescription {
			continue
		}
		r.diags.Add(diag.Warning, "description-long", p.Pos,
			diag.T("图片的描述有 %d 字，只作替代文字，页上不排",
				"the description of the picture has %d characters: it is its alternative text only, and not set",
				utf8.RuneCountInString(p.Image.Alt)),
			diag.T("是图说的，在图片下另起一段写，以 ▲ 开头",
				"if it is the caption, write it as a paragraph under the picture that begins with ▲"))
	}
}
