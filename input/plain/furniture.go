package plain

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/pattern"
)

// pageNumber matches a line that holds nothing but a page's number. A bare
// number counts only when others follow it in order (see furniture).
var (
	pageNumber = pattern.New(`
		^(?:
			[-—–·・‧•~～―‐－]+ ?P?\d{1,4} ?[-—–·・‧•~～―‐－]+|
			第 ?\d{1,4} ?页(?: ?[，,/]? ?共 ?\d{1,4} ?页)?|
			\d{1,4} ?/ ?\d{1,4}|Page \d{1,4}(?: of \d{1,4})?
		)$`)
	bareNumber = pattern.New(`^\d{1,4}$`)
	// numberedHead is a page number and a running head on one line.
	numberedHead = pattern.New(`
		^(?:[-—–·•~～―‐－]+ ?\d{1,4} ?[-—–·•~～―‐－]+|第 ?\d{1,4} ?页)[ \t　]{2,}(.{2,40})$|
		^(.{2,40}?)[ \t　]{2,}(?:[-—–·•~～―‐－]+ ?\d{1,4} ?[-—–·•~～―‐－]+|第 ?\d{1,4} ?页)$`)
)

// publication is the name of a periodical or of a volume.
var publication = pattern.New(`
	^第 ?[\d一二三四五六七八九十百]{1,4} ?[期辑卷][ 　]*\p{Han}{2,14}$|
	^(?:《[^》]{2,16}》|[\p{Han}]{2,10}(?:日报|晚报|晨报|周报|学刊|学报|文史资料))[ 　]*(?:
		[（(]?(?:\d{4} ?年)?[ 　]?(?:第 ?[\d一二三四五六七八九十百]{1,4} ?[期辑卷版号]|总第 ?\d{1,4} ?期)
		[）)]?
	)?$`)

// jump is the note at which a story goes on on another page of a newspaper, at
// the end of a paragraph, at its beginning or alone.
var (
	jumpTo = pattern.New(`
		[ 　]*[（(](?:下转|转|紧转)第?[A-Z]?[\d一二三四五六七八九十]{1,3}版[^）)]{0,12}[）)]$`)
	jumpFrom = pattern.New(`
		^[（(](?:上接|紧接|接)第?[A-Z]?[\d一二三四五六七八九十]{1,3}版[^）)]{0,12}[）)][ 　]*`)
	jumpLine = pattern.New(`
		^(?:[►▶→>↓▼]+[ 　]?)?(?:下转|上接|紧接|紧转)[ 　]?
		(?:第?[A-Z]?[\d一二三四五六七八九十]{1,3}版|[A-Z]\d{1,2})$`)
)

// jumps takes the notes off at which a story jumps; the page ended there.
func (r *reader) jumps() {
	kept := r.lines[:0:0]
	page := false
	for _, l := range r.lines {
		ends := false
		if jumpLine.MatchString(l.text) {
			r.diags.Add(diag.Info, "page-furniture", r.pos(&l),
				diag.T("转版说明“%s”不排", "the note %q of another page is not set", l.text))
			page = true
			continue
		}
		if !strings.Contains(l.text, "版") {
			l.page = l.page || page
			page = false
			kept = append(kept, l)
			continue
		}
		for _, note := range []string{jumpFrom.FindString(l.text), jumpTo.FindString(l.text)} {
			if note == "" || len(note) > len(l.text) {
				continue
			}
			r.diags.Add(diag.Info, "page-furniture", r.pos(&l),
				diag.T("转版说明“%s”不排", "the note %q of another page is not set", strings.Trim(note, " 　")))
			if strings.HasPrefix(l.text, note) {
				l.text = l.text[len(note):]
				l.offset += len(note)
				l.col += utf8.RuneCountInString(note)
				page = true
				continue
			}
			l.text = strings.TrimSuffix(l.text, note)
			ends = true
		}
		if l.text == "" {
			page = true
			continue
		}
		l.page = l.page || page
		page = ends
		kept = append(kept, l)
	}
	r.lines = kept
}

// maxHead is the longest running head in characters.
const maxHead = 40

// furniture drops page numbers and running heads. What a person wrote as text
// is never dropped: a running head must stand three times, spread over the text,
// next to a page number or a page's end; its first appearance stays.
func (r *reader) furniture() {
	drop := make([]bool, len(r.lines))
	headed := r.folioHead() > 0
	r.folios(drop)
	var bare []int
	numbered := 0
	withHead := r.numberedHeads()
	for i, l := range r.lines {
		switch {
		case withHead[i] || pageNumber.MatchString(l.text):
			drop[i] = true
			numbered++
		case bareNumber.MatchString(l.text):
			bare = append(bare, i)
		}
	}
	numbered += r.spacedHeads(drop)
	pages := r.headed(bare)
	if r.ascending(bare) {
		pages = bare
	}
	for _, i := range pages {
		drop[i] = true
		numbered++
	}
	r.loneNumber(bare, drop)
	numbered += r.barredNumbers(drop)
	if numbered > 0 {
		r.runningHeads(drop, numbered)
		r.pageEnds(drop)
		r.besideNumbers(drop)
	}
	w, ok := r.wrapped()
	if ok {
		r.pageInside(drop, w)
	}
	if ok && numbered > 0 {
		r.interrupting(drop, w)
	}
	r.coverLines(drop)
	r.dropLines(drop)
	if headed {
		r.staffOver()
	}
	if ok {
		r.staffInside(w)
	}
}

// dropLines takes lines off that pages repeat, and lists them.
func (r *reader) dropLines(drop []bool) {
	kept := r.lines[:0:0]
	page := false
	blank := 0
	for i, l := range r.lines {
		if drop[i] {
			r.diags.Add(diag.Info, "page-furniture", r.pos(&r.lines[i]),
				diag.T("页码或报眉“%s”不排", "page number or running head %q is not set", l.text))
			page, blank = true, max(blank, l.blank)
			continue
		}
		l.page = (page || l.page) && len(kept) > 0
		l.blank = max(l.blank, blank)
		page, blank = false, 0
		kept = append(kept, l)
	}
	r.lines = kept
}

// pageMark is the number of a newspaper's page, the name of paper and page before it or none,
// pageDay the day beside it.
var (
	pageMark = pattern.New(`
		^(?:\p{Han}[\p{Han}·　 ]{1,16}[ 　])?(?:[A-DT]\d{1,2}版?|第?[\d一二三四五六七八九十]{1,2}版)$`)
	pageDay = pattern.New(`
		^[●■◆]?\d{4}(?:年|[-.])\d{1,2}(?:月|[-.])\d{1,2}日?(?:[ 　]*(?:星期|周)[一二三四五六日天])?$`)
)

// pageInside marks the number of a page, and the day beside it, that stand alone inside a sentence
// of wrapped text.
func (r *reader) pageInside(drop []bool, width int) {
	const most = 3
	for i := 1; i < len(r.lines); i++ {
		before := &r.lines[i-1]
		if drop[i] || drop[i-1] || before.cells < width-edgeCells || endsSentence(before.text) {
			continue
		}
		k, pages, bare := i, 0, 0
		for ; k < len(r.lines) && k-i < most; k++ {
			s := r.lines[k].text
			switch {
			case pageMark.MatchString(s):
				pages++
				continue
			case bareNumber.MatchString(s) && len(s) < 4:
				bare++
				continue
			case pageDay.MatchString(s):
				continue
			}
			break
		}
		if k == len(r.lines) ||
			pages+bare != 1 ||
			bare > 0 && (k > i+1 || r.lines[k].indent > 0 || r.lines[k].cells < width-edgeCells) {
			continue
		}
		for ; i < k; i++ {
			drop[i] = true
		}
	}
}

// interrupting marks the short line beside a page number that stands inside a sentence
// of wrapped text: no heading does.
func (r *reader) interrupting(drop []bool, width int) {
	number := slices.Clone(drop)
	for i := range number {
		if !number[i] {
			continue
		}
		from, to := i, i+1
		if i > 1 && !drop[i-1] && r.lines[i-1].cells < width-edgeCells {
			from-- // over the number
		}
		if to+1 < len(drop) && !drop[to] && r.lines[to].cells < width-edgeCells {
			to++ // under it
		}
		if from == 0 || to >= len(drop) || drop[from-1] || drop[to] {
			continue
		}
		before, after := &r.lines[from-1], &r.lines[to]
		if before.cells < width-edgeCells || endsSentence(before.text) || after.indent > 0 {
			continue
		}
		for k := from; k < to; k++ {
			if !endsSentence(r.lines[k].text) && utf8.RuneCountInString(r.lines[k].text) <= maxHead {
				drop[k] = true
			}
		}
	}
}

// ascending reports whether bare numbers count pages: each one more than the one
// before, and one of three at least, or all of two, inside a sentence. Otherwise
// they number sections, as 01 always does.
func (r *reader) ascending(at []int) bool {
	inside := 0
	for _, i := range at {
		if strings.HasPrefix(r.lines[i].text, "0") {
			return false
		}
		if i > 0 && r.lines[i-1].cells >= minWrapWidth && !endsSentence(r.lines[i-1].text) {
			inside++
		}
	}
	if inside == 0 || len(at) < 3 && inside < 2 {
		return false
	}
	value := func(i int) int {
		n := 0
		for _, c := range r.lines[at[i]].text {
			n = n*10 + int(c-'0')
		}
		return n
	}
	for i := 1; i < len(at); i++ {
		if value(i) != value(i-1)+1 || at[i] == at[i-1]+1 {
			return false
		}
	}
	return true
}

// headed returns the bare numbers that count pages, 04, 05, 06: each one more than the one before,
// and beside the same short line, three times or more; the last page's may stand alone.
func (r *reader) headed(bare []int) []int {
	const least = 3
	besides := map[string][]int{}
	var heads []string // in the order of the text
	for k, i := range bare {
		for _, j := range []int{i - 1, i + 1} {
			if j < 0 || j >= len(r.lines) || bareNumber.MatchString(r.lines[j].text) ||
				utf8.RuneCountInString(r.lines[j].text) > maxHead || endsSentence(r.lines[j].text) {
				continue
			}
			head := r.lines[j].text
			at := besides[head]
			if len(at) == 0 {
				heads = append(heads, head)
			}
			if len(at) == 0 || at[len(at)-1] != k {
				besides[head] = append(at, k)
			}
		}
	}
	value := func(k int) int {
		n, _ := strconv.Atoi(r.lines[bare[k]].text)
		return n
	}
	var longest []int // of several lines that stand beside numbers the one with the most
	for _, head := range heads {
		at := besides[head]
		counts := len(at) >= least
		for k := 1; k < len(at); k++ {
			counts = counts && value(at[k]) == value(at[k-1])+1
		}
		if counts && len(at) > len(longest) {
			longest = at
		}
	}
	if longest == nil {
		return nil
	}
	var out []int
	for _, k := range longest {
		out = append(out, bare[k])
	}
	if last := len(bare) - 1; longest[len(longest)-1] == last-1 && bare[last] == len(r.lines)-1 &&
		value(last) == value(last-1)+1 {
		out = append(out, bare[last])
	}
	return out
}

// runningHeads marks the short lines that stand beside dropped page numbers, of
// which there are so many: three times or more, or beside each of two.
func (r *reader) runningHeads(drop []bool, numbered int) {
	at := map[string][]int{}
	besides := map[string]int{}
	number := slices.Clone(drop)
	first := strings.Join(strings.Fields(r.lines[0].text), " ")
	for i, l := range r.lines {
		text := strings.Join(strings.Fields(l.text), " ")
		if drop[i] || utf8.RuneCountInString(text) > maxHead ||
			strings.ContainsAny(l.text[len(l.text)-min(3, len(l.text)):], "。") {
			continue
		}
		beside := i > 0 && number[i-1] || i+1 < len(drop) && number[i+1]
		if beside && i > 0 && (text == first || publication.MatchString(text)) {
			drop[i] = true // the title of the text, or of the book, over its pages
			continue
		}
		if beside {
			besides[text]++
		}
		if beside || len(at[text]) > 0 {
			at[text] = append(at[text], i)
		}
	}
	again := 0
	for i := range r.lines {
		if i > 0 && drop[i] && strings.Join(strings.Fields(r.lines[i].text), " ") == first {
			again++
		}
	}
	if again > 0 && len(number) > 1 && number[1] {
		drop[0] = true // over the number of the first page too
	}
	if again > 1 && (strings.ContainsAny(first, "|｜") || wideGap.MatchString(r.lines[0].text)) {
		drop[0] = true // a running head from the first page on, by its parts
	}
	for text, places := range at {
		if numbered < 2 || len(places) < 3 && (len(places) != numbered || besides[text] != numbered) {
			continue
		}
		slices.Sort(places)
		for _, i := range places {
			drop[i] = true
		}
	}
}
