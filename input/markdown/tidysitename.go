package markdown

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/pattern"
)

// Names of sites and periodicals behind a title, as pages have them.

var (
	// named is the name of a site or a periodical behind a title that the text says without it.
	named = pattern.New(`^[-–—|｜_·:：].{1,20}$`)
	// site is the name of a site where nothing else says what the title is.
	site = pattern.New(`
		(?:博客园?|(?i:blogs?)|知乎|简书|掘金|思否|(?i:CSDN|SegmentFault|GitBook)|开源中国|微信公众号)$`)
	// hosted is the title of a page that names author, host and tags: 某某_甲的博客-CSDN博客_标签.
	hosted = pattern.New(`^(.{5,}?)[-_][^-_]{1,20}-CSDN博客(?:_.*)?$`)
)

const (
	// maxSite is the length in characters of a site's name, minTitle that of what is left.
	maxSite, minTitle = 20, 5
)

// siteTail takes the names of sites off the end of a title: 某某 - 甲的博客 - 乙博客.
func siteTail(s string) string {
	if m := hosted.FindStringSubmatch(s); m != nil {
		s = m[1]
	}
	s = hostTail(s)
	for {
		at := strings.LastIndexAny(s, "-–—|｜_")
		if at <= 0 {
			return s
		}
		_, n := utf8.DecodeRuneInString(s[at:])
		tail, rest := strings.TrimSpace(s[at+n:]), strings.TrimSpace(s[:at])
		if utf8.RuneCountInString(tail) > maxSite || !site.MatchString(tail) ||
			utf8.RuneCountInString(rest) < minTitle {
			return s
		}
		s = rest
	}
}

// siteless is siteTail with a word of what it took off.
func (r *reader) siteless(s string, at diag.Pos) string {
	t := siteTail(s)
	if t != s {
		r.untitled(strings.TrimPrefix(s, t), at)
	}
	return t
}

// untitled reports what stood behind the title.
func (r *reader) untitled(tail string, at diag.Pos) {
	r.diags.Add(diag.Info, "title-repeated", at,
		diag.T("标题后的“%s”是网站、刊物的名称，不排", "%q behind the title is the name of a site and is not set",
			strings.TrimSpace(tail)))
}

// titleOf reports that the first line of a text is the title of the front matter without the
// name of its site.
func (r *reader) titleOf(first int, text string) bool {
	m := &r.out.Meta
	rest := strings.TrimPrefix(squeeze(m.Title), squeeze(text))
	if first > 0 || rest == squeeze(m.Title) || !named.MatchString(rest) {
		return false
	}
	r.untitled(rest, m.Pos)
	m.Title = text
	return true
}
