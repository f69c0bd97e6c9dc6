package diag

import (
	"errors"
	"io/fs"
	"testing"
)

func TestPrint(t *testing.T) {
	var l List
	l.Add(Warning, "loose-line", Pos{File: "a.txt", Line: 3, Col: 7}, T("行太松：%d", "loose line: %d", 4), T("改写", "rewrite"))
	if got, want := l[0].Print(EN), "a.txt:3:7: warning: loose line: 4; rewrite [loose-line]"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := l[0].Print(ZH), "a.txt:3:7: 警告：行太松：4；改写 [loose-line]"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestParsePos(t *testing.T) {
	for _, p := range []Pos{{}, {File: "a.md"}, {File: "a.md", Line: 3}, {File: "a.md", Line: 3, Col: 7}, {File: "C:\\a.md", Line: 3}, {File: "a:b", Line: 1, Col: 1}} {
		if got := ParsePos(p.String()); got != p {
			t.Errorf("%v was read as %+v", p, got)
		}
	}
}

func TestSortIsByPlace(t *testing.T) {
	l := List{{Code: "b", Pos: Pos{Line: 2}}, {Code: "a", Pos: Pos{Line: 2}}, {Code: "z", Pos: Pos{Line: 1}}}
	l.Sort()
	if l[0].Code+l[1].Code+l[2].Code != "zab" {
		t.Errorf("order %v", l)
	}
}

func TestFaultKeepsItsCause(t *testing.T) {
	err := error(NewFault("missing", Pos{File: "x"}, T("没有", "none"), Text{}, fs.ErrNotExist))
	if !errors.Is(err, fs.ErrNotExist) {
		t.Error("cause lost")
	}
	if f, ok := AsFault(err); !ok || f.Code != "missing" {
		t.Error("fault not found in its own chain")
	}
}
