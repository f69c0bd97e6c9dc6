package output_test

import (
	"bytes"
	"context"
	"fmt"
	"time"

	"dayang/fonts"
	"dayang/input"
	"dayang/layout"
	"dayang/output"
	"dayang/styles"
)

// The whole way: five calls, each value of which can be looked at and used again.
// Equal input gives equal bytes.
func ExampleWrite() {
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
	lib := fonts.Embedded()
	book, _, err := layout.Compose(context.Background(), res.Doc, sheet, lib, layout.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, format := range output.Formats() {
		var b bytes.Buffer
		err := output.Write(context.Background(), &b, book, lib, output.Options{
			Format: format, Page: 1, DPI: 50,
			Date: time.Date(2026, 9, 18, 0, 0, 0, 0, time.UTC), Producer: "example",
		})
		fmt.Printf("%s %q %v\n", format, b.Bytes()[:4], err)
	}
	// Output:
	// pdf "%PDF" <nil>
	// png "\x89PNG" <nil>
	// svg "<svg" <nil>
	// json "{\n \"" <nil>
}
