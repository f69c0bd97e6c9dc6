package html

import (
	"slices"
	"strings"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// rightsBox are names of the box in which a blog says whose a text is, ownedBy its line.
var (
	rightsBox = pattern.New(`(?i)(?:^|[-_ ])(?:post|article|entry)-?_?copyright`)
	ownedBy   = pattern.New(`^(?:本文|文章)?作者[:：]\s*(\S.{0,30})$`)
)

// owner finds the author in such a box under the text where nothing else names one.
func (f *flow) owner(d *draft.Draft) {
	if len(d.Meta.Byline) > 0 {
		return
	}
	for _, c := range f.out {
		boxed := c.classed(rightsBox)
		if c.hide == "" || !boxed && c.Kind != doc.List {
			continue
		}
		lines := []string{c.Text}
		for _, it := range c.Items {
			lines = append(lines, it.Text)
		}
		for _, l := range lines {
			if m := ownedBy.FindStringSubmatch(l); m != nil && (boxed || !strings.HasPrefix(l, "作")) &&
				!infoNobody.MatchString(m[1]) {
				d.Meta.Byline = []string{m[1]}
				return
			}
		}
	}
}

var (
	authorName  = pattern.New(`^(?:[\p{Han}·]{2,8}|[\p{Han}A-Za-z_][\p{Han}A-Za-z0-9_.·-]{1,15})$`)
	authorClass = pattern.New(`(?i)author|readname|byline|writer|zuozhe|authi|poster|user-?name|nick-?name`)
)

// rank is what a forum tells of a member.
var rank = pattern.New(`
	^(?:
		级别|等级|用户组|UID|精华|积分|经验|威望|铜币|金币|金钱|帖子|主题|发帖数?|注册时间|在线时间|
		最后登录|来自
	)[ 　]*[:：]`)

// ranks reports a list of nothing else.
func (c *chunk) ranks() bool {
	return c.Kind == doc.List && len(c.Items) > 1 &&
		!slices.ContainsFunc(c.Items, func(it doc.Item) bool { return !rank.MatchString(it.Text) })
}

// accountInfo are names of the box in which a platform shows whose a story is, beside it.
var accountInfo = pattern.New(`(?i)(?:^|[-_ ])(?:user|author|account|media)-?(?:info|card)(?:$|[-_ ])`)

// account reads such a box over the story where nothing tells its source or its author: the
// name is a heading in it, and there is no other.
func (f *flow) account(d *draft.Draft, title int) {
	if title < 0 || d.Meta.Source != "" || len(d.Meta.Byline) > 0 {
		return
	}
	var who *chunk
	for _, c := range f.out[:title] {
		if _, heads := headingLevel(c.tag); !heads || c.hide == "" || c.hide == "hidden" || c.hide == "kicker" ||
			!authorName.MatchString(c.Text) || !c.classed(accountInfo) {
			continue
		}
		if who != nil {
			return
		}
		who = c
	}
	if who != nil {
		d.Meta.Source, who.hide = who.Text, "info"
	}
}

// userLink is the address of the page that a site keeps of one of its writers.
var userLink = pattern.New(`
	^(?:https?://[^/]+)?/(?:u|user|users|author|authors|people|member|space)/[\w%-]+/?$`)

// ofUser reports a line that is a link to such a page.
func (c *chunk) ofUser() bool {
	return c.links == len(c.chars) && len(c.Spans) > 0 && c.Spans[0].Mark == doc.Link &&
		c.Spans[0].End == len(c.chars) && userLink.MatchString(c.Spans[0].Target)
}

// classed reports that an element around a line, within three, is named so.
func (c *chunk) classed(is *pattern.Regexp) bool {
	for n, k := c.in, 0; n != nil && k < 3; n, k = n.parent, k+1 {
		if strings.HasPrefix(n.tag, "founder-") && is.MatchString(n.tag) ||
			is.MatchString(n.attr("class")) ||
			is.MatchString(n.attr("rel")) {
			return true
		}
	}
	return false
}
