"""A classifier over the features of `features.py`: how near a message is to each example, and in pairs of features too.

Fitted in closed form and kept as a small file: the examples as columns, what each says for each capability as whole numbers of two
bytes, and a key that says from what it was fitted. The English examples help in every language and are kept once.
"""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agent.planner import features

RIDGE = 0.25
SAYS, MEANS = 32767, 127
"""Steps of what examples say, and of the numbers of a vector."""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date on every member of a file, so that the same weights are the same bytes."""


@dataclass(frozen=True)
class Rows:
    """Examples by column: those from `starts[c]` on have column c, as `much` as is said."""

    count: int
    starts: Any
    which: Any
    much: Any

    def near(self, row: dict[int, float]) -> Any:
        """How much of a message each example shares."""
        import numpy as np

        parts = [slice(self.starts[c], self.starts[c + 1]) for c in row]
        much = [self.much[part] * np.float32(value) for part, value in zip(parts, row.values(), strict=True)]
        which = np.concatenate([self.which[part] for part in parts])
        return np.bincount(which, np.concatenate(much), self.count)


@dataclass(frozen=True)
class Classifier:
    """What each example says for each capability; `vectors` has a row for each where meaning is heard, to be taken times its step."""

    names: tuple[str, ...]
    rows: tuple[Rows, ...]
    says: Any
    steps: Any
    vectors: Any = None
    step: float = 1.0
    length: float = 1.0

    def scores(self, masked: str, vector: Any = None) -> dict[str, float]:
        """About 1 for a capability that the text surely calls for, about 0 for the others."""
        import numpy as np

        row = features.sparse(masked)
        if not row:
            return dict.fromkeys(self.names, 0.0)
        near = np.concatenate([rows.near(row) for rows in self.rows])
        if self.vectors is not None and vector is not None:
            near = near + self.vectors @ (np.asarray(vector, np.float32) * np.float32(self.step))
        values = (_pairs(near / self.length) @ self.says) * self.steps
        return dict(zip(self.names, (float(v) for v in values), strict=True))


def _pairs(near: Any) -> Any:
    """Nearness in features and in pairs of features."""
    return near + near * near


def fit(pairs: Sequence[tuple[str, str]], trust: Sequence[float], vectors: Any = None, own: int | None = None) -> Classifier:
    """Closed-form regression on 1 and 0 for (capability, masked sentence), each class and each example weighted.

    Args:
        pairs: what to learn from.
        trust: how much each pair counts.
        vectors: the sentences' vectors, one row a pair, already scaled.
        own: how many of the pairs are a language's own, the first ones; the others are kept with English.
    """
    import numpy as np

    names = tuple(sorted({name for name, _ in pairs}))
    counts = {n: sum(t for (name, _), t in zip(pairs, trust, strict=True) if name == n) for n in names}
    mean = sum(counts.values()) / len(counts)
    weight = np.array([t * (mean / counts[name]) ** 0.5 for (name, _), t in zip(pairs, trust, strict=True)], np.float32)
    grams = features.matrix([text for _, text in pairs])
    near, length = grams @ grams.T, 1.0
    if vectors is not None:
        near, length = near + vectors @ vectors.T, 1.0 + float((vectors**2).sum(1).mean())
    wanted = np.zeros((len(pairs), len(names)), np.float32)
    wanted[range(len(pairs)), [names.index(name) for name, _ in pairs]] = 1.0
    kernel = _pairs(near / length)
    kernel[np.diag_indices_from(kernel)] += RIDGE / weight
    says, steps = _whole(np.linalg.solve(kernel, wanted), SAYS)
    parts = [_rows(grams[:own])] + ([_rows(grams[own:])] if own is not None else [])
    if vectors is None:
        return Classifier(names, tuple(parts), says, steps)
    held, step = _whole(vectors.ravel(), MEANS)
    return Classifier(names, tuple(parts), says, steps, held.reshape(vectors.shape), float(step), length)


def _whole(values: Any, most: int) -> tuple[Any, Any]:
    """Numbers as whole ones up to `most`, held as floats to count with, and the step of each column."""
    import numpy as np

    steps = (np.abs(values).max(axis=0) / most).astype(np.float32)
    return np.round(values / np.where(steps > 0, steps, 1.0)).astype(np.float32), steps


def _rows(grams: Any) -> Rows:
    import numpy as np

    columns, which = np.nonzero(grams.T)
    starts = np.searchsorted(columns, np.arange(grams.shape[1] + 1)).astype(np.int32)
    return Rows(len(grams), starts, which.astype(np.uint16), grams.T[columns, which].astype(np.float16).astype(np.float32))


def save(path: Path, key: str, classifier: Classifier) -> None:
    """Keeps a classifier with its own examples, and what it was fitted from."""
    import numpy as np

    own = classifier.rows[0]
    parts = {"key": key, "names": list(classifier.names), "says": classifier.says.astype(np.int16), "steps": classifier.steps}
    parts |= {"count": own.count, "starts": own.starts, "which": own.which, "much": own.much.astype(np.float16)}
    if classifier.vectors is not None:
        parts |= {"vectors": classifier.vectors.astype(np.int8), "step": classifier.step, "length": classifier.length}
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, value in parts.items():
            held = io.BytesIO()
            np.save(held, np.asarray(value), allow_pickle=False)
            folder.writestr(zipfile.ZipInfo(f"{name}.npy", _LONG_AGO), held.getvalue(), zipfile.ZIP_DEFLATED, 9)


def load(path: Path, key: str, beside: Rows | None = None) -> Classifier | None:
    """The classifier kept under that key; None where there is none, or one fitted from something else.

    `beside` are the English examples, where it was fitted with them.
    """
    import numpy as np

    if not path.is_file():
        return None
    with np.load(path, allow_pickle=False) as parts:
        if str(parts["key"]) != key:
            return None
        held = {name: parts[name] for name in parts.files}
    own = Rows(int(held["count"]), held["starts"], held["which"], held["much"].astype(np.float32))
    meant = "vectors" in held
    return Classifier(
        tuple(str(n) for n in held["names"]), (own, *((beside,) if beside else ())), held["says"].astype(np.float32), held["steps"],
        held["vectors"].astype(np.float32) if meant else None, float(held["step"]) if meant else 1.0, float(held["length"]) if meant else 1.0,
    )  # fmt: skip
