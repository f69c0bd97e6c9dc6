package pdf

import (
	"bytes"
	"io"
	"math"
	"strconv"
	"sync"
	"unicode/utf16"

	"github.com/klauspost/compress/zlib"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// objects is a PDF file on the object level. Object n is list[n-1].
type objects struct {
	*deflater
	list []types.Object
	root int
}

// add appends an object and returns the reference to it.
func (o *objects) add(obj types.Object) types.IndirectRef {
	o.list = append(o.list, obj)
	return ref(len(o.list))
}

func ref(n int) types.IndirectRef { return *types.NewIndirectRef(n, 0) }

// dict follows references to a dictionary, nil if there is none.
func (o *objects) dict(obj types.Object) types.Dict {
	for range 8 {
		switch v := obj.(type) {
		case types.IndirectRef:
			n := int(v.ObjectNumber)
			if n < 1 || n > len(o.list) {
				return nil
			}
			obj = o.list[n-1]
		case types.Dict:
			return v
		case types.StreamDict:
			return v.Dict
		default:
			return nil
		}
	}
	return nil
}

// entry returns a dictionary in a dictionary.
func (o *objects) entry(d types.Dict, key string) types.Dict {
	v, _ := d.Find(key)
	return o.dict(v)
}

// refOf returns the object number of an entry, 0 if it is no reference.
func refOf(d types.Dict, key string) int {
	if r := d.IndirectRefEntry(key); r != nil {
		return int(r.ObjectNumber)
	}
	return 0
}

// stream makes a compressed stream with further entries.
func (z *deflater) stream(d types.Dict, content []byte) types.StreamDict {
	if d == nil {
		d = types.NewDict()
	}
	raw := z.deflate(content)
	d["Filter"] = types.Name("FlateDecode")
	d["Length"] = types.Integer(len(raw))
	return types.StreamDict{Dict: d, Raw: raw}
}

// plain makes an uncompressed stream: metadata stays readable for other programs.
func plain(d types.Dict, content []byte) types.StreamDict {
	d["Length"] = types.Integer(len(content))
	return types.StreamDict{Dict: d, Raw: content}
}

// deflater compresses the streams of a file, one at a time: its tables have a megabyte and a
// half, and the first touch of another set takes longer than what two at a time save.
type deflater struct {
	one sync.Mutex
	w   *zlib.Writer
}

func (z *deflater) deflate(content []byte) []byte {
	var b bytes.Buffer
	b.Grow(len(content)*3/4 + 64)
	z.one.Lock()
	defer z.one.Unlock()
	z.w.Reset(&b)
	_, _ = z.w.Write(content) // a bytes.Buffer takes everything
	_ = z.w.Close()
	return b.Bytes()
}

// deflaters keeps deflaters from file to file; they hold no content.
var deflaters = sync.Pool{New: func() any {
	w, err := zlib.NewWriterLevel(io.Discard, compression)
	if err != nil {
		panic(err) // the level is a constant
	}
	return &deflater{w: w}
}}

// compression weighs size against time. Outlines, nine tenths of a file, have little
// that repeats: level 3 takes a fifth more time than level 2 for 2 per cent of them,
// level 7 more than twice for 7. One level serves all streams: the tables of another
// one would cost a cold process more than what they save.
const compression = 2

// number is a real, rounded to a ten-thousandth, beyond what any device
// resolves, and written without needless zeros.
type number float64

// Clone returns the number itself, which cannot change.
func (n number) Clone() types.Object { return n }

// String is the number as the file has it.
func (n number) String() string { return n.PDFString() }

// PDFString is the number as the file has it.
func (n number) PDFString() string {
	s := strconv.FormatFloat(math.Round(float64(n)*1e4)/1e4, 'f', -1, 64)
	if s == "-0" {
		return "0"
	}
	return s
}

// text is a text string (ISO 32000-1, 7.9.2.2): UTF-16BE with a byte order mark.
func text(s string) types.Object {
	units := utf16.Encode([]rune(s))
	b := make([]byte, 2, 2+2*len(units))
	b[0], b[1] = 0xFE, 0xFF
	for _, u := range units {
		b = append(b, byte(u>>8), byte(u))
	}
	return types.NewHexLiteral(b)
}

// sweep drops the objects that nothing reaches any more and numbers the others
// anew.
func (o *objects) sweep(keep ...types.IndirectRef) []types.IndirectRef {
	number := make([]int, len(o.list)+1)
	var order []types.Object
	var visit func(types.Object)
	visit = func(obj types.Object) {
		switch v := obj.(type) {
		case types.IndirectRef:
			n := int(v.ObjectNumber)
			if n < 1 || n > len(o.list) || number[n] != 0 || o.list[n-1] == nil {
				return
			}
			order = append(order, o.list[n-1])
			number[n] = len(order)
			visit(o.list[n-1])
		case types.Dict:
			for _, k := range sortedKeys(v) {
				visit(v[k])
			}
		case types.StreamDict:
			visit(v.Dict)
		case types.Array:
			for _, e := range v {
				visit(e)
			}
		}
	}
	visit(ref(o.root))
	for _, k := range keep {
		visit(k)
	}
	var renumber func(types.Object) types.Object
	renumber = func(obj types.Object) types.Object {
		switch v := obj.(type) {
		case types.IndirectRef:
			n := int(v.ObjectNumber)
			if n < 1 || n >= len(number) || number[n] == 0 {
				return nil
			}
			return ref(number[n])
		case types.Dict:
			for k, e := range v {
				v[k] = renumber(e)
			}
		case types.StreamDict:
			renumber(v.Dict)
		case types.Array:
			for i, e := range v {
				v[i] = renumber(e)
			}
		}
		return obj
	}
	for _, obj := range order {
		renumber(obj)
	}
	o.root = number[o.root]
	out := make([]types.IndirectRef, len(keep))
	for i, k := range keep {
		out[i] = ref(number[int(k.ObjectNumber)])
	}
	o.list = order
	return out
}
