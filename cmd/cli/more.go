package cli

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/layout/proof"
)

// dailyCommands are those of the daily work around the page.
func (p *program) dailyCommands(t both) []*cli.Command {
	return []*cli.Command{
		p.proofCommand(t),
		p.watchCommand(t),
		p.compareCommand(t),
		p.reportCommand(t),
		p.fontsCommand(t),
		p.initCommand(t),
		p.completionCommand(t),
		p.manCommand(t),
		p.versionCommand(t),
	}
}

// outputFlag says which file is written.
func outputFlag(t both) cli.Flag {
	return &cli.StringFlag{
		Name:    "output",
		Aliases: []string{"o"},
		Usage:   t("输出文件；- 为标准输出", "output file; - is standard output"),
	}
}

// proofCommand shows a page with what its makers look at over it.
func (p *program) proofCommand(t both) *cli.Command {
	return &cli.Command{
		Name:      "proof",
		ArgsUsage: "INPUT",
		Usage: t("出校样：行号、网格、区框、松紧行、批注",
			"make a proof: line numbers, grid, frames, loose lines, remarks"),
		Description: t(`dayang proof 报告.txt -o 大样.pdf --revision 二校 --time "9月18日 21:30"
dayang proof 报告.txt --galley -o 小样.pdf
dayang proof 报告.txt --compare 昨天.txt -o 改动.png`,
			`dayang proof report.txt -o proof.pdf --revision 2 --time "18 Sept 21:30"
dayang proof report.txt --galley -o galley.pdf
dayang proof report.txt --compare yesterday.txt -o changes.png`),
		Flags: slices.Concat([]cli.Flag{
			outputFlag(t),
			formatFlag("",
				t("pdf、png、svg 或 json；默认看输出的扩展名",
					"pdf, png, svg or json; by the output's extension if not given"),
				"pdf", "png", "svg", "json"),
			&cli.BoolFlag{Name: "galley", Usage: t("小样：一栏，宽边", "a galley: one column, wide margins")},
			&cli.StringFlag{
				Name: "compare",
				Usage: t("标出与这份旧稿（或旧页面 JSON、PDF）的不同",
					"tint what differs from this older report (or pages as JSON or PDF)"),
			},
			choiceFlag{&cli.StringFlag{
				Name:  "layers",
				Value: "all",
				Usage: t("叠层：", "overlays: ") + strings.Join(proof.LayerNames(), ","),
			},
				append([]string{"all"}, proof.LayerNames()...), false},
			&cli.StringFlag{Name: "revision", Usage: t("印在样上的修订号", "revision to be printed on it")},
			&cli.StringFlag{Name: "time", Usage: t("印在样上的时间", "time to be printed on it")},
		}, pictureFlags(t), lookFlags(t), reportFlags(t)),
		Action: p.proof,
	}
}

// watchCommand shows the pages in a browser while the report is edited.
func (p *program) watchCommand(t both) *cli.Command {
	return &cli.Command{
		Name:      "watch",
		ArgsUsage: "INPUT",
		Usage: t("在浏览器里看版，随改随排（只在本机）",
			"show the pages in a browser and follow the report as it is edited (this machine only)"),
		Description: t("dayang watch 报告.txt --open", "dayang watch report.txt --open"),
		Flags: slices.Concat([]cli.Flag{
			&cli.BoolFlag{Name: "open", Usage: t("打开浏览器", "open the browser")},
			&cli.IntFlag{Name: "port", Usage: t("端口；0 为随便一个空的", "port; 0 is any free one")},
		}, lookFlags(t), reportFlags(t)),
		Action: p.watch,
	}
}

// compareCommand tells what differs between two reports or pages.
func (p *program) compareCommand(t both) *cli.Command {
	return &cli.Command{
		Name:      "compare",
		ArgsUsage: "OLD NEW",
		Usage: t("比较两份报告或页面：文字、行、画面；不同则退出码 1",
			"compare two reports or pages: text, lines, picture; exit code 1 if different"),
		Description: t(`dayang compare 昨天.txt 今天.txt
dayang compare 旧.pdf 新.pdf -o 不同.png`, `dayang compare yesterday.txt today.txt
dayang compare old.pdf new.pdf -o difference.png`),
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{
				Name:    "output",
				Aliases: []string{"o"},
				Usage: t("把两页并排画成 PNG，标出不同；默认是头一个不同的页",
					"paint both pages side by side as PNG, the differences marked; the first that differs without --page"),
			},
			textOrJSON(t),
		}, pictureFlags(t), lookFlags(t), reportFlags(t)),
		Action: p.compare,
	}
}

// reportCommand works on what batches report.
func (p *program) reportCommand(t both) *cli.Command {
	return &cli.Command{
		Name: "report", Usage: t("合并批量报告", "reports of batches"),
		Subcommands: []*cli.Command{{
			Name: "merge", ArgsUsage: "REPORT...",
			Usage: t("把各份的报告合成一份，说出总数；有失败时退出码同 build",
				"join the reports of shards and say the totals; the exit code is that of build"),
			Description: "dayang report merge part-*.jsonl -o all.jsonl",
			Flags:       append([]cli.Flag{outputFlag(t)}, messageFlags(t)...), Action: p.mergeReports,
		}},
	}
}

// fontsCommand lists the faces, and tells which characters they lack.
func (p *program) fontsCommand(t both) *cli.Command {
	return &cli.Command{
		Name: "fonts", Usage: t("字体", "faces"),
		Subcommands: []*cli.Command{
			{
				Name: "list", Usage: t("列出字体及其用处", "list the faces and what they are used for"),
				Description: "dayang fonts list\ndayang fonts list --font song=Songti.ttc#2",
				Flags:       append(lookFlags(t), messageFlags(t)...), Action: p.fontsList,
			},
			{
				Name:        "check",
				ArgsUsage:   "TEXT...",
				Usage:       t("说出哪些字没有字体收", "say which characters no face has"),
				Description: "dayang fonts check 𬭊䶮\ndayang fonts check --file report.txt",
				Flags: slices.Concat([]cli.Flag{
					&cli.StringFlag{
						Name:  "file",
						Usage: t("查文件里的字；- 为标准输入", "check the text of a file; - is standard input"),
					},
				}, lookFlags(t), messageFlags(t)),
				Action: p.fontsCheck,
			},
		},
	}
}

// initCommand writes what a new user starts from.
func (p *program) initCommand(t both) *cli.Command {
	return &cli.Command{
		Name:      "init",
		ArgsUsage: "[FOLDER]",
		Usage: t("写一份样稿、一份加注的版式和 dayang.yaml",
			"write a sample report, a commented style and dayang.yaml"),
		Description: "dayang init\ndayang init pages --style tabloid",
		Flags:       append([]cli.Flag{styleFlag(t)}, messageFlags(t)...), Action: p.initFolder,
	}
}

// completionCommand helps shells to complete our commands.
func (p *program) completionCommand(t both) *cli.Command {
	return &cli.Command{
		Name: "completion", ArgsUsage: "bash|zsh|fish", Usage: t("打印补全脚本", "print a completion script"),
		Description: "source <(dayang completion bash)\nsource <(dayang completion zsh)\ndayang completion fish > ~/.config/fish/completions/dayang.fish",
		Flags:       messageFlags(t), Action: p.completion,
	}
}

// manCommand prints the manual.
func (p *program) manCommand(t both) *cli.Command {
	return &cli.Command{
		Name: "man", Usage: t("打印手册页", "print the manual page"),
		Description: "dayang man > dayang.1\ndayang man | man -l -", Flags: messageFlags(t), Action: p.man,
	}
}

// versionCommand tells what the program is made of.
func (p *program) versionCommand(t both) *cli.Command {
	return &cli.Command{
		Name: "version", Usage: t("程序、字体和规则的版本", "versions of the program, faces and rules"),
		Description: "dayang version", Flags: messageFlags(t), Action: p.version,
	}
}
