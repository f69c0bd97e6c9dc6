package docx

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// numbering computes automatic numbers, which are not in the text.
type numbering struct {
	abstract map[string]*el // by id
	nums     map[string]*el
	linked   map[string]*el // abstract lists by the style that names them
	styles   *sheet
	counts   map[string]*[levels]int // by the abstract list, which numbers share
	started  map[string]bool         // numbers whose restart was done
	level    map[*el]map[string]*el  // levels of lists and of numbers, by ilvl
	cut      int                     // labels that were too long
}

// maxLabel is the longest label in characters; Word takes 31. It stands before each
// paragraph that it numbers, so that a long one would make a small file large.
const maxLabel = 64

// short returns a label that is no longer than that.
func (n *numbering) short(label string) string {
	if utf8.RuneCountInString(label) <= maxLabel {
		return label
	}
	n.cut++
	return string([]rune(label)[:maxLabel])
}

// levels is how many levels a list has.
const levels = 9

func newNumbering(root *el, styles *sheet) *numbering {
	n := &numbering{
		abstract: map[string]*el{}, nums: map[string]*el{}, linked: map[string]*el{}, styles: styles,
		counts: map[string]*[levels]int{}, started: map[string]bool{}, level: map[*el]map[string]*el{},
	}
	if root == nil {
		return n
	}
	for _, k := range root.kids {
		switch k.name {
		case "abstractNum":
			n.abstract[k.attr("abstractNumId")] = k
			if link := k.val("styleLink"); link != "" {
				n.linked[link] = k
			}
		case "num":
			n.nums[k.attr("numId")] = k
		}
	}
	return n
}

// number is the automatic number of a paragraph.
type number struct {
	id     string
	level  int
	label  string // as it is printed
	bullet bool
	space  bool // a blank stands between it and the text
}

// next numbers a paragraph; nil if it has no number.
func (n *numbering) next(props *el, styleID string) *number {
	id, level := n.of(props, styleID)
	if id == "" || id == "0" || level < 0 || level >= levels {
		return nil
	}
	num := n.nums[id]
	absID := num.val("abstractNumId")
	abs := n.resolve(absID)
	if num == nil || abs == nil {
		return nil
	}
	counts := n.counts[absID]
	if counts == nil {
		counts = &[levels]int{}
		for i := range counts {
			counts[i] = -1
		}
		n.counts[absID] = counts
	}
	if !n.started[id] {
		n.started[id] = true
		for _, o := range num.kids {
			if l, err := strconv.Atoi(o.attr("ilvl")); o.name == "lvlOverride" && o.child("startOverride") != nil &&
				err == nil && l >= 0 && l < levels {
				counts[l] = o.num("startOverride", 1) - 1
			}
		}
	}
	lvl := n.lvl(num, abs, level)
	if counts[level] < 0 {
		counts[level] = lvl.num("start", 1) - 1
	}
	counts[level]++
	for i := level + 1; i < levels; i++ {
		if n.restarts(num, abs, i, level) {
			counts[i] = -1
		}
	}
	return n.print(num, abs, lvl, counts, id, level)
}

// restarts reports whether a level begins again after one over it: the articles of a law go on
// through its chapters (w:lvlRestart of 0; else the level, from 1, after which it does).
func (n *numbering) restarts(num, abs *el, level, after int) bool {
	v := n.lvl(num, abs, level).num("lvlRestart", level)
	return v != 0 && (after < v || v > level)
}

func (n *numbering) print(num, abs, lvl *el, counts *[levels]int, id string, level int) *number {
	out := &number{id: id, level: level, space: lvl.val("suff") != "nothing"}
	format := lvl.val("numFmt")
	text := lvl.val("lvlText")
	if format == "bullet" {
		out.bullet, out.label = true, n.short(bulletFor(text, lvl.child("rPr").child("rFonts").attr("ascii")))
		return out
	}
	if lvl == nil {
		text, format = "%"+strconv.Itoa(level+1)+".", "decimal"
	}
	legal := lvl.child("isLgl") != nil
	var b strings.Builder
	for i := 0; i < len(text) && b.Len() <= utf8.UTFMax*maxLabel; i++ {
		if text[i] == '%' && i+1 < len(text) && text[i+1] >= '1' && text[i+1] <= '9' {
			k := int(text[i+1] - '1')
			i++
			f := n.lvl(num, abs, k).val("numFmt")
			v := counts[k]
			if v < 0 {
				v = n.lvl(num, abs, k).num("start", 1)
			}
			if legal && k < level || f == "" {
				f = "decimal"
			}
			b.WriteString(numeral(f, v))
			continue
		}
		b.WriteByte(text[i])
	}
	out.label = n.short(strings.TrimSpace(b.String()))
	if out.label == "" {
		return nil
	}
	last, _ := utf8.DecodeLastRuneInString(out.label)
	// After 一、 and （一） the mark is gap enough; 第一章 wants one.
	out.space = out.space &&
		(last < 0x2E80 || unicode.Is(unicode.Han, last) && utf8.RuneCountInString(out.label) > 1)
	return out
}

// of finds the number of a paragraph, its own or its style's.
func (n *numbering) of(props *el, styleID string) (id string, level int) {
	if p := props.child("numPr"); p != nil {
		id, level = p.val("numId"), p.num("ilvl", 0)
		if id != "" {
			return id, level
		}
	}
	p := n.styles.propOf(styleID, "numPr")
	if p == nil {
		return "", 0
	}
	id, level = p.val("numId"), p.num("ilvl", -1)
	if level < 0 {
		level = 0
		if abs := n.resolve(n.nums[id].val("abstractNumId")); abs != nil {
			for _, l := range abs.kids { // the level that names the style
				if v, err := strconv.Atoi(l.attr("ilvl")); err == nil && l.val("pStyle") == styleID {
					level = v
				}
			}
		}
	}
	return id, level
}

// resolve follows the link of an abstract list to the style that holds it.
func (n *numbering) resolve(id string) *el {
	abs := n.abstract[id]
	if other := n.linked[abs.val("numStyleLink")]; other != nil {
		return other
	}
	return abs
}

func (n *numbering) lvl(num, abs *el, level int) *el {
	want := strconv.Itoa(level)
	if own := n.levelsOf(num)[want]; own != nil {
		return own
	}
	return n.levelsOf(abs)[want]
}

// levelsOf finds the levels that a list has, or that a number overrides; the first of
// a level stands.
func (n *numbering) levelsOf(list *el) map[string]*el {
	m, known := n.level[list]
	if known || list == nil {
		return m
	}
	m = map[string]*el{}
	for _, k := range list.kids {
		at, l := k.attr("ilvl"), k
		if k.name == "lvlOverride" {
			l = k.child("lvl")
		} else if k.name != "lvl" {
			continue
		}
		if l != nil && m[at] == nil {
			m[at] = l
		}
	}
	n.level[list] = m
	return m
}
