package plain

import (
	"slices"
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

// postField is a line of a head.
type postField struct {
	name  string // as plainName has it
	line  line
	value string
}

// post takes the head of a post off, and returns what it says as fields.
func (r *reader) post() []draft.Para {
	heads, loose, end := r.postHeads()
	if len(heads) == 0 {
		return nil
	}
	own := heads[len(heads)-1] // the head of the post; those over it are of who passed it on
	if len(own) < 3 || !slices.ContainsFunc(own, func(f postField) bool { return f.name == "标题" }) {
		return nil
	}
	for _, head := range heads[:len(heads)-1] {
		for _, f := range head {
			loose = append(loose, f.line)
		}
	}
	for i := range loose {
		r.unset(&loose[i], loose[i].text)
	}
	var out []draft.Para
	for _, f := range own {
		out = append(out, r.postParas(f)...)
	}
	r.lines = r.lines[end:]
	if len(r.lines) > 0 {
		r.lines[0].blank = 0
	}
	r.posted()
	return out
}

// postHeads reads the lines of the heads over a post, head by head, the lines of who passed it on
// between them, and where they end.
func (r *reader) postHeads() (heads [][]postField, loose []line, end int) {
	fresh := true // a head may begin
	for ; end < min(len(r.lines), postLines); end++ {
		l := r.lines[end]
		if passedOn.MatchString(l.text) {
			loose, fresh = append(loose, l), true
			continue
		}
		m := postName.FindStringSubmatch(l.text)
		if m == nil {
			break
		}
		f := postField{plainName.Replace(m[1]), l, l.text[len(m[0]):]}
		if f.value == "" && f.name != "标题" || fresh && !f.poster() {
			break
		}
		if f.poster() {
			if !postSign.MatchString(f.value) &&
				!(end+1 < len(r.lines) && strings.HasPrefix(r.lines[end+1].text, "看板")) {
				break
			}
			heads = append(heads, nil)
		}
		fresh = false
		k := len(heads) - 1
		heads[k] = append(heads[k], f)
	}
	return heads, loose, end
}

// poster reports the line of who posted, which opens a head.
func (f *postField) poster() bool {
	return f.name == "发信人" || f.name == "寄信人" || f.name == "作者"
}

// postPart is a value and the field it is for.
type postPart struct{ field, value string }

// parts are what a line says, by the fields of a report.
func (f *postField) parts() (out []postPart) {
	switch f.name {
	case "发信人", "寄信人", "作者":
		out = append(out, postPart{record.Byline, strings.TrimSuffix(f.value, postBoard.FindString(f.value))})
	case "标题":
		out = append(out, postPart{record.Title, f.value[len(passedTo.FindString(f.value)):]})
	case "发信站", "转信站", "来源":
		if m := postSite.FindStringSubmatch(f.value); m != nil {
			out = append(out, postPart{record.Source, m[1]}, postPart{record.Date, m[2]})
		} else {
			out = append(out, postPart{record.Source, f.value})
		}
	case "时间", "日期":
		if day := strings.Trim(f.value, "()（）"); postDay.MatchString(day) {
			out = append(out, postPart{record.Date, day})
		}
	}
	return out
}

// postParas makes paragraphs of what a line says, each at its place; what is left of the line is not
// set.
func (r *reader) postParas(f postField) (out []draft.Para) {
	rest := f.line.text
	for _, part := range f.parts() {
		value := strings.Trim(part.value, " \t　")
		if value == "" {
			continue
		}
		l := f.line
		off := strings.LastIndex(l.text, value)
		l.text, l.offset, l.col = value, l.offset+off, l.col+utf8.RuneCountInString(l.text[:off])
		p := r.para([]line{l})
		p.Field = part.field
		out = append(out, p)
		rest = strings.Replace(rest, value, "", 1)
	}
	if rest = strings.Join(strings.Fields(rest), " "); rest != "" {
		r.unset(&f.line, rest)
	}
	return out
}

// plainName turns the names of the fields of a post into simplified characters without blanks.
var plainName = strings.NewReplacer(" ", "", "　", "", "發", "发", "標", "标", "題", "题", "轉", "转", "時", "时",
	"間", "间", "來", "来")
