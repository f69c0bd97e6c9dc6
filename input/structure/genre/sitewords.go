package genre

import (
	"strings"
	"unicode/utf8"

	"dayang/input/structure/trait"
)

// What a site of books is called by, read from its adverts.

// siteRoot is the longest part of an address, in small letters.
func siteRoot(host string) string {
	root := ""
	for _, part := range strings.FieldsFunc(strings.ToLower(host),
		func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9') }) {
		if len(part) > len(root) && part != "https" {
			root = part
		}
	}
	return root
}

// siteNames are the names that stand right before an address, or right behind it.
func siteNames(s, host string) (out []string) {
	at := strings.Index(s, host)
	cutSet := " 　-—:：(（《》【】,，"
	before := strings.TrimRight(s[:at], cutSet)
	if name := bookName.FindString(before); name != "" && isSiteName(name) {
		out = append(out, name)
	}
	after := strings.TrimLeft(s[at+len(host):], cutSet)
	for i, r := range after {
		if !trait.IsHan(r) || i >= 8*utf8.UTFMax {
			break
		}
		if name := after[:i+utf8.RuneLen(r)]; isSiteName(name) {
			return append(out, name)
		}
	}
	return out
}

// isSiteName reports a name that ends as those of such sites do.
func isSiteName(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return utf8.RuneCountInString(s) >= 3 && strings.ContainsRune("网網阁閣吧屋库庫城轩斋坊楼园馆社", r)
}

// squeezedLetters leaves the letters and figures of a text, small ones.
func squeezedLetters(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ' || r >= '０' && r <= '９':
			r -= 'Ａ' - 'A'
		}
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// cut is a paragraph without what stands behind so many bytes of its text.
func cut(f *trait.Paragraph, bytes int) *trait.Paragraph {
	lead := strings.Index(f.Para.Text, f.Words)
	q := f.Para.Part(0, utf8.RuneCountInString(f.Para.Text[:lead+bytes]))
	return trait.New(&q)
}

// isLatinLetter reports a letter of an address.
func isLatinLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
