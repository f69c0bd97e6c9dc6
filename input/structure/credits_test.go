package structure

import (
	"strings"
	"testing"
)

func TestEditorsOfLine(t *testing.T) {
	for line, want := range map[string]string{
		"编 辑：褚 潮":                 "褚 潮",
		"【我要纠错】 责任编辑：褚潮":          "褚潮",
		"■责任编辑：褚潮":                "褚潮",
		"白石镇文化站供稿  摄影/何苗  编辑/石小满": "石小满",
		"责编 何苗　美编 石小满":            "何苗",
		"看书的人  编辑/石小满":            "",
	} {
		if got := strings.Join(editors(line, line), "|"); got != want {
			t.Errorf("%s: %s, want %s", line, got, want)
		}
	}
}
