"""Sentences for people, kept as a Japanese template and its values so that they can be said in another language.

A template is a literal of the program, with ``{name}`` or ``{name:spec}``
(see ``str.format``) where a value stands. Its translation is looked up by the
template itself, as gettext does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable


@runtime_checkable
class Sentence(Protocol):
    """What can be translated: a Message, or an EnishiError."""

    @property
    def template(self) -> str:
        """The Japanese sentence with the names of its values."""
        ...

    @property
    def values(self) -> Mapping[str, object]:
        """By name; a value may be a sentence itself."""
        ...


@dataclass(frozen=True, slots=True, init=False)
class Message:
    """A sentence that is no error: a notice, a label, a part of another sentence. ``str`` is the Japanese."""

    template: str
    values: Mapping[str, object] = field(hash=False)

    def __init__(self, template: str, /, **values: object) -> None:
        object.__setattr__(self, "template", template)
        object.__setattr__(self, "values", values)

    def __str__(self) -> str:
        return self.template.format_map(self.values)


def translate(sentence: Sentence, catalogue: Mapping[str, str]) -> str:
    """The sentence in the language of a catalogue, which maps templates to theirs; Japanese where it has none."""
    template = catalogue.get(sentence.template, sentence.template)
    return template.format_map({name: _said(value, catalogue) for name, value in sentence.values.items()})


def _said(value: object, catalogue: Mapping[str, str]) -> object:
    return translate(value, catalogue) if isinstance(value, Sentence) else value
