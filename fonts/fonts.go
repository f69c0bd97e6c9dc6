// Package fonts gives access to the faces that a page is set in: the embedded
// ones and the user's, arranged in one stack per typographic role.
package fonts

import (
	"dayang/fonts/sfnt"
	"dayang/layout/page"
)

// Role is a typographic voice.
type Role string

// The roles of a Chinese newspaper.
const (
	Song      Role = "song"       // 宋: text
	SongBlack Role = "song-black" // 标宋: headlines
	Hei       Role = "hei"        // 黑: captions, folio, callout text
	HeiBold   Role = "hei-bold"   // 黑 bold: cross-heads, figures, emphasis
	Kai       Role = "kai"        // 楷: editor's note, decks
	Fang      Role = "fang"       // 仿宋 stand-in: byline, subtitle
)

// Face is one font with a name. It is immutable and safe for concurrent use.
type Face struct {
	ID page.FaceID
	*sfnt.Font
}

// Stack is the ordered faces of a role: the first that has a character sets it.
type Stack []*Face

// Library holds the faces and the stacks. It is immutable and safe for concurrent use.
type Library struct{}

// Embedded returns the library of the embedded faces. Faces are parsed on first use.
func Embedded() *Library { panic("todo") }

// Stack returns the faces of a role, the complete text face last.
func (l *Library) Stack(r Role) Stack { panic("todo") }

// Face returns a face by its id, nil if there is none.
func (l *Library) Face(id page.FaceID) *Face { panic("todo") }
