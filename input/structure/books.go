package structure

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// What old books have around their text.

// dynasty is when the author of a book lived, before the name: 〔清〕 明·.
const dynasty = `[〔\[（(【［]?(?:先秦|春秋|战国|秦|[西东两後后]?汉|三国|魏|蜀|吴|[西东两]?晋|南北朝|[南北]朝|隋|唐|五代|[南北]?宋|辽|金|元|明|清|民国|近代)[〕\]）)】］]?`

// bookAuthor is the author of a book, and what he did: 〔清〕某某, 清·某某　撰, 某邑某某　辑.
var bookAuthor = pattern.New(`^` + dynasty + `[·・ 　]+\p{Han}{2,4}[ 　]*(?:撰|著|辑|编|纂|述|注|评|校|编次|编著|编译|译注|注译|选译|评注|主编|选编|点校|校点|校注|选注)$|^[〔\[（(【［]` + dynasty + `[ 　]*\p{Han}{2,4}(?:[ 　]*(?:撰|著|辑|编|纂|述|注|评|校|编次|编著|编译|译注|注译|选译|评注|主编|选编|点校|校点|校注|选注))?$|^[〔\[（(【［]\p{Han}{1,3}[〕\]）)】］][ 　]*[\p{Han}·]{2,14}[ 　]*(?:等[ 　]*)?(?:著|原著|译)$|^\p{Han}{2,8}[ 　]+(?:撰|著|辑|纂|述|注|评|编次|编著|编译|译注|注译|选译|评注|主编|选编|点校|校点|校注|选注)$`)

// bookClass is where a collection of books has one: 史部十二, 地理类九, 杂记之属. The first says
// what the others are.
var (
	bookClass = pattern.New(`^(?:[钦欽]定四[库庫]全[书書](?:荟要|薈要)?[ 　]*)?[经經史子集]部[一二三四五六七八九十]{0,3}(?:[·　 ]\p{Han}{1,6}类[一二三四五六七八九十]{0,3})?(?:[·　 ]\p{Han}{1,6}之属)?$`).First("钦欽经經史子集")
	bookKind  = pattern.New(`^\p{Han}{1,6}(?:[类類][一二三四五六七八九十]{0,3}|之[属屬])$`)
	volumeEnd = pattern.New(`^(?:卷[之第]?[上中下首末一二三四五六七八九十百]{1,4})?[ 　]*[终竟完毕]?$`)
)

// splitClass parts the title of a book from its class, which stands behind a gap on the same line.
func splitClass(ps *[]*para) {
	all := *ps
	if len(all) < 3 || !bookClass.MatchString(all[0].key) {
		return
	}
	f := all[1]
	cells := SplitRow(f.text)
	if f.Kind != "" || len(cells) != 2 || !bookKind.MatchString(cells[1]) {
		return
	}
	at := len([]rune(f.Text)) - len([]rune(strings.TrimRight(f.Text, " 　"))) // behind the class
	from := len([]rune(f.Text)) - at - len([]rune(cells[1]))
	class, title := *f.Para, *f.Para
	class.Text, class.Spans, class.Origins, class.Pos = cells[1], nil, nil, f.posAt(from)
	title.Text, title.Spans, title.Origins = cells[0], draft.Cut(f.Spans, 0, from), nil
	*ps = append([]*para{all[0], newPara(&class), newPara(&title)}, all[2:]...)
}

// classed reports a line of the class of a book, over its title.
func (h *opening) classed(c *context) bool {
	if c.at != c.i || c.Kind != "" || c.n > maxShortLine {
		return false
	}
	if c.i == 0 {
		return bookClass.MatchString(c.key)
	}
	return h.lines[c.i-1].form == lDocNo && bookClass.MatchString(h.lines[0].key) && bookKind.MatchString(c.key)
}

// dropVolumeEnd leaves out the line under a text that says that a volume of it ends: title,
// and 卷上 or 终.
func (in *inference) dropVolumeEnd(ps *[]*para) {
	all := *ps
	if len(all) < 6 {
		return
	}
	end := all[len(all)-1]
	if end.Kind != "" || end.n > maxShortLine || end.n < 4 {
		return
	}
	for _, p := range all[:min(webHead, len(all)/2)] {
		rest, ok := strings.CutPrefix(end.text, p.text)
		if !ok || rest == "" || p.n < 2 || !volumeEnd.MatchString(plainForms.Replace(strings.Trim(rest, " 　"))) {
			continue
		}
		in.diags.Add(diag.Info, "page-furniture", end.Pos, diag.T("卷末的“%s”不排", "%q ends a volume and is not set", end.text))
		*ps = slices.Clone(all[:len(all)-1])
		return
	}
}

// minUnpointed is the least length in characters of a paragraph in a text without punctuation.
const minUnpointed = 18

// findUnpointed marks the paragraphs of a text without punctuation, as old books are printed, for
// ended sentences: two long ones at least and most of those that are long hold no mark at all.
func findUnpointed(ps []*para) {
	bare := func(f *para) bool {
		return f.Kind == "" && f.ends == endsOpen && f.stops == 0 && f.commas == 0 && f.number == noNumber && strings.IndexFunc(f.text, func(r rune) bool { return !isHan(r) && !strings.ContainsRune("【】（）〔〕[]□○", r) }) < 0
	}
	long, unpointed := 0, 0
	for _, f := range ps {
		if f.n >= 30 {
			long++
			if bare(f) {
				unpointed++
			}
		}
	}
	if unpointed < 2 || unpointed*3 < long*2 {
		return
	}
	for _, f := range ps {
		if f.n >= minUnpointed && bare(f) {
			f.ends, f.period = endsStop, true
			f.shape &^= sByline | sOrg | sCredit | sOffice
		}
	}
}
