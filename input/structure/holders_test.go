package structure

import (
	"fmt"
	"strings"
	"testing"
)

func TestHolders(t *testing.T) {
	for _, c := range []struct{ line, byline, date string }{
		{"白石县副县长何苗生", "白石县副县长何苗生", ""},
		{"局党组书记、局长何苗生", "局党组书记、局长何苗生", ""},
		{"·白石县副县长何苗生（2023年9 月16 日下午15：00）", "白石县副县长何苗生", "2023年9 月16 日下午15：00"},
		{"镇长 XX", "镇长 XX", ""},
		{"县人民政府县长×××", "县人民政府县长×××", ""},
		{"校长：何××", "校长：何××", ""},
		{"2015年 月 日\n镇长 × × ×", "镇长 × × ×", "2015年 月 日"},
		{"建设书香小镇书记当先锋", "", ""},
	} {
		d, _, _, _ := Infer(t.Context(), lines("在全镇书屋工作会议上的讲话\n"+c.line+"\n同志们：\n"+para1+"\n"+para2), nil, nil)
		if d.Meta.Title != "在全镇书屋工作会议上的讲话" || strings.Join(d.Meta.Byline, "|") != c.byline || d.Meta.Date != c.date {
			t.Errorf("%s: %s", c.line, fmt.Sprint(d.Meta.Title, d.Meta.Byline, d.Meta.Date))
		}
	}
}
