"""What training makes small: mistakes against annotations, and distance from what the teacher says."""

import torch
from torch.nn.functional import binary_cross_entropy_with_logits, cosine_similarity, cross_entropy

from network import MEANINGLESS, Reader, mean_of
from recipe import RECIPE
from windows import attribution_targets

POLARITY = {"negative": 0, "neutral": 1, "positive": 2}
NO_LABEL = -100


def loaded_loss(net: Reader, windows: list[dict], states, mask):
    """Against the experts' labels and marks, softened by the teacher's opinion where there is one."""
    places = [(row, *place) for row, window in enumerate(windows) for place in window["places"]]
    rows, first, end = (torch.tensor(column) for column in list(zip(*places))[:3])
    log_odds = sentence_odds(net, states, rows, first, end)
    texts = [place[3] for place in places]
    label = torch.tensor([float(text["label"]) for text in texts])
    share = RECIPE["teacher_share"] if "taught" in texts[0] else 0.0
    if share:
        taught = torch.tensor([text["taught"]["sentences"][0] for text in texts])
        label = (1 - share) * label + share * torch.sigmoid(taught)
    loss = binary_cross_entropy_with_logits(log_odds, label)
    words = word_odds(net, states)
    marks = (1 - share) * mark_loss(words, windows)
    return loss + RECIPE["word_loss"] * (marks + (share * taught_words_loss(words, windows) if share else 0))


def sentence_odds(net: Reader, states, rows, first, end):
    return net.head_loaded(net.dropout(mean_of(states, rows, first, end))).float()[:, 0]


def word_odds(net: Reader, states):
    return net.head_word(net.dropout(states)).float()[:, :, 0]


def mean_over(judged, losses):
    """Mean of the losses where `judged` is 1; 0 where it is nowhere."""
    return (losses * judged).sum() / judged.sum().clamp(min=1)


def mark_loss(words, windows: list[dict]):
    marks, judged = torch.zeros(words.shape), torch.zeros(words.shape)
    for row, window in enumerate(windows):
        for first, end, text, _ in window["places"]:
            if text["hasWords"]:
                marks[row, first:end] = torch.tensor(text["marks"], dtype=torch.float)
                judged[row, first:end] = 1
    weight = torch.tensor(RECIPE["word_positive_weight"])
    losses = binary_cross_entropy_with_logits(words, marks, reduction="none", pos_weight=weight)
    return mean_over(judged, losses)


def taught_words_loss(words, windows: list[dict]):
    wanted, judged = torch.zeros(words.shape), torch.zeros(words.shape)
    for row, window in enumerate(windows):
        for first, end, text, start in window["places"]:
            if "taught" in text:
                wanted[row, first:end] = text["taught"]["words"][start : start + end - first]
                judged[row, first:end] = 1
    losses = binary_cross_entropy_with_logits(words, torch.sigmoid(wanted), reduction="none")
    return mean_over(judged, losses)


def taught_loss(net: Reader, windows: list[dict], states):
    """The teacher's opinion of sentences that nobody labelled, read here among their neighbours."""
    sentences = [
        (row, first + at - start, first + stop - start, odds)
        for row, window in enumerate(windows)
        for first, end, text, start in window["places"]
        for (at, stop), odds in zip(text["alone"], text["taught"]["sentences"])
        if start <= at and stop <= start + end - first
    ]
    if not sentences:
        return 0.0
    rows, first, end, odds = (torch.tensor(column) for column in zip(*sentences))
    log_odds = sentence_odds(net, states, rows, first, end)
    loss = binary_cross_entropy_with_logits(log_odds, torch.sigmoid(odds))
    words = word_odds(net, states)
    return RECIPE["taught_loss"] * (loss + RECIPE["word_loss"] * taught_words_loss(words, windows))


def meaning_loss(net: Reader, windows: list[dict], layers, ids):
    """Distance in direction from the untrained large encoder's vectors."""
    wanted = torch.zeros(*ids.shape, RECIPE["meaning_width"])
    for row, window in enumerate(windows):
        for first, end, text, start in window["places"]:
            if "meaning" in text:
                wanted[row, first:end] = text["meaning"][start : start + end - first]
    known = (wanted != 0).any(2) & ~torch.isin(ids, torch.tensor(MEANINGLESS))
    if not known.any():
        return 0.0
    said = net.meaning([layer[known] for layer in layers]).float()
    return RECIPE["meaning_loss"] * (1 - cosine_similarity(said, wanted[known], dim=1)).mean()


def tone_loss(net: Reader, windows: list[dict], states, mask):
    targets = [
        (row, first + target["pieces"][0], first + target["pieces"][1], first, end, POLARITY[target["polarity"]])
        for row, window in enumerate(windows)
        for first, end, text, _ in window["places"]
        for target in text["targets"]
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
