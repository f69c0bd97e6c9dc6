package structure

import (
	"cmp"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// Who wrote, edited and supplied a text, as the lines after it say.

// duty is what somebody does for a page, before the name.
var duty = pattern.New(`
	(?:^[■□●○◆◎]?|[ 　|｜（(【\[])(?:
		(\p{Han}{2,8}?|(?:责[ 　]?任[ 　]?)?编[ 　]{1,4}辑)[ 　]*[:：|｜丨/／】\]][ 　]*|
		(
			(?:本版|本期|本文|值班|执行|责任)*(?:
				编辑|责编|校对|美编|版式(?:设计)?|设计|审核|审校|监制|编审|终审|[一二三四]审|复审|初审|签发|
				排版|组版|制图|值班主任|主编|策划
			)
		)[ 　]+
	)`)

// suppliedFirst is the office that sent a text in, named before those who have duties.
var suppliedFirst = pattern.New(`^[（(【]?\p{Han}{2,14}(?:供稿|供图|报道)[ 　]*$`)

// correctIt is the button of a page by which readers report a mistake, before who edited it.
var correctIt = pattern.New(`^[【\[](?:我要)?(?:纠错|报错|挑错)[】\]][ 　]*`)

// editors returns who edited a page or a text by a line of duties: 责编 甲　美编 乙.
func editors(text, key string) (who []string) {
	for _, open := range []string{"[ ", "【 ", "（ ", "( "} { // a blank behind the bracket
		if rest, ok := strings.CutPrefix(key, open); ok {
			text, key = strings.TrimPrefix(text, open), rest
		}
	}
	if b := correctIt.FindString(key); b != "" {
		text, key = text[len(b):], key[len(b):]
	}
	text, key = trait.ClosedSource(text, key)
	at := duty.FindAllStringSubmatchIndex(key, -1)
	if len(at) == 0 || at[0][0] != 0 && !suppliedFirst.MatchString(key[:at[0][0]]) {
		return nil
	}
	for i, m := range at {
		end := len(key)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		k := 2
		if m[k] < 0 {
			k = 4
		}
		role := trait.Squeezed(key[m[k]:m[k+1]])
		v := strings.Trim(text[m[1]:end], " 　|｜）)】]＊*■□●◆▲")
		if (strings.HasSuffix(role, "编辑") || strings.HasSuffix(role, "责编")) && v != "" {
			who = append(who, v)
		}
	}
	return who
}

// checkers are those who passed or edited a text, named behind who wrote it.
var checkers = pattern.New(`
	[ 　，,；;|｜]+(?:
		(?:责任|本期|值班|网络|文字)?(?:编辑|责编|编[ 　]{1,4}辑)|
		(?:内容)?审[核校稿阅]人?|[初复终一二三]审|校对|核稿|编审|监制|签发
	)[ 　]?[:：|｜丨/／]`)

// writersBeside parts a line that names first who wrote a text and took its pictures, then
// who checked and edited it: 文/图：甲　审核：乙　编辑：丙. The line stays a credit.
func writersBeside(p *piece) (wrote string, edited []string) {
	at := checkers.FindStringIndex(p.Key)
	if at == nil {
		return "", nil
	}
	wrote = strings.TrimLeft(p.Words[:at[0]], "（(【[ 　")
	if !p.Has(trait.Byline) &&
		(trait.CheckedBy.MatchString(p.Key[strings.Index(p.Words, wrote):]) ||
			!trait.Authored.MatchString(pattern.Simplified.Replace(wrote))) {
		return "", nil
	}
	if key := pattern.Simplified.Replace(wrote); pictures.MatchString(key) ||
		company.RoleLine.MatchString(key) {
		return "", nil
	}
	return strings.TrimPrefix(wrote, "作者："), editorsBehind(p)
}

// editorsBehind returns who edited, of a line that names writers before.
func editorsBehind(p *piece) []string {
	at := checkers.FindStringIndex(p.Key)
	if at == nil {
		return nil
	}
	rest := strings.TrimLeft(p.Words[at[0]:], " 　，,；;|｜")
	return editors(rest, pattern.Simplified.Replace(rest))
}

// assisted is a line under a text of who put it into words for others, told it, sent it in, took its
// pictures, or what its writer is: editors print it there and name nobody over the text.
var assisted = pattern.New(`
	^[（(【]?(?:
		执笔人?|撰稿人?|采写|整理|供稿|译者|翻译|策划|讲述[人者]?|口述|受访\p{Han}{0,2}|专家\p{Han}{0,2}|
		来源
	)[ 　]*[:：／/|｜丨]|
	^[（(]?作者(?:[系为是]|單位|单位)|指导教?[师员]|
	(?:摄|摄影|(?:^|[^访])整理|供图|辑|本刊编辑部)[）)】]?$`)

// suppliedBy is a line of the office that sent a text in, without a writer behind a blank:
// （某某局供稿）, not （某某局 甲 供稿）.
var suppliedBy = pattern.New(`(?:\p{Han}{4}|[局委府处办室部院站会司心队厅所])供稿[）)】]?$`)

// pictures is a line of who took or drew the pictures alone.
var pictures = pattern.New(`^[（(]?(?:摄影|摄|图|图片|供图|制图|绘图|漫画|插图|题图)[ 　]*[:：|｜丨/／]`)

// footWriter returns who wrote the text over a line that says so: （本报记者 某某）, 文：某某.
func (in *inference) footWriter(p *piece) string {
	if p.label != lCredit || assisted.MatchString(p.Key) || suppliedBy.MatchString(p.Key) {
		return ""
	}
	if (p.Has(trait.Byline) || !p.Has(trait.Credit) && trait.WritersLine(p.Key)) &&
		!company.RoleLine.MatchString(p.Key) {
		if pictures.MatchString(p.Key) {
			return ""
		}
		return strings.TrimPrefix(strings.Trim(trait.Unbracket(p.Words), "【】［］[] 　"), "作者：")
	}
	return cmp.Or(bracketedNames(p), in.closingName(p))
}

// bracketedNames returns names, with their office or without, that have a line of their
// own in brackets: （某某部　某某）.
func bracketedNames(p *piece) string {
	if !p.Has(trait.Bracketed) || p.N > trait.MaxByline {
		return ""
	}
	who := trait.Unbracket(p.Words)
	if theEnd.MatchString(who) || strings.Contains(p.Key, "来源：") {
		return ""
	}
	if key := pattern.Simplified.Replace(who); trait.AreNames(key) ||
		trait.OfficeNames(key) ||
		trait.TitledName(key) ||
		who != p.Words && trait.Reporter.MatchString(key) && !trait.CheckedBy.MatchString(key) {
		return who
	}
	return ""
}

// bareByline takes the brackets off a byline that stands in them: （某某　文/图）. Those of an office
// under a name stay.
func (in *inference) bareByline(m *doc.Meta) {
	if len(m.Byline) == 0 {
		return
	}
	if bare := trait.Unbracket(m.Byline[0]); bare != m.Byline[0] && bare != "" {
		in.Diags.Add(diag.Info, "ornament-dropped", m.Pos,
			diag.T("署名外的括号“%s”不排", "the brackets %q around a byline are not set", "（）"))
		m.Byline[0] = bare
	}
}

// theEnd says in brackets that a text ends, or does not: 全文完 is no name.
var theEnd = pattern.New(`^(?:全[文书篇])?(?:完|终|剧终|未完|未完待续|待续)$`)

// closingName returns the pen name in brackets on the last line of a text: （某某）.
func (in *inference) closingName(p *piece) string {
	who := trait.Unbracket(p.Words)
	if p != in.pieces[len(in.pieces)-1] || !p.Has(trait.Bracketed) ||
		p.Has(trait.Credit|trait.Date|trait.Source|trait.DocNo|trait.Thanks) || !trait.HanOnly(who) || p.N > 6 ||
		p.N < 4 || noName.MatchString(pattern.Simplified.Replace(who)) {
		return ""
	}
	return who
}

// noName says what has ended, what was left out, whose the rest is.
var noName = pattern.New(`[完续终略图文版页载摘附转发报道照片影译稿笑声掌广告待束果注处止]`)

// sourceOfPart reports one of several lines of a source, with text behind the first: each
// says whence its part was taken, none whence all of it.
func (in *inference) sourceOfPart() bool {
	n, behind := 0, false
	for _, q := range in.pieces {
		switch {
		case q.label == lCredit && q.Has(trait.Source):
			n++
		case n > 0 && q.prose() && q.N >= trait.BodyLength:
			behind = true
		}
	}
	return n > 1 && behind
}

// pictureBy is who took a picture, in brackets at the end of its caption.
var pictureBy = pattern.New(`
	^(.*?)[ 　]*[（(](
		[^（）()，。]{2,24}(?:摄影?|供图|提供|绘图?|制图|图)|
		(?:图片?|摄影?|供图)(?:来源)?[ 　]?[/／:：|｜][^（）()，。]{2,20}
	)[）)]$`)

// pictureCredit parts the credit in brackets from the caption of a picture.
func (in *inference) pictureCredit(b *doc.Block) {
	if b.Kind != doc.Figure || b.Image == nil || b.Image.Credit != "" {
		return
	}
	m := pictureBy.FindStringSubmatch(b.Text)
	if m == nil {
		return
	}
	in.Diags.Add(diag.Info, "ornament-dropped", b.Pos,
		diag.T("图片署名外的括号“%s”不排", "the brackets %q around the credit of a picture are not set", "（）"))
	image := *b.Image
	image.Credit = m[2]
	b.Image, b.Text = &image, m[1]
	b.Spans = draft.Cut(b.Spans, 0, len([]rune(m[1])))
}

var (
	affiliation = pattern.New(`
		^[（(].*(?:大学|学院|研究院|研究所|实验室|中心|医院|局|馆|站|公司|学校).*[,，;；]`)
	// severalOffices are those of a paper's authors, told apart by numbers or ；.
	severalOffices = pattern.New(`[;；]|^[（(][ 　]?\d`)
)

// aside brings the last heading up beside the sections if it alone has its level and what
// it heads is about who sends the text: 关于某某.
func (in *inference) aside() {
	var last *piece
	alike := 0
	for _, p := range in.pieces {
		if p.level > 0 {
			if last = p; last.level > 1 {
				alike++
			}
		}
	}
	if last != nil && alike == 1 && last.level > 1 && last.N <= 12 && strings.HasPrefix(last.Words, "关于") {
		last.level = 1
	}
}

// staffNo is the number that an agency gives an editor.
var staffNo = pattern.New(`[ 　_]+[A-Z]{1,4}\d{2,6}$|[（(][A-Z]{1,4}\d{2,6}[）)]$`)
