package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// The dateline at the head of a story, and the reporters at its end.

// wire matches the dateline at the head of a news story, with the reporters that its
// brackets name: they are named there and are no byline.
var wire = pattern.New(`^[【\[]?((?:新华社|中新社|人民网|央视网|光明网|中新网|中国新闻网|新华网|本报|本网|本刊|本台|本站|据(?:新华社|中新社|人民日报|央视新闻|[\p{Han}]{2,6}(?:社|网|日报))|[\p{Han}]{2,6}(?:日报|晚报|晨报|商报|社|网))[\p{Han}、 ]{0,14}?(?:\d{1,2} ?月)?(?:\d{1,2} ?日)?[ 　]?(?:专?电|讯|消息|报道)(?:[ 　]*[（(][\p{Han}·]{0,8}(?:记者|通讯员|特约|见习|实习|作者)[^）)]{1,60}[）)]|[ 　]+(?:[\p{Han}]{0,6}记者|通讯员)[ 　]?[\p{Han}]{2,4}(?:[ 　、][\p{Han}]{2,4}){0,4}?[ 　]?(?:摄影)?报道)?)`).Has("电讯息道").Has("社网报台站刊闻")

// placed is the dateline of a press release: date and place before a dash.
var placed = pattern.New(`^(\d{4}年\d{1,2}月\d{1,2}日[，, 　]{0,2}(?:\p{Han}{2,8}|[A-Z][A-Za-z ]{2,20})|\p{Han}{2,8}[，, 　]{1,2}\d{4}年\d{1,2}月\d{1,2}日)[ 　]?(?:——|--|─|—|－)`).Has("-—─－").Has("0123456789")

// dateline reads the dateline of the first paragraph; it stays in the text.
func dateline(d *doc.Document) {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != doc.Paragraph || b.Role != "" {
			continue
		}
		// The simplified form has as many bytes.
		m := wire.FindStringSubmatchIndex(plainForms.Replace(b.Text))
		if m == nil {
			if p := placed.FindStringSubmatch(b.Text); p != nil && d.Meta.Dateline == "" {
				d.Meta.Dateline = p[1]
			}
			break
		}
		if wiredOften(d.Blocks[i+1:]) {
			break // each piece of news has its own
		}
		if d.Meta.Dateline == "" {
			d.Meta.Dateline = b.Text[m[2]:m[3]]
		}
		break
	}
	signedAtEnd(d)
}

// wiredOften reports that other paragraphs open with datelines too.
func wiredOften(blocks []doc.Block) bool {
	for i := range blocks {
		if b := &blocks[i]; b.Kind == doc.Paragraph && wire.MatchString(plainForms.Replace(head([]rune(b.Text), 60))) {
			return true
		}
	}
	return false
}

// lastNames are reporters, or names, in brackets at the end of a text.
var lastNames = pattern.New(`[（(]((?:` + agencies + `)?[ 　]?(?:首席|特约|见习|实习)?(?:记者|通讯员|评论员)[ 　]?[\p{Han} 　、·]{2,40}|[\p{Han} 　、·]{2,16})[）)]$`)

// signedAtEnd reads the names that close the last paragraph of a story without
// a byline; they stay in the text.
func signedAtEnd(d *doc.Document) {
	if len(d.Meta.Byline) > 0 {
		return
	}
	for i := len(d.Blocks) - 1; i >= 0; i-- {
		b := &d.Blocks[i]
		if b.Kind == doc.Furniture {
			continue
		}
		who := signedBy(b)
		if who == "" || signedOften(d.Blocks[:i]) {
			return
		}
		if strings.ContainsAny(who, "记記通評评") && !names(who) { // a name alone is no byline
			d.Meta.Byline = []string{who}
		}
		return
	}
}

// signedBy returns what may be names in brackets at the end of a paragraph.
func signedBy(b *doc.Block) string {
	if b.Kind != doc.Paragraph || !strings.HasSuffix(b.Text, "）") && !strings.HasSuffix(b.Text, ")") {
		return ""
	}
	end := lastBytes(b.Text, maxCreditTail)
	m := lastNames.FindStringSubmatchIndex(plainForms.Replace(end))
	if m == nil || isDigit(lastRune(strings.TrimRight(end[:m[0]], " 　"))) { // 000-5432109（某主任）
		return ""
	}
	return strings.TrimSpace(end[m[2]:m[3]])
}

// signedOften reports that other paragraphs close with names too: short news, each
// by its own reporter.
func signedOften(blocks []doc.Block) bool {
	for i := range blocks {
		if signedBy(&blocks[i]) != "" {
			return true
		}
	}
	return false
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
