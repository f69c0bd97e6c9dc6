package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dayang/cmd/cli"
)

// BenchmarkBuild is a whole run of the program without the process around it:
// nothing is shared between runs.
func BenchmarkBuild(b *testing.B) {
	src, err := os.ReadFile(filepath.Join(root, "examples/feature.txt"))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		var out, msg bytes.Buffer
		args := []string{"dayang", "build", "-", "-o", "-", "-q"}
		if code := cli.Run(args, strings.NewReader(string(src)), &out, &msg, func(string) string { return "" }); code != 0 {
			b.Fatal(msg.String())
		}
	}
}
