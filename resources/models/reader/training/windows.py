"""Makes the windows that are trained on: sentences packed together, articles cut between paragraphs."""

import random

import torch

from network import BORDER, START
from recipe import RECIPE


def closed(ids: list[int], flags: list[int], **rest) -> dict:
    """A window with the marks at its ends."""
    return {"ids": [START, *ids, BORDER], "flags": [0, *flags, 0], **rest}


def cropped(unit: dict) -> dict:
    """The first pieces of a text that is longer than a window."""
    limit = RECIPE["window"]
    if len(unit["ids"]) <= limit:
        return unit
    return unit | {name: unit[name][:limit] for name in ("ids", "flags", "marks", "sentences") if name in unit}


def packed(units: list[dict], rng: random.Random) -> list[dict]:
    """Windows of one to four texts; `places` tells [first, end, text] of each."""
    order = list(units)
    rng.shuffle(order)
    windows, at = [], 0
    while at < len(order):
        count = 1 if rng.random() > RECIPE["packed_share"] else rng.randint(2, 4)
        ids, flags, places = [], [], []
        for unit in order[at : at + count]:
            if places and len(ids) + len(unit["ids"]) + 1 > RECIPE["window"]:
                break
            # Two sentences of one paragraph stand side by side, paragraphs have a border between them.
            if places and rng.random() < 0.7:
                ids, flags = [*ids, BORDER], [*flags, 0]
            places.append((len(ids) + 1, len(ids) + 1 + len(unit["ids"]), unit))
            ids, flags = ids + unit["ids"], flags + unit["flags"]
        at += len(places)
        windows.append(closed(ids, flags, places=places))
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
    """Windows of whole paragraphs; `at` has each piece's number in the article, None for a border.

    A smaller first window shifts all borders, so that every pass over an article cuts it elsewhere.
    """
    made, open_window, room = [], [], first_room or RECIPE["window"]
    for first, end in stretches(article):
        if open_window and len(open_window) + (end - first) + 1 > room:
            made.append(open_window)
            open_window, room = [], RECIPE["window"]
        if open_window:
            open_window.append(None)
        open_window += range(first, end)
    made += [open_window] if open_window else []
    return [
        closed(
            [BORDER if at is None else article["ids"][at] for at in window],
            [0 if at is None else article["flags"][at] for at in window],
            at=window,
            article=article,
        )
        for window in made
    ]


def attribution_targets(windows: list[dict], length: int):
    """Tags, and where contents point (their cue) and cues point (their source; 0 where there is none); -100 = no matter."""
    tags = torch.full((len(windows), length), -100)
    cues, sources = tags.clone(), tags.clone()
    for row, window in enumerate(windows):
        article = window["article"]
        place_of = {at: place + 1 for place, at in enumerate(window["at"]) if at is not None}
        for at, place in place_of.items():
            tag, owner = article["tags"][at], str(article["own"][at])
            cue = article["cue"].get(owner)
            tags[row, place] = tag
            if tag >= 5 and cue in place_of:
                cues[row, place] = place_of[cue]
            if tag in (3, 4) and cue == at:
                sources[row, place] = place_of.get(article["source"].get(owner), 0)
    return tags, cues, sources
