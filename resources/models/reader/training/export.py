"""Writes the files that ship: reader.onnx (weights stored as int8, arithmetic in single precision) and heads.json.

usage: export.py MODEL.pt [MODEL.pt ...]   the weights of several runs are averaged
"""

import base64
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import helper, numpy_helper

from network import Reader, averaged

FOLDER = Path(__file__).parent.parent
OUTPUTS = ["words", "tags", "states", "match"]
# Smaller arrays (biases, norms) stay in single precision.
SMALLEST = 4096


class Exported(torch.nn.Module):
    """What runs in the program: everything that needs the whole window at once."""

    def __init__(self, net: Reader):
        super().__init__()
        self.net = net

    def forward(self, ids, flags):
        layers = self.net.layers(ids, flags)
        states = layers[-1]
        words = self.net.head_word(states)[:, :, 0]
        return words, self.net.head_tag(states), states, self.net.meaning(layers)


def quantised(weights: np.ndarray, axis: int):
    """Whole numbers from -127 to 127, and what each slice along `axis` is to be multiplied by."""
    others = tuple(at for at in range(weights.ndim) if at != axis)
    scales = np.maximum(np.abs(weights).max(others), 1e-12) / 127
    shape = [-1 if at == axis else 1 for at in range(weights.ndim)]
    return np.clip(np.rint(weights / scales.reshape(shape)), -127, 127).astype(np.int8), scales.astype(np.float32)


def store_as_int8(model: onnx.ModelProto) -> None:
    """Replaces each large array by its int8 form and a node that restores it when the model is loaded."""
    graph = model.graph
    user = {name: node.op_type for node in graph.node for name in node.input}
    kept, restored = [], []
    for array in graph.initializer:
        weights = numpy_helper.to_array(array)
        if weights.dtype != np.float32 or weights.size < SMALLEST:
            kept.append(array)
            continue
        axis = 0 if user[array.name] == "Gather" else weights.ndim - 1
        values, scales = quantised(weights, axis)
        parts = {"_q": values, "_s": scales, "_z": np.zeros(len(scales), np.int8)}
        kept += [numpy_helper.from_array(part, array.name + end) for end, part in parts.items()]
        names = [array.name + end for end in parts]
        restored.append(helper.make_node("DequantizeLinear", names, [array.name], axis=axis))
    nodes = list(graph.node)
    del graph.node[:], graph.initializer[:]
    graph.node.extend(restored + nodes)
    graph.initializer.extend(kept)
    onnx.checker.check_model(model)


def write_onnx(net: Reader, file: Path) -> None:
    example = (torch.tensor([[101, 1996, 2158, 1, 102]]), torch.tensor([[0, 2, 0, 2, 0]]))
    names = ["ids", "flags"]
    axes = {name: {1: "pieces"} for name in names + OUTPUTS}
    torch.onnx.export(
        Exported(net).eval(),
        example,
        str(file),
        opset_version=17,
        dynamo=False,
        input_names=names,
        output_names=OUTPUTS,
        dynamic_axes=axes,
    )
    model = onnx.load(file)
    store_as_int8(model)
    onnx.save(model, file)
    check(net, file, example)


def check(net: Reader, file: Path, example) -> None:
    """The stored file must say what the network says."""
    options = onnxruntime.SessionOptions()
    options.add_session_config_entry("session.disable_quant_qdq", "1")
    session = onnxruntime.InferenceSession(str(file), options)
    said = session.run(["states"], {"ids": example[0].numpy(), "flags": example[1].numpy()})[0]
    with torch.no_grad():
        meant = net.eval().encode(*example)
    likeness = torch.nn.functional.cosine_similarity(torch.tensor(said).flatten(), meant.flatten(), 0).item()
    assert likeness > 0.998, f"the stored model differs from the trained one: {likeness}"


def text_of(array: np.ndarray) -> str:
    return base64.b64encode(np.ascontiguousarray(array).tobytes()).decode()


def layer(linear: torch.nn.Linear) -> dict:
    weights = linear.weight.detach().numpy()
    values, scales = quantised(weights, 0)
    return {
        "rows": weights.shape[0],
        "columns": weights.shape[1],
        "values": text_of(values),
        "scales": text_of(scales.astype("<f4")),
        "bias": text_of(linear.bias.detach().numpy().astype("<f4")),
    }


def write_heads(net: Reader, file: Path) -> None:
    pointers = {
        name: {part: layer(linear) for part, linear in head.items()} for name, head in net.head_pointers.items()
    }
    tone = {"toneHidden": layer(net.head_tone[0]), "toneOut": layer(net.head_tone[3])}
    heads = {"version": 1, "loaded": layer(net.head_loaded), **tone, **pointers}
    file.write_text(json.dumps(heads, indent=1) + "\n")


def main():
    net = averaged(sys.argv[1:])
    net.encoder.set_attn_implementation("eager")
    file = FOLDER / "reader.onnx"
    write_onnx(net, file)
    write_heads(net, FOLDER / "heads.json")
    card = json.loads((FOLDER / "model.json").read_text())
    card["weights"] = {
        "file": file.name,
        "bytes": file.stat().st_size,
        "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
    }
    (FOLDER / "model.json").write_text(json.dumps(card, indent=2) + "\n")
    print(card["weights"])


if __name__ == "__main__":
    main()
