//go:build !windows

package cli_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A run that waits for standard input or for a pipe is left when it is interrupted, and
// says so once; a second signal ends what does not heed the first.
func TestInterruptedWhileWaiting(t *testing.T) {
	dir := t.TempDir()
	pipe, report := filepath.Join(dir, "pipe"), filepath.Join(dir, "report.txt")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(report, []byte("渡口的早晨\n\n天刚亮，渡口的船就开了。\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args  string // PIPE is a named pipe; "-" is standard input
		twice bool
	}{
		{args: "build - -o page.pdf"},
		{args: "build PIPE -o page.pdf"},
		{args: "build --files-from - -o pages"},
		{args: "parse -"},
		{args: "check -"},
		{args: "fonts check --file -"},
		{args: "dump lines -"},
		{args: "dump pages PIPE"},
		{args: "proof - -o proof.pdf"},
		{args: "compare report.txt PIPE"},
		{args: "report merge -"},
		{args: "build report.txt --style PIPE", twice: true},
	} {
		t.Run(c.args, func(t *testing.T) {
			cmd := exec.Command(os.Args[0], strings.Fields(strings.ReplaceAll(c.args, "PIPE", pipe))...)
			cmd.Args[0] = "dayang" // package testscript asks for it
			cmd.Dir, cmd.Env = dir, append(os.Environ(), "LANG=en_US.UTF-8")
			var errs bytes.Buffer
			cmd.Stderr = &errs
			stdin, err := cmd.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			late := time.AfterFunc(time.Minute, func() { _ = cmd.Process.Kill() })
			defer late.Stop()
			// Both return when the process has begun to read.
			if strings.Contains(c.args, "PIPE") {
				w, err := os.OpenFile(pipe, os.O_WRONLY, 0)
				if err != nil {
					t.Fatal(err)
				}
				defer w.Close()
			} else if _, err := stdin.Write(bytes.Repeat([]byte(" "), 1<<18)); err != nil {
				t.Fatal(err)
			}
			for range map[bool]int{false: 1, true: 2}[c.twice] {
				time.Sleep(100 * time.Millisecond)
				if err := cmd.Process.Signal(os.Interrupt); err != nil {
					t.Fatal(err)
				}
			}
			err = cmd.Wait()
			if c.twice {
				var e *exec.ExitError
				if !errors.As(err, &e) || !e.Sys().(syscall.WaitStatus).Signaled() || !late.Stop() {
					t.Errorf("%v\n%s", err, &errs)
				}
				return
			}
			if code := cmd.ProcessState.ExitCode(); code != 3 || errs.String() != "dayang: interrupted\n" {
				t.Errorf("%v\n%s", err, &errs)
			}
		})
	}
}
