package inline

import (
	"slices"
	"strings"
	"unicode"

	"dayang/layout/cjk"
)

// phrases are never parted where a heading has room for them: names of doctrines, of periods and of
// policies, which the dictionary has in pieces and which no daily may break, since a part of one is
// something else (中国特色社会主义 is not 中国特色社会主义思想). The longest that stands in a place holds.
const phrases = " 习近平新时代中国特色社会主义思想 新时代中国特色社会主义 中国特色社会主义 习近平经济思想" +
	" 习近平文化思想" +
	" 习近平法治思想 习近平强军思想 习近平外交思想 习近平生态文明思想 社会主义核心价值观 社会主义现代化" +
	" 马克思列宁主义 马克思主义 毛泽东思想 邓小平理论 科学发展观 全过程人民民主 总体国家安全观 中央八项规定精神" +
	" 中国式现代化 中华民族伟大复兴 中华民族共同体意识 中华民族共同体 人类命运共同体 全球发展倡议 全球安全倡议" +
	" 新质生产力 高质量发展 共同富裕 改革开放 乡村振兴战略 乡村振兴 粤港澳大湾区 京津冀协同发展 长江经济带" +
	" 全国人民代表大会 人民代表大会 政治协商会议 国民经济和社会发展 全面从严治党 党风廉政建设 生态文明建设" +
	" 基本公共服务 义务教育阶段 主题教育 学习教育 新发展理念 习近平总书记重要讲话精神 习近平总书记 重要讲话精神" +
	" 重要指示精神 会议精神 全会精神 地区生产总值 规模以上工业增加值 规上工业增加值 工业增加值" +
	" 固定资产投资 社会消费品零售总额 一般公共预算收入 居民人均可支配收入 人均可支配收入" +
	" 理论学习中心组 集体学习 读书班 宣讲团 启动仪式 精神文明建设 学习贯彻 奋力推进 奋力谱写 研究部署 "

// current are terms of two words that a daily has in its heads and no dictionary as one. One that
// begins or ends within another word is none: 养老服务点.
const current = " 安全生产 防汛抗旱 防灾减灾 抢险救灾 森林防火 抽水蓄能电站 抽水蓄能 数字孪生 数字经济" +
	" 绿色低碳 节能降碳 节能减排" +
	" 人工智能 和谐共生 农业产业化 农村集体产权制度 农村集体产权 集体产权制度 集体经济 供给侧结构性改革" +
	" 国家发展改革委" +
	" 提案办理 建议办理 信访维稳 扫黑除恶 反腐倡廉 民生实事 营商环境 招商引资 精准扶贫 脱贫攻坚 治本攻坚" +
	" 三年行动 三年提升行动 三年攻坚行动 污染防治" +
	" 人居环境 饮水安全 食品安全 粮食安全 能源安全 网络安全 社会保障 社会治理 基层治理 基层党建 依法治国" +
	" 公共文化服务 公共服务 基本养老保险 基本医疗保险 医疗保险 养老服务 志愿服务 法律援助 未成年人保护 权益保障" +
	" 知识产权 科技创新 技术创新 成果转化 产教融合 城乡融合 医养结合 农旅融合 文旅融合 一体化发展 互联互通" +
	" 生态修复 生态保护 水土保持 退耕还林 退牧还草 高标准农田 秸秆禁烧 垃圾分类 物业管理 老旧小区" +
	" 心脏不停跳 器官移植 疫苗接种 交通管制 联调联试 联防联控 群防群治 共建共治共享 共建共享 专题学习研讨" +
	" 学习研讨 现场推进会 现场观摩会 现场办公会" +
	" 调查研究 走访慰问 交流互鉴 互利共赢 合作共赢 同比增长 环比增长 同比下降 环比下降 对口支援 东西部协作 "

// turns are words with which a heading says something more of what it began with; one that is
// read on there is read in two: 跨海大桥主塔封顶｜预计明年十月通车.
const turns = " 预计 有望 力争 确保 传达 听取 审议 助力 带动 拟于 将于 "

// dealt are words that say what a meeting does, or what it does besides: 召开会议｜研究部署….
const dealt = " 学习 研究 部署 贯彻 讨论 专题 "

// events are what happens to a work, a vessel, a fair; two in a row are one (开通运营). Behind two a
// heading is read on anew, unless the second is done to what follows.
const (
	events = " 开通 运营 开工 建设 鸣枪 开跑 建成 通车 竣工 完工 投产 投用 启用 揭牌 挂牌 成立 运行 落成 开业" +
		" 营业 开园 开馆" +
		" 开放 迎客 交付 使用 入驻 签约 落地 落户 上市 首发 首映 开播 开机 开幕 开赛 贯通 通水 通电 通航 并网" +
		" 发电" +
		" 下线 起航 启航 首航 首飞 开镰 开渔 开捕 复工 复产 复课 点火 升空 入轨 下水 "
	doneTo = " 建设 使用 启用 建成 成立 开通 发电 入驻 签约 落户 "
)

// event reports whether two characters are one of the events.
func (t *Text) event(from int) bool {
	return from >= 0 && from+2 <= len(t.chars) && strings.Contains(events, " "+string(t.chars[from:from+2])+" ")
}

// afterEvents reports whether a heading is read on anew at a character, two events before it.
func (t *Text) afterEvents(at int) bool {
	return at+2 < len(t.chars) && t.event(at-4) && t.event(at-2) && unicode.Is(unicode.Han, t.chars[at]) &&
		!strings.ContainsRune(weakStart, t.chars[at]) && !t.event(at) &&
		!strings.Contains(doneTo, " "+string(t.chars[at-2:at])+" ") &&
		!t.starts(at, endNames) && !t.starts(at, alwaysEnds)
}

// endNames are words that end the name of what stands before them and are not torn from it, but behind
// an event, where they may begin what more is said: 大桥开工｜工程总投资…. Those of alwaysEnds never do.
const (
	endNames   = " 工作 项目 工程 行动 活动 会议 大会 制度 机制 体系 计划 "
	alwaysEnds = " 仪式 座谈会 推进会 现场会 以上 以下 以内 以来 期间 "
)

// starts reports whether one of the words of a list begins at a character.
func (t *Text) starts(at int, list string) bool {
	for n := 2; n <= 3 && at+n <= len(t.chars); n++ {
		if strings.Contains(list, " "+string(t.chars[at:at+n])+" ") {
			return true
		}
	}
	return false
}

// endsName reports whether the word that begins at a character ends the name before it; 工作 is also the
// beginning of one (工作报告), unless the name ends with it or a meeting is about it.
func (t *Text) endsName(at int) bool {
	if t.starts(at, alwaysEnds) || t.paper(at) && at > 1 && t.chars[at-1] != '的' {
		return true
	}
	if !t.starts(at, endNames) || t.event(at-2) {
		return false
	}
	return !t.starts(at, " 工作 ") || at+2 == len(t.chars) || !unicode.Is(unicode.Han, t.chars[at+2]) ||
		t.chars[at+2] == '的' || t.chars[at+2] == '时' || t.starts(at+2, " 会议 座谈会 推进会 现场会 ")
}

// ofYears reports that a number of years begins at a character which ends the name of an undertaking:
// 整治提升五年行动.
func (t *Text) ofYears(at int) bool {
	end := at
	for end < len(t.chars) && numeral(t.chars[end]) {
		end++
	}
	return end > at && end < len(t.chars) && t.chars[end] == '年' && t.pair(end+1, " 行动 攻坚 计划 规划 ")
}

// held are kinds of meetings, which no dictionary has with their 会.
const held = " 推进 动员 表彰 宣讲 论证 发布 对接 展销 恳谈 说明 洽谈 交流 评审 招聘 "

// leadWords lead to what follows, as the characters of leaders do.
const leadWords = " 关于 对于 围绕 按照 "

// said are words with which what somebody said begins; 时 before them stands with both.
const said = " 强调 指出 要求 表示 提出 "

// joined reports whether what stands before and behind a place is one: 开通运营, 全体｜职工, 时｜强调,
// 推进｜会, 关于 with what follows, the name before 至 with that behind it, 段.
func (t *Text) joined(at int, alone []bool) bool {
	before := string(t.chars[max(0, at-2):at])
	switch {
	case t.event(at-2) && t.event(at):
		return true
	case before == "全体", alone[at-1] && t.chars[at-1] == '时' && t.starts(at, said),
		alone[at] && t.chars[at] == '时' && t.starts(at+1, said):
		return true
	}
	if t.pair(at-2, " 行动 计划 ") && t.paper(at) {
		return true // 三年行动方案
	}
	switch {
	case alone[at-1] && t.chars[at-1] == '至':
		return true
	case alone[at] && t.chars[at] == '至':
		return at > 1 && !alone[at-1] && at+1 < len(t.chars) && !alone[at+1]
	}
	if alone[at] && t.chars[at] == '会' && strings.Contains(held, " "+before+" ") {
		return true
	}
	if strings.Contains(reformed, " "+before+" ") && t.starts(at, " 改革 ") {
		return true
	}
	if alone[at] && t.chars[at] == '段' && (!alone[at-1] || t.afterTo(at)) {
		return true
	}
	return t.starts(at, " 会上 ") || t.leads(at-1)
}

// reformed are what a reform is named by: 产权制度｜改革 is one term.
const reformed = " 制度 体制 机制 产权 "

// mostEnd is the longest name of a place behind 至, in characters.
const mostEnd = 4

// afterTo reports a name behind 至 that ends before a character; no dictionary need have it.
func (t *Text) afterTo(at int) bool {
	from := max(0, at-mostEnd-1)
	return slices.Contains(t.chars[from:max(from, at-1)], '至')
}

// leads reports the end of a word that leads to what follows: 关于.
func (t *Text) leads(end int) bool {
	return end > 0 && strings.Contains(leadWords, " "+string(t.chars[end-1:end+1])+" ")
}

// papers are what an office writes; as the last word of a title one stands with the 的 before it.
const papers = " 通知 通告 通报 公告 公示 决定 决议 命令 意见 批复 复函 函 请示 报告 规定 方案 "

// paper reports whether the last word before a mark or the end begins at a character and is one of these.
func (t *Text) paper(at int) bool {
	end := at
	for end < len(t.chars) && unicode.Is(unicode.Han, t.chars[end]) {
		end++
	}
	return strings.Contains(papers, " "+string(t.chars[at:end])+" ")
}

// turn reports whether a word that says something more begins behind a cluster.
func (t *Text) turn(i int) bool {
	if i+1 >= len(t.clusters) || t.composer.words == nil || t.clusters[i].class != cjk.HAN {
		return false
	}
	at := t.clusters[i+1].start
	if t.afterEvents(at) {
		return true
	}
	if at+2 > len(t.chars) {
		return false
	}
	word, before := " "+string(t.chars[at:at+2])+" ", string(t.chars[max(0, at-2):at])
	if before == "会议" || before == "精神" {
		return strings.Contains(dealt, word) || strings.Contains(turns, word)
	}
	return strings.Contains(turns, word) && t.chars[at-1] != '的' && (at+2 == len(t.chars) || t.chars[at+2] != '了')
}
