"""Cutting text into the tokens of the Universal Dependencies treebanks, by one regular expression a language.

The French expression keeps contractions (du, des, au, aux) whole, splits elisions after the apostrophe and clitics before
the hyphen, and keeps abbreviations, numbers, dates and compounds together, as the treebanks do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_APOSTROPHE = "['’‘´`]"
_LETTER = r"[^\W\d_]"
_CLITIC = rf"(?:-t)?-(?:ils?|elles?|on)|-(?:je|tu|nous|vous|ce|les?|la|lui|leur|moi|toi|y|en|là|ci)|-t{_APOSTROPHE}"
_FRENCH_WORD = re.compile(
    rf"""
 (?:https?://|www\.)[^\s<>"«»]+[\w/] | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
|(?:aujourd|prud|presqu(?={_APOSTROPHE}[iî]le)|main-d(?={_APOSTROPHE}[oœ])|hors-d|chef-d(?={_APOSTROPHE}[oœ])){_APOSTROPHE}
    (?:hui|hom\w*|[iî]le|œuvre|oeuvre)(?!\w)
|(?:l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|entr){_APOSTROPHE}(?=[\w"«“(*])
|(?-i:MM?|Mme|Mmes|Mlle|Mgr|Dr|Pr|Ste?|J\.-C)\.(?=\s*\w)
|(?:etc|cf|env)\.(?=\s*[\w,;:)]|$)
|(?:art|vol|pp?|n|no|fig|chap|ex|éd)\.(?=\s*\d)
|(?:tél|janv|févr|sept|oct|nov|déc|hab|bd)\.(?=\s*[\d:(])
|(?-i:(?:[A-Z]\.-?)+[A-Z]\.?)(?!{_LETTER})
|(?-i:[A-Z])\.(?=\s?(?-i:[A-Z-]))
|\d{{4}}-\d\d-\d\d | \d{{1,2}}/\d{{1,2}}/\d{{2,4}}
|c{_APOSTROPHE}est-à-dire(?!\w)|n°s?|°C(?!\w)
|\d+(?:[.,]\d+)*(?:er|ère|ème|ième|nde?|ères|èmes|es|ers|re|e|è|o|°|ᵉ)?(?!\w)
|\d+(?:[.,]\d+)*(?![\d])
|[hH](?=\d\d)
|{_LETTER}\w*(?:[-‑](?:d{_APOSTROPHE}|l{_APOSTROPHE})?\w+|{_APOSTROPHE}\w+|\.(?=(?:com|fr|org|net)\b)\w+)*(?:\([es]{{1,2}}\))?
|\.{{2,}}|…|-{{2,}}|[!?]{{2,}}
|\w+
|[^\w\s]
""",
    re.X | re.I,
)
_PREFIXES = "pre|post|non|anti|pro|ex|co|re|un|multi|mid|inter|extra|intra|ultra|e|mini|micro|semi|counter|pan|trans|sub|neo"
_NUMBER = r"\d+(?:[.,]\d+)*"
_ENGLISH_WORD = re.compile(
    rf"""
 (?:https?://|www\.)[^\s<>"“”]+[\w/] | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
|(?:can)(?=not(?!\w)) | (?:gon)(?=na(?!\w)) | (?:got|wan)(?=ta(?!\w)|na(?!\w))
|{_APOSTROPHE}(?:s|m|d|ll|ve|re)(?!\w)
|n{_APOSTROPHE}t(?!\w)
|(?-i:(?:[A-Za-z]\.){{2,}}[A-Z]?)(?!{_LETTER}) | (?:i\.e|e\.g|a\.k\.a|[ap]\.m)(?:\.|(?!\w))
|(?-i:Mr|Mrs|Ms|Dr|Prof|St|Ft|Mt|Gen|Brig|Lt|Col|Maj|Capt|Cmdr|Sgt|Adm|Gov|Sen|Rep|Rev|Hon|Jr|Sr|Messrs|Inc|Corp|Co|Ltd|Bros|vs|etc|No|Jan|Feb|Mar
   |Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Ave|Blvd|approx|Ala|Ariz|Calif|Colo|Conn|Fla|Ga|Ill|Mass|Mich|Minn|Miss
   |Okla|Ore|Pa|Tenn|Tex|Va|Wash|Wis|Vol|Univ|Dept|Supt|Insp)\.
|(?-i:[A-Z])\.(?=\s?[A-Z])
|\d{{4}}-\d\d-\d\d | \d{{1,2}}/\d{{1,2}}/\d{{2,4}} | \d{{1,2}}:\d\d(?::\d\d)? | 9/11(?!\d)
|{_NUMBER}(?:st|nd|rd|th|s)(?!\w)
|{_NUMBER}(?=(?:am|pm|k|kg|km|m|bn|mn|ft|gb|mph|hrs?|mins?)(?!\w))
|(?:{_PREFIXES})-{_LETTER}\w*
|(?-i:[A-Z])(?:&[A-Z])+(?!\w)
|{_LETTER}+(?=n{_APOSTROPHE}t(?!\w))
|(?-i:[A-Z]){_LETTER}*{_APOSTROPHE}(?!(?:s|m|d|t|ll|ve|re)(?!\w)){_LETTER}\w*
|(?:al|d|l|ba|shi|sha){_APOSTROPHE}{_LETTER}{{2}}\w*
|{_NUMBER}(?!\d) | {_LETTER}[^\W_]*(?:\.(?:com|org|net|doc)\b)?
|\.{{2,}}|…|-{{2,}}|[!?]{{2,}}
|\w+
|[^\w\s]
""",
    re.X | re.I,
)
_WITH_CLITICS = re.compile(rf"^(.+?)((?:{_CLITIC})+)$", re.I)
_ONE_CLITIC = re.compile(_CLITIC, re.I)
_NO_CLITICS = re.compile(
    rf"^(?:celles?|celui|ceux|rendez|au|par|ce|de|jusque|sauve|qu|ici|oui|voi|vice|pêle|là|m{_APOSTROPHE}as|garde|casse)-", re.I
)
_GENERIC_WORD = re.compile(r"\d+(?:[.,]\d+)*|\w+(?:[-'’]\w+)*|[^\w\s]")


def _french(text: str) -> Iterator[tuple[int, int]]:
    for found in _FRENCH_WORD.finditer(text):
        word, start = found.group(), found.start()
        if "-" in word and len(word) > 3 and word[-1] != "." and not word[0].isdigit() and not _NO_CLITICS.match(word):
            parts = _WITH_CLITICS.match(word)
            if parts:
                at = start + len(parts.group(1))
                yield start, at
                for clitic in _ONE_CLITIC.finditer(parts.group(2)):
                    yield at, at + len(clitic.group())
                    at += len(clitic.group())
                continue
        yield start, start + len(word)


_ACCENTED = {"fr": {"A": "À"}}
"""Words that newspapers write without the accent of their capital, where the bare form would be read as another word."""


def spelled(forms: list[str], language: str) -> list[str]:
    """A sentence's tokens as the parser is shown them: one kind of apostrophe, accents on opening capitals (`A Paris`)."""
    accented = _ACCENTED.get(language, {})
    words = [form.replace("’", "'") for form in forms]
    return [accented.get(w, w) if not k or not words[k - 1][-1].isalnum() else w for k, w in enumerate(words)]


def spans(text: str, language: str) -> list[tuple[int, int]]:
    """Character spans of the tokens of `text`, in order; whitespace belongs to none."""
    if language == "fr":
        return list(_french(text))
    if language == "en":
        return [found.span() for found in _ENGLISH_WORD.finditer(text)]
    return [found.span() for found in _GENERIC_WORD.finditer(text)]
