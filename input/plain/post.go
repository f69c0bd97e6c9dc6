package plain

import (
	"strings"
	"unicode/utf8"

	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/record"
)

// Boards set three or four lines over a post: who wrote it and on which board, the title,
// from which site and when (发信人: …, 信区: … / 标  题: … / 发信站: … (…)); other software
// has the names without a mark (作者…, 看板…, 標題…, 時間…). What is passed on has the head
// of whoever passed it on over that of the post.

var (
	postName = pattern.New(`
		^(
			发信人|發信人|寄信人|作者|看板|标[ 　]*题|標[ 　]*題|发信站|發信站|转信站|轉信站|时间|時間|
			日[ 　]*期|来[ 　]*源|來[ 　]*源
		)([ 　]*[:：]?[ 　]*)`)
	postBoard = pattern.New(`[ 　]*[,，]?[ 　]*(?:信[区區]|看板|站内|站內)(?:[ 　]*[:：].*|[ 　]+\S+)?$`)
	// postSite is a site and the time of a post: 某某站 (Thu Nov 14 22:41:07 2002), 转信.
	postSite = pattern.New(`^(.{2,40}?)[ 　]*[(（]([^()（）]*\d[^()（）]*)[)）](.*)$`)
	// postDay is such a time, or one in figures.
	postDay = pattern.New(`^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.*\d{4}|\d{4}[年./-].*)$`)
	// postSign tells the head of a post from other lines so named: a board, or an account and
	// its name in brackets.
	postSign = pattern.New(`信[区區][ 　]*[:：]|看板|^[A-Za-z]\w{1,15} ?[(（].*[)）]`)
	// passedOn is what whoever passes a post on sets over it.
	passedOn = pattern.New(`
		^(?:[【\[]|※ )[ 　]*(?:以下文字|原文|本文)?(?:[转轉][载載录錄寄]|由).{1,40}
		(?:[讨討][论論][区區]|看板|所[发發]表|信箱)[ 　]*[】\]]?$`)
	passedTo = pattern.New(`^(?:(?:Re|Fw|Fwd|转寄|轉寄)[:：] ?|[\[(（](?:[转轉][载載录錄贴貼])[\])）] ?)+`)
)

// postLines is how many lines two heads and what stands between them may have.
const postLines = 14

// post takes the head of a post off, and returns what it says as fields.
func (r *reader) post() []draft.Para {
	type field struct {
		name  string
		line  line
		value string
	}
	var all [][]field // head by head
	var loose []line
	fresh := true
	at := 0
	for ; at < min(len(r.lines), postLines); at++ {
		l := r.lines[at]
		m := postName.FindStringSubmatch(l.text)
		name := ""
		if m != nil {
			name = plainName.Replace(m[1])
		}
		switch {
		case passedOn.MatchString(l.text):
			loose, fresh = append(loose, l), true
			continue
		case m == nil || len(m[0]) == len(l.text) && name != "标题":
			name = ""
		case fresh && name != "发信人" && name != "寄信人" && name != "作者":
			name = ""
		}
		if name == "" {
			break
		}
		if name == "发信人" || name == "寄信人" || name == "作者" {
			if !postSign.MatchString(l.text[len(m[0]):]) &&
				!(at+1 < len(r.lines) && strings.HasPrefix(r.lines[at+1].text, "看板")) {
				break
			}
			all = append(all, nil)
		}
		fresh = false
		k := len(all) - 1
		all[k] = append(all[k], field{name, l, l.text[len(m[0]):]})
	}
	if len(all) == 0 {
		return nil
	}
	last := all[len(all)-1]
	titled := false
	for _, f := range last {
		titled = titled || f.name == "标题"
	}
	if len(last) < 3 || !titled {
		return nil
	}
	var out []draft.Para
	for _, head := range all[:len(all)-1] {
		for _, f := range head {
			loose = append(loose, f.line)
		}
	}
	for i := range loose {
		r.unset(&loose[i], loose[i].text)
	}
	for _, f := range last {
		rest := f.line.text
		set := func(part, value string) {
			if value = strings.Trim(value, " \t　"); value == "" {
				return
			}
			l := f.line
			off := strings.LastIndex(l.text, value)
			l.text, l.offset, l.col = value, l.offset+off, l.col+utf8.RuneCountInString(l.text[:off])
			p := r.para([]line{l})
			p.Field = part
			out = append(out, p)
			rest = strings.Replace(rest, value, "", 1)
		}
		switch f.name {
		case "发信人", "寄信人", "作者":
			set(record.Byline, strings.TrimSuffix(f.value, postBoard.FindString(f.value)))
		case "标题":
			set(record.Title, f.value[len(passedTo.FindString(f.value)):])
		case "发信站", "转信站", "来源":
			if m := postSite.FindStringSubmatch(f.value); m != nil {
				set(record.Source, m[1])
				set(record.Date, m[2])
			} else {
				set(record.Source, f.value)
			}
		case "时间", "日期":
			if day := strings.Trim(f.value, "()（）"); postDay.MatchString(day) {
				set(record.Date, day)
			}
		}
		if rest = strings.Join(strings.Fields(rest), " "); rest != "" {
			r.unset(&f.line, rest)
		}
	}
	r.lines = r.lines[at:]
	if len(r.lines) > 0 {
		r.lines[0].blank = 0
	}
	r.posted()
	return out
}

// plainName turns the names of the fields of a post into simplified characters without blanks.
var plainName = strings.NewReplacer(" ", "", "　", "", "發", "发", "標", "标", "題", "题", "轉", "转", "時", "时",
	"間", "间", "來", "来")
