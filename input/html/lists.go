package html

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// items reads a list. What cannot stand in an item comes after it.
func (f *flow) items(n *node, st style) {
	f.flush()
	if !f.part && f.list == nil && (layoutList(n) || layoutTerms(n) || n.tag == "dl" && f.askedIn(n)) {
		f.kids(n, st)
		f.flush()
		return
	}
	outer, level, label := f.list, f.level, f.label
	list := outer
	if list == nil {
		list = &chunk{in: n.parent, tag: n.tag, hide: st.hide}
		list.Kind, list.Pos = doc.List, f.pos(n.at)
		f.add(list)
		f.level = 0
	} else {
		f.level++
	}
	f.list = list
	number, err := strconv.Atoi(n.attr("start"))
	if err != nil {
		number = 1
	}
	depth, option := f.level, false
	for _, k := range n.kids {
		if k.tag == "dt" && k.option() != "" { // it labels what explains it
			f.level, f.label, option = depth, f.clean.Text(f.pos(k.at), k.option()), true
			continue
		}
		if k.tag == "dd" && option {
			f.walk(k, st)
			f.flush()
			option = false
			continue
		}
		if k.tag == "dt" || k.tag == "dd" { // what is explained stands over it
			f.level, f.label, option = depth, doc.Bullet, false
			if k.tag == "dd" {
				f.level, f.label = depth+1, ""
			}
			f.walk(k, st)
			f.flush()
			continue
		}
		if k.tag != "li" || f.refs[k.attr("id")] != "" {
			f.walk(k, st)
			continue
		}
		f.label = doc.Bullet
		if n.tag == "ol" {
			if v, err := strconv.Atoi(k.attr("value")); err == nil {
				number = v
			}
			f.label = strconv.Itoa(number) + "."
			number++
		}
		f.walk(k, st)
		f.flush()
	}
	f.flush()
	f.list, f.level, f.label = outer, level, label
	if outer == nil {
		list.relabel()
	}
	if outer == nil && len(list.Items) == 0 { // all of it notes
		f.out = slices.DeleteFunc(f.out, func(c *chunk) bool { return c == list })
	}
}

// ownNumber is a number that a writer set before an item himself.
var ownNumber = pattern.New(`^(\d{1,2}[.、．])[ 　]?(?:[^\d 　])`)

// relabel gives the items of a list that only has bullets the numbers that they open with, if
// these count from one: no line has two labels.
func (c *chunk) relabel() {
	if len(c.Items) < 2 {
		return
	}
	labels := make([]string, len(c.Items))
	for i, it := range c.Items {
		m := ownNumber.FindStringSubmatch(it.Text)
		if m == nil || it.Label != doc.Bullet || it.Level > 0 {
			return
		}
		if k, err := strconv.Atoi(strings.TrimRight(m[1], ".、．")); err != nil || k != i+1 {
			return
		}
		labels[i] = m[1]
	}
	for i := range c.Items {
		it := &c.Items[i]
		rest := strings.TrimLeft(it.Text[len(labels[i]):], " 　")
		n := utf8.RuneCountInString(it.Text) - utf8.RuneCountInString(rest)
		it.Spans = draft.Cut(it.Spans, n, n+utf8.RuneCountInString(rest))
		it.Label, it.Text = labels[i], rest
	}
}

// layoutTerms reports a list of terms that lays out a box: it holds headings or pictures, figures
// over what they count, or one term over one list, as works are named under a text.
func layoutTerms(n *node) bool {
	if n.tag != "dl" {
		return false
	}
	if cardTerms(n) {
		return true
	}
	terms, lists, others := 0, 0, 0
	for _, k := range n.kids {
		terms += boolInt(k.tag == "dt")
		for _, e := range k.kids {
			if k.tag != "dd" || e.tag == "" && strings.TrimSpace(e.text) == "" {
				continue
			}
			lists += boolInt(e.tag == "ul" || e.tag == "ol")
			others += boolInt(e.tag != "ul" && e.tag != "ol")
		}
	}
	if terms == 1 && lists == 1 && others == 0 {
		return true
	}
	for _, k := range n.kids {
		if k.tag != "dt" && k.tag != "dd" {
			continue
		}
		for _, e := range k.kids {
			if _, ok := headingLevel(e.tag); ok || e.tag == "img" || e.tag == "a" && e.find("img") != nil {
				return true
			}
		}
	}
	return false
}

var (
	// largeTerm is a share, a number in 万 or 亿, or many people: what results are told in.
	largeTerm = pattern.New(`[%％‰]|\d[\d.]*[余多]?[万亿]|\d{3}[余多]?(?:人|人次|户|名)[+＋余]?$`)
	// listTerm is a price, a weight, a day, a time, a floor, a route, a rank or a few pieces: a menu, a
	// rota, how a place came to be, what to pack.
	listTerm = pattern.New(`
		(?:[^万亿]|^)元(?:[/／]\p{Han}{1,2})?$|
		(?:折|分|克|千克|公斤|斤|两|毫升|升|m[lL]|k?[gG]|h|min|s)$|
		(?:分钟|小时|秒钟?|天|周|个?月|晚|夜|岁|时|点|号|日|路|年代?|世纪|楼|层|栋|幢|室|站|期|届|章|节|回|集|级)$|
		^\d{1,2}[组次遍勺匙片粒滴袋双件条盒瓶个只根颗把杯碗枚瓣套支份名人台]$`)
)

// statClass names a list of figures, or the box it is in.
var statClass = pattern.New(`
	(?i)(?:^|[-_ ])(?:
		stats?|statistics|kpis?|metrics?|figures?|numbers|
		(?:fact|data|number|stat)s?-?(?:box|card|list|panel|grid)
	)(?:$|[-_ ])`)

// namedFigures reports a list that is named so.
func namedFigures(n *node) bool {
	for k := 0; k < 3 && n != nil; k++ {
		if statClass.MatchString(n.attr("class")) {
			return true
		}
		n = n.parent
	}
	return false
}

// cardTerms reports a list of two terms and more that are figures, each over what it counts: of several
// units or shares, most of them large, and none of what ordinary lists tell. What leads on, or counts the
// readers of a page, is none either. In a list that is named so, three and more are enough, over their
// figure or under it.
func cardTerms(n *node) bool {
	if n.find("a") != nil {
		return false
	}
	var parts []string
	for _, k := range n.kids {
		if k.tag == "" && strings.TrimSpace(k.text) == "" {
			continue
		}
		text, short := k.brief(maxCard)
		if want := [...]string{"dt", "dd"}[len(parts)%2]; k.tag != want || !short {
			return false
		}
		parts = append(parts, text)
	}
	named := len(parts) >= 6 && namedFigures(n)
	large, units := 0, map[string]bool{}
	for i := 0; i+1 < len(parts); i += 2 {
		fig, label, first, ok := card(parts[i : i+2])
		if !ok || counter.MatchString(label) || !named && (!first || listTerm.MatchString(fig)) {
			return false
		}
		large += boolInt(largeTerm.MatchString(fig))
		units[strings.TrimLeft(fig, "约近超逾达共+＋-−0123456789.,万亿千百余 ")] = true
	}
	return len(parts) >= 4 && len(parts)%2 == 0 && (named || large >= 2 && large*4 >= len(parts) &&
		(len(units) > 1 || units["%"] || units["％"]))
}

// option is the text of a term that is an option of a command and nothing else, where the
// element that explains it follows; "" if it is none.
func (n *node) option() string {
	text, short := n.brief(maxTool)
	if !short || n.parent == nil {
		return ""
	}
	for _, k := range n.kids {
		if k.tag == "kbd" ||
			k.tag == "" && strings.TrimSpace(k.text) == "" ||
			strings.Contains(k.attr("class"), "option") {
			continue
		}
		return ""
	}
	at := slices.Index(n.parent.kids, n) + 1
	for at < len(n.parent.kids) && n.parent.kids[at].tag == "" {
		at++
	}
	if at == len(n.parent.kids) || n.parent.kids[at].tag != "dd" {
		return ""
	}
	return text
}

// layoutShare is the share of a list's text, in per cent, that its one column has that holds
// the story, in minLaidOut paragraphs and more.
const (
	layoutShare = 60
	minLaidOut  = 4
)

// layoutList reports a list whose items are the columns of a page: most of its text is in one
// of them, as paragraphs in a division of their own.
func layoutList(n *node) bool {
	if n.tag != "ul" {
		return false
	}
	for _, k := range n.kids {
		if k.tag != "li" {
			continue
		}
		paras := 0
		for _, e := range k.kids {
			if e.tag == "div" || e.tag == "article" || e.tag == "section" {
				e.each("p", func(*node) { paras++ })
			}
		}
		if paras >= minLaidOut {
			whole, all := len(k.raw()), len(n.raw())
			return whole > minCellStory && whole*100 >= all*layoutShare
		}
	}
	return false
}

// item adds a paragraph to the list.
func (f *flow) item(c *chunk) {
	l := f.list
	if _, ok := headingLevel(c.tag); ok {
		c.Spans = draft.Normal(append(c.Spans, doc.Span{End: len(c.chars), Mark: doc.Strong}))
	}
	l.Items = append(l.Items, doc.Item{Label: f.label, Level: f.level, Text: c.Text, Spans: c.Spans, Pos: c.Pos})
	f.label = ""
	l.chars = append(l.chars, c.chars...)
	l.links += c.links
	if linked(c) {
		l.teasers++
	}
	if c.hide != "" && l.hide == "" && len(l.Items) == 1 {
		l.hide = c.hide
	}
}
