"""What is wrong in coded gold articles, and why: each error with its sentence, tree and rules, grouped by cause."""

from detente.review.causes import Finding, findings
from detente.review.page import page

__all__ = ["Finding", "findings", "page"]
