package markdown

import "testing"

// What browsers put around <q> is text.
func TestQuotedTag(t *testing.T) {
	d, _, err := Read(t.Context(), "f.md", "他说：<q>日子不能停</q>，大家都笑了。\n", 64)
	if err != nil || len(d.Paras) != 1 || d.Paras[0].Text != "他说：“日子不能停”，大家都笑了。" {
		t.Errorf("%v: %+v", err, d)
	}
}
