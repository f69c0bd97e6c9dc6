package cli

import (
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/input/diag"
)

// both picks texts in the user's language.
func (p *program) both() both {
	return func(zh, en string) string { return diag.Text{ZH: zh, EN: en}.In(p.lang) }
}

// app describes the commands in the user's language.
func (p *program) app() *cli.App {
	t := p.both()
	cli.VersionPrinter = func(c *cli.Context) { _, _ = io.WriteString(c.App.Writer, producer()+"\n") }
	cli.HelpFlag = &cli.BoolFlag{Name: "help", Aliases: []string{"h"}, Usage: t("打印用法", "show help")}
	cli.VersionFlag = &cli.BoolFlag{
		Name:    "version",
		Aliases: []string{"v"},
		Usage:   t("打印版本", "print the version"),
	}
	cli.FlagStringer = describe(t)
	app := &cli.App{
		Name: "dayang", Version: version(),
		Usage: t("把中文报告排成可付印的报纸大样",
			"turn a Chinese report into a newspaper page that can go to press"),
		UsageText: t("dayang 命令 [选项] [输入]", "dayang COMMAND [options] [input]"),
		Writer:    &p.help, ErrWriter: p.stderr, Reader: p.stdin,
		HideHelpCommand: true, Suggest: false,
		DisableSliceFlagSeparator: true, // commas stand in names of files
		CustomAppHelpTemplate:     appTemplate(t),
		ExitErrHandler:            func(*cli.Context, error) {},
		OnUsageError: func(c *cli.Context, err error, _ bool) error {
			return wrongFlag(err, c.App.Flags)
		},
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return noCommand(c.Args().First(), c.App.Commands)
			}
			return cli.ShowAppHelp(c)
		},
		Flags:    messageFlags(t),
		Commands: append(p.pageCommands(t), p.dailyCommands(t)...),
	}
	p.each(app.Commands, t)
	return app
}

// each gives all commands the same help template, error handling and settings.
func (p *program) each(cs []*cli.Command, t both) {
	for _, c := range cs {
		c.CustomHelpTemplate = commandTemplate(t)
		c.HideHelpCommand = true
		c.Before = p.before
		if c.Flags == nil {
			c.Flags = messageFlags(t) // groups of commands
		}
		c.OnUsageError = func(ctx *cli.Context, err error, _ bool) error { return wrongFlag(err, c.Flags) }
		switch action := c.Action; {
		case action == nil:
			names := make([]string, len(c.Subcommands))
			for i, s := range c.Subcommands {
				names[i] = s.Name
			}
			c.Action = func(ctx *cli.Context) error {
				if ctx.Args().Present() {
					return noCommand(ctx.Args().First(), c.Subcommands)
				}
				return usage("%[1]s 要一个子命令：%[2]s", "%[1]s wants a command: %[2]s", c.Name,
					strings.Join(names, ", "))
			}
		case c.ArgsUsage == "":
			c.Action = func(ctx *cli.Context) error {
				if ctx.Args().Present() {
					return usage("%[1]s 不要参数，却有 %[2]q", "%[1]s takes no argument, but there is %[2]q",
						c.Name, ctx.Args().First())
				}
				return action(ctx)
			}
		}
		p.each(c.Subcommands, t)
	}
}
