package company

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dayang/input/structure/trait"
)

// splitNotes parts the notes that annotated editions set one after the other in a paragraph:
// [1]甲：…。[2]乙：…。 The marks count on, and each but the first follows the end of a sentence.
func splitNotes(ps *[]*Paragraph) {
	all := *ps
	under := false // nothing but notes came since the heading over them
	replace(ps, func(i int) (int, []*Paragraph) {
		f := all[i]
		under = f.Has(trait.EndHead) && strings.Contains(f.Key, "注") ||
			under && (f.Number == trait.NumMark || f.Number == trait.NumCircle)
		var cuts []int
		if under || f.Number == trait.NumMark {
			cuts = noteCuts(f)
		}
		if len(cuts) == 0 {
			return 0, nil
		}
		return 1, f.cutAt(cuts)
	})
}

// cutAt parts a paragraph before some of its characters.
func (f *Paragraph) cutAt(cuts []int) (out []*Paragraph) {
	from := 0
	for _, to := range append(cuts, utf8.RuneCountInString(f.Text)) {
		p := f.Para.Part(from, to)
		if from > 0 {
			p.Look.Blank, p.Look.Break = 0, false
		}
		out = append(out, New(&p))
		from = to
	}
	return out
}

// noteCuts finds where the second and the next notes of a paragraph begin, in characters.
func noteCuts(f *Paragraph) (cuts []int) {
	if f.Kind != "" ||
		f.Number != trait.NumMark && f.Number != trait.NumCircle ||
		len(f.RejoinedAt) > 0 ||
		!strings.HasPrefix(f.Text, f.Words) {
		return nil
	}
	circled := f.Number == trait.NumCircle
	count := 1
	if circled {
		count = int(f.Chars[0]-'①') + 1
	} else if n, err := strconv.Atoi(strings.Trim(string(f.Chars[:f.NumLen]), "[]〔〕［］ 　")); err == nil {
		count = n
	} else {
		return nil
	}
	text := []rune(f.Text)
	open, closing := string(f.Chars[:1]), strings.Trim(string(f.Chars[1:f.NumLen]), "0123456789 　")
	for at := f.NumLen; at < len(text); at++ {
		mark := open + strconv.Itoa(count+1) + closing
		if circled {
			mark = string(f.Chars[0] + rune(len(cuts)) + 1)
		}
		if !strings.ContainsRune("。！？；”）)]】.", lastInked(text[:at])) ||
			!slices.Equal(text[at:min(len(text), at+utf8.RuneCountInString(mark))], []rune(mark)) {
			continue
		}
		cuts = append(cuts, at)
		count++
	}
	return cuts
}

// lastInked is the last character of a text that is no blank.
func lastInked(text []rune) rune {
	for i := len(text) - 1; i >= 0; i-- {
		if text[i] != ' ' && text[i] != '\u3000' {
			return text[i]
		}
	}
	return 0
}
