package preflight

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/input/diag"
)

// file is a PDF file as objects.
type file struct {
	*effort
	version   string
	objects   map[int]types.Object
	catalog   types.Dict
	info      types.Dict
	id        types.Array
	encrypted bool
	packed    bool // object or cross-reference streams
	revisions int
	pages     []types.Dict         // with what they inherit
	number    map[int]int          // page index by object number
	odd       diag.Text            // what of the page tree was left out
	inked     map[int]float64      // share of pixels with too much ink, by the image's object number
	sums      map[int]string       // hashes of images, by object number
	parents   map[int]types.Object // the parent tree, nil until it is asked for
}

// maxStream bounds a decoded stream.
const maxStream = 256 << 20

// open reads a file. pdfcpu panics on some damaged files: that is an error here.
func open(ctx context.Context, data []byte) (f *file, err error) {
	defer func() {
		if p := recover(); p != nil {
			f, err = nil, asError(p)
		}
	}()
	at := bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-"))
	if at < 0 || at+8 > len(data) {
		return nil, errors.New("no PDF header")
	}
	// The default configuration would be looked for in the user's home.
	conf := &model.Configuration{
		Reader15:       true,
		ValidationMode: model.ValidationRelaxed,
		Limits:         model.DefaultResourceLimits(),
	}
	read, err := pdfcpu.ReadWithContext(ctx, bytes.NewReader(data), conf)
	if err != nil {
		return nil, cmp.Or(ctx.Err(), err)
	}
	f = &file{
		effort: newEffort(ctx, len(data)), inked: map[int]float64{}, sums: map[int]string{},
		version: string(data[at+5 : at+8]), objects: map[int]types.Object{}, number: map[int]int{},
		id: read.ID, revisions: bytes.Count(data, []byte("%%EOF")),
		encrypted: read.Encrypt != nil || bytes.Contains(data, []byte("/Encrypt<")) ||
			bytes.Contains(data, []byte("/Encrypt ")),
		packed: read.Read.UsingObjectStreams || read.Read.UsingXRefStreams,
	}
	for n, e := range read.Table {
		if e == nil || e.Free || e.Object == nil {
			continue
		}
		f.objects[n] = e.Object
		if lazy, ok := e.Object.(types.LazyObjectStreamObject); ok {
			if f.objects[n], err = lazy.DecodedObject(ctx); err != nil {
				return nil, err
			}
		}
	}
	if read.Root == nil {
		return nil, errors.New("no document catalogue")
	}
	f.catalog = f.dict(*read.Root)
	if read.Info != nil {
		f.info = f.dict(*read.Info)
	}
	if f.catalog == nil {
		return nil, errors.New("no document catalogue")
	}
	f.collect(f.catalog["Pages"], nil, 0, map[int]bool{})
	if len(f.pages) == 0 {
		return nil, errors.New("no pages")
	}
	return f, nil
}

// asError is what a panic on a damaged file says.
func asError(p any) error {
	if s, ok := p.(stop); ok {
		return s.err
	}
	return fmt.Errorf("%v", p)
}

// maxDepth and maxPages bound damaged page trees.
const (
	maxDepth = 32
	maxPages = 100000
)

// collect gathers the pages below a node; inherited entries are copied. A node that has
// pages below it stands in the tree once: one that is met again is left out.
func (f *file) collect(o types.Object, inherited types.Dict, depth int, met map[int]bool) {
	d := f.dict(o)
	if d == nil {
		return
	}
	f.spend(keepEffort)
	switch {
	case depth > maxDepth:
		f.odd = diag.T("页面树深过 %d 层，更深的没有检查", "the page tree is deeper than %d levels; what is deeper is left out",
			maxDepth)
		return
	case len(f.pages) >= maxPages:
		f.odd = diag.T("超过 %d 页，其余的没有检查", "there are more than %d pages; the others are left out", maxPages)
		return
	case d["Kids"] != nil && !fresh(met, o):
		f.odd = diag.T("页面树里同一个节点出现几次", "a node stands in the page tree more than once")
		return
	}
	own := types.Dict{}
	for k, v := range inherited {
		own[k] = v
	}
	for _, k := range []string{"Resources", "MediaBox", "CropBox", "Rotate"} {
		if v, ok := d[k]; ok {
			own[k] = v
		}
	}
	if kids := f.array(d["Kids"]); kids != nil {
		for _, k := range kids {
			f.collect(k, own, depth+1, met)
		}
		return
	}
	for k, v := range d {
		own[k] = v
	}
	if r, ok := o.(types.IndirectRef); ok {
		f.number[int(r.ObjectNumber)] = len(f.pages)
	}
	f.pages = append(f.pages, own)
}

// value follows references.
func (f *file) value(o types.Object) types.Object {
	for range maxDepth {
		r, ok := o.(types.IndirectRef)
		if !ok {
			return o
		}
		o = f.objects[int(r.ObjectNumber)]
	}
	return nil
}

// dict returns a dictionary or that of a stream, nil if it is none.
func (f *file) dict(o types.Object) types.Dict {
	switch v := f.value(o).(type) {
	case types.Dict:
		return v
	case types.StreamDict:
		return v.Dict
	}
	return nil
}

// array returns an array, nil if it is none. Whoever asks for one goes through it.
func (f *file) array(o types.Object) types.Array {
	a, _ := f.value(o).(types.Array)
	f.spend(1 + len(a))
	return a
}

func (f *file) name(o types.Object) string {
	n, _ := f.value(o).(types.Name)
	return string(n)
}

func (f *file) boolean(o types.Object) (v, ok bool) {
	b, ok := f.value(o).(types.Boolean)
	return bool(b), ok
}

func (f *file) float(o types.Object) (float64, bool) {
	switch v := f.value(o).(type) {
	case types.Integer:
		return float64(v), true
	case types.Float:
		return float64(v), true
	}
	return 0, false
}

// floats reads an array of numbers, nil if it is none.
func (f *file) floats(o types.Object) []float64 {
	var out []float64
	for _, e := range f.array(o) {
		v, ok := f.float(e)
		if !ok {
			return nil
		}
		out = append(out, v)
	}
	return out
}

// bytes reads a string object; ok is false if it is none.
func (f *file) bytes(o types.Object) ([]byte, bool) {
	switch v := f.value(o).(type) {
	case types.StringLiteral:
		b, err := types.Unescape(string(v))
		return b, err == nil
	case types.HexLiteral:
		b, err := v.Bytes()
		return b, err == nil
	}
	return nil, false
}

// str reads a text string.
func (f *file) str(o types.Object) string {
	b, _ := f.bytes(o)
	if len(b) >= 2 && b[0] == 0xFE && b[1] == 0xFF {
		return utf16be(b[2:])
	}
	var s strings.Builder
	for _, c := range b { // PDFDocEncoding is Latin-1 where it matters
		s.WriteRune(rune(c))
	}
	return s.String()
}

func utf16be(b []byte) string {
	var u []uint16
	for i := 0; i+1 < len(b); i += 2 {
		u = append(u, uint16(b[i])<<8|uint16(b[i+1]))
	}
	return string(utf16.Decode(u))
}

// stream returns the decoded bytes of a stream.
func (f *file) stream(o types.Object) ([]byte, error) {
	s, ok := f.value(o).(types.StreamDict)
	if !ok {
		return nil, errors.New("no stream")
	}
	if len(s.FilterPipeline) == 0 {
		f.spend(len(s.Raw) / dataEffort)
		return s.Raw, nil
	}
	if err := s.DecodeWithLimit(maxStream); err != nil {
		return nil, err
	}
	f.spend(len(s.Content) / dataEffort)
	return s.Content, nil
}

// all lists the objects in the order of their numbers.
func (f *file) all() []types.Object {
	out := make([]types.Object, 0, len(f.objects))
	for _, n := range slices.Sorted(maps.Keys(f.objects)) {
		out = append(out, f.objects[n])
	}
	return out
}

// filterNames lists the filters of a stream.
func (f *file) filterNames(d types.Dict) []string {
	if n := f.name(d["Filter"]); n != "" {
		return []string{n}
	}
	var out []string
	for _, e := range f.array(d["Filter"]) {
		out = append(out, f.name(e))
	}
	return out
}
