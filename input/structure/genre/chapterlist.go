package genre

import (
	"slices"
	"sort"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Books, gazetteers and manuals list their chapters without the word 目录: a run of short
// lines that come again, in that order, each over text of its own.

// listHead leads on to such a list.
var listHead = pattern.New(`
	^[【\[（(]?\p{Han}{0,4}(?:目录|目次|导读|要目|篇目|导航|看点|索引|章节|内容提要|大纲)[】\]）)]?[:：]?$`)

// lastChapter is what books have at their end: listed, it heads no text right under the list.
var lastChapter = pattern.New(`^(?:附[录件表图]|索引|后记|跋|封[三四底]|参考文献)`)

// unlisted drops the lists of chapters, and what leads on to them.
func (in *Reader) unlisted(all []*trait.Paragraph) []*trait.Paragraph {
	at := headings(all)
	drop := func(p *trait.Paragraph) {
		lines := chapterLines(p)
		if len(lines) == 0 {
			lines = []string{p.Words}
		}
		for _, line := range lines {
			in.Diags.Add(diag.Info, "contents-dropped", p.Pos,
				diag.T("目录行“%s”不排", "the line %q of a table of contents is not set", line))
		}
	}
	var kept []*trait.Paragraph
	rows := map[*trait.Paragraph]*trait.Paragraph{} // the second row of a heading, by the first
	for i := 0; i < len(all); {
		to, places := chapterList(all, i, at)
		if places == nil {
			kept = append(kept, all[i:to]...)
			i = to
			continue
		}
		if n := len(kept); n > 0 && all[i].Number != trait.NoNumber && kept[n-1] == all[i-1] &&
			kept[n-1].Kind == "" && kept[n-1].Number == all[i].Number && kept[n-1].N <= trait.MaxHeading &&
			!kept[n-1].Period {
			drop(kept[n-1]) // the first entry, whose heading has other rows
			if k := rowsBelow(all, to, kept[n-1]); k > 0 {
				rows[all[k]] = all[k+1]
			}
			kept = kept[:n-1]
		}
		if n := len(kept); n > 0 && (kept[n-1].Kind == "" || kept[n-1].Kind == doc.Heading) &&
			(listHead.MatchString(kept[n-1].Key) || contentsHead.MatchString(kept[n-1].Words)) {
			drop(kept[n-1])
			kept = kept[:n-1]
		}
		for _, p := range all[i:to] {
			drop(p)
		}
		for _, k := range places {
			all[k].InContents = true
		}
		i = to
	}
	for i := 0; i+1 < len(kept); i++ {
		if second := rows[kept[i]]; second != nil && second == kept[i+1] {
			kept[i] = trait.New(trait.Merged(kept[i:i+2], ""))
			kept[i].InContents = true
			kept = slices.Delete(kept, i+1, i+2)
		}
	}
	return kept
}

// rowsBelow finds the two lines that an entry of the contents names as one, 0 if none are.
func rowsBelow(all []*trait.Paragraph, from int, entry *trait.Paragraph) int {
	whole := trait.Squeezed(string(entry.Chars[entry.NumLen:]))
	for k := from; k+1 < len(all); k++ {
		if a, b := all[k], all[k+1]; a.Kind == "" && b.Kind == "" && a.N <= trait.MaxHeading &&
			b.N <= trait.MaxHeading && !a.Period && !b.Period &&
			strings.HasPrefix(whole, trait.Squeezed(a.Words)) && trait.Squeezed(a.Words+b.Words) == whole {
			return k
		}
	}
	return 0
}

// headings returns where each short line stands that can be a heading.
func headings(all []*trait.Paragraph) map[string][]int {
	at := map[string][]int{}
	for i, p := range all {
		if p.Kind == doc.Heading || p.Kind == "" && p.N > 0 && p.N <= trait.MaxHeading && !p.Period {
			key := trait.Squeezed(p.Words)
			at[key] = append(at[key], i)
		}
	}
	return at
}

// chapterLines are the lines of a paragraph, or the items of a list, that may name chapters;
// none if it holds anything else.
func chapterLines(p *trait.Paragraph) []string {
	if p.Kind == doc.List {
		var lines []string
		for _, it := range p.Items {
			if n := len([]rune(it.Text)); n == 0 || n > trait.MaxHeading {
				return nil
			}
			lines = append(lines, it.Text)
		}
		return lines
	}
	if (p.Kind == "" || p.Kind == doc.Heading) && p.N > 0 && p.N <= trait.MaxHeading && !p.Period &&
		!p.Has(trait.Byline|trait.Date) {
		return []string{p.Words}
	}
	return nil
}

// chapterList returns where the run of lines ends that begins with a paragraph and, if it is
// a list of chapters, where these are. Lines of verse come again with no text between them.
func chapterList(all []*trait.Paragraph, from int, at map[string][]int) (to int, places []int) {
	first, last, texts, missed := len(all), -1, 0, 0
	end := from // behind the last line that was found
	for to = from; to < first; to++ {
		names := chapterLines(all[to])
		if len(names) == 0 {
			break
		}
		found := 0
		for k, name := range names {
			place := nextPlace(at, all[to], k, name, max(last, to))
			if place < 0 {
				continue
			}
			if last >= 0 && place > last+1 {
				texts++
			}
			first, last = min(first, place), place
			places = append(places, place)
			found++
		}
		if found > 0 {
			end = to + 1
		}
		// An appendix may be listed that this text has not.
		if missed += len(names) - found; found == 0 && missed*4 > len(places) ||
			missed > len(names)/2+len(places)/4 {
			break
		}
	}
	if last >= 0 && last+1 < len(all) {
		texts++
	}
	least := trait.MinSeries
	if from > 0 && listHead.MatchString(all[from-1].Key) {
		least--
	}
	switch {
	case len(places) < least:
		return from + 1, nil
	case first < end || texts*2 < len(places) || !onceEach(all, from, end, places, at):
		return end, nil
	}
	for end+1 < first && all[end].Kind == "" && lastChapter.MatchString(all[end].Key) {
		end++
	}
	for end < first && all[end].Kind == "" && all[end].Short(trait.MaxHeading) && ornament(all[from]) != "" &&
		ornament(all[end]) == ornament(all[from]) {
		end++ // an entry that the text has in other words
	}
	return end, places
}

// ornament is the mark that a line opens with, if it is none of its words.
func ornament(p *trait.Paragraph) string {
	return strings.TrimSuffix(p.Words, trait.Unadorned(p.Words))
}

// onceEach reports that nearly all chapters stand once in the text for each time that the list
// names them. What comes again and again, 参数 and 示例, are sections of every page.
func onceEach(all []*trait.Paragraph, from, end int, places []int, at map[string][]int) bool {
	listed, seen := map[string]int{}, map[string]int{}
	for _, p := range all[from:end] {
		if p.Kind != doc.List {
			seen[trait.Squeezed(p.Words)]++
		}
	}
	for _, k := range places {
		listed[trait.Squeezed(all[k].Words)]++
	}
	once := 0
	for _, k := range places {
		key := trait.Squeezed(all[k].Words)
		if len(at[key])-seen[key] == listed[key] {
			once++
		}
	}
	return once*4 >= 3*len(places)
}

// onPage is the page behind a line of the contents of a newspaper.
var onPage = pattern.New(`[ 　]+(?:第?[ ]?\d{1,3}[ ]?[版页]|[PpA-D]\d{1,3}|[/／][ ]?\d{1,3})$`)

// nextPlace returns where a line comes again behind a place, with its number or without.
func nextPlace(at map[string][]int, p *trait.Paragraph, k int, name string, behind int) int {
	forms := []string{trait.Squeezed(name), trait.Squeezed(onPage.ReplaceAllString(name, ""))}
	if p.Kind == doc.List {
		forms = append(forms, trait.Squeezed(p.Items[k].Label+name))
	} else if bare := trait.Unadorned(name); bare != name {
		forms = append(forms, trait.Squeezed(bare))
	} else if p.Number != trait.NoNumber && p.NumLen < p.N {
		forms = append(forms, trait.Squeezed(string(p.Chars[p.NumLen:])))
	}
	for _, form := range forms {
		places := at[form]
		if i := sort.SearchInts(places, behind+1); i < len(places) {
			return places[i]
		}
	}
	return -1
}
