package company

import (
	"slices"
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// prompt begins a command in a plain text, with the sign of the shell before it.
var prompt = pattern.New(`^(?:[$%>]|>>>|PS>|[A-Za-z]:\\\S*>|\w+@\w+[:~\w/]*[$#]) +\S`)

var (
	// statement is a line of a program: it ends so, or is a call, a brace, a tag of PHP.
	statement = pattern.New(`
		^(?:
			[^“”‘’，。、；：！？《》]*[;{}]|<\?php|\?>|(?i:else|try|do|begin|end)|
			(?:if|for|foreach|while|switch)[ ]?\(.*\)|
			(?:import|package|#include|using|namespace|require)[ ].{1,60}
		)$`)
	// codeRemark is what a programmer says beside it.
	codeRemark = pattern.New(`^(?://|/\*|\*/|<!--)`)
	// hanStated is Han within quotation marks of a program.
	hanStated = pattern.New(`"[^"]*"|'[^']*'`)
)

// minCode is how many lines are a program, and minStated how many of them statements.
const minCode, minStated = 3, 2

// programmed reports a line of a program; stated, that it is more than a codeRemark or a brace.
func programmed(f *Paragraph) (is, stated bool) {
	if f.Kind != "" || f.N > trait.MaxShaped {
		return false, false
	}
	if codeRemark.MatchString(f.Words) {
		return true, false
	}
	bare := f.Words
	if strings.ContainsFunc(bare, trait.IsHan) {
		bare = hanStated.ReplaceAllString(bare, "")
	}
	if strings.ContainsFunc(bare, trait.IsHan) || !statement.MatchString(bare) {
		return false, false
	}
	return true, f.N > 1 && strings.ContainsAny(bare, "();=")
}

// joinPrograms makes one block of lines of a program that stand as paragraphs, as programs
// that export blogs leave them.
func joinPrograms(ps *[]*Paragraph) {
	all := *ps
	replace(ps, func(i int) (int, []*Paragraph) {
		j, n := i, 0
		for j < len(all) {
			is, stated := programmed(all[j])
			if !is {
				break
			}
			if stated {
				n++
			}
			j++
		}
		if j-i < minCode || n < minStated {
			return j - i, all[i:j] // as they are
		}
		return j - i, []*Paragraph{asCode(all[i:j])}
	})
}

// asCode is a block of code of some lines.
func asCode(lines []*Paragraph) *Paragraph {
	p := *lines[0].Para
	p.Kind, p.Text, p.Spans, p.Origins = doc.Code, lines[0].Words, nil, slices.Clone(lines[0].Origins)
	at := lines[0].N
	for _, f := range lines[1:] {
		p.Text += "\n" + f.Words
		p.Origins = append(p.Origins, doc.Origin{At: at + 1, Pos: f.Pos})
		at += 1 + f.N
	}
	return New(&p)
}

var (
	drawnEdge = pattern.New(`^\+(?:[-=]{2,}\+)+$|^[┌├╔╠└╚][─━═┬┼┴╦╬╩]+[┐┤╗╣┘╝]$`)
	drawnRow  = pattern.New(`^[|│║].*[|│║]$`)
)

// drawn is how many lines from the first on are a table that is drawn with characters, edges and
// rows, or a picture of boxes: it can only stand as it is.
func drawn(ps []*Paragraph) int {
	n, last := 0, 0
	for n < len(ps) && ps[n].Kind == "" && (n == 0 || ps[n].Look.Blank == 0) {
		if drawnEdge.MatchString(ps[n].Words) {
			last = n + 1
		} else if n == 0 || !drawnRow.MatchString(ps[n].Words) {
			break
		}
		n++
	}
	if last < trait.MinSeries {
		return 0
	}
	return last
}

// joinCode makes one block of a command and what it printed, as far as no Han follows and no
// blank line.
func joinCode(ps *[]*Paragraph) {
	western := func(f *Paragraph) bool { return f.Kind == "" && !strings.ContainsFunc(f.Words, trait.IsHan) }
	all := *ps
	replace(ps, func(i int) (int, []*Paragraph) {
		n := drawn(all[i:])
		if n == 0 && western(all[i]) && prompt.MatchString(all[i].Words) {
			for n = 1; i+n < len(all) && western(all[i+n]) && all[i+n].Look.Blank == 0; n++ {
			}
		}
		if n == 0 {
			return 0, nil
		}
		return n, []*Paragraph{asCode(all[i : i+n])}
	})
}
