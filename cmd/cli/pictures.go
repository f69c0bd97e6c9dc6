package cli

import (
	"sync"

	"github.com/urfave/cli/v2"

	"dayang/input"
	"dayang/input/asset"
	"dayang/input/diag"
	"dayang/input/docx"
	"dayang/layout/galley"
	"dayang/layout/page"
)

// limits are what an input may ask for, by the flags; 0 stands for the default.
func limits(c *cli.Context) input.Limits {
	return input.Limits{
		Size: int64(c.Int("max-size")) << 20, Nesting: c.Int("max-nesting"),
		Docx: docx.Limits{Entries: c.Int("max-entries"), Ratio: int64(c.Int("max-ratio"))},
	}
}

// limitFlags are the flags of limits.
func limitFlags(t both) []cli.Flag {
	d := input.DefaultLimits()
	return []cli.Flag{
		&cli.IntFlag{
			Name:  "max-size",
			Value: int(d.Size >> 20),
			Usage: t("报告最多多少 MB", "most MB of a report"),
		},
		&cli.IntFlag{
			Name:  "max-nesting",
			Value: d.Nesting,
			Usage: t("Markdown 引用和列表最多套几层", "most quotations and lists in each other"),
		},
		&cli.IntFlag{
			Name:  "max-entries",
			Value: d.Docx.Entries,
			Usage: t("docx 里最多多少个文件", "most files in a docx"),
		},
		&cli.IntFlag{
			Name:  "max-ratio",
			Value: int(d.Docx.Ratio),
			Usage: t("docx 最大压缩倍数", "most that a docx may be packed"),
		},
		&cli.IntFlag{
			Name:  "max-pixels",
			Value: int(asset.DefaultLimits().Pixels / 1e6),
			Usage: t("图片最多多少百万像素", "most millions of pixels of a picture"),
		},
		&cli.StringSliceFlag{
			Name:  "allow-path",
			Usage: t("也可以取图片的文件夹", "a further folder from which pictures may come"),
		},
	}
}

// limitNames are the names of limitFlags that are numbers.
var limitNames = []string{"max-size", "max-nesting", "max-entries", "max-ratio", "max-pixels"}

// mostLimit is the greatest value of a limit: it can be told in bytes and pixels.
const mostLimit = 1_000_000_000

// mostPages is how many pages can be asked for, as in a design.
const mostPages = 10_000

// checkNumbers refuses limits that nothing could keep, and pictures that there are not.
func checkNumbers(c *cli.Context) error {
	if dpi := c.Float64("dpi"); hasFlag(c, "dpi") && !(dpi > 0) {
		return usage("--dpi 要大于 0，不能是 %v", "--dpi must be more than 0, not %v", dpi)
	}
	if n := c.Int("page"); hasFlag(c, "page") && n < 1 {
		return usage("--page 从 1 数起，没有第 %d 页", "--page counts from 1, there is no page %d", n)
	}
	if n := c.Int("pages"); hasFlag(c, "pages") && (n < 0 || n > mostPages) {
		return usage("--pages 要在 0 到 %[1]d 之间，不能是 %[2]d", "--pages must be from 0 to %[1]d, not %[2]d",
			mostPages, n)
	}
	for _, name := range limitNames {
		if n := c.Int(name); c.IsSet(name) && (n < 1 || n > mostLimit) {
			return usage("--%[1]s 要在 1 到 %[2]d 之间", "--%[1]s must be from 1 to %[2]d", name, mostLimit)
		}
	}
	return nil
}

// pictures reads the pictures of a report: those beside it, and those within it.
func pictures(c *cli.Context, res *report) galley.Pictures {
	src := asset.Source{
		Document: res.path, Data: res.Archive, Allow: c.StringSlice("allow-path"),
		Limits: asset.Limits{Pixels: int64(c.Int("max-pixels")) * 1e6}, Docx: limits(c).Docx,
	}
	if len(src.Data) > 0 {
		archive := sync.OnceValues(func() (*docx.Archive, error) {
			return docx.Open(src.Document, src.Data, src.Docx)
		})
		src.Media = func(image string) ([]byte, error) {
			a, err := archive()
			if err != nil {
				return nil, err
			}
			return a.Media(image)
		}
	}
	return func(pos diag.Pos, name string) (page.Image, error) {
		p, err := src.Load(pos, name)
		if err != nil {
			return page.Image{}, err
		}
		return page.Image{Name: name, Format: p.Format, Width: p.Width, Height: p.Height, Data: p.Data}, nil
	}
}
