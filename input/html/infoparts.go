package html

import (
	"strings"
	"unicode/utf8"

	"dayang/input/particulars"
	"dayang/input/pattern"
)

// infoParts each read one part at the head of what is left of a line, and return its bytes, 0
// where it is none of theirs. The first that knows a part has it.
var infoParts = [...]func(i *info, s string) int{
	(*info).marked,
	(*info).readingMode,
	(*info).floor,
	(*info).bracket,
	(*info).put,
	(*info).ornamented,
	(*info).changed,
	(*info).published,
	(*info).posted,
	(*info).said,
	(*info).filedUnder,
	(*info).writer,
	(*info).thisYear,
	(*info).issue,
	(*info).forum,
	(*info).label,
	(*info).credit,
	(*info).filed,
	(*info).aside,
	(*info).counter,
}

// next reads one part at the head of s and returns its bytes. It fails at what belongs to no
// line of particulars.
func (i *info) next(s, site string) (int, bool) {
	for _, read := range infoParts {
		if n := read(i, s); n > 0 {
			return n, true
		}
	}
	return i.word(s[:upTo(s, infoEnds)], site)
}

// drop counts a part that is not set, and returns its bytes.
func (i *info) drop(part string) int {
	i.tools += utf8.RuneCountInString(strings.TrimSpace(part))
	return len(part)
}

// readingMode is the switch between two looks of a page.
func (i *info) readingMode(s string) int {
	if n := upTo(s, infoEnds); n <= maxTool && strings.HasPrefix(s, "阅读模式") {
		return i.drop(s[:n])
	}
	return 0
}

// infoFloor is the place of a post in the thread of a forum.
var infoFloor = pattern.New(`^(?:\d{1,4}\s*[#＃楼]|(?:楼主|沙发|板凳)[#＃]?)(?:\s+|$)`)

func (i *info) floor(s string) int { return i.drop(infoFloor.FindString(s)) }

// bracket is what opens a counter in brackets: (点击: 231).
func (i *info) bracket(s string) int {
	if bare := strings.TrimLeft(s, "（("); bare != s && particulars.OpeningAside(bare) > 0 {
		return i.drop(s[:len(s)-len(bare)])
	}
	return 0
}

// put is when the page was put up or changed, with its label.
func (i *info) put(s string) int {
	when, changed, n := particulars.Put(s)
	if n == 0 {
		return 0
	}
	switch i.told = true; {
	case !changed && i.date == "":
		i.date = when
		i.tools -= utf8.RuneCountInString(when)
	case i.later == "":
		i.later = when
	}
	return i.drop(s[:n])
}

// markedByline is a byline behind its ornament, to the end: □本刊记者 某某.
var markedByline = pattern.New(`
	^[□■◎][ 　]?\p{Han}{0,8}(?:记者|通讯员|评论员)(?:[ 　、]{1,2}[\p{Han}·]{2,8}){1,6}$`)

func (i *info) ornamented(s string) int {
	if i.date == "" {
		return 0
	}
	m := markedByline.FindString(s)
	if m != "" {
		i.byline = append(i.byline, m)
	}
	return len(m)
}

// changedBare is when a page was changed, without its year: （4/23 16:20 更新）.
var changedBare = pattern.New(`
	^[（(]?\d{1,2}[-/月]\d{1,2}日?[ 　]?(?:\d{1,2}[:：]\d{2})?[ 　]?(?:更新|修改)[）)]?`)

// changed is when a page was changed, with its year or, behind the date, without it.
func (i *info) changed(s string) int {
	if i.date != "" {
		if m := changedBare.FindString(s); m != "" {
			return i.drop(m)
		}
	}
	when, n := particulars.Changed(s)
	if n > 0 && i.later == "" {
		i.later = when
	}
	return i.drop(s[:n])
}

// published is the date. A further one is not set.
func (i *info) published(s string) int {
	when, n := particulars.Published(s)
	if n == 0 {
		return 0
	}
	i.told = true
	if i.date != "" {
		return i.drop(s[:n])
	}
	i.date = when
	return n
}

// What programs of blogs and forums say: infoWriter names who began a thread, infoPosted opens
// a date, infoSaid counts the readers who answered, infoBlog opens names of parts of the site.
var (
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
)

func (i *info) posted(s string) int {
	if m := infoPosted.FindString(s); m != "" && particulars.DateAt(s[len(m):]) != "" {
		return i.drop(m)
	}
	return 0
}

func (i *info) said(s string) int {
	m := infoSaid.FindString(s)
	i.told = i.told || m != ""
	return i.drop(m)
}

func (i *info) filedUnder(s string) int {
	m := infoBlog.FindString(s)
	if m == "" {
		return 0
	}
	i.told = true
	return i.drop(s[:len(m)+upTo(s[len(m):], "|｜")]) // to the end
}

func (i *info) writer(s string) int {
	m := infoWriter.FindString(s)
	if m == "" {
		return 0
	}
	n := len(m) + upTo(s[len(m):], infoEnds)
	i.told, i.poster = true, strings.TrimSpace(s[len(m):n])
	return n
}

// thisYear is a date without its year.
func (i *info) thisYear(s string) int {
	if i.date != "" {
		return 0
	}
	when := particulars.ThisYear(s)
	if when != "" {
		i.date, i.told = when, true
	}
	return len(when)
}

// issue is a paper with the day of its issue.
func (i *info) issue(s string) int {
	if i.date != "" || i.source != "" && !i.guessed {
		return 0
	}
	paper, when, n := particulars.Issue(s)
	if n == 0 {
		return 0
	}
	i.source, i.date, i.told, i.guessed = "《"+paper+"》", when, true, false
	i.tools += utf8.RuneCountInString(s[:n]) - utf8.RuneCountInString(i.source+when)
	return n
}

// forum is the part of a forum that a post is from.
func (i *info) forum(s string) int {
	from, ok := strings.CutPrefix(s, "来自 ")
	if !ok || !i.told || infoOrg.MatchString(strings.TrimSpace(from)) {
		return 0
	}
	return i.drop(s)
}

// infoCredit is a byline that says who did what; it is set as it is.
var infoCredit = pattern.New(`
	^(?:
		文|图|文字|图片|摄影|文图|图文|(?:采访|整理|采写)[、/]撰文|采访|采写|撰文|撰稿人?|口述|讲述|
		整理|执笔|翻译|编译
	)[\s　]*[/／|｜丨:：][\s　]*[\p{Han}·]+(?:\s*[/／、 　]\s*[\p{Han}·]{1,8})*`)

func (i *info) credit(s string) int {
	m := infoCredit.FindString(s)
	if m == "" {
		return 0
	}
	if rest := s[len(m):]; rest != "" &&
		strings.ContainsAny(rest[:min(3, len(rest))], particulars.Ends) { // the next label is none of the names
		if at := strings.LastIndexAny(m, " 　、"); at > 0 {
			m = strings.TrimRight(m[:at], " 　、")
		}
	}
	i.rest = append(i.rest, strings.TrimSpace(m))
	return len(m)
}

// filed is under what the page is filed.
func (i *info) filed(s string) int {
	n := particulars.Filed(s)
	if n == 0 {
		return 0
	}
	i.told = true
	return i.drop(s[:n+upTo(s[n:], infoEnds)])
}

// aside is the label of what is not set, with its value.
func (i *info) aside(s string) int {
	n := particulars.OpeningAside(s)
	if n == 0 {
		return 0
	}
	i.told = true
	if count := particulars.Counter(s[n:]); count > 0 {
		n += count
	} else if strings.ContainsAny(s[:n], ":：") {
		n += valueEnd(s[n:])
	}
	return i.drop(s[:n])
}

// counter is a number of readers, or how long ago the page was put up: 3小时前.
func (i *info) counter(s string) int {
	n := particulars.Counter(s)
	i.told = i.told || strings.HasSuffix(strings.TrimSpace(s[:n]), "前")
	return i.drop(s[:n])
}
