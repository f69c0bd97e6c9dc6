package markdown

import (
	"bytes"
	"path"
	"strings"

	"github.com/yuin/goldmark/ast"

	"dayang/input/pattern"
)

// What stands in the text for the programs alone that make sites of it: badges, the imports
// of MDX, addresses that open with a template.

var (
	badgeName = pattern.New(`(?i)(?:shields\.io|badge|//(?:travis-ci|codecov|coveralls|circleci|goreportcard|ci\.appveyor|opencollective|star-history)\.)`)
	moduleTag = pattern.New(`^(?:import\s+(?:[\w*{][^"']*\s+from\s+)?["'][^"']+["'];?|export\s+(?:const|default|let|function)\b.*|\}\)?;?)$`)
)

// maxTemplate is the length in bytes of a template at the head of an address.
const maxTemplate = 80

// badge reports a picture that shows a state of a project.
func (p *picture) badge() bool { return badgeName.MatchString(p.image.Src) }

// badges leaves out the badges among the pictures of a text; in a row of linked pictures that
// are no photographs each is one.
func (r *reader) badges(t *inlineText) {
	if r.out.Final || len(t.pictures) == 0 {
		return
	}
	row := t.empty() && len(t.pictures) > 1
	for _, p := range t.pictures {
		switch strings.ToLower(path.Ext(p.image.Src)) {
		case ".jpg", ".jpeg", ".png", ".gif", ".webp":
			row = false
		}
		row = row && p.linked
	}
	kept := t.pictures[:0:0]
	for _, p := range t.pictures {
		if !row && !p.badge() {
			kept = append(kept, p)
			continue
		}
		r.leave("dropped-badges", "徽标“%s”不排", "the badge %q is not set", strings.TrimSpace(p.image.Alt+" "+p.image.Src+" "+p.caption), p.at)
	}
	t.pictures = kept
}

// module leaves out the lines by which MDX loads what it shows.
func (r *reader) module(n ast.Node) bool {
	if r.out.Final || n.Lines().Len() == 0 {
		return false
	}
	at := n.Lines().At(0).Start
	raw := r.raw(n)
	if !strings.HasPrefix(raw, "import") && !strings.HasPrefix(raw, "export") {
		return false
	}
	lines := strings.Split(raw, "\n")
	for _, l := range lines {
		if !moduleTag.MatchString(strings.TrimSpace(l)) {
			return false
		}
	}
	for _, l := range lines {
		r.leave("dropped-tags", "“%s”是网站程序的标记，不排", "%q is a mark of the site's program and is not set", l, at)
	}
	return true
}

// templates closes up the templates at the heads of addresses, so that these are read whole.
func (r *reader) templates() {
	opens := []byte("]({{")
	for at := bytes.Index(r.src, opens); at >= 0; {
		from := at + len(opens)
		line := r.src[from:min(len(r.src), from+maxTemplate)]
		if end := bytes.Index(line, []byte("}}")); end >= 0 && bytes.IndexByte(line[:end], '\n') < 0 {
			for i := range line[:end] {
				if line[i] == ' ' {
					line[i] = '+'
				}
			}
		}
		next := bytes.Index(r.src[from:], opens)
		if at = from + next; next < 0 {
			at = -1
		}
	}
}

// address is an address without the template at its head.
func (r *reader) address(s string, at int) string {
	if r.out.Final || !strings.HasPrefix(s, "{{") {
		return s
	}
	if end := strings.Index(s, "}}"); end > 0 {
		r.leave("dropped-tags", "模板标记“%s”不排", "the template tag %q is not set", strings.ReplaceAll(s[:end+2], "+", " "), at)
		return s[end+2:]
	}
	return s
}
