"""What a sum, a share, a measure, a time span or an age is of, climbing from the number to the noun it belongs to.

a $500,000 bond                       → bond
the grid's frequency fell to 49.5 Hz  → grid frequency
sales were up 12%                     → sale
paid $40 for a ticket                 → ticket
$5 million (£4 million)               → what the figure before the bracket measures
the club invested $3 million          → investment by club
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pipeline.article.figures import beside
from pipeline.article.figures.beside import before_move, before_worth, behind_bracket, behind_of, behind_owned
from pipeline.article.figures.climb import Climb
from pipeline.article.figures.measures import SUBJECTS, after_of, fronted_whole, root_of
from pipeline.article.figures.phrases import Phrase, describe
from pipeline.article.figures.sentence import NOUNS, Draft, Sentence
from pipeline.article.figures.set_beside import latest, of_draft
from pipeline.article.figures.shares import of_those_asked, set_against_whole

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMB = 8
_WHO = frozenset({"ORG", "PERSON", "GPE", "NORP"})
_WHICH = frozenset(
    {"last", "past", "next", "first", "previous", "coming", "final"}
)  # the best film of the last 20 years
_NOT_LASTING = frozenset({"high", "low", "peak", "record", "best", "worst", "time"})  # reached after a time
_STANDARDS = frozenset({"level", "average", "norm", "peak", "figure"})  # of which a share says where something stands
_PARTS_OF_NOUN = frozenset({"compound", "nmod", "amod", "npadvmod"})
_BEFORE_NOUN = frozenset({"nummod", "compound", "amod", "nmod", "quantmod", "npadvmod", "det", "poss", "advmod"})


def measured(draft: Draft, earlier: list[Draft], sentence: Sentence, *, came: bool = False) -> Phrase | None:
    """Return what a figure that is no plain count measures, or None: never who only has to do with it.

    traders bet on a rise of 3%  → nothing
    visitors rose 3%             → visitor

    Args:
        draft: the figure; its `noun` is set where one is found.
        earlier: the figures of the sentence before it, from which one set beside them may borrow.
        sentence: where it stands.
        came: whether an earlier one rose or fell from it.
    """
    if not sentence.syntax:
        return None
    if draft.unit == "times":
        return _compared(draft, earlier, sentence)
    found = _measured(draft, earlier, sentence, came=came)
    if found is None or not any(map(str.isalpha, found.words)):
        return None  # (No. 13, $3.3 billion)
    if _is_of_nothing(draft, sentence):
        return None
    return None if _is_bystander(draft, sentence) else found


def _compared(draft: Draft, earlier: list[Draft], sentence: Sentence) -> Phrase | None:
    """Return what is so many times as large as another: rents are three times higher; but nothing where it won three times."""
    i = draft.right + 1
    i += sentence.word(i) == "as"
    if i >= len(sentence.row):
        return None
    degree = sentence.token(i)
    if degree.tag_ not in {"JJR", "RBR"} and (i == draft.right + 1 or degree.pos_ not in {"ADJ", "ADV"}):
        return None
    draft.kind = "ratio"
    climb = Climb(draft, earlier, sentence)
    if degree.head.pos_ in NOUNS and degree.head.i > degree.i:
        return climb.noun(degree.head)  # three times as many cars
    if degree.head.lower_ == "likely":
        return None  # women are three times more likely to wait
    return climb.up(degree)


def _is_bystander(draft: Draft, sentence: Sentence) -> bool:
    """Say whether the noun found is somebody who does something with a figure, rather than what it is of."""
    noun, words = draft.noun, sentence.lexicon.words
    if draft.lent or noun is None or draft.kind not in {"percent", "money", "measure"}:
        return False
    if noun.i >= sentence.token(draft.first).i:
        return False  # 60% of voters
    moved = sentence.word(draft.right + 1) in words["carrying"] or sentence.row[draft.left].text in "+-−–"
    if draft.kind == "percent" and (moved or sentence.word((draft.outer or draft.left) - 1) == "("):
        return False  # women earn 14% less, Doe +2%, most adults live in Lima (29%)
    if draft.kind == "money" and noun.ent_type_ == "PERSON" and noun.dep_ in SUBJECTS:
        return not _is_priced(noun, draft, sentence)
    named = draft.kind in {"percent", "measure"} and noun.ent_type_ in {"PERSON", "GPE", "LOC"}
    if not named and noun.lemma_.lower() not in words["people"]:
        return False
    if named and draft.kind == "measure":
        return not _tells_size(root_of(draft, sentence), sentence)
    verb = next((t for t in root_of(draft, sentence).ancestors if t.pos_ in {"VERB", "AUX"}), None)
    if verb is None or noun.dep_ == "agent":
        return True
    if named:
        return verb.lemma_.lower() not in sentence.lexicon.change  # Doe had 24%, Peru 30%: a share of something else
    told = words["linking_verbs"] | words["pricing"] | words["making_up"] | sentence.lexicon.change.keys()
    return verb.lemma_.lower() not in told  # women make up 60%


def _is_of_nothing(draft: Draft, sentence: Sentence) -> bool:
    """Say whether words before a figure leave nothing that it is of: within 15 days of his release, men aged under 40."""
    i = (draft.outer or draft.left) - 1
    if draft.kind == "age":
        return "aged" in {sentence.word(i), sentence.word(i - 1)}  # whose age it is, `about` tells
    return draft.kind == "duration" and sentence.word(i) == "within" and sentence.word(draft.right + 1) == "of"


def _is_priced(person: Token, draft: Draft, sentence: Sentence) -> bool:
    """Say whether a sum is somebody's price: Roe cost $40m, Roe was sold for $40m; but Roe showed it to be worth $40."""
    words, above = sentence.lexicon.words, root_of(draft, sentence).ancestors
    verb = next((t for t in above if t.pos_ in {"VERB", "AUX"}), None)
    if verb is None:
        return False
    joined = verb.head.i if verb.dep_ == "conj" else verb.i
    if person.head.i not in {verb.i, joined} and not (verb.dep_ == "relcl" and verb.head.i == person.i):
        return False
    told = words["linking_verbs"] | words["pricing"] | sentence.lexicon.change.keys()
    return person.dep_ == "nsubjpass" or verb.lemma_.lower() in told


def _tells_size(root: Token, sentence: Sentence) -> bool:
    """Say whether a verb tells how large its subject is: Peru covers 40 km²; but Lima, 40 km away, and Peru made 40 tons."""
    verb = root.head.head if root.dep_ == "pobj" else root.head
    return verb.lemma_ in sentence.lexicon.words["sizing"]


def _measured(draft: Draft, earlier: list[Draft], sentence: Sentence, *, came: bool) -> Phrase | None:
    if (
        came
        and _of_its_own(draft, sentence) is None
        and (found := _alike(draft, earlier) or latest(draft, earlier)) is not None
    ):
        draft.lent = False  # what rose from it is of the same
        return found
    if sentence.word(draft.right + 1) == "thanks":
        return latest(draft, earlier)  # rose 2% to $40 thanks to trade
    if sentence.word(draft.left - 1) == ":" and draft.left > 1 and sentence.token(draft.left - 2).ent_type_ in _WHO:
        return None  # the forecast of Norbank: 40%
    twin = _twin(draft, earlier, sentence)
    if twin is not None:
        draft.noun = twin.noun
        draft.twin = twin if sentence.word((draft.outer or draft.left) - 1) in {"(", "[", "or", ";", ","} else None
        return of_draft(twin)
    if draft.kind in {"percent", "money", "measure"} and is_in_bracket_of_name(draft, sentence):
        if draft.kind == "measure":
            return _alike(draft, earlier)  # whoever makes most: Peru (40 tons), Chile (30 tons)
        return head_of_list(draft, earlier, sentence)
    climb = Climb(draft, earlier, sentence)
    root = root_of(draft, sentence)
    if (noun := beside.right_behind(draft, sentence)) is not None:
        return climb.noun(noun)
    owed = draft.kind == "money" and after_of(root, sentence, also_in=True) is None  # but: $4m in taxes that it owed
    if owed and (act := _moved(root, climb)) is not None:
        return act
    if (noun := before_worth(draft, sentence)) is not None:
        return climb.noun(noun)
    if (noun := before_move(draft, sentence)) is not None:
        return climb.noun(noun)
    if (noun := behind_owned(draft, sentence)) is not None:
        return climb.noun(noun)
    if (noun := behind_bracket(draft, sentence)) is not None:
        phrase = climb.phrase(noun)
        words = phrase.words.removeprefix(f"{draft.per} ") if draft.per else phrase.words
        return phrase if words == phrase.words else Phrase(words, noun.idx, phrase.end)
    noun = after_of(root, sentence, also_in=draft.kind == "money") or _of_its_own(draft, sentence)
    noun = noun or behind_of(draft, sentence)
    if (
        noun is not None
        and draft.kind == "percent"
        and noun.lemma_ in _STANDARDS
        and (what := climb.up(root)) is not None
    ):
        return what  # sales are back at 93% of last year's level
    if noun is not None:
        return set_against_whole(climb, root, noun) or climb.phrase(noun)
    if (
        root.dep_ in _BEFORE_NOUN
        and root.head.pos_ in NOUNS
        and root.head.i > root.i
        and not sentence.is_taken(root.head)
    ):
        head = root.head
        while head.dep_ in _PARTS_OF_NOUN and head.head.pos_ in NOUNS and head.head.i > head.i:
            head = head.head  # an 80-acre information-technology park
        if draft.kind == "duration" and head.lemma_.lower() in _NOT_LASTING:
            return None  # inflation hit a 20-year high; in five years' time
        return climb.noun(head)
    lasts = (
        root.dep_ == "npadvmod" and root.head.lemma_ in sentence.lexicon.words["lasting_verbs"]
    )  # the trial lasted a year
    if draft.kind == "duration" and root.dep_ not in {"dobj", "attr"} and not lasts:
        if (right := _granted(draft, sentence)) is not None:
            return climb.noun(right)
        if (lasting := beside.goes_on_for(root, sentence)) is not None:
            return climb.subject(lasting.head)
        if sentence.word((draft.outer or draft.left) - 1) == "," and beside.is_item(draft, earlier, sentence):
            return _alike(draft, earlier)
        when = sentence.word((draft.outer or draft.left) - 1) in _WHICH
        of = root.dep_ == "pobj" and root.head.lower_ == "of" and not when
        how_much = root.head.head.lower_ in sentence.lexicon.words["amounts"]  # stayed for an average of 12 days
        of &= not how_much or root.head.head.dep_ in {"dobj", "attr", "npadvmod"}
        return climb.preposition(root.head) if of else None  # a sentence of 15 years
    if draft.kind == "percent" and (asked := of_those_asked(draft, root, earlier)) is not None:
        return asked
    if draft.kind == "percent" and (named := beside.before_which(draft, sentence)) is not None:
        return climb.noun(named)
    if draft.kind == "percent" and (whole := fronted_whole(draft, sentence)) is not None:
        return climb.phrase(whole)
    if sentence.row[draft.left].text in "+-−–" and (found := _right_before(draft, sentence)) is not None:
        return found  # Acme +0.2% Norbank -0.3%
    return climb.up(root) or _alike(draft, earlier) or _right_before(draft, sentence)


def _of_its_own(draft: Draft, sentence: Sentence) -> Token | None:
    """Return the noun in the "of" of a figure's unit: 4 per cent of *voters*."""
    return after_of(sentence.last_token(draft.right), sentence)


def _granted(draft: Draft, sentence: Sentence) -> Token | None:
    """Return what is given for a time: granted *residency* for up to 10 years; but gave a talk for two hours."""
    i = (draft.outer or draft.left) - 1
    noun = sentence.token(i - 1) if i and sentence.word(i) == "for" else None
    if noun is None or noun.pos_ != "NOUN" or noun.lemma_ not in sentence.lexicon.words["rights"]:
        return None
    return noun if noun.head.lemma_ in sentence.lexicon.words["granting"] else None


def _moved(root: Token, climb: Climb) -> Phrase | None:
    """Return what is said to be done with a sum behind it: the $6bn which the bank lent, $40 donated by Doe."""
    for verb in islice(root.rights, 4):
        if (
            verb.dep_ in {"relcl", "acl"}
            and verb.tag_ not in {"VB", "VBG"}
            and verb.lemma_.lower() in climb.lexicon.acts
        ):
            return climb.act(verb)
    return None


def head_of_list(draft: Draft, earlier: list[Draft], sentence: Sentence) -> Phrase | None:
    """Return what the numbers behind the items of a list count: cases were found in Lima (40) and Cusco (30)."""
    i = draft.left - 2
    if i < 0:
        return None
    item = sentence.token(i)
    for _ in range(_CLIMB):
        if item.dep_ != "conj":
            break
        item = item.head
    found = Climb(draft, earlier, sentence).up(item)
    if draft.noun is not None and draft.noun.ent_type_ in {"GPE", "LOC"}:
        found = None  # an item of the list, too
    return found or latest(draft, earlier)


def is_in_bracket_of_name(draft: Draft, sentence: Sentence) -> bool:
    """Say whether a figure stands alone in the bracket behind a place: live in Lima (29%), rents in Cusco ($40)."""
    i = (draft.outer or draft.left) - 1
    end = draft.right + 1 + (sentence.word(draft.right + 1) == "each")  # Peru and Chile (84% each)
    if i < 1 or sentence.word(i) != "(" or sentence.word(end) != ")":
        return False
    return sentence.token(i - 1).ent_type_ in {"GPE", "LOC", "NORP"}


def _right_before(draft: Draft, sentence: Sentence) -> Phrase | None:
    """Return the noun right before a figure that hangs on nothing: Total cost: $40, Acme +2%, the S&P 500 +2%."""
    i = draft.left - 1
    name = sentence.lexicon.series.before(sentence.row, i - 1) if i > 0 and sentence.row[i].is_number else None
    if name is not None:
        return Phrase(sentence.slice(name[1], i), sentence.row[name[1]].start, sentence.row[i].end)
    i -= sentence.word(i) in {":", "(", "–", "—", "="}
    token = sentence.token(i) if i >= 0 else None
    if token is None or token.pos_ not in NOUNS or sentence.is_taken(token) or token.ent_type_ in {"DATE", "TIME"}:
        return None
    if token.dep_ in {"dative", "dobj"} and token.head.i == root_of(draft, sentence).head.i:
        return None  # it costs the guest $40
    draft.noun = token
    return describe(token, sentence.lexicon, companion=False)


def _twin(draft: Draft, earlier: list[Draft], sentence: Sentence) -> Draft | None:
    """Return the figure that this one says again or what became of it: 80 km (50 miles), 5 points, or 2%, $3, up 4%."""
    if not earlier:
        return None
    last, at = earlier[-1], (draft.outer or draft.left) - 1
    gap = at - last.right
    word, before = sentence.word(at), sentence.word(at - 1)
    again = bool(draft.currency and last.currency) or draft.kind == last.kind == "measure"
    if word in {"(", "["} and gap <= 2 and (last.measures or again):
        return last
    if word in {";", ","} and gap == 1 and again and last.twin is not None and sentence.word(draft.right + 1) == ")":
        return last  # 40m euros ($50m; £30m)
    if not last.measures:
        return None
    if word == "or" and gap <= 2:
        return last if _of_its_own(draft, sentence) is None else None  # 4 men, or 2% of the crew
    moved = word in {"up", "down"} or (word == "by" and before in {"up", "down"})
    return last if moved and gap <= 4 and sentence.word(at - 1 - (word == "by")) in {",", "(", "-", "–"} else None


def _alike(draft: Draft, earlier: list[Draft]) -> Phrase | None:
    """Return what the nearest figure of the same kind and unit measures: 5% in May and, in June, 6%."""
    for other in reversed(earlier):
        if other.measures and (other.kind, other.unit, other.currency) == (draft.kind, draft.unit, draft.currency):
            draft.noun, draft.lent = other.noun, True
            return of_draft(other)
    return None
