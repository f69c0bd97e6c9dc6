package galley

import (
	"slices"
	"sync"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/unit"
	"dayang/styles"
)

// Prose remembers how the paragraphs of a report were broken, for when it is set again
// in a variant of its design: most variants change distances only. It is for one
// report and one design. The nil Prose remembers nothing.
type Prose struct {
	mu    sync.Mutex
	body  styles.Body
	width unit.Len
	known map[paragraph]*settled
}

// paragraph tells the paragraphs of a report apart.
type paragraph struct {
	text, runIn string
	role        doc.Role
	pos         diag.Pos
	tail        bool
}

// mostKept bounds what is remembered, in paragraphs: reports that are set again have
// few pages.
const mostKept = 2000

// begin forgets what was broken for other lines.
func (p *Prose) begin(sheet *styles.Sheet, width unit.Len) {
	if p == nil {
		return
	}
	body := sheet.Body
	body.Leading = 0 // moves lines and breaks none
	if p.known == nil || body != p.body || width != p.width {
		p.body, p.width, p.known = body, width, map[paragraph]*settled{}
	}
}

// settle returns a paragraph as it was broken before, or breaks it.
func (p *Prose) settle(b *builder, k *doc.Block) *settled {
	key := paragraph{k.Text, k.RunIn, k.Role, k.Pos, k == b.closes}
	if p != nil {
		p.mu.Lock()
		s, ok := p.known[key]
		p.mu.Unlock()
		if ok && slices.Equal(s.spans, k.Spans) {
			again := *s
			again.parts = partsOf(k.Text, k.Spans, 0) // they belong to the elements of one setting
			return &again
		}
	}
	s := b.settleProse(k)
	s.spans = k.Spans
	if p != nil {
		p.mu.Lock()
		if len(p.known) < mostKept {
			p.known[key] = &s
		}
		p.mu.Unlock()
	}
	return &s
}

// Entries of a list are short, and a line before a number with its unit has few gaps to open: one that is
// looser than looseGap stays unfilled, as a paragraph of two lines does beyond tornGap, in thousandths of
// an em between Han.
const (
	looseGap = 100
	tornGap  = 250
)

// unfilled sets a paragraph of a few lines flush left if one of them is looser than so much.
func (b *builder) unfilled(sp inline.Spec, s settled, most int64) settled {
	n := len(s.lines)
	torn := slices.ContainsFunc(s.lines, func(l inline.Line) bool { return l.HanGap > most })
	if !torn || sp.Align != inline.Justify || most == tornGap && n > 2 {
		return s
	}
	sp.Align = inline.Left
	var left settled
	left.lines, left.diags = b.Composer.Shape(sp).Break(inline.BreakOptions{Measure: b.measure, FirstFit: true})
	if len(left.lines) != n || left.lines[n-1].Width < 2*b.Sheet.Body.Size {
		return s
	}
	return left
}
