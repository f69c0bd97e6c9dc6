package markdown

import "testing"

// What browsers put around <q> is text: single marks inside others, and none beside those that
// the text has itself.
func TestQuotedTag(t *testing.T) {
	for src, want := range map[string]string{
		"他说：<q>日子不能停</q>，大家都笑了。":          "他说：“日子不能停”，大家都笑了。",
		"他说：<q>“日子不能停”</q>，大家都笑了。":        "他说：“日子不能停”，大家都笑了。",
		"他说：<q>她答<q>不走</q>就不走</q>，大家都笑了。": "他说：“她答‘不走’就不走”，大家都笑了。",
		"他说：日子不能停</q>，大家都笑了。":             "他说：日子不能停，大家都笑了。",
	} {
		d, _, err := Read(t.Context(), "f.md", src+"\n", 64)
		if err != nil || len(d.Paras) != 1 || d.Paras[0].Text != want {
			t.Errorf("%s: %v: %+v", src, err, d)
		}
	}
}
