"""Makes the matrix that turns a middle layer of the trained encoder into vectors for matching statements.

usage: projection.py MODEL.pt [MODEL.pt ...] PREPARED OUT.npy

Training the heads takes from the encoder part of what it knew about like meanings. A linear map (ridge regression,
no intercept) from its middle layer to the last layer of the untrained encoder brings most of that back. Fitted on pieces
of unlabelled articles; the targets are the untrained vectors, of length 1, mean removed, on their first principal axes.
Deterministic: no sampling, no random start.
"""

import sys
from pathlib import Path

import numpy as np
import torch

from network import BORDER, NAME, PEOPLE, START, Reader, averaged, padded, read_lines
from recipe import RECIPE
from windows import article_windows

DIMENSIONS = 128
RIDGE = 3e-3
# Names and marks are never matched by vector.
LEFT_OUT = [START, BORDER, NAME, PEOPLE]


def pieces_of(net: Reader, windows: list[dict], layer: int) -> np.ndarray:
    """Vectors of all pieces that stand for words."""
    rows = []
    with torch.no_grad():
        for window in windows:
            ids, flags, _ = padded([window])
            states = net.layers(ids, flags)[layer][0].numpy()
            rows.append(states[~np.isin(window["ids"], LEFT_OUT)])
    return np.concatenate(rows).astype(np.float64)


def principal(vectors: np.ndarray) -> np.ndarray:
    """Vectors of length 1 around their mean, on their first axes."""
    vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors -= vectors.mean(0)
    _, axes = np.linalg.eigh(vectors.T @ vectors)
    return vectors @ axes[:, ::-1][:, :DIMENSIONS]


def main():
    *models, prepared, out = sys.argv[1:]
    torch.set_num_threads(1)
    articles = read_lines(Path(prepared) / "parallax-train.jsonl")[::2]
    windows = [window for article in articles for window in article_windows(article)]
    targets = principal(pieces_of(Reader().eval(), windows, -1))
    states = pieces_of(averaged(models), windows, RECIPE["match_layer"])
    gram = states.T @ states + RIDGE * len(states) * np.eye(states.shape[1])
    matrix = np.linalg.solve(gram, states.T @ targets)
    rest = targets - states @ matrix
    print(f"{len(states)} pieces, explained {1 - (rest**2).sum() / (targets**2).sum():.3f}")
    np.save(out, matrix.astype(np.float32))


if __name__ == "__main__":
    main()
