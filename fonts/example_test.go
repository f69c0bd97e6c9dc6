package fonts_test

import (
	"fmt"

	"dayang/fonts"
)

// The faces are part of the program; a face is opened when it is first used.
func ExampleEmbedded() {
	lib := fonts.Embedded()
	for _, face := range lib.Stack(fonts.HeiBold) {
		fmt.Println(face.ID, face.Glyph('船') != 0)
	}
	// Output:
	// NotoSansSC-Bold true
	// NotoSansSC-Regular true
	// NotoSerifSC-Regular true
}
