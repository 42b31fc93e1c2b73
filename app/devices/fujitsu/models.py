"""Which products speak this protocol, and in what they differ from what they say of themselves.

Product numbers and peculiarities are those that SANE's fujitsu backend has
gathered from devices. Everything else is asked of the device (``answers``).
"""

from __future__ import annotations

from dataclasses import dataclass

FUJITSU = 0x04C5
RICOH = 0x05CA


MODEST = 65_536
"""Bytes in one READ that every device takes; those before the fi-6000 series fail with more."""


@dataclass(frozen=True, slots=True)
class Quirks:
    """What has to be known beforehand. The defaults suit a device that is not in the table."""

    most_at_once: int = MODEST
    """Bytes in one READ; one that is refused as too long is not sent again."""
    compresses: bool = False
    """Whether its JPEG may be used where it offers it, rather than raw samples."""
    width_step: int = 1
    """Of what a line of raw grey or colour must have a multiple of pixels."""
    color_only: bool = False
    """It says that it can scan grey, and cannot."""
    announces_size: bool = False
    """It wants to hear the size of the paper (SET PRE READMODE) before the window."""
    wants_tables: bool = False
    """It wants quantisation tables even where it does not compress."""
    checks_hopper: bool = False
    """It fails when it is told to feed without paper, so that the hopper has to be looked at first."""
    settles: bool = True
    """It may be asked whether it is ready while it feeds."""
    prepicks: bool = True
    """Whether page 33 of MODE SELECT may be sent."""
    tells_serial: bool = True
    """Whether GET DEVICE ID gives a serial number."""


@dataclass(frozen=True, slots=True)
class Model:
    """One product."""

    name: str
    quirks: Quirks = Quirks()


_OLD = Quirks()
_NEW = Quirks(most_at_once=262_144, compresses=True)
_S1500 = Quirks(most_at_once=262_144, compresses=True, prepicks=False)
_IX100 = Quirks(
    most_at_once=262_144,
    compresses=True,
    width_step=2,
    announces_size=True,
    wants_tables=True,
    checks_hopper=True,
    settles=False,
)
_IX500 = Quirks(
    most_at_once=262_144,
    compresses=True,
    width_step=2,
    color_only=True,
    announces_size=True,
    wants_tables=True,
    checks_hopper=True,
    settles=False,
)

UNKNOWN = Model("Fujitsu")
"""A device that is not in the table and says that it is a scanner of this family."""

_FUJITSU_MODELS = {
    0x1041: Model("fi-4120C", _OLD),
    0x1042: Model("fi-4220C", _OLD),
    0x1078: Model("fi-4530C", _OLD),
    0x1095: Model("fi-5750C", _OLD),
    0x1096: Model("fi-5110EOX", _OLD),
    0x1097: Model("fi-5110C", _OLD),
    0x10AD: Model("fi-5650C", _OLD),
    0x10AE: Model("fi-4120C2", _OLD),
    0x10AF: Model("fi-4220C2", _OLD),
    0x10CF: Model("fi-4340C", Quirks(tells_serial=False)),
    0x10E0: Model("fi-5120C", _OLD),
    0x10E1: Model("fi-5220C", _OLD),
    0x10E2: Model("fi-5530C", _OLD),
    0x10E6: Model("fi-5110EOX3", _OLD),
    0x10E7: Model("fi-5900C", _OLD),
    0x10F2: Model("fi-5110EOXM", _OLD),
    0x10FE: Model("ScanSnap S500", _OLD),
    0x1135: Model("ScanSnap S500M", _OLD),
    0x114A: Model("fi-5530C2", _OLD),
    0x114D: Model("fi-6140", _NEW),
    0x114E: Model("fi-6240", _NEW),
    0x114F: Model("fi-6130", _NEW),
    0x1150: Model("fi-6230", _NEW),
    0x1155: Model("ScanSnap S510", _NEW),
    0x116F: Model("ScanSnap S510M", _NEW),
    0x1174: Model("fi-6770", _NEW),
    0x1175: Model("fi-6770A", _NEW),
    0x1176: Model("fi-6670", _NEW),
    0x1177: Model("fi-6670A", _NEW),
    0x119D: Model("fi-6800", _NEW),
    0x119E: Model("fi-6800", _NEW),
    0x11A2: Model("ScanSnap S1500", _S1500),
    0x11F1: Model("fi-6140Z", _NEW),
    0x11F2: Model("fi-6240Z", _NEW),
    0x11F3: Model("fi-6130Z", _NEW),
    0x11F4: Model("fi-6230Z", _NEW),
    0x11FC: Model("fi-6110", _S1500),
    0x1213: Model("fi-5950", _NEW),
    0x132B: Model("ScanSnap iX500", _IX500),
    0x132C: Model("fi-7180", _NEW),
    0x132D: Model("fi-7280", _NEW),
    0x132E: Model("fi-7160", _NEW),
    0x132F: Model("fi-7260", _NEW),
    0x13F3: Model("ScanSnap iX500", _IX500),
    0x13F4: Model("ScanSnap iX100", _IX100),
    0x140A: Model("ScanPartner SP30", _NEW),
    0x145F: Model("fi-6140ZLA", _NEW),
    0x1460: Model("fi-6240ZLA", _NEW),
    0x1461: Model("fi-6130ZLA", _NEW),
    0x1462: Model("fi-6230ZLA", _NEW),
    0x1463: Model("fi-6125ZLA", _NEW),
    0x1464: Model("fi-6225ZLA", _NEW),
    0x146B: Model("fi-6135ZLA", _NEW),
    0x146C: Model("fi-6235ZLA", _NEW),
    0x146D: Model("fi-6120ZLA", _NEW),
    0x146E: Model("fi-6220ZLA", _NEW),
    0x146F: Model("N7100", _NEW),
    0x14AC: Model("fi-6400", _NEW),
    0x14B8: Model("fi-7480", _NEW),
    0x14BD: Model("fi-6420", _NEW),
    0x14BE: Model("fi-7460", _NEW),
    0x14DF: Model("fi-7140", _NEW),
    0x14E0: Model("fi-7240", _NEW),
    0x14E1: Model("fi-7135", _NEW),
    0x14E2: Model("fi-7235", _NEW),
    0x14E3: Model("fi-7130", _NEW),
    0x14E4: Model("fi-7230", _NEW),
    0x14E5: Model("fi-7125", _NEW),
    0x14E6: Model("fi-7225", _NEW),
    0x14E7: Model("fi-7120", _NEW),
    0x14E8: Model("fi-7220", _NEW),
    0x151F: Model("fi-7030", _NEW),
    0x1520: Model("fi-7700", _NEW),
    0x1521: Model("fi-7600", _NEW),
    0x1522: Model("fi-7700S", _NEW),
    0x1575: Model("fi-7300NX", _NEW),
    0x159F: Model("ScanSnap iX1500", _NEW),
    0x15FC: Model("fi-800R", _NEW),
    0x15FD: Model("fi-8190", _NEW),
    0x15FE: Model("fi-8290", _NEW),
    0x15FF: Model("fi-8170", _NEW),
    0x1600: Model("fi-8270", _NEW),
    0x1601: Model("fi-8150", _NEW),
    0x1602: Model("fi-8250", _NEW),
    0x160A: Model("fi-7900", _NEW),
    0x160B: Model("fi-7800", _NEW),
    0x162C: Model("ScanSnap iX1300", _NEW),
    0x162D: Model("fi-8150U", _NEW),
    0x162E: Model("fi-8250U", _NEW),
    0x1630: Model("ScanSnap iX1400", _NEW),
    0x1632: Model("ScanSnap iX1600", _NEW),
}
_RICOH_MODELS = {
    0x0307: Model("fi-8040", _NEW),
    0x0308: Model("fi-70F", _NEW),
    0x03E3: Model("ScanSnap iX2400", _NEW),
}
MODELS = {(FUJITSU, product): model for product, model in _FUJITSU_MODELS.items()} | {
    (RICOH, product): model for product, model in _RICOH_MODELS.items()
}
"""By vendor and product number of USB."""

OTHER_PROTOCOLS = frozenset(
    {0x1156, 0x11ED, 0x128D, 0x1200, 0x10C7, 0x11BD, 0x128E, 0x151E, 0x1084, 0x125A, 0x1526}
)
"""Products of Fujitsu that look alike on the bus and must not be sent these commands: the ScanSnap S300, S1100
and S1300 and the fi-60F and fi-65F (the epjitsu protocol), the overhead scanner SV600, the flatbed fi-400F, and the
palm vein sensors."""


def model_of(vendor: int, product: int) -> Model | None:
    """None for a device that is not in the table."""
    return MODELS.get((vendor, product))


def may_be_one(vendor: int, product: int) -> bool:
    """Whether a device is worth asking who it is."""
    return (vendor, product) in MODELS or (vendor == FUJITSU and product not in OTHER_PROTOCOLS)
