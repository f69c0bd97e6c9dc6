package markdown

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// Containers of the programs that make sites of Markdown: ::: tip 标题 (VuePress, VitePress),
// :::tip[标题] (Docusaurus), ::: {#id .class} (pandoc), and !!! note "标题" with its text set
// in (MkDocs). What they are called says how a page shows them; their title and text are
// paragraphs.

// boxNames are the names of such boxes.
var boxNames = []string{
	"tip", "note", "info", "warning", "danger", "caution", "important", "success", "error", "failure", "hint",
	"question",
	"example", "abstract", "summary", "details", "attention", "seealso", "todo", "bug", "admonition", "提示",
	"注意", "警告", "说明",
}

// boxed reports that the text uses containers, so that ::: note is one, too.
var boxed = pattern.New(`
	(?m)^ {0,3}:{3,}[ \t]*\{?\.?(?:tip|warning|info|danger|caution|important|details)\b`)

// container adds a box by the name that a site gives it, and reports whether it did.
func (r *reader) container(f *fence) bool {
	if r.out.Final || !slices.Contains(boxNames, f.name) && !f.setIn {
		return false
	}
	if f.name == "note" && !f.setIn && (f.arg == "" && !r.habits.boxes || noteMarkShape.MatchString(f.arg)) {
		return false
	}
	r.leave("dropped-tags", "“%s”只是框的名称，其中文字照排", "%q is the name of a box; its text is set",
		strings.TrimSpace(f.name+" "+f.braces), f.start)
	from := len(r.out.Paras)
	if !noteName.MatchString(f.arg) {
		r.titled(f)
		r.blocks(f, blockContext{})
		if contentsName.MatchString(f.arg) && r.linksOnly(from+1) {
			r.leaveOut(from, "toc", f.start)
		} else if whence.MatchString(f.arg) {
			r.linksBack(from, f.arg)
		}
		return true
	}
	r.blocks(f, blockContext{})
	if !r.opensWith(from, f.arg, f.start) {
		title := len(r.out.Paras)
		r.titled(f)
		r.out.Paras = slices.Insert(r.out.Paras[:title:title], from, r.out.Paras[title])
		r.depths = slices.Insert(r.depths[:title:title], from, 0)
	}
	return true
}

// whence is the title of a box that holds the address of the original.
var whence = pattern.New(`^(?:原文|来源|出处|转载|译文)(?:链接|地址|网址|来源|出处)?[:：]?$`)

// linksBack makes a credit of such a title and the one address under it.
func (r *reader) linksBack(from int, title string) {
	if len(r.out.Paras) != from+2 {
		return
	}
	p := &r.out.Paras[from+1]
	if p.Kind != "" || !linkedTo(p.Spans, "http") || strings.ContainsAny(p.Text, "。！？") {
		return
	}
	title = strings.TrimRight(title, ":：") + "："
	n := utf8.RuneCountInString(title)
	p.Kind, p.Role, p.Text, p.Spans = doc.Furniture, doc.Credit, title+p.Text, shifted(p.Spans, n)
	for i := range p.Origins {
		p.Origins[i].At += n
	}
	r.remove(from)
}

// linksOnly reports that what was added from a paragraph on is links to places of the text, and
// next to nothing beside them.
func (r *reader) linksOnly(from int) bool {
	const beside = 10 // characters
	links := 0
	count := func(text string, spans []doc.Span) bool {
		n := utf8.RuneCountInString(text)
		for _, s := range spans {
			if s.Mark == doc.Link && strings.HasPrefix(s.Target, "#") {
				n -= s.End - s.Start
				links++
			}
		}
		return links == 0 && n <= beside || n <= beside+links
	}
	for i := from; i < len(r.out.Paras); i++ {
		p := &r.out.Paras[i]
		if p.Kind != "" && p.Kind != doc.List || !count(p.Text, p.Spans) {
			return false
		}
		for _, it := range p.Items {
			if !count(it.Text, it.Spans) {
				return false
			}
		}
	}
	return links > 1
}

// noteName is a title that only says what a box is for; its text opens with it.
var noteName = pattern.New(`
	^(?:
		注意(?:事项)?|注|(?:小|温馨|友情|重要|安全)?提示|提醒|警告|小心|当心|危险|重要|备注|附注|说明|技巧|
		窍门|建议|小贴士|
		(?i:note|tip|warning|caution|important|danger|attention|hint|info)
	)[:：!！]?$`)

// namesNote puts a paragraph that is the name of a box before the next one.
func (r *reader) namesNote(from int) {
	if from+1 >= len(r.out.Paras) || !noteName.MatchString(r.out.Paras[from].Text) {
		return
	}
	name, pos := r.out.Paras[from].Text, r.out.Paras[from].Pos
	if r.opensWith(from+1, name, 0) {
		r.out.Paras[from+1].Pos = pos
		r.remove(from)
	}
}

// opensWith puts the name of a box before its first paragraph, and reports whether it has one.
func (r *reader) opensWith(from int, name string, at int) bool {
	if from >= len(r.out.Paras) ||
		r.out.Paras[from].Kind != "" && r.out.Paras[from].Kind != doc.Paragraph ||
		r.out.Paras[from].RunIn != "" {
		return false
	}
	p := &r.out.Paras[from]
	p.OpenWith(name)
	p.Pos = r.pos(at)
	return true
}

// titled adds the title of a container.
func (r *reader) titled(f *fence) {
	if f.arg == "" {
		return
	}
	k := doc.Block{
		Kind:  doc.Paragraph,
		Text:  f.arg,
		Pos:   r.pos(f.start),
		Spans: []doc.Span{{End: len([]rune(f.arg)), Mark: doc.Strong}},
	}
	r.add(draft.Para{Block: k}, 0)
}

// unknown adds the text of a fence whose name says nothing here. One that looks misspelt is
// a warning.
func (r *reader) unknown(f *fence) {
	pos := r.pos(f.start)
	var known []string
	for name := range fenceNames {
		known = append(known, name)
	}
	near := diag.Nearest(f.name, known)
	switch {
	case r.out.Final || !f.anonymous && diag.Misspelt(f.name, near):
		r.diags.Add(diag.Warning, "fence-unknown", pos,
			diag.T("不认识“::: %s”，其中文字照排", "`::: %s` is not known; its text is set as it is", f.name),
			diag.T("是 %[1]s 吗？", "is it %[1]s?", near))
	default:
		r.leave("fence-unknown", "“::: %s”不知何用，其中文字照排",
			"`::: %s` is not known; its text is set as it is", strings.TrimSpace(f.name+" "+f.braces), f.start)
	}
	if r.out.Final && f.arg != "" {
		r.add(draft.Para{Block: doc.Block{Text: f.arg, Pos: pos}}, 0)
	} else {
		r.titled(f)
	}
}

// strayEnd closes nothing: writers forget which container they are in.
var strayEnd = pattern.New(`^(?::{3,}\s*)+$`)

// strayEnds leaves out lines that close a container where none is open.
func (r *reader) strayEnds(n ast.Node) bool {
	if n.Lines().Len() == 0 || r.part[n.Lines().At(0).Start] != ':' || !strayEnd.MatchString(r.raw(n)) {
		return false
	}
	r.leave("dropped-tags", "“%s”没有可结束的框，不排", "%q closes nothing and is not set", r.raw(n),
		n.Lines().At(0).Start)
	return true
}
