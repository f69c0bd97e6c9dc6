//go:build !windows

package cli

import (
	"path/filepath"

	"github.com/google/renameio/v2"
)

// replaceFile writes a file beside its place and renames it, so that what stands
// there is always whole.
func replaceFile(path string, data []byte) error {
	// Without a folder it tries at every file whether that of temporary files will do.
	return renameio.WriteFile(path, data, 0o644, renameio.WithTempDir(filepath.Dir(path)))
}
