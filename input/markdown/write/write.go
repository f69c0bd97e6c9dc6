// Package write writes a document in its canonical form, which is Markdown that says of everything
// what it is, and which input/markdown reads back as the same document.
//
//	write.go    the front matter, and block by block
//	inline.go   a text with its spans
//	table.go    tables
package write

import (
	"bufio"
	"io"
	"reflect"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"
	yast "github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/markdown"
	"dayang/input/markdown/front"
	"dayang/input/pattern"
)

// header is the front matter of the canonical form, in the order in which it is
// written.
type header struct {
	Structure string   `yaml:"structure"`
	Title     string   `yaml:"title,omitempty"`
	Kicker    string   `yaml:"kicker,omitempty"`
	Subtitle  string   `yaml:"subtitle,omitempty"`
	Byline    []string `yaml:"byline,omitempty"`
	Dateline  string   `yaml:"dateline,omitempty"`
	Date      string   `yaml:"date,omitempty"`
	Source    string   `yaml:"source,omitempty"`
	Editors   []string `yaml:"editors,omitempty"`
	Lang      string   `yaml:"lang,omitempty"`
}

// Document writes a document in its canonical form: meta data as front matter with
// `structure: final`, headings from ## on, run-in heads in bold, callouts,
// notes and furniture as fenced blocks. front is what the front matter says beside the meta data
// (draft.Draft.Front), and stands with it. markdown.Read brings the same document back, but
// for places, parsed figures (Stats), and blanks that nobody sees. What
// Markdown's own marks cannot say is written as HTML tags. The error is that of w.
func Document(w io.Writer, d *doc.Document, rest map[string]any) error {
	m := d.Meta
	y, err := marshal(header{front.FinalValue, m.Title, m.Kicker, m.Subtitle, m.Byline, m.Dateline, m.Date, m.Source,
		m.Editors, m.Lang})
	if err != nil {
		return err
	}
	if more := beside(rest); len(more) > 0 {
		more, err := marshal(more)
		if err != nil {
			return err
		}
		y = append(y, more...)
	}
	out := &writer{w: bufio.NewWriter(w), notes: map[string]bool{}, read: markdown.NewCanon()}
	for i := range d.Blocks {
		if k := &d.Blocks[i]; k.Kind == doc.Note && plainLabel.MatchString(k.Label) {
			out.notes[k.Label] = true
		}
	}
	out.w.WriteString("---\n" + string(y) + "---\n")
	for i := range d.Blocks {
		out.w.WriteString("\n")
		out.block(&d.Blocks[i])
		out.before = d.Blocks[i].Kind
	}
	return out.w.Flush()
}

// marshal is yaml.Marshal, but that a text which begins as a key of several lines does (? 甲) is
// quoted: the reader would not take it.
func marshal(v any) ([]byte, error) {
	n, err := yaml.ValueToNode(v)
	if err != nil {
		return nil, err
	}
	yast.Walk(quoter{}, n)
	return []byte(n.String() + "\n"), nil
}

type quoter struct{}

func (q quoter) Visit(n yast.Node) yast.Visitor {
	if s, is := n.(*yast.StringNode); is && strings.HasPrefix(s.Value, "?") {
		s.Token.Type = token.DoubleQuoteType
	}
	return q
}

// beside are the keys of a front matter that say nothing of the meta data.
func beside(rest map[string]any) map[string]any {
	out := map[string]any{}
	for key, v := range rest {
		if !front.IsMeta(key) && !strings.EqualFold(key, front.FinalKey) {
			out[key] = v
		}
	}
	return out
}

type writer struct {
	w      *bufio.Writer
	before doc.Kind        // of the block before
	notes  map[string]bool // labels that [^…] can name
	read   *markdown.Canon // reads what is written, to see that it says the same
}

// plainLabel are the labels of notes that Markdown's own form can hold.
var plainLabel = pattern.New(`^[^\s\[\]\\^]{1,99}$`)

// fenceFor names the fenced block that holds a kind with a role.
func fenceFor(k *doc.Block) string {
	switch {
	case k.Kind == doc.Callout:
		return "stat"
	case k.Kind == doc.Verse:
		return "verse"
	case k.Kind == doc.Paragraph && k.Role == doc.EditorNote:
		return "preface"
	case k.Kind == doc.Paragraph && k.Role == doc.Lead:
		return "lead"
	case k.Kind == doc.Note:
		return strings.TrimSpace("note " + k.Label)
	case k.Kind == doc.Furniture &&
		(k.Role == doc.Caption || k.Role == doc.Credit || k.Role == doc.Salutation || k.Role == doc.Signature):
		return string(k.Role)
	case k.Kind == doc.Furniture:
		return "furniture"
	}
	return ""
}

// maxHash is the deepest level of a heading that # marks can say.
const maxHash = 5

func (w *writer) block(k *doc.Block) {
	b := w.w
	switch k.Kind {
	case doc.Heading:
		text := strings.TrimRight(strings.Repeat("#", min(k.Level, maxHash)+1)+" "+w.text(k.Text, k.Spans, place{}),
			" ") + "\n"
		if k.Subtitle != "" {
			text += "\n——" + w.text(k.Subtitle, nil, place{inner: true}) + "\n"
		}
		if k.Level > maxHash {
			text = "::: heading " + strconv.Itoa(k.Level) + "\n" + text + ":::\n"
		}
		b.WriteString(text)
	case doc.Quote:
		b.WriteString("> " + w.text(k.Text, k.Spans, place{}) + "\n")
	case doc.List:
		w.list(k)
	case doc.Verse:
		w.fence(k, w.verse(k))
	case doc.Table:
		w.table(k)
	case doc.Figure:
		w.figure(k)
	case doc.Code:
		w.code(k.Text)
	case doc.Rule:
		b.WriteString("---\n")
	case doc.Note:
		text := w.text(k.Text, k.Spans, place{})
		if !w.notes[k.Label] {
			w.fence(k, text)
			return
		}
		b.WriteString(strings.TrimRight("[^"+k.Label+"]: "+text, " ") + "\n")
	case doc.Paragraph:
		text := w.text(k.Text, k.Spans,
			place{
				runIn:    len([]rune(k.RunIn)),
				rejoined: k.RejoinedAt,
				kind:     doc.Paragraph,
				heading:  w.before == doc.Heading,
			})
		if fenceFor(k) == "" {
			b.WriteString(text + "\n")
			return
		}
		w.fence(k, text)
	case doc.Callout:
		w.fence(k, w.text(k.Text, k.Spans, place{kind: doc.Callout}))
	default:
		w.fence(k, w.text(k.Text, k.Spans, place{}))
	}
}

func (w *writer) fence(k *doc.Block, text string) {
	w.w.WriteString("::: " + fenceFor(k) + "\n" + text + "\n:::\n")
}

func (w *writer) code(text string) {
	ticks := "```"
	for strings.Contains(text, ticks) {
		ticks += "`"
	}
	if text != "" {
		text += "\n"
	}
	w.w.WriteString(ticks + "\n" + text + ticks + "\n")
}

func (w *writer) verse(k *doc.Block) string {
	if len(k.Items) == 0 {
		text := k.Text
		k = &doc.Block{}
		for l := range strings.Lines(text) {
			k.Items = append(k.Items, doc.Item{Text: strings.TrimRight(l, "\n")})
		}
	}
	var lines []string
	for _, it := range k.Items {
		lines = append(lines, w.text(it.Text, it.Spans, place{}))
	}
	return strings.Join(lines, "\n")
}

// figure writes a picture; one with a caption or a credit is fenced with them.
func (w *writer) figure(k *doc.Block) {
	image, credit := "", ""
	if k.Image != nil {
		image = "![" + w.text(k.Image.Alt, nil, place{inner: true}) + "](" + address(k.Image.Src) + ")\n"
		credit = k.Image.Credit
	}
	if image != "" && credit == "" && k.Text == "" {
		w.w.WriteString(image)
		return
	}
	text := w.text(k.Text, k.Spans, place{})
	if text != "" {
		text = "\n" + text + "\n"
	}
	w.w.WriteString(strings.TrimSpace("::: figure "+credit) + "\n" + image + text + ":::\n")
}

// list writes a list. Labels that Markdown does not know are part of the text
// (（一）, ①) or stated by a tag.
func (w *writer) list(k *doc.Block) {
	if w.before == doc.List {
		w.w.WriteString("<!-- -->\n\n") // or the two would be one
	}
	ordered := map[int]string{} // by level: the mark after all of its numbers
	for i, it := range k.Items {
		above := 0
		if i > 0 {
			above = k.Items[i-1].Level + 1
		}
		for l := above; l < it.Level; l++ {
			ordered[l] = "" // a level that is skipped takes a bullet
		}
		m := numbered.FindStringSubmatch(it.Label)
		switch was, seen := ordered[it.Level]; {
		case m == nil, seen && was != m[1]:
			ordered[it.Level] = ""
		case !seen:
			ordered[it.Level] = m[1]
		}
	}
	var indents []string // of the text of the open items, by level
	indent := func(n int) string {
		if n == 0 {
			return ""
		}
		return indents[n-1]
	}
	for i, it := range k.Items {
		level := max(0, it.Level)
		indents = indents[:min(level, len(indents))]
		opens := i > 0 && k.Items[i-1].Level < level
		line := indent(len(indents))
		mark, text := "-", w.item(it)
		if ordered[it.Level] != "" {
			mark = it.Label
			text = w.text(it.Text, it.Spans, place{})
			if opens { // a number other than 1 cannot follow a line of text
				w.w.WriteString("\n")
			}
		}
		if it.Text == "" { // a mark alone would only hold a level, or underline a heading
			text = "<label>" + w.text(it.Label, nil, place{inner: true}) + "</label>"
		}
		for len(indents) < level {
			line += "- "
			indents = append(indents, strings.Repeat(" ", len(line)))
		}
		line += mark + " "
		indents = append(indents, strings.Repeat(" ", len(line)))
		w.w.WriteString(strings.TrimRight(line+text, " ") + "\n")
	}
}

var numbered = pattern.New(`^\d{1,9}([.)])$`)

// item writes the text of an item of a bullet list, with its label if it has one.
func (w *writer) item(it doc.Item) string {
	text := w.text(it.Text, it.Spans, place{})
	label, _ := w.read.Label(it.Text)
	switch {
	case it.Label == doc.Bullet && label == "":
		return text
	case it.Label == doc.Done && text != "":
		return "[x] " + text
	case it.Label == doc.ToDo && text != "":
		return "[ ] " + text
	}
	if l, rest := w.read.Label(it.Label + it.Text); l == it.Label && l != "" && rest == it.Text &&
		!strings.HasPrefix(rest, " ") && len(it.Spans) == 0 {
		return w.text(it.Label+it.Text, nil, place{})
	}
	return "<label>" + w.text(it.Label, nil, place{inner: true}) + "</label>" + text
}

// text writes a text with its spans. It tries Markdown's marks first, reads back
// what it wrote, and takes tags where that says something else.
func (w *writer) text(s string, spans []doc.Span, p place) string {
	if p.kind == doc.Callout {
		spans = draft.Parted(spans)
	} else {
		spans = draft.Normal(spans)
	}
	var out string
	for m := marks; m <= tags; m++ {
		out = w.inline(s, spans, p, m)
		if len(spans) == 0 && p.runIn == 0 || w.same(out, s, spans, p) {
			break
		}
	}
	return out
}

// same reports whether a text reads back as it is.
func (w *writer) same(out, s string, spans []doc.Span, p place) bool {
	var notes []string
	for _, sp := range spans {
		if sp.Mark == doc.NoteRef && w.notes[sp.Target] {
			notes = append(notes, sp.Target)
		}
	}
	got := w.read.Block(out, p.kind, notes)
	return got.Text == s && got.RunIn == p.runIn && reflect.DeepEqual(got.Spans, spans)
}
