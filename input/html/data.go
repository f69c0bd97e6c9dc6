package html

import (
	"encoding/json"
	"strings"

	"dayang/input/pattern"
)

// What a page says of its story for machines (schema.org): in attributes of elements that
// nobody may see, and in JSON-LD.

// maxData is how many bytes of JSON-LD are read, far more than pages have.
const maxData = 1 << 16

// storyType are the types of schema.org that are a story.
var storyType = pattern.New(`(?:Article|Posting|Report)$`)

// microdata takes the author whose name stands in an element that is not shown.
func (a *about) microdata(root *node) {
	var walk func(n *node, author bool)
	walk = func(n *node, author bool) {
		author = author || n.attr("itemprop") == "author"
		if author && a.author == "" && n.tag == "meta" && n.attr("itemprop") == "name" {
			a.author = strings.TrimSpace(n.attr("content"))
		}
		for _, k := range n.kids {
			walk(k, author)
		}
	}
	walk(root, false)
}

// linked takes what the head has not told from JSON-LD.
func (a *about) linked(root *node) {
	root.each("script", func(n *node) {
		if !strings.EqualFold(n.attr("type"), "application/ld+json") || len(n.kids) != 1 ||
			len(n.kids[0].text) > maxData {
			return
		}
		var v any
		if json.Unmarshal([]byte(n.kids[0].text), &v) == nil {
			a.story(v, 0)
		}
	})
}

// maxGraph is how deep lists and @graph are looked into.
const maxGraph = 3

func (a *about) story(v any, depth int) {
	switch v := v.(type) {
	case []any:
		for _, one := range v {
			if depth < maxGraph {
				a.story(one, depth+1)
			}
		}
	case map[string]any:
		if depth < maxGraph {
			a.story(v["@graph"], depth+1)
		}
		if kind, _ := v["@type"].(string); !storyType.MatchString(kind) {
			return
		}
		if a.author == "" {
			a.author = strings.Join(names(v["author"]), "、")
		}
		if day, _ := v["datePublished"].(string); a.date == "" {
			a.date = strings.TrimSpace(day)
		}
	}
}

// names are those of one person or office, or of several.
func names(v any) (out []string) {
	switch v := v.(type) {
	case string:
		out = append(out, strings.TrimSpace(v))
	case map[string]any:
		if kind, _ := v["@type"].(string); kind != "Organization" {
			out = names(v["name"])
		}
	case []any:
		for _, one := range v {
			if m, ok := one.(map[string]any); ok {
				one = m["name"]
			}
			if s, ok := one.(string); ok {
				out = append(out, strings.TrimSpace(s))
			}
		}
	}
	return out
}
