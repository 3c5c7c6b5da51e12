"""What is passed between the parts of Détente: frozen records with JSON in and out (the codebook's fields)."""

from detente.model.annotation import ActorMention, AmountMention, Annotation, Candidate, DateMention, PlaceMention, QuoteMention
from detente.model.article import Article, Byline, Media
from detente.model.event import Amount, Entity, Event, Trigger, When, Where

__all__ = [
    "ActorMention",
    "Amount",
    "AmountMention",
    "Annotation",
    "Article",
    "Byline",
    "Candidate",
    "DateMention",
    "Entity",
    "Event",
    "Media",
    "PlaceMention",
    "QuoteMention",
    "Trigger",
    "When",
    "Where",
]
