package structure

import (
	"strings"
	"testing"
)

// Words and who said them, on one line inside a sentence.
func TestAttributed(t *testing.T) {
	for line, quote := range map[string]bool{
		"“书放在那里，门就得有人开。”——白石村居民 何老太":    true,
		"“书放在那里，门就得有人开。” ——志愿者 何小雨（化名）": true,
		"“借书的人多了，路也就熟了。”——《守屋札记》":       true,
		"“把书送到家门口”——白石镇乡村书屋建设纪实":        false,
	} {
		got := callouts("书香满山乡\n\n白石周报记者　何苗\n\n" + para1 + "\n\n" + para3 + "，都说这是积\n" + line + "\n德的事。\n\n" + para2)
		if is := strings.Contains(got, "quote "+line); is != quote {
			t.Errorf("%s: a quotation %v, want %v: %s", line, is, quote, got)
		}
	}
}
