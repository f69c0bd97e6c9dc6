package plain

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// A paper that was taken out of the pages of a journal as a PDF has them: the head and the
// abstract run over the page, the text in columns, so that its lines were cut at two widths;
// numbers in succession head its sections; notes stand at the feet of pages, works at the end.

// Bounds of the test for such a text.
const (
	paperHead  = 60 // lines in which the abstract begins
	paperKeys  = 60 // lines of the abstract, at most
	paperHeads = 3  // numbered headings, at least
	footRows   = 8  // lines of a note at the foot of a page, at most
	raggedEdge = 3  // cells by which figures and Latin words leave lines shorter than others
)

var (
	abstractLabel = pattern.New(`
		^[【\[［]?(?:摘[ 　]*要|内容提要|内容摘要|提[ 　]?要)[】\]］]?[ 　]*[:：]?[ 　]*\S`)
	keysLabel = pattern.New(`
		^[【\[［]?(?:关[ 　]*键[ 　]*[词字]|主[ 　]*题[ 　]*词)[】\]］]?[ 　]*[:：]?`)
	// particular opens one of the things that a journal says of a paper.
	particular = pattern.New(`
		^[【\[［〔]?(?:
			摘[ 　]*要|内容提要|内容摘要|关[ 　]*键[ 　]*[词字]|主[ 　]*题[ 　]*词|中图(?:法)?分类号|分类号|
			文献标[识志]码|文章编号|(?i:doi)|基金项目|资助项目|项目基金|收稿日期|修回日期|网络出版|作者简介|
			作者单位|第一作者|通[讯信]作者|引用(?:格式|本文)|
			(?i:
				abstract|key ?words?|index terms|received|foundation|corresponding author|citation|
				about the author
			)s?
		)[】\]］〕]?[ 　]*[:：]`)
	// aboutPaper is one of those that no part of the text is.
	aboutPaper = pattern.New(`
		^[【\[［〔]?(?:
			基金项目|资助项目|项目基金|收稿日期|修回日期|网络出版|作者简介|作者单位|第一作者|通[讯信]作者|
			引用(?:格式|本文)|
			(?i:received|foundation|corresponding author|citation)
		)`)
	sectionNo = pattern.New(`^(\d{1,2}(?:[.．] ?\d{1,2}){0,3})[.．]?(?:[ 　]+|)(\S.*)$`)
	worksName = pattern.New(`
		^[【\[［]?(?:主要)?参[ 　]*考[ 　]*(?:文[ 　]*献|书[ 　]*目|资[ 　]*料)[】\]］]?
		(?:[ 　]*[（(]?References?[)）]?)?[ 　]*[:：]?$`)
	workNo    = pattern.New(`^[\[［](\d{1,3})[\]］][ 　]*`)
	issueLine = pattern.New(`
		^(?:
			第 ?\d{1,4} ?卷.{0,12}|第 ?\d{1,4} ?期|(?i:vol)\.? ?\d.{0,40}|(?i:no)\. ?\d{1,4}|
			(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? ?\d{4}|
			总第 ?\d{1,4} ?期|\d{4} ?年[ 　]*第.{2,12}期|(?i:issn)\b.{4,60}|CN ?\d.{4,20}
		)$`)
	issueDate = pattern.New(`^\d{4} ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日)?$`)
	namesLine = pattern.New(`
		^\p{Han}{1,4}(?:[ 　]\p{Han}{1,3})?[\d*＊,，① ]*(?:
			[，,、；; 　\d*＊]\p{Han}{1,4}(?:[ 　]\p{Han}{1,3})?[\d*＊,， ]*
		)*$`)
	journalName = pattern.New(`
		^《?\p{Han}{2,16}(?:学报|学刊|杂志|研究|通报|季刊|月刊|论丛)》?(?:[（(]\p{Han}{2,12}版[）)])?$`)
)

type paper struct {
	*reader
	out   []draft.Para
	heads map[int]int    // level of the headings, by the number of their line
	keys  int            // where the key words stand
	width int            // of the text, in cells
	notes map[int][]line // at the feet of pages, inside a sentence, by the number of the line that goes on with it
}

// paper reads such a text; nil if it is none.
func (r *reader) paper() []draft.Para {
	p := &paper{reader: r, notes: map[int][]line{}}
	if r.named || p.body(r.lines) < 0 {
		return nil
	}
	all, told := r.lines, len(r.diags)
	r.furniture()
	r.citations()
	body := p.body(r.lines)
	ok := body > 0
	if ok {
		p.footNotes()
		body = p.body(r.lines)
		ok = body > 0
	}
	if ok {
		end := slices.IndexFunc(r.lines, func(l line) bool { return worksName.MatchString(l.text) })
		if end < body {
			end = len(r.lines)
		}
		p.width, ok = (&reader{lines: r.lines[body:end]}).cut()
	}
	if !ok {
		r.lines, r.diags = all, r.diags[:told]
		for i := range all {
			all[i].tied = false
		}
		return nil
	}
	r.diags.Add(diag.Info, "unwrapped", diag.Pos{File: r.name},
		diag.T("按从 PDF 取出的论文读：正文每行约 %d 字处的硬换行已接上",
			"read as a paper taken out of a PDF: lines cut at about %d characters were joined", p.width/2))
	p.front(r.lines[:body])
	p.text(r.lines[body:])
	for _, no := range slices.Sorted(maps.Keys(p.notes)) { // under a line that is no paragraph
		p.said(p.notes[no])
	}
	return p.out
}

// body is where the first numbered section begins behind abstract and key words, -1 if that
// is nowhere; it finds the headings.
func (p *paper) body(lines []line) int {
	abs := slices.IndexFunc(lines[:min(paperHead, len(lines))],
		func(l line) bool { return abstractLabel.MatchString(l.text) })
	if abs < 1 {
		return -1
	}
	keys := slices.IndexFunc(lines[abs:min(abs+paperKeys, len(lines))],
		func(l line) bool { return keysLabel.MatchString(l.text) })
	if keys < 0 {
		return -1
	}
	p.keys = abs + keys
	first := -1
	p.heads = map[int]int{}
	var at []int // the number of the last heading
	for i := p.keys + 1; i+1 < len(lines); i++ {
		l := &lines[i]
		m := sectionNo.FindStringSubmatch(l.text)
		if m == nil || !headsSection(m[2]) {
			continue
		}
		if worksName.MatchString(l.text) {
			break
		}
		var no []int
		for _, s := range strings.FieldsFunc(m[1], func(c rune) bool { return c == '.' || c == '．' || c == ' ' }) {
			n, _ := strconv.Atoi(s)
			no = append(no, n)
		}
		if follows(at, no) {
			if first < 0 {
				first = i
			}
			p.heads[l.no] = len(no)
			at = no
		}
	}
	if len(p.heads) < paperHeads {
		return -1
	}
	return first
}

// headsSection reports what may stand behind the number of a section.
func headsSection(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return utf8.RuneCountInString(s) <= maxHead && (pattern.IsHan(c) || isWestern(c) || strings.ContainsRune("“《（", c)) &&
		!(c >= '0' && c <= '9') && hasHan(s) &&
		!endsSentence(s) && !strings.ContainsAny(s, "。，；")
}

// follows reports that a number goes on from another: 2 from 1 or 1.3, 1.1 from 1. The first is 0 or 1.
func follows(a, b []int) bool {
	if len(a) == 0 {
		return len(b) == 1 && b[0] <= 1
	}
	n := len(b)
	switch {
	case n == len(a)+1:
		return slices.Equal(a, b[:n-1]) && b[n-1] == 1
	case n <= len(a):
		return slices.Equal(a[:n-1], b[:n-1]) && b[n-1] == a[n-1]+1
	}
	return false
}

// footNotes takes what stands at the foot of a page inside a sentence out of it.
func (p *paper) footNotes() {
	kept := slices.Clone(p.lines[:p.keys+1])
	text := true
	for _, l := range p.lines[p.keys+1:] {
		text = text && !worksName.MatchString(l.text)
		if l.page && text {
			from := max(p.keys+2, len(kept)-footRows)
			for from < len(kept) && !aboutPaper.MatchString(kept[from].text) {
				from++
			}
			if from < len(kept) && !endsSentence(kept[from-1].text) && p.heads[kept[from-1].no] == 0 &&
				p.heads[l.no] == 0 {
				p.notes[l.no] = slices.Clone(kept[from:])
				kept = kept[:from]
			}
		}
		kept = append(kept, l)
	}
	p.lines = kept
}

// add adds lines as one paragraph of a kind.
func (p *paper) add(kind doc.Kind, role doc.Role, level int, lines []line) {
	q := p.para(lines)
	q.Kind, q.Role, q.Level = kind, role, level
	p.out = append(p.out, q)
}

// text reads the sections and what follows them.
func (p *paper) text(lines []line) {
	from := 0
	for i := range lines {
		switch {
		case p.heads[lines[i].no] > 0:
			p.section(lines[from:i])
			p.add(doc.Heading, "", p.heads[lines[i].no], lines[i:i+1])
			from = i + 1
		case worksName.MatchString(lines[i].text):
			p.section(lines[from:i])
			p.add(doc.Heading, "", 1, lines[i:i+1])
			p.rest(p.works(lines[i+1:]))
			return
		}
	}
	p.section(lines[from:])
}

// section reads the paragraphs under a heading.
func (p *paper) section(lines []line) {
	if len(lines) == 0 {
		return
	}
	s := &reader{name: p.name, lines: lines}
	at := s.measures(p.width)
	for i := range at {
		at[i].edge -= raggedEdge
	}
	for _, q := range s.unwrap(p.width, at) {
		switch {
		case particular.MatchString(q.Text):
		case len(q.Origins) > 1 && utf8.RuneCountInString(q.Text) > maxHead || endsSentence(q.Text):
			q.Kind = doc.Paragraph
		}
		p.out = append(p.out, q)
		for _, o := range q.Origins {
			p.said(p.notes[o.Pos.Line])
			delete(p.notes, o.Pos.Line)
		}
	}
	p.diags = append(p.diags, s.diags...)
}

// said adds what a journal says of a paper, each thing for itself.
func (p *paper) said(lines []line) {
	from, wide := 0, 0
	for _, l := range lines {
		wide = max(wide, l.cells)
	}
	for i := 1; i <= len(lines); i++ {
		if i < len(lines) && !particular.MatchString(lines[i].text) && !strings.HasSuffix(lines[i-1].text, "：") &&
			!(endsSentence(lines[i-1].text) &&
				(lines[i-1].cells < wide-edgeCells || starred.MatchString(lines[i].text))) {
			continue
		}
		p.add(doc.Furniture, doc.Credit, 0, lines[from:i])
		from = i
	}
}

// works reads the list of works, and returns the lines behind it.
func (p *paper) works(lines []line) []line {
	var items []doc.Item
	i := 0
	for ; i < len(lines); i++ {
		m := workNo.FindStringSubmatch(lines[i].text)
		if m == nil || m[1] != strconv.Itoa(len(items)+1) {
			break
		}
		from, next := i, strconv.Itoa(len(items)+2)
		for i+1 < len(lines) && i-from < footRows {
			if m := workNo.FindStringSubmatch(lines[i+1].text); m != nil && m[1] == next ||
				particular.MatchString(lines[i+1].text) {
				break
			}
			last, _ := utf8.DecodeLastRuneInString(lines[i].text)
			more := slices.ContainsFunc(lines[i+1:min(i+1+footRows, len(lines))], func(l line) bool {
				m := workNo.FindStringSubmatch(l.text)
				return m != nil && m[1] == next
			})
			if !more &&
				(strings.ContainsRune(".．。", last) && i > from ||
					strings.HasPrefix(lines[i+1].text, "（") && strings.HasSuffix(lines[i+1].text, "）")) {
				break
			}
			i++
		}
		rows := slices.Clone(lines[from : i+1])
		for k := range rows[:len(rows)-1] {
			if rows[k].soft {
				rows[k].text += " "
			}
		}
		label := strings.TrimRight(m[0], " 　")
		rows[0].text = rows[0].text[len(m[0]):]
		rows[0].col += utf8.RuneCountInString(m[0])
		rows[0].offset += len(m[0])
		q := p.para(rows)
		items = append(items, doc.Item{Label: label, Text: q.Text, Spans: q.Spans, Pos: q.Pos})
	}
	if len(items) > 0 {
		p.out = append(p.out, draft.Para{Block: doc.Block{Kind: doc.List, Items: items, Pos: items[0].Pos}})
	}
	return lines[i:]
}

// rest reads what stands behind the works: what is said of the paper and its writers.
func (p *paper) rest(lines []line) {
	at := slices.IndexFunc(lines, func(l line) bool { return particular.MatchString(l.text) })
	if at < 0 {
		at = len(lines)
	}
	p.section(lines[:at])
	if at < len(lines) {
		p.said(lines[at:])
	}
}
