package markdown

import (
	"bytes"
	"strconv"

	"github.com/yuin/goldmark/ast"

	"dayang/input/diag"
	"dayang/input/pattern"
)

// noteMarkShape are the labels that can be printed as the mark of a note.
var noteMarkShape = pattern.New(`^(?:\d{1,3}|[①-⑳㉑-㉟*†‡§¶]{1,3}|注?[一二三四五六七八九十\d]{1,3})$`)

// number gives notes whose labels are names ([^smith]) numbers in the order in
// which the text refers to them, as readers of Markdown print them. Labels that
// are marks themselves stay, if all are.
func (r *reader) number(tree ast.Node) {
	if r.out.Final || !bytes.Contains(r.part, []byte("[^")) {
		return
	}
	var refs []*noteRef
	var notes []*note
	named := false
	_ = ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			switch n := n.(type) {
			case *noteRef:
				refs = append(refs, n)
			case *note:
				notes = append(notes, n)
				named = named || !noteMarkShape.MatchString(n.label)
			}
		}
		return ast.WalkContinue, nil
	})
	if !named {
		return
	}
	numbers := map[string]string{}
	give := func(label string) string {
		if numbers[label] == "" {
			numbers[label] = strconv.Itoa(len(numbers) + 1)
		}
		return numbers[label]
	}
	for _, n := range refs {
		n.label = give(n.label)
	}
	for _, n := range notes {
		n.label = give(n.label)
	}
	r.diags.Add(diag.Info, "notes-numbered", r.pos(notes[0].start),
		diag.T("脚注的名字改为序号，共 %d 条", "the %d notes are numbered; their names are not set", len(notes)))
}
