"""Which words may be misspelt, and how much of one has to be right."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from unitcycle.insight.search import rules

LETTERS = "abcdefghijklmnopqrstuvwxyzñ'-"
words = st.text(LETTERS, min_size=rules.SHORTEST_MISSPELT, max_size=rules.LONGEST_MISSPELT)


def is_nearly(typed: str, word: str) -> bool:
    found = sum(trigram in rules.padded(word) for trigram in rules.trigrams_of(typed))
    return found >= rules.trigrams_needed(typed)


def test_a_word_has_a_trigram_for_each_letter_and_one_for_its_end():
    assert rules.trigrams_of("view") == ["  v", " vi", "vie", "iew", "ew "]


@pytest.mark.parametrize(
    ("word", "may_be"),
    [
        ("elm", False),
        ("elms", True),
        ("e" * 30, True),
        ("e" * 31, False),
        ("1012", False),
        ("a-102", False),
        ("wo-000123", False),
        ("5th-avenue", False),
        ("maria@example.com", False),
        ("o'brien", True),
        ("muñoz", True),
    ],
)
def test_short_words_numbers_and_addresses_are_never_misspelt(word, may_be):
    assert rules.may_be_misspelt(word) is may_be


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("gonzales", "gonzalez"),
        ("gonzlaez", "gonzalez"),
        ("harbour", "harbor"),
        ("wesfield", "westfield"),
        ("lakshore", "lakeshore"),
        ("obrien", "o'brien"),
        ("plumming", "plumbing"),
        ("smyth", "smith"),
        ("nigel", "niger"),
    ],
)
def test_one_slip_leaves_a_word_nearly_itself(typed, word):
    assert is_nearly(typed, word)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("london", "brandon"),
        ("berlin", "benjamin"),
        ("orchestra", "orchard"),
        ("smith", "smart"),
        ("veiw", "view"),  # two letters of four
    ],
)
def test_words_that_are_only_a_little_alike_are_not(typed, word):
    assert not is_nearly(typed, word)


@given(words)
def test_a_word_is_nearly_itself(word):
    assert is_nearly(word, word)


@given(words, words)
def test_a_word_is_nearly_in_what_has_it_as_a_beginning(word, after):
    assert is_nearly(word, word + after)
    assert rules.trigrams_needed(word) <= len(rules.trigrams_of(word)) == len(word) + 1


@given(words, st.data())
def test_one_wrong_lost_or_added_letter_is_forgiven_from_five_letters_on(word, data):
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from(LETTERS))
    before, after = word[:place], word[place + 1 :]
    for typed in (before + letter + after, before + after, before + letter + word[place:]):
        if len(typed) >= 5:
            assert is_nearly(typed, word), typed


@given(words, st.data())
def test_letters_that_changed_places_are_forgiven_from_seven_on(word, data):
    assume(len(word) >= 7)
    place = data.draw(st.integers(0, len(word) - 2))
    assert is_nearly(word[:place] + word[place + 1] + word[place] + word[place + 2 :], word)


@pytest.mark.parametrize(
    ("word", "text", "missing"),
    [
        ("view", "harbor view", 0),
        ("iew", "harbor view", 0),  # written out, though no word of its own
        ("harbour", "harbor view", 3),  # "bou", "our" and "ur " are not in "  harbor "
        ("gonzales", "", 9),
    ],
)
def test_what_a_title_lacks_of_a_word(word, text, missing):
    assert rules.trigrams_missing(word, text) == missing
