package cli

import (
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/input/charset"
	"dayang/input/diag"
	"dayang/styles"
)

// app describes the commands in the user's language.
func (p *program) app() *cli.App {
	t := func(zh, en string) string { return diag.Text{ZH: zh, EN: en}.In(p.lang) }
	cli.VersionPrinter = func(c *cli.Context) { _, _ = io.WriteString(c.App.Writer, "dayang "+Version+"\n") }
	cli.HelpFlag = &cli.BoolFlag{Name: "help", Aliases: []string{"h"}, Usage: t("打印用法", "show help")}
	messages := []cli.Flag{
		&cli.StringFlag{Name: "lang", Usage: t("消息的语言：zh 或 en", "language of messages: zh or en")},
		&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: t("只打印错误", "print errors only")},
		&cli.BoolFlag{Name: "verbose", Usage: t("也说明设置从哪来、每个文件怎样", "say where settings come from and how each file went")},
		&cli.StringFlag{Name: "diagnostics", Value: "text", Usage: t("消息的格式：text 或 json（每行一条）", "format of messages: text or json (one a line)")},
		&cli.StringFlag{Name: "color", Value: "auto", Usage: t("颜色：auto（只在终端）、always、never", "colour: auto (terminals only), always or never")},
	}
	reading := func(from string) []cli.Flag {
		return append([]cli.Flag{
			&cli.StringFlag{Name: "from", Usage: from},
			&cli.StringFlag{Name: "encoding", Usage: t("输入的编码：", "encoding of the input: ") + strings.Join(charset.Names(), ", ")},
			&cli.BoolFlag{Name: "find-stats", Usage: t("从正文里数字多的句子提出数读", "propose statistics from sentences that are full of figures")},
			&cli.BoolFlag{Name: "strict", Usage: t("有警告也算失败（退出码 1，不写输出）", "warnings are failures (exit code 1, nothing is written)")},
		}, append(limitFlags(t), messages...)...)
	}
	common := reading(t("输入的格式：txt、markdown、html、docx；默认自动判别", "format of the input: txt, markdown, html or docx; found out if not given"))
	look := []cli.Flag{
		&cli.StringFlag{Name: "style", Aliases: []string{"s"}, Value: "broadsheet", Usage: t("版式：", "design: ") + strings.Join(styles.Presets(), ", ") + t(" 或 YAML 文件", " or a YAML file")},
		&cli.IntFlag{Name: "pages", Usage: t("整版：恰好排满几页", "fill exactly so many pages")},
		&cli.GenericFlag{Name: "font", Value: &list{}, Usage: t("自己的字体：用处=文件[#成员][@轴=值]，可多次；用处：song song-black hei hei-bold kai fang",
			"a font of your own: VOICE=FILE[#MEMBER][@AXIS=VALUE], repeatable; voices: song, song-black, hei, hei-bold, kai, fang")},
		&cli.StringSliceFlag{Name: "set", Usage: t("改一项版式设置，如 --set columns.count=5", "change one setting of the design, as --set columns.count=5")},
	}
	app := &cli.App{
		Name: "dayang", Version: Version,
		Usage:     t("把中文报告排成可付印的报纸大样", "turn a Chinese report into a newspaper page that can go to press"),
		UsageText: "dayang build report.txt -o page.pdf",
		Writer:    p.stdout, ErrWriter: p.stderr, Reader: p.stdin,
		HideHelpCommand: true, Suggest: false,
		CustomAppHelpTemplate: appTemplate(t),
		ExitErrHandler:        func(*cli.Context, error) {},
		OnUsageError: func(_ *cli.Context, err error, _ bool) error {
			return usage("%v", "%v", err)
		},
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return usage("没有命令 %q", "no command %q", c.Args().First())
			}
			return cli.ShowAppHelp(c)
		},
		Commands: []*cli.Command{
			{
				Name: "build", ArgsUsage: "INPUT...",
				Usage: t("排版并写出文件", "make pages and write them"),
				Description: t(`dayang build 报告.txt -o 大样.pdf        一个文件
dayang build *.txt -o pages/            许多文件，写入文件夹
dayang build 稿件/ -o 大样/ --skip-unchanged --report 大样.jsonl
dayang build - -o - < 报告.txt > 大样.pdf  标准输入与输出
dayang build 报告.txt -o 大样.png --dpi 150`,
					`dayang build report.txt -o page.pdf       one file
dayang build *.txt -o pages/              many files into a folder
dayang build reports/ -o pages/ --skip-unchanged --report pages.jsonl
dayang build - -o - < report.txt > page.pdf   standard input and output
dayang build report.txt -o page.png --dpi 150`),
				Flags: append(append([]cli.Flag{
					&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: t("输出文件或文件夹；- 为标准输出", "output file or folder; - is standard output")},
					&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Usage: t("pdf、png、svg 或 json；默认看输出的扩展名", "pdf, png, svg or json; by the output's extension if not given")},
					&cli.IntFlag{Name: "page", Value: 1, Usage: t("png、svg：第几页", "png, svg: which page")},
					&cli.Float64Flag{Name: "dpi", Value: 100, Usage: t("png：每英寸像素", "png: pixels per inch")},
				}, append(append(pressFlags(t), batchFlags(t)...), look...)...), common...),
				Action: p.build,
			},
			p.checkCommand(t, look, common),
			{
				Name: "parse", ArgsUsage: "INPUT",
				Usage: t("读报告，打印其结构", "read a report and print its structure"),
				Description: t(`dayang parse 报告.txt --format json
dayang parse 报告.txt --format markdown > 报告.md
dayang parse 报告.txt --explain`, `dayang parse report.txt --format json
dayang parse report.txt --format markdown > report.md
dayang parse report.txt --explain`),
				Flags: append([]cli.Flag{
					&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "json", Usage: t("json 或 markdown", "json or markdown")},
					&cli.BoolFlag{Name: "explain", Usage: t("逐段说明判为什么、为什么", "say of each paragraph what it was taken for and why")},
				}, common...),
				Action: p.parse,
			},
			{
				Name: "dump", Usage: t("打印排出的行或页", "print the lines or pages that were made"),
				Subcommands: []*cli.Command{
					{
						Name: "lines", ArgsUsage: "INPUT",
						Usage: t("小样：一段一段的行", "a galley: the lines of each paragraph"),
						Description: t(`dayang dump lines 报告.txt
dayang dump lines --from raw --measure 13em --format json 文本.txt`, `dayang dump lines report.txt
dayang dump lines --from raw --measure 13em --format json text.txt`),
						Flags: append([]cli.Flag{
							&cli.StringFlag{Name: "measure", Value: "15em", Usage: t("行长（栏宽）", "line length")},
							&cli.StringFlag{Name: "indent", Value: "2em", Usage: t("首行缩进", "first-line indent")},
							&cli.StringFlag{Name: "level", Value: "newspaper", Usage: t("避头尾级别：none basic gb strict newspaper", "prohibitions: none, basic, gb, strict or newspaper")},
							&cli.StringFlag{Name: "punctuation", Value: "quanjiao", Usage: t("标点风格：quanjiao kaiming banjiao hangmobanjiao none", "style of marks: quanjiao, kaiming, banjiao, hangmobanjiao or none")},
							&cli.StringFlag{Name: "hang", Value: "none", Usage: t("标点悬挂：none rescue always", "marks beyond the measure: none, rescue or always")},
							&cli.BoolFlag{Name: "grid", Usage: t("纵横对齐：每个汉字都在字格上", "every Han on the em grid")},
							&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "text", Usage: t("text 或 json", "text or json")},
						}, reading(t("输入的格式；raw：每行是一段，不推断结构", "format of the input; raw: every input line is a paragraph, no structure is inferred"))...),
						Action: p.dumpLines,
					},
					{
						Name: "pages", ArgsUsage: "INPUT",
						Usage: t("各页的区和行", "the zones and lines of each page"),
						Flags: append(append([]cli.Flag{
							&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "text", Usage: t("text 或 json", "text or json")},
						}, look...), common...),
						Action: p.dumpPages,
					},
				},
			},
			{
				Name: "styles", Usage: t("版式", "designs"),
				Subcommands: []*cli.Command{
					{Name: "list", Usage: t("列出内置版式", "list the built-in designs"), Flags: messages, Action: p.stylesList},
					{Name: "show", ArgsUsage: "[STYLE]", Usage: t("打印版式的各项设置及其来处", "print the settings of a design and where each comes from"), Flags: append(append([]cli.Flag{}, look...), messages...), Action: p.stylesShow},
					{Name: "explain", ArgsUsage: "[KEY]", Usage: t("说明版式的一项：含义、取值、来处", "explain a setting: what it means, takes, and where it comes from"), Flags: append(append([]cli.Flag{}, look...), messages...), Action: p.stylesExplain},
				},
			},
		},
	}
	app.Commands = append(app.Commands, p.moreCommands(t, messages, look, common)...)
	app.EnableBashCompletion = true
	p.each(app.Commands, t)
	return app
}

// each gives all commands the same help template, error handling and settings.
func (p *program) each(cs []*cli.Command, t func(zh, en string) string) {
	for _, c := range cs {
		c.CustomHelpTemplate = commandTemplate(t)
		c.HideHelpCommand = true
		c.Before = p.before
		for _, f := range c.Flags {
			if b, ok := f.(*cli.BoolFlag); ok {
				b.DisableDefaultText = true
			}
		}
		c.OnUsageError = func(_ *cli.Context, err error, _ bool) error {
			return usage("%v", "%v", err)
		}
		if c.Action == nil {
			names := make([]string, len(c.Subcommands))
			for i, s := range c.Subcommands {
				names[i] = s.Name
			}
			c.Action = func(ctx *cli.Context) error {
				return usage("%[1]s 要一个子命令：%[2]s", "%[1]s wants a command: %[2]s", ctx.Command.Name, strings.Join(names, ", "))
			}
		}
		p.each(c.Subcommands, t)
	}
}

func appTemplate(t func(zh, en string) string) string {
	return `dayang ` + Version + ` — {{.Usage}}

` + t("用法", "Usage") + `:
  {{.UsageText}}

` + t("命令", "Commands") + `:{{range .VisibleCommands}}
  {{printf "%-10s" .Name}} {{.Usage}}{{end}}

` + t("例", "Examples") + `:
  dayang build report.txt -o page.pdf
  dayang build *.txt -o pages/
  dayang parse report.txt --format json
  dayang dump pages report.txt

` + t("退出码：0 好；1 报告有问题（compare：不同）；2 用法不对；3 不能读或写；4 内部错误", "Exit codes: 0 fine; 1 problems in the document (compare: different); 2 wrong usage; 3 could not read or write; 4 internal error") + `
` + t("环境变量：DAYANG_STYLE DAYANG_LANG 等（选项名大写）；NO_COLOR；SOURCE_DATE_EPOCH。设置文件：向上找到的 dayang.yaml",
		"Environment: DAYANG_STYLE, DAYANG_LANG and so on (the option in capitals); NO_COLOR; SOURCE_DATE_EPOCH. Settings: dayang.yaml, found upwards") + `
` + t("每个命令的选项：", "Options of a command: ") + `dayang COMMAND --help
`
}

func commandTemplate(t func(zh, en string) string) string {
	return `{{.HelpName}} — {{.Usage}}

` + t("用法", "Usage") + `:
  {{.HelpName}}{{if .VisibleFlags}} [` + t("选项", "options") + `]{{end}}{{if .ArgsUsage}} {{.ArgsUsage}}{{end}}{{if .Subcommands}}

` + t("命令", "Commands") + `:{{range .Subcommands}}
  {{printf "%-8s" .Name}} {{.Usage}}{{end}}{{end}}{{if .Description}}

` + t("例", "Examples") + `:
  {{nindent 2 .Description | trim}}{{end}}{{if .VisibleFlags}}

` + t("选项", "Options") + `:{{range .VisibleFlags}}
  {{.}}{{end}}{{end}}
`
}
