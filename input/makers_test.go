package input_test

import (
	"fmt"
	"strings"
	"testing"

	"dayang/input"
	"dayang/input/doc"
	"dayang/input/words"
)

const mendersProse = `　　入冬以来，北岸的修船人又忙了起来。二十多条木船排在滩上，等着刮旧漆、补船缝、换龙骨，老师傅每天要看七八条。

　　船主们说，修一条船要半个月，一年里能歇下来的也就这半个月，所以大家都赶在这时候来。今年又添了一个新船台，可以同时修四条。`

func readText(t *testing.T, text string) *doc.Document {
	t.Helper()
	res, err := input.Read(t.Context(), "a.txt", []byte(text), input.Options{Words: words.Open()})
	if err != nil {
		t.Fatal(err)
	}
	return res.Doc
}

// TestMakers reads lines over and under a text that say who wrote it, took its pictures or sent it in.
func TestMakers(t *testing.T) {
	for _, c := range []struct{ name, over, under, want string }{
		{"who sent it in for an office", "", "供稿：县医院骨科 何苗\n编辑：石小满", "供稿：县医院骨科 何苗 | 石小满"},
		{"an office alone sent it in", "", "供稿：港务局办公室\n审核：石小满", " | "},
		{"pen names in a row, an editor between", "", "文字丨半日闲\n编辑丨石小满\n图片丨老裴 阿桑", "文字丨半日闲, 图片丨老裴 阿桑 | 石小满"},
		{"pictures that an office gave", "", "文字：何苗\n图片：港务局\n", "文字：何苗, 图片：港务局 | "},
		{"pictures of the web", "", "文字：何苗\n图片：网络\n编辑：石小满", "文字：何苗 | 石小满"},
		{"all in one line", "", "（撰稿：何苗　摄影：夏远　责编：石小满　审核：江楠）", "撰稿：何苗　摄影：夏远 | 石小满"},
		{"names that are spread", "", "（执笔：何 苗  参与采写：夏 远 石 满）", "执笔：何 苗  参与采写：夏 远 石 满 | "},
		{"an office before them", "", "（白石供电　文/何苗　摄影/夏远）", "白石供电　文/何苗　摄影/夏远 | "},
		{"names before what they did", "", "　　　　　　　　　　　　通讯员 何苗 夏远 供稿", "通讯员 何苗 夏远 供稿 | "},
		{"in traditional characters", "", "攝影：夏遠\n撰文：何苗", "攝影：夏遠, 撰文：何苗 | "},
		{"the author of the head took no pictures", "本报记者 何苗", "摄影：夏远\n审核：江楠", "本报记者 何苗, 摄影：夏远 | "},
		{"the author of the head again", "本报记者 何苗", "摄影：何苗", "本报记者 何苗 | "},
		{"the name of the head with what he did", "何苗", "文字：何苗\n图片：夏远", "何苗, 文字：何苗, 图片：夏远 | "},
		{"two lines of the head", "文｜何苗\n图｜阿 潮、麦子", "", "文｜何苗, 图｜阿 潮、麦子 | "},
		{"those of a factory who write", "", "（制伞厂报道组）", "制伞厂报道组 | "},
		// of other kinds
		{"under a caption", "", "图为老师傅在给木船刮漆。\n摄影：夏远", " | "},
		{"a caption that opens with 图", "", "图：修船的师傅", " | "},
		{"who made a film", "", "导演：何苗\n编剧：石小满\n摄影：夏远\n剪辑：江楠", " | "},
		{"minutes", "", "主持人：何苗\n记录人：石小满\n供稿：办公室", " | "},
		{"numbers to call", "", "摄影：13800000000\n文：0898-12328", " | "},
		{"an office that sent it in, and who wrote it", "", "（白石镇党政办供稿 撰稿：何苗 审核：石小满）", " | "},
	} {
		m := readText(t, "北岸修船忙\n\n"+c.over+"\n\n"+mendersProse+"\n\n"+c.under+"\n").Meta
		if got := strings.Join(m.Byline, ", ") + " | " + strings.Join(m.Editors, ", "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestMakersOfParts: who sent in the parts of a text has not written all of it.
func TestMakersOfParts(t *testing.T) {
	d := readText(t, "滩上简讯\n\n北岸修船忙\n\n"+mendersProse+"\n\n供稿：何苗\n\n南岸织网忙\n\n"+
		strings.ReplaceAll(mendersProse, "船", "网")+"\n\n供稿：石小满\n")
	if len(d.Meta.Byline) > 0 {
		t.Errorf("byline %q, want none", d.Meta.Byline)
	}
}

// TestMakersBehindSentence parts who wrote from the last paragraph; names alone are part of it.
func TestMakersBehindSentence(t *testing.T) {
	for tail, want := range map[string]string{
		"（何苗 夏远 文/图）":     "何苗 夏远 文/图 > 可以同时修四条。",
		"（文/何苗 图/夏远）":     "文/何苗 图/夏远 > 可以同时修四条。",
		"（何苗）":            " > 可以同时修四条。（何苗）",
		"（记者 何苗）":         "记者 何苗 > 可以同时修四条。（记者 何苗）",
		"（港务局供稿）":         " > 可以同时修四条。（港务局供稿）",
		"（图/夏远）":          " > 可以同时修四条。（图/夏远）",
		"（船台的图纸在文/图两处都有）": " > 可以同时修四条。（船台的图纸在文/图两处都有）",
	} {
		d := readText(t, "北岸修船忙\n\n"+mendersProse+tail+"\n")
		last := ""
		for _, b := range d.Blocks {
			if b.Kind == doc.Paragraph {
				last = b.Text
			}
		}
		if got := fmt.Sprint(strings.Join(d.Meta.Byline, ", "), " > ", last[strings.Index(last, "可以同时"):]); got != want {
			t.Errorf("%s: %q, want %q", tail, got, want)
		}
	}
}

// TestDotBesideDay: the dot between who wrote and the day is no part of either.
func TestDotBesideDay(t *testing.T) {
	for line, want := range map[string]string{
		"安全生产部 · 2024/7/8":      "|安全生产部|2024/7/8",
		"教务处 · 何苗 · 2024-07-08": "何苗|教务处|2024-07-08",
		"2024-07-08 · 何苗":       "何苗||2024-07-08",
	} {
		m := readText(t, "北岸修船忙\n\n"+line+"\n\n"+mendersProse+"\n").Meta
		if got := strings.Join(m.Byline, ", ") + "|" + m.Source + "|" + m.Date; got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}
