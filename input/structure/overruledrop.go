package structure

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/learned"
	"dayang/input/structure/genre"
	"dayang/input/structure/trait"
)

// Lines that are dropped because they are of a page: which of them are kept, and what is told of the rest.

// keepText drops nothing if it would be much of the text: then the opinion is wrong.
func (o *overruling) keepText() {
	dropped, all := 0, 0
	for i := range o.js {
		if all += o.js[i].N; o.want[i] == learned.Dropped {
			dropped += o.js[i].N
		}
	}
	for i := range o.js {
		if dropped*dropShare > all && o.want[i] == learned.Dropped {
			o.want[i] = o.js[i].was
		}
	}
}

// keepWords drops no words for the opinion alone: the form of the line has to tell that it is of
// a page, or that of another one that the text was copied from such.
func (o *overruling) keepWords() {
	copied := o.in.Draft.Copied ||
		slices.ContainsFunc(o.in.Diags, func(d diag.Diagnostic) bool { return d.Code == "page-furniture" })
	for i := range o.js {
		copied = copied || o.want[i] == learned.Dropped && o.tellsItself(i)
	}
	if copied {
		return
	}
	kept := o.keptWords()
	var head []int // lines of it that are kept
	for i := range o.js {
		j := &o.js[i]
		if o.want[i] != learned.Dropped || j.was == learned.Dropped || genre.Wordless(j.Words) || kept[j.Words] {
			continue // no words are lost
		}
		kept[j.Words] = true
		switch o.want[i] = j.was; {
		case j.was == learned.Title, j.was == learned.Kicker:
			head = append(head, i)
		case j.was == learned.Heading && j.Number == trait.NoNumber: // it heads nothing
			o.want[i] = learned.Credit
		}
	}
	o.keptHead(head)
}

// byForm is whether the form of a line tells that it is of a page.
type byForm int8

const (
	unasked byForm = iota
	tells
	tellsNothing
)

// tellsItself is genre.Evident, which asks twenty expressions, once for each line.
func (o *overruling) tellsItself(i int) bool {
	if o.forms[i] == unasked {
		o.forms[i] = tellsNothing
		if genre.Evident(&o.js[i].Paragraph) {
			o.forms[i] = tells
		}
	}
	return o.forms[i] == tells
}

// tell lists a line that is dropped: with a warning if somebody may have meant it.
func (o *overruling) tell(i int, sure bool) {
	p, severity := o.js[i].piece, diag.Warning
	if sure {
		severity = diag.Info
	}
	o.in.Diags.Add(severity, "page-furniture", p.Pos,
		diag.T("“%s”与正文无关，不排", "%q is no part of the text and is not set", p.Words))
}

// A bar of a page: words of so many characters at most, of which one in so many is evident.
const (
	maxBarWord = 12
	barShare   = 3
)

// evident tells of each line that is dropped whether its form tells it to be of a page, or it is a
// word among such, or the title of another text under a line that says so.
func (o *overruling) evident() []bool {
	out := make([]bool, len(o.js))
	for from := 0; from < len(o.js); from++ {
		to, n := from, 0 // a run of dropped lines, and how many of them their form tells
		for ; to < len(o.js) && o.want[to] == learned.Dropped; to++ {
			if p := &o.js[to].Paragraph; genre.Wordless(p.Words) || o.tellsItself(to) {
				out[to] = true
				n++
			}
		}
		for i := from; i < to; i++ {
			p := &o.js[i].Paragraph
			word := p.N <= maxBarWord && p.Stops+p.Commas == 0 && n*barShare >= to-from
			out[i] = out[i] || !p.Period && word
		}
		from = to
	}
	return out
}

// keptWords are the lines that are not dropped.
func (o *overruling) keptWords() map[string]bool {
	kept := map[string]bool{o.in.Draft.Meta.Title: true}
	for i := range o.js {
		if o.want[i] != learned.Dropped {
			kept[o.js[i].Words] = true
		}
	}
	return kept
}

// endPages notes where a page ended: a line with its number or day was dropped behind a Chinese word.
func (in *inference) endPages() {
	word, ended := false, false
	for _, p := range in.pieces {
		if p.label == nLabels {
			ended = ended ||
				word && !p.Period && p.Number == trait.NoNumber && strings.ContainsFunc(p.Words, trait.IsDigit)
			continue
		}
		if ended && p.N > 0 {
			p.endPage()
		}
		word, ended = p.N > 0 && trait.IsHan(p.Chars[p.N-1]), false
	}
}

// endPage notes that a page ended before the piece.
func (p *piece) endPage() {
	given, q := *p.Para, *p.para
	given.Look.Break = true
	q.Para = &given
	p.para = &q
}
