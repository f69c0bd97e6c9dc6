package preflight

import (
	"slices"
	"strings"
	"unicode"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"dayang/input/diag"
)

// structElem is an element of the structure tree with content of its own.
type structElem struct {
	kind string
	up   int // the element around it, or -1
	dict types.Dict
	text string
}

// structTree is the structure tree in reading order.
type structTree struct {
	elems []structElem
	marks [][2]int       // pages and identifiers in reading order
	found map[[2]int]int // the element of each
	texts map[[2]int]string
}

// readTree walks the structure tree.
func (c *checker) readTree() *structTree {
	t := &structTree{found: map[[2]int]int{}, texts: map[[2]int]string{}}
	told := map[[2]int][]byte{}
	for i, p := range c.pages {
		for _, s := range p.texts {
			if s.mcid >= 0 {
				key := [2]int{i, s.mcid}
				told[key] = append(told[key], s.text...)
			}
		}
	}
	for key, s := range told {
		t.texts[key] = string(s)
	}
	var own [][]byte // the text of each element
	roles := c.file.dict(c.file.dict(c.file.catalog["StructTreeRoot"])["RoleMap"])
	var walk func(o types.Object, page, depth, el int)
	walk = func(o types.Object, page, depth, el int) {
		if depth > 2*maxDepth || len(t.elems) > 1<<20 {
			return
		}
		c.file.spend(keepEffort)
		switch v := c.file.value(o).(type) {
		case types.Integer:
			key := [2]int{page, int(v)}
			t.found[key] = el
			t.marks = append(t.marks, key)
			c.file.spend(len(t.texts[key]) / 4)
			if el >= 0 {
				own[el] = append(own[el], t.texts[key]...)
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
			e := structElem{kind: c.file.name(v["S"]), up: el, dict: v}
			if m := c.file.name(roles[e.kind]); m != "" {
				e.kind = m
			}
			at := len(t.elems)
			t.elems, own = append(t.elems, e), append(own, nil)
			walk(v["K"], page, depth+1, at)
		}
	}
	walk(c.file.dict(c.file.catalog["StructTreeRoot"])["K"], -1, 0, -1)
	for i, s := range own {
		t.elems[i].text = string(s)
	}
	return t
}

// blocks returns for each element the one whose text it is a part of, itself as a
// rule: links and labels are parts of the text around them.
func (t *structTree) blocks() []int {
	out := make([]int, len(t.elems))
	for i, e := range t.elems {
		out[i] = i
		if e.up >= 0 && slices.Contains([]string{"Link", "Span", "Reference", "Lbl", "LBody"}, e.kind) {
			out[i] = out[e.up]
		}
	}
	return out
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
			c.ua("content-untagged",
				onPage(i, "%d 处内容既不在结构里，也没标为装饰",
					"%d pieces of content are neither tagged nor artifacts", loose),
				diag.Text{})
		}
		lost, seen := 0, map[int]bool{}
		for _, m := range p.mcids {
			if _, ok := c.tree.found[[2]int{i, m}]; !ok || seen[m] {
				lost++
			}
			seen[m] = true
		}
		if lost > 0 {
			c.ua("tags-lost",
				onPage(i, "%d 处标了记的内容不在结构树里",
					"%d pieces of marked content are not in the structure tree", lost),
				diag.Text{})
		}
		c.parentTree(i, p)
	}
	c.structures()
	level := 0
	for _, e := range c.tree.elems {
		if len(e.kind) == 2 && e.kind[0] == 'H' && unicode.IsDigit(rune(e.kind[1])) {
			n := int(e.kind[1] - '0')
			if n > level+1 {
				c.ua("heading-order",
					diag.T("标题“%s”从 %d 级跳到 %d 级", "the heading %q jumps from level %d to %d", clip(e.text),
						level, n),
					diag.Text{})
			}
			level = n
		}
		if e.kind == "Figure" && c.file.str(e.dict["Alt"]) == "" && c.file.str(e.dict["ActualText"]) == "" {
			c.ua("figure-alt", diag.T("图片没有替代文字", "a figure has no alternative text"),
				diag.T("给图片写说明", "describe the picture"))
		}
	}
}

// within says in what an element of a list or a table must stand (ISO 32000-1,
// 14.8.4.3).
func within(kind string) []string {
	switch kind {
	case "LI":
		return []string{"L"}
	case "LBody":
		return []string{"LI"}
	case "TR":
		return []string{"Table", "THead", "TBody", "TFoot"}
	case "TH", "TD":
		return []string{"TR"}
	}
	return nil
}

// structures checks lists, tables and notes (PDF/UA-1, 7.5, 7.6 and 7.9).
func (c *checker) structures() {
	ids := map[string]bool{}
	list := -1 // the list of the last label
	for i := range c.tree.elems {
		e := &c.tree.elems[i]
		parent := "–"
		if e.up >= 0 {
			parent = c.tree.elems[e.up].kind
		}
		if want := within(e.kind); want != nil && !slices.Contains(want, parent) {
			c.ua("tag-nesting",
				diag.T("%s 不在 %s 里，而在 %s 里", "a %s does not stand in a %s but in a %s", e.kind,
					strings.Join(want, "/"), parent),
				diag.Text{})
		}
		switch e.kind {
		case "L":
			list = i
		case "Lbl":
			if list >= 0 && parent == "LI" && c.attribute(c.tree.elems[list].dict, "ListNumbering") == nil {
				c.ua("list-numbering", diag.T("列表没有说明编号方式", "a list does not say how it is numbered"),
					diag.Text{})
				list = -1
			}
		case "TH":
			if c.attribute(e.dict, "Scope") == nil && e.dict["ID"] == nil {
				c.ua("table-scope",
					diag.T("表头“%s”没有说明管哪些格", "the head %q does not say of which cells it is the head",
						clip(e.text)),
					diag.Text{})
			}
		case "Note":
			id := c.file.str(e.dict["ID"])
			if id == "" || ids[id] {
				c.ua("note-id",
					diag.T("注“%s”没有自己的标识", "the note %q has no identifier of its own", clip(e.text)),
					diag.Text{})
			}
			ids[id] = true
		}
	}
}

// attribute finds an attribute of an element, nil if there is none (ISO 32000-1,
// 14.7.5).
func (c *checker) attribute(d types.Dict, key string) types.Object {
	list := c.file.array(d["A"])
	if list == nil {
		list = types.Array{d["A"]}
	}
	for _, a := range list {
		if v := c.file.dict(a)[key]; v != nil {
			return v
		}
	}
	return nil
}

// parentTree checks that every mark leads back to an element.
func (c *checker) parentTree(i int, p *pageContent) {
	if len(p.mcids) == 0 {
		return
	}
	key, ok := c.file.float(c.file.pages[i]["StructParents"])
	var list types.Array
	if ok {
		list = c.file.array(c.parents()[int(key)])
	}
	for _, m := range p.mcids {
		if m >= len(list) || c.file.dict(list[m]) == nil {
			c.ua("parent-tree",
				onPage(i, "ParentTree 里找不到 MCID %d", "the parent tree does not know MCID %d", m), diag.Text{})
			return
		}
	}
}

// parents returns the parent tree as a map; of several entries of a number the first stands.
func (c *checker) parents() map[int]types.Object {
	if c.file.parents == nil {
		c.file.parents = map[int]types.Object{}
		c.numberTree(c.file.dict(c.file.catalog["StructTreeRoot"])["ParentTree"], 0, map[int]bool{})
	}
	return c.file.parents
}

// numberTree reads the entries of a number tree (ISO 32000-1, 7.9.7).
func (c *checker) numberTree(o types.Object, depth int, met map[int]bool) {
	d := c.file.dict(o)
	if d == nil || depth > maxDepth || !fresh(met, o) {
		return
	}
	nums := c.file.array(d["Nums"])
	for i := 0; i+1 < len(nums); i += 2 {
		if n, ok := c.file.float(nums[i]); ok {
			if _, known := c.file.parents[int(n)]; !known {
				c.file.parents[int(n)] = nums[i+1]
			}
		}
	}
	for _, k := range c.file.array(d["Kids"]) {
		c.numberTree(k, depth+1, met)
	}
}
