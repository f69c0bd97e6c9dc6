package structure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// Collections of texts file a text under its title, its date and its author in one string:
// 某某纪事（2016年12月2日 某某）.

// titleTail is a title with brackets at its end.
var titleTail = pattern.New(`^(.+?)[ 　]*[（(]([^（）()]{6,40})[）)]$`)

// tailDate is a full date at the head or at the end of what they hold.
var tailDate = pattern.New(`^(?:(` + fullDate + `)(?:[ 　，,、]+(.+))?|(.+?)[ 　，,、]+(` + fullDate + `))$`)

const fullDate = `\d{4}(?:年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2}|\.\d{1,2}\.\d{1,2})`

// pageTail is the page of a long text that its site sets behind the title: （第5/19页）.
var pageTail = pattern.New(`
	[ 　]*[（(](?:第[ ]?\d{1,3}[ ]?页|第?[ ]?\d{1,3}[ ]?/[ ]?共?[ ]?\d{1,3}[ ]?页?)[）)]$`)

// buttonTail is what a page has behind a title: its buttons, the bars between those that are gone.
var buttonTail = pattern.New(`
	(?:
		[ 　]*(?:
			[\[【](?:
				复制链接|复制本?文?链接|打印本?[页文]?|收藏本?[页文]?|关闭(?:窗口|本页)?|分享|推荐给好友|
				查看原文|返回列表
			)[\]】]|
			[ 　][|｜丨][|｜丨 　]*
		)
	)+$`)

// unpaged takes the page off a title, and leaves out a subtitle that the title says.
func (in *inference) unpaged(m *doc.Meta) {
	if tail := buttonTail.FindString(m.Title); tail != "" && len(tail) < len(m.Title) {
		in.Diags.Add(diag.Info, "page-furniture", m.Pos,
			diag.T("标题后的“%s”不排", "%q behind the title is not set", strings.TrimSpace(tail)))
		m.Title = strings.TrimSuffix(m.Title, tail)
	}
	if tail := pageTail.FindString(m.Title); tail != "" && len(tail) < len(m.Title) {
		in.Diags.Add(diag.Info, "page-furniture", m.Pos,
			diag.T("标题后的“%s”不排", "%q behind the title is not set", strings.TrimSpace(tail)))
		m.Title = strings.TrimSuffix(m.Title, tail)
	}
	if sub := trait.Squeezed(m.Subtitle); utf8.RuneCountInString(sub) >= trait.MinTitleAgain &&
		strings.Contains(trait.Squeezed(m.Title), sub) {
		in.Diags.Add(diag.Info, "title-repeated", m.Pos,
			diag.T("“%s”重复标题，不排", "%q repeats the title and is not set", m.Subtitle))
		m.Subtitle = ""
	}
}

// partTitle takes date and author, or the date alone, out of the brackets at the end of a
// title, if nothing else is told of either. A year, or what a speech was given at, is part
// of the title.
func (in *inference) partTitle(m *doc.Meta) {
	in.unpaged(m)
	f := titleTail.FindStringSubmatch(m.Title)
	if f == nil {
		return
	}
	t := tailDate.FindStringSubmatch(f[2])
	if t == nil {
		return
	}
	date, who := t[1]+t[4], strings.TrimSpace(t[2]+t[3])
	key := pattern.Simplified.Replace(who)
	if strings.HasPrefix(key, "于") { // where it was written, or a name: nobody can tell
		return
	}
	if who != "" && !trait.AreNames(key) && !trait.TitledName(key) && !trait.OfficeNames(key) &&
		!company.New(&draft.Para{Block: doc.Block{Text: who}}).Has(trait.Byline) {
		return
	}
	if m.Date != "" && m.Date != date || len(m.Byline) > 0 && who != "" && !slices.Contains(m.Byline, who) {
		return
	}
	if m.Date == date {
		in.Diags.Add(diag.Info, "dropped-counter", m.Pos, diag.T("“%s”不排", "%q is not set", date))
	}
	m.Title, m.Date = f[1], date
	switch {
	case who == "":
	case len(m.Byline) == 0:
		m.Byline = []string{who}
	default:
		in.Diags.Add(diag.Info, "name-repeated", m.Pos,
			diag.T("署名“%s”前面已有，只记一次", "the name %q is given before and entered once", who))
	}
	in.Diags.Add(diag.Info, "ornament-dropped", m.Pos,
		diag.T("标题后括注的日期、作者归入日期和署名，括号“%s”不排",
			"date and author in brackets after the title are entered as such; the brackets %q are not set", "（）"))
}

// dashedTail is a title in one line with its subtitle, a blank between them: 某某 ——记某某. Without
// one, 某某——记某某, editors leave a line whole.
var dashedTail = pattern.New(`^(.{4,}?)[ 　]+(——|――|—|--+)[ 　]*([^—―-]{4,})$`)

// partSubtitle takes the subtitle off a title that has it behind a blank and a dash.
func (in *inference) partSubtitle(m *doc.Meta) {
	f := dashedTail.FindStringSubmatch(m.Title)
	if f == nil || m.Subtitle != "" {
		return
	}
	m.Title, m.Subtitle = f[1], f[3]
	in.Diags.Add(diag.Info, "ornament-dropped", m.Pos,
		diag.T("标题与副题之间的“%s”不排", "the %q between title and subtitle is not set", f[2]))
}

// titleLabel says of a line that it is the title, or where the reader is.
var titleLabel = pattern.New(`
	^(?:原?标题|题[ 　]?[名目]|颗粒名称|案[ 　]?由|您?(?:现在|当前|所在)的?位置)[ 　]?[:：][ 　]*`)

// partLabel takes such a label off a title.
func (in *inference) partLabel(m *doc.Meta) {
	label := titleLabel.FindString(pattern.Simplified.Replace(m.Title))
	if label == "" || len(label) >= len(m.Title) {
		return
	}
	label, m.Title = m.Title[:len(label)], m.Title[len(label):]
	in.Diags.Add(diag.Info, "dropped-counter", m.Pos, diag.T("“%s”不排", "%q is not set", label))
}

// writerTail is a title with its author in one line: 某某　作者：某某. starTail is the mark of a note on it.
var (
	writerTail = pattern.New(`^(.{2,}?)[ 　]+((?:作者|文|撰文|撰稿)[ 　]?[:：／/][ 　]?)([^，。：:]{2,20})$`)
	starTail   = pattern.New(`[ 　]*(?:[*＊※①]+|\[[1-9]\]|［[1-9]］|〔[1-9]〕)$`)
)

// reporterTail is a title with its byline in one line: 某某 □本报记者 某某.
var reporterTail = pattern.New(`
	^(.{4,}?)[ 　]+(
		[□■◇◆●○]?[ 　]?(?:本[报刊网台社]|\p{Han}{2,6}[报网社台])(?:首席|特约|特派|见习|实习)?
		(?:记者|通讯员|评论员)[ 　]+(\p{Han}[\p{Han}· 　、]{1,22})
	)$`)

// partWriter takes the author off the end of a title, and the mark of a note, unless the text has
// that note: …统计公报[1], and [1] 本公报中….
func (in *inference) partWriter(m *doc.Meta, blocks []doc.Block) {
	noted := func(mark string) bool {
		return slices.ContainsFunc(blocks, func(b doc.Block) bool { return b.Kind == doc.Note && b.Label == mark })
	}
	if star := starTail.FindString(m.Title); star != "" && star != m.Title && strings.Count(m.Title, "*") < 2 &&
		!noted(star) {
		m.Title = strings.TrimSuffix(m.Title, star)
		in.Diags.Add(diag.Info, "ornament-dropped", m.Pos,
			diag.T("标题后的注号“%s”不排", "the mark of a note %q behind the title is not set",
				strings.TrimSpace(star)))
	}
	if f := reporterTail.FindStringSubmatch(pattern.Simplified.Replace(m.Title)); f != nil && trait.AreNames(f[3]) {
		if who := m.Title[len(m.Title)-len(f[2]):]; !slices.Contains(m.Byline, who) {
			m.Byline = append(m.Byline, who)
		}
		m.Title = m.Title[:len(f[1])]
		return
	}
	f := writerTail.FindStringSubmatch(pattern.Simplified.Replace(m.Title))
	if f == nil || !trait.AreNames(f[3]) {
		return
	}
	who, tail := m.Title[len(m.Title)-len(f[3]):], strings.TrimLeft(m.Title[len(f[1]):], " 　")
	m.Title = m.Title[:len(f[1])]
	if !slices.Contains(m.Byline, who) {
		m.Byline = append(m.Byline, who)
	}
	in.Diags.Add(diag.Info, "label-dropped", m.Pos, diag.T("“%s”的标签不排", "the label of %q is not set", tail))
}
