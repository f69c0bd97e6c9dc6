package cli_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A file of the source that a document names is there: with a folder from the root or beside the
// document, without one somewhere.
func TestDocsNameFilesThatExist(t *testing.T) {
	named := map[string]bool{}
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err == nil && e.IsDir() && e.Name() == ".git" {
			return filepath.SkipDir
		}
		named[e.Name()] = true
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	docs, err := filepath.Glob(filepath.Join(root, "docs/*.md"))
	if err != nil || len(docs) == 0 {
		t.Fatal(err)
	}
	file := regexp.MustCompile("`([A-Za-z0-9_./-]+\\.go|[A-Za-z0-9_.-]+/testdata/[A-Za-z0-9_./-]+)`")
	for _, doc := range docs {
		text, err := os.ReadFile(doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range file.FindAllSubmatch(text, -1) {
			name := string(m[1])
			found := named[name]
			if strings.Contains(name, "/") {
				_, fromRoot := os.Stat(filepath.Join(root, name))
				_, beside := os.Stat(filepath.Join(filepath.Dir(doc), name))
				found = fromRoot == nil || beside == nil
			}
			if !found {
				t.Errorf("%s names %s, which is not there", filepath.Base(doc), name)
			}
		}
	}
}
