package structure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

// The dateline at the head of a story, and the reporters at its end.

// wire matches the dateline at the head of a news story, with the reporters that its
// brackets name: they are named there and are no byline.
var wire = pattern.New(`^[【\[]?((?:新华社|中新社|人民网|央视网|光明网|中新网|中国新闻网|新华网|本报|本网|本刊|本台|本站|据(?:新华社|中新社|人民日报|央视新闻|本报|[\p{Han}]{2,6}(?:社|网|日报))|` +
	`[\p{Han}]{2,6}(?:日报|晚报|晨报|商报|社|网))[\p{Han}、 ]{0,14}?` + wireDay + `[ 　]?(?:专?电|讯|消息)` + wireDay + `(?:` + wireNames + `)?)`).Has("电讯息").Has("社网报台站刊闻")

const (
	wireDay   = `(?:\d{1,2} ?月)?(?:\d{1,2} ?日)?`
	wireWho   = `[^\P{Han}据]\p{Han}{1,3}(?:[ 　、]\p{Han}{2,4}){0,4}?`
	wireNames = `[ 　]*[（(]\p{Han}{0,8}(?:记者|通讯员|特约|见习|实习|作者)[^）)]{1,60}[）)]|[（(]\p{Han}{2,12}(?:报道|采访)[组团][）)]|[ 　]*(?:\p{Han}{0,6}记者|通讯员)?[ 　]?` + wireWho + `[ 　]?(?:摄影)?报道`
	wireOwn   = `[^\P{Han}据][\p{Han}A-Za-z“”·]{1,13}?`
)

// Any paper, office or account may send news; its name tells nothing, but the day or the
// reporters beside 讯 do, and so does a gap behind it: 某地发布5月1日讯, 某某法院讯（通讯员 甲）.
var (
	sentBy     = pattern.New(`^[【\[]?(` + wireOwn + `(?:\d{1,2} ?月\d{1,2} ?日[ 　]?(?:专?电|讯|消息)(?:` + wireNames + `)?|讯(?:\d{1,2} ?月\d{1,2} ?日(?:` + wireNames + `)?|` + wireNames + `)))`).Has("电讯息")
	sentGap    = pattern.New(`^(` + wireOwn + `[^\P{Han}资通音喜简短快电]讯)(?:　| {2,}| ?[】\]：:])`).Has("讯")
	sentNews   = pattern.New(`^[【\[]?((?:本报|本网|本刊|本台|本站|[\p{Han}]{2,8}(?:[日晚晨早商时]报|青年报|都市报|周刊|新闻|[在]线|通讯社|广播|电视台|电台|社|网))(?:综合|最新|独家)?消息)(?:[ 　]|[】\]：:])`).Has("消息")
	reportedBy = pattern.New(`^(` + wireOwn + `记者[ 　]?` + wireWho + `[ 　]?报道)(?:[：:　]| {1,})`).Has("道")
)

// placed is the dateline of a press release: date and place before a dash, or in brackets.
var placed = pattern.New(`^(?:(\d{4}年\d{1,2}月\d{1,2}日[，, 　]{0,2}(?:\p{Han}{2,8}|[A-Z][A-Za-z ]{2,20})|\p{Han}{2,8}[，, 　]{1,2}\d{4}年\d{1,2}月\d{1,2}日)[ 　]?(?:——|--|─|—|－)|` +
	`([【（(\[〔](?:(?:\d{4}年)?\d{1,2}月\d{1,2}日[，,、 　·]{0,2}\p{Han}{2,8}|\p{Han}{2,8}[，,、 　·]{0,2}(?:\d{4}年)?\d{1,2}月\d{1,2}日)[】）)\]〕]))`).Has("-—─－】）)]〕").Has("0123456789")

// reported is the dateline of papers of Taiwan: reporter and place in brackets, 〔記者某某／台北報導〕.
var reported = pattern.New(`^([〔［\[（(【][^〔〕［］\[\]（）()【】]{0,12}(?:记者|新闻|中心|社)[^〔〕［］\[\]（）()【】]{0,20}(?:/|／| )?\p{Han}{2,12}(?:报[导道]|外电|日电)[〕］\]）)】])`).First("〔［[（(【")

// datelineOf returns the dateline that opens a paragraph; bare is its simplified form,
// which has as many bytes.
func datelineOf(text, bare string) string {
	for _, form := range []*pattern.Regexp{wire, sentBy, sentGap, sentNews, reportedBy, reported} {
		m := form.FindStringSubmatchIndex(bare)
		if m != nil && strings.HasPrefix(text[m[2]:], "据") && strings.HasPrefix(text[m[1]:], "，") {
			return "" // 据某某报道， is a phrase of its sentence
		}
		if m != nil && !(form != wire && form != reported && strings.ContainsAny(strings.ReplaceAll(bare[:m[3]], "在线", ""), "的了是在说从")) {
			return text[m[2]:m[3]]
		}
	}
	return ""
}

// entitled follows the dateline in the line with which an agency hands out a feature: 题：
// and the title, its subtitle behind a dash.
var entitled = pattern.New(`^[ 　]*题[ 　]?[:：][ 　]*(.+?)(?:——[ 　]*([^—]+))?$`).Has("题").Has(":：")

// readTopic takes dateline and title from such a line at the head; a line before it that
// has the title already is not set again.
func (in *inference) readTopic(ps *[]*para) {
	for i, p := range (*ps)[:min(len(*ps), 4)] {
		line := ""
		if p.Kind == "" && p.n <= 2*maxTitle && !p.period {
			line = datelineOf(p.text, p.key)
		}
		m := entitled.FindStringSubmatch(p.text[len(line):])
		if line == "" || m == nil {
			continue
		}
		d := *in.draft
		in.draft = &d
		d.Meta.Dateline = line
		rest := slices.Delete(slices.Clone(*ps), i, i+1)
		whole := strings.TrimSpace(p.text[len(line)+strings.Index(p.text[len(line):], m[1]):])
		for k, q := range rest[:i] {
			if bare := unadorned(q.text); bare == m[1] || bare == whole {
				in.diags.Add(diag.Info, "title-repeated", q.Pos, diag.T("标题“%s”下一行又有，只排一次", "the title %q comes again and is set once", q.text))
				rest = slices.Delete(rest, k, k+1)
				break
			}
		}
		if d.Meta.Title == "" {
			in.setField(&d.Meta, "title", m[1], p)
			in.setField(&d.Meta, "subtitle", m[2], p)
		} else {
			in.diags.Add(diag.Info, "title-repeated", p.Pos, diag.T("标题“%s”前面已有，只排一次", "the title %q is given before and set once", whole))
		}
		in.diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", "题："))
		*ps = rest
		return
	}
}

// wired reports a paragraph that opens with a dateline.
func (f *para) wired() bool {
	return datelineOf(f.text, f.key) != "" || placed.MatchString(f.text)
}

// dateline reads the dateline of the first paragraph; it stays in the text.
func dateline(d *doc.Document) {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != doc.Paragraph || b.Role != "" {
			continue
		}
		line := datelineOf(b.Text, plainForms.Replace(b.Text))
		switch p := placed.FindStringSubmatch(b.Text); {
		case d.Meta.Dateline != "":
		case line == "" && p != nil:
			d.Meta.Dateline = p[1] + p[2]
		case line != "" && !wiredOften(d.Blocks[i+1:]): // else each piece of news has its own
			d.Meta.Dateline = line
		}
		break
	}
	signedAtEnd(d)
}

// wiredOften reports that other paragraphs open with datelines too.
func wiredOften(blocks []doc.Block) bool {
	for i := range blocks {
		if b := &blocks[i]; b.Kind == doc.Paragraph {
			if s := head(b.Text, 60); datelineOf(s, plainForms.Replace(s)) != "" {
				return true
			}
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
	end := creditTail(b.Text)
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
