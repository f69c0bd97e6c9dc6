#!/bin/sh
# Share a folder of reports out over the processors of this machine, or of many
# with the option --sshlogin of GNU parallel.
#
#     IN=reports OUT=pages SHARDS=8 sh parallel.sh
set -eu
: "${IN:=reports}" "${OUT:=pages}" "${SHARDS:=4}"

mkdir -p "$OUT"
seq "$SHARDS" | parallel --halt never \
	dayang build "$IN" -o "$OUT" --shard "{}/$SHARDS" --jobs 1 \
	--skip-unchanged --report "$OUT/part-{}.jsonl" --quiet || true

# The exit code is that of the whole: 1 if a report had problems, and so on.
dayang report merge "$OUT"/part-*.jsonl -o "$OUT/all.jsonl"
