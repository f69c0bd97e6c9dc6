package trait

import (
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
)

// The shapes of lines, one by one.
func TestShapes(t *testing.T) {
	for in, want := range map[string]Shape{
		"本报记者 甘露":         Byline,
		"海青报·海青网记者 甘露":    Byline,
		"望潮报记者 甘露 编辑 白云":  Byline,
		"每经记者 甘露 每经编辑 白云": Byline,
		"海岸日报、海岸+记者 甘露":   Byline,
		"□本报记者 甘露 通讯员 白云": Byline,
		"本报记者甘露":          Byline,
		"文/图 甘露":          Byline,
		"记者调查了三家超市":       0,
		"记者手记":            EndHead,
		"甘露 白云":           Name,
		"程　远":             Name,
		"山高水长":            0,
		"市长 程远":           Office,
		"白石镇人民政府":         Org,
		"2024年1月5日":       Date,
		"（二〇二四年一月五日）":     Date,
		"2024年是开局之年":      0,
		"来源：白石周报":         Source,
		"责任编辑：甘露":         Credit,
		"【本期责编】甘露　【投稿】某某信箱　【电话】物业 6612": Credit,
		"【编辑】部里来了一位新同事，大家都很高兴。":         0,
		"图为书屋一角":      Caption,
		"各位代表：":       Greeting,
		"亲爱的读者：":      Greeting,
		"弟兄姊妹，平安！":    Greeting,
		"大家上午好！":      0,
		"编者按：今天":      Note,
		"谢谢大家！":       Thanks,
		"白政发〔2023〕9号": DocNo,
		"第12期":        DocNo,
		"附件2":         Attachment,
		"镇长程远出席并讲话":   Acts,
		"时间：五月六日":     Field,
		"〔清〕程远　撰":     Byline,
		"清·程远　著":      Byline,
		"白石程远　撰":      Byline,
		"证券代码：700001　　证券简称：白石股份":            DocNo,
		"证券代码：800001　　证券简称：白石股份　　主办券商：渡口证券": DocNo,
		"编按：程远":          Note,
		"2024年1月5日（星期五）": Date,
		"（未完待续）":         Credit,
		"文字：何苗　图片：文静　校对：程远　责编：石川": Byline,
		"请提醒各位同学：":        0,
		"并转告其他家长：":        0,
		"我们提醒广大市民：":       0,
		"二〇二五年重阳后二日，于南窗。": Day,
		"甲辰年冬月初八，记于北窗":    Day,
		"2024年立冬于白石":      Day,
		"【人物名片】程远，木匠。":    Note,
	} {
		f := New(&draft.Para{Block: doc.Block{Text: in}})
		if want == 0 && f.Shape != 0 || f.Shape&want != want {
			t.Errorf("%s: %b, want %b", in, f.Shape, want)
		}
	}
}
