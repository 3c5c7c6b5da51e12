"""Languages as data: a folder each."""

from detente.languages.pack import Pack, available, load_pack

__all__ = ["Pack", "available", "load_pack"]
