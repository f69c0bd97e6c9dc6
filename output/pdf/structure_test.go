package pdf_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/fonts"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/output/pdf"
)

// outline prints the structure tree, one element a line, indented.
func (o *objects) structure() string {
	var b strings.Builder
	var walk func(v types.Object, depth int)
	walk = func(v types.Object, depth int) {
		switch x := o.value(v).(type) {
		case types.Array:
			for _, e := range x {
				walk(e, depth)
			}
		case types.Dict:
			s, ok := x["S"].(types.Name)
			if !ok {
				return
			}
			fmt.Fprintf(&b, "%s%s\n", strings.Repeat(" ", depth), string(s))
			walk(x["K"], depth+1)
		}
	}
	walk(o.dict(o.root["StructTreeRoot"])["K"], 0)
	return b.String()
}

func TestStructure(t *testing.T) {
	o := readBack(t, report(t).write(pdf.Options{}))
	want := `Document
 H1
 P
 H2
 P
 L
  LI
   LBody
  LI
   LBody
 Table
  TR
   TD
   TD
  TR
   TD
   TD
 Div
  P
 Note
 Figure
  Caption
 P
 Link
`
	if got := o.structure(); got != want {
		t.Errorf("got\n%s", got)
	}
	if m := o.dict(o.root["MarkInfo"]); m["Marked"] != types.Boolean(true) {
		t.Error("not marked")
	}
}

func TestHeadingsSkipNoLevel(t *testing.T) {
	for _, k := range []struct {
		levels []int // 0 is the title
		want   string
	}{
		{[]int{0, 1, 2, 3}, "H1 H2 H3 H4"},
		{[]int{0, 3, 3, 1}, "H1 H2 H3 H2"},
		{[]int{1, 2}, "H1 H2"},
		{[]int{2}, "H1"},
		{[]int{0, 1, 2, 3, 4, 5, 6, 7}, "H1 H2 H3 H4 H5 H6 H6 H6"},
	} {
		c := newBook(t)
		for _, l := range k.levels {
			role := page.RoleHeading
			if l == 0 {
				role = page.RoleTitle
			}
			c.line(fonts.HeiBold, 10*unit.Pt, page.Black, c.elem(role, l, -1, "春"), "春")
		}
		got := strings.Join(strings.Fields(readBack(t, c.write(pdf.Options{})).structure())[1:], " ")
		if got != k.want {
			t.Errorf("%v: %s, want %s", k.levels, got, k.want)
		}
	}
}

func TestFiguresSayWhatTheyShow(t *testing.T) {
	for _, k := range []struct{ text, alt, want string }{
		{"", "水边的柳树", "水边的柳树"}, {"船", "水边的柳树", "船"}, {"", "", "柳树.jpg"},
	} {
		c := newBook(t)
		im := rgbJPEG(t)
		im.Alt = k.alt
		c.picture(im)
		c.book.Elems[0].Text = k.text
		o := readBack(t, c.write(pdf.Options{}))
		for _, v := range o.table {
			if d, ok := v.(types.Dict); ok && d["S"] == types.Name("Figure") {
				if got := o.text(d["Alt"]); got != k.want {
					t.Errorf("alternative text %q, want %q", got, k.want)
				}
				if b := o.floats(o.dict(d["A"])["BBox"]); len(b) != 4 || b[2]-b[0] != 100 || b[3]-b[1] != 50 {
					t.Errorf("place %v", b)
				}
			}
		}
	}
}

func TestBookmarksAndPageLabels(t *testing.T) {
	c := report(t)
	c.book.Outline = append(c.book.Outline, page.Outline{Title: "第二版", Level: 0, Page: 1, At: unit.Point{Y: 10 * unit.Pt}})
	c.book.Pages[1].Label = ""
	o := readBack(t, c.write(pdf.Options{}))
	var b strings.Builder
	var walk func(v types.Object, depth int)
	walk = func(v types.Object, depth int) {
		for d := o.dict(v); d != nil; d = o.dict(d["Next"]) {
			dest := o.value(d["Dest"]).(types.Array)
			pageNo := 1
			for i, p := range o.dict(o.root["Pages"])["Kids"].(types.Array) {
				if p == dest[0] {
					pageNo = i + 1
				}
			}
			fmt.Fprintf(&b, "%d %s p%d\n", depth, o.text(d["Title"]), pageNo)
			walk(d["First"], depth+1)
		}
	}
	root := o.dict(o.root["Outlines"])
	walk(root["First"], 0)
	if want := "0 河边的春天 p1\n1 柳色新 p1\n0 第二版 p2\n"; b.String() != want || root["Count"] != types.Integer(3) {
		t.Errorf("got %q, count %v", b.String(), root["Count"])
	}
	nums := o.dict(o.root["PageLabels"])["Nums"].(types.Array)
	first, second := o.dict(nums[1]), o.dict(nums[3])
	if o.text(first["P"]) != "01" || first["S"] != nil || second["S"] != types.Name("D") || second["St"] != types.Integer(2) {
		t.Errorf("labels %v, %v", first, second)
	}
}

// A heading level below the first bookmark's, or none, makes no loop.
func TestBookmarksOfOddLevels(t *testing.T) {
	c := report(t)
	c.book.Outline = []page.Outline{{Title: "一", Level: -3}, {Title: "二", Level: -5}, {Title: "三", Level: 9}}
	o := readBack(t, c.write(pdf.Options{}))
	if n := o.dict(o.root["Outlines"])["Count"]; n != types.Integer(3) {
		t.Errorf("%v bookmarks", n)
	}
}

// Labels stand before the bodies of their entries, lists within entries in these, and
// links where they are in the text, with their active areas.
func TestPartsOfTexts(t *testing.T) {
	c := newBook(t)
	const size = 10 * unit.Pt
	line := func(el int, parts ...any) {
		for i := 0; i < len(parts); i += 2 {
			c.line(fonts.Song, size, page.Black, el, parts[i].(string)).Part = parts[i+1].(int)
		}
	}
	c.line(fonts.SongBlack, 40*unit.Pt, page.Black, c.elem(page.RoleTitle, 0, -1, "河"), "河")
	list := c.elem(page.RoleList, 0, -1, "")
	first := c.elem(page.RoleItem, 0, list, "1. 修堤")
	line(first, "1. ", c.elem(page.RoleLabel, 0, first, ""), "修堤", 0)
	inner := c.elem(page.RoleList, 0, first, "")
	sub := c.elem(page.RoleItem, 1, inner, "●石头")
	line(sub, "●", c.elem(page.RoleLabel, 0, sub, ""), "石头", 0)
	second := c.elem(page.RoleItem, 0, list, "2. 种树")
	line(second, "2. ", c.elem(page.RoleLabel, 0, second, ""), "种树", 0)
	p := c.elem(page.RoleParagraph, 0, -1, "见网站，也见书。")
	link := c.elem(page.RoleLink, 0, p, "")
	line(p, "见", 0, "网站", link, "，也见书。", 0, "1", c.elem(page.RoleReference, 0, p, ""))
	c.add(page.Item{Link: &page.Link{Rect: unit.Rect{X: size, Y: c.y, W: 2 * size, H: size}, Target: "https://example.com/", Elem: link}})
	c.line(fonts.Song, size, page.Black, c.elem(page.RoleQuote, 0, -1, "水真好。"), "水真好。")

	want := `Document
 H1
 L
  LI
   Lbl
   LBody
    L
     LI
      Lbl
      LBody
  LI
   Lbl
   LBody
 P
  Link
  Reference
 BlockQuote
  P
`
	for _, target := range pdf.Targets() {
		o := readBack(t, c.write(pdf.Options{Target: target}))
		press := target == pdf.PressX4 || target == pdf.PressX1a
		w := want
		if press {
			w = strings.Replace(want, "Link", "Span", 1)
		}
		if got := o.structure(); got != w {
			t.Errorf("%s: got\n%s", target, got)
		}
		tops := o.value(o.dict(o.dict(o.root["StructTreeRoot"])["K"])["K"]).(types.Array)
		outer := o.dict(tops[1])
		if a := o.dict(outer["A"]); a["ListNumbering"] != types.Name("Decimal") {
			t.Errorf("%s: the list has %v", target, a)
		}
		para := o.value(o.dict(tops[2])["K"]).(types.Array)
		if len(para) != 4 || o.dict(para[1]) == nil {
			t.Fatalf("%s: the paragraph has %v", target, para)
		}
		if kids, _ := o.value(o.dict(para[1])["K"]).(types.Array); press != (len(kids) == 0) { // content and area
			t.Errorf("%s: the link has %v", target, o.dict(para[1])["K"])
		}
	}
}

func TestListsSayHowTheyAreNumbered(t *testing.T) {
	for text, want := range map[string]string{
		"1. 修": "Decimal", "（一）修": "Decimal", "①修": "Decimal", "甲、修": "Decimal", "a) x": "LowerAlpha", "(B) x": "UpperAlpha",
		"●修": "Disc", "○修": "Circle", "■修": "Square", "—修": "None", "": "None",
	} {
		c := newBook(t)
		list := c.elem(page.RoleList, 0, -1, "")
		item := c.elem(page.RoleItem, 0, list, text)
		c.line(fonts.Song, 10*unit.Pt, page.Black, item, "1").Part = c.elem(page.RoleLabel, 0, item, "")
		c.line(fonts.Song, 10*unit.Pt, page.Black, item, "修")
		o := readBack(t, c.write(pdf.Options{}))
		l := o.dict(o.dict(o.dict(o.root["StructTreeRoot"])["K"])["K"])
		if got := o.dict(l["A"])["ListNumbering"]; got != types.Name(want) {
			t.Errorf("%q: %v, want %s", text, got, want)
		}
	}
}
