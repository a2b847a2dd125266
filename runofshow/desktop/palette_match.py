"""How well a text answers to what was typed: letters in order, accents and case aside."""

import unicodedata

START_OF_TEXT = 4
START_OF_WORD = 8
IN_A_ROW = 4
GAP = 1
LEAST = 2


def plain(text: str) -> str:
    """A text without accents and case, letter for letter as long as it was."""
    letters = []
    for letter in text:
        base = unicodedata.normalize("NFKD", letter)[:1].casefold()
        letters.append(base[:1] or letter)
    return "".join(letters)


def score(typed: str, text: str) -> int | None:
    """How well a text answers, higher is better; None when it does not.

    The letters typed have to occur in their order. Starts of words and letters in a row count for more, and
    letters that are merely strewn over a long text do not answer: Enter must not skip a speaker by accident.
    """
    wanted, within = plain(typed).replace(" ", ""), plain(text)
    if not wanted:
        return 0
    best = None
    for first in range(len(within)):
        if within[first] == wanted[0]:
            found = _from(wanted, within, first)
            if found is not None:
                best = found if best is None else max(best, found)
    return best


def _from(wanted: str, within: str, place: int) -> int | None:
    total, last = START_OF_TEXT if place == 0 else 0, place - 1
    for letter in wanted:
        at = within.find(letter, last + 1)
        if at < 0:
            return None
        total += START_OF_WORD if _starts_word(within, at) else 0
        total += IN_A_ROW if at == last + 1 else -min(GAP * (at - last - 1), START_OF_WORD)
        last = at
    return total if total >= LEAST * len(wanted) else None


def _starts_word(within: str, at: int) -> bool:
    return at == 0 or not within[at - 1].isalnum()
