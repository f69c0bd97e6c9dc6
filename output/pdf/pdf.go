// Package pdf writes a laid-out book as a PDF file.
//
// gopdf (the only importer is here) draws the pages: text, rules, fills and
// images, with a stub of a font and stubs of texts and images. What gopdf cannot say
// is then put right on the object level: texts get their glyphs, fonts their outlines,
// names, widths and ToUnicode, images their samples, pages their boxes and marks,
// the text its structure, the file its metadata and output intent. The same book
// gives the same bytes.
package pdf

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// Options say what a file shall be.
type Options struct {
	// Target is what the file is for; empty is Screen.
	Target Target
	// Condition names the output condition of files for the press (icc.Find).
	Condition string
	// Spot is an ink of its own for one colour.
	Spot Spot
	// Marks puts crop and registration marks and a colour bar around the page.
	Marks bool
	// Date is written as the time of creation; the zero time writes none where
	// the target allows it.
	Date time.Time
	// Producer names the program.
	Producer string
	// Embedded, if it is set, is told of each face in the file.
	Embedded func(Embedded)
	// Cache, if it is set, is shared by the books of one process.
	Cache *Cache
}

// Embedded is a face in a file.
type Embedded struct {
	Face   page.FaceID
	Glyphs int
	Bytes  int // of the subset
	Stored int // of the subset in the file, compressed
}

// Spot is a spot ink (专色). What is painted in exactly Color goes on its plate;
// a device without that ink shows Color. The zero Spot is none. Names of process inks,
// All and None are refused.
type Spot struct {
	Name  string
	Color page.Color
}

// Write writes the book. The error is a *diag.Fault for what the target does not
// allow; else an I/O error of w, that of ctx, which is heeded between pages and pictures, or an
// internal one.
func Write(ctx context.Context, w io.Writer, book *page.Book, lib *fonts.Library, o Options) error {
	err := write(ctx, w, book, lib, o)
	if _, ok := diag.AsFault(err); ok || err == nil || err == ctx.Err() {
		return err
	}
	return fmt.Errorf("pdf: %w", err)
}

func write(ctx context.Context, w io.Writer, book *page.Book, lib *fonts.Library, o Options) error {
	j, err := newJob(o)
	if err != nil {
		return err
	}
	if len(book.Pages) == 0 {
		return fmt.Errorf("no pages")
	}
	if err := j.checkInk(book); err != nil {
		return err
	}
	p := &painter{book: book, lib: lib}
	if err := p.collect(); err != nil {
		return err
	}
	z := deflaters.Get().(*deflater)
	p.build(o.Cache, z) // goes on while gopdf draws
	for i := range book.Pages {
		p.slug = max(p.slug, book.Pages[i].Bleed)
	}
	if o.Marks {
		p.slug = max(p.slug, minOffset) + markRoom
	}
	raw, err := p.paint(ctx)
	if err != nil {
		return err
	}
	obj, err := readObjects(raw)
	if err != nil {
		return err
	}
	obj.deflater = z
	f := &finisher{objects: obj, painter: p, job: j}
	info, err := f.finish(ctx)
	if err != nil {
		return err
	}
	if o.Embedded != nil {
		for _, u := range p.faces {
			o.Embedded(Embedded{u.face.ID, len(u.glyphs), len(u.sub.Data), len(u.file.Raw)})
		}
	}
	err = f.write(w, j.Target, info)
	deflaters.Put(z)
	return err
}

// finisher does what gopdf cannot.
type finisher struct {
	*objects
	*painter
	*job
	marked []marked
	pages  types.Array // references to the pages
}

func (f *finisher) finish(ctx context.Context) (info types.IndirectRef, err error) {
	catalog := f.dict(ref(f.root))
	tree := f.entry(catalog, "Pages")
	if tree == nil {
		return info, fmt.Errorf("no page tree")
	}
	delete(tree, "MediaBox") // of a paper that no page has
	f.pages = tree.ArrayEntry("Kids")
	if len(f.pages) != len(f.book.Pages) {
		return info, fmt.Errorf("%d pages written of %d", len(f.pages), len(f.book.Pages))
	}
	res := f.entry(f.dict(f.pages[0]), "Resources") // all pages share them
	if res == nil {
		return info, fmt.Errorf("no resources")
	}
	delete(res, "ProcSet") // of use to PostScript printers of PDF 1.3
	if err := f.images(ctx, res); err != nil {
		return info, err
	}
	f.states(res)
	if err := f.finishPages(); err != nil {
		return info, err
	}
	if err := f.fonts(res); err != nil { // last: they are still being built
		return info, err
	}
	f.structure(catalog)
	info = f.metadata(catalog)
	f.intent(catalog)
	f.outline(catalog)
	f.labels(catalog)
	catalog["Lang"] = types.StringLiteral(language(f.book.Meta.Lang))
	catalog["ViewerPreferences"] = types.Dict{"DisplayDocTitle": types.Boolean(true)}
	return f.sweep(info)[0], nil
}

// language names the language as screen readers know their voices.
func language(tag string) string {
	switch tag {
	case "", "zh", "zh-Hans":
		return "zh-CN"
	}
	return tag
}

// fonts puts the faces in place of the stub.
func (f *finisher) fonts(res types.Dict) error {
	all := types.Dict{}
	for i, u := range f.faces {
		d, err := f.font(u)
		if err != nil {
			return fmt.Errorf("face %s: %w", u.face.ID, err)
		}
		all[resource(i)] = f.add(d)
	}
	res["Font"] = all
	return nil
}

// finishPages sets the boxes (PDF/X: TrimBox within BleedBox within MediaBox,
// no ArtBox, no CropBox) and puts the content right.
func (f *finisher) finishPages() error {
	for i, k := range f.pages {
		d, pg := f.dict(k), &f.book.Pages[i]
		w, h, bleed := pg.Trim.W, pg.Trim.H, pg.Bleed
		d["MediaBox"] = box(0, 0, w+2*f.slug, h+2*f.slug)
		d["TrimBox"] = box(f.slug, f.slug, f.slug+w, f.slug+h)
		d["BleedBox"] = box(f.slug-bleed, f.slug-bleed, f.slug+w+bleed, f.slug+h+bleed)
		var c []byte
		if s, ok := f.content(d); ok { // gopdf gives an empty page none
			c = f.rewrite(s, i)
		}
		if f.Marks {
			c = append(c, marks(pg.Trim, f.slug, bleed, f.Spot.Name != "")...)
		}
		d["Contents"] = f.add(f.stream(nil, c))
	}
	return nil
}

// content is what gopdf wrote for a page.
func (f *finisher) content(pg types.Dict) ([]byte, bool) {
	n := refOf(pg, "Contents")
	if n < 1 || n > len(f.list) {
		return nil, false
	}
	s, ok := f.list[n-1].(types.StreamDict)
	return s.Raw, ok
}

func box(v ...unit.Len) types.Array {
	a := make(types.Array, len(v))
	for i, x := range v {
		a[i] = number(x.Pt())
	}
	return a
}
