package input_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"dayang/input"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/markdown/write"
	"dayang/input/words"
)

// What was read, written in the canonical form, reads back as the same document, of the gold
// set and of the texts of other hands.
func TestCanonical(t *testing.T) {
	dict := words.Open()
	for _, g := range append(goldSet(t, "testdata/gold"), goldSet(t, "testdata/heldout")...) {
		res, err := input.Read(t.Context(), g.name, g.src, input.Options{Words: dict})
		if err != nil {
			t.Errorf("%s: %v", g.name, err)
			continue
		}
		var b bytes.Buffer
		if err := write.Document(&b, res.Doc, res.Front); err != nil {
			t.Errorf("%s: %v", g.name, err)
			continue
		}
		again, err := input.Read(t.Context(), g.name+".md", b.Bytes(), input.Options{Words: dict})
		if err != nil {
			t.Errorf("%s: %v\n%s", g.name, err, b.String())
			continue
		}
		if want, got := placeless(t, res.Doc), placeless(t, again.Doc); got != want {
			t.Errorf("%s: %s", g.name, firstDifference(got, want))
		}
	}
}

// Each of these was lost or changed once: a reading of the canonical form puts nothing right.
func TestCanonicalKeeps(t *testing.T) {
	row := func(texts ...string) (cells []doc.Cell) {
		for _, s := range texts {
			cells = append(cells, doc.Cell{Text: s})
		}
		return cells
	}
	marked := doc.Cell{Text: "渡口官网<1>\n两行", Spans: []doc.Span{{Start: 0, End: 2, Mark: doc.Ruby, Target: "dù"},
		{Start: 2, End: 4, Mark: doc.Link, Target: "https://a.example/?a=1&b=2"}, {Start: 4, End: 7, Mark: doc.NoteRef, Target: "<1>"}, {Start: 8, End: 10, Mark: doc.Strong}}}
	wide := row("表一  各村渡口", "")
	wide[0].ColSpan = 2
	for name, k := range map[string]doc.Block{
		"empty rows of a table":       {Kind: doc.Table, HeadRows: 1, Rows: [][]doc.Cell{row("名称", "备注"), row("", ""), row("", "")}},
		"empty rows of a wide table":  {Kind: doc.Table, Rows: [][]doc.Cell{wide, row("东渡", ""), row("", ""), row("", "")}},
		"two blanks in cells":         {Kind: doc.Table, Rows: [][]doc.Cell{row("东  渡", " 西\t渡"), row("南\n  渡", "　北渡　")}},
		"marks in cells":              {Kind: doc.Table, HeadRows: 1, Rows: [][]doc.Cell{{{Text: "滩|站*"}, marked}, row("下滩", "2")}},
		"marks in cells of tags":      {Kind: doc.Table, HeadRows: 1, Rows: [][]doc.Cell{{marked}, {{Text: "甲 a", Spans: []doc.Span{{Start: 1, End: 3, Mark: doc.Mono}}}, {Text: "两  空", Spans: []doc.Span{{Start: 0, End: 2, Mark: doc.Emph}}}}}},
		"a unit under a head":         {Kind: doc.Table, Rows: [][]doc.Cell{row("船期\n（班）", "票价"), row("2", "5")}},
		"a table of one column":       {Kind: doc.Table, Rows: [][]doc.Cell{row("首页 渡口 船期"), row("首页 >> 渡口")}},
		"a table of one row":          {Kind: doc.Table, Rows: [][]doc.Cell{row("首页", "渡口")}},
		"full-width digits and marks": {Kind: doc.Paragraph, Text: "渡客占32．8%，全年13，460人次，１２条船，Ａ级。"},
		"figures that meet": {Kind: doc.Callout, Text: "五条航线2升3降", Figures: []string{"2升", "3降"},
			Spans: []doc.Span{{Start: 4, End: 6, Mark: doc.Strong}, {Start: 6, End: 8, Mark: doc.Strong}}},
		"an item that only has others": {Kind: doc.List, Items: []doc.Item{{Label: "1.", Level: 0}, {Text: "船期", Level: 1}, {Label: "•", Text: "票价", Level: 1}, {Label: "•"}}},
		"what pages say around a text": {Kind: doc.Paragraph, Text: "来源：江边网 责任编辑：渡生"},
		"an em space as a reference":   {Kind: doc.Paragraph, Text: "写作&emsp;的空格"},
	} {
		d := &doc.Document{Meta: doc.Meta{Title: "? 渡口"}, Blocks: []doc.Block{k}}
		var b bytes.Buffer
		if err := write.Document(&b, d, nil); err != nil {
			t.Fatal(err)
		}
		res, err := input.Read(t.Context(), "f.md", b.Bytes(), input.Options{})
		if err != nil {
			t.Errorf("%s: %v\n%s", name, err, b.String())
			continue
		}
		for i := range res.Doc.Blocks {
			res.Doc.Blocks[i].Stats = nil
		}
		if got, want := placeless(t, res.Doc), placeless(t, d); got != want || len(res.Diags) > 0 {
			t.Errorf("%s: %s\n%s%v", name, firstDifference(got, want), b.String(), res.Diags)
		}
	}
}

// Blank lines over the front matter, a mark of the encoding or ends of lines of another kind leave
// the canonical form what it is.
func TestCanonicalUnderBlankLines(t *testing.T) {
	const src = "---\nstructure: final\ntitle: 渡口\n---\n\n渡客占１２３％，Ａ级。\n"
	for _, s := range []string{src, "\n" + src, " \n\n" + src, "\uFEFF" + src, "\uFEFF\n" + src, "\r\n" + strings.ReplaceAll(src, "\n", "\r\n")} {
		res, err := input.Read(t.Context(), "f.md", []byte(s), input.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if b := res.Doc.Blocks; len(b) != 1 || b[0].Text != "渡客占１２３％，Ａ级。" || res.Doc.Meta.Title != "渡口" {
			t.Errorf("%q: %+v", s, res.Doc)
		}
	}
}

// A number that a line end cut has its marks as others have.
func TestNumbersOverLines(t *testing.T) {
	line := strings.Repeat("江边的渡船每天往返于两岸之间，", 2)
	src := "江边渡口\n\n　　" + line + "今年渡客占32．\n8%，去年运了13，\n460人次，" + line + "\n" + line + "两岸的人都说好。\n"
	res, err := input.Read(t.Context(), "f.txt", []byte(src), input.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var text string
	for _, k := range res.Doc.Blocks {
		text += k.Text
	}
	if !strings.Contains(text, "占32.8%") || !strings.Contains(text, "了13,460人次") {
		t.Errorf("%s", text)
	}
}

// placeless is a document as JSON, without the places in its source.
func placeless(t *testing.T, d *doc.Document) string {
	t.Helper()
	out := doc.Document{Meta: d.Meta, Blocks: append([]doc.Block{}, d.Blocks...)}
	out.Meta.Pos = diag.Pos{}
	for i := range out.Blocks {
		k := &out.Blocks[i]
		k.Pos = diag.Pos{}
		k.Items = append([]doc.Item(nil), k.Items...)
		for n := range k.Items {
			k.Items[n].Pos = diag.Pos{}
		}
	}
	text, err := json.MarshalIndent(out, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// firstDifference shows the first lines in which two texts differ, and one before.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	i := 0
	for i < len(g) && i < len(w) && g[i] == w[i] {
		i++
	}
	from := max(0, i-1)
	return "\n got " + strings.Join(g[from:min(len(g), i+3)], "\n     ") + "\nwant " + strings.Join(w[from:min(len(w), i+3)], "\n     ")
}
