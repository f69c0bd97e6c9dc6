// Package markdown writes the canonical form of a document: a clean file that a
// person can correct.
package markdown

import (
	"bufio"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"

	"dayang/input/doc"
)

// front is the front matter, in the order in which it is written.
type front struct {
	Title    string   `yaml:"title,omitempty"`
	Kicker   string   `yaml:"kicker,omitempty"`
	Subtitle string   `yaml:"subtitle,omitempty"`
	Byline   []string `yaml:"byline,omitempty"`
	Dateline string   `yaml:"dateline,omitempty"`
	Date     string   `yaml:"date,omitempty"`
	Source   string   `yaml:"source,omitempty"`
	Editors  []string `yaml:"editors,omitempty"`
	Lang     string   `yaml:"lang,omitempty"`
}

// Write writes a document as Markdown: meta data as YAML front matter, headings
// from ## on, callouts, notes and furniture as fenced blocks (::: stat). The
// error is that of w.
func Write(w io.Writer, d *doc.Document) error {
	b := bufio.NewWriter(w)
	m := d.Meta
	f := front{m.Title, m.Kicker, m.Subtitle, m.Byline, m.Dateline, m.Date, m.Source, m.Editors, m.Lang}
	y, err := yaml.Marshal(f)
	if err != nil {
		return err
	}
	if string(y) != "{}\n" {
		b.WriteString("---\n" + string(y) + "---\n")
	}
	for i := range d.Blocks {
		b.WriteString("\n")
		block(b, &d.Blocks[i])
	}
	return b.Flush()
}

func block(b *bufio.Writer, k *doc.Block) {
	switch k.Kind {
	case doc.Heading:
		b.WriteString(strings.Repeat("#", min(6, k.Level+1)) + " " + inline(k.Text, k.Spans) + "\n")
		if k.Subtitle != "" {
			b.WriteString("\n——" + escape(k.Subtitle) + "\n")
		}
	case doc.Paragraph:
		switch k.Role {
		case doc.EditorNote:
			fence(b, "preface", inline(k.Text, k.Spans))
		default:
			b.WriteString(start(paragraph(k)) + "\n")
		}
	case doc.Callout:
		fence(b, "stat", inline(k.Text, k.Spans))
	case doc.Quote:
		b.WriteString("> " + start(inline(k.Text, k.Spans)) + "\n")
	case doc.List:
		for _, it := range k.Items {
			item(b, it)
		}
	case doc.Verse:
		fence(b, "verse", verse(k))
	case doc.Table:
		table(b, k)
	case doc.Figure:
		figure(b, k)
	case doc.Code:
		ticks := "```"
		for strings.Contains(k.Text, ticks) {
			ticks += "`"
		}
		b.WriteString(ticks + "\n" + strings.TrimSuffix(k.Text, "\n") + "\n" + ticks + "\n")
	case doc.Note:
		b.WriteString("[^" + k.Label + "]: " + inline(k.Text, k.Spans) + "\n")
	case doc.Rule:
		b.WriteString("---\n")
	case doc.Furniture:
		name := string(k.Role)
		if name == "" {
			name = "furniture"
		}
		fence(b, name, inline(k.Text, k.Spans))
	}
}

func fence(b *bufio.Writer, name, text string) {
	b.WriteString("::: " + name + "\n" + start(text) + "\n:::\n")
}

// paragraph writes the run-in head as bold.
func paragraph(k *doc.Block) string {
	spans := k.Spans
	if n := len([]rune(k.RunIn)); n > 0 {
		spans = append([]doc.Span{{Start: 0, End: n, Mark: doc.Strong}}, spans...)
	}
	return inline(k.Text, spans)
}

func item(b *bufio.Writer, it doc.Item) {
	mark := "-"
	text := inline(it.Text, it.Spans)
	if n, ok := strings.CutSuffix(it.Label, "."); ok {
		if _, err := strconv.Atoi(n); err == nil {
			mark = it.Label
		}
	}
	if mark == "-" && it.Label != "" && it.Label != "•" && it.Label != "-" {
		text = escape(it.Label) + text // a mark that Markdown does not know stays text
	}
	b.WriteString(strings.Repeat("   ", it.Level) + mark + " " + text + "\n")
}

func verse(k *doc.Block) string {
	if len(k.Items) == 0 {
		return escape(k.Text)
	}
	var lines []string
	for _, it := range k.Items {
		lines = append(lines, inline(it.Text, it.Spans))
	}
	return strings.Join(lines, "\n")
}

func table(b *bufio.Writer, k *doc.Block) {
	row := func(cells []doc.Cell) {
		for _, c := range cells {
			b.WriteString("| " + strings.ReplaceAll(escape(c.Text), "|", `\|`) + " ")
		}
		b.WriteString("|\n")
	}
	columns := 0
	for _, r := range k.Rows {
		columns = max(columns, len(r))
	}
	rows := k.Rows
	if k.HeadRows == 0 { // Markdown knows no table without a head
		rows = append([][]doc.Cell{make([]doc.Cell, columns)}, rows...)
	}
	for i, r := range rows {
		row(r)
		if i == 0 {
			b.WriteString(strings.Repeat("| --- ", columns) + "|\n")
		}
	}
}

func figure(b *bufio.Writer, k *doc.Block) {
	if k.Image == nil {
		fence(b, string(doc.Caption), inline(k.Text, k.Spans))
		return
	}
	b.WriteString("![" + escape(k.Image.Alt) + "](<" + k.Image.Src + ">)\n")
	if caption := inline(k.Text, k.Spans); caption != "" {
		b.WriteString("\n")
		fence(b, string(doc.Caption), caption)
	}
}

// escape protects the characters that Markdown would take for marks.
func escape(s string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, "#", `\#`, "&", `\&`, "|", `\|`, "~", `\~`).Replace(s)
}

// start protects the opening of a paragraph: a number or a dash there would
// begin a list.
func start(s string) string {
	switch {
	case strings.HasPrefix(s, "- "), strings.HasPrefix(s, "+ "), strings.HasPrefix(s, ">"), strings.HasPrefix(s, ":::"), strings.HasPrefix(s, "---"), strings.HasPrefix(s, "="):
		return `\` + s
	}
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i > 0 && i < len(s) && (s[i] == '.' || s[i] == ')') {
		return s[:i] + `\` + s[i:]
	}
	return s
}

// inline writes text with its spans; of overlapping spans the outer comes first.
func inline(text string, spans []doc.Span) string {
	chars := []rune(text)
	opens, closes := map[int][]doc.Span{}, map[int][]doc.Span{}
	sorted := slices.Clone(spans)
	slices.SortStableFunc(sorted, func(a, b doc.Span) int { return (b.End - b.Start) - (a.End - a.Start) })
	for _, s := range sorted {
		if s.Start < 0 || s.End > len(chars) || s.Start >= s.End {
			continue
		}
		opens[s.Start] = append(opens[s.Start], s)
		closes[s.End] = append([]doc.Span{s}, closes[s.End]...)
	}
	var b strings.Builder
	flush := 0
	for i := 0; i <= len(chars); i++ {
		if len(opens[i]) == 0 && len(closes[i]) == 0 && i < len(chars) {
			continue
		}
		b.WriteString(escape(string(chars[flush:i])))
		flush = i
		for _, s := range closes[i] {
			b.WriteString(closing(s))
		}
		for _, s := range opens[i] {
			b.WriteString(opening(s))
		}
	}
	return b.String()
}

func opening(s doc.Span) string {
	switch s.Mark {
	case doc.Strong:
		return "**"
	case doc.Emph:
		return "*"
	case doc.Mono:
		return "`"
	case doc.Link:
		return "["
	}
	return ""
}

func closing(s doc.Span) string {
	switch s.Mark {
	case doc.Link:
		return "](<" + s.Target + ">)"
	case doc.NoteRef:
		return ""
	}
	return opening(s)
}
