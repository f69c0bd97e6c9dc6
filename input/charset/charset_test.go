package charset

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"pgregory.net/rapid"

	"dayang/input/diag"
)

const (
	simplified  = "社区食堂开张\n今年以来，街道把老旧厂房改成了社区食堂，每天供应三百多份午餐。\n记者在现场看到，老人们排着队，有说有笑。\n"
	traditional = "社區食堂開張\n今年以來，街道把老舊廠房改成了社區食堂，每天供應三百多份午餐。\n記者在現場看到，老人們排著隊，有說有笑。\n"
)

func encode(t testing.TB, e encoding.Encoding, s string) []byte {
	t.Helper()
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecodeFindsTheEncoding(t *testing.T) {
	le := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	be := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	for _, c := range []struct {
		name    string
		src     []byte
		want    string
		guessed string
	}{
		{"utf-8", []byte(simplified), simplified, ""},
		{"utf-8 with mark", []byte("\uFEFF" + simplified), simplified, ""},
		{"utf-16le with mark", append([]byte{0xFF, 0xFE}, encode(t, le, simplified)...), simplified, ""},
		{"utf-16be with mark", append([]byte{0xFE, 0xFF}, encode(t, be, simplified)...), simplified, ""},
		{"utf-16le", encode(t, le, simplified), simplified, UTF16LE},
		{"utf-16be", encode(t, be, simplified), simplified, UTF16BE},
		{"utf-16le Latin", encode(t, le, "plain words, no Han"), "plain words, no Han", UTF16LE},
		{"utf-32le with mark", append([]byte{0xFF, 0xFE, 0, 0}, encode(t, utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), simplified)...), simplified, ""},
		{"gb18030", encode(t, simplifiedchinese.GB18030, simplified), simplified, GB18030},
		{"gb18030, four bytes", encode(t, simplifiedchinese.GB18030, simplified+"㐀𠀀"), simplified + "㐀𠀀", GB18030},
		{"traditional in gbk", encode(t, simplifiedchinese.GBK, traditional), traditional, GB18030},
		{"big5", encode(t, traditionalchinese.Big5, traditional), traditional, Big5},
		{"utf-8, damaged behind long scripts", []byte(strings.Repeat("var a = 1;\n", 9000) + simplified + "\xE4"), strings.Repeat("var a = 1;\n", 9000) + simplified + "\uFFFD", UTF8},
		{"gbk behind long scripts", append(bytes.Repeat([]byte("var a = 1;\n"), 9000), encode(t, simplifiedchinese.GBK, simplified)...), strings.Repeat("var a = 1;\n", 9000) + simplified, GB18030},
		{"gbk in one line", append(bytes.Repeat([]byte("a1;"), 30000), encode(t, simplifiedchinese.GBK, "镕a喆bb"+simplified)...), strings.Repeat("a1;", 30000) + "镕a喆bb" + simplified, GB18030},
		{"big5 behind long scripts", append(bytes.Repeat([]byte("var a = 1;\n"), 9000), encode(t, traditionalchinese.Big5, traditional)...), strings.Repeat("var a = 1;\n", 9000) + traditional, Big5},
		{"western", encode(t, charmap.Windows1252, "Café Zürich, señor, à la carte, naïve."), "Café Zürich, señor, à la carte, naïve.", Windows1252},
		{"western marks", encode(t, charmap.Windows1252, "It’s theirs, isn’t it? They’re here – all of them."), "It’s theirs, isn’t it? They’re here – all of them.", Windows1252},
		{"gbk names in English", encode(t, simplifiedchinese.GBK, "The band of Tao Zhe (陶喆) met Zhu (朱镕) and Li (李喆) in Wuhan, then went on to Xi'an by train."), "The band of Tao Zhe (陶喆) met Zhu (朱镕) and Li (李喆) in Wuhan, then went on to Xi'an by train.", GB18030},
		{"big5 names in English", encode(t, traditionalchinese.Big5, "Mr. Wang (王一心) and Mrs. Lin (林玉) of Taipei opened the shop on Monday, said its owner."), "Mr. Wang (王一心) and Mrs. Lin (林玉) of Taipei opened the shop on Monday, said its owner.", Big5},
		{"short gbk", encode(t, simplifiedchinese.GBK, "今天下雨"), "今天下雨", GB18030},
	} {
		text, diags, err := Decode("f.txt", c.src, "")
		if err != nil || text != c.want {
			t.Errorf("%s: got %q, %v", c.name, text, err)
			continue
		}
		diags = slices.DeleteFunc(diags, func(d diag.Diagnostic) bool { return d.Code == "invalid-bytes" })
		named := len(diags) == 1 && diags[0].Code == "encoding" && strings.Contains(diags[0].Msg.EN, c.guessed)
		if c.guessed == "" && len(diags) > 0 || c.guessed != "" && !named {
			t.Errorf("%s: diagnostics %v", c.name, diags)
		}
	}
}

func TestKnown(t *testing.T) {
	for name, want := range map[string]bool{
		"gb18030": true, "GBK": true, " Big-5 ": true, "utf-16": true, "latin1": true, "klingon": false, "": false,
	} {
		if Known(name) != want {
			t.Errorf("%q: want %v", name, want)
		}
	}
}

func TestDecodeForced(t *testing.T) {
	for _, name := range []string{"Big5", "cp950", " big-5 "} {
		if text, _, err := Decode("f", encode(t, traditionalchinese.Big5, "中文"), name); err != nil || text != "中文" {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
	if _, _, err := Decode("f", []byte("x"), "klingon"); err == nil {
		t.Error("an unknown name was taken")
	} else if _, ok := diag.AsFault(err); !ok {
		t.Errorf("no fault: %v", err)
	}
}

// TestMark: utf-16 and utf-32 have their order from the mark, else from the zeros; a mark of another
// encoding than the one asked for is told.
func TestMark(t *testing.T) {
	le := encode(t, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), simplified)
	be := encode(t, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), simplified)
	be32 := encode(t, utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), simplified)
	for _, c := range []struct {
		name, mark string
		src        []byte
		force      string
		right      bool
		told       bool
	}{
		{"its own order", "\xFE\xFF", be, "UTF-16", true, false},
		{"the other order", "\xFF\xFE", le, "utf16", true, false},
		{"no mark", "", be, "utf-16", true, false},
		{"no mark, as PCs have it", "", le, "utf-16", true, false},
		{"four bytes", "\x00\x00\xFE\xFF", be32, "utf-32", true, false},
		{"the right mark", "\xFE\xFF", be, UTF16BE, true, false},
		{"a wrong mark", "\xFF\xFE", be, UTF16BE, true, true},
		{"a wrong name", "\xFE\xFF", be, UTF16LE, false, true},
		{"another encoding", "\xEF\xBB\xBF", []byte(simplified), "gbk", false, true},
		{"of other bytes", "\xEF\xBB\xBF", []byte(simplified), "utf-16", false, true},
	} {
		text, diags, err := Decode("f", append([]byte(c.mark), c.src...), c.force)
		told := slices.ContainsFunc(diags, func(d diag.Diagnostic) bool {
			return d.Code == "encoding" && d.Severity == diag.Warning
		})
		if err != nil && c.right || (text == simplified) != c.right || err == nil && told != c.told {
			t.Errorf("%s: %.20q, %v, %v", c.name, text, diags, err)
		}
	}
}

func TestLineEnds(t *testing.T) {
	text, _, err := Decode("f", []byte("一\r\n二\r三\u2028四\u2029五\u0085六\v七\f八\n"), "")
	if err != nil || text != "一\n二\n三\n四\n五\n六\n七\n八\n" {
		t.Errorf("%q, %v", text, err)
	}
}

func TestInvalidBytesAreLocated(t *testing.T) {
	src := []byte(simplified + "第四行\xFF坏了\n" + simplified)
	text, diags, err := Decode("f", src, "")
	if err != nil || !strings.Contains(text, "第四行\uFFFD坏了") {
		t.Fatalf("%q, %v", text, err)
	}
	var at diag.Pos
	for _, d := range diags {
		if d.Code == "invalid-bytes" {
			at = d.Pos
		}
	}
	if at.Line != 4 || at.Col != 4 {
		t.Errorf("reported at %v", at)
	}
	many := append([]byte(strings.Repeat(simplified, 50)), bytes.Repeat([]byte("字\xFF"), 200)...)
	_, diags, err = Decode("f", many, UTF8)
	if err != nil || len(diags) != maxReports+1 || !strings.Contains(diags[maxReports].Msg.EN, "200") {
		t.Errorf("%d reports, %v", len(diags), err)
	}
}

// TestLostBefore: U+FFFD that a file holds is no wrong byte of it.
func TestLostBefore(t *testing.T) {
	_, diags, err := Decode("f", []byte("一个\uFFFD字，又一个\xFF字"), UTF8)
	if err != nil || len(diags) != 2 || !strings.Contains(diags[0].Msg.EN, "lost before") || diags[0].Pos.Col != 3 ||
		!strings.Contains(diags[1].Msg.EN, "no utf-8") {
		t.Errorf("%v, %v", diags, err)
	}
}

func TestBinaryIsRefused(t *testing.T) {
	for _, src := range [][]byte{
		append([]byte("%PDF-1.4\x00\x01\x02"), bytes.Repeat([]byte{0, 200, 3, 7}, 300)...),
		append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), bytes.Repeat([]byte{1, 2, 3, 0x9A}, 300)...),
		[]byte("PK\x03\x04\x14\x00\x06\x00\x08\x00"),
	} {
		_, _, err := Decode("f", src, "")
		if f, ok := diag.AsFault(err); !ok || f.Code != "not-text" {
			t.Errorf("%.10q: %v", src, err)
		}
	}
}

func TestMojibake(t *testing.T) {
	wrong, err := simplifiedchinese.GB18030.NewDecoder().String("今年以来，街道把老旧的厂房改成了食堂，在这里用餐的人是附近的居民。")
	if err != nil {
		t.Fatal(err)
	}
	latin := make([]rune, 0, 100)
	for _, b := range []byte("街道的食堂开张了，居民有口福。") {
		latin = append(latin, rune(b))
	}
	for text, want := range map[string]bool{
		simplified: false, traditional: false, "鎴戝浗": false, "Élysée, Gérard, où est-ce": false,
		wrong: true, "锟斤拷锟斤拷": true, string(latin): true,
	} {
		_, diags, err := Decode("f", []byte("第一行\n"+text), UTF8)
		got := false
		for _, d := range diags {
			got = got || d.Code == "mojibake" && d.Pos.Line == 2
		}
		if err != nil || got != want {
			t.Errorf("%.20q: %t, %v", text, got, err)
		}
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"增长１２．５％，共３，４６０人": "增长12.5%，共3460人",
		"ＧＤＰ":                             "GDP",
		"零\u200B宽\uFEFF\u00AD":            "零宽",
		"１，２":                             "1，2",
		"👨\u200D👩":                        "👨\u200D👩",
		"中\u00A0文":                        "中 文",
		"\x07响":                           "响",
		"\x1b[32m《送别》\x1b[m二首":            "《送别》二首",
		"\x1b[1;38;5;208m警\x1b[0m告\x1b(B": "警告",
		"\x1b]0;终端\x07正文":                 "正文",
		"\x1b[":                           "[",
		"见\x1b二":                          "见二",
		"N\bNA\bAM\bME\bE _\bl_\bs\b":     "NAME ls",
		"甲\b甲 a\bb":                       "甲 ab",
	} {
		want = strings.ReplaceAll(want, "3460", "3,460")
		if got, _ := Clean("f", in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
	_, diags := Clean("f", "一\n二\u200B三")
	if len(diags) != 1 || diags[0].Pos.Line != 2 || diags[0].Pos.Col != 2 {
		t.Errorf("diagnostics %v", diags)
	}
}

// Every text that an encoding can hold, and that is long enough to tell, comes
// back from it.
func TestDecodeRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := simplified + rapid.StringMatching(`[一-龥，。a-z0-9\n]{0,200}`).Draw(t, "text")
		for name, e := range map[string]encoding.Encoding{
			GB18030: simplifiedchinese.GB18030, UTF16LE: unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
		} {
			b, err := e.NewEncoder().Bytes([]byte(s))
			if err != nil {
				t.Skip("not in " + name)
			}
			if got, _, err := Decode("f", b, ""); err != nil || got != s {
				t.Fatalf("%s: %q, %v", name, got, err)
			}
		}
	})
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(simplified), "")
	f.Add([]byte("\xFF\xFEa\x00"), "")
	f.Add([]byte("\xB5\xDA\xD2\xBB"), "gbk")
	f.Fuzz(func(t *testing.T, src []byte, force string) {
		text, _, err := Decode("f", src, force)
		if err != nil {
			if _, ok := diag.AsFault(err); !ok {
				t.Fatalf("an error without a fault: %v", err)
			}
			return
		}
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\r\u2028\u2029") {
			t.Fatalf("not clean: %q", text)
		}
		Clean("f", text)
	})
}

// A notice of a few characters carries no statistics, yet is hardly ever misread:
// every stretch of three characters of a text is found again.
func TestShortTexts(t *testing.T) {
	const (
		hans = "食堂开饭时间改为上午十一点半请大家按时用餐逾期不候只能喝粥"
		hant = "圖書館今日休館造成不便敬請見諒還書請投入門口書箱謝謝合作"
	)
	for _, c := range []struct {
		name string
		e    encoding.Encoding
		text string
		n    int
	}{
		{GB18030, simplifiedchinese.GB18030, hans, 3},
		{GB18030, simplifiedchinese.GB18030, hant, 4},
		{Big5, traditionalchinese.Big5, hant, 3},
		{UTF16LE, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), hans, 8},
		{UTF16BE, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), hant, 8},
	} {
		chars := []rune(c.text)
		for i := 0; i+c.n <= len(chars); i++ {
			part := string(chars[i : i+c.n])
			if got, _, err := Decode("f", encode(t, c.e, part), ""); err != nil || got != part {
				t.Errorf("%s: %s was read as %q, %v", c.name, part, got, err)
			}
		}
	}
	// Short UTF-8 of other scripts stays what it is.
	for _, s := range []string{"café", "Привет", "naïve", "Αθήνα 2004", "Müller"} {
		if got, _, err := Decode("f", []byte(s), ""); err != nil || got != s {
			t.Errorf("%s was read as %q, %v", s, got, err)
		}
	}
}

func TestStrip(t *testing.T) {
	const in = "占32．8%，１２人，Ａ级，１００％\u200b，甲\u00a0乙"
	got, diags := Strip("f", in)
	if want := "占32．8%，１２人，Ａ级，１００％，甲 乙"; got != want || len(diags) != 1 || diags[0].Code != "dropped-invisible" {
		t.Errorf("%q %v", got, diags)
	}
}

func TestNumbers(t *testing.T) {
	for in, want := range map[string]string{
		"占32．8%": "占32.8%", "运13，460人": "运13,460人", "1998，1999年": "1998，1999年", "甲．乙，丙": "甲．乙，丙", "第1．": "第1．", "": "",
		"１２人": "１２人",
	} {
		if got := Numbers(in); got != want {
			t.Errorf("%q: %q, not %q", in, got, want)
		}
	}
}
