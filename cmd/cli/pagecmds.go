package cli

import (
	"slices"

	"github.com/urfave/cli/v2"

	"dayang/output"
)

// pageCommands are those that make pages and look into how they are made.
func (p *program) pageCommands(t both) []*cli.Command {
	return []*cli.Command{
		p.buildCommand(t),
		p.checkCommand(t),
		p.parseCommand(t),
		p.dumpCommand(t),
		p.stylesCommand(t),
	}
}

// textOrJSON picks whether people or programs read the output.
func textOrJSON(t both) cli.Flag {
	return formatFlag("text", t("text 或 json", "text or json"), "text", "json")
}

// buildCommand makes pages and writes them, of one report or of many.
func (p *program) buildCommand(t both) *cli.Command {
	var formats []string
	for _, f := range output.Formats() {
		formats = append(formats, string(f))
	}
	return &cli.Command{
		Name: "build", ArgsUsage: "INPUT...",
		Usage: t("排版并写出文件", "make pages and write them"),
		Description: t(`dayang build 报告.txt -o 大样.pdf              一个文件
dayang build *.txt -o pages/                  许多文件，写入文件夹
dayang build 稿件/ -o 大样/ --skip-unchanged --report 大样.jsonl
dayang build - -o - < 报告.txt > 大样.pdf      标准输入与输出
dayang build 报告.txt -o 大样.png --dpi 150`,
			`dayang build report.txt -o page.pdf           one file
dayang build *.txt -o pages/                  many files into a folder
dayang build reports/ -o pages/ --skip-unchanged --report pages.jsonl
dayang build - -o - < report.txt > page.pdf   standard input and output
dayang build report.txt -o page.png --dpi 150`),
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{
				Name:    "output",
				Aliases: []string{"o"},
				Usage:   t("输出文件或文件夹；- 为标准输出", "output file or folder; - is standard output"),
			},
			formatFlag("",
				t("pdf、png、svg 或 json；默认看输出的扩展名",
					"pdf, png, svg or json; by the output's extension if not given"),
				formats...),
		}, pictureFlags(t), pressFlags(t), batchFlags(t), lookFlags(t), reportFlags(t)),
		Action: p.build,
	}
}

// parseCommand prints the structure of a report, and why it was taken so.
func (p *program) parseCommand(t both) *cli.Command {
	return &cli.Command{
		Name: "parse", ArgsUsage: "INPUT",
		Usage: t("读报告，打印其结构", "read a report and print its structure"),
		Description: t(`dayang parse 报告.txt --format json
dayang parse 报告.txt --format markdown > 报告.md
dayang parse 报告.txt --explain`, `dayang parse report.txt --format json
dayang parse report.txt --format markdown > report.md
dayang parse report.txt --explain`),
		Flags: append([]cli.Flag{
			formatFlag("json", t("json 或 markdown", "json or markdown"), "json", "markdown"),
			&cli.BoolFlag{
				Name:  "explain",
				Usage: t("逐段说明判为什么、为什么", "say of each paragraph what it was taken for and why"),
			},
		}, reportFlags(t)...),
		Action: p.parse,
	}
}

// dumpCommand prints what stands between a report and its pages: lines, zones.
func (p *program) dumpCommand(t both) *cli.Command {
	return &cli.Command{
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
					oneOf("level", "newspaper",
						t("避头尾级别：none basic gb strict newspaper",
							"prohibitions: none, basic, gb, strict or newspaper"),
						[]string{"none", "basic", "gb", "strict", "newspaper"}),
					oneOf("punctuation", "quanjiao",
						t("标点风格：quanjiao kaiming banjiao hangmobanjiao none",
							"style of marks: quanjiao, kaiming, banjiao, hangmobanjiao or none"),
						[]string{"quanjiao", "kaiming", "banjiao", "hangmobanjiao", "none"}),
					oneOf("hang", "none",
						t("标点悬挂：none rescue always", "marks beyond the measure: none, rescue or always"),
						[]string{"none", "rescue", "always"}),
					&cli.BoolFlag{
						Name:  "grid",
						Usage: t("纵横对齐：每个汉字都在字格上", "every Han on the em grid"),
					},
					textOrJSON(t),
				},
					readingFlags(t,
						t("输入的格式；raw：每行是一段，不推断结构",
							"format of the input; raw: every input line is a paragraph, no structure is inferred"),
						"txt", "markdown", "html", "docx", "raw")...),
				Action: p.dumpLines,
			},
			{
				Name: "pages", ArgsUsage: "INPUT",
				Usage: t("各页的区和行", "the zones and lines of each page"),
				Description: t("dayang dump pages 报告.txt\ndayang dump pages 报告.txt --style tabloid --format json",
					"dayang dump pages report.txt\ndayang dump pages report.txt --style tabloid --format json"),
				Flags:  slices.Concat([]cli.Flag{textOrJSON(t)}, lookFlags(t), reportFlags(t)),
				Action: p.dumpPages,
			},
		},
	}
}

// stylesCommand lists the designs, and explains their settings.
func (p *program) stylesCommand(t both) *cli.Command {
	return &cli.Command{
		Name: "styles", Usage: t("版式", "designs"),
		Subcommands: []*cli.Command{
			{
				Name:        "list",
				Usage:       t("列出内置版式", "list the built-in designs"),
				Description: "dayang styles list",
				Flags:       messageFlags(t),
				Action:      p.stylesList,
			},
			{
				Name:      "show",
				ArgsUsage: "[STYLE]",
				Usage: t("打印版式的各项设置及其来处",
					"print the settings of a design and where each comes from"),
				Description: "dayang styles show tabloid\ndayang styles show ./style.yaml --set columns.count=5",
				Flags:       append(lookFlags(t), messageFlags(t)...), Action: p.stylesShow,
			},
			{
				Name:      "explain",
				ArgsUsage: "[KEY]",
				Usage: t("说明版式的一项：含义、取值、来处",
					"explain a setting: what it means, takes, and where it comes from"),
				Description: "dayang styles explain columns.count\ndayang styles explain box --style tabloid",
				Flags:       append(lookFlags(t), messageFlags(t)...), Action: p.stylesExplain,
			},
		},
	}
}
