package input_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"dayang/input"
	"dayang/input/charset"
	"dayang/input/doc"
	"dayang/input/words"
)

// What rejoining reaches on sentences of the gold set that the test cuts itself,
// in thousandths; and how often a full stop that was only forgotten may be taken
// for a cut.
const (
	blankFloor   = 915 // a blank line between the halves
	betweenFloor = 990 // a callout, a caption
	boxFloor     = 900 // a box with a name and prose of its own
	tableFloor   = 780
	forgotCeil   = 35
)

// whole is a gold text of one line a paragraph, and its longer paragraphs.
type whole struct {
	name  string
	text  string
	paras []string
}

func wholes(t *testing.T) []whole {
	t.Helper()
	var out []whole
	for _, g := range goldTexts(t) {
		text := g.text
		w := whole{name: g.name, text: text}
		long := 0
		for _, b := range g.want.Blocks {
			n := len([]rune(b.Text))
			if len(b.RejoinedAt) > 0 {
				long = -100 // is cut already
			}
			if b.Kind == doc.Paragraph && n >= 40 {
				long++
			}
			if b.Kind == doc.Paragraph && b.Role == "" && b.RunIn == "" && n >= 62 && strings.Count(text, b.Text+"\n") == 1 {
				w.paras = append(w.paras, b.Text)
			}
		}
		if long >= 3 && len(w.paras) > 0 {
			out = append(out, w)
		}
	}
	return out
}

// TestCuts cuts paragraphs at every seventh place between two Han characters and
// counts how many are joined again, at the right place.
func TestCuts(t *testing.T) {
	dict := words.Open()
	set := wholes(t)
	for _, c := range []struct {
		name, between string
		floor         int
	}{
		{"blank line", "\n\n", blankFloor},
		{"callout", "\n全年完成投资**37.2亿元**，增长**9.1%**。\n", betweenFloor},
		{"caption", "\n图为改造后的街区一角。\n", betweenFloor},
		{"box", "\n\n街区名片\n\n杏花街区有老楼四十六栋，住户三千二百户，前年列入全省试点，去年通过验收。\n\n", boxFloor},
		{"table", "\n\n片区 楼栋 住户\n杏花 46 3200\n西桥 31 1980\n南塘 27 1645\n\n", tableFloor},
	} {
		joined, cuts := 0, 0
		for _, w := range set {
			for _, p := range w.paras[:min(len(w.paras), 2)] {
				r := []rune(p)
				for k := 42; k < len(r)-12; k += 7 {
					if !unicode.Is(unicode.Han, r[k-1]) || !unicode.Is(unicode.Han, r[k]) {
						continue
					}
					text := strings.Replace(w.text, p, string(r[:k])+c.between+string(r[k:]), 1)
					res, err := input.Read(t.Context(), w.name, []byte(text), input.Options{Words: dict, Encoding: charset.UTF8})
					if err != nil {
						t.Fatal(err)
					}
					cuts++
					if slices.ContainsFunc(res.Doc.Blocks, func(b doc.Block) bool {
						return b.Text == p && slices.Equal(b.RejoinedAt, []int{k})
					}) {
						joined++
					} else {
						t.Logf("%s in %s: …%s|%s…", c.name, w.name, string(r[k-6:k]), string(r[k:k+6]))
					}
				}
			}
		}
		t.Logf("%s: %d of %d cuts were joined", c.name, joined, cuts)
		if cuts < 50 || per(joined, cuts) < c.floor {
			t.Errorf("%s: below %d in a thousand", c.name, c.floor)
		}
	}
}

// TestForgottenStops takes the full stop off paragraphs: that is no cut.
func TestForgottenStops(t *testing.T) {
	dict := words.Open()
	wrong, n := 0, 0
	for _, w := range wholes(t) {
		for _, p := range w.paras {
			if !strings.HasSuffix(p, "。") {
				continue
			}
			text := strings.Replace(w.text, p, strings.TrimSuffix(p, "。"), 1)
			res, err := input.Read(t.Context(), w.name, []byte(text), input.Options{Words: dict, Encoding: charset.UTF8})
			if err != nil {
				t.Fatal(err)
			}
			n++
			for _, b := range res.Doc.Blocks {
				if len(b.RejoinedAt) > 0 {
					wrong++
					t.Logf("%s: …%s", w.name, string([]rune(b.Text)[b.RejoinedAt[0]-6:b.RejoinedAt[0]+6]))
				}
			}
		}
	}
	t.Logf("%d of %d were joined to the next paragraph", wrong, n)
	if per(wrong, n) > forgotCeil {
		t.Errorf("more than %d in a thousand", forgotCeil)
	}
}
