package styles_test

import (
	"fmt"

	"dayang/input/diag"
	"dayang/styles"
)

// A design is resolved in layers; every setting knows where it comes from.
func ExampleLoad() {
	sheet, err := styles.Load("broadsheet", styles.Options{Set: []string{"columns.count=5"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%d columns, grid of %v pt\n", sheet.Columns.Count, sheet.Body.Leading)
	for _, s := range sheet.Settings() {
		if s.Key == "columns.count" {
			fmt.Println(s.Value, "from", s.Origin.Layer)
		}
	}
	// Output:
	// 5 columns, grid of 15 pt
	// 5 from --set
}

// What is wrong is a value with a code, in Chinese and in English.
func ExampleLoad_unknown() {
	_, err := styles.Load("broadshet", styles.Options{})
	if fault, ok := diag.AsFault(err); ok {
		fmt.Println(fault.Code+":", fault.Msg.EN)
	}
	// Output: unknown-style: there is no style "broadshet"
}
