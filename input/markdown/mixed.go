package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// Markdown inside of elements, as programs write it that export notes and blogs: tables of tags
// whose cells hold paragraphs and lists with blank lines around them, quotations that are opened
// by a tag and go on with >.

// mixedTable reads such a table, which a block of HTML opens, and reports whether it did.
func (r *reader) mixedTable(n *ast.HTMLBlock, src string) bool {
	if r.out.Final || n.Lines().Len() == 0 || n.NextSibling() == nil || !tableTag.MatchString(src) ||
		strings.Contains(src, "</table") || r.looked > maxMarkup {
		return false
	}
	start := n.Lines().At(0).Start
	from := n.Lines().At(n.Lines().Len() - 1).Stop
	rest := r.part[from:min(len(r.part), from+maxMarkup)]
	end := bytes.Index(rest, []byte("</table>"))
	if end < 0 || bytes.Contains(rest[:end], []byte("<table")) {
		r.looked += len(rest)
		return false
	}
	r.looked += end
	end += from + len("</table>")
	if more := r.part[end:lineEnd(r.part, end)]; len(bytes.TrimSpace(more)) > 0 {
		return false
	}
	cells, ok := cellsOf(r.part[start:end])
	if !ok {
		return false
	}
	var of []ast.Node
	for k := n.NextSibling(); k != nil && k.Pos() < end; k = k.NextSibling() {
		of = append(of, k)
	}
	for _, k := range of {
		k.Parent().RemoveChild(k.Parent(), k)
	}
	k := doc.Block{Kind: doc.Table, Pos: r.pos(start)}
	words := false
	var figures []draft.Para
	for _, row := range cells {
		var out []doc.Cell
		for _, c := range row {
			var lines draft.Joined
			for _, p := range r.cell(strings.Split(strings.TrimSpace(c), "\n"), k.Pos).out.Paras {
				if p.Kind == doc.Figure {
					figures = append(figures, p)
					continue
				}
				lines.Line("\n", p.Text, p.Spans)
				for _, it := range p.Items {
					label := it.Label
					if label == doc.Bullet {
						label = "-"
					}
					if label != "" {
						label += " "
					}
					text, spans := draft.Labelled(label, it.Text, it.Spans)
					lines.Line("\n", text, spans)
				}
			}
			c := lines.Cell()
			words = words || c.Text != ""
			out = append(out, c)
		}
		k.Rows = append(k.Rows, out)
	}
	if words {
		r.add(draft.Para{Block: k}, 0)
	}
	for _, p := range figures {
		r.add(p, 0)
	}
	return true
}

// cellsOf are the contents of the cells of a table of tags, row by row; none span others.
func cellsOf(src []byte) (rows [][]string, ok bool) {
	z := html.NewTokenizer(bytes.NewReader(src))
	at, from := 0, -1
	for {
		kind := z.Next()
		was := at
		at += len(z.Raw())
		if kind == html.ErrorToken {
			return rows, len(rows) > 0 && from < 0
		}
		if kind != html.StartTagToken && kind != html.EndTagToken {
			continue
		}
		name, more := z.TagName()
		tag := string(name)
		switch {
		case kind == html.StartTagToken && tag == "tr":
			rows = append(rows, nil)
		case kind == html.StartTagToken && (tag == "td" || tag == "th"):
			for more {
				var key, v []byte
				key, v, more = z.TagAttr()
				if (string(key) == "colspan" || string(key) == "rowspan") && string(v) != "1" {
					return nil, false
				}
			}
			if len(rows) == 0 || from >= 0 {
				return nil, false
			}
			from = at
		case kind == html.EndTagToken && (tag == "td" || tag == "th"):
			if from < 0 {
				return nil, false
			}
			rows[len(rows)-1] = append(rows[len(rows)-1], string(src[from:was]))
			from = -1
		}
	}
}

// quoteTag opens a quotation.
var quoteTag = pattern.New(`^\s*<blockquote[^<>]*>`)

// mixedQuote reads a quotation that a tag opens and whose further lines open with >.
func (r *reader) mixedQuote(n *ast.HTMLBlock, src string) bool {
	open := quoteTag.FindString(src)
	if r.out.Final || open == "" || n.Lines().Len() == 0 {
		return false
	}
	inner, after, closed := strings.Cut(src[len(open):], "</blockquote>")
	if !closed || strings.TrimSpace(after) != "" || strings.Contains(inner, "<blockquote") {
		return false
	}
	lines := strings.Split(strings.TrimRight(inner, " \n"), "\n")
	marked := 0
	for i, l := range lines {
		if rest, is := strings.CutPrefix(strings.TrimLeft(l, " "), ">"); i > 0 && is {
			lines[i] = strings.TrimPrefix(rest, " ")
			marked++
		} else if i > 0 && strings.TrimSpace(l) != "" {
			return false
		}
	}
	if marked == 0 {
		return false
	}
	for _, p := range r.cell(lines, r.pos(n.Lines().At(0).Start)).out.Paras {
		if p.Kind == "" {
			p.Kind = doc.Quote
		}
		r.add(p, 0)
	}
	return true
}
