package trait

import "dayang/input/pattern"

// Marks of lines that documents of a kind have, and now and then others.

// LabelPair is a short label with what belongs to it: 生产部：某某　某某.
var LabelPair = pattern.New(`
	^(?:[\p{Han}A-Za-z（）]{1,10}|[\p{Han}A-Za-z]{2,8}[（(][\d\p{Han}\-—、/]{1,14}[）)])[:：][ 　]?.+$`)

// SiteName ends the name of a site or of one of its channels.
var SiteName = pattern.New(`
	(?:
		[网报社台]|频道|中心|在线|新闻|之窗|政府|大学|学院|中学|小学|平台|客户端|数字报|博客|论坛|资讯|要闻|
		动态
	)$`)

// AbstractOf opens the abstract in English.
var AbstractOf = pattern.New(`^(?i:abstract|summary)[ 　:：.】\]]*`)

// PaperHead is where the foreign lines of a paper end, in paragraphs.
const PaperHead = 24

// NoteProperty is what programs for notes keep of a text beside it.
var NoteProperty = pattern.New(`
	^(?:标签|状态|类型|类别|分类|优先级|别名|双链|进度|[Tt]ags?|[Ss]tatus|[Aa]lias(?:es)?)
	[ 　]?[:：][ 　]?.{0,60}$`)

// entrusts is a line that asks its readers to tell somebody something, and leads on to it.
var entrusts = pattern.New(`
	^(?:同时|另外|并|也|还|敬|务|恳|特|烦|均)?请|
	^[^：:]{0,10}(?:提醒|提示|转告|叮嘱|叮咛|嘱咐|告诫|呼吁|要求|建议|希望)[^：:]{2,24}[:：]$`)

// pressTail is what offices of the press have behind a title: (附圖/短片).
var pressTail = pattern.New(`[（(]附(?:[图圖]|照片|短片|影片)(?:[/／、](?:[图圖]|照片|短片|影片))*[）)]$`)

// StepMark parts the steps of a path.
var StepMark = pattern.New(`[ 　]*(?:-+>|[>›»＞→|｜]+)[ 　]*`)

// PaperBefore is the name of a paper or a site before a title.
var PaperBefore = pattern.New(`
	^(?:《[^》]{2,16}》|[\p{Han}A-Za-z]{2,14}(?:[报報网網刊]|周刊|杂志|日报|晚报|时报|电视台))
	(?:[:：丨｜|]|-{1,2}|—{1,2})?$`)

// taker is a line of who took a picture, or whence it is, and nothing else.
var taker = pattern.New(`
	^[（(]?(?:
		(?:\p{Han}{2,8}[社报网台刊]|本报|本刊|本网)?(?:全媒体|融媒体?)?(?:特约|实习|见习)?(?:记者|通讯员)?
		[ 　]?(?:
			\p{Han}{2,4}|\p{Han}[ 　]\p{Han}|
			\p{Han}{2,12}(?:中心|局|委|办|镇|乡|街道|公司|大学|学院|馆|院|队)
		)(?:[ 　、]\p{Han}{2,4})?[ 　/／]{0,2}(?:摄影?|拍摄|供图|图|绘图?|制图)(?:[（(]\p{Han}{2,8}[）)])?|
		(?:摄影|摄|供图|图|图片|图片来源|图源|绘图|制图)[ ]?[:：/／|｜丨][ 　]?[\p{Han}A-Za-z ]{2,16}|
		\p{Han}{2,4}社发(?:[ 　]?[（(].{2,10}摄[）)])?|
		(?:视觉中国|资料)(?:供图|图片?)?
	)[）)]?$`)

// TakesPicture reports a line of who took a picture.
func TakesPicture(p *Paragraph) bool {
	return p.Kind == "" && p.N > 0 && p.N <= maxTaker && taker.MatchString(p.Key)
}
