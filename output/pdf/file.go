package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// write puts out the file (ISO 32000-1, 7.5): a header, the objects in order,
// where they are, and the trailer. The file identifier is the hash of what stands
// before it, so that equal reports give equal files.
func (o *objects) write(w io.Writer, t Target, info types.IndirectRef) error {
	if b, ok := w.(*bytes.Buffer); ok && b.Len() == 0 {
		o.file(b, t, info)
		return nil
	}
	var b bytes.Buffer
	o.file(&b, t, info)
	_, err := w.Write(b.Bytes())
	return err
}

// file writes the file into an empty buffer.
func (o *objects) file(b *bytes.Buffer, t Target, info types.IndirectRef) {
	size := 1 << 12
	for _, obj := range o.list {
		size += 128
		if s, ok := obj.(types.StreamDict); ok {
			size += len(s.Raw)
		}
	}
	b.Grow(size)
	fmt.Fprintf(b, "%%PDF-%s\n%%\xE5\xA4\xA7\xE6\xA0\xB7\n", t.version())
	if t.packed() {
		o.packed(b, info)
	} else {
		o.plain(b, info)
	}
}

// object writes an object with its number.
func object(b *bytes.Buffer, n int, obj types.Object) {
	fmt.Fprintf(b, "%d 0 obj\n", n)
	b.Write(render(b.AvailableBuffer(), obj))
	if s, ok := obj.(types.StreamDict); ok {
		b.WriteString("\nstream\n")
		b.Write(s.Raw)
		b.WriteString("\nendstream")
	}
	b.WriteString("\nendobj\n")
}

// render appends an object as the file has it: keys sorted, numbers short.
func render(b []byte, obj types.Object) []byte {
	switch v := obj.(type) {
	case nil:
		return append(b, "null"...)
	case types.StreamDict:
		return render(b, v.Dict)
	case types.Dict:
		b = append(b, "<<"...)
		for _, k := range sortedKeys(v) {
			b = element(render(b, types.Name(k)), v[k])
		}
		return append(b, ">>"...)
	case types.Array:
		b = append(b, '[')
		for i, e := range v {
			if i == 0 {
				b = render(b, e)
			} else {
				b = element(b, e)
			}
		}
		return append(b, ']')
	case types.Float:
		return append(b, number(v).PDFString()...)
	case types.Integer:
		return strconv.AppendInt(b, int64(v), 10)
	case types.IndirectRef:
		b = strconv.AppendInt(b, int64(v.ObjectNumber), 10)
		return append(b, " 0 R"...) // a new file has one generation only
	case types.Name:
		if regular(string(v)) {
			return append(append(b, '/'), v...)
		}
	}
	return append(b, obj.PDFString()...)
}

// regular reports whether a name is written as it is (ISO 32000-1, 7.3.5).
func regular(name string) bool {
	for i := range len(name) {
		c := name[i]
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '-' && c != '+' &&
			c != '_' {
			return false
		}
	}
	return name != ""
}

// element appends an object after another one: those that begin with a
// delimiter need no space (ISO 32000-1, 7.2.2).
func element(b []byte, obj types.Object) []byte {
	switch obj.(type) {
	case types.Dict, types.Array, types.Name, types.HexLiteral, types.StringLiteral:
	default:
		b = append(b, ' ')
	}
	return render(b, obj)
}

// plain writes each object by itself and a table of them, as PDF 1.4 has it.
func (o *objects) plain(b *bytes.Buffer, info types.IndirectRef) {
	at := make([]int, len(o.list))
	for i, obj := range o.list {
		at[i] = b.Len()
		object(b, i+1, obj)
	}
	start := b.Len()
	fmt.Fprintf(b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, off := range at {
		fmt.Fprintf(b, "%010d 00000 n \n", off)
	}
	id := sha256.Sum256(b.Bytes())
	fmt.Fprintf(b, "trailer\n<</Size %d/Root %d 0 R/Info %s/ID[<%X><%X>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(at)+1, o.root, info.PDFString(), id[:16], id[:16], start)
}

// packed writes the objects that are no streams together in one compressed
// stream (7.5.7), and where they are as a stream, too (7.5.8). The objects of
// the structure tree are many, small and alike: a tenth of their size is left.
func (o *objects) packed(b *bytes.Buffer, info types.IndirectRef) {
	// An entry is a type, an offset or the number of the object stream, and
	// the index in that stream.
	type entry struct{ kind, at, index int }
	count := len(o.list) + 3 // with the free object 0, the object stream and this one
	entries := make([]entry, count)
	var index, body bytes.Buffer
	inside := 0
	for i, obj := range o.list {
		if _, ok := obj.(types.StreamDict); ok {
			entries[i+1] = entry{1, b.Len(), 0}
			object(b, i+1, obj)
			continue
		}
		entries[i+1] = entry{2, count - 2, inside}
		fmt.Fprintf(&index, "%d %d ", i+1, body.Len())
		body.Write(render(body.AvailableBuffer(), obj))
		body.WriteByte('\n')
		inside++
	}
	entries[count-2] = entry{1, b.Len(), 0}
	object(b, count-2, o.stream(types.Dict{
		"Type": types.Name("ObjStm"), "N": types.Integer(inside), "First": types.Integer(index.Len()),
	}, append(index.Bytes(), body.Bytes()...)))
	start := b.Len()
	entries[count-1] = entry{1, start, 0}
	var table []byte
	for _, e := range entries {
		table = append(table, byte(e.kind))
		table = binary.BigEndian.AppendUint32(table, uint32(e.at))
		table = binary.BigEndian.AppendUint16(table, uint16(e.index))
	}
	id := sha256.Sum256(b.Bytes())
	half := types.NewHexLiteral(id[:16])
	object(b, count-1, o.stream(types.Dict{
		"Type": types.Name("XRef"), "Size": types.Integer(count), "Root": ref(o.root), "Info": info,
		"W": types.Array{types.Integer(1), types.Integer(4), types.Integer(2)}, "ID": types.Array{half, half},
	}, table))
	fmt.Fprintf(b, "startxref\n%d\n%%%%EOF\n", start)
}
