import queue
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.background import keeping as jobs
from app.background.keeping import RestoreRequest
from app.background.line import Line, Stopped
from app.background.messages import Answer, Died, Failure, Order, Progress, WasStopped
from app.background.process import ProcessLink
from app.core.errors import LockedError, NotFoundError, UsageError
from app.core.records import User
from app.db.damage import DamageKind
from app.db.restore import RestoreReport
from app.operations import keeping
from app.operations.finding import find
from app.operations.session import Session
from tests.operations.desk import PASSPHRASE, contact, filled_batch, open_desk
from tests.ui.inline import Talk


class Heard(Talk):
    """A pipe that keeps what was said into it."""

    def __init__(self) -> None:
        self.said: list[object] = []
        super().__init__(self.said.append)

    @property
    def progress(self) -> list[tuple[int, int]]:
        return [(item.done, item.total) for item in self.said if isinstance(item, Progress)]


@pytest.fixture
def pipe() -> Heard:
    return Heard()


@pytest.fixture
def backup(session: Session, tmp_path: Path) -> Path:
    filled_batch(session, contact("髙﨑 花子"), contact("𠮷田 次郎"))
    folder = tmp_path / "backup"
    folder.mkdir()
    keeping.set_backup_folder(session, folder)
    return folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ENISHI_HOME", str(tmp_path / "other"))
    return tmp_path / "other"


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with open_desk(tmp_path / "home") as opened:
        yield opened


def test_a_backup_tells_how_far_it_is(session: Session, backup: Path, pipe: Heard) -> None:
    before = keeping.backup_state(session)
    assert (before.last_at, before.waiting, before.is_there) == ("", 4, True)
    report = jobs.back_up(session, Line(pipe))
    assert report.images == 4
    assert pipe.progress == [(1, 4), (2, 4), (3, 4), (4, 4)]
    after = keeping.backup_state(session)
    assert after.last_at
    assert (after.waiting, after.same_volume) == (0, True)


def test_a_stopped_backup_is_made_up_for_the_next_time(session: Session, backup: Path, pipe: Heard) -> None:
    pipe.inbox.put(Order.STOP)
    with pytest.raises(Stopped):
        jobs.back_up(session, Line(pipe))
    assert keeping.backup_state(session).last_at == ""
    assert jobs.back_up(session, Line(Heard())).images == 4


def test_a_folder_that_went_away_is_seen(session: Session, backup: Path) -> None:
    backup.rmdir()
    assert not keeping.backup_state(session).is_there


@pytest.mark.parametrize("full", [True, False])
def test_a_check_finds_what_is_wrong_and_counts(
    session: Session, backup: Path, pipe: Heard, full: bool
) -> None:
    page, *_ = session.store.images.files()
    page.unlink()
    report = jobs.check_data(session, Line(pipe), full=full)
    assert report.full is full
    assert [item.kind for item in report.damages] == [DamageKind.MISSING_IMAGE]
    assert pipe.progress[-1] == (4, 4)


def test_images_of_unknown_pages_are_found_and_taken_in(session: Session, backup: Path, pipe: Heard) -> None:
    with session.store.db.conn:
        session.store.db.execute("DELETE FROM page WHERE num = (SELECT max(num) FROM page)")
    assert jobs.check_data(session, Line(pipe), full=False).unlisted == 1
    assert jobs.adopt_images(session, Line(pipe)) == 1
    assert jobs.check_data(session, Line(pipe), full=False).unlisted == 0


def test_a_staff_list_is_taken_in_line_by_line(session: Session, tmp_path: Path, pipe: Heard) -> None:
    path = tmp_path / "名簿.csv"
    path.write_text("氏名,職員番号,部署\n鈴木 一郎,1,産業課\n,2,産業課\n", encoding="utf-8")
    done = jobs.take_in_staff(session, Line(pipe), path)
    assert (done.added, len(done.problems)) == (1, 1)
    assert pipe.progress == [(1, 2), (2, 2)]
    assert any(user.name == "鈴木 一郎" for user in session.store.find(User))


def test_a_restore_comes_back_with_everything(
    session: Session, backup: Path, home: Path, pipe: Heard
) -> None:
    jobs.back_up(session, Line(Heard()))
    outcome = jobs.restore_outcome(pipe, RestoreRequest(backup, "default", PASSPHRASE))
    assert isinstance(outcome, Answer)
    assert isinstance(outcome.value, RestoreReport)
    assert outcome.value.images == 4
    assert pipe.progress[-1] == (4, 4)
    with open_desk(home) as restored:
        assert len(find(restored, "高崎", 10)) == 1


def test_a_restore_opens_by_the_recovery_code_too(
    session: Session, backup: Path, home: Path, pipe: Heard
) -> None:
    code = keeping.new_recovery_code(session)
    jobs.back_up(session, Line(Heard()))
    outcome = jobs.restore_outcome(pipe, RestoreRequest(backup, "default", code=code.lower()))
    assert isinstance(outcome, Answer)


def test_a_restore_that_cannot_be_leaves_nothing(
    session: Session, backup: Path, home: Path, pipe: Heard
) -> None:
    def failure(request: RestoreRequest) -> object:
        outcome = jobs.restore_outcome(pipe, request)
        assert isinstance(outcome, Failure)
        return type(outcome.error)

    assert failure(RestoreRequest(backup, "default", PASSPHRASE)) is NotFoundError
    jobs.back_up(session, Line(Heard()))
    assert failure(RestoreRequest(backup, "default", "違う")) is LockedError
    assert not (home / "profiles" / "default").exists()
    assert isinstance(jobs.restore_outcome(pipe, RestoreRequest(backup, "default", PASSPHRASE)), Answer)
    assert failure(RestoreRequest(backup, "default", PASSPHRASE)) is UsageError


def test_a_stopped_restore_can_be_done_again(session: Session, backup: Path, home: Path, pipe: Heard) -> None:
    jobs.back_up(session, Line(Heard()))
    pipe.inbox.put(Order.STOP)
    request = RestoreRequest(backup, "default", PASSPHRASE)
    assert isinstance(jobs.restore_outcome(pipe, request), WasStopped)
    assert isinstance(jobs.restore_outcome(Heard(), request), Answer)


def test_a_restore_runs_in_a_process_of_its_own(session: Session, backup: Path, home: Path) -> None:
    jobs.back_up(session, Line(Heard()))
    heard: queue.SimpleQueue[object] = queue.SimpleQueue()
    link = ProcessLink(heard.put, jobs.serve_restore, RestoreRequest(backup, "default", PASSPHRASE))
    said = [heard.get(timeout=30)]
    while not isinstance(said[-1], Died):
        said.append(heard.get(timeout=30))
    link.join()
    assert [type(item) for item in said] == [*[Progress] * 4, Answer, Died]
    with open_desk(home) as restored:
        assert len(find(restored, "高崎", 10)) == 1
