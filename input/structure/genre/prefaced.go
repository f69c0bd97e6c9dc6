package genre

import (
	"slices"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// Translators of documents say over the text whose translation it is and whom to write to, twice
// as a rule, in either language, and close that with a line of their own: 以下为正文.

// maxPrefaced is how many paragraphs may stand over that line.
const maxPrefaced = 24

var (
	textBelow = pattern.New(`
		^[-—=*【（(\[ 　]*(?:以下[为是]?|下面[为是])(?:正文|译文|翻译|全文)[-—=*】）)\] 　:：]*$`)
	// rights is a line that says whose a text is.
	rights = pattern.New(`^(?:Copyright|COPYRIGHT|©|\([Cc]\)|版权)`)
	// kept is a line of who keeps or translates it.
	kept = pattern.New(`
		(?:
			[维維][护護]者|翻[译譯]者|校[译譯]者|[Mm]aintainer|[Tt]ranslator|的中文翻[译譯]|
			translated version|translation of
		)`)
)

// readPreface takes what stands over such a line, and the lines of rights under it, for credits.
func (in *Reader) readPreface(ps *[]*trait.Paragraph) {
	all := *ps
	at := slices.IndexFunc(all[:min(len(all), maxPrefaced)], func(p *trait.Paragraph) bool {
		return p.N <= trait.MaxShortLine && textBelow.MatchString(p.Key)
	})
	if at < 0 ||
		!slices.ContainsFunc(all[:at+1], func(p *trait.Paragraph) bool { return kept.MatchString(p.Words) }) {
		return
	}
	to := at + 1
	for to < len(all) &&
		(all[to].Kind == doc.Rule ||
			all[to].Has(trait.Rule) ||
			rights.MatchString(all[to].Words) && all[to].N <= maxFacts) {
		to++
	}
	for _, p := range all[:to] {
		if p.Kind == doc.Rule || p.Has(trait.Rule) {
			in.Diags.Add(diag.Info, "drawn-rule", p.Pos,
				diag.T("“%s”画的线改排为线", "the line drawn as %q is set as a rule", p.Words))
			p = trait.New(&draft.Para{Block: doc.Block{Kind: doc.Rule, Pos: p.Pos}})
		} else {
			p = p.Given(doc.Furniture, doc.Credit)
		}
		in.Masthead = append(in.Masthead, p)
	}
	*ps = all[to:]
}
