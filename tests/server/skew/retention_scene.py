"""What is over its period: an administrator sees how much of whose it is, and its owner keeps some of it longer."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.core.dates import PartialDate
from app.core.records import Card
from app.core.visibility import Visibility
from app.sync.privacy import Privacy
from app.sync.wire_privacy import KeepLonger
from app.sync.wire_settings import ChangeSettings
from tests.server.skew.people import an_office
from tests.server.skew.stages import Stage


def play(stage: Stage) -> Any:
    office = an_office(stage)
    stage.took(office.administration.change_settings(ChangeSettings(keep_card_years=5)))
    sato = office.desk_of("sato")
    cards = [
        Card(
            owner=sato.user,
            operator=sato.user,
            visibility=Visibility.EVERYONE,
            exchanged_on=PartialDate(2012),
        )
        for _ in range(2)
    ]
    stage.took(sato.push(*cards))
    asking = Privacy(sato.client)
    stage.took(asking.keep(KeepLonger((cards[0].id,), "係争中", date(2099, 3, 31))))
    stage.took(asking.kept())
    stage.took(Privacy(office.desk.client).retention())
