package folio

import (
	"strings"

	"dayang/input/diag"
)

// What is said of that which goes.

// LineNotSet is said of a line that stands at the end of a page.
func LineNotSet(s string) diag.Text {
	return diag.T("页码或报眉“%s”不排", "page number or running head %q is not set", s)
}

// NoteNotSet is said of the note at which a story jumps.
func NoteNotSet(s string) diag.Text {
	return diag.T("转版说明“%s”不排", "the note %q of another page is not set", strings.Trim(s, " 　"))
}

// PageNotSet is said of the page of a paper behind the day.
func PageNotSet(s string) diag.Text {
	return diag.T("版次“%s”不排", "the page %q of a paper is not set", strings.Trim(s, " 　"))
}
