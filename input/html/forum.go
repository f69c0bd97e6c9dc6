package html

import (
	"strings"
	"unicode/utf8"

	"dayang/input/draft"
	"dayang/input/particulars"
	"dayang/input/pattern"
)

// Forums: a story is the first post of a thread, and others answer.

// postHead opens the line over a post: its number, and when it was written.
var postHead = pattern.New(`
	^(?:\d{1,4}\s*[#＃楼]|(?:沙发|板凳|地板|楼主)[#＃]?)?[ |]*(?:发表|发帖|回复|回帖|发布)(?:于|时间)
	[:：]?\s*`)

// memberPost is the same with who wrote it before it.
var memberPost = pattern.New(`^[\p{Han}A-Za-z0-9_.-]{1,16}[ |　]+(?:发表|回复|发布)于[:：]?\s*`)

func posted(line string) bool {
	head := postHead.FindString(line)
	if head == "" {
		head = memberPost.FindString(line)
	}
	return head != "" && particulars.DateAt(line[len(head):]) != ""
}

// replies sets the posts aside that follow the first one, with who wrote them.
func (f *flow) replies(title int) {
	var told *chunk // the first paragraph of the story
	for i, c := range f.out {
		if i <= title || c.hide != "" {
			continue
		}
		if told == nil {
			if c.sentences() {
				told = c
			}
			continue
		}
		if len(c.chars) > maxTools || !posted(c.Text) && !posted(strings.Join(c.fields(), " ")) {
			continue
		}
		both := common(c.in, told.in)
		post := c.in
		for post.parent != nil && post.parent != both {
			post = post.parent
		}
		if both == nil || post.parent == nil {
			continue
		}
		from := i
		for from > title+1 && f.out[from-1].within(post) {
			from--
		}
		for _, r := range f.out[from:] {
			if r.hide == "" {
				r.hide = "tail"
			}
		}
		return
	}
}

// member is what a forum tells of who wrote a post.
var member = pattern.New(`
	^(?:
		UID|级别|等级|头衔|精华|发帖|帖子|主题|积分|威望|金[币钱]|贡献值?|在线时间|注册时间|最后登录|
		阅读权限|来自|性别
	)\s*[:：]\s*\S.{0,20}$`)

// members sets such lines aside, two and more of them.
func (f *flow) members() {
	for i := 0; i < len(f.out); {
		j := i
		for j < len(f.out) && len(f.out[j].chars) <= maxCard && member.MatchString(f.out[j].Text) {
			j++
		}
		if j-i >= 2 {
			for _, c := range f.out[i:j] {
				if c.hide == "" {
					c.hide = "tools"
				}
			}
		}
		i = max(j, i+1)
	}
}

// dayClass are names of the line of a blog that gives the day of what follows.
var dayClass = pattern.New(`
	(?i)(?:^|[-_ ])(?:date|post-?date|entry-?date)(?:[-_ ]?(?:header|head|title|line))(?:$|[-_ ])`)

// postDay are names of the line of a post that gives its day.
var postDay = pattern.New(`(?i)(?:^|[-_ ])(?:post|entry|article|news|art)-?(?:date|time)(?:$|[-_ ])`)

// dated finds the date that stands over a title, with a label or a time: a date alone
// there is today's.
func (f *flow) dated(d *draft.Draft, title int) {
	if title < 0 || d.Meta.Date != "" {
		return
	}
	for _, c := range f.out[max(0, title-4):title] {
		if len(c.chars) > maxTools || c.hide == "hidden" {
			continue
		}
		i, ok := readInfo(c.infoFields(), "")
		if ok && i.date != "" && len(i.byline) > 0 && len(d.Meta.Byline) == 0 && len(i.rest) == 0 &&
			c.within(f.out[title].holder()) {
			d.Meta.Byline = i.byline // of a post
		}
		day := i != nil && i.date != "" && len(i.rest)+len(i.byline) == 0 && i.source == "" && c.classed(postDay) &&
			c.in.parent == f.out[title].in.parent
		ofDay := day ||
			i != nil && i.date != "" && c.classed(dayClass) && len(i.rest)+len(i.byline) == 0 &&
				i.source == "" // over its stories
		if ofDay {
			ok = true
		} else if !clock.MatchString(c.Text) && !strings.Contains(c.Text, "发") {
			continue
		}
		if !ok ||
			i.date == "" ||
			len(i.rest) > 0 ||
			!ofDay && !c.within(f.out[title].in.parent) && !c.within(f.out[title].holder()) {
			continue
		}
		d.Meta.Date, c.hide = i.date, "info"
		if f.dropped.tools += max(0, len(c.chars)-utf8.RuneCountInString(i.date)); f.dropped.first.Line == 0 {
			f.dropped.at(c.Pos)
		}
		return
	}
}
