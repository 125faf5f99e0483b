from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.renewal_settings_letter_variables import RenewalSettingsLetterVariables


T = TypeVar("T", bound="RenewalSettings")


@_attrs_define
class RenewalSettings:
    """How far rents go, how long offers stand, and what is written; what was never set is shown as it applies."""

    most_increase_percent: str
    most_decrease_percent: str
    longest_term_months: int
    offer_days: int
    letter_subject: str
    letter_text: str
    letter_variables: RenewalSettingsLetterVariables
    """ What can stand in braces in the wording, each with a sample. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        most_increase_percent = self.most_increase_percent

        most_decrease_percent = self.most_decrease_percent

        longest_term_months = self.longest_term_months

        offer_days = self.offer_days

        letter_subject = self.letter_subject

        letter_text = self.letter_text

        letter_variables = self.letter_variables.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "most_increase_percent": most_increase_percent,
                "most_decrease_percent": most_decrease_percent,
                "longest_term_months": longest_term_months,
                "offer_days": offer_days,
                "letter_subject": letter_subject,
                "letter_text": letter_text,
                "letter_variables": letter_variables,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.renewal_settings_letter_variables import RenewalSettingsLetterVariables  # noqa: PLC0415

        d = dict(src_dict)
        most_increase_percent = d.pop("most_increase_percent")

        most_decrease_percent = d.pop("most_decrease_percent")

        longest_term_months = d.pop("longest_term_months")

        offer_days = d.pop("offer_days")

        letter_subject = d.pop("letter_subject")

        letter_text = d.pop("letter_text")

        letter_variables = RenewalSettingsLetterVariables.from_dict(d.pop("letter_variables"))

        renewal_settings = cls(
            most_increase_percent=most_increase_percent,
            most_decrease_percent=most_decrease_percent,
            longest_term_months=longest_term_months,
            offer_days=offer_days,
            letter_subject=letter_subject,
            letter_text=letter_text,
            letter_variables=letter_variables,
        )

        renewal_settings.additional_properties = d
        return renewal_settings

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
