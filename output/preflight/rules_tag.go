package preflight

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/input/diag"
)

// structElem is an element of the structure tree with content of its own.
type structElem struct {
	kind string
	dict types.Dict
	text string
}

// structTree is the structure tree in reading order.
type structTree struct {
	elems []structElem
	found map[[2]int]int // the element of a page and identifier
}

// readTree walks the structure tree.
func (c *checker) readTree() *structTree {
	t := &structTree{found: map[[2]int]int{}}
	byMark := map[[2]int]string{}
	for i, p := range c.pages {
		for _, s := range p.texts {
			if s.mcid >= 0 {
				byMark[[2]int{i, s.mcid}] += s.text
			}
		}
	}
	roles := c.file.dict(c.file.dict(c.file.catalog["StructTreeRoot"])["RoleMap"])
	var walk func(o types.Object, page, depth, el int)
	walk = func(o types.Object, page, depth, el int) {
		if depth > 2*maxDepth || len(t.elems) > 1<<20 {
			return
		}
		switch v := c.file.value(o).(type) {
		case types.Integer:
			key := [2]int{page, int(v)}
			t.found[key] = el
			if el >= 0 {
				t.elems[el].text += byMark[key]
			}
		case types.Array:
			for _, e := range v {
				walk(e, page, depth+1, el)
			}
		case types.Dict:
			if r, ok := v["Pg"].(types.IndirectRef); ok {
				if n, ok := c.file.number[int(r.ObjectNumber)]; ok {
					page = n
				}
			}
			switch c.file.name(v["Type"]) {
			case "MCR":
				walk(v["MCID"], page, depth+1, el)
				return
			case "OBJR":
				return
			}
			own := structElem{kind: c.file.name(v["S"]), dict: v}
			if m := c.file.name(roles[own.kind]); m != "" {
				own.kind = m
			}
			at := len(t.elems)
			t.elems = append(t.elems, own)
			walk(v["K"], page, depth+1, at)
		}
	}
	walk(c.file.dict(c.file.catalog["StructTreeRoot"])["K"], -1, 0, -1)
	return t
}

// ua adds a finding of PDF/UA: an error of a file that claims to follow it or
// must, else a warning.
func (c *checker) ua(code string, msg, hint diag.Text) {
	if c.Target == Archive || slices.Contains(c.Claims, "PDF/UA-1") {
		c.add(diag.Error, code, msg, hint)
		return
	}
	c.add(diag.Warning, code, msg, hint)
}

// tags checks the structure (PDF/UA-1).
func (c *checker) tags() {
	f := c.file
	marked, _ := f.boolean(f.dict(f.catalog["MarkInfo"])["Marked"])
	if f.dict(f.catalog["StructTreeRoot"]) == nil || !marked {
		c.ua("tags-missing", diag.T("文件没有结构标签", "the file is not tagged"), diag.Text{})
		return
	}
	c.tree = c.readTree()
	if lang := f.str(f.catalog["Lang"]); lang == "" {
		c.ua("language", diag.T("没有说明语言", "no language is given"), diag.Text{})
	}
	if v, _ := f.boolean(f.dict(f.catalog["ViewerPreferences"])["DisplayDocTitle"]); !v {
		c.ua("display-title", diag.T("窗口标题不显示文件标题", "the window does not show the title"), diag.Text{})
	}
	for i, p := range c.pages {
		loose := 0
		for _, s := range p.texts {
			if !s.marked && strings.TrimSpace(s.text) != "" {
				loose++
			}
		}
		for _, a := range p.paints {
			if !a.marked {
				loose++
			}
		}
		for _, im := range p.images {
			if !im.marked {
				loose++
			}
		}
		if loose > 0 {
			c.ua("content-untagged", onPage(i, "%d 处内容既不在结构里，也没标为装饰", "%d pieces of content are neither tagged nor artifacts", loose), diag.Text{})
		}
		lost, seen := 0, map[int]bool{}
		for _, m := range p.mcids {
			if _, ok := c.tree.found[[2]int{i, m}]; !ok || seen[m] {
				lost++
			}
			seen[m] = true
		}
		if lost > 0 {
			c.ua("tags-lost", onPage(i, "%d 处标了记的内容不在结构树里", "%d pieces of marked content are not in the structure tree", lost), diag.Text{})
		}
		c.parentTree(i, p)
	}
	level := 0
	for _, e := range c.tree.elems {
		if len(e.kind) == 2 && e.kind[0] == 'H' && unicode.IsDigit(rune(e.kind[1])) {
			n := int(e.kind[1] - '0')
			if n > level+1 {
				c.ua("heading-order", diag.T("标题“%s”从 %d 级跳到 %d 级", "the heading %q jumps from level %d to %d", clip(e.text), level, n), diag.Text{})
			}
			level = n
		}
		if e.kind == "Figure" && c.file.str(e.dict["Alt"]) == "" && c.file.str(e.dict["ActualText"]) == "" {
			c.ua("figure-alt", diag.T("图片没有替代文字", "a figure has no alternative text"), diag.T("给图片写说明", "describe the picture"))
		}
	}
}

// parentTree checks that every mark leads back to an element.
func (c *checker) parentTree(i int, p *pageContent) {
	if len(p.mcids) == 0 {
		return
	}
	key, ok := c.file.float(c.file.pages[i]["StructParents"])
	var list types.Array
	if ok {
		list = c.file.array(c.numberTree(c.file.dict(c.file.dict(c.file.catalog["StructTreeRoot"])["ParentTree"]), int(key), 0))
	}
	for _, m := range p.mcids {
		if m >= len(list) || c.file.dict(list[m]) == nil {
			c.ua("parent-tree", onPage(i, "ParentTree 里找不到 MCID %d", "the parent tree does not know MCID %d", m), diag.Text{})
			return
		}
	}
}

// numberTree finds an entry of a number tree (ISO 32000-1, 7.9.7).
func (c *checker) numberTree(d types.Dict, key, depth int) types.Object {
	if d == nil || depth > maxDepth {
		return nil
	}
	nums := c.file.array(d["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		if n, ok := c.file.float(nums[i]); ok && int(n) == key {
			return nums[i+1]
		}
	}
	for _, k := range c.file.array(d["Kids"]) {
		if o := c.numberTree(c.file.dict(k), key, depth+1); o != nil {
			return o
		}
	}
	return nil
}

// clip shortens a text for a message.
func clip(s string) string {
	const most = 16
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// text compares the text of the file with the source.
func (c *checker) text() {
	var all strings.Builder
	if c.tree == nil && c.file.dict(c.file.catalog["StructTreeRoot"]) != nil {
		c.tree = c.readTree()
	}
	if c.tree != nil {
		for _, e := range c.tree.elems {
			all.WriteString(e.text)
		}
	} else {
		for _, p := range c.pages {
			for _, s := range p.texts {
				all.WriteString(s.text)
			}
		}
	}
	body := bare(all.String())
	c.Text.Characters = len([]rune(body))
	if c.source == nil {
		return
	}
	c.Text.Compared = true
	c.compare(body)
}

// compare takes the pieces of the source out of the text, the long ones first,
// so that a name does not tear the sentence in which it also stands.
func (c *checker) compare(body string) {
	type piece struct {
		source, bare string
		at           int
	}
	var pieces []*piece
	for _, s := range c.source {
		if b := bare(s); b != "" {
			pieces = append(pieces, &piece{s, b, -1})
		}
	}
	long := slices.SortedStableFunc(slices.Values(pieces), func(a, b *piece) int { return cmp.Compare(len(b.bare), len(a.bare)) })
	rest := []byte(body)
	for i, p := range long {
		if p.at = bytes.Index(rest, []byte(p.bare)); p.at >= 0 {
			copy(rest[p.at:], bytes.Repeat([]byte{0}, len(p.bare))) // counts once, and the places of others stay
			continue
		}
		// A byline that stands in the first sentence is not set by itself.
		if !slices.ContainsFunc(long[:i], func(q *piece) bool { return strings.Contains(q.bare, p.bare) }) {
			c.Text.Missing++
			c.fault("text-missing", diag.T("少了“%s”", "%q is missing", clip(p.source)), diag.Text{})
		}
	}
	last := 0
	for _, p := range pieces {
		if p.at >= 0 && p.at < last {
			c.warn("text-order", diag.T("“%s”的次序与原文不同", "%q stands in another place than in the source", clip(p.source)), diag.Text{})
		}
		last = max(last, p.at)
	}
	first := ""
	for _, extra := range strings.Split(string(rest), "\x00") {
		// The dash before a subtitle is the design's.
		if extra = strings.Trim(extra, "—"); extra != "" {
			first = cmp.Or(first, extra)
			c.Text.Extra += len([]rune(extra))
		}
	}
	if first != "" {
		c.fault("text-extra", diag.T("多出 %d 个字，如“%s”", "%d characters more than the source, as %q", c.Text.Extra, clip(first)), diag.Text{})
	}
}

// bare leaves out blanks, which typesetting makes and takes, and control
// characters.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u200B' || r == '\u00AD' || r == '\uFEFF' {
			return -1
		}
		return r
	}, s)
}
