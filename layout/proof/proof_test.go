package proof

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"dayang/fonts"
	"dayang/input"
	"dayang/input/diag"
	"dayang/layout"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

// laid lays out a text in the design of a broadsheet.
func laid(t *testing.T, name, text string) Params {
	t.Helper()
	res, err := input.Read(t.Context(), name, []byte(text), input.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sheet, err := styles.Load("broadsheet", styles.Options{})
	if err != nil {
		t.Fatal(err)
	}
	lib := fonts.Embedded()
	book, diags, err := layout.Compose(context.Background(), res.Doc, sheet, lib, layout.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return Params{Book: book, Doc: res.Doc, Sheet: sheet, Fonts: lib, Diags: append(res.Diags, diags...)}
}

const sample = `渡口的早晨

天刚亮，渡口的船就开了。过河的人带着菜篮和书包，船工老田数着人头，说今天又多了几位。

对岸的集市已经热闹起来，卖𓀀的、卖藕的、卖竹器的，一家挨着一家，吆喝声隔着河也听得清清楚楚，孩子们跑在前头。
`

// Every character of the text is found on the page at its offset.
func TestSpotsKnowTheirCharacters(t *testing.T) {
	p := New(laid(t, "a.txt", sample))
	for e, el := range p.Book.Elems {
		chars := []rune(el.Text)
		seen := 0
		for _, s := range p.spots[e] {
			if s.offset < 0 || []rune(s.glyph.Text)[0] != chars[s.offset] {
				t.Errorf("element %d: %q at %d", e, s.glyph.Text, s.offset)
			}
			seen++
		}
		if want := len(strings.Join(strings.Fields(el.Text), "")); seen == 0 || seen > want {
			t.Errorf("element %d: %d glyphs of %q", e, seen, el.Text)
		}
	}
}

// The missing character has its frame, its remark and its flag on the glyph that
// stands for it.
func TestMissingIsFramed(t *testing.T) {
	p := New(laid(t, "a.txt", sample))
	if got := len(p.missing(0)); got != 4 {
		t.Errorf("%d rules, want the four of a frame", got)
	}
	found := false
	for _, r := range p.Remarks {
		if strings.Contains(r.Text.EN, "missing-glyph") {
			found = true
			var at unit.Rect
			for _, list := range p.spots {
				for _, s := range list {
					if s.glyph.Text == "𓀀" {
						at = s.rect
					}
				}
			}
			if r.Page != 0 || r.At != at {
				t.Errorf("the remark stands at %v, the character at %v", r.At, at)
			}
		}
	}
	if !found {
		t.Error("no remark of the missing character")
	}
}

// Lines are found in reading order with the text of the page; the evenness is
// that of their glyphs.
func TestLines(t *testing.T) {
	p := New(laid(t, "a.txt", sample))
	var all strings.Builder
	for i, l := range p.Lines {
		all.WriteString(l.Text)
		if i > 0 && p.Lines[i-1].Column == l.Column && l.Row <= p.Lines[i-1].Row {
			t.Errorf("row %d follows row %d", l.Row, p.Lines[i-1].Row)
		}
	}
	if want := "天刚亮，渡口的船就开了。"; !strings.HasPrefix(all.String(), want) {
		t.Errorf("the lines begin %q", all.String()[:60])
	}
	for _, c := range []struct {
		pitch float64
		want  int
	}{{0, 0}, {1, 0}, {1.04, 0}, {1.06, 1}, {0.99, 0}, {0.98, -1}} {
		if got := (Line{Pitch: c.pitch}).Even(); got != c.want {
			t.Errorf("pitch %g: %d, want %d", c.pitch, got, c.want)
		}
	}
}

// Whatever was rejoined is marked where the halves meet.
func TestRejoinedIsMarked(t *testing.T) {
	p := laid(t, "a.txt", sample)
	last := len(p.Doc.Blocks) - 1
	p.Doc.Blocks[last].RejoinedAt = []int{3}
	got := New(p).joints(0)
	if len(got) != 2 || got[0].Rule.From.X != got[0].Rule.To.X {
		t.Fatalf("%d items", len(got))
	}
	s, _ := at(New(p).spots[len(p.Book.Elems)-1], 3)
	if s.glyph.Text != "集" && got[0].Rule.From.X != s.rect.X {
		t.Errorf("the bar stands before %q", s.glyph.Text)
	}
}

// All remarks stand in the margin, each once, on as many sheets as they need.
func TestRemarksAllStand(t *testing.T) {
	for _, n := range []int{0, 1, 40, 700} {
		p := laid(t, "a.txt", sample)
		p.Diags = nil
		for i := range n {
			pos := diag.Pos{File: "a.txt", Line: 3 + 2*(i%2), Col: 1 + i%9}
			if i%3 == 0 {
				pos = diag.Pos{File: "a.txt"}
			}
			p.Diags.Add(diag.Warning, "code", pos, diag.T("第 %d 件事", "matter %d", i))
		}
		pr := New(p)
		b := pr.Sheets(SheetOptions{Layers: []string{}})
		flags := 0
		for i := range b.Pages {
			for _, it := range b.Pages[i].Items {
				if it.Fill != nil && it.Fill.Color == markColour && it.Fill.Rect.H == remarkSize+unit.Pt {
					flags++
					if !(unit.Rect{W: b.Pages[i].Trim.W, H: b.Pages[i].Trim.H}).Contains(it.Fill.Rect) {
						t.Fatalf("%d remarks: one stands off the sheet at %v", n, it.Fill.Rect)
					}
				}
			}
		}
		if flags != n {
			t.Errorf("%d of %d remarks stand in the margins", flags, n)
		}
		if n == 700 && len(b.Pages) < 2 {
			t.Error("700 remarks have no sheet of their own")
		}
	}
}

// Remarks are numbered down the columns, one after the other.
func TestRemarksInReadingOrder(t *testing.T) {
	text := "渡口的早晨\n"
	for range 30 {
		text += "\n天刚亮，渡口的船就开了。过河的人带着菜篮和书包，船工老田数着人头，说今天又多了几位，都是去赶集的。\n"
	}
	p := laid(t, "a.txt", text)
	p.Diags = nil
	for n := range 30 {
		for _, col := range []int{40, 1} {
			p.Diags.Add(diag.Warning, "code", diag.Pos{File: "a.txt", Line: 3 + 2*n, Col: col}, diag.T("一件事", "a matter"))
		}
	}
	last := diag.Pos{}
	for _, r := range New(p).Remarks {
		if r.Page != 0 || r.Pos.Line < last.Line || r.Pos.Line == last.Line && r.Pos.Col <= last.Col {
			t.Errorf("remark %d of line %d:%d follows that of %d:%d", r.Number, r.Pos.Line, r.Pos.Col, last.Line, last.Col)
		}
		last = r.Pos
	}
}

// The head of a sheet has room for a title of any length.
func TestHeadOfTheSheet(t *testing.T) {
	p := laid(t, "a.txt", strings.Repeat("渡口的早晨", 8)+"\n\n天刚亮，渡口的船就开了。\n")
	p.Book.Meta.Title = strings.Repeat("渡口的早晨", 60)
	for _, lang := range []diag.Lang{diag.ZH, diag.EN} {
		p.Lang = lang
		p.Changes = []Change{}
		b := New(p).Sheets(SheetOptions{})
		for _, it := range b.Pages[0].Items {
			if t2 := it.Text; t2 != nil && t2.Elem < 0 && t2.At.Y < marginTop {
				if g := t2.Glyphs[len(t2.Glyphs)-1]; t2.At.X+g.X > b.Pages[0].Trim.W-marginLeft {
					t.Errorf("%q stands off the sheet", g.Text)
				}
			}
		}
	}
}

// A proof holds the page as it is, moved into the sheet.
func TestSheetsHoldThePage(t *testing.T) {
	p := laid(t, "a.txt", sample)
	b := New(p).Sheets(SheetOptions{Revision: "7", Time: "noon"})
	var want, got strings.Builder
	text := func(out *strings.Builder, b *page.Book) {
		for i := range b.Pages {
			for _, it := range b.Pages[i].Items {
				if it.Text != nil && it.Text.Elem >= 0 {
					for _, g := range it.Text.Glyphs {
						fmt.Fprint(out, g.Text, it.Text.At.X+g.X, it.Text.At.Y)
					}
				}
			}
		}
	}
	text(&got, b)
	for i := range p.Book.Pages {
		for k, it := range p.Book.Pages[i].Items {
			p.Book.Pages[i].Items[k] = it.Moved(marginLeft, marginTop)
		}
	}
	text(&want, p.Book)
	if got.String() != want.String() {
		t.Error("the text of the proof is not that of the page")
	}
}

// book makes a book of paragraphs, without pages.
func bookOf(paras []string) *page.Book {
	b := &page.Book{}
	for _, s := range paras {
		b.Elems = append(b.Elems, page.Elem{Role: page.RoleParagraph, Text: s})
	}
	return b
}

// The changes lead from the old text to the new.
func TestChangesLead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		para := rapid.StringOfN(rapid.SampledFrom([]rune("春夏秋冬")), 1, 12, -1)
		gen := rapid.SliceOfN(para, 0, 8)
		before, after := gen.Draw(t, "before"), gen.Draw(t, "after")
		changes := Changes(bookOf(before), bookOf(after))
		var cut, put int
		for _, c := range changes {
			if c.Old != "" && string([]rune(before[c.OldElem])[c.OldFrom:c.OldTo]) != c.Old {
				t.Fatalf("%+v is not in the old text", c)
			}
			if c.New != "" && string([]rune(after[c.NewElem])[c.NewFrom:c.NewTo]) != c.New {
				t.Fatalf("%+v is not in the new text", c)
			}
			cut += len([]rune(c.Old))
			put += len([]rune(c.New))
		}
		old, now := len([]rune(strings.Join(before, ""))), len([]rune(strings.Join(after, "")))
		if old-cut+put != now {
			t.Fatalf("%d characters less %d and %d more are not %d", old, cut, put, now)
		}
		if (len(changes) == 0) != (fmt.Sprint(before) == fmt.Sprint(after)) {
			t.Fatalf("%d changes", len(changes))
		}
	})
}

// The same of whole texts: taken out and put in where they say, they make the new
// text of the old.
func TestWholeChangesLead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		para := rapid.StringOfN(rapid.SampledFrom([]rune("春夏 秋")), 1, 12, -1)
		gen := rapid.SliceOfN(para, 0, 8)
		before, after := bookOf(gen.Draw(t, "before")), bookOf(gen.Draw(t, "after"))
		var cut, put int
		for _, c := range wholeChanges(before, after) {
			cut += len([]rune(c.Old))
			put += len([]rune(c.New))
			if c.New != "" {
				in := string([]rune(after.Elems[c.NewElem].Text)[c.NewFrom:c.NewTo])
				if strings.ReplaceAll(in, " ", "") != c.New {
					t.Fatalf("%+v is not in %q", c, in)
				}
			}
		}
		a, _ := wholeText(before, true)
		b, _ := wholeText(after, true)
		if len(a)-cut+put != len(b) {
			t.Fatalf("%d characters less %d and %d more are not %d", len(a), cut, put, len(b))
		}
	})
}

func TestChangesOfAParagraph(t *testing.T) {
	got := Changes(bookOf([]string{"第一段不变。", "全县完成改造76个小区，惠及居民。"}), bookOf([]string{"第一段不变。", "新的一段。", "全县完成改造79个小区，惠及居民。"}))
	if len(got) != 2 || got[0].New != "新的一段。" || got[1].Old != "6" || got[1].New != "9" || got[1].NewElem != 2 {
		t.Errorf("%+v", got)
	}
}

// Ruby and the marks of notes are no lines.
func TestSmallRunsAreNoLines(t *testing.T) {
	p := laid(t, "a.md", "---\ntitle: 渡口的早晨\n---\n\n天刚亮，渡口的船就开了[^1]。\n\n[^1]: 一九五二年设渡。\n")
	rows := map[string]int{}
	for _, l := range Lines(p.Book) {
		rows[fmt.Sprint(l.Column, l.Row)]++
		if rows[fmt.Sprint(l.Column, l.Row)] > 1 {
			t.Errorf("two lines in row %d of column %s: %q", l.Row, l.Column, l.Text)
		}
	}
	if len(rows) < 2 {
		t.Errorf("%d lines", len(rows))
	}
}
