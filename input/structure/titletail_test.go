package structure

import (
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/structure/genre"
)

// The page of a long text is no part of its title, and what the title says is no subtitle.
func TestUnpaged(t *testing.T) {
	for _, c := range []struct{ title, sub, want, left string }{
		{"渡口调查报告汇编（12篇）（第5/19页）", "", "渡口调查报告汇编（12篇）", ""},
		{"渡口调查报告汇编(2/3)", "", "渡口调查报告汇编", ""},
		{"渡口的灯 [复制链接]", "", "渡口的灯", ""},
		{"渡口的灯 | ||||", "", "渡口的灯", ""},
		{"渡口的灯【打印本页】", "", "渡口的灯", ""},
		{"周报-07｜", "", "周报-07｜", ""},
		{"渡口调查报告汇编（2023）", "", "渡口调查报告汇编（2023）", ""},
		{"沿江各县加快渡口改造专题调研", "加快渡口 改造专题调研", "沿江各县加快渡口改造专题调研", ""},
		{"沿江各县加快渡口改造专题调研", "渡口改造", "沿江各县加快渡口改造专题调研", "渡口改造"},
	} {
		in := &inference{Reader: &genre.Reader{Draft: &draft.Draft{}}}
		m := doc.Meta{Title: c.title, Subtitle: c.sub}
		in.unpaged(&m)
		if m.Title != c.want || m.Subtitle != c.left {
			t.Errorf("%s: %s, %s", c.title, m.Title, m.Subtitle)
		}
	}
}
