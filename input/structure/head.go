package structure

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// meta enters a line of the title block. What the format states goes before what
// is inferred.
func (in *inference) meta(m *doc.Meta, p *piece) {
	p = in.withoutMarks(p)
	switch p.label {
	case lTitle:
		if m.Title != "" { // what came before a date or a number was a kicker
			m.Kicker = strings.TrimSpace(m.Kicker + "　" + m.Title)
		}
		m.Title, m.Pos = in.pathless(p, in.unadorned(p)), p.Pos
	case lTitleMore:
		row := in.pathless(p, in.unadorned(p))
		if m.Title != "" && trait.TwoPhrases(m.Title, row) {
			m.Title += " "
		}
		m.Title += row
	case lKicker:
		m.Kicker = strings.TrimSpace(m.Kicker + "　" + in.kicker(p))
	case lSubtitle:
		sub := plainSub(in.unadorned(p))
		if m.Subtitle != "" {
			sub = m.Subtitle + "　" + sub
		}
		m.Subtitle = sub
	case lByline:
		in.repeats(m, p)
		if who := bracketedNames(p); who != "" {
			m.Byline = append(m.Byline, who)
			return
		}
		in.headLine(m, p, "署名")
	case lDate, lSource:
		in.dateOrSource(m, p)
	}
}

// kicker is a line over the title without its label and its brackets.
func (in *inference) kicker(p *piece) string {
	name := trait.Undash(in.unadorned(p))
	if m := columnLabel.FindStringSubmatch(name); m != nil {
		in.Diags.Add(diag.Info, "label-dropped", p.Pos,
			diag.T("“%s”的标签不排", "the label of %q is not set", name))
		name = m[1]
	}
	if s := inLenticular(name); s != name {
		in.Diags.Add(diag.Info, "ornament-dropped", p.Pos,
			diag.T("栏目名的括号“%s”不排", "the brackets %q of a column's name are not set", "【】"))
		name = s
	}
	return name
}

// dateOrSource enters a line of date and source. A time of day beside a known date is not set; a name
// alone is the source.
func (in *inference) dateOrSource(m *doc.Meta, p *piece) {
	switch {
	case m.Date != "" && clock.MatchString(p.Key):
		in.unset(p, p.Words)
	case !p.Has(trait.Date|trait.Source|trait.Editor) && trait.HanOnly(p.Words) && m.Source == "":
		m.Source = p.Words
	default:
		in.headLine(m, p, "日期")
	}
}

// withoutMarks is a line of the title block without marks of notes, and with blanks for tabs.
func (in *inference) withoutMarks(p *piece) *piece {
	if bare := draft.Unmarked(p.Words, p.Spans); len(p.Spans) > 0 && bare != p.Words && bare != "" {
		in.Diags.Add(diag.Info, "note-mark-dropped", p.Pos,
			diag.T("标题、署名中不排注号“%s”", "the note mark %q is not set in title or byline",
				draft.NoteMarks(p.Words, p.Spans)))
		p = p.reading(bare)
	}
	if strings.Contains(p.Words, "\n") && (p.label == lTitle || p.label == lTitleMore || p.label == lSubtitle) {
		p = p.reading(oneRow(p.Words))
	}
	if strings.Contains(p.Words, "\t") {
		p = p.reading(tabs.ReplaceAllString(p.Words, "　"))
	}
	return p
}

// oneRow joins the rows of a title that are the lines of one paragraph.
func oneRow(s string) string {
	rows := strings.Split(s, "\n")
	out := strings.TrimSpace(rows[0])
	for _, row := range rows[1:] {
		if row = strings.TrimSpace(row); trait.TwoPhrases(out, row) {
			out += " "
		}
		out += row
	}
	return out
}

// reading is the piece with other words, without spans.
func (p *piece) reading(words string) *piece {
	given, q := *p.Para, *p
	given.Text, given.Spans = words, nil
	q.para = company.New(&given)
	return &q
}

// tabs set the parts of a line apart, as blanks do.
var tabs = pattern.New(`[ 　]*\t[ 　\t]*`)

// repeats takes back a name that the line of particulars gave and that a byline gives
// with its part: 文 / 某某.
func (in *inference) repeats(m *doc.Meta, p *piece) bool {
	for i, who := range m.Byline {
		if n := len([]rune(who)); n >= 2 && (n <= 4 && trait.HanOnly(who) || trait.AreNames(who)) &&
			strings.HasSuffix(trait.Squeezed(strings.TrimRight(p.Words, "）)")), trait.Squeezed(who)) &&
			p.Words != who {
			in.Diags.Add(diag.Info, "name-repeated", p.Pos,
				diag.T("署名“%s”前面已有，只记一次", "the name %q is given before and entered once", who))
			m.Byline = slices.Delete(m.Byline, i, i+1)
			return false
		}
	}
	return false
}

// plainSub takes —— and brackets off a subtitle. What says who adopted a law, and numbers
// and years, keep their brackets, as official papers print them.
func plainSub(s string) string {
	t := trait.Undash(s)
	if in := trait.Unbracket(t); in != t && !occurred.MatchString(in) {
		return in
	}
	return t
}

// occurred is such a subtitle.
var occurred = pattern.New(`
	^第.{1,4}[号期次]$|^\d{4}年?[—–-]\d{4}年?$|通过$|公布|修[订正]|批准|[讨审]议稿|草案|试行|选录|节选`)

// inLenticular takes 【】 off that hold all of the name of a column.
func inLenticular(s string) string {
	t := strings.TrimSuffix(strings.TrimPrefix(s, "【"), "】")
	if len(t)+len("【】") != len(s) || strings.ContainsAny(t, "【】") {
		return s
	}
	return t
}

// unadorned takes the ornaments off a line of the head and reports them.
func (in *inference) unadorned(p *piece) string {
	s := trait.Unadorned(p.Words)
	if s != p.Words {
		in.Diags.Add(diag.Info, "ornament-dropped", p.Pos,
			diag.T("装饰符号“%s”不排", "the ornament %q is not set", strings.Replace(p.Words, s, "", 1)))
	}
	if t := strings.Fields(s); len(t) >= 8 &&
		!slices.ContainsFunc(t, func(w string) bool { return len([]rune(w)) > 1 }) {
		s = strings.Join(t, "") // a title spread over its line
	}
	return gaps.ReplaceAllString(s, " ")
}

// gaps are blanks between two phrases, as typewriters set them.
var gaps = pattern.New(` {2,}`)
