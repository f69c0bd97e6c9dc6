package cli

import (
	"errors"
	"os"
	"path/filepath"
)

// replaceFile writes a file beside its place and renames it, so that what stands
// there is whole. Windows promises no more than that one file takes the place of
// the other, which is why renameio leaves it out.
func replaceFile(path string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path))
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}
