package structure

import (
	"slices"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// Translators of documents say over the text whose translation it is and whom to write to, twice
// as a rule, in either language, and close that with a line of their own: 以下为正文.

// maxPrefaced is how many paragraphs may stand over that line.
const maxPrefaced = 24

var (
	textBelow = pattern.New(`^[-—=*【（(\[ 　]*(?:以下[为是]?|下面[为是])(?:正文|译文|翻译|全文)[-—=*】）)\] 　:：]*$`)
	// rights is a line that says whose a text is.
	rights = pattern.New(`^(?:Copyright|COPYRIGHT|©|\([Cc]\)|版权)`).First("Cc©(版")
	// kept is a line of who keeps or translates it.
	kept = pattern.New(`(?:[维維][护護]者|翻[译譯]者|校[译譯]者|[Mm]aintainer|[Tt]ranslator|的中文翻[译譯]|translated version|translation of)`)
)

// readPreface takes what stands over such a line, and the lines of rights under it, for credits.
func (in *inference) readPreface(ps *[]*para) {
	all := *ps
	at := slices.IndexFunc(all[:min(len(all), maxPrefaced)], func(p *para) bool {
		return p.n <= maxShortLine && textBelow.MatchString(p.key)
	})
	if at < 0 || !slices.ContainsFunc(all[:at+1], func(p *para) bool { return kept.MatchString(p.text) }) {
		return
	}
	to := at + 1
	for to < len(all) && (all[to].Kind == doc.Rule || all[to].has(sRule) || rights.MatchString(all[to].text) && all[to].n <= maxFacts) {
		to++
	}
	for _, p := range all[:to] {
		if p.Kind == doc.Rule || p.has(sRule) {
			in.diags.Add(diag.Info, "drawn-rule", p.Pos, diag.T("“%s”画的线改排为线", "the line drawn as %q is set as a rule", p.text))
			p = newPara(&draft.Para{Block: doc.Block{Kind: doc.Rule, Pos: p.Pos}})
		} else {
			p = p.given(doc.Furniture, doc.Credit)
		}
		in.masthead = append(in.masthead, p)
	}
	*ps = all[to:]
}
