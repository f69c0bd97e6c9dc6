package layout

import (
	"dayang/input/diag"
	"dayang/layout/galley"
	"dayang/layout/page"
)

// readOnce finds each picture once, however many variants of the design a report is laid out in.
// It is for one report, not for concurrent use.
func readOnce(find galley.Pictures) galley.Pictures {
	if find == nil {
		return nil
	}
	known := map[string]page.Image{}
	return func(pos diag.Pos, src string) (page.Image, error) {
		if img, ok := known[src]; ok {
			return img, nil
		}
		img, err := find(pos, src) // what cannot be read is told with its place
		if err == nil {
			known[src] = img
		}
		return img, err
	}
}
