// Package fonts gives access to the faces that a page is set in, arranged in
// one stack per typographic voice: those of the user, then those that are part
// of the program.
package fonts

import (
	_ "embed" // the faces
	"fmt"
	"sync"

	"dayang/fonts/sfnt"
	"dayang/layout/page"
)

// Role is a typographic voice.
type Role string

// The voices of a Chinese newspaper.
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
	File string // where the user named it, "" for an embedded face
	// Drawn are outlines that the program has drawn (fonts/subset), nil for none.
	Drawn []byte
}

// Stack is the ordered faces of a voice: the first that has a character sets it.
type Stack []*Face

//go:embed faces/NotoSerifSC-Regular.ttf
var notoSerif []byte

// The outlines of common characters, drawn in advance: they stand side by side, those of
// the text face are spread over fifteen megabytes.
//
//go:generate go run ./gen
var (
	//go:embed faces/NotoSerifSC-Regular.drawn
	notoSerifDrawn []byte
	//go:embed faces/NotoSansSC-Regular.drawn
	notoSansDrawn []byte
	//go:embed faces/NotoSansSC-Bold.drawn
	notoSansBoldDrawn []byte
)

//go:embed faces/NotoSerifSC-Black.ttf
var notoSerifBlack []byte

//go:embed faces/NotoSansSC-Regular.ttf
var notoSans []byte

//go:embed faces/NotoSansSC-Bold.ttf
var notoSansBold []byte

//go:embed faces/DayangKai-Regular.ttf
var dayangKai []byte

//go:embed faces/DayangKai-Light.ttf
var dayangKaiLight []byte

// The ids of the embedded faces.
const (
	idSerif      page.FaceID = "NotoSerifSC-Regular"
	idSerifBlack page.FaceID = "NotoSerifSC-Black"
	idSans       page.FaceID = "NotoSansSC-Regular"
	idSansBold   page.FaceID = "NotoSansSC-Bold"
	idKai        page.FaceID = "DayangKai-Regular"
	idKaiLight   page.FaceID = "DayangKai-Light"
)

// Roles lists the voices in the order in which they are shown.
func Roles() []Role { return []Role{Song, SongBlack, Hei, HeiBold, Kai, Fang} }

// stacks name the faces of each voice. The complete text face comes last, so
// that a rare name (䶮, 𬭊) is set in any voice.
var stacks = map[Role][]page.FaceID{
	Song:      {idSerif},
	SongBlack: {idSerifBlack, idSerif},
	Hei:       {idSans, idSerif},
	HeiBold:   {idSansBold, idSans, idSerif},
	Kai:       {idKai, idSerif},
	Fang:      {idKaiLight, idKai, idSerif},
}

// Library holds faces and stacks. It is safe for concurrent use.
type Library struct {
	sources map[page.FaceID]func() *Face // each opens its face once
	added   []page.FaceID                // those of the user
	front   map[Role][]page.FaceID       // of the user, before the stacks
}

// Embedded returns the library of the embedded faces. A face is opened when it
// is first asked for.
func Embedded() *Library {
	l := &Library{sources: map[page.FaceID]func() *Face{}}
	for _, e := range []struct {
		id          page.FaceID
		data, drawn []byte
	}{
		{idSerif, notoSerif, notoSerifDrawn}, {idSerifBlack, notoSerifBlack, nil},
		{idSans, notoSans, notoSansDrawn},
		{idSansBold, notoSansBold, notoSansBoldDrawn}, {idKai, dayangKai, nil}, {idKaiLight, dayangKaiLight, nil},
	} {
		l.sources[e.id] = sync.OnceValue(func() *Face {
			f, err := sfnt.Parse(e.data)
			if err != nil {
				// The faces are part of the program and tested with it.
				panic(fmt.Sprintf("embedded face %s: %v", e.id, err))
			}
			return &Face{ID: e.id, Font: f, Drawn: e.drawn}
		})
	}
	return l
}

// IDs returns the ids of all faces in a fixed order, those of the user last.
func (l *Library) IDs() []page.FaceID {
	return append([]page.FaceID{idSerif, idSerifBlack, idSans, idSansBold, idKai, idKaiLight}, l.added...)
}

// Own reports whether there are faces of the user (With).
func (l *Library) Own() bool { return len(l.added) > 0 }

// Stack returns the faces of a voice: those of the user, those of the program,
// the complete text face last of them, then the user's own faces for text, which
// may be more complete. An unknown voice is set as text.
func (l *Library) Stack(r Role) Stack {
	if _, ok := stacks[r]; !ok {
		r = Song
	}
	lists := [3][]page.FaceID{l.front[r], stacks[r]}
	if r != Song {
		lists[2] = l.front[Song]
	}
	out := make(Stack, 0, len(lists[0])+len(lists[1])+len(lists[2]))
	for _, ids := range lists {
		for _, id := range ids {
			out = append(out, l.Face(id))
		}
	}
	return out
}

// Face returns a face by its id, nil if there is none.
func (l *Library) Face(id page.FaceID) *Face {
	if open, ok := l.sources[id]; ok {
		return open()
	}
	return nil
}

// Programs is a library of font programs as files embed them, by their names. It
// has no voices of its own: text is not set in it, only painted. A program that
// cannot be read is no face.
func Programs(list map[page.FaceID][]byte) *Library {
	l := &Library{sources: map[page.FaceID]func() *Face{}}
	for id, data := range list {
		l.sources[id] = sync.OnceValue(func() *Face {
			f, err := sfnt.Parse(data)
			if err != nil {
				return nil
			}
			return &Face{ID: id, Font: f}
		})
	}
	return l
}
