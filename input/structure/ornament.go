package structure

import (
	"strings"

	"dayang/input/pattern"
)

// What is typed before a heading to make it stand out, ■ ▍ ◆ （小标题）, stands before the
// items of a list as well. What tells a heading is that lines with it do not stand in a row,
// and that each has something under it.

// headMarks are set before headings as well as before the items of a list.
const headMarks = "❶❷❸❹❺❻❼❽❾◆■●◇○▪□▍▌▎★☆※＊◎❖♦▶►▷⊙#"

// headWord is what writers of wire news put before a heading.
var headWord = pattern.New(`^[（(【\[](?:小标题|插题|分题)[）)】\]][ 　]*`).First("（(【[")

// endHeadIn is a heading at the end of a text in 【】.
var endHeadIn = pattern.New(`^[【\[](?:记者手记|采访手记|相关链接|新闻链接|背景链接|链接|名词解释|编后|短评|延伸阅读)[】\]]$`).First("【[")

// mark returns the ornament at the head of a line and the characters that it takes,
// blanks included.
func (f *para) mark() (r rune, n int) {
	if f.Kind != "" || f.n < 2 || f.n == 2 && !isHan(f.chars[1]) || !strings.ContainsRune(headMarks, f.chars[0]) && !(f.closing() > 0 && f.short(maxHeading)) {
		return 0, 0
	}
	for n = 1; n < f.n && (f.chars[n] == ' ' || f.chars[n] == '\u3000' || f.chars[n] == f.chars[0]); n++ {
	}
	return f.chars[0], n
}

// closing returns the characters of an ornament at the end of a line that opens with the
// same: ★ 经济 ★, ·有活干·.
func (f *para) closing() int {
	if f.n < 4 || f.chars[0] != f.chars[f.n-1] || !strings.ContainsRune(headMarks+"·•~～", f.chars[0]) {
		return 0
	}
	n := 1
	for n < f.n-2 && (f.chars[f.n-1-n] == f.chars[0] || f.chars[f.n-1-n] == ' ' || f.chars[f.n-1-n] == '\u3000') {
		n++
	}
	return n
}

// findOrnaments marks the lines that an ornament makes headings.
func findOrnaments(ps []*para) {
	findTriangles(ps)
	all, heads := map[rune]int{}, map[rune]int{}
	over := make([]bool, len(ps))
	for i, f := range ps {
		if m := headWord.FindString(f.text); m != "" && f.Kind == "" && f.short(maxHeading) {
			f.ornament = len([]rune(m))
			continue
		}
		r, n := f.mark()
		if r == 0 || f.has(sByline|sName|sOffice) && !f.endsHead(n) && !f.squaredHead(n, ps, i) {
			continue
		}
		all[r]++
		if over[i] = f.headLike(n) && !f.besideMark(ps, i, r) && i+1 < len(ps) && (f.under(ps[i+1]) || i+2 < len(ps) && ps[i+1].bare() && ps[i+2].n >= bodyLength); over[i] {
			heads[r]++
		}
	}
	for i, f := range ps { // the first of such heads has the form of a byline under the title
		if r, n := f.mark(); i > 0 && i+1 < len(ps) && r != 0 && heads[r] > 0 && !over[i] && f.has(sByline) && f.headLike(n) && f.n-n <= 4 && ps[i+1].n >= bodyLength/2 {
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
		f.ornament = n
		f.number, f.numLen = noNumber, 0
	}
	for _, f := range ps {
		if f.ornament > 0 {
			f.shape = f.bareShape(f.ornament) &^ (sByline | sName | sCredit)
		}
		if f.Kind == "" && endHeadIn.MatchString(f.key) {
			f.shape = f.shape&^(sByline|sCredit|sNote) | sEndHead
		}
	}
}

// squaredHead reports a word between two texts that has the form of a pen name, ○山川: no
// names, and what it would sign has no heading.
func (f *para) squaredHead(n int, ps []*para, i int) bool {
	rest := string(f.chars[n:])
	return f.n-n <= 4 && hanOnly(rest) && i > 0 && i+1 < len(ps) && ps[i+1].n >= bodyLength/2 && (ps[i-1].n >= bodyLength/2 || ps[i-1].number != noNumber || ps[i-1].marked())
}

// marked reports a line behind an ornament.
func (f *para) marked() bool {
	r, _ := f.mark()
	return r != 0
}

// headLike reports a line that can be a heading behind its first n characters.
func (f *para) headLike(n int) bool {
	return f.n-n >= 1 && f.n <= maxHeading && f.stops == 0 && f.ends != endsSemi && f.ends != endsColon &&
		!strings.HasSuffix(f.text, "，") && f.row < 3
}

// besideMark reports a neighbour that opens with the same ornament.
func (f *para) besideMark(ps []*para, i int, r rune) bool {
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
func (f *para) under(next *para) bool {
	if f.period { // a sentence
		return next.n > 2*f.n
	}
	return next.n > f.n && !next.none || next.number >= numDot || next.row >= 2 || next.verse || next.speaker > 0
}

// bareShape finds the forms of the line behind its first n characters.
func (f *para) bareShape(n int) shape {
	bare := *f.Para
	bare.Text, bare.Spans = string(f.chars[n:]), nil
	return newPara(&bare).shape
}

// endsHead reports a heading of the end behind an ornament: ■ 记者手记 is no byline.
func (f *para) endsHead(n int) bool { return f.bareShape(n)&sEndHead != 0 }

// pointers open captions and bylines as well as the items of a list.
const pointers = "△·◎※✓✔√➢"

// findTriangles takes △, and · without a blank, for the bullets of a list where two lines and more in a row
// open with it; otherwise they point from a caption to its picture.
func findTriangles(ps []*para) {
	is := func(f *para, r rune) bool {
		return f.Kind == "" && f.number == noNumber && f.n > 2 && f.chars[0] == r && !f.has(sByline) && !photographed(f.key)
	}
	for i := 0; i < len(ps); {
		j := i
		for j < len(ps) && ps[i].n > 0 && strings.ContainsRune(pointers, ps[i].chars[0]) && is(ps[j], ps[i].chars[0]) {
			j++
		}
		if j-i > 1 {
			for _, f := range ps[i:j] {
				f.shape &^= sCaption
				f.number, f.numLen = numBullet, 1
				for f.numLen < f.n && (f.chars[f.numLen] == ' ' || f.chars[f.numLen] == '\u3000') {
					f.numLen++
				}
			}
		}
		i = max(j, i+1)
	}
}

// overOrnaments finds the sections whose headings have an ornament, □ or ■, each of them right
// over the heading of its first part; what stands before the first is a section, too.
func (in *inference) overOrnaments() map[int]bool {
	sections, mark, n := map[int]bool{}, rune(0), 0
	for i, p := range in.pieces {
		switch {
		case p.label != lLineHead:
		case p.ornament > 0 && mark == 0, mark != 0 && p.chars[0] == mark:
			mark = p.chars[0]
			if i+1 == len(in.pieces) || in.pieces[i+1].label != lLineHead || in.pieces[i+1].chars[0] == mark {
				return nil
			}
			sections[i] = true
			n++
		case mark == 0:
			sections[i] = true
		}
	}
	if n < 2 {
		return nil
	}
	return sections
}
