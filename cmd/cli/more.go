package cli

import (
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/layout/proof"
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
	picture := []cli.Flag{
		&cli.IntFlag{Name: "page", Value: 1, Usage: t("png、svg：第几页", "png, svg: which page")},
		&cli.Float64Flag{Name: "dpi", Value: 100, Usage: t("png：每英寸像素", "png: pixels per inch")},
	}
	return []*cli.Command{
		{
			Name: "proof", ArgsUsage: "INPUT", Usage: t("出校样：行号、网格、区框、松紧行、批注", "make a proof: line numbers, grid, frames, loose lines, remarks"),
			Description: t(`dayang proof 报告.txt -o 大样.pdf --revision 二校 --time "9月18日 21:30"
dayang proof 报告.txt --galley -o 小样.pdf
dayang proof 报告.txt --compare 昨天.txt -o 改动.png`, `dayang proof report.txt -o proof.pdf --revision 2 --time "18 Sept 21:30"
dayang proof report.txt --galley -o galley.pdf
dayang proof report.txt --compare yesterday.txt -o changes.png`),
			Flags: join([]cli.Flag{output,
				&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Usage: t("pdf、png、svg 或 json；默认看输出的扩展名", "pdf, png, svg or json; by the output's extension if not given")},
				&cli.BoolFlag{Name: "galley", Usage: t("小样：一栏，宽边", "a galley: one column, wide margins")},
				&cli.StringFlag{Name: "compare", Usage: t("标出与这份旧稿（或旧页面 JSON）的不同", "tint what differs from this older report (or pages as JSON)")},
				&cli.StringFlag{Name: "layers", Value: "all", Usage: t("叠层：", "overlays: ") + strings.Join(proof.LayerNames(), ",")},
				&cli.StringFlag{Name: "revision", Usage: t("印在样上的修订号", "revision to be printed on it")},
				&cli.StringFlag{Name: "time", Usage: t("印在样上的时间", "time to be printed on it")},
			}, picture, look, common), Action: p.proof,
		},
		{
			Name: "watch", ArgsUsage: "INPUT", Usage: t("在浏览器里看版，随改随排（只在本机）", "show the pages in a browser and follow the report as it is edited (this machine only)"),
			Description: t("dayang watch 报告.txt --open", "dayang watch report.txt --open"),
			Flags: join([]cli.Flag{
				&cli.BoolFlag{Name: "open", Usage: t("打开浏览器", "open the browser")},
				&cli.IntFlag{Name: "port", Usage: t("端口；0 为随便一个空的", "port; 0 is any free one")},
			}, look, common), Action: p.watch,
		},
		{
			Name: "compare", ArgsUsage: "OLD NEW", Usage: t("比较两份报告或页面：文字、行、画面；不同则退出码 1", "compare two reports or pages: text, lines, picture; exit code 1 if different"),
			Description: t(`dayang compare 昨天.txt 今天.txt
dayang compare 旧.json 新.json -o 不同.png`, `dayang compare yesterday.txt today.txt
dayang compare old.json new.json -o difference.png`),
			Flags: join([]cli.Flag{
				&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: t("把两页并排画成 PNG，标出不同", "paint both pages side by side as PNG, the differences marked")},
				&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "text", Usage: t("text 或 json", "text or json")},
			}, picture, look, common), Action: p.compare,
		},
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
				{Name: "list", Usage: t("列出字体及其用处", "list the faces and what they are used for"), Flags: join(look, messages), Action: p.fontsList},
				{
					Name: "check", ArgsUsage: "TEXT...", Usage: t("说出哪些字没有字体收", "say which characters no face has"),
					Description: "dayang fonts check 𬭊䶮\ndayang fonts check --file report.txt",
					Flags:       join([]cli.Flag{&cli.StringFlag{Name: "file", Usage: t("查文件里的字；- 为标准输入", "check the text of a file; - is standard input")}}, look, messages),
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
