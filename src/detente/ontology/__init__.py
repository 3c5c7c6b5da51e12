"""PLOVER 2.0 (Open Event Data Alliance, manual draft of 2021) as data."""

from detente.ontology.plover import CONTEXTS, FACTUALITY, SECTORS, EventType, event_type, event_types

__all__ = ["CONTEXTS", "FACTUALITY", "SECTORS", "EventType", "event_type", "event_types"]
