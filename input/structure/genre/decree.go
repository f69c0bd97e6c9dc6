package genre

import (
	"slices"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// A law is published under the decree that promulgates it: 某令 / 第…号 / 《…》已经…通过，现予公布… /
// who signed, when / the law under its own title. The decree has no title but 令 or 公告; what
// is printed bears that of the law. A notice that sends rules out (关于印发…的通知) keeps its own.

const (
	maxDecree  = 6  // lines of the name of a decree
	maxSigned  = 10 // lines between what it says and the law
	maxLawRows = 3  // rows of the law's title

	maxSignature = 4 // lines of who signed a decree, and when
)

var (
	// decreeHead is a line of the name of a decree, with its number or without.
	decreeHead = pattern.New(`
		^\p{Han}{2,40}(?:令|公告)[ 　]*[（(]?(?:
			第?[ 　]?[\d一二三四五六七八九十百零〇○]{1,6}[ 　]?号|
			\d{4}年?(?:[ 　]*第[ 　]?\d{1,4}[ 　]?号)?
		)?[）)]?$|
		^(?:公[ 　]*告|令)$`)
	// promulgates says of a law that it is adopted and published here.
	// nowOut is the sentence of old decrees, which may have lost its stop.
	nowOut      = pattern.New(`^[现兹](?:予以?)?(?:公布|发布|颁布)《`)
	promulgates = pattern.New(`《([^《》]{4,80})》.{0,160}(?:现予以?|予以|现将其?)?(?:公布|发布|公告)`)
)

// readDecree takes the law's own title for the title, if a decree stands over it. The lines
// of the decree stay before the text.
func (in *Reader) readDecree(ps *[]*trait.Paragraph) {
	all := *ps
	said, named := -1, false
	for i := 0; i < len(all) && i <= maxDecree; i++ {
		p := all[i]
		if m := promulgates.FindStringSubmatch(p.Key); m != nil && (p.Period || nowOut.MatchString(p.Key)) &&
			p.N <= 2*trait.MaxShaped {
			said = i
			break
		}
		if p.N > trait.MaxTitle || p.Period || p.Kind != "" && p.Kind != doc.Heading {
			return
		}
		named = named || decreeHead.MatchString(p.Key)
	}
	title := in.Draft.Meta.Title
	if said < 0 || !named && !decreeHead.MatchString(pattern.Simplified.Replace(title)) {
		return
	}
	from, to := lawTitle(all, said)
	if from < 0 {
		in.decreeUnder(ps, said)
		return
	}
	d := *in.Draft
	d.Meta.Title, d.Meta.Pos = rowsOf(all[from:to]), all[from].Pos
	first := 0
	if title == "" &&
		trait.Squeezed(trait.VersionTail.ReplaceAllString(all[0].Words, "")) == trait.Squeezed(d.Meta.Title) &&
		said > 0 {
		d.Meta.Title, d.Meta.Pos, first = all[0].Words, all[0].Pos, 1 // with the year of its version
		in.Diags.Add(diag.Info, "title-repeated", all[from].Pos,
			diag.T("“%s”重复标题，不排", "%q repeats the title and is not set", rowsOf(all[from:to])))
	}
	if title != "" && trait.Squeezed(title) != trait.Squeezed(d.Meta.Title) {
		if !decreeHead.MatchString(pattern.Simplified.Replace(title)) {
			return // a page that has another title over all of it
		}
		given := draft.Para{Block: doc.Block{
			Kind: doc.Furniture,
			Role: doc.Credit,
			Text: title,
			Pos:  in.Draft.Meta.Pos,
		}}
		in.Masthead = append(in.Masthead, trait.New(&given))
	}
	in.Draft = &d
	in.Taken = append(in.Taken,
		Taken{
			Pos:  all[from].Pos,
			Text: d.Meta.Title,
			As:   "meta.title",
			Reasons: []diag.Text{diag.T("公布令之下，令中所说的法规名",
				"the law that the decree over it publishes")},
		})
	for i, p := range all[:from] {
		switch {
		case i < first:
			continue
		case i < said:
			p = p.Given(doc.Furniture, doc.Credit)
		case i > said && p.N <= trait.MaxTitle && !p.Period:
			p = p.Given(doc.Furniture, doc.Signature)
		default:
			p = p.Given(doc.Paragraph, "")
		}
		in.Masthead = append(in.Masthead, p)
	}
	*ps = all[to:]
}

// decreeUnder takes the title of a law that stands over the decree which publishes it, as
// collections of laws have it: the title / 某令 / 第…号 / 现发布《…》 / who signed, when.
func (in *Reader) decreeUnder(ps *[]*trait.Paragraph, said int) {
	all := *ps
	name := trait.Squeezed(promulgates.FindStringSubmatch(all[said].Key)[1])
	law := slices.IndexFunc(all[:said], func(p *trait.Paragraph) bool { return trait.Squeezed(p.Key) == name })
	if law < 0 ||
		in.Draft.Meta.Title != "" && trait.Squeezed(pattern.Simplified.Replace(in.Draft.Meta.Title)) != name {
		return
	}
	head := slices.IndexFunc(all[law+1:said],
		func(p *trait.Paragraph) bool { return decreeHead.MatchString(p.Key) })
	if head < 0 {
		return
	}
	d := *in.Draft
	in.Draft = &d
	in.SetField(&d.Meta, "title", all[law].Words, all[law])
	out := slices.Clone(all[:law])
	signed := true
	for i, p := range all[law+1:] {
		switch i += law + 1; {
		case i < law+1+head:
		case i < said:
			p = p.Given(doc.Furniture, doc.Credit)
		case i == said:
			p = p.Given(doc.Paragraph, "")
		case signed && i <= said+maxSignature && p.N <= trait.MaxTitle && !p.Period && p.Number == trait.NoNumber &&
			(p.Has(trait.Date|trait.Byline) || i+1 < len(all) && all[i+1].Has(trait.Date)):
			p = p.Given(doc.Furniture, doc.Signature)
		default:
			signed = false
		}
		out = append(out, p)
	}
	*ps = out
}

// lawTitle finds the lines that say once more the name of a law which a paragraph publishes.
func lawTitle(all []*trait.Paragraph, said int) (from, to int) {
	name := trait.Squeezed(promulgates.FindStringSubmatch(all[said].Key)[1])
	for i := said + 1; i < len(all) && i <= said+maxSigned; i++ {
		row := ""
		for k := i; k < len(all) && k < i+maxLawRows && strings.HasPrefix(name, row); k++ {
			if row += trait.Squeezed(all[k].Key); row == name && k+1 < len(all) {
				return i, k + 1
			}
		}
		if all[i].N >= trait.BodyLength && all[i].Period && all[i].Number != trait.NoNumber {
			return -1, 0
		}
	}
	return -1, 0
}

// rowsOf joins the rows of one title.
func rowsOf(rows []*trait.Paragraph) string {
	s := ""
	for _, p := range rows {
		s += p.Words
	}
	return s
}
