"""The reader: an encoder with the heads that Parallax uses, and how its input is made."""

import json
from pathlib import Path

import torch
from torch import nn

import encoders
from recipe import RECIPE

# Pieces with a meaning of their own; the same numbers stand in shared/analysis/reader/windows.ts.
START, BORDER, NAME, PEOPLE = 101, 102, 1, 2
# Names and marks are never matched by vector.
MEANINGLESS = [START, BORDER, NAME, PEOPLE]
FLAGS = 6
TAGS = 7
# What the placeholders begin as: the mean of words that they stand for.
NAMES = "john smith mary johnson trump london china google russia texas clinton david".split()
PEOPLES = "americans republicans muslims british democrats chinese catholic jewish".split()


class Reader(nn.Module):
    """Heads: loaded sentence, loaded word, tone toward a target, tags of attributions, links between them, meaning."""

    def __init__(self, encoder=encoders.small):
        super().__init__()
        # The heads begin alike in every run, so that runs can be compared and averaged.
        torch.manual_seed(0)
        dropout = RECIPE["dropout"]
        self.encoder = encoder()
        self.width = self.encoder.config.hidden_size
        words = self.encoder.embeddings.word_embeddings.weight
        with torch.no_grad():
            words[NAME] = self._mean_of(NAMES)
            words[PEOPLE] = self._mean_of(PEOPLES)
        words.requires_grad_(False)
        self.dropout = nn.Dropout(dropout)
        self.head_flag = nn.Embedding(FLAGS, self.width)
        nn.init.zeros_(self.head_flag.weight)
        self.head_loaded = nn.Linear(self.width, 1)
        self.head_word = nn.Linear(self.width, 1)
        self.head_tone = nn.Sequential(
            nn.Linear(2 * self.width, 256), nn.GELU(), nn.Dropout(dropout), nn.Linear(256, 3)
        )
        self.head_tag = nn.Linear(self.width, TAGS)
        self.head_pointers = nn.ModuleDict(
            {
                name: nn.ModuleDict({"query": nn.Linear(self.width, 64), "key": nn.Linear(self.width, 64)})
                for name in ("contentToCue", "cueToSource")
            }
        )
        self.head_meaning = nn.Linear(len(RECIPE["meaning_layers"]) * self.width, RECIPE["meaning_width"])

    def _mean_of(self, words: list[str]) -> torch.Tensor:
        numbers = {piece: at for at, piece in enumerate(encoders.pieces())}
        table = self.encoder.embeddings.word_embeddings.weight
        return torch.stack([table[numbers[word]] for word in words]).mean(0)

    def encode(self, ids: torch.Tensor, flags: torch.Tensor, mask: torch.Tensor | None = None) -> torch.Tensor:
        """[windows, pieces] numbers and flags to [windows, pieces, width] vectors."""
        return self.layers(ids, flags, mask)[-1]

    def layers(self, ids: torch.Tensor, flags: torch.Tensor, mask: torch.Tensor | None = None):
        inputs = self.encoder.embeddings.word_embeddings(ids) + self.head_flag(flags)
        return self.encoder(inputs_embeds=inputs, attention_mask=mask, output_hidden_states=True).hidden_states

    def links(self, name: str, states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """How strongly each piece points at each other one: [windows, pieces, pieces]."""
        head = self.head_pointers[name]
        scores = head["query"](states) @ head["key"](states).transpose(1, 2) / 8
        return scores + (1 - mask.float()).unsqueeze(1) * -1e4

    def meaning(self, layers) -> torch.Tensor:
        """Vectors by which statements are matched; only their directions count."""
        return self.head_meaning(torch.cat([layers[at] for at in RECIPE["meaning_layers"]], -1))

    def tone(self, states, window, target, sentence) -> torch.Tensor:
        """Three log-odds a target; `target` and `sentence` are [first, end) pieces of `window`."""
        parts = [mean_of(states, window, *target), mean_of(states, window, *sentence)]
        return self.head_tone(self.dropout(torch.cat(parts, 1)))


def mean_of(states, window, first, end) -> torch.Tensor:
    """Mean vector of the pieces [first, end) of each numbered window."""
    places = torch.arange(states.shape[1])
    inside = ((places >= first[:, None]) & (places < end[:, None])).to(states.dtype)
    return torch.einsum("nl,nld->nd", inside, states[window]) / inside.sum(1, keepdim=True)


def padded(windows: list[dict]):
    """Numbers, flags and mask of windows of unlike length."""
    length = max(len(window["ids"]) for window in windows)
    ids = torch.zeros(len(windows), length, dtype=torch.long)
    flags, mask = ids.clone(), ids.clone()
    for row, window in enumerate(windows):
        count = len(window["ids"])
        ids[row, :count] = torch.tensor(window["ids"])
        flags[row, :count] = torch.tensor(window["flags"])
        mask[row, :count] = 1
    return ids, flags, mask


def averaged(files: list[str]) -> Reader:
    """The network with the mean of the weights of several runs that began alike (Wortsman et al. 2022)."""
    weights = [torch.load(file) for file in files]
    net = Reader()
    net.load_state_dict({name: sum(one[name] for one in weights) / len(weights) for name in weights[0]})
    return net.eval()


def half_precision():
    """bfloat16 where it is safe: three times as fast on a current processor."""
    return torch.autocast("cpu", dtype=torch.bfloat16)


def read_lines(file: Path) -> list[dict]:
    return [json.loads(line) for line in open(file, encoding="utf8")]
