"""What an article says of itself: its title, byline, outlet, date and address, as far as its own text tells them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.article.zones import BODY_WORDS, HEAD_LINES, MARKDOWN_HEADING, agencies, count_words, filed_at
from pipeline.records import Article, Zone
from pipeline.text.address_lines import address_of, whole_address_of
from pipeline.text.bylines import without_by
from pipeline.text.dates import resolve_date
from pipeline.text.day_lines import day_in_url, find_day, first_part, is_change
from pipeline.text.outlet_names import outlet_at, outlet_in_line
from pipeline.text.paragraphs import ends_like_a_sentence
from pipeline.text.spans import squeeze

_OWN_NAME = re.compile(
    r"\b[Ss](?:end|ubmit) (?:it|them|your tips?|tips?) to (?P<name>(?:The )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,4})"
)


def describe(article: Article, zones: Sequence[Zone]) -> Article:
    """Return the article with title, byline, outlet, published and url as far as its own text gives them away.

    An outlet is taken from what the page says of itself (a running head, a tip line, a copyright line, the agency of
    its dateline), never from whom somebody "told".
    """
    text = article.text
    first = {z.kind: text[z.start : z.end] for z in reversed(zones)}
    title = article.title or squeeze(MARKDOWN_HEADING.sub("", _headline(text, zones)))
    byline = article.byline or without_by(first_part(squeeze(first.get("byline", ""))))
    address = text[zones[0].start : zones[0].end] if zones else ""  # of the page, where a file begins with it
    url = article.url or whole_address_of(address)
    outlet = article.outlet or outlet_at(url or address_of(address))
    published = article.published or _day_above(text, zones) or day_in_url(address_of(address))
    filed = [z.start for z in zones if z.kind == "dateline"] or [z.start for z in zones if z.kind == "body"][:1]
    if filed and (dateline := filed_at(text[filed[0] :], first=True)):
        outlet = outlet or agencies().get(dateline.agency, "")
        day = resolve_date(dateline.day)
        published = published or (day if re.match(r"\d{4}", day) else "")
    for number, zone in enumerate(zones):
        line = text[zone.start : zone.end]
        if not outlet and zone.kind == "boilerplate" and (own := _OWN_NAME.search(line)):
            outlet = squeeze(own["name"])
        elif not outlet and (zone.kind == "boilerplate" or (zone.kind in ("kicker", "byline") and number < HEAD_LINES)):
            outlet = outlet_in_line(line)
    return replace(article, title=title, byline=byline, outlet=outlet, published=published, url=url)


def _headline(text: str, zones: Sequence[Zone]) -> str:
    """Return the headline over a story; what stands like one between its paragraphs is none."""
    for zone in zones:
        line = text[zone.start : zone.end]
        if zone.kind == "headline":
            return line
        if zone.kind == "body" and count_words(line) >= BODY_WORDS and ends_like_a_sentence(line):
            return ""
    return ""


def _day_above(text: str, zones: Sequence[Zone]) -> str:
    """Return the date that stands over a story, on a line of its own or beside the byline; a later change's last."""
    head = [text[z.start : z.end] for z in zones[:HEAD_LINES] if z.kind in ("kicker", "byline", "boilerplate")]
    days = [(is_change(line), day) for line in head if (day := find_day(line))]
    return min(days, key=lambda found: found[0])[1] if days else ""
