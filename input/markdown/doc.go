// Package markdown reads Markdown: CommonMark with tables, footnotes and fenced blocks.
//
// What goes beyond CommonMark, so that Chinese text works: emphasis beside
// full-width punctuation, line ends between Han that join without a space, an
// ideographic indent that begins a paragraph, and the blocks
//
//	::: stat        数读
//	::: preface     编者按 (also: lead, quote, verse, note, caption, credit,
//	:::             signature, salutation, furniture, figure)
//
// A text goes through these stages, which the names of the files tell:
//
//	front/    the front matter: meta data, the design, whether all is stated (structure: final)
//	syntax*   how goldmark parses: the parsers of this dialect (syntax.go has them all), what the
//	          text as a whole is known for (habits, syntaxownlines.go), what bounds their time.
//	          The result is a tree of goldmark's nodes and ours.
//	read.go   Read itself, with the stages in their order; the reader and what it keeps
//	blocks.go the walk over the blocks of the tree: each becomes paragraphs of the draft. Other
//	          files read one kind of block: lists.go, tables.go, htmlblock.go, verse.go ….
//	          paragraphs.go tells what a paragraph is; stated.go takes what is final as it stands.
//	inline.go the walk within a block: a text with its spans. tags.go, struck.go, strays.go,
//	          attributes.go and links.go read what stands in a line.
//	tidy*     passes over the paragraphs of the whole draft, after the walk: the title, headings
//	          that nothing marks, what a page left at the head and the foot. They know no tree.
//	          read.go and tidyheads.go call them.
//	write/    the canonical form, written; canon.go reads pieces of it back for that
//
// A paragraph of a draft has no kind where Markdown does not say it: input/structure infers that.
package markdown
