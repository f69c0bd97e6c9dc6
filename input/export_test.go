package input

// What the tests outside of the package use as well.
var (
	DocxOf   = docxOf
	DocxPara = para
)
