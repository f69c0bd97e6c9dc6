package draft

// MainSize is the type size that most of a text is set in, of how much is set in each; the
// smaller of two that are even.
func MainSize(set map[float64]int) float64 {
	main, most := 0.0, 0
	for size, n := range set {
		if n > most || n == most && size < main {
			main, most = size, n
		}
	}
	return main
}
