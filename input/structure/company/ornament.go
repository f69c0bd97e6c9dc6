package company

import (
	"strings"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// What is typed before a heading to make it stand out, ■ ▍ ◆ （小标题）, stands before the
// items of a list as well. What tells a heading is that lines with it do not stand in a row,
// and that each has something under it.

// headMarks are set before headings as well as before the items of a list.
const headMarks = "❶❷❸❹❺❻❼❽❾◆■●◇○▪□▍▌▎★☆※＊◎❖♦▶►▷⊙#"

// HeadWord is what writers of wire news put before a heading.
var HeadWord = pattern.New(`^[（(【\[](?:小标题|插题|分题)[）)】\]][ 　]*`)

// mark returns the ornament at the head of a line and the characters that it takes,
// blanks included.
func (f *Paragraph) mark() (r rune, n int) {
	if f.Kind != "" ||
		f.N < 2 ||
		f.N == 2 && !trait.IsHan(f.Chars[1]) ||
		!strings.ContainsRune(headMarks, f.Chars[0]) && !(f.Closing() > 0 && f.Short(trait.MaxHeading)) {
		return 0, 0
	}
	for n = 1; n < f.N && (f.Chars[n] == ' ' || f.Chars[n] == '\u3000' || f.Chars[n] == f.Chars[0]); n++ {
	}
	return f.Chars[0], n
}

// Closing returns the characters of an ornament at the end of a line that opens with the
// same: ★ 经济 ★, ·有活干·.
func (f *Paragraph) Closing() int {
	if f.N < 4 || f.Chars[0] != f.Chars[f.N-1] || !strings.ContainsRune(headMarks+"·•~～", f.Chars[0]) {
		return 0
	}
	n := 1
	for n < f.N-2 && (f.Chars[f.N-1-n] == f.Chars[0] || f.Chars[f.N-1-n] == ' ' || f.Chars[f.N-1-n] == '\u3000') {
		n++
	}
	return n
}

// staffMarks are the ornaments before who wrote and who edited; they are no bullets.
func staffMarks(ps []*Paragraph) {
	for _, f := range ps {
		if f.Number == trait.NumBullet && f.Kind == "" && f.Short(trait.MaxByline) &&
			strings.ContainsRune(staffMark, f.Chars[0]) &&
			(f.Has(trait.Byline) && trait.Reporter.MatchString(f.Key) || staffField.MatchString(f.Key)) {
			f.Number, f.NumLen = trait.NoNumber, 0
		}
	}
}

const staffMark = "■□●○◆◎"

// staffField names who edited a page, behind an ornament.
var staffField = pattern.New(`
	^[■□●○◆◎][ 　]*(?:责任编辑|责编|编辑|美编|校对|版式)[ 　]?[:：/／][ 　]?\p{Han}{1,4}
	(?:[ 　]\p{Han}{1,3})?$`)

// findOrnaments marks the lines that an ornament makes headings.
func findOrnaments(ps []*Paragraph) {
	findTriangles(ps)
	findRoundUp(ps)
	defer staffMarks(ps)
	all, heads := map[rune]int{}, map[rune]int{}
	over := make([]bool, len(ps))
	for i, f := range ps {
		if m := HeadWord.FindString(f.Words); m != "" && f.Kind == "" && f.Short(trait.MaxHeading) {
			f.Ornament = len([]rune(m))
			continue
		}
		r, n := f.mark()
		if r == 0 || f.Has(trait.Byline|trait.Name|trait.Office) && !f.endsHead(n) && !f.squaredHead(n, ps, i) {
			continue
		}
		all[r]++
		if over[i] = f.headLike(n) && !f.besideMark(ps, i, r) && i+1 < len(ps) &&
			(f.under(ps[i+1]) || i+2 < len(ps) && ps[i+1].Bare() && ps[i+2].N >= trait.BodyLength); over[i] {
			heads[r]++
		}
	}
	for i, f := range ps { // the first of such heads has the form of a byline under the title
		if r, n := f.mark(); i > 0 && i+1 < len(ps) && r != 0 && heads[r] > 0 && !over[i] && f.Has(trait.Byline) &&
			f.headLike(n) && f.N-n <= 4 && ps[i+1].N >= trait.BodyLength/2 {
			over[i] = true
			heads[r]++
			all[r]++
		}
	}
	for i, f := range ps {
		r, n := f.mark()
		if r == 0 || !over[i] || heads[r]*3 < all[r]*2 || heads[r] == 1 && r == '#' {
			continue
		}
		f.Ornament = n
		f.Number, f.NumLen = trait.NoNumber, 0
	}
	for _, f := range ps {
		if f.Ornament > 0 {
			f.Shape = f.bareShape(f.Ornament) &^ (trait.Byline | trait.Name | trait.Credit)
		}
	}
}

// squaredHead reports a word between two texts that has the form of a pen name, ○山川: no
// names, and what it would sign has no heading.
func (f *Paragraph) squaredHead(n int, ps []*Paragraph, i int) bool {
	rest := string(f.Chars[n:])
	return f.N-n <= 4 && trait.HanOnly(rest) && i > 0 && i+1 < len(ps) && ps[i+1].N >= trait.BodyLength/2 &&
		(ps[i-1].N >= trait.BodyLength/2 || ps[i-1].Number != trait.NoNumber)
}

// headLike reports a line that can be a heading behind its first n characters.
func (f *Paragraph) headLike(n int) bool {
	return f.N-n >= 1 && f.N <= trait.MaxHeading && f.Stops == 0 && f.Ends != trait.EndsSemi &&
		f.Ends != trait.EndsColon &&
		!strings.HasSuffix(f.Words, "，") && f.Row < 3
}

// besideMark reports a neighbour that opens with the same ornament.
func (f *Paragraph) besideMark(ps []*Paragraph, i int, r rune) bool {
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(ps) {
			if s, _ := ps[k].mark(); s == r {
				return true
			}
		}
	}
	return false
}

// under reports what can stand under a heading: longer prose, a list, a table.
func (f *Paragraph) under(next *Paragraph) bool {
	if f.Period { // a sentence
		return next.N > 2*f.N
	}
	return next.N > f.N && !next.None ||
		next.Number >= trait.NumDot ||
		next.Row >= 2 ||
		next.Verse ||
		next.Speaker > 0
}

// bareShape finds the forms of the line behind its first n characters.
func (f *Paragraph) bareShape(n int) trait.Shape {
	bare := *f.Para
	bare.Text, bare.Spans = string(f.Chars[n:]), nil
	return New(&bare).Shape
}

// endsHead reports a heading of the end behind an ornament: ■ 记者手记 is no byline.
func (f *Paragraph) endsHead(n int) bool { return f.bareShape(n)&trait.EndHead != 0 }

// roundUp names what holds several short pieces of news.
var roundUp = pattern.New(`
	简讯|短讯|快讯|速览|速递|要闻|短波|集锦|一周|一句话|播报|资讯|动态|早报|晚报|早知道|看点`)

// findRoundUp takes ▲ for the ornament before each piece of news of a round-up, where otherwise it
// points from a caption to its picture: before the pieces, in a row under the name of it, or before
// their headings, three and more, each over its text, with no text over the first.
func findRoundUp(ps []*Paragraph) {
	is := func(k int) bool {
		f := ps[k]
		return f.Kind == "" && f.N > 4 && strings.ContainsRune("▲△▼", f.Chars[0]) && !trait.Photographed(f.Key)
	}
	name := -1 // of the last round-up
	var heads []int
	for i := 0; i < len(ps); i++ {
		switch f := ps[i]; {
		case !is(i):
			if f.N <= trait.MaxTitle && f.Ends == trait.EndsOpen && roundUp.MatchString(f.Words) {
				name = i
			} else if name == i-1 && f.Has(trait.Date|trait.Bracketed|trait.Byline) {
				name = i
			} else if len(heads) == 0 && f.N >= trait.BodyLength {
				name = -1
			}
		case name < 0:
			return
		case i+1 < len(ps) && !is(i+1) && ps[i+1].N >= trait.BodyLength:
			if f.Ends != trait.EndsOpen || f.N > trait.MaxHeading {
				return
			}
			heads = append(heads, i)
		default:
			j := i
			for j < len(ps) && is(j) {
				j++
			}
			if name == i-1 && j-i > 1 {
				bullets(ps[i:j])
			}
			i = j - 1
		}
	}
	if len(heads) < minSeries {
		return
	}
	for _, i := range heads {
		f := ps[i]
		for f.Ornament = 1; f.Chars[f.Ornament] == ' ' || f.Chars[f.Ornament] == '\u3000'; f.Ornament++ {
		}
	}
}

// bullets takes the first character of each line for a bullet.
func bullets(ps []*Paragraph) {
	for _, f := range ps {
		f.Shape &^= trait.Caption
		f.Number, f.NumLen = trait.NumBullet, 1
		for f.NumLen < f.N && (f.Chars[f.NumLen] == ' ' || f.Chars[f.NumLen] == '\u3000') {
			f.NumLen++
		}
	}
}

// pointers open captions and bylines as well as the items of a list.
const pointers = "△·◎※✓✔√➢"

// findTriangles takes △, and · without a blank, for the bullets of a list where two lines and more in a row
// open with it; otherwise they point from a caption to its picture.
func findTriangles(ps []*Paragraph) {
	is := func(f *Paragraph, r rune) bool {
		return f.Kind == "" && f.Number == trait.NoNumber && f.N > 2 && f.Chars[0] == r && !f.Has(trait.Byline) &&
			!trait.Photographed(f.Key)
	}
	for i := 0; i < len(ps); {
		j := i
		for j < len(ps) && ps[i].N > 0 && strings.ContainsRune(pointers, ps[i].Chars[0]) &&
			is(ps[j], ps[i].Chars[0]) {
			j++
		}
		if j-i > 1 {
			bullets(ps[i:j])
		}
		i = max(j, i+1)
	}
}
