package docx

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// finish settles what only the whole document tells: which numbered paragraphs
// are lists, and which heading is the title.
func (r *reader) finish() error {
	if err := draft.Stages(r.a.ctx,
		r.title, r.titleRows, r.runningHeads, r.plainRoles, r.attached, r.lists, r.captions, r.smallCaptions, r.cards,
	); err != nil {
		return err
	}
	headings := 0
	for i := range r.out.Paras {
		if r.out.Paras[i].Kind == doc.Heading {
			headings++
		}
	}
	r.out.Settled = headings >= 2
	return nil
}

// title takes a heading of level 1 for the title if it opens the document and is
// the only one; several are sections. One that carries a number is none.
func (r *reader) title() {
	first, others := -1, 0
	for i := range r.out.Paras {
		if p := &r.out.Paras[i]; p.Kind == doc.Heading && p.Level == 1 {
			if first < 0 {
				first = i
			} else {
				others++
			}
		}
	}
	if r.out.Meta.Title != "" || first < 0 || first > 2 || others > 0 {
		return
	}
	p := r.out.Paras[first]
	if headNumber.MatchString(p.Text) {
		return
	}
	for _, q := range r.out.Paras[:first] { // a kicker may stand before it
		if q.Kind != "" || utf8.RuneCountInString(q.Text) > maxHeading {
			return
		}
	}
	r.noted(p.Text, p.Spans)
	r.out.Meta.Title, r.out.Meta.Pos = draft.Unmarked(p.Text, p.Spans), p.Pos
	r.drop(first)
}

// noted lists that the mark of a note is left off a title.
func (r *reader) noted(text string, spans []doc.Span) {
	if marks := draft.NoteMarks(text, spans); marks != "" {
		r.diags.Add(diag.Info, "note-mark-dropped", r.pos(),
			diag.T("标题、署名中不排注号“%s”", "the note mark %q is not set in title or byline", marks))
	}
}

// drop takes a paragraph out; those after it move up with their numbers.
func (r *reader) drop(i int) { r.dropAll(i, func(k int) bool { return k == i }) }

// dropAll takes out all paragraphs from a place on that are to go, in one pass.
func (r *reader) dropAll(from int, gone func(int) bool) {
	ps, to := r.out.Paras, from
	for k := from; k < len(ps); k++ {
		if gone(k) {
			delete(r.numbers, k)
			continue
		}
		if n := r.numbers[k]; k > to {
			ps[to] = ps[k]
			delete(r.numbers, k)
			if n != nil {
				r.numbers[to] = n
			}
		}
		to++
	}
	clear(ps[to:])
	r.out.Paras = ps[:to]
}

var headNumber = pattern.New(`
	^(?:
		[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|
		第[一二三四五六七八九十百\d]{1,4}[章节篇部编条]|
		\d{1,2}(?:[.．、]|\.\d)
	)`)

// maxItem is the longest text in characters of an item of a numbered list;
// longer ones are paragraphs with numbers.
const maxItem = 100

// lists makes lists of short numbered paragraphs in a row. Numbers of the form
// 一、 （一） 第一章 count headings and are left to inference.
func (r *reader) lists() {
	var out []draft.Para
	for i := 0; i < len(r.out.Paras); {
		n, own := i, 0
		for n < len(r.out.Paras) &&
			(r.itemLike(n) && (n == i || r.numbers[n].id == r.numbers[i].id) || n > i && r.beneath(n)) {
			if r.numbers[n] != nil {
				own++
			}
			n++
		}
		if own < 2 && (own < 1 || n-i < 2) {
			out = append(out, r.out.Paras[i])
			i++
			continue
		}
		p := draft.Para{Block: doc.Block{Kind: doc.List, Pos: r.out.Paras[i].Pos}, Look: r.out.Paras[i].Look}
		base := r.numbers[i].level
		for ; i < n; i++ {
			q, num := &r.out.Paras[i], r.numbers[i]
			if num == nil { // bullets within a numbered list
				p.Items = append(p.Items, q.Items...)
				continue
			}
			base = min(base, num.level)
			skip := utf8.RuneCountInString(prefixOf(num))
			total := utf8.RuneCountInString(q.Text)
			p.Items = append(p.Items, doc.Item{
				Label: num.label, Level: num.level, Text: strings.TrimPrefix(q.Text, prefixOf(num)),
				Spans: draft.Cut(q.Spans, skip, total), Pos: q.Pos,
			})
		}
		for k := range p.Items {
			p.Items[k].Level -= base
		}
		out = append(out, p)
	}
	r.out.Paras = out
	for i := range r.out.Paras { // the outermost level of a bulleted list is 0
		k := &r.out.Paras[i]
		if k.Kind != doc.List {
			continue
		}
		base := k.Items[0].Level
		for _, it := range k.Items {
			base = min(base, it.Level)
		}
		for j := range k.Items {
			k.Items[j].Level -= base
		}
	}
}

// beneath reports a list whose items are deeper than the outermost level.
func (r *reader) beneath(i int) bool {
	p := &r.out.Paras[i]
	if p.Kind != doc.List || r.numbers[i] != nil {
		return false
	}
	for _, it := range p.Items {
		if it.Level == 0 {
			return false
		}
	}
	return true
}

// maxLegend is the length in characters of a line that its place under a picture
// makes a caption.
const maxLegend = 60

// captions gives a picture the line under it that is centred where the text is not,
// and set no larger than the text.
func (r *reader) captions() {
	body, _ := r.bodySize()
	gone := map[int]bool{}
	for i := len(r.out.Paras) - 2; i >= 0; i-- {
		f, p := &r.out.Paras[i], &r.out.Paras[i+1]
		if f.Kind != doc.Figure || f.Text != "" || p.Kind != "" || !p.Look.Centered || p.Look.Bold ||
			p.Look.Blank > 0 ||
			p.Look.Size > body || utf8.RuneCountInString(p.Text) > maxLegend || headNumber.MatchString(p.Text) {
			continue
		}
		first := i // of pictures side by side
		for first > 0 && r.out.Paras[first-1].Kind == doc.Figure && r.out.Paras[first-1].Text == "" {
			first--
		}
		r.out.Paras[first].Text, r.out.Paras[first].Spans = p.Text, p.Spans
		gone[i+1] = true
	}
	r.dropAll(0, func(i int) bool { return gone[i] })
}

var headForm = pattern.New(`[一二三四五六七八九十]|^第`)

func (r *reader) itemLike(i int) bool {
	num := r.numbers[i]
	p := &r.out.Paras[i]
	return num != nil && p.Kind == "" && !p.Look.Bold && !p.Look.Centered &&
		utf8.RuneCountInString(p.Text) <= maxItem && !headForm.MatchString(num.label)
}
