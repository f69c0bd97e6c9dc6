package plain

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/record"
)

// Help files of the editor Vim, and of programs that took their form over: the first line has the
// name of the file between stars, a drawn line stands over each section, whose first line has its
// number or name between stars, *04.1*; what is set in by a tab is code or a list; the last line
// tells the editor how to show the file.

const (
	helpLines = 16 // lines of such a file, at least
	helpIn    = 8  // cells by which code is set in, at least: tabs are taken as 4
	maxKey    = 16 // characters of a command before what it does
)

var (
	helpFirst   = pattern.New(`^\*[\w.+\-]+\*[ \t]+\S`)
	helpSection = pattern.New(`^\*([\w.+\-:]+)\*[ \t]+([^*\s].*)$`)
	helpTags    = pattern.New(`(?:^|[ \t]+)(?:\*[^\s*|]+\*[ \t]*)+$`)
	helpEntry   = pattern.New(`^\|[^\s|]+\|(?:[ \t]+\S.*)?$`)
	helpLinks   = pattern.New(`
		^(?:[上下前后]一[章节]|目录|Next chapter|Previous chapter|Table of contents)[:：][ \t]*\|`)
	helpEdge = pattern.New(`^(?:={20,}|-{40,})$`)
	helpMode = pattern.New(`(?:^|[ \t]+)\w{2,8}:(?:tw|ts|sw|ft|set)[ =].*$`)
	helpDate = pattern.New(`
		(?:最后修改|最近更新|最后更新|Last change)[:：][ \t]*
		(\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4} [A-Z][a-z]{2} \d{1,2})$`)
	helpBy      = pattern.New(`^(.+?)[ \t]+(?:-[ \t]+(by .+)|((?:作者|译者)[:：].+))$`)
	helpWriter  = pattern.New(`^(?:作者|译者|翻译)[:：]`)
	helpChapter = pattern.New(`^\d{1,2}\.[ \t]+\S.*[ \t]\|[^\s|]+\|$`)
	helpGap     = pattern.New(`\t{2,}| {4,}|\t {4,}`)
	helpNamed   = pattern.New(`^[（(]((?:译者|作者|翻译|整理|校对)[:：].+)[）)]$`)
	helpSpread  = pattern.New(`^\p{Han}(?: \p{Han})+$`)
	helpKey     = pattern.New(`^(\S+)(?:\t[ \t]*| {2,})(\S.*)$`)
	helpNumber  = pattern.New(`^\d{1,2}(?:\.\d{1,2})*$`)
)

// help reads such a file, and reports whether the text is one.
func (r *reader) help() ([]draft.Para, bool) {
	n := len(r.lines)
	if n < helpLines || !helpFirst.MatchString(r.lines[0].text) {
		return nil, false
	}
	sections := 0
	for i := 1; i < n; i++ {
		if helpEdge.MatchString(r.lines[i-1].text) && helpTags.MatchString(r.lines[i].text) ||
			helpEdge.MatchString(r.lines[i-1].text) && helpSection.MatchString(r.lines[i].text) {
			sections++
		}
	}
	if sections == 0 {
		return nil, false
	}
	m := &manual{reader: r, width: 78}
	m.helpTop()
	var bs []block
	from := 0
	for i := 1; i <= len(m.lines); i++ {
		if i < len(m.lines) && strings.HasPrefix(m.lines[i].text, "<") && m.lines[i].lead == 0 && m.shown(i) {
			m.without(&m.lines[i], "<") // code ends there
			m.lines[i].text = strings.TrimLeft(m.lines[i].text[1:], " \t")
			bs = append(bs, block{lines: m.lines[from:i], lead: m.lines[from].lead})
			from = i
			continue
		}
		if i == len(m.lines) ||
			m.lines[i].blank > 0 ||
			strings.HasSuffix(m.lines[i-1].text, " >") && m.lines[i].lead > 0 ||
			helpEdge.MatchString(m.lines[i].text) ||
			helpEdge.MatchString(m.lines[i-1].text) ||
			helpSection.MatchString(m.lines[i-1].text) {
			bs = append(bs, block{lines: m.lines[from:i], lead: m.lines[from].lead})
			from = i
		}
	}
	i := m.helpHead(bs)
	for i < len(bs) {
		j := i
		for j < len(bs) && m.helpCode(bs[j]) && !m.helpList(bs[j]) {
			j++
		}
		if j > i {
			m.code(bs[i:j]...)
			i = j
			continue
		}
		m.helpBlock(bs[i])
		i++
	}
	return m.out, true
}

// shown reports that the lines before one are code: set in, under a line that ends in >.
func (m *manual) shown(i int) bool {
	k := i - 1
	for k > 0 && m.lines[k].lead > 0 && !strings.HasSuffix(m.lines[k].text, " >") {
		k--
	}
	return k < i-1 && strings.HasSuffix(m.lines[k].text, " >")
}

// helpTerm reads a command, on one line or several, and what it does, set in far, as an item.
func (m *manual) helpTerm(b block) bool {
	var keys, texts []line
	for i := range b.lines {
		l := b.lines[i]
		at := helpGap.FindStringIndex(l.text)
		switch {
		case l.lead >= helpIn:
			texts = append(texts, l)
		case len(texts) > 0 && l.lead == 0 && at == nil, helpChapter.MatchString(l.text),
			helpEntry.MatchString(l.text), helpTags.MatchString(l.text), endsSentence(l.text) && at == nil:
			return false
		case at != nil:
			key, text := l, l
			key.text, text.text = l.text[:at[0]], l.text[at[1]:]
			text.cut = text.text
			keys, texts = append(keys, key), append(texts, text)
		default:
			keys = append(keys, l)
		}
	}
	label := make([]string, len(keys))
	for i := range keys {
		label[i] = keys[i].text
	}
	key := strings.Join(strings.Fields(strings.Join(label, " ")), " ")
	if len(keys) == 0 || len(texts) == 0 || utf8.RuneCountInString(key) > maxHeadChars {
		return false
	}
	m.marks = []int{0}
	m.addItem(key, texts)
	m.endList()
	return true
}

// without takes words off a line, and lists them as dropped.
func (m *manual) without(l *line, words string) {
	if words = strings.TrimSpace(words); words != "" {
		m.diags.Add(diag.Info, "page-furniture", m.pos(l),
			diag.T("帮助文件里的“%s”不排", "%q belongs to a help file and is not set", words))
	}
}

// helpTop reads the first line and the last.
func (m *manual) helpTop() {
	first, last := m.lines[0], &m.lines[len(m.lines)-1]
	if at := helpDate.FindStringSubmatchIndex(first.text); at != nil {
		m.without(&first, first.text[:at[2]])
		first.text = first.text[at[2]:]
		m.add(draft.Para{Field: record.Date}, block{lines: []line{first}})
	} else {
		m.without(&first, first.text)
	}
	m.lines = m.lines[1:]
	if at := helpMode.FindStringIndex(last.text); at != nil {
		m.without(last, last.text[at[0]:])
		if last.text = last.text[:at[0]]; strings.TrimSpace(last.text) == "" {
			m.lines = m.lines[:len(m.lines)-1]
		}
	}
}

// helpHead reads the centred lines over the text, and returns how many blocks they are.
func (m *manual) helpHead(bs []block) int {
	i, titled := 0, false
	for ; i < len(bs) && bs[i].lead >= helpIn; i++ {
		for _, l := range bs[i].lines {
			p := draft.Para{Block: doc.Block{Kind: doc.Furniture, Role: doc.Credit}}
			if by := helpBy.FindStringSubmatch(l.text); by != nil && !titled {
				m.without(&l, strings.TrimSuffix(strings.TrimPrefix(l.text, by[1]), by[2]+by[3]))
				who := l
				l.text, who.text = by[1], by[2]+by[3]
				m.add(draft.Para{Field: record.Title}, block{lines: []line{l}})
				m.add(draft.Para{Field: record.Byline}, block{lines: []line{who}})
				titled = true
				continue
			}
			if by := helpNamed.FindStringSubmatch(l.text); by != nil {
				m.without(&l, strings.Replace(l.text, by[1], "", 1))
				l.text, p = by[1], draft.Para{Field: record.Byline}
			} else if helpWriter.MatchString(l.text) {
				p = draft.Para{Field: record.Byline}
			} else if !titled {
				p, titled = draft.Para{Field: record.Title}, true
			}
			m.add(p, block{lines: []line{l}})
		}
	}
	return i
}

// helpCode reports a block whose lines are all set in by a tab and more.
func (m *manual) helpCode(b block) bool {
	for i := range b.lines {
		if l := &b.lines[i]; l.lead < helpIn/2 ||
			l.lead == helpIn/2 && hasHan(l.text) && endsSentence(l.text) ||
			helpTags.MatchString(l.text) ||
			helpLinks.MatchString(l.text) {
			return false
		}
	}
	return true
}

// helpList reports lines of commands, each before what it does, two and more.
func (m *manual) helpList(b block) bool {
	for i := range b.lines {
		k := helpKey.FindStringSubmatch(b.lines[i].text)
		if k == nil || utf8.RuneCountInString(k[1]) > maxKey || !hasHan(k[2]) || hasHan(k[1]) {
			return false
		}
	}
	return len(b.lines) > 1
}
