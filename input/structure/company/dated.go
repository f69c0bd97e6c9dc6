package company

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// What opens with a date or a name and a gap, 1954年　夏，大水……: entries of a chronicle,
// of families, of terms. With the indent of paragraphs, in annals by years, and by names they
// are paragraphs with a run-in head; else the lines of a list with their label.

var (
	dated = pattern.New(`
		^(?:
			(?:
				公元前?|民国|
				清?(?:康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统)|
				明?(?:洪武|永乐|正德|嘉靖|隆庆|万历|崇祯)
			)?(?:\d{1,4}|[元一二三四五六七八九十]{1,3})年(?:[（(]\d{4}年?[）)])?
			(?:\d{1,2}月(?:\d{1,2}[日号]|[上中下]旬|[初底末])?)?|
			\d{1,2}月(?:\d{1,2}[日号])?|
			(?:今[天日]|明[天日]|后天)(?:白天|夜间|晚上|上午|下午)?|
			\d{1,2}[日号](?:白天|夜间|上午|下午|晚上|晚间|[早中晚])?|
			[一二三四五六七八九〇○零]{4}年(?:
				[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?
			)?|
			\d{4}[.\-/]\d{1,2}(?:[.\-/]\d{1,2})?|[上下]午 ?\d{1,2}[:：]\d{2}|\d{1,2}[:：]\d{2}
		)(?:
			(?:[至—–\-~～]|——)(?:
				\d{1,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|\d{1,2}[:：]\d{2}
			)
		)?(?:[ 　\t]+|[:：][ 　]?)`)
	named = pattern.New(`^\p{Han}{1,6}(?:　| {2,}|\t)[ 　\t]*`)
)

// annal is a year alone, as annals have it, and then the month or the season.
var annal = pattern.New(`
	^\S{2,16}年(?:[（(]\d{4}年?[）)])?[ 　\t]+(?:\d{1,2}月|[春夏秋冬正腊][，,月季]|是年|农历|年[初底末])`)

// findDated marks three and more such paragraphs in a row.
func findDated(ps []*Paragraph) {
	findGapped(ps, false, func(f *Paragraph) (label, all int) {
		m := dated.FindString(f.Words)
		if m == "" || len(m) == len(f.Words) {
			return 0, 0
		}
		return len([]rune(trimGap(m))), utf8.RuneCountInString(m)
	})
	findGapped(ps, true, func(f *Paragraph) (label, all int) {
		m := named.FindString(f.Words)
		if m == "" || f.N < 20 || f.Stops == 0 && f.Commas == 0 {
			return 0, 0
		}
		return len([]rune(trimGap(m))), utf8.RuneCountInString(m)
	})
}

// DatedLabels returns the characters of the date and the gap behind it with which each of three
// and more lines opens, nil if not all do.
func DatedLabels(lines []*Paragraph) (labels []int) {
	if len(lines) < trait.MinSeries {
		return nil
	}
	for _, f := range lines {
		m := dated.FindString(f.Words)
		if m == "" || len(m) == len(f.Words) || f.NumLen > 0 || strings.TrimRight(m, " 　\t") == m {
			return nil
		}
		labels = append(labels, utf8.RuneCountInString(m))
	}
	return labels
}

func trimGap(s string) string {
	for {
		r, n := utf8.DecodeLastRuneInString(s)
		if r != ' ' && r != '\u3000' && r != '\t' {
			return s
		}
		s = s[:len(s)-n]
	}
}

func findGapped(ps []*Paragraph, prose bool, label func(*Paragraph) (label, all int)) {
	is := func(f *Paragraph) bool {
		if f.Kind != "" ||
			f.Is(Tabled) ||
			f.Number != trait.NoNumber ||
			f.Speaker > 0 ||
			f.Labelled > 0 ||
			!f.Period && f.Ends != trait.EndsSemi &&
				!(f.N <= trait.MaxHeading+20 && f.Ends == trait.EndsOpen && f.Stops == 0 &&
					strings.ContainsAny(f.Head(12), "：:")) {
			return false
		}
		n, _ := label(f)
		return n > 0
	}
	entries, annals := 0, 0
	for _, f := range ps {
		if is(f) {
			entries++
			if annal.MatchString(f.Words) {
				annals++
			}
		}
	}
	for run := range trait.Runs(ps, is) {
		if len(run) >= trait.MinSeries {
			for _, f := range run {
				short, all := label(f)
				f.deny(Thin)
				f.Row, f.Verse = 0, false
				if prose || f.Look.Indent > 0 || annals*3 >= entries {
					f.Labelled = short
				} else {
					f.tell(Particular)
					f.NumLen = all
				}
			}
		}
	}
}
