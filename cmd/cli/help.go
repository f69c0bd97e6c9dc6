package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/cmd/cli/config"
)

func appTemplate(t both) string {
	return producer() + ` — {{.Usage}}

` + t("用法", "Usage") + `:
  {{.UsageText}}

` + t("命令", "Commands") + `:{{range .VisibleCommands}}
  {{printf "%-10s" .Name}} {{.Usage}}{{end}}

` + t("例", "Examples") + `:
  ` + t(`dayang build 报告.txt -o 大样.pdf
  dayang build *.txt -o pages/
  dayang proof 报告.txt -o 校样.pdf
  dayang watch 报告.txt --open`, `dayang build report.txt -o page.pdf
  dayang build *.txt -o pages/
  dayang proof report.txt -o proof.pdf
  dayang watch report.txt --open`) + `

` + t("退出码", "Exit codes") + `:
` + indented(exitCodes(t)) + `
` + t("环境变量", "Environment") + `:
` + indented(environment(t)) + `
` + t("选项从何而来：命令行、环境变量、向上找到的 dayang.yaml，前者为先。每个命令的选项：",
		"Options come from the command line, else the environment, else dayang.yaml, found upwards.\nOptions of a command: ") + t("dayang 命令 --help",
		"dayang COMMAND --help") + `
`
}

func commandTemplate(t both) string {
	return `{{.HelpName}} — {{.Usage}}

` + t("用法", "Usage") + `:
  {{.HelpName}}{{if .Subcommands}} ` + t("命令", "COMMAND") + `{{end}}{{if .VisibleFlags}} [` + t("选项",
		"options") + `]{{end}}{{if .ArgsUsage}} {{.ArgsUsage}}{{end}}{{if .Subcommands}}

` + t("命令", "Commands") + `:{{range .Subcommands}}
  {{printf "%-8s" .Name}} {{.Usage}}{{end}}{{end}}

` + t("例", "Examples") + `:{{if .Description}}
  {{nindent 2 .Description | trim}}{{else}}{{range .Subcommands}}
  {{nindent 2 .Description | trim}}{{end}}{{end}}{{if .VisibleFlags}}

` + t("选项", "Options") + `:{{range .VisibleFlags}}
  {{.}}{{end}}{{end}}
`
}

// term is a word and what it means.
type term struct{ word, means string }

func exitCodes(t both) []term {
	return []term{
		{"0", t("好", "fine")},
		{"1",
			t("报告有问题（警告只在 --strict 时算）；compare：不同",
				"problems in a document (warnings only with --strict); compare: different")},
		{"2", t("用法不对", "wrong usage")},
		{"3", t("不能读或写", "could not read or write")},
		{"4", t("内部错误", "internal error")},
	}
}

func environment(t both) []term {
	keys := strings.ToUpper(strings.Join(config.Keys(), " "))
	return []term{
		{"DAYANG_…", t("同名选项的值：", "the value of the option of this name: ") + keys},
		{"LC_ALL LC_MESSAGES LANG", t("消息的语言，没有 --lang 时", "the language of messages without --lang")},
		{"NO_COLOR", t("不用颜色", "no colour")},
		{"SOURCE_DATE_EPOCH",
			t("写进文件的日期（秒）；默认用报告的日期",
				"the date in files, in seconds; that of the report if not given")},
	}
}

func indented(list []term) string {
	var b strings.Builder
	for _, e := range list {
		fmt.Fprintf(&b, "  %s\t%s\n", e.word, e.means)
	}
	return b.String()
}

// man is the command `dayang man`: the manual page, in the language of messages.
func (p *program) man(c *cli.Context) error {
	t := p.both()
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	options := func(list []cli.Flag) {
		for _, f := range list {
			names, usage, _ := strings.Cut(f.String(), "\t")
			line(".TP\n.B %s\n%s", roff(names), roff(usage))
		}
	}
	terms := func(title string, list []term) {
		line(".SH %s", title)
		for _, e := range list {
			line(".TP\n.B %s\n%s", roff(e.word), roff(e.means))
		}
	}
	line(`.TH DAYANG 1 "" %q`, producer())
	line(".SH %s\ndayang \\- %s", t("名称", "NAME"), roff(c.App.Usage))
	line(".SH %s\n.B dayang\n%s", t("用法", "SYNOPSIS"), roff(strings.TrimPrefix(c.App.UsageText, "dayang ")))
	common := map[string]bool{}
	line(".SH %s", t("共有的选项", "OPTIONS OF ALL COMMANDS"))
	options(messageFlags(t))
	for _, f := range messageFlags(t) {
		common[f.Names()[0]] = true
	}
	line(".SH %s", t("命令", "COMMANDS"))
	var commands func(prefix string, list []*cli.Command)
	commands = func(prefix string, list []*cli.Command) {
		for _, c := range list {
			if len(c.Subcommands) > 0 {
				commands(prefix+" "+c.Name, c.Subcommands)
				continue
			}
			line(".SS %s", roff(strings.TrimSpace(prefix+" "+c.Name+" "+c.ArgsUsage)))
			line("%s\n.PP\n.nf\n%s\n.fi", roff(c.Usage), roff(c.Description))
			options(slices.DeleteFunc(slices.Clone(c.Flags),
				func(f cli.Flag) bool { return common[f.Names()[0]] || f.Names()[0] == "help" }))
		}
	}
	commands("", c.App.Commands)
	terms(t("退出码", "EXIT STATUS"), exitCodes(t))
	terms(t("环境变量", "ENVIRONMENT"), environment(t))
	terms(t("文件", "FILES"), []term{
		{config.Name,
			t("选项的默认值；从当前文件夹向上找，没有则从第一份输入的文件夹找",
				"defaults of options; looked for upwards from the working folder, else from that of the first input")},
		{".dayang-done*.jsonl",
			t("输出文件夹里的清单，供 --skip-unchanged",
				"in a folder of outputs: what they were made of, for --skip-unchanged")},
	})
	_, err := io.WriteString(p.stdout, b.String())
	return fail(exitIO, fileFault("stdout", err))
}

// roff writes text so that nothing in it is a request.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}
