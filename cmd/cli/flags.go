package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/input/charset"
	"dayang/input/diag"
	"dayang/input/pattern"
	"dayang/output"
	"dayang/styles"
)

// both picks the text in the user's language.
type both func(zh, en string) string

// choiceFlag is an option for which words are known: completion offers them, and
// a closed one takes no others.
type choiceFlag struct {
	*cli.StringFlag
	words  []string
	closed bool
}

// oneOf is an option that takes one of some words, in any case.
func oneOf(name, value, usage string, words []string, aliases ...string) cli.Flag {
	return choiceFlag{&cli.StringFlag{Name: name, Aliases: aliases, Value: value, Usage: usage}, words, true}
}

// formatFlag is the option --format of a command.
func formatFlag(value, usage string, words ...string) cli.Flag {
	return oneOf("format", value, usage, words, "f")
}

// messageFlags are the options that every command has.
func messageFlags(t both) []cli.Flag {
	return []cli.Flag{
		oneOf("lang", "", t("消息的语言：zh 或 en", "language of messages: zh or en"), []string{"zh", "en"}),
		&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: t("只打印错误", "print errors only")},
		&cli.BoolFlag{
			Name:  "verbose",
			Usage: t("也说明设置从哪来、每个文件怎样", "say where settings come from and how each file went"),
		},
		oneOf("diagnostics", "text",
			t("消息的格式：text 或 json（每行一条）", "format of messages: text or json (one a line)"),
			[]string{"text", "json"}),
		oneOf("color", "auto",
			t("颜色：auto（只在终端）、always、never", "colour: auto (terminals only), always or never"),
			[]string{"auto", "always", "never"}),
	}
}

// readingFlags are the options of reading a report; from are the formats.
func readingFlags(t both, usage string, from ...string) []cli.Flag {
	return append([]cli.Flag{
		oneOf("from", "", usage, from),
		choiceFlag{&cli.StringFlag{
			Name:  "encoding",
			Usage: t("输入的编码：", "encoding of the input: ") + strings.Join(charset.Names(), ", "),
		},
			charset.Names(), false},
		&cli.BoolFlag{
			Name:  "find-stats",
			Usage: t("从正文里数字多的句子提出数读", "propose statistics from sentences that are full of figures"),
		},
		&cli.BoolFlag{
			Name: "strict",
			Usage: t("有警告也算失败（退出码 1，不写输出）",
				"warnings are failures (exit code 1, nothing is written)"),
		},
	}, append(limitFlags(t), messageFlags(t)...)...)
}

// reportFlags are those of reading a report of any kind.
func reportFlags(t both) []cli.Flag {
	return readingFlags(t,
		t("输入的格式：txt、markdown、html、docx；默认自动判别",
			"format of the input: txt, markdown, html or docx; found out if not given"),
		"txt", "markdown", "html", "docx")
}

func styleFlag(t both) cli.Flag {
	return choiceFlag{&cli.StringFlag{
		Name: "style", Aliases: []string{"s"}, Value: autoStyle,
		Usage: t("版式：auto（一版排得下的最小开本，a4、tabloid 或 broadsheet）, ",
			"design: auto (the smallest of a4, tabloid, broadsheet that holds the report on one page), ") +
			strings.Join(styles.Presets(), ", ") + t(" 或 YAML 文件", " or a YAML file"),
	}, append([]string{autoStyle}, styles.Presets()...), false}
}

// lookFlags are the options of the design.
func lookFlags(t both) []cli.Flag {
	return []cli.Flag{
		styleFlag(t),
		&cli.IntFlag{Name: "pages", Usage: t("整版：恰好排满几页", "fill exactly so many pages")},
		&cli.StringSliceFlag{Name: "font",
			Usage: t("自己的字体：用处=文件[#成员][@轴=值]，可多次；用处：song song-black hei hei-bold kai fang",
				"a font of your own: VOICE=FILE[#MEMBER][@AXIS=VALUE], repeatable; voices: song, song-black, hei, hei-bold, kai, fang")},
		&cli.StringSliceFlag{
			Name: "set",
			Usage: t("改一项版式设置，如 --set columns.count=5，可多次",
				"change one setting of the design, as --set columns.count=5; repeatable"),
		},
	}
}

// pictureFlags are the options of a picture of a page.
func pictureFlags(t both) []cli.Flag {
	return []cli.Flag{
		&cli.IntFlag{Name: "page", Value: 1, Usage: t("png、svg：第几页", "png, svg: which page")},
		&cli.Float64Flag{
			Name:  "dpi",
			Value: output.DefaultDPI,
			Usage: t("png：每英寸像素", "png: pixels per inch"),
		},
	}
}

// describe prints an option for the help: names, usage, and what holds without it.
func describe(t both) cli.FlagStringFunc {
	return func(f cli.Flag) string {
		var names []string
		for _, n := range f.Names() {
			names = append(names, dashed(n))
		}
		out := strings.Join(names, ", ")
		d, ok := f.(cli.DocGenerationFlag)
		if !ok {
			return out
		}
		if d.TakesValue() {
			out += t(" 值", " VALUE")
		}
		out += "\t" + d.GetUsage()
		if v := d.GetValue(); d.TakesValue() && v != "" && v != "0" {
			out += fmt.Sprintf(t("（默认 %s）", " (default: %s)"), v)
		}
		return out
	}
}

// dashed is an option as it is written.
func dashed(name string) string { return strings.Repeat("-", min(len(name), 2)) + name }

// validate refuses words that an option does not know.
func validate(c *cli.Context) error {
	for _, f := range c.Command.Flags {
		ch, ok := f.(choiceFlag)
		if !ok || !ch.closed || !c.IsSet(ch.Name) {
			continue
		}
		v := c.String(ch.Name)
		if !takes(f, v) {
			return unknown("--"+ch.Name, v, ch.words)
		}
		if err := c.Set(ch.Name, strings.ToLower(v)); err != nil {
			return err
		}
	}
	return nil
}

// takes reports whether an option knows a word, in any case.
func takes(f cli.Flag, word string) bool {
	ch, ok := f.(choiceFlag)
	return !ok || !ch.closed || word == "" || slices.Contains(ch.words, strings.ToLower(word))
}

// unknown is the fault of a word that an option does not know.
func unknown(option, word string, known []string) error {
	return misuse(diag.T("%[1]s 没有 %[2]q", "%[1]s knows no %[2]q", option, word),
		diag.T("最接近的是 %[1]s；可用：%[2]s", "the nearest is %[1]s; known: %[2]s", diag.Nearest(word, known),
			strings.Join(known, ", ")))
}

// noCommand is the fault of a command that is not there.
func noCommand(name string, list []*cli.Command) error {
	var known []string
	for _, c := range list {
		known = append(known, c.Name)
	}
	return misuse(diag.T("没有命令 %q", "no command %q", name),
		diag.T("最接近的是 %[1]s；可用：%[2]s", "the nearest is %[1]s; known: %[2]s", diag.Nearest(name, known),
			strings.Join(known, ", ")))
}

// What packages flag and cli say of options and commands, which has no errors to ask.
var (
	undefinedFlag = pattern.New(`^flag provided but not defined: -+(.*)$`)
	valuelessFlag = pattern.New(`^flag needs an argument: -+(.*)$`)
	helpTopic     = pattern.New(`^No help topic for '(.*)'$`)
	invalidFlag   = pattern.New(`^invalid (?:boolean )?value "(.*)" for (?:flag )?-+([^:]*): `)
)

// wrongFlag says in both languages what package flag complains of.
func wrongFlag(err error, flags []cli.Flag) error {
	switch s := err.Error(); {
	case undefinedFlag.MatchString(s):
		name := undefinedFlag.FindStringSubmatch(s)[1]
		var known []string
		for _, f := range flags {
			known = append(known, f.Names()[0])
		}
		return misuse(diag.T("没有选项 %s", "there is no option %s", dashed(name)),
			diag.T("最接近的是 --%s；全部见 --help", "the nearest is --%s; --help lists all",
				diag.Nearest(name, known)))
	case valuelessFlag.MatchString(s):
		name := dashed(valuelessFlag.FindStringSubmatch(s)[1])
		return misuse(diag.T("选项 %s 要一个值", "the option %s wants a value", name),
			diag.T("值以 - 开头时写成 %s=-…", "one that begins with a dash is written %s=-…", name))
	case invalidFlag.MatchString(s):
		m := invalidFlag.FindStringSubmatch(s)
		return usage(`%[2]s 不能是 "%[1]s"`, `%[2]s cannot be "%[1]s"`, m[1], dashed(m[2]))
	}
	return usage("%v", "%v", err)
}
