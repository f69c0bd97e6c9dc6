package inline

import (
	"strings"
	"unicode"
)

// insideNames marks the characters within short quotes, titles of works and brackets,
// the closing mark included, and those within longer ones.
func (t *Text) insideNames() (short, long []bool) {
	short, long = make([]bool, len(t.chars)+1), make([]bool, len(t.chars)+1)
	open, aside := -1, -1
	mark := func(from, to, most int) {
		in := short
		if from < 0 {
			return
		} else if to-from-1 > most {
			in = long
		}
		for k := from + 1; k <= to; k++ {
			in[k] = true
		}
	}
	for i, r := range t.chars {
		switch r {
		case '“', '《', '‘', '〈', '「', '『':
			open = i
		case '”', '》', '’', '〉', '」', '』':
			most := shortName
			if r == '》' || r == '〉' {
				most = shortTitle
			}
			mark(open, i, most)
			open = -1
		case '（', '(', '〔', '【':
			aside = i
		case '）', ')', '〕', '】':
			mark(aside, i, shortAside)
			aside = -1
		}
	}
	return short, long
}

// offices are how the names of offices end, and mostOffice the most characters from the
// name of the place that they begin with to that end.
const (
	offices    = " 局 厅 委员会 法院 检察院 公司 集团 大学 学院 医院 办公室 "
	mostOffice = 18
)

// insideOffices marks the characters within the name of an office that begins with that of its
// place and that no dictionary has as one word: 云溪县文化旅游体育局.
func (t *Text) insideOffices(inside []bool) []bool {
	in := make([]bool, len(t.chars)+1)
	for end := range t.chars {
		if inside[end+1] || !t.endsOffice(end) {
			continue
		}
		first := end
		for first > 0 && end-first < mostOffice && !t.partsOffice(first-1, inside) {
			first--
		}
		for k := first + 1; k < end; k++ { // from its first place on
			if strings.ContainsRune("省市县区州旗縣區", t.chars[k]) && !inside[k+1] {
				for k++; k <= end; k++ {
					in[k] = true
				}
				break
			}
		}
	}
	return in
}

// endsOffice reports whether one of the offices ends with a character.
func (t *Text) endsOffice(end int) bool {
	for n := 1; n <= 3 && n <= end; n++ {
		if strings.Contains(offices, " "+string(t.chars[end+1-n:end+1])+" ") {
			return true
		}
	}
	return false
}

// partsOffice reports whether a character stands in no name of an office: a mark, 的, 在, the
// end of a word that waits for another.
func (t *Text) partsOffice(i int, inside []bool) bool {
	r := t.chars[i]
	return !unicode.Is(unicode.Han, r) ||
		!inside[i] && !inside[i+1] && strings.ContainsRune("的了着在对把被向从将为让使到由于", r) ||
		!inside[i+1] && t.waits(i, inside)
}
