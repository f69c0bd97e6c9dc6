package cli_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dayang/fonts/fonttest"
)

var shellBlock = regexp.MustCompile("(?s)```sh\n(.*?)```")

// Every command of the guides and the READMEs runs as it is shown, in the order in
// which it is shown, in a folder that holds what it is about.
func TestGuidesRun(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no sh")
	}
	feature, err := os.ReadFile(filepath.Join(root, "examples/feature.txt"))
	if err != nil {
		t.Fatal(err)
	}
	const ferry = "渡口的早晨\n\n天刚亮，渡口的船就开了。过河的人带着菜篮和书包，说今天又多了七位。\n"
	older := strings.Replace(ferry, "七", "六", 1)
	record := `{"input":"a.txt","output":"a.pdf","result":"built","exit":0}` + "\n"
	word, err := docx("<w:p><w:r><w:t>渡口的早晨</w:t></w:r></w:p><w:p><w:r><w:t>天刚亮，渡口的船就开了，过河的人说今天又多了七位。</w:t></w:r></w:p>", 0)
	if err != nil {
		t.Fatal(err)
	}
	font := string(fonttest.Collection(fonttest.TrueType(), fonttest.CFF(), fonttest.TrueType()))
	for doc, files := range map[string]map[string]string{
		"docs/guide.md": {
			"report.txt": string(feature), "report.docx": string(word), "yesterday.txt": older, "today.txt": ferry, "a.txt": older, "b.txt": ferry,
			"reports/one.md": ferry, "reports/deep/two.md": ferry, "list.txt": "reports/one.md\nreport.txt\n", "part-1.jsonl": record, "Songti.ttc": font,
		},
		"docs/guide.zh-CN.md": {
			"报告.txt": string(feature), "报告.docx": string(word), "昨天.txt": older, "今天.txt": ferry, "甲.txt": older, "乙.txt": ferry,
			"稿件/一.md": ferry, "稿件/深/二.md": ferry, "清单.txt": "稿件/一.md\n报告.txt\n", "part-1.jsonl": record, "Songti.ttc": font,
		},
		"README.md":       {"report.txt": string(feature), "other.txt": ferry},
		"README.zh-CN.md": {"报告.txt": string(feature), "别的.txt": ferry},
	} {
		t.Run(doc, func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(filepath.Join(root, doc))
			if err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			for name, content := range files {
				path := filepath.Join(dir, name)
				if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			for _, block := range shellBlock.FindAllStringSubmatch(string(text), -1) {
				for _, line := range strings.Split(block[1], "\n") {
					// watch does not end; its script and its browser try it.
					if !strings.HasPrefix(line, "dayang ") || strings.HasPrefix(line, "dayang watch") {
						continue
					}
					want := 0
					if strings.HasPrefix(line, "dayang compare") {
						want = 1 // it is shown with what differs
					}
					cmd := exec.Command(sh, "-c", line)
					cmd.Dir = dir
					cmd.Env = append(os.Environ(), "LANG="+map[bool]string{true: "zh_CN.UTF-8", false: "en_US.UTF-8"}[strings.Contains(doc, "zh-CN")])
					out, err := cmd.CombinedOutput()
					code := 0
					var e *exec.ExitError
					if errors.As(err, &e) {
						code = e.ExitCode()
					} else if err != nil {
						t.Fatal(err)
					}
					if code != want {
						t.Errorf("%s\nexit code %d, want %d\n%s", line, code, want, out)
					}
				}
			}
		})
	}
}
