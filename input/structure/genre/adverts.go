package genre

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Sites that give books away put their name and address into them: over the text, under it,
// between its chapters, and at the ends of paragraphs, there with characters changed so that
// nobody finds them (ww　w.qＩng…。exam**ple). What such a site is called is told by the lines
// that can be nothing else; every line that names it without saying anything goes.

var (
	// bookHost is an address; its longest part is what a site is called by.
	bookHost = pattern.New(`
		(?i)https?://[a-z0-9.-]{4,}|
		(?:www[.。、]|m\.)(?:[a-z0-9-]{2,24}[.。])?[a-z0-9-]{2,24}[.。][a-z]{2,7}\b|
		\b(?:[a-z0-9-]{2,24}\.){1,3}(?:
			com|net|org|cn|cc|tw|hk|info|me|tv|la|top|xyz|vip|club|site|wang|example
		)\b`)
	// bookOffer is what a site of books offers.
	bookOffer = pattern.New(`
		(?i)txt[ 　]?\p{Han}|\p{Han}[ 　]?txt|电子书|e书|书评|小说|书籍|好书|看书|全集下载|在线阅读|文库|
		书库|书屋|书吧|书友|读书|文学网|[書书][網网]|電子書|小說`)
	// chapterClock is when a chapter was put up and how long it is: 更新时间2011-5-17 10:02:11  字数：486.
	chapterClock = pattern.New(`
		^[ 　]*(?:
			(?:本章)?(?:更新|发布|发表|上传)(?:时间|日期)?[ 　]*[:：]?[ 　]*\d{4}[-/年.]\d{1,2}
			[-/月.]\d{1,2}日?(?:[ 　]*\d{1,2}:\d{2}(?::\d{2})?)?[ 　]*[|｜]?[ 　]*
		)?(?:本章)?(?:共|字数)[ 　]*[:：]?[ 　]*\d{2,6}字?[ 　]*$`)
	// bookName is the name of a site beside its address.
	bookName = pattern.New(`\p{Han}{2,8}$`)
)

const (
	advertLines = 8   // so many lines from either end may be adverts of any length up to
	maxAdvert   = 240 // characters
	maxBranding = 60  // of a line that names a site inside a text
	maxTail     = 60  // the same behind the last sentence of a paragraph
	maxBrandHan = 8   // Chinese characters of a line that is an address in disguise
	minSite     = 6   // letters of an address that tell a site
)

// adverts is what sites of books have set into a text.
type adverts struct {
	in           *Reader
	ps           []*trait.Paragraph
	advert       []bool
	sites, names []string // what the sites are called by
	clocks       int      // lines that say when a chapter was put up
}

// dropAdverts takes off what sites of books have set into a text.
func (in *Reader) dropAdverts(ps *[]*trait.Paragraph) {
	a := &adverts{in: in, ps: *ps, advert: make([]bool, len(*ps))}
	if !a.find() {
		return
	}
	a.keepWords()
	kept, over := a.drop()
	kept = a.dropRules(kept, over)
	if over && in.Draft.Meta.Title == "" {
		apartHeads(kept)
	}
	*ps = kept
}

// plainText reports a paragraph of which the format says no more than that.
func plainText(p *trait.Paragraph) bool { return p.Kind == "" || p.Kind == doc.Paragraph }

// find marks the lines that can be nothing but adverts, and reports whether there are any.
func (a *adverts) find() bool {
	var said []int
	for i, p := range a.ps {
		if p.N == 0 || !plainText(p) {
			continue
		}
		if p.N <= maxBranding && chapterClock.MatchString(p.Words) {
			a.clocks++
		}
		edge := i < advertLines || i >= len(a.ps)-advertLines
		host := ""
		if p.N <= maxAdvert && strings.ContainsFunc(p.Words, isLatinLetter) {
			host = bookHost.FindString(p.Words)
		}
		switch {
		case unlikeAdvert(p):
		case host != "" && (edge || p.N <= maxBranding) && offersAt(p, host):
			if p.Commas > 0 {
				said = append(said, i) // a reporter may say so, too
				continue
			}
			a.mark(i, host)
		}
	}
	if len(said) > 1 || len(a.sites) > 0 || a.clocks > 1 || slices.Contains(a.advert, true) {
		for _, i := range said {
			a.mark(i, bookHost.FindString(a.ps[i].Words))
		}
	}
	if len(a.sites) == 0 && a.clocks < 2 && !slices.Contains(a.advert, true) {
		return false
	}
	return true
}

// mark takes a line with an address for an advert.
func (a *adverts) mark(i int, host string) {
	a.advert[i] = true
	a.sites, a.names = append(a.sites, siteRoot(host)), append(a.names, siteNames(a.ps[i].Words, host)...)
}

// unlikeAdvert reports what is too long, numbered, or says who wrote or edited.
func unlikeAdvert(p *trait.Paragraph) bool {
	return p.N > maxAdvert ||
		p.Number != trait.NoNumber && p.Number != trait.NumBullet ||
		p.Has(trait.Source|trait.Credit|trait.Byline|trait.Editor)
}

// offersAt reports a line that offers books at an address, and is no sentence.
func offersAt(p *trait.Paragraph, host string) bool {
	return bookOffer.MatchString(strings.ReplaceAll(p.Words, host, "")) &&
		p.Periods == 0 && !p.Period
}

// keepWords leaves out what the text says as well: what a site is called by stands in its adverts
// alone; a word of the text is none.
func (a *adverts) keepWords() {
	for i, p := range a.ps {
		if a.advert[i] || pattern.Han(p.Words) <= maxBrandHan && p.N <= maxBranding {
			continue
		}
		body := p.Words[:max(0, strings.LastIndexAny(p.Words, sentenceEnds))]
		letters := squeezedLetters(body)
		a.sites = slices.DeleteFunc(a.sites, func(site string) bool { return strings.Contains(letters, site) })
		a.names = slices.DeleteFunc(a.names, func(name string) bool { return strings.Contains(body, name) })
		if len(a.sites) == 0 {
			break
		}
	}
}

// sentenceEnds are marks behind which a site may have set its name.
const sentenceEnds = "。！？”…）"

// branded reports words that name a site, and what it offers.
func (a *adverts) branded(s string) bool {
	letters := squeezedLetters(s)
	for _, site := range a.sites {
		if len(site) >= minSite && strings.Contains(letters, site) {
			return true
		}
	}
	s = trait.Squeezed(s)
	for _, name := range a.names {
		if strings.Contains(s, name) && bookOffer.MatchString(strings.ReplaceAll(s, name, "")) {
			return true
		}
	}
	return false
}

// drop returns what is kept, and whether an advert stands over it.
func (a *adverts) drop() (kept []*trait.Paragraph, over bool) {
	kept = make([]*trait.Paragraph, 0, len(a.ps))
	for i, p := range a.ps {
		plain := plainText(p)
		switch {
		case over && len(kept) == 0 && p.Has(trait.Rule):
			a.in.unset(p, p.Words)
			continue
		case a.advert[i], plain && p.N <= maxBranding && a.clocks > 1 && chapterClock.MatchString(p.Words):
			a.in.unset(p, p.Words)
			over = over || allRules(kept)
			continue
		case !plain || len(a.sites) == 0:
		case a.brandedLine(p):
			a.in.unset(p, p.Words)
			continue
		default:
			p = a.cutTail(p)
		}
		kept = append(kept, p)
	}
	return kept, over
}

// brandedLine reports a short line that names a site and is no sentence of the text.
func (a *adverts) brandedLine(p *trait.Paragraph) bool {
	return p.N <= maxBranding &&
		(p.Periods == 0 && !(p.Period && p.Commas > 0) || pattern.Han(p.Words) <= maxBrandHan) &&
		!p.Has(trait.Source|trait.Byline|trait.Editor) && a.branded(p.Words)
}

// cutTail takes the name of a site off the end of a paragraph.
func (a *adverts) cutTail(p *trait.Paragraph) *trait.Paragraph {
	at := strings.LastIndexAny(p.Words, sentenceEnds)
	if at <= 0 || p.N < trait.BodyLength/2 {
		return p
	}
	_, size := utf8.DecodeRuneInString(p.Words[at:])
	tail := p.Words[at+size:]
	if tail == "" || utf8.RuneCountInString(tail) > maxTail || !a.branded(tail) {
		return p
	}
	a.in.unset(p, tail)
	return cut(p, at+size)
}

// dropRules takes off the lines that were drawn between adverts and the text.
func (a *adverts) dropRules(kept []*trait.Paragraph, over bool) []*trait.Paragraph {
	for over && len(kept) > 0 && kept[0].Has(trait.Rule) {
		a.in.unset(kept[0], kept[0].Words)
		kept = kept[1:]
	}
	if n := len(kept); n > 0 && len(a.advert) > 0 && a.advert[len(a.advert)-1] && kept[n-1].Has(trait.Rule) {
		a.in.unset(kept[n-1], kept[n-1].Words)
		kept = kept[:n-1]
	}
	return kept
}

// allRules reports lines drawn with characters, and nothing else.
func allRules(ps []*trait.Paragraph) bool {
	for _, p := range ps {
		if !p.Has(trait.Rule) {
			return false
		}
	}
	return true
}

// unset says that words of a library are not set.
func (in *Reader) unset(p *trait.Paragraph, text string) {
	in.Diags.Add(diag.Info, "page-furniture", p.Pos,
		diag.T("电子书站的“%s”不排", "%q of a library is not set", text))
}
