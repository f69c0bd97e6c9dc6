package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/urfave/cli/v2"

	"dayang/input/diag"
)

// A state that is watched is built until its own context ends, not until the program does.
func TestWatchHeedsItsContext(t *testing.T) {
	report := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(report, []byte("渡口的早晨\n\n天刚亮，渡口的船就开了。\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	p := broken(0, &out, &errs)
	p.lang = diag.EN
	app := p.app()
	built := false
	app.Command("watch").Action = func(c *cli.Context) error {
		b := &builder{program: p, c: c, in: report, shared: newShared()}
		if s := b.build(c.Context, ""); s.Proof == nil {
			t.Errorf("no pages: %v", s.Diags)
		}
		ended, end := context.WithCancel(c.Context)
		end()
		if s := b.build(ended, ""); s.Proof != nil {
			t.Error("pages, though nobody waits for them")
		}
		built = true
		return nil
	}
	if err := app.RunContext(t.Context(), []string{"dayang", "watch", report}); err != nil || !built {
		t.Errorf("%v, %s", err, &errs)
	}
}
