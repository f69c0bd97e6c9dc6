package cli

import (
	"github.com/urfave/cli/v2"
)

// moreCommands are those of the daily work around build.
func (p *program) moreCommands(t func(zh, en string) string, messages, look, common []cli.Flag) []*cli.Command {
	join := func(lists ...[]cli.Flag) (out []cli.Flag) {
		for _, l := range lists {
			out = append(out, l...)
		}
		return out
	}
	output := &cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: t("输出文件；- 为标准输出", "output file; - is standard output")}
	return []*cli.Command{
		{
			Name: "report", Usage: t("合并批量报告", "reports of batches"),
			Subcommands: []*cli.Command{{
				Name: "merge", ArgsUsage: "REPORT...",
				Usage:       t("把各份的报告合成一份，说出总数；有失败时退出码同 build", "join the reports of shards and say the totals; the exit code is that of build"),
				Description: "dayang report merge part-*.jsonl -o all.jsonl",
				Flags:       join([]cli.Flag{output}, messages), Action: p.mergeReports,
			}},
		},
		{
			Name: "fonts", Usage: t("字体", "faces"),
			Subcommands: []*cli.Command{
				{Name: "list", Usage: t("列出字体及其用处", "list the faces and what they are used for"), Flags: messages, Action: p.fontsList},
				{
					Name: "check", ArgsUsage: "TEXT...", Usage: t("说出哪些字没有字体收", "say which characters no face has"),
					Description: "dayang fonts check 𬭊䶮\ndayang fonts check --file report.txt",
					Flags:       join([]cli.Flag{&cli.StringFlag{Name: "file", Usage: t("查文件里的字；- 为标准输入", "check the text of a file; - is standard input")}}, messages),
					Action:      p.fontsCheck,
				},
			},
		},
		{
			Name: "init", ArgsUsage: "[FOLDER]", Usage: t("写一份样稿、一份加注的版式和 dayang.yaml", "write a sample report, a commented style and dayang.yaml"),
			Description: "dayang init\ndayang init pages --style broadsheet",
			Flags:       join([]cli.Flag{look[0]}, messages), Action: p.initFolder,
		},
		{
			Name: "completion", ArgsUsage: "bash|zsh|fish", Usage: t("打印补全脚本", "print a completion script"),
			Description: "source <(dayang completion bash)\ndayang completion fish > ~/.config/fish/completions/dayang.fish",
			Flags:       messages, Action: p.completion,
		},
		{Name: "man", Usage: t("打印手册页", "print the manual page"), Description: "dayang man > dayang.1", Flags: messages, Action: p.man},
		{Name: "version", Usage: t("程序、字体和规则的版本", "versions of the program, faces and rules"), Flags: messages, Action: p.version},
	}
}
