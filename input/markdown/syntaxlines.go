package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

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
