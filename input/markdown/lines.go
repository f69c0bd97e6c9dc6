package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// Programs that make Markdown of PDF and of office files, and people who paste text under
// headings, write a paragraph on each line and no blank line between. To CommonMark all of
// it is one paragraph.

const (
	minLines   = 5  // pairs of such lines in a text
	fullLine   = 20 // characters from which on a line without a mark at its end goes on
	countLines = 4  // of so many lines one holds several sentences: who ends lines at sentences has none
)

var (
	// blockLine opens something else than a paragraph.
	blockLine = pattern.New("^(?:#|>|\\||[-*+] |!\\[|<|:::|`{3}|~{3}|[-*_=]{3,}[ \\t]*$|\\[\\^|\\d{1,2}[.)] |\\$\\$| {4}|\\t)")
	stopped   = pattern.New(`(?:[。！？：；…!?][”’」』）)]*|[）)])$`)
	sentenced = pattern.New(`[。！？][”’」』）]?[^”’」』）]`)
)

// lineParagraphs reports a text whose lines are paragraphs: lines of prose stand right under
// each other and never a blank line between two, nearly all end a sentence, and some hold
// several. Lines cut at a width end within sentences, lines cut at sentences hold one each.
func lineParagraphs(src string) bool {
	pairs, ended, several, of := 0, 0, 0, 0
	var before string
	blank, code := true, false
	for len(src) > 0 {
		line, rest, _ := strings.Cut(src, "\n")
		src = rest
		line = strings.TrimRight(line, " \t")
		switch fenced := strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~"); {
		case fenced:
			code, before = !code, ""
			continue
		case code:
			continue
		case line == "":
			blank = true
			continue
		case blockLine.MatchString(line):
			before, blank = "", false
			continue
		case !strings.ContainsAny(line, "。，、！？：；"):
			if blank {
				before = ""
			}
			blank = false
			continue
		}
		if before != "" && blank {
			return false
		}
		if before != "" {
			pairs++
		}
		of++
		if stopped.MatchString(line) {
			ended++
		}
		if sentenced.MatchString(line) {
			several++
		}
		before, blank = line, false
	}
	return pairs >= minLines && ended*5 >= of*4 && several*countLines >= of
}

// lineTransformer cuts the paragraphs of such a text at the ends of lines, but where one
// stops inside a sentence.
type lineTransformer struct{ out *draft.Draft }

func (x lineTransformer) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	lines, src := node.Lines(), reader.Source()
	if x.out.Final || lines.Len() < 2 || node.Parent() == nil || node.Parent().Kind() != ast.KindDocument {
		return
	}
	at := 0
	cutBefore(node, src, func([]byte) bool {
		s := lines.At(at)
		at++
		return !goesOn(bytes.TrimRight(s.Value(src), " \t\n"))
	})
}

// goesOn reports a line that stops inside a sentence.
func goesOn(line []byte) bool {
	last, _ := utf8.DecodeLastRune(line)
	if strings.ContainsRune("，、；", last) {
		return last != '；'
	}
	return utf8.RuneCount(line) >= fullLine && !stopped.Match(line) && bytes.ContainsAny(line, "，。、") &&
		!blockLine.Match(line)
}

// latinOpen is a line of some Western words that ends no sentence, latinOn one that goes on with it.
var (
	latinOpen = pattern.New(`^(?:[!-~“”‘’–—]+ ){4,}[!-~“”‘’–—]*[A-Za-z,’]$`)
	latinOn   = pattern.New(`^[a-z][!-~“”‘’–— ]*$`)
)

// latinLines joins lines of Western text that were taken from a page one by one, each as a
// paragraph: a sentence goes on with a small letter.
func (r *reader) latinLines() {
	is := func(i int, re *pattern.Regexp) bool {
		return i < len(r.out.Paras) && r.out.Paras[i].Kind == "" && len(r.out.Paras[i].Text) < maxLatin &&
			re.MatchString(r.out.Paras[i].Text)
	}
	r.runs(func(i int) int {
		to := i + 1
		for is(to-1, latinOpen) && is(to, latinOn) {
			to++
		}
		return to
	}, func(from, to int) draft.Para {
		p := r.out.Paras[from]
		for i := from + 1; i < to; i++ {
			q := &r.out.Paras[i]
			n := utf8.RuneCountInString(p.Text) + 1
			r.diags.Add(diag.Info, "rejoined", q.Pos,
				diag.T("“%s”接在上一行后", "%q goes on with the line before", q.Text))
			p.Text += " " + q.Text
			p.Spans = append(p.Spans[:len(p.Spans):len(p.Spans)], shifted(q.Spans, n)...)
			for _, o := range q.Origins {
				p.Origins = append(p.Origins[:len(p.Origins):len(p.Origins)], doc.Origin{At: o.At + n, Pos: o.Pos})
			}
		}
		return p
	})
}

// maxLatin is the length in bytes of such a line.
const maxLatin = 160
