"""In what function a source speaks."""

import pytest

KINDS = [
    ("<source>A spokeswoman for the port</source> <cue>said</cue> <content>it was over</content>.", "spokesperson"),
    ("<source>Press secretary <person>Ada Roe</person></source> <cue>said</cue> <content>it was over</content>.", "spokesperson"),
    ("<source>The minister</source> <cue>said</cue> <content>it was over</content>.", "official"),
    ("<source>The <agency>Port Ministry</agency></source> <cue>said</cue> <content>it was over</content>.", "official"),
    ("<source>Economists</source> <cue>said</cue> <content>it was over</content>.", "expert"),
    ("<source><person>Ada Roe</person>, a professor of law</source>, <cue>said</cue> <content>it was over</content>.", "expert"),
    ("<source>The airline</source> <cue>said</cue> <content>it was over</content>.", "company"),
    ("<source>The chief executive</source> <cue>said</cue> <content>it was over</content>.", "company"),
    ("<source>The campaign</source> <cue>said</cue> <content>it was over</content>.", "party"),
    ("<source>A police officer</source> <cue>said</cue> <content>it was over</content>.", "court or police"),
    ("<source>The judge</source> <cue>ruled</cue> <content>that it was over</content>.", "court or police"),
    ("<source>Residents of the street</source> <cue>said</cue> <content>it was over</content>.", "witness or resident"),
    ("<source><person>Ada Roe</person>, 34, a nurse</source>, <cue>said</cue> <content>it was over</content>.", "witness or resident"),
    ("<source>Census data</source> <cue>show</cue> <content>that it was over</content>.", "data"),
    ("<source>The memo</source> <cue>says</cue> <content>that it is over</content>.", "document"),
    ("<source>The <media>Gazette</media></source> <cue>reported</cue> <content>that it was over</content>.", "outlet"),
    ("<source>People close to her</source> <cue>said</cue> <content>it was over</content>.", "witness or resident"),
    ("<source>Sources</source> <cue>said</cue> <content>it was over</content>.", "unnamed"),
    # as of the claim, not as the article has it most often
    ("<source>Lawyer <person>Ada Roe</person></source> <cue>said</cue> <content>it was over</content>.", "expert"),
    # what a source does, or does it to, is no apposition
    ("<source>Sources starting a war of words with a minister</source> <cue>said</cue> <content>it was over</content>.", "unnamed"),
    # an office of a state is one, whatever stands beside it; a club has a president too
    ("<source>The minister for the <organisation>Union</organisation>, <person>Ada Roe</person></source>, <cue>said</cue> <content>it was over</content>.", "official"),
    ("<source>The president of the <organisation>Rowing Club</organisation></source> <cue>said</cue> <content>it was over</content>.", "sport"),
    ("<source>The MLA from the <organisation>Harbour League</organisation></source> <cue>said</cue> <content>it was over</content>.", "official"),
    # of the police, wherever the word stands; of a team one may be captain too
    ("<source>The superintendent of police, <person>Ada Roe</person></source>, <cue>said</cue> <content>it was over</content>.", "court or police"),
    ("<source>The <organisation>Harbour Prosecutors’ Office</organisation></source> <cue>said</cue> <content>it was over</content>.", "court or police"),
    ("<source><person>Ada Roe</person>, captain of the school team</source>, <cue>said</cue> <content>it was over</content>.", ""),
    ("<source>The army captain, <person>Ada Roe</person></source>, <cue>said</cue> <content>it was over</content>.", "official"),
    ("<source>The president of the <organisation>Harbour Relief Network</organisation></source> <cue>said</cue> <content>it was over</content>.", "civil society"),
    # a place of learning speaks for itself, whoever teaches there does not
    ("<source>The <organisation>University of Leeds</organisation></source> <cue>said</cue> <content>it was over</content>.", ""),
    ("<source><person>Ada Roe</person>, a lecturer at the <organisation>University of Leeds</organisation></source>, <cue>said</cue> <content>it was over</content>.", "expert"),
    # bodies of several states, and of one
    ("<source>The <organisation>Inter-Parliamentary Union</organisation></source> <cue>said</cue> <content>it was over</content>.", "official"),
    ("<source>The <organisation>Harbour Post Office</organisation></source> <cue>said</cue> <content>it was over</content>.", ""),
    # what is written speaks as a document
    ("<source>The penal code</source> <cue>says</cue> <content>that it is over</content>.", "document"),
    ("<source>The dictionary</source> <cue>says</cue> <content>that it is over</content>.", "document"),
    ("<source>A laboratory test</source> <cue>showed</cue> <content>that it was over</content>.", "document"),
    # whom a body looks after is none of its kind
    ("<source><person>Ada Roe</person>, director of passenger services</source>, <cue>said</cue> <content>it was over</content>.", ""),
    ("<source>Half of the directors</source> <cue>said</cue> <content>it was over</content>.", "unnamed"),
    ("<source>Local deputies</source> <cue>said</cue> <content>it was over</content>.", "official"),
    # a partner is of a firm, or of somebody
    ("<source><person>Ada Roe</person>, a partner at <organisation>Brightwell</organisation></source>, <cue>said</cue> <content>it was over</content>.", "company"),
    ("<source>Her partner, <person>Bo Vik</person></source>, <cue>said</cue> <content>it was over</content>.", "witness or resident"),
    # a group is a firm where it is in a firm's name; those who study and those who help are called so too
    ("<source>The <organisation>Brightwell Group</organisation></source> <cue>said</cue> <content>it was over</content>.", "company"),
    ("<source>Her partner</source> <cue>said</cue> <content>it was over</content>.", "witness or resident"),
    ("<source>A senior partner</source> <cue>said</cue> <content>it was over</content>.", "company"),
    ("<source>The coalition partner</source> <cue>said</cue> <content>it was over</content>.", "party"),
    ("<source>A fighter pilot</source> <cue>said</cue> <content>it was over</content>.", "official"),
    ("<source>A native speaker</source> <cue>said</cue> <content>it was over</content>.", "witness or resident"),
    ("<source>The Custodian of the Two Ports</source> <cue>said</cue> <content>it was over</content>.", ""),
    ("<source>The <organisation>Harbour Liberation Group</organisation></source> <cue>said</cue> <content>it was over</content>.", ""),
    ("<source>The <organisation>Minsk Group</organisation></source> <cue>said</cue> <content>it was over</content>.", "official"),
    ("<source>The <organisation>Harbour Risks Analysis Group</organisation></source> <cue>said</cue> <content>it was over</content>.", "expert"),
    ("<source>A rescue group in <place>Leeds</place></source> <cue>said</cue> <content>it was over</content>.", "civil society"),
    ("<source>The <organisation>Harbour Group Theatre</organisation></source> <cue>said</cue> <content>it was over</content>.", "arts"),
    ("<source>Internet users</source> <cue>said</cue> <content>it was over</content>.", "witness or resident"),
    ("<source><person>Ada Roe</person>, a tour guide in <place>Leeds</place></source>, <cue>said</cue> <content>it was over</content>.", "witness or resident"),
    ("<source>The chairman of the temple, <person>Ada Roe</person></source>, <cue>said</cue> <content>it was over</content>.", "civil society"),
    ("<source>The <agency>Harbour Pilots Authority</agency></source> <cue>said</cue> <content>it was over</content>.", "official"),
    ("<source>The press director of the <agency>Port Ministry</agency></source> <cue>said</cue> <content>it was over</content>.", "spokesperson"),
    # whom an article gives an age and no function is one of the people; not among players and performers
    ("<source><person>Ada Roe</person>, 34,</source> <cue>said</cue> <content>it was over</content>.", "witness or resident"),
    ("<source><person>Ada Roe</person> (34)</source> <cue>said</cue> <content>it was over</content>.", "witness or resident"),
    ("<source>The 34-year-old <person>Ada Roe</person></source> <cue>said</cue> <content>it was over</content>.", "witness or resident"),
    ("<source><person>Ada Roe</person>, 34, a minister,</source> <cue>said</cue> <content>it was over</content>.", "official"),
    ("The rugby player met a footballer and a boxer. <source><person>Ada Roe</person>, 34,</source> <cue>said</cue> <content>it was over</content>.", "sport"),
    ("<source><person>Ada Roe</person>, 34, from <organisation>Acme</organisation>,</source> <cue>said</cue> <content>it was over</content>.", ""),
    ("<person>Ada Roe</person>, 34, won the election. <source><person>Ada Roe</person></source> <cue>said</cue> <content>it was over</content>.", ""),
    ("<person>Ada Roe</person>, 34, has led the port for years. <source><person>Ada Roe</person></source> <cue>said</cue> <content>it was over</content>.", ""),
    ("<source><person>Ada Roe</person>, 34th in the race,</source> <cue>said</cue> <content>it was over</content>.", ""),
    # a name alone tells no function
    ("<source><person>Ada Roe</person></source> <cue>said</cue> <content>it was over</content>.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kind"), KINDS)
def test_the_kind_of_a_source(attributed, marked, kind):
    assert attributed(marked)[1].kind == kind


def test_the_articles_own(claims_of):
    (claim,) = claims_of("The port handled <figure>4,300</figure> ships last year.")[1]
    assert claim.kind == "article"
