package cli_test

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The table of fuzz targets in docs/RELIABILITY.md has those that there are, and no others.
func TestFuzzTable(t *testing.T) {
	target := regexp.MustCompile(`(?m)^func (Fuzz\w+)\(`)
	have, told := map[string]bool{}, map[string]bool{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		dir, err := filepath.Rel(root, filepath.Dir(path))
		for _, m := range target.FindAllStringSubmatch(string(src), -1) {
			have[filepath.ToSlash(dir)+" "+m[1]] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	doc, err := os.ReadFile(filepath.Join(root, "docs", "RELIABILITY.md"))
	if err != nil {
		t.Fatal(err)
	}
	piece := regexp.MustCompile("`([a-z0-9/{},]+)`|(Fuzz\\w+)")
	for _, row := range strings.Split(string(doc), "\n") {
		if !strings.Contains(row, " Fuzz") || !strings.HasPrefix(row, "| `") {
			continue
		}
		var dirs []string // that the next targets are of
		named := false
		for _, m := range piece.FindAllStringSubmatch(strings.SplitN(row, "|", 3)[1], -1) {
			if m[2] != "" {
				for _, dir := range dirs {
					told[dir+" "+m[2]] = true
				}
				named = true
				continue
			}
			if named {
				dirs, named = nil, false
			}
			before, list, _ := strings.Cut(strings.TrimSuffix(m[1], "}"), "{")
			for _, name := range strings.Split(list, ",") {
				dirs = append(dirs, before+name)
			}
		}
	}
	// A row may name two packages before the targets of both.
	for _, key := range slices.Sorted(maps.Keys(have)) {
		if !told[key] {
			t.Errorf("docs/RELIABILITY.md does not name %s", key)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(told)) {
		if !have[key] {
			t.Errorf("docs/RELIABILITY.md names %s, which is not there", key)
		}
	}
}
