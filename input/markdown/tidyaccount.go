package markdown

import (
	"strings"
	"unicode/utf8"

	"dayang/input/diag"
	"dayang/input/doc"
	"dayang/input/pattern"
)

// ofApp is a line of the program in which accounts are read, under a text.
var ofApp = pattern.New(`
	^(?:
		预览时标签不可点|
		微信扫一扫\s*(?:关注该公众号|使用小程序|可打开此内容.*|使用完整服务)?|
		关注该公众号|使用小程序|
		(?:继续滑动|向[上下]滑动|轻触|轻点|点击).{0,6}(?:看下一[个篇]|阅读原文)|
		[：，。 　\s]*(?:(?:视频|小程序|赞|在看|分享|收藏|留言|听过|，?轻点两下取消(?:赞|在看))[ 　，]*){2,}
	)$`)

// appLines leaves out such lines behind the text, with the buttons between them.
func (r *reader) appLines() {
	r.appTail()
	from, said := len(r.out.Paras), false
	for from > 1 {
		p := &r.out.Paras[from-1]
		button := p.Kind == "" && utf8.RuneCountInString(p.Text) <= maxNav && linkedTo(p.Spans, "javascript:")
		line := p.Kind != doc.Heading && ofApp.MatchString(strings.TrimSpace(p.Text)) && p.Text != ""
		if !button && !line && p.Kind != doc.Rule {
			break
		}
		said = said || line
		from--
	}
	for from < len(r.out.Paras) && r.out.Paras[from].Kind == doc.Rule { // which closes the text
		from++
	}
	if !said || from == len(r.out.Paras) {
		return
	}
	for i := from; i < len(r.out.Paras); i++ {
		if p := &r.out.Paras[i]; p.Text != "" {
			r.diags.Add(diag.Info, "page-furniture", p.Pos,
				diag.T("“%s”不排", "%q is not set", strings.Join(strings.Fields(p.Text), " ")))
		}
	}
	r.out.Paras, r.depths = r.out.Paras[:from], r.depths[:from]
}

// opensTail is the first of the lines that the program puts under a text.
var opensTail = pattern.New(`^(?:预览时标签不可点|继续滑动看下一[个篇]|微信扫一扫\s*关注该公众号)$`)

// maxTail is how many paragraphs they take at most.
const maxTail = 40

// appTail leaves out all that stands from the first such line on, if nothing of it is prose.
func (r *reader) appTail() {
	n := len(r.out.Paras)
	at := n
	for i := n - 1; i > 0 && i >= n-maxTail; i-- {
		p := &r.out.Paras[i]
		if utf8.RuneCountInString(p.Text) > maxAccount || r.isProse(i) || p.Kind == doc.Table ||
			p.Kind == doc.Code {
			break
		}
		if opensTail.MatchString(strings.TrimSpace(p.Text)) {
			at = i
		}
	}
	if at == n {
		return
	}
	for _, p := range r.out.Paras[at:] {
		said := p.Text
		if p.Image != nil {
			said += " " + p.Image.Alt + " " + p.Image.Src
		}
		for _, it := range p.Items {
			said += " " + it.Text
		}
		if said = strings.Join(strings.Fields(said), " "); said != "" {
			r.diags.Add(diag.Info, "page-furniture", p.Pos, diag.T("“%s”不排", "%q is not set", said))
		}
	}
	r.out.Paras, r.depths = r.out.Paras[:at], r.depths[:at]
}
