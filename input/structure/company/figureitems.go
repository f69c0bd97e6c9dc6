package company

import (
	"slices"
	"strings"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/figure"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Statistics that a report sets side by side come as a list each item of which opens with a bold
// figure, or as a table of one row, a figure and what it counts in each cell. So do prices, doses, flats,
// prizes, what to pack and how to train: they are statistics only where something else says so.

// itemLabel is what the figure in such an item counts.
var itemLabel = pattern.New(`^[\p{Han}A-Za-z“][^，。；：！？\n]{1,23}$`)

// figureList is such a list or row.
type figureList struct {
	at           int // where it stands
	items        []doc.Item
	figs         []string
	more         [][]string // the other figures of each
	units        map[string]bool
	goods, large int // figures of goods, prices, times and ranks; large ones and shares
	told         int // shares, and figures of results
	named        bool
	inBox        bool // a list only under the name of a box
	labelled     bool // what is counted stands before the figure
}

// splitFigures makes a statistic of each item of the lists and rows that are statistics: under the name of a box;
// between prose or in two places of a text, where most labels tell a result: 310万元 翠湖苑, 1200米 热身 do not.
func splitFigures(ps *[]*Paragraph) {
	var lists []figureList
	all := *ps
	n, goods, large, told := 0, 0, 0, 0
	for i, f := range all {
		l, ok := f.figureCells()
		if !ok {
			l, ok = f.figureItems()
		}
		if boxed := i > 0 && (all[i-1].Kind == "" || all[i-1].Kind == doc.Heading) &&
			all[i-1].N <= trait.MaxShortLine/2 && boxName.MatchString(all[i-1].Words); !ok && boxed {
			if l, ok = f.labelItems(); !ok {
				l, ok = f.turnItems()
			}
			l.inBox = ok
		} else if !ok {
			l, ok = f.labelItems()
			l.labelled = ok
		}
		if !ok {
			continue
		}
		l.at = i
		prose := false
		if i > 0 {
			over := all[i-1]
			l.named = l.inBox || !l.labelled && (over.Kind == "" || over.Kind == doc.Heading) &&
				over.N <= trait.MaxShortLine && BoxWord.MatchString(over.Key)
			prose = over.Period && (over.N >= trait.BodyLength || l.labelled && over.N >= minApart)
		}
		if !prose && !l.named {
			continue
		}
		lists = append(lists, l)
		n, goods, large, told = n+len(l.figs), goods+l.goods, large+l.large, told+l.told
	}
	places := len(lists) > 1 && goods*3 <= n && large*2 >= n && told*2 >= n
	for _, l := range slices.Backward(lists) {
		few := l.goods == 0 || l.labelled && l.goods*3 <= len(l.figs) && l.told == len(l.figs)
		between := l.at+1 < len(all) && few && l.large*2 >= len(l.figs) && l.told*2 >= len(l.figs)
		named := l.named && l.told > 0 && l.goods*2 <= len(l.figs)
		if l.inBox { // lists of prices, flats and small counts have such names, too
			named = named && l.goods*3 <= len(l.figs) && l.large*2 >= len(l.figs)
		}
		if places || between || named {
			all = slices.Replace(slices.Clone(all), l.at, l.at+1, l.statistics(all[l.at].Look)...)
		}
	}
	*ps = all
}

// figureItems reads a list of figures and what they count. Figures of one unit are prices, lengths
// of time and the like, shares aside; a number, a letter or a box to tick makes it a list.
func (f *Paragraph) figureItems() (l figureList, ok bool) {
	for _, it := range f.Items {
		if len(it.Spans) == 0 || it.Spans[0].Mark != doc.Strong || it.Spans[0].Start > 0 || it.Level > 0 ||
			!strings.Contains("•·●■◆-*–", it.Label) {
			return l, false
		}
		chars := []rune(it.Text)
		fig := string(chars[:min(it.Spans[0].End, len(chars))])
		label := strings.TrimSpace(strings.TrimPrefix(it.Text, fig))
		fig = strings.TrimSpace(fig)
		it.Spans = it.Spans[1:]
		if !l.add(it, fig, label) {
			return l, false
		}
	}
	return l, l.several()
}

// figureCells reads a table of one row and two cells and more.
func (f *Paragraph) figureCells() (l figureList, ok bool) {
	if len(f.Rows) != 1 {
		return l, false
	}
	for _, c := range f.Rows[0] {
		over, under, _ := strings.Cut(c.Text, "\n")
		fig, label := over, under
		if !counting(fig) {
			fig, label = under, over
		}
		if !l.add(doc.Item{Text: over + " " + under, Pos: f.Pos}, fig, label) {
			return l, false
		}
	}
	return l, l.several()
}

// add takes an item in, if it has a figure and what that counts.
func (l *figureList) add(it doc.Item, fig, label string) bool {
	if !counting(fig) || !itemLabel.MatchString(label) {
		return false
	}
	if l.units == nil {
		l.units = map[string]bool{}
	}
	l.units[strings.TrimLeft(fig, "0123456789.,万亿千百余多约近超")] = true
	if ofList(fig) || strings.HasPrefix(fig, "第") || listLabel.MatchString(label) {
		l.goods++
	} else if telling(fig) {
		l.large++
	}
	if strings.ContainsAny(fig, "%％‰") || resultLabel.MatchString(label) {
		l.told++
	}
	l.items, l.figs = append(l.items, it), append(l.figs, fig)
	return true
}

// several reports two items and more, of several units or of shares.
func (l *figureList) several() bool {
	return len(l.figs) >= minFigured && (len(l.units) > 1 || l.units["%"])
}

// counting reports a figure with its unit that is no day, time or rank in a list.
func counting(s string) bool {
	return figure.Alone(s) && trait.CountsSome(s) && !timed.MatchString(s)
}

var (
	// measured is what something costs, weighs or lasts, or how it is scored.
	measured = pattern.New(`
		(?:[^万亿]|^)(?:元(?:[/／]\p{Han}{1,2})?|折|分|克|千克|公斤|斤|两|毫升|m[lL]|k?g)$|
		(?:分钟|小时|秒钟?|天|周|个月|晚|夜|岁)$`)
	// itemCount is the unit of what is counted out piece by piece.
	itemCount = pattern.New(`(?:组|次|遍|勺|匙|片|粒|滴|袋|双|件|条|盒|瓶|[个只根颗把杯碗枚瓣套支])$`)
	// listLabel is what a list of prices, prizes or flats names.
	listLabel = pattern.New(`
		价$|价格|费用?$|票$|奖[金品]|[一二三特]等奖|[押定订]金|优惠|折扣|[一二三四五两\d]室`)
	// resultLabel is what reports tell in figures: what was done, came in, is there, or to whom it was of use.
	resultLabel = pattern.New(`
		[新增减降升建改修]|累计|合计|总|全[年市县区省国镇村乡程季月]|(?:本|今|去|上)[年季]|年[均度]|[同环]比|平均|人均|
		查[处获扣]|破获|抓获|打掉|追回|挽回|返还|审结|执结|完成|实现|达到|超过|带动|惠及|覆盖|服务|帮扶|接待|发放|办理|投入|投用|投产|处理|处置|安置|解决|清理|治理|
		取得|获得|引进|签约|开通|开放|开展|举办|培训|培育|参与|受益|就业|创业|项目|收入|产[值量业]|销[量售]|营收|利润|投资|
		资金|补贴|贷款|税|规模|面积|用户|客户|读者|游客|学生|居民|群众|职工|村民|党员|志愿|企业|学校|医院|机构|网点|
		[率额量值数]$|比[例重]|占比|里程|人次`)
	// bigNumber has three digits before its point.
	bigNumber = pattern.New(`\d[\d,]*\d[\d,]*\d`)
)

// ofList reports the figure of an ordinary list: of a price, a weight, a time, a few pieces.
func ofList(fig string) bool {
	return measured.MatchString(fig) || itemCount.MatchString(fig) && !telling(fig)
}

// telling reports a share or a large figure, as results are told in.
func telling(fig string) bool {
	whole, _, _ := strings.Cut(fig, ".")
	return strings.ContainsAny(fig, "%％‰万亿") || bigNumber.MatchString(whole)
}

// statistics are the items of such a list, each with what is marked in it but the weight of its figure.
func (l *figureList) statistics(look draft.Look) (out []*Paragraph) {
	for i, it := range l.items {
		b := doc.Block{Text: it.Text, Pos: it.Pos, Spans: slices.Clone(it.Spans)}
		p := New(&draft.Para{Block: b, Look: look})
		p.tell(Set)
		figs := []string{l.figs[i]}
		if i < len(l.more) {
			figs = append(figs, l.more[i]...)
		}
		p.Found, p.Number, p.NumLen, p.Row, p.Halves = figs, trait.NoNumber, 0, 0, false
		out = append(out, p)
	}
	group(out, ByItem)
	return out
}
