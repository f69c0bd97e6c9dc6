package docx

import (
	"cmp"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
)

// drawing takes pictures and text boxes out of a drawing.
func (r *reader) drawing(t *text, e *el) {
	alt := ""
	e.each("docPr", func(p *el) {
		if alt == "" {
			alt = p.attr("descr")
		}
	})
	found := len(t.pictures) + len(t.boxes)
	r.pick(t, e, r.clean.Text(r.pos(), alt))
	if len(t.pictures)+len(t.boxes) > found {
		return
	}
	foreign := false
	for _, name := range []string{"chart", "relIds", "OLEObject", "control"} {
		e.each(name, func(*el) { foreign = true })
	}
	if foreign {
		r.counts.charts++
	}
}

func (r *reader) pick(t *text, e *el, alt string) {
	switch e.name {
	case "AlternateContent":
		e = choice(e)
	case "txbxContent":
		t.boxes = append(t.boxes, e)
		return
	case "textpath": // 艺术字
		if box := wordArt(e.attr("string")); box != nil {
			t.boxes = append(t.boxes, box)
		}
	case "blip":
		r.picture(t, e.rel("embed"), e.rel("link"), alt)
	case "imagedata":
		if title := e.attr("title"); alt == "" {
			alt = title
		}
		r.picture(t, e.rel("id"), "", alt)
	}
	for _, k := range e.kids {
		r.pick(t, k, alt)
	}
}

// wordArt is a text box with the lines of a text that is drawn along a path, nil if it
// has none.
func wordArt(s string) *el {
	box := &el{name: "txbxContent"}
	for _, line := range strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		run := &el{name: "r", kids: []*el{{name: "t", text: line}}}
		box.kids = append(box.kids, &el{name: "p", kids: []*el{run}})
	}
	if len(box.kids) == 0 {
		return nil
	}
	return box
}

func (r *reader) picture(t *text, embed, link, alt string) {
	rel, ok := r.rels[embed]
	if !ok {
		rel, ok = r.rels[link]
	}
	if !ok {
		if missing := cmp.Or(embed, link); missing != "" {
			r.diags.Add(diag.Warning, "picture", r.pos(),
				diag.T("一张图片指向的关系 %s 在文件中不存在，未排；在 Word 或 WPS 中重新插入图片",
					"a picture names the relationship %s, which the file does not have, and is not set; "+
						"insert it again in Word or WPS", missing))
		}
		return
	}
	src := rel.target
	if !rel.external {
		src = MediaScheme + rel.target
	}
	t.pictures = append(t.pictures, doc.Image{Src: src, Alt: strings.TrimSpace(alt)})
}

// boxes reads text boxes; they stand after the paragraph on which they hang.
func (r *reader) boxes(list []*el) {
	for _, b := range list {
		r.counts.boxes++
		if r.depth >= maxBoxes {
			r.leaveAll(hidden, b, "t")
			continue
		}
		r.depth++
		outer := r.box
		r.box = r.counts.boxes
		fields := r.fields
		r.fields = nil
		r.blocks(b)
		r.flushCarry()
		r.fields = fields
		r.box = outer
		r.depth--
	}
}
