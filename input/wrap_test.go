package input_test

import (
	"fmt"
	"strings"
	"testing"

	"dayang/input"
	"dayang/input/charset"
	"dayang/input/doc"
	"dayang/input/words"
)

// What reading reaches on texts of the gold set that the test wraps itself, with a
// page number every seventeen lines, in thousandths of headings and of paragraphs.
var wrapFloor = map[string]int{"title": 995, "byline": 1000, "heading": 990, "paragraph": 990}

const wrapCells = 68

// hardWrap cuts lines at an edge as typewriters did: closing marks hang, paragraphs
// have an indent, pages a number.
func hardWrap(text string) string {
	var out []string
	n := 0
	add := func(l string) {
		if out = append(out, l); len(out)%17 == 0 {
			n++
			out = append(out, fmt.Sprintf("— %d —", n))
		}
	}
	for l := range strings.Lines(text) {
		l = strings.Trim(l, " 　\t\n")
		if l == "" {
			continue
		}
		line, cells := "", 0
		if r := []rune(l); len(r) >= 36 || strings.ContainsRune("。！？；：”", r[len(r)-1]) {
			line, cells = "　　", 4
		}
		for _, c := range l {
			w := 2
			if c < 0x2000 {
				w = 1
			}
			if cells+w > wrapCells && !strings.ContainsRune("，。、；：！？”）》", c) {
				add(line)
				line, cells = "", 0
			}
			line += string(c)
			cells += w
		}
		add(line)
	}
	return strings.Join(out, "\n") + "\n"
}

// proseOnly reports a text of headings and paragraphs, four of which fill two lines.
func proseOnly(d *doc.Document, text string) bool {
	long := 0
	for _, b := range d.Blocks {
		switch {
		case b.Kind == doc.Verse || b.Kind == doc.Table || b.Kind == doc.Callout || len(b.RejoinedAt) > 0:
			return false
		case b.Kind == doc.Paragraph && len([]rune(b.Text)) >= 60:
			long++
		}
	}
	return long >= 4 && !strings.Contains(text, "**")
}

func TestHardWrapped(t *testing.T) {
	dict := words.Open()
	scores := map[string]*score{"title": {}, "byline": {}, "heading": {}, "paragraph": {}}
	n := 0
	for _, g := range goldTexts(t) {
		text := g.text
		plain, err := input.Read(g.name, []byte(text), input.Options{Words: dict, From: input.Plain, Encoding: charset.UTF8})
		if err != nil || !proseOnly(plain.Doc, text) || wrappedAlready(plain) {
			continue
		}
		n++
		res, err := input.Read(g.name, []byte(hardWrap(text)), input.Options{Words: dict, From: input.Plain, Encoding: charset.UTF8})
		if err != nil {
			t.Fatal(err)
		}
		got, want := facts(res.Doc), facts(plain.Doc)
		for m, s := range scores {
			missing, _ := s.compare(got[m], got[m], want[m])
			for _, f := range missing {
				t.Logf("%s: %s missing: %s", g.name, m, head(f, 60))
			}
		}
	}
	for m, s := range scores {
		t.Logf("%s: precision %d, recall %d of 1000, of %d in %d texts", m, per(s.hit, s.got), per(s.hit, s.want), s.want, n)
		if n < 20 || per(s.hit, s.got) < wrapFloor[m] || per(s.hit, s.want) < wrapFloor[m] {
			t.Errorf("%s: below %d in a thousand, or too few texts", m, wrapFloor[m])
		}
	}
}

func wrappedAlready(r *input.Result) bool {
	for _, d := range r.Diags {
		if d.Code == "unwrapped" || d.Code == "page-furniture" {
			return true
		}
	}
	return false
}
