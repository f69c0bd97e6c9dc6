package html

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/particulars"
	"dayang/input/pattern"
)

// The line of particulars under a title: date, source, author, and between them
// the page's tools. Style sheets, not blanks, set its parts apart, so that it is
// read by the elements that hold them.

// maxInfo is the length of such a line in characters, maxInfoSearch how many
// paragraphs after the title may be one.
const (
	maxInfo       = 160
	maxInfoSearch = 8
	maxSite       = 10 // characters of the name of a site
)

var (
	// infoCredit is a byline that says who did what; it is set as it is.
	infoCredit = pattern.New(`
		^(?:
			文|图|文字|图片|摄影|文图|图文|(?:采访|整理|采写)[、/]撰文|采访|采写|撰文|撰稿人?|口述|讲述|
			整理|执笔|翻译|编译
		)[\s　]*[/／|｜丨:：][\s　]*[\p{Han}·]+(?:\s*[/／、 　]\s*[\p{Han}·]{1,8})*`)
	infoFloor = pattern.New(`^(?:\d{1,4}\s*[#＃楼]|(?:楼主|沙发|板凳)[#＃]?)(?:\s+|$)`) // of a post in a forum
	infoUnit  = pattern.New(`^(?:[次人条赞](?:阅读|浏览|点击|评论)?)$`)                    // of a counter in an element of its own
	infoNames = pattern.New(`
		^(?:[\p{Han}·]{2,8}|[\p{Han}] [\p{Han}])(?:[ 　、]+|$)(?:[\p{Han}·]{2,4}(?:[ 　、]+|$))*`)
	infoOrg = pattern.New(`
		(?:
			报|网|社|台|刊|局|委|办|院|厅|部|府|会|站|校|中心|融媒体?|发布|在线|新闻|客户端|频道|周刊|杂志|
			之窗|公司|大学|集团|号|资讯|传媒|馆|所|处|室|队|厂|镇|乡|县|区|市|街道
		)$`)
	infoPlace = pattern.New(`^某(?:省|市|县|区|地)$`) // where an account is, made nameless
	// infoColumn names a part of the site, as menus do.
	infoColumn = pattern.New(`
		^(?:
			(?:
				社会|国内|国际|本地|地方|体育|娱乐|财经|时政|科技|教育|健康|文化|军事|综合|校园|学院|公司|
				企业|行业|集团|图片|媒体|今日|最新
			)(?:新闻|要闻|动态|资讯|快讯)|
			要闻动态|新闻(?:中心|动态|资讯|频道)|工作动态|通知公告
		)$`)
	infoHan = pattern.New(`^[\p{Han}·“”]+(?:[-—－][\p{Han}·“”]+)?$`)
	// infoOpens opens a label within a line whose parts stand without a blank.
	infoOpens = pattern.New(`
		(?:
			(?:文章|稿件|信息|新闻)?来源|稿源|出处|作者|记者|(?:责任)?编辑|责编|
			(?:发布|发表|更新)?(?:时间|日期)|
			(?:点击|浏览|阅读|访问|评论|回复)(?:次?数|率|量)?|
			人气|字[号体]|录入
		)[:：]`)
	// infoWriter names who began a thread, infoBlog what programs of blogs say in English.
	infoWriter = pattern.New(`
		^(?:开题人|开贴人|发起人|发[帖贴]人|[题贴帖博]主|(?:Posted|Written|Published) by)[ 　]*[:：]?[ 　]*`)
	infoBlog = pattern.New(`
		(?i)^(?:
			(?:filed|posted) (?:under|in)|in categor(?:y|ies)|categor(?:y|ies)|tagged(?: (?:with|as))?|tags?
		)(?:\s*[:：]\s*|\s+)`)
	infoPosted = pattern.New(`
		(?i)^(?:(?:posted|published|written|updated)(?: (?:on|at|@))?|on|@)\s*[:：]?\s*`)
	infoSaid = pattern.New(`
		(?i)^(?:\d+|no|leave an?|add|post a|one) ?(?:
			comments?|responses?|repl(?:y|ies)|views?|reads?|个(?:回复|回帖|评论|跟帖|赞|主题)
		)(?: »)?`)
	// infoNobody is what programs write where nobody is named.
	infoNobody = pattern.New(`
		^(?:未知|不详|暂无|无|佚名|匿名|管理员|[a-z]{0,6}[Aa]dmin(?:istrator)?\d{0,4})$`)
	infoAddr = pattern.New(`^(?:https?://)?[\w-]+(?:\.[\w-]+)+\S*$`)
)

// provinces name the place of an account's address, which pages show after the date.
const provinces = "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门"

// info is what such a line says.
type info struct {
	date, source    string
	later           string // when the page was changed, which counts if nothing else is told
	original        bool   // 原创 stands before who wrote it and the account
	byline, editors []string
	account, office string   // of a platform, by its element; one that may have written the text
	poster          string   // who put the story up: its author if nobody else is told
	rest            []string // what may be names; inference knows them
	tools           int      // characters that are not set
	guessed         bool     // the source has no label
	told            bool     // a date, a label or a counter: the line is one of particulars
}

// particulars reads the lines under the title and takes them out of the text.
func (f *flow) particulars(d *draft.Draft, title int, a *about) {
	seen, passed := 0, 0
	site := a.site
	f.channels, f.menu = parts(a.title)[1:], f.menus(title)
	if name := strings.TrimSpace(a.title); site == "" && title >= 0 && f.out[title].Text != name &&
		utf8.RuneCountInString(name) <= maxSite {
		site = name // <title> has nothing else
	}
	var first *chunk
	own := "" // the date that the text gives itself, in brackets
	for _, c := range f.out[title+1:] {
		if c.hide == "" && c.Kind == "" && c.classed(leadClass) {
			continue // the lead may stand over the particulars
		}
		aside := c.hide == "chrome" || c.hide == "links" || c.hide == "tools"
		if aside && len(c.chars) <= maxInfo || c.hide == "" && c.Kind != doc.Figure {
			if !aside && first == nil && seen == 0 && c.sentences() && len(c.chars) <= maxInfo &&
				f.informs(c, site) {
				seen++
				continue // a sentence between title and particulars
			}
			if len(c.chars) > maxInfo ||
				strings.ContainsAny(c.Text, "。！？") && !aside ||
				seen == maxInfoSearch ||
				passed == 4*maxInfoSearch {
				break
			}
			if passed++; !aside {
				seen++
			}
			when := particulars.Bracketed(c.Text)
			if day := particulars.DateAt(c.Text); when == "" && day == c.Text && c.Look.Centered &&
				strings.Contains(day, "年") && !clock.MatchString(day) {
				when = day
			}
			if when != "" && c.hide == "" && first != nil {
				// The text's own date goes before the page's.
				f.dropped.tools += utf8.RuneCountInString(d.Meta.Date)
				f.dropped.at(c.Pos)
				d.Meta.Date, c.hide, own = when, "info", when
				f.issuers(d, title, c)
				continue
			} else if when != "" && c.hide == "" {
				own = when
			}
			if c.hide == "" && c.Kind == "" && particulars.Flag(c.Text) {
				c.hide = "tools"
				continue
			}
			if c.Kind == doc.Table && len(c.Rows) > 2 {
				break
			}
			i, ok := readInfo(f.unchanneled(c.infoFields()), site)
			if !ok && !aside && first == nil && i.credits() {
				first = c // inference reads it; what stands over it is none of the text
				continue
			}
			if !ok || aside && (i.date == "" || d.Meta.Date != "") {
				continue
			}
			if a.guessed && i.source != "" && !i.guessed { // the text is taken over from there
				f.dropped.tools += utf8.RuneCountInString(d.Meta.Source)
				d.Meta.Source, a.guessed = "", false
			}
			a.guessed = a.guessed || i.guessed && d.Meta.Source == ""
			if own != "" && i.date != "" {
				f.dropped.tools += utf8.RuneCountInString(i.date)
				f.dropped.at(c.Pos)
				i.date = ""
			}
			f.take(d, c, i)
			if first == nil {
				first = c
			}
		}
	}
	f.poster(d, title, first)
	f.subtitle(d, title, first)
	f.scattered(d, title, a)
	f.stamped(d, title)
}

// take enters what a line says; what is left of it stays.
func (f *flow) take(d *draft.Draft, c *chunk, i *info) {
	if f.dropped.tools += i.tools; i.tools > 0 {
		f.dropped.at(c.Pos)
	}
	m := &d.Meta
	if m.Date == "" {
		m.Date = i.date
	}
	if m.Source == "" {
		m.Source = i.source
		if name := account.ReplaceAllString(m.Source, ""); name != "" {
			f.dropped.tools += utf8.RuneCountInString(m.Source) - utf8.RuneCountInString(name)
			m.Source = name
		}
	}
	if c.Kind == doc.List { // each has an item of its own
		i.byline, i.rest = append(i.byline, i.rest...), nil
	}
	m.Byline = append(m.Byline, i.byline...)
	m.Editors = append(m.Editors, i.editors...)
	c.hide, c.Kind, c.Items, c.Rows = "info", "", nil, nil
	if len(i.rest) == 0 {
		return
	}
	c.hide = ""
	c.Text = strings.Join(i.rest, " ")
	c.chars, c.Spans, c.Origins = []rune(c.Text), nil, nil
}

const (
	infoBlanks = " \t　|｜丨·•,，/[]【】"
	infoLeads  = infoBlanks + ")）#" // before a part
	infoEnds   = " \t　|｜丨[]【】"
)

// readInfo reads the fields of a line. It fails if the line holds what belongs to
// no line of particulars.
func readInfo(fields []string, site string) (*info, bool) {
	written := strings.Join(fields, "\n")
	key := pattern.Simplified.Replace(written)
	if key == written {
		return readFields(fields, site)
	}
	i, ok := readFields(strings.Split(key, "\n"), pattern.Simplified.Replace(site))
	if i != nil {
		i.rewrite(key, written)
	}
	return i, ok
}

// readFields is readInfo of simplified characters.
func readFields(fields []string, site string) (*info, bool) {
	i := &info{}
	if n := len(fields); n > 0 { // all of it in brackets
		whole := strings.Join(fields, "")
		if strings.HasPrefix(whole, "（") && strings.HasSuffix(whole, "）") ||
			strings.HasPrefix(whole, "(") && strings.HasSuffix(whole, ")") {
			fields = slices.Clone(fields)
			fields[0] = strings.TrimLeft(fields[0], "（(")
			fields[n-1] = strings.TrimRight(fields[n-1], "）)")
		}
	}
	for _, s := range fields {
		if column := strings.TrimSpace(s); column != ">" && strings.HasSuffix(column, ">") &&
			utf8.RuneCountInString(column) <= maxSite+2 {
			i.tools += utf8.RuneCountInString(column) // the link to a column
			continue
		}
		for s = strings.TrimLeft(strings.TrimRight(s, infoBlanks),
			infoLeads); s != ""; s = strings.TrimLeft(s, infoLeads) {
			n, ok := i.next(s, site)
			if !ok {
				return nil, false
			}
			s = s[n:]
		}
	}
	switch {
	case i.poster == "":
	case len(i.byline) > 0 || !strings.ContainsFunc(i.poster, isHan):
		i.tools += utf8.RuneCountInString(i.poster)
	default:
		i.byline = append(i.byline, i.poster)
	}
	if i.date == "" && i.later != "" {
		i.date, i.told = i.later, true
		i.tools -= utf8.RuneCountInString(i.later)
	}
	if n := len(i.rest); n > 0 && n < 4 && i.date == "" && i.source == "" && len(i.byline) == 1 && i.whoAll() {
		i.byline[0], i.rest = i.byline[0]+"、"+strings.Join(i.rest, "、"), nil // By 甲, 乙
	}
	if n := len(i.rest); i.date != "" && i.source == "" &&
		(i.original && n > 0 ||
			n == 2 &&
				(utf8.RuneCountInString(i.rest[1]) > 4 ||
					utf8.RuneCountInString(i.rest[1]) == 4 && !compound.MatchString(i.rest[1])) &&
				!infoCredit.MatchString(i.rest[1])) {
		i.source, i.guessed, i.rest = i.rest[n-1], true, i.rest[:n-1] // the account comes last
	}
	if i.date != "" && i.source == "" && len(i.rest) == 1 && utf8.RuneCountInString(i.rest[0]) > 4 &&
		infoHan.MatchString(i.rest[0]) && !strings.HasSuffix(i.rest[0], "记者") {
		i.source, i.guessed, i.rest = i.rest[0], true, nil // an office, whatever its end
	}
	if i.told && i.date != "" && i.whoAll() {
		i.byline, i.rest = append(i.byline, strings.Join(i.rest, " ")), nil
	}
	if n := len(i.rest); i.date == "" && i.original && n == 2 &&
		i.source == "" { // the date has an element of its own
		i.byline, i.source, i.guessed, i.told = append(i.byline, i.rest[0]), i.rest[1], true, true
		i.rest = nil
	}
	// A date alone, or a byline, is left to inference, which sees its neighbours.
	return i, i.told && (i.tools > 0 || i.source != "" || len(i.byline)+len(i.editors)+len(i.rest) > 0)
}

// whoPart is one word of a byline: a name, what someone did.
var whoPart = pattern.New(`
	^(?:
		[\p{Han}·]{2,4}|
		(?:\p{Han}{2,8}[报网社台]|本报|特约|实习|见习)*(?:记者|通讯员|评论员)[\p{Han}]{0,4}|
		摄影报道|(?:文|图)[ ]?[/／｜|:：].*
	)$`)

// whoAll reports that what is left of a line beside its date names people.
func (i *info) whoAll() bool {
	for _, w := range i.rest {
		if !whoPart.MatchString(w) {
			return false
		}
	}
	return len(i.rest) > 0 && len(i.rest) <= 6
}

// credits reports a line that holds nothing but who did what: 撰文：甲　摄影：乙.
func (i *info) credits() bool {
	return i != nil && !i.told && len(i.rest) > 0 &&
		!slices.ContainsFunc(i.rest, func(s string) bool { return infoCredit.FindString(s) != s })
}

// compound are surnames of two characters, whose bearers have names of four.
var compound = pattern.New(`
	^(?:
		欧阳|司马|上官|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|司空|端木|百里|呼延|申屠|公冶|
		钟离|万俟|淳于|闻人|南宫|独孤|轩辕|澹台|濮阳|赫连|\p{Han}{1,3}·
	)|
	记者|编辑|报道$|摄影|整理|^(?:图文|文图)`)

// next reads one part at the head of s and returns its bytes.
func (i *info) next(s, site string) (int, bool) {
	drop := func(n int) (int, bool) {
		i.tools += utf8.RuneCountInString(strings.TrimSpace(s[:n]))
		return n, true
	}
	if n := i.marked(s); n > 0 {
		return n, true
	}
	if n := upTo(s, infoEnds); n <= maxTool && strings.HasPrefix(s, "阅读模式") {
		return drop(n)
	}
	if m := infoFloor.FindString(s); m != "" {
		return drop(len(m))
	}
	if bare := strings.TrimLeft(s, "（("); bare != s && particulars.OpeningAside(bare) > 0 { // (点击: 231)
		return drop(len(s) - len(bare))
	}
	if when, changed, n := particulars.Put(s); n > 0 {
		switch i.told = true; {
		case !changed && i.date == "":
			i.date = when
			i.tools -= utf8.RuneCountInString(when)
		case i.later == "":
			i.later = when
		}
		return drop(n)
	}
	if m := markedByline.FindString(s); m != "" && i.date != "" {
		i.byline = append(i.byline, m)
		return len(m), true
	}
	if m := changedBare.FindString(s); m != "" && i.date != "" {
		return drop(len(m))
	}
	if when, n := particulars.Changed(s); n > 0 {
		if i.later == "" {
			i.later = when
		}
		return drop(n)
	}
	if when, n := particulars.Published(s); n > 0 {
		i.told = true
		if i.date != "" {
			return drop(n)
		}
		i.date = when
		return n, true
	}
	if m := infoPosted.FindString(s); m != "" && particulars.DateAt(s[len(m):]) != "" {
		return drop(len(m))
	}
	if m := infoSaid.FindString(s); m != "" {
		i.told = true
		return drop(len(m))
	}
	if m := infoBlog.FindString(s); m != "" { // to the end: names of parts of the site
		i.told = true
		return drop(len(m) + upTo(s[len(m):], "|｜"))
	}
	if m := infoWriter.FindString(s); m != "" {
		n := len(m) + upTo(s[len(m):], infoEnds)
		i.told, i.poster = true, strings.TrimSpace(s[len(m):n])
		return n, true
	}
	if when := particulars.ThisYear(s); when != "" && i.date == "" {
		i.date, i.told = when, true
		return len(when), true
	}
	if paper, when, n := particulars.Issue(s); n > 0 && i.date == "" && (i.source == "" || i.guessed) {
		i.source, i.date, i.told, i.guessed = "《"+paper+"》", when, true, false
		i.tools += utf8.RuneCountInString(s[:n]) - utf8.RuneCountInString(i.source+when)
		return n, true
	}
	if from, ok := strings.CutPrefix(s, "来自 "); ok && i.told && !infoOrg.MatchString(strings.TrimSpace(from)) {
		return drop(len(s)) // the part of a forum
	}
	if l, ok := particulars.Opening(s); ok {
		n := l.Len + upTo(s[l.Len:], infoEnds)
		if l.Name == "作者" || l.Name == "记者" {
			n = l.Len + people(s[l.Len:])
		}
		if who := suppliedBy.FindString(s[l.Len:]); l.Part == particulars.Office && who != "" &&
			!tools.MatchString(who[strings.LastIndexAny(who, " \u00A0　")+1:]) {
			i.told, i.byline = true, append(i.byline, who)
			return l.Len + len(who), true
		}
		if at := infoOpens.FindStringIndex(s[l.Len:n]); at != nil { // at once if nothing is named
			n = l.Len + at[0]
		}
		if at := strings.IndexAny(s[l.Len:n], "□■◎"); at > 0 { // opens the byline behind it
			n = l.Len + at
		}
		i.labelled(l, strings.TrimSpace(s[l.Len:n]))
		return n, true
	}
	if m := infoCredit.FindString(s); m != "" {
		if rest := s[len(m):]; rest != "" &&
			strings.ContainsAny(rest[:min(3, len(rest))], particulars.Ends) { // the next label is none of the names
			if at := strings.LastIndexAny(m, " 　、"); at > 0 {
				m = strings.TrimRight(m[:at], " 　、")
			}
		}
		i.rest = append(i.rest, strings.TrimSpace(m))
		return len(m), true
	}
	if n := particulars.Filed(s); n > 0 {
		i.told = true
		return drop(n + upTo(s[n:], infoEnds))
	}
	if n := particulars.OpeningAside(s); n > 0 {
		i.told = true
		if count := particulars.Counter(s[n:]); count > 0 {
			n += count
		} else if strings.ContainsAny(s[:n], ":：") { // its value goes with it
			end := n + upTo(s[n:], infoEnds)
			if at := infoOpens.FindStringIndex(s[n:end]); at != nil {
				end = n + at[0]
			}
			n = end
		}
		return drop(n)
	}
	if n := particulars.Counter(s); n > 0 {
		i.told = i.told || strings.HasSuffix(strings.TrimSpace(s[:n]), "前") // 3小时前
		return drop(n)
	}
	n := upTo(s, infoEnds)
	word := s[:n]
	long := utf8.RuneCountInString(word)
	switch {
	case infoAddr.MatchString(word):
		return drop(n)
	case long > 24 || strings.ContainsAny(word, "：:；;？！"):
		return 0, false
	case particulars.Flag(word):
		i.original = i.original || word == "原创"
		return drop(n)
	case tools.MatchString(word), infoColumn.MatchString(word), infoUnit.MatchString(word),
		(strings.Contains(provinces, strings.TrimRight(word, "省市")) || infoPlace.MatchString(word)) &&
			i.date != "",
		word == i.source, i.source != "" && i.date != "" && strings.Contains(i.source, word):
		return drop(n)
	case i.account != "" && i.date != "" && long <= 4: // where it is
		return drop(n)
	case i.date == "" && i.source == "" && touching.MatchString(word):
		m := touching.FindStringSubmatchIndex(word)
		if !infoOrg.MatchString(word[:m[3]]) {
			return 0, false
		}
		i.source, i.guessed = word[:m[3]], true
		return m[3], true
	case !infoHan.MatchString(word):
		return 0, false
	case strings.HasSuffix(word, "记者") || strings.HasSuffix(word, "通讯员"):
		i.rest = append(i.rest, word)
	case i.source == "" && (word == site || infoOrg.MatchString(word) || i.date != "" && long >= 4):
		i.source, i.guessed = word, true
	case long > 8:
		return 0, false
	default:
		i.rest = append(i.rest, word)
	}
	return n, true
}

func (i *info) labelled(l particulars.Label, v string) {
	office := (infoOrg.MatchString(v) || staff.MatchString(v)) && utf8.RuneCountInString(v) > 2
	switch {
	case v == "":
	case infoNobody.MatchString(v):
		i.told = true
		i.tools += utf8.RuneCountInString(v)
	case l.Part == particulars.Source:
		i.told = true
		if i.source == "" || i.guessed {
			i.source, i.guessed = v, false
		}
	case (l.Part == particulars.Office || l.Part == particulars.Poster) && office:
		i.told = true
		if i.source == "" {
			i.source, i.guessed = v, true // the office that put it up
		}
	case l.Part == particulars.Editor:
		i.editors = append(i.editors, v)
	case l.Part == particulars.Poster:
		i.told, i.poster = true, v
	default:
		i.told = i.told || l.Name != "作者" && l.Name != "记者" // 发布者, 由, by
		i.byline = append(i.byline, v)
	}
}

// markedByline is a byline behind its ornament, to the end: □本刊记者 某某.
var markedByline = pattern.New(`
	^[□■◎][ 　]?\p{Han}{0,8}(?:记者|通讯员|评论员)(?:[ 　、]{1,2}[\p{Han}·]{2,8}){1,6}$`)

// changedBare is when a page was changed, without its year: （4/23 16:20 更新）.
var changedBare = pattern.New(`
	^[（(]?\d{1,2}[-/月]\d{1,2}日?[ 　]?(?:\d{1,2}[:：]\d{2})?[ 　]?(?:更新|修改)[）)]?`)

// touching is a name that its date touches: 某某社2017-04-11.
var touching = pattern.New(`^([\p{Han}]{2,10})\d{4}(?:-\d{1,2}-\d{1,2}|年\d{1,2}月\d{1,2}日)`)

// suppliedBy is an office and the one of its people who sent a text in.
var suppliedBy = pattern.New(`
	^[\p{Han}]{2,12}(?:部|局|委|办|院|厅|处|科|室|中心|公司|学院|[股组队站所校会社馆]) [\p{Han}·]{2,4}$`)

// staff is a section of an office, which puts up what others wrote.
var staff = pattern.New(`[科股组]$`)

// upTo returns the bytes before the first of some characters.
func upTo(s, stops string) int {
	if at := strings.IndexAny(s, stops); at >= 0 {
		return at
	}
	return len(s)
}
