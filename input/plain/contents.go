package plain

import (
	"slices"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/folio"
	"dayang/input/pattern"
)

// The contents of a text, and the headings that they name.

// entryChars is how many characters an entry without leaders has, at most.
const entryChars = 90

var contentsName = pattern.New(`^(?:(?:[内內]容|总|總|本书|本書)?目[ 　]*[录錄次]|(?:Table of )?Contents)$`)

// contentsEntry is one of the contents.
type contentsEntry struct {
	name string // without number and blanks
	used bool
}

// contents are the entries of a text's contents, in lines whose width is given.
type contents struct {
	*reader
	width   int
	entries []contentsEntry
	known   map[string]int // which entry has a name
}

// fromContents reads the contents and marks the lines that they name.
func (r *reader) fromContents(width int) bool {
	at := slices.IndexFunc(r.lines[:min(contentsFrom, len(r.lines))],
		func(l line) bool { return contentsName.MatchString(l.text) })
	if at < 0 {
		return false
	}
	c := contents{reader: r, width: width, known: map[string]int{}}
	end := c.read(at + 1)
	for end < len(r.lines) && folio.Number(r.lines[end].text) {
		end++
	}
	if len(c.entries) < contentsLeast {
		return false
	}
	heads := c.heads(end)
	if n := len(heads); n < contentsLeast || n*100 < contentsShare*len(c.entries) {
		return false
	}
	for _, h := range heads {
		r.head(h.at, h.lines, h.level)
	}
	for i := at; i < end; i++ {
		r.diags.Add(diag.Info, "contents-dropped", r.pos(&r.lines[i]),
			diag.T("目录行“%s”不排", "the line %q of a table of contents is not set", r.lines[i].text))
	}
	if end < len(r.lines) {
		r.lines[end].blank = max(r.lines[end].blank, 1)
	}
	r.lines = slices.Delete(r.lines, at, end)
	return true
}

// read reads the entries from a line on, and returns the line where they end.
func (c *contents) read(from int) int {
	end := from
	for i := from; i < len(c.lines); i++ {
		l := &c.lines[i]
		if !leaderTail.MatchString(l.text) &&
			!(leadingNo.MatchString(l.text) && utf8.RuneCountInString(l.text) <= entryChars) {
			return end
		}
		if !c.add(bare(l.text)) && !leaderTail.MatchString(l.text) {
			return end // the text begins
		}
		end = i + 1
	}
	return end
}

// add adds an entry, if none has its name.
func (c *contents) add(name string) bool {
	if _, again := c.known[name]; again || utf8.RuneCountInString(name) < 2 {
		return false
	}
	c.known[name] = len(c.entries)
	c.entries = append(c.entries, contentsEntry{name: name})
	return true
}

// namedHead is a heading that the contents name: its first line, how many it takes, its level.
type namedHead struct{ at, lines, level int }

// heads finds the lines from one on that the entries name, each once.
func (c *contents) heads(from int) (out []namedHead) {
	for i := from; i < len(c.lines); i++ {
		n := c.headAt(i, from)
		if n == 0 {
			continue
		}
		level := 1
		if m := leadingNo.FindStringSubmatch(c.lines[i].text); m != nil && m[1] != "" {
			level = len(numbersOf(m[1]))
		}
		out = append(out, namedHead{i, n, level})
		i += n - 1
	}
	return out
}

// headAt is how many lines from one on are the name of an entry, 0 if they are none. Without a number it
// is one line, and no sentence goes on in it. from is the first line behind the contents.
func (c *contents) headAt(i, from int) int {
	inSentence := i > from && c.lines[i-1].cells >= c.width-edgeCells && !endsSentence(c.lines[i-1].text)
	numbered := leadingNo.MatchString(c.lines[i].text)
	text := ""
	for n := 1; n <= headLong && i+n <= len(c.lines); n++ {
		l := &c.lines[i+n-1]
		if n > 1 && l.blank > 0 || l.cells > maxWrapWidth {
			break
		}
		text += l.text
		k, ok := c.known[bare(text)]
		if ok && !c.entries[k].used && (numbered || n == 1 && !inSentence) {
			c.entries[k].used = true
			return n
		}
	}
	return 0
}
