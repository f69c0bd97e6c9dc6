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
	got, _, _ := Infer(lines("书屋手册\n目录\n1.1. 由来\n1.2. 书架和 shelf 命令的用法\n1.3. 门锁 2.1.1. 附录\n1.1. 由来\n"+long+"\n1.2. 书架和 shelf 的用法\n"+long+"\n1.3. 门锁\n"+long+"\n2.1.1. 附录\n"+long), nil)
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
		if got, _, _ := Infer(d, nil); len(got.Blocks) != c.want {
			t.Errorf("%s: %s", c.name, show(got))
		}
	}
}
