package structure

import "testing"

// What papers of offices have at their head: the contents of a bulletin, whose entries have marks,
// numbers or one line for two rows; the letterhead that is the first row of the title as well.
func TestPapersOfOffices(t *testing.T) {
	const (
		a = "入冬以后渡口的客人少了，渡船照旧在清早六点鸣笛离岸，船上坐着去对岸赶集的老人。"
		b = "对岸的集市到中午才散，卖菜的人收了摊，把剩下的萝卜分给摆渡的师傅，师傅推让了几次。"
	)
	for _, c := range []struct{ name, text, want string }{
		{"entries with a mark", "渡口工作简报\n第3期\n【本期要目】\n◆渡船换了新灯\n◆老站长退休不离船\n◆一句话消息\n渡船换了新灯\n" + a + b + "\n老站长退休不离船\n" + b + a,
			"title=渡口工作简报\nfurniture.credit 第3期\nh1 渡船换了新灯\np " + a + b + "\nh1 老站长退休不离船\np " + b + a + "\n"},
		{"a heading in two rows", "渡口工作简报\n第3期\n1.老站长说：渡船不能停\n2.渡船换了新灯\n3.候船室修好了\n4.渡口来了新人\n老站长说：\n渡船不能停\n" + a + b + "\n渡船换了新灯\n" + b + a + "\n候船室修好了\n" + a + a + "\n渡口来了新人\n" + b + b,
			"title=渡口工作简报\nfurniture.credit 第3期\nh1 老站长说：渡船不能停\np " + a + b + "\nh1 渡船换了新灯\np " + b + a + "\nh1 候船室修好了\np " + a + a + "\nh1 渡口来了新人\np " + b + b + "\n"},
		{"a letterhead", "柳河县人民政府办公室\n柳政办函〔2031〕6号\n柳河县人民政府办公室\n关于调整渡口管理领导小组成员的通知\n各乡镇人民政府：\n" + a + "\n组　　长：\t何　苗\t副县长\n副 组 长：\t石川\t县交通局局长\n成　　员：\t程远\t县水利局局长\n" + b,
			"kicker=柳河县人民政府办公室\ntitle=柳河县人民政府办公室关于调整渡口管理领导小组成员的通知\nfurniture.credit 柳政办函〔2031〕6号\nfurniture.salutation 各乡镇人民政府：\np " + a + "\nlist  {组　　长：}何　苗 副县长 {副 组 长：}石川 县交通局局长 {成　　员：}程远 县水利局局长\np " + b + "\n"},
	} {
		d, _, _, _ := Infer(t.Context(), lines(c.text), nil, nil)
		if got := show(d); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}
