package markdown

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// What the programs that clip pages leave of the page around its text: the lines of an account
// under a title, of the way to a page, of the program in which it was read, and their own entries
// behind a note.

var (
	// clippedDay is the line in italics under a title: when, and from where, an account posted.
	clippedDay = pattern.New(`
		^(\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ 　]+\d{1,2}:\d{2}(?::\d{2})?)?)(?:[ 　]+\p{Han}{2,8})?$`)
	// clippedAccount is the line over it: who wrote, and whose account.
	clippedAccount = pattern.New(`
		^(?:(原创|转载)[ 　]+)?(?:([^ 　\d，。：:！？]{1,16})[ 　]+)?([^ 　，。：:！？]{2,20})$`)
	// bracketDay is the line of a site under its title: [日期：2019-07-16].
	bracketDay = pattern.New(`
		^[\[【](?:日期|时间|发布(?:时间|日期)|发表(?:时间|日期))[:：][ 　]*(
			\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ 　]+\d{1,2}:\d{2}(?::\d{2})?)?
		)[\]】]$`)
	// followFirst asks to follow an account over its text.
	followFirst = pattern.New(`
		^[^\p{Han}\w]{0,6}(?:请?(?:点击|点|戳|轻触))(?:上方|上面|顶部|下方|↑)?.{0,4}[“「『"]?.{0,24}
		(?:公众号|关注|星标|置顶|蓝字).{0,24}$`)
	// joplin are the entries that the program of that name writes behind a note.
	joplinID   = pattern.New(`(?m)^id: [0-9a-f]{32}$`)
	joplinLine = pattern.New(`^[a-z_]+:(?: .*)?$`)
)

// maxClipped is how many paragraphs are looked through for lines of an account.
const maxClipped = 6

// clippedHead reads the lines of an account over a text that was clipped.
func (r *reader) clippedHead() {
	m := &r.out.Meta
	day := -1
	for i := 0; i < len(r.out.Paras) && i < maxClipped; i++ {
		p := &r.out.Paras[i]
		if p.Kind == doc.Heading || p.Kind == doc.Figure {
			continue
		}
		if p.Kind != "" || utf8.RuneCountInString(p.Text) > maxAccount {
			break
		}
		if f := clippedDay.FindStringSubmatch(strings.TrimSpace(p.Text)); f != nil && allItalic(p) {
			if m.Date == "" {
				m.Date = f[1]
			}
			day = i
			break
		}
	}
	if day >= 0 {
		r.clippedLine(&r.out.Paras[day])
		r.remove(day)
	}
	for i := 0; i < len(r.out.Paras) && i < maxClipped; i++ {
		if f := bracketDay.FindStringSubmatch(r.out.Paras[i].Text); f != nil && r.out.Paras[i].Kind == "" {
			if m.Date == "" {
				m.Date = f[1]
			}
			r.clippedLine(&r.out.Paras[i])
			r.remove(i)
			break
		}
	}
	if !strings.Contains(string(r.src[:min(len(r.src), maxFrontBytes)]), "mp.weixin.qq.com") {
		return
	}
	kept := 0
	r.keepOnly(func(i int) bool {
		p := &r.out.Paras[i]
		if kept < maxClipped && r.accountHead(p, day == 0 && kept == 0) {
			r.clippedLine(p)
			return false
		}
		kept++
		return true
	})
}

// accountHead reads a line of an account: that asks to follow it, or that names it and who wrote;
// under says that it is the first, right under the day.
func (r *reader) accountHead(p *draft.Para, under bool) bool {
	m := &r.out.Meta
	text := strings.TrimSpace(p.Text)
	if p.Kind != "" {
		return false
	}
	if utf8.RuneCountInString(text) <= maxAccount && followFirst.MatchString(text) &&
		!strings.ContainsAny(text, "。；") {
		return true
	}
	f := clippedAccount.FindStringSubmatch(text)
	if f == nil || m.Source != "" || f[1] == "" && (!under || f[2] == "") {
		return false
	}
	if len(m.Byline) == 0 && f[2] != "" {
		m.Byline = []string{f[2]}
	}
	m.Source = f[3]
	return true
}

// maxFrontBytes is where the address of a clipped page stands at the latest.
const maxFrontBytes = 2 << 10

// allItalic reports a paragraph all the words of which are in italics.
func allItalic(p *draft.Para) bool {
	chars := []rune(p.Text)
	for _, s := range p.Spans {
		if s.Mark == doc.Emph {
			for i := s.Start; i < s.End && i < len(chars); i++ {
				chars[i] = ' '
			}
		}
	}
	return len(p.Spans) > 0 && strings.TrimSpace(string(chars)) == ""
}

// clippedLine tells of a line of the head that is taken off the text.
func (r *reader) clippedLine(p *draft.Para) {
	r.diags.Add(diag.Info, "page-furniture", p.Pos,
		diag.T("“%s”是页面上的行，只取其中的作者、来源与时间",
			"%q is a line of the page; only author, source and time are taken", strings.TrimSpace(p.Text)))
}

// joplinEntries leaves out the entries that Joplin writes behind a note, and returns where the
// note ends.
func (r *reader) joplinEntries(from int) int {
	src := string(r.src)
	all := joplinID.FindAllStringIndex(src[from:], -1)
	if len(all) == 0 {
		return len(src)
	}
	at := from + all[len(all)-1][0]
	lines := strings.Split(strings.TrimRight(src[at:], "\n"), "\n")
	if !strings.HasPrefix(lines[len(lines)-1], "type_: ") {
		return len(src)
	}
	for _, l := range lines {
		if !joplinLine.MatchString(l) {
			return len(src)
		}
	}
	r.leave("dropped-tags", "笔记的属性“%s”不排", "the properties %q of a note are not set",
		strings.Join(lines, " "), at)
	return at
}

// way leaves out a list of nothing but links over the text: the sections of a site, and the way
// to a page, whose last step is no link: 首页 > 评论 > 正文.
func (r *reader) way() {
	step := func(it *doc.Item) (linked, ok bool) {
		s := strings.Trim(it.Text, " 　>＞»›/|")
		if n := utf8.RuneCountInString(s); n == 0 || n > maxStep || strings.ContainsAny(s, "，。：；！？") {
			return false, false
		}
		return linkedTo(it.Spans, ""), true
	}
	for i := 0; i < len(r.out.Paras) && i < maxClipped; i++ {
		p := &r.out.Paras[i]
		if p.Kind == doc.Heading || r.isProse(i) {
			return
		}
		steps := p.Items
		n := 1
		if p.Kind != doc.List || len(p.Items) == 0 {
			continue
		}
		// A > opens a quotation in the item.
		for i+n < len(r.out.Paras) && r.out.Paras[i+n].Kind == doc.Quote &&
			utf8.RuneCountInString(r.out.Paras[i+n].Text) <= maxStep {
			q := &r.out.Paras[i+n]
			steps = append(steps[:len(steps):len(steps)], doc.Item{Text: q.Text, Spans: q.Spans})
			n++
		}
		links, plain := 0, 0
		for k := range steps {
			linked, ok := step(&steps[k])
			switch {
			case !ok:
				return
			case linked:
				links++
			default:
				plain++
			}
		}
		first, last := strings.TrimSpace(steps[0].Text), strings.Trim(steps[len(steps)-1].Text, " 　>＞»›")
		if !homeName.MatchString(first) && last != "正文" ||
			links == 0 ||
			plain > 1 ||
			links+plain < minSteps ||
			i+n >= len(r.out.Paras) {
			return
		}
		var said []string
		for _, it := range steps {
			said = append(said, it.Text)
		}
		r.diags.Add(diag.Info, "page-furniture", p.Pos,
			diag.T("“%s”不排", "%q is not set", strings.Join(said, " ")))
		r.cut(i, i+n)
		i--
	}
}

// homeName is the first of the sections of a site.
var homeName = pattern.New(`^(?i:(?:网站|返回)?(?:首页|主页)|home)$`)

// minSteps is how many sections are a list of them.
const minSteps = 3

// maxStep is the length in characters of the name of a section of a site.
const maxStep = 10

// clippedAlt is what a program puts before the description of a picture: Image 3: ….
var clippedAlt = pattern.New(`^Image ?\d{1,4}(?:[:：][ ]?|$)`)
