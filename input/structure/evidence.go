package structure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/structure/trait"
)

// Whether one paragraph continues another one: what is weighed, each with its points.

// seam is where one paragraph ends and another one begins that may go on with it, and what was found
// for it and against it.
type seam struct {
	a, b        *piece
	between     []*piece
	last, first rune // the characters at the seam
	han         bool // both are Han
	day         bool // a date is cut
	word        bool // b opens with a word
	points      int
	zh, en      []string // what speaks for it
}

// speaks enters what speaks for the seam.
func (s *seam) speaks(points int, zh, en string) {
	s.points += points
	s.zh, s.en = append(s.zh, zh), append(s.en, en)
}

// evidence weighs whether b continues a.
func (in *inference) evidence(a, b *piece, between []*piece) (points int, why diag.Text) {
	s := seam{a: a, b: b, between: between, last: a.Chars[a.N-1], first: b.Chars[0]}
	s.han = trait.IsHan(s.last) && trait.IsHan(s.first)
	s.word = in.opensWord(b)
	s.marks()
	s.figures()
	in.joinedWord(&s)
	in.characters(&s)
	s.numeral()
	in.elsewhere(&s)
	s.missing()
	s.rests()
	in.otherSeams(&s)
	s.page()
	s.siblings()
	in.openingOf(&s)
	return s.points, diag.Text{ZH: strings.Join(s.zh, "，"), EN: strings.Join(s.en, ", ")}
}

// marks weighs marks that belong to the first half.
func (s *seam) marks() {
	switch {
	case strings.ContainsRune("。，、；：！？」』）》”’％%", s.first):
		s.speaks(pointMark, "后半以收尾标点起头", "the second half opens with a mark that opens no paragraph")
	case opens(s.a.Words) > 0 && opens(s.b.Words) < 0:
		s.speaks(pointMark, "引号或括号跨在两半", "quotes or brackets span the halves")
	}
}

// figures weighs a number or a date whose parts stand on both sides.
func (s *seam) figures() {
	if (trait.IsDigit(s.last) || s.last == '.') &&
		(trait.IsDigit(s.first) || trait.MeasureSign(s.first) || s.first == '%') {
		s.speaks(pointNumber, "数字被拆开", "a number is split")
	}
	if manyOf.MatchString(tail(s.a.Chars, 2)) && strings.ContainsRune(numerals, s.first) {
		s.speaks(pointNumber, "数字被拆开", "a number is split")
	}
	s.day = yearEnd.MatchString(tail(s.a.Chars, 5)) && monthStart.MatchString(s.b.Head(4)) ||
		monthEnd.MatchString(tail(s.a.Chars, 4)) && dayStart.MatchString(s.b.Head(4))
	if s.day {
		s.speaks(pointNumber, "日期被拆开", "a date is split")
	}
}

// joinedWord weighs a word of the dictionary across the seam. One of two characters says little where
// the second half opens with a word of its own, and 怕|怕什么 is no word.
func (in *inference) joinedWord(s *seam) {
	if in.words == nil || !s.han {
		return
	}
	w, ok := in.words.Joins(tail(s.a.Chars, 6), s.b.Head(6))
	if !ok {
		return
	}
	switch pair := utf8.RuneCountInString(w) == 2; {
	case pair && s.last == s.first:
	case pair && s.word:
		s.speaks(pointHint, "两半可合成“"+w+"”", "the halves may form "+w)
	default:
		s.speaks(pointWord, "两半合成“"+w+"”", "the halves form "+w)
	}
}

// characters weighs characters that end no sentence or open none.
func (in *inference) characters(s *seam) {
	switch {
	case in.hangs(s.a), unfinished.MatchString(tail(s.a.Chars, 3)),
		!s.word && strings.ContainsRune(clings, s.first):
		s.speaks(pointHang, "断处的字不收句也不起句", "a character at the seam ends or opens no sentence")
	case !s.word && strings.ContainsRune(leans, s.first), strings.ContainsRune(wants, s.last):
		s.speaks(pointHint, "断处的字少用来收句起句", "a character at the seam seldom ends or opens a sentence")
	}
}

// numeral weighs a numeral at the end of the first half, which its measure or another one follows.
func (s *seam) numeral() {
	if !strings.ContainsRune(numerals, s.last) || !trait.IsHan(s.first) ||
		strings.ContainsRune("统之第唯万成点", s.a.Chars[s.a.N-2]) {
		return
	}
	switch {
	case strings.ContainsRune(numerals, s.first):
		s.speaks(pointNumber, "数字被拆开", "a number is split")
	case strings.ContainsRune(measures, s.first) || !s.word:
		s.speaks(pointHang, "数词后没有量词", "a numeral without its measure")
	default:
		s.speaks(pointHint, "数词后没有量词", "a numeral without its measure")
	}
}

// elsewhere weighs characters at the seam that stand together in the text or in the dictionary.
func (in *inference) elsewhere(s *seam) {
	if !s.han {
		return
	}
	a, b := s.a, s.b
	switch {
	case in.seen(tail(a.Chars, 2)+b.Head(2), a, b):
		s.speaks(pointSeen, "断处的字在别处连用", "the characters at the seam stand together elsewhere")
	case a.N > 2 && b.N > 2 &&
		(in.seen(tail(a.Chars, 2)+b.Head(1), a, b) || in.seen(tail(a.Chars, 1)+b.Head(2), a, b)):
		s.speaks(pointHint, "断处的三个字在别处连用", "three characters at the seam stand together elsewhere")
	case in.words != nil && !s.word && s.last != s.first && in.words.Contains(string([]rune{s.last, s.first})):
		s.speaks(pointHint, "断处两字成词", "the two characters at the seam are a word")
	}
}

// missing weighs what one half lacks and the other one has: a subject, what is counted.
func (s *seam) missing() {
	switch {
	case subjectless.MatchString(s.b.Head(4)):
		s.speaks(pointHint, "后半缺主语", "the second half has no subject")
	case counted.MatchString(tail(s.a.Chars, 4)):
		s.speaks(pointHint, "量词后没有名词", "a measure without what it counts")
	case amount.MatchString(s.b.Head(8)) && !strings.ContainsRune(numerals, s.last):
		s.speaks(pointHint, "后半以数量起头", "the second half opens with an amount")
	}
}

// rests weighs a rest of a clause, at the end of the first half or at the head of the second one.
func (s *seam) rests() {
	switch n, stop := s.b.stub(); {
	case n == 1, n == 2 && stop:
		s.speaks(pointStub, "后半只剩一两个字就收句", "the second half closes a clause after a character or two")
	case named.MatchString(s.b.Words):
		s.speaks(pointStub, "后半只剩引号里的一个词", "the second half is a word in quotation marks")
	case n == 3 && stop:
		s.speaks(pointHint, "后半几个字就收句", "the second half closes its sentence after three characters")
	}
	if rest := s.a.rest(); rest > 0 && rest <= maxRest {
		s.speaks(pointHint, "前半末尾只剩半个分句", "the first half ends in a short rest of a clause")
	}
}

// otherSeams weighs how the rest of the text is cut, or is not.
func (in *inference) otherSeams(s *seam) {
	if in.joins > 0 {
		s.speaks(pointHint, "文中还有别处被切断", "the text is cut in other places too")
	}
	if in.clean {
		s.speaks(pointClean, "别的段落都收住了句子", "all other paragraphs end their sentences")
	}
	if s.last == '，' || s.last == '、' || s.last == ',' {
		s.speaks(pointComma, "前半停在逗号", "the first half stops at a comma")
	}
}

// page weighs how the halves stand on the page, and what stands between them.
func (s *seam) page() {
	a, b := s.a, s.b
	if b.Look.Break || slices.ContainsFunc(s.between, func(p *piece) bool { return p.Look.Break }) {
		s.speaks(pointPage, "中间换页", "a page ended between")
	}
	if b.Look.Indent == 0 && a.Look.Indent > 0 {
		s.speaks(pointIndent, "后半没有缩进", "the second half has no indent")
	} else if b.Look.Indent > 0 && a.Look.Indent > 0 {
		s.points--
	}
	if s.parted() {
		s.speaks(pointBetween, "中间只有数读、图片或小标题", "only callouts, pictures or headings between")
	}
	if b.Ends == trait.EndsStop {
		s.speaks(pointEnds, "后半收住了句子", "the second half ends the sentence")
	}
}

// parted reports that more than headings stands between the halves.
func (s *seam) parted() bool { return len(s.between) > 0 && !onlyHeadings(s.between) }

// siblings weighs two paragraphs that each open with a sentence of one length that names them, the
// parts of a list: they are no halves.
func (s *seam) siblings() {
	a, b := s.a, s.b
	if n, m := a.opening(), b.opening(); n > 0 && m > 0 && max(n-m, m-n) <= 1 && a.Number == b.Number &&
		a.counts() == 0 && b.counts() == 0 && a.clause() == 0 && b.clause() == 0 {
		s.points -= pointSibling
	}
}

// openingOf weighs a second half that opens as paragraphs do. What lies between says more than the
// common openings; the second half of a date, or one word in quotation marks, opens nothing.
func (in *inference) openingOf(s *seam) {
	switch b := s.b; {
	case s.day, named.MatchString(b.Words):
	case sureOpener.MatchString(b.Head(6)):
		s.points -= pointOpener
	case in.commonOpening(b) || opener.MatchString(b.Head(6)):
		if s.points -= pointCommon; s.parted() {
			s.points++
		}
	}
}
