// Package diff finds what changed between two sequences: E. W. Myers, "An O(ND)
// Difference Algorithm and Its Variations", Algorithmica 1 (1986).
package diff

// Edit replaces a[A0:A1] by b[B0:B1]; one of the two may be empty.
type Edit struct{ A0, A1, B0, B1 int }

// maxCost bounds the number of single insertions and deletions that are looked
// for; what differs by more counts as replaced as a whole. The memory needed is
// four times its square in bytes.
const maxCost = 2000

// Slices returns the edits that make b of a, in order and with something equal
// between each two. They are the fewest insertions and deletions unless those
// are more than two thousand.
func Slices[T comparable](a, b []T) []Edit {
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	out := middle(a[head:len(a)-tail], b[head:len(b)-tail])
	for i := range out {
		out[i].A0, out[i].A1 = out[i].A0+head, out[i].A1+head
		out[i].B0, out[i].B1 = out[i].B0+head, out[i].B1+head
	}
	return out
}

func middle[T comparable](a, b []T) []Edit {
	n, m := len(a), len(b)
	if n == 0 && m == 0 {
		return nil
	}
	whole := []Edit{{0, n, 0, m}}
	if n == 0 || m == 0 {
		return whole
	}
	most := min(n+m, maxCost)
	v := make([]int32, 2*most+2) // furthest x on diagonal k at v[k+most]
	var trace [][]int32
	for d := 0; d <= most; d++ {
		trace = append(trace, append([]int32(nil), v[most-d:most+d+1]...))
		for k := -d; k <= d; k += 2 {
			var x int
			if k == -d || k != d && v[most+k-1] < v[most+k+1] {
				x = int(v[most+k+1])
			} else {
				x = int(v[most+k-1]) + 1
			}
			y := x - k
			for x < n && y < m && a[x] == b[y] {
				x, y = x+1, y+1
			}
			v[most+k] = int32(x)
			if x >= n && y >= m {
				return back(trace, n, m)
			}
		}
	}
	return whole
}

// back walks the trace from the end and gathers the edits. trace[d] is v for
// the diagonals -d to d before step d.
func back(trace [][]int32, x, y int) []Edit {
	var out []Edit // backwards
	step := func(x0, y0, x1, y1 int) {
		if n := len(out); n > 0 && out[n-1].A0 == x1 && out[n-1].B0 == y1 {
			out[n-1].A0, out[n-1].B0 = x0, y0
			return
		}
		out = append(out, Edit{x0, x1, y0, y1})
	}
	for d := len(trace) - 1; d > 0; d-- {
		v := func(k int) int { return int(trace[d][k+d]) }
		k := x - y
		var from int
		if k == -d || k != d && v(k-1) < v(k+1) {
			from = k + 1
		} else {
			from = k - 1
		}
		px := v(from)
		py := px - from
		if from == k+1 {
			step(px, py, px, py+1)
		} else {
			step(px, py, px+1, py)
		}
		x, y = px, py
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// Join merges edits that stand less than gap equal elements apart: a word of
// which one character stayed by chance reads better as replaced.
func Join(edits []Edit, gap int) []Edit {
	var out []Edit
	for _, e := range edits {
		if n := len(out); n > 0 && e.A0-out[n-1].A1 < gap {
			out[n-1].A1, out[n-1].B1 = e.A1, e.B1
			continue
		}
		out = append(out, e)
	}
	return out
}
