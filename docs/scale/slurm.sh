#!/bin/sh
#SBATCH --job-name=dayang
#SBATCH --array=1-8
#SBATCH --cpus-per-task=4
# A job array of Slurm: the part and the number of parts come from the array.
#
#     sbatch --export=ALL,IN=reports,OUT=pages slurm.sh
set -eu
: "${IN:=reports}" "${OUT:=pages}"

mkdir -p "$OUT"
exec dayang build "$IN" -o "$OUT" --shard auto --jobs "${SLURM_CPUS_PER_TASK:-1}" \
	--skip-unchanged --report "$OUT/part-$SLURM_ARRAY_TASK_ID.jsonl"
