package layout_test

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"dayang/fonts"
	"dayang/input"
	"dayang/input/words"
	"dayang/layout"
	"dayang/layout/inline"
	"dayang/styles"
)

// Document, design and faces make pages of plain data: glyphs, rules and fills at
// positions. Design, faces and dictionary may be shared by many calls at a time.
func ExampleCompose() {
	res, err := input.Read(context.Background(), "ferry.txt", []byte("渡口的早晨\n\n天刚亮，渡口的船就开了。\n"), input.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	sheet, err := styles.Load("broadsheet", styles.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	book, diags, err := layout.Compose(context.Background(), res.Doc, sheet, fonts.Embedded(), layout.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%d page of %.0f × %.0f mm, %d messages\n", len(book.Pages), book.Pages[0].Trim.W.MM(), book.Pages[0].Trim.H.MM(), len(diags))
	for _, it := range book.Pages[0].Items {
		if t := it.Text; t != nil && t.Elem >= 0 && book.Elems[t.Elem].Role == "title" {
			fmt.Println(t.Glyphs[0].Text, t.Face)
		}
	}
	// Output:
	// 1 page of 390 × 545 mm, 0 messages
	// 渡 NotoSerifSC-Black
}

// Many reports share what is opened once: faces, dictionary, design, and a composer,
// which remembers from one report to the next what it has found. A context that
// ends stops a layout.
func ExampleOptions() {
	lib, dict := fonts.Embedded(), words.Open()
	lines := inline.NewComposer(lib, dict)
	sheet, err := styles.Load("tabloid", styles.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	compose := func(ctx context.Context, text string) (int, error) {
		res, err := input.Read(context.Background(), "report.txt", []byte(text), input.Options{Words: dict})
		if err != nil {
			return 0, err
		}
		book, _, err := layout.Compose(ctx, res.Doc, sheet, lib, layout.Options{Lines: lines})
		if err != nil {
			return 0, err
		}
		return len(book.Pages), nil
	}
	texts := []string{"渡口的早晨\n\n天刚亮，渡口的船就开了。\n", "桥头的黄昏\n\n太阳落到桥那边去了。\n"}
	pages := make([]int, len(texts))
	var all sync.WaitGroup
	for i, text := range texts {
		all.Go(func() { pages[i], _ = compose(context.Background(), text) })
	}
	all.Wait()
	fmt.Println(pages)

	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = compose(ctx, texts[0])
	fmt.Println(errors.Is(err, context.Canceled))
	// Output:
	// [1 1]
	// true
}
