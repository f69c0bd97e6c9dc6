package markdown

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/markdown/front"
)

// Read reads a Markdown text with \n at its line ends. Paragraphs keep Kind ""
// unless the front matter says `structure: final`, as the canonical form does;
// then every kind is stated and the draft is final. What is dropped or
// simplified is listed. The error is a *diag.Fault: a front matter that cannot
// be understood, or quotations and lists in each other deeper than nesting (MaxNesting);
// or that of ctx, which is heeded between the passes over the text and its blocks.
func Read(ctx context.Context, name, src string, nesting int) (*draft.Draft, diag.List, error) {
	r := newReader(name, src)
	r.ctx = ctx
	rest, err := r.front()
	if err != nil {
		return nil, r.diags, err
	}
	if err := r.checkNesting(rest, nesting); err != nil {
		return nil, r.diags, err
	}
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	if r.out.Final {
		r.habits = habits{} // of people
		r.parser = newParser(r.out, r.habits)
	} else {
		r.templates()
	}
	end := len(src)
	if !r.out.Final {
		end = r.joplinEntries(rest)
	}
	r.parse(rest, end, blockContext{})
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	stages := []func(){r.title, r.settle, r.report}
	if !r.out.Final {
		stages = r.stages()
	}
	if err := draft.Stages(ctx, stages...); err != nil {
		return nil, nil, err
	}
	return r.out, r.diags, nil
}

// stages are the passes over a text of people, in their order.
func (r *reader) stages() []func() {
	series := func(least int, is, also func(int) bool) func() { return func() { r.series(least, is, also) } }
	return []func(){
		r.way, r.title, r.reprint, r.runningHeads, r.latinLines, r.clippedHead, r.insetText, r.roles,
		r.regulated, r.stanzas, r.underPictures, r.underlined,
		// Lines that head a text of their own though nothing marks them as headings.
		r.appLines, r.dated, r.leadAbout, r.emptyContents, r.emptyTerms, r.linkedContents, r.boldLabels,
		r.footLines, r.accountLines, r.particularHeads,
		series(2, r.linkHead, r.numberedHead), series(minSeries, r.askHead, r.boldHead),
		series(minSeries, r.timedHead, nil), series(minSeries, r.entryHead, nil),
		r.longDescriptions, r.evenSeries, r.settle, r.report,
	}
}

// front takes over what the front matter says, and returns where the text begins.
func (r *reader) front() (int, error) {
	f, diags, err := front.Read(r.name, r.src)
	r.diags = append(r.diags, diags...)
	r.out.Meta, r.out.MetaAt, r.out.Front, r.out.FrontAt = f.Meta, f.MetaAt, f.Rest, f.RestAt
	r.out.Final = f.Final
	return f.Next, err
}

// reader reads one text.
type reader struct {
	ctx     context.Context
	steps   int // blocks read
	name    string
	src     []byte
	part    []byte // of src, from base on, that is parsed: the tree's offsets count from there
	base    int
	lines   []int // offset of each line
	parser  parser.Parser
	out     *draft.Draft
	diags   diag.List
	known   diag.Pos // the place asked for last, from which the next is counted
	depths  []int    // of the headings in Paras, as many as there are #
	quoted  int      // one more than how many Paras there were when a quotation was opened
	above   int      // depth of the last heading that is more than a number
	habits  habits
	dashed  ast.Node // the paragraph that was the last item with a dash that touches
	looked  int      // bytes looked through for the ends of elements
	account string   // whose card may follow
	cards   int      // its lines
	// pageHeads are the offsets of the <h1>, pageAuthors what elements hold that name authors.
	pageHeads   []int
	pageAuthors map[string]bool
	addresses   map[string]string // as they are, by what is written
	further     growing           // the note that gets paragraphs
	begins      begins
	counts      dropped
	struckAt    diag.Pos // where text was struck first
}

func newReader(name, src string) *reader {
	r := &reader{name: name, src: []byte(src), out: &draft.Draft{}, lines: []int{0}}
	r.habits = habitsOf(src)
	r.parser = newParser(r.out, r.habits)
	for i, c := range r.src {
		if c == '\n' {
			r.lines = append(r.lines, i+1)
		}
	}
	return r
}

// parse parses the part of the source between two offsets and hands its blocks
// to the draft.
func (r *reader) parse(from, to int, c blockContext) {
	was, part := r.base, r.part
	r.base, r.part = from, r.src[from:to:to]
	tree := r.tree()
	r.number(tree)
	r.blocks(tree, c)
	r.base, r.part = was, part
}

// tree parses the part.
func (r *reader) tree() ast.Node { return r.parser.Parse(text.NewReader(r.part)) }

func lineEnd(src []byte, from int) int {
	for i := from; i < len(src); i++ {
		if src[i] == '\n' {
			return i + 1
		}
	}
	return len(src)
}

// lineAt returns the index of the line that holds an offset.
func (r *reader) lineAt(offset int) int {
	lo, hi := 0, len(r.lines)
	for hi-lo > 1 {
		if mid := (lo + hi) / 2; r.lines[mid] <= offset {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}

// pos is the place of an offset of the part that is parsed.
func (r *reader) pos(offset int) diag.Pos {
	offset += r.base
	offset = max(0, min(offset, len(r.src)))
	l := r.lineAt(offset)
	k := &r.known
	if k.Line != l+1 || k.Offset > offset {
		*k = diag.Pos{File: r.name, Line: l + 1, Col: 1, Offset: r.lines[l]}
	}
	k.Col += utf8.RuneCount(r.src[k.Offset:offset])
	k.Offset = offset
	return *k
}

// shallow sets the levels of the headings: # is level 1 if such headings are
// sections, else ## is.
func (r *reader) shallow(sections bool) {
	by := 1
	if sections {
		by = 0
	}
	for i := range r.out.Paras {
		if d := r.depth(i); d > 0 {
			r.out.Paras[i].Level = max(1, d-by)
		}
	}
}

func (r *reader) depth(i int) int {
	if i < len(r.depths) {
		return r.depths[i]
	}
	return 0
}

// remove takes out one paragraph; passes that take out many say what they keep (keepOnly).
func (r *reader) remove(i int) { r.cut(i, i+1) }

// cut takes out the paragraphs from one up to another.
func (r *reader) cut(from, to int) {
	r.out.Paras = slices.Delete(r.out.Paras, from, to)
	r.depths = slices.Delete(r.depths, from, to)
}

// replaceFrom puts paragraphs that are no headings in the place of those from one on.
func (r *reader) replaceFrom(from int, paras []draft.Para) {
	r.out.Paras = append(r.out.Paras[:from], paras...)
	r.depths = append(r.depths[:from], make([]int, len(paras))...)
}

// keepOnly takes out the paragraphs that are not to be kept.
func (r *reader) keepOnly(keep func(i int) bool) {
	n := 0
	for i := range r.out.Paras {
		if keep(i) {
			r.out.Paras[n], r.depths[n] = r.out.Paras[i], r.depth(i)
			n++
		}
	}
	r.out.Paras, r.depths = r.out.Paras[:n], r.depths[:n]
}

// runs makes one paragraph of each run of paragraphs that belong together: end is behind the run
// that begins at a paragraph, or that paragraph if none does.
func (r *reader) runs(end func(i int) int, one func(from, to int) draft.Para) {
	gone := 0
	for i := 0; i < len(r.out.Paras); i++ {
		to := end(i)
		if to > i+1 {
			p := one(i, to)
			r.out.Paras[i-gone], r.depths[i-gone] = p, 0
			gone += to - i - 1
			i = to - 1
			continue
		}
		r.out.Paras[i-gone], r.depths[i-gone] = r.out.Paras[i], r.depth(i)
	}
	n := len(r.out.Paras) - gone
	r.out.Paras, r.depths = r.out.Paras[:n], r.depths[:n]
}

// squeeze takes the blanks out, for comparing titles.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// settle marks the draft as settled if it marks its headings.
func (r *reader) settle() {
	for i := range r.out.Paras {
		p := &r.out.Paras[i]
		if p.Kind == doc.Heading {
			r.out.Settled = true
		}
		if r.out.Final && p.Kind == "" {
			p.Kind = doc.Paragraph
		}
	}
	r.out.Settled = r.out.Settled || r.out.Final
}

// dropped counts what leaves no trace in the draft, by what it is.
type dropped [losses]int

const (
	lostMore = iota // comments and titles of links; the first are listed one by one
	lostTags
	lostStrikes
	lostFlattened
	lostTight
	lostHighlights
	lostRaised
	lostBullets
	lostDashes
	lostAnchors
	lostBlanks
	lostTitleMarks
	losses
)

// simplified is what is said of each, in this order.
var simplified = [losses]struct {
	code, zh, en string
}{
	lostMore: {"dropped-more", "另略去 %d 处注释和链接提示", "%d more comments and titles of links were dropped"},
	lostTags: {"dropped-tags", "略去 %d 个 HTML 标记，文字保留", "%d HTML tags were dropped, their text was kept"},
	lostStrikes: {"simplified-strike", "%d 处删除线未保留，文字照排，请核",
		"%d strikethroughs are not kept; their text is set, please check"},
	lostFlattened: {"simplified-nesting", "%d 处列表或引文中的段落另行排出",
		"%d blocks nested in lists or quotations were set beside them"},
	lostTight: {"tight-heading", "%d 个小标题的 # 后缺空格，照小标题处理",
		"%d headings lack the blank after #; they were taken for headings"},
	lostHighlights: {"simplified-highlight", "%d 处高亮未保留，文字保留",
		"%d highlights were dropped, their text was kept"},
	lostRaised: {"simplified-raised", "%d 个上标符号 ^ 不排，文字保留",
		"%d marks ^ of raised text were dropped, the text was kept"},
	lostBullets: {"dropped-bullets", "列表项里多打的 %d 个圆点不排",
		"%d bullets typed behind the marks of lists were dropped"},
	lostDashes: {"dropped-dashes", "%d 行行首的短横是列表号或译文号，不排",
		"%d dashes at the beginning of lines mark items or translations and are not set"},
	lostAnchors: {"dropped-tags", "略去标题后的 %d 个定位符号", "%d marks that link headings to themselves were dropped"},
	lostBlanks:  {"dropped-blanks", "略去强调符号旁的 %d 处空格", "%d blanks beside marks of emphasis were dropped"},
	lostTitleMarks: {"simplified-title", "标题中的 %d 处字体标记未保留",
		"%d spans of emphasis in the title were dropped"},
}

// merge adds what was dropped in a part of the text that was read by itself.
func (d *dropped) merge(o dropped) {
	for i, n := range o {
		d[i] += n
	}
}

// maxLeft is how many comments and titles of links are listed one by one.
const maxLeft = 200

// leave lists a text that is not set.
func (r *reader) leave(code, zh, en, text string, at int) {
	if r.counts[lostMore]++; r.counts[lostMore] <= maxLeft && strings.TrimSpace(text) != "" {
		r.diags.Add(diag.Info, code, r.pos(at), diag.T(zh, en, strings.TrimSpace(text)))
	}
}

// report lists what was simplified; text that was struck is a warning with its place.
func (r *reader) report() {
	c := r.counts
	c[lostMore] = max(0, c[lostMore]-maxLeft)
	for i, n := range c {
		severity, at := diag.Info, diag.Pos{File: r.name}
		if i == lostStrikes {
			severity, at = diag.Warning, r.struckAt
		}
		if s := simplified[i]; n > 0 {
			r.diags.Add(severity, s.code, at, diag.T(s.zh, s.en, n))
		}
	}
}
