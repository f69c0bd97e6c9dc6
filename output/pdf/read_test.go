package pdf

import (
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

func TestReadObjects(t *testing.T) {
	const file = "%PDF-1.7\n%\xE5\n\n1 0 obj\n<<\n/Type /Catalog\n/Pages 2 0 R\n>>\nendobj\n\n" +
		"2 0 obj\n<</Kids [ 3 0 R ] /Count 1/Box [ 0 -1 595.5 ]\n/S (a b)/H <FEFF>/T true/N null>>\nendobj\n\n" +
		"3 0 obj\n<<\n  /Type /Page\n  /Contents \n /MediaBox [ 0 0 1.00 2.00 ]\n>>\nendobj\n\n" +
		"5 0 obj\n<<\n/Length 12\n>>\nstream\nendobj >> 1\nendstream\nendobj\n\nxref\n0 1\ntrailer\n<<\n/Root 1 0 R\n>>\nstartxref\n1\n%%EOF\n"
	o, err := readObjects([]byte(file))
	if err != nil {
		t.Fatal(err)
	}
	if o.root != 1 || len(o.list) != 5 || o.list[3] != nil {
		t.Fatalf("root %d of %d objects", o.root, len(o.list))
	}
	for i, want := range []string{
		"<</Pages 2 0 R/Type/Catalog>>", "<</Box[0 -1 595.5]/Count 1/H<FEFF>/Kids[3 0 R]/N null/S(a b)/T true>>",
		"<</MediaBox[0 0 1 2]/Type/Page>>",
	} {
		if got := string(render(nil, o.list[i])); got != want {
			t.Errorf("object %d: %s, want %s", i+1, got, want)
		}
	}
	if s, ok := o.list[4].(types.StreamDict); !ok || string(s.Raw) != "endobj >> 1\n" {
		t.Errorf("stream %v", o.list[4])
	}
	for _, cut := range []int{0, 30, 90, 200, len(file) - 200, len(file) - 40} {
		if _, err := readObjects([]byte(file[:cut])); err == nil {
			t.Errorf("the first %d bytes are read as a file", cut)
		}
	}
}

func FuzzReadObjects(f *testing.F) {
	f.Add([]byte("1 0 obj\n<</A [1 0 R (x) <00>]/B<</C null>>/Length 2>>\nstream\nab\nendstream\nendobj\nxref\ntrailer\n<</Root 1 0 R>>\n"))
	f.Add([]byte("1 0 obj\n[[[[[[[[[[[[[[[[[["))
	f.Fuzz(func(t *testing.T, data []byte) {
		o, err := readObjects(data)
		if err == nil && len(o.list) > len(data) {
			t.Errorf("%d objects in %d bytes", len(o.list), len(data))
		}
	})
}
