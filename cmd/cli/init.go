package cli

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/cmd/cli/config"
	"dayang/input/diag"
	"dayang/layout"
	"dayang/styles"
)

// samples are the sample reports.
//
//go:embed samples/*.md
var samples embed.FS

// initFolder is the command `dayang init`. It writes nothing when one of the
// files is there already.
func (p *program) initFolder(c *cli.Context) error {
	if c.Args().Len() > 1 {
		return usage("只要一个文件夹", "one folder is enough")
	}
	dir := c.Args().First()
	if dir == "" {
		dir = "."
	}
	name := c.String("style")
	if name == autoStyle {
		name = layout.Largest
	}
	if !slices.Contains(styles.Presets(), name) {
		return usage("init 从内置版式开始：%[2]s；没有 %[1]q",
			"init begins with a built-in design, one of %[2]s, not %[1]q", name,
			strings.Join(styles.Presets(), ", "))
	}
	sheet, err := p.sheet(c)
	if err != nil {
		return err
	}
	sample, report := "samples/report.en.md", "report.md"
	if p.lang == diag.ZH {
		sample, report = "samples/report.zh.md", "报告.md"
	}
	text, err := samples.ReadFile(sample)
	if err != nil {
		return fail(exitInternal, err)
	}
	files := []struct{ name, text string }{
		{report, string(text)},
		{"style.yaml", commentedStyle(name, sheet, p.lang)},
		{config.Name, commentedConfig(p.lang)},
	}
	if st, err := os.Stat(dir); err == nil && !st.IsDir() {
		return fail(exitIO, folderFault(dir, nil))
	}
	for _, f := range files {
		path := filepath.Join(dir, f.name)
		if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
			return fail(exitIO, diag.NewFault("exists", diag.Pos{File: path},
				diag.T("已有这个文件，什么也没写", "the file exists; nothing was written"),
				diag.T("换一个文件夹", "name another folder"), nil))
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fail(exitIO, folderFault(dir, err))
	}
	for _, f := range files {
		path := filepath.Join(dir, f.name)
		if err := os.WriteFile(path, []byte(f.text), 0o644); err != nil {
			return fail(exitIO, fileFault(path, err))
		}
		if !p.quiet {
			p.say(diag.T("写了 %s", "wrote %s", path))
		}
	}
	if !p.quiet {
		p.say(diag.T("试试：dayang build %s", "try: dayang build %s", filepath.Join(dir, report)))
	}
	return nil
}

// commentedStyle is a style file that changes nothing yet: every setting stands
// in it with its value, behind a comment sign.
func commentedStyle(base string, s *styles.Sheet, lang diag.Lang) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\nextends: %s\n\n", diag.T("版式。去掉行首的 # 就改这一项；单位：pt mm cm 字 行 五号 等。",
		"A design. Take away the # before a line to change that setting; units: pt, mm, em, lines, 五号 and so on.").In(lang),
		base)
	for _, v := range s.Settings() {
		value := v.Origin.Raw // as it was written: 390mm, 10.5pt
		if value == "" || strings.ContainsAny(value, "#:\"'{}[]") || value == "01" {
			value = fmt.Sprintf("%q", value)
		}
		fmt.Fprintf(&b, "# %-24s %s\n", v.Key+":", value)
		fmt.Fprintf(&b, "#     %s\n", v.Doc.In(lang))
	}
	return b.String()
}

func commentedConfig(lang diag.Lang) string {
	return diag.T(`# 这个文件夹（及其下）的默认设置；命令行和环境变量 DAYANG_… 在它之上。
style: ./style.yaml
# set: {columns.count: 5}
# lang: zh
# jobs: 4
# strict: true
# encoding: gb18030
# dpi: 150
# name: "{dir}/{name}"
`, `# Defaults of this folder and those below; the command line and the variables
# DAYANG_… stand above it.
style: ./style.yaml
# set: {columns.count: 5}
# lang: en
# jobs: 4
# strict: true
# encoding: gb18030
# dpi: 150
# name: "{dir}/{name}"
`).In(lang)
}
