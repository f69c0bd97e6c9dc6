package input_test

import (
	"context"
	"fmt"

	"dayang/input"
	"dayang/input/diag"
)

// Bytes become a document; what was guessed on the way is told.
func ExampleRead() {
	src := []byte("渡口的早晨\n\n本报记者 顾一川\n\n天刚亮，渡口的船就开了。过河的人带着菜篮和书包，船工数着人头。\n")
	res, err := input.Read(context.Background(), "ferry.txt", src, input.Options{})
	if err != nil {
		fmt.Println(err) // a *diag.Fault: what, where, what to do
		return
	}
	fmt.Println(res.Doc.Meta.Title, res.Doc.Meta.Byline)
	for _, b := range res.Doc.Blocks {
		fmt.Println(b.Kind, b.Pos, b.Text)
	}
	for _, d := range res.Diags {
		fmt.Println(d.Print(diag.EN))
	}
	// Output:
	// 渡口的早晨 [本报记者 顾一川]
	// paragraph ferry.txt:5:1 天刚亮，渡口的船就开了。过河的人带着菜篮和书包，船工数着人头。
}
