package preflight

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dayang/input/diag"
)

// plain is a file of objects as text, numbered from 1: the catalogue comes first. An object
// with a line break is a dictionary and the data of its stream.
func plain(objects ...string) []byte {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		if dict, data, ok := strings.Cut(o, "\n"); ok {
			o = fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
		}
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	end := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, end)
	return []byte(b.String())
}

// sheetOf is a page of a content with resources; objects of theirs are numbered from 5.
func sheetOf(resources, content string, more ...string) []byte {
	return plain(append([]string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<<" + resources + ">>>>",
		"\n" + content}, more...)...)
}

// formsInForms is a page of forms, each of which paints the next one n times.
func formsInForms(n, depth int) []byte {
	var more []string
	for k := range depth {
		dict, data := "/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 1 1 re f "
		if k < depth-1 {
			dict += fmt.Sprintf("/Resources<</XObject<</F %d 0 R>>>>", 6+k)
			data = strings.Repeat("/F Do ", n)
		}
		more = append(more, dict+"\n"+data)
	}
	return sheetOf("/XObject<</F 5 0 R>>", "/F Do ", more...)
}

// twice is a chain of n objects, the first one numbered from, each of which names the next
// one twice.
func twice(from, n int, format, last string) (out []string) {
	for k := range n {
		out = append(out, fmt.Sprintf(format, from+k+1))
	}
	return append(out, last)
}

// Files of a few kilobytes that ask for work without end are left in time, and say so; what
// they cause is told by the rest of their effort, not by a clock.
func TestSmallFilesThatAskForTooMuch(t *testing.T) {
	font := "<</Type/Font/Subtype/Type0/BaseFont/F/DescendantFonts[<<>>]/ToUnicode 6 0 R>>"
	tagged := func(more ...string) []byte {
		return plain(append([]string{
			"<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R>>",
			"<</Type/Pages/Kids[3 0 R]/Count 1>>",
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/StructParents 7>>",
			"\n/P <</MCID 0>> BDC EMC"}, more...)...)
	}
	pages := append([]string{"<</Type/Catalog/Pages 5 0 R>>", "null",
		"<</Type/Page/Parent 5 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>", "\nq Q"},
		twice(5, 60, "<</Type/Pages/Kids[%[1]d 0 R %[1]d 0 R]>>", "<</Type/Pages/Kids[3 0 R]>>")...)
	for _, c := range []struct {
		name, code string // of the finding that says so
		data       []byte
	}{
		{"forms", "too-much", formsInForms(20, 8)},
		{"forms in a circle", "syntax", sheetOf("/XObject<</F 5 0 R>>", "/F Do",
			"/Subtype/Form/Resources<</XObject<</F 5 0 R>>>>\n/F Do")},
		{"page tree", "syntax", plain(pages...)},
		{"page tree in a circle", "syntax", plain("<</Type/Catalog/Pages 2 0 R>>",
			"<</Type/Pages/Kids[3 0 R 2 0 R 2 0 R]>>",
			"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>", "\nq Q")},
		{"structure", "too-much", tagged(append([]string{"<</Type/StructTreeRoot/K 6 0 R>>"},
			twice(6, 60, "[%[1]d 0 R %[1]d 0 R]", "[]")...)...)},
		{"parent tree", "", tagged(append([]string{"<</Type/StructTreeRoot/ParentTree 6 0 R>>"},
			twice(6, 30, "<</Kids[%[1]d 0 R %[1]d 0 R]>>", "<<>>")...)...)},
		{"ranges of a map", "too-much", sheetOf("/Font<</F 5 0 R>>", "/F 1 Tf", font,
			"\n"+strings.Repeat("<0000> <FFFF> <0041> ", 400)+"endbfrange")},
		{"long texts of glyphs", "too-much", sheetOf("/Font<</F 5 0 R>>",
			"/F 1 Tf "+strings.Repeat("<"+strings.Repeat("0001", 1000)+"> Tj ", 20), font,
			"\n<0001> <"+strings.Repeat("0041", 20000)+"> endbfchar")},
		{"saved states", "syntax", sheetOf("", strings.Repeat("q ", 5000))},
		{"marked content", "syntax", sheetOf("", strings.Repeat("/A BMC ", 1000))},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := check(t, c.data, Options{})
			if c.code != "" && !slices.ContainsFunc(r.Findings, hasCode(c.code)) {
				t.Errorf("%v", r.Findings)
			}
			if c.code != "too-much" && slices.ContainsFunc(r.Findings, hasCode("too-much")) {
				t.Errorf("%v", r.Findings)
			}
			if c.code == "too-much" {
				return
			}
			_, _, _ = Pages(t.Context(), "x.pdf", c.data) // ends, too
		})
	}
}

// What is kept of a page grows with its content, also of a file much larger than others.
func TestEffortGrowsWithTheFile(t *testing.T) {
	spent := func(n int) int {
		data := sheetOf("", strings.Repeat("0 0 1 1 re f 0.5 g q Q /A BMC EMC ", n))
		f, err := open(t.Context(), data)
		if err != nil {
			t.Fatal(err)
		}
		before := f.left
		(&checker{Report: &Report{}, file: f}).content()
		return before - f.left
	}
	if few, many := spent(1000), spent(4000); many > 5*few || many < 3*few {
		t.Errorf("%d, of four times the content %d", few, many)
	}
}

// A check that is interrupted ends with the context's error, wherever it is.
func TestCheckIsInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	data := formsInForms(20, 8)
	if r, err := Check(ctx, data, Options{}); r != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("%v, %v", r, err)
	}
	if _, _, err := Pages(ctx, "x.pdf", data); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	// In the middle of a page.
	f, err := open(t.Context(), data)
	if err != nil {
		t.Fatal(err)
	}
	f.ctx = ctx
	c := &checker{Report: &Report{}, file: f}
	if err := c.run(rule{"content", nil, (*checker).content}); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if used := newEffort(ctx, len(data)).left - f.left; used > 2*often {
		t.Errorf("%d units of work before it heeds", used)
	}
}

func hasCode(code string) func(diag.Diagnostic) bool {
	return func(d diag.Diagnostic) bool { return d.Code == code }
}
