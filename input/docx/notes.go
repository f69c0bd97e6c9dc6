package docx

import (
	"strconv"
	"strings"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/draft"
)

// notes are the footnotes and endnotes of a document.
type notes struct {
	sources map[string]map[string]*el // by kind and id
	order   map[string][]string       // ids as the file has them
	labels  map[string]string         // by kind and id, once they are referred to
	used    []string                  // in the order of their marks
	at      map[string]diag.Pos       // where they are referred to first
	counted map[string]int
	rels    map[string]map[string]relation // of the parts that hold them, by kind: ids are their own
}

// byID maps notes to their ids. Separators are no notes.
func byID(root *el) map[string]*el {
	m := map[string]*el{}
	if root == nil {
		return m
	}
	for _, k := range root.kids {
		if isNote(k) && m[k.attr("id")] == nil {
			m[k.attr("id")] = k
		}
	}
	return m
}

func isNote(k *el) bool {
	t := k.attr("type")
	return (k.name == "footnote" || k.name == "endnote") && (t == "" || t == "normal")
}

func ids(root *el) (out []string) {
	if root == nil {
		return nil
	}
	for _, k := range root.kids {
		if isNote(k) {
			out = append(out, k.attr("id"))
		}
	}
	return out
}

// label is the mark of a note: its own, or its number, which counts footnotes
// in digits and endnotes, if there are both, in small Roman numerals.
func (r *reader) label(kind, id, mark string) string {
	key := kind + " " + id
	if l, ok := r.labels[key]; ok {
		return l
	}
	if r.counted == nil {
		r.counted, r.at = map[string]int{}, map[string]diag.Pos{}
	}
	label := strings.TrimSpace(mark)
	if label == "" {
		r.counted[kind]++
		label = strconv.Itoa(r.counted[kind])
		if kind == "endnote" && len(r.order["footnote"]) > 0 {
			label = numeral("lowerRoman", r.counted[kind])
		}
	}
	r.labels[key], r.at[key] = label, r.pos()
	r.used = append(r.used, key)
	return label
}

// writeNotes adds the notes after the text, those without a mark last.
func (r *reader) writeNotes() {
	for _, kind := range []string{"footnote", "endnote"} {
		for _, id := range r.order[kind] {
			if _, ok := r.labels[kind+" "+id]; !ok {
				r.used = append(r.used, kind+" "+id)
			}
		}
	}
	for i := 0; i < len(r.used); i++ { // a note may refer to another
		if draft.Ended(r.a.ctx, i) {
			return
		}
		key := r.used[i]
		kind, id, _ := strings.Cut(key, " ")
		e := r.sources[kind][id]
		if e == nil {
			r.diags.Add(diag.Warning, "note", r.at[key],
				diag.T("正文有注码 %s，文件中却没有这条注；注码照排，请核",
					"the text has the mark %s of a note that the file does not have; the mark is set, please check",
					r.labels[key]))
			continue
		}
		r.rels = r.notes.rels[kind]
		r.writeNote(e, r.labels[key])
	}
}

// writeNote adds one note: its paragraphs and those of its text boxes as lines.
func (r *reader) writeNote(e *el, label string) {
	k := doc.Block{Kind: doc.Note, Label: label}
	var pictures []doc.Image
	var all draft.Joined
	var walk func(*el)
	walk = func(e *el) {
		for _, p := range e.kids {
			switch p.name {
			case "p":
				if r.para++; draft.Ended(r.a.ctx, r.para) {
					return
				}
				if k.Pos.Line == 0 {
					k.Pos = r.pos()
				}
				t := r.text(p, r.styles.standard)
				t.trim()
				pictures = append(pictures, t.pictures...)
				all.Line("\n", string(t.chars), t.spans)
				for _, box := range t.boxes {
					walk(box)
				}
			case "AlternateContent":
				walk(choice(p))
			default:
				walk(p)
			}
		}
	}
	walk(e)
	if k.Text, k.Spans = all.Text(); k.Text != "" {
		r.add(draft.Para{Block: k})
	}
	for _, image := range pictures {
		r.add(draft.Para{Block: doc.Block{Kind: doc.Figure, Image: &image, Pos: k.Pos}})
	}
}
