from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.category import Category
from ..models.template_channel import TemplateChannel
from ..models.topic import Topic

if TYPE_CHECKING:
    from ..models.template_variable import TemplateVariable


T = TypeVar("T", bound="Template")


@_attrs_define
class Template:
    event_type: str
    label: str
    category: Category
    topic: Topic
    channel: TemplateChannel
    subject: str
    body: str
    html: str
    """ Of an e-mail; made from the body where it is empty. """
    is_own: bool
    """ Whether this is the organisation's own wording. """
    variables: list[TemplateVariable]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        event_type = self.event_type

        label = self.label

        category = self.category.value

        topic = self.topic.value

        channel = self.channel.value

        subject = self.subject

        body = self.body

        html = self.html

        is_own = self.is_own

        variables = []
        for variables_item_data in self.variables:
            variables_item = variables_item_data.to_dict()
            variables.append(variables_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "event_type": event_type,
                "label": label,
                "category": category,
                "topic": topic,
                "channel": channel,
                "subject": subject,
                "body": body,
                "html": html,
                "is_own": is_own,
                "variables": variables,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.template_variable import TemplateVariable  # noqa: PLC0415

        d = dict(src_dict)
        event_type = d.pop("event_type")

        label = d.pop("label")

        category = Category(d.pop("category"))

        topic = Topic(d.pop("topic"))

        channel = TemplateChannel(d.pop("channel"))

        subject = d.pop("subject")

        body = d.pop("body")

        html = d.pop("html")

        is_own = d.pop("is_own")

        variables = []
        _variables = d.pop("variables")
        for variables_item_data in _variables:
            variables_item = TemplateVariable.from_dict(variables_item_data)

            variables.append(variables_item)

        template = cls(
            event_type=event_type,
            label=label,
            category=category,
            topic=topic,
            channel=channel,
            subject=subject,
            body=body,
            html=html,
            is_own=is_own,
            variables=variables,
        )

        template.additional_properties = d
        return template

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
