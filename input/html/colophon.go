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

// serial is the number that an agency gives an editor.
var serial = pattern.New(`[ _][A-Z]{1,4}\d{2,6}$`)

// colophon reads the particulars that pages have behind a story, outside of it, each with its
// label: what the head has not told.
func (f *flow) colophon(d *draft.Draft, title int) {
	last := f.lastSentence(title)
	if last < 0 {
		return
	}
	m := &d.Meta
	for _, c := range f.out[last+1 : min(len(f.out), last+1+maxAfter)] {
		if c.hide != "outside" && c.hide != "chrome" ||
			c.Kind != "" && c.Kind != doc.List && c.Kind != doc.Heading ||
			len(c.chars) > maxTools ||
			c.sentences() {
			continue
		}
		lines := [][]string{c.fields()}
		if c.Kind == doc.List {
			lines = nil
			for _, it := range c.Items {
				lines = append(lines, []string{it.Text})
			}
		}
		for _, fields := range lines {
			i, ok := readInfo(fields, "")
			if i == nil ||
				!ok && len(i.byline)+len(i.editors) == 0 && i.date == "" ||
				len(i.rest) > 0 ||
				i.guessed ||
				!labelledInfo.MatchString(strings.TrimSpace(strings.Join(fields, ""))) {
				continue
			}
			if m.Date == "" {
				m.Date = i.date
			}
			if m.Source == "" {
				m.Source = i.source
			}
			if len(m.Byline) == 0 {
				m.Byline = i.byline
			}
			for _, who := range i.editors {
				if who = serial.ReplaceAllString(who, ""); !slices.Contains(m.Editors, who) {
					m.Editors = append(m.Editors, who)
				}
			}
			if c.Kind == "" {
				c.hide = "info"
				f.dropped.tools += i.tools
			}
		}
	}
}

// labelledInfo opens such a line with a label.
var labelledInfo = pattern.New(`
	^(?:版权声明)?[ 　]*(?:
		发布(?:时间|日期)|发表时间|时间|日期|来源|稿源|作者|文章来源|[信消]息来源|稿件来源|责任编辑|
		(?:图片|版面|视频|文字)编辑|责编|编辑
	)[ 　]*[:：]`)

// people returns the bytes of names and their offices after a label: up to a gap of two
// blanks, an end, or what is no name any more.
func people(s string) int {
	if len(infoNames.FindString(s)) == 0 && !strings.ContainsAny(s, " \t　") {
		return upTo(s, infoEnds)
	}
	for at := 0; ; {
		at += upTo(s[at:], infoEnds)
		rest := strings.TrimLeft(s[at:], " \t　")
		gap := utf8.RuneCountInString(s[at:]) - utf8.RuneCountInString(rest)
		word := rest[:upTo(rest, infoEnds)]
		if rest == "" || gap != 1 || word == "" || labelledPart(rest) || infoOrg.MatchString(word) ||
			!whoWord.MatchString(word) {
			return at
		}
		at = len(s) - len(rest)
	}
}

// labelledPart reports a part that opens with a label.
func labelledPart(s string) bool {
	_, ok := particulars.Opening(s)
	return ok || particulars.OpeningAside(s) > 0
}

// whoWord is a word among names.
var whoWord = pattern.New(`^[\p{Han}·、]{1,12}$`)
