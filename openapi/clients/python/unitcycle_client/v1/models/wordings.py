from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.wording import Wording
    from ..models.wordings_variables import WordingsVariables


T = TypeVar("T", bound="Wordings")


@_attrs_define
class Wordings:
    wordings: list[Wording]
    variables: WordingsVariables
    """ What can stand in braces in the wording, each with a sample. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        wordings = []
        for wordings_item_data in self.wordings:
            wordings_item = wordings_item_data.to_dict()
            wordings.append(wordings_item)

        variables = self.variables.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "wordings": wordings,
                "variables": variables,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.wording import Wording  # noqa: PLC0415
        from ..models.wordings_variables import WordingsVariables  # noqa: PLC0415

        d = dict(src_dict)
        wordings = []
        _wordings = d.pop("wordings")
        for wordings_item_data in _wordings:
            wordings_item = Wording.from_dict(wordings_item_data)

            wordings.append(wordings_item)

        variables = WordingsVariables.from_dict(d.pop("variables"))

        wordings = cls(
            wordings=wordings,
            variables=variables,
        )

        wordings.additional_properties = d
        return wordings

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
