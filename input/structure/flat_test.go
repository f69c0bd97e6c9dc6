package structure

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

// Headings of one level stand under each other as their numbers say; where these say nothing, or the
// format does, they stay.
func TestFlat(t *testing.T) {
	const body = "入冬以后渡口的客人少了，渡船照旧在清早六点鸣笛离岸，船上坐着去对岸赶集的老人。"
	for _, c := range []struct{ heads, want string }{
		{"一、修桥|（一）石料|（二）木料|二、修路|（一）沙石", "12212"},
		{"第一章 渡口|第一节 木船|第二节 铁船|第二章 桥|结语", "12211"},
		{"1. 渡口|1.1 木船|1.2 铁船|2. 桥|2.1 石桥", "12212"},
		{"一、去年|（一）上游|1.人手|（二）下游|二、明年|结语", "123211"},
		{"摘要|1.石料|1.1产地|1.2 尺寸|2.砌法", "11221"},
		{"1、渡口|（1）木船|2．桥|（1）石桥", "1212"},
		{"一、修桥|二、修路|三、种树|四、养鱼", "1111"},
		{"一、修桥|（二）木料|（三）石料|二、修路", "1111"}, // amid the numbers
		{"一、修桥|（一）石料|二、修路", "111"},        // too few to tell
		{"修桥|修路|种树|养鱼", "1111"},
	} {
		d := &draft.Draft{}
		for i, h := range strings.Split(c.heads, "|") {
			d.Paras = append(d.Paras,
				draft.Para{Block: doc.Block{Kind: doc.Heading, Level: 1, Text: h}},
				draft.Para{Block: doc.Block{Text: fmt.Sprint(body, i)}})
		}
		res, _, _, err := Infer(context.Background(), d, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := levelsOf(res); got != c.want {
			t.Errorf("%s: levels %s, want %s", c.heads, got, c.want)
		}
	}
}
