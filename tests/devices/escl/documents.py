"""Documents of eSCL as devices write them."""

from __future__ import annotations

SPACES = (
    'xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" '
    'xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm"'
)


def capabilities(inner: str, version: str = "2.1") -> bytes:
    return (
        f"<scan:ScannerCapabilities {SPACES}><pwg:Version>{version}</pwg:Version>{inner}"
        "</scan:ScannerCapabilities>"
    ).encode()


def caps(
    modes: tuple[str, ...] = ("RGB24", "Grayscale8"),
    formats: tuple[str, ...] = ("image/jpeg",),
    intents: tuple[str, ...] = (),
    extended: bool = False,
) -> str:
    """What one source can do: 2550 by 4200, 300 and 600 dpi."""
    name = "scan:DocumentFormatExt" if extended else "pwg:DocumentFormat"
    return (
        "<scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth>"
        "<scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>4200</scan:MaxHeight>"
        "<scan:SettingProfiles><scan:SettingProfile><scan:ColorModes>"
        + "".join(f"<scan:ColorMode>{mode}</scan:ColorMode>" for mode in modes)
        + "</scan:ColorModes><scan:DocumentFormats>"
        + "".join(f"<{name}>{each}</{name}>" for each in formats)
        + "</scan:DocumentFormats><scan:SupportedResolutions><scan:DiscreteResolutions>"
        + "".join(
            f"<scan:DiscreteResolution><scan:XResolution>{dpi}</scan:XResolution>"
            f"<scan:YResolution>{dpi}</scan:YResolution></scan:DiscreteResolution>"
            for dpi in (300, 600)
        )
        + "</scan:DiscreteResolutions></scan:SupportedResolutions></scan:SettingProfile></scan:SettingProfiles>"
        + "<scan:SupportedIntents>"
        + "".join(f"<scan:Intent>{each}</scan:Intent>" for each in intents)
        + "</scan:SupportedIntents>"
    )


def status(state: str = "Idle", feeder: str = "ScannerAdfLoaded", jobs: str = "") -> bytes:
    adf = f"<scan:AdfState>{feeder}</scan:AdfState>" if feeder else ""
    return (
        f"<scan:ScannerStatus {SPACES}><pwg:State>{state}</pwg:State>{adf}"
        f"<scan:Jobs>{jobs}</scan:Jobs></scan:ScannerStatus>"
    ).encode()


def job(uri: str, state: str, uuid: str = "") -> str:
    return (
        f"<scan:JobInfo><pwg:JobUri>{uri}</pwg:JobUri><pwg:JobUuid>{uuid}</pwg:JobUuid>"
        f"<pwg:JobState>{state}</pwg:JobState></scan:JobInfo>"
    )
