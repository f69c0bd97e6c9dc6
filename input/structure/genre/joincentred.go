package genre

import (
	"slices"
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// What is sent out with a paper, and each of its parts, may have a title of two lines and
// more, centred one under the other in one look:
//
//	某某集团公司              第一章 开启新征程
//	接待用车管理规范            奋力谱写新篇章

const maxHeadRows = 4 // lines of such a title

// resolved ends the title of a paper that a meeting or an office makes.
var resolved = pattern.New(`
	^.{2,40}关于.{4,90}(?:决议|决定|通知|意见|公告|报告|批复|说明|议案|方案|办法|规定|条例|纲要|规划)$`)

// dayAlone is the day, or the month, that closes what stands on a cover.
var dayAlone = pattern.New(`
	^(?:\d{4}|[〇○零一二三四五六七八九]{4}) ?年 ?[\d一二三四五六七八九十]{1,2} ?月
	(?: ?[\d一二三四五六七八九十]{1,3} ?日)?$`)

// joinCentred makes one heading of them: where the text before names it whole, where it
// names an office and the matter, or where a number opens the first line and more than one
// part is set so.
func joinCentred(ps *[]*trait.Paragraph, title string) {
	all := *ps
	begun := false
	var said strings.Builder // the text before, up to told, as far as it was asked for
	told := 0
	said.WriteString(trait.Squeezed(title))
	kinds := make([]int, len(all)) // rows of what begins there
	numbered, tried := 0, 0
	for i := 0; i < len(all); i++ {
		p := all[i]
		begun = begun || p.Period || i > 0 && dayAlone.MatchString(p.Words)
		rows := headRows(all, i)
		if begun && rows > 1 {
			tried++
			for ; told < i && said.Len() < maxSaid; told++ {
				said.WriteString(trait.Squeezed(all[told].Words))
			}
			switch whole := trait.Squeezed(rowsOf(all[i : i+rows])); {
			case i > 1 && p.Number == trait.NoNumber && len(whole) >= minNamedTitle && tried < maxTried &&
				(strings.Contains(said.String(), whole) && !strings.HasPrefix(said.String(), whole) ||
					resolved.MatchString(whole) && !resolved.MatchString(trait.Squeezed(p.Words))):
				kinds[i] = rows
			case (p.Number == trait.NumChapter || p.Number == trait.NumPart) && rows == 2:
				kinds[i] = rows
				numbered++
			}
		}
	}
	var out []*trait.Paragraph
	for i := 0; i < len(all); i++ {
		rows := kinds[i]
		if rows == 0 || all[i].Number != trait.NoNumber && numbered < 2 {
			out = append(out, all[i])
			continue
		}
		one := trait.Merged(all[i:i+rows], "")
		if all[i].Number != trait.NoNumber {
			out = append(out, trait.New(trait.Merged(all[i:i+rows], " ")))
		} else {
			one.Kind, one.Level = doc.Heading, 1
			one.Spans = slices.DeleteFunc(one.Spans, func(s doc.Span) bool { return s.Mark == doc.Strong })
			out = append(out, trait.New(one))
		}
		i += rows - 1
	}
	*ps = out
}

const (
	minNamedTitle = 8 * len("字")
	maxSaid       = 64 << 10 // bytes of the text before that are looked at
	maxTried      = 64       // times
)

// headRows is how many lines of one centred look begin at i, over what is set otherwise.
func headRows(all []*trait.Paragraph, i int) int {
	row := func(k int) bool {
		p := all[k]
		return p.Kind == "" && p.Look.Centered && p.N > 1 && p.N <= trait.MaxHeading && p.Ends == trait.EndsOpen &&
			p.Stops == 0 && !strings.ContainsAny(p.Words[:1], "(") && !strings.HasPrefix(p.Words, "（")
	}
	if !row(i) || i > 0 && row(i-1) && alikeLook(all[i-1], all[i]) {
		return 0
	}
	j := i + 1
	for j < len(all) && row(j) && alikeLook(all[j-1], all[j]) && all[j].Number == trait.NoNumber {
		j++
	}
	if j == len(all) || j-i > maxHeadRows {
		return 0
	}
	return j - i
}

func alikeLook(a, b *trait.Paragraph) bool {
	return a.Look.Centered == b.Look.Centered && a.Look.Size == b.Look.Size && a.WhollyBold() == b.WhollyBold()
}
