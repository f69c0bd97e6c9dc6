package docx

import (
	"strconv"
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// style is a paragraph or character style; nil pointers are not stated.
type style struct {
	id, name, base string
	props          *el // pPr
	run            *el // rPr
}

// sheet is the styles of a document.
type sheet struct {
	byID     map[string]*style
	standard string  // the paragraph style of paragraphs without one
	size     float64 // points, from the document's defaults
	chains   map[string][]*style
}

// standardSize is Word's type size in points when nothing is stated.
const standardSize = 10

func newSheet(root *el) *sheet {
	s := &sheet{byID: map[string]*style{}, size: standardSize, chains: map[string][]*style{}}
	if root == nil {
		return s
	}
	if r := root.child("docDefaults").child("rPrDefault").child("rPr"); r != nil {
		s.size = float64(r.num("sz", 2*standardSize)) / 2
	}
	for _, k := range root.kids {
		if k.name != "style" {
			continue
		}
		st := &style{
			id:    k.attr("styleId"),
			name:  k.val("name"),
			base:  k.val("basedOn"),
			props: k.child("pPr"),
			run:   k.child("rPr"),
		}
		s.byID[st.id] = st
		if d := k.attr("default"); k.attr("type") == "paragraph" && (d == "1" || d == "true") {
			s.standard = st.id
		}
	}
	return s
}

// maxBases bounds the chain of styles, which may be a circle.
const maxBases = 20

// chain lists a style and those it is based on. Every run asks for it.
func (s *sheet) chain(id string) []*style {
	if s.byID[id] == nil {
		return nil
	}
	if out, known := s.chains[id]; known {
		return out
	}
	var out []*style
	first := id
	for len(out) < maxBases {
		st := s.byID[id]
		if st == nil {
			break
		}
		out = append(out, st)
		id = st.base
	}
	s.chains[first] = out
	return out
}

// propOf returns the first pPr child of a name in the chain of a style.
func (s *sheet) propOf(id, child string) *el {
	for _, st := range s.chain(id) {
		if c := st.props.child(child); c != nil {
			return c
		}
	}
	return nil
}

// switchOf reads a switch of the run properties in the chain of a style.
func (s *sheet) switchOf(id, child string) *bool {
	for _, st := range s.chain(id) {
		if on := st.run.on(child); on != nil {
			return on
		}
	}
	return nil
}

// sizeOf is the type size of a style in points.
func (s *sheet) sizeOf(id string) float64 {
	for _, st := range s.chain(id) {
		if n := st.run.num("sz", 0); n > 0 {
			return float64(n) / 2
		}
	}
	return s.size
}

// part is what a style says that a paragraph is.
type part struct {
	kind  doc.Kind
	role  doc.Role
	level int
	meta  string // title, subtitle, byline, date
	toc   bool
}

var (
	headingName = pattern.New(`^(?:heading|标题|見出し)[ _]*([1-9])$`)
	rankName    = pattern.New(`^([一二三四五六])级?标题$`)
	tocName     = pattern.New(`^(?:toc|目录)(?:[ _]*[1-9]|[ _]*(?:heading|标题))?$`)
)

// named are styles that say what their paragraphs are.
var named = map[string]part{
	"title":    {meta: "title"},
	"标题":       {meta: "title"},
	"大标题":      {meta: "title"},
	"文章标题":     {meta: "title"},
	"主标题":      {meta: "title"},
	"subtitle": {meta: "subtitle"}, "副标题": {meta: "subtitle"}, "副题": {meta: "subtitle"},
	"作者": {meta: "byline"}, "author": {meta: "byline"}, "署名": {meta: "byline"},
	"date": {meta: "date"}, "日期": {meta: "date"},
	// Of pandoc.
	"definition term":   {kind: doc.Paragraph},
	"definition":        {kind: doc.Paragraph},
	"定义":                {kind: doc.Paragraph},
	"caption":           {kind: doc.Furniture, role: doc.Caption},
	"题注":                {kind: doc.Furniture, role: doc.Caption},
	"图片说明":              {kind: doc.Furniture, role: doc.Caption},
	"quote":             {kind: doc.Quote},
	"intense quote":     {kind: doc.Quote},
	"引用":                {kind: doc.Quote},
	"明显引用":              {kind: doc.Quote},
	"block text":        {kind: doc.Quote},
	"salutation":        {kind: doc.Furniture, role: doc.Salutation},
	"称呼":                {kind: doc.Furniture, role: doc.Salutation},
	"signature":         {kind: doc.Furniture, role: doc.Signature},
	"签名":                {kind: doc.Furniture, role: doc.Signature},
	"落款":                {kind: doc.Furniture, role: doc.Signature},
	"source code":       {kind: doc.Code},
	"源代码":               {kind: doc.Code},
	"代码":                {kind: doc.Code},
	"code":              {kind: doc.Code},
	"html preformatted": {kind: doc.Code},
	// Of the template for standards (GB/T 1.1).
	"封面标准名称":   {meta: "title"},
	"封面标准英文名称": {meta: "subtitle"},
	"前言、引言标题":  {kind: doc.Heading, level: 1},
	"章标题":      {kind: doc.Heading, level: 1},
	"附录标识":     {kind: doc.Heading, level: 1},
	"一级条标题":    {kind: doc.Heading, level: 2},
	"二级条标题":    {kind: doc.Heading, level: 3},
	"三级条标题":    {kind: doc.Heading, level: 4},
	"附录章标题":    {kind: doc.Heading, level: 2},
	"附录一级条标题":  {kind: doc.Heading, level: 3},
	"正文表标题":    {kind: doc.Furniture, role: doc.Caption},
	"正文图标题":    {kind: doc.Furniture, role: doc.Caption},
	"编者按":      {kind: doc.Paragraph, role: doc.EditorNote}, "导语": {kind: doc.Paragraph, role: doc.Lead},
}

// bodyLevel is the outline level that Word gives to running text.
const bodyLevel = 9

// part finds what a style, or an outline level of its own, says of a paragraph.
func (s *sheet) part(id string, props *el) part {
	for _, st := range s.chain(id) {
		name := strings.ToLower(strings.TrimSpace(st.name))
		if m := headingName.FindStringSubmatch(name); m != nil {
			n, _ := strconv.Atoi(m[1]) // one digit
			return part{kind: doc.Heading, level: n}
		}
		if m := rankName.FindStringSubmatch(name); m != nil {
			return part{kind: doc.Heading, level: strings.Index("一二三四五六", m[1])/3 + 1}
		}
		if tocName.MatchString(name) {
			return part{toc: true}
		}
		if p, ok := named[name]; ok {
			return p
		}
	}
	level := props.child("outlineLvl")
	if level == nil {
		level = s.propOf(id, "outlineLvl")
	}
	if level != nil {
		if n, err := strconv.Atoi(level.attr("val")); err == nil && n >= 0 && n < bodyLevel {
			return part{kind: doc.Heading, level: n + 1}
		}
	}
	return part{}
}
