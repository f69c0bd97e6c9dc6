package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/figure"
	"dayang/input/html"
	"dayang/input/pattern"
)

// table adds a table.
func (r *reader) table(n *east.Table) {
	from, to := r.rows(n)
	if from < to {
		r.parse(r.base+from, r.base+to, blockContext{})
	}
}

// rows adds the rows of a table, and returns where the text under it begins and ends that is none.
func (r *reader) rows(n *east.Table) (from, to int) {
	k := doc.Block{Kind: doc.Table, HeadRows: 1, Pos: r.pos(n.Pos())}
	var figures []*inlineText
	ragged := false
	var stop ast.Node
	stop, from, to = r.textUnder(n)
	for row := n.FirstChild(); row != stop; row = row.NextSibling() {
		var cells []doc.Cell
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			t := r.inline(c, false)
			figures = append(figures, t)
			cells = append(cells, doc.Cell{Text: string(t.chars), Spans: t.normal()})
		}
		more := r.excess(row)
		cells, ragged = append(cells, more...), ragged || len(more) > 0
		if attributed(figures[len(figures)-row.ChildCount():]) {
			continue
		}
		k.Rows = append(k.Rows, cells)
	}
	if !r.out.Final {
		ruledRows(&k)
		unheaded(&k)
	}
	if !r.out.Final && !r.begun() && html.IndexTable(k.Rows) {
		for _, row := range k.Rows {
			var said []string
			for _, c := range row {
				said = append(said, c.Text)
			}
			r.leave("page-furniture", "“%s”不排", "%q is not set",
				strings.Join(strings.Fields(strings.Join(said, " ")), " "), n.Pos())
		}
		return from, to
	}
	if len(k.Rows) == 1 && !r.out.Final && !ragged && len(k.Rows[0]) <= maxPlaced {
		// Of one row it only places what it holds.
		first := len(r.out.Paras)
		figures, kind := paired(figures)
		for _, t := range figures {
			if !t.empty() {
				r.add(t.para(doc.Block{Kind: kind}, k.Pos), 0)
			}
			r.pictures(t)
		}
		r.namesNote(first)
		return from, to
	}
	r.add(draft.Para{Block: k}, 0)
	for _, t := range figures {
		r.pictures(t)
	}
	return from, to
}

// paired makes one text of the two cells of a row that name something and say its figure, or who or
// where it is, which would be a heading and the number of a page: 人口：35万人. A date, the head of a
// paper and two names beside each other stay apart.
func paired(cells []*inlineText) ([]*inlineText, doc.Kind) {
	var of []*inlineText
	for _, t := range cells {
		if !t.empty() || len(t.pictures) > 0 {
			of = append(of, t)
		}
	}
	if len(of) != 2 || len(of[0].pictures)+len(of[1].pictures) > 0 {
		return cells, ""
	}
	is, value := strings.TrimSpace(string(of[0].chars)), strings.TrimSpace(string(of[1].chars))
	if !figure.Named(is, value) && !(holderName.MatchString(is) && holder.MatchString(value)) {
		return cells, ""
	}
	of[0].append("：", of[1])
	return of[:1], doc.Paragraph
}

var (
	// holderName names who is asked, or where something is.
	holderName = pattern.New(`
		^(?:负责人|负责部门|责任人|联系人|主持人|法人代表|法定代表人|承办单位?|主办单位?|协办单位?|地址|地点|电话|
		联系电话|邮编|邮箱|名称|单位|部门|职务|开户行|账号)$`)
	holder = pattern.New(`^[^。；:：\n]{1,40}$`)
)

// textUnder returns the first of the rows at the end of a table that are lines without a bar: text
// that its writer put right under the table (the specification of GitHub goes on with it up to a
// blank line), and where it begins and ends. A rule under it makes a heading of it.
func (r *reader) textUnder(n *east.Table) (stop ast.Node, from, to int) {
	if r.out.Final || n.Parent() == nil || n.Parent().Kind() != ast.KindDocument || len(n.Alignments) < 2 {
		return nil, 0, 0
	}
	for row := n.LastChild(); row != nil && row.Kind() == east.KindTableRow; row = row.PreviousSibling() {
		cell := row.FirstChild()
		if cell == nil || cell.Lines().Len() == 0 {
			break
		}
		at := cell.Lines().At(0).Start
		start := bytes.LastIndexByte(r.part[:at], '\n') + 1
		end := lineEnd(r.part, at)
		if bytes.IndexByte(r.part[start:end], '|') >= 0 || row.PreviousSibling() == nil {
			break
		}
		stop, from = row, start
		to = max(to, end)
	}
	if rule, is := n.NextSibling().(*ast.ThematicBreak); is && stop != nil && rule.Pos() >= 0 &&
		rule.Pos() <= to+3 {
		to = lineEnd(r.part, to)
		n.Parent().RemoveChild(n.Parent(), rule)
	}
	return stop, from, to
}

// ruledRows joins the lines of rows that have rules between them, |----|, and more than one line.
func ruledRows(k *doc.Block) {
	rule := func(row []doc.Cell) bool {
		for _, c := range row {
			if t := strings.TrimSpace(c.Text); len(t) < 3 || strings.Trim(t, "-:") != "" {
				return false
			}
		}
		return len(row) > 0
	}
	rules := 0
	for i := 1; i < len(k.Rows); i++ {
		if rule(k.Rows[i]) {
			rules++
		}
	}
	if rules == 0 {
		return
	}
	out := k.Rows[:1:1]
	open := false
	for _, row := range k.Rows[1:] {
		switch {
		case rule(row):
			open = false
		case open && len(row) > 0 && strings.TrimSpace(row[0].Text) == "":
			to := out[len(out)-1]
			for c := range row {
				if c < len(to) && strings.TrimSpace(row[c].Text) != "" {
					to[c] = joinCells(to[c], row[c])
				}
			}
		default:
			out, open = append(out, row), true
		}
	}
	k.Rows = out
}

// joinCells puts two lines together, a blank between Western words.
func joinCells(a, b doc.Cell) doc.Cell {
	var j draft.Joined
	j.Add(a.Text, a.Spans)
	last, _ := utf8.DecodeLastRuneInString(a.Text)
	first, _ := utf8.DecodeRuneInString(b.Text)
	if a.Text != "" && last < 0x2000 && first < 0x2000 {
		j.Add(" ", nil)
	}
	j.Add(b.Text, b.Spans)
	return j.Cell()
}

// maxPlaced is how many cells a row, and rows a table, has at most that only places things.
const maxPlaced = 3

// unheaded takes off a head without words, which tables without a head must have here.
func unheaded(k *doc.Block) {
	if len(k.Rows) < 2 {
		return
	}
	for _, c := range k.Rows[0] {
		if strings.TrimSpace(c.Text) != "" {
			return
		}
	}
	k.Rows, k.HeadRows = k.Rows[1:], 0
}

// attributed reports a row of nothing but attributes, which stand right under a table.
func attributed(row []*inlineText) bool {
	held := false
	for _, t := range row {
		if !t.empty() || len(t.pictures) > 0 {
			return false
		}
		held = held || t.untidy
	}
	return held
}

// excess returns the cells of a row for which the table has no column. The
// specification of GitHub drops them; a report must not lose them.
func (r *reader) excess(row ast.Node) []doc.Cell {
	last := row.LastChild()
	if last == nil || last.Lines().Len() == 0 {
		return nil
	}
	at := last.Lines().At(last.Lines().Len() - 1).Stop
	rest := strings.TrimSpace(string(r.part[at:lineEnd(r.part, at)]))
	rest = strings.Trim(rest, "| \t")
	if rest == "" {
		return nil
	}
	r.diags.Add(diag.Warning, "table-ragged", r.pos(at),
		diag.T("这一行的格比表头多", "this row has more cells than the head"))
	var out []doc.Cell
	for c := range strings.SplitSeq(rest, "|") {
		out = append(out, doc.Cell{Text: unescape(strings.TrimSpace(c))})
	}
	return out
}
