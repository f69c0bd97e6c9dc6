package structure

import (
	"dayang/input/diag"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// numberedRules are those of headings with a number: 一、（一）第一章.
func numberedRules() []rule {
	return []rule{
		{lNumHead, 8, diag.T("带编号的短行", "a short numbered line"), func(c *setting) bool {
			long := c.Number <= trait.NumChapter && c.N <= 60 && c.next(1).Number > c.Number &&
				c.next(1).Number < trait.NumDot
			return (c.N <= trait.MaxHeading || long) && c.Ends == trait.EndsOpen && c.Stops == 0 &&
				c.Number < trait.NumDot
		}},
		{lNumHead, 6, diag.T("单独的序号", "a number alone"),
			func(c *setting) bool { return c.Number == trait.NumBare }},
		{lNumHead, 5, diag.T("带编号的短行", "a short numbered line"), func(c *setting) bool {
			return c.N <= 30 && c.Ends == trait.EndsOpen && c.Stops == 0 &&
				(c.Number == trait.NumDot || c.Number == trait.NumDecimal2 || c.Number == trait.NumDecimal3) &&
				c.follower().Number != c.Number
		}},
		{lNumHead, 6, diag.T("带编号，收于问号、叹号或引号", "numbered, ends in ？ ！ or a quote"),
			func(c *setting) bool {
				return c.N <= 30 && c.Ends == trait.EndsStop && c.Stops == 0 && !c.Period &&
					c.Number <= trait.NumHanParen
			}},
		{lNumHead, 6, diag.T("带编号的单句，下接长段", "a numbered sentence before a long paragraph"),
			func(c *setting) bool {
				return c.N <= 34 && c.Period && c.Stops == 0 &&
					(c.Number == trait.NumHan || c.Number == trait.NumHanParen) && c.next(1).N > 2*c.N &&
					(c.next(1).Number == trait.NoNumber || c.next(1).Number > c.Number)
			}},
		{lNumHead, 10, diag.T("带编号的提问", "a numbered line that asks to tell"), func(c *setting) bool {
			return c.N <= trait.MaxHeading && c.Period && c.Stops == 0 && c.Number <= trait.NumHanParen &&
				c.Number != trait.NoNumber && c.next(1).N > 8 && c.next(1).Number == trait.NoNumber &&
				asked.MatchString(c.Words)
		}},
		{lNumHead, 10,
			diag.T("带编号的单句，同形的都是小标题，其下的文字缺了",
				"a numbered sentence as those that head the sections, its text is missing"),
			func(c *setting) bool {
				return c.textless()
			}},
		{lNumHead, ruledOut, diag.Text{}, func(c *setting) bool {
			return c.Number == trait.NoNumber ||
				c.N > 60 ||
				c.Number >= trait.NumPause && c.Number != trait.NumDecimal2 && c.Number != trait.NumDecimal3 &&
					!c.Is(company.Headed|company.Ruled) ||
				c.Number == trait.NumArticle && c.N > 12
		}},
		{lNumHead, 10, diag.T("编号独占一行，下面是术语", "a term under its number"),
			func(c *setting) bool { return c.Term }},
		{lNumHead, 8, diag.T("带编号的短行，各领一段", "short numbered lines, each over a text of its own"),
			func(c *setting) bool { return c.Is(company.Headed) }},
		{lNumHead, 4, diag.T("整行加粗", "the whole line is bold"),
			func(c *setting) bool { return c.BoldAll && c.N <= trait.MaxHeading }},
		{lNumHead, 2, diag.T("居中或字号较大", "centred or larger"),
			func(c *setting) bool { return c.Is(company.Big) }},
		{lNumHead, 12, diag.T("上下画线的短行", "a short line between drawn lines"),
			func(c *setting) bool { return c.Is(company.Ruled) && c.Number != trait.NoNumber }},
		{lNumHead, -14, diag.T("式号", "the number of a formula"), func(c *setting) bool {
			return c.Number == trait.NumParen && c.NumLen >= c.N && c.Look.Indent >= setFormula
		}},
	}
}

// sentenceRules are those of headings that are sentences, and of what stands under a heading as its second half.
func sentenceRules() []rule {
	return []rule{
		{lSentence, 14, diag.T("同构的单句，反复出现在长段之前", "a sentence of a series before long paragraphs"),
			func(c *setting) bool { return c.Is(company.Series) }},
		{lSentence, -8, diag.T("接在小标题之后，是开场白", "right after a heading: an opening line"),
			func(c *setting) bool {
				p := c.next(-1)
				return c.Is(company.Series) && !c.Is(company.InTurn) && c.i > 0 && p.N <= 30 &&
					(p.Ends == trait.EndsOpen || p.Is(company.Series)) &&
					!p.Has(trait.Byline)
			}},
		{lSentence, ruledOut, diag.Text{}, func(c *setting) bool { return !c.Is(company.Series) }},
		{lHeadSub, 12, diag.T("小标题下的年代", "the years of a part, under its heading"),
			func(c *setting) bool { return c.ofYears() }},
		{lHeadSub, 9, diag.T("小标题下以破折号起的短行", "a short line after a heading that opens with ——"),
			func(c *setting) bool {
				return c.Dashed && c.N <= trait.MaxSubtitle && c.Stops == 0
			}},
		{lHeadSub, -14, diag.T("冒号之后、以分号收的条目", "an item after ： or one that ends in ；"),
			func(c *setting) bool {
				return c.Dashed &&
					(c.Ends == trait.EndsSemi ||
						c.next(-1).Ends == trait.EndsColon && c.next(1).Dashed ||
						c.next(-1).Dashed && c.next(-1).Ends == trait.EndsSemi)
			}},
		{lHeadSub, -6, diag.T("在标题之下", "right after the title"), func(c *setting) bool { return c.at == 1 }},
		{lHeadSub, ruledOut, diag.Text{}, func(c *setting) bool {
			return !c.Dashed && !c.ofYears() || c.N > trait.MaxSubtitle+10
		}},
	}
}
