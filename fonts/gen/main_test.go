package main

import (
	"bytes"
	"os"
	"testing"
)

// The outlines drawn in advance are those that the program draws.
func TestDrawn(t *testing.T) {
	face, err := os.ReadFile("../faces/NotoSerifSC-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../faces/NotoSerifSC-Regular.drawn")
	if err != nil {
		t.Fatal(err)
	}
	want, err := draw(face)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("go generate ./fonts gives other outlines")
	}
}
