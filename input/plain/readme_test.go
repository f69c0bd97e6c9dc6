package plain

import (
	"strings"
	"testing"
)

const readmeText = `滴灌工具 3.2 安装说明
=====================

本目录里是滴灌控制器的命令行工具。它可以在装有网线的任何电脑上运行，不
需要另外的库。旧版本的用户请先阅读“升级”一节，再动手安装，以免丢失原有
的设置。

1. 安装
-------

先解开压缩包，再进入目录编译：

    $ tar xzf drip-3.2.tar.gz
    $ make && make install

编译需要下列工具：

  * make，任何版本都行；没有 make 的系统可以改用目录里的 build.sh，效果是
    一样的。

  * 一个 C 编译器。

2. 升级
-------

从 2.x 升级时，配置文件的格式变了。请执行 drip-convert，它会把旧的文件改
写成新的格式，并把原来的文件存为 drip.conf.old，出了问题可以改回来。
`

const manText = `DRIP(1)                      用户命令                      DRIP(1)

名称
       drip - 查看和操作滴灌控制器

描述
       列出各路阀门的状态，或者打开、关闭其中的几路。不给出阀门编号时，对
       所有的阀门起作用。

       -m, --minutes=数字
              打开指定的分钟数以后自动关闭。

参见
       drip.conf(5)，dripd(8)

滴灌工具 3.2                  2024 年 3 月                  DRIP(1)
`

func TestReadmes(t *testing.T) {
	for in, want := range map[string]string{
		readmeText: "title 滴灌工具 3.2 安装说明|paragraph 本目录里是滴灌控制器的命令行工具。它可以在装有网线的任何电脑上运行，不需要另外的库。旧版本的用户请先阅读“升级”一节，再动手安装，以免丢失原有的设置。|heading 1. 安装|paragraph 先解开压缩包，再进入目录编译：|code $ tar xzf drip-3.2.tar.gz\n$ make && make install|paragraph 编译需要下列工具：|list *make，任何版本都行；没有 make 的系统可以改用目录里的 build.sh，效果是一样的。/*一个 C 编译器。/|heading 2. 升级|paragraph 从 2.x 升级时，配置文件的格式变了。请执行 drip-convert，它会把旧的文件改写成新的格式，并把原来的文件存为 drip.conf.old，出了问题可以改回来。",
		manText:    "title DRIP(1)|heading 名称|paragraph drip - 查看和操作滴灌控制器|heading 描述|paragraph 列出各路阀门的状态，或者打开、关闭其中的几路。不给出阀门编号时，对所有的阀门起作用。|paragraph -m, --minutes=数字　打开指定的分钟数以后自动关闭。|heading 参见|paragraph drip.conf(5)，dripd(8)",
	} {
		d, _ := Read("f", in)
		var got []string
		for _, p := range d.Paras {
			s := p.Field + string(p.Kind) + " " + p.Text
			for _, it := range p.Items {
				s += it.Label + it.Text + "/"
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%s\nwant %s", s, want)
		}
	}
}

// A wrapped report with numbered headings, whose figures stand in the middle, is no such note.
func TestNoReadme(t *testing.T) {
	report := "全县春灌工作情况\n\n" + strings.Repeat("一、进度\n\n截至四月十日，全县已完成春灌面积三万二千亩，占计划的六成，比去年同期快了五天，各乡\n镇的进度大体平衡，个别山区村因为水泵检修稍有落后。\n\n    三万二千亩\n\n", 6)
	if d, l := Read("f", report); d.Settled || strings.Contains(l[0].Code, "laid-out") {
		t.Error("a report is read as a note to a program")
	}
}
