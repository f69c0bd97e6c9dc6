package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// A run lives for a blink, and collecting garbage at the default pace takes a tenth
// of it. So the heap may hold as much garbage as that of a few articles before it is
// collected, whatever is in use: one article is done before the first collection, a
// batch collects seldom. A book of a million characters, which has much in use, is
// collected at nearly the default pace (docs/PERFORMANCE.md).
const (
	garbage      = 48 << 20 // bytes that may be garbage
	least, most  = 80, 400  // per cent of what is in use
	firstPercent = 600      // of the 4 MB that the runtime counts at least
)

// pace sets how often garbage is collected, and again after each collection. GOGC
// goes before it.
func pace() {
	runtime.MemProfileRate = 0 // nobody asks for a profile, each sample of which costs a walk of the stack
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(firstPercent)
	watch()
}

// watch adjusts the pace when the next collection ends: its object lives until then.
func watch() {
	runtime.SetFinalizer(new(sentinel), func(*sentinel) {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		if v := live[0].Value; v.Kind() == metrics.KindUint64 {
			percent := uint64(garbage) * 100 / max(1, v.Uint64())
			debug.SetGCPercent(int(min(most, max(least, percent))))
		}
		watch()
	})
}

// sentinel is no tiny object, which would live as long as its neighbours.
type sentinel struct{ _ *[4]int64 }
