"""Languages as data: a folder each."""

from detente.languages.pack import Pack, available, coded, load_pack, require_rules

__all__ = ["Pack", "available", "coded", "load_pack", "require_rules"]
