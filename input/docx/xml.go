package docx

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"

	"dayang/input/diag"
	"dayang/input/draft"
)

// el is an element by its local name; the prefixes of Word, Strict and WPS
// differ, the local names do not.
type el struct {
	name  string
	attrs []xml.Attr
	kids  []*el
	text  string
}

func (e *el) attr(name string) string {
	if e == nil {
		return ""
	}
	for _, a := range e.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// rel returns an attribute of the relationships name space (r:id, r:embed).
func (e *el) rel(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name && a.Name.Space != "" &&
			bytes.Contains([]byte(a.Name.Space), []byte("relationships")) {
			return a.Value
		}
	}
	return ""
}

// child returns the first child of a name, nil if there is none; nil has none.
func (e *el) child(name string) *el {
	if e == nil {
		return nil
	}
	for _, k := range e.kids {
		if k.name == name {
			return k
		}
	}
	return nil
}

// val is the val attribute of a child.
func (e *el) val(child string) string { return e.child(child).attr("val") }

// num is the val attribute of a child as a number, or the other if it is none.
func (e *el) num(child string, other int) int {
	if n, err := strconv.Atoi(e.val(child)); err == nil {
		return n
	}
	return other
}

// on reads a switch: absent nil, <w:b/> true, <w:b w:val="0"/> false.
func (e *el) on(child string) *bool {
	c := e.child(child)
	if c == nil {
		return nil
	}
	v := c.attr("val")
	on := v != "0" && v != "false" && v != "off" && v != "none"
	return &on
}

// each visits all elements of a name.
func (e *el) each(name string, f func(*el)) {
	if e == nil {
		return
	}
	if e.name == name {
		f(e)
	}
	for _, k := range e.kids {
		k.each(name, f)
	}
}

var errDepth = errors.New("elements are nested too deep")

// tree reads a whole part; nil if there is none.
func (a *archive) tree(part string) (*el, error) {
	b, err := a.markup(part)
	if err != nil || b == nil {
		return nil, err
	}
	p := a.parser(b)
	for {
		t, err := p.Token()
		if err != nil {
			return nil, a.malformed(part, p.d, err)
		}
		if s, ok := t.(xml.StartElement); ok {
			root, err := p.element(s, 1)
			if err != nil {
				return nil, a.malformed(part, p.d, err)
			}
			return root, nil
		}
	}
}

// markup unpacks a part that is XML, in UTF-8: the format allows UTF-16 as well.
func (a *archive) markup(part string) ([]byte, error) {
	b, err := a.read(part)
	if err != nil || len(b) < 2 {
		return b, err
	}
	var order binary.ByteOrder
	switch {
	case b[0] == 0xFE && b[1] == 0xFF, b[0] == 0 && b[1] == '<':
		order = binary.BigEndian
	case b[0] == 0xFF && b[1] == 0xFE, b[0] == '<' && b[1] == 0:
		order = binary.LittleEndian
	default:
		return bytes.TrimPrefix(b, []byte("\uFEFF")), nil
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = order.Uint16(b[2*i:])
	}
	return []byte(strings.TrimPrefix(string(utf16.Decode(units)), "\uFEFF")), nil
}

func (a *archive) malformed(part string, d *xml.Decoder, err error) error {
	if a.ctx != nil && a.ctx.Err() != nil {
		return a.ctx.Err()
	}
	line, col := d.InputPos()
	if errors.Is(err, errDepth) {
		return a.fault("nesting",
			diag.T("%s 第 %d 行元素嵌套超过 %d 层", "%s, line %d: more than %d elements are nested", part, line,
				a.lim.Depth),
			diag.T("简化文档中的表格和文本框", "simplify tables and text boxes"), err)
	}
	return a.broken(fmt.Sprintf("%s:%d:%d", part, line, col), err)
}

// parser reads elements one after the other.
type parser struct {
	d     *xml.Decoder
	lim   Limits
	ctx   context.Context
	steps int
}

func (a *archive) parser(b []byte) *parser {
	d := xml.NewDecoder(bytes.NewReader(b))
	d.CharsetReader = func(label string, r io.Reader) (io.Reader, error) {
		if strings.HasPrefix(strings.ToLower(label), "utf-16") {
			return r, nil // markup has decoded it
		}
		return nil, fmt.Errorf("encoding %q", label)
	}
	// Entities beyond XML's own five have no place here; they stay as written.
	d.Strict = false
	return &parser{d: d, lim: a.lim, ctx: a.ctx}
}

func (p *parser) Token() (xml.Token, error) { return p.d.Token() }

// element reads what follows its start.
func (p *parser) element(s xml.StartElement, depth int) (*el, error) {
	if depth > p.lim.Depth {
		return nil, errDepth
	}
	e := &el{name: s.Name.Local, attrs: s.Copy().Attr}
	var more []byte // behind a comment, which parts the text of an element
	for {
		if p.steps++; draft.Ended(p.ctx, p.steps) {
			return nil, p.ctx.Err()
		}
		t, err := p.d.Token()
		if err == io.EOF {
			return nil, io.ErrUnexpectedEOF
		}
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			k, err := p.element(t, depth+1)
			if err != nil {
				return nil, err
			}
			e.kids = append(e.kids, k)
		case xml.CharData:
			switch {
			case len(e.kids) > 0:
			case e.text == "":
				e.text = string(t)
			default:
				more = append(more, t...)
			}
		case xml.EndElement:
			if len(more) > 0 {
				e.text += string(more)
			}
			return e, nil
		}
	}
}
