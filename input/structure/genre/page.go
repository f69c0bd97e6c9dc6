package genre

import (
	"slices"
	"strings"
	"sync"

	"dayang/input/diag"
	"dayang/input/particulars"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// A text that was copied from a page of the web, an electronic edition or a database has
// lines of the page over and under its story. This stage finds where the page's lines end
// and the story begins, and where the page goes on.
//
// A line is judged by its form (pagelines.go) and by its company. Lines that can be nothing
// else make a page evident; only then goes what is short and stands over the last of them,
// and what follows the first of them behind the text.

const (
	webHead    = 8  // so many paragraphs from the head may be lines of a page, if none is evident
	pageHead   = 40 // the same where one is
	maxWebLine = 60
	maxAbove   = 40 // characters of a line over the story
	maxChannel = 4  // of the name of a channel over a title
	minRepeat  = 6  // of a title that is told by its coming twice, in a longer line
	minSame    = 4  // the same, but for the name of the site
)

// page is a text as it may have been copied from one.
type page struct {
	in          *Reader
	all         []*trait.Paragraph
	as          []lineOf
	facts       map[int]*facts
	named       map[int]*facts // of lines that a writer may have set over his story as well
	gone        map[int]bool
	repeated    map[int]bool // the page's title, which comes again over the text
	first, last int          // paragraphs of prose
	title       int          // the line that the page gives for its title too, −1 if none
	evident     bool
	record      bool        // the fields over the story are named
	copied      func() bool // its own lines, or its reader, say that the text was copied from a page
}

// findStory leaves the story of a text, and reports every line of the page around it.
func (in *Reader) findStory(ps *[]*trait.Paragraph) {
	v := &page{
		in:       in,
		all:      *ps,
		facts:    map[int]*facts{},
		named:    map[int]*facts{},
		gone:     map[int]bool{},
		repeated: map[int]bool{},
		title:    -1,
	}
	v.partFacts()
	v.look()
	v.copied = sync.OnceValue(func() bool { // few texts ask
		return in.Draft.Copied || v.evident ||
			slices.ContainsFunc(v.all, func(p *trait.Paragraph) bool { return p.Kind == "" && Evident(p) })
	})
	if v.last >= 0 {
		v.buttons()
		if v.evident && in.Draft.Meta.Title == "" && !v.record {
			v.head()
		}
		v.foot()
	}
	var kept []*trait.Paragraph
	asked := false // when
	for i, p := range v.all {
		if asked && answered.MatchString(p.Key) && p.Kind == "" {
			v.drop(i)
		}
		if f := v.facts[i]; f != nil && !v.gone[i] {
			if f.answer && asked {
				f.dropped, f.date = append(f.dropped, f.date), ""
			}
			asked = asked || f.date != ""
			p = in.told(p, f)
			if p == nil {
				continue
			}
		}
		if n := len(kept); n > 0 && p.Kind == "" && p.N >= trait.MinTitleAgain && p.Has(trait.Caption) &&
			kept[n-1].Words == p.Words {
			v.drop(i) // the description of a picture and its caption
		}
		if !v.gone[i] {
			kept = append(kept, p)
		}
	}
	*ps = kept
}

// answered is the line over each answer to a question.
var answered = pattern.New(`
	^热心网友[ 　]*(?:时间|发布时间)[:：][ 　]*\d{4}[-年/]\d{1,2}[-月/]\d{1,2}[\d日 :：]*$`)

// titledFacts is a title that particulars touch: 某某时间: 2031-05-06 14:33 访问量:.
var titledFacts = pattern.New(`
	^(.{6,60}?)[ 　]*((?:发布|更新)?(?:时间|日期)[:：][ 　]*\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}.*)$`)

// partFacts parts the particulars from the title that they touch in one line.
func (v *page) partFacts() {
	for i := 0; i < len(v.all) && i < webHead; i++ {
		p := v.all[i]
		m := titledFacts.FindStringSubmatchIndex(p.Key)
		if m == nil || p.Kind != "" || p.Period || p.Stops > 0 || len(p.Words) != len(p.Key) ||
			strings.ContainsAny(p.Key[:m[3]], ":：") {
			continue
		}
		if f, ok := readFacts(p.Retext(p.Words[m[4]:])); !ok || f.date == "" {
			continue
		}
		v.all = slices.Insert(slices.Clone(v.all), i+1, p.Retext(p.Words[m[4]:]))
		v.all[i] = p.Retext(p.Words[:m[3]])
		return
	}
}

// look finds the first and the last prose, and what each line is to a page.
func (v *page) look() {
	v.first, v.last = len(v.all), -1
	v.as = make([]lineOf, len(v.all))
	v.otherStories()
	v.dialog()
	v.system()
	v.chapter()
	v.rows()
	v.longer()
	least := trait.BodyLength // of prose; a short notice has none so long
	if !slices.ContainsFunc(v.all, func(p *trait.Paragraph) bool {
		return p.N >= trait.BodyLength && (p.Stops > 0 || p.Period) || p.Kind != ""
	}) {
		least = trait.MinSaid
	}
	for i, p := range v.all {
		if v.gone[i] {
			continue
		}
		v.record = v.record || p.Field != ""
		v.as[i] = kindOf(p, i)
		if (p.N >= least && (p.Stops > 0 || p.Period) || p.Kind != "") && v.as[i] != ofPage {
			v.first, v.last = min(v.first, i), i
		}
		if i > 0 && i < v.first && p.Raised > 0 {
			v.first = i
		}
		if i > 0 && i < v.first &&
			(p.Has(trait.Greeting) || p.Number == trait.NumHan || p.Number == trait.NumChapter || p.Period ||
				strings.HasSuffix(p.Words, "，")) &&
			v.as[i] == ofStory {
			v.first = i
		}
	}
	v.first = min(v.first, pageHead) // a head is no longer
	columns := 0
	for _, p := range v.all {
		if columnStub.MatchString(p.Key) {
			columns++
		}
	}
	v.crumbs()
	v.imprint()
	for i, p := range v.all {
		if i > 1 && i < v.first && stub.MatchString(p.Key) && v.as[i-1] == ofStory {
			v.first = i // another piece
		}
		if v.as[i] == ofPage && (i < v.first && i < pageHead || i > v.last) ||
			i > v.last && (webNext.MatchString(p.Key) || webMore.MatchString(p.Key)) {
			v.evident = true
		}
		if stub.MatchString(p.Key) ||
			columns > 1 && columnStub.MatchString(p.Key) ||
			p.Kind == "" && strings.HasPrefix(p.Words, "![") && address.MatchString(p.Words) {
			v.drop(i)
		}
		if i == 0 && p.N > 0 && p.N <= 3 && trait.IsDigit(p.Chars[0]) && len(v.all) > 3 && !v.all[1].Period &&
			v.all[2].Has(trait.Date|trait.Source) {
			v.as[i], v.evident = ofPage, true // the number of the page
			continue
		}
		if i >= v.first || i >= pageHead || v.as[i] != ofStory || p.Field != "" || p.Law {
			continue
		}
		if p.Number == trait.NumBullet && i > 0 && v.as[i-1] == ofPage &&
			(fileName.MatchString(v.all[i-1].Key) || v.all[i-1].Number == trait.NumBullet) && p.N <= maxAbove &&
			trait.LabelPair.MatchString(string(p.Chars[p.NumLen:])) {
			v.as[i] = ofPage // number, size and kind of a file
			continue
		}
		f, ok := readFacts(p)
		if !ok && f != nil && v.as[i-min(i, 1)] == ofFacts && strings.Contains(f.date, "-") && f.labels == 1 {
			ok = true // a label a line
		}
		if ok &&
			(!f.named || i > 0 && i+1 < len(v.all) && v.all[i+1].N >= trait.BodyLength/2 && v.all[i+1].Period) {
			v.as[i], v.facts[i], v.evident = ofFacts, f, v.evident || f.ofPage
		} else if f != nil {
			v.named[i] = f
		} else if l := factLabel.FindString(p.Key); l != "" && l == p.Key && i > 0 && emptyLabel(p.Key) {
			v.as[i], v.evident = ofPage, true // 作者：, and nothing
		}
	}
}

// crumbs finds the names of channels that stand alone in the head and end the path of the page too.
func (v *page) crumbs() {
	var path []string
	for i, p := range v.all[:min(v.first, len(v.all))] {
		if v.as[i] == ofPage && strings.ContainsAny(p.Words, ">›»＞→") {
			path = strings.FieldsFunc(p.Words, func(r rune) bool { return strings.ContainsRune(">›»＞→ 　", r) })
		} else if len(path) > 1 && p.N <= 2*maxChannel && v.as[i] == ofStory && path[len(path)-1] == p.Words &&
			(v.anyPlain(0, i) || v.anyPlain(i+1, v.first)) {
			v.as[i] = ofPage
		}
	}
}

// minImprint is how many lines of an imprint tell it.
const minImprint = 5

// imprintLine names who makes a periodical, and how it is had: 主　编 某某, 国内统一刊号 CN…, 定价：….
var imprintLine = pattern.New(`
	^(?:本[刊报]|杂志|编辑部)?(?:
		主管|主办|承办|协办|出版|印刷|发行|制版|编辑|编辑部|编委会?|编辑委员会|编委会主任|主任|副主任|委员|
		顾问|法律顾问|名誉主编|[总主]编|副[总主]编|总编辑?|总编辑|副总编辑?|执行主编|社长|副社长|总经理|
		责任编辑|本期责编|本期编辑|本期值班|值班编辑|美术编辑|美编|校对|排版|设计|封面设计|版式设计|摄影|
		发行部?|广告部?|国内(?:统一)?刊号|国际(?:标准)?刊号|统一刊号|刊号|国内发行|国外发行|邮发代号|
		发行代号|准印证号?|出版日期|创刊|定价|每期定价|全年定价|零售价?|地址|社址|电话|传真|邮编|邮政编码|
		电子(?:邮箱|信箱|邮件)|邮箱|信箱|网址|投稿(?:邮箱|信箱)?|印数|开本|印张|许可证
	)(?:单位|人|者|热线|部)?[:：]?(?:[^，。！？；]{0,40})$`)

// imprint finds the imprint of a periodical over its first piece: lines of who makes it and how it
// is had, and the names between them.
func (v *page) imprint() {
	first, last, n := -1, -1, 0
	for i, p := range v.all[:min(v.first, len(v.all))] {
		if p.Kind != "" || p.N > maxWebLine || p.Period || p.Stops > 0 {
			return
		}
		if p.Number == trait.NoNumber && imprintLine.MatchString(strings.Join(strings.Fields(p.Key), "")) {
			if n++; first < 0 {
				first = i
			}
			last = i
		}
	}
	if n < minImprint || n*2 < last-first+1 || !v.anyPlain(last+1, v.first) {
		return
	}
	for i := first; i <= last; i++ {
		v.as[i], v.evident = ofPage, true
	}
}

// emptyLabel reports the label of a line of particulars without its value.
func emptyLabel(key string) bool {
	l := trait.Squeezed(strings.TrimRight(key, ":： 　"))
	part := particulars.Of(l)
	return part != particulars.Unknown && part != particulars.Office || strings.HasSuffix(l, "简介")
}

// drop takes a line out and reports it.
func (v *page) drop(i int) {
	if v.gone[i] || v.all[i].Law {
		return
	}
	v.gone[i] = true
	v.report(i)
	if f := v.facts[i]; f != nil && f.account > 0 {
		v.report(f.account)
	}
}

// doubt drops a line that its place alone tells: a writer may mean it.
func (v *page) doubt(i int) {
	if n := len(v.in.Diags); !v.gone[i] {
		v.drop(i)
		if p := v.all[i]; len(v.in.Diags) > n && !Wordless(p.Words) && !Evident(p) {
			v.in.Diags[n].Severity = diag.Warning
		}
	}
}

// report says that a line is not set.
func (v *page) report(i int) {
	words := v.all[i].Words
	for _, it := range v.all[i].Items {
		words = strings.TrimSpace(words + " " + it.Label + it.Text)
	}
	if words == "" {
		return // a rule
	}
	v.in.Diags.Add(diag.Info, "page-furniture", v.all[i].Pos,
		diag.T("网页上的“%s”不排", "%q belongs to a web page and is not set", words))
}

// buttons drops what a page offers and counts, and the numbers of its pages, over the text and under it.
func (v *page) buttons() {
	for i, p := range v.all {
		if p.Kind == "" && p.N <= maxWebLine &&
			(counters.MatchString(p.Key) || pager.MatchString(p.Key) || p.N <= 16 && player.MatchString(p.Key)) {
			v.drop(i)
		}
		if p.Kind == "" && i == len(v.all)-1 && endMark.MatchString(p.Key) {
			v.drop(i)
		}
		head := i < v.first
		if !head && i <= v.last || head && i >= webHead && !(v.evident && i < pageHead) {
			continue
		}
		switch v.as[i] {
		case ofPage:
			v.drop(i)
		case ofTools:
			if v.evident ||
				!head && i > 0 && v.gone[i-1] && p.N <= trait.MaxShortLine ||
				webBar.MatchString(p.Key) {
				v.drop(i)
			}
		}
	}
}
