package makeup

import "testing"

// drawn makes choices of bytes; past the end all are zero.
type drawn struct{ b []byte }

func (d *drawn) next(n int) int {
	if len(d.b) == 0 {
		return 0
	}
	v := int(d.b[0]) % n
	d.b = d.b[1:]
	return v
}

// strips are up to most strips with keeps in any combination, also such that no
// column can be broken by the rules.
func (d *drawn) strips(most int) ([]Strip, []Para) {
	var strips []Strip
	var paras []Para
	for len(d.b) > 0 && len(strips) < most {
		flags := d.next(256)
		strips = append(strips, Strip{
			Rows: 1 + d.next(4)*(flags&1), Above: flags >> 1 & 1, Stretch: flags >> 2 & 3,
			KeepNext: flags>>4&1 == 1, NoStart: flags>>5&1 == 1, Head: flags>>6&1 == 1,
			Foot: flags >> 3 & flags & 1, Clings: flags&0x22 == 0x22,
		})
		if end := len(strips); flags>>7 == 1 {
			from := end - 1
			if len(paras) > 0 {
				from = max(from, paras[len(paras)-1].End)
			}
			paras = append(paras, Para{First: from, End: end, Loose: d.next(60), Tight: d.next(60)})
		}
	}
	return strips, paras
}

// FuzzFill compares the plan of few columns with that of the oracle.
func FuzzFill(f *testing.F) {
	f.Add([]byte{2, 6, 1, 6, 0, 0x10, 0, 0, 0, 0x20, 0x50, 0, 0, 0x90, 3, 4})
	f.Fuzz(func(t *testing.T, b []byte) {
		d := &drawn{b}
		var frames []Frame
		for range 1 + d.next(4) {
			frames = append(frames, Frame{1 + d.next(12), d.next(3), d.next(2) > 0})
		}
		strips, paras := d.strips(16)
		plan, ok := Fill(strips, paras, frames, true)
		want, wantOK := oracle(newGalley(strips, paras), 0, frames)
		if ok != wantOK || ok && plan.Cost != want {
			t.Fatalf("cost %d (%v), oracle %d (%v)", plan.Cost, ok, want, wantOK)
		}
	})
}

// FuzzMakeUp makes pages of anything: each is sound, and together they hold
// everything once, or it is said that something cannot be placed.
func FuzzMakeUp(f *testing.F) {
	f.Add([]byte{5, 40, 0, 1, 0, 3, 1, 4, 0, 0, 0x10, 0, 0, 0x20, 0x50, 0x10, 0, 0, 0, 0x20})
	f.Add([]byte{2, 9, 3, 2, 8, 30, 2, 0, 60, 1, 0x30, 0x30, 0x30, 0x71, 3, 0x71, 3})
	f.Fuzz(func(t *testing.T, b []byte) {
		d := &drawn{b}
		p := Problem{Columns: 1 + d.next(8), Depth: 4 + d.next(60), MinDepth: 1 + d.next(9), Slack: d.next(3), Next: d.next(40)}
		var sizes [][3]int
		for range d.next(5) {
			sizes = append(sizes, [3]int{d.next(64), 1 + d.next(40), d.next(p.Columns + 1)})
		}
		for range d.next(2) * p.Columns {
			p.Top = append(p.Top, d.next(4))
		}
		p.Strips, p.Paras = d.strips(200)
		if len(p.Strips) == 0 {
			return
		}
		at := 0
		for _, s := range sizes {
			at = min(at+s[0], len(p.Strips))
			p.Groups = append(p.Groups, Group{Anchor: at, Boxes: []Box{{s[1], s[2], s[0] % 9}}, Head: s[0]%7 == 0})
			if s[1]%5 == 0 {
				last := &p.Groups[len(p.Groups)-1]
				last.Boxes = append(last.Boxes, Box{1 + s[1]/2, s[2], 0})
			}
		}
		for n := 0; ; n++ {
			if n > len(p.Strips)+len(sizes) {
				t.Fatal("pages without end")
			}
			pg, ok := New(p.Strips, p.Paras).MakeUp(p)
			if !ok {
				return // layout says so
			}
			checkPage(t, p, pg)
			p.Start, p.Groups, p.Top = pg.Placed, p.Groups[len(pg.Groups):], nil
			if pg.Full {
				break
			}
		}
		if p.Start != len(p.Strips) || len(p.Groups) != 0 {
			t.Fatalf("placed %d of %d strips, %d groups left", p.Start, len(p.Strips), len(p.Groups))
		}
	})
}
