package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

// foot drops what stands on the page behind the text: from the first line that can be
// nothing else on, but for who wrote and edited the text and what is attached to it.
func (v *page) foot() {
	from := len(v.all)
	for i := v.last + 1; i < len(v.all); i++ {
		if p := v.all[i]; p.Kind == "" && emptyDuty.MatchString(p.key) && (i+1 == len(v.all) || v.all[i+1].has(sCredit|sEditor|sSource|sByline) || emptyDuty.MatchString(v.all[i+1].key)) {
			v.drop(i)
		}
	}
	for i := v.last + 1; i < len(v.all); i++ {
		p := v.all[i]
		if p.Kind != "" {
			continue
		}
		if webNext.MatchString(p.key) || webMore.MatchString(p.key) || v.evident && (comments.MatchString(p.key) || post.MatchString(p.key) && strings.Contains(p.key, "发表于")) || webNote.MatchString(p.key) && !p.has(sCredit) && p.n <= maxWebLine {
			from = i
			break
		}
	}
	for i := v.last + 1; i < len(v.all) && v.evident; i++ {
		if p := v.all[i]; p.Kind == "" && p.n <= maxWebLine && footTags.MatchString(p.key) {
			v.drop(i)
		}
	}
	for i := v.last + 1; i < from && from < len(v.all); i++ {
		if byAdmin(v.all[i]) {
			v.drop(i)
		}
	}
	for i := from - 1; i > v.last && from < len(v.all) && siteAddress.MatchString(v.all[i].key) && ownership.MatchString(v.all[from].key); i-- {
		v.drop(i)
	}
	more, talk := false, false // stories of the page follow, or what readers say
	for i := from; i < len(v.all); i++ {
		p := v.all[i]
		if talk = talk || comments.MatchString(p.key) || post.MatchString(p.key); talk && p.Kind == "" && p.n <= maxWebLine && !p.has(sCredit|sEditor) {
			v.drop(i)
			continue
		}
		more = (more || webMore.MatchString(p.key)) && !p.has(sCredit|sSource) && (p.ends != endsColon && !p.period || webMore.MatchString(p.key))
		switch {
		case v.gone[i]:
		case p.Kind != "":
			return
		case more && p.n <= maxWebLine:
			v.drop(i)
		case webNext.MatchString(p.key), webMore.MatchString(p.key), webNote.MatchString(p.key) && p.n <= maxWebLine && (!p.has(sCredit) || ownership.MatchString(p.key)):
			v.editor(p)
			v.drop(i)
		case byAdmin(p), siteContact.MatchString(p.key) && p.n <= 2*maxWebLine:
			v.drop(i)
		case p.has(sCredit | sSource | sEditor | sAttach | sOrg | sDate | sByline | sName | sThanks | sNote | sCaption), p.ends == endsColon, p.period, p.n > maxWebLine:
		default:
			v.drop(i)
		}
	}
}

// emptyDuty is the label of who edited a text, or whence it is, with nobody behind it.
var emptyDuty = pattern.New(`^[（(【]?\p{Han}{0,2}(?:编辑|审核|校对|责编|作者|来源|记者|监制|[终复初]审|[一二三]审|签发)[ 　]?[:：][）)】]?$`).Has(":：")

// footTags are the words by which a page files its story, under the text.
var footTags = pattern.New(`^(?:文章)?(?:标签|標籤|关键[词字]|關鍵[詞字]|Tags?|TAGS?)[ 　]?[:：][ 　]?[^。！？]+$`).Has(":：")

// byAdmin reports an author who is none: 作者：admin.
func byAdmin(p *para) bool {
	_, who, ok := strings.Cut(strings.Replace(p.text, "：", ":", 1), ":")
	return ok && p.has(sByline) && latinOnly.MatchString(strings.TrimSpace(who))
}

// editor enters who is named as editor within a line of the page.
func (v *page) editor(p *para) {
	m := editorInside.FindStringSubmatch(p.key)
	if m == nil {
		return
	}
	at := strings.Index(p.key, m[0])
	who := p.text[at+strings.Index(m[0], m[1]):][:len(m[1])]
	d := *v.in.draft
	d.Meta.Editors = append(d.Meta.Editors[:len(d.Meta.Editors):len(d.Meta.Editors)], who)
	v.in.draft = &d
	p.text = strings.Replace(p.text, who, "", 1) // is not dropped
}

// pageLine is the number of a page, as it is copied with a text; plain text has lost it before.
var pageLine = pattern.New(`^(?:[-—–·•~]{1,3} ?\d{1,4} ?[-—–·•~]{1,3}|第 ?[\[【]?\d{1,4}[\]】]? ?页(?: ?[，,/]? ?共 ?[\[【]?\d{1,4}[\]】]? ?页)?)$`)

// dropPages drops such paragraphs: a page ended there.
func (in *inference) dropPages(ps *[]*para) {
	kept := make([]*para, 0, len(*ps))
	ended := false
	for _, p := range *ps {
		if p.Kind == "" && p.n <= maxShortLine && pageLine.MatchString(p.key) {
			in.diags.Add(diag.Info, "page-furniture", p.Pos, diag.T("页码“%s”不排", "the page number %q is not set", p.text))
			ended = true
			continue
		}
		if ended {
			given := *p.Para
			given.Look.Break = true
			p.Para, ended = &given, false
		}
		kept = append(kept, p)
	}
	*ps = kept
}

// otherStories drops 往期推荐, a heading or not, over nothing but links behind the last prose.
func (v *page) otherStories() {
	all := v.all
	at := len(all)
	for at > 0 && (linked(all[at-1]) || all[at-1].Kind == doc.Rule) {
		at--
	}
	if at == 0 || at == len(all) || all[at-1].Kind != "" && all[at-1].Kind != doc.Heading || !webMore.MatchString(all[at-1].key) {
		return
	}
	for i := at - 1; i < len(all); i++ {
		v.drop(i)
	}
}

// linked reports a paragraph, or a list of items, each all of it a link.
func linked(p *para) bool {
	whole := func(text string, spans []doc.Span) bool {
		n, in := utf8.RuneCountInString(strings.TrimSpace(text)), 0
		for _, s := range spans {
			if s.Mark == doc.Link {
				in += s.End - s.Start
			}
		}
		return n > 0 && in*10 >= n*8
	}
	if p.Kind != doc.List {
		return p.Kind == "" && p.n <= maxWebLine && whole(p.Text, p.Spans)
	}
	for i := range p.Items {
		if !whole(p.Items[i].Text, p.Items[i].Spans) {
			return false
		}
	}
	return len(p.Items) > 0
}
