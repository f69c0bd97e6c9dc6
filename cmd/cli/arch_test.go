package cli_test

import (
	"go/build"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const root = "../.."

// The import tables of docs/ARCHITECTURE.md hold: every package has a row and
// imports only what its row allows; external modules stay in their rooms.
func TestImports(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(root, "docs/ARCHITECTURE.md"))
	if err != nil {
		t.Fatal(err)
	}
	may, rooms := map[string][]string{}, map[string][]string{}
	var into map[string][]string // of the table that is read
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(strings.TrimSpace(line), "|")
		if len(cells) != 5 {
			continue
		}
		switch name := strings.TrimSpace(cells[1]); name {
		case "package":
			into = may
		case "module":
			into = rooms
		case "---":
		default:
			into[name] = strings.Fields(cells[3])
		}
	}
	seen := map[string]bool{}
	for _, dir := range packages(t) {
		p, err := build.ImportDir(filepath.Join(root, dir), 0)
		if err != nil {
			t.Fatal(err)
		}
		seen[dir] = true
		allowed, ok := may[dir]
		if !ok {
			t.Errorf("package %s is missing in the table", dir)
		}
		for _, imp := range p.Imports {
			if in, ok := strings.CutPrefix(imp, "dayang/"); ok {
				if !slices.Contains(allowed, in) && !slices.Contains(allowed, "*") {
					t.Errorf("%s must not import %s", dir, in)
				}
			} else if strings.Contains(strings.Split(imp, "/")[0], ".") && !inRoom(rooms, imp, dir) {
				t.Errorf("%s must not import %s", dir, imp)
			}
		}
	}
	for dir := range may {
		if !seen[dir] {
			t.Errorf("the table names %s, which does not exist", dir)
		}
	}
}

func inRoom(rooms map[string][]string, imp, dir string) bool {
	for module, in := range rooms {
		if (imp == module || strings.HasPrefix(imp, module+"/")) && slices.Contains(in, dir) {
			return true
		}
	}
	return false
}

// packages lists the folders with Go files that are no tests.
func packages(t *testing.T) []string {
	var out []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		rel, _ := filepath.Rel(root, filepath.Dir(path))
		if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") && !slices.Contains(out, rel) {
			out = append(out, rel)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// At the top level stand exactly the folders that the project promises.
func TestTopLevel(t *testing.T) {
	list, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	known := []string{"cmd", "layout", "fonts", "styles", "input", "output", "go.mod", "go.sum", "README.md", "README.zh-CN.md", "LICENSE", "docs", "examples", "CHANGELOG.md"}
	for _, e := range list {
		if !strings.HasPrefix(e.Name(), ".") && !slices.Contains(known, e.Name()) && e.Name() != "dayang" && e.Name() != "dist" && filepath.Ext(e.Name()) != ".pdf" {
			t.Errorf("%s does not belong at the top level", e.Name())
		}
	}
}
