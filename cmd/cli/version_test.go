package cli

import (
	"runtime/debug"
	"testing"
)

// The version is that of the module, else the revision, and tells a source that was worked on.
func TestVersionOf(t *testing.T) {
	revision := debug.BuildSetting{Key: "vcs.revision", Value: "0123456789abcdef0123456789abcdef01234567"}
	modified := debug.BuildSetting{Key: "vcs.modified", Value: "true"}
	for _, c := range []struct {
		module   string
		settings []debug.BuildSetting
		want     string
	}{
		{"v1.2.3", []debug.BuildSetting{revision}, "1.2.3"},
		{"v0.0.0-20261127231352-0123456789ab+dirty", []debug.BuildSetting{revision, modified}, "0.0.0-20261127231352-0123456789ab+dirty"},
		{"(devel)", []debug.BuildSetting{revision, {Key: "vcs.modified", Value: "false"}}, "0123456789ab"},
		{"", []debug.BuildSetting{modified, revision}, "0123456789ab+dirty"},
		{"(devel)", nil, unversioned},
		{"", nil, unversioned},
	} {
		info := &debug.BuildInfo{Main: debug.Module{Version: c.module}, Settings: c.settings}
		if got := versionOf(info); got != c.want {
			t.Errorf("%q %v: %q, want %q", c.module, c.settings, got, c.want)
		}
	}
}

// Golden files do not depend on the build: tests have no version.
func TestTestsHaveNoVersion(t *testing.T) {
	if v := version(); v != unversioned {
		t.Errorf("%q", v)
	}
}
