"""The command line, as another program would use it (design 7)."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from runofshow.cli import main

SEED = Path(__file__).parents[1] / "agenda.yaml"
BROKEN = "format: 1\nevent: {title: X}\n"


def test_check_prints_one_json_object_and_exits_with_0(capfdbinary):
    assert main(["check", str(SEED), "--json"]) == 0
    report = json.loads(capfdbinary.readouterr().out)
    assert (report["errors"], report["warnings"], len(report["blocks"])) == ([], [], 4)
    assert report["event"]["hard_out"] == "2020-12-09T18:00:00+01:00"


def test_check_of_a_broken_agenda_exits_with_1_and_tells_every_error(tmp_path, capfdbinary):
    agenda = tmp_path / "agenda.yaml"
    agenda.write_text(BROKEN)
    assert main(["check", str(agenda), "--json"]) == 1
    assert len(json.loads(capfdbinary.readouterr().out)["errors"]) > 1
    assert main(["check", str(agenda)]) == 1
    assert "agenda.yaml:2:" in capfdbinary.readouterr().out.decode()


def test_rehearse_prints_an_object_a_line(tmp_path, capfdbinary):
    moves = tmp_path / "moves.yaml"
    moves.write_text("- {at: 16:00, do: start}\n- {at: 16:01, do: read}\n- {at: 16:02, do: read}\n")
    assert main(["rehearse", str(SEED), "--script", str(moves), "--json"]) == 0
    lines = capfdbinary.readouterr().out.decode().splitlines()
    assert [json.loads(line)["segment"]["spent_s"] for line in lines] == [60, 120]
    assert main(["rehearse", str(SEED), "--script", str(moves)]) == 0
    assert "Mauricio ESCANERO has the floor" in capfdbinary.readouterr().out.decode()


def test_rehearse_prints_the_ways_back_to_schedule(tmp_path, capfdbinary):
    moves = tmp_path / "moves.yaml"
    moves.write_text("- {at: 16:00, do: start}\n- {at: 16:11:30, do: read_recovery}\n")
    assert main(["rehearse", str(SEED), "--script", str(moves), "--json"]) == 0
    shown = json.loads(capfdbinary.readouterr().out)
    assert list(shown) == ["now", "over_s", "ways"]
    assert main(["rehearse", str(SEED), "--script", str(moves)]) == 0
    assert "questions 25m → 21m" in capfdbinary.readouterr().out.decode()


def test_rehearse_of_what_cannot_be_run_exits_with_1_and_says_why(tmp_path, capfdbinary):
    agenda, moves = tmp_path / "agenda.yaml", tmp_path / "moves.yaml"
    agenda.write_text(BROKEN)
    moves.write_text("- {at: 16:00, do: jump}\n")
    assert main(["rehearse", str(agenda), "--script", str(moves)]) == 1
    assert "agenda.yaml:2:" in capfdbinary.readouterr().err.decode()
    assert main(["rehearse", str(SEED), "--script", str(moves)]) == 1
    assert "“jump” is not a move" in capfdbinary.readouterr().err.decode()


def test_check_speaks_the_language_that_is_asked_for(tmp_path, capfdbinary):
    agenda = tmp_path / "agenda.yaml"
    agenda.write_text("format: 2\n")
    assert main(["check", str(agenda), "--language", "es"]) == 1
    assert capfdbinary.readouterr().out.decode() == (
        f"{agenda}:1:9: error: el formato «2» no se conoce: esta versión lee el formato 1\n\n"
        f"{agenda}: 1 error; corrija los errores y el evento se podrá hacer.\n\n"
    )
    assert main(["check", str(agenda), "--json", "--language", "es"]) == 1
    (error,) = json.loads(capfdbinary.readouterr().out)["errors"]
    assert error["message"].startswith("el formato «2» no se conoce")
    assert main(["check", str(SEED), "--language", "es"]) == 0
    told = capfdbinary.readouterr().out.decode()
    assert "todo en orden; el evento se puede hacer." in told
    assert "Por confirmar: " in told


def test_rehearse_speaks_the_language_that_is_asked_for(tmp_path, capfdbinary):
    moves = tmp_path / "moves.yaml"
    moves.write_text(
        "- {at: 16:00, do: start}\n- {at: 16:00, do: capture, text: Why?}\n"
        "- {at: 16:01, do: start}\n- {at: 16:01, do: read}\n"
    )
    assert main(["rehearse", str(SEED), "--script", str(moves), "--language", "es"]) == 0
    told = capfdbinary.readouterr().out.decode()
    assert told.startswith("16:01:00  en marcha; termina 18:00:00, en hora (límite 18:00:00, en hora)\n")
    assert "  rechazado: start: El evento ya ha empezado.\n" in told
    assert "tiene la palabra Mauricio ESCANERO" in told
    moves.write_text("- {at: 16:00, do: jump}\n")
    assert main(["rehearse", str(SEED), "--script", str(moves), "--language", "es"]) == 1
    assert "«jump» no es un paso; los pasos son start" in capfdbinary.readouterr().err.decode()


@pytest.mark.parametrize(
    "wrong", [["check"], ["rehearse", "agenda.yaml"], ["--speed", "61"], ["--speed", "fast"]]
)
def test_wrong_use_exits_with_2(wrong, capfdbinary):
    with pytest.raises(SystemExit) as exited:
        main(wrong)
    assert exited.value.code == 2


def test_a_speed_that_is_none_is_told_in_the_language_that_is_asked_for(capsys):
    for language, told in (("en", "“61” is not a speed"), ("es", "«61» no es una velocidad")):
        with pytest.raises(SystemExit):
            main(["--speed", "61", "--language", language])
        assert told in capsys.readouterr().err


def test_a_reader_that_has_seen_enough_makes_no_noise():
    program = [sys.executable, "-m", "runofshow", "check", str(SEED)]
    with subprocess.Popen(
        program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=SEED.parent
    ) as running:
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0


def test_a_language_that_is_not_there_is_wrong_use_and_those_that_are_there_are_told(capsys):
    with pytest.raises(SystemExit) as left:
        main(["--language", "xx"])
    assert left.value.code == 2
    assert "there are en, es" in capsys.readouterr().err
