"""The command line: the console, `check` and `rehearse` (design 7)."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from runofshow import __version__
from runofshow.core.phrase import phrase
from runofshow.desktop.catalogue import ENGLISH, Catalogue, catalogue, languages, nearest_language
from runofshow.formats.agenda import load_agenda
from runofshow.formats.check import check_report, check_text
from runofshow.formats.problems import Problem, quoted
from runofshow.formats.readout import Refused, readout, readout_text
from runofshow.formats.recovery_readout import recovery_readout, recovery_text
from runofshow.formats.script import load_script, parse_instant
from runofshow.session.dry_run import Read, RecoveryRead, dry_run

CANNOT_BE_RUN = 1
AGENDA_HERE = Path("agenda.yaml")


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0 when all went well, 1 when an agenda or script cannot be run, 2 for wrong use."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    command = COMMANDS.get(given[0]) if given else None
    try:
        return command(given[1:]) if command else _console(given)
    except BrokenPipeError:
        # Whoever read our output has seen enough: nothing may complain of that at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        sys.stderr.write(f"runofshow: the output could not be written: {error.strerror}\n")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CANNOT_BE_RUN


def _check(given: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="runofshow check",
        description="Validate an agenda and print its planned running order, with every place's local times.",
    )
    parser.add_argument("agenda", type=Path, metavar="AGENDA")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    _add_language(parser, "en, es; by default en")
    options = parser.parse_args(given)
    words = _words(options.language)
    loaded = load_agenda(options.agenda)
    _print(_json(check_report(loaded, words.words)) if options.json else check_text(loaded, words.words))
    return CANNOT_BE_RUN if loaded.errors else 0


def _rehearse(given: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="runofshow rehearse",
        description="Play a show by a script, without a screen, and print what is shown where it says read.",
    )
    parser.add_argument("agenda", type=Path, metavar="AGENDA")
    parser.add_argument("--script", type=Path, required=True, metavar="MOVES", help="a YAML list of moves")
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")
    _add_language(parser, "en, es; by default en")
    options = parser.parse_args(given)
    words = _words(options.language)
    loaded = load_agenda(options.agenda)
    if loaded.agenda is None:
        return _refuse(loaded.errors, words)
    script = load_script(options.script, loaded.agenda)
    if script.errors:
        return _refuse(script.errors, words)
    for read in dry_run(loaded.agenda, script.moves):
        _print(_read_json(read, words) if options.json else _read_text(read, words))
    return 0


def _read_json(read: Read | RecoveryRead, words: Catalogue) -> str:
    if isinstance(read, RecoveryRead):
        return _json(recovery_readout(read.state, read.recovery, read.now))
    return _json(readout(read.state, read.shown, _refused(read, words)))


def _read_text(read: Read | RecoveryRead, words: Catalogue) -> str:
    if isinstance(read, RecoveryRead):
        return recovery_text(read.state, read.recovery, read.now, words.words)
    return readout_text(read.state, read.shown, _refused(read, words), words.words)


def _refused(read: Read, words: Catalogue) -> Refused | None:
    return read.refused and (read.refused[0], words.refusal(read.refused[1]))


def _console(given: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="runofshow",
        description="The console for a live webinar. Other commands: runofshow check, runofshow rehearse.",
    )
    parser.add_argument(
        "agenda", nargs="?", type=Path, metavar="AGENDA", help="by default agenda.yaml in this folder, if any"
    )
    parser.add_argument(
        "--rehearse",
        nargs="?",
        const="",
        metavar="TIME",
        help="straight into a rehearsal whose clock starts at TIME (16:00), by default five minutes before",
    )
    parser.add_argument("--speed", default="1", metavar="N", help="how fast a rehearsal runs, 1 to 60")
    parser.add_argument("--session", type=Path, metavar="FILE", help="go on with this session, or begin it")
    _add_language(parser, "en, es; by default yours, else English")
    parser.add_argument("--version", action="version", version=f"Run of Show {__version__}")
    options = parser.parse_args(given)
    words = _words(options.language)
    try:
        speed = _speed(options.speed)
    except ValueError as error:
        parser.error(f"argument --speed: {words.words(error.args[0])}")
    agenda, rehearse = options.agenda, options.rehearse
    if agenda is None and rehearse and rehearse.endswith((".yaml", ".yml")):
        agenda, rehearse = Path(rehearse), ""
    if agenda is None and AGENDA_HERE.is_file():
        agenda = AGENDA_HERE
    rehearse_at = _rehearse_at(parser, rehearse, agenda, words) if rehearse else None
    # Qt is loaded only here: everything else works where there is no screen, and without PySide6.
    from runofshow.desktop.app import OpenRequest, run

    return run(
        OpenRequest(
            agenda=agenda,
            rehearse=rehearse is not None,
            rehearse_at=rehearse_at,
            speed=speed,
            session=options.session,
            language=options.language,
        )
    )


def _rehearse_at(
    parser: argparse.ArgumentParser, said: str, path: Path | None, words: Catalogue
) -> datetime | None:
    """The instant that TIME means on the day of the show; None without an agenda, which the window tells."""
    loaded = load_agenda(path) if path is not None else None
    if loaded is None or loaded.agenda is None:
        return None
    try:
        return parse_instant(said, loaded.agenda)
    except ValueError as error:
        parser.error(f"--rehearse: {words.words(error.args[0])}")


def _speed(said: str) -> float:
    """The speed that the text says. Raises ValueError with a phrase that says which there are."""
    try:
        speed = float(said.removeprefix("×").removeprefix("x"))
    except ValueError:
        speed = 0.0
    if not 1 <= speed <= 60:
        raise ValueError(phrase("{text} is not a speed: from 1 to 60", text=quoted(said)))
    return speed


def _add_language(parser: argparse.ArgumentParser, prose: str) -> None:
    parser.add_argument("--language", type=_language, metavar="CODE", help=prose)


def _words(language: str | None) -> Catalogue:
    """The words of a language; English where none is asked for or its file cannot be read."""
    return catalogue(language or ENGLISH) or Catalogue()


def _language(said: str) -> str:
    language = nearest_language(said)
    if language is None:
        raise argparse.ArgumentTypeError(f"“{said}” is not there; there are {', '.join(languages())}")
    return language


def _refuse(problems: Sequence[Problem], words: Catalogue) -> int:
    for problem in problems:
        place = f"{problem.file}:{problem.line}:{problem.column}"
        sys.stderr.write(f"{place}: {words.words(problem.said)}\n")
    return CANNOT_BE_RUN


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _print(text: str) -> None:
    # UTF-8 wherever we run: other programs read this, and a Windows console knows it too.
    sys.stdout.buffer.write(f"{text}\n".encode())
    sys.stdout.buffer.flush()


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {"check": _check, "rehearse": _rehearse}
