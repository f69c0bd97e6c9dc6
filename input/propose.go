package input

import (
	"cmp"
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/stats"
)

// How many callouts are proposed: one for so many paragraphs, and no more than a
// page takes. In a bulletin nearly every paragraph is full of figures.
const (
	parasPerProposal = 3
	maxProposals     = 6
)

// findStats proposes callouts: sentences of the body that are full of figures are
// quoted after their paragraphs. The body stays as it is.
func findStats(d *doc.Document, l *diag.List) {
	type find struct {
		block int
		stats.Proposal
	}
	var finds []find
	prose := 0
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != doc.Paragraph || b.Role != "" {
			continue
		}
		prose++
		best := find{block: -1}
		for _, p := range stats.Propose(b.Text) {
			if len(p.Figures) > len(best.Figures) && !boxed(d, part(b.Text, p.Start, p.End)) {
				best = find{i, p}
			}
		}
		if best.block >= 0 {
			finds = append(finds, best)
		}
	}
	// The richest ones, then in their order.
	slices.SortStableFunc(finds, func(a, b find) int { return cmp.Compare(len(b.Figures), len(a.Figures)) })
	finds = finds[:min(len(finds), maxProposals, (prose+parasPerProposal-1)/parasPerProposal)]
	slices.SortFunc(finds, func(a, b find) int { return cmp.Compare(b.block, a.block) })
	for _, f := range finds {
		b := &d.Blocks[f.block]
		text := part(b.Text, f.Start, f.End)
		l.Add(diag.Info, "stat-proposed", b.Pos,
			diag.T("由正文摘出数读“%s”", "a callout was quoted from the text: %q", text),
			diag.T("不要的话去掉 --find-stats（程序库里是 FindStats）",
				"leave --find-stats (in the library: FindStats) out if it is not wanted"))
		quote := doc.Block{
			Kind:    doc.Callout,
			Text:    text,
			Figures: f.Figures,
			Spans:   stats.Spans(text, f.Figures),
			Pos:     b.Pos,
		}
		d.Blocks = slices.Insert(d.Blocks, f.block+1, quote)
	}
}

// boxed reports that a callout says the same already.
func boxed(d *doc.Document, sentence string) bool {
	s := strings.TrimRight(sentence, "。")
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind == doc.Callout &&
			(strings.Contains(b.Text, s) || strings.Contains(s, strings.TrimRight(b.Text, "。"))) {
			return true
		}
	}
	return false
}

func part(s string, from, to int) string { return string([]rune(s)[from:to]) }
