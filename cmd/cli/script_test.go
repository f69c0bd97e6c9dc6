package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"dayang/cmd/cli"
	"dayang/fonts/fonttest"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"dayang": func() { os.Exit(cli.Run(os.Args, os.Stdin, os.Stdout, os.Stderr, os.Getenv)) },
	})
}

// binaries are files of the scripts that a text archive cannot hold.
var binaries = map[string]string{
	"elf.bin":              "\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00>\x00\x01\x00\x00\x00",
	"old.doc":              "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00\x00\x00",
	"fonts/cff.otf":        string(fonttest.CFF()),
	"fonts/cff2.otf":       string(fonttest.CFF2()),
	"fonts/a,b.ttf":        string(fonttest.TrueType()),
	"fonts/two.ttc":        string(fonttest.Collection(fonttest.CFF(), fonttest.TrueType())),
	"fonts/restricted.otf": string(fonttest.Licence(fonttest.CFF(), 2)),
	"fonts/whole.otf":      string(fonttest.Licence(fonttest.CFF(), 0x100)),
	"fonts/bomb.otf":       string(fonttest.Bomb()),
	"coded/first.md":       "\xff\xfe" + utf16("# 河边的船\n\n河边停着一条船，船上没有人。\n\n![船](船.png)\n"),
	"invalid.txt":          "你好\xff\xfe，今天天气很好，我们去河边散步，看见很多人。\n\n大家都在说话，说的是修路的事情。\n",
}

// utf16 is a text in UTF-16, the low bytes first.
func utf16(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteString(string([]byte{byte(r), byte(r >> 8)}))
	}
	return b.String()
}

// The scripts in testdata/script run the program as a user does.
func TestScripts(t *testing.T) {
	examples, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("EXAMPLES", examples+"/../../examples")
			e.Setenv("DOCS", examples+"/../../docs")
			e.Setenv("LANG", "en_US.UTF-8")
			for name, content := range binaries {
				path := filepath.Join(e.WorkDir, filepath.FromSlash(name))
				if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
					return err
				}
				if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
					return err
				}
			}
			return nil
		},
		Condition: func(cond string) (bool, error) {
			if cond == "root" { // who may write and read everything
				return os.Geteuid() == 0, nil
			}
			path, ok := strings.CutPrefix(cond, "exists:")
			if !ok {
				return false, fmt.Errorf("unknown condition %q", cond)
			}
			_, err := os.Stat(path)
			return err == nil, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"reports": makeReports, "count": countFiles, "aged": ageFiles, "until": untilFiles, "whole": wholePDFs, "said": saidIn, "bad": makeBad,
			// code N COMMAND…: the exit code is N.
			"code": func(ts *testscript.TestScript, _ bool, args []string) {
				err := ts.Exec(args[1], args[2:]...)
				got := 0
				if e, ok := err.(interface{ ExitCode() int }); ok {
					got = e.ExitCode()
				} else if err != nil {
					ts.Fatalf("%v", err)
				}
				if want := int(args[0][0] - '0'); got != want {
					ts.Fatalf("exit code %d, want %d", got, want)
				}
			},
		},
	})
}
