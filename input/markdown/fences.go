package markdown

import (
	"strconv"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
)

func (r *reader) fence(f *fence) {
	pos := r.pos(f.start)
	if !f.closed {
		r.diags.Add(diag.Warning, "fence-open", pos,
			diag.T("“::: %s”没有以“:::”结束，到文末都算在内",
				"`::: %s` is not closed by `:::` and takes all that follows", f.name))
	}
	if r.container(f) {
		return
	}
	c, ok := fenceNames[f.name]
	if !ok {
		from := len(r.out.Paras)
		r.unknown(f)
		r.blocks(f, c)
		if name := f.name + " " + f.braces; !r.out.Final && aroundName.MatchString(name) {
			r.leaveOut(from, name, f.start)
		}
		return
	}
	from := len(r.out.Paras)
	switch c.kind {
	case doc.Note:
		c.label, c.from = f.arg, from
	case doc.Figure:
		r.blocks(f, blockContext{})
		r.figure(from, f.arg, pos)
		return
	case doc.Heading:
		r.blocks(f, blockContext{})
		for i := from; i < len(r.out.Paras); i++ {
			if n, err := strconv.Atoi(f.arg); err == nil && r.out.Paras[i].Kind == doc.Heading {
				r.out.Paras[i].Level, r.depths[i] = max(1, min(n, 99)), max(1, min(n, 99))+1
			}
		}
		return
	default:
		if f.arg != "" { // ::: quote 某某
			r.diags.Add(diag.Info, "fence-argument", pos,
				diag.T("“::: %s”后的文字作为第一段", "the text after `::: %s` is its first paragraph", f.name))
			r.add(draft.Para{Block: doc.Block{Kind: c.kind, Role: c.role, Text: f.arg, Pos: pos}}, 0)
		}
	}
	r.blocks(f, c)
	if c.kind == doc.Callout && !r.out.Final {
		r.figureOfLines(from)
	}
	if k := r.last(); k.Kind == doc.Verse {
		k.Look.Break = false
	}
}

// figure makes one figure of a picture and the text beside it.
func (r *reader) figure(from int, credit string, pos diag.Pos) {
	out := draft.Para{Block: doc.Block{Kind: doc.Figure, Pos: pos}}
	rest := r.out.Paras[from:]
	keep := rest[:0:0]
	for _, p := range rest {
		switch {
		case p.Kind == doc.Figure && out.Image == nil:
			out.Image = p.Image
			fallthrough
		case (p.Kind == "" || p.Kind == doc.Paragraph) && out.Text == "":
			if p.Text != "" {
				out.Text, out.Spans, out.Origins = p.Text, p.Spans, p.Origins
				if n := utf8.RuneCountInString(p.RunIn); n > 0 {
					out.Spans = draft.Normal(append(out.Spans, doc.Span{End: n, Mark: doc.Strong}))
				}
			}
		default:
			keep = append(keep, p)
		}
	}
	if out.Image != nil {
		out.Image.Credit = credit
	} else if credit != "" {
		keep = append(keep,
			draft.Para{Block: doc.Block{Kind: doc.Furniture, Role: doc.Credit, Text: credit, Pos: pos}})
	}
	r.out.Paras, r.depths = r.out.Paras[:from], r.depths[:from]
	r.add(out, 0)
	for _, p := range keep {
		r.add(p, 0)
	}
}
