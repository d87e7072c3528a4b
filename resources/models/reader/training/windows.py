"""Makes the windows that are trained on: sentences packed together, articles cut between paragraphs."""

import random

import torch

from network import BORDER, START
from recipe import RECIPE


def closed(ids: list[int], flags: list[int], **rest) -> dict:
    """A window with the marks at its ends."""
    return {"ids": [START, *ids, BORDER], "flags": [0, *flags, 0], **rest}


def joined(parts: list[tuple[dict, int, int]], is_border) -> dict:
    """One window of several parts (text, [first, end) pieces of it), with a border before those that `is_border()` of.

    `places` tells of each part: [first, end) in the window, the text, its first piece there.
    """
    ids, flags, places = [], [], []
    for text, first, end in parts:
        if places and is_border():
            ids, flags = [*ids, BORDER], [*flags, 0]
        begin = len(ids) + 1
        places.append((begin, begin + end - first, text, first))
        ids, flags = ids + text["ids"][first:end], flags + text["flags"][first:end]
    return closed(ids, flags, places=places)


def cropped(text: dict) -> dict:
    """The first pieces of a text that is longer than a window."""
    limit = RECIPE["window"]
    if len(text["ids"]) <= limit:
        return text
    return text | {name: text[name][:limit] for name in ("ids", "flags", "marks", "sentences") if name in text}


def packed(texts: list[dict], rng: random.Random) -> list[dict]:
    """Windows of one to four texts: sentences of one paragraph stand side by side, paragraphs have a border between."""
    order = list(texts)
    rng.shuffle(order)
    windows, at = [], 0
    while at < len(order):
        count = 1 if rng.random() > RECIPE["packed_share"] else rng.randint(2, 4)
        parts, length = [], 0
        for text in order[at : at + count]:
            length += len(text["ids"]) + 1
            if parts and length > RECIPE["window"] + 1:
                break
            parts.append((text, 0, len(text["ids"])))
        at += len(parts)
        windows.append(joined(parts, lambda: rng.random() < 0.7))
    return windows


def batches(windows: list[dict], rng: random.Random, pieces: int) -> list[list[dict]]:
    """Batches of at most `pieces` pieces, windows of like length together, in random order."""
    rng.shuffle(windows)
    made = []
    for at in range(0, len(windows), 320):
        group, batch = [], []
        for window in sorted(windows[at : at + 320], key=lambda one: len(one["ids"])):
            if batch and (len(batch) + 1) * len(window["ids"]) > pieces:
                group.append(batch)
                batch = []
            batch.append(window)
        group += [batch] if batch else []
        rng.shuffle(group)
        made += group
    return made


def paragraphs(article: dict) -> list[tuple[int, int, list[int]]]:
    """[first, end) pieces of each paragraph, and where it may be cut (between its sentences)."""
    sentences = article["sentences"]
    found, first = [], 0
    for at in range(len(sentences) + 1):
        if at < len(sentences) and sentences[at] >= 0:
            continue
        if at > first:
            cuts = [place for place in range(first + 1, at) if sentences[place] != sentences[place - 1]]
            found.append((first, at, cuts))
        first = at + 1
    return found


def stretches(article: dict) -> list[tuple[int, int]]:
    """Paragraphs, and parts of those that are longer than a window."""
    limit, found = RECIPE["window"], []
    for first, end, cuts in paragraphs(article):
        while end - first > limit:
            fitting = [cut for cut in cuts if first < cut <= first + limit]
            cut = fitting[-1] if fitting else first + limit
            found.append((first, cut))
            first = cut
        found.append((first, end))
    return found


def article_windows(article: dict, first_room: int | None = None) -> list[dict]:
    """Windows of whole paragraphs, as the program reads them.

    A smaller first window shifts all borders, so that every pass over an article cuts it elsewhere.
    """
    made, parts, length, room = [], [], 0, first_room or RECIPE["window"]
    for first, end in stretches(article):
        if parts and length + (end - first) + 1 > room:
            made.append(parts)
            parts, length, room = [], 0, RECIPE["window"]
        length += end - first + (1 if parts else 0)
        parts.append((article, first, end))
    made += [parts] if parts else []
    return [joined(parts, lambda: True) for parts in made]


def lone_sentences(text: dict) -> list[tuple[int, int]]:
    """[first, end) pieces of each sentence."""
    ends = [at for at in range(1, len(text["sentences"])) if text["sentences"][at] != text["sentences"][at - 1]]
    bounds = [0, *ends, len(text["sentences"])]
    return [(first, end) for first, end in zip(bounds, bounds[1:]) if text["sentences"][first] >= 0]


def attribution_targets(windows: list[dict], length: int):
    """Tags, and where contents point (their cue) and cues point (their source, 0 for none); -100 = no matter."""
    tags = torch.full((len(windows), length), -100)
    cues, sources = tags.clone(), tags.clone()
    for row, window in enumerate(windows):
        article = window["places"][0][2]
        place_of = {start + k: first + k for first, end, _, start in window["places"] for k in range(end - first)}
        for at, place in place_of.items():
            tag, owner = article["tags"][at], str(article["own"][at])
            cue = article["cue"].get(owner)
            tags[row, place] = tag
            if tag >= 5 and cue in place_of:
                cues[row, place] = place_of[cue]
            if tag in (3, 4) and cue == at:
                sources[row, place] = place_of.get(article["source"].get(owner), 0)
    return tags, cues, sources
