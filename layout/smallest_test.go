package layout_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"dayang/fonts"
	"dayang/fonts/fonttest"
	"dayang/input"
	"dayang/input/doc"
	"dayang/layout"
	"dayang/styles"
)

// A report is set as the program sets it: in the design that its front matter names, else
// on the smallest sheet that holds it, with what the front matter says of the running head.
func ExampleSmallest() {
	const file = "reports/ferry.md"
	res, err := input.Read(context.Background(), file, []byte("---\ntitle: 渡口的早晨\n报名: 青禾日报\n版次: A3\n---\n\n天刚亮，渡口的船就开了。\n"), input.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	front := styles.ReadFront(file, res.Front, res.FrontAt)
	open := func(design string) (layout.Design, error) {
		o := front.Options()
		o.ReadFile = os.ReadFile // designs that are files
		sheet, err := styles.Load(design, o)
		if err != nil {
			return layout.Design{}, err
		}
		lib, err := sheet.Library(fonts.Embedded())
		return layout.Design{Sheet: sheet, Fonts: lib}, err
	}
	if front.Design != "" { // it names one: layout.Compose sets it in that
		fmt.Println(front.Design)
		return
	}
	book, in, _, err := layout.Smallest(context.Background(), res.Doc, open)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(in.Sheet.Name, in.Sheet.RunningHead.Name, in.Sheet.RunningHead.Folio, len(book.Pages))
	// Output: a4 青禾日报 A3 1
}

func TestSmallest(t *testing.T) {
	text := "天刚亮，渡口的船就开了，过河的人带着菜篮和书包。"
	report := func(paragraphs int) *doc.Document {
		b := doc.Block{Kind: doc.Paragraph, Text: strings.Repeat(text, 4)}
		return &doc.Document{Meta: doc.Meta{Title: "渡口的早晨"}, Blocks: slices.Repeat([]doc.Block{b}, paragraphs)}
	}
	lib := fonts.Embedded()
	for _, c := range []struct {
		name       string
		paragraphs int
		bars, set  string // a design that cannot be opened; a setting of all
		want       string
	}{
		{"short", 4, "", "", "a4"},
		{"longer", 20, "", "", "tabloid"},
		{"long", 60, "", "", "broadsheet"},
		{"a4 cannot be opened", 4, "a4", "", "tabloid"},
		{"a number of pages", 4, "", "pages=1", "broadsheet"},
	} {
		book, in, diags, err := layout.Smallest(context.Background(), report(c.paragraphs), func(name string) (layout.Design, error) {
			if name == c.bars {
				return layout.Design{}, errors.New("barred")
			}
			var o styles.Options
			if c.set != "" {
				o.Set = []string{c.set}
			}
			s, err := styles.Load(name, o)
			return layout.Design{Sheet: s, Fonts: lib}, err
		})
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		told := false
		for _, d := range diags {
			told = told || d.Code == "design-chosen"
		}
		if in.Sheet.Name != c.want || len(book.Pages) == 0 || told != (c.want != layout.Largest) {
			t.Errorf("%s: %s, told %v", c.name, in.Sheet.Name, told)
		}
	}
	if _, _, _, err := layout.Smallest(context.Background(), report(60), func(string) (layout.Design, error) {
		return layout.Design{}, errors.New("none")
	}); err == nil || err.Error() != "none" {
		t.Errorf("%v", err)
	}
}

// Fonts of a design are set when its library is opened; that it was not is told.
func TestOwnFonts(t *testing.T) {
	file := t.TempDir() + "/own.ttf"
	if err := os.WriteFile(file, fonttest.TrueType(), 0o644); err != nil {
		t.Fatal(err)
	}
	s, err := styles.Load("a4", styles.Options{Fonts: []string{"song=" + file}})
	if err != nil {
		t.Fatal(err)
	}
	own, err := s.Library(fonts.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	d := &doc.Document{Meta: doc.Meta{Title: "渡口"}, Blocks: []doc.Block{{Kind: doc.Paragraph, Text: "天刚亮，渡口的船就开了。"}}}
	for _, lib := range []*fonts.Library{own, fonts.Embedded()} {
		_, diags, err := layout.Compose(context.Background(), d, s, lib, layout.Options{})
		if err != nil {
			t.Fatal(err)
		}
		told := false
		for _, m := range diags {
			told = told || m.Code == "fonts-unopened"
		}
		if told == lib.Own() {
			t.Errorf("faces of the user %v, told %v", lib.Own(), told)
		}
	}
}
