package galley

import (
	"slices"
	"sync"

	"dayang/input/diag"
	"dayang/input/doc"
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
