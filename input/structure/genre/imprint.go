package genre

import (
	"strings"

	"dayang/input/pattern"
	"dayang/input/structure/trait"
)

// minImprint is how many lines of an imprint tell it.
const minImprint = 5

// imprintLine names who makes a periodical, and how it is had: 主　编 某某, 国内统一刊号 CN…, 定价：….
var imprintLine = pattern.New(`
	^(?:本[刊报]|杂志|编辑部)?(?:
		主管|主办|承办|协办|出版|印刷|发行|制版|编辑|编辑部|编委会?|编辑委员会|编委会主任|主任|副主任|委员|
		顾问|法律顾问|名誉主编|[总主]编|副[总主]编|总编辑?|总编辑|副总编辑?|执行主编|社长|副社长|总经理|
		责任编辑|本期责编|本期编辑|本期值班|值班编辑|美术编辑|美编|校对|排版|设计|封面设计|版式设计|摄影|
		发行部?|广告部?|国内(?:统一)?刊号|国际(?:标准)?刊号|统一刊号|刊号|国内发行|国外发行|邮发代号|
		发行代号|准印证号?|出版日期|创刊|定价|每期定价|全年定价|零售价?|地址|社址|电话|传真|邮编|邮政编码|
		电子(?:邮箱|信箱|邮件)|邮箱|信箱|网址|投稿(?:邮箱|信箱)?|印数|开本|印张|许可证
	)(?:单位|人|者|热线|部)?[:：]?(?:[^，。！？；]{0,40})$`)

// imprint finds the imprint of a periodical over its first piece: lines of who makes it and how it
// is had, and the names between them.
func (v *page) imprint() {
	first, last, n := -1, -1, 0
	for i, p := range v.all[:min(v.first, len(v.all))] {
		if p.Kind != "" || p.N > maxWebLine || p.Period || p.Stops > 0 {
			return
		}
		if p.Number == trait.NoNumber && imprintLine.MatchString(strings.Join(strings.Fields(p.Key), "")) {
			if n++; first < 0 {
				first = i
			}
			last = i
		}
	}
	if n < minImprint || n*2 < last-first+1 || !v.anyPlain(last+1, v.first) {
		return
	}
	for i := first; i <= last; i++ {
		v.as[i], v.evident = ofPage, true
	}
}
