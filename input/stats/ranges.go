package stats

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// moved is a figure that says what something was and what it is: 50家→136家, 由61%提高到97.8%,
// 第41位→第27位. What follows the second number is its unit, which may be any that the first has.
var moved = pattern.New(`
	([由从](?:\d{4}年(?:[底末初])?的?)?)?[ 　]*(?:全[国省市县区州])?(第[ 　]*)?(\d[\d,]*(?:\.\d+)?(?:[∶:：]\d[\d.]*)?)
	[ 　]*([^\d\s，。；：！？、,;（）()→]{0,8}?)[ 　]*
	(→|->|—>|⟶|➝|
		(?:增加|提高|上升|增长|扩大|提升|下降|减少|降低|回落|压缩|压减|缩短|缩小|收窄|拓展|发展|跃升|攀升|跃|降|升|增|减|缩)?
		(?:到|至|为))[ 　]*
	(?:\d{4}年(?:[底末初])?的?)?(?:全[国省市县区州])?(第[ 　]*)?(\d[\d,]*(?:\.\d+)?(?:[∶:：]\d[\d.]*)?)`)

// span is a part of a text, in characters.
type span struct{ from, to int }

func (s span) has(o span) bool { return s.from < o.to && o.from < s.to }

// move is a figure of two numbers; start is where it begins, with its 由.
type move struct {
	start     int
	was, is   span // the numbers
	from      string
	rank      bool
	now, unit string
	change    doc.Direction
}

// movesIn finds the figures of two numbers of a text.
func movesIn(text string) (out []move) {
	if !strings.ContainsAny(text, "→⟶➝>由从") {
		return nil
	}
	at := func(i int) int { return utf8.RuneCountInString(text[:i]) }
	for from := 0; from < len(text); {
		m := moved.FindStringSubmatchIndex(text[from:])
		if m == nil {
			break
		}
		for i := range m {
			if m[i] >= 0 {
				m[i] += from
			}
		}
		from = m[7] // behind the first number: what it was may be what something else is
		part := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return text[m[2*i]:m[2*i+1]]
		}
		arrow := !strings.ContainsAny(part(5), "到至为")
		if !arrow && part(1) == "" || m[6] > 0 && strings.ContainsAny(text[m[6]-1:m[6]], "0123456789.") {
			continue
		}
		was, unit := part(4), unitAt(text[m[14]:m[15]], text[m[15]:], part(4))
		if slices.Contains([]string{"年", "月", "日", "时", "点", "号"}, was) || unit == "" && was == "" && !arrow && !strings.ContainsAny(part(7), "∶:：") {
			continue
		}
		v := move{was: span{at(m[6]), at(m[7])}, is: span{at(m[14]), at(m[15])}, now: part(7), unit: unit}
		v.start, v.rank = at(m[0]), m[12] >= 0
		if part(1) == "" && m[4] < 0 {
			v.start = at(m[6]) // a field before the number is what is measured
		}
		if v.from = part(3); v.rank && m[4] >= 0 {
			v.from = "第" + v.from
		} else if was != "" && !strings.HasPrefix(unit, was) {
			v.from += was
		}
		v.change = way(part(3), part(7), v.from != part(3))
		out = append(out, v)
		from = m[14]
	}
	return out
}

// unitAt is the unit of a number at the head of rest: one that all figures have, else that of the
// number before it, where it follows again (38μg/m³→24μg/m³).
func unitAt(number, rest, was string) string {
	if was != "" && strings.HasPrefix(rest, was) && !strings.ContainsAny(was, "万亿千百") {
		return was
	}
	if m := figure.FindStringSubmatchIndex(number + rest); m != nil && m[0] == 0 {
		end := m[3]
		if m[4] >= 0 {
			end = m[5]
		}
		return (number + rest)[min(len(number), end):end]
	}
	return ""
}

// way is the direction from one number to another of the same unit.
func way(was, is string, other bool) doc.Direction {
	a, errA := strconv.ParseFloat(strings.ReplaceAll(was, ",", ""), 64)
	b, errB := strconv.ParseFloat(strings.ReplaceAll(is, ",", ""), 64)
	switch {
	case other || errA != nil || errB != nil || a == b:
		return ""
	case a < b:
		return doc.Up
	}
	return doc.Down
}

// settle makes of a statistic that is one of the two numbers of a move, or both, what it says: the
// newer number with the older one, or the older alone where the newer is marked as well.
func (v move) settle(s *doc.Stat, own span, later bool, chars []rune) {
	clause := clauseBefore(chars, v.start)
	s.Label = label(clause)
	if own.has(v.was) && !own.has(v.is) && later {
		s.Old, s.Label = true, subject(chars, v.start, s.Label)
		return
	}
	s.Number, s.Unit, s.From, s.Prefix = v.now, v.unit, v.from, ""
	if v.rank {
		rest := strings.TrimLeft(string(chars[v.is.to:]), " 　")
		if s.Prefix = "第"; s.Unit == "" && (strings.HasPrefix(rest, "位") || strings.HasPrefix(rest, "名")) {
			s.Unit = rest[:len("位")]
		}
	}
	if v.change != "" {
		s.Change = v.change
	}
	if s.Label == "" && own.has(v.is) {
		s.Label = labelAfter(chars, own.to)
	}
	s.Label = subject(chars, v.start, s.Label)
}
