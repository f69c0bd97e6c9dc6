package pdf

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dayang/fonts"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// lineOf sets text on a baseline with the given room for each character, in tenths
// of an em, from the first one's origin at x tenths.
func lineOf(t testing.TB, lib *fonts.Library, text string, x int, room []int) *page.Glyphs {
	t.Helper()
	const size = 10 * unit.Pt
	face := lib.Stack(fonts.Song)[0]
	run := &page.Glyphs{Face: face.ID, Size: size, At: unit.Point{X: 100 * unit.Pt, Y: 50 * unit.Pt}}
	at := unit.Len(x) * size / 10
	for i, r := range []rune(text) {
		run.Glyphs = append(run.Glyphs, page.Glyph{ID: face.Glyph(r), X: at, Text: string(r)})
		at += unit.Len(room[i]) * size / 10
	}
	return run
}

func painterOf(t testing.TB, runs ...*page.Glyphs) *painter {
	t.Helper()
	book := &page.Book{Pages: []page.Page{{}}}
	for _, r := range runs {
		book.Pages[0].Items = append(book.Pages[0].Items, page.Item{Text: r})
	}
	p := &painter{book: book, lib: fonts.Embedded()}
	if err := p.collect(); err != nil {
		t.Fatal(err)
	}
	return p
}

func TestMarksHaveTheRoomThatTheyTake(t *testing.T) {
	lib := fonts.Embedded()
	for _, c := range []struct {
		what, text string
		x          int
		room       []int
		want       []cell
	}{
		{"in the middle of a line", "春，风", 0, []int{10, 10, 10}, nil},
		{"at the end of a line", "春风，", 0, []int{10, 10, 10}, []cell{{}, {}, {20, 0}}},
		{"at the start of a line", "《春风", -5, []int{10, 10, 10}, []cell{{20, -20}, {}, {}}},
		{"a quote at the end of a line leans back", "春风”", 0, []int{10, 10, 10}, []cell{{}, {}, {31, 11}}},
		{"a quote after a mark at the end of a line leans back less", "春。”", 0, []int{10, 5, 10}, []cell{{}, {20, 0}, {31, 8}}},
		{"a quote at the start of a line leans on", "“春风", -5, []int{10, 10, 10}, []cell{{31, -20}, {}, {}}},
		{"a mark and a bracket", "，《春", 0, []int{5, 10, 10}, []cell{{20, 0}, {}, {}}},
		{"both squeezed", "》《春", 0, []int{0, 10, 10}, []cell{{20, 0}, {20, -20}, {}}},
		{"a bracket and a mark", "》，春", 0, []int{5, 10, 10}, []cell{{20, 0}, {}, {}}},
		{"a quote and a mark", "”，春", 0, []int{5, 10, 10}, []cell{{31, 4}, {}, {}}},
		{"two brackets", "春《（风", 0, []int{10, 5, 10, 10}, []cell{{}, {}, {20, -20}, {}}},
		{"two brackets at the start of a line", "《（风", -5, []int{5, 10, 10}, []cell{{}, {20, -20}, {}}},
		{"squeezed a little", "，春", 0, []int{8, 10}, []cell{{32, 0}, {}}},
		{"opened", "，春“风", 0, []int{12, 13, 10, 10}, []cell{{48, 0}, {}, {52, 12}, {}}},
		{"the dot of a name", "春・风", 0, []int{8, 7, 10}, []cell{{}, {22, -8}, {}}},
		{"letters and Han", "a春——", 0, []int{7, 10, 10, 10}, nil},
	} {
		p := painterOf(t, lineOf(t, lib, c.text, c.x, c.room))
		got := p.cells[0][0]
		if len(got) != len(c.want) {
			t.Errorf("%s: %v, want %v", c.what, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: %q has %v, want %v", c.what, []rune(c.text)[i], got[i], c.want[i])
			}
		}
	}
}

// Lines and columns do not see each other: a mark at the end of one and one at the
// beginning of the next stay out of the gutter.
func TestMarksOfOtherLinesAreNoNeighbours(t *testing.T) {
	lib := fonts.Embedded()
	a := lineOf(t, lib, "春风，", 0, []int{10, 10, 10})
	b := lineOf(t, lib, "“柳", 30, []int{10, 10})
	b.At.Y += 15 * unit.Pt
	far := lineOf(t, lib, "“柳", 60, []int{10, 10})
	far.At.Y = b.At.Y
	p := painterOf(t, a, b, far)
	for i, want := range []cell{{20, 0}, {31, -20}, {31, -20}} {
		found := false
		for _, c := range p.cells[0][i] {
			found = found || c == want
		}
		if !found {
			t.Errorf("line %d: %v", i, p.cells[0][i])
		}
	}
}

// Whatever the places of glyphs, each outline stays where it was, and no mark reaches
// into what follows by more than a rounding.
func TestCellsMoveNoGlyph(t *testing.T) {
	lib := fonts.Embedded()
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("春风，。“”《》、：a1—…")), 1, 20, -1).Draw(rt, "text")
		room := rapid.SliceOfN(rapid.IntRange(5, 18), 20, 20).Draw(rt, "room")
		run := lineOf(t, lib, text, rapid.IntRange(-5, 5).Draw(rt, "x"), room)
		p := painterOf(t, run)
		u := p.faces[0]
		cells := p.cells[0][0]
		for i, g := range run.Glyphs {
			start, end := u.extent(run, cells, i)
			shift := run.Size * unit.Len(u.glyphs[u.code(int32(u.use(run, cells, i)))-1].Shift) / unit.Len(u.face.UnitsPerEm())
			if d := start + shift - g.X; d > 1 || d < -1 {
				rt.Fatalf("%q moves by %v", g.Text, d)
			}
			if i+1 < len(run.Glyphs) && strings.Contains("，。、：》", g.Text) {
				if over := end - run.Glyphs[i+1].X; over > run.Size/100 {
					rt.Fatalf("%q reaches %v into %q", g.Text, over, run.Glyphs[i+1].Text)
				}
			}
		}
	})
}
