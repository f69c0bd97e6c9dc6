package structure

import (
	"dayang/input/diag"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// calloutRules are those of statistics (数读).
func calloutRules() []rule {
	return []rule{
		{lCallout, -12, diag.T("以电头起，是消息的首段", "opens with a dateline: the first paragraph of a story"),
			func(c *setting) bool { return wired(c.para) }},
		{lCallout, 9, diag.T("加粗的数字", "figures in bold"),
			func(c *setting) bool { return c.BoldFigured() }},
		{lCallout, 3, diag.T("几处加粗", "several bold places"),
			func(c *setting) bool { return c.BoldFigures >= 2 }},
		{lCallout, 2, diag.T("自成一块", "stands apart"),
			func(c *setting) bool { return c.Look.Blank >= 2 || !c.next(1).None && c.next(1).Look.Blank >= 2 }},
		{lCallout, -9, diag.T("太长，是带强调的正文", "too long: prose with emphasis"),
			func(c *setting) bool { return c.N > company.MaxCallout }},
		{lCallout, -8, diag.T("带编号", "numbered"),
			func(c *setting) bool { return c.Number != trait.NoNumber && c.Number != trait.NumBullet }},
		{lCallout, 14, diag.T("一串数字，断在句中", "full of figures, inside a sentence"),
			func(c *setting) bool { return c.Is(company.Interrupts) }},
		{lCallout, 14,
			diag.T("一串数字，空行、缩进或粗体与正文不同",
				"full of figures, and its gaps, indent or weight are not those of prose"),
			func(c *setting) bool {
				return c.Is(company.Apart) && !c.Is(company.Interrupts) && c.By != company.BySections
			}},
		{lCallout, 14,
			diag.T("几节都以一串数字收尾，正文里少有", "full of figures at the end of its section, as others are"),
			func(c *setting) bool {
				return c.Is(company.Apart) && !c.Is(company.Interrupts) && c.By == company.BySections
			}},
		{lCallout, 20,
			diag.T("数读：框里、“数读”题下，或数字在前、名目在后",
				"a statistic in its box, under its name, or the figure before what it counts"),
			func(c *setting) bool { return c.Is(company.Set) && c.By != company.ByItem && c.By != company.ByMark }},
		{lCallout, -20, diag.T("同一记号后面是价格、数量、线路一类", "prices, counts, routes behind one mark: a list"),
			func(c *setting) bool { return c.By == company.ByList }},
		{lItem, 36, diag.T("同一记号后面是价格、数量、线路一类", "prices, counts, routes behind one mark: a list"),
			func(c *setting) bool { return c.By == company.ByList }},
		{lCallout, 20,
			diag.T("数读：同一列表各项都以数字开头", "a statistic: each item of its list opens with a figure"),
			func(c *setting) bool { return c.Is(company.Set) && c.By == company.ByItem }},
		{lCallout, 20,
			diag.T("数读：同一记号后面都有数字", "a statistic: there is a figure behind each such mark"),
			func(c *setting) bool { return c.Is(company.Set) && c.By == company.ByMark }},
		{lCallout, 14,
			diag.T("每个分句一个数字的短段，前后都不这样",
				"a short paragraph with a figure in each clause, between others that have none"),
			func(c *setting) bool {
				return c.Is(company.Dense) && !c.Is(company.Set|company.Interrupts|company.Apart)
			}},
		{lCallout, -8, diag.T("全文多处加粗数字，是强调", "bold figures all over the text: emphasis"),
			func(c *setting) bool { return c.Is(company.Crowded) && c.Look.Blank < 2 && !c.Is(company.Set) }},
		{lCallout, ruledOut, diag.Text{},
			func(c *setting) bool { return c.WithDigit == 0 && len(c.Found) == 0 && !c.Is(company.Set) }},
	}
}

// listRules are those of lists.
func listRules() []rule {
	return []rule{
		{lItem, 9, diag.T("小标题下没有句号的几行", "lines without a stop under a heading"),
			func(c *setting) bool { return c.Is(company.Entry) }},
		{lItem, 9, diag.T("以第一、第二数的条目", "items that count themselves and end in ；"),
			func(c *setting) bool { return c.Is(company.Counted) }},
		{lItem, 26, diag.T("引用的标准，一行一项", "one of several standards that are named"),
			func(c *setting) bool { return c.namesStandard() }},
		{lItem, -14, diag.T("带编号的短行，各领一段", "short numbered lines, each over a text of its own"),
			func(c *setting) bool { return c.Is(company.Headed) }},
		{lItem, 7, diag.T("项目符号", "a bullet"), func(c *setting) bool { return c.Number == trait.NumBullet }},
		{lItem, 7, diag.T("同式编号连排", "numbers of one form in a row"), func(c *setting) bool {
			return c.Number >= trait.NumDot && c.Number != trait.NumDecimal2 && c.Number != trait.NumDecimal3 &&
				(c.next(1).Number == c.Number || c.next(-1).Number == c.Number) && c.N <= 120
		}},
		{lItem, 8, diag.T("以分号收的条目", "items that end in ；"), func(c *setting) bool {
			same := func(p *para) bool { return p.Number == c.Number && p.Ends == trait.EndsSemi }
			return c.Number != trait.NoNumber && c.Number != trait.NumArticle &&
				(c.Ends == trait.EndsSemi || same(c.next(-1)))
		}},
		{lItem, 5, diag.T("破折号起头的条目", "an item that opens with ——"), func(c *setting) bool {
			return c.Dashed && c.N >= 16 && (c.next(1).Dashed || c.next(-1).Dashed)
		}},
		{lItem, 12, diag.T("破折号起头、以分号收的条目", "items that open with —— and end in ；"),
			func(c *setting) bool {
				return c.Dashed &&
					(c.Ends == trait.EndsSemi && (c.next(1).Dashed || c.next(-1).Dashed) ||
						c.next(-1).Dashed && c.next(-1).Ends == trait.EndsSemi)
			}},
		{lItem, 8, diag.T("破折号起头的长条目连排", "long items that open with ——, in a row"),
			func(c *setting) bool {
				long := func(p *para) bool { return p.Dashed && p.N >= 24 }
				return long(c.para) && (long(c.next(1)) || long(c.next(-1)))
			}},
		{lItem, -30,
			diag.T("破折号起头的各段里有整段的话", "one that opens with —— in the row is a whole paragraph"),
			func(c *setting) bool { return c.dashedAtLength() }},
		{lItem, 10, diag.T("一行一个数字，连排", "lines of one figure each, in a row"),
			func(c *setting) bool { return c.Is(company.Tally) && !c.BoldFigured() }},
		{lItem, 18, diag.T("文末的附件目录", "an attachment listed at the end"),
			func(c *setting) bool { return c.Is(company.Attached) }},
		{lItem, 16, diag.T("时间、地点、人员各占一行", "lines that say when, where and who"),
			func(c *setting) bool { return c.Is(company.Particular) }},
		{lItem, 8, diag.T("冒号之后的一串短行", "short lines after ：, in a row"),
			func(c *setting) bool { return c.listed() }},
		{lItem, 3, diag.T("编号的短条", "a short numbered entry"), func(c *setting) bool {
			return (c.Number == trait.NumPause || c.Number == trait.NumParen || c.Number == trait.NumCircle) &&
				c.N <= 80
		}},
		{lItem, 8, diag.T("带编号的单句连排", "numbered sentences in a row"),
			func(c *setting) bool {
				return c.Is(company.OneSentence) &&
					(c.next(1).Is(company.OneSentence) || c.next(-1).Is(company.OneSentence))
			}},
		{lItem, 8, diag.T("判决、约定的各项", "what a court rules, what parties agree on"),
			func(c *setting) bool { return c.Is(company.Ruling) && (c.Stops > 0 || c.N > 80) }},
		{lItem, 6, diag.T("同式编号连排，都不长", "numbers of one form in a row, none of them long"),
			func(c *setting) bool { return c.Is(company.Step) && c.N <= company.MaxCallout/2 }},
		{lItem, -12, diag.T("同式编号的多是几句话的段落", "most of those numbered so hold several sentences"),
			func(c *setting) bool { return c.Is(company.Told) }},
		{lItem, -12, diag.T("注释题下、文中注过的一条", "a note under its name, to which the text refers"),
			func(c *setting) bool { return c.Is(company.Referred) && c.Number == trait.NumParen }},
		{lItem, -4, diag.T("长段，是带编号的正文", "long: prose with a number"),
			func(c *setting) bool { return c.N > 160 }},
		{lItem, -12, diag.T("序号之后没有文字", "nothing follows the number"),
			func(c *setting) bool { return c.Number > trait.NumArticle && c.NumLen >= c.N }},
		{lItem, 16, diag.T("参考文献的条目，文中没有引", "a source to which the text does not refer"),
			func(c *setting) bool { return c.Is(company.Source) }},
		{lItem, ruledOut, diag.Text{}, func(c *setting) bool {
			return c.Number == trait.NoNumber && !c.Dashed && !c.listed() &&
				!c.Is(company.Tally|company.Particular|company.Attached|company.Entry|company.Counted) &&
				!c.namesStandard() ||
				c.Number == trait.NumArticle ||
				c.Number == trait.NumBare
		}},
	}
}

// rowRules are those of verse and of rows of tables.
func rowRules() []rule {
	return []rule{
		{lVerse, 9, diag.T("句式相等的诗行", "lines of equal clauses"), func(c *setting) bool { return c.Verse }},
		{lVerse, ruledOut, diag.Text{}, func(c *setting) bool { return !c.Verse }},
		{lRow, 10, diag.T("表头：下面几行都分栏", "the head of a table: rows of fields follow"),
			func(c *setting) bool { return c.headRow() }},
		{lRow, 10, diag.T("列数相等的几行", "lines of as many fields"), func(c *setting) bool {
			return c.Row >= 2 &&
				(c.next(1).Row == c.Row && (c.next(2).Row == c.Row || c.next(-1).Row == c.Row) ||
					c.next(-1).Row == c.Row && c.next(-2).Row == c.Row)
		}},
		{lRow, 20, diag.T("每行都用竖线分栏", "rows of cells between bars"), func(c *setting) bool {
			return c.Row >= 2 && trait.Barred(c.Words) != nil &&
				(c.next(1).Row == c.Row && trait.Barred(c.next(1).Words) != nil ||
					c.next(-1).Row == c.Row && trait.Barred(c.next(-1).Words) != nil)
		}},
		{lRow, ruledOut, diag.Text{}, func(c *setting) bool { return c.Row < 2 }},
	}
}

// endnoteRules are those of notes at the end, and of rules drawn with characters.
func endnoteRules() []rule {
	return []rule{
		{lRule, 20, diag.T("用字符画的线", "a line drawn with characters"),
			func(c *setting) bool { return c.Has(trait.Rule) }},
		{lRule, ruledOut, diag.Text{}, func(c *setting) bool { return !c.Has(trait.Rule) }},
		{lEndnote, ruledOut, diag.Text{}, func(c *setting) bool { return c.Is(company.Source) }},
		{lEndnote, 14, diag.T("文末的注", "a note at the end"),
			func(c *setting) bool {
				return c.Number == trait.NumMark && c.i*2 > len(c.all) || c.Is(company.Referred)
			}},
		{lEndnote, ruledOut, diag.Text{},
			func(c *setting) bool {
				return (c.Number != trait.NumMark || c.i*2 <= len(c.all)) && !c.Is(company.Referred)
			}},
	}
}
