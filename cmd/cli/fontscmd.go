package cli

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"unicode"

	"github.com/urfave/cli/v2"

	"dayang/fonts"
	"dayang/input/charset"
	"dayang/input/diag"
	"dayang/layout/inline"
	"dayang/styles"
)

// fontRevision is the field fontRevision of the table head (OpenType, 16.16).
func fontRevision(f *fonts.Face) float64 {
	if h := f.Table("head"); len(h) >= 8 {
		return float64(binary.BigEndian.Uint32(h[4:])) / 65536
	}
	return 0
}

// fingerprint tells files of a face apart without reading all of it: the field
// checkSumAdjustment of the table head depends on every byte of the file.
func fingerprint(f *fonts.Face) string {
	if h := f.Table("head"); len(h) >= 12 {
		return fmt.Sprintf("%.3f %08x", fontRevision(f), binary.BigEndian.Uint32(h[8:]))
	}
	return ""
}

// fontsList is the command `dayang fonts list`.
func (p *program) fontsList(c *cli.Context) error {
	lib, err := p.faces(c)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(p.stdout)
	for _, id := range lib.IDs() {
		f := lib.Face(id)
		info := f.Info()
		var used []string
		for _, r := range fonts.Roles() {
			if at := slices.IndexFunc(lib.Stack(r), func(g *fonts.Face) bool { return g.ID == id }); at == 0 {
				used = append(used, string(r))
			} else if at > 0 {
				used = append(used, fmt.Sprintf("(%s)", r))
			}
		}
		fmt.Fprintf(w, "%-22s %-18s %s %3d  %s %5d  %s %.3f  %s\n", id, info.Family,
			diag.T("字重", "weight").In(p.lang), info.Weight, diag.T("字形", "glyphs").In(p.lang), f.NumGlyphs(),
			diag.T("版本", "version").In(p.lang), fontRevision(f),
			strings.TrimSpace(strings.Join(append(used, f.File), " ")))
	}
	fmt.Fprintln(w,
		diag.T("括号里的用处：主字体没有的字由它补。",
			"In brackets: it stands in where the first face lacks a character.").In(p.lang))
	return fail(exitIO, fileFault("stdout", w.Flush()))
}

// fontsCheck is the command `dayang fonts check`. The exit code is 1 when a
// character is missing in a voice.
func (p *program) fontsCheck(c *cli.Context) error {
	text := strings.Join(c.Args().Slice(), "")
	if name := c.String("file"); name != "" {
		src, err := p.load(c.Context, name)
		if err != nil {
			return err
		}
		if bytes.HasPrefix(src, []byte("PK")) { // docx: the text of the report
			res, err := p.understand(c.Context, c, newShared(), name, src)
			if err != nil {
				return err
			}
			pieces, _ := blocks(res.Doc)
			text += strings.Join(pieces, "")
		} else {
			s, _, err := charset.Decode(name, src, "")
			if err != nil {
				return fail(exitDocument, err)
			}
			text += s
		}
	} else if text == "" {
		return usage("没有要查的字", "no text to check")
	}
	lib, err := p.faces(c)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(p.stdout)
	checked, missing := map[rune]bool{}, 0
	for _, r := range text {
		if checked[r] || unicode.IsSpace(r) || unicode.IsControl(r) || unset(r) {
			continue
		}
		checked[r] = true
		text, lost := told(lib, r)
		if lost {
			missing++
		}
		if text.EN != "" {
			fmt.Fprintf(w, "%c U+%04X  %s\n", r, r, text.In(p.lang))
		}
	}
	fmt.Fprintln(w,
		diag.T("查了 %d 个不同的字，缺 %d 个", "%d different characters, %d missing", len(checked),
			missing).In(p.lang))
	if err := w.Flush(); err != nil {
		return fail(exitIO, fileFault("stdout", err))
	}
	if missing > 0 {
		return &failure{code: exitDocument, err: errors.New("missing characters"), quiet: true}
	}
	return nil
}

// told says which voices set a character in another face, of smaller digits, or not at all.
func told(lib *fonts.Library, r rune) (text diag.Text, lost bool) {
	var without, second, built, other []string
	for _, role := range fonts.Roles() {
		at := slices.IndexFunc(lib.Stack(role), func(f *fonts.Face) bool {
			return f.Glyph(r) != 0 || inline.Built(f, r)
		})
		stand := inline.StandIn(lib.Stack(role), r)
		switch {
		case at < 0 && stand != 0:
			other = append(other, fmt.Sprintf("%s %c", role, stand))
		case at < 0:
			without = append(without, string(role))
		case lib.Stack(role)[at].Glyph(r) == 0:
			built = append(built, string(role))
		case at > 0:
			second = append(second, fmt.Sprintf("%s: %s", role, lib.Stack(role)[at].ID))
		}
	}
	switch {
	case without != nil:
		list := strings.Join(without, " ")
		return diag.T("没有字体收，将以 〓 代之：%s", "no face has it, 〓 will stand for it: %s", list), true
	case other != nil:
		list := strings.Join(other, ", ")
		return diag.T("没有字体收，以意思相同的代之：%s",
			"no face has it, what says the same stands for it: %s", list), false
	case built != nil:
		list := strings.Join(built, " ")
		return diag.T("字体没有收，用缩小的数字、字母做成：%s", "built of smaller digits or letters: %s", list), false
	case second != nil:
		list := strings.Join(second, ", ")
		return diag.T("由别的字体补：%s", "another face stands in: %s", list), false
	}
	return diag.Text{}, false
}

// unset reports characters of which no glyph is wanted: build drops them, or they only
// join or choose the glyphs of others.
func unset(r rune) bool {
	return unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r) ||
		unicode.Is(unicode.Variation_Selector, r)
}

// version is the command `dayang version`.
func (p *program) version(*cli.Context) error {
	lib := fonts.Embedded()
	w := bufio.NewWriter(p.stdout)
	t := p.both()
	fmt.Fprintf(w, "%s\n%s %s %s/%s\n", producer(), t("编译", "built with"), runtime.Version(), runtime.GOOS,
		runtime.GOARCH)
	for _, id := range lib.IDs() {
		fmt.Fprintf(w, "%s %s %s\n", t("字体", "face"), id, fingerprint(lib.Face(id)))
	}
	fmt.Fprintf(w, "%s %s\n", t("版式", "designs"), strings.Join(styles.Presets(), " "))
	fmt.Fprintf(w, "%s GB/T 15834-2011, W3C CLREQ\n", t("标点规则", "rules of marks"))
	return fail(exitIO, fileFault("stdout", w.Flush()))
}
