package layout_test

import (
	"context"
	"strings"
	"testing"

	"dayang/fonts"
	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/layout"
	"dayang/styles"
)

// TestExtremeSettings sets a report with every length and every number of a design at
// the least and at the greatest that it takes: the setting is refused, or set in.
func TestExtremeSettings(t *testing.T) {
	prose := strings.Repeat("天刚亮，渡口的船就开了。", 12)
	d := &doc.Document{
		Meta: doc.Meta{Kicker: "河边纪事", Title: "渡口的早晨", Subtitle: "老田和他的船", Byline: []string{"田小禾"}},
		Blocks: []doc.Block{
			{Kind: doc.Paragraph, Role: doc.EditorNote, Text: "本报记者在渡口住了三天。"},
			{Kind: doc.Heading, Level: 1, Text: "一、过河", Subtitle: "早上的头班船"},
			{Kind: doc.Paragraph, Text: prose},
			{Kind: doc.Callout, Text: "31位", Stats: []doc.Stat{{Text: "31%的人每天过河", Number: "31", Unit: "%", Label: "过河"}}},
			{Kind: doc.Heading, Level: 2, Text: "对岸"},
			{Kind: doc.Paragraph, Text: prose},
			{Kind: doc.Figure, Text: "渡口", Image: &doc.Image{Src: "800x600"}},
			{Kind: doc.Table, Rows: [][]doc.Cell{{{Text: "船"}, {Text: "人"}}, {{Text: "一"}, {Text: "二"}}}},
			{Kind: doc.Paragraph, Text: prose},
		},
	}
	lib := fonts.Embedded()
	designs := []string{"tabloid", "a4"}
	if testing.Short() {
		designs = []string{"tabloid"}
	}
	for _, design := range designs {
		plain, err := styles.Load(design, styles.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range plain.Settings() {
			var values []string
			switch {
			case strings.HasPrefix(s.Takes.EN, "a length"):
				values = []string{"0", "-5pt", "4pt", "5000pt"}
			case strings.HasPrefix(s.Takes.EN, "a whole number"):
				values = []string{"0", "10000"}
			}
			for _, v := range values {
				set := []string{s.Key + "=" + v, "masthead.name=江城日报"}
				func() {
					defer func() {
						if r := recover(); r != nil {
							t.Errorf("%s %s: %v", design, set[0], r)
						}
					}()
					sheet, err := styles.Load(design, styles.Options{Set: set})
					if err == nil {
						_, _, err = layout.Compose(context.Background(), d, sheet, lib, layout.Options{Pictures: shapes})
					}
					if _, ok := diag.AsFault(err); err != nil && !ok {
						t.Errorf("%s %s: %v", design, set[0], err)
					}
				}()
			}
		}
	}
}
