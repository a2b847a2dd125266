"""The revision of keys and values in an agenda file: each changes where it stands, as far in as it goes."""

from collections.abc import Mapping, Sequence

from runofshow.formats.item_order import change_list
from runofshow.formats.layout import Piece
from runofshow.formats.patch import Patch
from runofshow.formats.yaml_words import Bare, Written

# A truth that is taken back is said, so that a comment beside it stays.
_TAKEN_BACK = {"hard_start": Bare("false")}


def change_words(
    patch: Patch,
    piece: Piece,
    before: Mapping[str, Written],
    after: Mapping[str, Written],
    order: Sequence[str],
    keys: Sequence[str] | None = None,
) -> None:
    """Have a mapping that says some words say others, of all keys in the order or of these."""
    for key in keys or order:
        old, new, there = before.get(key), after.get(key), piece.value(key)
        if old == new:
            continue
        if new is None:
            if key in _TAKEN_BACK and there is not None:
                patch.set(piece, key, _TAKEN_BACK[key], order)
            else:
                patch.remove(piece, key, order)
        elif there is None or old is None or not _change_within(patch, there, old, new):
            patch.set(piece, key, new, order)


def _change_within(patch: Patch, piece: Piece, old: Written, new: Written) -> bool:
    """Change a list or what has keys of its own within itself; False where it has to be written anew."""
    if not old or not new or isinstance(old, str) or isinstance(new, str):
        return False
    if isinstance(old, Mapping) and isinstance(new, Mapping) and piece.is_mapping:
        change_words(patch, piece, old, new, tuple(dict.fromkeys((*new, *old))))
        return True
    if isinstance(old, Mapping) or isinstance(new, Mapping) or not piece.is_sequence:
        return False
    if len(piece.children) != len(old):
        return False
    change_list(patch, piece, old, new)
    return True
