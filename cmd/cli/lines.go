package cli

import (
	"bufio"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/fonts"
	"dayang/input/charset"
	"dayang/input/diag"
	"dayang/layout/cjk"
	"dayang/layout/inline"
	"dayang/layout/linebreak"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// galleySize is the body size of a galley; lengths are given in ems.
const galleySize = 10 * unit.Pt

// galleyLine is one line of `dump lines --format json`. Start and End count
// characters of the paragraph; lengths are in ems.
type galleyLine struct {
	Start   int     `json:"start"`
	End     int     `json:"end"`
	Text    string  `json:"text"`
	Natural float64 `json:"natural"`
	Width   float64 `json:"width"`
	PerGap  float64 `json:"perGap"`
}

type galleyPara struct {
	Paragraph int          `json:"paragraph"`
	Text      string       `json:"text"`
	Lines     []galleyLine `json:"lines"`
}

// dumpLines is the command `dayang dump lines`.
func (p *program) dumpLines(c *cli.Context) error {
	in, err := one(c)
	if err != nil {
		return err
	}
	spec, measure, err := galleySpec(c)
	if err != nil {
		return err
	}
	paras, err := p.paragraphs(c, in)
	if err != nil {
		return err
	}
	comp := inline.NewComposer(fonts.Embedded(), nil)
	out := []galleyPara{}
	var diags diag.List
	for i, text := range paras {
		spec.Runs = []inline.Run{{
			Text:  text,
			Style: inline.Style{Role: fonts.Song, Size: galleySize, Color: page.Black},
		}}
		spec.Pos = func(at int) diag.Pos { return diag.Pos{File: in, Line: i + 1, Col: at + 1} }
		lines, more := comp.Shape(spec).Break(inline.BreakOptions{Measure: func(int) unit.Len { return measure }})
		diags = append(diags, more...)
		out = append(out, galleyPara{i, text, galleyLines([]rune(text), lines)})
	}
	p.diagnostics(diags)
	if err := p.judge(c, diags); err != nil {
		return err
	}
	w := bufio.NewWriter(p.stdout)
	if c.String("format") == "json" {
		err = writeJSON(w, out)
	} else {
		for _, g := range out {
			for _, l := range g.Lines {
				fmt.Fprintf(w, "%4d  %-*s  %6.3f  %+.3f\n", g.Paragraph, int(measure/galleySize), l.Text, l.Natural,
					l.PerGap)
			}
		}
	}
	if err == nil {
		err = w.Flush()
	}
	return fail(exitIO, fileFault("stdout", err))
}

func galleyLines(text []rune, lines []inline.Line) []galleyLine {
	out := make([]galleyLine, len(lines))
	em := func(l unit.Len) float64 { return math.Round(float64(l)/float64(galleySize)*1e4) / 1e4 }
	for i, l := range lines {
		out[i] = galleyLine{
			Start: l.Start, End: l.End, Text: string(text[l.Start:l.End]),
			Natural: em(l.Natural), Width: em(l.Width), PerGap: float64(l.HanGap) / 1000,
		}
	}
	return out
}

// galleySpec reads the flags of a galley.
func galleySpec(c *cli.Context) (s inline.Spec, measure unit.Len, err error) {
	if measure, err = ems(c.String("measure")); err != nil || measure < galleySize {
		return s, 0, usage("行长 %q 不对，写作 13em", "measure %q is wrong; write 13em", c.String("measure"))
	}
	if s.Indent, err = ems(c.String("indent")); err == nil && s.Indent >= measure {
		return s, 0, usage("行长 %q 排不下 %q 的缩进；加长 --measure，或缩短 --indent",
			"a measure of %q has no room for the indent of %q; give a longer --measure, or a shorter --indent",
			c.String("measure"), c.String("indent"))
	}
	if err != nil {
		return s, 0, usage("缩进 %q 不对，写作 2em", "indent %q is wrong; write 2em", c.String("indent"))
	}
	// The options take no other words than these three know.
	s.Kinsoku, _ = cjk.ParseLevel(c.String("level"))
	s.Punct, _ = cjk.ParseMarks(c.String("punctuation"))
	s.Hang, _ = linebreak.ParseHang(c.String("hang"))
	s.Gap, s.Grid = defaultGap, c.Bool("grid")
	return s, measure, nil
}

// defaultGap is the Chinese-Latin gap of a galley in thousandths of an em: a
// sixth, between the quarter of CLREQ and the eighth that newspapers use.
const defaultGap = 167

// ems reads a length in ems; the unit may be left out.
func ems(s string) (unit.Len, error) {
	s = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSpace(s), "em"), "字")
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f != f || f < 0 || f > 1000 {
		return 0, strconv.ErrSyntax
	}
	return unit.FromPt(f * galleySize.Pt()), nil
}

// paragraphs are the lines of the input with --from raw, else the blocks of the
// document.
func (p *program) paragraphs(c *cli.Context, in string) ([]string, error) {
	if c.String("from") == "raw" {
		src, err := p.load(c.Context, in)
		if err != nil {
			return nil, err
		}
		text, diags, err := charset.DecodeRaw(in, src, c.String("encoding"))
		if err != nil {
			return nil, fail(exitDocument, err)
		}
		p.diagnostics(diags)
		return strings.Split(strings.TrimSuffix(text, "\n"), "\n"), nil
	}
	res, err := p.read(c, newShared(), in)
	if err != nil {
		return nil, err
	}
	p.diagnostics(res.Diags)
	var out []string
	for i := range res.Doc.Blocks {
		out = append(out, blockText(&res.Doc.Blocks[i])...)
	}
	return out, nil
}
