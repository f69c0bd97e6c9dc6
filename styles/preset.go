package styles

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
)

// preset reads a design of the program into dotted keys with their places, as flatten does. Those
// keep to what fits a line: a key with a value, which may be quoted, with a group in braces, or
// with a group in the lines below, set in by two blanks. The parser for any YAML takes a
// thirtieth of the time and of the memory of a whole process for it.
func preset(src Source) []value {
	p := presetReader{layer: src.Name}
	group := ""
	for line := range strings.Lines(string(src.Data)) {
		p.line++
		p.text, p.at = strings.TrimRight(line, "\n"), 0
		if p.text == "" || p.text[0] == '#' {
			continue
		}
		prefix := ""
		if inside := strings.TrimLeft(p.text, " "); inside != p.text {
			prefix = group
			p.at = len(p.text) - len(inside)
		}
		key := prefix + p.upTo(":")
		if p.at++; p.at == len(p.text) {
			group = key + "."
			continue
		}
		p.at++ // the blank
		p.value(key, "")
	}
	return p.out
}

// presetReader is at a byte of a line.
type presetReader struct {
	layer string
	line  int
	text  string
	at    int
	out   []value
}

// value reads a value, or a group in braces, up to one of the marks in ends or the end of the line.
func (p *presetReader) value(key, ends string) {
	switch p.text[p.at] {
	case '{':
		for p.text[p.at] != '}' {
			p.at++ // the brace or the comma
			for p.text[p.at] == ' ' {
				p.at++
			}
			k := p.upTo(":")
			p.at += len(": ")
			p.value(key+"."+k, ",}")
		}
		p.at++
	case '"':
		o := p.origin()
		p.at++
		o.Raw = p.upTo(`"`)
		p.at++
		p.out = append(p.out, value{key, o})
	default:
		o := p.origin()
		o.Raw = p.upTo(ends)
		p.out = append(p.out, value{key, o})
	}
}

// upTo reads up to one of the marks in ends, which it leaves.
func (p *presetReader) upTo(ends string) string {
	rest := p.text[p.at:]
	if n := strings.IndexAny(rest, ends); n >= 0 {
		rest = rest[:n]
	}
	p.at += len(rest)
	return rest
}

func (p *presetReader) origin() Origin {
	col := utf8.RuneCountInString(p.text[:p.at]) + 1
	return Origin{Layer: p.layer, Pos: diag.Pos{File: p.layer, Line: p.line, Col: col}}
}
