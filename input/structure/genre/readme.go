package genre

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Those who write programs and games set their texts by hand: headings between equal signs, the
// numbers of versions over what was changed, stars that touch their words, short lines with ：
// over the parts, questions over their answers.

var (
	// fenced is a heading between marks of equal length: === 安装 ===.
	fenced = pattern.New(`
		^(={2,8}|-{2,8}|\*{2,8}|~{2,8}|#{2,8}|—{2,8}|＝{2,8}|－{2,8})[ 　]*
		([^=\-*~#—＝－ 　](?:.{0,38}[^=\-*~#—＝－ 　])?)[ 　]*
		(={2,8}|-{2,8}|\*{2,8}|~{2,8}|#{2,8}|—{2,8}|＝{2,8}|－{2,8})$`)
	// versionLine is the number of a version, perhaps with its day.
	versionLine = pattern.New(`
		^[【\[]?(?:
			(?:[Vv]|[Vv]er(?:sion)?[ .]{0,2}|版本[ 　]?)\d{1,4}(?:\.\d{1,4}){0,3}|
			\d{1,4}(?:\.\d{1,4}){2,3}
		)(?:[-_ ]?(?:alpha|beta|rc|build|[ab])\.?\d{0,5}|版|更新)?[】\]]?(?:
			[ 　]*[-—(（\[]{0,2}[ 　]*(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)[ 　]*[)）\]]?
		)?[ 　]*(?:更新(?:内容|日志)?)?[:：]?$|
		^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ 　]+[Vv]?\d{1,4}(?:\.\d{1,4}){1,3}[:：]?$`)
	// starred is a star or a dash that touches the words behind it, or the stroke of a command.
	starred = pattern.New(`^(?:\*[^* ]|/[a-z]+ |-[\p{Han}A-Za-z“《（(]|－[^－])`)
	// partLabel is a short line with ： over a part of a text.
	partLabel = pattern.New(`^[^，。；：:、！？“”]{2,12}[：:]$`)
	// leadIn is such a line that only leads to what follows: 其中：.
	leadIn = pattern.New(`
		(?:
			[是为有于要到在即说道问答写称]|如下|以下|包括|其中|注意|例如|比如|指出|认为|表示|可以|分别|步骤|
			方法
		)[：:]$`)
	// copying says whose a program is.
	copying = pattern.New(`
		^(?:Copyright|©|\([cC]\)|版权所有)[ 　:：]*(?:©|\([cC]\)|（[cC]）)?[ 　:：]*.{2,70}$`)
	// bareAddress is an address and nothing else.
	bareAddress = pattern.New(`^[<＜]?https?://[^ 　<>，。]{4,}[>＞]?$`)
	// scanned asks the reader to hold a telephone over a picture that a text has not.
	scanned = pattern.New(`
		^[（(【\[]?(?:长按|扫描|识别|扫码|扫一扫|点击)[^，。]{0,8}(?:二维码|小程序码|原文链接|链接)
		[^，。]{0,12}[）)】\]]?$`)
)

const (
	maxStarred  = 120 // characters of an item behind a star
	maxPartHead = 14  // of a line with ： that heads a part
	maxQuestion = 30  // of a question that heads its answer
	partEvery   = 40  // paragraphs of a part, at most, on the average
	maxAnswer   = 40  // of a line that goes on in the next
)

// readme finds these before anything else is looked for.
func (in *Reader) readme(ps *[]*trait.Paragraph) {
	out := *ps
	in.fencedHeads(out)
	in.answered(out)
	out = stars(phrasebook(joinData(versions(out))))
	findDashed(out)
	partHeads(out)
	out = answers(out)
	for i, p := range out {
		if p.Kind == "" && p.N <= 90 && i > 0 && !p.Period && copying.MatchString(p.Words) {
			out[i] = p.Given(doc.Furniture, doc.Credit)
		}
	}
	*ps = out
}

// heading is the paragraph as a heading.
func heading(f *trait.Paragraph, level int) *trait.Paragraph {
	q := *f.Para
	q.Kind, q.Level = doc.Heading, level
	return trait.New(&q)
}

// ofPost are lines over a text that say where and when it was taken from the web.
var ofPost = pattern.New(`
	^(?:
		原文(?:链接|地址|网址)|本文(?:链接|地址)|来源网址|
		(?:抓取|采集|爬取|下载|归档|存档)(?:时间|日期)|
		(?i:url)
	)[ 　]?[:：].{4,}$`)

// ownName is a name, Chinese or not, with what it is of in brackets.
var ownName = pattern.New(`
	^(?:\p{Han}{2,4}|[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3})(?: ?[（(][^（）()]{2,24}[）)])?$`)

// scans drops what only a telephone can use, and makes credits of
// addresses that stand alone, if several do.
func (in *Reader) scans(ps *[]*trait.Paragraph) {
	const head = 6
	kept := make([]*trait.Paragraph, 0, len(*ps))
	addresses, over := 0, false
	for i, p := range *ps {
		post := i < head && p.Kind == "" && ofPost.MatchString(p.Words) && in.Draft.Meta.Title == "" &&
			len(kept) < 2
		if p.Kind == "" && p.N <= 24 && scanned.MatchString(p.Words) ||
			post ||
			over && len(kept) < 2 && p.Has(trait.Rule) {
			over = over || post
			in.Diags.Add(diag.Info, "page-furniture", p.Pos,
				diag.T("网页上的“%s”不排", "%q belongs to a web page and is not set", p.Words))
			continue
		}
		if p.Kind == "" && bareAddress.MatchString(p.Words) {
			addresses++
		}
		kept = append(kept, p)
	}
	for i, p := range kept {
		if addresses < 2 || i == 0 || p.Kind != "" || len(p.Spans) > 0 {
			continue
		}
		if before := kept[i-1]; bareAddress.MatchString(p.Words) &&
			(before.Period || before.Number == trait.NumBullet || before.N >= trait.BodyLength) ||
			kept[i-1].Role == doc.Credit && bareAddress.MatchString(kept[i-1].Words) && p.N <= maxQuestion &&
				ownName.MatchString(p.Words) {
			kept[i] = p.Given(doc.Furniture, doc.Credit)
		}
	}
	*ps = kept
}

// newsName is what a piece of news is called, before its first words: 某某新算法 —— ….
var newsName = pattern.New(`^([^。！；]{2,44}?)[ 　]?(?:——|──|—)[ 　]?[^—]{10,}[。！？]$`)

// findDashed marks the paragraphs that open so, three and more: run-in heads.
func findDashed(ps []*trait.Paragraph) {
	var at []*trait.Paragraph
	var lens []int
	for _, p := range ps {
		if m := newsName.FindStringSubmatch(p.Words); m != nil && p.Kind == "" && p.Number == trait.NoNumber &&
			!p.Dashed && strings.Contains(p.Words, " —") && p.N <= trait.MaxShaped*2 {
			at, lens = append(at, p), append(lens, utf8.RuneCountInString(m[1]))
		}
	}
	if len(at) < trait.MinSeries {
		return
	}
	for k, p := range at {
		p.Labelled = lens[k]
	}
}

// data is a line of a structured file: "name": value, a bracket, a bare value.
var data = pattern.New(`
	^(?:[\[{]|[\]}],?|(?:"[^"]*"[ ]?:[ ]?)?(?:"[^"]*"|-?[\d.]+|true|false|null|[\[{]+[\]}]*),?)$`)

// joinData makes one block of code of such a file that a text holds.
func joinData(ps []*trait.Paragraph) []*trait.Paragraph {
	const least = 4
	var out []*trait.Paragraph
	for i := 0; i < len(ps); i++ {
		if p := ps[i]; p.Kind != "" || p.Words != "{" && p.Words != "[" {
			out = append(out, p)
			continue
		}
		depth, j := 0, i
		for ; j < len(ps) && ps[j].Kind == "" && data.MatchString(ps[j].Words); j++ {
			depth += strings.Count(ps[j].Words, "{") + strings.Count(ps[j].Words, "[") - strings.Count(ps[j].Words,
				"}") - strings.Count(ps[j].Words,
				"]")
			if depth <= 0 {
				j++
				break
			}
		}
		if depth != 0 || j-i < least {
			out = append(out, ps[i])
			continue
		}
		q := *ps[i].Para
		q.Kind, q.Text, q.Origins, q.Spans = doc.Code, "", nil, nil
		at := 0
		for k, p := range ps[i:j] {
			row := strings.Repeat("  ", max(0, p.Look.Indent-ps[i].Look.Indent)) + p.Words
			if k > 0 {
				q.Text += "\n"
				at++
			}
			q.Origins = append(q.Origins, doc.Origin{At: at, Pos: p.Pos})
			q.Text += row
			at += utf8.RuneCountInString(row)
		}
		out = append(out, trait.New(&q))
		i = j - 1
	}
	return out
}

// fencedHeads takes the marks off headings that stand between such.
func (in *Reader) fencedHeads(ps []*trait.Paragraph) {
	var at []int
	var marks []string
	for i, p := range ps {
		if p.Kind != "" || p.N > trait.MaxHeading+16 {
			continue
		}
		if m := fenced.FindStringSubmatch(p.Words); m != nil && m[1] == m[3] &&
			(pattern.Han(m[2]) > 0 || m[1][0] == '=') {
			at = append(at, i)
			marks = append(marks, m[1])
		}
	}
	if len(at) < 2 {
		return
	}
	level := map[string]int{}
	for _, m := range marks {
		if level[m] == 0 {
			level[m] = len(level) + 1
		}
	}
	for k, i := range at {
		p, m := ps[i], fenced.FindStringSubmatch(ps[i].Words)
		in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", m[1]+" "+m[3]))
		ps[i] = heading(p.Retext(m[2]), level[marks[k]])
		ps[i].PartHead = true
	}
}

// versions makes headings of the numbers of versions, two and more, each over what was changed,
// and items of the lines under them.
func versions(ps []*trait.Paragraph) []*trait.Paragraph {
	var at []int
	for i, p := range ps {
		if p.Kind == "" && p.N <= trait.MaxHeading && versionLine.MatchString(p.Words) && i+1 < len(ps) &&
			!versionLine.MatchString(ps[i+1].Words) {
			at = append(at, i)
		}
	}
	if len(at) < 2 || at[0] == 0 && at[1] == 1 {
		return ps
	}
	items := map[int]int{} // where the lines under a version begin and end
	for k, i := range at {
		ps[i].PartHead, ps[i].Number, ps[i].NumLen = true, trait.NoNumber, 0
		ps[i].Shape &^= trait.Date | trait.Source | trait.Byline
		end := len(ps)
		if k+1 < len(at) {
			end = at[k+1]
		}
		j := i + 1
		for ; j < end; j++ {
			p := ps[j]
			if p.Kind != "" ||
				p.N > maxStarred ||
				p.Stops > 0 ||
				p.Number != trait.NoNumber ||
				p.Period ||
				p.Has(trait.Rule) ||
				j > i+1 && p.Look.Blank > 0 && k+1 == len(at) {
				break
			}
		}
		items[i+1] = j
	}
	var out []*trait.Paragraph
	for i := 0; i < len(ps); i++ {
		if end := items[i]; end > i {
			out = append(out, listOf(ps[i:end], 0))
			i = end - 1
			continue
		}
		out = append(out, ps[i])
	}
	return out
}

// answering stands over what somebody answers on a board: 【 在 某某 的大作中提到: 】.
var answering = pattern.New(`
	^(?:【 ?在 .{1,40}的大作中提到[:：]? ?】|※ ?引述《.{1,40}》之[銘铭]言[:：]?|.{2,40}(?:写道|wrote)[:：])$`)

// answered makes quotations of the lines under it, each behind its : or >.
func (in *Reader) answered(ps []*trait.Paragraph) {
	under := false
	for i, p := range ps {
		mark := strings.HasPrefix(p.Words, ": ") || strings.HasPrefix(p.Words, "> ")
		if p.Kind == "" && i+1 < len(ps) &&
			(strings.HasPrefix(ps[i+1].Words, ": ") || strings.HasPrefix(ps[i+1].Words, "> ")) &&
			answering.MatchString(p.Words) {
			ps[i], under = p.Given(doc.Paragraph, ""), true
			continue
		}
		if under = p.Kind == "" && under && mark; !under {
			continue
		}
		in.Diags.Add(diag.Info, "dropped-counter", p.Pos, diag.T("“%s”不排", "%q is not set", p.Words[:1]))
		q := *p.Retext(strings.TrimLeft(p.Words[1:], " ")).Para
		q.Kind = doc.Quote
		ps[i] = trait.New(&q)
	}
}

// listOf makes a list of lines, of which so many characters are the label.
func listOf(ps []*trait.Paragraph, label int) *trait.Paragraph {
	q := *ps[0].Para
	q.Kind, q.Text, q.Spans, q.Items = doc.List, "", nil, nil
	for _, p := range ps {
		q.Items = append(q.Items,
			doc.Item{
				Label: string(p.Chars[:label]),
				Text:  strings.TrimSpace(string(p.Chars[label:])),
				Spans: trait.ShiftSpans(p.Spans, label),
				Pos:   p.Pos,
			})
	}
	return trait.New(&q)
}
