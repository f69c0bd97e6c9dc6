package galley

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout/cjk"
	"dayang/layout/inline"
	"dayang/layout/linebreak"
	"dayang/layout/makeup"
	"dayang/layout/page"
	"dayang/layout/unit"
	"dayang/styles"
)

// voice is how the plain and the emphasised characters of a text are set.
type voice struct {
	text   styles.Text
	strong styles.Text
	pos    func(int) diag.Pos
}

// voice returns the body's voice for a block.
func (b *builder) voice(k *doc.Block) voice {
	body := b.Sheet.Body
	strong := body.Text
	strong.Face = body.Strong
	return voice{body.Text, strong, places(k)}
}

// places maps an offset in a block's text to the place in the source.
func places(k *doc.Block) func(int) diag.Pos {
	return func(at int) diag.Pos {
		pos := k.Pos
		start := 0
		for _, o := range k.Origins {
			if o.At > at {
				break
			}
			pos, start = o.Pos, o.At
		}
		if pos.Col > 0 {
			pos.Col += at - start
		}
		return pos
	}
}

func style(t styles.Text) inline.Style {
	return inline.Style{Role: t.Face, Size: t.Size, Color: t.Color}
}

// look is how one character is set beside the voice of its text.
type look struct {
	strong, mono, note bool
	emph, ruby         int // numbers of its spans, from 1: two names in a row have two strokes
}

// runs cuts a text at its marked spans; the first runIn characters are set like
// strong ones. Emphasis changes to 楷, the way of a page that has a voice for it, or
// has one of the marks between lines.
func (b *builder) runs(text string, spans []doc.Span, runIn int, v voice) []inline.Run {
	chars := []rune(text)
	looks := make([]look, len(chars))
	mark := func(from, to int, set func(*look)) {
		for i := max(from, 0); i < min(to, len(chars)); i++ {
			set(&looks[i])
		}
	}
	mark(0, runIn, func(l *look) { l.strong = true })
	ruby := map[int]string{}
	for n, s := range spans {
		switch s.Mark {
		case doc.Strong:
			mark(s.Start, s.End, func(l *look) { l.strong = true })
		case doc.Emph:
			mark(s.Start, s.End, func(l *look) { l.emph = n + 1 })
		case doc.Mono:
			mark(s.Start, s.End, func(l *look) { l.mono = true })
		case doc.NoteRef:
			mark(s.Start, s.End, func(l *look) { l.note = true })
		case doc.Ruby:
			ruby[n+1] = s.Target
			mark(s.Start, s.End, func(l *look) { l.ruby = n + 1 })
		}
	}
	var out []inline.Run
	for i := 0; i < len(chars); {
		j := i
		for j < len(chars) && looks[j] == looks[i] {
			j++
		}
		l := looks[i]
		st := style(v.text)
		switch {
		case l.strong:
			st = style(v.strong)
		case l.mono:
			st.Role, st.Literal = b.Sheet.Box.Text.Face, true
		case l.emph > 0:
			switch b.Sheet.Body.Emph {
			case "dots":
				st.Dots = true
			case "names":
				st.Under = inline.NameLine
			case "titles":
				st.Under = inline.TitleLine
			default:
				st.Role = b.Sheet.Note.Face
			}
		}
		st.Note = l.note
		out = append(out, inline.Run{Text: string(chars[i:j]), Style: st, Ruby: ruby[l.ruby]})
		i = j
	}
	return out
}

// spec is a paragraph as the composer wants it.
func (b *builder) spec(runs []inline.Run, indent unit.Len, align inline.Align, el int, pos func(int) diag.Pos) inline.Spec {
	return inline.Spec{
		Runs: runs, Indent: indent, Align: align, Elem: el, Pos: pos,
		Kinsoku: kinsoku(b.Sheet.Body.Kinsoku), Punct: marks(b.Sheet.Body.Marks), Gap: b.Sheet.Body.Gap,
		Hang: hang(b.Sheet.Body.Hang), Grid: b.Sheet.Body.Grid && align == inline.Justify,
	}
}

// The costs of resetting a paragraph by a line, on make-up's scale: the more
// lines share the change, the less it shows. A paragraph of fewer lines than
// minVary is left alone.
const (
	minVary = 3
	// mostVary is more lines than a column has: in a longer paragraph a line more or
	// less helps nowhere, and finding it takes the square of its lines.
	mostVary  = 200
	costVary  = 10
	costTight = 10 // shrinking marks is seen a little sooner than opening them
	// costSeen is that of a setting between evenGap and widestGap: better than
	// a column that ends short, and than nothing else.
	costSeen = 400
)

// paragraph sets a paragraph as strips of one grid line each; its first label
// characters are a label.
func (b *builder) paragraph(text string, spans []doc.Span, label int, runs []inline.Run, indent unit.Len, align inline.Align, el int, k *doc.Block) {
	if text != "" {
		sp := b.spec(runs, indent, align, el, places(k))
		sp.Tail = b.tail
		most := int64(tornGap)
		if label > 0 {
			most = looseGap
		}
		s := b.unfilled(sp, b.settle(sp), most)
		s.parts, s.spans = partsOf(text, spans, label), spans
		b.lay(s, el)
	}
}

// settled is a paragraph in lines, with what it costs to set it a line longer and a
// line shorter; 0 for what cannot be done unseen.
type settled struct {
	lines        []inline.Line
	loose, tight int
	again        variants
	spans        []doc.Span
	parts        *parts
	runIn        int // characters of a run-in head
	diags        diag.List
}

// variants are how a paragraph is set again: few are, so the lines are kept of none.
type variants struct {
	spec            inline.Spec
	longer, shorter inline.Varied
}

// settle breaks a paragraph. It may be called concurrently.
func (b *builder) settle(sp inline.Spec) settled {
	shaped, o := b.Composer.Shape(sp), inline.BreakOptions{Measure: b.measure}
	var s settled
	if sp.Align != inline.Justify || b.long(sp) {
		s.lines, s.diags = shaped.Break(o)
		return s
	}
	s.lines, s.diags, s.again.longer, s.again.shorter = shaped.Vary(o, minVary, mostVary)
	if n := len(s.lines); n >= minVary && n <= mostVary {
		s.again.spec = sp
		s.loose = seen(s.again.longer, costVary+240/n)
		s.tight = seen(s.again.shorter, costVary+costTight+240/n)
	}
	return s
}

// long reports whether a paragraph has more lines than mostVary by far.
func (b *builder) long(sp inline.Spec) bool {
	width := unit.Len(0)
	for _, r := range sp.Runs {
		width += unit.Len(utf8.RuneCountInString(r.Text)) * r.Style.Size
	}
	return width > 2*mostVary*b.Width
}

// settleProse breaks a paragraph of running prose.
func (b *builder) settleProse(k *doc.Block) settled {
	sp := b.prose(k)
	s := b.unfilled(sp, b.settle(sp), tornGap)
	s.spans = k.Spans
	s.parts, s.runIn = partsOf(k.Text, k.Spans, 0), utf8.RuneCountInString(k.RunIn)
	return s
}

func (b *builder) measure(int) unit.Len { return b.Width }

// lay makes strips of a paragraph and gives its glyphs to an element.
func (b *builder) lay(s settled, el int) {
	b.g.Diags = append(b.g.Diags, s.diags...)
	b.open(s.parts, el)
	p := Para{parts: s.parts, runIn: s.runIn, again: s.again}
	p.Loose, p.Tight = s.loose, s.tight
	set := b.strips(s.lines, el, p)
	b.attach(set, s.lines, s.spans)
	p.First, p.End = len(b.g.Strips), len(b.g.Strips)+len(set)
	b.g.Strips = append(b.g.Strips, set...)
	b.g.Paras = append(b.g.Paras, p)
}

// settleAhead breaks the paragraphs of running prose, which are most of a report, on
// all processors. The results stand by the index of the block, so that their order
// does not depend on which is ready first.
func (b *builder) settleAhead(ctx context.Context, blocks []doc.Block) {
	b.ahead = make([]*settled, len(blocks))
	b.Prose.begin(b.Sheet, b.Width)
	var next atomic.Int64
	var all sync.WaitGroup
	var broken atomic.Value // the first panic: it belongs to the caller, who can recover
	for range min(runtime.GOMAXPROCS(0), 1+len(blocks)/minAhead) {
		all.Go(func() {
			defer func() {
				if v := recover(); v != nil {
					broken.CompareAndSwap(nil, fmt.Sprintf("%v\n%s", v, debug.Stack()))
				}
			}()
			for {
				i := int(next.Add(1)) - 1
				if i >= len(blocks) || ctx.Err() != nil {
					return
				}
				if k := &blocks[i]; k.Kind == doc.Paragraph && k.Text != "" {
					b.ahead[i] = b.Prose.settle(b, k)
				}
			}
		})
	}
	all.Wait()
	if v := broken.Load(); v != nil {
		panic(v)
	}
}

// minAhead is how many blocks are worth another processor.
const minAhead = 8

// The extra white per Han gap, in thousandths of an em: up to evenGap a reset
// paragraph still looks even, beyond widestGap it looks torn.
const (
	evenGap   = 60
	widestGap = 110
)

// seen is what a variant costs that would cost so much if nobody saw it; 0 if it would
// look torn or cannot be had.
func seen(v inline.Varied, cost int) int {
	switch {
	case v.Lines == 0 || v.Worst > diag.Info || v.HanGap > widestGap:
		return 0
	case v.HanGap > evenGap:
		return cost + costSeen
	}
	return cost
}

// strips makes a strip of each line, with the keep rules of a paragraph: its
// first line does not end a column, its last line does not begin one (孤行).
func (b *builder) strips(lines []inline.Line, el int, p Para) []Strip {
	out := make([]Strip, len(lines))
	for i, l := range lines {
		items := l.At(0, b.baseline(0))
		for _, it := range items {
			if it.Text != nil && it.Text.Elem != page.Artifact {
				it.Text.Elem = el
			}
		}
		items = p.parts.in(items, &l, b.Sheet.Body.Size)
		out[i] = Strip{Strip: makeup.Strip{Rows: 1}, Items: items, Elem: el}
	}
	if n := len(lines); n > 1 {
		out[0].KeepNext = true
		out[n-1].NoStart = true
		if n > 2 && p.runIn > 0 && lines[0].End <= p.runIn { // a head, and the first line
			out[1].KeepNext = true
		}
	}
	return out
}

// headline sets a heading in lines broken between words.
func (b *builder) headline(text string, st styles.Text, width unit.Len, align inline.Align, el int, k *doc.Block) []inline.Line {
	lines, diags := b.Setter.Headline(text, st, width, align, el, places(k))
	b.g.Diags = append(b.g.Diags, diags...)
	return lines
}

// Headline sets a heading of any width in lines broken between words.
func (s *Setter) Headline(text string, st styles.Text, width unit.Len, align inline.Align, el int, pos func(int) diag.Pos) ([]inline.Line, diag.List) {
	return s.Heading(text, 0, st, align, el, pos).Headline(width, MaxHeadLines)
}

// Heading shapes a heading of which so many characters at the end are the mark of a note.
func (s *Setter) Heading(text string, mark int, st styles.Text, align inline.Align, el int, pos func(int) diag.Pos) *inline.Text {
	b := builder{Setter: s}
	return s.Composer.Shape(b.spec(headRuns(text, mark, st), 0, align, el, pos))
}

// headRuns are the runs of a heading: the mark of a note at its end is small and raised.
func headRuns(text string, mark int, st styles.Text) []inline.Run {
	if mark == 0 {
		return []inline.Run{{Text: text, Style: style(st)}}
	}
	chars := []rune(text)
	raised := style(st)
	raised.Note = true
	return []inline.Run{{Text: string(chars[:len(chars)-mark]), Style: style(st)},
		{Text: string(chars[len(chars)-mark:]), Style: raised}}
}

// HeadLines returns in how many lines Headline would set a heading.
func (s *Setter) HeadLines(text string, st styles.Text, width unit.Len, align inline.Align) int {
	return s.Heading(text, 0, st, align, 0, nil).Lines(width)
}

// Upright sets a heading in vertical lines (竖题), as large as fits.
func (s *Setter) Upright(text string, st styles.Text, el int, pos func(int) diag.Pos, f inline.Fit) (inline.Fitted, diag.List) {
	b := builder{Setter: s}
	sp := b.spec(headRuns(text, 0, st), 0, inline.Left, el, pos)
	sp.Vertical = true
	return s.Composer.FitHeadline(sp, f)
}

// MaxHeadLines bounds the lines of a heading; longer ones are set as far as
// they go, with a diagnostic.
const MaxHeadLines = 12

// Label sets a short text on one line and returns it with its width.
func (s *Setter) Label(text string, role fonts.Role, size unit.Len, color page.Color, el int) (inline.Line, unit.Len) {
	b := builder{Setter: s}
	sp := b.spec([]inline.Run{{Text: text, Style: inline.Style{Role: role, Size: size, Color: color}}}, 0,
		inline.Left, el, nil)
	line := s.Composer.Shape(sp).Single()
	return line, line.Width
}

// Missing reports the characters of a Label that no face has, each at the place. It is asked
// once, where the label is set; Label is asked for widths, too.
func (s *Setter) Missing(text string, role fonts.Role, pos diag.Pos) diag.List {
	b := builder{Setter: s}
	run := inline.Run{Text: text, Style: inline.Style{Role: role, Size: s.Sheet.Body.Size}}
	return s.Composer.Shape(b.spec([]inline.Run{run}, 0, inline.Left, page.Artifact,
		func(int) diag.Pos { return pos })).Missing()
}

// Paragraph sets a text of several lines to a width of its own, its first line
// indented by two characters.
func (s *Setter) Paragraph(text string, st styles.Text, width unit.Len, align inline.Align, el int, pos func(int) diag.Pos) ([]inline.Line, diag.List) {
	b := builder{Setter: s}
	sp := b.spec([]inline.Run{{Text: text, Style: style(st)}}, 2*st.Size, align, el, pos)
	return s.Composer.Shape(sp).Break(inline.BreakOptions{Measure: func(int) unit.Len { return width }})
}

// kinsoku, marks and hang read the names that a style file uses; styles has checked
// them.
func kinsoku(name string) cjk.Level {
	l, _ := cjk.ParseLevel(name)
	return l
}

func marks(name string) cjk.Marks {
	m, _ := cjk.ParseMarks(name)
	return m
}

func hang(name string) linebreak.Hang {
	h, _ := linebreak.ParseHang(name)
	return h
}
