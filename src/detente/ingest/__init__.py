"""The outside → Article: bytes, plain text, HTML pages, JSON Lines and addresses."""

from __future__ import annotations

from detente.ingest.fetch import fetch
from detente.ingest.jsonl import Problem, read_jsonl
from detente.ingest.page import read_html
from detente.ingest.read import read_bytes
from detente.ingest.text import read_text

__all__ = ["Problem", "fetch", "read_bytes", "read_html", "read_jsonl", "read_text"]
