"""In what function, under what title and for whom somebody speaks, where the words around the name tell."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # the whole name of a body decides, not a word in it
        ("[World Bank president Olga Brandt] {said} <it was late>.", "official"),
        ("[Olga Brandt, vice president of the Asian Development Bank,] {said} <it was late>.", "official"),
        ("[The Development Bank of Latin America] {said} <it was late>.", "official"),
        ("[The Harbour Bank] {said} <it was late>.", "company"),
        ("[The National Institute of Migration] {said} <it was late>.", "official"),
        ("[The National Institute of Economic Research] {said} <it was late>.", "expert"),
        ("[The Harbour Institute of Design] {said} <it was late>.", "expert"),
        ("[The Kestrel Safety Board] {said} <it was late>.", "official"),
        # of a society one may be an official or the founder without any office
        ("[Museum official Olga Brandt] {said} <it was late>.", "arts"),
        ("[Charity founder Olga Brandt] {said} <it was late>.", "civil society"),
        ("[Health official Olga Brandt] {said} <it was late>.", "official"),
        ("[Council official Olga Brandt] {said} <it was late>.", "official"),
        ("[Olga Brandt, secretary-general of the Association for the Defence of the Law,] {said} <it was late>.", "civil society"),
        # what states do by a word that names no body
        ("[The French command] {ordered} <a retreat>.", "official"),
        ("[The Lebanese presidency] {said} <it was late>.", "official"),
        ("[A lot of government officials] {said} <it was late>.", "official"),
        ("[The MPs] {said} <it was late>.", "official"),
        # a prosecutor may be called an attorney
        ("[US Attorney Olga Brandt] {said} <it was late>.", "court or police"),
        ("[Defence attorney Olga Brandt] {said} <it was late>.", "spokesperson"),
        # nominees are of a party where it is told
        ("[The nominees] {said} <it was late>.", "unnamed"),
        ("[The Republican nominee] {said} <it was late>.", "party"),
        ("[The news agency] {said} <it was late>.", "outlet"),
        # a title with "of" in it is one, and so is one with a point
        ("[Presidential Chief of Staff Olga Brandt] {said} <it was late>.", "official"),
        ("[Olga Brandt, head of communications at IBM,] {said} <it was late>.", "spokesperson"),
        ("[Olga Brandt, head of research at IBM,] {said} <it was late>.", "expert"),
        ("[Rep. Olga Brandt] {said} <it was late>.", "official"),
        ("[Senior Advocate Olga Brandt] {said} <it was late>.", "expert"),
        ("[Olga Brandt, a BJP politician,] {said} <it was late>.", "party"),
        ("[Olga Brandt, a politician,] {said} <it was late>.", "official"),
        ("[The Honduran Tourism Institute] {said} <it was late>.", "official"),
        # a word before the head is none of it
        ("[Fellow comedy star Olga Brandt] {said} <it was late>.", "arts"),
        ("[Olga Brandt, a fellow at a college,] {said} <it was late>.", "expert"),
    ],
)  # fmt: skip
def test_the_kind(last, text, kind):
    assert last(text)[0].kind == kind


@pytest.mark.parametrize(
    ("text", "role"),
    [
        # an adjective that tells what a role is for belongs to it, praise does not
        ("[Leeds mayoral candidate Olga Brandt] {said} <it was late>.", "Leeds mayoral candidate"),
        ("[Forensic pathologist Olga Brandt] {said} <it was late>.", "Forensic pathologist"),
        ("[The embattled mayor Olga Brandt] {said} <it was late>.", "mayor"),
        # an age is none
        ("[The 34-year-old pop singer Olga Brandt] {said} <it was late>.", "pop singer"),
        ("[Olga Brandt, a 30-year-old nurse in Leeds,] {said} <it was late>.", "nurse in Leeds"),
        ("[Olga Brandt, a three-year deputy,] {said} <it was late>.", "three-year deputy"),
        # behind a comma, with what it is of, though the sentence begins with more
        ("On the eve of the feast, the Leeds governor, Olga Brandt on Monday wept. [Brandt] {said} <it was late>.", "Leeds governor"),
        ("At a feast of the governor, Olga Brandt on Monday wept. [Brandt] {said} <it was late>.", ""),
        ("[Peru's Minister for Gender, Labour, and Social Development, Olga Brandt,] {said} <it was late>.", "Minister for Gender, Labour, and Social Development"),
        ("[The first lady of the republic, Olga Brandt,] {said} <it was late>.", "first lady of the republic"),
        ("[Olga Brandt, Member of the Council and Ruler of Leeds,] {said} <it was late>.", "Member of the Council and Ruler of Leeds"),
        # somebody's somebody
        ("[Olga Brandt, Ivo Marsh's lawyer,] {said} <it was late>.", "lawyer"),
        ("[Olga Brandt, Ivo Marsh and others] {said} <it was late>.", ""),
        ("[Olga Brandt, today a teacher,] {said} <it was late>.", "teacher"),
        ("[The Pheu Thai Party (PTP) leader Olga Brandt] {said} <it was late>.", "Pheu Thai Party (PTP) leader"),
        # one title for several
        ("[Former MPs Olga Brandt and Ivo Marsh] {said} <it was late>.", "Former MP"),
        ("They met with lawmakers Ivo Marsh and Olga Brandt. [Brandt] {said} <it was late>.", "lawmaker"),
        ("The lawmakers, Ivo Marsh and Olga Brandt, left. [Brandt] {said} <it was late>.", ""),
        ("The police told lawmakers Olga Brandt had left. [Brandt] {said} <it was late>.", ""),
        # what one is director of
        ("[Director of television Olga Brandt] {said} <it was late>.", "Director of television"),
        ("[The director of the film Olga Brandt] {said} <it was late>.", "director"),
        ("Olga Brandt left. [The 34-year-old singer] {said} <it was late>.", "singer"),
        # what is said of somebody, but for an office, tells less than a title
        ("Singer Olga Brandt left. Brandt was a fierce opponent of the plan. [Brandt] {said} <it was late>.", "Singer"),
        ("Former boss Olga Brandt left. Brandt is a keen supporter of the plan. [Brandt] {said} <it was late>.", "Former boss"),
        ("Singer Olga Brandt left. Brandt is the director of the Tarn Trust. [Brandt] {said} <it was late>.", "director of the Tarn Trust"),
        ("Olga Brandt left. Brandt was a fierce opponent of the plan. [Brandt] {said} <it was late>.", "fierce opponent of the plan"),
        # behind the body that it is of, where no article stands
        ("At dawn, Tarn Trust vice president for Africa, Olga Brandt, wept. [Brandt] {said} <it was late>.", "Tarn Trust vice president for Africa"),
        ("They met, and United Nations envoy to Peru, Olga Brandt, wept. [Brandt] {said} <it was late>.", "United Nations envoy to Peru"),
        ("At dawn, Tarn Trust president, Olga Brandt, and Ivo Marsh wept. [Brandt] {said} <it was late>.", ""),
        # where no title is borne
        ("She played the boxer in Million Dollar Baby Olga Brandt loved. [Brandt] {said} <it was late>.", ""),
    ],
)  # fmt: skip
def test_the_role(last, text, role):
    assert last(text)[0].speaker_role == role


@pytest.mark.parametrize(
    ("text", "role", "kind"),
    [
        # an apposition that holds no office
        ("[Olga Brandt, a 49-year-old mother of three,] {said} <it was late>.", "mother of three", "witness or resident"),
        ("[Olga Brandt, cousin of Ivo Marsh,] {said} <it was late>.", "cousin of Ivo Marsh", "witness or resident"),
        ("Olga Brandt, a big company, closed. [Brandt] {said} <it was late>.", "", ""),
        ("[Roe's older brother, Ivo Marsh,] {said} <it was late>.", "older brother", "witness or resident"),
        ("Prime Minister Ivo Marsh left. The retired Lieutenant-General Ivo Marsh slept. [Marsh] {said} <it was late>.", "Prime Minister", "official"),
        # what somebody has or leads, as it is written
        ("[Olga Brandt, who runs a bakery in Leeds,] {said} <it was late>.", "runs a bakery", "company"),
        ("[Olga Brandt, who leads the party in parliament,] {said} <it was late>.", "leader of the party", "party"),
        ("[Olga Brandt, who led the race,] {said} <it was late>.", "", ""),
    ],
)  # fmt: skip
def test_what_a_clause_tells(last, text, role, kind):
    claim, _ = last(text)
    assert (claim.speaker_role, claim.kind) == (role, kind)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        # the only body of that kind
        ("The Leeds Museum was full. [Museum curator Olga Brandt] {said} <it was late>.", "Leeds Museum"),
        ("The Leeds Museum was full. [The museum's new director Olga Brandt] {said} <it was late>.", "Leeds Museum"),
        ("The Leeds Museum and the York Museum were full. [Museum curator Olga Brandt] {said} <it was late>.", ""),
        ("[Museum curator Olga Brandt] {said} <it was late>. The Leeds Museum was full.", ""),
        ("The Leeds City Council met. [Council spokesman Ivo Marsh] {said} <it was late>.", "Leeds City Council"),
        ("The Leeds City Council met. [Police spokesman Ivo Marsh] {said} <it was late>.", ""),
        ("The Leeds School won. [Principal Olga Brandt] {said} <it was late>.", "Leeds School"),
        ("The Leeds School and the York School won. [Principal Olga Brandt] {said} <it was late>.", ""),
        ("The Leeds Research Department grew. [Olga Brandt, director of the department,] {said} <it was late>.", "Leeds Research Department"),
        ("The Tarn Council met. [Olga Brandt, a manager with the council,] {said} <it was late>.", "Tarn Council"),
        ("The Leeds Research Department grew. [Olga Brandt, a visitor of the department,] {said} <it was late>.", ""),
        # the company that all is about
        ("IBM rose. IBM fell. IBM closed. [Chief executive Olga Brandt] {said} <it was late>.", "IBM"),
        ("IBM rose. IBM fell. Unilever closed. [Chief executive Olga Brandt] {said} <it was late>.", ""),
        ("IBM rose. IBM fell. IBM closed. [Police chief Olga Brandt] {said} <it was late>.", ""),
        ("IBM rose. IBM fell. IBM closed. [Tarn's chief executive Olga Brandt] {said} <it was late>.", ""),
        # whose boss somebody else is
        ("[A spokesman for IBM boss Olga Brandt] {said} <it was late>.", "IBM"),
        # with what the body is before its name; a people is none
        ("[Olga Brandt of the computer maker IBM] {said} <it was late>.", "IBM"),
        ("[Olga Brandt] of the ruling Conservative Party {said} <it was late>.", "Conservative Party"),
        ("[Olga Brandt] of the investment bank IBM {said} <it was late>.", "IBM"),
        ("[Olga Brandt] from broadband telecoms firm IBM {said} <it was late>.", "IBM"),
        ("[Olga Brandt] from a town near IBM {said} <it was late>.", ""),
        ("[Olga Brandt] from the shop by IBM {said} <it was late>.", ""),
        # who pleads for somebody
        ("[Ivo Marsh's advocate, Olga Brandt,] {said} <it was late>.", "Ivo Marsh"),
        ("[Ivo Marsh's barrister Olga Brandt] {said} <it was late>.", "Ivo Marsh"),
        ("[Ivo Marsh's neighbour, Olga Brandt,] {said} <it was late>.", ""),
        ("[Relatives of a South Korean official] {said} <it was late>.", ""),
    ],
)  # fmt: skip
def test_for_whom(last, text, body):
    claim, names = last(text)
    assert names.get(claim.speaks_for, "") == body
