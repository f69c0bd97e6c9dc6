package structure

import (
	"strings"
	"unicode/utf8"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Who gave a report or a speech stands under its title as the office with the name right behind
// it: 副市长某某某. Samples of such papers, and drafts that go round, have marks for the name and
// gaps for the day: 镇长 XX, 2015年 月 日.

var (
	// holder is an office and who holds it, the day behind it in brackets.
	holder = pattern.New(`
		^[·•]?[ 　]?(
			[\p{Han}、]{0,24}(?:
				省长|市长|县长|区长|州长|旗长|镇长|乡长|主席|书记|主任|院长|检察长|局长|校长|董事长|总经理|
				部长|会长|理事长|秘书长|厅长|司长|处长|科长|所长|站长|馆长|行长|总裁|村长
			)
		)[ 　]*([:：]?)[ 　]*([^（(:：]{1,12}?)[ 　]*(?:
			[（(](\d{4} ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日)?[^（()）]{0,24})[）)]
		)?$`)
	// nameMarks are marks that stand for a name.
	nameMarks = pattern.New(`^(?:\p{Han}?(?:[XxＸ×✕*＊○〇△][ 　]?){1,3}|\p{Han}?某{1,3})$`)
	// spoken ends the title of what somebody says before others.
	spoken = pattern.New(`
		(?:讲话|致辞|贺词|献词|报告|发言|演讲|开幕[词辞]|闭幕[词辞]|主持词|述职|说明|寄语|动员|答[辞词])
		(?:[（(].{1,12}[）)])?$`)
)

// holderOf parts such a line; the day may be missing.
func holderOf(text string) (who, day string, ok bool) {
	if utf8.RuneCountInString(text) > trait.MaxShaped {
		return "", "", false
	}
	m := holder.FindStringSubmatch(text)
	if m == nil || !nameMarks.MatchString(m[3]) && !trait.AreNames(m[3]) {
		return "", "", false
	}
	who = strings.TrimLeft(text, "·• 　")
	if m[4] != "" {
		who = strings.TrimRight(who[:strings.LastIndex(who, m[4])], "（( 　")
	}
	return who, m[4], true
}

// holds reports such a line between title and text: the one says that somebody speaks, or the
// other turns to those who hear it, or the day stands beside.
func (c *setting) holds() bool {
	if c.at < 1 || c.Kind != "" || c.N > trait.MaxByline || c.Ends != trait.EndsOpen {
		return false
	}
	_, day, ok := holderOf(c.Key)
	if !ok {
		return false
	}
	before, next := c.next(-1), c.next(1)
	return day != "" || spoken.MatchString(before.Key) || before.Has(trait.Date|trait.Occasion) || before.Dashed ||
		next.Has(trait.Greeting|trait.Date) || c.next(2).Has(trait.Greeting) && next.N <= trait.MaxShortLine
}
