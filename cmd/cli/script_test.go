package cli_test

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"dayang/cmd/cli"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"dayang": func() { os.Exit(cli.Run(os.Args, os.Stdin, os.Stdout, os.Stderr, os.Getenv)) },
	})
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
			e.Setenv("LANG", "en_US.UTF-8")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"reports": makeReports, "count": countFiles, "until": untilFiles, "whole": wholePDFs, "said": saidIn,
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
