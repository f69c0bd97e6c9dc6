package company

import (
	"context"
	"testing"

	"dayang/input/doc"
	"dayang/input/draft"
	"dayang/input/structure/trait"
)

// An ornament before who wrote or edited is no bullet.
func TestStaffMarks(t *testing.T) {
	for line, want := range map[string]bool{
		"■白石晚报记者 柏舟 白石报道": false, "■责任编辑：褚潮": false, "□本报记者 柏舟": false,
		"■记者站设在老粮仓": true, "■白石书屋": true,
	} {
		ps := []*Paragraph{New(&draft.Para{Block: doc.Block{Text: "书香满山乡"}}), New(&draft.Para{Block: doc.Block{Text: line}}), New(&draft.Para{Block: doc.Block{Text: "■白石书屋"}}), New(&draft.Para{Block: doc.Block{Text: para1}})}
		if err := Read(context.Background(), &ps); err != nil {
			panic(err)
		}
		if got := ps[1].Number == trait.NumBullet; got != want {
			t.Errorf("%s: a bullet: %v", line, got)
		}
	}
}
