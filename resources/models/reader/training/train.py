"""Trains the reader on prepared data: one encoder, all heads together. Deterministic, one thread, about 20 minutes.

usage: train.py PREPARED OUT [--leave-out FOLD]   PREPARED is what prepare.ts wrote; OUT.pt is the trained network.
With a fold of BABE left out, OUT.fold<k>.json has the network's log-odds on it: `lo` a sentence, `wd` a piece.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

import heldout
from network import Reader, half_precision, mean_of, padded, read_lines
from recipe import RECIPE
from windows import article_windows, attribution_targets, batches, cropped, packed

POLARITY = {"negative": 0, "neutral": 1, "positive": 2}
OPINION = {"Entirely factual": 0, "Somewhat factual but also opinionated": 1, "Expresses writer’s opinion": 2}
NO_LABEL = -100


def loaded_batches(prepared: Path, leave_out: int | None, rng: random.Random):
    babe = read_lines(prepared / "babe.jsonl")
    known = {tuple(unit["ids"]) for unit in babe}
    nuda = [unit for unit in read_lines(prepared / "nuda.jsonl") if tuple(unit["ids"]) not in known]
    units = [cropped(unit) for unit in babe if unit["fold"] != leave_out] + [cropped(unit) for unit in nuda]
    for _ in range(RECIPE["loaded_epochs"]):
        yield from batches(packed(units, rng), rng, RECIPE["sentence_batch"])


def tone_batches(prepared: Path, rng: random.Random):
    tested = {unit["text"] for unit in read_lines(prepared / "tone-dev.jsonl")}
    units = [cropped(unit) for unit in read_lines(prepared / "tone-train.jsonl") if unit["text"] not in tested]
    units = [unit for unit in units if all(target["pieces"][1] <= len(unit["ids"]) for target in unit["targets"])]
    for _ in range(RECIPE["tone_epochs"]):
        yield from batches(packed(units, rng), rng, RECIPE["sentence_batch"])


def attribution_batches(prepared: Path, rng: random.Random):
    articles = read_lines(prepared / "parallax-train.jsonl")
    for _ in range(RECIPE["attribution_epochs"]):
        windows = [one for article in articles for one in article_windows(article, rng.randint(40, RECIPE["window"]))]
        yield from batches(windows, rng, RECIPE["attribution_batch"])


def loaded_loss(net: Reader, windows: list[dict], states, mask):
    places = [(row, *place) for row, window in enumerate(windows) for place in window["places"]]
    rows, first, end = (torch.tensor(column) for column in list(zip(*places))[:3])
    units = [place[3] for place in places]
    sentence = net.dropout(mean_of(states, rows, first, end))
    log_odds = net.head_loaded(sentence).float()[:, 0]
    loss = binary_cross_entropy_with_logits(log_odds, torch.tensor([float(unit["label"]) for unit in units]))
    opinions = torch.tensor([OPINION.get(unit["opinion"], NO_LABEL) for unit in units])
    if RECIPE["opinion_loss"] and (opinions != NO_LABEL).any():
        guessed = net.head_opinion(sentence).float()
        loss = loss + RECIPE["opinion_loss"] * cross_entropy(guessed, opinions, ignore_index=NO_LABEL)
    return loss + RECIPE["word_loss"] * word_loss(net, places, states)


def word_loss(net: Reader, places, states):
    marks, judged = torch.zeros(states.shape[:2]), torch.zeros(states.shape[:2])
    for row, first, end, unit in places:
        if unit["hasWords"]:
            marks[row, first:end] = torch.tensor(unit["marks"], dtype=torch.float)
            judged[row, first:end] = 1
    log_odds = net.head_word(net.dropout(states)).float()[:, :, 0]
    weight = torch.tensor(RECIPE["word_positive_weight"])
    losses = binary_cross_entropy_with_logits(log_odds, marks, reduction="none", pos_weight=weight)
    return (losses * judged).sum() / judged.sum().clamp(min=1)


def tone_loss(net: Reader, windows: list[dict], states, mask):
    targets = [
        (row, first + target["pieces"][0], first + target["pieces"][1], first, end, POLARITY[target["polarity"]])
        for row, window in enumerate(windows)
        for first, end, unit in window["places"]
        for target in unit["targets"]
    ]
    rows, first, end, begin, stop, polarity = (torch.tensor(column) for column in zip(*targets))
    return cross_entropy(net.tone(states, rows, (first, end), (begin, stop)).float(), polarity)


def attribution_loss(net: Reader, windows: list[dict], states, mask):
    tags, *pointed = attribution_targets(windows, states.shape[1])
    dropped = net.dropout(states)
    loss = cross_entropy(net.head_tag(dropped).float().flatten(0, 1), tags.flatten(), ignore_index=NO_LABEL)
    for name, goal in zip(net.head_pointers, pointed):
        known = goal != NO_LABEL
        if known.any():
            scores = net.links(name, dropped, mask).float()
            loss = loss + RECIPE["pointer_loss"] * cross_entropy(scores[known], goal[known])
    return loss


def evenly_mixed(*plans):
    """All batches of several plans, each spread evenly over the whole run."""
    placed = [((at + 0.5) / len(plan), number, at) for number, plan in enumerate(plans) for at in range(len(plan))]
    return [(number, plans[number][at]) for _, number, at in sorted(placed)]


def optimiser(net: Reader, steps: int):
    heads = [weight for name, weight in net.named_parameters() if name.startswith("head")]
    encoder = [p for name, p in net.named_parameters() if not name.startswith("head") and p.requires_grad]
    rates = [{"params": encoder, "lr": RECIPE["encoder_rate"]}, {"params": heads, "lr": RECIPE["head_rate"]}]
    made = torch.optim.AdamW(rates, weight_decay=RECIPE["weight_decay"])
    warm = RECIPE["warm_up"] * steps
    rate = lambda step: min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm)))
    return made, torch.optim.lr_scheduler.LambdaLR(made, rate)


def train(prepared: Path, leave_out: int | None, seed: int) -> Reader:
    torch.set_num_threads(1)
    rng = random.Random(seed)
    net = Reader(RECIPE["dropout"])
    torch.manual_seed(seed)
    plan = evenly_mixed(
        list(loaded_batches(prepared, leave_out, rng)),
        list(tone_batches(prepared, rng)),
        list(attribution_batches(prepared, rng)),
    )
    losses = (loaded_loss, tone_loss, attribution_loss)
    steps, schedule = optimiser(net, len(plan))
    began, recent = time.time(), [[], [], []]
    net.train()
    for step, (kind, windows) in enumerate(plan):
        ids, flags, mask = padded(windows)
        with half_precision():
            loss = losses[kind](net, windows, net.encode(ids, flags, mask), mask)
        steps.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        steps.step()
        schedule.step()
        recent[kind].append(loss.item())
        if step % 200 == 199:
            shown = [round(sum(one[-60:]) / max(1, len(one[-60:])), 3) for one in recent]
            print(step + 1, "of", len(plan), "loaded, tone, attribution", shown, round(time.time() - began), "s", flush=True)
    return net


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("prepared", type=Path)
    arguments.add_argument("out")
    arguments.add_argument("--leave-out", type=int)
    arguments.add_argument("--seed", type=int, default=RECIPE["seed"])
    given = arguments.parse_args()
    net = train(given.prepared, given.leave_out, given.seed)
    torch.save(net.state_dict(), f"{given.out}.pt")
    figures = heldout.tone_figures(net, given.prepared)
    if given.leave_out is not None:
        scores = heldout.loaded_scores(net, given.prepared, given.leave_out)
        Path(f"{given.out}.fold{given.leave_out}.json").write_text(json.dumps(scores))
        figures |= heldout.loaded_figures(scores, given.prepared, given.leave_out)
    Path(f"{given.out}.figures.json").write_text(json.dumps(figures, indent=2))
    print(figures)


if __name__ == "__main__":
    main()
