package galley

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/doc"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// family is the name of neighbouring callouts (数读五年), a heading or a callout itself. Left in the text it would head
// whatever follows, since its boxes find places of their own: so it stands in each of
// them, and is text in the first.
type family struct {
	head *doc.Block
	said bool
}

// familyWords are what a heading says that has nothing but callouts under it.
var familyWords = []string{"数读", "数说", "数览", "数看", "数据看", "数字看", "一组数据", "一组数字", "数据一览", "数据速览", "數讀", "數說", "數據看", "數字看", "一組數據", "一組數字"}

// mostName is how many characters the name of a family has that is a callout itself.
const mostName = 12

// names reports whether a block is the name of the callouts after it.
func names(k *doc.Block) bool {
	text := strings.Join(strings.Fields(k.Text), "")
	switch {
	case k.Kind == doc.Callout:
		return len(k.Stats) == 0 && utf8.RuneCountInString(text) <= mostName && !strings.ContainsAny(text, "，。；！？")
	case k.Kind == doc.Heading && k.Subtitle == "" && utf8.RuneCountInString(text) <= mostTitle:
		return slices.ContainsFunc(familyWords, func(w string) bool { return strings.Contains(text, w) })
	}
	return false
}

// headsCallouts reports whether block i is the name of the callouts after it and goes on
// one line of their boxes.
func (b *builder) headsCallouts(blocks []doc.Block, i int) bool {
	k := &blocks[i]
	if next := blockAt(blocks, i+1); next.Kind != doc.Callout || len(next.Stats) == 0 || !names(k) {
		return false
	}
	_, inner := b.inset()
	st := b.Sheet.Box
	_, w := b.Label(k.Text, st.Strong.Face, st.Text.Size, b.Sheet.Accent, page.Artifact)
	return w <= inner
}

// familyName sets the heading of a family at the top of a box, and returns where the rest
// begins.
func (b *builder) familyName(left, y unit.Len) ([]page.Item, unit.Len) {
	k := b.family.head
	if k == nil {
		return nil, y
	}
	el := page.Artifact
	if !b.family.said {
		role := page.RoleHeading
		if k.Kind == doc.Callout {
			role = page.RoleCallout
		}
		el = b.elem(role, k.Level, k.Text, k.Pos)
		b.g.Diags = append(b.g.Diags, b.Missing(k.Text, b.Sheet.Box.Strong.Face, k.Pos)...)
	}
	st := b.Sheet.Box
	name, _ := b.Label(k.Text, st.Strong.Face, st.Text.Size, b.Sheet.Accent, el)
	return name.At(left, y+ascent(st.Text.Size)), y + st.Text.Size.Mul(17, 10)
}
