package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// Paragraphs of nothing but links.

var (
	// linkLine is a line of one link.
	linkLine = pattern.New(`^[ \t]*\[[^\]\n]+\]\([^)\n]+\)[ \t]*\\?[ \t]*\n?$`)
	// button is a link that only leads on: 原文链接, 视频回放, Demo.
	button = pattern.New(`
		^(?:
			(?:点击|戳)?(?:查看|阅读|观看|下载|访问|前往)?(?:英文|中文)?(?:
				\p{Han}{0,4}(?:链接|地址|原文|回顾|回放|详情|全文|传送门|官网|仓库|源码|代码|主页|PPT|ppt)|
				更多|下载|
				(?i:demo|github|source|pdf|slides?|video|code|link|read more)
			)
		)[ ]?(?:→|»|>>)?$`)
)

// minLinks is how many lines of a link each are a list.
const minLinks = 3

// links makes a list of lines of a link each, and a credit of what only leads on.
func (r *reader) links(n ast.Node, t *inlineText) bool {
	if r.out.Final || len(t.pictures) > 0 || n.Lines().Len() == 0 {
		return false
	}
	first := n.Lines().At(0)
	if raw := bytes.TrimLeft(first.Value(r.part), " \t"); len(raw) == 0 || raw[0] != '[' {
		return false
	}
	if n.Lines().Len() >= minLinks && r.linkLines(n) {
		lines := r.inline(n, true)
		spans, from := lines.normal(), 0
		k := doc.Block{Kind: doc.List, Pos: r.pos(first.Start)}
		for i := 0; i <= len(lines.chars); i++ {
			if i < len(lines.chars) && lines.chars[i] != '\n' {
				continue
			}
			if i > from {
				k.Items = append(k.Items,
					doc.Item{
						Label: doc.Bullet,
						Text:  string(lines.chars[from:i]),
						Spans: draft.Cut(spans, from, i),
						Pos:   lines.posAt(from),
					})
			}
			from = i + 1
		}
		r.add(draft.Para{Block: k}, 0)
		return true
	}
	if !t.buttons() {
		return false
	}
	r.add(t.para(doc.Block{Kind: doc.Furniture, Role: doc.Credit}, r.pos(first.Start)), 0)
	return true
}

// linkLines reports a block of nothing but such lines.
func (r *reader) linkLines(n ast.Node) bool {
	for i := range n.Lines().Len() {
		s := n.Lines().At(i)
		if !linkLine.Match(s.Value(r.part)) {
			return false
		}
	}
	return true
}

// buttons reports links that only lead on, and between them nothing but marks.
func (t *inlineText) buttons() bool {
	at := 0
	for _, s := range t.normal() {
		if s.Mark != doc.Link {
			continue
		}
		if s.Start < at || strings.Trim(string(t.chars[at:s.Start]), " 　|｜/·、，,") != "" {
			return false
		}
		if w := string(t.chars[s.Start:s.End]); utf8.RuneCountInString(w) > maxButton || !button.MatchString(w) {
			return false
		}
		at = s.End
	}
	return at > 0 && strings.Trim(string(t.chars[at:]), " 　。") == ""
}

// maxButton is the length in characters of what only leads on.
const maxButton = 12
