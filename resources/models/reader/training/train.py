"""Trains the reader on prepared data, or the teacher it learns from. Deterministic, one thread, 20 minutes either.

usage: train.py PREPARED OUT --teacher [--leave-out FOLD]             the large encoder, loaded sentences and words
       train.py PREPARED OUT --taught OPINIONS MEANINGS [...]         the small encoder, all heads together

OUT.pt is the trained network; OPINIONS and MEANINGS are what lessons.py wrote. A fold of BABE left out must be left out of
the teacher too; the figures printed are then those on it.
"""

import argparse
import random
import time
from pathlib import Path

import torch

import encoders
import heldout
from lessons import stretches
from losses import attribution_loss, loaded_loss, meaning_loss, taught_loss, tone_loss
from network import Reader, half_precision, padded, read_lines
from recipe import RECIPE
from windows import article_windows, batches, cropped, packed


class Texts:
    """The annotated texts of a run, each with what the teacher said of it."""

    def __init__(self, prepared: Path, leave_out: int | None, lessons: list[str]):
        self.prepared, self.leave_out = prepared, leave_out
        self.opinions, self.meanings = [torch.load(file) for file in lessons] or [{}, {}]

    def read(self, name: str) -> list[dict]:
        texts = read_lines(self.prepared / f"{name}.jsonl")
        opinions, meanings = self.opinions.get(name), self.meanings.get(name, [])
        for at, text in enumerate(texts):
            if opinions:
                text |= {"taught": opinions[at], "alone": stretches(name, text)}
            if at < len(meanings):
                text["meaning"] = meanings[at]
        return texts

    def loaded(self) -> list[dict]:
        babe = self.read("babe")
        known = {tuple(text["ids"]) for text in babe}
        nuda = [text for text in self.read("nuda") if tuple(text["ids"]) not in known]
        return [cropped(text) for text in babe if text["fold"] != self.leave_out] + [cropped(text) for text in nuda]

    def toned(self) -> list[dict]:
        tested = {text["text"] for text in read_lines(self.prepared / "tone-dev.jsonl")}
        texts = [cropped(text) for text in self.read("tone-train") if text["text"] not in tested]
        return [text for text in texts if all(target["pieces"][1] <= len(text["ids"]) for target in text["targets"])]


def packed_batches(texts: list[dict], passes: int, rng: random.Random):
    for _ in range(passes):
        yield from batches(packed(texts, rng), rng, RECIPE["sentence_batch"])


def attribution_batches(articles: list[dict], rng: random.Random):
    for _ in range(RECIPE["attribution_epochs"]):
        windows = [one for article in articles for one in article_windows(article, rng.randint(40, RECIPE["window"]))]
        yield from batches(windows, rng, RECIPE["attribution_batch"])


def evenly_mixed(plans):
    """All batches of several plans, each spread evenly over the whole run."""
    placed = [((at + 0.5) / len(plan), number, at) for number, plan in enumerate(plans) for at in range(len(plan))]
    return [(number, plans[number][at]) for _, number, at in sorted(placed)]


def optimiser(net: Reader, encoder_rate: float, steps: int):
    heads = [weight for name, weight in net.named_parameters() if name.startswith("head")]
    encoder = [p for name, p in net.named_parameters() if not name.startswith("head") and p.requires_grad]
    rates = [{"params": encoder, "lr": encoder_rate}, {"params": heads, "lr": RECIPE["head_rate"]}]
    made = torch.optim.AdamW(rates, weight_decay=RECIPE["weight_decay"])
    warm = RECIPE["warm_up"] * steps
    rate = lambda step: min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm)))
    return made, torch.optim.lr_scheduler.LambdaLR(made, rate)


def train(texts: Texts, seed: int, teacher: bool) -> Reader:
    torch.set_num_threads(1)
    rng = random.Random(seed)
    net = Reader(encoders.large if teacher else encoders.small)
    torch.manual_seed(seed)
    plans = [list(packed_batches(texts.loaded(), RECIPE["loaded_epochs"], rng))]
    if not teacher:
        plans.append(list(packed_batches(texts.toned(), RECIPE["tone_epochs"], rng)))
        plans.append(list(attribution_batches(texts.read("parallax-train"), rng)))
    plan = evenly_mixed(plans)
    losses = (loaded_loss, tone_loss, attribution_loss)
    steps, schedule = optimiser(net, RECIPE["teacher_rate" if teacher else "encoder_rate"], len(plan))
    began, recent = time.time(), {name: [] for name in ("loaded", "tone", "attribution", "taught", "meaning")}
    net.train()
    for step, (kind, windows) in enumerate(plan):
        ids, flags, mask = padded(windows)
        with half_precision():
            layers = net.layers(ids, flags, mask)
            parts = {list(recent)[kind]: losses[kind](net, windows, layers[-1], mask)}
            if texts.opinions and kind > 0:
                parts["taught"] = taught_loss(net, windows, layers[-1])
            if texts.meanings:
                parts["meaning"] = meaning_loss(net, windows, layers, ids)
            loss = sum(parts.values())
        steps.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        steps.step()
        schedule.step()
        for name, part in parts.items():
            recent[name].append(torch.as_tensor(part).item())
        if step % 100 == 99:
            shown = {name: round(sum(one[-60:]) / len(one[-60:]), 3) for name, one in recent.items() if one}
            print(step + 1, "of", len(plan), shown, round(time.time() - began), "s", flush=True)
    return net


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("prepared", type=Path)
    arguments.add_argument("out")
    arguments.add_argument("--teacher", action="store_true")
    arguments.add_argument("--taught", nargs=2, default=[])
    arguments.add_argument("--leave-out", type=int)
    arguments.add_argument("--seed", type=int, default=RECIPE["seed"])
    given = arguments.parse_args()
    net = train(Texts(given.prepared, given.leave_out, given.taught), given.seed, given.teacher)
    torch.save(net.state_dict(), f"{given.out}.pt")
    figures = {} if given.teacher else heldout.tone_figures(net, given.prepared)
    if given.leave_out is not None:
        scores = heldout.loaded_scores(net, given.prepared, given.leave_out)
        figures |= heldout.loaded_figures(scores, given.prepared, given.leave_out)
    print(figures)


if __name__ == "__main__":
    main()
