// Package pdf writes a laid-out book as a PDF file.
//
// gopdf (the only importer is here) draws the pages: text, rules, fills and
// images, with small stub fonts whose characters are ours. What gopdf cannot
// say is then put right on the object level with pdfcpu: the fonts get their
// outlines, names, widths and ToUnicode, pages their boxes, the text its
// structure, the file its metadata. The same book gives the same bytes.
package pdf

import (
	"fmt"
	"io"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/fonts"
	"dayang/layout/page"
)

// Options say what a file shall be.
type Options struct {
	// Date is written as the time of creation; the zero time writes none.
	Date time.Time
	// Producer names the program.
	Producer string
}

// Write writes the book. The error is an I/O error of w, or an internal one.
func Write(w io.Writer, book *page.Book, lib *fonts.Library, o Options) error {
	p := &painter{book: book, lib: lib}
	if err := p.collect(); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	bleed := book.Pages[0].Bleed
	raw, err := p.paint(bleed)
	if err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	obj, err := readObjects(raw)
	if err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	f := &finisher{objects: obj, painter: p, opts: o}
	info, err := f.finish()
	if err != nil {
		return fmt.Errorf("pdf: %w", err)
	}
	return f.write(w, "1.6", info)
}

// finisher does what gopdf cannot.
type finisher struct {
	*objects
	*painter
	opts  Options
	marks []marked
}

func (f *finisher) finish() (info types.IndirectRef, err error) {
	catalog := f.dict(ref(f.root))
	tree := f.entry(catalog, "Pages")
	if tree == nil {
		return info, fmt.Errorf("no page tree")
	}
	kids := tree.ArrayEntry("Kids")
	if len(kids) != len(f.book.Pages) {
		return info, fmt.Errorf("%d pages written of %d", len(kids), len(f.book.Pages))
	}
	if err := f.fonts(f.dict(kids[0])); err != nil {
		return info, err
	}
	if err := f.pages(kids); err != nil {
		return info, err
	}
	f.structure(catalog, kids)
	info = f.metadata(catalog)
	f.outline(catalog, kids)
	f.labels(catalog)
	catalog["Lang"] = types.StringLiteral(f.book.Meta.Lang)
	catalog["ViewerPreferences"] = types.Dict{"DisplayDocTitle": types.Boolean(true)}
	return f.sweep(info)[0], nil
}

// fonts repairs the fonts in the resources that all pages share.
func (f *finisher) fonts(pg types.Dict) error {
	all := f.entry(f.entry(pg, "Resources"), "Font")
	for i, u := range f.faces {
		var type0 types.Dict
		for _, k := range sortedKeys(all) {
			if d := f.dict(all[k]); d != nil && nameOf(d, "BaseFont") == family(i) {
				type0 = d
			}
		}
		if type0 == nil {
			return fmt.Errorf("face %s was not written", u.face.ID)
		}
		if err := f.repairFont(type0, u); err != nil {
			return fmt.Errorf("face %s: %w", u.face.ID, err)
		}
	}
	return nil
}

// pages sets the boxes (PDF/X-4: TrimBox within BleedBox within MediaBox) and
// compresses the content.
func (f *finisher) pages(kids types.Array) error {
	for i, k := range kids {
		d, pg := f.dict(k), &f.book.Pages[i]
		w, h, slug, bleed := pg.Trim.W.Pt(), pg.Trim.H.Pt(), f.slug.Pt(), pg.Bleed.Pt()
		d["MediaBox"] = box(0, 0, w+2*slug, h+2*slug)
		d["TrimBox"] = box(slug, slug, slug+w, slug+h)
		d["BleedBox"] = box(slug-bleed, slug-bleed, slug+w+bleed, slug+h+bleed)
		d["CropBox"] = d["MediaBox"]
		n := refOf(d, "Contents")
		if n == 0 {
			return fmt.Errorf("page %d has no content", i+1)
		}
		s, ok := f.list[n-1].(types.StreamDict)
		if !ok {
			return fmt.Errorf("page %d has no content stream", i+1)
		}
		f.list[n-1] = stream(nil, f.tagged(s.Raw, i))
	}
	return nil
}

func box(v ...float64) types.Array {
	a := make(types.Array, len(v))
	for i, x := range v {
		a[i] = number(x)
	}
	return a
}

// number rounds to a ten-thousandth, beyond what any device resolves.
func number(x float64) types.Object {
	return types.Float(float64(int64(x*1e4+0.5)) / 1e4)
}

func nameOf(d types.Dict, key string) string {
	if s := d.NameEntry(key); s != nil {
		return *s
	}
	return ""
}
