package cli

import (
	"bytes"
	"context"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/cmd/cli/batch"
	"dayang/input/diag"
	"dayang/output"
	"dayang/styles"
)

// spare refuses an output that would stand in the place of a file that is read or
// written, too, also by way of a link.
func spare(out string, files ...string) error {
	if out == "-" || out == "" {
		return nil
	}
	for _, in := range files {
		if in != "-" && in != "" && sameFile(out, in) {
			return destroys(out, in)
		}
	}
	return nil
}

// sameFile reports two names of one file, of one that is not there yet, too. One
// that is there is none that is not.
func sameFile(a, b string) bool {
	atA, errA := os.Stat(a)
	atB, errB := os.Stat(b)
	if errA == nil && errB == nil {
		return os.SameFile(atA, atB)
	}
	return errA != nil && errB != nil && whole(a) == whole(b)
}

func destroys(out, in string) error {
	return misuse(diag.T("写 %[1]s 会盖掉 %[2]s", "writing %[1]s would destroy %[2]s", out, in),
		diag.T("换一个名字", "give another name"))
}

// standingFiles are the files of a command line that no output may destroy beside
// its inputs: the list of them, the settings of the folder, the design and its fonts.
func (p *program) standingFiles(c *cli.Context, sheet *styles.Sheet) []string {
	var out []string
	if hasFlag(c, "files-from") {
		out = append(out, c.String("files-from"))
	}
	if p.config != nil {
		out = append(out, p.config.Path)
	}
	if sheet != nil {
		out = append(out, designFiles(sheet)...)
	}
	if s := c.String("style"); strings.ContainsAny(s, `./\`) {
		out = append(out, s) // also when it sets nothing yet
	}
	return out
}

// spareInputs refuses outputs that would destroy an input of any report of the
// batch, or one of the standing files.
func (p *program) spareInputs(c *cli.Context, sheet *styles.Sheet, inputs batch.Inputs, dest []target) error {
	reports := map[string]string{} // by their whole paths
	for _, in := range inputs.List {
		if in.Path != "-" {
			reports[whole(in.Path)] = in.Path
		}
	}
	standing := p.standingFiles(c, sheet)
	for i, to := range dest {
		if to.path == "-" {
			continue
		}
		if in, ok := reports[whole(to.path)]; ok {
			return destroys(to.path, in)
		}
		if err := spare(to.path, append([]string{inputs.List[i].Path}, standing...)...); err != nil {
			return err
		}
	}
	return nil
}

// picturing are the marks without which no text names a picture; HTML takes <image>
// for <img>, in letters of either case.
var picturing = [][]byte{[]byte("!["), []byte("<im"), []byte("<Im"), []byte("<iM"), []byte("<IM")}

// mayPicture reports a report that may name a picture: a Word file, or a text that
// has one of the marks. They are the same bytes in all encodings that are read, but
// for noughts between them in UTF-16 and UTF-32.
func mayPicture(src []byte) bool {
	if bytes.HasPrefix(src, []byte("PK")) {
		return true
	}
	src = bytes.ReplaceAll(src, []byte{0}, nil)
	return slices.ContainsFunc(picturing, func(mark []byte) bool { return bytes.Contains(src, mark) })
}

// sparePictures refuses outputs that stand already and are pictures of other reports
// of the batch: a page in their place would be set in those as their picture. What a
// report itself would destroy is found when it is built.
func (p *program) sparePictures(c *cli.Context, sh *shared, inputs batch.Inputs, dest []target) error {
	standing := map[string]string{} // by their whole paths
	for _, to := range dest {
		if to.format != output.PNG && to.format != output.SVG {
			continue
		}
		if st, err := os.Stat(to.path); err == nil && st.Mode().IsRegular() {
			standing[whole(to.path)] = to.path
		}
	}
	if len(standing) == 0 || len(inputs.List) < 2 {
		return nil
	}
	// Faults and messages are those of the building.
	quiet := *p
	quiet.stderr = io.Discard
	var wrong error
	batch.Run(c.Context, len(inputs.List), c.Int("jobs"), func(ctx context.Context, i int) []string {
		in := inputs.List[i].Path
		if in == "-" {
			return nil
		}
		src, err := quiet.load(ctx, in)
		if err != nil || !mayPicture(src) {
			return nil
		}
		res, err := quiet.understand(ctx, c, sh, in, src)
		if err != nil {
			return nil
		}
		return slices.Sorted(maps.Keys(quiet.dependencies(c, res)))
	}, func(_ int, files []string) bool {
		for _, file := range files {
			if out, ok := standing[whole(file)]; ok && wrong == nil {
				wrong = destroys(out, file)
			}
		}
		return wrong == nil
	})
	return wrong
}

// spareReport refuses a report of the batch that would stand in the place of an
// input, an output, a standing file, or of a file that is no such report.
func (p *program) spareReport(c *cli.Context, sheet *styles.Sheet, inputs batch.Inputs, dest []target) error {
	name := c.String("report")
	standing := p.standingFiles(c, sheet)
	if err := spare(name, standing...); err != nil {
		return err
	}
	for i, in := range inputs.List {
		to := dest[i].path
		if name == "-" && to == "-" {
			return usage("标准输出不能既是页面又是报告", "standard output cannot be both the pages and the report")
		}
		if err := spare(name, in.Path, to); err != nil {
			return err
		}
	}
	return spareOther(name, batch.RecordStart,
		diag.T("%s 不是 --report 写的，不盖掉它", "%s was not written by --report and is not replaced", name))
}

// spareOther refuses an output in the place of a file that does not begin as the output
// will: somebody wrote it by other means. An empty file is nobody's.
func spareOther(name, start string, msg diag.Text) error {
	if st, err := os.Stat(name); name == "-" || name == "" || err != nil || !st.Mode().IsRegular() ||
		st.Size() == 0 {
		return nil
	}
	f, err := os.Open(name)
	if err != nil {
		return fail(exitIO, fileFault(name, err))
	}
	defer func() { _ = f.Close() }() // nothing was written
	head := make([]byte, len(start))
	if _, err := io.ReadFull(f, head); err != nil || string(head) != start {
		return misuse(msg, diag.T("换一个名字", "give another name"))
	}
	return nil
}
