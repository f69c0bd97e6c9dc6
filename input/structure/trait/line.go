package trait

import (
	"strings"
	"unicode/utf8"
)

// WhollyBold reports a paragraph that is bold as a whole, before its features are known.
func (f *Paragraph) WhollyBold() bool {
	return f.Look.Bold || len(f.Spans) > 0 && strongShare(f.Spans, utf8.RuneCountInString(f.Text)) >= mostlyBold
}

// MaxShortLine is the length in characters of a line that is short beside prose.
const MaxShortLine = 24

// ShortLine reports a short line without a number, a form or a full stop.
func (f *Paragraph) ShortLine() bool {
	return f.Kind == "" && f.N > 0 && f.N <= MaxShortLine && f.Number == NoNumber && !f.Dashed && f.Row < 3 &&
		f.Stops == 0 &&
		!strings.HasSuffix(f.Words, "。") && f.Ends != EndsColon && !f.Has(Apart) && f.WithDigit == 0
}

// Short reports a line that can stand in a title block: no prose, no end mark.
func (f *Paragraph) Short(n int) bool {
	return !f.None && f.N > 0 && f.N <= n && f.Ends == EndsOpen && f.Stops == 0
}

// Column reports the name of a column or a series: 新春走基层·我在一线.
func (f *Paragraph) Column() bool {
	return f.Short(22) && !f.Has(Apart) && ColumnTitle(f.Key)
}

// ColumnTitle reports words that name a column or a series.
func ColumnTitle(s string) bool { return columnName.MatchString(s) || dottedName.MatchString(s) }

// Has reports one of some forms.
func (f *Paragraph) Has(s Shape) bool { return f.Shape&s != 0 }

// PlainLine reports a short line of a title block that has no form of its own.
func (f *Paragraph) PlainLine(n int) bool {
	return f.Short(n) && f.Kind == "" &&
		!f.Has(Apart|Name|Office|Org|Acts|Field|Bracketed|Occasion|Attachment|Web) &&
		f.Number == NoNumber && !f.Dashed && !f.Verse && f.Row < 3 && !f.Column()
}

// Head is the first n characters of the paragraph.
func (f *Paragraph) Head(n int) string { return Head(f.Words, n) }

// EndsOpening reports a text that ends with a mark that opens something: it goes on.
func (f *Paragraph) EndsOpening() bool {
	return f.N > 0 && strings.ContainsRune("《〈“‘「『（【〔", f.Chars[f.N-1])
}
