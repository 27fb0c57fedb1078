"""A classifier over the features of `features.py`: fitted in closed form, and kept as a small file.

The file holds the weights as whole numbers of one byte, each row with its own step (a quarter of the size of floats; of 484
messages one was understood differently, a close call), and a key that says from what it was fitted.
"""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agent.planner import features

RIDGE = 0.6
STEPS = 127
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date on every member of a file, so that the same weights are the same bytes."""


@dataclass(frozen=True)
class Classifier:
    """Weights of one language: a column for each capability, a row for each feature, to be taken times its step.

    `meaning` has a row for each number of a sentence vector.
    """

    names: tuple[str, ...]
    weights: Any
    steps: Any
    meaning: Any = None

    def scores(self, masked: str, vector: Any = None) -> dict[str, float]:
        """About 1 for a capability that the text surely calls for, about 0 for the others."""
        row = features.sparse(masked)
        if not row:
            return dict.fromkeys(self.names, 0.0)
        columns = list(row)
        values = self.weights[columns].T @ (self.steps[columns] * list(row.values()))
        if self.meaning is not None and vector is not None:
            values = values + vector @ self.meaning
        return dict(zip(self.names, (float(v) for v in values), strict=True))


def fit(pairs: tuple[tuple[str, str], ...], trust: list[float], vectors: Any = None) -> Classifier:
    """Closed-form ridge regression on 1 and 0 for (capability, masked sentence), each class and each example weighted.

    Args:
        pairs: what to learn from.
        trust: how much each pair counts.
        vectors: the sentences' vectors, one row a pair, already scaled.
    """
    import numpy as np

    names = tuple(sorted({name for name, _ in pairs}))
    counts = {n: sum(t for (name, _), t in zip(pairs, trust, strict=True) if name == n) for n in names}
    mean = sum(counts.values()) / len(counts)
    weight = np.array([t * (mean / counts[name]) ** 0.5 for (name, _), t in zip(pairs, trust, strict=True)], np.float32)
    rows = features.matrix([text for _, text in pairs])
    if vectors is not None:
        rows = np.hstack([rows, vectors])
    wanted = np.zeros((len(pairs), len(names)), np.float32)
    wanted[range(len(pairs)), [names.index(name) for name, _ in pairs]] = 1.0
    kernel = rows @ rows.T
    kernel[np.diag_indices_from(kernel)] += RIDGE / weight
    weights = rows.T @ np.linalg.solve(kernel, wanted).astype(np.float32)
    return _packed(names, weights[: features.SIZE], None if vectors is None else weights[features.SIZE :])


def _packed(names: tuple[str, ...], weights: Any, meaning: Any) -> Classifier:
    import numpy as np

    steps = (np.abs(weights).max(axis=1) / STEPS).astype(np.float32)
    whole = np.round(weights / np.where(steps > 0, steps, 1.0)[:, None]).astype(np.int8)
    return Classifier(names, whole, steps, meaning)


def save(path: Path, key: str, classifier: Classifier) -> None:
    """Keeps a classifier, and what it was fitted from."""
    import numpy as np

    parts = {"key": key, "names": list(classifier.names), "weights": classifier.weights, "steps": classifier.steps}
    if classifier.meaning is not None:
        parts["meaning"] = classifier.meaning
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, value in parts.items():
            held = io.BytesIO()
            np.save(held, np.asarray(value), allow_pickle=False)
            folder.writestr(zipfile.ZipInfo(f"{name}.npy", _LONG_AGO), held.getvalue(), zipfile.ZIP_DEFLATED, 9)


def load(path: Path, key: str) -> Classifier | None:
    """The classifier kept under that key; None where there is none, or one fitted from something else."""
    import numpy as np

    if not path.is_file():
        return None
    with np.load(path, allow_pickle=False) as parts:
        if str(parts["key"]) != key:
            return None
        meaning = parts["meaning"] if "meaning" in parts.files else None
        return Classifier(tuple(str(n) for n in parts["names"]), parts["weights"], parts["steps"], meaning)
