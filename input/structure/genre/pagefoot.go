package genre

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// foot drops what stands on the page behind the text: from the first line that can be
// nothing else on, but for who wrote and edited the text and what is attached to it.
func (v *page) foot() {
	from := len(v.all)
	for i := v.last + 1; i < len(v.all); i++ {
		if p := v.all[i]; p.Kind == "" && emptyDuty.MatchString(p.Key) &&
			(i+1 == len(v.all) || v.all[i+1].Has(trait.Credit|trait.Editor|trait.Source|trait.Byline) ||
				emptyDuty.MatchString(v.all[i+1].Key)) {
			v.drop(i)
		}
	}
	for i := v.last + 1; i < len(v.all); i++ {
		p := v.all[i]
		if p.Kind != "" {
			continue
		}
		if m := toolBefore.FindString(p.Words); m != "" {
			v.in.Diags.Add(diag.Info, "page-furniture", p.Pos,
				diag.T("网页上的“%s”不排", "%q of the page is not set", toolBefore.FindStringSubmatch(p.Words)[1]))
			p = p.Retext(p.Words[len(toolBefore.FindStringSubmatch(p.Words)[1]):])
			v.all[i] = p
		}
		if webNext.MatchString(p.Key) ||
			webMore.MatchString(p.Key) ||
			v.evident &&
				(comments.MatchString(p.Key) || post.MatchString(p.Key) && strings.Contains(p.Key, "发表于")) ||
			webNote.MatchString(p.Key) && !p.Has(trait.Credit) && p.N <= maxWebLine && v.copied() {
			from = i
			break
		}
	}
	for i := v.last + 1; i < len(v.all) && v.evident; i++ {
		if p := v.all[i]; p.Kind == "" && p.N <= maxWebLine && footTags.MatchString(p.Key) {
			v.drop(i)
		}
	}
	for i := from - 1; i > v.last && from < len(v.all) && siteAddress.MatchString(v.all[i].Key) &&
		ownership.MatchString(v.all[from].Key); i-- {
		v.drop(i)
	}
	more, talk := false, false // stories of the page follow, or what readers say
	for i := from; i < len(v.all); i++ {
		p := v.all[i]
		if talk = talk || comments.MatchString(p.Key) || post.MatchString(p.Key); talk && p.Kind == "" &&
			p.N <= maxWebLine && !p.Has(trait.Credit|trait.Editor) {
			v.drop(i)
			continue
		}
		more = (more || webMore.MatchString(p.Key)) && !p.Has(trait.Credit|trait.Source) &&
			(p.Ends != trait.EndsColon && !p.Period || webMore.MatchString(p.Key))
		switch {
		case v.gone[i]:
		case p.Kind != "":
			return
		case more && p.N <= maxWebLine:
			v.drop(i)
		case webNext.MatchString(p.Key), webMore.MatchString(p.Key),
			webNote.MatchString(p.Key) && p.N <= maxWebLine &&
				(!p.Has(trait.Credit) || ownership.MatchString(p.Key)):
			v.editor(p)
			v.doubt(i)
		case siteContact.MatchString(p.Key) && p.N <= 2*maxWebLine:
			v.doubt(i)
		case p.Has(trait.Credit | trait.Source | trait.Editor | trait.Attachment | trait.Org | trait.Date | trait.Byline | trait.Name | trait.Thanks | trait.Note | trait.Caption),
			p.Ends == trait.EndsColon, p.Period, p.N > maxWebLine:
		default:
			v.doubt(i)
		}
	}
}

// emptyDuty is the label of who edited a text, or whence it is, with nobody behind it.
var emptyDuty = pattern.New(`
	^[（(【]?\p{Han}{0,2}(?:编辑|审核|校对|责编|作者|来源|记者|监制|[终复初]审|[一二三]审|签发)
	[ 　]?[:：][）)】]?$`)

// toolBefore is a button, or what the page files its story under, before who edited the text:
// 【我要纠错】 责任编辑：…, 关键词：书屋责任编辑：….
var toolBefore = pattern.New(`
	^([【\[](?:` + navWords + `)[】\]][ 　]*|(?:文章)?(?:标签|关键[词字])[ 　]?[:：][^。:：]{2,40}?)
	(?:责任编辑|责编|编辑)[ 　]?[:：]`)

// footTags are the words by which a page files its story, under the text.
var footTags = pattern.New(`
	^(?:文章)?(?:标签|標籤|关键[词字]|關鍵[詞字]|Tags?|TAGS?)[ 　]?[:：][ 　]?[^。！？]+$`)

// editor enters who is named as editor within a line of the page.
func (v *page) editor(p *trait.Paragraph) {
	m := editorInside.FindStringSubmatch(p.Key)
	if m == nil {
		return
	}
	at := strings.Index(p.Key, m[0])
	who := p.Words[at+strings.Index(m[0], m[1]):][:len(m[1])]
	d := *v.in.Draft
	d.Meta.Editors = append(d.Meta.Editors[:len(d.Meta.Editors):len(d.Meta.Editors)], who)
	v.in.Draft = &d
	p.Words = strings.Replace(p.Words, who, "", 1) // is not dropped
}

// otherStories drops 往期推荐, a heading or not, over nothing but links behind the last prose.
func (v *page) otherStories() {
	all := v.all
	at := len(all)
	for at > 0 && (linked(all[at-1]) || all[at-1].Kind == doc.Rule) {
		at--
	}
	if at == 0 ||
		at == len(all) ||
		all[at-1].Kind != "" && all[at-1].Kind != doc.Heading ||
		!webMore.MatchString(all[at-1].Key) {
		return
	}
	for i := at - 1; i < len(all); i++ {
		v.drop(i)
	}
}

// linked reports a paragraph, or a list of items, each all of it a link.
func linked(p *trait.Paragraph) bool {
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
		return p.Kind == "" && p.N <= maxWebLine && whole(p.Text, p.Spans)
	}
	for i := range p.Items {
		if !whole(p.Items[i].Text, p.Items[i].Spans) {
			return false
		}
	}
	return len(p.Items) > 0
}
