package genre

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Offices of the state put a table of what they know of a paper over it, as the catalogue of what is
// public has it: 索引号：…, 主题分类：…, 发布机构：…. None of it is the paper's text.

var (
	// catalogField is a line of it.
	catalogField = pattern.New(`
		^[【\[]?(?:
			索引号码?|信息索引号?|主题(?:分类|词)|组配分类|服务对象(?:分类)?|体裁(?:分类)?|
			信息(?:名称|分类|类别|所属单位)|
			公开(?:类别|方式|形式|时限|范围|程序|属性|日期|主体|责任部门)|
			内容(?:概述|分类|描述)|
			发[布文](?:机构|机关|单位|日期|时间|字号)|
			成文(?:日期|时间)|生成(?:日期|时间)|标题|名称|文件?号|文件(?:编号|名称)|有效性|时效性?|时效状态|
			关键[词字]|责任部门|所属主题|
			(?:生效|废止|失效|实施|施行)(?:日期|时间)|
			统一编号|登记号|效力状态|公文(?:种类|类型)|载体类型|记录形式|获取方式
		)[】\]]?[ 　]*[:：\t]`)
	// ofCatalog are those that nothing else has.
	ofCatalog = pattern.New(`
		^[【\[]?(?:
			索引号|信息索引|主题分类|组配分类|体裁分类|服务对象分类|信息(?:名称|分类|类别|所属)|
			公开(?:类别|方式|形式|时限|程序|属性)|内容概述|统一编号|载体类型
		)`)
	// catalogTitle is the title of the paper in it, catalogDate its date.
	catalogTitle = pattern.New(`^[【\[]?(?:标题|名称|信息名称|文件名称)[】\]]?[ 　]*[:：\t][ 　]*`)
	catalogDate  = pattern.New(`
		(?:成文|生成|发文|发布)(?:日期|时间)[】\]]?[ 　]*[:：\t][ 　]*(` + factDay4 + `)`)
)

// catalogLines is where such a table ends, in paragraphs.
const catalogLines = 24

// dropCatalog drops the lines of such a table, three and more in a row, but for the date of the
// paper, and for its title if the text has it nowhere else.
func (in *Reader) dropCatalog(ps []*trait.Paragraph) []*trait.Paragraph {
	ps = in.pairCatalog(ps)
	key := func(p *trait.Paragraph) string { return trait.ClosedLabel(strings.Replace(p.Key, "\t", "：", 1)) }
	is := func(p *trait.Paragraph) bool {
		return p.Kind == "" && p.Field == "" && p.N > 0 && p.N <= trait.MaxShaped && p.Stops == 0 && !p.Period &&
			catalogField.MatchString(key(p))
	}
	from := 0
	for from < min(len(ps), catalogLines) && !is(ps[from]) {
		from++
	}
	end, sure := from, 0
	for end < min(len(ps), catalogLines) && is(ps[end]) {
		if ofCatalog.MatchString(key(ps[end])) {
			sure++
		}
		end++
	}
	if end-from < trait.MinSeries || sure == 0 || end == len(ps) {
		return ps
	}
	again := func(s string) bool {
		for k := max(0, from-6); k < min(len(ps), end+6); k++ {
			if (k < from || k >= end) && strings.Contains(trait.Squeezed(ps[k].Words), trait.Squeezed(s)) {
				return true
			}
		}
		return false
	}
	dated := false
	for k := max(0, from-6); k < min(len(ps), end+6) && (k < end || ps[k].N < trait.BodyLength); k++ {
		dated = dated ||
			(k < from || k >= end) && ps[k].N <= maxWebLine &&
				(ps[k].Has(trait.Date) || factInside.MatchString(ps[k].Key))
	}
	out := append([]*trait.Paragraph{}, ps[:from]...)
	for _, p := range ps[from:end] {
		k := key(p)
		if m := catalogTitle.FindString(k); m != "" {
			if t := strings.TrimSpace(k[len(m):]); t != "" && !again(t) && strings.HasSuffix(p.Words, t) {
				in.Diags.Add(diag.Info, "page-furniture", p.Pos,
					diag.T("公文目录里的“%s”不排", "%q belongs to a catalogue of papers and is not set",
						strings.TrimSuffix(p.Words, t)))
				out = append(out, p.Retext(t))
				continue
			}
		}
		text := p.Words
		if m := catalogDate.FindStringSubmatchIndex(p.Key); m != nil && !dated && len(p.Key) == len(p.Words) {
			dated = true
			d := *in.Draft
			in.Draft = &d
			in.SetField(&d.Meta, "date", p.Words[m[2]:m[3]], p)
			text = strings.TrimSpace(p.Words[:m[2]] + p.Words[m[3]:])
		}
		in.Diags.Add(diag.Info, "page-furniture", p.Pos,
			diag.T("公文目录里的“%s”不排", "%q belongs to a catalogue of papers and is not set", text))
	}
	return append(out, ps[end:]...)
}

// loneField is the name of a field alone on its line, behind a bullet or not.
var loneField = pattern.New(`^[•·●▪◦■]?[ 　]*(\p{Han}{2,8})[ 　]*[:：]$`)

// pairCatalog puts the values of such a table behind their names where a page that was copied
// has them on lines of their own. Under the last name a value stands only if it is set in as
// others are: the title may follow.
func (in *Reader) pairCatalog(ps []*trait.Paragraph) []*trait.Paragraph {
	field := func(i int) string {
		if i < len(ps) && ps[i].N <= trait.MaxShortLine {
			if m := loneField.FindStringSubmatch(ps[i].Words); m != nil {
				return m[1] + "："
			}
		}
		return ""
	}
	from := 0
	for from < min(len(ps), catalogLines) && !ofCatalog.MatchString(field(from)) {
		from++
	}
	for from > 0 && field(from-1) != "" {
		from--
	}
	var pairs []*trait.Paragraph
	at, others := from, diag.List(nil)
	for name := field(at); name != "" && len(pairs) < catalogLines; name = field(at) {
		label := ps[at]
		if at++; at < len(ps) && field(at) == "" && ps[at].N <= trait.MaxTitle && !ps[at].Period &&
			ps[at].Stops == 0 && (field(at+1) != "" || ps[at].Look.Indent > label.Look.Indent) {
			name += ps[at].Words
			at++
		}
		if !catalogField.MatchString(name) { // 来源 and the like
			others.Add(diag.Info, "page-furniture", label.Pos,
				diag.T("公文目录里的“%s”不排", "%q belongs to a catalogue of papers and is not set", name))
			continue
		}
		p := label.Retext(name)
		p.Key = pattern.Simplified.Replace(p.Words)
		pairs = append(pairs, p)
	}
	if len(pairs) < trait.MinSeries {
		return ps
	}
	in.Diags = append(in.Diags, others...)
	return slices.Concat(ps[:from], pairs, ps[at:])
}
