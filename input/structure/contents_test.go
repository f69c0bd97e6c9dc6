package structure

import (
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

// A table of contents is dropped though a line of it stands in the text in other words, or is
// a list of links.
func TestContents(t *testing.T) {
	long := "第一部分说的是书屋的由来，从一九八三年的一间平房说起，一直说到今天的三层小楼。"
	got, _, _, _ := Infer(t.Context(), lines("书屋手册\n目录\n1.1. 由来\n1.2. 书架和 shelf 命令的用法\n1.3. 门锁 2.1.1. 附录\n1.1. 由来\n"+long+"\n1.2. 书架和 shelf 的用法\n"+long+"\n1.3. 门锁\n"+long+"\n2.1.1. 附录\n"+long), nil, nil)
	for _, b := range got.Blocks {
		if b.Text == "目录" || strings.Contains(b.Text, "命令") || strings.HasPrefix(b.Text, "1.3. 门锁 ") || b.Kind == doc.Callout {
			t.Errorf("%s %q is kept", b.Kind, b.Text)
		}
	}
	link := func(text, target string) doc.Item {
		return doc.Item{Label: "•", Text: text, Spans: []doc.Span{{End: len([]rune(text)), Mark: doc.Link, Target: target}}}
	}
	for _, c := range []struct {
		name, target, first, second string
		want                        int
	}{{"links to the text", "#", "由来", "书架", 4}, {"links to pages of the text", "book.html#", "由来", "书架", 4}, {"links to others", "https://a.example/", "门锁", "院子", 6}} {
		d := lines("")
		d.Settled = true
		d.Paras = nil
		add := func(k doc.Block) { d.Paras = append(d.Paras, draft.Para{Block: k}) }
		add(doc.Block{Kind: doc.Heading, Level: 1, Text: "目录"})
		add(doc.Block{Kind: doc.List, Items: []doc.Item{link(c.first, c.target+"a"), link(c.second, c.target+"b")}})
		add(doc.Block{Kind: doc.Heading, Level: 1, Text: "由来"})
		add(doc.Block{Text: long})
		add(doc.Block{Kind: doc.Heading, Level: 1, Text: "书架"})
		add(doc.Block{Text: long})
		if got, _, _, _ := Infer(t.Context(), d, nil, nil); len(got.Blocks) != c.want {
			t.Errorf("%s: %s", c.name, show(got))
		}
	}
}

// A sentence is not cut by headings that the format states with sections of their own.
func TestStatedHeadings(t *testing.T) {
	d := &draft.Draft{Settled: true}
	d.Meta.Title = "书屋说明"
	add := func(k doc.Block) { d.Paras = append(d.Paras, draft.Para{Block: k}) }
	opening := "这份说明讲的是书屋的管理程序，先说它能做什么，再说怎样装、怎样用。"
	first, last := "书屋的管理程序用两种语言写成，能在各处运行，并且尝试增加借还以外的更多功能", "书屋接口，供别的程序查询书目，支持更多语言。"
	add(doc.Block{Text: opening})
	add(doc.Block{Text: first})
	add(doc.Block{Kind: doc.Heading, Level: 1, Text: "特征"})
	add(doc.Block{Kind: doc.List, Items: []doc.Item{{Label: "•", Text: "支持多种检索"}, {Label: "•", Text: "支持繁体字"}}})
	add(doc.Block{Kind: doc.Heading, Level: 1, Text: "接口"})
	add(doc.Block{Text: last})
	add(doc.Block{Text: "书目每天更新一次，读者在家就能看到新书的名字和位置。"})
	got, _, _, _ := Infer(t.Context(), d, nil, nil)
	if want := "title=书屋说明\np " + opening + "\np " + first + "\nh1 特征\nlist  {•}支持多种检索 {•}支持繁体字\nh1 接口\np " + last + "\np 书目每天更新一次，读者在家就能看到新书的名字和位置。\n"; show(got) != want {
		t.Errorf("%s", show(got))
	}
}
