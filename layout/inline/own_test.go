package inline_test

import (
	"testing"

	"dayang/fonts"
	"dayang/fonts/fonttest"
	"dayang/fonts/sfnt"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// A face of the user sets what it has, the others the rest; a dash is drawn by
// the first face with Chinese characters.
func TestOwnFaces(t *testing.T) {
	latin := fonttest.CFF()
	groups := fonttest.Table(latin, "cmap")[28:]          // A, —, 国, （: from, to, glyph
	copy(groups[24:], "\x00\x00\x56\xFE\x00\x00\x56\xFE") // 图 for 国
	for _, c := range []struct {
		data []byte
		dash page.FaceID
	}{{fonttest.CFF(), "TestCFF"}, {latin, "NotoSerifSC-Regular"}} {
		lib, err := fonts.Embedded().With([]fonts.Choice{{Role: fonts.Song, Source: "own.otf"}}, func(string) ([]byte, error) { return c.data, nil })
		if err != nil {
			t.Fatal(err)
		}
		para := inline.NewComposer(lib, nil).Shape(inline.Spec{Runs: []inline.Run{{Text: "国船——A", Style: inline.Style{Role: fonts.Song, Size: 10 * unit.Pt, Color: page.Black}}}})
		lines, _ := para.Break(inline.BreakOptions{Measure: func(int) unit.Len { return 200 * unit.Pt }})
		faces := map[string]page.FaceID{}
		for _, g := range lines[0].Glyphs {
			for _, one := range g.Glyphs {
				faces[one.Text] = g.Face
				if one.Text == "—" && one.ID < lib.Face(g.Face).Dash(sfnt.DashLeft) {
					t.Errorf("the dash is glyph %d", one.ID)
				}
			}
		}
		for text, want := range map[string]page.FaceID{"国": c.dash, "船": "NotoSerifSC-Regular", "A": "TestCFF", "—": c.dash} {
			if faces[text] != want {
				t.Errorf("%s is set in %s, want %s", text, faces[text], want)
			}
		}
	}
}
