// Package fonts gives access to the faces that a page is set in: the embedded
// ones and the user's.
package fonts
