package uax14

import (
	"bufio"
	"compress/gzip"
	"os"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Every line of Unicode's own test file holds.
func TestUnicodeFile(t *testing.T) {
	f, err := os.Open("testdata/LineBreakTest.txt.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	in, rows := bufio.NewScanner(z), 0
	for in.Scan() {
		line, comment, _ := strings.Cut(in.Text(), "#")
		cells := strings.Fields(line)
		if len(cells) == 0 {
			continue
		}
		rows++
		var classes []Class
		var want []bool
		for i := 1; i+1 < len(cells); i += 2 {
			r, err := strconv.ParseInt(cells[i], 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			classes = append(classes, Of(rune(r)))
			want = append(want, cells[i+1] == "÷")
		}
		out := make([]Action, len(classes))
		Breaks(classes, out)
		for i := range out {
			if (out[i] != No) != want[i] {
				t.Errorf("%s: after %d: %v, want %v (%s)", line, i, out[i] != No, want[i], comment)
				break
			}
		}
	}
	if err := in.Err(); err != nil || rows < 7000 {
		t.Fatalf("%d rows, %v", rows, err)
	}
}

func TestOf(t *testing.T) {
	for _, c := range []struct {
		r    rune
		want Class
	}{
		{'国', ID}, {0x323AF, ID}, {0x2FFFD, ID}, {'，', CL}, {'！', EX}, {'：', NS}, {'“', QU}, {'—', B2}, {'…', IN},
		{'·', AI}, {'～', ID}, {'々', NS}, {'ァ', CJ}, {'《', OPW}, {'(', OP}, {')', CP}, {'）', CL}, {'7', NU}, {'７', ID},
		{'%', PO}, {'￥', PR}, {0x3000, BA}, {0x200B, ZW}, {0x2060, WJ}, {0xAD, BA}, {0xA0, GL}, {0xFE0F, CM}, {0x1F1E8, RI},
		{0x1F600, ID}, {0x1F466, EB}, {0x1F3FB, EM}, {0x1FAFF, EBU}, {-1, XX}, {0x110000, XX}, {'가', H2},
	} {
		if got := Of(c.r); got != c.want {
			t.Errorf("%U: class %d, want %d", c.r, got, c.want)
		}
	}
}

// The fast way through runs of ideographs agrees with the rules, and every
// text ends with a break.
func TestFastWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		classes := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Class {
			if rapid.Bool().Draw(t, "ideograph") {
				return ID
			}
			return Class(rapid.IntRange(0, int(EBU)).Draw(t, "class"))
		}), 1, 30).Draw(t, "classes")
		out := make([]Action, len(classes))
		Breaks(classes, out)
		var s state
		s.start(resolve(classes[0]))
		for i := 1; i < len(classes); i++ {
			c := resolve(classes[i])
			if got := s.between(c, next(classes, i+1)); got != out[i-1] {
				t.Fatalf("after %d: %d, want %d", i-1, out[i-1], got)
			}
			s.advance(c)
		}
		if out[len(out)-1] != Must {
			t.Fatal("no end")
		}
	})
}

func BenchmarkBreaks(b *testing.B) {
	text := []rune(strings.Repeat("全市新开工项目1200个，完成投资3.6亿元，同比增长12.5%。", 100))
	classes, out := make([]Class, len(text)), make([]Action, len(text))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for i, r := range text {
			classes[i] = Of(r)
		}
		Breaks(classes, out)
	}
}
