"""Objects at the end of a chain of verbs in a relative clause, on trees written by hand."""

from __future__ import annotations

from collections.abc import Callable

from detente.parse.tree import Sentence

Tree = Callable[[str], Sentence]
Slots = Callable[..., dict[str, list[str]]]


def test_the_relative_is_the_object_of_the_infinitive_that_its_verb_leads_to(tree: Tree, slots: Slots) -> None:
    s = tree("""
navires navire NOUN 0 root
que que PRON 5 obj PronType=Rel
Rome Rome PROPN 4 nsubj
compte compter VERB 1 acl:relcl VerbForm=Fin
saisir saisir VERB 4 xcomp VerbForm=Inf
""")
    assert slots(s, "saisir") == {"object": ["navires"], "subject": ["Rome"]}


def test_it_is_so_where_the_tree_hangs_the_relative_on_the_first_verb(tree: Tree, slots: Slots) -> None:
    s = tree("""
navires navire NOUN 0 root
que que PRON 4 mark
Rome Rome PROPN 4 nsubj
compte compter VERB 1 acl:relcl VerbForm=Fin
saisir saisir VERB 4 xcomp VerbForm=Inf
""")
    assert slots(s, "saisir")["object"] == ["navires"]


def test_whom_somebody_makes_do_it_is_no_object_of_what_they_do(tree: Tree, slots: Slots) -> None:
    s = tree("""
gardes garde NOUN 0 root
que que PRON 4 obj PronType=Rel
Rome Rome PROPN 4 nsubj
autorise autoriser VERB 1 acl:relcl VerbForm=Fin
à à ADP 6 mark
tirer tirer VERB 4 xcomp VerbForm=Inf
""")
    assert "object" not in slots(s, "tirer")


def test_beside_those_who_are_accused_the_relative_is_what_they_are_accused_of_doing(tree: Tree, slots: Slots) -> None:
    s = tree("""
rebelles rebelle NOUN 0 root
que que PRON 5 obj
Rome Rome PROPN 5 nsubj
l' le PRON 5 obj
accuse accuser VERB 1 acl:relcl VerbForm=Fin
d' de ADP 7 mark
armer armer VERB 5 xcomp VerbForm=Inf
""")
    assert slots(s, "armer") == {"subject": ["l'"], "object": ["rebelles"]}


def test_an_infinitive_with_an_object_of_its_own_keeps_it(tree: Tree, slots: Slots) -> None:
    s = tree("""
navires navire NOUN 0 root
que que PRON 4 obj PronType=Rel
Rome Rome PROPN 4 nsubj
envoie envoyer VERB 1 acl:relcl VerbForm=Fin
garder garder VERB 4 xcomp VerbForm=Inf
port port NOUN 5 obj
""")
    assert slots(s, "garder")["object"] == ["port"]
