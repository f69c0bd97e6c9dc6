package galley

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"dayang/input/doc"
	"dayang/layout/inline"
	"dayang/layout/page"
	"dayang/layout/unit"
)

// head sets the figure with its label and, where the design has rings, the share
// that it is; it returns the height taken. What it was is said too where no sentence says it (whole).
func (b *builder) head(hero doc.Stat, whole bool, left, inner, y unit.Len) ([]page.Item, unit.Len) {
	if share, ok := shareOf(hero); ok && b.Sheet.Box.Gauge == "ring" {
		return b.ring(hero, share, whole, left, inner, y)
	}
	items, h := b.hero(hero, whole, left, inner, y)
	label, lh := b.label(hero, left, inner, y+h)
	return append(items, label...), h + lh + b.Sheet.Box.Label.Size/3
}

// label sets what a figure is of, and returns the height of its lines. What no face has is
// reported by the sentence that holds the label, or by told.
func (b *builder) label(hero doc.Stat, left, width, y unit.Len) (items []page.Item, h unit.Len) {
	st := b.Sheet.Box.Label
	if hero.Label == "" {
		return nil, 0
	}
	lines, _ := b.Headline(hero.Label, st, width, inline.Left, page.Artifact, nil)
	for _, l := range lines {
		items = append(items, l.At(left, y+h+ascent(st.Size))...)
		h += st.Size.Mul(13, 10)
	}
	return items, h
}

// hero sets the hero figure as large as the design has it, smaller when the column is
// too narrow. It returns the height taken.
func (b *builder) hero(hero doc.Stat, whole bool, left, inner, y unit.Len) ([]page.Item, unit.Len) {
	st := b.Sheet.Box
	for size := st.Figure.Size; ; size -= unit.Pt {
		if !whole && size < st.Figure.Size.Mul(leastRange, 100) && hero.From != "" {
			hero.From, size = "", st.Figure.Size
		}
		f := b.figureOf(hero, size)
		if f.width <= inner || size <= st.Text.Size {
			return f.at(left, y+size.Mul(78, 100)), size.Mul(98, 100) // 0.78 em is above its ink
		}
	}
}

// leastRange is how small a figure with what it was may be, in hundredths of the size of the design:
// where a column is too narrow for that, it says what it is now.
const leastRange = 65

// bigFigure is a figure in large type: its number, and its unit at 0.45 of it, one after the
// other where it has two (3小时40分). It repeats characters of the sentence, an artifact for
// readers of the text, unless there is no sentence (see told).
type bigFigure struct {
	parts []figurePart
	width unit.Len
}

// figurePart is a number or a unit, and where it begins.
type figurePart struct {
	line  inline.Line
	x, up unit.Len
}

// arrowRise brings the arrow of a range to the middle of its figures, in hundredths of an em.
const arrowRise = 12

// large is what of a figure stands in large type, and its unit. A rank stands there whole.
func large(hero doc.Stat) (number, unit string) {
	switch {
	case hero.Number == "":
		number = hero.Text
	case strings.HasSuffix(hero.Prefix, "第"):
		number = hero.Prefix + hero.Number + hero.Unit
	default:
		number, unit = hero.Number, hero.Unit
		if isSign(hero.Prefix) { // without it the figure says the opposite
			number = hero.Prefix + number
		}
	}
	if hero.From != "" {
		number = hero.From + arrow + number
	}
	return number, unit
}

// isSign reports the sign of a number.
func isSign(s string) bool { return slices.Contains([]string{"+", "＋", "-", "－", "−"}, s) }

// minus is a number with its sign as a minus, or a dash of its length where the face of the figures has
// none: at 40 points a hyphen is too short, and the minus of another face too light.
func (b *builder) minus(number string) string {
	rest := strings.TrimLeft(number, "-－−")
	if rest == number {
		return number
	}
	for _, sign := range []string{"−", "–"} {
		st := b.Sheet.Box.Figure
		line, _ := b.Label(sign+"0", st.Face, st.Size, st.Color, page.Artifact)
		if len(line.Glyphs) > 0 && !slices.ContainsFunc(line.Glyphs, func(g page.Glyphs) bool {
			return g.Face != line.Glyphs[0].Face
		}) {
			return sign + rest
		}
	}
	return number
}

// each is the opening of a figure that holds for one of something, 每周46列, where its label has not got it.
func each(s doc.Stat) string {
	if strings.HasPrefix(s.Prefix, "每") && s.From == "" && strings.HasPrefix(s.Text, s.Prefix) &&
		!strings.HasSuffix(s.Label, s.Prefix) {
		return s.Prefix
	}
	return ""
}

// arrow stands between what a figure was and what it is.
const arrow = "→"

func (b *builder) figureOf(hero doc.Stat, size unit.Len) bigFigure {
	st := b.Sheet.Box.Figure
	var f bigFigure
	add := func(s string, size, gap unit.Len) {
		if s != "" {
			line, w := b.Label(s, st.Face, size, st.Color, page.Artifact)
			f.parts = append(f.parts, figurePart{line: line, x: f.width + gap})
			f.width += gap + w
		}
	}
	lead := each(hero)
	add(lead, size.Mul(45, 100), 0)
	big, small := large(hero)
	big = b.minus(big)
	if from, now, ok := strings.Cut(big, arrow); ok {
		add(from, size, 0)
		add(arrow, size.Mul(60, 100), size/20)
		f.parts[len(f.parts)-1].up = size.Mul(arrowRise, 100)
		add(now, size, size/20)
	} else {
		add(big, size, unit.Len(min(1, len(lead)))*size/20)
	}
	small, next, more := cutUnit(small)
	add(small, size.Mul(45, 100), size/20)
	if more != "" {
		add(next, size, size/20)
		add(more, size.Mul(45, 100), size/20)
	}
	return f
}

// cutUnit parts a unit with a second number in it: 小时40分.
func cutUnit(s string) (unit, number, more string) {
	digit := func(r rune) bool { return r >= '0' && r <= '9' }
	at := strings.IndexFunc(s, digit)
	if at <= 0 {
		return s, "", ""
	}
	end := strings.IndexFunc(s[at:], func(r rune) bool { return !digit(r) })
	if end < 0 {
		return s, "", ""
	}
	return s[:at], s[at : at+end], s[at+end:]
}

// at sets the figure from x on, on a baseline.
func (f bigFigure) at(x, base unit.Len) (items []page.Item) {
	for _, p := range f.parts {
		items = append(items, p.line.At(x+p.x, base-p.up)...)
	}
	return items
}

// digit is the height of figures in hundredths of an em; they have no descenders.
const digit = 73

// ring draws a share as a part of a ring, with the figure in the middle if it fits
// there in five eighths of its size, else beside a smaller ring. The label stands
// beside it, or under it where the column is too narrow.
func (b *builder) ring(
	hero doc.Stat, share int, whole bool, left, inner, y unit.Len,
) ([]page.Item, unit.Len) {
	st := b.Sheet.Box
	if !whole {
		hero.From = "" // the sentence says it, and the ring shows what it is now
	}
	size := st.Figure.Size.Mul(5, 8)
	f := b.figureOf(hero, size)
	d := min(st.Figure.Size.Mul(5, 2), inner)
	hole := d - 2*ringWidth(d)
	gap := st.Label.Size
	if !within(f.width, size.Mul(digit, 100), hole-gap/2) {
		d = min(st.Figure.Size+st.Label.Size.Mul(13, 10), inner/3)
		items, h := b.hero(hero, whole, left+d+gap, inner-d-gap, y)
		label, lh := b.label(hero, left+d+gap, inner-d-gap, y+h)
		h = max(d, h+lh)
		items = append(append(b.arcs(share, d, left, y+(h-d)/2), items...), label...)
		return items, h + gap/3
	}
	items := append(b.arcs(share, d, left, y), f.at(left+(d-f.width)/2, y+(d+size.Mul(digit, 100))/2)...)
	if beside := inner - d - gap; beside >= 5*st.Label.Size {
		label, lh := b.label(hero, left+d+gap, beside, 0)
		if lh <= d {
			return append(items, Move(label, 0, y+(d-lh)/2)...), d + gap/3
		}
	}
	label, lh := b.label(hero, left, inner, y+d+gap/2)
	return append(items, label...), d + gap/2 + lh + gap/3
}

// within reports whether a rectangle goes into a circle of a diameter.
func within(w, h, d unit.Len) bool { return d > 0 && w*w+h*h <= d*d }

// ringWidth is the thickness of a ring of a diameter.
func ringWidth(d unit.Len) unit.Len { return d / 9 }

// arcs draws a ring of a diameter, and a share of it in the colour of the page.
func (b *builder) arcs(share int, d, left, y unit.Len) []page.Item {
	w := ringWidth(d)
	whole := page.Arc{
		Center: unit.Point{X: left + d/2, Y: y + d/2},
		Radius: (d - w) / 2,
		Width:  w,
		Share:  page.Turn,
		Color:  ground15,
	}
	part := whole
	part.Share, part.Color = share, b.Sheet.Accent
	return []page.Item{{Arc: &whole}, {Arc: &part}}
}

// ground15 is what a share is a share of.
var ground15 = page.Color{K: 15}

// underline parts the figure from the sentence: by a bar if the figure is a share of
// a whole, by nothing under a ring, else by a thin rule.
func (b *builder) underline(hero doc.Stat, left, inner, y unit.Len) []page.Item {
	share, ok := shareOf(hero)
	switch gauge := b.Sheet.Box.Gauge; {
	case ok && gauge == "ring":
		return nil
	case ok && gauge == "bar":
		h := b.Sheet.Box.Leading / 4
		return []page.Item{
			{Fill: &page.Fill{Rect: unit.Rect{X: left, Y: y - h/2, W: inner, H: h}, Color: ground15}},
			{Fill: &page.Fill{
				Rect:  unit.Rect{X: left, Y: y - h/2, W: inner.Mul(int64(share), page.Turn), H: h},
				Color: b.Sheet.Accent,
			}},
		}
	}
	return []page.Item{{Rule: &page.Rule{
		From:  unit.Point{X: left, Y: y},
		To:    unit.Point{X: left + inner, Y: y},
		Width: unit.Pt / 2,
		Color: page.Black,
	}}}
}

// compared are words of a figure that says by how much something grew, or what it has more
// than something else; comparedEnd those that also begin names (少数民族, 快递), and are verbs
// right before the figure.
var (
	compared = []string{"增", "降", "升", "高于", "低于", "超", "涨", "跌", "同比", "环比", "提高", "减", "高出", "低出",
		"多出", "多于", "少于", "快于", "慢于", "压缩", "缩短", "缩小", "缩水", "下滑", "回落", "扩大", "扩容", "扩张", "翻番",
		"翻了", "相差", "之差", "收窄", "上浮", "下浮", "上调", "下调", "领先", "落后", "较上年", "较去年", "比上年", "比去年",
		"上年同期", "去年同期"}
	comparedEnd = []string{"高", "低", "多", "少", "快", "慢", "差", "缩", "扩", "翻"}
	// atLeast say of a share how much it is.
	atLeast = strings.NewReplacer("不少于", "", "不多于", "", "至少", "", "至多", "", "最少", "", "最多", "", "最高", "",
		"最低", "", "高达", "", "多达", "")
)

// comparing reports whether words before a figure compare.
func comparing(s string) bool {
	s = strings.TrimRight(atLeast.Replace(s), "了出约近达到 ")
	return slices.ContainsFunc(compared, func(w string) bool { return strings.Contains(s, w) }) ||
		slices.ContainsFunc(comparedEnd, func(w string) bool { return strings.HasSuffix(s, w) })
}

// rates are shares of nothing that a gauge could show.
var rates = []string{"利率", "强度", "不良", "失业率", "费率", "税率", "汇率"}

// leastShare is the smallest share in per cent that a gauge shows.
const leastShare = 10

// shareOf returns the share of a whole, in 1/page.Turn of it, that a figure of per
// cent is: what grew by so much, or passed a hundred, is none. What grew to so much from another
// share is.
func shareOf(s doc.Stat) (int, bool) {
	if s.Change != "" && s.From == "" || isSign(s.Prefix) || !strings.HasPrefix(s.Unit, "%") && !strings.HasPrefix(s.Unit, "％") ||
		comparing(s.Prefix) || comparing(s.Label) ||
		slices.ContainsFunc(rates, func(w string) bool { return strings.Contains(s.Label, w) }) {
		return 0, false
	}
	v, err := strconv.ParseFloat(s.Number, 64)
	share := int(math.Round(v * page.Turn / 100))
	return share, err == nil && v >= leastShare && v <= 100
}
