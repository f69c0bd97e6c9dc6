package plain

import (
	"slices"
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/pattern"
)

// Collections: many short pieces in one file, verse or sayings, each under its own title and
// author. A line of % parts them (the files of fortune(6)), or each begins with a title and
// 作者：… under it. Every piece is read by itself.

const (
	minPieces   = 3  // of a collection
	pieceTitle  = 80 // characters of a title, brackets included
	saidTitle   = 30 // of one without brackets or label
	verseLength = 34 // characters of a line of verse, at most
	verseClause = 12 // of a clause in it
	raggedWidth = 40 // cells of a line of prose that was ended by hand, at least
)

var (
	pieceNamed  = pattern.New(`^(?:题[ 　]?目|标[ 　]?题|诗题|篇名|词牌)[ 　]?[:：][ 　]*`)
	pieceAuthor = pattern.New(`^(?:作[ 　]?者|诗人|词人|作词|文)[ 　]?[:：][ 　]*\S.{0,120}$`)
	quotedTitle = pattern.New(`^《[^《》]+(?:〈[^〉]+〉[^《》]*)?》[^，。！？：；]{0,10}$`)
	countedPart = pattern.New(`^其[一二三四五六七八九十]{1,3}$`)
	// itemMark opens an item of a list.
	itemMark    = pattern.New(`^(?:[*+o•·◦▪‧\-]|\d{1,2}[.)]|[（(](?:\d{1,2}|[a-z])[）)]|[a-z][.)])[ 　]+\S`)
	sourceBelow = pattern.New(`^(?:--|——|──)[ 　]*\S`)
)

// collection reads a text of such pieces, and reports whether it is one.
func (r *reader) collection() ([]draft.Para, bool) {
	starts := r.pieces()
	if starts == nil {
		return nil, false
	}
	var out []draft.Para
	if starts[0] > 0 { // what stands over the first one
		over := &reader{name: r.name, lines: r.lines[:starts[0]]}
		out = append(out, over.paras()...)
		r.diags = append(r.diags, over.diags...)
	}
	for k, from := range starts {
		to := len(r.lines)
		if k+1 < len(starts) {
			to = starts[k+1]
		}
		out = append(out, r.piece(r.lines[from:to])...)
	}
	r.diags.Add(diag.Info, "collection", diag.Pos{File: r.name},
		diag.T("按集子读：%d 篇，各有题目", "read as a collection of %d pieces, each with its own title",
			len(starts)))
	return out, true
}

// pieces finds where the pieces begin, nil if the text is no collection. Lines of % are taken out
// and listed.
func (r *reader) pieces() (starts []int) {
	if r.named && !slices.ContainsFunc(r.lines, func(l line) bool { return l.text == "%" }) {
		return nil
	}
	signs := 0
	for i := range r.lines {
		if r.lines[i].text != "%" {
			continue
		}
		if i > 0 && !hasHan(r.lines[i-1].text) && strings.ContainsAny(r.lines[i-1].text, "0123456789") &&
			utf8.RuneCountInString(r.lines[i-1].text) < minPieces*2 {
			return nil // the sign of a figure
		}
		signs++
	}
	if signs >= minPieces-1 {
		kept := r.lines[:0:0]
		parted := true
		for i := range r.lines {
			l := r.lines[i]
			if l.text == "%" {
				r.diags.Add(diag.Info, "ornament-dropped", r.pos(&l),
					diag.T("“%s”不排，版式另有装饰", "%q is not set: the design has its own", l.text))
				parted = true
				continue
			}
			if parted {
				starts = append(starts, len(kept))
				l.blank, parted = max(l.blank, 1), false
			}
			kept = append(kept, l)
		}
		r.lines = kept
		return starts
	}
	for i := 0; i+2 < len(r.lines); i++ {
		if title := &r.lines[i]; pieceAuthor.MatchString(r.lines[i+1].text) &&
			(quotedTitle.MatchString(title.text) || pieceNamed.MatchString(title.text)) {
			starts = append(starts, i)
		}
	}
	if len(starts) < minPieces || !r.verses(starts) {
		return nil
	}
	return starts
}

// verses reports that half of the pieces and more hold verse, and that they are half of the text.
func (r *reader) verses(starts []int) bool {
	n, lines := 0, 0
	for k, from := range starts {
		to := len(r.lines)
		if k+1 < len(starts) {
			to = starts[k+1]
		}
		if isVerse(r.lines[from+2 : to]) {
			n++
			lines += to - from
		}
	}
	return 2*n >= len(starts) && 2*lines >= len(r.lines)
}

// isVerse reports lines of which all but one in four are short and end in a mark or hold none.
func isVerse(lines []line) bool {
	n := 0
	for i := range lines {
		if verseLine(lines[i].text) {
			n++
		}
	}
	return n > 1 && 4*n >= 3*len(lines)
}

func verseLine(s string) bool {
	n := utf8.RuneCountInString(s)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”’」』"))
	first, _ := utf8.DecodeRuneInString(s)
	for _, clause := range strings.FieldsFunc(s,
		func(r rune) bool { return strings.ContainsRune("。，？！；：、…", r) }) {
		if utf8.RuneCountInString(clause) > verseClause {
			return false
		}
	}
	return n <= verseLength && n > 1 && hasHan(s) && !strings.ContainsFunc(s, isWestern) &&
		!sourceBelow.MatchString(s) &&
		(strings.ContainsRune("。，？！；：、…", last) ||
			!strings.ContainsAny(s, "。，？！；：") && n <= verseLength/2) &&
		(pattern.IsHan(first) || strings.ContainsRune("“‘《「『（", first))
}

// piece reads one piece: its title, who wrote it, verse or prose, whence it is.
func (r *reader) piece(lines []line) (out []draft.Para) {
	at := 0
	one := func(l line, kind doc.Kind, role doc.Role, level int) {
		p := r.para([]line{l})
		p.Kind, p.Role, p.Level = kind, role, level
		out = append(out, p)
	}
	authored := len(lines) > 1 && pieceAuthor.MatchString(lines[1].text)
	if r.titles(lines, authored) {
		l := lines[0]
		if name := pieceNamed.FindString(l.text); name != "" {
			r.diags.Add(diag.Info, "dropped-counter", r.pos(&l),
				diag.T("“%s”不排", "%q is not set", strings.TrimSpace(name)))
			l.text = l.text[len(name):]
			l.offset, l.col = l.offset+len(name), l.col+utf8.RuneCountInString(name)
		}
		one(l, doc.Heading, "", 1)
		at++
	}
	if at < len(lines) && pieceAuthor.MatchString(lines[at].text) {
		one(lines[at], doc.Furniture, doc.Credit, 0)
		at++
	}
	end := len(lines)
	for end > at && sourceBelow.MatchString(lines[end-1].text) {
		end--
	}
	body := lines[at:end]
	if isVerse(body) {
		out = append(out, r.stanzas(body)...)
	} else if len(body) > 0 {
		part := &reader{name: r.name, lines: slices.Clone(body)}
		part.joinRagged()
		paras := part.paras()
		for i := range paras {
			if p := &paras[i]; p.Kind == "" && !itemMark.MatchString(p.Text) && !article.MatchString(p.Text) {
				p.Kind = doc.Paragraph // sayings are told in prose
			}
		}
		out = append(out, paras...)
		for _, d := range part.diags {
			if d.Code != "unwrapped" { // told once, of the whole
				r.diags = append(r.diags, d)
			}
		}
	}
	for _, l := range lines[end:] {
		one(l, doc.Furniture, doc.Credit, 0)
	}
	return out
}

// joinRagged joins the lines of prose that were ended by hand at some width, as those who collect
// sayings do: each is long, stops inside a sentence, and goes on in the next.
func (r *reader) joinRagged() {
	kept := r.lines[:0:0]
	for i := range r.lines {
		l := r.lines[i]
		if n := len(kept) - 1; n >= 0 {
			prev, before := &kept[n], &r.lines[i-1]
			if l.blank == 0 && before.cells >= raggedWidth && !endsSentence(before.text) && l.lead <= before.lead &&
				!sourceBelow.MatchString(l.text) && !itemMark.MatchString(l.text) && hasHan(before.text) &&
				hasHan(l.text) {
				if wordEdge(before.text, l.text) {
					prev.text += " "
				}
				prev.text += l.text
				prev.cut = prev.text
				continue
			}
		}
		kept = append(kept, l)
	}
	r.lines = kept
}

// titles reports that the first line of a piece is its title.
func (r *reader) titles(lines []line, authored bool) bool {
	l := &lines[0]
	n := utf8.RuneCountInString(l.text)
	switch {
	case len(lines) < 2 || n > pieceTitle:
		return false
	case pieceNamed.MatchString(l.text), quotedTitle.MatchString(l.text):
		return true
	case authored:
		return n <= saidTitle && !endsSentence(l.text)
	}
	return lines[1].blank > 0 && n <= saidTitle && l.lead == 0 && !strings.ContainsAny(l.text, "。！？；：，“”")
}

// stanzas makes stanzas of the lines of a poem. 其二 between them heads a part, a long line is
// prose, as a preface is.
func (r *reader) stanzas(lines []line) (out []draft.Para) {
	open := false
	for i := range lines {
		l := &lines[i]
		p := r.para(lines[i : i+1])
		switch {
		case countedPart.MatchString(l.text):
			p.Kind, p.Level = doc.Heading, 2
		case !verseLine(l.text):
			p.Kind = doc.Paragraph
		default:
			it := doc.Item{Text: p.Text, Spans: p.Spans, Pos: p.Pos}
			if open && l.blank == 0 {
				last := &out[len(out)-1]
				last.Items = append(last.Items, it)
				continue
			}
			p.Block = doc.Block{Kind: doc.Verse, Items: []doc.Item{it}, Pos: p.Pos}
			out, open = append(out, p), true
			continue
		}
		out, open = append(out, p), false
	}
	return out
}
