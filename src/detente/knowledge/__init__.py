"""Who is who and where is where: countries, organisations, people and their offices, places, as names found in a text."""

from detente.knowledge.core import Knowledge, load
from detente.knowledge.records import Kind, Name, Office, Record

__all__ = ["Kind", "Knowledge", "Name", "Office", "Record", "load"]
