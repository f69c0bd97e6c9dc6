package trait

// MinSeries is how many lines of one build make a series: a table of contents, labels, runs.
const MinSeries = 3

// MinSaid is the length in characters of a paragraph behind its label.
const MinSaid = 20

// MinTitleAgain is the shortest title in characters that is known by its coming again.
const MinTitleAgain = 8

// Lengths in characters.
const (
	MaxTitle    = 50 // of a title, or a row of one
	MaxHeading  = 40 // of a heading
	MaxSubtitle = 42 // of a subtitle
	MaxByline   = 48 // of a line that names who wrote
	BodyLength  = 40 // a paragraph of so many characters is prose
)

const (
	MaxUnderPicture = 60 // of a caption that no word names
	maxTaker        = 24 // of who took the picture
)
