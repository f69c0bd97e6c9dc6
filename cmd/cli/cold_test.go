//go:build unix

package cli_test

import (
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
)

// BenchmarkCold is what a user waits for: the whole process, from the start of the
// program to its end, with the peak of its memory.
func BenchmarkCold(b *testing.B) {
	exe := filepath.Join(b.TempDir(), "dayang")
	if out, err := exec.Command("go", "build", "-o", exe, filepath.Join(root, "cmd/dayang")).CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	for _, format := range []string{"pdf", "png"} {
		b.Run(format, func(b *testing.B) {
			peak := int64(0)
			for b.Loop() {
				cmd := exec.Command(exe, "build", filepath.Join(root, "examples/feature.txt"), "-o", filepath.Join(b.TempDir(), "out."+format), "-q")
				if err := cmd.Run(); err != nil {
					b.Fatal(err)
				}
				if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
					peak = max(peak, u.Maxrss)
				}
			}
			if runtime.GOOS == "linux" { // elsewhere in other units
				b.ReportMetric(float64(peak)/1024, "peak-MB")
			}
		})
	}
}
