package cli

import (
	"bytes"
	"errors"
	"math"

	"github.com/urfave/cli/v2"

	"dayang/cmd/cli/batch"
	"dayang/input/diag"
)

// mergeReports is the command `dayang report merge`.
func (p *program) mergeReports(c *cli.Context) error {
	if c.Args().Len() == 0 {
		return usage("没有报告文件", "no report")
	}
	to := c.String("output")
	if to == "" {
		to = "-"
	}
	if err := spareOther(to, batch.RecordStart,
		diag.T("%s 不是批量的报告，不盖掉它", "%s is no report of a batch and is not replaced", to)); err != nil {
		return err
	}
	var lists [][]batch.Record
	for _, name := range c.Args().Slice() {
		src, err := p.loadUpTo(c.Context, name, math.MaxInt64)
		if err != nil {
			return err
		}
		list, cut, err := batch.ReadRecords(name, bytes.NewReader(src))
		if err != nil {
			return fail(exitUsage, err)
		}
		if cut {
			p.say(diag.T("%s 的末行不全，未计", "the last line of %s is cut off and left out", name))
		}
		lists = append(lists, list)
	}
	merged := batch.Merge(lists...)
	var b bytes.Buffer
	var total batch.Total
	worst := 0
	for i := range merged {
		total.Add(&merged[i])
		worst = max(worst, merged[i].Exit)
		if err := batch.WriteRecord(&b, &merged[i]); err != nil {
			return fail(exitInternal, err)
		}
	}
	if err := p.put(to, b.Bytes()); err != nil {
		return err
	}
	if !p.quiet {
		p.say(total.Text())
	}
	if worst != 0 {
		return &failure{code: worst, err: errors.New("failures"), quiet: true}
	}
	return nil
}
