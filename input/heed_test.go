package input_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"dayang/input"
	"dayang/input/docx"
)

// ending is a context that ends after it was asked so many times whether it has.
type ending struct {
	context.Context
	left int
}

func (e *ending) Err() error {
	if e.left--; e.left < 0 {
		return context.Canceled
	}
	return nil
}

// The longer a report, the more often its reading can be left: at every thousandth paragraph of a
// loop, not only between the stages. And once it is left, it is soon: no loop of the stages behind
// is begun.
func TestReadIsLeftInLoops(t *testing.T) {
	const few, many = 1000, 3000
	line := "天刚亮，渡口的船就开了。过河的人带着菜篮和书包，船工数着人头。"
	for name, c := range map[string]struct {
		of    func(n int) []byte
		loops int // in which it can be left
	}{
		"f.txt":  {func(n int) []byte { return []byte("渡口的早晨\n\n" + strings.Repeat(line+"\n\n", n)) }, 5},
		"f.md":   {func(n int) []byte { return []byte("# 渡口的早晨\n\n" + strings.Repeat(line+"\n\n", n)) }, 5},
		"f.html": {func(n int) []byte { return []byte("<h1>渡口的早晨</h1>" + strings.Repeat("<p>"+line+"</p>", n)) }, 5},
		"f.docx": {func(n int) []byte { return input.DocxOf(t, strings.Repeat(input.DocxPara("", line), n), "", "") }, 5},
		"g.docx": {func(n int) []byte {
			return input.DocxOf(t, input.DocxPara("", line), `<w:footnote w:id="2">`+strings.Repeat(input.DocxPara("", line), n)+
				`</w:footnote>`, "")
		}, 2},
	} {
		read := func(src []byte, left int) (asked int, err error) {
			e := &ending{t.Context(), left}
			_, err = input.Read(e, name, src, input.Options{Limits: input.Limits{Docx: docx.Limits{Ratio: 10_000}}})
			return left - e.left, err
		}
		src := c.of(many)
		least, err := read(c.of(few), 1<<30)
		most, more := read(src, 1<<30)
		if err != nil || more != nil {
			t.Fatal(name, err, more)
		}
		if got, want := most-least, c.loops*(many-few)/1000; got < want {
			t.Errorf("%s: of %d paragraphs more it can be left %d times more, want %d", name, many-few, got, want)
		}
		for k := range 5 {
			left := most * k / 5
			asked, err := read(src, left)
			if !errors.Is(err, context.Canceled) || asked > left+maxAfter {
				t.Errorf("%s, left after %d: asked %d times more, %v", name, left, asked-left, err)
			}
		}
	}
}

// maxAfter is how often it is asked at most after the answer was yes: as the way leads back.
const maxAfter = 8

// The reading of a report in any format can be left between its stages, and nothing is
// returned but that it was.
func TestReadIsLeft(t *testing.T) {
	line := "天刚亮，渡口的船就开了。过河的人带着菜篮和书包，船工数着人头。"
	for name, c := range map[string]struct {
		src   string
		least int // times that it can be left
	}{
		"f.txt":  {"渡口的早晨\n\n" + strings.Repeat(line+"\n\n", 5), 15},
		"f.md":   {"# 渡口的早晨\n\n" + strings.Repeat(line+"\n\n", 5), 25},
		"g.md":   {"---\ntitle: 渡口的早晨\nstructure: final\n---\n\n" + line + "\n", 2},
		"f.html": {"<html><body><h1>渡口的早晨</h1>" + strings.Repeat("<p>"+line+"</p>", 5) + "</body></html>", 20},
	} {
		n := 0
		for ; ; n++ {
			res, err := input.Read(&ending{t.Context(), n}, name, []byte(c.src), input.Options{})
			if err == nil {
				break
			}
			if res != nil || !errors.Is(err, context.Canceled) {
				t.Fatalf("%s, left after %d: %v", name, n, err)
			}
		}
		if n < c.least {
			t.Errorf("%s: can be left %d times, want %d", name, n, c.least)
		}
	}
}
