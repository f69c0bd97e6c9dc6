package learned

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"hash/crc32"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "learn the weights anew")

// sample is a report with what an editor marked, as TestSamples of package input writes it.
type sample struct {
	Name string
	Report
	Want []Part
}

// group is the reports of one hand.
type group struct {
	name    string
	samples []sample
}

// groups reads the samples of testdata.
func groups(t testing.TB) (out []group) {
	files, err := filepath.Glob("testdata/*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		g := group{name: filepath.Base(name)}
		lines := bufio.NewScanner(bytes.NewReader(b))
		lines.Buffer(nil, len(b)+1)
		for lines.Scan() {
			var s sample
			if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if len(s.Lines) != len(s.Want) || len(s.Lines) == 0 {
				t.Fatalf("%s: %s has %d lines, %d are marked", name, s.Name, len(s.Lines), len(s.Want))
			}
			g.samples = append(g.samples, s)
		}
		out = append(out, g)
	}
	return out
}

// lessons are the samples of all groups but those left out.
func lessons(groups []group, left func(name string) bool) (out []lesson) {
	for _, g := range groups {
		for i := range g.samples {
			if !left(g.name) {
				out = append(out, lessonOf(&g.samples[i]))
			}
		}
	}
	return out
}

func lessonOf(s *sample) lesson {
	v := s.view(context.Background())
	l := lesson{want: s.Want}
	for i := range v.lines {
		l.features = append(l.features, v.features(i, nil))
	}
	return l
}

// checksum is that of the files of samples.
func checksum(t testing.TB) uint32 {
	files, err := filepath.Glob("testdata/*.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	sum := uint32(0)
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sum = crc32.Update(sum, crc32.IEEETable, b)
	}
	return sum
}

// The stored weights were learned from the samples as they are: -update learns them anew.
func TestWeights(t *testing.T) {
	if *update {
		b := learn(lessons(groups(t), func(string) bool { return false }), orders).model(checksum(t))
		if err := os.WriteFile("weights.bin", b, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if theModel().samples != checksum(t) {
		t.Error("the samples have changed: run go test ./input/learned -run TestWeights -update")
	}
}

// What was learned from the other groups is worth something on groups that are left out: of
// the lines more are right than the rules have, when they meet these texts for the first time.
func TestUnseen(t *testing.T) {
	left := func(name string) bool { return strings.HasPrefix(name, "public-") && name > "public-d" }
	all := groups(t)
	m, err := load(learn(lessons(all, left), 1).model(0))
	if err != nil {
		t.Fatal(err)
	}
	lines, rules, chain := 0, 0, 0
	for _, g := range all {
		if !left(g.name) {
			continue
		}
		for i := range g.samples {
			s := &g.samples[i]
			for k, o := range m.judge(t.Context(), &s.Report) {
				lines++
				if s.Lines[k].Rules == s.Want[k] {
					rules++
				}
				if o.Best(func(Part) bool { return true }) == s.Want[k] {
					chain++
				}
			}
		}
	}
	t.Logf("of %d lines the rules have %d right, the chain %d", lines, rules, chain)
	if chain < rules+lines/50 {
		t.Errorf("of %d lines the rules have %d right, the chain no more than %d", lines, rules, chain)
	}
}

// Weights that are cut off, or of another number of parts, are refused.
func TestLoad(t *testing.T) {
	for _, b := range [][]byte{nil, stored[:headSize-1], stored[:len(stored)-1], append(slices.Clone(stored), 0)} {
		if _, err := load(b); err == nil {
			t.Errorf("%d bytes were taken for weights", len(b))
		}
	}
}

func BenchmarkJudge(b *testing.B) {
	gs := groups(b)
	lines := 0
	var rs []*Report
	for i := range gs[0].samples {
		r := &gs[0].samples[i].Report
		rs, lines = append(rs, r), lines+len(r.Lines)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range rs {
			Judge(b.Context(), r)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*lines), "ns/line")
}

// Likelihoods add to one, whatever the lines are.
func FuzzJudge(f *testing.F) {
	f.Add("渡口\n\n　　清早六点，渡船的汽笛响过两遍。\n12\n——")
	f.Add("\xff\xfe\n\x00\n" + strings.Repeat("一", 3*maxSeen))
	f.Fuzz(func(t *testing.T, text string) {
		r := &Report{}
		for i, s := range strings.Split(text, "\n") {
			r.Lines = append(r.Lines, Line{Text: s, Rules: Part(i) % nParts})
		}
		opinions := Judge(t.Context(), r)
		if len(opinions) != len(r.Lines) {
			t.Fatalf("%d opinions on %d lines", len(opinions), len(r.Lines))
		}
		for i, o := range opinions {
			sum := 0.0
			for _, v := range o {
				sum += v
			}
			if sum < .999 || sum > 1.001 {
				t.Errorf("line %d: likelihoods add to %v", i, sum)
			}
		}
	})
}
