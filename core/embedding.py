"""Meaning as vectors, with no network: the model lies in `models/minilm-int8` (where from: docs/decisions)."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from core.errors import SettingsProblem

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

MINILM_FOLDER = Path(__file__).resolve().parents[1] / "models" / "minilm-int8"
_TOKENS = 256


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
    """all-MiniLM-L6-v2, int8, by onnxruntime: 1 to 2 ms a sentence. Safe for threads.

    Args:
        folder: holds model.onnx and tokenizer.json.
        threads: cores used by one call; two wait for each other longer than they save on texts this short.

    Raises:
        SettingsProblem: the folder does not hold the model.
    """

    name = "all-MiniLM-L6-v2-int8"
    size = 384

    def __init__(self, folder: Path = MINILM_FOLDER, threads: int = 1) -> None:
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
        options.enable_cpu_mem_arena = False  # 15 MB that it would keep between two texts, for no time saved
        self._session = ort.InferenceSession(str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"])
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(_TOKENS)
        self._tokenizer.no_padding()

    def embed(self, texts: Sequence[str]) -> "NDArray[float32]":
        """One unit row for each text, the same whatever it is asked together with.

        Each text is run alone: the int8 model scales by what is in the batch, so that a text's vector would move (cosine 0.98)
        with its neighbours, and a score with it.
        """
        import numpy as np

        rows = np.zeros((len(texts), self.size), np.float32)
        for i, text in enumerate(texts):
            rows[i] = self._run(text)
        return rows

    def _run(self, text: str) -> "NDArray[float32]":
        import numpy as np

        encoded = self._tokenizer.encode(text)
        ids = np.array([encoded.ids], np.int64)
        mask = np.ones_like(ids)
        hidden = self._session.run(None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)})[0]
        mean = hidden[0].mean(0)
        unit: NDArray[np.float32] = (mean / np.linalg.norm(mean)).astype(np.float32)
        return unit


class Remembering:
    """Another embedder that works out these texts once: those that many people are compared with. Their vectors are the same.

    Args:
        embedder: works out all others each time they are asked for, and keeps none: they may be somebody's words.
        texts: to remember.
    """

    def __init__(self, embedder: Embedder, texts: Iterable[str]) -> None:
        self._embedder = embedder
        self.name, self.size = embedder.name, embedder.size
        known = list(dict.fromkeys(texts))
        self._known = dict(zip(known, embedder.embed(known), strict=True)) if known else {}

    def embed(self, texts: Sequence[str]) -> "NDArray[float32]":
        """As `Embedder.embed`."""
        import numpy as np

        new = [text for text in texts if text not in self._known]
        others = iter(self._embedder.embed(new) if new else ())
        rows = np.zeros((len(texts), self.size), np.float32)
        for i, text in enumerate(texts):
            rows[i] = self._known[text] if text in self._known else next(others)
        return rows
