"""The real program worked by assistive technology alone: by role and name, without keyboard or mouse."""

import time
from collections import Counter
from itertools import pairwise
from typing import Any

from runofshow.core.events import FloorGiven, TimeAdded
from runofshow.core.question import Standing
from runofshow.core.state import Status
from tests.e2e.client import Client, NotThere
from tests.e2e.stage import BETWEEN_PRESSES, Kept, Program, Stage, wait_for

REHEARSAL = ("--rehearse", "15:59", "--language", "en")
QUESTION = "Will the mapping of innovation potential be open data?"
BUTTONS = {
    "Start",
    "Next",
    "Back",
    "Pause",
    "Add one minute",
    "Take one minute",
    "End show",
    "Undo",
    "Redo",
}
READINGS = {
    "Time left",
    "Time left in block",
    "Latest finish",
    "Verdict",
    "Speaker on air",
    "Next speaker",
    "Question on air",
}


def started(stage: Stage, *arguments: str) -> Program:
    """The program, once its window is spoken."""
    program = stage.program(*arguments, session=stage.folder / "show.session")
    wait_for("the window to be spoken", lambda: names(program.spoken(), "button"))
    return program


def names(tree: list[dict[str, Any]], role: str) -> set[str]:
    return {found["name"] for found in tree if role in found["role"] and found["showing"]}


def said(client: Client, name: str) -> str:
    """What is said of a reading; nothing while it is not there."""
    try:
        return client.read(name)
    except NotThere:
        return ""


def can_press(client: Client, name: str) -> bool:
    try:
        return bool(client.states(name)["enabled"])
    except NotThere:
        return False


def press(program: Program, name: str, *, role: str = "button", times: int = 1) -> None:
    """Press a button as soon as it can be pressed."""
    wait_for(f"{name} to be there", lambda: role != "button" or can_press(program.client, name))
    program.client.press(name, role, times)


def go_on(program: Program, times: int = 1) -> str | None:
    """Press Next, and give what is on air then."""
    before = program.kept.state.on_air
    time.sleep(BETWEEN_PRESSES)
    press(program, "Next", times=times)
    return program.until("the next segment", lambda kept: kept.state.on_air != before).state.on_air


def segment_states(client: Client) -> list[str]:
    """How the segments stand by the accessible running order, without their over and under."""
    states = client.cells("Running order", "State")
    return [state.partition(",")[0] for state in states if not state.startswith("Block")]


def test_a_whole_rehearsal_is_run_by_role_and_name_alone(spoken_stage: Stage) -> None:
    program = started(spoken_stage, *REHEARSAL)
    client = program.client
    order = program.kept.state.order.ids
    assert len(order) == 12
    assert set(segment_states(client)) == {"To come", "To be confirmed"}

    press(program, "Start")
    program.until("the start", lambda kept: kept.state.on_air == order[0])
    wait_for("the countdown", lambda: said(client, "Time left").endswith("left"))
    assert said(client, "Speaker on air") == "Mauricio ESCANERO"
    assert said(client, "Next speaker").startswith("Alessandro RAINOLDI")
    assert said(client, "Verdict").startswith("Ends ")
    before = said(client, "Time left")
    wait_for("the countdown to go on", lambda: said(client, "Time left") != before)

    # A pause stops it; the button is called Resume meanwhile.
    press(program, "Pause")
    program.until("the pause", lambda kept: kept.state.status is Status.PAUSED)
    wait_for("Resume", lambda: can_press(client, "Resume"))
    at_rest = said(client, "Time left")
    time.sleep(1.2)
    assert said(client, "Time left") == at_rest
    press(program, "Resume")
    program.until("the show to go on", lambda kept: kept.state.status is Status.LIVE)

    press(program, "Add one minute")
    program.until("a minute more", lambda kept: any(isinstance(event, TimeAdded) for event in kept.events))
    assert client.cells("Running order", "Time")[1] == "8 min 30 s"

    # A question: its words are put into the field, and kept by a button.
    client.write("Capture a question", QUESTION)
    press(program, "Keep the question")
    kept = program.until("the question", lambda kept: 1 in kept.state.desk.questions)
    assert kept.state.desk.questions[1].text == QUESTION
    wait_for("it in the inbox", lambda: client.cells("Inbox", "Question") == [QUESTION])
    client.focus("Inbox", "table")
    press(program, "Queue")
    program.until("the queue", lambda kept: kept.state.desk.queue == (1,))
    wait_for("it in the queue", lambda: client.cells("Question queue", "Number") == ["Q-001"])
    client.focus("Question queue", "table")
    press(program, "To air")
    program.until("the question on air", lambda kept: kept.state.desk.on_air == 1)
    wait_for("its words", lambda: QUESTION in said(client, "Question on air"))
    press(program, "Answered")
    program.until("the answer", lambda kept: kept.state.desk.questions[1].standing is Standing.ANSWERED)
    wait_for("its end", lambda: said(client, "Question on air") == "No question is on air")

    # Two presses at once advance once; the one too many is taken back.
    assert go_on(program, times=2) == order[1]
    time.sleep(BETWEEN_PRESSES)
    assert program.kept.state.on_air == order[1]
    press(program, "Undo")
    program.until("the undo", lambda kept: kept.state.on_air == order[0])
    press(program, "Redo")
    program.until("the second segment again", lambda kept: kept.state.on_air == order[1])

    # Going back takes a second press; in between nothing has happened.
    press(program, "Back")
    wait_for("the question", lambda: client.states("Back")["description"] == "Press again to go back")
    assert program.kept.state.on_air == order[1]
    time.sleep(BETWEEN_PRESSES)
    press(program, "Back")
    program.until("the first segment again", lambda kept: kept.state.on_air == order[0])
    press(program, "Undo")
    program.until("the second one", lambda kept: kept.state.on_air == order[1])

    # On through every segment, each followed in the accessible running order.
    for passed, (_, expected) in enumerate(pairwise(order[1:]), start=2):
        assert go_on(program) == expected
        want = ["Done"] * passed + ["On air"]
        wait_for(f"{expected} in the list", lambda want=want: segment_states(client)[: len(want)] == want)
        assert said(client, "Speaker on air")
        give_the_floor(program, expected)

    # The end takes a second press.
    press(program, "End show")
    wait_for("the question", lambda: client.states("End show")["description"] == "Press again to end")
    assert program.kept.state.status is Status.LIVE
    time.sleep(BETWEEN_PRESSES)
    press(program, "End show")
    kept = program.until("the end", lambda kept: kept.state.status is Status.ENDED)
    assert [kept.state.record(segment).turn for segment in order] == ["done"] * 12
    wait_for("the verdict", lambda: said(client, "Verdict").startswith("Ended "))
    assert Counter(kept.commands)["next"] == 11, "one press, one segment"


def give_the_floor(program: Program, segment: str) -> None:
    """Where several speak, give the floor to the last of them."""
    agenda = program.kept.header.agenda
    speakers = program.kept.state.plan.segments[segment].segment.speakers
    if len(speakers) < 2:
        return
    name = f"Give the floor to {agenda.name_of(speakers[-1])}"
    press(program, name, role="check box")

    def has_it(kept: Kept) -> bool:
        return any(isinstance(event, FloorGiven) and event.speaker == speakers[-1] for event in kept.events)

    program.until("the floor", has_it)
    wait_for("it checked", lambda: program.client.states(name, "check box")["checked"])


def test_everything_that_others_rely_on_is_found_by_its_name(spoken_stage: Stage) -> None:
    program = started(spoken_stage, *REHEARSAL)
    client = program.client
    tree = program.spoken()
    assert names(tree, "button") >= BUTTONS
    assert {"Running order", "Inbox", "Question queue"} <= names(tree, "table")
    assert "Capture a question" in names(tree, "text")
    assert not can_press(client, "Next")
    press(program, "Start")
    wait_for("the readings", lambda: names(program.spoken(), "label") >= READINGS)
    assert said(client, "Latest finish").startswith("16:0")
    wait_for("Next", lambda: can_press(client, "Next"))
    assert not can_press(client, "Start")
    assert client.read("Slot", "image").startswith("Block 1, 16:00 to 16:30, is on air.")
    assert client.read("Time used", "image") == "0 % of the time is used"
    controls = {"button", "push button", "check box", "text", "table", "combo box", "page tab"}
    nameless = [one for one in program.spoken() if one["role"] in controls and not one["name"].strip()]
    assert [one for one in nameless if one["showing"]] == []


def test_thresholds_and_flags_are_heard_once_and_ticks_never(spoken_stage: Stage) -> None:
    # So early that nothing is late before somebody listens, however slow the computer.
    program = started(spoken_stage, "--rehearse", "15:50", "--language", "en", "--speed", "60")
    client = program.client
    press(program, "Start")
    program.until("the start", lambda kept: kept.state.status is Status.LIVE)
    announced: list[str] = []
    changed: Counter[str] = Counter()

    def hears(words: str) -> bool:
        for kind, said_now, source in client.heard():
            if kind == "object:announcement":
                announced.append(said_now)
            else:
                changed[source] += 1
        return any(words in each for each in announced)

    wait_for("the time to intervene", lambda: hears("Time to intervene"))
    expected = ["Wrap up soon", "Wrap up now", "Over time", "Time to intervene"]
    began = [words.partition(":")[0] for words in announced]
    assert [words for words in began if words in expected] == expected
    # What ticked some hundred times was told of once at most, when it got its name.
    ticking = READINGS | {"Time of day", "Spent", "Time used", "Slot"}
    assert [name for name in ticking if changed[name] > 1] == []

    # Minute after minute more, until the end of the show is in danger.
    def is_flagged() -> bool:
        client.press("Add one minute")
        return hears("will end over")

    wait_for("the flags", is_flagged)
    flags = [words for words in announced if "will end over" in words]
    assert flags == ["The show, Block 1, Block 2, Block 3, Block 4 will end over."]


def test_that_the_speakers_have_seen_a_message_is_heard(spoken_stage: Stage) -> None:
    program = started(spoken_stage, *REHEARSAL)
    press(program, "Start")
    program.until("the start", lambda kept: kept.state.status is Status.LIVE)
    press(program, "Message to the speakers")
    press(program, "Please conclude")
    program.until("the message", lambda kept: 1 in kept.state.messages.sent)
    wait_for("it on the stage", lambda: said(program.client, "Message on the stage").endswith("conclude"))
    program.keys("ctrl+shift+s")
    search = ("xdotool", "search", "--onlyvisible", "--name", "Stage")
    window = wait_for("the stage", lambda: spoken_stage.ask(*search).partition("\n")[0])
    wait_for("the keyboard", lambda: program.gives_keys_to(window))
    program.keys("Return")
    program.until("it seen", lambda kept: kept.state.messages.sent[1].acknowledged is not None)
    announced: list[str] = []

    def is_heard() -> bool:
        announced.extend(words for kind, words, _ in program.client.heard() if kind == "object:announcement")
        return "Seen: Please conclude" in announced

    wait_for("that it was seen", is_heard)
    assert announced.count("Seen: Please conclude") == 1
    assert said(program.client, "Message on the stage") == "Seen: Please conclude"


def test_in_spanish_everything_is_found_by_its_spanish_name(spoken_stage: Stage) -> None:
    program = started(spoken_stage, "--rehearse", "15:59", "--language", "es")
    tree = program.spoken()
    assert {"Atrás", "Pausa", "Deshacer", "Rehacer", "Terminar"} <= names(tree, "button")
    assert {"Escaleta", "Entrada", "Cola de preguntas"} <= names(tree, "table")
    wait_for("the verdict", lambda: said(program.client, "Previsión").startswith("Termina a las "))
