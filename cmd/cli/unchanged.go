package cli

import (
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"dayang/cmd/cli/batch"
	"dayang/input/asset"
	"dayang/styles"
)

// besideThePage are the options of build that no page depends on. The design
// stands in the settings with its values.
var besideThePage = []string{
	"output", "files-from", "name", "jobs", "report", "fail-fast", "skip-unchanged", "shard", "style", "set",
	"font",
	"lang", "quiet", "verbose", "diagnostics", "color", "help",
}

// settings is the hash of what every output of a run depends on beside its
// report: the program, the design, the faces and the options.
func (p *program) settings(c *cli.Context, sheet *styles.Sheet, sh *shared) (string, error) {
	lib, err := sh.fonts(sheet)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	fmt.Fprintln(&b, version(), programState(), c.String("style") == autoStyle)
	for _, s := range sheet.Settings() {
		fmt.Fprintln(&b, s.Key, s.Value)
	}
	for _, id := range lib.IDs() {
		fmt.Fprintln(&b, id, fingerprint(lib.Face(id)))
	}
	for _, f := range c.Command.Flags {
		if name := f.Names()[0]; !slices.Contains(besideThePage, name) {
			fmt.Fprintln(&b, name, c.Value(name))
		}
	}
	fmt.Fprintln(&b, p.getenv("SOURCE_DATE_EPOCH"))
	return batch.Hash([]byte(b.String())), nil
}

// programState tells builds of the program apart: by the revision of the source,
// of a source that was worked on by the program's own bytes.
func programState() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		if r, modified := revisionOf(info); r != "" && !modified {
			return r
		}
	}
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	return batch.HashFile(path)
}

// dependencies are the hashes of the pictures of a report and of the files of a
// design that its front matter names, by path.
func (p *program) dependencies(c *cli.Context, res *report) map[string]string {
	var out map[string]string
	add := func(path string) {
		if out == nil {
			out = map[string]string{}
		}
		out[path] = batch.HashFile(path)
	}
	src := asset.Source{Document: res.path, Data: res.Archive}
	for i := range res.Doc.Blocks {
		if im := res.Doc.Blocks[i].Image; im != nil && im.Src != "" {
			for _, path := range src.Files(im.Src) {
				add(path)
			}
		}
	}
	name := p.designName(c, "", res.front.Design)
	file := strings.ContainsAny(name, `./\`) && name != c.String("style") // else it is in the settings
	if file {
		add(name) // also when it sets nothing yet
	}
	if file || res.front.Settings != nil {
		if sheet, err := p.reportDesign(c, "", res); err == nil {
			for _, path := range designFiles(sheet) {
				add(path)
			}
		}
	}
	return out
}

// designFiles lists the files that a design was read from, and its fonts.
func designFiles(s *styles.Sheet) []string {
	var out []string
	for _, v := range s.Settings() {
		if f := v.Origin.Pos.File; strings.ContainsAny(f, `./\`) && !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	for _, f := range s.Faces() {
		if name := f.File(); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}
