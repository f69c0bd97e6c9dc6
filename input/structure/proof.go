package structure

import (
	"slices"
	"strings"
	"unicode"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/structure/trait"
)

// proof reports what looks like a slip of the keyboard. Nothing is changed.
func (in *inference) proof() {
	for _, p := range in.pieces {
		if p.label == lRow || p.Kind == doc.Code || p.Kind == doc.Table {
			continue
		}
		in.doubled(p)
		in.unbalanced(p)
	}
}

// at returns the source of a character of a piece.
func (p *piece) at(i int) diag.Pos {
	pos, start := p.Pos, 0
	for _, o := range p.Origins {
		if o.At > i {
			break
		}
		pos, start = o.Pos, o.At
	}
	if pos.Col > 0 {
		pos.Col += i - start
	}
	return pos
}

// doubled reports a character or a mark that stands twice where no word has it
// twice: 持之以恒恒, 的的, ，，.
func (in *inference) doubled(p *piece) {
	c := p.Chars
	for i := 0; i+1 < len(c); i++ {
		if c[i] != c[i+1] {
			continue
		}
		mark := strings.ContainsRune("，、；：", c[i]) ||
			c[i] == '。' && (i+2 >= len(c) || c[i+2] != '。') && (i == 0 || c[i-1] != '。')
		if !mark &&
			!(trait.IsHan(c[i]) && p.label != lVerse && in.slip(c, i)) { // verse says things twice: 抽刀断水水更流
			continue
		}
		in.Diags.Add(diag.Info, "proof-doubled", p.at(i+1),
			diag.T("“%[1]s”里“%[2]c”重复，疑多一字", "%[2]c stands twice in %[1]q: one too many?",
				string(c[max(0, i-3):min(len(c), i+4)]), c[i]))
	}
}

// slip tells a doubled character from words that hold one or meet at one: a
// slip leaves a word before it (持之以恒) and nothing that its second character
// begins.
func (in *inference) slip(c []rune, i int) bool {
	if in.words == nil || i > 0 && c[i-1] == '一' { // 一间间, 一户户: each of many
		return false
	}
	word := func(from, to int) bool {
		return from >= 0 && to <= len(c) && in.words.Contains(string(c[from:to]))
	}
	for n := 2; n <= 4; n++ { // words that hold both, or begin with the second
		for from := i + 2 - n; from <= i; from++ {
			if word(from, from+n) {
				return false
			}
		}
		if word(i+1, i+1+n) {
			return false
		}
	}
	if strings.ContainsRune("的了是在和", c[i]) {
		return true
	}
	for n := 2; n <= 4; n++ { // a word ends with the first
		if word(i+1-n, i+1) {
			return true
		}
	}
	return false
}

// unbalanced reports quotes and brackets without their partner.
func (in *inference) unbalanced(p *piece) {
	type open struct {
		mark rune
		at   int
	}
	partner := map[rune]rune{'”': '“', '’': '‘', '》': '《', '」': '「', '』': '『', '】': '【', '）': '（'}
	var stack []open
	report := func(mark rune, at int) {
		in.Diags.Add(diag.Info, "proof-unbalanced", p.at(at),
			diag.T("“%c”没有配对", "%c has no partner", mark))
	}
	for i, r := range p.Chars {
		switch r {
		case '“', '‘', '《', '「', '『', '【', '（':
			stack = append(stack, open{r, i})
		case '”', '’', '》', '」', '』', '】', '）':
			if r == '’' &&
				apostrophe(p.Chars, i, slices.ContainsFunc(stack, func(o open) bool { return o.mark == '‘' })) {
				continue
			}
			if len(stack) > 0 && stack[len(stack)-1].mark == partner[r] {
				stack = stack[:len(stack)-1]
			} else if !(r == '）' && p.Number != trait.NoNumber && i < p.NumLen) {
				report(r, i)
			}
		}
	}
	for _, o := range stack {
		report(o.mark, o.at)
	}
}

// apostrophe reports that the ’ at i is one of an English word: it’s, and workers’ where no ‘ is
// open that it could close.
func apostrophe(c []rune, i int, open bool) bool {
	latin := func(i int) bool { return i >= 0 && i < len(c) && c[i] < 0x250 && unicode.IsLetter(c[i]) }
	return latin(i-1) && (latin(i+1) || !open)
}
