package structure

import (
	"slices"

	"dayang/input/learned"
	"dayang/input/structure/trait"
)

// Title and headings where the rules are overruled: one title, what stands under it, a heading alone.

// underTitle reads the lines under a title that the rules had not found as those of a head: ——…,
// and what holds source, author and day.
func (o *overruling) underTitle() {
	at := slices.IndexFunc(o.js, func(j judged) bool { return j.label == lTitle && j.was != learned.Title })
	if at < 0 {
		return
	}
	const most = 4
	for i := at + 1; i < len(o.js) && i <= at+most; i++ {
		p, told := o.js[i].piece, 0
		for _, s := range []trait.Shape{trait.Byline, trait.Date, trait.Source} {
			if p.Has(s) {
				told++
			}
		}
		switch {
		case p.label == lTitleMore || p.label == nLabels:
		case p.label == lHeadSub && p.Dashed && !o.taken[lSubtitle] && o.in.Draft.Meta.Subtitle == "":
			p.label = lSubtitle
		case p.label == lCredit && told > 0 && len(headField.FindAllString(p.Key, 2)) > 1 && !o.taken[lSource] &&
			!o.taken[lDate]:
			p.label = lSource
			return
		case p.label >= lTitleEnd || p.label == lBody:
			return
		}
	}
}

// titleRows makes one title of the lines of a title.
func (o *overruling) titleRows() {
	for i := 1; i < len(o.in.pieces); i++ {
		p, q := o.in.pieces[i-1], o.in.pieces[i]
		if q.label == lTitle && (p.label == lTitle || p.label == lTitleMore) {
			q.label = lTitleMore
		}
	}
}

// oneTitle keeps one run of lines for the title, the surest; a line beside a new one that
// hardly belongs to it is something else.
func (o *overruling) oneTitle() {
	from, to, most := 0, 0, -1.0
	for i := 0; i < len(o.js); i++ {
		first, likely := i, -1.0
		for ; i < len(o.js) && o.want[i] == learned.Title; i++ {
			likely = max(likely, o.js[i].opinion[learned.Title])
		}
		if likely > most {
			from, to, most = first, i, likely
		}
	}
	if at := o.likeliestTitle(); most < 0 {
		if at >= 0 {
			o.want[at] = learned.Title
		}
		return
	} else if at >= 0 && (at < from || at >= to) && o.js[at].opinion[learned.Title] > farLikelier*most {
		from, to, most = at, at+1, o.js[at].opinion[learned.Title]
		o.want[at] = learned.Title
	}
	for i := from + 1; i < to; i++ {
		if o.js[i].Words == o.js[i-1].Words { // said twice
			o.want[i] = learned.Dropped
		}
	}
	anew := slices.ContainsFunc(o.js[from:to], func(j judged) bool { return j.was != learned.Title })
	for i := range o.js {
		j := &o.js[i]
		within := i >= from && i < to
		if o.want[i] != learned.Title || within && (!anew || most < sure || j.opinion[learned.Title] > unlikely) {
			continue
		}
		if o.want[i] = j.was; j.was == learned.Title {
			o.want[i] = j.opinion.Best(func(p learned.Part) bool { return p != learned.Title && o.may(i, p) })
		}
	}
}

// likeliestTitle is the line that is the title rather than any other, −1 if none is half as likely
// as not. What the rules took it for may keep it from being one for itself: a subtitle without
// a title, a heading among others.
func (o *overruling) likeliestTitle() int {
	at, most := -1, leastTitle
	for i := range o.js {
		if j := &o.js[i]; j.opinion[learned.Title] >= most && o.may(i, learned.Title) {
			at, most = i, j.opinion[learned.Title]
		}
	}
	return at
}

// loneHeading doubts the only heading of a text: of 1,100 marked texts with headings 48 have
// no more than one.
func (o *overruling) loneHeading() {
	at := -1
	for i, part := range o.want {
		if part != learned.Heading {
			continue
		}
		if at >= 0 {
			return
		}
		at = i
	}
	if at < 0 || o.board > 0 && at == o.board || o.js[at].given || o.js[at].opinion[learned.Heading] >= sureLone {
		return
	}
	j := &o.js[at]
	if j.was != learned.Heading {
		o.want[at] = j.was
		return
	}
	o.want[at] = j.opinion.Best(func(p learned.Part) bool {
		return p != learned.Heading && (p != learned.Title || j.opinion[p] >= sure) && o.may(at, p)
	})
}

// keptHead settles what lines of the head are that are kept against the opinion: the likeliest is
// the title if the text has no other, the rest belong to none.
func (o *overruling) keptHead(head []int) {
	title := -1
	for i, part := range o.want {
		if part == learned.Title && !slices.Contains(head, i) {
			title = i
		}
	}
	for _, i := range head {
		if title < 0 ||
			slices.Contains(head, title) && o.js[i].opinion[learned.Title] > o.js[title].opinion[learned.Title] {
			title = i
		}
	}
	for _, i := range head {
		switch {
		case i == title:
			o.want[i] = learned.Title
		case o.want[i] == learned.Title:
			o.want[i] = learned.Credit
		}
	}
}
