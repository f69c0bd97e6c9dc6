package structure

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
	"dayang/input/structure/company"
	"dayang/input/structure/trait"
)

// What a page may set between the halves of a sentence, and what is asked for then. A box
// has a head and prose of its own, captions stand two in a row, a table has a name.
const (
	maxBoxed   = 3 // paragraphs of a box
	acrossRows = 2 // points more, where a list or a table lies between
	acrossBox  = 3 // points more, where prose does
	acrossNear = 2 // points more than any other paragraph has
	acrossData = 1 // the same, where each clause of the prose between has a figure
	acrossBare = 3 // the same, where no head stands over the prose between
)

// boxName matches what boxes beside a story are called.
var boxName = pattern.New(`
	^\p{Han}{0,4}(?:
		名片|档案|小传|简[历介]|手记|贴士|大事记|花絮|寄语|心语|声音|[微短点]评|延伸阅读|背景|提[示醒]|问答
	)$`)

// across looks behind a box, a table or several captions for the other half of a sentence. Only in
// a text whose paragraphs end their sentences does one that breaks off tell so much.
func (in *inference) across(a *piece, i, need int) (int, bool) {
	if last := a.Chars[a.N-1]; !in.clean ||
		a.Stops == 0 && a.N < 2*minCut ||
		!trait.IsHan(last) && !trait.IsDigit(last) && last != '，' && last != '、' ||
		strings.ContainsRune("呢吗吧", last) ||
		strings.ContainsAny(tail(a.Chars, a.rest()), "/／|｜") {
		return 0, false
	}
	best, at, other, margin := 0, 0, 0, 0
	headed, named, filled, boxed, rows := false, false, false, 0, 0 // filled: prose stands under a head
scan:
	for j := i + 1; j < len(in.pieces) && j-i <= maxBetween+maxBoxed; j++ {
		p := in.pieces[j]
		opens := (named || filled || rows > 0) && isHead(in.pieces[j-1].label) // a section, or the box itself
		if p.prose() && p.continues(a) && !in.captioned(j) && !opens {
			between := in.pieces[i+1 : j]
			points, _ := in.evidence(a, p, between)
			if onlyHeadings(between) && points > need {
				return 0, false // a cut over a heading
			}
			if len(between) == 0 || onlyHeadings(between) {
				points += pointBetween // for the others what lies between has spoken
			}
			if in.alone(j) {
				points += pointHint
			}
			if points <= best {
				other = max(other, points)
			} else {
				best, at, other, margin = points, j, best, 0
				ask := need
				switch {
				case boxed > 0 && named:
					ask++
				case boxed > 0 && headed:
					ask, margin = need+acrossBox, acrossNear
				case boxed > 0 && in.figures(between):
					ask, margin = need+acrossBox, acrossData
				case boxed > 0:
					ask, margin = need+acrossBox, acrossBare
				case rows > 0:
					ask = need + acrossRows
				}
				if points < ask+ofHead(in.pieces[i+1:j+1]) {
					at = 0
				}
			}
		}
		switch {
		case in.captioned(j):
		case p.leads():
			headed = true
		case p.prose():
			if p.Ends != trait.EndsStop ||
				boxed == maxBoxed ||
				!headed && (!p.told() || p.N > maxAside && !p.numeric()) {
				break scan
			}
			boxed++
			filled = filled || headed
		case isHead(p.label), p.label == lGiven && p.Kind == doc.Heading:
			headed, named = true, company.BoxWord.MatchString(p.Words) || boxName.MatchString(p.Words)
		case p.label == lItem, p.label == lRow, p.label == lRule:
			rows++
		case !betweenHalves[p.label]:
			break scan
		}
	}
	if at == 0 || !in.apart(i, at) || best < other+margin {
		return 0, false
	}
	return at, true
}

// leads reports a short line that opens what other texts there are: 推荐阅读：
func (f *piece) leads() bool {
	return f.prose() && f.N <= trait.MaxHeading && strings.HasSuffix(f.Words, "：")
}

// captioned reports one sentence over the line that names who took the picture.
func (in *inference) captioned(j int) bool {
	p := in.pieces[j]
	return p.told() && p.N <= maxAside && j+1 < len(in.pieces) && in.pieces[j+1].label == lCaption &&
		in.pieces[j+1].N <= maxTaker && in.pieces[j+1].Stops == 0
}

// maxTaker is the longest line that names who took a picture, in characters.
const maxTaker = 20

// figures reports that nothing but sentences with a figure in each clause, and what is no
// prose, lies between.
func (in *inference) figures(between []*piece) bool {
	return !slices.ContainsFunc(between, func(p *piece) bool { return p.prose() && !p.numeric() })
}

// apart reports that more than what may always lie inside a sentence does so here.
func (in *inference) apart(i, at int) bool {
	for _, p := range in.pieces[i+1 : at] {
		if p.prose() || p.label == lItem || p.label == lRow || p.label == lRule {
			return true
		}
	}
	return false
}

// continues reports that nothing in the form of a paragraph says that it begins something.
func (f *piece) continues(a *piece) bool {
	return f.Number == trait.NoNumber && !f.Dashed &&
		!f.Has(trait.Byline|trait.Date) && f.Speaker == 0 && (!a.BoldAll || f.BoldAll)
}

// alone reports a paragraph behind what is none, or a short one, that ends a section.
func (in *inference) alone(j int) bool {
	ends := j+1 == len(in.pieces) || isHead(in.pieces[j+1].label)
	return ends && (!in.pieces[j-1].prose() || in.pieces[j].N < trait.BodyLength)
}

// settleBox says what the single sentences between the halves are that no heading stands over.
func (in *inference) settleBox(between []*piece) {
	headed := false
	for k, p := range between {
		taken := k+1 < len(between) && between[k+1].label == lCaption // a photographer follows
		if isHead(p.label) && !taken || p.leads() {
			headed = true
		}
		if !p.prose() || headed && !(taken && between[k+1].N <= maxTaker && p.told()) {
			continue
		}
		if p.numeric() || k > 0 && p.goesWith(between[:k]) {
			p.label, p.Found = lCallout, p.Statistics()
			p.reasons = []diag.Text{diag.T("断句之间的一句话，有数字",
				"one sentence inside a cut one, with figures")}
			continue
		}
		p.label = lCaption
		p.reasons = []diag.Text{diag.T("断句之间的一句话，是图说", "one sentence inside a cut one: a caption")}
	}
}
