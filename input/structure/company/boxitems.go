package company

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Lists that are statistics only under the name of a box (关键指标, 数说渡口): elsewhere they are lists.

// bulleted reports an item that no number, letter or box to tick marks.
func bulleted(it doc.Item) bool {
	return it.Level == 0 && strings.Contains("•·●■◆-*–", it.Label)
}

// labelItems reads a list each item of which is what is counted and its bold figure, perhaps with
// how it moved: 馆藏图书 **8.6万册**，增长 **4.2%**.
func (f *Paragraph) labelItems() (l figureList, ok bool) {
	for _, it := range f.Items {
		chars := []rune(it.Text)
		if !bulleted(it) || len(it.Spans) == 0 || len(chars) > trait.MaxHeading || strings.HasSuffix(it.Text, "。") {
			return l, false
		}
		var bold []string
		for _, s := range it.Spans {
			if s.Mark != doc.Strong || s.End > len(chars) || s.Start >= s.End || !trait.IsDigit(chars[s.Start]) {
				return l, false
			}
			bold = append(bold, strings.TrimSpace(string(chars[s.Start:s.End])))
		}
		label := strings.TrimRight(string(chars[:it.Spans[0].Start]), " 　:：")
		if it.Spans = nil; !l.add(it, bold[0], label) {
			return l, false
		}
		l.more = append(l.more, bold[1:])
	}
	return l, l.several()
}

// turnItems reads a list that has by turns a figure and what it counts.
func (f *Paragraph) turnItems() (l figureList, ok bool) {
	if len(f.Items) < 2*minFigured || len(f.Items)%2 > 0 {
		return l, false
	}
	for i := 0; i < len(f.Items); i += 2 {
		fig, says := f.Items[i], f.Items[i+1]
		label, more, _ := strings.Cut(says.Text, "，")
		if !bulleted(fig) || !bulleted(says) || len(says.Spans) > 0 || explained.MatchString(more) {
			return l, false
		}
		it := fig
		it.Text += " " + says.Text
		if it.Spans = nil; !l.add(it, strings.TrimSpace(fig.Text), label) {
			return l, false
		}
	}
	return l, l.several()
}

// explained is more than how a figure moved or compares.
var explained = pattern.New(`[，。；！？]|.{25}`)
