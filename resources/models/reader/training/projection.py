"""Makes the matrix that turns layer 3 of the trained encoder into vectors for matching statements.

usage: projection.py CHECKPOINT.pt PREPARED_DIR OUT.npy [DIMENSIONS]

Training the heads takes from the encoder part of what it knew about like meanings. A linear map (ridge regression,
no intercept) from its layer 3 to the last layer of the untrained encoder brings most of that back. Fitted on pieces of
unlabelled articles; the targets are the untrained vectors, of length 1, mean removed, on their first principal axes.
Deterministic: no sampling, no random start. Export layer 3 times this matrix.
"""
import sys

import numpy as np
import torch
from common import CLS, NAME, PEOPLE, SEP, Reader, article_windows, load

LAYER, RIDGE, MARKS = 3, 3e-3, [CLS, SEP, NAME, PEOPLE]


def pieces_of(net, windows, layer):
    """Vectors of all pieces that stand for words; names and marks are never matched by vector."""
    rows = []
    with torch.no_grad():
        for window in windows:
            ids = torch.tensor([window['ids']])
            inputs = net.enc.embeddings.word_embeddings(ids) + net.head_flag(torch.tensor([window['flags']]))
            states = net.enc(inputs_embeds=inputs, output_hidden_states=True).hidden_states[layer][0].numpy()
            rows.append(states[~np.isin(window['ids'], MARKS)])
    return np.concatenate(rows).astype(np.float64)


def main(checkpoint, prepared, out, dimensions=128):
    torch.set_num_threads(1)
    windows = [w for article in load(prepared, 'parallax-train')[::2] for w in article_windows(article)]
    untrained, trained = Reader(0).eval(), Reader(0)
    trained.load_state_dict(torch.load(checkpoint))
    trained.eval()
    targets = pieces_of(untrained, windows, -1)
    targets /= np.linalg.norm(targets, axis=1, keepdims=True)
    targets -= targets.mean(0)
    _, axes = np.linalg.eigh(targets.T @ targets)
    axes = axes[:, ::-1][:, : int(dimensions)]
    states = pieces_of(trained, windows, LAYER)
    gram = states.T @ states + RIDGE * len(states) * np.eye(states.shape[1])
    matrix = np.linalg.solve(gram, states.T @ (targets @ axes))
    rest = targets @ axes - states @ matrix
    print(f'{len(states)} pieces, explained {1 - (rest**2).sum() / ((targets @ axes) ** 2).sum():.3f}')
    np.save(out, matrix.astype(np.float32))


if __name__ == '__main__':
    main(*sys.argv[1:])
