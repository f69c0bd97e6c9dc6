package structure

import "testing"

// The opening of a numbered paragraph is a run-in head where its neighbour in the count stands on a line
// of its own; the sentence of one that counts from elsewhere is none.
func TestRunInBesideHead(t *testing.T) {
	const rest = "持续优化环境，新登记经营主体1.92万户，同比增长14.3%，兑现资金3.07亿元，为全年任务的完成打下了基础。"
	for second, runIn := range map[string]string{"（二）基本原则": "（一）指导思想。", "（四）基本原则": ""} {
		d, _, _, _ := Infer(t.Context(), lines("渔港改革方案\n"+para1+"\n一、总体要求\n（一）指导思想。"+rest+"\n"+second+"\n"+
			para2+"\n二、重点任务\n"+para3), nil, nil)
		found := ""
		for _, b := range d.Blocks {
			if b.RunIn != "" {
				found = b.RunIn
			}
		}
		if found != runIn {
			t.Errorf("before %s: the run-in head is %q", second, found)
		}
	}
}

// A paragraph that is one sentence has no run-in head.
func TestNoRunInOfOneSentence(t *testing.T) {
	d, _, _, _ := Infer(t.Context(), lines("渔港改革方案\n"+para1+"\n一、总体要求\n（一）基本原则\n"+para2+
		"\n（二）本方案自发布之日起施行。\n二、重点任务\n"+para3), nil, nil)
	for _, b := range d.Blocks {
		if b.RunIn != "" {
			t.Errorf("the run-in head is %q", b.RunIn)
		}
	}
}
