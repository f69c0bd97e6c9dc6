package trait

import "dayang/input/pattern"

// What old books have around their text.

// dynasty is when the author of a book lived, before the name: 〔清〕 明·.
const dynasty = `
	[〔\[（(【［]?(?:
		先秦|春秋|战国|秦|[西东两後后]?汉|三国|魏|蜀|吴|[西东两]?晋|南北朝|[南北]朝|隋|唐|五代|[南北]?宋|辽|
		金|元|明|清|民国|近代
	)[〕\]）)】］]?`

// bookAuthor is the author of a book, and what he did: 〔清〕某某, 清·某某　撰, 某邑某某　辑.
var bookAuthor = pattern.New(`
	^` + dynasty + `[·・ 　]+\p{Han}{2,4}[ 　]*(?:
		撰|著|辑|编|纂|述|注|评|校|编次|编著|编译|译注|注译|选译|评注|主编|选编|点校|校点|校注|选注
	)$|
	^[〔\[（(【［]` + dynasty + `[ 　]*\p{Han}{2,4}(?:
		[ 　]*(?:
			撰|著|辑|编|纂|述|注|评|校|编次|编著|编译|译注|注译|选译|评注|主编|选编|点校|校点|校注|选注
		)
	)?$|
	^[〔\[（(【［]\p{Han}{1,3}[〕\]）)】］][ 　]*[\p{Han}·]{2,14}[ 　]*(?:等[ 　]*)?(?:著|原著|译)$|
	^\p{Han}{2,8}[ 　]+(?:
		撰|著|辑|纂|述|注|评|编次|编著|编译|译注|注译|选译|评注|主编|选编|点校|校点|校注|选注
	)$`)

// eras are the times in which an author of an old book lived, in brackets before his name; plainEras
// the same without. madeBy says what he did for the book.
const (
	eras = `
		先秦|春秋|战国|秦|
		(?:
			[东西后]?汉|三国|曹?魏|蜀汉?|[孙东]?吴|[西东]?晋|南朝(?:宋|齐|梁|陈)?|宋|齐|梁|陈|[北东西]魏|
			北[齐周]|隋|[中晚初盛南]?唐|五代|后[梁唐晋汉周蜀]|[南北]宋|[西]?辽|金|元|明|清|近代|现代|民国
		)(?:[初末]年?|[代朝])?|
		[南元明清]?[宋元明]末[元明清]初`
	plainEras = `[东西后]?汉|三国|[西东]?晋|南朝|北[魏齐周]|唐|五代|[南北]?宋|元|明|清|民国`
	madeBy    = `(?:编[撰著次]|[撰著编注辑述译校评]+)`
)

var (
	// toBeContinued closes a chapter: （本章完）.
	toBeContinued = pattern.New(`^[（(【](?:全书|本章|本卷|本集)完[）)】]$|^[（(](?:未完)?待续[）)]$`)
	// dynastic is a line of the dynasty and name of an author: 〔明〕某某 撰.
	dynastic = pattern.New(`
		^(?:
			(?:[〔（(\[【](?:` + eras + `)[〕）)\]】]|(?:` + plainEras + `)[ 　·])[ 　·]*\p{Han}{2,4}
			(?:[ 　]*` + madeBy + `)?[ 　、，/／]*
		){1,3}$`)
	// rendered is a line of who put a sutra or another foreign book into Chinese.
	rendered = pattern.New(`
		^[^，。：；、]{2,24}(?:奉[ 　]?(?:诏|敕|制)[ 　]?)(?:重|等)?[ 　]?[译撰述编集注疏校]+$|
		^[^，。：；、]{0,12}(?:三藏|法师|沙门|禅师|居士|律师|论师)[^，。：；、]{1,8}(?:共|等|重)?
		[ 　]?[译撰述集注疏记]+$`)
)
