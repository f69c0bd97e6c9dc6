package cli

import (
	"github.com/urfave/cli/v2"
)

// pressFlags are the flags of what a PDF is made for.
func pressFlags(t func(zh, en string) string) []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "target", Value: "screen", Usage: t("pdf 的用途：screen、press-x4、press-x1a 或 archive", "what a pdf is for: screen, press-x4, press-x1a or archive")},
		&cli.StringFlag{Name: "profile", Value: "newsprint", Usage: t("印刷条件：newsprint、coated、ifra26 或 jcn2002", "output condition: newsprint, coated, ifra26 or jcn2002")},
		&cli.BoolFlag{Name: "marks", Usage: t("加裁切线、套准线和色标", "add crop marks, registration marks and a colour bar")},
	}
}

// writeFault is the exit code of what a writer refuses: a wrong option, or a
// document that the target does not allow.
func writeFault(code string) int {
	switch code {
	case "no-such-page", "resolution", "target", "condition", "format":
		return exitUsage
	}
	return exitDocument
}
