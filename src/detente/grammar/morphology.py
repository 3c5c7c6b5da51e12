"""Infinitives that a verb's form may belong to, by the endings in a pack's `morphology.yaml`: for unknown forms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any


class Morphology:
    """Lemmas of verb forms among a closed set of known verbs."""

    def __init__(self, data: dict[str, Any], verbs: Iterable[str]) -> None:
        self._verbs = frozenset(verbs)
        self._endings: dict[str, list[str]] = {}
        for group in data.get("groups") or ():
            for ending in group["endings"]:
                self._endings.setdefault(ending, []).extend(group["becomes"])
        self._longest = max(map(len, self._endings), default=0)
        self._mute = self._compile_mute(data.get("mute"))
        mood = data.get("conditional") or {}
        self._conditional = [(ending, becomes) for ending in mood.get("endings") or () for becomes in mood["becomes"]]
        self._stem = str(mood.get("stem") or "")
        endings = data.get("participles") or ()
        self._participle = re.compile(rf"(?:{'|'.join(endings)})$") if endings else None
        self.few_endings = bool(data.get("few_endings"))
        """Whether most pasts are spelt like the participle, and most verbs like nouns."""
        self._progressive = str(data.get("progressive") or "")
        self._third_person = str(data.get("third_person") or "")
        present = data.get("present") or {}
        self._present = [(ending, present["becomes"]) for ending in present.get("endings") or ()]
        self._known: dict[str, tuple[str, ...]] = {}

    @staticmethod
    def _compile_mute(data: dict[str, Any] | None) -> tuple[re.Pattern[str], list[tuple[str, str]]] | None:
        if not data:
            return None
        pattern = re.compile(rf"^(.+){data['vowel']}({data['consonants']}+)(?:{'|'.join(data['endings'])})$")
        return pattern, [(vowel, str(data["infinitive"])) for vowel in data["becomes"]]

    def lemmas(self, form: str) -> tuple[str, ...]:
        """Known verbs that lower-case `form` may belong to."""
        if form not in self._known:
            self._known[form] = tuple(dict.fromkeys(lemma for lemma in self._candidates(form) if lemma in self._verbs))
        return self._known[form]

    def knows(self, form: str) -> bool:
        """Whether the form is the infinitive of a known verb."""
        return form in self._verbs

    def is_progressive(self, form: str) -> bool:
        """Whether the form has the ending of the language's participle of what is going on (`restoring`)."""
        return bool(self._progressive) and form.endswith(self._progressive)

    def is_third_person(self, form: str) -> bool:
        """Whether the form, of a known verb, has the ending of its third person (`slams`)."""
        return bool(self._third_person) and form.endswith(self._third_person) and bool(self.lemmas(form))

    def is_participle(self, form: str) -> bool:
        """Whether the form has the ending of a past participle of the language's regular verbs."""
        return bool(self._participle and self._participle.search(form))

    def is_present(self, form: str) -> bool:
        """Whether the form, of a known verb, can only be a present: the regular ending of a class whose participles differ."""
        verbs = {form[: -len(ending)] + becomes for ending, becomes in self._present if form.endswith(ending)}
        return bool(verbs & self._verbs) and set(self.lemmas(form)) <= verbs

    def is_conditional(self, form: str, lemma: str = "") -> bool:
        """Whether the form is an infinitive that is known, or its lemma, with the ending of a conditional."""
        known = self._verbs | {lemma} if lemma else self._verbs
        if self.is_imperfect(form):
            return False
        return any(form.endswith(ending) and form[: -len(ending)] + becomes in known for ending, becomes in self._conditional)

    def is_imperfect(self, form: str) -> bool:
        """Whether it has the ending that both tenses share, but not the letter before it that all conditionals have."""
        stems = [form[: -len(ending)] for ending, _ in self._conditional if form.endswith(ending)]
        return bool(self._stem and stems) and not any(stem.endswith(self._stem) for stem in stems)

    def mend(self, form: str, lemma: str) -> str:
        """The lemma, or a known verb that the form may belong to where the lemma is none."""
        if lemma in self._verbs:
            return lemma
        return next(iter(self.lemmas(form)), lemma)

    def _candidates(self, form: str) -> Iterable[str]:
        for length in range(1, min(self._longest, len(form)) + 1):
            stem, ending = form[:-length], form[-length:]
            for infinitive in self._endings.get(ending, ()):
                yield stem + infinitive
        if self._mute:
            found = self._mute[0].match(form)
            if found:
                yield from (f"{found[1]}{vowel}{found[2]}{infinitive}" for vowel, infinitive in self._mute[1])
