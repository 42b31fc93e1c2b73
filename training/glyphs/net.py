"""How nets for glyphs are trained, and how they leave PyTorch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx  # type: ignore[import-not-found]
import torch  # type: ignore[import-not-found]
from numpy.typing import NDArray
from torch import Tensor, nn

from app.ocr.proof.glyphs import ALONE, Window
from training.glyphs.answers import Logits
from training.glyphs.renders import Renders

_BATCH = 256
_RATE, _DECAY = 2.5e-3, 0.02
_OPSET = 17


def train(make: Callable[[], nn.Sequential], renders: Renders, seed: int, passes: float) -> nn.Sequential:
    """A net as ``make`` makes them that saw each picture ``passes`` times, moved by up to two pixels and of another contrast each time.

    Float arithmetic in bfloat16, which is twice as quick where the processor has it.
    """
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    net = make().to(memory_format=torch.channels_last)
    optimizer = torch.optim.AdamW(net.parameters(), lr=_RATE, weight_decay=_DECAY)
    steps = round(len(renders.classes) * passes / _BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=_RATE, total_steps=steps, pct_start=0.1)
    order = np.concatenate([rng.permutation(len(renders.classes)) for _ in range(int(np.ceil(passes)))])
    net.train()
    for step in range(steps):
        chosen = order[step * _BATCH : (step + 1) * _BATCH]
        optimizer.zero_grad()
        with torch.autocast("cpu", torch.bfloat16):
            loss = nn.functional.cross_entropy(
                net(_moved(renders.pictures[chosen], rng)), torch.from_numpy(renders.classes[chosen])
            )
        loss.backward()
        optimizer.step()
        schedule.step()
        if step % 100 == 0:
            print(f"step {step}/{steps}: loss {loss.item():.3f}", flush=True)
    return net.eval()


def logits(net: nn.Sequential, renders: Renders) -> Logits:
    """Shape (n, classes)."""
    with torch.inference_mode():
        parts = [
            net(_tensor(renders.pictures[start : start + 1024])).numpy()
            for start in range(0, len(renders.classes), 1024)
        ]
    return np.concatenate(parts)


def export(net: nn.Sequential, path: Path, window: Window = ALONE) -> None:
    """Write ONNX: input ``glyphs`` (n, 1, window.height, window.width), output ``logits`` (n, classes)."""
    torch.onnx.export(
        net,
        (torch.zeros(1, 1, window.height, window.width),),
        path,
        input_names=["glyphs"],
        output_names=["logits"],
        dynamic_axes={"glyphs": {0: "n"}, "logits": {0: "n"}},
        opset_version=_OPSET,
        dynamo=False,
    )
    onnx.checker.check_model(onnx.load(path))


def layer(channels: int, filters: int, size: int = 3, stride: int = 1) -> tuple[nn.Module, ...]:
    """A convolution, normalised and cut off below 0."""
    convolution = nn.Conv2d(channels, filters, size, stride, size // 2, bias=False)
    return convolution, nn.BatchNorm2d(filters), nn.ReLU(inplace=True)


def _moved(pictures: NDArray[np.uint8], rng: np.random.Generator) -> Tensor:
    dy, dx = rng.integers(-2, 3, 2)
    moved = _tensor(np.roll(pictures, (dy, dx), axis=(1, 2)))
    exponent = torch.from_numpy(rng.uniform(0.75, 1.35, (len(pictures), 1, 1, 1)).astype(np.float32))
    return moved.pow(exponent)


def _tensor(pictures: NDArray[np.uint8]) -> Tensor:
    return torch.from_numpy(pictures[:, None].astype(np.float32) / 255).contiguous(
        memory_format=torch.channels_last
    )
