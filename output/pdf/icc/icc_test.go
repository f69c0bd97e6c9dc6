package icc

import (
	"testing"

	"pgregory.net/rapid"
)

func TestConditions(t *testing.T) {
	for _, c := range Conditions() {
		if c.InkLimit < 200 || c.InkLimit > 400 || c.Identifier == "" || c.Info == "" {
			t.Errorf("%+v", c.Name)
		}
		if got, ok := Find(c.Identifier); !ok || got.Name != c.Name {
			t.Errorf("%s is not found by its identifier", c.Name)
		}
		if c.Data == nil {
			continue
		}
		h, err := ReadHeader(c.Data)
		if err != nil || h != (Header{2, "prtr", "CMYK", "Lab "}) {
			t.Errorf("%s: %+v, %v", c.Name, h, err)
		}
	}
	if c, ok := Find(""); !ok || c.Name != "newsprint" {
		t.Errorf("the default is %q", c.Name)
	}
	if _, ok := Find("papyrus"); ok {
		t.Error("an unknown condition was found")
	}
}

// The reference values are those of LittleCMS (transicc -t0) for the profile.
func TestTransformOfKnownColours(t *testing.T) {
	c, _ := Find("newsprint")
	tr, err := NewTransform(c)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range []struct {
		rgb  [3]uint8
		want [4]float64 // per cent
	}{
		{[3]uint8{255, 255, 255}, [4]float64{0, 0, 0, 0}},
		{[3]uint8{0, 0, 0}, [4]float64{69.6, 59.6, 13.8, 94.6}},
		{[3]uint8{220, 20, 30}, [4]float64{0, 92.5, 95.0, 8.5}},
		{[3]uint8{20, 40, 160}, [4]float64{100, 82.0, 0, 33.5}},
		{[3]uint8{20, 140, 50}, [4]float64{77.7, 0, 100, 39.8}},
		{[3]uint8{128, 128, 128}, [4]float64{15.2, 3.6, 1.8, 77.3}},
		{[3]uint8{200, 150, 120}, [4]float64{0.7, 32.0, 65.7, 28.3}},
	} {
		got := tr.CMYK(k.rgb[0], k.rgb[1], k.rgb[2])
		for i, w := range k.want {
			if d := float64(got[i])/2.55 - w; d > 0.5 || d < -0.5 {
				t.Errorf("%v: ink %d is %.1f %%, want %.1f", k.rgb, i, float64(got[i])/2.55, w)
			}
		}
	}
}

// No colour gets more ink than its condition allows, nor do those at the edge of
// what the profile's table rounds to.
func TestTransformKeepsTheInkLimit(t *testing.T) {
	for _, c := range Conditions() {
		if c.Data == nil {
			continue
		}
		tr, err := NewTransform(c)
		if err != nil {
			t.Fatal(err)
		}
		check(t, c, tr.CMYK(0x25, 0, 0x5b)) // the table of the newsprint profile rounds up to 242 %
		rapid.Check(t, func(t *rapid.T) {
			check(t, c, tr.CMYK(rapid.Byte().Draw(t, "r"), rapid.Byte().Draw(t, "g"), rapid.Byte().Draw(t, "b")))
		})
	}
}

func check(t interface{ Errorf(string, ...any) }, c Condition, v [4]uint8) {
	if sum := int(v[0]) + int(v[1]) + int(v[2]) + int(v[3]); sum*100 > c.InkLimit*255 {
		t.Errorf("%s: %v is %d %%", c.Name, v, sum*100/255)
	}
}

func FuzzTransform(f *testing.F) {
	f.Add(newsprint[:600])
	f.Add([]byte("acsp"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if tr, err := NewTransform(Condition{InkLimit: 240, Data: data}); err == nil {
			tr.CMYK(10, 200, 30)
		}
	})
}
