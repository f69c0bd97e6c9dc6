package pdf

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// readObjects parses the file that gopdf has written: objects one after the other,
// each stream with its length, and a trailer. It reads no other files: those that
// others wrote are read with pdfcpu (output/preflight).
func readObjects(src []byte) (*objects, error) {
	r := &reader{src: src}
	o := &objects{}
	for {
		word := r.word()
		if string(word) == "xref" {
			break
		}
		n, err := strconv.Atoi(string(word))
		if err != nil || n < 1 || n > len(src) {
			return nil, fmt.Errorf("object expected at byte %d", r.at)
		}
		if string(r.word()) != "0" || string(r.word()) != "obj" {
			return nil, fmt.Errorf("object %d does not begin", n)
		}
		obj, err := r.object(0)
		if err != nil {
			return nil, fmt.Errorf("object %d: %w", n, err)
		}
		end := r.word()
		if d, ok := obj.(types.Dict); ok && string(end) == "stream" {
			raw, err := r.stream(d)
			if err != nil {
				return nil, fmt.Errorf("object %d: %w", n, err)
			}
			obj, end = types.StreamDict{Dict: d, Raw: raw}, r.word()
		}
		if string(end) != "endobj" {
			return nil, fmt.Errorf("object %d does not end", n)
		}
		for len(o.list) < n {
			o.list = append(o.list, nil)
		}
		o.list[n-1] = obj
	}
	at := bytes.LastIndex(src, []byte("trailer"))
	if at < r.at {
		return nil, fmt.Errorf("no trailer")
	}
	r.at = at + len("trailer")
	trailer, err := r.object(0)
	if err != nil {
		return nil, err
	}
	d, ok := trailer.(types.Dict)
	if o.root = refOf(d, "Root"); !ok || o.root == 0 {
		return nil, fmt.Errorf("no document catalogue")
	}
	return o, nil
}

// reader reads objects.
type reader struct {
	src []byte
	at  int
}

// maxNesting bounds arrays and dictionaries in each other; gopdf has three.
const maxNesting = 16

// space goes over white space and comments (ISO 32000-1, 7.2.3).
func (r *reader) space() {
	for ; r.at < len(r.src); r.at++ {
		switch r.src[r.at] {
		case 0, '\t', '\n', '\f', '\r', ' ':
		case '%':
			n := bytes.IndexByte(r.src[r.at:], '\n')
			if n < 0 {
				r.at = len(r.src)
				return
			}
			r.at += n
		default:
			return
		}
	}
}

// word is the next run of regular characters, empty at a delimiter.
func (r *reader) word() []byte {
	r.space()
	from := r.at
	for ; r.at < len(r.src); r.at++ {
		if bytes.IndexByte([]byte("\x00\t\n\f\r ()<>[]{}/%"), r.src[r.at]) >= 0 {
			break
		}
	}
	return r.src[from:r.at]
}

// peek reports whether s comes next, and goes over it.
func (r *reader) peek(s string) bool {
	r.space()
	ok := bytes.HasPrefix(r.src[r.at:], []byte(s))
	if ok {
		r.at += len(s)
	}
	return ok
}

// object reads an object of any kind but a stream.
func (r *reader) object(depth int) (types.Object, error) {
	if depth > maxNesting {
		return nil, fmt.Errorf("objects nest too deep")
	}
	switch {
	case r.peek("<<"):
		d := types.Dict{}
		for !r.peek(">>") {
			if !r.peek("/") {
				return nil, fmt.Errorf("key expected at byte %d", r.at)
			}
			key := string(r.name())
			if line, _, _ := bytes.Cut(r.src[r.at:], []byte("\n")); key == "Contents" &&
				len(bytes.TrimSpace(line)) == 0 {
				continue // so gopdf writes a page without content
			}
			v, err := r.object(depth + 1)
			if err != nil {
				return nil, err
			}
			d[key] = v
		}
		return d, nil
	case r.peek("["):
		a := types.Array{}
		for !r.peek("]") {
			v, err := r.object(depth + 1)
			if err != nil {
				return nil, err
			}
			a = append(a, v)
		}
		return a, nil
	case r.peek("/"):
		return types.Name(r.name()), nil
	case r.peek("("):
		s, err := r.until(')')
		return types.StringLiteral(s), err
	case r.peek("<"):
		s, err := r.until('>')
		return types.HexLiteral(s), err
	}
	return r.plain()
}

// name is what follows the slash of a name.
func (r *reader) name() []byte {
	if r.at < len(r.src) && r.src[r.at] <= ' ' {
		return nil // the empty name
	}
	return r.word()
}

// until returns what stands before a closing mark; gopdf escapes none in strings
// of ours.
func (r *reader) until(end byte) (string, error) {
	n := bytes.IndexByte(r.src[r.at:], end)
	if n < 0 {
		return "", fmt.Errorf("string without end at byte %d", r.at)
	}
	s := string(r.src[r.at : r.at+n])
	r.at += n + 1
	return s, nil
}

// plain reads a number, a reference or a keyword.
func (r *reader) plain() (types.Object, error) {
	from := r.at
	w := string(r.word())
	switch w {
	case "true", "false":
		return types.Boolean(w == "true"), nil
	case "null":
		return nil, nil
	}
	if n, err := strconv.Atoi(w); err == nil {
		at := r.at
		if string(r.word()) == "0" && string(r.word()) == "R" {
			return ref(n), nil
		}
		r.at = at
		return types.Integer(n), nil
	}
	if x, err := strconv.ParseFloat(w, 64); err == nil {
		return types.Float(x), nil
	}
	return nil, fmt.Errorf("%q at byte %d is no object", w, from)
}

// stream returns the bytes of a stream, whose keyword was read.
func (r *reader) stream(d types.Dict) ([]byte, error) {
	n := d.IntEntry("Length")
	if n == nil || r.at >= len(r.src) || r.src[r.at] != '\n' || *n < 0 || *n > len(r.src)-r.at-1 {
		return nil, fmt.Errorf("a stream of no known length")
	}
	raw := r.src[r.at+1 : r.at+1+*n]
	r.at += 1 + *n
	if !r.peek("endstream") {
		return nil, fmt.Errorf("a stream is longer than it says")
	}
	return raw, nil
}
