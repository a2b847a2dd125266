"""What a screen reader finds in the real program, and what it can do there."""

from runofshow.core.state import Status
from tests.e2e.stage import Program, Stage, wait_for

REHEARSAL = ("--rehearse", "15:59", "--language", "en")
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


def names(program: Program, role: str) -> set[str]:
    return {found["name"] for found in program.spoken() if role in found["role"] and found["showing"]}


def test_a_screen_reader_finds_everything_by_its_name_and_can_run_the_show(spoken_stage: Stage) -> None:
    program = spoken_stage.program(*REHEARSAL, session=spoken_stage.folder / "show.session")
    wait_for("the window to be spoken", program.spoken)
    buttons = names(program, "button")
    assert BUTTONS - {"Next"} <= buttons or BUTTONS - {"Start"} <= buttons
    assert {"Running order", "Inbox", "Question queue"} <= names(program, "table")
    assert "Capture a question" in names(program, "text")

    program.press("button" if "button" in roles(program) else "push button", "Start")
    first = program.until("the start", lambda kept: kept.state.status is Status.LIVE)
    wait_for("the readings", lambda: names(program, "label") >= READINGS)
    wait_for("the countdown in words", lambda: program.description("Time left").endswith("left"))
    assert "Mauricio ESCANERO" in program.description("Speaker on air")
    assert "Alessandro RAINOLDI" in program.description("Next speaker")
    assert program.description("Verdict").startswith("Ends ")

    before = program.description("Time left")
    wait_for("the countdown to go on", lambda: program.description("Time left") != before)
    program.press("button" if "button" in roles(program) else "push button", "Next")
    program.until("the next segment", lambda kept: kept.state.on_air not in (None, first.state.on_air))


def roles(program: Program) -> set[str]:
    """Newer libraries say `button` where older ones said `push button`."""
    return {found["role"] for found in program.spoken()}


def test_in_spanish_a_screen_reader_finds_everything_by_its_spanish_name(spoken_stage: Stage) -> None:
    arguments = ("--rehearse", "15:59", "--language", "es")
    program = spoken_stage.program(*arguments, session=spoken_stage.folder / "show.session")
    wait_for("the window to be spoken", program.spoken)
    assert {"Atrás", "Pausa", "Deshacer", "Rehacer", "Terminar"} <= names(program, "button")
    assert {"Escaleta", "Entrada", "Cola de preguntas"} <= names(program, "table")
    wait_for("the verdict", lambda: program.description("Previsión").startswith("Termina a las "))
