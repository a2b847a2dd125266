"""The running order is saved back to its file, and what others do to the file is met with care."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda
from runofshow.core.changes import EventChanges, SegmentChanges
from runofshow.core.difference import BLOCK_FIELDS, PERSON_FIELDS, SEGMENT_FIELDS
from runofshow.desktop import theme
from runofshow.desktop.agenda_saving import NOT_SAVED, OUTSIDE, AgendaSaving
from runofshow.desktop.difference_words import FIELDS
from runofshow.desktop.differences_window import DifferencesWindow, ToldRow
from runofshow.desktop.told_list import ToldList, ToldModel
from runofshow.formats.agenda import load_agenda
from runofshow.session.recent import RecentAgendas
from runofshow.session.taking_over import Standing
from tests.core.shows import lasting
from tests.desktop.windows import AGENDA, Bench, at

CONTROL = Qt.KeyboardModifier.ControlModifier
SHORTER = AGENDA.replace("duration: 10m}", "duration: 8m} # shorter")


@pytest.fixture
def desk(bench: Bench) -> Bench:
    bench.open()
    return bench


def saving(bench: Bench) -> AgendaSaving:
    found = bench.window.saving
    assert found is not None
    return found


def edit(bench: Bench, segment: str, **changes: object) -> None:
    """Change a segment in the console, and let the console look what is unsaved."""
    bench.give(c.EditSegments(segments=(segment,), changes=SegmentChanges(**changes)))  # type: ignore[arg-type]
    saving(bench).refresh()


def write_outside(bench: Bench, text: str) -> None:
    """Someone else saves the file in their editor."""
    bench.agenda.write_text(text, encoding="utf-8")
    bench.window._watch.look()


def differences(bench: Bench) -> DifferencesWindow:
    window = saving(bench).window
    assert window is not None
    assert window.isVisible()
    return window


def banner_button(bench: Bench, name: str) -> QPushButton:
    QCoreApplication.processEvents()
    return bench.button(name)


def in_file(path: Path) -> Agenda:
    agenda = load_agenda(path).agenda
    assert agenda is not None
    return agenda


class TestSaving:
    def test_a_fresh_session_has_nothing_to_save(self, desk: Bench) -> None:
        saving(desk).refresh()
        assert desk.console.status.unsaved == ""
        desk.key(Qt.Key.Key_S, CONTROL)
        assert desk.console.status.message == "agenda.yaml is saved."
        assert desk.agenda.read_text(encoding="utf-8") == AGENDA

    def test_a_change_is_marked_as_not_in_the_file_until_it_is_saved(self, desk: Bench) -> None:
        edit(desk, "opening", title="Welcome")
        assert desk.console.status.unsaved == "1 change not in agenda.yaml yet · Ctrl S"
        edit(desk, "first", note="Slides")
        assert desk.console.status.unsaved == "2 changes not in agenda.yaml yet · Ctrl S"
        desk.key(Qt.Key.Key_S, CONTROL)
        said = "agenda.yaml is saved. What it was before is kept as agenda.yaml~."
        assert desk.console.status.message == said
        assert desk.heard.texts[-1] == said
        assert desk.console.status.unsaved == ""
        assert "title: Welcome" in desk.agenda.read_text(encoding="utf-8")
        assert desk.agenda.with_name("agenda.yaml~").read_text(encoding="utf-8") == AGENDA

    def test_the_mark_comes_when_a_burst_of_edits_is_over(self, desk: Bench) -> None:
        saving(desk).refresh()
        for title in ("One", "Two"):
            desk.give(c.EditSegments(segments=("first",), changes=SegmentChanges(title=title)))
        assert desk.console.status.unsaved == ""
        settling = saving(desk)._settling
        settling.ring()  # type: ignore[attr-defined]
        assert desk.console.status.unsaved == "1 change not in agenda.yaml yet · Ctrl S"

    def test_undoing_a_change_takes_the_mark_away(self, desk: Bench) -> None:
        edit(desk, "opening", title="Welcome")
        desk.give(c.Undo())
        saving(desk).refresh()
        assert desk.console.status.unsaved == ""

    def test_a_changed_title_and_hard_out_are_saved_and_the_start_page_knows_the_title(
        self, desk: Bench
    ) -> None:
        desk.give(c.EditEvent(EventChanges(title="A longer event", hard_out=at("16:55"))))
        saving(desk).refresh()
        assert desk.console.status.unsaved == "2 changes not in agenda.yaml yet · Ctrl S"
        desk.key(Qt.Key.Key_S, CONTROL)
        text = AGENDA.replace("A short event", "A longer event").replace('end: "16:45"}', 'end: "16:55"}')
        assert desk.agenda.read_text(encoding="utf-8") == text
        assert RecentAgendas().all()[0].title == "A longer event"

    def test_our_own_saving_is_not_taken_for_somebody_elses(self, desk: Bench) -> None:
        edit(desk, "opening", title="Welcome")
        desk.key(Qt.Key.Key_S, CONTROL)
        desk.window._watch.look()
        assert desk.console.banners.text(OUTSIDE) == ""

    def test_a_block_that_is_too_long_is_told_with_what_to_do(self, desk: Bench) -> None:
        edit(desk, "first", allotment=lasting("10:00"))
        desk.key(Qt.Key.Key_S, CONTROL)
        assert desk.console.banners.text(NOT_SAVED) == (
            "Not saved in agenda.yaml. Block “Talks” is 2 min 30 s longer than its time: shorten it by that."
        )
        assert desk.agenda.read_text(encoding="utf-8") == AGENDA
        edit(desk, "first", allotment=lasting("7:00"))
        desk.key(Qt.Key.Key_S, CONTROL)
        assert desk.console.banners.text(NOT_SAVED) == ""

    def test_where_nothing_may_be_written_another_name_is_offered(self, desk: Bench, tmp_path: Path) -> None:
        edit(desk, "opening", title="Welcome")
        desk.agenda.unlink()
        desk.agenda.mkdir()
        desk.key(Qt.Key.Key_S, CONTROL)
        assert desk.console.banners.text(NOT_SAVED).startswith("Not saved in agenda.yaml. The file ")
        desk.world.answer = tmp_path / "other"
        banner_button(desk, "Save under another name…").click()
        assert desk.world.asked == ["save agenda.yaml"]
        assert desk.console.banners.text(NOT_SAVED) == ""
        assert in_file(tmp_path / "other.yaml").blocks[0].segments[0].title == "Welcome"

    def test_under_another_name_it_goes_on_with_that_one(self, desk: Bench, tmp_path: Path) -> None:
        desk.world.answer = tmp_path / "second.yaml"
        desk.window.actions_of.press("save_agenda_as")
        edit(desk, "opening", title="Welcome")
        assert desk.console.status.unsaved == "1 change not in second.yaml yet · Ctrl S"
        desk.key(Qt.Key.Key_S, CONTROL)
        assert in_file(tmp_path / "second.yaml").blocks[0].segments[0].title == "Welcome"
        assert desk.agenda.read_text(encoding="utf-8") == AGENDA
        assert desk.window._watch.file == tmp_path / "second.yaml"

    def test_who_gives_no_name_saves_nothing(self, desk: Bench) -> None:
        desk.window.actions_of.press("save_agenda_as")
        assert desk.world.asked == ["save agenda.yaml"]
        assert desk.console.status.message == ""

    def test_the_sample_is_saved_under_a_name_of_ones_own(self, bench: Bench, tmp_path: Path) -> None:
        bench.show(agenda=None)
        bench.window._opener.open_sample()
        bench.world.answer = tmp_path / "mine.yaml"
        bench.key(Qt.Key.Key_S, CONTROL)
        assert bench.world.asked == ["save agenda.yaml"]
        assert (tmp_path / "mine.yaml").exists()

    def test_who_only_follows_saves_nothing(self, desk: Bench) -> None:
        assert desk.console.session.file is not None
        file = desk.console.session.file
        other = desk._window()
        other.go_on(file)
        assert other.saving is not None
        assert other.saving.file is None
        assert not other.actions_of["save_agenda"].isEnabled()
        other.saving.look()
        other._leave()
        other.close()


class TestLeaving:
    def test_what_is_not_in_the_file_is_kept_in_the_session_and_said_once(self, desk: Bench) -> None:
        edit(desk, "opening", title="Welcome")
        desk.key(Qt.Key.Key_W, CONTROL)
        page = desk.start_page
        assert page.banners.text("told") == (
            "1 change of the running order is kept in the session, and not in agenda.yaml. Go on with the"
            " session to save it there."
        )

    def test_whoever_goes_on_finds_it_still_to_be_saved(self, desk: Bench) -> None:
        edit(desk, "opening", title="Welcome")
        file = desk.console.session.file
        assert file is not None
        desk.again()
        desk.window.go_on(file)
        saving(desk).refresh()
        assert desk.console.status.unsaved == "1 change not in agenda.yaml yet · Ctrl S"

    def test_nothing_is_said_where_nothing_is_unsaved(self, desk: Bench) -> None:
        desk.key(Qt.Key.Key_W, CONTROL)
        assert desk.start_page.banners.text("told") == ""


class TestAFileChangedOutside:
    def test_it_is_told_in_a_banner_and_nothing_has_changed(self, desk: Bench) -> None:
        write_outside(desk, SHORTER)
        said = "agenda.yaml was changed outside, in 1 place. Nothing of it is in the show yet."
        assert desk.console.banners.text(OUTSIDE) == said
        assert desk.heard.texts[-1] == said
        assert desk.console.session.plan.segments["questions"].allotment == lasting("10:00")

    def test_its_differences_are_shown_from_what_to_what(self, desk: Bench) -> None:
        write_outside(desk, SHORTER)
        banner_button(desk, "Show the differences").click()
        window = differences(desk)
        assert [one.words for one in window.model.found] == [
            "Changed in the file · Segment “Questions from the audience”: Time: 10 min → 8 min"
        ]
        QCoreApplication.processEvents()
        assert window.list.hasFocus()
        QAbstractItemModelTester(window.model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    def test_one_is_taken_over_by_enter_and_undone(self, desk: Bench) -> None:
        write_outside(desk, SHORTER.replace("title: Cities", "title: Towns"))
        banner_button(desk, "Show the differences").click()
        window = differences(desk)
        QTest.keyClick(window.list, Qt.Key.Key_Return)
        plan = desk.console.session.plan
        assert plan.segments["first"].segment.title == "Towns"
        assert plan.segments["questions"].allotment == lasting("10:00")
        assert [one.standing for one in window.model.found] == [Standing.TAKEN, Standing.OPEN]
        # The next one is chosen.
        assert window.list.currentIndex().row() == 1
        desk.give(c.Undo())
        saving(desk).refresh()
        assert [one.standing for one in window.model.found] == [Standing.OPEN, Standing.OPEN]

    def test_all_are_taken_over_and_then_there_is_nothing_left(self, desk: Bench) -> None:
        write_outside(desk, SHORTER.replace("title: Cities", "title: Towns"))
        banner_button(desk, "Show the differences").click()
        window = differences(desk)
        window.all_button.click()
        assert desk.console.status.message == "All that was changed outside is in the show."
        assert desk.console.banners.text(OUTSIDE) == ""
        assert not window.isVisible()
        saving(desk).refresh()
        assert desk.console.status.unsaved == ""
        # Undone, the show and the file differ again.
        desk.give(c.Undo())
        saving(desk).refresh()
        assert desk.console.status.unsaved == "1 change not in agenda.yaml yet · Ctrl S"

    def test_what_cannot_be_taken_over_now_says_why(self, desk: Bench) -> None:
        desk.give(c.Start())
        write_outside(desk, "\n".join(line for line in AGENDA.splitlines() if "id: opening" not in line))
        banner_button(desk, "Show the differences").click()
        window = differences(desk)
        window.take_button.click()
        told = window.model.found[0]
        assert told.standing is Standing.REFUSED
        assert told.body.endswith("\n“Sandra MARIN” is on air: it can be neither removed nor moved.")
        assert desk.heard.texts[-1] == "“Sandra MARIN” is on air: it can be neither removed nor moved."

    def test_a_later_hard_out_is_taken_over_and_the_time_zone_stays(self, desk: Bench) -> None:
        later = AGENDA.replace('end: "16:45"}', 'end: "16:55"}').replace("Europe/Brussels", "Europe/Paris")
        write_outside(desk, later)
        banner_button(desk, "Show the differences").click()
        window = differences(desk)
        assert [one.words for one in window.model.found] == [
            "Stays as it is · Event “A short event”: Time zone: Europe/Brussels → Europe/Paris\n"
            "The date and the time zone of a show stay as they are while its session runs: every time in it"
            " is counted by them.",
            "Changed in the file · Event “A short event”: End of the slot: 16:45 → 16:55",
        ]
        window.list.choose(1)
        window.take_button.click()
        assert desk.shown.slot.hard_out == at("16:55")
        assert window.model.found[1].standing is Standing.TAKEN

    def test_a_comment_alone_is_not_worth_a_word(self, desk: Bench) -> None:
        write_outside(desk, AGENDA + "# a comment\n")
        assert desk.console.banners.text(OUTSIDE) == ""

    def test_an_error_is_told_with_its_line_and_the_show_goes_on(self, desk: Bench) -> None:
        write_outside(desk, AGENDA.replace("duration: 10m", "duration: 7:30"))
        text = desk.console.banners.text(OUTSIDE)
        assert text.startswith("agenda.yaml was changed outside and has an error in line 28: “7:30” can be")
        assert text.endswith("The show goes on as it is.")
        banner_button(desk, "Show the errors").click()
        problems = desk.window._problems_window
        assert problems is not None
        assert problems.windowTitle() == "Errors – Run of Show"
        assert problems.page is not None
        assert len(problems.page.list.problems.found) == 1
        assert not problems.page.again_button.isVisible()
        problems.page.back_button.click()
        assert not problems.isVisible()

    def test_it_is_looked_at_before_saving_too(self, desk: Bench) -> None:
        edit(desk, "opening", title="Welcome")
        desk.agenda.write_text(SHORTER, encoding="utf-8")
        desk.key(Qt.Key.Key_S, CONTROL)
        assert desk.console.status.message == (
            "Not saved: agenda.yaml was changed outside. Look at the differences first."
        )
        assert desk.agenda.read_text(encoding="utf-8") == SHORTER
        assert [one.standing for one in differences(desk).model.found] == [Standing.OPEN, Standing.MINE]


class TestConflicts:
    @pytest.fixture
    def met(self, desk: Bench) -> Bench:
        """Both changed the title of one segment; they made another shorter."""
        edit(desk, "opening", title="Mine")
        write_outside(desk, SHORTER.replace("title: Opening", "title: Theirs"))
        banner_button(desk, "Show the differences").click()
        return desk

    def test_a_conflict_tells_both_sides(self, met: Bench) -> None:
        assert [one.words for one in differences(met).model.found] == [
            "Conflict · Segment “Theirs”: Title: Opening → Theirs. Changed here too: Title: Opening → Mine.",
            "Changed in the file · Segment “Questions from the audience”: Time: 10 min → 8 min",
        ]

    def test_all_leaves_the_conflicts_to_the_person(self, met: Bench) -> None:
        window = differences(met)
        assert window.all_button.text() == "All but conflicts"
        window.all_button.click()
        assert [one.standing for one in window.model.found] == [Standing.CONFLICT, Standing.TAKEN]
        assert met.console.status.message == "1 taken over into the show."

    def test_mine_is_saved_over_theirs_at_the_second_press_and_theirs_is_kept(self, met: Bench) -> None:
        window = differences(met)
        theirs = met.agenda.read_text(encoding="utf-8")
        window.over_button.click()
        assert window.over_button.text() == "Press again to save"
        assert met.agenda.read_text(encoding="utf-8") == theirs
        met.pass_by(seconds=1)
        window.over_button.click()
        text = met.agenda.read_text(encoding="utf-8")
        assert "title: Mine" in text
        assert "duration: 10m} # shorter" in text
        assert met.agenda.with_name("agenda.yaml~").read_text(encoding="utf-8") == theirs
        assert not window.isVisible()
        assert met.console.banners.text(OUTSIDE) == ""

    def test_a_press_alone_is_forgotten_after_three_seconds(self, met: Bench) -> None:
        window = differences(met)
        window.over_button.click()
        met.pass_by(seconds=4)
        saving(met)._disarming.ring()  # type: ignore[attr-defined]
        assert window.over_button.text() == "Save mine over it"
        window.over_button.click()
        assert "title: Theirs" in met.agenda.read_text(encoding="utf-8")

    def test_mine_is_saved_beside_theirs(self, met: Bench, tmp_path: Path) -> None:
        met.world.answer = tmp_path / "mine.yaml"
        theirs = met.agenda.read_text(encoding="utf-8")
        window = differences(met)
        window.as_button.click()
        assert "title: Mine" in (tmp_path / "mine.yaml").read_text(encoding="utf-8")
        assert met.agenda.read_text(encoding="utf-8") == theirs
        assert not window.isVisible()


@pytest.mark.usefixtures("dressed")
class TestTheList:
    def test_a_long_title_takes_the_lines_that_it_needs(self) -> None:
        shown: ToldList = ToldList()
        model: ToldModel[ToldRow] = ToldModel(shown)
        shown.setModel(model)
        shown.resize(300, 300)
        rows = [ToldRow(Standing.OPEN, head, "Time: 5 min → 6 min") for head in ("Short", "Long words " * 12)]
        model.show_found(rows)
        short, long = shown.sizeHintForRow(0), shown.sizeHintForRow(1)
        assert long >= short + theme.scale().caption
        # It is measured anew when other words take the place of these.
        model.show_found(rows[::-1])
        assert shown.sizeHintForRow(0) == long


class TestWords:
    def test_every_field_has_a_name(self) -> None:
        assert {*SEGMENT_FIELDS, *BLOCK_FIELDS, *PERSON_FIELDS} <= FIELDS.keys()

    def test_what_was_added_moved_and_removed_says_where(self, desk: Bench) -> None:
        lines = AGENDA.splitlines()
        moved = next(line for line in lines if "id: second" in line)
        table = next(line for line in lines if "id: table" in line)
        lines.remove(moved)
        lines.insert(lines.index(table), moved)
        lines.insert(
            lines.index(table) + 1, "      - {id: eva, speakers: [torrent], title: Rivers, duration: 2m}"
        )
        text = "\n".join(lines).replace("duration: 15m", "duration: 5m, warnings: [2m, 1m]")
        text = text.replace("confirmed: false}", "role: Chair}").replace("duration: 10m", "priority: 3")
        write_outside(desk, text.replace("moderator: Pelayo ROCES FERNANDEZ", "moderator: torrent"))
        banner_button(desk, "Show the differences").click()
        assert [
            one.words.removeprefix("Changed in the file · ") for one in differences(desk).model.found
        ] == [
            "Person Alejandra GONZALEZ: Role: none → Chair",
            "Person Alejandra GONZALEZ: Confirmed: no → yes",
            "Block “Talks”: Moderator: Pelayo ROCES FERNANDEZ → Ramón TORRENT",
            "Segment “Rivers”: Added: behind “Discussion” in “Round table”, 2 min",
            "Segment “Regions”: Moved: behind “Cities” in “Talks” → first in “Round table”",
            "Segment “Discussion”: Time: 15 min → 5 min",
            "Segment “Discussion”: Warnings: none → 2 min, 1 min",
            "Segment “Questions from the audience”: Time: 10 min → 10 min 30 s",
            "Segment “Questions from the audience”: Priority: none → 3",
            "Stays as it is · Person Pelayo ROCES FERNANDEZ: Removed\n"
            "People come and go with the segments in which they speak.",
        ]

    def test_it_is_all_said_anew_in_another_language(self, desk: Bench) -> None:
        edit(desk, "opening", title="Mine")
        write_outside(desk, SHORTER)
        banner_button(desk, "Show the differences").click()
        desk.window._on_language("es")
        window = differences(desk)
        assert window.take_button.text() == "Adoptar"
        assert window.model.found[0].body == "Duración: 10 min → 8 min"
        assert desk.console.status.unsaved == "1 cambio que no está aún en agenda.yaml · Ctrl S"
        assert "se cambió fuera" in desk.console.banners.text(OUTSIDE)
