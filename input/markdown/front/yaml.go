package front

import (
	"strings"

	yast "github.com/goccy/go-yaml/ast"
)

// body returns the entries of a YAML mapping.
func body(f *yast.File) ([]*yast.MappingValueNode, bool) {
	if len(f.Docs) != 1 {
		return nil, false
	}
	return mapping(f.Docs[0].Body)
}

// mapping returns the keys of a mapping with their values; ok is false for what is none.
func mapping(n yast.Node) (values []*yast.MappingValueNode, ok bool) {
	switch n := n.(type) {
	case *yast.MappingNode:
		return n.Values, true
	case *yast.MappingValueNode:
		return []*yast.MappingValueNode{n}, true
	}
	return nil, false
}

type aliasFinder struct{ found bool }

func (a *aliasFinder) Visit(n yast.Node) yast.Visitor {
	switch n.Type() {
	case yast.AliasType, yast.AnchorType, yast.MergeKeyType:
		a.found = true
	}
	return a
}

func aliased(mapping []*yast.MappingValueNode) bool {
	a := &aliasFinder{}
	for _, kv := range mapping {
		yast.Walk(a, kv)
	}
	return a.found
}

// written is a value whose scalars are the text as it is written, so that 01 stays 01: a string,
// a []any, a map[string]any, or nil for none.
func written(n yast.Node) any {
	switch n := n.(type) {
	case nil, *yast.NullNode:
		return nil
	case *yast.TagNode:
		return written(n.Value)
	case *yast.SequenceNode:
		out := make([]any, len(n.Values))
		for i, v := range n.Values {
			out[i] = written(v)
		}
		return out
	}
	values, ok := mapping(n)
	if !ok {
		return scalar(n)
	}
	out := make(map[string]any, len(values))
	for _, kv := range values {
		out[scalar(kv.Key)] = written(kv.Value)
	}
	return out
}

// created is the day of a mapping that tells when a text was made, and when changed.
func created(n yast.Node) string {
	values, _ := mapping(n)
	for _, kv := range values {
		if key := scalar(kv.Key); (key == "created" || key == "published") && isScalar(kv.Value) {
			return scalar(kv.Value)
		}
	}
	return ""
}

// authors are the names of authors of whom more is told: name, display_name.
func authors(n yast.Node) []string {
	switch n := n.(type) {
	case *yast.SequenceNode:
		var out []string
		for _, v := range n.Values {
			who := authors(v)
			if isScalar(v) {
				who = []string{scalar(v)}
			}
			out = append(out, who...)
		}
		return out
	case *yast.MappingNode:
		for _, key := range []string{"display_name", "name", "nickname", "login"} {
			for _, kv := range n.Values {
				if scalar(kv.Key) == key && isScalar(kv.Value) && scalar(kv.Value) != "" {
					return []string{scalar(kv.Value)}
				}
			}
		}
	case *yast.MappingValueNode:
		if isScalar(n.Value) && (scalar(n.Key) == "name" || scalar(n.Key) == "display_name") &&
			scalar(n.Value) != "" {
			return []string{scalar(n.Value)}
		}
	}
	return nil
}

// strs returns the text of a scalar or of a list of scalars.
func strs(n yast.Node) ([]string, bool) {
	if s, ok := n.(*yast.SequenceNode); ok {
		var out []string
		for _, v := range s.Values {
			if !isScalar(v) {
				return nil, false
			}
			if t := scalar(v); t != "" {
				out = append(out, t)
			}
		}
		return out, true
	}
	if !isScalar(n) {
		return nil, false
	}
	if t := scalar(n); t != "" {
		return []string{t}, true
	}
	return nil, true
}

func isScalar(n yast.Node) bool {
	switch n.(type) {
	case *yast.MappingNode, *yast.MappingValueNode, *yast.SequenceNode, *yast.TagNode:
		return false
	}
	return true
}

// scalar is the text of a value as it is written: a date stays a date and a
// number keeps its zeros.
func scalar(n yast.Node) string {
	switch v := n.(type) {
	case nil:
		return ""
	case *yast.NullNode:
		return ""
	case *yast.LiteralNode:
		return strings.TrimRight(v.Value.Value, "\n")
	case *yast.StringNode:
		return v.Value
	}
	return n.GetToken().Value
}
