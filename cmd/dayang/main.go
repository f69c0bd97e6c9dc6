// Command dayang turns a Chinese report into a newspaper page.
package main

import (
	"os"

	"dayang/cmd/cli"
)

func main() {
	pace()
	os.Exit(cli.Run(os.Args, os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}
