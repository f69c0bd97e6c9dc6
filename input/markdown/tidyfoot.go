package markdown

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// footLines takes the paragraphs in italics behind the last rule for credits: what is said of
// the text, of its author and of those who read it.
func (r *reader) footLines() {
	n := len(r.out.Paras)
	at := n
	for at > 0 && at > n-maxFoot && r.out.Paras[at-1].Kind == "" && italic(&r.out.Paras[at-1]) {
		at--
	}
	if at == n || at < 2 || r.out.Paras[at-1].Kind != doc.Rule {
		return
	}
	for i := at; i < n; i++ {
		p := &r.out.Paras[i]
		p.Kind, p.Role, p.Spans = doc.Furniture, doc.Credit, without(p.Spans, doc.Emph)
	}
}

// accountLine is what an account says of itself behind its text.
var accountLine = pattern.New(`
	^[^\p{Han}\w]{0,4}(?:
		(?:长按|扫描|扫码|识别|点击|请|欢迎|欲|如果|更多|微信|搜索|喜欢).{0,40}
		(?:公众号|二维码|关注|评论区?|留言|点赞|在看|转发|星标)|
		[\p{Han}A-Za-z]{2,12}[ ]?[（(]?(?:ID|微信号|公众号)[ ]?[:：][ ]?[\w-]{3,30}[）)]?$|
		[\p{Han}A-Za-z]{2,12}[ ]?[（(][a-z][\w-]{3,29}[）)]$|
		(?:觉得|如果觉得|喜欢).{1,12}点个.{0,4}(?:在看|赞|星标).{0,8}$
	)`)

// accountLines leaves out such lines behind the last rule or the last credits, with the
// pictures behind them: the codes by which the account is found.
func (r *reader) accountLines() {
	from := len(r.out.Paras)
	for from > 0 && len(r.out.Paras)-from < 4*maxFoot {
		p := &r.out.Paras[from-1]
		if p.Kind == doc.Rule {
			break
		}
		if p.Kind == doc.Figure || p.Kind == "" && utf8.RuneCountInString(p.Text) <= maxAccount {
			from--
			continue
		}
		return
	}
	if from < 3 || r.out.Paras[from-1].Kind != doc.Rule {
		return
	}
	said := false
	r.keepOnly(func(i int) bool {
		p := &r.out.Paras[i]
		switch {
		case i < from:
			return true
		case p.Kind == "" && accountLine.MatchString(p.Text):
			said = true
			r.diags.Add(diag.Info, "page-furniture", p.Pos, diag.T("“%s”不排", "%q is not set", p.Text))
		case said && p.Kind == doc.Figure:
			r.diags.Add(diag.Info, "page-furniture", p.Pos,
				diag.T("“%s”不排", "%q is not set", strings.TrimSpace(p.Image.Alt+" "+p.Image.Src+" "+p.Text)))
		default:
			return true
		}
		return false
	})
}

// maxAccount is the length in characters of such a line.
const maxAccount = 60

// maxFoot is how many such paragraphs there are at most.
const maxFoot = 3

// italic reports a paragraph all of which is in italics.
func italic(p *draft.Para) bool {
	n := utf8.RuneCountInString(p.Text)
	for _, s := range p.Spans {
		if s.Mark == doc.Emph && s.Start == 0 && s.End == n {
			return n > 0 && n <= maxOrigin
		}
	}
	return false
}

// boldLabel is a line of the head with a bold label: **编写**：某某.
var boldLabel = pattern.New(`^(\p{Han}{1,6})[ 　]*[:：][ 　]*([^。]{1,60})$`)

// boldLabels reads the lines with bold labels, two and more, right under the title: author,
// source and day are entered, the others are a list.
func (r *reader) boldLabels() {
	if r.out.Meta.Title == "" {
		return
	}
	from := 0
	for from < len(r.out.Paras) && (r.out.Paras[from].Kind == doc.Figure || r.out.Paras[from].Kind == doc.Rule) {
		from++
	}
	to := from
	for to < len(r.out.Paras) && labelledBold(&r.out.Paras[to]) {
		to++
	}
	if to-from < 2 {
		return
	}
	m := &r.out.Meta
	k := doc.Block{Kind: doc.List, Pos: r.out.Paras[from].Pos}
	for i := from; i < to; i++ {
		p := &r.out.Paras[i]
		f := boldLabel.FindStringSubmatch(p.Text)
		value := strings.TrimSpace(f[2])
		switch label := f[1]; {
		case len(m.Byline) == 0 &&
			(label == "作者" || label == "撰文" || label == "文" || label == "记者" || label == "撰稿"):
			m.Byline = []string{value}
		case m.Source == "" && (label == "来源" || label == "出处"):
			m.Source = value
		case m.Date == "" &&
			(label == "日期" || label == "发布时间" || label == "发布日期" || label == "发表时间" ||
				label == "写作时间"):
			m.Date = value
		default:
			n := utf8.RuneCountInString(p.Text) - utf8.RuneCountInString(strings.TrimLeft(p.Text[strings.IndexAny(p.Text,
				":："):],
				":： 　"))
			label, rest := strings.TrimRight(string([]rune(p.Text)[:n]), " 　"), string([]rune(p.Text)[n:])
			k.Items = append(k.Items,
				doc.Item{
					Label: label,
					Text:  rest,
					Spans: draft.Cut(p.Spans, n, n+utf8.RuneCountInString(rest)),
					Pos:   p.Pos,
				})
		}
	}
	r.cut(from, to)
	if len(k.Items) > 0 {
		r.insert(from, draft.Para{Block: k})
	}
}

// labelledBold reports a line that opens with a bold label.
func labelledBold(p *draft.Para) bool {
	if p.Kind != "" || strings.Contains(p.Text, "\n") || !boldLabel.MatchString(p.Text) {
		return false
	}
	at := utf8.RuneCountInString(p.Text[:strings.IndexAny(p.Text, ":：")])
	for _, s := range p.Spans {
		if s.Mark == doc.Strong && s.Start == 0 && (s.End == at || s.End == at+1) {
			return true
		}
	}
	return false
}

// linkedContents leaves out a table of contents whose entries are other files of the same
// book: a heading that says so, and lists and headings of nothing but links without a host.
func (r *reader) linkedContents() {
	for i := 0; i < len(r.out.Paras); i++ {
		p := &r.out.Paras[i]
		if p.Kind != doc.Heading || !contentsName.MatchString(p.Text) {
			continue
		}
		j, lists := i+1, 0
		for ; j < len(r.out.Paras); j++ {
			q := &r.out.Paras[j]
			list := q.Kind == doc.List && allLocal(q.Items)
			heads := q.Kind == doc.Heading && r.depth(j) > r.depth(i) &&
				(local(q.Text, q.Spans) ||
					j+1 < len(r.out.Paras) && r.out.Paras[j+1].Kind == doc.List && allLocal(r.out.Paras[j+1].Items))
			if !list && !heads {
				break
			}
			if list {
				lists++
			}
		}
		if lists == 0 || !r.saysMore(i, j) {
			continue
		}
		for _, q := range r.out.Paras[i:j] {
			lines := []string{q.Text}
			for _, it := range q.Items {
				lines = append(lines, it.Label+" "+it.Text)
			}
			for _, l := range lines {
				if l != "" {
					r.diags.Add(diag.Info, "contents-dropped", q.Pos,
						diag.T("目录行“%s”不排", "the line %q of a table of contents is not set", l))
				}
			}
		}
		r.cut(i, j)
		return
	}
}

// saysMore reports that a text holds more than its contents from i to j.
func (r *reader) saysMore(i, j int) bool {
	in, out := 0, 0
	for k := range r.out.Paras {
		p := &r.out.Paras[k]
		n := utf8.RuneCountInString(p.Text)
		for _, it := range p.Items {
			n += utf8.RuneCountInString(it.Text)
		}
		switch {
		case k >= i && k < j:
			in += n
		case p.Kind != doc.Heading:
			out += n
		}
	}
	return out > in
}

func allLocal(items []doc.Item) bool {
	linked := 0
	for i := range items {
		if items[i].Text != "" && local(items[i].Text, items[i].Spans) {
			linked++
		}
	}
	return linked > 1 && linked*5 >= len(items)*4
}

// local reports a text that is a link to another file of the same folder, but for its number.
func local(text string, spans []doc.Span) bool {
	n := 0
	for _, s := range spans {
		if s.Mark == doc.Link {
			if strings.Contains(s.Target, "://") || strings.HasPrefix(s.Target, "mailto:") {
				return false
			}
			n += s.End - s.Start
		}
	}
	return n > 0 && n*10 >= utf8.RuneCountInString(text)*6
}

// insert puts a block before the paragraph i.
func (r *reader) insert(i int, p draft.Para) {
	r.out.Paras = slices.Insert(r.out.Paras, i, p)
	r.depths = slices.Insert(r.depths, i, 0)
}
