package cli

import (
	"runtime/debug"
	"strings"
)

// unversioned is the version of a program that was built of no known state of the source:
// by `go run`, in tests.
const unversioned = "devel"

// version is that of the build, as it stands in files that the program writes: two that were
// built of different states of the source write different ones.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return unversioned
	}
	return versionOf(info)
}

// producer names the program in the files that it writes.
func producer() string { return "dayang " + version() }

// versionOf is the version of the module, which go takes of a tag or of date and revision, else
// the beginning of the revision.
func versionOf(info *debug.BuildInfo) string {
	const short = 12 // characters of a revision, as in the versions that go makes
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return strings.TrimPrefix(v, "v")
	}
	revision, modified := revisionOf(info)
	if revision == "" {
		return unversioned
	}
	revision = revision[:min(short, len(revision))]
	if modified {
		revision += "+dirty"
	}
	return revision
}

// revisionOf is the state of the source that the program was built of, "" when the build did
// not record it, and whether the source was worked on since.
func revisionOf(info *debug.BuildInfo) (revision string, modified bool) {
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			revision = s.Value
		case "vcs.modified":
			modified = s.Value == "true"
		}
	}
	return revision, modified
}
