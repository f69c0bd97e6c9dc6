package structure

import (
	"context"
	"strings"
	"testing"
)

// What stands between two paragraphs of prose, and what is read of it. Prose is left out.
func TestDisplays(t *testing.T) {
	const many = "\n" + para1 + "\n\n" + para2 + "\n\n" + para3 + "\n"
	const cut = "，都说这是积"
	for _, c := range []struct{ name, text, want string }{
		{"a figure and what it counts", "\n5,200册\n全年借出图书\n", "callout 全年借出图书 <5,200册>"},
		{"no gaps", "5,200册\n全年借出图书", "callout 全年借出图书 <5,200册>"},
		{"gaps everywhere", "\n5,200册\n\n全年借出图书\n\n38%\n\n老年读者占比\n", "callout 全年借出图书 <5,200册>|callout 老年读者占比 <38%>"},
		{"the figure under it", "\n全年借出图书\n5,200册\n老年读者占比\n38%\n", "callout 全年借出图书 <5,200册>|callout 老年读者占比 <38%>"},
		{"how it moved", "\n馆藏图书\n8.6万册\n比上年增长4.2%\n", "callout 馆藏图书 比上年增长 <8.6万册> <4.2%>"},
		{"a remark under each figure", "\n馆藏图书\n8.6万册\n比上年增长4.2%\n夜间读者\n3.1万人次\n满足六个村九成以上需要\n志愿者\n46人\n比上年增长5%\n", "callout 馆藏图书 比上年增长 <8.6万册> <4.2%>|callout 夜间读者 满足六个村九成以上需要 <3.1万人次>|callout 志愿者 比上年增长 <46人> <5%>"},
		{"how many of them", "\n志愿者\n46人（其中退休教师 29人）\n\n读者\n1.2万人次\n", "callout 志愿者 （其中退休教师 ） <46人> <29人>|callout 读者 <1.2万人次>"},
		{"where they are", "\n志愿者\n46人（见二楼 29号）\n\n读者\n1.2万人次\n", ""},
		{"under a number and its words", "\n02\n谁来值班\n\n志愿者\n46人（其中退休教师 29人）\n\n读者\n1.2万人次\n", "h1 02|h1 谁来值班|callout 志愿者 （其中退休教师 ） <46人> <29人>|callout 读者 <1.2万人次>"},
		{"how it moved behind the figure", "\n分馆\n43家，新增9家\n\n读者\n1.2万人次\n", "callout 分馆 ，新增 <43家> <9家>|callout 读者 <1.2万人次>"},
		{"by how much behind a gap", "\n5,200册\n全年借出图书　净增630册\n\n46人\n志愿者（增长9.5%）\n", "callout 全年借出图书　净增 <5,200册> <630册>|callout 志愿者（增长 ） <46人> <9.5%>"},
		{"by how much on a third line", "\n5,200册\n全年借出图书\n净增630册\n\n46人\n志愿者\n增长9.5%\n\n38%\n老年读者占比\n提高2.1个百分点\n", "callout 全年借出图书 净增 <5,200册> <630册>|callout 志愿者 增长 <46人> <9.5%>|callout 老年读者占比 提高 <38%> <2.1个百分点>"},
		{"a bold figure in a remark", "\n全年借出图书\n**5,200册**\n同比增长**7.1%**\n\n老年读者\n**46人**\n人数居各镇书屋**第2位**\n", "callout 全年借出图书 同比增长 <5,200册> <7.1%>|callout 老年读者 人数居各镇书屋 <46人> <第2位>"},
		{"two lines of what it counts", "\n5,200册\n全年借出图书，其中\n少儿类最多\n\n38%\n老年读者占比\n", "callout 全年借出图书，其中少儿类最多 <5,200册>|callout 老年读者占比 <38%>"},
		{"a sentence that says it again", "\n数读\n5,200册\n全年借出图书\n全年借出图书5,200册，新增630册。\n\n0.84\n人均借阅增速指数\n人均借阅增速指数升至0.84。\n", "callout 数读|callout 全年借出图书 全年借出图书 ，新增 。 <5,200册> <5,200册> <630册>|callout 人均借阅增速指数 人均借阅增速指数升至0.84。 <0.84>"},
		{"one alone without a unit, a sentence that says it again", many + "0.84\n人均借阅增速指数\n人均借阅增速指数升至0.84。\n\n夜里的灯\n" + many, "callout 人均借阅增速指数 人均借阅增速指数升至0.84。 <0.84>|h1 夜里的灯"},
		{"short labels under the name of a box", "\n数读\n15只\n渡船\n\n0.5元\n每趟船钱\n", "callout 数读|callout 渡船 <15只>|callout 每趟船钱 <0.5元>"},
		{"figures in words under the name of a box", "小屋的一年\n" + para2 + "\n数读\n半个工作日\n办一张读书证\n谁来值班\n" + para3 + "\n数读\n六十来本\n每天借出\n夜里的灯\n", "h1 小屋的一年|callout 数读|callout 办一张读书证 <半个工作日>|h1 谁来值班|callout 数读|callout 每天借出 <六十来本>|h1 夜里的灯"},
		{"figures in words elsewhere", "小屋的一年\n" + para2 + "\n六十来本\n" + para3 + "\n三个人\n" + para1 + "\n夜里的灯\n", "h1 小屋的一年|h1 六十来本|h1 三个人|furniture.credit 夜里的灯"},
		{"a signed figure heads the next pair", "\n数读\n5,200册\n全年借出图书\n46家\n书屋\n-3.6%\n图书破损率年均变化\n38%\n老年读者占比\n", "callout 数读|callout 全年借出图书 <5,200册>|callout 书屋 <46家>|callout 图书破损率年均变化 <-3.6%>|callout 老年读者占比 <38%>"},
		{"it does so as the last of all", "\n数读\n5,200册\n全年借出图书\n-3.6%\n图书破损率年均变化\n\n夜里的灯\n", "h1 数读|callout 全年借出图书 <5,200册>|callout 图书破损率年均变化 <-3.6%>|h1 夜里的灯"},
		{"signed figures under the others", "\n数读\n5,200册\n全年借出图书\n+8.6%\n38%\n老年读者占比\n+2.1%\n夜里的灯\n", "h1 数读|callout 全年借出图书 <5,200册> <+8.6%>|callout 老年读者占比 <38%> <+2.1%>|h1 夜里的灯"},
		{"a heading behind the last one", "小屋的一年\n" + para2 + "\n数读\n5,200册\n全年借出图书\n38%\n老年读者占比\n已有三代人在此读书\n" + para3 + "\n" + para2, "h1 小屋的一年|callout 数读|callout 全年借出图书 <5,200册>|callout 老年读者占比 <38%>|h1 已有三代人在此读书"},
		{"what says more of the last one", "小屋的一年\n" + para2 + "\n数读\n5,200册\n全年借出图书\n占全镇的三成\n谁来值班\n" + para3 + "\n数读\n38%\n老年读者占比\n比开门那年提高22个百分点\n夜里的灯\n", "h1 小屋的一年|callout 数读|callout 全年借出图书 占全镇的三成 <5,200册>|h1 谁来值班|callout 数读|callout 老年读者占比 比开门那年提高22个百分点 <38%>|h1 夜里的灯"},
		{"a heading that begins so", "小屋的一年\n" + para2 + "\n数读\n5,200册\n全年借出图书\n比学赶超的人\n" + para3 + "\n夜里的灯\n", "h1 小屋的一年|callout 数读|callout 全年借出图书 <5,200册>|h1 比学赶超的人|h1 夜里的灯"},
		{"a remark before the next number", "一、小屋\n" + para2 + "\n数读\n5,200册\n全年借出图书\n年年有新书\n二、值班\n" + para3 + "\n数读\n46人\n志愿者\n三、夜里\n", "h1 一、小屋|callout 数读|callout 全年借出图书 年年有新书 <5,200册>|h1 二、值班|callout 数读|callout 志愿者 <46人>|h1 三、夜里"},
		{"a name over each figure", "\n数读\n5,200册\n全年借出图书\n数读\n46人\n志愿者\n\n夜里的灯\n", "callout 数读|callout 全年借出图书 <5,200册>|callout 数读|callout 志愿者 <46人>|h1 夜里的灯"},
		{"a ratio alone", many + "1.72:1\n男女读者比\n" + many, "callout 男女读者比 <1.72:1>"},
		{"a time of day alone", many + "\n19:30\n读书会开始\n读书会于19:30开始。\n\n夜里的灯\n" + many, "h1 19:30|h1 读书会开始|h1 夜里的灯"},
		{"the number of a part alone", many + "\n2.1\n书屋的由来\n书屋的由来要从十年前说起。\n\n夜里的灯\n" + many, "h1 2.1|h1 书屋的由来|h1 夜里的灯"},
		{"the score of a match alone", many + "\n3:1\n主队胜客队\n\n夜里的灯\n" + many, "h1 3:1|h1 主队胜客队|h1 夜里的灯"},
		{"a sentence without a figure, a remark", "\n数读\n46家\n新开书屋\n三年的任务两年做完了。\n\n38%\n老年读者占比\n超额完成任务\n", "callout 数读|callout 新开书屋 三年的任务两年做完了。 <46家>|callout 老年读者占比 超额完成任务 <38%>"},
		{"such a sentence, gaps everywhere", "\n5,200册\n\n全年借出图书\n\n全县书屋借出图书5,200册。\n\n38%\n\n老年读者占比\n\n老年读者占比达到38%，提高2个百分点。\n", "callout 全年借出图书 全县书屋借出图书 。 <5,200册> <5,200册>|callout 老年读者占比 老年读者占比达到 ，提高 。 <38%> <38%> <2个百分点>"},
		{"prose under a figure, gaps everywhere", "\n5,200册\n\n全年借出图书\n\n38%\n\n老年读者占比\n\n老何说，38%是慢慢涨上来的。\n", "callout 全年借出图书 <5,200册>|callout 老年读者占比 <38%>"},
		{"an arrow", "\n↑37%\n比上年同期读者\n\n46家\n书屋\n", "callout ↑ 比上年同期读者 <37%>|callout 书屋 <46家>"},
		{"triangles under a name behind a square", "\n■数说书屋\n▲借出图书 5,200册 ↑6.9%\n▲读者 1.2万人次 ↑8.3%\n▲取书时间 26分钟 ↓4分钟\n", "h1 数说书屋|callout 借出图书 ↑ <5,200册> <6.9%>|callout 读者 ↑ <1.2万人次> <8.3%>|callout 取书时间 ↓ <26分钟> <4分钟>"},
		{"under a heading", "\n小屋的一年\n5,200册\n全年借出图书\n38%\n老年读者占比\n", "h1 小屋的一年|callout 全年借出图书 <5,200册>|callout 老年读者占比 <38%>"},
		{"over a heading", "5,200册\n全年借出图书\n38%\n老年读者占比\n小屋的一年", "callout 全年借出图书 <5,200册>|callout 老年读者占比 <38%>|h1 小屋的一年"},
		{"the figure under it, no gaps, headings", "小屋的一年\n" + para2 + "\n全年借出图书\n5,200册\n老年读者占比\n38%\n谁来值班\n" + para3 + "\n志愿者人均值班\n每月4次\n取书时间\n由30分钟缩短到8分钟\n夜里的灯\n", "h1 小屋的一年|callout 全年借出图书 <5,200册>|callout 老年读者占比 <38%>|h1 谁来值班|callout 志愿者人均值班 <每月4次>|callout 取书时间 <由30分钟缩短到8分钟>|h1 夜里的灯"},
		{"the figure over it, no gaps, headings", "小屋的一年\n" + para2 + "\n5,200册\n全年借出图书\n38%\n老年读者占比\n谁来值班\n" + para3 + "\n人均4次\n每月值班\n两成以上\n夜间读者占比\n夜里的灯\n", "h1 小屋的一年|callout 全年借出图书 <5,200册>|callout 老年读者占比 <38%>|h1 谁来值班|callout 每月值班 <人均4次>|callout 夜间读者占比 <两成以上>|h1 夜里的灯"},
		{"the figure under it, gaps everywhere", "\n全年借出图书\n\n5,200册\n\n老年读者占比\n\n38%\n\n夜里的灯\n", "callout 全年借出图书 <5,200册>|callout 老年读者占比 <38%>|h1 夜里的灯"},
		{"openings on a line", "\n每万人42家 书屋密度\n\n由30分钟缩短到8分钟 取书时间\n", "callout 书屋密度 <每万人42家>|callout 取书时间 <由30分钟缩短到8分钟>"},
		{"a panel", "\n书屋一年\n借出图书　5,200册　+8.6%\n新增图书 630册\n取书时间　人均8分钟　缩短22分钟\n老年读者 38%，三年提高 19个百分点\n读者满意度　位居全县乡镇第一\n", "callout 书屋一年|callout 借出图书 <5,200册> <+8.6%>|callout 新增图书 <630册>|callout 取书时间　 　缩短 <人均8分钟> <22分钟>|callout 老年读者 ，三年提高 <38%> <19个百分点>|callout 读者满意度 <位居全县乡镇第一>"},
		{"what they were before", "\n书屋读者　5,200人（去年4,800人）\n借出图书　1.3万册（去年1.1万册）\n按时还书　71%（上年同期66%）\n\n夜里的灯\n" + many, "callout 书屋读者　 （去年4,800人） <5,200人>|callout 借出图书　 （去年1.1万册） <1.3万册>|callout 按时还书　 （上年同期66%） <71%>|h1 夜里的灯"},
		{"what they get in two years", "\n男子跳高　1.86米（去年1.82米）\n男子跳远　6.12米（去年6.20米）\n\n夜里的灯\n" + many, ""},
		{"parts of a sentence", many + "\n全年借出图书5,200册，其中少儿类最多；老年读者占38%；新增图书630册，为历年最多。\n\n夜里的灯\n" + many, "callout 全年借出图书 ，其中少儿类最多；老年读者占 ；新增图书 ，为历年最多。 <5,200册> <38%> <630册>|h1 夜里的灯"},
		{"a table of changes", "\n镇别　册数　增减\n白石　5,200册　+8%\n石桥　4,100册　+6%\n红旗　3,900册　-2%\n", "table"},
		{"a table of days", "\n日期　　时间　　内容\n5月3日　　9:00　　开门\n5月4日　　14:00　　换书\n5月4日　　19:30　　读书会\n", "table"},
		{"costs between bars", "\n科目 | 数额（元）\n灯油 | 26\n修屋 | 1300\n茶水 | 9\n", "table"},
		{"hours between bars", "\n开门时间 | 上午8点 | 下午5点 | 周一休息\n", ""},
		{"prices between bars", "\n门票 | 成人20元 | 儿童10元 | 老人5元\n", ""},
		{"bars", "\n▎5,200册\n全年借出图书\n\n| 46人\n| 志愿者\n", "callout 全年借出图书 <5,200册>|callout 志愿者 <46人>"},
		{"bars on one line", "\n▎5,200册 全年借出图书\n▎46人 志愿者\n", "callout 全年借出图书 <5,200册>|callout 志愿者 <46人>"},
		{"units that no list knows", "\n38,600 tCO₂e\n全年排放\n\n19.2 MW\n光伏装机\n\n1小时40分\n平均停留时间\n\n4.6万通\n回访电话\n", "callout 全年排放 <38,600 tCO₂e>|callout 光伏装机 <19.2 MW>|callout 平均停留时间 <1小时40分>|callout 回访电话 <4.6万通>"},
		{"a unit for a unit, digits in the name", "\n26微克/立方米\nPM2.5年均浓度\n", "callout PM2.5年均浓度 <26微克/立方米>"},
		{"from what to what", "\n取书时间\n15个工作日→0.5个工作日\n\n书屋\n12→46家\n", "callout 取书时间 <15个工作日→0.5个工作日>|callout 书屋 <12→46家>"},
		{"classes", "\nⅡ类\n门前河水\n46家\n书屋\n", "callout 门前河水 <Ⅱ类>|callout 书屋 <46家>"},
		{"the name of a picture", "\n一图看懂书屋\n借出图书 5,200册\n新增图书 630册\n取书时间 8分钟\n\n", "callout 一图看懂书屋|callout 借出图书 <5,200册>|callout 新增图书 <630册>|callout 取书时间 <8分钟>"},
		{"no unit", "\n0.84\n人均借阅增速指数\n\n12.6\n人均借阅册数\n", "callout 人均借阅增速指数 <0.84>|callout 人均借阅册数 <12.6>"},
		{"whole numbers", "\n5200\n借出图书总数\n\n46\n志愿者（人）\n", "callout 借出图书总数 <5200>|callout 志愿者（人） <46>"},
		{"whole numbers under it", "\n借出图书总数\n5200\n志愿者（人）\n46\n", "callout 借出图书总数 <5200>|callout 志愿者（人） <46>"},
		{"the unit under the number", "\n46\n家书屋连成片\n\n96.4%\n按时还书\n\n全县第2\n读者人均借阅\n", "callout 家书屋连成片 <46>|callout 按时还书 <96.4%>|callout 读者人均借阅 <全县第2>"},
		{"what is counted, the figure, how it moved, evenly spaced", "\n全年借出图书\n\n5200册\n\n年均增长6.1%\n\n读者人数\n\n9100人\n\n是2015年的1.6倍\n\n", "callout 全年借出图书 年均增长 <5200册> <6.1%>|callout 读者人数 是2015年的 <9100人> <1.6倍>"},
		{"the same over a heading", "\n全年借出图书\n\n5200册\n\n年均增长6.1%\n\n读者人数\n\n9100人\n\n是2015年的1.6倍\n\n夜里的灯\n", "callout 全年借出图书 年均增长 <5200册> <6.1%>|callout 读者人数 是2015年的 <9100人> <1.6倍>|h1 夜里的灯"},
		{"a ratio", "\n全年借出图书\n5200册\n男女读者比\n1.72:1\n", "callout 全年借出图书 <5200册>|callout 男女读者比 <1.72:1>"},
		{"the name of a box with whose it is", "\n数读·石桥书屋\n\n5200册\n\n全年借出图书\n\n46人\n\n志愿者人数\n\n", "callout 数读·石桥书屋|callout 全年借出图书 <5200册>|callout 志愿者人数 <46人>"},
		{"units alone", "\n5200\n册\n全年借出\n\n46\n人\n志愿者\n", "callout 全年借出 <5200册>|callout 志愿者 <46人>"},
		{"units alone under what is counted", "\n全年借出\n5200\n册\n志愿者\n46\n人\n", "callout 全年借出 <5200册>|callout 志愿者 <46人>"},
		{"more than", "\n5200册+\n全年借出\n\n100万+\n全网点击\n", "callout 全年借出 <5200册+>|callout 全网点击 <100万+>"},
		{"evenly spaced under a name", "\n\n数读\n\n全年借出5200册\n\n志愿者46人\n\n", "callout 数读|callout 全年借出 <5200册>|callout 志愿者 <46人>"},
		{"years and bare numbers under names", "\n2021\n书屋开张总数\n\n7\n石桥\n", "h1 石桥"},
		{"issues before other figures", "\n9期\n书屋简报\n46人\n志愿者\n38%\n老年读者占比\n", "callout 书屋简报 <9期>|callout 志愿者 <46人>|callout 老年读者占比 <38%>"},
		{"issues among other figures", "\n46人\n志愿者\n38%\n老年读者占比\n9期\n书屋简报\n", "callout 志愿者 <46人>|callout 老年读者占比 <38%>|callout 书屋简报 <9期>"},
		{"numbers of issues", "\n1期\n石桥的灯\n\n2期\n门前的树\n\n3期\n河上的桥\n", "h1 河上的桥"},
		{"in words", "\n近九成\n读者来自本镇\n\n三分之一\n图书由居民捐赠\n", "callout 读者来自本镇 <近九成>|callout 图书由居民捐赠 <三分之一>"},
		{"ranges and verbs", "\n15—20分钟\n步行可达\n\n增长12.4%\n全年借阅量\n", "callout 步行可达 <15—20分钟>|callout 全年借阅量 <增长12.4%>"},
		{"label and figure on a line", "\n全年借出图书：5,200册\n志愿者人数：46人\n老年读者占比：38%\n", "callout 全年借出图书： <5,200册>|callout 志愿者人数： <46人>|callout 老年读者占比： <38%>"},
		{"from what to what, and label on a line", "\n12→46家　书屋\n\n2.3→4.6册　人均借阅\n", "callout 书屋 <12→46家>|callout 人均借阅 <2.3→4.6册>"},
		{"figure and label on a line", "\n8小时52分　周末开放\n7小时38分　平日开放\n", "callout 周末开放 <8小时52分>|callout 平日开放 <7小时38分>"},
		{"fields of a line", "\n借出图书5,200册　新增图书630册　老年读者占38%\n", "callout 借出图书 　新增图书 　老年读者占 <5,200册> <630册> <38%>"},
		{"a sentence cut into lines", "\n全年借出图书5,200册，新增图书630册，\n老年读者占38%，志愿者由12人增加到46人。\n", "callout 全年借出图书 ，新增图书 ，老年读者占 ，志愿者由 增加到 。 <5,200册> <630册> <38%> <12人> <46人>"},
		{"a tag in the line", "\n【数说】全年借出图书5,200册，老年读者占38%。\n【书屋数说】夜里开灯300次，老年读者占41%。\n", "callout 全年借出图书 ，老年读者占 。 <5,200册> <38%>|callout 【书屋数说】夜里开灯 ，老年读者占 。 <300次> <41%>"},
		{"a tag", "\n【数据】\n全年借出图书5,200册，老年读者占38%。\n", "callout 【数据】 全年借出图书 ，老年读者占 。 <5,200册> <38%>"},
		{"classes are no figures", "\n全年借出图书5,200册，60岁以上的读者占38%，新增图书630册。\n", "callout 全年借出图书 ，60岁以上的读者占 ，新增图书 。 <5,200册> <38%> <630册>"},
		{"an opening clause", "\n去年一年，书屋借出图书5,200册，新增图书630册，老年读者占38%。\n", "callout 去年一年，书屋借出图书 ，新增图书 ，老年读者占 。 <5,200册> <630册> <38%>"},

		{"a row of figures over a row of names", "\n5,200册　　　38%　　　↑12%\n全年借出　　　老年读者　　　借阅量\n", "callout 全年借出 <5,200册>|callout 老年读者 <38%>|callout ↑ 借阅量 <12%>"},
		{"stars", "\n★ 全年借出图书5,200册\n★ 新增图书630册\n★ 老年读者占38%\n", "callout 全年借出图书 <5,200册>|callout 新增图书 <630册>|callout 老年读者占 <38%>"},
		{"a group with its name, beside others", "\n5,200册\n全年借出图书\n\n" + para2 + "\n\n青年读者\n三年净增　870人\n大学以上　340人\n", "callout 全年借出图书 <5,200册>|callout 青年读者|callout 三年净增 <870人>|callout 大学以上 <340人>"},
		{"clauses that compare, beside others", many + "\n老年读者占38%，返乡学生占21%。\n" + many + "\n志愿者有46人，捐书人有870名。\n" + many + "\n5,200册\n全年借出图书\n" + many + "\n图书破损率0.8%，比三年前下降近一半。\n" + many,
			"callout 老年读者占 ，返乡学生占 。 <38%> <21%>|callout 志愿者有 ，捐书人有 。 <46人> <870名>|callout 全年借出图书 <5,200册>|callout 图书破损率 ，比三年前下降近一半。 <0.8%>"},
		{"the figure under it, the last value in words", "\n全年借出图书\n5,200册\n老年读者占比\n38%左右\n新增图书\n630册\n开门时间\n与上年持平\n", "callout 全年借出图书 <5,200册>|callout 老年读者占比 <38%左右>|callout 新增图书 <630册>|callout 开门时间 <与上年持平>"},
		{"a value in words between others", "\n全年借出图书\n5,200册\n老年读者占比\n38%\n开门时间\n与上年持平\n新增图书\n630册\n", "callout 全年借出图书 <5,200册>|callout 老年读者占比 <38%>|callout 开门时间 <与上年持平>|callout 新增图书 <630册>"},
		{"the figure under it, and how it moved", "\n全年借出图书\n5,200册\n↑8.6%\n新增图书\n630册\n−2.1%\n读者\n1.2万人次\n↑4.3%\n", "callout 全年借出图书 ↑ <5,200册> <8.6%>|callout 新增图书 <630册> <−2.1%>|callout 读者 ↑ <1.2万人次> <4.3%>"},
		{"the figure over it, and how it moved", "\n5,200册\n全年借出图书\n↑8.6%\n630册\n新增图书\n↓2.1%\n", "callout 全年借出图书 ↑ <5,200册> <8.6%>|callout 新增图书 ↓ <630册> <2.1%>"},
		{"a year opens what is counted", "\n26微克/立方米 2016年PM2.5年均浓度\n14微克/立方米 2018年PM2.5年均浓度\n", "callout 2016年PM2.5年均浓度 <26微克/立方米>|callout 2018年PM2.5年均浓度 <14微克/立方米>"},
		{"under each heading", "\n借\n5,200册 全年借出图书\n\n" + para1 + "\n\n还\n99.1% 按时还书\n\n" + para2 + "\n\n捐\n1.2万 捐书人数\n\n" + para3 + "\n", "h1 借|callout 全年借出图书 <5,200册>|h1 还|callout 按时还书 <99.1%>|h1 捐|callout 捐书人数 <1.2万>"},
		{"lines of a figure and what it counts, under a name between ornaments", "◎数说书屋◎\n46所村小学\n1.2万在册读者\n630种“新书”", "callout 数说书屋|callout 村小学 <46所>|callout 在册读者 <1.2万>|callout “新书” <630种>"},
		{"a box of one sentence inside another", many + cut + "\n★数字书屋★\n去年借出图书5,200册，接待读者1.2万人次，分别增长8.6%和4.3%\n德的事。\n", "h1 数字书屋|callout 去年借出图书 ，接待读者 ，分别增长 和 <5,200册> <1.2万人次> <8.6%> <4.3%>"},
		{"the rest of a sentence behind a box", many + cut + "\n数字2021\n46家书屋全部开门\n1046册图书上架，破损率0.8%\n德的事，有204人说过。\n", "h1 数字2021|callout 书屋全部开门 <46家>|callout 图书上架，破损率 <1046册> <0.8%>"},
		{"a name in brackets over what changed", "\n【三年之变】\n老年读者占比：21%→46%\n开门天数：176天→263天\n人均借阅册数：2.3册→4.6册\n", "callout 【三年之变】|callout 老年读者占比： → <21%> <46%>|callout 开门天数： → <176天> <263天>|callout 人均借阅册数： → <2.3册> <4.6册>"},
		{"lines of clauses under each heading", "\n借\n全年借出图书5,200册，新增图书630册\n\n" + para1 + "\n\n还\n按时还书率99.1%，破损图书减少46册\n\n" + para2 + "\n\n捐\n捐书人数1.2万人，志愿者46名\n\n" + para3 + "\n", "h1 借|callout 全年借出图书 ，新增图书 <5,200册> <630册>|h1 还|callout 按时还书率 ，破损图书减少 <99.1%> <46册>|h1 捐|callout 捐书人数 ，志愿者 <1.2万人> <46名>"},
		{"triangles under a name", "\n数说亮点\n▲全年借出图书5,200册\n▲新增图书630册，老年读者占38%\n▲按时还书率99.1%\n", "h1 数说亮点|callout 全年借出图书 <5,200册>|callout 新增图书 ，老年读者占 <630册> <38%>|callout 按时还书率 <99.1%>"},
		{"another figure behind the first", "\n5,200册　全年借出图书，同比增长8.6%\n46人　志愿者\n", "callout 全年借出图书，同比增长 <5,200册> <8.6%>|callout 志愿者 <46人>"},
		{"another page", "\n图书630册，为历年最多\n\n>>>详见第2版\n", ""},
		{"groups with a name each", "\n“书架子”\n全年借出图书5,200册\n新增图书630册\n\n“路灯子”\n夜间开门176天\n志愿者值班1.2万小时\n", "callout “书架子”|callout 全年借出图书 <5,200册>|callout 新增图书 <630册>|callout “路灯子”|callout 夜间开门 <176天>|callout 志愿者值班 <1.2万小时>"},
		{"groups of prices", "\n早餐\n豆浆3元\n油条2元\n\n午餐\n米饭1元\n炒青菜18元\n", ""},
		{"how it compares, figure over words", "\n5,200册\n全年借出图书\n11.2%\n比上年增长\n630册\n新增图书\n4.3%\n同比增长\n", "callout 全年借出图书 比上年增长 <5,200册> <11.2%>|callout 新增图书 同比增长 <630册> <4.3%>"},
		{"a title of three lines", "\n2021白石\n读者报告\n淡季不淡\n", ""},
		{"a timetable", "\n7:30\n早班车\n9:00\n第二班车\n", ""},
		{"prices", "\n红烧肉\n38元\n清蒸鱼\n58元\n炒青菜\n18元\n", ""},
		{"prices on a line", "\n红烧肉38元\n清蒸鱼58元\n炒青菜18元\n", "list"},
		{"years", "\n1998年\n粮仓停用\n2005年\n改作仓库\n2023年\n书屋开张\n", ""},
		{"ages", "\n5岁\n开始识字\n12岁\n到县城上学\n18岁\n回乡教书\n", ""},
		{"floors", "\n1楼\n儿童阅览室\n2楼\n成人书库\n3楼\n自修室\n", ""},
		{"a table out of its cells", "\n月份\n册数\n人次\n一月\n410\n260\n二月\n385\n231\n", ""},
		{"weather", "\n白石镇：12℃\n石桥镇：13℃\n红旗镇：9℃\n", "list"},
		{"items", "\n捐来的东西有：\n书架12个\n图书630册\n课桌8张\n", "list"},
		{"bullets", "\n• 全年借出图书5,200册\n• 新增图书630册\n• 老年读者占38%\n", "list"},
		{"numbers of sections", "\n2.1 缘起\n" + para2 + "\n\n2.2 今天\n", "h1 2.1 缘起|h1 2.2 今天"},
		{"a note on the figures", "\n调查说明：样本为630名读者，问卷回收率98.3%，为期14天。\n", "furniture.credit 调查说明：样本为630名读者，问卷回收率98.3%，为期14天。"},
		{"a table", "\n月份　　册数　　人次\n一月　　410　　260\n二月　　385　　231\n", "table"},
		{"counters of a page", "\n展开全文\n2.1万赞\n356评论\n大家都在搜\n", ""},
		{"news", "目前，该镇有书屋12家，藏书3.8万册，志愿者46人。", ""},
		{"words", "\n“去年借出5,200册，今年已经4,800册，年底能到6,000册。”\n", ""},
	} {
		text := "书香满山乡\n\n白石周报记者　何苗\n\n" + para1 + "\n" + para3 + "\n" + c.text + "\n" + para2 + "\n" + para3 + "\n" + para1
		got := callouts(text)
		if headed := strings.ReplaceAll(got, "h1 ", ""); c.want == "" && strings.Contains(headed, "callout") || c.want == "list" && (strings.Contains(got, "callout") || !strings.Contains(got, "list")) {
			t.Errorf("%s: %s, want no statistics", c.name, got)
		} else if c.want != "" && c.want != "list" && got != c.want {
			t.Errorf("%s:\n%s, want\n%s", c.name, got, c.want)
		}
	}
	// Behind stars, in two places and in one.
	for _, c := range []struct{ name, first, second, want string }{
		{"in two places", "★ 借书时间由两天缩短到3小时\n\n★ 图书完好率91.2%，三年提高17个百分点", "★ 人均借书12册", "callout 借书时间由两天缩短到 <3小时>|callout 图书完好率 ，三年提高 <91.2%> <17个百分点>|callout 人均借书 <12册>"},
		{"or bullets", "● 全年借出图书5,200册\n● 图书完好率91.2%，三年提高17个百分点", "● 志愿者46名", "callout 全年借出图书 <5,200册>|callout 图书完好率 ，三年提高 <91.2%> <17个百分点>|callout 志愿者 <46名>"},
		{"or bullets, one of working days", "● 借出率达到71%，提高17个百分点\n● 补书平均用时0.5个工作日", "● 志愿者46名，比上年增加12名", "callout 借出率达到 ，提高 <71%> <17个百分点>|callout 补书平均用时 <0.5个工作日>|callout 志愿者 ，比上年增加 <46名> <12名>"},
		{"or bullets before days off", "● 春节 1月29日\n● 清明 4月4日", "● 端午 5月31日", "list"},
		{"or bullets, one line without", "● 全年借出图书5,200册\n● 图书完好率91.2%", "● 请带好借书证", "list"},
		{"or bullets before what is needed", "● 面粉 500克\n● 鸡蛋 3个", "● 红糖 80克\n● 牛奶 200毫升", "list"},
		{"or squares before how to train", "■ 跑步30分钟\n■ 深蹲3组\n■ 跳绳100个", "■ 散步2公里\n■ 拉伸10分钟", "list"},
		{"or triangles before routes", "▲ 12路 改走人民路\n▲ 25路 增加3个站点", "▲ 8路 增开4个班次", "list"},
		{"or diamonds before flats", "◆ 阳光花园89平方米\n◆ 滨江一号3室2厅", "◆ 翠湖苑230万元", "list"},
		{"or diamonds before jobs", "◆ 电工2名\n◆ 焊工3名\n◆ 司机1名", "◆ 门卫2人", "list"},
		{"in one place", "★ 一等奖3名\n★ 二等奖5名\n★ 三等奖8名", "", "list"},
	} {
		if got := callouts("书香满山乡\n\n" + para1 + "\n\n" + c.first + "\n\n" + para2 + "\n\n" + c.second + "\n\n" + para3); got != c.want && (c.want != "list" || strings.Contains(got, "callout")) {
			t.Errorf("stars %s:\n%s, want\n%s", c.name, got, c.want)
		}
	}
	// Over the whole text.
	for text, want := range map[string]string{
		"5,200册\n全年借出图书\n\n46人\n志愿者人数\n\n38%\n老年读者占比": "callout 全年借出图书 <5,200册>|callout 志愿者人数 <46人>|callout 老年读者占比 <38%>",
	} {
		if got := callouts(text + "\n\n书香满山乡\n\n" + para1 + "\n\n" + para2 + "\n\n" + para3); !strings.HasPrefix(got, want) {
			t.Errorf("%s:\n%s, want\n%s", text, got, want)
		}
	}
	// What somebody goes on to say, or a question's answer in figures, is text.
	const talk = "村口的秤\n\n记者：秤是谁的？\n\n何苗：大家的，谁家卖粮都到这里来过。\n\n"
	const more = "\n\n记者：够用吗？\n\n何苗：够，三个村的人都到这里来，排队也不久。\n\n记者：以后呢？\n\n何苗：再添一台。"
	for _, said := range []string{
		"何苗翻着本子念：卖菜收入6万元，卖鱼收入4万元。", "全年过秤5,200吨，外村的粮占38%。",
	} {
		if got := callouts(talk + said + more); got != "" {
			t.Errorf("%s:\n%s, want none", said, got)
		}
	}
	// Stops of a way behind one mark are a list, each line of it.
	stops := "渡口一日\n\n" + para1 + "\n▶ 第1站 石桥 15分钟\n▶ 第2站 粮仓 20分钟\n▶ 第3站 水闸 30分钟\n" + para2 +
		"\n▶ 第4站 祠堂 10分钟\n▶ 第5站 码头 25分钟\n" + para3
	if got, want := callouts(stops), "list|list"; got != want {
		t.Errorf("stops: %s, want %s", got, want)
	}
	// Inside a sentence.
	for _, c := range []struct{ name, text, want string }{
		{"a figure and what it counts", "5,200册\n全年借出图书", "callout 全年借出图书 <5,200册>"},
		{"the figure under it", "全年借出图书\n5,200册\n老年读者占比\n38%", "callout 全年借出图书 <5,200册>|callout 老年读者占比 <38%>"},
		{"two fields with a gap between", "全年借出图书5,200册　老年读者占38%", "callout 全年借出图书 　老年读者占 <5,200册> <38%>"},
		{"clauses without a stop", "全镇书屋46家，志愿者870人，按时还书率71%", "callout 全镇书屋 ，志愿者 ，按时还书率 <46家> <870人> <71%>"},
		{"one line", "5,200册　全年借出图书", "callout 全年借出图书 <5,200册>"},
		{"lines of both", "全年借出图书5,200册\n老年读者占38%", "callout 全年借出图书 <5,200册>|callout 老年读者占 <38%>"},
		{"fields between bars", "书屋数据　|　全年借出图书5,200册　|　“夜读”惠及870人　|　图书破损减少六成", "callout 书屋数据　|　全年借出图书 　|　“夜读”惠及 　|　图书破损减少 <5,200册> <870人> <六成>"},
		{"a panel", "书屋一年\n借出图书　5,200册　+8.6%\n新增图书　630册", "callout 书屋一年|callout 借出图书 <5,200册> <+8.6%>|callout 新增图书 <630册>"},
		{"a sentence after another", "全年借出图书5,200册，新增图书630册，老年读者占38%。\n\n去年冬天，全镇读者达到9,100人，高于周边四个乡镇之和。", "callout 全年借出图书 ，新增图书 ，老年读者占 。 <5,200册> <630册> <38%>|callout 去年冬天，全镇读者达到 ，高于周边四个乡镇之和。 <9,100人>"},
		{"a name in brackets before a heading", "【数读·书屋】\n全年借出图书　5,200册\n老年读者　38%\n\n夜里的灯", "callout 【数读·书屋】|callout 全年借出图书 <5,200册>|callout 老年读者 <38%>|h1 夜里的灯"},
		{"one sentence of two figures", "全年借出图书5,200册，老年读者占38%。", "callout 全年借出图书 ，老年读者占 。 <5,200册> <38%>"},
	} {
		text := "书香满山乡\n\n" + para1 + "\n\n" + strings.TrimSuffix(para2, "。") + cut + "\n\n" + c.text + "\n\n德的事。" + para3 + "\n\n" + para1
		if got := callouts(text); got != c.want {
			t.Errorf("%s in a sentence:\n%s, want\n%s", c.name, got, c.want)
		}
	}
}

// callouts shows what is not prose of a text: of a statistic its words, its figures behind.
func callouts(text string) string {
	d, _, _, _ := Infer(context.Background(), lines(text), lexicon{"积德"}, nil)
	var out []string
	for _, b := range d.Blocks {
		switch b.Kind {
		case "paragraph":
		case "callout":
			words, figures := b.Text, ""
			for _, f := range b.Figures {
				words = strings.Replace(words, f, " ", 1)
				figures += " <" + f + ">"
			}
			out = append(out, "callout "+strings.TrimSpace(strings.ReplaceAll(strings.ReplaceAll(words, "  ", " "), "  ", " "))+figures)
		case "heading":
			out = append(out, "h1 "+b.Text)
		default:
			s := string(b.Kind)
			if b.Role != "" {
				s += "." + string(b.Role)
			}
			out = append(out, strings.TrimSpace(s+" "+b.Text))
		}
	}
	return strings.Join(out, "|")
}
