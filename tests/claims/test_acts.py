"""Cue → class and stance. Add a row where a reader of news would look for it."""

import pytest

ACTS = [
    # cue and content                                                              class      stance
    ("<source>She</source> <cue>said</cue> <content>the bridge was closed</content>.", "say", "asserts"),
    ("<source>She</source> <cue>declined to comment on</cue> <content>the case</content>.", "decline", "declines"),
    ("<source>She</source> <cue>refused to say</cue> <content>who had signed it</content>.", "decline", "declines"),
    ("<source>She</source> <cue>did not say</cue> <content>whether she would run</content>.", "say", "declines"),
    ("<source>She</source> <cue>has yet to explain</cue> <content>why</content>.", "say", "declines"),
    ("<source>The ministry</source> <cue>did not rule out</cue> <content>closing the port</content>.", "deny", "declines"),
    ("<source>She</source> <cue>denied issuing</cue> <content>any permits</content>.", "deny", "denies"),
    # an adjective may stand before the noun of a phrase; an adjective that is no part of it makes none
    ("<source>She</source> <cue>cast further doubt on</cue> <content>the plan</content>.", "doubt", "doubts"),
    ("<source>She</source> <cue>expressed serious concern about</cue> <content>the bridge</content>.", "fear", "asserts"),
    ("<source>She</source> <cue>sounded fresh alarm over</cue> <content>the fares</content>.", "warn", "predicts"),
    ("<source>She</source> <cue>cast the doubtful doctor as</cue> <content>a crook</content>.", "describe", "asserts"),
    ("<cue>Said</cue> <source>Roe</source>: <content>“It is late.”</content>", "say", "asserts"),
    ("<source>She</source> <cue>is keen</cue> <content>to buy the pier</content>.", "want", "proposes"),
    ("<source>She</source> <cue>is particularly fearful</cue> <content>that it is unsafe</content>.", "fear", "asserts"),
    ("<source>She</source> <cue>taught</cue> <content>that there is one sea</content>.", "argue", "asserts"),
    ("<source>She</source> <cue>says</cue> <content>if it rains, fares will rise</content>.", "say", "predicts"),
    # answering what others claim denies it; answering a person, or with something, does not
    ("<source>The firm</source> <cue>has hit back at claims</cue> <content>that it would shut the plant</content>.", "deny", "denies"),
    ("<source>The firm</source> <cue>fired back</cue> <content>at allegations that it sold arms</content>.", "deny", "denies"),
    ("<source>She</source> <cue>pushed back on reports</cue> <content>that she would leave</content>.", "deny", "denies"),
    ("<source>She</source> <cue>hit back</cue> <content>that the mayor was a coward</content>.", "say", "asserts"),
    # who does not deny it, lets it stand; who does not rule it out, leaves it open
    ("<source>She</source> <cue>did not deny</cue> <content>that the firm was for sale</content>.", "deny", "asserts"),
    ("<source>She</source> <cue>does not dispute</cue> <content>the figures</content>.", "deny", "asserts"),
    ("<source>She</source> <cue>dismissed</cue> <content>the claim as a joke</content>.", "deny", "denies"),
    ("<source>She</source> <cue>signed an executive order</cue> <content>designating the pier a park</content>.", "order", "proposes"),
    # what one wants to do is not done
    ("<source>Ada Roe</source> <cue>Wants To Prosecute</cue> <content>Owners Who Let Ships Sink</content>", "accuse", "proposes"),
    ("<source>She</source> <cue>wants to order</cue> <content>the crews to leave</content>.", "order", "proposes"),
    ("<source>She</source> <cue>wanted to say</cue> <content>that the pier was shut</content>.", "say", "asserts"),
    # a question of what ought to be asks no one to do it
    ("<source>She</source> <cue>said</cue><content>: “Why should we pay for it?”</content>", "say", "asserts"),
    ("<source>She</source> <cue>said</cue><content>: “We should pay for it.”</content>", "say", "proposes"),
    ("<source>She</source> <cue>told</cue> the crews <content>that the decision to leave came late</content>.", "tell", "asserts"),
    # what is said to be needed is asked for; what oneself needs, or a rule tells, is not
    ("<source>She</source> <cue>said</cue> <content>the town needs to mend its bridges</content>.", "say", "proposes"),
    ("<source>She</source> <cue>stressed</cue> <content>the need to mend the bridge</content>.", "say", "proposes"),
    ("<source>She</source> <cue>told</cue> them <content>that there is a need for a bridge</content>.", "tell", "proposes"),
    ("<source>She</source> <cue>said</cue><content>: “It is vital that the bridge is mended.”</content>", "say", "proposes"),
    ("<source>She</source> <cue>said</cue><content>: “It is important that the bridge is mended.”</content>", "say", "asserts"),
    ("<source>She</source> <cue>said</cue><content>: “I need to see the bridge.”</content>", "say", "asserts"),
    ("<source>She</source> <cue>said</cue> <content>the town does not need to mend its bridges</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue> <content>the town needed a bridge</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue> <content>the town needed to mend its bridges</content>.", "say", "proposes"),
    ("<source>She</source> <cue>said</cue> <content>there was no need to mend the bridge</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue><content>: “He did not let us mend it.”</content>", "say", "asserts"),
    ("<source>She</source> <cue>said</cue> <content>she needed to sleep</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue><content>: “The old town needed to burn first.”</content>", "say", "asserts"),
    ("<source>She</source> <cue>said</cue><content>: “Let us join forces.”</content>", "say", "proposes"),
    ("<source>She</source> <cue>said</cue><content>: “Let's say it is late.”</content>", "say", "asserts"),
    # a name that calls a thing untrue
    ("<source>She</source> <cue>called</cue> <content>the story baseless</content>.", "describe", "denies"),
    ("<source>She</source> <cue>called</cue> <content>the story moving</content>.", "describe", "asserts"),
    # what must be so, or should have been, is no demand
    ("<source>She</source> <cue>said</cue> <content>somebody must have paid for it</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue> <content>they should have had their ballots by now</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue><content>: “I must admit that I was surprised.”</content>", "say", "asserts"),
    ("<source>She</source> <cue>said</cue><content>: “He must admit that he was surprised.”</content>", "say", "proposes"),
    ("<source>She</source> <cue>said</cue><content>: “I must have a word with him.”</content>", "say", "proposes"),
    ("<source>She</source> <cue>said</cue><content>: “I must say no to this deal.”</content>", "say", "proposes"),
    ("<source>She</source> <cue>said</cue><content>: “I must confess my sins.”</content>", "say", "proposes"),
    # what is reported that others must do, is so
    ("<source>The Gazette</source> <cue>reported</cue> <content>that wardens must work on Sundays</content>.", "report", "asserts"),
    ("<source>She</source> <cue>said</cue> <content>that wardens must work on Sundays</content>.", "say", "proposes"),
    ("<source>She</source> <cue>doubts</cue> <content>that the plan will work</content>.", "doubt", "doubts"),
    ("<source>She</source> <cue>does not believe</cue> <content>that it rained</content>.", "believe", "doubts"),
    ("<source>She</source> <cue>vowed</cue> <content>to rebuild the pier</content>.", "promise", "proposes"),
    ("<source>She</source> <cue>called for</cue> <content>an inquiry</content>.", "propose", "proposes"),
    ("<source>She</source> <cue>went on to promise</cue> <content>lower fares</content>.", "promise", "proposes"),
    ("<source>She</source> <cue>ordered</cue> <content>the crews to leave</content>.", "order", "proposes"),
    ("<source>The court</source> <cue>ruled</cue> <content>that the fee was unlawful</content>.", "rule", "asserts"),
    ("<source>She</source> <cue>asked</cue> <content>whether the dam would hold</content>.", "ask", ""),
    ("<source>She</source> <cue>asked</cue> <content>the crews to leave</content>.", "ask", "proposes"),
    ("<source>She</source> <cue>expects</cue> <content>prices to fall</content>.", "predict", "predicts"),
    ("<source>She</source> <cue>is not expected</cue> <content>to run</content>.", "predict", "doubts"),
    ("<source>She</source> <cue>hoped</cue> <content>that it would rain</content>.", "want", "proposes"),
    ("<content>The bridge is safe</content>, <cue>according to</cue> <source>a report</source>.", "say", "asserts"),
    ("<source>Roe</source><cue>:</cue> <content>The bridge is safe</content>", "say", "asserts"),
    ("<source>Her</source> <cue>argument that</cue> <content>fares rose</content> is wrong.", "argue", "asserts"),
    ("<source>The poll</source> <cue>shows</cue> <content>that few agree</content>.", "show", "asserts"),
    ("<source>She</source> <cue>is considering</cue> <content>suing the firm</content>.", "plan", "proposes"),
    ("<source>She</source> <cue>considers</cue> <content>the firm a nuisance</content>.", "believe", "asserts"),
    ("<source>The survey</source> <cue>found</cue> <content>that fares rose</content>.", "show", "asserts"),
    ("<source>A report by the bank</source> <cue>found</cue> <content>that fares rose</content>.", "show", "asserts"),
    ("<source>A new study</source> <cue>does not find</cue> <content>that fares rose</content>.", "show", "doubts"),
    ("<source>The judge</source> <cue>found</cue> <content>that fares rose</content>.", "believe", "asserts"),
    ("<source>She</source> <cue>accused</cue> <content>the firm of fraud</content>.", "accuse", "asserts"),
    ("<source>She</source> <cue>issued a statement denying</cue> <content>the report</content>.", "deny", "denies"),
    # which word of a cue carries it
    ("<source>She</source> <cue>refused to rule out</cue> <content>closing the port</content>.", "decline", "declines"),
    ("<source>She</source> <cue>had no comment on</cue> <content>the case</content>.", "decline", "declines"),
    ("<source>She</source> <cue>published a letter urging</cue> <content>the council to act</content>.", "propose", "proposes"),
    ("<source>She</source> <cue>admitted, and repeated,</cue> <content>that it rained</content>.", "admit", "asserts"),
    ("<source>Her</source> <cue>complaint letter</cue> <content>that fares rose</content>.", "write", "asserts"),
    ("<source>Her</source> <cue>alarm that</cue> <content>it rained</content>.", "warn", "asserts"),
    ("<source>The news</source> <cue>alarmed</cue> <content>the council</content>.", "fear", "asserts"),
    ("<source>She</source> <cue>danced</cue> <content>as though it rained</content>.", "", "asserts"),
    # what negates it, and what does not
    ("<source>She</source> has <cue>yet to say</cue> <content>why</content>.", "say", "declines"),
    ("<source>She</source> <cue>has yet again said</cue> <content>that it rained</content>.", "say", "asserts"),
    ("<source>She</source> never <cue>said</cue> <content>that it rained</content>.", "say", "declines"),
    ("<source>She</source> never <cue>issued a statement</cue> <content>that it rained</content>.", "say", "declines"),
    ("<source>She</source> <cue>said</cue> <content>never</content>.", "say", "asserts"),
    # what is called untrue is denied by who states it, not by who fears it
    ("<source>She</source> <cue>said</cue> <content>the story was false</content>.", "say", "denies"),
    ("<source>She</source> <cue>said</cue> <content>the story was not false</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue> <content>the story sounded false</content>.", "say", "asserts"),
    ("<source>She</source> <cue>fears</cue> <content>that the story was false</content>.", "fear", "asserts"),
    # a warning predicts, unless it tells what is or was
    ("<source>She</source> <cue>warned</cue> <content>that profits are falling</content>.", "warn", "asserts"),
    ("<source>She</source> <cue>cautioned</cue> <content>that the bridge was closed</content>.", "warn", "asserts"),
    ("<content>The riot is a sign of more</content>, <source>she</source> <cue>has warned</cue>.", "warn", "asserts"),
    ("<source>She</source> <cue>warned</cue> <content>that floods would come</content>.", "warn", "predicts"),
    ("<source>She</source> <cue>warned</cue> <content>that prices could rise</content>.", "warn", "predicts"),
    ("<source>She</source> <cue>warned of</cue> <content>a shortage</content>.", "warn", "predicts"),
    ("<source>She</source> <cue>warned</cue> <content>that many are ruined if it rains</content>.", "warn", "predicts"),
    ("<source>She</source> <cue>warned</cue> <content>them to leave</content>.", "warn", "proposes"),
    ("<source>She</source> <cue>warned</cue> <content>that the fee should be dropped</content>.", "warn", "proposes"),
    # who did no wrong denies
    ("<source>She</source> <cue>clarified</cue> <content>that she had said nothing wrong</content>.", "say", "denies"),
    ("<source>She</source> <cue>told</cue> the court <content>that she was not guilty</content>.", "tell", "denies"),
    ("<source>She</source> <cue>insists</cue> <content>there was no wrongdoing</content>.", "argue", "denies"),
    ("<source>She</source> <cue>said</cue> <content>much had gone wrong</content>.", "say", "asserts"),
    ("<source>She</source> <cue>fears</cue> <content>that nothing wrong was found</content>.", "fear", "asserts"),
    # modals of the content speak for a neutral cue
    ("<source>She</source> <cue>said</cue> <content>the fee should be dropped</content>.", "say", "proposes"),
    ("<source>She</source> <cue>said</cue> <content>the fee will rise</content>.", "say", "predicts"),
    ("<source>She</source> <cue>said</cue> <content>the fee would rise in May</content>.", "say", "predicts"),
    ("<source>She</source> <cue>said</cue> <content>the fee is going to rise</content>.", "say", "predicts"),
    ("<source>She</source> <cue>said</cue> <content>most of it is “probably going to be costly”</content>.", "say", "predicts"),
    ("<source>She</source> <cue>said</cue> <content>the fee was going to rise</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue> <content>the fee is going to the city</content>.", "say", "asserts"),
    ("<source>She</source> <cue>fears</cue> <content>that the fee will rise</content>.", "fear", "predicts"),
    ("<source>She</source> <cue>fears</cue> <content>that the fee has risen</content>.", "fear", "asserts"),
    ("<source>She</source> <cue>said</cue> <content>it would be wrong to wait</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue> <content>the fee would rise if it rained</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue> <content>the fee would have risen</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue> <content>the fee is unfair and should be dropped</content>.", "say", "proposes"),
    ("<source>She</source> <cue>said</cue> <content>the fee is unfair and will be dropped</content>.", "say", "asserts"),
    # "would" as of then with any verb; not what is wrong, welcome, or only thought of
    ("<source>She</source> <cue>said</cue> <content>the fee would be dropped in May</content>.", "say", "predicts"),
    ("<source>She</source> <cue>added</cue> <content>that the choir would be singing outdoors</content>.", "say", "predicts"),
    ("<source>She</source> <cue>said</cue> <content>the harvest would be smaller than last year</content>.", "say", "predicts"),
    ("<source>She</source> <cue>said</cue> <content>they would be able to sail in June</content>.", "say", "predicts"),
    ("<source>She</source> <cue>says</cue> <content>a break would be a relief</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue><content>: “A break would be a relief.”</content>", "say", "asserts"),
    ("<source>She</source> <cue>said</cue> <content>she would be happy with a draw</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue> <content>the fee would have been dropped</content>.", "say", "asserts"),
    # what is likely or expected, and what one thinks will come
    ("<source>She</source> <cue>said</cue> <content>the yard is set to close</content>.", "say", "predicts"),
    ("<source>She</source> <cue>said</cue> <content>the work was expected to be done by June</content>.", "say", "predicts"),
    ("<source>She</source> <cue>said</cue> <content>it is likely that the vote is lost</content>.", "say", "predicts"),
    ("<source>She</source> <cue>said</cue><content>: “I think the choir will win.”</content>", "say", "predicts"),
    ("<source>She</source> <cue>said</cue> <content>she never expected to win the cup</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue> <content>the table was set by two waiters</content>.", "say", "asserts"),
    # what should have been done is over, and of many statements one asks for little
    ("<source>She</source> <cue>said</cue> <content>an apology should be enough</content>.", "say", "proposes"),
    ("<source>She</source> <cue>said</cue> <content>water should be available to all</content>.", "say", "proposes"),
    ("<source>She</source> <cue>said</cue> <content>judges should be fit for office</content>.", "say", "proposes"),
    ("<source>She</source> <cue>said</cue> <content>rich states should help poor ones</content>.", "say", "proposes"),
    ("<source>She</source> <cue>said</cue> <content>children should know their rights</content>.", "say", "proposes"),
    ("<source>She</source> <cue>said</cue> <content>the sentence should last five years, not two</content>.", "say", "proposes"),
    ("<source>She</source> <cue>said</cue> <content>the roof should have been mended</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue> <content>the crew must have lost the way</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue><content>: “The cap is a must-have.”</content>", "say", "asserts"),
    ("<source>She</source> <cue>said</cue> <content>the roof had not been mended as it should be</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue><content>: “The roof should be mended. It is old. It leaks. It was cheap. It fell.”</content>", "say", "proposes"),
    ("<source>She</source> <cue>said</cue><content>: “It is old. It leaks. It was cheap. It fell. It cost us dear. It is late. We were wet. The roof should be mended.”</content>", "say", "asserts"),
    # what is told with an aim in front is no order
    ("<source>She</source> <cue>told</cue> us<content>: “To mend the roof, they will lower wages.”</content>", "tell", "predicts"),
    # what is reported to come is a forecast too
    ("<source>The Gazette</source> <cue>reported</cue> <content>that the ferry will be sold</content>.", "report", "predicts"),
    ("<source>She</source> <cue>revealed</cue> <content>that the choir would sing outdoors</content>.", "report", "predicts"),
    # so do the modals of what one admits, agrees to or shows
    ("<source>She</source> <cue>agreed</cue> <content>that the choir will sing outdoors</content>.", "agree", "predicts"),
    ("<source>The decree</source> <cue>indicates</cue> <content>that masks must be worn</content>.", "show", "proposes"),
    # "we have to" and "have got to" ask for it; "they have to" may be how it is
    ("<source>She</source> <cue>said</cue><content>: “We have to work together.”</content>", "say", "proposes"),
    ("<source>She</source> <cue>said</cue><content>: “You've got to take it.”</content>", "say", "proposes"),
    ("<source>She</source> <cue>said</cue><content>: “Money has to be found.”</content>", "say", "proposes"),
    ("<source>She</source> <cue>said</cue> <content>drivers have to pay for the bridge</content>.", "say", "asserts"),
    ("<source>She</source> <cue>said</cue><content>: “I've got to go.”</content>", "say", "asserts"),
    ("<source>She</source> <cue>said</cue><content>: “We have a plan to share.”</content>", "say", "asserts"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "cue_class", "stance"), ACTS)
def test_act(attributed, marked, cue_class, stance):
    _, claim = attributed(marked)
    assert (claim.cue_class, claim.stance) == (cue_class, stance)


def test_headline_cues_are_read_though_the_lemmatiser_fails(attributed):
    for cue in ("Slams", "Ripped", "RIPPED"):
        _, claim = attributed(f"<source>MAYOR</source> <cue>{cue}</cue> <content>PLAN TO CLOSE PIER</content>")
        assert claim.cue_class == "criticize", cue


QUOTES = [
    ("<source>She</source> <cue>said</cue>: <content>“It is over.”</content>", "direct"),
    ("<content>“It is over,”</content> <source>she</source> <cue>said</cue>. <content>“Go home.”</content>", "direct"),
    ("<source>She</source> <cue>said</cue> <content>it was over</content>.", "indirect"),
    ("<source>She</source> <cue>said</cue> <content>it was “over and done”</content>.", "mixed"),
]


@pytest.mark.parametrize(("marked", "quote_type"), QUOTES)
def test_quote_type(attributed, marked, quote_type):
    assert attributed(marked)[1].quote_type == quote_type
