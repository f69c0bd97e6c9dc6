package layout

import "testing"

// What stands beside a day is told as it is written.
func TestBesidesDay(t *testing.T) {
	for written, want := range map[string]string{
		"2024年11月20日 星期三 农历十月二十": "农历十月二十",
		"2026年9月18日 星期五 晴":       "晴",
		"2026年9月18日晚":            "晚",
		"发布时间：2026年9月18日 10:30":  "",
		"2026年9月18日":             "",
	} {
		if got := besidesDay(written, "2026年9月18日"); got != want {
			t.Errorf("%s: %q, want %q", written, got, want)
		}
	}
}
