package structure

import (
	"slices"
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// prompt begins a command in a plain text, with the sign of the shell before it.
var prompt = pattern.New(`^(?:[$%>]|>>>|PS>|[A-Za-z]:\\\S*>|\w+@\w+[:~\w/]*[$#]) +\S`)

// joinCode makes one block of a command and what it printed, as far as no Han follows and no
// blank line.
func joinCode(ps *[]*para) {
	western := func(f *para) bool { return f.Kind == "" && !strings.ContainsFunc(f.text, isHan) }
	all := *ps
	var out []*para
	for i := 0; i < len(all); i++ {
		f := all[i]
		if !western(f) || !prompt.MatchString(f.text) {
			out = append(out, f)
			continue
		}
		p := *f.Para
		p.Kind, p.Text, p.Origins = doc.Code, f.text, slices.Clone(f.Origins)
		at := f.n
		for i+1 < len(all) && western(all[i+1]) && all[i+1].Look.Blank == 0 {
			i++
			p.Text += "\n" + all[i].text
			p.Origins = append(p.Origins, doc.Origin{At: at + 1, Pos: all[i].Pos})
			at += 1 + all[i].n
		}
		out = append(out, newPara(&p))
	}
	*ps = out
}
