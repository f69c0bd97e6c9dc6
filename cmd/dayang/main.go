// Command dayang turns a Chinese report into a newspaper page.
package main

import (
	"os"
	"runtime/debug"

	"dayang/cmd/cli"
)

func main() {
	// A run lives for a blink: it collects garbage half as often as usual, which
	// saves a tenth of the time and costs 5 MB of memory for an article
	// (docs/PERFORMANCE.md). GOGC goes before it.
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(200)
	}
	os.Exit(cli.Run(os.Args, os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}
