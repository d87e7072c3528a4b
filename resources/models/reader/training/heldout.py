"""Figures on text the network has not seen: the fold of BABE left out, and NewsMTSC's development part.

usage: heldout.py PREPARED FOLD OUT MODEL.pt [MODEL.pt ...]   of runs that never saw the fold, averaged; writes
OUT.fold<k>.json, the averaged network's log-odds on it: `lo` a sentence, `wd` a piece
"""

import json
import sys
from pathlib import Path

import numpy as np
import torch
from sklearn.metrics import f1_score, roc_auc_score

from losses import POLARITY
from network import Reader, averaged, half_precision, padded, read_lines
from windows import closed, cropped


def states_of(net: Reader, units: list[dict]):
    """The vectors of each text's own pieces, one text at a time."""
    net.eval()
    with torch.no_grad():
        for unit in units:
            with half_precision():
                states = net.encode(*padded([closed(unit["ids"], unit["flags"])]))
            yield states[0, 1:-1].float()


def fold_of(prepared: Path, fold: int) -> list[dict]:
    return [cropped(unit) for unit in read_lines(prepared / "babe.jsonl") if unit["fold"] == fold]


def loaded_scores(net: Reader, prepared: Path, fold: int) -> dict:
    """Log-odds of each sentence of the fold (`lo`) and of its pieces (`wd`)."""
    scores = {"lo": [], "wd": []}
    for states in states_of(net, fold_of(prepared, fold)):
        scores["lo"].append(net.head_loaded(states.mean(0)).item())
        scores["wd"].append(net.head_word(states)[:, 0].tolist())
    return scores


def loaded_figures(scores: dict, prepared: Path, fold: int) -> dict:
    """F1 and area of loaded sentences: plain, within one outlet, on articles of which no sentence was trained on."""
    units = fold_of(prepared, fold)
    label = np.array([unit["label"] for unit in units])
    odds = np.array(scores["lo"])
    others = {unit["link"] for unit in read_lines(prepared / "babe.jsonl") if unit["fold"] != fold}
    unseen = np.array([unit["link"] not in others for unit in units])
    weighted = lambda rows: f1_score(label[rows], odds[rows] > 0, average="weighted")
    return {
        "loaded_f1": weighted(slice(None)),
        "loaded_area": roc_auc_score(label, odds),
        "loaded_area_within_outlet": area_within(label, odds, [unit["outlet"] for unit in units]),
        "loaded_f1_unseen_articles": weighted(unseen),
    }


def area_within(label: np.ndarray, odds: np.ndarray, groups: list[str]) -> float:
    """ROC area over pairs of sentences of the same group only."""
    total = pairs = 0.0
    for group in sorted(set(groups)):
        rows = np.array([one == group for one in groups])
        count = label[rows].sum() * (rows.sum() - label[rows].sum())
        if count:
            total += roc_auc_score(label[rows], odds[rows]) * count
            pairs += count
    return float(total / pairs)


def tone_figures(net: Reader, prepared: Path) -> dict:
    units = [cropped(unit) for unit in read_lines(prepared / "tone-dev.jsonl")]
    gold, guessed = [], []
    for unit, states in zip(units, states_of(net, units)):
        for target in unit["targets"]:
            first, end = target["pieces"]
            tone = net.head_tone(torch.cat([states[first:end].mean(0), states.mean(0)]))
            gold.append(POLARITY[target["polarity"]])
            guessed.append(int(tone.argmax()))
    return {"tone_macro_f1": f1_score(gold, guessed, average="macro")}


def main():
    prepared, fold, out, *models = sys.argv[1:]
    torch.set_num_threads(1)
    net = averaged(models)
    scores = loaded_scores(net, Path(prepared), int(fold))
    Path(f"{out}.fold{fold}.json").write_text(json.dumps(scores))
    print(loaded_figures(scores, Path(prepared), int(fold)) | tone_figures(net, Path(prepared)))


if __name__ == "__main__":
    main()
