package genre

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/structure/trait"
)

// The head of a page: which line of it is the title of the story, and what stands over that.

// plain reports a line of the head that may be a row of the title.
func (v *page) plain(i int) bool {
	p := v.all[i]
	return v.as[i] == ofStory && !v.gone[i] && p.N <= maxWebLine && !p.Period &&
		!p.Has(trait.Caption|trait.Credit|trait.Editor|trait.Byline|trait.Date|trait.Source|trait.Note|trait.DocNo|trait.Attachment|trait.Rule)
}

// told reports a line of particulars.
func (v *page) told(i int) bool {
	return v.as[i] == ofFacts || v.all[i].Has(trait.Date|trait.Source) && !v.gone[i]
}

// head finds the title, and drops what stands over it and is no kicker.
func (v *page) head() {
	v.repeats()
	v.issue()
	v.account()
	v.passedOn()
	end, sure := v.titleEnd()
	at := -1 // the last line of the page over the title
	for i := end - 1; i >= 0 && at < 0; i-- {
		if (v.as[i] == ofPage || v.as[i] == ofTools || !sure && v.as[i] == ofFacts) && v.anyPlain(i+1, end) &&
			(v.as[i] == ofFacts || !shared.MatchString(v.all[i].Key)) {
			at = i
		}
	}
	sentences := 0
	for i := range max(0, at) {
		p := v.all[i]
		if v.as[i] != ofStory || v.gone[i] {
			continue
		}
		if i > 0 && p.Has(trait.Byline) && strings.HasPrefix(p.Key, "作") && v.plain(i-1) {
			at = -1 // a title and its author stand there
			break
		}
		if p.Ends == trait.EndsStop {
			sentences++
		}
		if p.N > maxAbove || p.Period || sentences > 1 || strings.HasSuffix(p.Words, "，") ||
			strings.HasSuffix(p.Words, "；") {
			at = -1 // is no line of a page
			break
		}
	}
	from := 0 // the line over which nothing goes
	if len(v.all) > 2 && v.plain(0) && v.plain(1) && v.all[0].N >= minTwice && v.all[0].Words == v.all[1].Words {
		from = 2 // the title, as the page has it and over the text
		v.again(0)
		v.settle("title", v.all[1].Words, 1)
		v.gone[1] = true
	}
	dated := false
	for i := max(0, at); i < v.first; i++ {
		dated = dated || v.told(i) && (v.facts[i] == nil || v.facts[i].date != "")
	}
	for i := from; i < at; i++ {
		if !v.told(i) || dated {
			v.drop(i)
		} else if v.all[i].Has(trait.Date) || v.facts[i] != nil && v.facts[i].date != "" {
			dated = true
		}
	}
	for i := 0; i < end && !sure; i++ {
		if f := v.named[i]; f != nil && !v.gone[i] && v.facts[i] == nil && v.anyPlain(i+1, end) {
			f.above, v.facts[i], v.as[i] = true, f, ofFacts
		}
	}
	if next := at + 1; at >= 0 && v.all[next].Has(trait.Rule) {
		v.drop(next)
	}
	if sure && from == 0 {
		v.channel(end)
	}
	v.names()
	v.siteless()
	v.ownName()
	v.kicker()
}

// issue takes the number of a periodical in the particulars for the source.
func (v *page) issue() {
	for i := 1; i < min(v.first, len(v.all)); i++ {
		if v.plain(i) && periodical.MatchString(v.all[i].Key) &&
			(v.told(i-1) || v.all[i-1].Has(trait.Byline) || i+1 < len(v.all) && v.told(i+1)) {
			v.as[i], v.facts[i] = ofFacts, &facts{source: v.all[i].Words}
			return
		}
	}
}

// names drops an author whom the particulars have named already.
func (v *page) names() {
	for i := 1; i < min(v.first, len(v.all)); i++ {
		p := v.all[i]
		if v.as[i] != ofStory || v.gone[i] {
			continue
		}
		for _, f := range v.facts {
			if slices.Contains(f.byline, p.Words) {
				v.gone[i] = true
				v.in.Diags.Add(diag.Info, "name-repeated", p.Pos,
					diag.T("署名“%s”前面已有，只记一次", "the name %q is given before and entered once", p.Words))
				break
			}
		}
	}
}

// kicker takes the one line right over a title that is proved by its coming twice.
func (v *page) kicker() {
	t, k := v.title, v.title-1
	if k < 0 || !v.plain(t) || !v.plain(k) || v.anyPlain(0, k) || v.all[k].Dashed {
		return
	}
	d := *v.in.Draft
	v.in.Draft = &d
	v.in.SetField(&d.Meta, "kicker", v.all[k].Words, v.all[k])
	v.in.SetField(&d.Meta, "title", v.all[t].Words, v.all[t])
	v.gone[k], v.gone[t] = true, true
}

// titleEnd is where the title ends: over the last particulars that have it right above
// them, else behind the last line of the head that may be one.
func (v *page) titleEnd() (end int, sure bool) {
	for i := v.first - 1; i > 0; i-- {
		if i >= len(v.all) || !v.told(i) || v.told(i-1) || v.repeated[i-1] {
			continue
		}
		k := i - 1
		for k > 0 &&
			(v.all[k].Dashed ||
				v.gone[k] && v.as[k] != ofTools && v.as[k] != ofPage) {
			k--
		}
		if v.below(i) || pair(v.all[i]) && pair(v.all[k]) && (k == 0 || pair(v.all[k-1])) {
			continue
		}
		if v.plain(k) && !v.all[k].Has(trait.Org) && !folioLike.MatchString(v.all[k].Key) {
			return k + 1, true
		}
	}
	for i := min(v.first, len(v.all)) - 1; i >= 0; i-- {
		if v.plain(i) && !(v.all[i].Dashed && v.anyPlain(0, i)) { // a subtitle
			return i + 1, false
		}
	}
	return 0, false
}

// pair is a line of a record: a label and its value.
func pair(p *trait.Paragraph) bool { return trait.LabelPair.MatchString(p.Key) }

// below reports that the title stands under particulars: lines of the page part it from them.
func (v *page) below(facts int) bool {
	for i := facts + 1; i < v.first && i < len(v.all); i++ {
		if s := v.all[i].Key; (v.as[i] == ofPage || v.as[i] == ofTools) && !shared.MatchString(s) &&
			!player.MatchString(s) && v.anyTitle(i+1, min(v.first, len(v.all))) {
			return true
		}
	}
	return false
}

func (v *page) anyPlain(from, to int) bool {
	for i := from; i < to; i++ {
		if v.plain(i) {
			return true
		}
	}
	return false
}

// anyTitle is anyPlain of more than the name of a site.
func (v *page) anyTitle(from, to int) bool {
	for i := from; i < to; i++ {
		if v.plain(i) && !(v.all[i].N <= maxChannel && trait.SiteName.MatchString(v.all[i].Key)) {
			return true
		}
	}
	return false
}

// repeats finds the line that comes twice in the head, once as the page has it and once
// over the text: the page's goes.
func (v *page) repeats() {
	head := min(v.first, pageHead, len(v.all))
	if v.inRows(head) {
		return
	}
	for j := 1; j < head; j++ {
		b := titleKey(v.all[j].Words)
		n := utf8.RuneCountInString(b)
		if !v.plain(j) || n < minSame {
			continue
		}
		for i := range j {
			a := titleKey(v.all[i].Words)
			if v.as[i] != ofStory ||
				v.gone[i] ||
				v.all[i].Period ||
				a != b && min(n, utf8.RuneCountInString(a)) < minRepeat ||
				v.all[i].Words == v.all[j].Words && !v.parted(i, j) {
				continue // the same line is told by dropRepeatedTitle
			}
			rest := strings.TrimSuffix(a, b)
			switch {
			case rest != a && rest != "" && strings.HasSuffix(rest, "：") &&
				!trait.AreNames(strings.TrimSuffix(rest, "：")) && utf8.RuneCountInString(rest) > minRepeat:
				v.again(j) // the page's title says more
			case a == b:
				v.again(i)
				v.title = j
			case strings.Contains(b, "《"+a+"》") && !strings.HasPrefix(b, "《"):
				// a decree or a notice publishes what the title names
			case strings.Contains(a, b) || strings.Contains(b, a):
				v.again(i)
				v.underNames(i, j)
			}
		}
	}
}

// inRows drops the title where it stands again in rows, over the text: the page has it in one.
func (v *page) inRows(head int) bool {
	for j := 2; j < head; j++ {
		b := titleKey(v.all[j].Words)
		for i := range j - 1 {
			if a := titleKey(v.all[i].Words); v.plain(i) && v.plain(j) && b != "" && a != b &&
				strings.HasSuffix(a, b) {
				rows := v.rowsOver(strings.TrimSuffix(a, b), i, j)
				for _, k := range rows {
					v.again(k)
				}
				if len(rows) > 0 {
					v.again(j)
					v.title = i
					return true
				}
			}
		}
	}
	return false
}

// rowsOver are the lines between two that hold the words which the lower one lacks.
func (v *page) rowsOver(words string, i, j int) (rows []int) {
	for k := j - 1; k > i && words != ""; k-- {
		if key := titleKey(v.all[k].Words); v.as[k] != ofFacts && key != "" && strings.HasSuffix(words, key) {
			words, rows = strings.TrimSuffix(words, key), append(rows, k)
		}
	}
	if words != "" {
		return nil
	}
	return rows
}

// minTwice is how long a line is that is the title of a page because it comes twice at its top.
const minTwice = 8

// underNames takes the title that stands under who wrote it, where the page's title over these
// is a longer form of it: 《某刊》：题 / 作者：… / 题.
func (v *page) underNames(i, j int) {
	for k := i + 1; k < j; k++ {
		if v.all[k].Has(trait.Byline) && !v.anyPlain(i+1, j) && v.gone[i] {
			v.settle("title", v.all[j].Words, j)
			v.gone[j] = true
			return
		}
	}
}

// parted reports lines of the page between two others.
func (v *page) parted(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if v.as[k] == ofPage || v.as[k] == ofTools {
			return true
		}
	}
	return false
}

// again drops a line that repeats the title.
func (v *page) again(i int) {
	if v.gone[i] {
		return
	}
	v.gone[i], v.repeated[i] = true, true
	v.in.Diags.Add(diag.Info, "title-repeated", v.all[i].Pos,
		diag.T("“%s”重复标题，不排", "%q repeats the title and is not set", v.all[i].Words))
}

// account takes the name of who put the story up, over the time at which he did.
func (v *page) account() {
	for i := 2; i < min(v.first, len(v.all)); i++ {
		f, p := v.facts[i], v.all[i-1]
		if f == nil && trait.DateOnly.MatchString(v.all[i].Key) {
			f = &facts{date: v.all[i].Words}
		}
		if f == nil || f.date == "" || f.source != "" || f.listed || !v.plain(i-1) || !v.anyPlain(0, i-1) {
			continue
		}
		k := i - 1
		if f.posted && len(f.byline) == 0 && p.N <= maxPoster && p.Ends == trait.EndsOpen {
			f.byline = append(f.byline, p.Words)
			v.gone[k] = true
			continue
		}
		if o := v.facts[i-2]; o != nil && o.original && o.source == "" && p.N <= maxPoster && p.Ends == trait.EndsOpen {
			f.source, v.gone[k], v.facts[i] = p.Words, true, f
			continue
		}
		if platform.MatchString(p.Key) && i > 2 && factAccount.MatchString(v.all[i-2].Key) {
			v.drop(k)
			k, p = i-2, v.all[i-2]
		}
		if m := factAccount.FindStringSubmatch(p.Key); m != nil {
			f.source = p.Words[:len(m[1])]
			if rest := strings.TrimSpace(p.Words[len(m[1]):]); rest != "" {
				f.dropped = append(f.dropped, rest)
			}
			f.account = k
			v.gone[k], v.facts[i] = true, f
		}
	}
}

// maxPoster is how many characters the name of somebody has who writes on a forum.
const maxPoster = 16

// ownName drops the lines of the head that are nothing but the source which the particulars name; over
// what an office announces, or the name of a paper, it is the first row of the title.
func (v *page) ownName() {
	for _, f := range v.facts {
		for k := 0; f.source != "" && k < min(v.first, len(v.all)); k++ {
			if v.plain(k) && v.all[k].Words == f.source &&
				!(k+1 < len(v.all) &&
					(trait.OfficialMatter(v.all[k+1].Key) || trait.PaperEnd.MatchString(v.all[k+1].Key))) &&
				v.anyPlain(k+1, v.first) {
				v.drop(k)
			}
		}
	}
}

// titleKey is a title to be compared: without the names of the site, without blanks.
func titleKey(s string) string {
	return strings.NewReplacer(":", "：", ",", "，", "?",
		"？").Replace(trait.Squeezed(withoutSite(strings.TrimPrefix(s, "标题："))))
}

// channel drops the name of a channel, or the number of a page, over the title.
func (v *page) channel(end int) {
	i := 0
	for i < end && v.gone[i] {
		i++
	}
	if i+1 < end && v.as[i] == ofStory && v.all[i].N <= maxChannel && v.plain(i) && v.anyPlain(i+1, end) {
		v.drop(i)
	}
}

// siteless takes the names of channel and site off the title of the page.
func (v *page) siteless() {
	for i := 0; i < v.first && i < len(v.all); i++ {
		if !v.plain(i) {
			continue
		}
		p := v.all[i]
		s := withoutSite(p.Words)
		if s != p.Words {
			v.in.Diags.Add(diag.Info, "page-furniture", p.Pos,
				diag.T("网页上的“%s”不排", "%q belongs to a web page and is not set",
					strings.TrimSpace(p.Words[len(s):])))
			v.all[i] = p.Retext(s)
		}
		return
	}
}
