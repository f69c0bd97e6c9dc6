package proof

import (
	"strings"
	"testing"

	"dayang/input/diag"
)

// Words that stand far apart make a line loose, whatever the Han in it do; what stands in several
// spaces is set so.
func TestLooseWords(t *testing.T) {
	for _, c := range []struct {
		line Line
		want int
	}{{Line{Pitch: 1, Space: 0.25}, 0}, {Line{Pitch: 1, Space: 0.5}, 0}, {Line{Pitch: 1, Space: 1.2}, 1}, {Line{Space: 0.7}, 1}} {
		if got := c.line.Even(); got != c.want {
			t.Errorf("%+v: %d, want %d", c.line, got, c.want)
		}
	}
	torn := laid(t, "a.txt", "渡口的早晨\n\n船名 strengths 与 strengths 又 strengths 和 strengths 及 strengths 同 strengths 并 strengths 都漆在船头。\n")
	var widest float64
	for _, l := range New(torn).Lines {
		widest = max(widest, l.Space)
	}
	if widest <= looseSpace {
		t.Errorf("words stand %.2f em apart", widest)
	}
	for _, l := range New(laid(t, "a.txt", sample)).Lines {
		if l.Space > 0 {
			t.Errorf("%q has words %.2f em apart", l.Text, l.Space)
		}
	}
}

// A remark on an entry of a list stands at that entry, the first as well, and has its number on the page.
func TestRemarksOfLists(t *testing.T) {
	p := laid(t, "a.md", "# 渡口的早晨\n\n天刚亮，渡口的船就开了。\n\n1. 过河的人带着菜篮。\n2. 船工数着人头。\n\n对岸的集市已经热闹起来。\n")
	p.Diags = nil
	for _, line := range []int{5, 6} {
		p.Diags.Add(diag.Warning, "test", diag.Pos{File: "a.md", Line: line, Col: 1}, diag.T("看", "look"))
	}
	found := New(p)
	var at []string
	for _, r := range found.Remarks {
		for e, el := range found.Book.Elems {
			for _, s := range found.spots[e] {
				if s.page == r.Page && s.rect == r.At {
					at = append(at, el.Text)
				}
			}
		}
	}
	if len(at) != 2 || !strings.Contains(at[0], "菜篮") || !strings.Contains(at[1], "人头") {
		t.Errorf("the remarks stand at %q", at)
	}
}
