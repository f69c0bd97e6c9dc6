package company

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// barAmount is the cell of a row that counts: 430, 1,200元, 38%.
var barAmount = pattern.New(`^(?:约|近|[-−])?\d[\d,.]*[ ]?(?:[%％‰℃]|\p{Han}{0,4})$`)

// barMeasure names a column of figures: 数额（元）, 标准, 得分. Other names may be of anything: 首页 | 新闻 over what
// a page counts, 白石 | 客队 over who scored.
var barMeasure = pattern.New(`
	(?:
		[数金总余税限差]额|人数|次数|票数|天数|件数|台数|[数重销产流存用降雨容]量|[价单售]价|价格|价目|费用?|租金|标准|
		得?分|分数|成绩|[比占]例|占比|[利汇税增比效胜]率|增幅|降幅|面积|产值|年龄|时长|长度|高度|温度|指标|指数|预算|支出|收入
	)(?:[（(][^（）()]{1,8}[）)])?$|[（(](?:[亿万千]?[元人次件个台套吨亩辆座户]|公斤|公里|%|℃)[）)]$`)

// maxBarCell is the length in characters of a cell of two.
const maxBarCell = 20

// CloseBarRows gives the rows of two cells with one bar between, 住宿 | 430, that stand under the names of
// their columns, three and more, bars around them, as the rows of tables have them. One bar in a line may
// be anything; what a page shows around its text is told only when rows are known as such. Before the first
// sentence of a text such rows are no table, and the bars would be set as they are.
func CloseBarRows(paras []draft.Para) []draft.Para {
	prose := false
	for i := 0; i+trait.MinSeries < len(paras); i++ {
		prose = prose || strings.HasSuffix(strings.TrimSpace(paras[i].Text), "。")
		name, what, ok := barCells(&paras[i])
		if !ok || !prose || !barMeasure.MatchString(what) || strings.ContainsFunc(name+what, trait.IsDigit) {
			continue
		}
		j := i + 1
		for ; j < len(paras) && (j == i+1 || paras[j].Look.Blank == 0); j++ {
			a, b, ok := barCells(&paras[j])
			if !ok || strings.ContainsFunc(a, trait.IsDigit) || !barAmount.MatchString(b) {
				break
			}
		}
		if j-i <= trait.MinSeries {
			continue
		}
		for k := i; k < j; k++ {
			p := &paras[k]
			p.Text = "| " + p.Text + " |"
			p.Origins = slices.Clone(p.Origins)
			for o := range p.Origins {
				p.Origins[o].At += len("| ")
			}
		}
		i = j - 1
	}
	return paras
}

// barCells are the two cells of such a row.
func barCells(p *draft.Para) (a, b string, ok bool) {
	if p.Kind != "" || p.Field != "" || len(p.Spans) > 0 || strings.Count(p.Text, "|") != 1 {
		return "", "", false
	}
	a, b, ok = strings.Cut(strings.TrimSpace(p.Text), " | ")
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	return a, b, ok && a != "" && b != "" && utf8.RuneCountInString(a) <= maxBarCell &&
		utf8.RuneCountInString(b) <= maxBarCell
}
