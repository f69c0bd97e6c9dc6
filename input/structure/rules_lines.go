package structure

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/structure/company"
	"dayang/input/structure/genre"
	"dayang/input/structure/trait"
)

// Headings without a number: short lines without an end mark. What speaks for a line comes first, in
// the order in which it is explained; what speaks against it may stand in any order.

// lineRules are those of headings without a number.
func lineRules() []rule {
	return slices.Concat(shortLineRules(), overLineRules(), dressedLineRules(), partLineRules(),
		placeAgainstRules(), formAgainstRules(), kindAgainstRules())
}

// shortLineRules are about the length and the end of a line, and about names of lists and annexes.
func shortLineRules() []rule {
	return []rule{
		{lLineHead, 24, diag.T("文末名单、书目的名目", "heads a list at the end"),
			func(c *setting) bool { return c.Is(company.HeadsList) }},
		{lLineHead, 14, diag.T("附录的编号与名称", "number and name of an annex"),
			func(c *setting) bool { return c.Term && c.Number == trait.NoNumber }},
		{lLineHead, 3, diag.T("短而无句末标点", "short, no end mark"),
			func(c *setting) bool { return c.N <= 30 && c.Ends == trait.EndsOpen && c.Stops == 0 }},
		{lLineHead, 2, diag.T("很短", "very short"),
			func(c *setting) bool { return c.N <= 20 && c.Ends == trait.EndsOpen && c.Commas == 0 }},
		{lLineHead, 2, diag.T("短，以问号、叹号或引号收", "short, ends in ？ ！ or a quote"),
			func(c *setting) bool {
				return c.N <= 26 && c.Ends == trait.EndsStop && c.Stops == 0 && !c.Period
			}},
	}
}

// overLineRules are about what follows a line that heads it.
func overLineRules() []rule {
	return []rule{
		{lLineHead, 2, diag.T("下接长段", "a long paragraph follows"),
			func(c *setting) bool { return c.follower().N >= trait.BodyLength }},
		{lLineHead, 2, diag.T("下一行是小标题", "a line that heads prose follows"),
			func(c *setting) bool { return c.overHead() }},
		{lLineHead, 6, diag.T("称呼之上", "over a salutation"), func(c *setting) bool {
			return c.at > 1 && c.Bare() && c.Commas == 0 && c.next(1).Has(trait.Greeting)
		}},
		{lLineHead, 3, diag.T("两个短语，中空一格", "two phrases with a gap"),
			func(c *setting) bool { return c.Halves }},
		{lLineHead, 6, diag.T("下一行是年代", "years follow"), func(c *setting) bool {
			n := c.next(1)
			return spanOfYears.MatchString(n.Words) && n.Look.Blank == 0 && c.next(2).N >= trait.BodyLength &&
				c.Short(30) && c.at > 1
		}},
		{lLineHead, 4, diag.T("下一行是副题", "a subtitle follows"), func(c *setting) bool {
			return c.next(1).Dashed && c.next(1).N <= trait.MaxSubtitle && c.next(1).Stops == 0 && c.N <= 30 &&
				!c.Verse && c.next(1).Ends != trait.EndsSemi
		}},
	}
}

// dressedLineRules are about how a line is set apart: type, brackets, drawn lines, ornaments, its place
// in a series.
func dressedLineRules() []rule {
	return []rule{
		{lLineHead, 4, diag.T("整行加粗", "the whole line is bold"),
			func(c *setting) bool { return c.BoldAll && c.N <= trait.MaxHeading }},
		{lLineHead, 2, diag.T("居中或字号较大", "centred or larger"),
			func(c *setting) bool { return c.Is(company.Big) }},
		{lLineHead, 3, diag.T("整行在方头括号里", "all of it in 【】"), func(c *setting) bool {
			return strings.HasPrefix(c.Words, "【") && strings.HasSuffix(c.Words, "】") && c.N <= 30
		}},
		{lLineHead, 14, diag.T("数到它的名目", "one of several things that the text counts"),
			func(c *setting) bool { return c.Is(company.Serial) }},
		{lLineHead, 12, diag.T("上下画线的短行", "a short line between drawn lines"),
			func(c *setting) bool { return c.Is(company.Ruled) && c.Number == trait.NoNumber }},
		{lLineHead, 8, diag.T("前有花饰的短行", "a short line behind an ornament"),
			func(c *setting) bool { return c.Ornament > 0 }},
		{lLineHead, 9, diag.T("诗节之上独占一行", "a line alone over a stanza"),
			func(c *setting) bool { return c.Is(company.VerseHead) }},
		{lLineHead, 1, diag.T("几处都这样发问", "one of several such questions"),
			func(c *setting) bool { return c.Is(company.Asks) }},
	}
}

// partLineRules are about lines that name a part of the text: a box, a case, a chapter, a list.
func partLineRules() []rule {
	return []rule{
		{lLineHead, 6, diag.T("下接列表或表格的短行", "a short line over a list or a table"),
			func(c *setting) bool { return c.overList() }},
		{lLineHead, 12, diag.T("编号的提问", "a question with its number"),
			func(c *setting) bool { return c.Is(company.Question) }},
		{lLineHead, 10, diag.T("编号的专栏", "the number of a box"),
			func(c *setting) bool { return numberedBox.MatchString(c.Words) && c.Short(trait.MaxHeading) }},
		{lLineHead, 6, diag.T("案例一、镜头二", "the number of a case or a scene"),
			func(c *setting) bool { return caseHead.MatchString(c.Words) }},
		{lLineHead, 8, diag.T("序号之下的短行", "a short line under a number"), func(c *setting) bool {
			return numberAlone(c.next(-1)) && c.Short(30) && c.Number == trait.NoNumber && !numberAlone(c.next(1))
		}},
		{lLineHead, 6, diag.T("时刻与名目", "a time and what is told of it"), func(c *setting) bool {
			return company.TimedHead.MatchString(c.Words) && c.N <= 24 && c.next(1).N > c.N
		}},
		{lLineHead, 6, diag.T("下一行是这一部分的作者", "the author of that part follows"), func(c *setting) bool {
			n := setting{para: c.next(1), i: c.i + 1, at: c.at + 1, all: c.all}
			return c.Bare() && !n.None && n.authorBelow()
		}},
		{lLineHead, 20,
			diag.T("前后空行、以冒号收的短行，或版本号，各领一部分",
				"short lines with ： between gaps, or numbers of versions, each over a part"),
			func(c *setting) bool { return c.PartHead }},
		{lLineHead, 14, diag.T("目录里列出的一章", "a chapter that the contents list"),
			func(c *setting) bool { return c.InContents && c.Number == trait.NoNumber }},
		{lLineHead, 30,
			diag.T("破折号连起的两半，无句号，各领一部分",
				"two halves with a dash, without a stop, each over a part"),
			func(c *setting) bool { return c.Is(company.DashHead) }},
		{lLineHead, 8, diag.T("一组数字的名目", "the name of a group of figures"),
			func(c *setting) bool { return c.Is(company.Naming) && c.at > 0 }},
		{lLineHead, 6, diag.T("文末各部分的名目", "names a part at the end"), func(c *setting) bool {
			return c.Has(trait.EndHead) && c.N <= 8 && c.Ends == trait.EndsColon && c.i*2 > len(c.all) &&
				!noteLabel.MatchString(c.Words)
		}},
		{lLineHead, 24,
			diag.T("附件中的名单、清单的名目", "the title of a list that is attached, or of a group of it"),
			func(c *setting) bool { return c.Is(company.ListHead) }},
		{lLineHead, 14, diag.T("表格之上，附于文末", "over a table that is attached"),
			func(c *setting) bool { return c.attachedTable() }},
		{lLineHead, 6, diag.T("注文之上的“注释”", "over the notes"), func(c *setting) bool {
			return c.Has(trait.EndHead) && (c.next(1).Number == trait.NumMark || c.next(1).Is(company.Referred)) &&
				!noteLabel.MatchString(c.Words)
		}},
	}
}

// placeAgainstRules are about places where a short line is something else.
func placeAgainstRules() []rule {
	return []rule{
		{lLineHead, -24, diag.T("其下一行说谁拍摄", "over a line of who took the picture"),
			func(c *setting) bool { return c.overTaker() }},
		{lLineHead, -5, diag.T("首行之下，全文别无小标题", "right under the first line of a text without headings"),
			func(c *setting) bool {
				return c.at == 1 && c.next(1).Dashed && len(c.heads()) == 0
			}},
		{lLineHead, -6,
			diag.T("首行之下带副题，别的小标题都没有", "right under the first line, the only line with a subtitle"),
			func(c *setting) bool {
				return c.i == 1 && c.at == 1 && c.next(1).Dashed && c.next(2).N >= trait.BodyLength &&
					len(c.heads()) >= 2 && c.onlyDashed(1)
			}},
		{lLineHead, -6, diag.T("接在称呼之后，是问候", "right after a salutation: a greeting"),
			func(c *setting) bool {
				return c.Ends == trait.EndsStop && c.N <= 16 && c.next(-1).Has(trait.Greeting)
			}},
		{lLineHead, -9, diag.T("一节里只有这一行", "the only line of its section"), func(c *setting) bool {
			p := c.next(-1)
			return p.Number != trait.NoNumber && p.Number <= trait.NumDot && p.Short(trait.MaxHeading) &&
				c.next(1).Number == p.Number
		}},
		{lLineHead, -5, diag.T("标题下说谁出席、主持、讲话", "says under the title who spoke"),
			func(c *setting) bool { return c.Has(trait.Acts) && c.at > 0 && c.at < 3 }},
		{lLineHead, -4, diag.T("全文首行", "first line of the text"), func(c *setting) bool { return c.at == 0 }},
		{lLineHead, -12, diag.T("小标题下的职务与人名", "an office and a name under a heading"),
			func(c *setting) bool { return c.authorBelow() }},
		{lLineHead, -10, diag.T("小标题下没有句号的几行", "lines without a stop under a heading"),
			func(c *setting) bool { return c.Is(company.Entry) }},
		{lLineHead, -8, diag.T("信末的署名", "who signs a letter"),
			func(c *setting) bool { return c.subscribes() }},
		{lLineHead, -8, diag.T("日期之上的署名", "who signs, over the date"),
			func(c *setting) bool { return c.Is(company.Signing) || c.next(-1).Is(company.Signing) }},
		{lLineHead, -8, diag.T("表格上方的表题", "the title of the table under it"),
			func(c *setting) bool { return c.tableTitle() }},
		{lLineHead, -4, diag.T("后面没有正文", "no text follows"),
			func(c *setting) bool { return c.i+1 >= len(c.all) }},
		{lLineHead, -5, diag.T("标题下的人名", "names after the title"),
			func(c *setting) bool { return c.Has(trait.Name) && c.at > 0 && c.at < 6 }},
	}
}

// formAgainstRules are about marks, lengths and words that headings seldom have.
func formAgainstRules() []rule {
	return []rule{
		{lLineHead, -5, diag.T("几个分句", "several clauses"), func(c *setting) bool {
			return c.Commas > 1 && !c.Is(company.Kin) && (c.Commas > 2 || !labelledLine.MatchString(c.Words))
		}},
		{lLineHead, -6, diag.T("没有汉字，小写字母起头", "no Han, opens in lower case"), func(c *setting) bool {
			return c.Chars[0] >= 'a' && c.Chars[0] <= 'z' && !strings.ContainsFunc(c.Words, trait.IsHan)
		}},
		{lLineHead, -7, diag.T("句子", "a sentence"),
			func(c *setting) bool { return (c.Period || c.Stops > 0) && c.Ornament == 0 }},
		{lLineHead, -6, diag.T("引出下文", "leads on"), func(c *setting) bool {
			return (c.Ends == trait.EndsColon || c.Ends == trait.EndsSemi) && !c.Has(trait.EndHead)
		}},
		{lLineHead, -16, diag.T("收于开头的括号、引号", "ends with a mark that opens something"),
			func(c *setting) bool { return c.EndsOpening() }},
		{lLineHead, -16, diag.T("填写用的空行", "a blank to be filled in"),
			func(c *setting) bool { return blankOnly.MatchString(c.Words) }},
		{lLineHead, -8, diag.T("太长", "too long"), func(c *setting) bool { return c.N > trait.MaxHeading }},
		{lLineHead, -5, diag.T("带编号或项目符号", "numbered or a bullet"),
			func(c *setting) bool { return c.Number != trait.NoNumber }},
		{lLineHead, -8, diag.T("指向下文的箭头", "points to what follows"),
			func(c *setting) bool { return strings.HasSuffix(c.Words, "↓") || strings.HasSuffix(c.Words, "👇") }},
		{lLineHead, -12, diag.T("整行在括号里", "all of it in brackets"),
			func(c *setting) bool { return c.Has(trait.Bracketed) && !c.BoldAll }},
		{lLineHead, -5, diag.T("破折号起头", "opens with a dash"), func(c *setting) bool { return c.Dashed }},
		{lLineHead, -6, diag.T("以逗号、顿号收", "ends in a comma"),
			func(c *setting) bool { return strings.HasSuffix(c.Words, "，") || strings.HasSuffix(c.Words, "、") }},
		{lLineHead, -6, diag.T("含网址或号码", "holds an address or a number"),
			func(c *setting) bool { return c.Has(trait.Web) }},
		{lLineHead, -8,
			diag.T("段落都不加句号，带逗号的一句", "a sentence with a comma, where paragraphs end in no mark"),
			func(c *setting) bool { return c.Commas > 0 && c.Is(company.Unstopped) }},
	}
}

// kindAgainstRules are about lines that are of another kind: figures, speech, particulars, rows, names.
func kindAgainstRules() []rule {
	return []rule{
		{lLineHead, -14, diag.T("标准号与名称", "number and name of a standard"),
			func(c *setting) bool { return c.Kind == "" && genre.Reference.MatchString(c.Words) }},
		{lLineHead, -8, diag.T("短行之间的一个数字", "a figure among short lines"), func(c *setting) bool {
			_, sure := c.Shown()
			return sure > 0 && c.next(-1).N < trait.BodyLength && c.next(-1).Ends == trait.EndsOpen &&
				!c.next(-1).None
		}},
		{lLineHead, -6, diag.T("一句引语", "something said"),
			func(c *setting) bool { return c.Is(company.Speech) }},
		{lLineHead, -4, diag.T("全文只此一问", "the only such question of the text"),
			func(c *setting) bool { return c.asksAlone() }},
		{lLineHead, -8, diag.T("一行一项，前有名目", "one of several lines with a label each"),
			func(c *setting) bool { return c.Is(company.Pair) }},
		{lLineHead, -8, diag.T("说何时的一行", "says when something is"),
			func(c *setting) bool { return whenLabel.MatchString(c.Words) }},
		{lLineHead, -8,
			diag.T("像署名、日期、称呼、来源、图说", "looks like a byline, date, salutation, source or caption"),
			func(c *setting) bool {
				return c.Has(trait.Apart&^(trait.Note|trait.Date)|trait.Field) ||
					c.Has(trait.Date) && !c.datedSections() ||
					c.Has(trait.Note) && c.N > 6 ||
					c.Speaker > 0 ||
					c.Is(company.Particular) ||
					c.Labelled > 0 && c.Labelled < c.N && strings.HasPrefix(c.Words, "【")
			}},
		{lLineHead, -6, diag.T("四栏以上", "four fields and more"),
			func(c *setting) bool { return c.listsFields() }},
		{lLineHead, -6, diag.T("诗行或表格的一行", "verse or a line of a table"),
			func(c *setting) bool { return c.Verse || c.Row >= 3 }},
		{lLineHead, -8, diag.T("表头：下面几行都分栏", "the head of a table: rows of fields follow"),
			func(c *setting) bool { return c.headRow() }},
		{lLineHead, -8, diag.T("一行人名", "a line of names"),
			func(c *setting) bool { return c.Has(trait.Name) && c.N > 5 }},
		{lLineHead, -6, diag.T("一连几行都这样短", "one of several lines as short"), func(c *setting) bool {
			return c.Run >= 4 && !c.BoldAll && !c.Is(company.VerseHead) && !c.Look.Centered &&
				c.follower().N < trait.BodyLength
		}},
	}
}
