package genre

import (
	"strings"
	"unicode/utf8"

	"dayang/input/particulars"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// What stands in a line of particulars without a label: a date, names, a paper, tools. It is read
// from the left: first what is told by its own opening, be there blanks in it, then word by word.

// factWord is a word of such a line, and where it stands.
type factWord struct {
	is, simple string // as it stands, and in simplified characters
	rest       string // what follows it
	first      bool   // in its stretch of the line
	touches    bool   // no blank parts it from the date
	strange    bool   // it and what follows are no particulars
}

// bareEnds part the words of a line.
const bareEnds = " 　\t|｜[]【】"

// words takes what has no label, and reports that all of it is known.
func (f *facts) words(s string) bool {
	for first := true; s != ""; first = false {
		if s = strings.TrimLeft(s, bareEnds); s == "" {
			break
		}
		if n := f.opening(s, first); n > 0 {
			s = s[n:]
			continue
		}
		w := factWord{first: first, touches: f.date != "" && !first && f.touch == len(s)}
		n := strings.IndexAny(s, bareEnds)
		if n < 0 {
			n = len(s)
		}
		w.is, w.rest = s[:n], s[n:]
		w.simple = pattern.Simplified.Replace(w.is)
		if !f.word(&w) || w.strange {
			return false
		}
		s = w.rest
	}
	return true
}

// opening takes what is told by how it opens, and returns its length in bytes.
func (f *facts) opening(s string, first bool) int {
	if m := factFlag.FindString(s); m != "" {
		f.drop(m)
		return len(m)
	}
	if m := sizes.FindString(pattern.Simplified.Replace(s)); m != "" && f.date == "" &&
		startDate(s[len(m):]) != "" {
		f.drop(s[:len(m)])
		return len(m)
	}
	if first && f.labels == 0 {
		if n := f.openingAlone(s); n > 0 {
			return n
		}
	}
	if f.date != "" {
		m := countedOff.FindString(s)
		if m != "" {
			f.drop(m)
		}
		return len(m)
	}
	if m := boxedDate.FindStringSubmatch(s); m != nil && startDate(m[1]) == m[1] && strings.Contains(m[1], ":") {
		f.date = m[1]
		return len(m[0])
	}
	f.date = startDate(s)
	if f.date != "" {
		f.touch = len(s) - len(f.date)
		f.ofPage = f.ofPage || strings.HasPrefix(s[len(f.date):], "]") // [2031-05-06]
	}
	return len(f.date)
}

// openingAlone takes what opens a line without labels: the account that the time touches, or the
// day with the word before it, 发布时间2031-05-06.
func (f *facts) openingAlone(s string) int {
	if m := touchedBy.FindStringSubmatch(s); m != nil && f.source == "" {
		if who := pattern.Simplified.Replace(m[1]); particulars.Of(who) == particulars.Unknown &&
			!factFlag.MatchString(who) {
			f.source, f.ofPage = m[1], true
			return len(m[1])
		}
	}
	if when, n := particulars.Published(s); n > len(when) && f.date == "" {
		f.date, f.ofPage = when, true
		return n
	}
	return 0
}

// word takes one word, and reports whether it is known. The order of the readings counts: a word is
// what the first of them takes it for.
func (f *facts) word(w *factWord) bool {
	return f.offered(w) || f.nobody(w) || f.behindDate(w) || f.paper(w) || f.writer(w) || f.leftOver(w)
}

// offered takes what a page offers of a text, and what it counts with its number behind.
func (f *facts) offered(w *factWord) bool {
	dated := f.date != ""
	switch {
	case dated && filedUnder.MatchString(w.simple) && w.rest != "": // 分类于 某某 |
		n := strings.IndexAny(w.rest, "|｜")
		if n < 0 {
			n = len(w.rest)
		}
		f.drop(strings.TrimRight(w.is+w.rest[:n], " 　"))
		w.rest = w.rest[n:]
		return true
	case dated && countWord.MatchString(w.simple) && countOf.MatchString(w.rest):
		n := len(countOf.FindString(w.rest))
		f.drop(w.is + w.rest[:n])
		w.rest = w.rest[n:]
		return true
	case dated && ownerTool.MatchString(w.simple),
		strings.Contains(f.date, ":") && particulars.Province(w.simple), // where the account is
		(tool(w.simple) || particulars.Flag(w.simple)) && !trait.IsDigit(rune(w.is[0])),
		lone.MatchString(w.is):
		return f.drop(w.is)
	}
	return false
}

// nobody takes who is named only by what he is to the site, the site's address, and what is counted
// or is a page of a paper.
func (f *facts) nobody(w *factWord) bool {
	dated := f.date != ""
	switch {
	case w.first && (asker.MatchString(w.simple) || sortedBy.MatchString(w.simple)),
		w.first && latinOnly.MatchString(w.is) && factInside.MatchString(w.rest) && startDate(w.is) == "":
		f.answer = f.answer || strings.HasPrefix(w.simple, "热心")
		return f.drop(w.is)
	case (w.first || dated) && counted.MatchString(w.simple),
		dated && pageCode.MatchString(w.simple):
		return f.drop(w.is)
	}
	return false
}

// behindDate takes what a site sets right behind the date: the account and its readers, the part of
// the site, the paper and a tool that touches it.
func (f *facts) behindDate(w *factWord) bool {
	if f.date == "" {
		return false
	}
	alone := f.labels == 0 && w.rest == ""
	switch {
	case alone && f.source == "" && accountCount.MatchString(w.is):
		m := accountCount.FindStringSubmatch(w.is)
		f.source = m[1]
		return f.drop(m[2])
	case alone && w.touches && !strings.Contains(f.date, "年") && columnWord.MatchString(w.simple) &&
		!trait.AreNames(w.simple) && !trait.PaperName.MatchString(w.simple):
		return f.drop(w.is) // 2031/05/06好文章: the part of a site
	case w.touches && f.source == "" && toolBehind.MatchString(w.simple):
		n := len(toolBehind.FindStringSubmatch(w.simple)[1])
		f.source = w.is[:n]
		return f.drop(w.is[n:])
	case f.source == "" && (edition.MatchString(w.simple) || shortName.MatchString(w.simple)):
		f.source, f.ofPage = w.is, true
		return true
	}
	return false
}

// paper takes the name of a paper or an office for the source.
func (f *facts) paper(w *factWord) bool {
	if f.source != "" || !trait.PaperName.MatchString(w.simple) &&
		!(trait.OfficeEnd.MatchString(w.simple) && trait.HanOnly(w.simple)) {
		return false
	}
	f.source = w.is
	return true
}

// writer takes names that touch the date, and reporters with what they are: 记者 甲 乙 | 通讯员 丙.
func (f *facts) writer(w *factWord) bool {
	switch {
	case w.touches && f.labels == 0 && strings.Contains(f.date, "-") && !dayTime.MatchString(w.is) &&
		(trait.HanOnly(w.simple) && utf8.RuneCountInString(w.is) <= 4 || severalNames(w.simple)):
		f.byline, f.ofPage = append(f.byline, w.is), true // 2021-02-05某某
		return true
	case f.date != "" && reporterWord.MatchString(w.simple) && w.rest != "":
		who, rest, _ := strings.Cut(strings.ReplaceAll(w.rest, "｜", "|"), "|")
		who = strings.Trim(who, " 　")
		if w.strange = !trait.AreNames(pattern.Simplified.Replace(who)); !w.strange {
			f.byline, w.rest, f.ofPage = append(f.byline, w.is+" "+who), rest, true
		}
		return true
	}
	return false
}

// leftOver takes what nothing but its place tells: behind the date a paper by its last character, the
// part of a site before what it counts, names; before 发表于 who posted the text.
func (f *facts) leftOver(w *factWord) bool {
	n := utf8.RuneCountInString(w.is)
	dated := f.date != ""
	switch {
	case dated && f.source == "" && paperEnd.MatchString(w.simple) && trait.HanOnly(w.simple):
		f.source = w.is
	case dated && trait.HanOnly(w.simple) && n <= 6 && !trait.AreNames(w.simple) && onlyTools(w.rest):
		f.drop(w.is)
	case dated && trait.AreNames(w.simple):
		f.byline = append(f.byline, w.is)
	case dated && w.is == "·":
		f.drop(w.is)
	case w.first && f.labels == 0 && n <= 12 && strings.Contains(w.rest, "发表于"):
		f.byline, f.ofPage = append(f.byline, w.is), true
	default:
		return false
	}
	return true
}

// severalNames reports names of authors that commas part: 甲某,乙某.
func severalNames(s string) bool {
	who := strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == '，' || r == '、' || r == ';' })
	return len(who) > 1 && trait.AreNames(strings.Join(who, "、"))
}
