package html

import (
	"strings"
	"unicode/utf8"

	"dayang/input/particulars"
	"dayang/input/pattern"
)

// What a line of particulars says without words: who a name is of tells the name of its
// element, its address, or the icon before it.

// role is what a page says of a word by its element.
type role uint8

const (
	noRole role = iota
	writer      // who wrote the text
	origin      // the account that it is of
	column      // where the site has it
)

// roleAt is where such a word begins.
type roleAt struct {
	at   int
	role role
}

// maxRoles bounds the words of one paragraph that are kept.
const maxRoles = 20

var (
	writerName = pattern.New(`
		(?i)(?:^|[-_ ])(?:author|writer|byline|zuozhe|user-?name|nick-?name)
		(?:[-_]?(?:name|item|link|text|vcard))?(?:$| )`)
	writerIcon = pattern.New(`
		(?i)(?:^|[ ])(?:fa|icon|iconfont|glyphicon|bi|ri|czs)-(?:user|author|person|people)(?:-[a-z]{1,8})?
		(?:$| )`)
	columnName = pattern.New(`
		(?i)(?:^|[-_ ])(?:categor(?:y|ies)|(?:a_)?catalog|cat-?links?|fenlei|lanmu|tags?)(?:$| )`)
	// originName are names of the element that holds the paper a text is from.
	originName = pattern.New(`^(?:a_|article-|news-|post-)?source(?:-?name)?$`)
	columnIcon = pattern.New(`
		(?i)(?:^|[ ])(?:fa|icon|iconfont|glyphicon|bi|ri|czs)-
		(?:list(?:-alt)?|folder(?:-open)?|tags?|bookmark)(?:-[a-z]{1,8})?(?:$| )`)
	columnLink = pattern.New(`(?i)/(?:categor(?:y|ies)|tags?)[/-]`)
)

// accountBox are names of the box that holds the account of a platform.
var accountBox = pattern.New(`(?i)(?:^|[-_ ])(?:media|mp|account|source)-?name(?:$|[-_ ])`)

// roleOf is what an inline element says of the words in it, an icon of those behind it.
func roleOf(n *node) role {
	class, rel := n.attr("class"), n.attr("rel")
	switch id := n.attr("id"); {
	case class == "" && rel == "" && id == "" && n.tag != "a" && n.attr("itemprop") == "":
		return noRole
	case id == "js_name" || id == "post-user" || strings.Contains(class, "rich_media_meta_nickname"): // WeChat
		return origin
	case originName.MatchString(class):
		return origin
	case rel == "author" || strings.Contains(class, "rich_media_meta_text") || n.attr("itemprop") == "author" ||
		writerName.MatchString(class):
		return writer
	case strings.HasPrefix(rel, "category") ||
		columnName.MatchString(class) ||
		n.tag == "a" && columnLink.MatchString(n.attr("href")):
		return column
	case n.tag != "i" && n.tag != "span" && n.tag != "em" || len(n.kids) > 0:
		return noRole
	case writerIcon.MatchString(class):
		return writer
	case columnIcon.MatchString(class):
		return column
	}
	return noRole
}

// Marks that stand before a word whose role is known; they are in no text, which has no
// controls.
const (
	writerMark = "\x01"
	originMark = "\x02"
	columnMark = "\x03"
	officeMark = "\x04"
)

// infoFields are the fields of a line of particulars, the words whose elements say what they
// are behind a mark.
func (c *chunk) infoFields() []string {
	out, starts := c.fieldsAt()
	if len(out) == 1 && len(c.roles) == 0 && c.Kind == "" && accountBox.MatchString(c.in.attr("class")) &&
		!spoken(out[0]) {
		return []string{originMark + strings.TrimSpace(out[0])}
	}
	for k, at := range starts {
		end := len(c.chars)
		if k+1 < len(starts) {
			end = starts[k+1]
		}
		for _, r := range c.roles {
			if r.at < at || r.at >= end || strings.TrimSpace(string(c.chars[at:r.at])) != "" {
				continue
			}
			if word := strings.TrimSpace(out[k]); !spoken(word) {
				out[k] = r.role.mark(word) + word
			}
			break
		}
	}
	return out
}

// spoken reports a field that says itself what it is.
func spoken(word string) bool {
	return labelledPart(word) || particulars.DateAt(word) != "" || particulars.Flag(word) ||
		particulars.Counter(word) == len(word) || strings.ContainsAny(word, particulars.Ends+"。，")
}

func (r role) mark(word string) string {
	switch {
	case r == column:
		return columnMark
	case r == origin:
		return originMark
	case infoOrg.MatchString(word):
		return officeMark
	}
	return writerMark
}

// marked reads a field with a mark and returns its bytes, 0 if it has none.
func (i *info) marked(s string) int {
	if s == "" || s[0] < writerMark[0] || s[0] > officeMark[0] {
		return 0
	}
	word := s[1:]
	switch {
	case s[:1] == columnMark ||
		infoNobody.MatchString(word) ||
		s[:1] == writerMark && i.date != "" && utf8.RuneCountInString(word) > 1 &&
			particulars.Province(word): // where it is
		i.tools += utf8.RuneCountInString(word)
	case s[:1] == originMark:
		if i.account = word; i.office != "" && i.office == i.source && i.source != word || i.officeWrote(word) {
			i.byline = append(i.byline, i.source)
		} else if i.source != "" && i.source != word {
			i.tools += utf8.RuneCountInString(i.source)
		}
		i.source, i.guessed = word, true
	case s[:1] == officeMark && (i.source == "" || i.source == word):
		i.source, i.office, i.guessed = word, word, true
	case s[:1] == officeMark:
		i.tools += utf8.RuneCountInString(word)
	default:
		if own := strings.TrimLeft(strings.TrimPrefix(word, "原创"), " 　|｜"); own != "" && own != word {
			i.tools += utf8.RuneCountInString(word) - utf8.RuneCountInString(own)
			i.original, word = true, own
		}
		i.byline = append(i.byline, word)
		return len(s)
	}
	i.told = true
	return len(s)
}
