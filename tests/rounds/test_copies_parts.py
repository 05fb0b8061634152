"""The parts of finding shared texts, each held against a plain way of saying what it does."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from itacheck import Location
from itacheck.rounds.copies.common import GAP, Common, Stretch, merged
from itacheck.rounds.copies.groups import Groups
from itacheck.rounds.copies.passages import PASSAGE, longest, may_share, passages, same
from itacheck.rounds.copies.quotes import as_written
from itacheck.rounds.copies.sketches import BANDS, Sketches
from itacheck.rounds.copies.tally import SENTENCE, Tally
from itacheck.rounds.copies.texts import Written, key_letters, key_of, letters_of, pack, unpack
from itacheck.text import Text

from .shared import FORM, own

NOWHERE = Location("a.yaml", 1, 1, 1, 2)
LETTERS = st.text(st.sampled_from("กนข"), max_size=90)  # so few that passages recur
LONG = st.text(st.sampled_from("กนข"), min_size=PASSAGE, max_size=90)
PROSE = st.lists(
    st.sampled_from(["ทำ", "แผน", "ปี ", "๒๕๖๗", "25.50 ", "\n", "(O4) ", "ฯ ", "น้ำ", "เเก้", "X"]),
    max_size=30,
).map("".join)


def written(text: str, agency: str | None = None) -> Written:
    return Written("1.1", "analysis", Text("", ""), NOWHERE, agency, text, key_of((text,), agency))


class TestPassages:
    @given(LETTERS, LETTERS)
    @example("ก" * 30, "ก" * 25)
    def test_they_are_the_letters_of_all_pieces_that_both_have(self, one: str, other: str) -> None:
        pieces = {other[at : at + PASSAGE] for at in range(len(other) - PASSAGE + 1)}
        in_both = {
            at + step
            for at in range(len(one) - PASSAGE + 1)
            if one[at : at + PASSAGE] in pieces
            for step in range(PASSAGE)
        }
        assert same(one, other) == len(in_both)

    @given(LETTERS, LETTERS)
    def test_matching_blocks_that_are_long_enough_are_among_them(
        self, one: str, other: str
    ) -> None:
        blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
        assert same(one, other) >= sum(block.size for block in blocks if block.size >= PASSAGE)

    @given(LETTERS, LETTERS)
    def test_each_stands_in_both(self, one: str, other: str) -> None:
        for passage in passages(one, other):
            assert one[passage.start : passage.end] in other

    @given(LETTERS, LETTERS)
    def test_the_longest_is_as_long_as_any(self, one: str, other: str) -> None:
        found = longest(one, other)
        assert found in one
        assert found in other
        assert len(found) == max((p.end - p.start for p in passages(one, other)), default=0)

    @given(LONG, LONG, LETTERS)
    def test_the_order_of_parts_makes_no_difference(self, one: str, two: str, three: str) -> None:
        assert same(one + two, two + three + one) == len(one) + len(two)

    @given(LETTERS)
    def test_all_of_a_text_stands_in_itself(self, one: str) -> None:
        assert same(one, one) == (len(one) if len(one) >= PASSAGE else 0)

    @given(LETTERS, LETTERS)
    def test_probes_are_sure_that_texts_share_nothing(self, one: str, other: str) -> None:
        shorter, longer = sorted((one, other), key=len)
        if may_share(one, other):
            assert same(shorter, longer)
        if len(shorter) >= PASSAGE and same(shorter, longer) == len(shorter):
            assert may_share(one, other)


class TestKeys:
    @given(PROSE)
    def test_the_letters_are_those_of_the_folded_text(self, text: str) -> None:
        pieces = [key_letters(piece) for piece in text.split()]
        assert letters_of(key_of((text,))) == "".join(pieces)

    @given(PROSE)
    def test_lines_and_sentences_are_kept_apart(self, text: str) -> None:
        lines = [[*filter(None, map(key_letters, line.split()))] for line in text.splitlines()]
        assert key_of((text,)) == "\n".join(" ".join(line) for line in lines if line)

    def test_the_members_of_a_list_are_lines(self) -> None:
        assert key_of(("1. ทำแผน", "2. ส่งแผน ปี 2567")) == "0 ทำแผน\n0 ส่งแผน ปี 0"

    def test_a_short_name_of_an_agency_stays(self) -> None:
        assert key_of(("ศาลไทย",), "ศาล") == "ศาลไทย"
        assert key_of(("ศาลสมมติกลาง ทำ",), "ศาลสมมติกลาง") == "ทำ"

    @given(st.lists(st.tuples(st.text(), st.none(), st.integers())))
    def test_what_is_packed_comes_out_again(self, rows: list[tuple[str, None, int]]) -> None:
        assert unpack(pack(rows)) == [list(row) for row in rows]


class TestQuotes:
    @given(PROSE, st.data())
    def test_a_quote_holds_the_letters_that_are_sought(
        self, text: str, data: st.DataObject
    ) -> None:
        letters = letters_of(key_of((text,)))
        assume(letters)
        start = data.draw(st.integers(0, len(letters) - 1))
        end = data.draw(st.integers(start + 1, len(letters)))
        quote = as_written(written(text), letters[start:end])
        assert letters[start:end] in letters_of(key_of((quote,)))
        assert quote in " ".join(text.split())

    def test_a_quote_begins_and_ends_with_whole_letters(self) -> None:
        text = written("กล่าวว่าน้ำท่วม ปี 2567 จริง")
        assert as_written(text, "้ำท่วมป") == "น้ำท่วม ปี"
        assert as_written(text, "ปี0") == "ปี 2567"
        text = written("ทะเบียนราษฎร์แก้แล้ว")
        assert as_written(text, "บียนร") == "เบียนรา"
        assert as_written(text, "าษฎ") == "ราษฎ"
        assert as_written(text, "ษฎร์แ") == "ษฎร์แก้"

    def test_letters_that_do_not_stand_in_the_text_are_quoted_by_its_beginning(self) -> None:
        assert as_written(written("ทำ แผน"), "อื่น") == "ทำ แผน"

    def test_the_name_of_the_agency_may_stand_in_a_quote(self) -> None:
        text = written("แผนของ สำนักงานสมมติ ปีนี้", "สำนักงานสมมติ")
        assert as_written(text, "ของปีนี้") == "ของ สำนักงานสมมติ ปีนี้"


class TestTally:
    @given(st.lists(st.lists(st.sampled_from("กขค"), max_size=4), max_size=12), st.integers(1, 5))
    def test_it_counts_submissions_and_not_texts(self, round_: list[list[str]], limit: int) -> None:
        tally = Tally()
        sentences = {letter: letter * SENTENCE for letter in "กขค"}
        for submission in round_:
            tally.add([written(sentences[letter]) for letter in submission])
        counts = Counter(letter for submission in round_ for letter in set(submission))
        found = tally.above(limit)
        for letter, sentence in sentences.items():
            count = counts[letter]
            assert found.of(sentence) == (count if count > limit else 0)

    def test_what_is_shorter_than_a_sentence_is_not_counted(self) -> None:
        tally = Tally()
        for _ in range(9):
            tally.add([written("ก" * (SENTENCE - 1))])
        assert tally.above(3).of("ก" * (SENTENCE - 1)) == 0


class TestCommon:
    @staticmethod
    def of(*texts: str) -> Common:
        tally = Tally()
        for text in texts:
            for _ in range(9):
                tally.add([written(text)])
        return Common(tally.above(5))

    def test_without_common_text_all_letters_are_own(self) -> None:
        text = written(own(1))
        assert self.of().own(text, 0) == letters_of(text.key)

    def test_a_gap_stands_for_what_is_common(self) -> None:
        text = written(f"{own(1)} {FORM} {own(2)}")
        one, two = (letters_of(key_of((own(number),))) for number in (1, 2))
        assert self.of(FORM).own(text, 0) == f"{one}{GAP}{two}"

    def test_common_lines_and_lists_leave_nothing(self) -> None:
        lines = f"{FORM}\n{own(1)}"
        assert self.of(FORM, own(1)).own(written(lines), 0) == ""

    @given(PROSE)
    def test_what_is_left_are_letters_of_the_text_in_their_order(self, text: str) -> None:
        common = self.of("ทำแผน" * 10, "น้ำปี" * 10)
        letters = letters_of(key_of((text,)))
        at = 0
        for part in common.own(written(text), 0).split(GAP):
            at = letters.index(part, at) + len(part)

    @given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 9))))
    def test_stretches_that_meet_are_one(self, pairs: list[tuple[int, int]]) -> None:
        stretches = [Stretch(start, start + size) for start, size in pairs]
        found = merged(stretches)
        inside = [set(range(stretch.start, stretch.end)) for stretch in found]
        assert set().union(*inside) == {n for s in stretches for n in range(s.start, s.end)}
        assert all(one.end < two.start for one, two in pairwise(found))


class TestGroups:
    @given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))))
    def test_they_hold_what_links_lead_to(self, links: list[tuple[int, int]]) -> None:
        groups, sets = Groups(), [{number} for number in range(10)]
        for one, other in links:
            assert groups.together(one, other) == (other in sets[one])
            if other not in sets[one]:
                groups.join(one, other, 0.9)
                both = sets[one] | sets[other]
                for number in both:
                    sets[number] = both
        trees = list(groups.trees())
        assert [{link.text for link in tree} for tree in trees] == sorted(
            {frozenset(one) for one in sets if len(one) > 1}, key=min
        )
        for tree in trees:
            assert tree[0].like == tree[0].text == min(link.text for link in tree)
            for n, link in enumerate(tree[1:], 1):
                assert link.like in {before.text for before in tree[:n]}


class TestSketches:
    @pytest.mark.parametrize("count", [50, 400])
    def test_candidates_are_no_more_than_linear_in_the_texts(self, count: int) -> None:
        sketches = Sketches()
        for number in range(count):
            sketches.add(f"{FORM}{FORM}{number}")  # all of them alike
        candidates = list(sketches.candidates())
        assert {number for pair in candidates for number in pair} == set(range(count))
        assert len(candidates) <= 4 * BANDS * count

    def test_the_earlier_text_comes_first_and_the_same_texts_meet(self) -> None:
        sketches = Sketches()
        texts = [letters_of(key_of((own(number),))) for number in (1, 2, 1, 3, 2)]
        for text in texts:
            sketches.add(text)
        assert {pair for pair in sketches.candidates() if texts[pair[0]] == texts[pair[1]]} == {
            (0, 2),
            (1, 4),
        }
        assert all(one < other for one, other in sketches.candidates())
