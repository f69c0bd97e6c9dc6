package plain

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/record"
)

// The head of a paper: journal and issue, title, who wrote it, where they work, abstract.

// front reads the lines over the first section.
func (p *paper) front(lines []line) {
	abs := slices.IndexFunc(lines, func(l line) bool {
		return abstractLabel.MatchString(l.text) || particular.MatchString(l.text)
	})
	var head []line
	issued := false
	for i, l := range lines[:max(abs, 0)] {
		near := i <= 2*headLines && len(head) == 0
		field := ""
		switch {
		case near && issueDate.MatchString(l.text):
			field = record.Date
		case near && journalName.MatchString(l.text) &&
			(issued || i+1 < abs && issueLine.MatchString(lines[i+1].text)):
			field = record.Source
		case near && issueLine.MatchString(l.text):
			issued = true
			p.diags.Add(diag.Info, "page-furniture", p.pos(&l),
				diag.T("卷期“%s”不排", "the issue of a journal, %q, is not set", l.text))
			continue
		case i == 0 && i+1 < abs && lines[i+1].blank > 0 && atBothEnds.MatchString(l.text):
			p.diags.Add(diag.Info, "page-furniture", p.pos(&l),
				diag.T("页首“%s”不排", "the head of a page, %q, is not set", l.text))
			continue
		case near && !hasHan(l.text) && (issued || i == 0):
			p.add(doc.Furniture, doc.Credit, 0, lines[i:i+1])
			continue
		default:
			head = append(head, l)
			continue
		}
		q := p.para(lines[i : i+1])
		q.Field = field
		p.out = append(p.out, q)
	}
	if len(head) > 0 {
		p.title(head)
	}
	p.abstract(lines[max(abs, 0):])
}

// atBothEnds is a line over the title with something at either end: an institute, and what series of its
// papers this is.
var atBothEnds = pattern.New(`^[^ 　\t]{2,24}(?:[ ]{8,}|[　]{4,}|\t+)[^　\t]{2,24}$`)

// title reads title and writers, and the lines in another language between them.
func (p *paper) title(lines []line) {
	var groups [][]line // lines that belong to each other
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && (lines[j].tied || goesTogether(lines[i:j], &lines[j])) {
			j++
		}
		groups = append(groups, lines[i:j])
		i = j
	}
	han := func(g []line) bool {
		return hasHan(g[0].text) && !strings.HasPrefix(g[0].text, "（") && !strings.HasPrefix(g[0].text, "(")
	}
	var at []int
	for k, g := range groups {
		if han(g) {
			at = append(at, k)
		}
	}
	writers := -1
	if n := len(at); n > 1 {
		if text := p.para(groups[at[n-1]]).Text; namesLine.MatchString(text) &&
			utf8.RuneCountInString(text) <= 2*maxHead {
			writers = at[n-1]
		}
	}
	end := 0 // of the title
	if writers != 0 && len(at) > 0 && at[0] == 0 {
		for end = 1; end < len(groups) && end != writers && han(groups[end]) && writers > 0 &&
			!strings.HasPrefix(groups[end][0].text, "——"); end++ {
		}
		rows := lines[:len(slices.Concat(groups[:end]...))]
		if q := p.para(rows); utf8.RuneCountInString(q.Text) <= 2*maxHead {
			q.Field = record.Title
			p.out = append(p.out, q)
		} else {
			end = 0
		}
	}
	for k, g := range groups[end:] {
		q := p.para(g)
		switch {
		case k+end == writers:
			q.Field = record.Byline
		case !hasHan(q.Text) || strings.HasPrefix(q.Text, "（") || strings.HasPrefix(q.Text, "("):
			q.Kind, q.Role = doc.Furniture, doc.Credit
		}
		p.out = append(p.out, q)
	}
}

// goesTogether reports a line of the head that goes on from those before it.
func goesTogether(before []line, l *line) bool {
	prev := &before[len(before)-1]
	c, _ := utf8.DecodeRuneInString(l.text)
	last, _ := utf8.DecodeLastRuneInString(prev.text)
	switch {
	case l.blank > 0:
		return false
	case strings.Count(prev.text, "（") > strings.Count(prev.text, "）"), strings.ContainsRune("，,、-", last):
		return true
	}
	return !hasHan(l.text) && !hasHan(prev.text) && (prev.soft || c >= 'a' && c <= 'z') && c != '（' && c != '('
}

// abstract reads abstract, key words and what else has a label, and lines in another language
// between them.
func (p *paper) abstract(lines []line) {
	keyed := false
	widest := 0 // line of the head
	for _, l := range lines {
		widest = max(widest, l.cells)
	}
	for i := 0; i < len(lines); {
		j := i + 1
		wide := lines[i].cells
		label := particular.MatchString(lines[i].text)
		if keyed && !label && hasHan(lines[i].text) { // the text opens without a heading
			for j < len(lines) && !particular.MatchString(lines[j].text) {
				j++
			}
			p.section(lines[i:j])
			i = j
			continue
		}
		keyed = keyed || keysLabel.MatchString(lines[i].text)
		only := label && !abstractLabel.MatchString(lines[i].text)
		for j < len(lines) && !particular.MatchString(lines[j].text) && !abstractLabel.MatchString(lines[j].text) {
			prev, l := &lines[j-1], &lines[j]
			wide = max(wide, prev.cells)
			short := prev.cells < wide-edgeCells || j == i+1 && len([]rune(prev.text)) < maxHead
			switch {
			case l.tied:
			case only && prev.cells < p.width*9/10, only && prev.cells < widest-edgeCells,
				hasHan(prev.text) && !hasHan(l.text) && short, short && endsSentence(prev.text),
				strings.HasPrefix(l.text, "（") && short,
				!hasHan(prev.text) && hasHan(l.text), l.blank > 0 && endsSentence(prev.text):
				goto end
			}
			j++
		}
	end:
		q := p.para(lines[i:j])
		if !hasHan(q.Text) && !particular.MatchString(q.Text) {
			q.Kind, q.Role = doc.Furniture, doc.Credit
		}
		switch {
		case aboutPaper.MatchString(q.Text):
			q.Kind, q.Role = doc.Furniture, doc.Credit
		case abstractLabel.MatchString(q.Text):
			q.Kind, q.Role = doc.Paragraph, doc.Lead
			if strings.ContainsAny(particular.FindString(q.Text), ":：") {
				q.RunIn = particular.FindString(q.Text)
			}
		}
		p.out = append(p.out, q)
		i = j
	}
}
