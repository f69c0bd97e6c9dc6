package doc

// Labels of items that have no number: in a list of such, and in a list of tasks. Any other is
// as written.
const (
	Bullet = "•"
	Done   = "☑"
	ToDo   = "☐"
)
