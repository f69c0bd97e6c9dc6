package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// placed is the dateline of a press release: date and place before a dash, or in brackets.
var placed = pattern.New(`
	^(?:
		(
			\d{4}年\d{1,2}月\d{1,2}日[，, 　]{0,2}(?:\p{Han}{2,8}|[A-Z][A-Za-z ]{2,20})|
			\p{Han}{2,8}[，, 　]{1,2}\d{4}年\d{1,2}月\d{1,2}日
		)[ 　]?(?:——|--|─|—|－)|
		(
			[【（(\[〔](?:
				(?:\d{4}年)?\d{1,2}月\d{1,2}日[，,、 　·]{0,2}\p{Han}{2,8}|
				\p{Han}{2,8}[，,、 　·]{0,2}(?:\d{4}年)?\d{1,2}月\d{1,2}日
			)[】）)\]〕]
		)
	)`)

// wired reports a paragraph that opens with a dateline.
func wired(f *para) bool {
	return trait.DatelineOf(f.Words, f.Key) != "" || placed.MatchString(f.Words)
}

// datelineAt is the paragraph that has the dateline at the latest. Only captions, notes and leads may
// stand over it: behind prose a dateline is what the prose quotes.
const datelineAt = 3

// overDateline reports a paragraph that may stand over the dateline: a caption or a note by its form,
// or a line that is no sentence. What has a role is none of the paragraphs that count.
func overDateline(b *doc.Block) bool {
	p := trait.New(&draft.Para{Block: doc.Block{Text: b.Text}})
	return p.Has(trait.Caption|trait.Note|trait.Credit) ||
		p.Ends == trait.EndsOpen && p.Stops == 0 && p.N < trait.BodyLength
}

// dateline reads the dateline of the first paragraph, or of one under captions and notes; it stays in
// the text.
func dateline(d *doc.Document) {
	seen := 0
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if seen > 0 && b.Kind == doc.Heading {
			break // another piece, or a part of it
		}
		if b.Kind != doc.Paragraph || b.Role != "" {
			continue
		}
		seen++
		line := trait.DatelineOf(b.Text, pattern.Simplified.Replace(b.Text))
		switch p := placed.FindStringSubmatch(b.Text); {
		case d.Meta.Dateline != "":
		case line == "" && p != nil:
			d.Meta.Dateline = p[1] + p[2]
		case line != "" && !wiredOften(d.Blocks[i+1:]): // else each piece of news has its own
			d.Meta.Dateline = line
		}
		if d.Meta.Dateline != "" || seen == datelineAt || !overDateline(b) {
			break
		}
	}
	signedAtEnd(d)
}

// wiredOften reports that other paragraphs open with datelines too.
func wiredOften(blocks []doc.Block) bool {
	for i := range blocks {
		if b := &blocks[i]; b.Kind == doc.Paragraph {
			if s := trait.Head(b.Text, 60); trait.DatelineOf(s, pattern.Simplified.Replace(s)) != "" {
				return true
			}
		}
	}
	return false
}

// signedAtEnd reads the names that close the last paragraph of a story without
// a byline; they stay in the text.
func signedAtEnd(d *doc.Document) {
	if len(d.Meta.Byline) > 0 {
		return
	}
	for i := len(d.Blocks) - 1; i >= 0; i-- {
		b := &d.Blocks[i]
		if b.Kind == doc.Furniture {
			continue
		}
		who := signedBy(b)
		if who == "" || signedOften(d.Blocks[:i]) {
			return
		}
		if strings.ContainsAny(who, "记記通評评") && !trait.AreNames(who) { // a name alone is no byline
			d.Meta.Byline = []string{who}
		}
		return
	}
}

// signedBy returns what may be names in brackets at the end of a paragraph.
func signedBy(b *doc.Block) string {
	if b.Kind != doc.Paragraph || !strings.HasSuffix(b.Text, "）") && !strings.HasSuffix(b.Text, ")") {
		return ""
	}
	end := trait.CreditTail(b.Text)
	m := trait.LastNames.FindStringSubmatchIndex(pattern.Simplified.Replace(end))
	if m == nil || trait.IsDigit(lastRune(strings.TrimRight(end[:m[0]], " 　"))) { // 000-5432109（某主任）
		return ""
	}
	return strings.TrimSpace(end[m[2]:m[3]])
}

// signedOften reports that other paragraphs close with names too: short news, each
// by its own reporter.
func signedOften(blocks []doc.Block) bool {
	for i := range blocks {
		if signedBy(&blocks[i]) != "" {
			return true
		}
	}
	return false
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
