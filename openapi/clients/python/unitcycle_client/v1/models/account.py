from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.account_kind import AccountKind
from ..models.purpose import Purpose
from ..models.side_name import SideName

T = TypeVar("T", bound="Account")


@_attrs_define
class Account:
    """An account of the ledger."""

    id: UUID
    code: str
    name: str
    kind: AccountKind
    purpose: Purpose
    side: SideName
    currency: str
    tenant: None | UUID
    tenant_name: None | str
    gateway_id: None | UUID
    balance: str
    """ On the account's own side; below zero when it stands on the other. """
    created_at: datetime.datetime
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        code = self.code

        name = self.name

        kind = self.kind.value

        purpose = self.purpose.value

        side = self.side.value

        currency = self.currency

        tenant: None | str
        if isinstance(self.tenant, UUID):
            tenant = str(self.tenant)
        else:
            tenant = self.tenant

        tenant_name: None | str
        tenant_name = self.tenant_name

        gateway_id: None | str
        if isinstance(self.gateway_id, UUID):
            gateway_id = str(self.gateway_id)
        else:
            gateway_id = self.gateway_id

        balance = self.balance

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "code": code,
                "name": name,
                "kind": kind,
                "purpose": purpose,
                "side": side,
                "currency": currency,
                "tenant": tenant,
                "tenant_name": tenant_name,
                "gateway_id": gateway_id,
                "balance": balance,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        code = d.pop("code")

        name = d.pop("name")

        kind = AccountKind(d.pop("kind"))

        purpose = Purpose(d.pop("purpose"))

        side = SideName(d.pop("side"))

        currency = d.pop("currency")

        def _parse_tenant(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                tenant_type_0 = UUID(data)

                return tenant_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        tenant = _parse_tenant(d.pop("tenant"))

        def _parse_tenant_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        tenant_name = _parse_tenant_name(d.pop("tenant_name"))

        def _parse_gateway_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                gateway_id_type_0 = UUID(data)

                return gateway_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        gateway_id = _parse_gateway_id(d.pop("gateway_id"))

        balance = d.pop("balance")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        account = cls(
            id=id,
            code=code,
            name=name,
            kind=kind,
            purpose=purpose,
            side=side,
            currency=currency,
            tenant=tenant,
            tenant_name=tenant_name,
            gateway_id=gateway_id,
            balance=balance,
            created_at=created_at,
            updated_at=updated_at,
        )

        account.additional_properties = d
        return account

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
