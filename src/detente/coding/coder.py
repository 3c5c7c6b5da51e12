"""An article → its events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from detente.coding import content, measures
from detente.coding.actors import Actors
from detente.coding.aim import SENTENCES, Aim
from detente.coding.answers import join_answers
from detente.coding.apart import told_apart
from detente.coding.attribution import Source
from detente.coding.company import is_between_camps, join_company, join_speaker
from detente.coding.contexts import Themes
from detente.coding.dating import Dates
from detente.coding.draft import Draft
from detente.coding.due import Dated
from detente.coding.fill import Filler
from detente.coding.helped import name_helped
from detente.coding.mediation import name_opponents
from detente.coding.merge import implied, merge, merge_alike
from detente.coding.modes import set_modes
from detente.coding.names import Names
from detente.coding.occasion import Occasions
from detente.coding.party import Party, is_same, unique
from detente.coding.people import inhabitants
from detente.coding.placing import Places
from detente.coding.purpose import join_purpose
from detente.coding.quotes import Quotes
from detente.coding.reader import Toolbox
from detente.coding.settle import Settler
from detente.coding.terms import set_terms
from detente.coding.topics import is_news, is_political_party, without_bare
from detente.coding.triggers import best, read_hits
from detente.coding.weighing import weigh
from detente.coding.write import write_events
from detente.coding.yielding import join_yielding
from detente.grammar.frames import Kinds
from detente.grammar.joined import ORPHAN
from detente.grammar.voice import is_passive
from detente.model import Article, Event, Trigger
from detente.parse.tree import Sentence


class Coder:
    """Codes one article; holds what is remembered while reading it."""

    def __init__(self, article: Article, tools: Toolbox, sentences: list[Sentence]) -> None:
        self._tools = tools
        self._sentences = sentences
        names = Names(article.text, sentences, tools.knowledge)
        self.actors = Actors(sentences, names, tools.roles, tools.knowledge, tools.lexis, article.published)
        self.actors.speakers = Quotes(article.text, tools.quotation_marks, tools.attribution, self.actors, tools.lexis)
        self._filler = Filler(self.actors, tools.lexis)
        self._aim = Aim(self.actors, names, self._filler)
        self._settler = Settler(self.actors, self._aim, tools.lexis)
        self._dates = Dates(tools.pack.code, article.published, tools.lexis)
        self._occasions = Occasions(frozenset(tools.pack.data("occasions").get("also") or ()))
        self._places = Places(names, tools.knowledge, tools.lexis, tools.pack.data("places"), self.actors.main_country)

    def events(self) -> tuple[Event, ...]:
        """The events in the order of the text."""
        return self.written(self.drafts())

    def drafts(self) -> list[Draft]:
        """The events in the making, brought together; those that others imply come last."""
        events = self.merged()
        if len(self._sentences) >= SENTENCES:
            weigh(events, self.actors)
        events = name_opponents(events)
        name_helped(events, self.actors.main_country)
        events = merge_alike(events, self._tools.lexis)
        set_terms(events, self._tools.knowledge)
        return [*events, *implied(events)]

    def merged(self) -> list[Draft]:
        """The events brought together, with their sides as they are read, before these are weighed."""
        settled = self._settled([draft for s in self._sentences for draft in self._sentence(s)])
        aside = self._tools.topics.aside(self._sentences, self.actors.history.mentioned(is_political_party))
        aside = without_bare(aside, settled)
        news = [draft for draft in settled if is_news(draft, aside.get(draft.s.paragraph))]
        told = [part for draft in news for part in told_apart(draft, self.actors, self._tools.lexis)]
        set_modes(told)
        events = merge(told, self._tools.lexis)
        self._places.at_home(events)
        return events

    def _settled(self, drafts: list[Draft]) -> list[Draft]:
        return self._settler.settled(drafts)

    def written(self, drafts: list[Draft]) -> tuple[Event, ...]:
        """What the record has of them."""
        return write_events(drafts, Themes(self._tools.contexts, self._sentences))

    def _sentence(self, s: Sentence) -> list[Draft]:
        self.actors.read(s)
        dates = self._dates.of(s)
        drafts = join_answers(list(self._drafts(s, dates)))
        content.link(s, drafts, self._tools.lexis)
        drafts = [draft for draft in drafts if not content.is_restated(draft)]
        content.complete(drafts, self._tools.lexis)
        self._filler.take_up(drafts)
        sources = self._tools.attribution.sources(s, self.actors)
        self._aim.hear(s, sources)
        drafts = join_yielding(join_purpose(join_company(drafts, self._tools.lexis)), self.actors, self._tools.lexis)
        self._aim.aim(drafts)
        content.complete(drafts, self._tools.lexis)
        self._statuses(s, drafts, sources)
        self._dates.assign(s, dates, drafts)
        self._occasions.carry(s, drafts, dated=any(one.mention.kind == "date" for one in dates))
        days = frozenset(k for one in dates if one.mention.kind == "date" for k in one.tokens)
        self._places.assign(s, drafts, days)
        measures.assign(s, drafts, self._tools.pack.code, days)
        self._filler.remember(drafts)
        return drafts

    def _drafts(self, s: Sentence, dates: list[Dated]) -> Iterator[Draft]:
        kinds = kinds_of(self.actors)
        blocked = frozenset(k for dated in dates for k in dated.tokens)
        frames, _ = read_hits(s, self._tools.lexicon, self._tools.matcher, kinds)
        drafts = [Draft(frame, s, frame.hit.i) for frame in frames if not self.actors.names.is_inside(s, frame.hit.i)]
        self._filler.fill_all(drafts, blocked)
        drafts = [draft for draft in drafts if len(draft.codes()) >= draft.rule.sides or is_between_camps(draft)]
        for draft in best(drafts, self._tools.lexis):
            first, last = min(draft.frame.hit.tokens), max(draft.frame.hit.tokens)
            text = s.words(first, last)
            draft.triggers = [Trigger(text, s[first].start, s[first].start + len(text))]
            yield draft
            yield from self._repeated(s, draft)

    def _repeated(self, s: Sentence, draft: Draft) -> Iterator[Draft]:
        """What the sentence says that somebody else did too, in no more words than that (`Berlin aussi`)."""
        for orphan in s.children(draft.i, ORPHAN) if draft.actors and not draft.is_noun else ():
            others = [party for party in self.actors.resolve(s, orphan.i) if party.acts]
            if others:
                text = s.words(orphan.i, min(orphan.i + 1, len(s) - 1))
                yield replace(draft, actors=others, triggers=[Trigger(text, orphan.start, orphan.start + len(text))])

    def _statuses(self, s: Sentence, drafts: list[Draft], sources: list[Source]) -> None:
        for draft in drafts:
            told = draft.type.quad.startswith("verbal") and not draft.type.mutual and not draft.rule.default_actor
            of_nobody = is_passive(s, draft.i) and not draft.recipients  # `ce qui est suspecté d'être un missile`
            if told and not draft.actors and not draft.parents and not of_nobody:
                draft.actors = [party for source in sources if draft.i in source.scope for party in source.parties][:1]
            join_speaker(draft, sources, self.actors, self._tools.lexis)
            read = draft.rule.factuality or self._read(s, draft)
            draft.factuality = content.status(draft, read)
            draft.sources = unique([*content.vouchers(draft), *self._speakers(draft, sources)])

    def _read(self, s: Sentence, draft: Draft) -> str:
        """Its status; who marches or comes to demand something does demand it, who will travel to meet somebody will meet."""
        status = self._tools.factuality.of(s, draft.i)
        token = s[draft.i]
        purpose = token.relation == "advcl" and token.feats.get("VerbForm") == "Inf" and token.head >= 0
        if status == "hypothetical" and purpose and draft.type.name in ("REQUEST", "ACCUSE", "PROTEST"):
            return self._tools.factuality.of(s, token.head)
        planned = purpose and status in ("actual", "hypothetical") and draft.type.name == "CONSULT"
        return "future" if planned and self._tools.factuality.of(s, token.head) == "future" else status

    @staticmethod
    def _speakers(draft: Draft, sources: list[Source]) -> list[Party]:
        if draft.parents:
            return []
        for source in sources:
            if draft.i in source.scope and source.i != draft.i:
                verbal = draft.type.quad.startswith("verbal")
                return [p for p in source.parties if not (verbal and any(is_same(p, actor) for actor in draft.actors))]
        return []


def kinds_of(actors: Actors) -> Kinds:
    """What the rules may ask of the entities of an article."""
    return Kinds(
        actors.is_actor,
        actors.whereabouts.is_place,
        actors.nouns,
        lambda s, i: bool(actors.authors(s, i)),
        actors.names.is_body,
        lambda s, i: any(party.kind == "person" for party in actors.resolve(s, i)),
        lambda s, i: inhabitants(s, i, actors.names, actors.lexis),
    )


def code(article: Article, tools: Toolbox) -> Article:
    """The article with its events."""
    sentences = tools.parse(article.text)
    warnings = () if article.published else ("no publication date: relative dates are left null",)
    return article.with_events(Coder(article, tools, sentences).events(), warnings)
