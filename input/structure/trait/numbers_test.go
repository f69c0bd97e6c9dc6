package trait

import "testing"

func TestNumbered(t *testing.T) {
	for in, want := range map[string]struct {
		form NumberForm
		n    int
	}{
		"⑴甲":              {NumParen, 1},
		"一、甲":             {NumHan, 2},
		"十二．甲":            {NumHan, 3},
		"（三）甲":            {NumHanParen, 3},
		"(3)甲":            {NumParen, 3},
		"1.甲":             {NumDot, 2},
		"1.5亿元":           {NoNumber, 0},
		"1.1 甲":           {NumDecimal2, 4},
		"1.2、甲":           {NumDecimal2, 4},
		"1.2.3甲":          {NumDecimal3, 5},
		"2、甲":             {NumPause, 2},
		"①甲":              {NumCircle, 1},
		"❶甲":              {NumCircle, 1},
		"1\ufe0f\u20e3 甲": {NumCircle, 4},
		"2\u20e3甲":        {NumCircle, 2},
		"第三章　甲":           {NumChapter, 4},
		"第二部分 甲":          {NumPart, 5},
		"第一条　甲":           {NumArticle, 4},
		"● 甲":             {NumBullet, 2},
		"〔2〕甲":            {NumMark, 3},
		"1 概述":            {NumDot, 2},
		"3 月 5 日":         {NoNumber, 0},
		"一天":              {NoNumber, 0},
		"2024年":           {NoNumber, 0},
		"第一天":             {NoNumber, 0},
		"第 一 章 甲":         {NumChapter, 6},
		"第 6-1 條":         {NumArticle, 7},
		"第六条之一 甲":         {NumArticle, 6},
		"卷一 甲":            {NumPart, 3},
		"卷子一":             {NoNumber, 0},
		"第一出　甲":           {NumChapter, 4},
		"第一出口":            {NoNumber, 0},
		"『1』甲":            {NumArticle, 3},
		"2　分段的办法":         {NumDot, 2},
		"五":               {NumHan, 1},
		"卷五":              {NumPart, 2},
		"卷之三　人物":          {NumPart, 4},
		"卷上":              {NumPart, 2},
		"卷一百份":            {NoNumber, 0},
		"卷起袖子":            {NoNumber, 0},
		"§2 甲":            {NumSection, 3},
		"§3.1 甲":          {NumDecimal2, 5},
		"第二幕　甲":           {NumChapter, 4},
		"第一出戏":            {NoNumber, 0},
	} {
		if f, n := numbered([]rune(in)); f != want.form || n != want.n {
			t.Errorf("%s: form %d of %d characters, want %d of %d", in, f, n, want.form, want.n)
		}
	}
}
