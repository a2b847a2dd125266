"""The journal: the append-only record of what happened, from which the state is folded (docs/journal.md).

`store` is the protocol, `memory` and `sqlite` keep it, `recovery` rescues a damaged file.
"""
