"""Recognition: which block of an agenda is one of another agenda, under another id.

A block that says no id is called after its title, so another title gives it another id; and somebody may
write another id. What stands in it tells that it is the same.
"""

from msgspec.structs import replace

from runofshow.core.agenda import Agenda, Block


def recognised(agenda: Agenda, known: Agenda) -> Agenda:
    """The agenda, with blocks of a known one under the ids that they have there.

    A block is the known one with most of whose segments it is made: more than half of those of both.
    """
    ids = {block.id for block in agenda.blocks}
    left = {block.id: block for block in known.blocks if block.id not in ids}
    there = {block.id for block in known.blocks}
    blocks = []
    for block in agenda.blocks:
        if block.id not in there:
            same = next((one for one in left.values() if _is_same(one, block)), None)
            if same is not None:
                del left[same.id]
                block = replace(block, id=same.id)
        blocks.append(block)
    return replace(agenda, blocks=tuple(blocks))


def _is_same(one: Block, other: Block) -> bool:
    shared = len({segment.id for segment in one.segments} & {segment.id for segment in other.segments})
    return shared * 2 > max(len(one.segments), len(other.segments))
