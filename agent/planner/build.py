"""Fits the classifiers of all languages anew and keeps them: `python -m agent.planner.build`, after a change of the examples.

Takes half a minute. What is still fitted from the examples as they are is left alone.
"""

import sys

from agent.planner import intent
from agent.planner.classifier import load, save
from core.embedding import Embedder, MiniLM


def build(embedder: Embedder) -> list[str]:
    """Fits what is out of date; returns the names of the files written."""
    written = []
    for language, by in [(code, None) for code in intent.languages()] + [("en", embedder)]:
        path, key = intent.kept(language, by), intent.key(language, by)
        if load(path, key) is None:
            save(path, key, intent.fitted(language, by))
            written.append(path.name)
    return written


def main() -> int:
    """Runs the build."""
    for name in build(MiniLM()):
        sys.stdout.write(f"{name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
