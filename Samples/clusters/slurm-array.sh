#!/bin/bash
# A Slurm array that weighs files of records: parts/00000.ndjson, parts/00001.ndjson, ...
#
#   sbatch --array=0-99%20 slurm-array.sh PARTS YYYY-MM-DD
#
# Submit it again until every part has its output: what is finished is left alone.
#SBATCH --job-name=fascicle
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=01:00:00
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --signal=TERM@60
set -u
parts=$1
day=$2
part=$(printf '%s/%05d' "$parts" "$SLURM_ARRAY_TASK_ID")

# exec, so that the signals of Slurm reach the program itself.
run() {
  exec "${FASCICLE:-fascicle}" assess --in "$part.ndjson" --out "$part.out.ndjson" --as-of "$day" \
    ${CRITERIA_SHA256:+--criteria-sha256 "$CRITERIA_SHA256"} \
    --attempt "$SLURM_JOB_ID-${SLURM_RESTART_COUNT-0}"
}
(run) &
child=$!
trap 'kill -TERM "$child" 2>/dev/null' TERM
wait "$child"
status=$?
# A trap ends the first wait: the program may still be writing.
while kill -0 "$child" 2>/dev/null; do
  wait "$child"
  status=$?
done
# 75: it may pass. Slurm stops after so many requeues by itself.
if [[ $status -eq 75 && ${SLURM_RESTART_COUNT-0} -lt 3 ]]; then
  scontrol requeue "${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"
fi
exit "$status"
