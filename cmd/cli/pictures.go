package cli

import (
	"bytes"
	"image"
	_ "image/jpeg" // formats of page.Image
	_ "image/png"
	"os"
	"path/filepath"

	"dayang/layout/galley"
	"dayang/layout/page"
)

// pictures reads the pictures of a document, relative to its folder.
func pictures(doc string) galley.Pictures {
	dir := filepath.Dir(doc)
	return func(src string) (page.Image, error) {
		path := filepath.Join(dir, filepath.FromSlash(src))
		data, err := os.ReadFile(path)
		if err != nil {
			return page.Image{}, fileFault(path, err)
		}
		conf, format, err := image.DecodeConfig(bytes.NewReader(data))
		if err != nil {
			return page.Image{}, fileFault(path, err)
		}
		return page.Image{Name: src, Format: format, Width: conf.Width, Height: conf.Height, Data: data}, nil
	}
}
