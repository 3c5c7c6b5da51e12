"""What is passed between the parts of Détente: frozen records with JSON in and out (the codebook's fields)."""

from detente.model.article import Article, Byline, Media
from detente.model.event import Amount, Entity, Event, Trigger, When, Where

__all__ = ["Amount", "Article", "Byline", "Entity", "Event", "Media", "Trigger", "When", "Where"]
