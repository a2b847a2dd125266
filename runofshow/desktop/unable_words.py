"""Why nothing comes of a key that is pressed in the running order."""

from runofshow.core.projection import Projection, SegmentView
from runofshow.core.refusal import Reason, Refusal
from runofshow.core.state import Status, Turn
from runofshow.desktop.picked import Picked
from runofshow.desktop.refusals import refusal_words
from runofshow.desktop.wording import segment_name, translate
from runofshow.session.session import Session


def unable_words(action: str, name: str, picked: Picked, projection: Projection, session: Session) -> str:
    """Why an action, called so, cannot be done with what is picked."""
    if session.is_read_only:
        return refusal_words(Refusal(Reason.READ_ONLY), session.plan)
    if projection.status is Status.ENDED:
        return refusal_words(Refusal(Reason.ENDED), session.plan)
    if action == "speakers_told" and not projection.must_be_told:
        return translate("RunningOrder", "Nobody has to be told.")
    if picked == Picked():
        return translate("RunningOrder", "Nothing is selected in the running order.")
    if action == "skip" and picked.current is not None:
        return _unskippable_words(picked.current, session)
    text = translate("RunningOrder", "“{what}” cannot be done with what is selected.")
    return text.format(what=name)


def _unskippable_words(view: SegmentView, session: Session) -> str:
    if view.turn is Turn.DONE:
        return refusal_words(Refusal(Reason.HAS_BEEN_ON_AIR, view.id), session.plan)
    text = translate("RunningOrder", "“{name}” is skipped already.")
    if view.turn is Turn.ON_AIR:
        text = translate("RunningOrder", "“{name}” is on air: it can be ended, but not skipped.")
    return text.format(name=segment_name(view.id, session.plan))
