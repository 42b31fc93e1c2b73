"""Variants of one kanji, which the recogniser cannot tell apart: which of them is printed (崎 or 﨑, 高 or 髙).

The net is ours (``training.variants``): it looks at one glyph and says which
form of a group it is, or that it is none of them. What it may decide is known
from designs of type that it had not seen: ``resources/models/variants.json``.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

import msgspec
import numpy as np
import onnxruntime

from app.core.kanji import is_hard_to_tell, variants
from app.core.reading import FieldName, Line
from app.ocr.imaging.image import Image
from app.ocr.models import MODELS, open_model
from app.ocr.proof.glyphs import glyphs_of, matched, pictures

SURE, DOUBT = "variant:sure", "doubt:variant"
"""Evidence: every kanji that has variants was told from them; or one of them could not be."""

Forms = tuple[tuple[str, float], ...]
"""The forms that a glyph may have, likeliest first, each with its probability; what is left to 1 is "none of them"."""
LineForms = Mapping[int, Forms]
"""The same for those places in the text of a line at which a kanji with variants was read and is large enough."""

_NET = MODELS / "variants.onnx"
_MOST_OTHERS = 8

_SELDOM: Mapping[FieldName, float] = {
    FieldName.NAME: 1.0,
    FieldName.ORGANIZATION: 0.1,
    FieldName.ADDRESS: 0.01,
}
"""The fields that are looked at, and how often old forms are there against names."""

_RARE_AMONG_NAMES, _OLD_AMONG_NAMES = 0.05, 0.02
"""How often a name is written in a rare form, against the usual one: at all, and where glyphs never decide on it."""
_LIKELY = 0.5
"""From this share on a glyph looks like a form, rather than like no form of the group."""


class _About(msgspec.Struct, frozen=True):
    groups: tuple[str, ...]
    """The commonest form first. The net's outputs are all forms in this order, then "none"."""
    temperature: float
    """What logits are divided by."""
    thresholds: dict[str, float]
    """Log odds against the rest of the group and none from which on a form is decided; others never are."""
    least_size: float
    """Pixels per em from which on a glyph is looked at."""


@cache
def _about() -> _About:
    return msgspec.json.decode(_NET.with_suffix(".json").read_bytes(), type=_About)


@cache
def forms_of(character: str) -> str:
    """The forms of a kanji, itself among them and the commonest first; empty where it has no variants."""
    return _groups().get(character, "")


@cache
def _groups() -> dict[str, str]:
    return {form: group for group in _about().groups for form in group}


class VariantVerifier:
    """Looks at glyphs. Loads its net when first asked; for one thread; 1 ms a glyph."""

    def forms(self, image: Image, line: Line) -> dict[int, Forms]:
        """What the kanji with variants in a line of an upright BGR side look like, by their places in its text."""
        if not any(map(forms_of, line.text)):
            return {}
        glyphs = {
            place: glyph
            for place, glyph in enumerate(glyphs_of(line))
            if forms_of(glyph.character) and glyph.em >= _about().least_size
        }
        if not glyphs:
            return {}
        (logits,) = self._session.run(None, {"glyphs": pictures(image, tuple(glyphs.values()))})
        return {
            place: self._shares(forms_of(glyph.character), scores / _about().temperature)
            for (place, glyph), scores in zip(glyphs.items(), logits, strict=True)
        }

    @cached_property
    def _session(self) -> onnxruntime.InferenceSession:
        return open_model(_NET)

    @cached_property
    def _outputs(self) -> dict[str, int]:
        return {form: place for place, form in enumerate("".join(_about().groups))}

    def _shares(self, group: str, scores: np.ndarray) -> Forms:
        own = np.array([scores[self._outputs[form]] for form in group] + [scores[-1]], dtype=np.float64)
        shares = np.exp(own - np.logaddexp.reduce(own))
        return _likeliest_first(zip(group, map(float, shares), strict=False))


@dataclass(frozen=True, slots=True)
class Finding:
    """A value after its kanji were looked at one by one."""

    value: str
    """With the forms that are printed, as far as they could be told."""
    evidence: str
    """``SURE`` or ``DOUBT``."""
    others: tuple[str, ...]
    """Other values it may be, likeliest first: as read, and with the variants of what could not be told."""


def judge_variants(field: FieldName, value: str, lines: Iterable[tuple[str, LineForms]]) -> Finding | None:
    """What the forms of its kanji say of a value; None where nothing is to be said.

    ``lines`` are the texts from which the value was taken, in order, with what
    ``VariantVerifier.forms`` saw. In a name every kanji that has variants has to
    be told from them; in other fields it stands as read unless its glyph speaks
    against that, and for the commonest form it need not speak loudly.
    """
    if field not in _SELDOM:
        return None
    strict = field is FieldName.NAME
    seen = _seen(value, lines)
    printed, doubtful = list(value), dict[int, Forms]()
    told = True
    for place, forms in seen.items():
        likely = _weighed(forms, forms_of(value[place])[0], _SELDOM[field])
        if _decides(likely):
            printed[place] = likely[0][0]
        elif strict or likely[0][0] != value[place]:
            doubtful[place] = likely
            if strict:
                printed[place] = _undecided(forms, value[place])
            elif likely[0][0] == forms_of(value[place])[0]:
                printed[place] = likely[0][0]
        else:
            told = False
    found = "".join(printed)
    if strict:
        doubtful |= {
            place: _alike(c, *variants(c))
            for place, c in enumerate(value)
            if is_hard_to_tell(c) and not forms_of(c)
        }
    if doubtful:
        evidence = DOUBT
    elif seen and (told or found != value):
        evidence = SURE
    else:
        return None
    others = dict.fromkeys((value, *_with_other_forms(found, doubtful)))
    return Finding(found, evidence, tuple(other for other in others if other != found)[:_MOST_OTHERS])


def _seen(value: str, lines: Iterable[tuple[str, LineForms]]) -> dict[int, Forms]:
    """The forms of each kanji in the value that has variants: all alike, as read first, where it was not seen."""
    if not any(map(forms_of, value)):
        return {}
    read = [(character, forms.get(place)) for text, forms in lines for place, character in enumerate(text)]
    looks = matched(value, [character for character, _ in read])
    found: dict[int, Forms] = {}
    for place, (character, source) in enumerate(zip(value, looks, strict=True)):
        if group := forms_of(character):
            alike = _alike(character, *(form for form in group if form != character))
            found[place] = (source is not None and read[source][1]) or alike
    return found


def _alike(*forms: str) -> Forms:
    """Forms of which nothing was seen, none likelier than another."""
    return tuple((form, 1 / (len(forms) + 1)) for form in forms)


def _undecided(forms: Forms, as_read: str) -> str:
    """The likeliest form among names where glyphs do not decide, or as read: it stays in doubt, so this is for whoever looks at it."""
    common = forms_of(as_read)[0]
    if as_read not in _about().thresholds:
        return common if _weighed(forms, common, _OLD_AMONG_NAMES)[0][0] == common else as_read
    likeliest, _ = _weighed(forms, common, _RARE_AMONG_NAMES)[0]
    return likeliest if dict(forms)[likeliest] >= _LIKELY else as_read


def _weighed(forms: Forms, common: str, seldom: float) -> Forms:
    """With all but the commonest form rarer by the factor ``seldom``."""
    none = max(0.0, 1 - sum(share for _, share in forms))
    weighed = [(form, share * (1.0 if form == common else seldom)) for form, share in forms]
    total = sum(share for _, share in weighed) + none
    return _likeliest_first((form, share / total) for form, share in weighed)


def _decides(forms: Forms) -> bool:
    form, share = forms[0]
    threshold = _about().thresholds.get(form, math.inf)
    return share >= 1 / (1 + math.exp(-threshold))


def _likeliest_first(forms: Iterable[tuple[str, float]]) -> Forms:
    return tuple(sorted(forms, key=lambda form: -form[1]))


def _with_other_forms(value: str, doubtful: Mapping[int, Forms]) -> Sequence[str]:
    """The value with one doubtful character in each of its forms, likeliest first."""
    made = [
        (share, value[:place] + form + value[place + 1 :])
        for place, forms in doubtful.items()
        for form, share in forms
    ]
    return [other for _, other in sorted(made, key=lambda one: -one[0])]
