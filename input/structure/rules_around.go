package structure

import (
	"strings"

	"dayang/input/diag"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// captionRules are those of captions without their pictures.
func captionRules() []rule {
	return []rule{
		{lCaption, 24, diag.T("其下一行说谁拍摄", "over a line of who took the picture"),
			func(c *setting) bool { return c.overTaker() }},
		{lCaption, 12, diag.T("图说的格式", "form of a caption"),
			func(c *setting) bool { return c.Has(trait.Caption) }},
		{lCaption, 12, diag.T("表格上方的表题", "the title of the table under it"),
			func(c *setting) bool { return c.tableTitle() }},
		{lCaption, 9,
			diag.T("说画面里谁正在做什么的短句", "a short sentence that says what is being done in a picture"),
			func(c *setting) bool { return c.depicts() }},
		{lCaption, 9, diag.T("文末说画面的一行", "a line after the text that says what a picture shows"),
			func(c *setting) bool { return c.lastPicture() }},
		{lCaption, ruledOut, diag.Text{}, func(c *setting) bool {
			return !c.Has(trait.Caption) && !c.tableTitle() && !c.depicts() && !c.lastPicture()
		}},
	}
}

// noteLabel is the label over the notes on figures, which heads nothing.
var noteLabel = pattern.New(`^[备附]?注[:：]$`)

// overNotes reports that label with a note under it.
func (c *setting) overNotes() bool {
	return c.at > 1 && noteLabel.MatchString(c.Words) && c.next(1).Number != trait.NoNumber
}

// creditRules are those of who wrote, edited, sent in or printed a text.
func creditRules() []rule {
	return []rule{
		{lCredit, 24, diag.T("联系方式", "how to reach somebody"),
			func(c *setting) bool { return c.Is(company.Contact) }},
		{lCredit, 14, diag.T("只有“注：”两字，下面是注文", "the label of the notes under it, alone"),
			func(c *setting) bool { return c.overNotes() }},
		{lCredit, 24, diag.T("图说之下说谁拍摄", "who took a picture, under its caption"),
			func(c *setting) bool { return c.takenBy() }},
		{lCredit, 14, diag.T("作者之下，又一样分工", "another duty, under the author"),
			func(c *setting) bool { return c.underAuthor() }},
		{lCredit, 14, diag.T("小标题下的日期与地点", "the day and the place under a heading"),
			func(c *setting) bool { return c.givenOn() }},
		{lCredit, 14, diag.T("小标题下的职务与人名", "an office and a name under a heading"),
			func(c *setting) bool { return c.authorBelow() }},
		{lCredit, 18, diag.T("表上的单位", "the unit of a table, over it"),
			func(c *setting) bool { return c.unitOfTable() }},
		{lCredit, 9, diag.T("来源、编辑的格式", "form of a credit"), func(c *setting) bool {
			return c.Has(trait.Credit|trait.Source) && c.at > 0 && !(c.Period && c.Has(trait.Web))
		}},
		{lCredit, 14, diag.T("正文之后的说明", "a note after the text"),
			func(c *setting) bool { return c.closingNote() }},
		{lCredit, 10, diag.T("正文之后带名目的一行", "a line with its label after the text"),
			func(c *setting) bool { return c.lastLabel() }},
		{lCredit, 24, diag.T("编号的附注", "notes with their numbers"),
			func(c *setting) bool { return c.Is(company.Note) }},
		{lCredit, 14, diag.T("术语的出处", "whence a term is"),
			func(c *setting) bool { return c.i > 2 && termSource.MatchString(c.Words) }},
		{lCredit, 16, diag.T("标题下括号里的稿次", "how far a paper is, under its title"), func(c *setting) bool {
			return c.i > 1 && c.next(-1).Short(trait.MaxTitle) && trait.DraftState.MatchString(c.Key)
		}},
		{lCredit, 20, diag.T("说何时通过、修订的括号", "who adopted a law, in brackets"),
			func(c *setting) bool { return c.enacted() }},
		{lCredit, 6, diag.T("数据与方法的说明", "a note on figures and methods"),
			func(c *setting) bool { return c.at > 1 && trait.MethodNote(c.Key) }},
		{lCredit, 16, diag.T("引文的出处", "the author of a quotation"),
			func(c *setting) bool { return c.Is(company.Quoted) }},
		{lCredit, 14, diag.T("诗下的出处、词牌", "whence verse is, or its tune, under it"),
			func(c *setting) bool { return c.underVerse() }},
		{lCredit, 20, diag.T("文末的作者简介", "who the author is, behind the text"),
			func(c *setting) bool { return c.aboutAuthor() }},
		{lCredit, 6, diag.T("文末署名", "a byline at the end"), func(c *setting) bool {
			return c.Has(trait.Byline) && (c.i*2 > len(c.all) || c.afterText()) || c.signedWriters()
		}},
		{lCredit, 10, diag.T("文中的附件号", "the number of an attachment in the text"),
			func(c *setting) bool { return c.Has(trait.Attachment) && c.i > 3 && c.Ends == trait.EndsOpen }},
		{lCredit, 16,
			diag.T("论文的外文题名、作者、单位、关键词",
				"title, authors, office, key words of a paper in another language"),
			func(c *setting) bool { return c.foreign() }},
		{lCredit, 4, diag.T("正文之后没有句号的一行", "a line without a stop after the text"),
			func(c *setting) bool { return c.trails() }},
		{lCredit, 9, diag.T("文末括号里的一行", "a line in brackets that closes the text"),
			func(c *setting) bool { return c.lastInBrackets() }},
		{lCredit, 9, diag.T("文末的联系方式", "an address or number at the end"), func(c *setting) bool {
			return c.Has(trait.Web) && c.closing(4) && trait.LabelPair.MatchString(c.Words) && !c.Period
		}},
		{lCredit, ruledOut,
			diag.T("成句的联系方式，下接落款", "how to reach an office, as a sentence over who signs"),
			func(c *setting) bool {
				return c.Period && c.Commas > 0 && company.ContactWord.MatchString(c.Words) &&
					(c.next(1).Has(trait.Date) || c.next(2).Has(trait.Date))
			}},
		{lCredit, ruledOut, diag.T("后面还有正文，是正文中的联系方式", "text follows: an address within the text"),
			func(c *setting) bool {
				return c.Has(trait.Field) && !c.unitOfTable() && c.textFollows()
			}},
		{lCredit, 12, diag.T("标题与正文之间括号里的单位", "offices in brackets between title and text"),
			func(c *setting) bool {
				return c.at > 1 && c.at < 6 && c.Has(trait.Bracketed) &&
					(c.next(-1).Has(trait.Byline | trait.Name)) &&
					affiliation.MatchString(c.Key) && severalOffices.MatchString(c.Key)
			}},
		{lCredit, ruledOut, diag.Text{}, func(c *setting) bool {
			return !c.Is(company.Note) && !termSource.MatchString(c.Words) && !c.enacted() && !c.givenOn() &&
				!c.Has(trait.Credit|trait.Source|trait.Byline|trait.Attachment) && !c.signedWriters() &&
				!c.lastInBrackets() && !c.Has(trait.Web) && !c.Has(trait.Bracketed) && !c.Is(company.Quoted) &&
				!c.underVerse() && !c.foreign() && !c.unitOfTable() && !c.authorBelow() && !c.underAuthor() &&
				!c.aboutAuthor() && !c.trails() && !c.lastLabel() && !c.closingNote() && !c.takenBy() &&
				!c.overNotes()
		}},
	}
}

// signatureRules are those of salutations and signatures.
func signatureRules() []rule {
	return []rule{
		{lSignature, 10, diag.T("信末的署名，下接另一篇", "who signs a letter, over the next one"),
			func(c *setting) bool { return c.subscribes() }},
		{lSignature, ruledOut, diag.Text{},
			func(c *setting) bool {
				return c.Is(company.ListHead) || c.Is(company.Entry) && c.i*2 > len(c.all) && !c.closing(1)
			}},
		{lSalutation, 10, diag.T("称呼", "a salutation"), func(c *setting) bool { return c.Has(trait.Greeting) }},
		{lSalutation, ruledOut, diag.Text{}, func(c *setting) bool { return !c.Has(trait.Greeting) }},
		{lSignature, -8, diag.T("正文之后带名目的一行", "a line with its label after the text"),
			func(c *setting) bool { return c.lastLabel() }},
		{lSignature, 9, diag.T("文末的日期", "a date at the end"),
			func(c *setting) bool { return c.Has(trait.Date|trait.Day) && c.closing(4) && c.i > 1 }},
		{lSignature, 9, diag.T("日期前的单位或姓名", "an office or a name before the date"), func(c *setting) bool {
			return c.i > 1 && c.closing(6) && c.N <= 36 && c.Ends == trait.EndsOpen && c.Commas == 0 &&
				(c.next(1).Has(trait.Date|trait.Day) || c.next(2).Has(trait.Date|trait.Day) ||
					c.next(3).Has(trait.Date|trait.Day)) &&
				c.Number == trait.NoNumber && !c.Is(company.Attached) && !(c.Has(trait.Name) && c.N > 5)
		}},
		{lSignature, 7, diag.T("文末的单位", "an office at the end"), func(c *setting) bool {
			return c.i > 1 && c.closing(3) && c.N <= 30 && !strings.ContainsAny(c.Words, "：:") &&
				trait.OrgEnd.MatchString(c.Key) && c.Ends == trait.EndsOpen &&
				!(c.BoldAll && c.next(1).Has(trait.Credit))
		}},
		{lSignature, 10, diag.T("日期之上的署名", "who signs, over the date"),
			func(c *setting) bool { return c.Is(company.Signing) }},
		{lSignature, 7, diag.T("文末的人名", "a name at the end"), func(c *setting) bool {
			return c.i > 1 && c.closing(3) && (c.Has(trait.Name) && c.N <= 5 || c.Has(trait.Office)) &&
				c.next(-1).Ends == trait.EndsStop
		}},
		{lSignature, 12, diag.T("单位与日期两行", "two lines of office and date"),
			func(c *setting) bool { return c.issued() }},
		{lSignature, 10, diag.T("署名之下的日期", "the date under who signs"),
			func(c *setting) bool { return c.next(-1).Is(company.Signing) || c.Is(company.SentOn) }},
		{lSignature, 8, diag.T("信末的姓名", "the name under a letter"), func(c *setting) bool {
			return c.Has(trait.Office|trait.Name) && c.N <= 24 && c.next(-1).Ends == trait.EndsStop &&
				c.next(-1).N >= 16 && (c.next(1).Has(trait.EndHead) || c.next(1).Has(trait.Note)) && c.letter()
		}},
		{lSignature, 8, diag.T("文末的套语", "a closing formula"),
			func(c *setting) bool { return c.closing(8) && c.N <= 30 && c.Has(trait.Thanks) }},
		{lSignature, 8, diag.T("文末，远比正文缩进", "at the end, set in far more than the text"),
			func(c *setting) bool {
				return c.i > 2 && c.closing(3) && c.Look.Indent >= 10 &&
					c.Look.Indent >= c.next(-1).Look.Indent+8 &&
					c.Short(30) && c.next(-1).Period
			}},
		{lSignature, 20, diag.T("合同末尾的签署栏", "who signs a contract"),
			func(c *setting) bool { return c.Is(company.Signature) }},
		{lSignature, 4, diag.T("靠右", "flush right"),
			func(c *setting) bool { return c.Look.Right && c.N <= 30 || c.Look.Indent >= 10 && c.N <= 30 }},
		{lSignature, ruledOut, diag.Text{}, func(c *setting) bool {
			return !c.Is(company.Signature) &&
				(c.i*2 < len(c.all) && !c.closing(5) && !(c.Has(trait.Thanks) && c.next(1).Has(trait.Thanks)) &&
					!c.issued() && !c.subscribes() && !c.Is(company.Signing|company.SentOn) &&
					!c.next(-1).Is(company.Signing) ||
					c.N > 40 ||
					c.Stops > 0 ||
					c.Number != trait.NoNumber ||
					c.Has(trait.EndHead) ||
					c.Has(trait.Source|trait.Credit) && !c.Has(trait.Date|trait.Thanks))
		}},
	}
}
