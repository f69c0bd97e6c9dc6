package cjk

import "strings"

// Text is a paragraph with the class of each character in its context.
type Text struct {
	Chars   []rune
	Classes []Class
	links   []span
	chinese bool // holds Han, kana or Chinese marks
}

type span struct{ from, to int }

func western(c Class) bool { return c == LAT || c == NUM }

// Analyse finds the classes of a paragraph (CLREQ "Mixed text composition":
// marks shared by Chinese and Western text).
func Analyse(chars []rune) *Text {
	t := &Text{Chars: chars, Classes: make([]Class, len(chars))}
	shared := false // some character needs its context
	for i, r := range chars {
		c := ClassOf(r)
		t.Classes[i] = c
		switch c {
		case HAN, KAN:
			t.chinese = true
		case COM, STOP, SEM: // the full-width ones; a text of marks alone is Chinese too
			t.chinese = true
		case LAT:
		default:
			shared = true
		}
	}
	if !shared {
		return t
	}
	t.findLinks()
	for i, r := range chars {
		if c := t.Classes[i]; c != HAN && c != LAT && c != COM && c != STOP {
			t.context(i, r)
		}
	}
	for _, l := range t.links {
		for i := l.from; i < l.to; i++ {
			if t.Classes[i] != NUM {
				t.Classes[i] = LAT
			}
		}
	}
	t.quotes()
	return t
}

func (t *Text) at(i int) Class {
	if i < 0 || i >= len(t.Classes) {
		return Other
	}
	return t.Classes[i]
}

func (t *Text) char(i int) rune {
	if i < 0 || i >= len(t.Chars) {
		return 0
	}
	return t.Chars[i]
}

// context resolves the characters whose class depends on their neighbours.
func (t *Text) context(i int, r rune) {
	prev, next := t.at(i-1), t.at(i+1)
	set := func(c Class) { t.Classes[i] = c }
	switch r {
	case '’':
		if western(prev) && next == LAT {
			set(LAT) // an apostrophe
		}
	case '\'':
		if western(prev) && western(next) {
			set(LAT)
		}
	case '·', '•', '‧':
		if western(prev) && western(next) {
			set(LAT) // kW·h
		}
	case '.', ',', ':', '/':
		switch {
		case prev == NUM && next == NUM:
			set(NUM)
		case (r == '.' || r == '/') && western(prev) && western(next):
			set(LAT)
		}
	case '+', '-', '−', '－', '＋', '±':
		t.sign(i, r, prev, next)
	case '&', '=', '_', '@', '#', '~':
		if western(prev) || western(next) {
			set(LAT)
		}
	case '—', '―':
		// 破折号 is a run of two; a single one connects (一字线).
		if t.char(i+1) == r || prev == DASH && t.char(i-1) == r {
			set(DASH)
		}
	}
}

// sign tells a sign before a number from a hyphen in a word or number and from
// the short connector between Han (短横线).
func (t *Text) sign(i int, r rune, prev, next Class) {
	dash := r == '-' || r == '－'
	switch {
	case r == '-' && prev == NUM && next == NUM:
		t.Classes[i] = NUM
	case dash && next == NUM && prev == HAN && t.measured(i):
		t.Classes[i] = CON // 10月1日-7日
	case dash && next == NUM && (prev == HAN || prev == KAN || prev == CL) && !t.signs(i):
		t.Classes[i] = CON // 歼-20, 附件-1
	case next == NUM && !western(prev) && prev != CLOSELAT && prev != POST:
		t.Classes[i] = PRE
	case western(prev) && western(next):
		t.Classes[i] = LAT
	case dash && t.chinese && prev != SP && next != SP:
		t.Classes[i] = CON
	case r == '-' || r == '+':
		t.Classes[i] = LAT
	}
}

// signs reports that the dash i behind Han is the sign of the number after it: the word before leads to a
// value, or the unit is one that no name has. Otherwise the word is the name of something that has a number.
func (t *Text) signs(i int) bool {
	if strings.ContainsRune("至到为", t.char(i-1)) {
		return true
	}
	for i++; t.at(i) == NUM || i < len(t.Chars) && strings.ContainsRune(".,～~−-", t.Chars[i]); i++ {
	} // -5℃, -12～-3℃
	return i < len(t.Chars) && strings.ContainsRune("℃℉°%％‰度", t.Chars[i])
}

// numbered keeps the number of a name with it: 歼-20.
func (t *Text) numbered(out []Break) {
	for i := 1; i+1 < len(t.Chars); i++ {
		if t.Classes[i] == CON && (t.Chars[i] == '-' || t.Chars[i] == '－') && t.Classes[i+1] == NUM &&
			(t.Classes[i-1] == HAN || t.Classes[i-1] == KAN || t.Classes[i-1] == CL) && !t.measured(i) {
			raise(&out[i], whole)
		}
	}
}

// measured reports that a number with its unit ends before character i: 10日, 5 万元.
func (t *Text) measured(i int) bool {
	const longest = 5 // characters of a unit
	for k := i - 1; k > 0 && i-k <= longest; k-- {
		if Unit(t.Chars[k:i]) == i-k && (t.at(k-1) == NUM || t.at(k-1) == SP && t.at(k-2) == NUM) {
			return true
		}
	}
	return false
}

// quotes makes the pairs of quotes Western that stand between Western
// neighbours and hold no Chinese. An unmatched quote follows the paragraph.
// Straight quotes open and close by turns.
func (t *Text) quotes() {
	var stack []int
	straight := false
	for i, r := range t.Chars {
		switch r {
		case '"':
			if t.Classes[i] = CLOSELAT; !straight {
				t.Classes[i] = OPENLAT
			}
			straight = !straight
		case '“', '‘':
			if !t.chinese {
				t.Classes[i] = OPENLAT
			}
			stack = append(stack, i)
		case '”', '’':
			if t.Classes[i] == LAT {
				continue
			}
			if !t.chinese {
				t.Classes[i] = CLOSELAT
			}
			if len(stack) == 0 {
				continue
			}
			open := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if t.westernSide(open-1, -1) && t.westernSide(i+1, 1) && !t.hasHan(open, i) {
				t.Classes[open], t.Classes[i] = OPENLAT, CLOSELAT
			}
		}
	}
}

// westernSide looks past one space for a Western character.
func (t *Text) westernSide(i, step int) bool {
	if t.at(i) == SP {
		i += step
	}
	c := t.at(i)
	return western(c) || c == OPENLAT || c == CLOSELAT
}

func (t *Text) hasHan(from, to int) bool {
	for _, c := range t.Classes[from:to] {
		if c == HAN || c == KAN || c == COM || c == STOP || c == SEM {
			return true
		}
	}
	return false
}
