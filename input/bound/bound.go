// Package bound refuses settings that would cost too much to read.
//
// The YAML reader keeps the whole path of every node, so that brackets in
// brackets cost the square of their number: 100 kB of them take 4 GB. What people
// write nests three or four deep.
package bound

import (
	"bytes"

	"dayang/input/diag"
)

// The limits of a YAML text.
const (
	MaxSize    = 1 << 20 // bytes
	MaxNesting = 64      // lists and mappings in each other on a line, or by brackets
)

// YAML checks a text before it is read. The error is a *diag.Fault that says in
// which line of the file the text goes too far.
func YAML(file string, src []byte) error {
	if len(src) > MaxSize {
		return diag.NewFault("too-large", diag.Pos{File: file},
			diag.T("设置超过 %d MB", "the settings have more than %d MB", MaxSize>>20),
			diag.T("看看是否给错了文件", "see whether this is the right file"), nil)
	}
	open, number := 0, 0
	for line := range bytes.Lines(src) {
		number++
		deep := open
		for i, c := range line {
			switch c {
			case '[', '{':
				open++
			case ']', '}':
				open = max(0, open-1)
			case '-', '?': // "- - a" is a list in a list
				if i+1 < len(line) && (line[i+1] == ' ' || line[i+1] == '\t') {
					deep++
				}
			}
			if max(open, deep) > MaxNesting {
				return diag.NewFault("nesting", diag.Pos{File: file, Line: number, Col: 1},
					diag.T("套了 %d 层以上", "lists or mappings nest deeper than %d", MaxNesting),
					diag.T("写成“键: 值”", "write key: value"), nil)
			}
		}
	}
	return nil
}
