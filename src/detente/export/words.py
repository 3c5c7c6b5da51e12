"""The fields of an event in words, shared by what people read."""

from __future__ import annotations

from collections.abc import Iterable

from detente.model import Amount, AmountMention, Article, Entity, Event, When, Where

_UNITS = (("d", 86_400), ("h", 3_600), ("min", 60))


def kind(event: Event) -> str:
    """Type, and mode where there is one: `ACCUSE/allege`."""
    return f"{event.type}/{event.mode}" if event.mode else event.type


def entity(one: Entity) -> str:
    """Code, sector and name: `RUS GOV Vladimir Putin`."""
    return " ".join(part for part in (one.code, one.sector, one.name) if part)


def entities(many: Iterable[Entity]) -> str:
    """Several entities, commas between them; a dash where there are none."""
    return ", ".join(map(entity, many)) or "–"


def when(one: When) -> str:
    """`2021-12-30`, or `2021-12-01 to 2021-12-10`, an open end being `…`."""
    if one.start == one.end:
        return one.start or "…"
    return f"{one.start or '…'} to {one.end or '…'}"


def where(one: Where) -> str:
    """`Geneva (CHE)`."""
    return f"{one.name} ({one.country})"


def amount(one: Amount | AmountMention) -> str:
    """`duration 50 min`, `killed at least 6`, `persons 10 to 20`."""
    return f"{one.kind} {_interval(one)}".strip()


def _interval(one: Amount | AmountMention) -> str:
    low, high = (None if bound is None else _number(bound, one.unit) for bound in (one.low, one.high))
    if low is None or high is None:
        return f"at least {low}" if low is not None else f"at most {high}" if high is not None else "unknown"
    return low if low == high else f"{low} to {high}"


def _number(value: float, unit: str | None) -> str:
    if unit == "s":
        name, size = next((pair for pair in _UNITS if value >= pair[1] and value % pair[1] == 0), ("s", 1))
        return f"{value / size:g} {name}"
    shown = f"{value:,.0f}" if value == int(value) else f"{value:,}"
    return f"{shown} {unit}" if unit else shown


def quoted(texts: Iterable[str]) -> str:
    """The words that something was read from, each once, in quotation marks."""
    return " ".join(f"“{text}”" for text in dict.fromkeys(texts) if text)


def headline(article: Article) -> str:
    """The title, or what else the article can be called by."""
    return article.title or article.id


def credits(article: Article) -> str:
    """Who signed, with roles other than author in brackets."""
    return ", ".join(one.name if one.role == "author" else f"{one.name} ({one.role})" for one in article.byline)


def recordings(article: Article) -> str:
    """Recordings with their length: `Title 1:13`."""
    return ", ".join(f"{one.title} {_clock(one.duration_s)}".strip() for one in article.media)


def _clock(seconds: int | None) -> str:
    return "" if seconds is None else f"{seconds // 60}:{seconds % 60:02}"


def fields(event: Event) -> list[tuple[str, str, str]]:
    """What is known of an event beside its type and sides: name of the field, value, the words it was read from."""
    rows = [("status", event.factuality + (", implied" if event.implied else ""), "")]
    if event.attribution:
        rows.append(("says", entities(event.attribution), quoted(one.text for one in event.attribution)))
    if event.when:
        rows.append(("when", when(event.when), quoted([event.when.text])))
    if event.where:
        rows.append(("where", where(event.where), quoted([event.where.text])))
    rows += [("amount", amount(one), quoted([one.text])) for one in event.amounts]
    if event.contexts:
        rows.append(("context", ", ".join(event.contexts), ""))
    if event.content_of:
        rows.append(("content of", ", ".join(event.content_of), ""))
    return rows
