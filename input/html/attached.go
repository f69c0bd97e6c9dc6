package html

import (
	"strings"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// What offices put around their papers: the papers attached, the table of the index.

// attachment is a line that names what is attached to a paper, and links to it.
var attachment = pattern.New(`^附件[一二三四五六七八九十\d]{0,2}[ 　]?[:：.、]`)

// fileName is the name of a paper as systems for offices hand it out.
var fileName = pattern.New(`(?i)\p{Han}.*\.(?:docx?|xlsx?|wps|et|pdf|ofd|zip|rar)$`)

// files reports a list of such names: what is attached to a paper.
func (c *chunk) files() bool {
	for i := range c.Items {
		if !fileName.MatchString(c.Items[i].Text) {
			return false
		}
	}
	return c.Kind == doc.List && len(c.Items) > 0
}

// indexCell is a label of the table in which offices list their papers.
var indexCell = pattern.New(`
	^(?:
		索引号|信息索引|主题分类|信息分类|主题词|发文机关|发文机构|发布机构|公开机构|信息来源|来源|公文种类|
		文号|发文字号|成文日期|生成日期|发布日期|公开日期|发文日期|有效性|公开方式|公开范围|公开时限|
		体裁分类|服务对象|名称|标题|内容概述|主题|关键词
	)[:：]?$`)

// index reports that table: labels with what belongs to them.
func (c *chunk) index() bool {
	return c.Kind == doc.Table && IndexTable(c.Rows)
}

// IndexTable reports the rows of the table in which offices list their papers, over each.
func IndexTable(rows [][]doc.Cell) bool {
	if len(rows) > 12 {
		return false
	}
	n, all := 0, 0
	for _, row := range rows {
		for _, cell := range row {
			all++
			if indexCell.MatchString(strings.Join(strings.Fields(cell.Text), "")) {
				n++
			}
		}
	}
	return n >= 3 && n*3 >= all
}
