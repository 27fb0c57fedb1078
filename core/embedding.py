"""Meaning as vectors, with no network: the model lies in `models/minilm-int8` (where from: docs/decisions)."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from core.errors import SettingsProblem

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

MINILM_FOLDER = Path(__file__).resolve().parents[1] / "models" / "minilm-int8"
_TOKENS = 256
_BATCH = 32


class Embedder(Protocol):
    """Turns texts into unit vectors. `name` and `size` tell an index whether its vectors are still ours."""

    @property
    def name(self) -> str:
        """The model and its version."""

    @property
    def size(self) -> int:
        """The length of a vector."""

    def embed(self, texts: Sequence[str]) -> "NDArray[float32]":
        """One unit row for each text, in the order given: shape (len(texts), size)."""


class MiniLM:
    """all-MiniLM-L6-v2, int8, by onnxruntime: 2 ms a sentence. Loaded with the first text; safe for threads.

    Args:
        folder: holds model.onnx and tokenizer.json.
        threads: cores used by one call.

    Raises:
        SettingsProblem: the folder does not hold the model.
    """

    name = "all-MiniLM-L6-v2-int8"
    size = 384

    def __init__(self, folder: Path = MINILM_FOLDER, threads: int = 2) -> None:
        if not (folder / "model.onnx").is_file():
            raise SettingsProblem(
                f"The embedding model is not in {folder}.", "Get the whole project again: models/ belongs to it."
            )
        import onnxruntime as ort
        from tokenizers import Tokenizer

        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = ort.InferenceSession(str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(_TOKENS)
        self._tokenizer.enable_padding()

    def embed(self, texts: Sequence[str]) -> "NDArray[float32]":
        """One unit row for each text. Texts of like length are run together, so that little is padded."""
        import numpy as np

        rows = np.zeros((len(texts), self.size), np.float32)
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            rows[batch] = self._run([texts[i] for i in batch])
        return rows

    def _run(self, texts: list[str]) -> "NDArray[float32]":
        import numpy as np

        encoded = self._tokenizer.encode_batch(texts)
        ids = np.array([e.ids for e in encoded], np.int64)
        mask = np.array([e.attention_mask for e in encoded], np.int64)
        hidden = self._session.run(None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)})[0]
        mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
        unit: NDArray[np.float32] = (mean / np.linalg.norm(mean, axis=1, keepdims=True)).astype(np.float32)
        return unit
