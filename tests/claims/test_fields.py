"""All that is told of a claim at once, with names and figures as they are read: `source|cue|content|class stance quotation|…`.

[source], {cue} and <content> of a text are what a model found. What stands behind is given where there is any: to whom,
when, the role and the body of the source, its kind and terms and why, what came of asking it, inside which claim it is
reported, which one it denies, how many say it with the source, and how sure it is who it is.
"""

from __future__ import annotations

import pytest
from claims.marks import read

from pipeline.article.analyse import lay_out
from pipeline.article.claims import find_claims
from pipeline.article.figures import find_figures, load_lexicon
from pipeline.article.recognise import load_gazetteer, recognise
from pipeline.records import Article


@pytest.fixture(scope="module")
def told(nlp, knowledge):
    gazetteer, lexicon = load_gazetteer(), load_lexicon()

    def run(marked: str) -> list[str]:
        text, attributions = read(marked)
        page = lay_out(nlp, Article("doc_1", "a.txt", "txt", "", text, published="2024-03-06"), zones=False)
        named = recognise(page, gazetteer)
        figures = find_figures(page, named.mentions, lexicon)
        claims = find_claims(page, named, figures, attributions, knowledge)
        name = {e.key: e.name for e in named.entities}
        place = {c.claim_id: str(i) for i, c in enumerate(claims)}

        def words(span):
            return text[slice(*span)] if span else ""

        def row(c):
            more = {
                "to": words(c.addressee), "when": c.when, "role": c.speaker_role, "for": name.get(c.speaks_for), "kind": c.kind,
                "terms": c.terms, "why": words(c.terms_reason), "reply": c.reply, "in": place.get(c.parent), "denies": place.get(c.denies),
                "joint": len(c.joint_mentions), "sure": f"{c.source_confidence:g}" if c.source_confidence else "",
            }  # fmt: skip
            kind = " ".join(filter(None, (c.cue_class, c.stance, c.quote_type)))
            fields = (words(c.source), words(c.cue), " … ".join(map(words, c.content)), kind)
            return "|".join((*fields, *(f"{key}={value}" for key, value in more.items() if value)))

        return [row(c) for c in claims]

    return run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<The boats would stay>, [Ada Roe] {said} on Tuesday.", ["Ada Roe|said|The boats would stay|say predicts indirect|when=2024-03-05|terms=on record|sure=0.93"]),
        ("[Roe] {told} the board on Monday <that the pier was closed>.", ["Roe|told|that the pier was closed|tell asserts indirect|to=the board|when=2024-03-04|terms=on record|sure=0.85"]),
        ("[Roe] {warned} the mayor of Leeds <that the pier would close>. The mayor left.", ["Roe|warned|that the pier would close|warn predicts indirect|to=the mayor|terms=on record|sure=0.85"]),
        ("[Roe] {ordered} agents <to leave the pier>.", ["Roe|ordered|to leave the pier|order proposes indirect|to=agents|sure=0.85"]),
        ("[Roe] {asked} the council <to keep the pier>.", ["Roe|asked|to keep the pier|ask proposes indirect|to=the council|sure=0.85"]),
        ("[Roe] {urged} ministers <not to close the pier>.", ["Roe|urged|not to close the pier|propose proposes indirect|to=ministers|terms=on record|sure=0.85"]),
        ("[Roe] {denied} <closing the pier>.", ["Roe|denied|closing the pier|deny denies indirect|terms=on record|sure=0.85"]),
        ("[Roe] {denied} <that 40 men had been hurt>.", ["Roe|denied|that 40 men had been hurt|deny denies indirect|terms=on record|sure=0.85"]),
        ("[Roe] {confirmed} <that 40 men had been hurt>.", ["Roe|confirmed|that 40 men had been hurt|announce asserts indirect|terms=on record|sure=0.85"]),
        ("[Roe] {suggested} <that the pier be closed>.", ["Roe|suggested|that the pier be closed|suggest asserts indirect|sure=0.85"]),
        ("[Roe] {promised} <to build 40 homes by 2030>.", ["Roe|promised|to build 40 homes by 2030|promise proposes indirect|terms=on record|sure=0.85"]),
        ("[Roe] {wrote} on X: <“The pier is closed.”>", ["Roe|wrote|“The pier is closed.”|write asserts direct|terms=on record|sure=0.85"]),
        ("<“The pier is closed,”> [Roe] {said} in an interview with Fox News.", ["Roe|said|“The pier is closed,”|say asserts direct|to=Fox News|terms=on record|sure=0.85"]),
        ("<“The pier is closed,”> [a spokeswoman for the Harbour Board] {said} on condition of anonymity.", ["a spokeswoman for the Harbour Board|said|“The pier is closed,”|say asserts direct|role=spokeswoman|for=Harbour Board|kind=spokesperson|terms=anonymous"]),
        ("[A police officer, who asked not to be named,] {said} <the pier was closed>.", ["A police officer, who asked not to be named,|said|the pier was closed|say asserts indirect|role=police officer|kind=court or police|terms=anonymous"]),
        ("[The Harbour Board] {declined} <to comment on the pier>.", ["The Harbour Board|declined|to comment on the pier|decline declines indirect|reply=declined|sure=0.91"]),
        ("[The Harbour Board] {did not respond to} <a request for comment>.", ["The Harbour Board|did not respond to|a request for comment|decline declines indirect|terms=on record|reply=did not respond|sure=0.91"]),
        ("[The Harbour Board] {could not be reached for} <comment>.", ["The Harbour Board|could not be reached|for comment|decline declines indirect|reply=could not be reached|sure=0.91"]),
        ("[Ada Roe, a former mayor,] {said} <the pier was closed>.", ["Ada Roe, a former mayor,|said|the pier was closed|say asserts indirect|role=former mayor|kind=official|terms=on record|sure=0.93"]),
        ("[Ada Roe, a professor at the University of Leeds,] {said} <fish were few>.", ["Ada Roe, a professor at the University of Leeds,|said|fish were few|say asserts indirect|role=professor at the University of Leeds|for=University of Leeds|kind=expert|terms=on record|sure=0.93"]),
        ("[Ada Roe, a neighbour,] {said} <the noise was great>.", ["Ada Roe, a neighbour,|said|the noise was great|say asserts indirect|role=neighbour|kind=witness or resident|terms=on record|sure=0.93"]),
        ("[Ada Roe and Mark Hill] {said} <the pier was closed>.", ["Ada Roe and Mark Hill|said|the pier was closed|say asserts indirect|terms=on record|joint=1|sure=0.93"]),
        ("[Ada Roe, Mark Hill and Bo Vik] {said} <the pier was closed>.", ["Ada Roe, Mark Hill and Bo Vik|said|the pier was closed|say asserts indirect|terms=on record|joint=2|sure=0.93"]),
        ("[The board's chief engineer, Ada Roe,] {said} <the pier was closed>.", ["The board's chief engineer, Ada Roe,|said|the pier was closed|say asserts indirect|role=chief engineer|kind=expert|terms=on record|sure=0.93"]),
        ("[Harbour Board spokesman Mark Hill] {said} <the pier was closed>.", ["Harbour Board spokesman Mark Hill|said|the pier was closed|say asserts indirect|role=Harbour Board spokesman|for=Harbour Board|kind=spokesperson|terms=on record|sure=0.93"]),
        ("[The company's lawyers] {said} <the pier was closed>.", ["The company's lawyers|said|the pier was closed|say asserts indirect|role=lawyers|kind=expert"]),
        ("[Kenyan officials] {said} <the pier was closed>.", ["Kenyan officials|said|the pier was closed|say asserts indirect|role=Kenyan officials|kind=official"]),
        ("[Some ministry officials] {said} <the pier was closed>.", ["Some ministry officials|said|the pier was closed|say asserts indirect|role=ministry officials|kind=official"]),
        ("[A report] {showed} <that fish had died in 2019>.", ["A report|showed|that fish had died in 2019|show asserts indirect|kind=document"]),
        ("[The court] {ruled} <that the pier must close>.", ["The court|ruled|that the pier must close|rule asserts indirect|kind=court or police"]),
        ("[Police] {accused} <Mark Hill of theft>.", ["Police|accused|Mark Hill of theft|accuse asserts indirect|kind=court or police"]),
        ("[Prosecutors] {charged} <Mark Hill with theft>.", ["Prosecutors|charged|Mark Hill with theft|accuse asserts indirect|role=Prosecutors|kind=court or police"]),
        ("[Roe] {blamed} <the board for the fire>.", ["Roe|blamed|the board for the fire|accuse asserts indirect|sure=0.85"]),
        ("[Roe] {praised} <the board for its work>.", ["Roe|praised|the board for its work|praise asserts indirect|sure=0.85"]),
        ("[Roe] {criticised} <the plan as too dear>.", ["Roe|criticised|the plan as too dear|criticize asserts indirect|sure=0.85"]),
        ("[Roe] {called} <the plan “a disaster”>.", ["Roe|called|the plan “a disaster”|describe asserts mixed|terms=on record|sure=0.85"]),
        ("[Roe] {described} <the plan as a “disaster” for the town>.", ["Roe|described|the plan as a “disaster” for the town|describe asserts mixed|terms=on record|sure=0.85"]),
        ("[Roe] {thinks} <the pier is closed>.", ["Roe|thinks|the pier is closed|believe asserts indirect|sure=0.85"]),
        ("[Roe] {hopes} <the pier will stay>.", ["Roe|hopes|the pier will stay|want proposes indirect|sure=0.85"]),
        ("[Roe] {expects} <profit to rise 5% next year>.", ["Roe|expects|profit to rise 5% next year|predict predicts indirect|sure=0.91"]),
        ("[Roe] {did not say} <whether the pier was closed>.", ["Roe|did not say|whether the pier was closed|say declines indirect|terms=on record|sure=0.85"]),
        ("[Roe] {never said} <that the pier was closed>.", ["Roe|never said|that the pier was closed|say declines indirect|terms=on record|sure=0.85"]),
        ("[Roe] {refused to say} <who closed the pier>.", ["Roe|refused to say|who closed the pier|decline declines indirect|reply=declined|sure=0.85"]),
        ("[Roe] {would not say} <why the pier was closed>.", ["Roe|would not say|why the pier was closed|say declines indirect|terms=on record|sure=0.85"]),
        ("[Roe] {said} in May 2019 <that she was ill>.", ["Roe|said|that she was ill|say asserts indirect|when=2019-05|terms=on record|sure=0.85"]),
        ("[Roe] {said} on March 3, 2024, <that she was ill>.", ["Roe|said|that she was ill|say asserts indirect|when=2024-03-03|terms=on record|sure=0.85"]),
        ("[Roe] {said} at a news conference in Leeds on Friday <that she was ill>.", ["Roe|said|that she was ill|say asserts indirect|when=2024-03-01|terms=on record|sure=0.85"]),
        ("<The pier was closed>, {according to} [Ada Roe].", ["Ada Roe|according to|The pier was closed|say asserts indirect|terms=on record|sure=0.93"]),
        ("{According to} [the ministry], <the pier was closed in May>.", ["the ministry|According to|the pier was closed in May|say asserts indirect|kind=official"]),
        ("[Roe] {said} <Mark Hill told her the pier was closed>.", ["Roe|said|Mark Hill told her the pier was closed|say asserts indirect|terms=on record|sure=0.85", "Mark Hill|told|the pier was closed|tell asserts indirect|to=her|terms=on record|in=0|sure=0.93"]),
        ("[Roe] {said} <the ministry denied that the pier was closed>.", ["Roe|said|the ministry denied that the pier was closed|say asserts indirect|terms=on record|sure=0.85", "the ministry|denied|that the pier was closed|deny denies indirect|kind=official|in=0"]),
        ("[Roe] {said} <she did not close the pier>. [Hill] {said} <Roe closed the pier>.", ["Roe|said|she did not close the pier|say asserts indirect|terms=on record|denies=1|sure=0.85", "Hill|said|Roe closed the pier|say asserts indirect|terms=on record|sure=0.85"]),
        ("The pier, [Roe] {said}, <was closed in May>.", ["Roe|said|was closed in May|say asserts indirect|terms=on record|sure=0.85"]),
        ("<“No,”> [Roe] {said}. “We are not closed.”", ["Roe|said|“No,”|say asserts direct|terms=on record|sure=0.85", "Roe||“We are not closed.”|say asserts direct|terms=on record|sure=0.8"]),
        ("<“No,”> [Roe] {said}. “We are not closed.” Hill wept.", ["Roe|said|“No,”|say asserts direct|terms=on record|sure=0.85", "Roe||“We are not closed.”|say asserts direct|terms=on record|sure=0.8"]),
        ("Ada Roe wept. “We are not closed.”", ["Ada Roe||“We are not closed.”|say asserts direct|terms=on record|sure=0.65"]),
        ("“We are not closed.” — Ada Roe", ["Ada Roe|—|“We are not closed.”|say asserts direct|terms=on record|sure=0.85"]),
        ("“We are not closed.” (Ada Roe)", ["Ada Roe||“We are not closed.”|say asserts direct|terms=on record|sure=0.85"]),
        ("Ada Roe: “We are not closed.”", ["Ada Roe|:|“We are not closed.”|say asserts direct|terms=on record|sure=0.85"]),
        ("No pier is closed. — Ada Roe (@adaroe) March 3, 2024", ["Ada Roe|—|No pier is closed.|say asserts direct|terms=on record|sure=0.85"]),
        ("Ada Roe said: “We are not closed.”", ["Ada Roe|said|“We are not closed.”|say asserts direct|terms=on record|sure=0.93"]),
        ("The pier in Leeds closed in 2019. The pier is nice.", ["||The pier in Leeds closed in 2019.|asserts|kind=article"]),
        ("The board spent $40 million on the pier in 2019. Was it closed?", ["||The board spent $40 million on the pier in 2019.|asserts|kind=article"]),
        ("Unemployment rose to 5% in May, the highest in 10 years.", ["||Unemployment rose to 5% in May, the highest in 10 years.|asserts|kind=article"]),
        ("The blast killed 40 people and wounded 12 on Monday.", ["||The blast killed 40 people and wounded 12 on Monday.|asserts|kind=article"]),
        ("[Roe] {agreed} <that the pier was closed>.", ["Roe|agreed|that the pier was closed|agree asserts indirect|sure=0.85"]),
        ("[Roe] {disagreed} <that the pier was closed>.", ["Roe|disagreed|that the pier was closed|oppose denies indirect|sure=0.85"]),
        ("[Roe] {insisted} <the pier was open>. [Hill] {replied} <that it was not>.", ["Roe|insisted|the pier was open|argue asserts indirect|terms=on record|sure=0.85", "Hill|replied|that it was not|say asserts indirect|terms=on record|sure=0.85"]),
        ("[Roe] {demanded} <that the pier be opened>.", ["Roe|demanded|that the pier be opened|order proposes indirect|sure=0.85"]),
        ("[Roe] {threatened} <to sue the board>.", ["Roe|threatened|to sue the board|promise proposes indirect|terms=on record|sure=0.85"]),
        ("[Roe] {announced} <a plan to close 40 piers>.", ["Roe|announced|a plan to close 40 piers|announce asserts indirect|terms=on record|sure=0.85"]),
        ("[Roe] {ruled out} <closing the pier>.", ["Roe|ruled out|closing the pier|deny denies indirect|terms=on record|sure=0.85"]),
        ("[Roe] {was told} <that the pier was closed>.", ["|was told|that the pier was closed|tell asserts indirect|to=Roe|kind=unnamed"]),
        ("[The officers] {were told} <that the pier was closed>.", ["|were told|that the pier was closed|tell asserts indirect|to=The officers|kind=unnamed"]),
        ("[Fishermen] {fear} <the pier will close>.", ["Fishermen|fear|the pier will close|fear predicts indirect|kind=witness or resident"]),
        ("[Nobody] {said} <the pier was closed>.", ["||Nobody said the pier was closed.|asserts|kind=article"]),
        ("[Many] {say} <the pier was closed>.", ["Many|say|the pier was closed|say asserts indirect|kind=unnamed"]),
        ("[He] {said} <the pier was closed>.", ["He|said|the pier was closed|say asserts indirect"]),
        ("[The bill] {says} <that piers must close>.", ["The bill|says|that piers must close|say proposes indirect|kind=document"]),
        ("[Reuters] {reported} <that the pier was closed>.", ["Reuters|reported|that the pier was closed|report asserts indirect|kind=outlet|terms=on record|sure=0.91"]),
        ("[The Washington Post] {reported} on Monday <that the pier was closed>.", ["The Washington Post|reported|that the pier was closed|report asserts indirect|when=2024-03-04|kind=outlet|terms=on record|sure=0.91"]),
        ("[Roe] {testified} before the board on Monday <that the pier was closed>.", ["Roe|testified|that the pier was closed|say asserts indirect|to=the board|when=2024-03-04|terms=on record|sure=0.85"]),
        ("[Ada Roe, Mark Hill] {said} <the pier was closed>.", ["Ada Roe, Mark Hill|said|the pier was closed|say asserts indirect|terms=on record|sure=0.93"]),
        ("[Ada Roe & Mark Hill] {said} <the pier was closed>.", ["Ada Roe & Mark Hill|said|the pier was closed|say asserts indirect|terms=on record|sure=0.93"]),
        ("[Ada Roe, beside Mark Hill,] {said} <the pier was closed>.", ["Ada Roe, beside Mark Hill,|said|the pier was closed|say asserts indirect|terms=on record|sure=0.93"]),
        ("[Ada Roe and the Harbour Board] {said} <the pier was closed>.", ["Ada Roe and the Harbour Board|said|the pier was closed|say asserts indirect|terms=on record|joint=1|sure=0.91"]),
        ("[Ada Roe and Mark Hill's lawyer] {said} <the pier was closed>.", ["Ada Roe and Mark Hill's lawyer|said|the pier was closed|say asserts indirect|kind=expert|terms=on record|sure=0.93"]),
        ("[A spokeswoman for the Harbour Board] {said} <the pier was closed>. She spoke on condition of anonymity.", ["A spokeswoman for the Harbour Board|said|the pier was closed|say asserts indirect|role=spokeswoman|for=Harbour Board|kind=spokesperson|terms=anonymous"]),
        ("“The pier is closed.” Ada Roe wept.", ["||“The pier is closed.”|say asserts direct|kind=unnamed"]),
        ("Ada Roe met Mark Hill. “The pier is closed.”", ["Ada Roe||“The pier is closed.”|say asserts direct|terms=on record|sure=0.65"]),
        ("[Roe] {said} <the board took 40 bribes in May>. [The Harbour Board] {denied} <taking 40 bribes in May>.", ["Roe|said|the board took 40 bribes in May|say asserts indirect|terms=on record|sure=0.85", "The Harbour Board|denied|taking 40 bribes in May|deny denies indirect|terms=on record|denies=0|sure=0.91"]),
        ("[Roe] {said} <Mark Hill took bribes>. [Hill] {denied} <taking bribes>.", ["Roe|said|Mark Hill took bribes|say asserts indirect|terms=on record|sure=0.85", "Hill|denied|taking bribes|deny denies indirect|terms=on record|denies=0|sure=0.91"]),
        ("[Roe] {said} <Mark Hill took bribes>. [Hill] {denied} <eating fish>.", ["Roe|said|Mark Hill took bribes|say asserts indirect|terms=on record|sure=0.85", "Hill|denied|eating fish|deny denies indirect|terms=on record|sure=0.91"]),
        ("[Roe] {said} <Mark Hill took bribes>. [Bo Vik] {denied} <that Mark Hill took bribes>.", ["Roe|said|Mark Hill took bribes|say asserts indirect|terms=on record|sure=0.85", "Bo Vik|denied|that Mark Hill took bribes|deny denies indirect|terms=on record|denies=0|sure=0.93"]),
        ("Asked about the fire, [Roe] {said} <it was small>.", ["Roe|said|it was small|say asserts indirect|terms=on record|sure=0.85"]),
        ("[Roe] {said} <Hill thinks Vik said the pier was closed>.", ["Roe|said|Hill thinks Vik said the pier was closed|say asserts indirect|terms=on record|sure=0.85", "Hill|thinks|Vik said the pier was closed|believe asserts indirect|in=0|sure=0.85"]),
        ("[Officials at the ministry] {said} <the pier was closed>.", ["Officials at the ministry|said|the pier was closed|say asserts indirect|role=Officials|kind=official"]),
        ("[Residents of Leeds] {said} <the pier was closed>.", ["Residents of Leeds|said|the pier was closed|say asserts indirect|role=Residents|kind=witness or resident"]),
        ("[Officials in Leeds] {said} <the pier was closed>.", ["Officials in Leeds|said|the pier was closed|say asserts indirect|role=Officials|kind=official"]),
        ("[A senior White House official] {said} <the pier was closed>.", ["A senior White House official|said|the pier was closed|say asserts indirect|role=official|for=White House|kind=official"]),
        ("[The official] {said} <the pier was closed>.", ["The official|said|the pier was closed|say asserts indirect|role=official|kind=official"]),
        ("[Roe] {told} Mark Hill and Bo Vik <that the pier was closed>.", ["Roe|told|that the pier was closed|tell asserts indirect|to=Mark Hill and Bo Vik|terms=on record|sure=0.85"]),
        ("[Roe] {promised} Mark Hill <that the pier would close>.", ["Roe|promised|that the pier would close|promise proposes indirect|to=Mark Hill|terms=on record|sure=0.85"]),
        ("[Roe] {complained} to the board <that the pier was closed>.", ["Roe|complained|that the pier was closed|say asserts indirect|to=the board|terms=on record|sure=0.85"]),
        ("[Roe] {said} during a Fox News interview on May 3 <that the pier was closed>.", ["Roe|said|that the pier was closed|say asserts indirect|to=Fox News|when=2023-05-03|terms=on record|sure=0.85"]),
        ("[Roe] {asked} the court in Leeds <to close the pier>.", ["Roe|asked|to close the pier|ask proposes indirect|to=the court|sure=0.85"]),
        ("Ada Roe, the mayor, built 40 homes in Leeds in 2019. She was ill. They say it is nice.", ["||Ada Roe, the mayor, built 40 homes in Leeds in 2019.|asserts|kind=article"]),
        ("If the pier closes, 40 men will leave. The pier has 12 shops and cost $5 million.", ["||If the pier closes, 40 men will leave.|asserts|kind=article", "||The pier has 12 shops and cost $5 million.|asserts|kind=article"]),
    ],
)  # fmt: skip
def test_all_fields(told, text, expected):
    assert told(text) == expected
