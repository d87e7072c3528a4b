"""Writes down what the large encoder says of every text that the small one is trained on, for it to learn from.

usage: lessons.py opinions PREPARED OUT TEACHER.pt   log-odds of loaded sentences and words, by the trained teacher
       lessons.py meanings PREPARED OUT              vectors of pieces, by the encoder as it came

Names are hidden from the teacher as from the pupil. Each sentence is read alone.
"""

import sys
from pathlib import Path

import torch

import encoders
from network import MEANINGLESS, Reader, half_precision, padded, read_lines
from recipe import RECIPE
from windows import closed, lone_sentences

SETS = ("babe", "nuda", "parallax-train", "tone-train")
# BABE and NUDA hold one text a line, labelled as a whole however many sentences it has; so is NewsMTSC read.
ARTICLES = ("parallax-train",)
PIECES = 700
LONGEST = 250


def stretches(name: str, text: dict) -> list[tuple[int, int]]:
    """[first, end) pieces of what is read alone."""
    return lone_sentences(text) if name in ARTICLES else [(0, len(text["ids"]))]


def read_alone(net: Reader, texts: list[dict], places: list[tuple[int, int, int]]):
    """Gives (text number, first, end, vectors) of each place, those of like length together."""
    order = [(number, first, min(end, first + LONGEST)) for number, first, end in places]
    order.sort(key=lambda place: place[2] - place[1])
    while order:
        count = max(1, PIECES // (order[0][2] - order[0][1] + 2))
        group, order = order[:count], order[count:]
        windows = [closed(texts[at]["ids"][first:end], texts[at]["flags"][first:end]) for at, first, end in group]
        with torch.no_grad(), half_precision():
            states = net.encode(*padded(windows)).float()
        for row, (at, first, end) in enumerate(group):
            yield at, first, end, states[row, 1 : 1 + end - first]


def opinions(prepared: Path, teacher: str) -> dict:
    """Per set and text: `sentences`, log-odds of what was read alone, in order; `words`, log-odds of each piece."""
    net = Reader(encoders.large)
    net.load_state_dict(torch.load(teacher))
    net.eval()
    made = {}
    for name in SETS:
        texts = read_lines(prepared / f"{name}.jsonl")
        places = [(at, *place) for at, text in enumerate(texts) for place in stretches(name, text)]
        odds = {}
        words = [torch.zeros(len(text["ids"])) for text in texts]
        with torch.no_grad():
            for at, first, end, states in read_alone(net, texts, places):
                odds[at, first] = net.head_loaded(states.mean(0)).item()
                words[at][first:end] = net.head_word(states)[:, 0]
        sentences = [[odds[at, first] for first, _ in stretches(name, text)] for at, text in enumerate(texts)]
        made[name] = [{"sentences": said, "words": own} for said, own in zip(sentences, words)]
    return made


def meanings(prepared: Path) -> dict:
    """Per set and text: a vector a piece, of length 1 around the mean, on the first principal axes."""
    net = Reader(encoders.large).eval()
    made, sample = {}, []
    for name in SETS:
        texts = read_lines(prepared / f"{name}.jsonl")
        # The later texts of the largest set are left out: a third of it is as many pieces as the others have.
        texts = texts[: RECIPE["meaning_texts"]]
        places = [(at, *place) for at, text in enumerate(texts) for place in stretches(name, text)]
        vectors = [torch.zeros(len(text["ids"]), net.width, dtype=torch.half) for text in texts]
        for at, first, end, states in read_alone(net, texts, places):
            vectors[at][first:end] = states.half()
        made[name] = vectors
        if name in ARTICLES:
            ids = torch.cat([torch.tensor(text["ids"]) for text in texts])
            every = torch.cat(vectors).float()
            sample = every[(every != 0).any(1) & ~torch.isin(ids, torch.tensor(MEANINGLESS))]
    mean, axes = principal_axes(sample)
    return {name: [shortened(one, mean, axes) for one in vectors] for name, vectors in made.items()}


def principal_axes(vectors: torch.Tensor):
    vectors = vectors / vectors.norm(dim=1, keepdim=True)
    mean = vectors.mean(0)
    _, axes = torch.linalg.eigh((vectors - mean).T @ (vectors - mean))
    return mean, axes.flip(1)[:, : RECIPE["meaning_width"]]


def shortened(vectors: torch.Tensor, mean: torch.Tensor, axes: torch.Tensor) -> torch.Tensor:
    """Zero where nothing was read."""
    length = vectors.float().norm(dim=1, keepdim=True)
    made = (vectors.float() / length.clamp(min=1e-6) - mean) @ axes
    return torch.where(length > 0, made, 0).half()


def main():
    kind, prepared, out, *teacher = sys.argv[1:]
    torch.set_num_threads(1)
    torch.save(opinions(Path(prepared), *teacher) if kind == "opinions" else meanings(Path(prepared)), out)


if __name__ == "__main__":
    main()
