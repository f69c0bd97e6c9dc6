package genre

import (
	"strings"
	"unicode/utf8"

	"dayang/input/particulars"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// A line of particulars is parted at its labels, and what follows each is entered.

// readFacts reads a line of particulars as pages have it. It fails for what belongs to no
// such line, and for the lines of writers, which inference reads.
func readFacts(p *trait.Paragraph) (*facts, bool) {
	if p.Kind != "" || p.N > maxFacts || p.Period || p.Stops > 0 {
		return nil, false
	}
	if f := wholeFacts(p); f != nil {
		return f, true
	}
	f := &facts{}
	s, key := f.partCells(p.Words, p.Key)
	labels := factLabel.FindAllStringSubmatchIndex(key, -1)
	f.ofPage = f.ofPage || len(labels) > 1 && strings.IndexAny(key, "|｜") == 0 // bars around its cells
	if !f.cells(s, key, labels) {
		return nil, false
	}
	return f.judge(key, len(labels))
}

// wholeFacts reads lines of a form of their own: a paper and its issue, the page of an archive, an
// account, a writer before all else; nil for others.
func wholeFacts(p *trait.Paragraph) *facts {
	line := strings.Join(strings.Fields(p.Key), " ")
	if paper, when, n := particulars.Issue(line); n == len(line) && n > 0 && strings.HasPrefix(line, "《") {
		f := &facts{source: strings.ReplaceAll(paper, " ", ""), date: when, ofPage: true}
		rest := p.Words
		for _, s := range append(strings.Fields(f.source), f.date) {
			rest = strings.Replace(rest, s, "", 1)
		}
		f.dropped = append(f.dropped, strings.TrimSpace(rest))
		return f
	}
	if m := archived.FindStringSubmatch(p.Key); m != nil {
		return &facts{
			date:    p.Words[:len(m[1])],
			source:  p.Words[len(m[1]):][:len(m[2])],
			dropped: []string{m[3]},
			ofPage:  true,
			archive: true,
		}
	}
	if m := accountDots.FindStringSubmatch(p.Words); m != nil {
		return &facts{source: m[1], date: m[3], dropped: []string{m[2]}, ofPage: true}
	}
	if m := signedOriginal.FindStringSubmatch(p.Words); m != nil && startDate(m[1]) == "" && startDate(m[2]) == "" {
		return &facts{byline: []string{m[1]}, source: m[2], dropped: []string{"原创"}, ofPage: true, original: true}
	}
	f := &facts{}
	if front, ok := f.behindWriter(p.Words, line); ok {
		f.byline = append(f.byline, front)
		return f
	}
	return nil
}

// signedOriginal is what an account sets under a title of its own: 原创 who wrote it, and its name.
var signedOriginal = pattern.New(`
	^原创[:： 　][ 　]*([\p{Han}A-Za-z0-9·_]{1,12})(?:[ 　]+([\p{Han}A-Za-z0-9·_]{2,16}))?$`)

// maxGlued is how many labels of a line touch the value before them.
const maxGlued = 4

// partCells takes off the sign of a list and sets labels apart that touch what stands before them, as
// no writer sets them: 来源:某某网作者:.
func (f *facts) partCells(s, key string) (string, string) {
	if rest := strings.TrimLeft(strings.TrimPrefix(key, "•"), " 　"); rest != key &&
		particulars.DateAt(rest) != "" && factLabel.MatchString(rest) {
		s, key, f.ofPage, f.listed = s[len(key)-len(rest):], rest, true, true
	}
	if n := strings.Index(key, "发表于"); n > 0 && onlyTools(key[:n]) && len(s) == len(key) {
		f.dropped, f.ofPage = append(f.dropped, strings.TrimSpace(s[:n])), true // 只看楼主 倒序阅读 0 发表于: …
		f.posted = strings.Contains(key[:n], "楼主")
		s, key = s[n:], key[n:]
	}
	if n := len(firstFloor.FindString(key)); n > 0 && len(s) == len(key) {
		f.dropped, f.ofPage = append(f.dropped, strings.TrimSpace(s[:n])), true
		s, key = s[n:], key[n:]
	}
	for range maxGlued {
		at := gluedLabel.FindStringSubmatchIndex(key)
		if at == nil || !factInside.MatchString(key) || len(s) != len(key) {
			break
		}
		s, key, f.ofPage = s[:at[2]]+" "+s[at[2]:], key[:at[2]]+" "+key[at[2]:], true
	}
	for range maxTouching {
		at := touching.FindStringSubmatchIndex(key)
		if at == nil || len(s) != len(key) {
			break
		}
		s, key, f.ofPage = s[:at[2]]+" "+s[at[2]:], key[:at[2]]+" "+key[at[2]:], true
	}
	return s, key
}

// firstFloor numbers the post that opens a thread, before who wrote it.
var firstFloor = pattern.New(`^(?:楼主|1[ 　]?[#＃楼][:：]?|#1)[ 　|｜]+`)

// cells enters what stands before, between and behind the labels.
func (f *facts) cells(s, key string, labels [][]int) bool {
	from, label := 0, ""
	for _, m := range labels {
		if !f.enter(label, trimCell(s[from:m[2]])) {
			return false
		}
		label, from = trait.Squeezed(strings.TrimRight(key[m[2]:m[3]], ":： 　")), m[3]
		f.colon = "："
		if strings.HasSuffix(s[:m[3]], ":") {
			f.colon = ":"
		}
		before, _ := utf8.DecodeLastRuneInString(key[:m[2]])
		f.ofPage = f.ofPage || trait.IsDigit(before) || m[5] > m[4]
	}
	return f.enter(label, trimCell(s[from:]))
}

// trimCell is a value without blanks and bars around it.
func trimCell(s string) string { return strings.TrimRight(strings.Trim(s, " 　|｜\t"), " 　【[") }

// judge tells whether what was read is a line of a page.
func (f *facts) judge(key string, labels int) (*facts, bool) {
	switch {
	case f.pictured > 0 && len(f.byline) > 0 && f.pictured == len(f.dropped) && f.date+f.source == "":
		return nil, false // 撰文：甲　摄影：乙 is a byline
	case f.labels > 0 && f.unknown == 0 && !f.ofPage:
		return f, false
	case f.date+f.later == "" && labels == 1 && len(f.dropped) == 1 && !f.empty &&
		!emptied.MatchString(f.dropped[0]):
		return nil, false // 审核：某某
	}
	if f.later != "" && f.date == "" { // counts if no other is told
		f.date = f.later
	} else if f.later != "" {
		f.dropped = append(f.dropped, "更新时间： "+f.later)
	}
	if f.unknown > 0 && (f.labels < 2 || !f.empty) {
		return nil, false
	}
	if labels == 0 && !f.ofPage {
		f.ofPage = particulars.ThisYear(key) == key || particulars.Foreign(key) == key ||
			strings.Contains(f.date, "-") && len(f.byline) > 0 && f.source != ""
		f.named = !f.ofPage && f.date != "" && len(f.byline) > 0
		return f, f.ofPage || f.named
	}
	return f, f.ofPage && f.date+f.source+strings.Join(f.dropped, "") != ""
}

// drop notes what is not set, and is of the page.
func (f *facts) drop(s string) bool {
	f.dropped, f.ofPage = append(f.dropped, s), true
	return true
}

// enter takes what follows a label, up to the next one.
func (f *facts) enter(label, v string) bool {
	if label == "" {
		return f.words(v)
	}
	if !strings.ContainsFunc(v, wordly) {
		v = "" // 作者：【 】
	}
	part := particulars.Of(label)
	if (label == "发表" || label == "发布" || label == "發表" || label == "發布") && startDate(v) != "" {
		part = particulars.Date
	}
	switch {
	case part == particulars.Later && f.changed(v),
		(part == particulars.Office || part == particulars.Poster) && f.office(v):
		f.labels++
		return true
	case part == particulars.Aside || part == particulars.Poster || part == particulars.Later:
		f.labels++
		f.empty = f.empty || v == "" || onlyTools(strings.TrimRight(v, "】] "))
		if (label == "摄影" || label == "图片") && v != "" {
			f.pictured++
		}
		return f.drop(strings.TrimSpace(label + f.colon + " " + v))
	case part == particulars.Unknown || part == particulars.Office:
		f.unknown++
		return utf8.RuneCountInString(v) <= 12 && f.drop(strings.TrimSpace(label+f.colon+" "+v))
	}
	f.labels++
	author := part == particulars.Author || part == particulars.Writer
	switch {
	case v == "":
		f.empty = true
		return f.drop(label + "：")
	case part == particulars.Date:
		return f.day(v)
	case author && latinOnly.MatchString(v):
		return f.drop(label + "：" + v)
	}
	v, ok := f.cutValue(v)
	switch {
	case !ok:
		return false
	case part == particulars.Source:
		f.source = f.cutWriter(v)
	case author:
		f.byline = append(f.byline, v)
	default:
		f.editors = append(f.editors, v)
	}
	return true
}

// changed enters when the page was changed.
func (f *facts) changed(v string) bool {
	day := startDate(v)
	if f.later != "" || day == "" || day != v && !onlyTools(v[len(day):]) {
		return false
	}
	f.later, f.ofPage = day, true
	return true
}

// office enters an office, of which the text comes.
func (f *facts) office(v string) bool {
	if f.source != "" || !trait.OrgEnd.MatchString(pattern.Simplified.Replace(v)) || !trait.HanOnly(v) ||
		utf8.RuneCountInString(v) < 4 {
		return false
	}
	f.source, f.ofPage = v, true
	return true
}

// day enters a day; of 成文日期 and 发文日期 the last counts.
func (f *facts) day(v string) bool {
	if f.date != "" {
		f.dropped, f.date = append(f.dropped, f.date), ""
	}
	if monthDay.MatchString(v) {
		f.date = v
		return true
	}
	return startDate(v) != "" && f.words(v)
}

// cutValue ends a value where a date or a tool begins, and enters those: 来源：某日报2024-05-22 07:41.
func (f *facts) cutValue(v string) (string, bool) {
	if at := glued.FindString(v); at != "" && startDate(v[len(at):]) != "" {
		f.ofPage = true
		if !f.words(v[len(at):]) {
			return "", false
		}
		v = at
	}
	for i, w := range strings.Fields(v) {
		simple := pattern.Simplified.Replace(w)
		if i == 0 || !tool(simple) && !particulars.Flag(simple) && startDate(w) == "" && w != "发布于" {
			continue
		}
		f.ofPage = f.ofPage || f.date == "" && startDate(w) != "" // no writer sets it there
		at := strings.Index(v, w)
		if !f.words(v[at:]) {
			return "", false
		}
		return strings.TrimRight(v[:at], " 　|｜"), true
	}
	return v, true
}

// cutWriter enters the writer behind a source, and returns the source.
func (f *facts) cutWriter(v string) string {
	if len(f.byline) > 0 {
		return v
	}
	if m := reporterBehind.FindStringSubmatchIndex(pattern.Simplified.Replace(v)); m != nil {
		f.byline = append(f.byline, v[m[2]:])
		return v[:m[0]]
	}
	if from, who, ok := strings.Cut(strings.ReplaceAll(v, "｜", "|"), "|"); ok &&
		trait.AreNames(pattern.Simplified.Replace(strings.TrimSpace(who))) {
		f.byline = append(f.byline, strings.TrimSpace(who))
		return strings.TrimSpace(from)
	}
	return v
}
