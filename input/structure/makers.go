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

// Lines under a text, or under its byline, that say by a label who wrote it, took its pictures or
// sent it in: 供稿：某院 某某; 文字丨甲; （甲 乙 文/图）. Each is a byline, as it is written.

// made is what such a line says.
type made struct {
	who      string   // the line without brackets, and without who checked and edited
	names    []string // of persons, as far as they are sure
	taken    bool     // it tells of pictures alone
	sure     bool     // a person is named, by whatever may stand beside it
	edits    bool     // the line names who checked or edited, too
	told     bool     // all values may be names
	supplied bool     // it opens with who sent the text in
	within   bool     // prose stands before and behind it: it is of a part of the text
}

const (
	takesPart = `(?:图[ 　]?片|摄[ 　]?影|摄像|拍摄|图)`
	writePart = `(?:供[ 　]?稿|文[ 　]?字|图文|文图|撰[ 　]?稿|撰[ 　]?文|采[ 　]?写|执[ 　]?笔|文)`
	makesPart = `(?:参与)?(?:` + takesPart + `|` + writePart + `)人?`
)

var (
	// makerLabel is what somebody did, over his name; several may share one: 文/图：.
	makerLabel = pattern.New(`
		(?:^|[ 　|｜，,；;])(` + makesPart + `(?:[ 　]?[/／、&＆＋+][ 　]?` + makesPart + `)*)
		[ 　]*[:：/／|｜丨][ 　]*`)
	// makerOffice may stand before the first label: 某某供电　文/甲; one that sent the text in (某某办供稿
	// 撰稿：甲) is named under it alone.
	makerOffice = pattern.New(`^\p{Han}{1,11}[^稿\P{Han}][ 　]+$`)
	// makerBehind are names before what they did, at the end of a line or of a text.
	makerBehind = pattern.New(`
		^[\p{Han}·、 　]{2,40}?[ 　](?:文[ 　]?[/／][ 　]?图|图[ 　]?[/／][ 　]?文|文图|图文|供稿)$`)
	makerValue = pattern.New(`^[\p{Han}A-Za-z·•、，,&＆ 　()（）_.-]{2,36}$`)
	onlyTakes  = pattern.New(`^` + takesPart + `人?$`)
	opensGiven = pattern.New(`^供[ 　]?稿`)
	// noMaker is whence a picture is, or what is said of it: nobody is named.
	noMaker = pattern.New(`
		网络|资料|来源|来自|视觉|图虫|东方IC|截图|受访|网友|版权|素材|作者|本人|除署名|^由|(?i:^ai\b|生成)|
		^(?:新华社?|中新社?|人民网|新华网|央视)$`)
	// deskEnd ends the name of an office, a paper or an account.
	deskEnd = pattern.New(`
		(?:融媒|发布|宣传|政工|党建|平台|网|报|刊|台|庭|组|团|队|班|社|会|[\p{Han}]提供|中心)$`)
	// reporters are those who write for a factory or an office, in brackets under the text.
	reporters = pattern.New(`^\p{Han}{2,16}(?:报道组|通讯组|通讯小组)$`)
	// film is of the others who make one: who took it is no byline of a text.
	film = pattern.New(`
		^(?:
			(?:总|副|执行)?导演|编剧|主演|演员|领衔|剪辑|配音|配乐|作曲|作词|编曲|演唱|灯光|录音|音效|舞美|美术|
			化妆|服装|道具|场记|制片人?|监制|出品人?|特效|动画
		)[ 　]*[:：/／|｜丨]`)
	nameBefore = pattern.New(`^(?:本报|本刊|本网|本台|特约|见习|实习|全媒体|记者|通讯员|实习生)+$`)
)

// makersOf reads a line of makers; ok reports that it is one, by its form.
func makersOf(p *para) (m made, ok bool) {
	text := strings.TrimSpace(p.Words)
	if len(p.Key) != len(p.Words) || p.N > 2*trait.MaxByline || strings.ContainsAny(p.Key, "。！？“”《") {
		return m, false
	}
	if at := checkers.FindStringIndex(p.Key); at != nil {
		text, m.edits = strings.TrimLeft(p.Words[:at[0]], "（(【[ 　"), true
	}
	m.who = strings.TrimSpace(trait.Unbracket(text))
	if utf8.RuneCountInString(m.who) > trait.MaxByline {
		return m, false
	}
	key := pattern.Simplified.Replace(m.who)
	if makerBehind.MatchString(key) && len(key) == len(m.who) {
		at := strings.LastIndexAny(strings.NewReplacer(" /", "//", "/ ", "//").Replace(key), " 　")
		m.value(key[:at])
		return m, m.sure
	}
	if reporters.MatchString(key) && m.who != text {
		m.sure = true
		return m, true
	}
	at := makerLabel.FindAllStringSubmatchIndex(key, -1)
	if len(at) == 0 || at[0][0] > 0 && !makerOffice.MatchString(key[:at[0][2]]) {
		return m, false
	}
	m.taken, m.told, m.supplied = true, true, opensGiven.MatchString(key)
	for i, f := range at {
		end := len(key)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		value := strings.Trim(key[f[1]:end], " 　|｜，,；;")
		if !makerValue.MatchString(value) || noMaker.MatchString(value) {
			return m, false
		}
		m.taken = m.taken && onlyTakes.MatchString(trait.Squeezed(key[f[2]:f[3]]))
		m.value(value)
	}
	return m, true
}

// value reads the names behind one label.
func (m *made) value(s string) {
	words := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" 　、，,&＆()（）", r) })
	one := "" // a name spread over its line
	for i, w := range words {
		n := utf8.RuneCountInString(w)
		if n == 1 {
			if one += w; utf8.RuneCountInString(one) == 2 {
				m.names, m.sure, one = append(m.names, one), true, ""
			}
			continue
		}
		switch behind := i > 0 && (trait.OrgEnd.MatchString(words[i-1]) || nameBefore.MatchString(words[i-1])); {
		case nameBefore.MatchString(w):
		case n > 4 && !strings.Contains(w, "·"):
		case trait.IsName(w) && !deskEnd.MatchString(w), behind && n <= 3 && !trait.OrgEnd.MatchString(w):
			m.names, m.sure = append(m.names, w), true
		case trait.OrgEnd.MatchString(w), deskEnd.MatchString(w):
		default:
			m.names = append(m.names, w) // a pen name, maybe
		}
	}
}

// closingMakers is a line of makers in brackets at the end of the last sentence of a text.
var closingMakers = pattern.New(`[。！？”][ 　]*[（(]([^（）()。]{4,40})[）)]$`)

// partMakers gives who wrote in brackets at the end of the last paragraph a line of their own, as they have
// it in other texts: ……出发了。（甲 乙 文/图）. Names alone, 记者 某某 and offices stay in the text.
func (in *inference) partMakers() {
	at := -1
	for i, p := range in.pieces {
		if p.prose() {
			at = i
		}
	}
	if at < 0 || in.pieces[at].label != lBody || in.pieces[at].Kind != "" {
		return
	}
	p := in.pieces[at]
	f := closingMakers.FindStringSubmatchIndex(p.Words)
	if f == nil || len(p.Words) != len(strings.TrimRight(p.Text, " 　\t\n")) {
		return
	}
	open := strings.LastIndexAny(p.Words[:f[2]], "（(")
	line := *p.Para
	line.Text, line.Spans, line.Origins, line.RejoinedAt = p.Words[open:], nil, nil, nil
	q := &piece{para: company.New(&line), label: lCredit, reasons: []diag.Text{
		diag.T("末段末尾括号里的作者，另起一行", "who wrote, in brackets at the end of the last paragraph")}}
	if m, ok := makersOf(q.para); !ok || !m.sure || m.taken || m.supplied {
		return
	}
	given, rest := *p.Para, *p.para
	given.Text = strings.TrimRight(p.Words[:open], " 　")
	given.Spans = draft.Cut(given.Spans, 0, utf8.RuneCountInString(given.Text))
	rest.Para = &given
	p.para = &rest
	in.pieces = slices.Insert(in.pieces, at+1, q)
}

// findMakers finds those lines of a text that are bylines: before all prose or behind it, not the
// credit of the picture beside them. A pen name and an office are believed beside another such line,
// or one of editors.
func (in *inference) findMakers() {
	first, last := len(in.pieces), -1
	for i, p := range in.pieces {
		if p.prose() && p.N >= trait.BodyLength && p.Period {
			first, last = min(first, i), i
		}
	}
	read := make([]*made, len(in.pieces))
	for i, p := range in.pieces {
		if p.label != lCredit && p.label != lSignature {
			continue
		}
		m, ok := makersOf(p.para)
		if m.within = i > first && i < last; ok && !(m.within && m.taken) {
			read[i] = &m
		}
	}
	in.makers = map[*piece]*made{}
	for i, m := range read {
		if m == nil || m.taken && (in.besidePicture(i) && !m.edits || in.ofFilm(i)) {
			continue
		}
		writes := !m.taken && len(m.names) > 0 && !m.supplied
		if m.sure || writes || m.told && (m.edits && len(m.names) > 0 && !m.supplied || in.amongMakers(read, i)) {
			in.makers[in.pieces[i]] = m
		}
	}
}

// besidePicture reports a line under a picture or its caption, or over a picture.
func (in *inference) besidePicture(i int) bool {
	is := func(k int) bool {
		return k >= 0 && k < len(in.pieces) && (in.pieces[k].Kind == doc.Figure || in.pieces[k].label == lCaption)
	}
	return is(i-1) || is(i+1) && in.pieces[i+1].Kind == doc.Figure
}

// ofFilm reports a line beside those of who made a film.
func (in *inference) ofFilm(i int) bool {
	const near = 3
	for _, p := range in.pieces[max(0, i-near):min(len(in.pieces), i+near+1)] {
		if film.MatchString(p.Key) {
			return true
		}
	}
	return false
}

// amongMakers reports a line in a row of those that name persons.
func (in *inference) amongMakers(read []*made, i int) bool {
	for _, step := range []int{-1, 1} {
		for k := i + step; k >= 0 && k < len(read); k += step {
			if read[k] == nil && len(editors(in.pieces[k].Words, in.pieces[k].Key)) == 0 {
				break
			}
			if read[k] != nil && (read[k].sure || len(read[k].names) > 0 && !read[k].taken) {
				return true
			}
		}
	}
	return false
}

// enterMakers enters such a line, unless the head names all of them: only a pen name alone there is told
// once more with what its bearer did. The account whose text it is goes, if it stands for its author.
func (in *inference) enterMakers(m *doc.Meta, p *piece, of *made) {
	if in.footWriters > 1 || of.within {
		return
	}
	if !in.footSigned && len(m.Byline) == 1 && m.Byline[0] == m.Source && !of.taken {
		in.Diags.Add(diag.Info, "name-repeated", p.Pos,
			diag.T("署名“%s”即来源，文末另有作者，只记作来源",
				"the byline %q is the source; who wrote is told behind the text", m.Source))
		m.Byline = nil
	}
	head := trait.Squeezed(strings.Join(m.Byline, " "))
	unknown := func(name string) bool { return !strings.Contains(head, name) }
	known := len(of.names) > 0 && !slices.ContainsFunc(of.names, unknown)
	alone := len(of.names) == 1 && !of.taken && slices.Contains(m.Byline, of.names[0])
	if known && !alone && !in.footSigned || slices.Contains(m.Byline, of.who) {
		return
	}
	m.Byline, in.footSigned = append(slices.Clone(m.Byline), of.who), true
}

// countFootWriters counts how often lines in a row say who wrote: one such place is of the text, several
// are each of a part. Those of who edited may stand between.
func (in *inference) countFootWriters() {
	lines := false // the piece before is one of them
	for _, p := range in.pieces {
		is := in.makers[p] != nil ||
			in.footWriter(p) != "" ||
			p.label == lSignature && p.Has(trait.Byline) ||
			p.N <= trait.MaxByline && suppliedBy.MatchString(p.Key)
		if is && !lines {
			in.footWriters++
		}
		lines = is || lines && p.label == lCredit && len(editors(p.Words, p.Key)) > 0
	}
}
