import pytest


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # whose office it is: within the title, before it, behind the name
        ("Egypt voted. [Egyptian President Olga Brandt] {said} <it was late>.", "Egypt"),
        ("[Peru's finance minister, Olga Brandt,] {said} <it was late>.", "Peru"),
        ("[President Olga Brandt] of Chile {said} <it was late>.", "Chile"),
        ("[Olga Brandt, the mayor of Leeds,] {said} <it was late>.", "Leeds"),
        ("[Peru's foreign secretary, Olga Brandt,] {said} <it was late>.", "Peru"),
        # told once, and held where the title stands alone
        ("Leeds mayor Olga Brandt left. [The mayor] {said} <it was late>.", "Leeds"),
        ("Peru's president, Olga Brandt, left. [President Brandt] {said} <it was late>.", "Peru"),
        # without a name
        ("[Peru's foreign minister] {said} <it was late>.", "Peru"),
        # a country that the article does not name
        ("[Peruvian President Olga Brandt] {said} <it was late>.", ""),
        # where one is sent, and who sends
        ("[Peru's ambassador to Chile, Olga Brandt,] {said} <it was late>.", "Peru"),
        ("[Olga Brandt, Peru's envoy to the United Nations,] {said} <it was late>.", "Peru"),
        ("[Olga Brandt, ambassador to Chile,] {said} <it was late>.", ""),
        # no office, or none of a government's
        ("[Leeds baker Olga Brandt] {said} <it was late>.", ""),
        ("[Peru's opposition president, Olga Brandt,] {said} <it was late>.", ""),
        ("[Leeds trade secretary Olga Brandt] {said} <it was late>.", "Leeds"),
        ("[Leeds personal secretary Olga Brandt] {said} <it was late>.", ""),
        ("[Former Leeds mayor Olga Brandt] {said} <it was late>.", ""),
        ("[Its Leeds lawyer] {said} <it was late>.", ""),
        ("[A lawyer for Leeds] {said} <it was late>.", "Leeds"),
        # of a university or a club, not of the town or the country before it
        ("[Oxford chancellor Lord Brandt] {said} <it was late>.", ""),
        ("[Leeds's vice president, Olga Brandt,] {said} <it was late>.", ""),
        ("[The Leeds treasurer] {said} <it was late>.", ""),
        ("[Texas treasurer Olga Brandt] {said} <it was late>.", "Texas"),
        ("Germany voted. [German chancellor Olga Brandt] {said} <it was late>.", "Germany"),
        ("[The Peru president] {said} <it was late>.", "Peru"),
        ("France voted. [The French president of the club, Olga Brandt,] {said} <it was late>.", ""),
        ("France voted. [The French governor of a bank, Olga Brandt,] {said} <it was late>.", ""),
        ("France voted. [The French president of the republic, Olga Brandt,] {said} <it was late>.", "France"),
        ("France voted. [The French minister of the interior, Olga Brandt,] {said} <it was late>.", "France"),
        # of a people
        ("[Tarn River First Nation Chief Olga Brandt] {said} <it was late>.", "Tarn River First Nation"),
        ("[Olga Brandt, chief of the Tarn River First Nation,] {said} <it was late>.", "Tarn River First Nation"),
        ("[Leeds fire chief Olga Brandt] {said} <it was late>.", ""),
        # what one is in a team, where a match is told of
        ("The striker scored a goal in the final match of the cup. [Leeds captain Olga Brandt] {said} <it was late>.", "Leeds"),
        ("[Leeds captain Olga Brandt] {said} <it was late>.", ""),
    ],
)  # fmt: skip
def test_of_which_place(last, text, place):
    claim, names = last(text)
    assert names.get(claim.speaks_for, "") == place
