package pattern

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"testing"
	"unicode"

	"dayang/input/pattern/source"
)

// A program says of every expression of the readers what package regexp says: of lines
// that people wrote, and of texts that match, whole and with a character less.
func TestPrograms(t *testing.T) {
	lines := samples(t)
	random := rand.New(rand.NewPCG(1, 2))
	n, unable, unsure, matched := 0, 0, 0, 0
	all, err := source.Expressions("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		n++
		expr := Lay(e.Expr)
		g, re := newProgram(expr), regexp.MustCompile(expr)
		if g.unable {
			unable++
			continue
		}
		parsed, err := syntax.Parse(expr, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		texts := slices.Clip(lines)
		for range 20 {
			made := []rune(matching(parsed, random))
			texts = append(texts, string(made))
			if len(made) > 0 {
				i := random.IntN(len(made))
				texts = append(texts, string(made[:i])+string(made[i+1:]), "是"+string(made), string(made)+"是")
			}
		}
		for _, s := range texts {
			want := re.MatchString(s)
			found, sure := g.match(s)
			if sure && found != want {
				t.Errorf("%s: %q is said to be %t", expr, s, found)
				break
			}
			if at, sure := g.find(s); sure && !slices.Equal(at, re.FindStringSubmatchIndex(s)) {
				t.Errorf("%s: in %q is found %d, not %d", expr, s, at, re.FindStringSubmatchIndex(s))
				break
			}
			if want {
				matched++
			}
			if !sure {
				unsure++
			}
		}
	}
	if matched < 20*n || unsure > n || unable > n/50 {
		t.Errorf("of %d expressions %d are not known; of the texts %d match, of %d nothing is known", n, unable, matched, unsure)
	}
}

// samples are some lines of the texts that the readers are tested with.
func samples(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../testdata/gold/*.*")
	if err != nil || len(files) == 0 {
		t.Fatal(err, "no texts")
	}
	var lines []string
	for _, name := range files {
		if strings.HasSuffix(name, ".json") {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.Split(string(b), "\n")...)
	}
	some := []string{"", " ", "\n", "\xb6\xff", strings.Repeat("年", 300), strings.Repeat(" ", 100)}
	for i := 0; i < len(lines); i += 40 {
		some = append(some, strings.TrimSpace(lines[i]))
	}
	return some
}

// matching makes a text that re matches, but for what must stand around it.
func matching(re *syntax.Regexp, random *rand.Rand) string {
	var b strings.Builder
	times := func(lo, hi int) {
		if hi < 0 || hi > lo+5 {
			hi = lo + 5
		}
		for range lo + random.IntN(hi-lo+1) {
			b.WriteString(matching(re.Sub[0], random))
		}
	}
	switch re.Op {
	case syntax.OpLiteral:
		for _, r := range re.Rune {
			if re.Flags&syntax.FoldCase != 0 && random.IntN(2) == 0 {
				r = unicode.SimpleFold(r)
			}
			b.WriteRune(r)
		}
	case syntax.OpCharClass:
		i := 2 * random.IntN(len(re.Rune)/2)
		b.WriteRune(re.Rune[i] + random.Int32N(min(re.Rune[i+1]-re.Rune[i], 500)+1))
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		b.WriteRune([]rune("是a 1，")[random.IntN(5)])
	case syntax.OpConcat, syntax.OpCapture:
		for _, sub := range re.Sub {
			b.WriteString(matching(sub, random))
		}
	case syntax.OpAlternate:
		return matching(re.Sub[random.IntN(len(re.Sub))], random)
	case syntax.OpStar:
		times(0, -1)
	case syntax.OpPlus:
		times(1, -1)
	case syntax.OpQuest:
		times(0, 1)
	case syntax.OpRepeat:
		times(re.Min, re.Max)
	}
	return b.String()
}

var corners = []string{
	``, `^`, `$`, `^$`, `a|`, `|a`, `(|a)b`, `a||b`, `年`, `年月?日`, `年{2}`, `年{2,}`, `(?:年月){2,3}日`, `年{`, `a{,2}`, `a{2}?b`,
	`[]a]`, `[^]a]`, `[a-]`, `[-a]`, `[a\-z]`, `[\]]`, `[^\n]`, `.`, `(?s).`, `(?s:.)a.`, `\.\*\\`, `[\d年-月]`, `[^\D]`, `[^\S年]`, `\W`,
	`[\P{Han}据]`, `[^\P{Han}据]`, `\P{Han}`, `\x{4e00}`, `[\x{1F300}-\x{1FAFF}]`, `\t[\t\r]`, `\b年`, `a\b`, `\b`, `(?i)k`, `(?i:ß)s`,
	`(?i)[a-c]年`, `(?i)[^k]`, `(?i)\w`, `a(?i)b|c`, `(a(?i)b)c`, `(?P<n>a)b`, `(?m)^a`, `\pL`, `(a*)*b`, `(?:a|b)*c`, `(?:ab)+$`, `(?:ab){2,}b`, `^(?:年|月日){2,}$`, `(?:a?){3}b`,
	`a+?b`, `(?:^a|^b)c`, `(?:^a|b)c`, `年$|^月`, `(?:一|二|三|四|)月`, `(?:一|二|\d|四)*月`, `[^。]{0,4}。`, `�`, `[�]`, `(a+)+$`,
	`^(?:(?:一|二)[ ]?){2,3}$`, `(?:$)?a`, `a**`, `(`, `[a`, `a)`, `(?:`, `\`, `[a-\d]`, `\Q.\E`, `[[:alpha:]]`, `[b-a]`, `x{2000}`, `(?`,
	`(a)|b`, `(a)?b`, `(?:(a)|(b))+?c`, `(a|ab)(c|bcd)(d*)`, `(a+?)(b*)`, `(a??)(b)`, `(?:(a)|b){2,3}`, `(年)(?:月)??(日)?`, `((a)|b)*`, `(^|a)b($|a)`,
	`^(?:年(?:a|b|c|))*月`, `^(?:年(?:a|b|c)?)+月`, `(((a{9}){9}){9}){9}`, strings.Repeat(`(|a)`, 60), strings.Repeat(`(|^a)`, 60), strings.Repeat(`a|`, 6000), strings.Repeat(`(|||||||)`, 1000), `a{1001}`, `(?:a{0,99}b{0,99}){0,99}`,
}

func FuzzProgram(f *testing.F) {
	for _, expr := range corners {
		for _, s := range []string{
			"", "a", "ab", "abab", "aabb", "bc", "AB", "K", "ſ", "ẞS", "年", "年月日", "年年", "年月年月日", "年 a_b 1", "]", "a-z", "\\", ".*\\", "\n", "a\nb",
			"\t\r", "一月", "二 三月", "五月", "。", "是的是的。", "\xff", "�", "据", "🌂", "年{", "年年月", "年a年月", "a{,2}", "月年", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac",
		} {
			f.Add(expr, s)
		}
	}
	f.Fuzz(func(t *testing.T, expr, s string) {
		re, err := regexp.Compile(expr)
		if err != nil {
			newProgram(expr)
			return
		}
		g := newProgram(expr)
		if found, sure := g.match(s); sure && found != re.MatchString(s) {
			t.Errorf("%q: %q is said to be %t", expr, s, found)
		}
		if at, sure := g.find(s); sure && !slices.Equal(at, re.FindStringSubmatchIndex(s)) {
			t.Errorf("%q: in %q is found %d, not %d", expr, s, at, re.FindStringSubmatchIndex(s))
		}
	})
}

// Where there are too many ways, the program gives up, and regexp knows.
func TestGivesUp(t *testing.T) {
	long := strings.Repeat("a", 100_000)
	for _, expr := range []string{`^(?:a|aa)*b`, `^(?:a{0,5}a)*$`, `(a*)*b`} {
		if _, sure := newProgram(expr).match(long); sure {
			t.Errorf("%s is sure", expr)
		}
		if got, want := New(expr).MatchString(long), regexp.MustCompile(expr).MatchString(long); got != want {
			t.Errorf("%s: %t", expr, got)
		}
	}
}

func BenchmarkProgram(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for _, expr := range corners {
			newProgram(expr)
		}
	}
}
