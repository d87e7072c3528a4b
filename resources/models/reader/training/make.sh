#!/usr/bin/env bash
# Makes the reader model from annotated data, whole: prepares, trains, writes the files that ship, sets their settings.
# usage: make.sh DATA_FOLDER WORK_FOLDER [--held-out]   two cores; README.md says what it needs.
#
# Without --held-out: the files that ship; settings of wording are set anew where held-out figures lie in WORK_FOLDER.
# With it: those figures first, a teacher and two averaged readers for each fold of BABE left out. README.md has the times.
set -euo pipefail
cd "$(dirname "$0")"
data=$(realpath "$1") work=$(mkdir -p "$2" && realpath "$2") held=${3:-}
node=$(realpath ../../../../node_modules/.bin/node)

# A teacher and what it says; then the reader that learns from it. $1: name, the rest: options of train.py.
teach() {
  python train.py "$work/prepared" "$work/teacher$1" --teacher "${@:2}"
  python lessons.py opinions "$work/prepared" "$work/opinions$1.pt" "$work/teacher$1.pt"
}
learn() {
  python train.py "$work/prepared" "$work/reader$1" --taught "$work/opinions$2.pt" "$work/meanings.pt" "${@:3}"
}
hold_out() {
  teach "$1" --leave-out "$1"
  for seed in 1 2; do learn "$1-$seed" "$1" --leave-out "$1" --seed "$seed"; done
  python heldout.py "$work/prepared" "$1" "$work/averaged" "$work/reader$1"-{1,2}.pt
}

# A plain `wait` would forget that one of them failed.
wait_for_both() { wait -n && wait -n; }

"$node" prepare.ts "$data" "$work/prepared"
python lessons.py meanings "$work/prepared" "$work/meanings.pt" & teach all & wait_for_both
if [ "$held" = --held-out ]; then
  for pair in "0 1" "2 4"; do
    for fold in $pair; do hold_out "$fold" & done
    wait_for_both
  done
fi
learn first all --seed 1 & learn second all --seed 2 & wait_for_both
python export.py "$work"/reader{first,second}.pt
if compgen -G "$work/averaged.fold*.json"; then
  "$node" tune-wording.ts "$data" --write "$work"/averaged.fold*.json
fi
"$node" tune-attribution.ts "$data" --write
# The weights for matching belong to one model.
"$node" ../../statement-matching/training/train.ts "$data"
