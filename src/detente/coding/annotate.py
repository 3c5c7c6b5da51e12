"""An article → the actors, places, dates and amounts that its words name, before any event is coded."""

from __future__ import annotations

from collections.abc import Iterator

from detente.coding.actors import Actors
from detente.coding.dating import Dates
from detente.coding.measures import whole
from detente.coding.names import Names, place_record
from detente.coding.party import Party, sector_for
from detente.coding.quotes import Quotes
from detente.coding.reader import Toolbox
from detente.coding.spots import Spot, Spots
from detente.coding.tense import tense_at
from detente.grammar.voice import NOMINAL, is_relative
from detente.knowledge import Kind, Name, Record
from detente.model import ActorMention, AmountMention, Annotation, Article, Candidate, DateMention, PlaceMention, QuoteMention
from detente.parse.tree import Sentence, Token
from detente.quantity import find as find_amounts
from detente.temporal import Days, resolve

_NATIONAL = frozenset({Kind.ADJECTIVE, Kind.DEMONYM, Kind.PREFIX})

_ACRONYM = 3
"""Letters of a country's acronym, which may open a paragraph in capitals."""


class Annotator:
    """Annotates one article; holds what is remembered while reading it."""

    def __init__(self, article: Article, tools: Toolbox) -> None:
        self._tools = tools
        self._article = article
        self._sentences = tools.parse(article.text)
        self._names = Names(article.text, self._sentences, tools.knowledge)
        self._actors = Actors(self._sentences, self._names, tools.roles, tools.knowledge, tools.lexis, article.published)
        self._quotations = Quotes(article.text, tools.quotation_marks, tools.attribution, self._actors, tools.lexis)
        self._actors.speakers = self._quotations
        self._dates = Dates(tools.pack.code, article.published, tools.lexis)
        data = tools.pack.data("places")
        self._spots = Spots(self._names, tools.knowledge, tools.lexis, data, self._actors.main_country)
        self._prepositions = frozenset(data.get("prepositions") or ())
        self._upon = frozenset(data.get("upon") or ())
        self._anchor: Days | None = None
        self._ids = {record.name: record.id for name in self._names.found for record in name.records if record.name}

    def annotation(self) -> Annotation:
        """Everything found, each list in the order of the text."""
        actors: list[ActorMention] = []
        places: list[PlaceMention] = []
        dates: list[DateMention] = []
        amounts: list[AmountMention] = []
        for s in self._sentences:
            self._actors.read(s)
            dated = self._dates.of(s)
            told = frozenset(k for one in dated if one.mention.kind == "date" for k in one.tokens)
            spots = [spot for spot in self._spots.of(s, told) if self._is_place(s, spot)]
            here = [self._place_mention(s, spot) for spot in spots]
            here += self._nowhere(s, here)
            places += sorted((one for one in here if not _inside(one, here)), key=lambda one: (one.start, one.end))
            actors += self._actors_of(s, {self._start(s, spot) for spot in spots if self._only_there(spot)}, here)
            dates += self._dates_of(s)
            days = [(one.mention.start, one.mention.end) for one in dated if one.mention.kind == "date"]
            amounts += self._amounts_of(s, days)
        return Annotation(tuple(actors), tuple(places), tuple(dates), tuple(amounts), tuple(self._quotes()))

    def _quotes(self) -> Iterator[QuoteMention]:
        text = self._article.text
        for one in self._quotations.of(self._sentences):
            speakers = tuple(party.entity() for party in one.speakers)
            kind = "direct" if one.direct else "indirect"
            yield QuoteMention(text[one.start : one.end].strip(), *_trimmed(text, one.start, one.end), kind, one.verb, speakers)

    # -- actors -------------------------------------------------------------------------------------------------------

    def _actors_of(self, s: Sentence, placed: set[int], towns: list[PlaceMention]) -> list[ActorMention]:
        found: list[ActorMention] = []
        for token in s.tokens:
            if self._is_mention(s, token):
                found += self._mentions(s, token)
        found += [one for one in self._names_left(s) if not _covered(one, found)]
        found = [
            one
            for one in found
            if not self._is_dateline(one) and one.start not in placed and not (one.id is None and _stands_in(one, towns))
        ]
        kept = {one for one in found if not any(_within(one, other) for other in found)}
        return sorted(kept, key=lambda one: (one.start, one.end, one.code, one.name or "", one.sector or "", one.id or ""))

    def _is_dateline(self, one: ActorMention) -> bool:
        """Whether it is a capital in capitals that opens a paragraph: where the article was written."""
        opens = one.start == 0 or self._article.text[one.start - 1] == "\n"
        return opens and one.text.isupper() and one.name is None and len(one.text) > _ACRONYM

    def _is_mention(self, s: Sentence, token: Token) -> bool:
        if self._actors.is_latter(s, token.i):
            return True
        if token.upos not in NOMINAL or is_relative(token) or self._names.head(s, token.i) != token.i:
            return False
        return (
            token.dep not in ("flat", "flat:name", "fixed") and token.feats.get("Reflex") != "Yes" and token.relation != "expl"
        )

    def _mentions(self, s: Sentence, token: Token) -> Iterator[ActorMention]:
        start, end = self._span(s, token)
        text = self._article.text[start:end]
        for party in self._actors.alone(s, token.i):
            if party.acts:
                yield ActorMention(text, start, end, party.code, party.sector, party.name, self._id(party))

    def _span(self, s: Sentence, token: Token) -> tuple[int, int]:
        name = self._names.at(s, token.i)
        if name is not None and not self._actors.is_function(s, token.i):
            return name.start, name.end
        first, last = self._actors.extent(s, token.i)
        return s[first].start, s[last].end

    def _id(self, party: Party) -> str | None:
        if party.name:
            known = self._tools.knowledge.lookup(party.name)
            return next((record.id for record in known if record.name == party.name), self._ids.get(party.name))
        return party.code.lower() if party.kind in ("country", "adjective", "capital", "seat") else None

    def _names_left(self, s: Sentence) -> Iterator[ActorMention]:
        """What the trees make no actor of: `la frontière ukrainienne`, `une crise russo-ukrainienne`."""
        for name in self._names.within(s):
            record = name.records[0]
            if record.kind in _NATIONAL or record.kind in (
                Kind.COUNTRY,
                Kind.ORGANISATION,
                Kind.SEAT,
                Kind.CAPITAL,
                Kind.PERSON,
            ):
                code, sector = record.office(self._article.published)
                known = None if record.kind in _NATIONAL or record.kind is Kind.COUNTRY else record.name
                yield ActorMention(name.text, name.start, name.end, code, sector_for(code, sector), known, record.id)

    # -- places -------------------------------------------------------------------------------------------------------

    def _is_place(self, s: Sentence, spot: Spot) -> bool:
        """Whether it is named as a place, not as the government that sits there."""
        self._spots.remember(spot)
        name = self._names.at(s, spot.i)
        town = name is None and spot.head != spot.i and s[spot.i].upos == "PROPN"  # `le village de X`
        setting = spot.marker in self._prepositions and (spot.fine or spot.marker not in self._upon)
        return not spot.owned and (setting or town or (name is not None and self._only_place(name)))

    def _nowhere(self, s: Sentence, found: list[PlaceMention]) -> Iterator[PlaceMention]:
        """Waters and regions of no one country, in which the coder places no event."""
        for name in self._names.within(s):
            record = place_record(name, self._names.counts)
            if record is None or record.kind is not Kind.PLACE or record.country or record.lat is None:
                continue
            if not self._only_place(name):
                continue
            if all(one.end <= name.start or name.end <= one.start for one in found):
                label = record.name or name.text
                yield PlaceMention(
                    name.text, name.start, name.end, label, "", record.lat, record.lon, record.geonames, "region"
                )

    def _only_there(self, spot: Spot) -> bool:
        """Whether it is no actor: `à Kiev` may be one, to whom something is given, `près de Kiev` and `en Ukraine` are none."""
        return spot.marker != self._tools.lexis.to and spot.fine

    def _start(self, s: Sentence, spot: Spot) -> int:
        name = self._names.at(s, spot.i)
        return name.start if name else s[spot.i].start

    @staticmethod
    def _only_place(name: Name) -> bool:
        return all(record.kind is Kind.PLACE for record in name.records)

    def _place_mention(self, s: Sentence, spot: Spot) -> PlaceMention:
        name = self._names.at(s, spot.i)
        record = place_record(name, self._names.counts) if name else None
        first, last = sorted((spot.head, spot.i))
        first = min(first, spot.first) if spot.first >= 0 else first
        start = min(s[first].start, name.start) if name else s[first].start
        end = max(s[last].end, name.end) if name else s[last].end
        towns = [one for one in name.records if one.kind is Kind.PLACE] if name else []
        best = (
            record
            if record is None or record.kind is Kind.PLACE
            else next((one for one in towns if one.country == record.country), record)
        )
        return PlaceMention(
            text=self._article.text[start:end],
            start=start,
            end=end,
            name=spot.where.name,
            country=spot.where.country,
            lat=best.lat if best else None,
            lon=best.lon if best else None,
            geonames=best.geonames if best else None,
            precision=_precision(spot, best),
            candidates=tuple(
                Candidate(one.name or "", one.country or "", one.lat, one.lon, one.geonames) for one in towns if one is not best
            ),
        )

    # -- dates and amounts --------------------------------------------------------------------------------------------

    def _dates_of(self, s: Sentence) -> Iterator[DateMention]:
        for one in self._dates.of(s):
            if one.mention.kind == "date":
                mention = one.mention
                tense = tense_at(s, one.head, self._tools.factuality)
                # "The day after the vote" counts from the vote; "an hour after the vote" is of the day told last.
                anchor = None if mention.of_event and mention.value.unit != "hour" else self._anchor
                days = resolve(mention, self._article.published, tense=tense, anchor=anchor) or (None, None)
                self._anchor = days if days[0] is not None and days[0] == days[1] else self._anchor
                start = s.start + mention.start
                yield DateMention(mention.text, start, s.start + mention.end, days[0], days[1], mention.granularity)

    def _amounts_of(self, s: Sentence, days: list[tuple[int, int]]) -> Iterator[AmountMention]:
        """Amounts of s; what is part of a date is none."""
        for one in find_amounts(s.text, self._tools.pack.code):
            if all(one.end <= start or end <= one.start for start, end in days):
                start = s.start + one.start
                yield AmountMention(one.text, start, s.start + one.end, one.kind, whole(one.low), whole(one.high), one.unit)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets without spaces at the ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _precision(spot: Spot, record: Record | None) -> str:
    if record is None or (record.name is not None and spot.where.name != record.name):
        return "area"
    if record.kind is Kind.COUNTRY:
        return "country"
    return "town" if record.geonames or record.kind is not Kind.PLACE else "region"


def _stands_in(one: ActorMention, towns: list[PlaceMention]) -> bool:
    """Whether what was taken for somebody unknown is the name of a place (`le quartier de Tarik Shok`)."""
    return one.name == one.text and any(town.start <= one.start and one.end <= town.end for town in towns)


def _inside(one: PlaceMention, found: list[PlaceMention]) -> bool:
    """Whether a longer mention holds it (`state of Manipur` in `the Indian state of Manipur`)."""
    return any(other.start <= one.start and one.end <= other.end and other.text != one.text for other in found)


def _within(one: ActorMention, other: ActorMention) -> bool:
    """Whether `other` is the same somebody in more words (`M. Sangaré` and `Sangaré`)."""
    longer = other.start <= one.start and one.end <= other.end and other.text != one.text
    return longer and (one.code, one.name) == (other.code, other.name)


def _covered(one: ActorMention, found: list[ActorMention]) -> bool:
    """Whether a longer mention of the same country holds it, or the same words stand for somebody else here."""
    here = (other for other in found if other.start <= one.start and one.end <= other.end)
    return any(other.code == one.code or other.text == one.text for other in here)


def annotate(article: Article, tools: Toolbox) -> Annotation:
    """The mentions of an article whose language is known; offsets are those of its `text`."""
    return Annotator(article, tools).annotation()
