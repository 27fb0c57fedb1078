"""Fits the classifiers of all languages anew and keeps them: `python -m agent.planner.build`, after a change of the examples.

Takes half a minute. What is still fitted from the examples as they are is left alone.
"""

import sys

from agent.planner import intent
from agent.planner.classifier import save
from core.embedding import Embedder, MiniLM


def build(embedder: Embedder) -> list[str]:
    """Fits what is out of date; returns the names of the files written."""
    written = []
    for language, by in [("en", None), *((code, None) for code in intent.languages() if code != "en"), ("en", embedder)]:
        if intent.opened(language, by) is None:
            path = intent.kept(language, by)
            save(path, intent.key(language, by), intent.fitted(language, by))
            written.append(path.name)
    return written


def main() -> int:
    """Runs the build."""
    for name in build(MiniLM()):
        sys.stdout.write(f"{name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
