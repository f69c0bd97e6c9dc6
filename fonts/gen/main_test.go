package main

import (
	"bytes"
	"os"
	"testing"
)

// The outlines drawn in advance are those that the program draws.
func TestDrawn(t *testing.T) {
	for _, f := range faces {
		got, err := os.ReadFile("../faces/" + f.name + ".drawn")
		if err != nil {
			t.Fatal(err)
		}
		want, err := draw("../faces/"+f.name+".ttf", f.step, f.part)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s: go generate ./fonts gives other outlines", f.name)
		}
	}
}
