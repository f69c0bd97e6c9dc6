//go:build !windows

package cli

import "github.com/google/renameio/v2"

// replaceFile writes a file beside its place and renames it, so that what stands
// there is always whole.
func replaceFile(path string, data []byte) error { return renameio.WriteFile(path, data, 0o644) }
