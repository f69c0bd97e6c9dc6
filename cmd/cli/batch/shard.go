package batch

import (
	"strconv"
	"strings"

	"dayang/input/diag"
)

// Shard is one part of a batch: the inputs whose number leaves Index (from 0)
// when divided by Count. All processes are given the same inputs and need not
// know of each other.
type Shard struct{ Index, Count int }

// indexes are the variables by which engines tell a process its number.
var indexes = []struct {
	index, first, count string // the variables
	from                int    // the first index, if no variable says it
}{
	{index: "JOB_COMPLETION_INDEX"}, // Kubernetes Indexed Job; counts from 0, the number is not told
	{index: "SLURM_ARRAY_TASK_ID", first: "SLURM_ARRAY_TASK_MIN", count: "SLURM_ARRAY_TASK_COUNT"},
	{index: "AWS_BATCH_JOB_ARRAY_INDEX", count: "AWS_BATCH_JOB_ARRAY_SIZE"},
	{index: "PBS_ARRAY_INDEX"},
	{index: "SGE_TASK_ID", first: "SGE_TASK_FIRST", count: "SGE_TASK_LAST", from: 1},
}

// ParseShard reads "i/n" with i from 1 to n, "auto/n", which takes the index
// from the variable of a job array, or "auto" alone where the engine tells the
// number of parts as well. The error is a *diag.Fault.
func ParseShard(s string, getenv func(string) string) (Shard, error) {
	wrong := func(zh, en string, args ...any) (Shard, error) {
		return Shard{}, diag.NewFault("shard", diag.Pos{},
			diag.T("--shard %q："+zh, "--shard %q: "+en, append([]any{s}, args...)...),
			diag.T("写作 3/8、auto/8 或 auto", "write 3/8, auto/8 or auto"), nil)
	}
	i, n, hasCount := strings.Cut(s, "/")
	sh := Shard{}
	if hasCount {
		count, err := strconv.Atoi(n)
		if err != nil || count < 1 {
			return wrong("份数要是正整数", "the number of parts must be a positive whole number")
		}
		sh.Count = count
	}
	if i != "auto" {
		index, err := strconv.Atoi(i)
		if err != nil || !hasCount || index < 1 || index > sh.Count {
			return wrong("第几份要在 1 和份数之间", "the part must lie between 1 and the number of parts")
		}
		sh.Index = index - 1
		return sh, nil
	}
	for _, v := range indexes {
		index, err := strconv.Atoi(getenv(v.index))
		if err != nil {
			continue
		}
		first := v.from
		if f, err := strconv.Atoi(getenv(v.first)); err == nil && v.first != "" {
			first = f
		}
		if sh.Index = index - first; !hasCount && v.count != "" {
			sh.Count, _ = strconv.Atoi(getenv(v.count)) // 0 is complained of below
		}
		if sh.Count < 1 {
			return wrong("%s 没说共几份", "%s does not tell the number of parts", v.index)
		}
		if sh.Index < 0 || sh.Index >= sh.Count {
			return wrong("%s=%d 不在 %d 份之内", "%s=%d is not within %d parts", v.index, index, sh.Count)
		}
		return sh, nil
	}
	names := make([]string, len(indexes))
	for k, v := range indexes {
		names[k] = v.index
	}
	return wrong("没有设这些环境变量：%s", "none of these variables is set: %s", strings.Join(names, " "))
}

// Of returns the inputs of the shard.
func (s Shard) Of(list []Input) []Input {
	if s.Count <= 1 {
		return list
	}
	var out []Input
	for _, in := range list {
		if (in.Number-1)%s.Count == s.Index {
			out = append(out, in)
		}
	}
	return out
}
