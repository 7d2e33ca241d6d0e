"""Stage claims: from spans that attribute to claims: who says what, how, to whom, when, and resting on whom.

    attributions ─▶ mended ─▶ + upstream and inner ones ─▶ source, act, quote type, addressee, time
                 ─▶ chains ─▶ + the article's own claims ─▶ figures ─▶ Claim*

`find_claims` is the door. Which spans attribute is decided before, by the stage attribute.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from pipeline.article.claims.acts import read_act, stance_of
from pipeline.article.claims.addressee import find_addressee, is_addressee, what_is_asked
from pipeline.article.claims.article_voice import own_claims
from pipeline.article.claims.chains import find_chains, name_parents
from pipeline.article.claims.denials import with_denials
from pipeline.article.claims.figure_links import link_figures
from pipeline.article.claims.gists import with_gists
from pipeline.article.claims.goes_on import with_speech_behind
from pipeline.article.claims.issuers import with_issuers
from pipeline.article.claims.kinds import with_kinds
from pipeline.article.claims.knowledge import ClaimKnowledge, load_knowledge
from pipeline.article.claims.lookup import Lookup
from pipeline.article.claims.mending import mend_attributions
from pipeline.article.claims.missed import missed_denials, missed_descriptions, missed_promises, missed_reports
from pipeline.article.claims.noise import without_noise
from pipeline.article.claims.orders import with_orders
from pipeline.article.claims.pronouns import is_of_writer
from pipeline.article.claims.pulled import find_pulled, outside_pulled
from pipeline.article.claims.replies import missing_replies
from pipeline.article.claims.resolved import Resolved
from pipeline.article.claims.second import with_second_verbs
from pipeline.article.claims.signed import find_posts, find_signed, without_signed
from pipeline.article.claims.sources import read_sources, resolve
from pipeline.article.claims.speech import (
    find_speech,
    outside,
    take_whole,
    unclaimed,
    without_bystanders,
    without_denied_speech,
    words_of_others,
)
from pipeline.article.claims.spoken import Spoken, of_turns, within_turns
from pipeline.article.claims.terms import with_terms
from pipeline.article.claims.told import role_told
from pipeline.article.claims.unled import find_speakers
from pipeline.article.claims.unlikely import without_unlikely
from pipeline.article.claims.when import find_when
from pipeline.article.claims.who import tell_speakers
from pipeline.article.page import Page
from pipeline.article.reports import Reports
from pipeline.records import (
    Attribution,
    Claim,
    Entity,
    Figure,
    QuoteType,
    Recognised,
    Span,
    make_id,
)
from pipeline.text.authors import only_author
from pipeline.text.dates import resolve_date
from pipeline.text.spans import hull

__all__ = ["ClaimKnowledge", "find_claims", "load_knowledge", "read_reports", "tell_roles"]

_IMPRESSION = frozenset({"suggest"})  # "it seems": nobody's name is withheld


def find_claims(
    page: Page,
    named: Recognised,
    figures: Sequence[Figure],
    attributions: Sequence[Attribution],
    knowledge: ClaimKnowledge,
    reports: Reports | None = None,
) -> tuple[Claim, ...]:
    """Return the claims of one article, attributed and its own, in order of their start.

    Args:
        page: the article; its date of publication dates "said Tuesday".
        named: who is named where; sources and addressees are looked up among them.
        figures: its quantities; each joins the narrowest claim that holds it.
        attributions: spans of source, cue and content.
        knowledge: lexicons and weights, from `load_knowledge`.
        reports: the words of the article, asked whether they report; made anew where they are not given.
    """
    lookup = Lookup(page, named, knowledge)
    reports = reports or read_reports(page, named, knowledge)
    turns = page.turns
    speech = outside(find_speech(page.quotations, lookup), turns)
    parted = with_second_verbs(mend_attributions(attributions, lookup), lookup)
    stating, norms = without_noise(parted, lookup)
    pulled = [] if turns else list(find_pulled(lookup))
    mended = list(with_orders(list(outside_pulled(stating, pulled)), lookup))
    mended += missing_replies(mended, lookup)
    mended += [*missed_denials(mended, lookup), *missed_descriptions(mended, lookup), *missed_promises(mended, lookup)]
    mended += missed_reports(mended, lookup)
    stated = without_bystanders(within_turns(mended, turns, lookup), lookup)
    whole = take_whole(speech, list(without_denied_speech(stated, speech, lookup)), lookup)
    signed = find_signed(speech, whole, lookup) + list(find_posts(speech, lookup))
    whole = list(without_signed(whole, signed))
    unled = unclaimed(
        speech, [*(p for a in whole for p in a.content), *(p for u in signed for p in u.content)], page.text
    )
    whole, unled = with_speech_behind(whole, unled, lookup)
    spoken = [*of_turns(turns, lookup), *pulled, *signed, *find_speakers(unled, whole, lookup)]
    chain = find_chains(whole, [(s.source, s.content) for s in spoken], lookup)
    read = read_sources(chain.attributions, lookup)
    readings, speakers = tell_speakers(read, spoken, page, lookup, knowledge.antecedents)
    claims = without_unlikely(
        {a: _claim(a, who, lookup) for a, who in readings.items()}, chain.upstream, reports, lookup
    )
    for up in chain.upstream:
        claims[up] = replace(claims[up], cue_class="say")  # whoever is cited said it
    resting = {claims[up].claim_id: claims[below].claim_id for up, below in chain.upstream.items()}
    attributed = name_parents(
        [*claims.values(), *map(partial(_spoken_claim, lookup=lookup), spoken, speakers)], resting, lookup
    )
    silent = [*(p for s in speech for p in s.pieces), *(p for s in spoken for p in s.content)]
    silent += [hull(a.source, a.cue, *a.content) for a in norms]
    silent += [*words_of_others(page.quotations, lookup), *(hull(t.label, *t.content) for t in turns)]
    own = own_claims(attributed, figures, silent, lookup)
    found = with_terms(_in_order([*attributed, *own]), lookup)
    known = with_issuers(with_kinds(found, lookup), lookup)
    linked = link_figures(with_denials(known, lookup), figures)
    return with_gists(linked, figures, lookup)


def read_reports(page: Page, named: Recognised, knowledge: ClaimKnowledge) -> Reports:
    """Return an article whose words can be asked whether they report what somebody says."""
    return Reports(page, named.mentions, knowledge.cues, knowledge.nouns, knowledge.reports)


def tell_roles(page: Page, named: Recognised, knowledge: ClaimKnowledge) -> tuple[Entity, ...]:
    """Return the entities of an article, people without a title with the role that a sentence tells: "Roe is a farmer"."""
    lookup = Lookup(page, named, knowledge)
    untitled = (e for e in named.entities if e.type == "person" and not e.role and not lookup.titled_mentions_of(e.key))
    told = {e.key: role for e in untitled if (role := role_told(e.key, lookup))}
    return tuple(replace(e, role=told.get(e.key, e.role)) for e in named.entities)


def _spoken_claim(s: Spoken, who: Resolved, lookup: Lookup) -> Claim:
    """Return the claim of words that no cue leads."""
    claim = _base(s.source, s.cue, s.content, who, lookup)
    return replace(
        claim,
        sentence=lookup.sentence(s.content[0][0]),
        cue_class="ask" if s.asks else "say",
        stance="" if s.asks else stance_of(s.content, lookup),
        quote_type="direct",
        confidence=s.confidence,
        source_confidence=min(claim.source_confidence or s.confidence, s.confidence) if claim.source_entity else 0.0,
    )


def _class_of(cue_class: str, who: Resolved) -> str:
    """Return what kind of act it is, of whom it is: a survey that "found" something shows it, and believes nothing."""
    return "show" if cue_class == "believe" and who.source_type == "document" else cue_class


def _claim(a: Attribution, who: Resolved, lookup: Lookup) -> Claim:
    """Return the claim of an attribution."""
    act = read_act(a, lookup)
    source, addressee = a.source, find_addressee(act.head, a.source, a.content, lookup)
    if source and is_addressee(source, act, lookup):
        source, addressee, who = None, source, Resolved()
    content = what_is_asked(act.head, addressee, a.content) if addressee else a.content
    to = resolve(addressee, lookup) if addressee else None
    if to and to.entity == who.entity:  # "Roe told him": nobody tells himself
        to = replace(to, entity="", mention="")
    when = find_when(act.head, source, content, lookup)
    claim = _base(source, a.cue, content, who, lookup)
    return replace(
        claim,
        anonymous=who.anonymous and (source is not None or act.cue_class not in _IMPRESSION),
        cue_class=_class_of(act.cue_class, who),
        stance=act.stance,
        quote_type=_quote_type(content, lookup),
        addressee=addressee,
        addressee_entity=to.entity if to else "",
        addressee_mention=to.mention if to else "",
        joint_addressees=to.also if to else (),
        when=resolve_date(lookup.text[slice(*when)], lookup.article.published) if when else "",
        when_span=when,
        confidence=a.confidence,
    )


def _base(source: Span | None, cue: Span | None, content: tuple[Span, ...], who: Resolved, lookup: Lookup) -> Claim:
    """Return what every attributed claim has: its words, who says them, how much they are worth checking."""
    flat = [i for span in (source or (-1, -1), cue or (-1, -1), *content) for i in span]
    return Claim(
        claim_id=make_id("clm", lookup.article.doc_id, who.source_type, *flat),
        source_type=who.source_type,
        content=content,
        sentence=lookup.sentence((cue or content[0])[0]),
        source=source,
        cue=cue,
        source_entity=who.entity,
        source_mention=who.mention,
        anonymous=who.anonymous,
        checkworthy=round(lookup.checkworthy(hull(source, cue, *content)), 4),
        speaker_role=who.role,
        speaks_for=who.speaks_for,
        source_confidence=who.confidence,
        joint_mentions=who.also,
        stands_for=who.stands_for,
        writer=only_author(lookup.article.byline) if not who.entity and is_of_writer(source, lookup) else "",
    )


def _quote_type(content: Sequence[Span], lookup: Lookup) -> QuoteType:
    """Say whether all, some or none of the letters of a content stand in quotation marks."""
    letters = quoted = 0
    for start, end in content:
        letters += sum(c.isalnum() for c in lookup.text[start:end])
        quoted += sum(c.isalnum() for a, b in lookup.quoted_within((start, end)) for c in lookup.text[a:b])
    if not quoted:
        return "indirect"
    return "direct" if quoted == letters else "mixed"


def _in_order(claims: Iterable[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda c: (hull(c.source, c.cue, *c.content), c.parent != "", c.claim_id))
