package docx

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
)

// text is the text of a paragraph as it is put together from its runs.
type text struct {
	chars    []rune
	spans    []doc.Span
	breaks   []int // offsets at which a line was ended by hand
	boxes    []*el // text boxes that hang on the paragraph
	pictures []doc.Image
	bold     int // characters
	kai      int // characters in a font of that kind
	sizes    map[float64]int
	contents int // characters at its beginning that are the end of a table of contents
	pageEnd  int // -1 none; else characters before a page or column break
	style    string
	pending  *pendingMark
	raised   []draft.Stretch
	lowered  []draft.Stretch
	struck   []draft.Stretch
}

// pendingMark is a reference to a note whose mark follows as text.
type pendingMark struct{ kind, id string }

// field is a field of which the end has not come yet.
type field struct {
	instr  strings.Builder
	result bool // its result has begun
	start  int  // of the result in the text
	broken bool // its code does not end in the paragraph in which it begins
	told   bool // text was kept for that
	ends   bool // its end was seen ahead
}

// maxFields bounds fields in fields.
const maxFields = 50

// look is what is in force around a run.
type look struct {
	link string
}

func (r *reader) text(p *el, style string) *text {
	t := &text{sizes: map[float64]int{}, pageEnd: -1, style: style}
	for _, f := range r.fields {
		f.start = 0
	}
	r.broken = brokenFields(p)
	r.runs(t, p, look{})
	for _, f := range r.fields { // a link goes on in the next paragraph
		r.link(t, f)
	}
	r.amend(t)
	t.spans = draft.Normal(t.spans)
	return t
}

// runs reads the content of a paragraph or of what wraps runs in it.
func (r *reader) runs(t *text, e *el, l look) {
	for _, k := range e.kids {
		switch k.name {
		case "r":
			r.run(t, k, l)
		case "hyperlink":
			in := l
			if rel, ok := r.rels[k.rel("id")]; ok && rel.external {
				in.link = rel.target
			}
			r.runs(t, k, in)
		case "del", "moveFrom":
			r.leaveAll(deleted, k, "delText")
			r.leaveAll(deleted, k, "t")
		case "fldSimple":
			f := &field{result: true, start: len(t.chars)}
			f.instr.WriteString(k.attr("instr"))
			r.runs(t, k, l)
			r.end(t, f, nil, l)
		case "oMath", "oMathPara":
			r.counts.math++
			s := mathText(k)
			if n := len(t.chars); n > 0 && k.child("f") != nil && k.kids[0].name == "f" &&
				endsInDigit(string(t.chars[n-1])) {
				s = " " + s
			}
			r.write(t, s, nil, l)
		case "AlternateContent":
			r.runs(t, choice(k), l)
		case "subDoc": // a chapter of a master document, in a file of its own
			r.counts.alt++
		case "commentRangeStart", "commentRangeEnd", "pPr", "rPr", "proofErr", "bookmarkStart", "bookmarkEnd":
		default: // ins, moveTo, smartTag, sdt, sdtContent, customXml, dir, bdo …
			r.runs(t, k, l)
		}
	}
}

// choice picks one of the two forms in which Word writes what older programs do
// not know; both hold the same.
func choice(e *el) *el {
	if c := e.child("Choice"); c != nil && len(c.kids) > 0 {
		return c
	}
	if f := e.child("Fallback"); f != nil {
		return f
	}
	return &el{}
}

func (r *reader) run(t *text, e *el, l look) {
	props := e.child("rPr")
	if r.on(t, props, "vanish") {
		r.leaveAll(hidden, e, "t")
		return
	}
	for _, k := range e.kids {
		r.piece(t, k, props, l)
	}
}

func (r *reader) piece(t *text, k, props *el, l look) {
	switch k.name {
	case "t":
		r.write(t, r.signs(t, k.text, props), props, l)
	case "instrText":
		if n := len(r.fields); n > 0 && !r.fields[n-1].result {
			r.fields[n-1].instr.WriteString(k.text)
		}
	case "fldChar":
		r.fieldChar(t, k, props, l)
	case "tab", "ptab":
		r.write(t, "\t", props, l)
	case "br":
		if kind := k.attr("type"); kind == "page" || kind == "column" {
			t.pageEnd = len(t.chars)
			return
		}
		t.breaks = append(t.breaks, len(t.chars))
	case "cr":
		t.breaks = append(t.breaks, len(t.chars))
	case "noBreakHyphen":
		r.write(t, "-", props, l)
	case "sym":
		r.symbol(t, k, props, l)
	case "footnoteReference", "endnoteReference":
		kind := strings.TrimSuffix(k.name, "Reference")
		if c := k.attr("customMarkFollows"); c == "1" || c == "true" {
			t.pending = &pendingMark{kind, k.attr("id")}
			return
		}
		r.noteRef(t, kind, k.attr("id"), "")
	case "ruby":
		r.ruby(t, k, l)
	case "drawing", "pict", "object":
		r.drawing(t, k)
	case "AlternateContent":
		for _, c := range choice(k).kids {
			r.piece(t, c, props, l)
		}
	case "commentReference":
		r.counts.comments++
	}
}

// oneLine takes the line ends of the file out of a text.
var oneLine = strings.NewReplacer("\n", " ", "\r", "", "\u00A0", " ")

// write adds characters with their marks.
func (r *reader) write(t *text, s string, props *el, l look) {
	if n := len(r.fields); n > 0 && !r.fields[n-1].result {
		f := r.fields[n-1]
		if !f.broken {
			r.leave(code, s)
			return
		}
		if !f.told {
			f.told = true
			r.counts.unended++
		}
	}
	s = r.clean.Text(r.pos(), oneLine.Replace(s))
	if s == "" {
		return
	}
	if mark := t.pending; mark != nil {
		t.pending = nil
		if utf8.RuneCountInString(s) <= maxLabel {
			r.noteRef(t, mark.kind, mark.id, s)
			return
		}
		r.noteRef(t, mark.kind, mark.id, "") // text that follows, and no mark
	}
	start := len(t.chars)
	for _, c := range s {
		t.chars = append(t.chars, c)
	}
	end := len(t.chars)
	add := func(m doc.Mark, target string) {
		t.spans = append(t.spans, doc.Span{Start: start, End: end, Mark: m, Target: target})
	}
	if r.on(t, props, "b") {
		add(doc.Strong, "")
		t.bold += end - start
	}
	if r.on(t, props, "i") {
		add(doc.Emph, "")
	}
	if r.on(t, props, "strike") || r.on(t, props, "dstrike") {
		t.struck = draft.Add(t.struck, draft.Stretch{Start: start, End: end})
	}
	switch props.val("vertAlign") {
	case "superscript":
		t.raised = draft.Add(t.raised, draft.Stretch{Start: start, End: end})
	case "subscript":
		t.lowered = draft.Add(t.lowered, draft.Stretch{Start: start, End: end})
	}
	if l.link != "" {
		add(doc.Link, l.link)
	}
	t.sizes[r.size(t, props)] += end - start
	if kai(r.face(t, props)) {
		t.kai += end - start
	}
}

// on reads a switch of a run: its own, its style's, its paragraph's.
func (r *reader) on(t *text, props *el, name string) bool {
	if v := props.on(name); v != nil {
		return *v
	}
	if v := r.styles.switchOf(props.val("rStyle"), name); v != nil {
		return *v
	}
	if v := r.styles.switchOf(t.style, name); v != nil {
		return *v
	}
	return false
}

func (r *reader) size(t *text, props *el) float64 {
	if n := props.num("sz", 0); n > 0 {
		return float64(n) / 2
	}
	if id := props.val("rStyle"); id != "" {
		if s := r.styles.sizeOf(id); s != r.styles.size {
			return s
		}
	}
	return r.styles.sizeOf(t.style)
}

// noteRef writes the mark of a note.
func (r *reader) noteRef(t *text, kind, id, mark string) {
	label := r.label(kind, id, mark)
	start := len(t.chars)
	t.chars = append(t.chars, []rune(label)...)
	t.spans = append(t.spans, doc.Span{Start: start, End: len(t.chars), Mark: doc.NoteRef, Target: label})
}

// ruby writes a base with its annotation.
func (r *reader) ruby(t *text, e *el, l look) {
	note := &text{sizes: map[float64]int{}, pageEnd: -1}
	if rt := e.child("rt"); rt != nil {
		r.runs(note, rt, look{})
	}
	start := len(t.chars)
	if base := e.child("rubyBase"); base != nil {
		r.runs(t, base, l)
	}
	if len(t.chars) == start {
		t.chars = append(t.chars, note.chars...)
		return
	}
	if len(note.chars) > 0 {
		t.spans = append(t.spans,
			doc.Span{Start: start, End: len(t.chars), Mark: doc.Ruby, Target: string(note.chars)})
	}
}

// trim takes blanks off the ends and returns how many ems stood at the front.
func (t *text) trim() (ems int) {
	from, to, half := 0, len(t.chars), 0
	for from < to && (t.chars[from] == ' ' || t.chars[from] == '\t' || t.chars[from] == '\u3000') {
		if half++; t.chars[from] != ' ' {
			half++
		}
		from++
	}
	for to > from && (t.chars[to-1] == ' ' || t.chars[to-1] == '\t' || t.chars[to-1] == '\u3000') {
		to--
	}
	t.cut(from, to)
	return half / 2
}

// cut keeps the characters [from, to).
func (t *text) cut(from, to int) {
	t.chars = t.chars[from:to]
	t.spans = draft.Cut(t.spans, from, to)
	for i := range t.breaks {
		t.breaks[i] = max(0, min(t.breaks[i]-from, to-from))
	}
}

// prefix puts characters before the text.
func (t *text) prefix(o *text) {
	t.join(o)
	t.spans = draft.Normal(t.spans)
}

// join puts a text before this one, in the room of that text, which is no more used; the
// marks want putting in order.
func (t *text) join(o *text) {
	n := len(o.chars)
	for i := range t.spans {
		t.spans[i].Start += n
		t.spans[i].End += n
	}
	for i := range t.breaks {
		t.breaks[i] += n
	}
	t.chars = append(o.chars, t.chars...)
	t.spans = append(o.spans, t.spans...)
	t.breaks = append(o.breaks, t.breaks...)
	t.boxes = append(o.boxes, t.boxes...)
	t.pictures = append(o.pictures, t.pictures...)
	t.bold += o.bold
}

// lines cuts the text at the line ends that were set by hand.
func (t *text) lines() []*text {
	if len(t.breaks) == 0 {
		return []*text{t}
	}
	var out []*text
	from := 0
	for _, at := range append(t.breaks, len(t.chars)) {
		if at < from {
			continue
		}
		out = append(out,
			&text{
				chars:   t.chars[from:at],
				spans:   draft.Cut(t.spans, from, at),
				sizes:   t.sizes,
				style:   t.style,
				pageEnd: -1,
			})
		from = at
	}
	return out
}

// mainSize is the type size of most characters, 0 when there are none.
func (t *text) mainSize() float64 {
	best, n := 0.0, 0
	for s, k := range t.sizes {
		if k > n || k == n && s > best {
			best, n = s, k
		}
	}
	return best
}

// pos is the place of the paragraph that is being read: a docx has no lines, so
// Line counts its paragraphs.
func (r *reader) pos() diag.Pos {
	return diag.Pos{File: r.a.name, Line: max(1, r.para), Col: 1}
}
