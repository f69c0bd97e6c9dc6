package structure

import (
	"dayang/input/diag"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// proseRules are those of running prose.
func proseRules() []rule {
	return []rule{
		{lBody, 3, diag.T("长段", "a long paragraph"), func(c *setting) bool { return c.N >= trait.BodyLength }},
		{lBody, 2, diag.T("以句号收", "ends a sentence"),
			func(c *setting) bool { return c.Ends == trait.EndsStop }},
		{lBody, 1, diag.T("有逗号", "holds commas"), func(c *setting) bool { return c.Commas > 0 }},
		{lBody, 4, diag.T("含几句话", "several sentences"), func(c *setting) bool { return c.Stops > 0 }},
		{lBody, 9, diag.T("对话中的一段", "a turn of a conversation"),
			func(c *setting) bool { return c.Speaker > 0 }},
		{lBody, 2, diag.T("引出下文", "leads on"),
			func(c *setting) bool { return c.Ends == trait.EndsColon && c.N >= 12 }},
		{lBody, 6, diag.T("对话之间括号里的舞台说明", "a stage direction in brackets within a conversation"),
			func(c *setting) bool { return c.stageDirection() }},
	}
}

// noteRules are those of an editor's note and of the gist of a report (核心提示).
func noteRules() []rule {
	return []rule{
		{lNote, 14,
			diag.T("核心提示的标签独占一行，或在其下",
				"the label of the gist on a line of its own, or what is under it"),
			func(c *setting) bool {
				return c.Has(trait.Note) && gist.MatchString(c.Words) &&
					(c.next(1).N >= trait.BodyLength || c.next(1).Period && c.next(1).N >= trait.MinSaid) ||
					gist.MatchString(c.next(-1).Words) && c.next(-1).Has(trait.Note) &&
						(c.N >= trait.BodyLength || c.Period && c.N >= trait.MinSaid) && c.N <= 2*company.MaxCallout
			}},
		{lNote, 14, diag.T("编者说选文从何而来", "the editor says whence the text comes"),
			func(c *setting) bool { return c.selected() }},
		{lNote, 12, diag.T("编者按的标签", "label of an editor's note"),
			func(c *setting) bool { return c.Has(trait.Note) && c.N >= 8 }},
		{lNote, ruledOut, diag.Text{}, func(c *setting) bool {
			return (!c.Has(trait.Note) || c.N < 8) && !c.selected() && !gist.MatchString(c.Words) &&
				!gist.MatchString(c.next(-1).Words)
		}},
	}
}

// quoteRules are those of words set apart.
func quoteRules() []rule {
	return []rule{
		{lQuote, 16,
			diag.T("引文独立成段：署了出处、由冒号引出，或文中另有",
				"words set apart: their author under them, led to by ：, or in the text again"),
			func(c *setting) bool { return c.Is(company.Quote) }},
		{lQuote, ruledOut, diag.Text{}, func(c *setting) bool { return !c.Is(company.Quote) }},
	}
}
