package layout_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout"
	"dayang/layout/page"
	"dayang/styles"
)

// tape turns the bytes of a fuzz input into choices; past its end all are zero.
type tape struct{ b []byte }

// next is a choice from 0 to n-1.
func (t *tape) next(n int) int {
	if len(t.b) == 0 {
		return 0
	}
	v := int(t.b[0]) % n
	t.b = t.b[1:]
	return v
}

// text is up to most bytes as they stand, so that a mutation reaches every
// character, repeated up to 7 times, so that short inputs make long paragraphs.
func (t *tape) text(most int) string {
	n, again := t.next(most), 1+t.next(7)
	n = min(n, len(t.b))
	for n < len(t.b) && !utf8.RuneStart(t.b[n]) {
		n++
	}
	s := strings.ToValidUTF8(string(t.b[:n]), "口")
	t.b = t.b[n:]
	return strings.Repeat(s, again)
}

func (t *tape) spans(text string) []doc.Span {
	var out []doc.Span
	marks := []doc.Mark{doc.Strong, doc.Emph, doc.Mono, doc.Link, doc.NoteRef, doc.Ruby}
	size := utf8.RuneCountInString(text)
	for range t.next(4) {
		if size == 0 {
			break
		}
		start := t.next(size)
		s := doc.Span{Start: start, End: start + 1 + t.next(size-start), Mark: marks[t.next(len(marks))], Target: t.text(8)}
		if s.Mark == doc.NoteRef && s.Target == "" {
			s.Target = t.noteLabel()
		}
		out = append(out, s)
	}
	return out
}

// noteLabel is one of few, so that texts and notes refer to notes that there are.
func (t *tape) noteLabel() string { return []string{"1", "2", "3"}[t.next(3)] }

var kinds = []doc.Kind{
	doc.Paragraph, doc.Heading, doc.Callout, doc.List, doc.Quote, doc.Verse,
	doc.Table, doc.Figure, doc.Code, doc.Note, doc.Rule, doc.Furniture,
}

// document builds any document that the types allow with offsets within texts.
func (t *tape) document() *doc.Document {
	d := &doc.Document{Meta: doc.Meta{Title: t.text(40), Kicker: t.text(20), Subtitle: t.text(40), Date: t.text(12), Lang: t.text(8)}}
	for range t.next(3) {
		d.Meta.Byline = append(d.Meta.Byline, t.text(20))
		d.Meta.Editors = append(d.Meta.Editors, t.text(20))
	}
	for i := 0; len(t.b) > 0 && i < 64; i++ {
		b := doc.Block{
			Kind: kinds[t.next(len(kinds))], Level: t.next(4), Pos: diag.Pos{File: "f", Line: i + 1, Col: 1},
			Role: []doc.Role{"", "", doc.EditorNote, doc.Credit}[t.next(4)], Text: t.text(200),
		}
		b.Spans = t.spans(b.Text)
		switch b.Kind {
		case doc.Heading:
			b.Subtitle = t.text(30)
		case doc.Paragraph:
			r := []rune(b.Text)
			b.RunIn = string(r[:t.next(len(r)+1)])
		case doc.Callout:
			for range t.next(3) {
				b.Stats = append(b.Stats, doc.Stat{Text: t.text(12), Number: t.text(6), Unit: t.text(4), Prefix: t.text(6), Label: t.text(20), Change: doc.Up})
			}
		case doc.List, doc.Verse:
			for range t.next(5) {
				b.Items = append(b.Items, doc.Item{Label: t.text(4), Level: t.next(6), Text: t.text(60)})
			}
		case doc.Table:
			b.HeadRows = t.next(3)
			for range t.next(5) {
				var row []doc.Cell
				for range t.next(5) {
					row = append(row, doc.Cell{Text: t.text(20), ColSpan: t.next(4), RowSpan: t.next(4)})
				}
				b.Rows = append(b.Rows, row)
			}
		case doc.Figure:
			b.Image = &doc.Image{Src: fmt.Sprintf("%dx%d", 1+t.next(250)*20, 1+t.next(250)*20), Credit: t.text(10)}
		case doc.Note:
			if b.Label = t.text(3); b.Label == "" {
				b.Label = t.noteLabel()
			}
		}
		d.Blocks = append(d.Blocks, b)
	}
	return d
}

// shapes gives every picture the size that its name says.
func shapes(_ diag.Pos, src string) (page.Image, error) {
	im := page.Image{Name: src, Format: "png"}
	_, err := fmt.Sscanf(src, "%dx%d", &im.Width, &im.Height)
	return im, err
}

// wellKnown are the faults by which a document may be refused: what cannot stand
// on the page that was asked for. All else is a fault of the program.
func wellKnown(err error) bool {
	f, ok := diag.AsFault(err)
	return ok && (f.Code == "fit-over" || f.Code == "head-too-long")
}

// FuzzCompose lays out any document on any page: it ends, and everything stands
// on the pages once and in order, which Compose proves itself.
func FuzzCompose(f *testing.F) {
	f.Add([]byte("\x06\x03河边\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x30\x06今天的天气很好，河边来了许多散步的人。"))
	for k := range kinds {
		f.Add([]byte(fmt.Sprintf("\x03\x0c\x01小镇的早晨\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00%[1]c\x01\x00\x20\x03“天刚亮，渡口的船就开了。”%[1]c\x02\x03\x20\x02老田数着人头——一共31位…… A boat 74.3%%", rune(k))))
	}
	lib := fonts.Embedded()
	f.Fuzz(func(t *testing.T, b []byte) {
		tp := &tape{b: b}
		set := []string{
			fmt.Sprintf("columns.count=%d", 1+tp.next(6)), "page.height=" + []string{"545mm", "297mm", "200mm"}[tp.next(3)],
			fmt.Sprintf("pages=%d", []int{0, 0, 0, 1, 2}[tp.next(5)]), fmt.Sprintf("head.vertical=%v", tp.next(3) == 2), fmt.Sprintf("head.span=%d", tp.next(4)),
		}
		s, err := styles.Load("broadsheet", styles.Options{Set: set})
		if err != nil {
			return // a headline over more columns than there are, and the like
		}
		d := tp.document()
		book, _, err := layout.Compose(context.Background(), d, s, lib, layout.Options{Pictures: shapes})
		if err != nil {
			if !wellKnown(err) {
				t.Fatal(err)
			}
			return
		}
		for i := range book.Pages {
			checkPage(t, book, &book.Pages[i], s)
		}
	})
}

// FuzzDesign reads any text as a design and, if it is one, sets a report in it:
// a design is refused with a reason or can be set in.
func FuzzDesign(f *testing.F) {
	for _, s := range []string{
		"extends: a4\ncolumns: {count: 2, measure: 17}\n", "extends: broadsheet\nbody: {size: 五号, leading: 16pt}\naccent: M100 Y100\n",
		"extends: tabloid\npage:\n  width: 100mm\n  height: 5000pt\nhead.max: 300pt\n", "extends: ./f.yaml\n", "extends: magazine\nendmark: ■\nbox: {rule: 4lines}\n", "a: &a [*a, *a]\n",
		"extends: gongwen\nhead: {min-air: 9999, max-air: 10000}\nsection.rows: 10000\n",
	} {
		f.Add([]byte(s))
	}
	lib := fonts.Embedded()
	d := &doc.Document{Meta: doc.Meta{Title: "渡口的早晨", Subtitle: "老田和他的船"}}
	for i, k := range kinds {
		d.Blocks = append(d.Blocks, doc.Block{
			Kind: k, Level: 1 + i%2, Text: strings.Repeat("天刚亮，渡口的船就开了。", 1+i%3), Pos: diag.Pos{File: "f", Line: i + 1},
			Items: []doc.Item{{Label: "一、", Text: "过河的人"}}, Rows: [][]doc.Cell{{{Text: "船"}, {Text: "人"}}},
			Stats: []doc.Stat{{Text: "31位", Number: "31", Unit: "位", Label: "过河"}}, Image: &doc.Image{Src: "800x600"},
		})
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		s, err := styles.Load("./f.yaml", styles.Options{ReadFile: func(string) ([]byte, error) { return src, nil }})
		if err != nil {
			if _, ok := diag.AsFault(err); !ok {
				t.Fatalf("an error without a fault: %v", err)
			}
			return
		}
		if _, _, err := layout.Compose(context.Background(), d, s, lib, layout.Options{Pictures: shapes}); err != nil {
			if _, ok := diag.AsFault(err); !ok {
				t.Fatal(err)
			}
		}
	})
}
