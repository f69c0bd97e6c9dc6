package structure

import (
	"dayang/input/diag"
	"dayang/input/pattern"
)

// editorSigns is the line of who wrote the words before a text: ——编者, ——题记.
var editorSigns = pattern.New(`^(?:——|--|—)[ 　]*(?:编[ 　]*者|编[ 　]*辑[ 　]*部|题[ 　]*记|本报编辑部)$`)

// signedByEditors makes a signature of such a line behind prose that was taken for a heading: what
// follows a signature is hardly ever the text, so the choice for the whole text does not see it.
func (in *inference) signedByEditors() {
	for i, p := range in.pieces {
		if i > 0 && isHead(p.label) && in.pieces[i-1].Period && editorSigns.MatchString(p.Key) {
			p.label, p.reasons = lSignature, []diag.Text{diag.T("编者的署名",
				"who signs the words before the text")}
		}
	}
}
