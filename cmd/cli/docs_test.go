package cli_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"dayang/cmd/cli"
	"dayang/styles"
)

func run(env map[string]string, args ...string) (int, string) {
	var out bytes.Buffer
	code := cli.Run(append([]string{"dayang"}, args...), nil, &out, &out, func(k string) string { return env[k] })
	return code, out.String()
}

// The pods of the Indexed Job together make every page once.
func TestKubernetesJob(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(root, "docs/scale/job.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var job struct {
		Spec struct {
			Completions int
			Template    struct {
				Spec struct {
					Containers []struct{ Args []string }
				}
			}
		}
	}
	if err := yaml.Unmarshal(text, &job); err != nil {
		t.Fatal(err)
	}
	data := t.TempDir()
	if err := os.Mkdir(filepath.Join(data, "reports"), 0o755); err != nil {
		t.Fatal(err)
	}
	const n = 20
	for i := range n {
		text := fmt.Sprintf("第%d号渡口\n\n天刚亮，渡口的船就开了，过河的人不多。\n", i)
		if err := os.WriteFile(filepath.Join(data, "reports", fmt.Sprintf("%02d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for index := range job.Spec.Completions {
		var args []string
		for _, a := range job.Spec.Template.Spec.Containers[0].Args {
			a = strings.ReplaceAll(a, "$(JOB_COMPLETION_INDEX)", fmt.Sprint(index))
			args = append(args, strings.ReplaceAll(a, "/data/", data+"/"))
		}
		if code, out := run(map[string]string{"JOB_COMPLETION_INDEX": fmt.Sprint(index)}, args...); code != 0 {
			t.Fatalf("pod %d: exit %d\n%s", index, code, out)
		}
	}
	if list, _ := filepath.Glob(filepath.Join(data, "pages/*.pdf")); len(list) != n {
		t.Errorf("%d pages of %d reports", len(list), n)
	}
	parts, _ := filepath.Glob(filepath.Join(data, "part-*.jsonl"))
	code, out := run(nil, append([]string{"report", "merge", "-o", filepath.Join(data, "all.jsonl")}, parts...)...)
	if want := fmt.Sprintf("%d files: %d built, 0 unchanged", n, n); code != 0 || !strings.Contains(out, want) {
		t.Errorf("exit %d: %s", code, out)
	}
}

var (
	commandLine = regexp.MustCompile(`(?m)^dayang [^#\n]*`)
	flagName    = regexp.MustCompile(`^--?[a-z][a-z-]*`)
)

// Every command that the guides and the README show exists, with its options.
func TestGuidesShowWhatExists(t *testing.T) {
	for _, name := range []string{"docs/guide.md", "docs/guide.zh-CN.md", "README.md", "README.zh-CN.md"} {
		text, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		lines := commandLine.FindAllString(string(text), -1)
		if len(lines) < 5 {
			t.Errorf("%s shows %d commands", name, len(lines))
		}
		for _, line := range lines {
			words := strings.Fields(line)[1:]
			var cmd []string
			for len(words) > 0 && len(cmd) < 2 && regexp.MustCompile(`^[a-z]+$`).MatchString(words[0]) {
				if code, _ := run(nil, append(append(slices.Clone(cmd), words[0]), "--help")...); code != 0 {
					break
				}
				cmd, words = append(cmd, words[0]), words[1:]
			}
			_, help := run(nil, append(slices.Clone(cmd), "--help")...)
			if len(cmd) == 0 && !strings.HasPrefix(strings.Join(words, " "), "--") && !strings.HasPrefix(line, "dayang COMMAND") {
				t.Errorf("%s: no command in %q", name, line)
			}
			for _, w := range words {
				if f := flagName.FindString(w); f != "" && f != "--help" && !regexp.MustCompile(regexp.QuoteMeta(f)+`[ ,\n]`).MatchString(help) {
					t.Errorf("%s: %q has no option %s", name, strings.Join(cmd, " "), f)
				}
			}
		}
	}
}

// The two guides have the same parts.
func TestGuidesAgree(t *testing.T) {
	var counts [2][]int
	for i, name := range []string{"docs/guide.md", "docs/guide.zh-CN.md"} {
		text, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range strings.Split(string(text), "\n## ") {
			counts[i] = append(counts[i], len(commandLine.FindAllString(part, -1)))
		}
	}
	if !slices.Equal(counts[0], counts[1]) {
		t.Errorf("commands by part: %v in English, %v in Chinese", counts[0], counts[1])
	}
}

// The table of settings is that of the program.
func TestGuideOfStyles(t *testing.T) {
	var b strings.Builder
	b.WriteString("# Settings of a design 版式设置\n\nWritten by `go test ./cmd/cli -run GuideOfStyles -update`.\n" +
		"The values are those of each built-in design; ″ is that of broadsheet.\n\n| setting 设置 | what it is 含义 |")
	var sheets []*styles.Sheet
	names := append([]string{"broadsheet"}, slices.DeleteFunc(styles.Presets(), func(s string) bool { return s == "broadsheet" })...)
	for _, n := range names {
		s, err := styles.Load(n, styles.Options{})
		if err != nil {
			t.Fatal(err)
		}
		sheets = append(sheets, s)
		b.WriteString(" " + n + " |")
	}
	b.WriteString("\n|" + strings.Repeat(" --- |", len(names)+2) + "\n")
	cell := func(s string) string { return strings.ReplaceAll(s, "|", `\|`) }
	for i, v := range sheets[0].Settings() {
		fmt.Fprintf(&b, "| `%s` | %s |", v.Key, cell(v.Doc.EN+"<br>"+v.Doc.ZH))
		for k, s := range sheets {
			value := s.Settings()[i].Origin.Raw
			if k > 0 && value == v.Origin.Raw {
				value = "″"
			}
			b.WriteString(" " + cell(value) + " |")
		}
		b.WriteString("\n")
	}
	path := filepath.Join(root, "docs/guide-styles.md")
	if *update {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil || string(got) != b.String() {
		t.Errorf("docs/guide-styles.md is not that of the program (-update renews it): %v", err)
	}
}
