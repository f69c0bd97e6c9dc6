package cli

import (
	"slices"
	"strings"
	"testing"

	"dayang/input/diag"
)

func TestReorder(t *testing.T) {
	app := (&program{lang: diag.EN}).app()
	for _, c := range [][2]string{
		{"dayang build a.txt -o a.pdf", "dayang build -o a.pdf -- a.txt"},
		{"dayang build a.txt b.txt --strict -o out", "dayang build --strict -o out -- a.txt b.txt"},
		{"dayang build - -o -", "dayang build -o - -- -"},
		{"dayang build a.txt --set columns.count=5 --page=2", "dayang build --set columns.count=5 --page=2 -- a.txt"},
		{"dayang build -o a.pdf -- -strange.txt", "dayang build -o a.pdf -- -strange.txt"},
		{"dayang dump lines a.txt --measure 13em", "dayang dump lines --measure 13em -- a.txt"},
		{"dayang nonsense -x", "dayang -x nonsense"},
		{"dayang", "dayang"},
		{"dayang build", "dayang build"},
		{"dayang build a.txt -o", "dayang build -o"},
		{"dayang build a.txt -o -q", "dayang build -o"},
		{"dayang build a.txt -o --strict -q", "dayang build -o"},
		{"dayang build -o -- a.txt", "dayang build -o"},
		{"dayang build a.txt -o=-q", "dayang build -o=-q -- a.txt"},
		{"dayang check a.pdf --ink-limit -10", "dayang check --ink-limit -10 -- a.pdf"},
		{"dayang --lang --quiet build a.txt", "dayang --lang"},
		{"dayang --lang zh build a.txt -q", "dayang build --lang zh -q -- a.txt"},
		{"dayang -q dump --lang=en lines a.txt", "dayang dump -q --lang=en -- lines a.txt"},
		{"dayang --lang", "dayang --lang"},
	} {
		if got := strings.Join(reorder(app, strings.Fields(c[0])), " "); got != c[1] {
			t.Errorf("%s\nbecomes %s\nwant    %s", c[0], got, c[1])
		}
	}
}

// FuzzReorder: no argument is lost or made up beside a "--", arguments keep their
// order, and nothing that begins with a dash is left for an argument to be.
func FuzzReorder(f *testing.F) {
	for _, s := range []string{"build a.txt -o a.pdf", "build -- -a", "dump lines --measure 13em x", "fonts check 好 --file a", "--help build", "-", "report merge a b -o c --", "--lang zh build a", "-q --help build"} {
		f.Add(s)
	}
	app := (&program{lang: diag.EN}).app()
	f.Fuzz(func(t *testing.T, line string) {
		args := append([]string{"dayang"}, strings.Split(line, " ")...)
		before := slices.Clone(args)
		got := reorder(app, args)
		if !slices.Equal(args, before) {
			t.Fatal("the arguments were changed in place")
		}
		bare := func(list []string) []string {
			out := slices.DeleteFunc(slices.Clone(list), func(a string) bool { return a == "--" })
			slices.Sort(out)
			return out
		}
		if n := len(got); n < len(args) && strings.HasPrefix(got[n-1], "-") {
			return // a flag without its value, which is said
		}
		if a, b := bare(args), bare(got); !slices.Equal(a, b) {
			t.Fatalf("%q becomes %q", a, b)
		}
		if again := reorder(app, got); !slices.Equal(again, got) {
			t.Fatalf("%q becomes %q becomes %q", args, got, again)
		}
	})
}
