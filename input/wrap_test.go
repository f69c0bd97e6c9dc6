package input_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"dayang/input"
	"dayang/input/charset"
	"dayang/input/doc"
	"dayang/input/words"
)

// wraps are the ways in which the test wraps texts of the gold set itself, each with what
// reading reaches then, in thousandths. The unwrapped text says what should come out. A
// narrow column cuts titles and bylines as well, and a last line that fills a line without
// an indent after it tells nothing.
var wraps = []wrap{
	{name: "typewriter", cells: 68, indent: true, page: 17, floor: floors(995, 1000, 990, 990)},
	{name: "column", cells: 40, indent: true, floor: floors(910, 890, 980, 970)},
	{name: "narrow", cells: 28, indent: true, floor: floors(910, 720, 960, 970)},
	{name: "pages", cells: 50, indent: true, page: 23, blank: true, floor: floors(990, 990, 975, 960)},
	{name: "flush", cells: 56, floor: floors(990, 950, 980, 950)},
	{name: "database", cells: 44, indent: true, strict: true, floor: floors(960, 990, 980, 975)},
	{name: "two columns", cells: 64, then: 40, indent: true, floor: floors(960, 940, 885, 890)},
	{name: "wire", cells: 62, margin: 13, indent: true, strict: true, wide: true, floor: floors(960, 960, 960, 960)},
	{name: "journal", cells: 138, indent: true, strict: true, floor: floors(960, 960, 960, 960)},
	{name: "short", cells: 40, indent: true, short: true, floor: floors(945, 945, 965, 955)},
	{name: "short narrow", cells: 32, indent: true, strict: true, short: true, floor: floors(960, 960, 940, 940)},
	{name: "short flush", cells: 72, short: true, floor: floors(985, 990, 955, 900)},
}

func floors(title, byline, heading, paragraph int) map[string]int {
	return map[string]int{"title": title, "byline": byline, "heading": heading, "paragraph": paragraph}
}

// wrap says how lines are cut.
type wrap struct {
	name   string
	cells  int
	then   int  // cells in the second half of the text, if other
	indent bool // paragraphs have one
	strict bool // a mark may open a line
	margin int  // cells at the left of each line
	wide   bool // digits and letters are full-width
	page   int  // lines of a page, which ends with its number; 0: no pages
	blank  bool // between pages
	short  bool // texts of fewer than four long paragraphs
	floor  map[string]int
}

// hardWrap cuts lines at an edge.
func (w wrap) hardWrap(text string) string {
	var out []string
	n, lines := 0, 0
	add := func(l string) {
		out = append(out, strings.Repeat(" ", w.margin)+l)
		if lines++; w.page > 0 && lines%w.page == 0 {
			n++
			number := fmt.Sprintf("— %d —", n)
			if w.blank {
				number = "\n" + strings.Repeat(" ", w.cells/2-4) + number + "\n"
			}
			out = append(out, number)
		}
	}
	done := 0
	if w.wide {
		text = strings.Map(func(c rune) rune {
			if c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '%' {
				return c + 0xFEE0
			}
			return c
		}, text)
	}
	for l := range strings.Lines(text) {
		if done += len(l); w.then > 0 && done > len(text)/2 {
			w.cells = w.then
		}
		l = strings.Trim(l, " 　\t\n")
		if l == "" {
			continue
		}
		line, cells := "", 0
		r := []rune(l)
		if w.indent && (len(r) >= 36 || strings.ContainsRune("。！？；：”", r[len(r)-1])) {
			line, cells = "　　", 4
		}
		for _, c := range r {
			wide := 2
			if c < 0x2000 {
				wide = 1
			}
			if cells+wide > w.cells-w.margin && (w.strict || !strings.ContainsRune("，。、；：！？”》）", c)) {
				add(line)
				line, cells = "", 0
			}
			line += string(c)
			cells += wide
		}
		add(line)
	}
	return strings.Join(out, "\n") + "\n"
}

var english = regexp.MustCompile(`[A-Za-z]+( [A-Za-z]+){7}`)

// proseOnly reports a text of headings and paragraphs, and how many fill two lines.
func proseOnly(d *doc.Document, text string) (long int, ok bool) {
	for _, b := range d.Blocks {
		switch {
		case b.Kind == doc.Verse || b.Kind == doc.Table || b.Kind == doc.Callout || len(b.RejoinedAt) > 0:
			return 0, false
		case b.Kind == doc.Paragraph && len([]rune(b.Text)) >= 60:
			long++
		}
	}
	// English lines are cut between words, which the test does not.
	return long, long > 0 && !strings.Contains(text, "**") && !english.MatchString(text)
}

func TestHardWrapped(t *testing.T) {
	dict := words.Open()
	read := func(g goldText, text string) *input.Result {
		res, err := input.Read(t.Context(), g.name, []byte(text), input.Options{Words: dict, From: input.Plain, Encoding: charset.UTF8})
		if err != nil {
			t.Fatal(err)
		}
		return res
	}
	texts := goldTexts(t)
	for _, w := range wraps {
		t.Run(w.name, func(t *testing.T) {
			scores := map[string]*score{"title": {}, "byline": {}, "heading": {}, "paragraph": {}}
			n := 0
			for _, g := range texts {
				plain := read(g, g.text)
				long, ok := proseOnly(plain.Doc, g.text)
				if !ok || long < 4 != w.short || wrappedAlready(plain) {
					continue
				}
				n++
				got, want := facts(read(g, w.hardWrap(g.text)).Doc), facts(plain.Doc)
				for m, s := range scores {
					missing, _ := s.compare(got[m], got[m], want[m])
					for _, f := range missing {
						t.Logf("%s: %s missing: %s", g.name, m, head(f, 60))
					}
				}
			}
			for m, s := range scores {
				t.Logf("%s: precision %d, recall %d of 1000, of %d in %d texts", m, per(s.hit, s.got), per(s.hit, s.want), s.want, n)
				if n < 20 || per(s.hit, s.got) < w.floor[m] || per(s.hit, s.want) < w.floor[m] {
					t.Errorf("%s: below %d in a thousand, or too few texts", m, w.floor[m])
				}
			}
		})
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

// A record of a database may hold a single paragraph of two lines: it is read at any width.
func TestShortRecords(t *testing.T) {
	paras := []string{
		"南渡县的老粮站停用了２３年，今年春天改成了一座种子馆。馆里收着４１２种本地老种子，每一种都装在玻璃瓶里，瓶上写着哪一村、哪一户、哪一年送来的，看的人可以打开闻一闻。",
		"县里给每一家送种子的人发了一本小册子，册子里印着种子的名字、送来的日子和种它的办法。",
		"“我只想让孙子认得它。”上河村的老人说。",
		"入秋以后，种子馆打算再办一个集市，谁家有多余的种子都可以来换，不收一分钱。",
	}
	half := strings.NewReplacer("２", "2", "３", "3", "４", "4", "１", "1")
	forms := []struct {
		head   string
		margin int
		least  int
	}{
		{"【 标  题 】老粮站改成种子馆\n【 作  者 】闻笛\n【 正  文 】\n", 0, 26},
		{"           老粮站改成种子馆\n    (4)内容:     ", 13, 34},
		{"老粮站改成种子馆\n闻笛\n", 0, 26},
	}
	for _, f := range forms {
		for _, cells := range []int{26, 30, 34, 38, 44, 50, 60, 72, 86, 100, 138} {
			for _, pick := range [][]int{{0}, {1}, {0, 3}, {3, 2}, {1, 2, 3}, {2, 1, 0, 3}} {
				if cells < f.least {
					continue
				}
				text, want := "", ""
				for _, i := range pick {
					text += paras[i] + "\n"
					want += half.Replace(paras[i]) + "|"
				}
				lines := wrap{cells: cells + f.margin, margin: f.margin, indent: true, strict: true}.hardWrap(text)
				if f.margin > 0 {
					lines = strings.TrimLeft(lines, " 　")
				}
				res, err := input.Read(t.Context(), "f.txt", []byte(f.head+lines), input.Options{From: input.Plain, Encoding: charset.UTF8})
				if err != nil {
					t.Fatal(err)
				}
				got := ""
				for _, b := range res.Doc.Blocks {
					got += b.Text + "|"
				}
				if got != want || res.Doc.Meta.Title != "老粮站改成种子馆" {
					t.Errorf("%d cells, paragraphs %v: %q %s", cells, pick, res.Doc.Meta.Title, got)
				}
			}
		}
	}
}
