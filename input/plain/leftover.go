package plain

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/draft"
	"dayang/input/folio"
	"dayang/input/pattern"
	"dayang/input/record"
)

// What a copy or a crawler leaves of a page between the words of its text: line ends that
// were written out, tags around each paragraph, a script that fits pictures to the screen,
// and what forums scatter between lines against copying.

const (
	leastTagged   = 2  // lines with tags around them
	leastJammed   = 3  // lines of what a forum scatters
	maxAnchored   = 80 // cells
	leastShop     = 2  // lines of a site that sells documents
	leastAnchored = 2  // headings with such a mark
	leastEdited   = 3  // lines with the link by which the readers of an encyclopedia edit them
)

var (
	writtenEnd = pattern.New(`^(?:\\r\\n)+[ 　]*|[ 　]*(?:\\r\\n)+$`)
	// tagged is a line that is one element, taggedParts are its tags.
	tagged  = pattern.New(`^<(?i:p|div|section)(?: [^<>]*)?>.*</(?i:p|div|section)>$`)
	tagHead = pattern.New(`^(?:</?(?i:p|div|section|span|strong|b|br|font)(?: [^<>]*)?/?>[ 　]*)+`)
	tagTail = pattern.New(`(?:[ 　]*</?(?i:p|div|section|span|strong|b|br|font)(?: [^<>]*)?/?>)+$`)
	// shop is what a site that sells documents says of one that it shows.
	shop = pattern.New(`
		^[-•·]?[ 　]*\d{1,2}[、.．][ 　]*(?:
			本文档共|本站(?:所有|不对|不保证|为文档|文档)|该文档|如文档|如您付费|如果文档|资料一经|文档一经|
			\p{Han}{2,6}(?:（[^）]{1,16}）|\([^)]{1,16}\))?(?:网站)?文档一经|
			成为VIP|VIP文档|部分预览
		)`)
	// stars are what a system sets behind a title.
	stars = pattern.New(`[ 　]*\*{3,}$`)
	// anchor is the mark by which a page lets one link to a heading.
	anchor = pattern.New(`^([^\s#，。][^#，。]*\p{Han})[#¶]$`)
	// editLink is that link, behind the name of an entry and the headings of its parts.
	editLink = pattern.New(`
		^([^，。：:、|｜]{1,24}?)[ 　]*[\[【]?(?:(?:播报[ 　]*)?编辑(?:本段)?|编辑[ 　]*播报)[\]】]?$`)
	// linkTouches is one right behind a word without a mark of its own, which may end a word: 基因编辑.
	linkTouches = pattern.New(`^([^，。：:、|｜\s　]{1,22})编辑$`)
	// jobEnd ends what stands before 编辑 in the name of a job, or of what editors do.
	jobEnd = pattern.New(`
		(?:
			级|主任|[责担]任|文字|图片|图像|美术|摄影|音频|视频|影像|网络|网页|新闻|版面|栏目|专题|首席|资深|特约|助理|
			执行|值班|策划|总|副|当|做|任|好|名|位|由|的|请|可|在线|文本|代码
		)$`)
	fitsScreen = pattern.New(`
		^(?:
			[^\p{Han}]{0,60}?screen\.width[-+*/.\d]*\)?;?[ ]?\{?this\.width=scree
			n\.width[-+*/.\d]*;?\}?["']?(?:[ ]?border=["']?\d["']?)?[ ]?/?>?[ ?]*
		)+`)
	jam         = `(?:[!-~]{1,3} ){3,}`
	jamHead     = pattern.New(`^(` + jam + `)([!-~]{0,4}?)((?:\d{1,4})?\p{Han}.*)$`)
	jamTail     = pattern.New(`^(.*[\p{Han}。！？”）~])(` + jam + `[!-~]{0,3})$`)
	jamAll      = pattern.New(`^` + jam + `[!-~]{1,3}$`)
	jamPunct    = "~!@#$%^&*_+|{}:\"<>?;'[]\\()`"
	jamPunctOdd = "~@#$^&|{}\"<>;'[]\\`"
)

// left says what of this a text has often enough to be taken out.
type left struct{ wrapped, jammed, sold, anchored, entry, touching bool }

// left finds out what a page has left.
func (r *reader) left() left {
	wrapped, jammed, sold, anchored := 0, 0, 0, 0
	for i := range r.lines {
		if tagged.MatchString(r.lines[i].text) {
			wrapped++
		}
		if shop.MatchString(r.lines[i].text) {
			sold++
		}
		if anchor.MatchString(r.lines[i].text) {
			anchored++
		}
		if head, tail, _ := jams(r.lines[i].text); head+tail > 0 {
			jammed++
		}
	}
	entry, touching := r.entry()
	return left{
		wrapped: wrapped >= leastTagged, jammed: jammed >= leastJammed, sold: sold >= leastShop,
		anchored: anchored >= leastAnchored, entry: entry, touching: touching,
	}
}

// stays are the bytes of a line that are set, from and to.
func (t *left) stays(l *line) (from, to int) {
	to = len(l.text)
	if m := writtenEnd.FindStringIndex(l.text); m != nil {
		if m[0] == 0 {
			from = m[1]
		}
		if t := writtenEnd.FindStringIndex(l.text[from:]); t != nil {
			to = from + t[0]
		}
	}
	if t.wrapped && tagged.MatchString(l.text) {
		from = len(tagHead.FindString(l.text))
		to = max(from, len(l.text)-len(tagTail.FindString(l.text)))
	}
	if t.jammed {
		if head, tail, ok := jams(l.text); ok {
			from, to = head, len(l.text)-tail
		}
	}
	if t.sold && shop.MatchString(l.text) {
		from = to
	}
	if m := stars.FindStringIndex(l.text[:to]); m != nil && m[0] > from && hasHan(l.text[:m[0]]) &&
		strings.Count(l.text, "*") == strings.Count(l.text[m[0]:], "*") {
		to = m[0]
	}
	if m := anchor.FindStringSubmatchIndex(l.text); m != nil && t.anchored && to == len(l.text) &&
		l.cells <= maxAnchored {
		to = m[3]
	}
	if m := editLink.FindStringSubmatchIndex(l.text); m != nil && t.entry && to == len(l.text) &&
		(t.touching || !linkTouches.MatchString(l.text)) {
		to = m[3]
	}
	if n := len(fitsScreen.FindString(l.text)); n > 0 {
		from = min(n, to)
	}
	return from, to
}

// leftovers takes them out.
func (r *reader) leftovers() {
	left := r.left()
	out := r.lines[:0]
	blank := 0
	for _, l := range r.lines {
		from, to := left.stays(&l)
		if from == 0 && to == len(l.text) {
			l.blank += blank
			blank = 0
			out = append(out, l)
			continue
		}
		for _, gone := range []string{l.text[:from], l.text[to:]} { // from == to: all of it
			if gone = strings.TrimSpace(gone); gone != "" {
				r.diags.Add(diag.Info, "page-furniture", r.pos(&l),
					diag.T("网页留下的“%s”不排", "%q was left by a page and is not set", gone))
			}
		}
		text := strings.TrimRight(l.text[from:to], " 　")
		trimmed := strings.TrimLeft(text, " 　")
		from += len(text) - len(trimmed)
		if trimmed == "" {
			blank += l.blank + 1
			continue
		}
		l.col += utf8.RuneCountInString(l.text[:from])
		l.offset += from
		l.text, l.cut, l.cells = trimmed, trimmed, folio.Cells(trimmed)+2*l.indent
		l.blank += blank
		blank = 0
		out = append(out, l)
	}
	r.lines = out
}

// entry reports an entry of an encyclopedia: its name with the link to edit it over the text, which
// opens with that name, and headings with such a link. touching says that the bare word behind them is
// one too: not where it ends the name of a job (文字编辑) or a word that the text has whole (基因编辑).
func (r *reader) entry() (is, touching bool) {
	if len(r.lines) == 0 {
		return false, false
	}
	name, alone := r.lines[0].text, true // the link may stand on the next line
	if m := editLink.FindStringSubmatch(name); m != nil {
		name, alone = m[1], false
	}
	touching = !alone && !slices.ContainsFunc(r.lines, r.editWord)
	edited, opens := 0, false
	for _, l := range r.lines {
		if editLink.MatchString(l.text) {
			if touching || !linkTouches.MatchString(l.text) {
				edited++
			}
		} else if rest, ok := strings.CutPrefix(l.text, name); ok && utf8.RuneCountInString(rest) > len(name) {
			opens = true
		}
	}
	return opens && edited >= leastEdited, touching
}

// editWord reports a line that ends with 编辑 as a word of its own.
func (r *reader) editWord(l line) bool {
	m := linkTouches.FindStringSubmatch(l.text)
	return m != nil && (jobEnd.MatchString(m[1]) || slices.ContainsFunc(r.lines,
		func(o line) bool { return o.text != l.text && strings.Contains(o.text, l.text) }))
}

// siteEnd ends the name of an office or a paper that has a site or an account.
var siteEnd = pattern.New(`
	^[\p{Han}A-Za-z]{2,16}(?:
		报|网|社|台|院|局|委|办|厅|馆|站|校|大学|中心|公司|集团|协会|发布|新闻|在线|杂志|周刊
	)$`)

// saidTwice drops the first line where it is the two under it in one, a page's name for its
// title, and returns the rows of the title.
func (r *reader) saidTwice() (rows []draft.Para) {
	if len(r.lines) < 4 {
		return nil
	}
	bare := strings.NewReplacer(" ", "", "　", "", "—", "", "-", "", "_", "").Replace
	a, b := bare(r.lines[1].text), bare(r.lines[2].text)
	l := r.lines[0]
	if utf8.RuneCountInString(a) < 4 || utf8.RuneCountInString(b) < 4 || bare(l.text) != a+b {
		return nil
	}
	r.diags.Add(diag.Info, "page-furniture", r.pos(&l),
		diag.T("“%s”下面两行已有，只排一次", "%q is said again by the two lines under it and set once", l.text))
	over := strings.TrimRight(strings.TrimSuffix(l.text, r.lines[2].text), " 　")
	for k := 1; k <= 2; k++ {
		p := r.para(r.lines[k : k+1])
		p.Field = record.Title
		switch dashed := strings.HasSuffix(over, "—") || strings.HasSuffix(over, "--"); {
		case k == 1:
		case !dashed && strings.ContainsAny(over[len(over)-1:], "-_") && siteEnd.MatchString(p.Text):
			p.Field = record.Source
		case dashed || strings.ContainsAny(a, "？！”") || len(a) >= len(b):
			p.Field = record.Subtitle
		}
		rows = append(rows, p)
	}
	if r.lines = r.lines[3:]; len(r.lines) > 0 {
		r.lines[0].blank = 0
	}
	return rows
}

// jams returns the bytes of what a forum scatters at the head and at the end of a line.
func jams(s string) (head, tail int, ok bool) {
	if len(s) < 8 || !strings.Contains(s, " ") {
		return 0, 0, false
	}
	if jamAll.MatchString(s) && scattered(s) {
		return len(s), 0, true
	}
	if m := jamHead.FindStringSubmatchIndex(s); m != nil && scattered(s[:m[5]]) {
		head = m[5]
	}
	if m := jamTail.FindStringSubmatchIndex(s); m != nil && scattered(s[m[4]:]) {
		tail = len(s) - m[4]
	}
	return head, tail, head+tail > 0
}

// scattered reports short pieces of which two at least mix a letter with a digit or a mark, and a
// mark that formulas have not.
func scattered(s string) bool {
	mixed := 0
	for piece := range strings.FieldsSeq(s) {
		if len(piece) > 1 && strings.ContainsAny(piece, jamPunct+"0123456789") &&
			strings.ContainsFunc(piece, isWord) && !strings.ContainsFunc(piece[:1], isDigit) {
			mixed++
		}
	}
	return mixed >= 2 && strings.ContainsAny(s, jamPunctOdd)
}

func isDigit(c rune) bool { return '0' <= c && c <= '9' }

func isWord(c rune) bool { return isDigit(c) || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
