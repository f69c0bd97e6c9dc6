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
	// bookNote is what such a site says of a file, with an address or without.
	bookNote = pattern.New(`
		(?i)^[☆★※=＝\-—~～*【（(\[ 　]*(?:
			(?:声明：?)?(?:本|此)(?:书|电子书|作品|e书|txt|小说|文件)(?:
				.{0,12}(?:下载[于自]|来自|转载自|收集[于自]).{2,40}|
				.{0,6}由.{1,24}(?:整理|制作|上传|扫描|校对|收集|提供|首发|分享).{0,12}|
				.{0,8}仅供.{0,8}(?:预览|试读|学习|交流|参考).{0,60}
			)|
			用户上传之内容(?:开始|结束)|
			(?:手机|免费)?(?:txt|电子书|小说)(?:免费)?下载.{0,24}
		)[☆★※=＝\-—~～*】）)\]。！! 　]*$`)
	// bookMore invites to such a site. A reporter may invite readers so as well.
	bookMore = pattern.New(`
		(?i)^[☆★※=＝\-—~～*【（(\[ 　]*(?:
			更多(?:精彩|好书|电子书|小说|txt|全本|免费).{0,60}
			(?:请?访问|登[陆录]|关注|尽在|下载|光临|https?://|www\.).{0,40}|
			欢迎(?:加入?|来到|光临|访问).{0,4}(?:
				QQ|书友|读者|书籍|本书|小说|.{1,8}(?:书[吧屋库网城]|论坛|文库)
			).{0,40}
		)[☆★※=＝\-—~～*】）)\]。！! 　]*$`)
	// bookJoin is an invitation to a group of readers.
	bookJoin = pattern.New(`(?i)(?:QQ|书友|读者|书籍分享|微信)(?:群|空间)?号?[:：]? ?\d{5,12}`)
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

// dropAdverts takes off what sites of books have set into a text.
func (in *Reader) dropAdverts(ps *[]*trait.Paragraph) {
	var sites, names []string
	advert := make([]bool, len(*ps))
	var invites []int // are adverts beside others
	clocks := 0
	for i, p := range *ps {
		if p.N == 0 || p.Kind != "" && p.Kind != doc.Paragraph {
			continue
		}
		edge := i < advertLines || i >= len(*ps)-advertLines
		if p.N <= maxBranding && chapterClock.MatchString(p.Words) {
			clocks++
		}
		host := ""
		if p.N <= maxAdvert && strings.ContainsFunc(p.Words, isLatinLetter) {
			host = bookHost.FindString(p.Words)
		}
		switch {
		case p.N > maxAdvert ||
			p.Number != trait.NoNumber && p.Number != trait.NumBullet ||
			p.Has(trait.Source|trait.Credit|trait.Byline|trait.Editor):
		case edge && p.N <= maxBranding && bookNote.MatchString(p.Words),
			edge && p.N <= maxBranding && bookJoin.MatchString(p.Words) && bookOffer.MatchString(p.Words):
			advert[i] = true
		case host != "" && (edge || p.N <= maxBranding) &&
			bookOffer.MatchString(strings.ReplaceAll(p.Words, host, "")) &&
			(p.Periods == 0 && !p.Period || bookNote.MatchString(p.Words) || bookMore.MatchString(p.Words)):
			advert[i] = true
			sites, names = append(sites, siteRoot(host)), append(names, siteNames(p.Words, host)...)
		case edge && p.N <= maxBranding && bookMore.MatchString(p.Words):
			invites = append(invites, i)
		}
	}
	if len(sites) == 0 && clocks < 2 && !slices.Contains(advert, true) {
		return
	}
	for _, i := range invites {
		advert[i] = true
	}
	// What a site is called by stands in its adverts alone; a word of the text is none.
	for i, p := range *ps {
		if advert[i] || pattern.Han(p.Words) <= maxBrandHan && p.N <= maxBranding {
			continue
		}
		at := strings.LastIndexAny(p.Words, "。！？”…）")
		body := p.Words[:max(0, at)]
		letters := squeezedLetters(body)
		sites = slices.DeleteFunc(sites, func(site string) bool { return strings.Contains(letters, site) })
		names = slices.DeleteFunc(names, func(name string) bool { return strings.Contains(body, name) })
		if len(sites) == 0 {
			break
		}
	}
	branded := func(s string) bool {
		letters := squeezedLetters(s)
		for _, site := range sites {
			if len(site) >= minSite && strings.Contains(letters, site) {
				return true
			}
		}
		s = trait.Squeezed(s)
		for _, name := range names {
			if strings.Contains(s, name) && bookOffer.MatchString(strings.ReplaceAll(s, name, "")) {
				return true
			}
		}
		return false
	}
	kept := make([]*trait.Paragraph, 0, len(*ps))
	over := false // an advert stands over the text
	for i, p := range *ps {
		plain := p.Kind == "" || p.Kind == doc.Paragraph
		switch {
		case over && len(kept) == 0 && p.Has(trait.Rule):
			in.unset(p, p.Words)
			continue
		case advert[i], plain && p.N <= maxBranding && clocks > 1 && chapterClock.MatchString(p.Words):
			in.unset(p, p.Words)
			over = over || allRules(kept)
			continue
		case !plain || len(sites) == 0:
		case p.N <= maxBranding &&
			(p.Periods == 0 && !(p.Period && p.Commas > 0) || pattern.Han(p.Words) <= maxBrandHan) &&
			!p.Has(trait.Source|trait.Byline|trait.Editor) && branded(p.Words):
			in.unset(p, p.Words)
			continue
		default:
			if at := strings.LastIndexAny(p.Words, "。！？”…）"); at > 0 && p.N >= trait.BodyLength/2 {
				_, size := utf8.DecodeRuneInString(p.Words[at:])
				if tail := p.Words[at+size:]; tail != "" && utf8.RuneCountInString(tail) <= maxTail &&
					branded(tail) {
					in.unset(p, tail)
					p = cut(p, at+size)
				}
			}
		}
		kept = append(kept, p)
	}
	for over && len(kept) > 0 && kept[0].Has(trait.Rule) {
		in.unset(kept[0], kept[0].Words)
		kept = kept[1:]
	}
	if n := len(kept); n > 0 && len(advert) > 0 && advert[len(advert)-1] && kept[n-1].Has(trait.Rule) {
		in.unset(kept[n-1], kept[n-1].Words)
		kept = kept[:n-1]
	}
	if over && in.Draft.Meta.Title == "" {
		apartHeads(kept)
	}
	*ps = kept
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

// siteRoot is the longest part of an address, in small letters.
func siteRoot(host string) string {
	root := ""
	for _, part := range strings.FieldsFunc(strings.ToLower(host),
		func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') }) {
		if len(part) > len(root) && part != "https" {
			root = part
		}
	}
	return root
}

// siteNames are the names that stand right before an address, or right behind it.
func siteNames(s, host string) (out []string) {
	at := strings.Index(s, host)
	cutSet := " 　-—:：(（《》【】,，"
	before := strings.TrimRight(s[:at], cutSet)
	if name := bookName.FindString(before); name != "" && isSiteName(name) {
		out = append(out, name)
	}
	after := strings.TrimLeft(s[at+len(host):], cutSet)
	for i, r := range after {
		if !trait.IsHan(r) || i >= 8*utf8.UTFMax {
			break
		}
		if name := after[:i+utf8.RuneLen(r)]; isSiteName(name) {
			return append(out, name)
		}
	}
	return out
}

// isSiteName reports a name that ends as those of such sites do.
func isSiteName(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return utf8.RuneCountInString(s) >= 3 && strings.ContainsRune("网網阁閣吧屋库庫城轩斋坊楼园馆社", r)
}

// squeezedLetters leaves the letters and figures of a text, small ones.
func squeezedLetters(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ' || r >= '０' && r <= '９':
			r -= 'Ａ' - 'A'
		}
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// cut is a paragraph without what stands behind so many bytes of its text.
func cut(f *trait.Paragraph, bytes int) *trait.Paragraph {
	q := *f.Para
	lead := strings.Index(f.Para.Text, f.Words)
	q.Text = f.Para.Text[:lead+bytes]
	n := utf8.RuneCountInString(q.Text)
	q.Spans, q.Origins, q.RejoinedAt = nil, nil, nil
	for _, s := range f.Spans {
		if s.Start < n {
			s.End = min(s.End, n)
			q.Spans = append(q.Spans, s)
		}
	}
	for _, o := range f.Origins {
		if o.At < n {
			q.Origins = append(q.Origins, o)
		}
	}
	for _, at := range f.RejoinedAt {
		if at < n {
			q.RejoinedAt = append(q.RejoinedAt, at)
		}
	}
	return trait.New(&q)
}

// isLatinLetter reports a letter of an address.
func isLatinLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
