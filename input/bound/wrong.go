package bound

import (
	"errors"
	"strconv"
	"strings"

	"dayang/input/diag"
)

// Wrong says what is wrong with settings, and what to do, of an error of the YAML reader;
// nil stands for YAML that is no mapping.
func Wrong(err error) (msg, hint diag.Text) {
	if key, line, ok := Twice(err); ok {
		return diag.T("%s 写了两次，第 %d 行已有", "%s stands here for the second time; it is in line %d already",
				key, line),
			diag.T("删去一个，或并成一个", "delete one of the two, or join them")
	}
	reason := reasonOf(err)
	switch reason {
	case "found character '\t' that cannot start any token":
		return diag.T("缩进用了制表符",
			"the line is indented with a tab"), diag.T("YAML 的缩进只能用空格", "YAML is indented with spaces only")
	case "could not find flow mapping end token '}'":
		return diag.T("{ 没有配对的 }", "this { has no }"), diag.Text{}
	case "sequence end token ']' not found":
		return diag.T("[ 没有配对的 ]", "this [ has no ]"), diag.Text{}
	case "could not find end character of double-quoted text", "could not find end character of single-quoted text":
		return diag.T("引号没有配对", "this quotation mark has no other"), diag.Text{}
	}
	return diag.T("不是“键: 值”的 YAML", "this is not YAML of the form key: value"),
		diag.T("冒号要半角，后面空一格；同级的键缩进相同",
			"a space stands behind the colon, and keys of one level are indented alike")
}

// Twice reads the error of the YAML reader that says that a key stands there twice, and in which
// line it is already.
func Twice(err error) (key string, line int, ok bool) {
	rest, ok := strings.CutPrefix(reasonOf(err), `mapping key "`) // "size" already defined at [2:3]
	if !ok {
		return "", 0, false
	}
	key, at, _ := strings.Cut(rest, `" already defined at [`)
	number, _, _ := strings.Cut(at, ":")
	line, wrong := strconv.Atoi(number)
	return key, line, wrong == nil
}

func reasonOf(err error) string {
	var said interface {
		error
		GetMessage() string
	}
	if errors.As(err, &said) {
		return said.GetMessage()
	}
	return ""
}
