package structure

import (
	"slices"
	"strings"
	"unicode"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

// A paper of a journal has the journal over its title (name, name in English, year, volume
// and number), and under its abstract the same again in English. None of it is its text.

var (
	// journal is the name of a journal.
	journal = pattern.New(`^《?\p{Han}{2,16}(?:学报|学刊|杂志|研究|通报|学志|季刊|月刊|评论|论丛|科学|技术|工程|通讯)》?(?:[（(]\p{Han}{2,12}版[）)])?$`)
	// volume is the line of year, volume and number under it.
	volume = pattern.New(`^[（(]?(?:\d{4} ?年.{0,12}第? ?\d{1,4} ?[卷期].*|第 ?\d{1,4} ?卷.{0,8}第? ?\d{1,3} ?期.*|(?i:vol).{0,3}\d.{0,40})$`).Has("0123456789")
	// abstractOf opens the abstract in English.
	abstractOf = pattern.New(`^(?i:abstract|summary)[ 　:：.】\]]*`).First("ASasſ")
	// spacedKeys are key words after a gap.
	spacedKeys = pattern.New(`^(?:关[ 　]*键[ 　]*词|主[ 　]*题[ 　]*词|中图(?:法)?分类号|文献标[识志]码|(?i:key ?words?|index terms))(?:[ 　]+|[ 　]*[:：])\S`).First("IKikK中主关文")
	// received is what a journal says of the manuscript.
	received = pattern.New(`^[（(]?(?:(?:中图(?:法)?)?分类号|文献标[识志]码|文章编号|收稿日期|修回日期|定稿日期|本文收到日期|(?:本|该)?(?:课题|项目|研究|论文).{0,8}(?:资助|基金)|基金项目|作者简介|通[讯信]作者)[ 　]*[:：]`).First("(中作修分基定收文本研论该课通项（")
)

// underVerse is a line under verse that says whose it is, or its tune.
func (c *context) underVerse() bool {
	return c.dashed && c.n <= 24 && !c.period && c.stops == 0 && c.next(-1).verse && !c.next(1).dashed
}

// foreign is a line in Latin letters over the first headings of a paper, in a text that is
// Chinese; or its key words, or what is said of the manuscript.
func (c *context) foreign() bool {
	if c.Kind != "" || c.n < 6 || c.i == 0 {
		return false
	}
	if spacedKeys.MatchString(c.key) && c.n <= maxShaped || received.MatchString(c.key) && c.n <= maxShaped {
		return !c.period || c.stops == 0
	}
	if c.i > paperHead || !inLatin(c.text) || c.period && c.n > bodyLength && !strings.HasPrefix(c.text, "(") {
		return false
	}
	han := 0
	for _, p := range c.all[max(0, c.i-paperHead):min(len(c.all), c.i+paperHead)] {
		if p.n >= bodyLength && !inLatin(p.text) {
			han++
		}
	}
	abstract := false
	for k := -6; k <= 6; k++ {
		abstract = abstract || !c.next(k).none && abstractOf.MatchString(c.next(k).text)
	}
	return han > 1 && abstract
}

// setFormula is how far in, in ems, the number of a formula stands that a text has lost.
const setFormula = 5

// paperHead is where the foreign lines of a paper end, in paragraphs.
const paperHead = 24

// inLatin reports words in Latin letters and no Han.
func inLatin(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case isHan(r):
			return false
		case r < 0x250 && unicode.IsLetter(r):
			n++
		}
	}
	return n >= 5
}

// mastheadOf counts the lines over a paper that name the journal, in Chinese and in English,
// and its volume; 0 if they are none.
func mastheadOf(all []*para) int {
	if len(all) < 5 || all[0].Kind != "" || all[0].n > maxShortLine || !hanOnly(all[0].key) && !journal.MatchString(all[0].key) {
		return 0
	}
	at, english, numbered := 1, false, false
	for ; at < 4 && all[at].Kind == ""; at++ {
		switch p := all[at]; {
		case volume.MatchString(p.key):
			numbered = true
		case inLatin(p.text) && p.n <= maxShaped:
			english = true
		default:
			if !numbered || !english && !journal.MatchString(all[0].key) {
				return 0
			}
			return at
		}
	}
	return 0
}

// readPaper takes the journal over a paper off its head: its name is the source, the lines
// with it are credits, as are title and authors in English, whose title is put together. The
// abstract is a lead, over the title or in English.
func (in *inference) readPaper(ps *[]*para) {
	all := *ps
	at := mastheadOf(all)
	abstract := slices.IndexFunc(all[:min(len(all), paperHead)], func(p *para) bool { return p.Kind == "" && abstractOf.MatchString(p.text) && p.n > 30 })
	if at == 0 && abstract < 0 || at > 0 && in.draft.Meta.Source != "" {
		return
	}
	var head []*para // what stands over the title, or between it and the text
	if at > 0 {
		d := *in.draft
		d.Meta.Source = all[0].text
		in.draft = &d
		in.taken = append(in.taken, Taken{Pos: all[0].Pos, Text: all[0].text, As: "meta.source", Reasons: []diag.Text{diag.T("刊名，下有卷期", "the name of a journal, over volume and number")}})
		for _, p := range all[1:at] {
			head = append(head, p.given(doc.Furniture, doc.Credit))
		}
		english := func(i int) bool { return i < len(all) && inLatin(all[i].text) && all[i].n <= maxShaped }
		if all[at].n >= bodyLength && all[at].period && all[at+1].plainLine(maxTitle) && (english(at+2) || english(at+3)) {
			head = append(head, all[at].given(doc.Paragraph, doc.Lead))
			at++
		}
	}
	out := make([]*para, 0, len(all))
	text := false
	for i := at; i < len(all); i++ {
		p := all[i]
		text = text || p.n >= bodyLength && !inLatin(p.text) || p.number != noNumber || p.Kind != ""
		switch {
		case i == abstract:
			p = p.given(doc.Paragraph, doc.Lead)
		case at > 0 && !text && i > at && p.n <= maxShaped && inLatin(p.text), i < abstract && p.Kind == "" && i+1 < abstract && inLatin(p.text) && sameTitle(p, all[i+1]):
			k := i + 1
			for k < len(all) && k != abstract && sameTitle(all[k-1], all[k]) {
				k++
			}
			p = newPara(merged(all[i:k], " ")).given(doc.Furniture, doc.Credit)
			i = k - 1
			if !text {
				head = append(head, p)
				continue
			}
		}
		out = append(out, p)
	}
	in.masthead = head
	*ps = out
}

// wantsMore ends a row that its title goes on from.
var wantsMore = pattern.New(`(?i)(?:^|[ -])(?:of|in|on|for|and|the|with|from|by|to|at|an?|between|under)$|[-—:,]$`)

// sameTitle reports a row of an English title and the next one: both in capitals, or the
// first not complete.
func sameTitle(a, b *para) bool {
	if b.Kind != "" || !inLatin(a.text) || !inLatin(b.text) || b.n > maxShaped || strings.HasPrefix(b.text, "(") {
		return false
	}
	return inCapitals(a.text) && inCapitals(b.text) || wantsMore.MatchString(strings.TrimSpace(a.text))
}

// inCapitals is a line of capital letters.
func inCapitals(s string) bool { return inLatin(s) && strings.ToUpper(s) == s }

// given is a paragraph of which it is known what it is.
func (f *para) given(kind doc.Kind, role doc.Role) *para {
	q := *f.Para
	q.Kind, q.Role = kind, role
	return newPara(&q)
}
