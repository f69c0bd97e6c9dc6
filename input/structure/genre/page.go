package genre

import (
	"slices"
	"strings"
	"sync"

	"dayang/input/diag"
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
		if v.evident && v.facts[i] == nil && p.Kind == "" && i > 0 && posted.MatchString(p.Key) {
			v.drop(i)
		}
		head := i < v.first
		if !head && i <= v.last || head && i >= webHead && !(v.evident && i < pageHead) {
			continue
		}
		switch v.as[i] {
		case ofPage:
			if beside(p, i) {
				v.doubt(i)
			} else {
				v.drop(i)
			}
		case ofTools:
			if v.evident ||
				!head && i > 0 && v.gone[i-1] && p.N <= trait.MaxShortLine ||
				webBar.MatchString(p.Key) {
				v.drop(i)
			}
		}
	}
}
