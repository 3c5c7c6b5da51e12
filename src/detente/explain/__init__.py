"""Why a sentence was coded as it was: trees, arguments, rules that fired and nearly did, and what became of each reading."""

from detente.explain.trace import Explanation, Reading, Told, explain

__all__ = ["Explanation", "Reading", "Told", "explain"]
