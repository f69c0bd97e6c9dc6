// Package doc is what a report means: meta data and blocks, in reading order,
// each with its place in the source. It knows nothing of looks.
//
// The JSON form of Document is the public form (`dayang parse --format json`).
package doc

import "dayang/input/diag"

// Kind is the kind of a Block. The set is closed.
type Kind string

// The kinds of blocks.
const (
	Heading   Kind = "heading"   // 小标题, Level 1 is a section of the report
	Paragraph Kind = "paragraph" // running prose only
	Callout   Kind = "callout"   // 数读: a statistic to be set apart
	List      Kind = "list"
	Quote     Kind = "quote"
	Verse     Kind = "verse"
	Table     Kind = "table"
	Figure    Kind = "figure" // picture with caption and credit
	Code      Kind = "code"
	Note      Kind = "note" // footnote or endnote
	Rule      Kind = "rule" // a drawn separation
	Furniture Kind = "furniture"
)

// Role says what part a block plays beside its kind.
type Role string

// The roles. Not every kind takes every role.
const (
	EditorNote Role = "editor-note" // 编者按, 写在前面
	Lead       Role = "lead"        // 导语, 提要
	Salutation Role = "salutation"  // 称呼, a furniture
	Caption    Role = "caption"     // 图片说明 without its picture, a furniture
	Credit     Role = "credit"      // 来源, 责任编辑, a furniture
	Signature  Role = "signature"   // 落款, a furniture
)

// Document is a whole report.
type Document struct {
	Meta   Meta    `json:"meta"`
	Blocks []Block `json:"blocks"`
	// Places says where the entries of Meta stand in the source, by their JSON names, as far as known.
	Places map[string]diag.Pos `json:"-"`
}

// Meta is what stands around the text. Empty fields are not known; nothing is
// invented.
type Meta struct {
	Title    string   `json:"title,omitempty"`
	Kicker   string   `json:"kicker,omitempty"`   // 引题
	Subtitle string   `json:"subtitle,omitempty"` // 副题, without its ——
	Byline   []string `json:"byline,omitempty"`   // 署名, one entry a line of the source
	Dateline string   `json:"dateline,omitempty"` // 电头, also kept at the head of the text
	Date     string   `json:"date,omitempty"`
	Source   string   `json:"source,omitempty"`
	Editors  []string `json:"editors,omitempty"` // 责任编辑 …
	Lang     string   `json:"lang,omitempty"`    // BCP 47; zh-Hans when nothing says otherwise
	// Pos is where the title stands.
	Pos diag.Pos `json:"pos,omitzero"`
}

// Block is one block of a report. Text holds the plain characters; Spans mark
// ranges of it. Offsets count characters (runes) of Text from 0.
type Block struct {
	Kind     Kind   `json:"kind"`
	Level    int    `json:"level,omitempty"` // of a heading: 1, 2, …
	Role     Role   `json:"role,omitempty"`
	Text     string `json:"text,omitempty"`
	Subtitle string `json:"subtitle,omitempty"` // of a heading, without its ——
	// RunIn is the opening sentence of a paragraph that serves as its head
	// (段首小标题); it is a prefix of Text.
	RunIn string `json:"runIn,omitempty"`
	Spans []Span `json:"spans,omitempty"`
	// Figures are the emphasised figures of a callout as they stand in Text.
	Figures []string `json:"figures,omitempty"`
	// Stats are those figures parsed, one for each entry of Figures.
	Stats []Stat `json:"stats,omitempty"`
	// RejoinedAt are the offsets in Text at which halves of a cut sentence
	// were joined.
	RejoinedAt []int `json:"rejoinedAt,omitempty"`
	// Items are the entries of a list and the lines of verse.
	Items []Item   `json:"items,omitempty"`
	Rows  [][]Cell `json:"rows,omitempty"` // of a table; the first HeadRows are its head
	// HeadRows counts the head rows of a table.
	HeadRows int    `json:"headRows,omitempty"`
	Image    *Image `json:"image,omitempty"` // of a figure; Text is its caption
	// Label is the mark of a note as it stands in the text.
	Label string `json:"label,omitempty"`
	// Pos is where the block begins in the source.
	Pos diag.Pos `json:"pos,omitzero"`
	// Origins says where stretches of Text come from, in order; the first is
	// at 0. A rejoined paragraph has one for each part.
	Origins []Origin `json:"-"`
}

// Mark is the kind of a Span.
type Mark string

// The marks of inline text.
const (
	Strong  Mark = "strong"
	Emph    Mark = "emph"
	Mono    Mark = "code"
	Link    Mark = "link"    // Target is the address
	NoteRef Mark = "noteRef" // Target is the Label of the note
	Ruby    Mark = "ruby"    // Target is the annotation
)

// Span marks the characters [Start, End) of a block's Text.
type Span struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Mark   Mark   `json:"mark"`
	Target string `json:"target,omitempty"`
}

// Item is an entry of a list, or a line of verse.
type Item struct {
	Label string `json:"label,omitempty"` // "1.", "（一）" as written, or Bullet
	Level int    `json:"level,omitempty"` // 0 is the outermost
	Text  string `json:"text"`
	Spans []Span `json:"spans,omitempty"`
	// Pos is where the entry begins in the source.
	Pos diag.Pos `json:"pos,omitzero"`
}

// Cell is a cell of a table. ColSpan and RowSpan of 0 mean 1.
type Cell struct {
	Text    string `json:"text"`
	Spans   []Span `json:"spans,omitempty"`
	ColSpan int    `json:"colSpan,omitempty"`
	RowSpan int    `json:"rowSpan,omitempty"`
}

// Image names a picture.
type Image struct {
	Src    string `json:"src"` // as written, relative to the document
	Alt    string `json:"alt,omitempty"`
	Credit string `json:"credit,omitempty"` // “某某 摄”
}

// Direction is the way in which a figure moved.
type Direction string

// The directions of change.
const (
	Up   Direction = "up"
	Down Direction = "down"
)

// Stat is a figure taken apart so that a page can set the number large.
type Stat struct {
	Text   string    `json:"text"`             // as it stands in the callout
	Prefix string    `json:"prefix,omitempty"` // 达到, 高于全市, 每年 …
	Number string    `json:"number,omitempty"` // "11.73"; empty for 全省第一
	Unit   string    `json:"unit,omitempty"`   // "亿元", "%", "余个"
	Label  string    `json:"label,omitempty"`  // what is counted
	Change Direction `json:"change,omitempty"`
	From   string    `json:"from,omitempty"` // what it was, of 50家→136家 "50"; with its unit where that is another
	Old    bool      `json:"old,omitempty"`  // it is what the figure after it was
	Start  int       `json:"start"`          // offset in the block's Text
}

// Origin says that the characters of a Text from At on come from Pos.
type Origin struct {
	At  int
	Pos diag.Pos
}
