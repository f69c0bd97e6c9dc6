package layout_test

import (
	"context"
	"fmt"

	"dayang/fonts"
	"dayang/input"
	"dayang/layout"
	"dayang/styles"
)

// Document, design and faces make pages of plain data: glyphs, rules and fills at
// positions. Design, faces and dictionary may be shared by many calls at a time.
func ExampleCompose() {
	res, err := input.Read("ferry.txt", []byte("渡口的早晨\n\n天刚亮，渡口的船就开了。\n"), input.Options{})
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
