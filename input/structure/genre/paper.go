package genre

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// A paper of a journal has the journal over its title (name, name in English, year, volume
// and number), and under its abstract the same again in English. None of it is its text.

var (
	// volume is the line of year, volume and number under it.
	volume = pattern.New(`
		^[（(]?(?:
			\d{4} ?年.{0,12}第? ?\d{1,4} ?[卷期].*|第 ?\d{1,4} ?卷.{0,8}第? ?\d{1,3} ?期.*|
			(?i:vol).{0,3}\d.{0,40}
		)$`)
)

// mastheadOf counts the lines over a paper that name the journal, in Chinese and in English,
// and its volume; 0 if they are none.
func mastheadOf(all []*trait.Paragraph) int {
	if len(all) < 5 ||
		all[0].Kind != "" ||
		all[0].N > trait.MaxShortLine ||
		!trait.HanOnly(all[0].Key) {
		return 0
	}
	at, english, numbered := 1, false, false
	for ; at < 4 && all[at].Kind == ""; at++ {
		switch p := all[at]; {
		case volume.MatchString(p.Key):
			numbered = true
		case trait.InLatin(p.Words) && p.N <= trait.MaxShaped:
			english = true
		default:
			if !numbered || !english {
				return 0
			}
			return at
		}
	}
	return 0
}

// readPaper takes the journal over a paper off its head: its name is the source, the lines
// with it are credits, as are title and authors in English, whose title is put together. The
// abstract is a lead, over the title or in English.
func (in *Reader) readPaper(ps *[]*trait.Paragraph) {
	all := *ps
	at := mastheadOf(all)
	abstract := slices.IndexFunc(all[:min(len(all), trait.PaperHead)], func(p *trait.Paragraph) bool {
		return p.Kind == "" && trait.AbstractOf.MatchString(p.Words) && p.N > 30
	})
	if at == 0 && abstract < 0 || at > 0 && in.Draft.Meta.Source != "" {
		return
	}
	var head []*trait.Paragraph // what stands over the title, or between it and the text
	if at > 0 {
		d := *in.Draft
		d.Meta.Source = all[0].Words
		in.Draft = &d
		in.Taken = append(in.Taken,
			Taken{
				Pos:     all[0].Pos,
				Text:    all[0].Words,
				As:      "meta.source",
				Reasons: []diag.Text{diag.T("刊名，下有卷期", "the name of a journal, over volume and number")},
			})
		for _, p := range all[1:at] {
			head = append(head, p.Given(doc.Furniture, doc.Credit))
		}
		english := func(i int) bool {
			return i < len(all) && trait.InLatin(all[i].Words) && all[i].N <= trait.MaxShaped
		}
		if all[at].N >= trait.BodyLength && all[at].Period && all[at+1].PlainLine(trait.MaxTitle) &&
			(english(at+2) || english(at+3)) {
			head = append(head, all[at].Given(doc.Paragraph, doc.Lead))
			at++
		}
	}
	out := make([]*trait.Paragraph, 0, len(all))
	text := false
	for i := at; i < len(all); i++ {
		p := all[i]
		text = text ||
			p.N >= trait.BodyLength && !trait.InLatin(p.Words) ||
			p.Number != trait.NoNumber ||
			p.Kind != ""
		switch {
		case i == abstract:
			p = p.Given(doc.Paragraph, doc.Lead)
		case at > 0 && !text && i > at && p.N <= trait.MaxShaped && trait.InLatin(p.Words),
			i < abstract && p.Kind == "" && i+1 < abstract && trait.InLatin(p.Words) && sameTitle(p, all[i+1]):
			k := i + 1
			for k < len(all) && k != abstract && sameTitle(all[k-1], all[k]) {
				k++
			}
			p = trait.New(trait.Merged(all[i:k], " ")).Given(doc.Furniture, doc.Credit)
			i = k - 1
			if !text {
				head = append(head, p)
				continue
			}
		}
		out = append(out, p)
	}
	in.Masthead = head
	*ps = out
}

// sameTitle reports a row of an English title and the next one: both in capitals.
func sameTitle(a, b *trait.Paragraph) bool {
	if b.Kind != "" || !trait.InLatin(a.Words) || !trait.InLatin(b.Words) || b.N > trait.MaxShaped ||
		strings.HasPrefix(b.Words, "(") {
		return false
	}
	return inCapitals(a.Words) && inCapitals(b.Words)
}

// inCapitals is a line of capital letters.
func inCapitals(s string) bool { return trait.InLatin(s) && strings.ToUpper(s) == s }
