// Package inline turns styled text into lines: it classifies the characters,
// chooses a face and a glyph for each, and breaks the paragraph by total fit
// under the Chinese punctuation rules.
//
// It knows no page: a Line is placed by whoever asks for it.
package inline
