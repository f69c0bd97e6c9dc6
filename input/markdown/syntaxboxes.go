package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"dayang/input/draft"
	"dayang/input/pattern"
)

var (
	fenceOpen = pattern.New(`^ {0,3}(:{3,})[ \t]*(.*?)[ \t:]*\n?$`)
	// fenceName is a name, with a title in brackets or braces of attributes right behind it.
	fenceName = pattern.New(`^([\pL][\pL\d_-]*)(?:\[([^\[\]]*)\])?[ \t]*(\{[^{}]*\})?(?:[ \t]+(.*))?$`)
	// fenceBraces are attributes or a name in braces, and a title behind them.
	fenceBraces = pattern.New(`^\{([^{}]*)\}[ \t]*(.*)$`)
	titleIn     = pattern.New(`(?:^|\s)title=(?:"([^"]*)"|'([^']*)')`)
)

// openFence reads the line that opens a fence.
func openFence(line []byte) *fence {
	m := fenceOpen.FindSubmatch(line)
	if m == nil || len(m[2]) == 0 {
		return nil
	}
	f := &fence{colons: len(m[1])}
	rest := string(m[2])
	switch {
	case rest[0] == '{':
		b := fenceBraces.FindStringSubmatch(rest)
		if b == nil {
			return nil
		}
		f.arg, f.braces, f.anonymous = b[2], "{"+b[1]+"}", true
		for _, word := range strings.Fields(b[1]) {
			name, class := strings.CutPrefix(word, ".")
			if _, known := fenceNames[strings.ToLower(name)]; f.name == "" &&
				(class || word == strings.Trim(b[1], " ")) ||
				class && known {
				if !strings.ContainsAny(name, `#="`) {
					f.name = strings.ToLower(name)
				}
			}
		}
	default:
		b := fenceName.FindStringSubmatch(rest)
		if b == nil {
			return nil
		}
		f.name, f.arg, f.braces = strings.ToLower(b[1]), strings.TrimSpace(b[2]+b[4]), b[3]
	}
	if t := titleIn.FindStringSubmatch(strings.Trim(f.braces, "{}")); t != nil && f.arg == "" {
		f.arg = t[1] + t[2]
	}
	return f
}

// boxParser reads !!! note "标题" and === "标题", whose text is set in by four blanks.
type boxParser struct {
	ownParser
	indented
	out *draft.Draft
}

func (boxParser) Trigger() []byte { return []byte{'!', '?', '='} }

var boxLine = pattern.New(`
	^(?:(?:!!!|\?\?\?\+?)[ \t]+([\pL][\pL\d_-]*)(?:[ \t]+[\w-]+)*|===[!+]?)(?:[ \t]+["“]([^"“”\n]*)["”])?
	[ \t]*\n?$`)

func (b boxParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := pc.BlockOffset()
	if b.out.Final || at < 0 || at >= len(line) || bytes.Count(line, []byte{line[at]}) < 3 {
		return nil, parser.NoChildren
	}
	m := boxLine.FindSubmatch(line[at:])
	if m == nil || len(m[1])+len(m[2]) == 0 {
		return nil, parser.NoChildren
	}
	reader.AdvanceToEOL()
	return &fence{
		name:   strings.ToLower(string(m[1])),
		arg:    string(m[2]),
		start:  segment.Start + at,
		closed: true,
		setIn:  true,
	}, parser.HasChildren
}
