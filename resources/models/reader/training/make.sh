#!/usr/bin/env bash
# Makes the reader model from annotated data, whole: prepares, trains, writes the files that ship, sets their settings.
# usage: make.sh DATA_FOLDER WORK_FOLDER     needs Python 3.11 with requirements.txt; about two hours of one core.
set -euo pipefail
cd "$(dirname "$0")"
data=$(realpath "$1") work=$(mkdir -p "$2" && realpath "$2")
node=$(realpath ../../../../node_modules/.bin/node)

"$node" prepare.ts "$data" "$work/prepared"
for fold in 0 1 2 4; do python train.py "$work/prepared" "$work/held-out" --leave-out "$fold"; done
for seed in 1 2; do python train.py "$work/prepared" "$work/reader$seed" --seed "$seed"; done
python projection.py "$work"/reader{1,2}.pt "$work/prepared" "$work/projection.npy"
python export.py "$work/projection.npy" "$work"/reader{1,2}.pt
"$node" tune-wording.ts "$data" --write "$work"/held-out.fold{0,1,2,4}.json
"$node" tune-attribution.ts "$data" --write
