"""The role written beside a name, and the organisation it is of."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "name", "role", "parent"),
    [
        ("FBI Director Kash Patel spoke.", "Kash Patel", "FBI Director", "Federal Bureau of Investigation"),
        ("Illinois Governor JB Pritzker spoke.", "JB Pritzker", "Illinois Governor", ""),
        ("Attacks from Trump border czar Tom Homan went on.", "Thomas Homan", "border czar", ""),
        ("White House Press Secretary Karoline Leavitt declined.", "Karoline Leavitt", "White House Press Secretary", "White House"),
        ("FBI Field Office Director Olga Brandt declined.", "Olga Brandt", "FBI Field Office Director", "Federal Bureau of Investigation"),
        ("Bank of England Chief Economist Olga Brandt declined.", "Olga Brandt", "Bank of England Chief Economist", "Bank of England"),
        ("Federal Reserve Board Secretary Olga Brandt declined.", "Olga Brandt", "Federal Reserve Board Secretary", "Federal Reserve"),
        ("Red Cross Press Office Director Olga Brandt declined.", "Olga Brandt", "Red Cross Press Office Director", "American Red Cross"),
        ("The acting deputy attorney general, Emil Bove, signed it.", "Emil Bove", "acting deputy attorney general", ""),
        ("Acting Homeland Security Secretary Benjamine Huffman signed.", "Benjamine Huffman", "Acting Homeland Security Secretary", "Department of Homeland Security"),
        ("The rule is void, said Ruth Adeyemi, president and general counsel of the ACLU, on Monday.", "Ruth Adeyemi", "president and general counsel of the ACLU", "American Civil Liberties Union"),
        ("The camps are full, said Nina Falk, 41, a senior researcher at Human Rights Watch.", "Nina Falk", "senior researcher at Human Rights Watch", "Human Rights Watch"),
        ("Politico columnist Dana Merritt disagreed.", "Dana Merritt", "Politico columnist", "Politico"),
        ("Owen Marsh, a spokesman for Mrs. Clinton, declined.", "Owen Marsh", "spokesman for Mrs. Clinton", ""),
        ("Owen Marsh, the veteran Nevada journalist, declined.", "Owen Marsh", "veteran Nevada journalist", ""),
        ("The bill of Sen. Ted Cruz failed.", "Ted Cruz", "Sen.", ""),
        # what an office is for
        ("The sale is barred, natural resources minister Olga Brandt said.", "Olga Brandt", "natural resources minister", ""),
        ("They met former local government secretary Olga Brandt.", "Olga Brandt", "former local government secretary", ""),
        ("New manager Olga Brandt came.", "Olga Brandt", "manager", ""),  # how long one is something is no part of it
        ("The new party leader Olga Brandt came.", "Olga Brandt", "party leader", ""),
        ("Olga Brandt, professor emeritus of law at the ACLU, said no.", "Olga Brandt", "professor emeritus of law at the ACLU", "American Civil Liberties Union"),
        ("Olga Brandt, mayor elect of Leeds, said no.", "Olga Brandt", "mayor elect of Leeds", ""),
        ("Olga Brandt, mayor late in life, said no.", "Olga Brandt", "mayor", ""),
        ("Work and Pensions Secretary Olga Brandt said no.", "Olga Brandt", "Work and Pensions Secretary", ""),
        ("Women and Equalities Minister Olga Brandt said no.", "Olga Brandt", "Women and Equalities Minister", ""),
        ("Central bank governor Olga Brandt said no.", "Olga Brandt", "Central bank governor", ""),
        ("Aid worker Olga Brandt said no.", "Olga Brandt", "Aid worker", ""),
        ("Minister of Fisheries Olga Brandt said no.", "Olga Brandt", "Minister of Fisheries", ""),
        ("Deputy Minister for Women and Equality Olga Brandt said no.", "Olga Brandt", "Deputy Minister for Women and Equality", ""),
        ("The President of the Senate Olga Brandt said no.", "Olga Brandt", "President of the Senate", "Senate"),
        ("Peru's Prime Minister, Olga Brandt said she would stay.", "Olga Brandt", "Prime Minister", ""),
        ("Peru's Prime Minister, Olga Brandt said no", "Olga Brandt", "Prime Minister", ""),  # a line without its stop
        ("Olga Brandt, the governor's chief of staff, said no.", "Olga Brandt", "governor's chief of staff", ""),
        ("Olga Brandt, head of the union's board, said no.", "Olga Brandt", "head of the union's board", ""),
        ("A spokesman for President Olga Brandt said no.", "Olga Brandt", "President", ""),
        ("The rector of the Academy, Dr. Olga Brandt, said no.", "Olga Brandt", "rector of the Academy", ""),  # which academy?
        ("The deputy of the head of the World Bank, Olga Brandt, said no.", "Olga Brandt", "deputy of the head of the World Bank", "World Bank"),
        ("Professor Dr. Olga Brandt said no.", "Olga Brandt", "Professor", ""),
        ("Minister of Fisheries Dr. Olga Brandt said no.", "Olga Brandt", "Minister of Fisheries", ""),
        ("The long-time leader Olga Brandt fell.", "Olga Brandt", "long-time leader", ""),
        ("The Vice-President Olga Brandt fell.", "Olga Brandt", "Vice-President", ""),
        # no hyphen is what ends a dateline
        ("Durban-Mayor Olga Brandt said on Monday that the port was shut.", "Olga Brandt", "Mayor", ""),
        ("Cape Town-After President Olga Brandt spoke, the port was shut.", "Olga Brandt", "President", ""),
        ("The London-born mayor Olga Brandt fell.", "Olga Brandt", "London-born mayor", ""),
        ("London-born Mayor Olga Brandt fell.", "Olga Brandt", "London-born Mayor", ""),
        ("DAYTON, Ohio - Fire Chief Olga Brandt said no.", "Olga Brandt", "Fire Chief", ""),
        ("The President of the Republic Olga Brandt said no.", "Olga Brandt", "President of the Republic", ""),
        ("Mayor-elect Olga Brandt said no.", "Olga Brandt", "Mayor-elect", ""),
        ("“No,” said Sgt. Olga Brandt.", "Olga Brandt", "Sgt.", ""),
        ("“No,” said co-ordinator Olga Brandt.", "Olga Brandt", "co-ordinator", ""),
        ("“No,” said runner-up Olga Brandt.", "Olga Brandt", "runner-up", ""),
        ("The police outpost in-charge Olga Brandt said no.", "Olga Brandt", "in-charge", ""),
        ("“No,” said corporate communication practitioner Olga Brandt.", "Olga Brandt", "corporate communication practitioner", ""),
        ("Olga Brandt, an overseer of the mill, said no.", "Olga Brandt", "overseer of the mill", ""),
        ("Olga Brandt, a star of the stage, said no.", "Olga Brandt", "star of the stage", ""),
        ("The court heard public protector Olga Brandt.", "Olga Brandt", "public protector", ""),
        ("The party chairman MP Olga Brandt said no.", "Olga Brandt", "party chairman", ""),
        ("Constitutional law expert Professor Olga Brandt said no.", "Olga Brandt", "Constitutional law expert", ""),
        ("Attorney General Olga Brandt said no.", "Olga Brandt", "Attorney General", ""),
        ("Lord Justice Olga Brandt said no.", "Olga Brandt", "Lord Justice", ""),
        ("“It fell,” the head of the Supreme Fire Court (SFC), Olga Brandt remarked on Sunday.", "Olga Brandt", "head of the Supreme Fire Court", "Supreme Fire Court"),
        ("“It fell,” the mayor, Olga Brandt said.", "Olga Brandt", "mayor", ""),
        ("Speaking at the launch, Deputy Minister of Mines and Energy, Olga Brandt said no.", "Olga Brandt", "Deputy Minister of Mines and Energy", ""),
        ("Head of Trade at the Ministry of Fish in the East of Peru, Dr. Olga Brandt, said no.", "Olga Brandt", "Head of Trade at the Ministry of Fish in the East of Peru", "Ministry of Fish"),
        ("Saudi Crown Prince Olga Brandt said no.", "Olga Brandt", "Saudi Crown Prince", ""),
        ("Rabbi Olga Brandt, an expert on law, said no.", "Olga Brandt", "expert on law", ""),
        ("Olga Brandt has been appointed as the new manager of the mill.", "Olga Brandt", "manager of the mill", ""),
        ("Olga Brandt was made captain of the team.", "Olga Brandt", "captain of the team", ""),
        ("Olga Brandt was named chief executive in May.", "Olga Brandt", "chief executive", ""),
        ("Olga Brandt, who was elected head of the party in May, said no.", "Olga Brandt", "head of the party", ""),
        ("Control Yuan Member Olga Brandt said no.", "Olga Brandt", "Control Yuan Member", "Control Yuan"),
        ("A former prison guard, who went by the pseudonym Olga Brandt, wept.", "Olga Brandt", "former prison guard", ""),
        ("A 21-year-old law student in Leeds who wanted to be referred to by the pseudonym Olga Brandt wept.", "Olga Brandt", "law student in Leeds", ""),
        ("The Chief Fire Officer (CFO) Olga Brandt said no.", "Olga Brandt", "Chief Fire Officer", ""),
        ("He met Chief Election Commissioner (CEC) Olga Brandt on Monday.", "Olga Brandt", "Chief Election Commissioner", ""),
        ("It fell, as told by Finance Minister, Olga Brandt in May.", "Olga Brandt", "Finance Minister", ""),
        ("The head of the state-owned water company, Olga Brandt, said no.", "Olga Brandt", "head of the state-owned water company", ""),
        ("The lawyer representing the prison guards, Olga Brandt, said no.", "Olga Brandt", "lawyer", ""),
    ],
)  # fmt: skip
def test_role(run, text, name, role, parent):
    mentions, entities = run(text)
    entity = next(e for e in entities if e.name == name)
    assert (entity.role, entity.parent) == (role, parent)
    assert [m.role for m in mentions if m.entity == entity.key and m.role] == [role]


@pytest.mark.parametrize(
    "text",
    ["Kash Patel, Pam Bondi and others came.", "Tom Homan said on Monday that the director was wrong.", "Pam Bondi, who was late, met the mayor.", "In the view of the mayor, Pam Bondi said, and left.", "Peru's mayor, Pam Bondi said, came late.", "In talks with the rector of the Academy, Pam Bondi wept.", "Dr. Pam Bondi came.", "The model Pam Bondi drove fell.", "On the monitor Pam Bondi wept.",
     "Pam Bondi was named in the report of the mayor.", "Pam Bondi was elected to the board.", "To the Member Pam Bondi wrote twice.",
     "The mayor met somebody who used the pseudonym Pam Bondi.", "It fell on the mayor, Pam Bondi said."],
)  # fmt: skip
def test_no_role(run, text):
    assert not any(m.role for m in run(text)[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rallies were led by former MPs Olga Brandt and Peter Falk.", {"Olga Brandt": "former MP", "Peter Falk": "former MP"}),
        ("The Labour councillors Olga Brandt, Peter Falk, and Karen Lund left.", {"Olga Brandt": "Labour councillor", "Peter Falk": "Labour councillor", "Karen Lund": "Labour councillor"}),
        ("The actors Sir Peter Falk and Dame Olga Brandt came.", {"Peter Falk": "actor", "Olga Brandt": "actor"}),
        ("Deputy secretaries Olga Brandt of Norway and Peter Falk of Denmark met.", {"Olga Brandt": "Deputy secretary", "Peter Falk": "Deputy secretary"}),
        ("On Friday Sens. Olga Brandt (R-Ohio) and Peter Falk (D-Utah) voted no.", {"Olga Brandt": "Sen.", "Peter Falk": "Sen."}),
        ("Lawmakers Olga Brandt and Peter Falk, a retired judge, met.", {"Olga Brandt": "Lawmaker", "Peter Falk": "retired judge"}),
        ("One of the leaders of the strike in Leeds, Olga Brandt, said no.", {"Olga Brandt": "leader of the strike in Leeds"}),
        ("“No,” said one of their lawyers, Dr. Olga Brandt.", {"Olga Brandt": "lawyer"}),
        ("Olga Brandt, one of the British journalists trained by him, said no.", {"Olga Brandt": "British journalist"}),
        ("Olga Brandt, one of the bank's senior managers, met Peter Falk.", {"Olga Brandt": "senior manager", "Peter Falk": ""}),
        ("Olga Brandt, one of many, met one of the men who paid the lawyers, Peter Falk.", {"Olga Brandt": "", "Peter Falk": ""}),
        # an example, one of a counted few, one of several without a comma
        ("A host of other UK actors, including Peter Falk and Olga Brandt, came.", {"Peter Falk": "UK actor", "Olga Brandt": "UK actor"}),
        ("Farmers sold it to traders, such as Olga Brandt.", {"Olga Brandt": "trader"}),
        ("The leaders of the strike, including Peter Falk, said no.", {"Peter Falk": "leader"}),
        ("She hopes to meet directors Olga Brandt or Peter Falk.", {"Olga Brandt": "director", "Peter Falk": "director"}),
        ("The club sold two strikers, Olga Brandt and Peter Falk, on Monday.", {"Olga Brandt": "striker", "Peter Falk": "striker"}),
        ("The club sold three strikers, Olga Brandt and Peter Falk among them.", {"Olga Brandt": "", "Peter Falk": ""}),
        ("The ministers, Olga Brandt and Peter Falk met in Leeds.", {"Olga Brandt": "", "Peter Falk": ""}),
        ("The novel was written by one of its founders Olga Brandt.", {"Olga Brandt": "founder"}),
        ("A number of firms, including that of Olga Brandt, agreed.", {"Olga Brandt": ""}),
        ("Voters like Peter Falk.", {"Peter Falk": ""}),
        ("Farmers sold it to traders like Peter Falk.", {"Peter Falk": "trader"}),
        ("Unlike the actors, Peter Falk was late.", {"Peter Falk": ""}),
        ("One of the lawyers, Olga Brandt and Peter Falk, left.", {"Olga Brandt": "", "Peter Falk": ""}),
        ("It names activists. Olga Brandt and Peter Falk left.", {"Olga Brandt": "", "Peter Falk": ""}),
        ("The ministers met the Red Cross and Peter Falk.", {"Peter Falk": ""}),
        ("She named ministers Olga Brandt and the Red Cross, Peter Falk said.", {"Olga Brandt": "", "Peter Falk": ""}),
        ("The bill of the MPs, Olga Brandt and Peter Falk said, failed.", {"Olga Brandt": "", "Peter Falk": ""}),
        ("The view of analysts Olga Brandt, Peter Falk said, was wrong.", {"Olga Brandt": "", "Peter Falk": ""}),
    ],
)  # fmt: skip
def test_title_of_several(run, text, expected):
    assert {e.name: e.role for e in run(text)[1] if e.type == "person"} == expected


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        # with a hyphen
        ("Dr. Olga Brandt, Under-Secretary of the Ministry of Fisheries, stressed that nets mattered.", "Olga Brandt", "Under-Secretary of the Ministry of Fisheries"),
        ("Dr. Olga Brandt, Assistant Under-Secretary for Fisheries, said that nets mattered.", "Olga Brandt", "Assistant Under-Secretary for Fisheries"),
        ("Olga Brandt, under pressure from the secretary, left.", "Olga Brandt", ""),
        # where somebody works, between the title and a comma
        ("“It holds,” lead researcher at the University of Leeds, Olga Brandt, said.", "Olga Brandt", "lead researcher at the University of Leeds"),
        ("“It holds,” a senior economist at Harbour Bank, Olga Brandt, said.", "Olga Brandt", "senior economist at Harbour Bank"),
        ("“It holds,” lead researcher at the University of Leeds, Olga Brandt, and Peter Falk said.", "Olga Brandt", ""),
        ("He spoke to a clerk at Harbour Bank, Olga Brandt and others.", "Olga Brandt", ""),
        # what somebody else takes one for
        ("Police thought Olga Brandt was a cleaner.", "Olga Brandt", ""),
        ("They fear that Olga Brandt is the mayor.", "Olga Brandt", ""),
        ("Olga Brandt is a cleaner, police said.", "Olga Brandt", "cleaner"),
        # who reigns
        ("His Highness the Amir Sheikh Salem Al-Vik said no.", "Salem Al-Vik", "Amir"),
        ("The Emir of Qatar, Sheikh Salem bin Vik, said no.", "Salem bin Vik", "Emir of Qatar"),
        ("The boxer Amir Falk said no.", "Amir Falk", "boxer"),
    ],
)  # fmt: skip
def test_title_with_a_hyphen_an_at_or_a_crown(run, text, name, role):
    assert {e.name: e.role for e in run(text)[1] if e.type == "person"}.get(name) == role


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("King Olaf Brandt said peace was near. The king left.", "Olaf Brandt"),
        ("The Emir of Qatar, Sheikh Salem bin Vik, said no. The Emir left.", "Salem bin Vik"),
        ("His Highness the Amir Sheikh Salem Al-Vik said no. The Amir left.", "Salem Al-Vik"),
        ("King Olaf Brandt said peace was near. The sultan left.", None),
    ],
)
def test_who_reigns_is_meant_by_the_title(run, text, meant):
    mentions, entities = run(text)
    names = {e.key: e.name for e in entities}
    assert next((names[m.entity] for m in mentions if m.found_by == "coreference"), None) == meant
