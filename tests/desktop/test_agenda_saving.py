"""The running order is saved back to its file, and what others do to the file is met with care."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton

from runofshow.core import commands as c
from runofshow.core.agenda import Agenda, Segment
from runofshow.core.changes import EventChanges, SegmentChanges
from runofshow.core.difference import BLOCK_FIELDS, PERSON_FIELDS, SEGMENT_FIELDS
from runofshow.desktop import theme
from runofshow.desktop.agenda_saving import NOT_SAVED, OUTSIDE, AgendaSaving
from runofshow.desktop.difference_words import FIELDS
from runofshow.desktop.differences_window import DifferencesWindow, ToldRow
from runofshow.desktop.fit_prompt import FitPrompt, Way
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
        desk.key(Qt.Key.Key_Escape)
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
        assert desk.console.banners.text(NOT_SAVED) == (
            "Not saved in agenda.yaml. There is a folder of that name: save the agenda under another one."
        )
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
            "The show stays on its date and in its time zone: every time in it is counted by them. The file"
            " keeps its own; open it anew to run the show on those.",
            "Changed in the file · Event “A short event”: End of the slot: 16:45 → 16:55",
        ]
        window.list.choose(1)
        window.take_button.click()
        assert desk.shown.slot.hard_out == at("16:55")
        assert window.model.found[1].standing is Standing.TAKEN

    def test_another_date_alone_says_what_stays_and_what_to_do_and_keeps_nobody_from_saving(
        self, desk: Bench
    ) -> None:
        theirs = AGENDA.replace("2020-12-09", "2021-07-01")
        write_outside(desk, theirs)
        assert desk.console.banners.text(OUTSIDE) == (
            "agenda.yaml has another date or time zone now, which it keeps. The show stays on its own: open"
            " the file anew to run it on those."
        )
        edit(desk, "opening", title="Welcome")
        desk.key(Qt.Key.Key_S, CONTROL)
        assert desk.console.status.message == (
            "agenda.yaml is saved. What it was before is kept as agenda.yaml~. It keeps its own date and time"
            " zone, and the show its own."
        )
        assert desk.agenda.read_text(encoding="utf-8") == theirs.replace("title: Opening", "title: Welcome")
        assert desk.console.banners.text(OUTSIDE) == ""

    def test_a_file_that_is_gone_is_told_and_written_anew(self, desk: Bench) -> None:
        desk.agenda.unlink()
        desk.window._watch.look()
        said = "agenda.yaml is no longer there; the show goes on. Saving writes it anew."
        assert desk.console.banners.text(OUTSIDE) == said
        assert desk.heard.texts[-1] == said
        edit(desk, "opening", title="Welcome")
        assert desk.heard.texts.count(said) == 1
        desk.window._on_language("es")
        assert desk.console.banners.text(OUTSIDE).startswith("agenda.yaml ya no está; el evento sigue.")
        desk.key(Qt.Key.Key_S, CONTROL)
        assert desk.console.banners.text(OUTSIDE) == ""
        assert in_file(desk.agenda).blocks[0].segments[0].title == "Welcome"

    def test_a_file_that_was_changed_while_the_program_was_away_is_told_at_the_start(
        self, desk: Bench
    ) -> None:
        file = desk.console.session.file
        assert file is not None
        desk.again()
        desk.agenda.write_text(SHORTER, encoding="utf-8")
        desk.window.go_on(file)
        assert desk.console.banners.text(OUTSIDE) == ""
        settling = saving(desk)._settling
        settling.ring()  # type: ignore[attr-defined]
        assert desk.console.banners.text(OUTSIDE).startswith("agenda.yaml was changed outside, in 1 place.")

    def test_what_is_left_is_told_when_some_was_taken_over_and_counts_as_nothing_unsaved(
        self, desk: Bench
    ) -> None:
        write_outside(desk, SHORTER.replace("title: Cities", "title: Towns"))
        banner_button(desk, "Show the differences").click()
        window = differences(desk)
        window.take_button.click()
        assert desk.console.banners.text(OUTSIDE) == (
            "agenda.yaml was changed outside; 1 change of it is not in the show."
        )
        assert desk.console.status.unsaved == ""
        edit(desk, "opening", title="Welcome")
        assert desk.console.status.unsaved == "1 change not in agenda.yaml yet · Ctrl S"
        window.all_button.click()
        assert desk.console.status.unsaved == "1 change not in agenda.yaml yet · Ctrl S"

    def test_the_effect_of_the_chosen_one_is_told_before_it_is_taken_over(self, desk: Bench) -> None:
        desk.give(c.Start())
        lines = SHORTER.replace("title: Cities", "title: Towns").splitlines()
        write_outside(desk, "\n".join(line for line in lines if "id: opening" not in line))
        banner_button(desk, "Show the differences").click()
        window = differences(desk)
        said = []
        for place, row in enumerate(window.model.found):
            window.list.choose(place)
            assert window.take_button.accessibleDescription() == window.effect
            said.append(f"{row.head}: {window.effect}")
        assert said == [
            "Changed in the file · Segment “Towns”: Show still ends 16:40, 5 min under",
            "Changed in the file · Segment “Questions from the audience”: Block 2 ends 16:40 → 16:38 ·"
            " show ends 16:40 → 16:38, 7 min under",
            "Changed in the file · Segment “Opening”: “Sandra MARIN” is on air: it can be neither removed nor"
            " moved.",
        ]
        window.list.choose(1)
        window.take_button.click()
        window.list.choose(1)
        assert window.effect == ""

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

    def test_what_cannot_be_saved_over_theirs_leaves_theirs_to_be_met(self, met: Bench) -> None:
        edit(met, "table", allotment=lasting("40:00"))
        theirs = met.agenda.read_text(encoding="utf-8")
        window = differences(met)
        window.over_button.click()
        met.pass_by(seconds=1)
        window.over_button.click()
        assert met.console.banners.text(NOT_SAVED).startswith("Not saved in agenda.yaml. Block “Round table”")
        met.give(c.Undo())
        saving(met).refresh()
        met.key(Qt.Key.Key_S, CONTROL)
        assert met.agenda.read_text(encoding="utf-8") == theirs
        assert met.console.banners.text(OUTSIDE) != ""
        assert differences(met).model.found[0].standing is Standing.CONFLICT

    def test_what_was_removed_here_and_changed_there_says_that_it_comes_back(self, met: Bench) -> None:
        met.give(c.RemoveSegments(("questions",)))
        saving(met).refresh()
        window = differences(met)
        assert window.model.found[1].words == (
            "Conflict · Segment “Questions from the audience”: Time: 10 min → 8 min. Changed here too:"
            " Removed: it stood behind “Discussion” in “Round table”, 10 min. Taking it over brings back what"
            " was removed here."
        )
        window.list.choose(1)
        window.take_button.click()
        assert met.console.session.plan.segments["questions"].allotment == lasting("8:00")

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


class TestABlockThatIsTooLong:
    @pytest.fixture
    def long(self, desk: Bench) -> Bench:
        """A guest speaks for five minutes at the end of the first block."""
        guest = c.AddSegment(
            block="talks", segment=Segment(id="guest", title="Guest"), allotment=lasting("5:00")
        )
        desk.give(guest)
        saving(desk).refresh()
        return desk

    def prompt(self, desk: Bench) -> FitPrompt:
        found = desk.console.running_order.editing.prompt
        assert isinstance(found, FitPrompt)
        return found

    def test_is_made_to_fit_by_enter_and_saved(self, long: Bench) -> None:
        long.key(Qt.Key.Key_S, CONTROL)
        prompt = self.prompt(long)
        assert prompt.title.text() == "Block 1 is 5 min longer than its time"
        assert prompt.effect.text() == (
            "5 min too much up to 16:45 · Sandra MARIN 5 → 4 min,"
            " Ramón TORRENT 7 min 30 s → 6 min, Alejandra GONZALEZ 7 min 30 s → 6 min,"
            " Guest 5 → 4 min · Block 1 ends 16:25 → 16:20 · show ends 16:50 → 16:45, on time"
        )
        assert prompt.yes.text() == "Do it and save"
        long.key(Qt.Key.Key_Return)
        assert long.console.running_order.editing.prompt is None
        assert long.console.banners.text(NOT_SAVED) == ""
        loaded = load_agenda(long.agenda)
        assert loaded.errors == ()
        assert loaded.plan is not None
        assert loaded.plan.segments["opening"].allotment == lasting("4:00")
        assert long.given == ["add_segment", "fit_block"]

    def test_ends_later_first_where_the_slot_has_room(self, long: Bench) -> None:
        long.give(c.EditEvent(EventChanges(hard_out=at("16:55"))))
        long.key(Qt.Key.Key_S, CONTROL)
        prompt = self.prompt(long)
        assert prompt.title.text() == "Block 1 is 5 min longer than its time"
        assert prompt.chosen() is Way.ROOM
        assert prompt.effect.text().startswith(
            "Block 1 ends 16:25, Block 2 16:25–16:50 · Show still ends 16:50"
        )
        long.key(Qt.Key.Key_Down)
        assert prompt.chosen() is Way.SHORTER
        long.key(Qt.Key.Key_Up)
        long.key(Qt.Key.Key_Return)
        assert self.saved(long) == [("16:00", "16:25"), ("16:25", "16:50")]

    def test_takes_the_time_that_a_way_back_took_from_another_block(self, desk: Bench) -> None:
        edit(desk, "opening", allotment=lasting("10:00"))
        way = c.Recover(strategy="questions", allotments=(("questions", lasting("5:00")),))
        desk.give(way)
        desk.key(Qt.Key.Key_S, CONTROL)
        assert self.prompt(desk).effect.text() == (
            "Block 1 ends 16:25, Block 2 16:25–16:45 · Show still ends 16:45, on time"
        )
        desk.key(Qt.Key.Key_Return)
        assert desk.given[-1] == "make_room"
        assert self.saved(desk) == [("16:00", "16:25"), ("16:25", "16:45")]
        assert desk.console.banners.text(NOT_SAVED) == ""

    def test_begins_earlier_in_the_last_block_rather_than_lose_what_was_won_back(self, desk: Bench) -> None:
        edit(desk, "table", allotment=lasting("18:00"))
        edit(desk, "first", allotment=lasting("4:30"))
        desk.key(Qt.Key.Key_S, CONTROL)
        assert self.prompt(desk).effect.text().startswith("Block 1 ends 16:17, Block 2 16:17–16:45 · Show")
        desk.key(Qt.Key.Key_Return)
        assert self.saved(desk) == [("16:00", "16:17"), ("16:17", "16:45")]

    def saved(self, bench: Bench) -> list[tuple[str, str]]:
        """The planned times of the blocks in the file."""
        loaded = load_agenda(bench.agenda)
        assert loaded.errors == ()
        assert loaded.plan is not None
        zone = ZoneInfo("Europe/Brussels")
        times = [
            (one.block.start.astimezone(zone), one.block.end.astimezone(zone)) for one in loaded.plan.blocks
        ]
        return [(f"{start:%H:%M}", f"{end:%H:%M}") for start, end in times]

    def test_stays_as_it_is_where_nothing_would_do(self, long: Bench) -> None:
        edit(long, "first", allotment=lasting("25:00"), protected=True)
        long.key(Qt.Key.Key_S, CONTROL)
        assert long.console.running_order.editing.prompt is None
        assert long.console.banners.text(NOT_SAVED).endswith(
            "shorten it by that. With the blocks around it, that is 22 min 30 s too much up to 16:45."
        )

    def test_is_asked_about_no_more_once_it_fits(self, long: Bench) -> None:
        long.key(Qt.Key.Key_S, CONTROL)
        long.give(c.RemoveSegments(("guest",)))
        assert not self.prompt(long).yes.isEnabled()

    def test_is_saved_under_the_name_that_was_asked_for(self, long: Bench, tmp_path: Path) -> None:
        long.world.answer = tmp_path / "other.yaml"
        saving(long).save_as()
        long.key(Qt.Key.Key_Return)
        assert load_agenda(tmp_path / "other.yaml").errors == ()
        assert long.agenda.read_text(encoding="utf-8") == AGENDA
