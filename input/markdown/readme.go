package markdown

import (
	"strings"
	"unicode"

	"dayang/input/doc"
	"dayang/input/pattern"
)

// What the front pages of projects have over their text: a line of the languages in which they
// are written, and one of links to their sections.

// language is the name of a language, with its flag or what else stands beside it.
var language = pattern.New(`
	^[^\pL]*(?:
		(?:简|繁|簡|正)[体體](?:中文|字)?|中文(?:版|文档|说明|[（(].{1,4}[）)])?|汉语|
		英[文语語](?:版|文档)?|
		(?i:english|en|zh|cn|chinese|zh[-_]?(?:cn|tw|hans|hant))(?: (?:version|docs?|readme))?|
		日本[語语]|日[文语語]|한국어|Fran[cç]ais|Deutsch|Español|Русский|Português(?: \(.{2,8}\))?|Italiano|
		Türkçe|Tiếng Việt|العربية|Українська|Polski|Nederlands|ไทย|Bahasa Indonesia|हिन्दी
	)[^\pL]*$`)

// languages reports a line of nothing but names of languages, one of them at least a link.
func languages(s string, spans []doc.Span) bool {
	if len(s) > maxAround || !linkedTo(spans, "") {
		return false
	}
	n := 0
	for _, part := range strings.FieldsFunc(s,
		func(r rune) bool { return strings.ContainsRune("|｜·•∙/／,，、—\n", r) }) {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		if !language.MatchString(part) {
			return false
		}
		n++
	}
	return n > 1
}

func linkedTo(spans []doc.Span, prefix string) bool {
	for _, s := range spans {
		if s.Mark == doc.Link && strings.HasPrefix(s.Target, prefix) {
			return true
		}
	}
	return false
}

// sections reports a line of nothing but links to places of the text, two at least.
func sections(s string, spans []doc.Span) bool {
	chars := []rune(s)
	linked, n := make([]bool, len(chars)), 0
	for _, l := range spans {
		if l.Mark != doc.Link || !strings.HasPrefix(l.Target, "#") || l.End > len(chars) {
			continue
		}
		n++
		for i := l.Start; i < l.End; i++ {
			linked[i] = true
		}
	}
	for i, r := range chars {
		if !linked[i] && (unicode.IsLetter(r) || unicode.IsDigit(r)) && n > 0 {
			return false
		}
	}
	return n > 1
}

// frontLine leaves out such a line.
func (r *reader) frontLine(s string, spans []doc.Span, at int) bool {
	if r.out.Final || len(spans) == 0 || len(s) > maxAround || !languages(s, spans) && !sections(s, spans) {
		return false
	}
	r.leave("page-furniture", "“%s”不排", "%q is not set", strings.Join(strings.Fields(s), " "), at)
	return true
}
