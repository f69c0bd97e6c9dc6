package plain

import (
	"maps"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/pattern"
)

const (
	// closers are marks that no paragraph begins with.
	closers = "，。；：、！？）》〉」』】〕”’％%"
	// openers are marks that a line, cut before what they open, begins with.
	openers = "（《〈“‘「『"

	shortCut = 12 // characters of a figure with what it counts
	leastCut = 3  // lines that begin with a mark, in a text that was cut around what stands in its sentences
)

var (
	// measured opens with a figure that counts something: 57件，其中.
	measured = pattern.New(`^\d[\d.,，]*(?:%|％|[^\d.年、.．)）\s]|$)`)
	// figured opens with any figure.
	figured = pattern.New(`^\d[\d.]*(?:[^\d.、．)）\s]|$)`)
	// leadsOn ends a half of a sentence whose other half is a figure, a name or a day.
	leadsOn = pattern.New(`
		(?:[，、；：（《“至到自从于在为的和及与达共约占近等]|累计|合计|超过|不足|分别|其中|比例|数量|信息)$`)
	// numberedLine opens a heading or an entry.
	numberedLine = pattern.New(`
		^(?:
			[一二三四五六七八九十]{1,3}[、．.]|第.{1,4}[章节条]|[（(][一二三四五六七八九十\d]{1,3}[）)]|
			\d{1,2}[、．.](?:\D|$)
		)`)
)

// inlineOn finds the lines that go on from the line over them where a page was cut around what
// stands in its sentences: figures, names, links, each on a line of its own, and behind it a line
// that begins with ， or ）. One such line alone goes on, too.
func (r *reader) inlineOn() map[int]bool {
	on := map[int]bool{}
	for i := 1; i < len(r.lines); i++ {
		if r.apart(i) {
			continue
		}
		if c, _ := utf8.DecodeRuneInString(r.lines[i].text); strings.ContainsRune(closers, c) &&
			hasHan(r.lines[i-1].text) && utf8.RuneCountInString(r.lines[i-1].text) > 1 {
			on[i] = true
		}
	}
	opened := r.opened(on)
	if len(on) < leastCut {
		maps.Copy(on, opened)
		return on
	}
	maps.Copy(on, opened)
	cut := 0
	for i := 1; i < len(r.lines); i++ {
		if on[i] || r.apart(i) {
			continue
		}
		prev, l := r.lines[i-1].text, r.lines[i].text
		c, _ := utf8.DecodeRuneInString(l)
		before, _ := utf8.DecodeRuneInString(prev)
		inside := on[i-1] || strings.ContainsRune(openers, before) || figured.MatchString(prev) ||
			strings.ContainsAny(prev, "，；")
		inside = inside || leadsOn.MatchString(prev)
		if c == '（' && strings.Count(l, "（") > strings.Count(l, "）") ||
			strings.ContainsRune(openers, c) && inside ||
			measured.MatchString(l) && (inside || r.measuredOn(i)) ||
			figured.MatchString(l) && inside ||
			on[i-1] ||
			figured.MatchString(prev) && utf8.RuneCountInString(prev) < shortCut {
			on[i] = true
			cut++
		}
	}
	if cut > 0 {
		r.diags.Add(diag.Info, "unwrapped", diag.Pos{File: r.name},
			diag.T("句中数字、名称前后的断行已接上", "lines cut around figures and names were joined"))
	}
	return on
}

// measuredOn reports a line that ends in the middle of a sentence and goes on with a figure or a mark.
func (r *reader) measuredOn(i int) bool {
	if i+1 == len(r.lines) || r.apart(i+1) {
		return false
	}
	next := r.lines[i+1].text
	c, _ := utf8.DecodeRuneInString(next)
	return figured.MatchString(next) || strings.ContainsRune(closers, c)
}

// opened finds the lines that go on from a line that ends with 《 or （: a link stood there.
func (r *reader) opened(on map[int]bool) map[int]bool {
	out := map[int]bool{}
	for i := 1; i < len(r.lines); i++ {
		prev, l := &r.lines[i-1], &r.lines[i]
		c, n := utf8.DecodeLastRuneInString(prev.text)
		if !on[i] && l.blank == 0 && !l.row && !prev.row && strings.ContainsRune("《（“〈「『", c) &&
			len(prev.text) > n {
			out[i] = true
		}
	}
	return out
}

// apart reports a line that begins anew, whatever it says.
func (r *reader) apart(i int) bool {
	prev, l := &r.lines[i-1], &r.lines[i]
	return l.blank > 0 || l.row || prev.row || strings.Contains(prev.text, "\t") ||
		strings.Contains(l.text, "\t") || endsSentence(prev.text) || numberedLine.MatchString(prev.text) ||
		numberedLine.MatchString(l.text) || i == 1
}
