package markdown

import (
	"bytes"
	"path"
	"strings"

	"github.com/yuin/goldmark/ast"

	"dayang/input/pattern"
)

// What stands in the text for the programs alone that make sites of it: badges, the imports
// of MDX, addresses that open with a template.

var (
	badgeName = pattern.New(`
		(?i)(?:
			shields\.io|badge|
			(?:^|[/.])(?:creativecommons\.org|licensebuttons\.net)/|
			(?:^|/)(?:88x31|80x15)\.png$|
			(?:^|/)(?:tip|note|warning|caution|important|prev|next|home|up)\.(?:png|svg|gif)$|
			//(?:travis-ci|codecov|coveralls|circleci|goreportcard|ci\.appveyor|opencollective|star-history)
			\.
		)`)
	moduleTag = pattern.New(`
		^(?:
			import\s+(?:[\w*{][^"']*\s+from\s+)?["'][^"']+["'];?|
			export\s+(?:const|default|let|function)\b.*|
			\}\)?;?
		)$`)
)

// maxTemplate is the length in bytes of a template at the head of an address.
const maxTemplate = 80

// badge reports a picture that shows a state of a project, or is the sign of a box or a button.
func (p *picture) badge() bool {
	return badgeName.MatchString(p.image.Src) || buttonAlt.MatchString(p.image.Alt)
}

// buttonAlt describes the picture on a button of a page.
var buttonAlt = pattern.New(`
	^(?:
		[大中小]字号|字号[大中小]?|分享(?:到.{1,8})?|打印(?:本页)?|收藏(?:本页)?|关闭(?:窗口)?|
		返回(?:顶部|首页)
	)$`)

// badges leaves out the badges among the pictures of a text; in a row of linked pictures that
// are no photographs each is one.
func (r *reader) badges(t *inlineText) {
	if r.out.Final || len(t.pictures) == 0 {
		return
	}
	row := t.empty() && len(t.pictures) > 1
	for _, p := range t.pictures {
		switch strings.ToLower(path.Ext(p.image.Src)) {
		case ".jpg", ".jpeg", ".png", ".gif", ".webp":
			row = false
		}
		row = row && p.linked
	}
	kept := t.pictures[:0:0]
	for _, p := range t.pictures {
		if !row && !p.badge() {
			kept = append(kept, p)
			continue
		}
		r.leave("dropped-tags", "徽标“%s”不排", "the badge %q is not set",
			strings.TrimSpace(p.image.Alt+" "+p.image.Src+" "+p.caption), p.at)
	}
	t.pictures = kept
}

// module leaves out the lines by which MDX loads what it shows.
func (r *reader) module(n ast.Node) bool {
	if r.out.Final || n.Lines().Len() == 0 {
		return false
	}
	at := n.Lines().At(0).Start
	raw := r.raw(n)
	if !strings.HasPrefix(raw, "import") && !strings.HasPrefix(raw, "export") {
		return false
	}
	lines := strings.Split(raw, "\n")
	for _, l := range lines {
		if !moduleTag.MatchString(strings.TrimSpace(l)) {
			return false
		}
	}
	for _, l := range lines {
		r.leave("dropped-tags", "“%s”是网站程序的标记，不排", "%q is a mark of the site's program and is not set",
			l, at)
	}
	return true
}

// closeUp closes up the templates between two marks.
func (r *reader) closeUp(opens, ends []byte) {
	for at := bytes.Index(r.src, opens); at >= 0; {
		from := at + len(opens)
		line := r.src[from:min(len(r.src), from+maxTemplate)]
		if end := bytes.Index(line, ends); end >= 0 && bytes.IndexByte(line[:end], '\n') < 0 {
			for i := range line[:end] {
				if line[i] == ' ' {
					line[i] = '+'
				}
			}
		}
		next := bytes.Index(r.src[from:], opens)
		if at = from + next; next < 0 {
			at = -1
		}
	}
}

// templates closes up the templates at the heads of addresses, so that these are read whole.
func (r *reader) templates() {
	r.closeUp([]byte("]({{"), []byte("}}"))
	r.closeUp([]byte("]({%"), []byte("%}"))
}

// rights is a line of the box that themes of blogs put under a text.
var rights = pattern.New(`
	^(?:\*\*)?(?:本文|文章|原文)?(?:
		作者|标题|链接|地址|版权|版权声明|许可协议|发布时间|更新时间|最后更新|转载请注明.{0,8}
	)(?:\*\*)?[:：]`)

// rightsNote leaves out that box: a quotation at the end with the address of the text and its terms.
func (r *reader) rightsNote(n *ast.Blockquote) bool {
	if r.out.Final || n.NextSibling() != nil || len(r.out.Paras) == 0 {
		return false
	}
	told, counted := len(r.diags), r.counts
	lines, ok := r.rightsLines(n)
	if !ok {
		r.diags, r.counts = r.diags[:told], counted
		return false
	}
	for _, l := range lines {
		r.leave("page-furniture", "“%s”不排", "%q is not set", l, n.Pos())
	}
	return true
}

// rightsLines are the lines of such a box.
func (r *reader) rightsLines(n *ast.Blockquote) (lines []string, ok bool) {
	addressed := false
	for p := n.FirstChild(); p != nil; p = p.NextSibling() {
		if p.Kind() != ast.KindParagraph {
			return nil, false
		}
		for _, l := range strings.Split(string(r.inline(p, true).chars), "\n") {
			if l = strings.TrimSpace(l); !rights.MatchString(l) {
				return nil, false
			}
			addressed = addressed || strings.Contains(l, "链接") || strings.Contains(l, "版权") ||
				strings.Contains(l, "许可")
			lines = append(lines, l)
		}
	}
	return lines, len(lines) > 1 && addressed
}

// required is a picture that MDX loads: {useBaseUrl('img/a.png')}, {require('./a.png').default}.
var required = pattern.New(`^\{[\w.]*\(?["'` + "`" + `]([^"'` + "`" + `{}]+)["'` + "`" + `]\)?(?:\.default)?\}$`)

// copiedBy is what a reader's tool writes over a text that it took from a page.
var copiedBy = pattern.New(`^本文由.{2,20}转码`)

// toolNote leaves out the quotation that tells so.
func (r *reader) toolNote(n *ast.Blockquote) bool {
	p := n.FirstChild()
	if r.out.Final || len(r.out.Paras) > 1 || p == nil || p.NextSibling() != nil || p.Kind() != ast.KindParagraph {
		return false
	}
	told, counted := len(r.diags), r.counts
	t := r.inline(p, false)
	s := string(t.chars)
	if !copiedBy.MatchString(s) {
		r.diags, r.counts = r.diags[:told], counted
		return false
	}
	for _, l := range t.spans {
		s += " " + l.Target
	}
	r.leave("page-furniture", "“%s”不排", "%q is not set", s, n.Pos())
	return true
}

// excerpt leaves out the quotation under that of the tool: the beginning of the text once more, cut
// off, behind its name and its tags.
func (r *reader) excerpt(n *ast.Blockquote) bool {
	before, is := n.PreviousSibling().(*ast.Blockquote)
	next := n.NextSibling()
	if r.out.Final || !is || before.PreviousSibling() != nil || next == nil || next.Kind() != ast.KindParagraph ||
		!strings.HasPrefix(strings.TrimSpace(r.raw(before.FirstChild())), "本文由") {
		return false
	}
	p := n.FirstChild()
	if p == nil || p.NextSibling() != nil || p.Kind() != ast.KindParagraph {
		return false
	}
	said, text := strings.Join(strings.Fields(r.raw(p)),
		" "), []rune(strings.Join(strings.Fields(r.raw(next)), " "))
	if bare := strings.TrimRight(said, ".… "); bare == said || len(text) < minExcerpt ||
		!strings.Contains(said, string(text[:minExcerpt])) {
		return false
	}
	r.leave("page-furniture", "“%s”不排", "%q is not set", said, n.Pos())
	return true
}

// minExcerpt is by how many characters the beginning of a text is told.
const minExcerpt = 12

// address is an address without the template at its head.
func (r *reader) address(s string, at int) string {
	if r.out.Final || !strings.HasPrefix(s, "{") {
		return s
	}
	if m := required.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	if !strings.HasPrefix(s, "{{") {
		return s
	}
	if end := strings.Index(s, "}}"); end > 0 {
		r.leave("dropped-tags", "模板标记“%s”不排", "the template tag %q is not set",
			strings.ReplaceAll(s[:end+2], "+", " "), at)
		return s[end+2:]
	}
	return s
}

// destination is the address of a link or of a picture. Those that many refer to are made
// but once.
func (r *reader) destination(b []byte, at int) string {
	if s, ok := r.addresses[string(b)]; ok {
		return s
	}
	s := r.address(unescape(string(b)), at)
	if len(b) > 0 && b[0] != '{' { // of which address tells each time
		if r.addresses == nil {
			r.addresses = map[string]string{}
		}
		r.addresses[string(b)] = s
	}
	return s
}
