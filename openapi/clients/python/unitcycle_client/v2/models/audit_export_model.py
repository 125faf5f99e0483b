from enum import StrEnum


class AuditExportModel(StrEnum):
    ACCOUNTS_APIKEY = "accounts.apikey"
    ACCOUNTS_INVITATION = "accounts.invitation"
    ACCOUNTS_MEMBERSHIP = "accounts.membership"
    ACCOUNTS_ORGANIZATION = "accounts.organization"
    BILLING_BILLINGCYCLE = "billing.billingcycle"
    BILLING_INVOICE = "billing.invoice"
    BILLING_LEASEBILLING = "billing.leasebilling"
    BILLING_PROPERTYBILLING = "billing.propertybilling"
    BILLING_RECURRINGCHARGE = "billing.recurringcharge"
    LEDGER_ACCOUNT = "ledger.account"
    NOTIFICATIONS_EMAILSETTINGS = "notifications.emailsettings"
    NOTIFICATIONS_MESSAGETEMPLATE = "notifications.messagetemplate"
    NOTIFICATIONS_NOTIFICATIONGROUP = "notifications.notificationgroup"
    NOTIFICATIONS_PREFERENCE = "notifications.preference"
    NOTIFICATIONS_SMSSETTINGS = "notifications.smssettings"
    NOTIFICATIONS_SUPPRESSION = "notifications.suppression"
    PAYMENTS_PAYMENT = "payments.payment"
    PROPERTIES_BUILDING = "properties.building"
    PROPERTIES_FLOOR = "properties.floor"
    PROPERTIES_PROPERTY = "properties.property"
    TENANTS_LEASE = "tenants.lease"
    TENANTS_OCCUPANT = "tenants.occupant"
    TENANTS_TENANT = "tenants.tenant"
    UNITS_EQUIPMENT = "units.equipment"
    UNITS_UNIT = "units.unit"
    VENDORS_VENDOR = "vendors.vendor"
    WEBHOOKS_WEBHOOKENDPOINT = "webhooks.webhookendpoint"
    WORK_ORDERS_WORKORDER = "work_orders.workorder"

    def __str__(self) -> str:
        return str(self.value)
