"""Contains all the data models used in inputs/outputs"""

from .accept_payment_request import AcceptPaymentRequest
from .accept_request import AcceptRequest
from .account import Account
from .account_kind import AccountKind
from .action import Action
from .action_channel import ActionChannel
from .action_state import ActionState
from .action_status import ActionStatus
from .action_type import ActionType
from .add_photo_request import AddPhotoRequest
from .add_suppression_request import AddSuppressionRequest
from .add_work_order_note_request import AddWorkOrderNoteRequest
from .add_work_order_photo_request import AddWorkOrderPhotoRequest
from .agent_proposals_export_file_format import AgentProposalsExportFileFormat
from .agent_proposals_export_status_item import AgentProposalsExportStatusItem
from .agent_proposals_list_status_item import AgentProposalsListStatusItem
from .agent_runs_export_file_format import AgentRunsExportFileFormat
from .agent_runs_export_offline_reason_item import AgentRunsExportOfflineReasonItem
from .agent_runs_export_outcome_item import AgentRunsExportOutcomeItem
from .agent_runs_list_offline_reason_item import AgentRunsListOfflineReasonItem
from .agent_runs_list_outcome_item import AgentRunsListOutcomeItem
from .aging import Aging
from .aging_amounts import AgingAmounts
from .aging_row import AgingRow
from .agreement_status import AgreementStatus
from .ai_run import AIRun
from .api_key import ApiKey
from .api_keys_export_file_format import ApiKeysExportFileFormat
from .approve_draft_request import ApproveDraftRequest
from .approve_renewal_request import ApproveRenewalRequest
from .arrange_photos_request import ArrangePhotosRequest
from .ask_for_bitcoin_request import AskForBitcoinRequest
from .audit_export_file_format import AuditExportFileFormat
from .audit_export_model import AuditExportModel
from .audit_list_model import AuditListModel
from .autonomy import Autonomy
from .bar_colour import BarColour
from .batch_status import BatchStatus
from .billing_cycle import BillingCycle
from .billing_cycles_export_file_format import BillingCyclesExportFileFormat
from .billing_invoices_export_file_format import BillingInvoicesExportFileFormat
from .billing_invoices_export_status_item import BillingInvoicesExportStatusItem
from .billing_invoices_list_status_item import BillingInvoicesListStatusItem
from .billing_recurring_charges_export_charge_type_item import BillingRecurringChargesExportChargeTypeItem
from .billing_recurring_charges_export_file_format import BillingRecurringChargesExportFileFormat
from .billing_recurring_charges_export_frequency_item import BillingRecurringChargesExportFrequencyItem
from .billing_recurring_charges_list_charge_type_item import BillingRecurringChargesListChargeTypeItem
from .billing_recurring_charges_list_frequency_item import BillingRecurringChargesListFrequencyItem
from .bitcoin_credit import BitcoinCredit
from .bitcoin_payment import BitcoinPayment
from .bitcoin_payment_detail import BitcoinPaymentDetail
from .bitcoin_payments_export_file_format import BitcoinPaymentsExportFileFormat
from .bitcoin_payments_export_status_item import BitcoinPaymentsExportStatusItem
from .bitcoin_payments_list_status_item import BitcoinPaymentsListStatusItem
from .bitcoin_status import BitcoinStatus
from .bitcoin_transfer import BitcoinTransfer
from .bitcoin_transfers_export_file_format import BitcoinTransfersExportFileFormat
from .bitcoin_transfers_export_status_item import BitcoinTransfersExportStatusItem
from .bitcoin_transfers_list_status_item import BitcoinTransfersListStatusItem
from .bitcoin_wallet import BitcoinWallet
from .blank_enum import BlankEnum
from .budget import Budget
from .building import Building
from .buildings_export_file_format import BuildingsExportFileFormat
from .bulk_batch import BulkBatch
from .bulk_batch_suggested_payload import BulkBatchSuggestedPayload
from .bulk_item import BulkItem
from .bulk_item_outcome import BulkItemOutcome
from .by_month import ByMonth
from .capability import Capability
from .case import Case
from .case_detail import CaseDetail
from .case_status import CaseStatus
from .category import Category
from .change import Change
from .change_action import ChangeAction
from .change_changes import ChangeChanges
from .change_rent_request import ChangeRentRequest
from .change_work_order_status_request import ChangeWorkOrderStatusRequest
from .channel import Channel
from .charge import Charge
from .charge_kind import ChargeKind
from .client_config import ClientConfig
from .client_config_config import ClientConfigConfig
from .collection_settings import CollectionSettings
from .collection_stats import CollectionStats
from .collection_stats_by_level import CollectionStatsByLevel
from .collections_export_escalation_level_item import CollectionsExportEscalationLevelItem
from .collections_export_file_format import CollectionsExportFileFormat
from .collections_export_status_item import CollectionsExportStatusItem
from .collections_export_tenant_risk_profile_item import CollectionsExportTenantRiskProfileItem
from .collections_export_tone_item import CollectionsExportToneItem
from .collections_list_escalation_level_item import CollectionsListEscalationLevelItem
from .collections_list_status_item import CollectionsListStatusItem
from .collections_list_tenant_risk_profile_item import CollectionsListTenantRiskProfileItem
from .collections_list_tone_item import CollectionsListToneItem
from .collections_wordings_destroy_tone import CollectionsWordingsDestroyTone
from .collections_wordings_partial_update_tone import CollectionsWordingsPartialUpdateTone
from .column_field_request import ColumnFieldRequest
from .command_center_ai_queue_export_action_type_item import CommandCenterAiQueueExportActionTypeItem
from .command_center_ai_queue_export_file_format import CommandCenterAiQueueExportFileFormat
from .command_center_ai_queue_export_lifecycle_state_item import CommandCenterAiQueueExportLifecycleStateItem
from .command_center_ai_queue_export_priority_item import CommandCenterAiQueueExportPriorityItem
from .command_center_ai_queue_export_status_item import CommandCenterAiQueueExportStatusItem
from .command_center_ai_queue_list_action_type_item import CommandCenterAiQueueListActionTypeItem
from .command_center_ai_queue_list_lifecycle_state_item import CommandCenterAiQueueListLifecycleStateItem
from .command_center_ai_queue_list_priority_item import CommandCenterAiQueueListPriorityItem
from .command_center_ai_queue_list_status_item import CommandCenterAiQueueListStatusItem
from .command_center_batch_items_export_file_format import CommandCenterBatchItemsExportFileFormat
from .command_center_batch_items_export_status_item import CommandCenterBatchItemsExportStatusItem
from .command_center_batch_items_list_status_item import CommandCenterBatchItemsListStatusItem
from .command_center_batches_export_action_type_item import CommandCenterBatchesExportActionTypeItem
from .command_center_batches_export_execution_method_item import CommandCenterBatchesExportExecutionMethodItem
from .command_center_batches_export_file_format import CommandCenterBatchesExportFileFormat
from .command_center_batches_export_status_item import CommandCenterBatchesExportStatusItem
from .command_center_batches_list_action_type_item import CommandCenterBatchesListActionTypeItem
from .command_center_batches_list_execution_method_item import CommandCenterBatchesListExecutionMethodItem
from .command_center_batches_list_status_item import CommandCenterBatchesListStatusItem
from .command_center_export_file_format import CommandCenterExportFileFormat
from .command_center_settings import CommandCenterSettings
from .command_page import CommandPage
from .command_summary import CommandSummary
from .command_unit import CommandUnit
from .complete_transfer_request import CompleteTransferRequest
from .connection import Connection
from .contact import Contact
from .control_total import ControlTotal
from .coverage import Coverage
from .create_api_key_request import CreateApiKeyRequest
from .create_building_request import CreateBuildingRequest
from .create_floor_request import CreateFloorRequest
from .create_gateway_request import CreateGatewayRequest
from .create_gateway_request_config import CreateGatewayRequestConfig
from .create_lease_request import CreateLeaseRequest
from .create_occupant_request import CreateOccupantRequest
from .create_unit_request import CreateUnitRequest
from .create_work_order_request import CreateWorkOrderRequest
from .dashboard import Dashboard
from .dashboard_changes import DashboardChanges
from .dashboard_move import DashboardMove
from .dashboard_moves import DashboardMoves
from .dashboard_steps import DashboardSteps
from .dashboard_units import DashboardUnits
from .dashboard_work import DashboardWork
from .dashboard_work_changes import DashboardWorkChanges
from .date_order_enum import DateOrderEnum
from .decide_request import DecideRequest
from .decimal_sign_enum import DecimalSignEnum
from .decline_renewal_request import DeclineRenewalRequest
from .delivery_status import DeliveryStatus
from .disabled_reason import DisabledReason
from .discard_draft_request import DiscardDraftRequest
from .dismiss_action_request import DismissActionRequest
from .dispute import Dispute
from .dispute_status import DisputeStatus
from .drafts_request import DraftsRequest
from .email_provider import EmailProvider
from .email_settings import EmailSettings
from .entry import Entry
from .entry_kind import EntryKind
from .entry_permission import EntryPermission
from .equipment import Equipment
from .equipment_category import EquipmentCategory
from .equipment_export_category_item import EquipmentExportCategoryItem
from .equipment_export_file_format import EquipmentExportFileFormat
from .equipment_list_category_item import EquipmentListCategoryItem
from .error_type_enum import ErrorTypeEnum
from .evaluation import Evaluation
from .execute_request import ExecuteRequest
from .executed import Executed
from .expiry_flag import ExpiryFlag
from .explained_factor import ExplainedFactor
from .explanation import Explanation
from .export import Export
from .exported_transfer import ExportedTransfer
from .factor import Factor
from .filter_request import FilterRequest
from .floor import Floor
from .floors_export_file_format import FloorsExportFileFormat
from .frequency import Frequency
from .gateway import Gateway
from .gateway_config import GatewayConfig
from .gateway_secrets import GatewaySecrets
from .gateway_setting import GatewaySetting
from .generate_request import GenerateRequest
from .give_notice_request import GiveNoticeRequest
from .grid_unit import GridUnit
from .group import Group
from .import_counts import ImportCounts
from .import_kind import ImportKind
from .import_mode import ImportMode
from .import_row import ImportRow
from .import_status import ImportStatus
from .inbox import Inbox
from .inbox_list_category_item import InboxListCategoryItem
from .installment import Installment
from .installment_status import InstallmentStatus
from .invitation import Invitation
from .invitation_preview import InvitationPreview
from .invitation_status import InvitationStatus
from .invitations_export_file_format import InvitationsExportFileFormat
from .invite_request import InviteRequest
from .invoice import Invoice
from .invoice_line import InvoiceLine
from .invoice_status import InvoiceStatus
from .item_status import ItemStatus
from .job import Job
from .job_result import JobResult
from .job_status import JobStatus
from .jobs_export_file_format import JobsExportFileFormat
from .jobs_export_status_item import JobsExportStatusItem
from .jobs_list_status_item import JobsListStatusItem
from .journal_line_request import JournalLineRequest
from .key_scope import KeyScope
from .last_run import LastRun
from .late_fee_frequency import LateFeeFrequency
from .late_fee_type import LateFeeType
from .late_fees_request import LateFeesRequest
from .lease import Lease
from .lease_billing import LeaseBilling
from .lease_detail import LeaseDetail
from .lease_progress import LeaseProgress
from .lease_status import LeaseStatus
from .lease_status_log import LeaseStatusLog
from .lease_term import LeaseTerm
from .leases_export_became_item import LeasesExportBecameItem
from .leases_export_file_format import LeasesExportFileFormat
from .leases_export_lease_status_item import LeasesExportLeaseStatusItem
from .leases_export_status_item import LeasesExportStatusItem
from .leases_list_became_item import LeasesListBecameItem
from .leases_list_lease_status_item import LeasesListLeaseStatusItem
from .leases_list_status_item import LeasesListStatusItem
from .ledger_accounts_export_file_format import LedgerAccountsExportFileFormat
from .ledger_accounts_export_kind_item import LedgerAccountsExportKindItem
from .ledger_accounts_export_purpose_item import LedgerAccountsExportPurposeItem
from .ledger_accounts_list_kind_item import LedgerAccountsListKindItem
from .ledger_accounts_list_purpose_item import LedgerAccountsListPurposeItem
from .ledger_charges_export_file_format import LedgerChargesExportFileFormat
from .ledger_charges_export_kind_item import LedgerChargesExportKindItem
from .ledger_charges_list_kind_item import LedgerChargesListKindItem
from .ledger_entries_export_file_format import LedgerEntriesExportFileFormat
from .ledger_entries_export_kind_item import LedgerEntriesExportKindItem
from .ledger_entries_list_kind_item import LedgerEntriesListKindItem
from .lifecycle_percent import LifecyclePercent
from .lifecycle_stats import LifecycleStats
from .lift_stop_request import LiftStopRequest
from .lift_suppression_request import LiftSuppressionRequest
from .log_action_action_type_enum import LogActionActionTypeEnum
from .log_action_request import LogActionRequest
from .mappable_field import MappableField
from .mappable_field_kind_enum import MappableFieldKindEnum
from .mapped_column import MappedColumn
from .mapping import Mapping
from .mark_posted_request import MarkPostedRequest
from .mark_read_request import MarkReadRequest
from .mark_vacant_request import MarkVacantRequest
from .medium import Medium
from .member import Member
from .members_export_file_format import MembersExportFileFormat
from .members_export_role_item import MembersExportRoleItem
from .members_list_role_item import MembersListRoleItem
from .message import Message
from .message_status import MessageStatus
from .method import Method
from .month_totals import MonthTotals
from .name_template_request import NameTemplateRequest
from .new_api_key import NewApiKey
from .new_webhook_endpoint import NewWebhookEndpoint
from .next_action import NextAction
from .notification_messages_export_channel_item import NotificationMessagesExportChannelItem
from .notification_messages_export_file_format import NotificationMessagesExportFileFormat
from .notification_messages_export_status_item import NotificationMessagesExportStatusItem
from .notification_messages_list_channel_item import NotificationMessagesListChannelItem
from .notification_messages_list_status_item import NotificationMessagesListStatusItem
from .occupant import Occupant
from .occupants_export_file_format import OccupantsExportFileFormat
from .offer import Offer
from .offer_plan_request import OfferPlanRequest
from .offer_status_enum import OfferStatusEnum
from .offered_part import OfferedPart
from .offline_reason import OfflineReason
from .organization import Organization
from .organization_brief import OrganizationBrief
from .organization_detail import OrganizationDetail
from .paginated_account_list import PaginatedAccountList
from .paginated_ai_run_list import PaginatedAIRunList
from .paginated_api_key_list import PaginatedApiKeyList
from .paginated_billing_cycle_list import PaginatedBillingCycleList
from .paginated_bitcoin_payment_list import PaginatedBitcoinPaymentList
from .paginated_bitcoin_transfer_list import PaginatedBitcoinTransferList
from .paginated_bitcoin_wallet_list import PaginatedBitcoinWalletList
from .paginated_building_list import PaginatedBuildingList
from .paginated_bulk_batch_list import PaginatedBulkBatchList
from .paginated_bulk_item_list import PaginatedBulkItemList
from .paginated_case_list import PaginatedCaseList
from .paginated_change_list import PaginatedChangeList
from .paginated_charge_list import PaginatedChargeList
from .paginated_dispute_list import PaginatedDisputeList
from .paginated_entry_list import PaginatedEntryList
from .paginated_equipment_list import PaginatedEquipmentList
from .paginated_export_list import PaginatedExportList
from .paginated_floor_list import PaginatedFloorList
from .paginated_gateway_list import PaginatedGatewayList
from .paginated_group_list import PaginatedGroupList
from .paginated_import_row_list import PaginatedImportRowList
from .paginated_inbox_list import PaginatedInboxList
from .paginated_invitation_list import PaginatedInvitationList
from .paginated_invoice_list import PaginatedInvoiceList
from .paginated_job_list import PaginatedJobList
from .paginated_lease_list import PaginatedLeaseList
from .paginated_member_list import PaginatedMemberList
from .paginated_message_list import PaginatedMessageList
from .paginated_occupant_list import PaginatedOccupantList
from .paginated_payment_list import PaginatedPaymentList
from .paginated_property_list import PaginatedPropertyList
from .paginated_proposal_list import PaginatedProposalList
from .paginated_queued_action_list import PaginatedQueuedActionList
from .paginated_recurring_charge_list import PaginatedRecurringChargeList
from .paginated_refund_list import PaginatedRefundList
from .paginated_renewal_list import PaginatedRenewalList
from .paginated_rent_roll_import_list import PaginatedRentRollImportList
from .paginated_suppression_list import PaginatedSuppressionList
from .paginated_tenant_list import PaginatedTenantList
from .paginated_unit_list import PaginatedUnitList
from .paginated_vendor_list import PaginatedVendorList
from .paginated_webhook_delivery_list import PaginatedWebhookDeliveryList
from .paginated_webhook_endpoint_list import PaginatedWebhookEndpointList
from .paginated_webhook_event_list import PaginatedWebhookEventList
from .paginated_work_order_list import PaginatedWorkOrderList
from .paginated_work_order_log_list import PaginatedWorkOrderLogList
from .paper_state import PaperState
from .patched_autonomy_request import PatchedAutonomyRequest
from .patched_change_billing_cycle_request import PatchedChangeBillingCycleRequest
from .patched_change_gateway_request import PatchedChangeGatewayRequest
from .patched_change_gateway_request_config import PatchedChangeGatewayRequestConfig
from .patched_change_invoice_request import PatchedChangeInvoiceRequest
from .patched_change_member_request import PatchedChangeMemberRequest
from .patched_change_organization_request import PatchedChangeOrganizationRequest
from .patched_change_photo_request import PatchedChangePhotoRequest
from .patched_change_recurring_charge_request import PatchedChangeRecurringChargeRequest
from .patched_change_work_order_photo_request import PatchedChangeWorkOrderPhotoRequest
from .patched_collection_settings_request import PatchedCollectionSettingsRequest
from .patched_edit_action_request import PatchedEditActionRequest
from .patched_edit_letter_request import PatchedEditLetterRequest
from .patched_rename_account_request import PatchedRenameAccountRequest
from .patched_rename_request import PatchedRenameRequest
from .patched_set_preferences_request import PatchedSetPreferencesRequest
from .patched_update_building_request import PatchedUpdateBuildingRequest
from .patched_update_floor_request import PatchedUpdateFloorRequest
from .patched_update_lease_request import PatchedUpdateLeaseRequest
from .patched_update_occupant_request import PatchedUpdateOccupantRequest
from .patched_update_unit_request import PatchedUpdateUnitRequest
from .patched_update_work_order_request import PatchedUpdateWorkOrderRequest
from .patched_write_budget_request import PatchedWriteBudgetRequest
from .patched_write_case_request import PatchedWriteCaseRequest
from .patched_write_command_center_settings_request import PatchedWriteCommandCenterSettingsRequest
from .patched_write_email_settings_request import PatchedWriteEmailSettingsRequest
from .patched_write_equipment_request import PatchedWriteEquipmentRequest
from .patched_write_group_request import PatchedWriteGroupRequest
from .patched_write_lease_billing_request import PatchedWriteLeaseBillingRequest
from .patched_write_property_billing_request import PatchedWritePropertyBillingRequest
from .patched_write_property_request import PatchedWritePropertyRequest
from .patched_write_renewal_settings_request import PatchedWriteRenewalSettingsRequest
from .patched_write_sms_settings_request import PatchedWriteSmsSettingsRequest
from .patched_write_tenant_request import PatchedWriteTenantRequest
from .patched_write_vendor_request import PatchedWriteVendorRequest
from .patched_write_webhook_endpoint_request import PatchedWriteWebhookEndpointRequest
from .patched_write_wording_request import PatchedWriteWordingRequest
from .payload_request import PayloadRequest
from .payment import Payment
from .payment_disputes_list_status_item import PaymentDisputesListStatusItem
from .payment_method import PaymentMethod
from .payment_refunds_list_status_item import PaymentRefundsListStatusItem
from .payment_status import PaymentStatus
from .payment_webhooks_list_provider_item import PaymentWebhooksListProviderItem
from .payment_webhooks_list_status_item import PaymentWebhooksListStatusItem
from .payments_export_file_format import PaymentsExportFileFormat
from .payments_export_method_item import PaymentsExportMethodItem
from .payments_export_status_item import PaymentsExportStatusItem
from .payments_list_method_item import PaymentsListMethodItem
from .payments_list_status_item import PaymentsListStatusItem
from .photo_stage import PhotoStage
from .place_stop_request import PlaceStopRequest
from .plain_words import PlainWords
from .plan import Plan
from .plan_offer import PlanOffer
from .plan_offer_status_enum import PlanOfferStatusEnum
from .plan_status import PlanStatus
from .posting import Posting
from .preferences import Preferences
from .preferred_channel import PreferredChannel
from .preview_request import PreviewRequest
from .preview_template_request import PreviewTemplateRequest
from .previewed import Previewed
from .previews import Previews
from .priority import Priority
from .problem import Problem
from .problem_errors_item import ProblemErrorsItem
from .progress_mode import ProgressMode
from .properties_export_file_format import PropertiesExportFileFormat
from .properties_export_property_type_item import PropertiesExportPropertyTypeItem
from .properties_list_property_type_item import PropertiesListPropertyTypeItem
from .property_ import Property
from .property_billing import PropertyBilling
from .property_lifecycle_stats import PropertyLifecycleStats
from .property_type import PropertyType
from .proposal import Proposal
from .proposal_facts import ProposalFacts
from .proposal_payload import ProposalPayload
from .proposal_status import ProposalStatus
from .proration import Proration
from .provider import Provider
from .provider_name import ProviderName
from .providers import Providers
from .purpose import Purpose
from .queued_action import QueuedAction
from .queued_action_basis import QueuedActionBasis
from .queued_action_suggested_payload import QueuedActionSuggestedPayload
from .record_case_payment_request import RecordCasePaymentRequest
from .record_payment_method_enum import RecordPaymentMethodEnum
from .record_payment_request import RecordPaymentRequest
from .recurring_charge import RecurringCharge
from .refund import Refund
from .refund_payment_request import RefundPaymentRequest
from .refund_status import RefundStatus
from .reminder import Reminder
from .reminders_request import RemindersRequest
from .renewal import Renewal
from .renewal_basis import RenewalBasis
from .renewal_churn_factors import RenewalChurnFactors
from .renewal_settings import RenewalSettings
from .renewal_settings_letter_variables import RenewalSettingsLetterVariables
from .renewal_stats import RenewalStats
from .renewal_status import RenewalStatus
from .renewals_by_risk import RenewalsByRisk
from .renewals_export_churn_risk_level_item import RenewalsExportChurnRiskLevelItem
from .renewals_export_file_format import RenewalsExportFileFormat
from .renewals_export_rent_strategy_item import RenewalsExportRentStrategyItem
from .renewals_export_status_item import RenewalsExportStatusItem
from .renewals_list_churn_risk_level_item import RenewalsListChurnRiskLevelItem
from .renewals_list_rent_strategy_item import RenewalsListRentStrategyItem
from .renewals_list_status_item import RenewalsListStatusItem
from .rent_roll_field import RentRollField
from .rent_roll_import import RentRollImport
from .rent_roll_import_detail import RentRollImportDetail
from .rent_roll_import_rows_list_planned_item import RentRollImportRowsListPlannedItem
from .rent_roll_import_rows_list_status_item import RentRollImportRowsListStatusItem
from .rent_roll_imports_errors_file_format import RentRollImportsErrorsFileFormat
from .rent_roll_imports_export_file_format import RentRollImportsExportFileFormat
from .rent_roll_imports_export_kind_item import RentRollImportsExportKindItem
from .rent_roll_imports_export_status_item import RentRollImportsExportStatusItem
from .rent_roll_imports_list_kind_item import RentRollImportsListKindItem
from .rent_roll_imports_list_status_item import RentRollImportsListStatusItem
from .rent_strategy import RentStrategy
from .request_transfer_request import RequestTransferRequest
from .return_payment_request import ReturnPaymentRequest
from .reverse_request import ReverseRequest
from .risk import Risk
from .risk_level import RiskLevel
from .risk_profile import RiskProfile
from .role import Role
from .row_status import RowStatus
from .run_outcome import RunOutcome
from .run_renewal_scan_request import RunRenewalScanRequest
from .scope import Scope
from .score import Score
from .search_hit import SearchHit
from .search_hit_kind_enum import SearchHitKindEnum
from .search_list_kinds_item import SearchListKindsItem
from .selected import Selected
from .selection_request import SelectionRequest
from .session import Session
from .session_membership import SessionMembership
from .session_rights import SessionRights
from .session_user import SessionUser
from .set_mapping_request import SetMappingRequest
from .side_name import SideName
from .sms_settings import SmsSettings
from .sort_many_request import SortManyRequest
from .staged_values import StagedValues
from .start_import_request import StartImportRequest
from .start_payment_request import StartPaymentRequest
from .start_payment_request_payload import StartPaymentRequestPayload
from .started_payment import StartedPayment
from .started_payment_next_step import StartedPaymentNextStep
from .statement import Statement
from .statement_line import StatementLine
from .step import Step
from .stop import Stop
from .stop_kind import StopKind
from .suggested_action import SuggestedAction
from .suppression import Suppression
from .suppression_reason import SuppressionReason
from .suppressions_export_file_format import SuppressionsExportFileFormat
from .suppressions_export_medium_item import SuppressionsExportMediumItem
from .suppressions_export_reason_item import SuppressionsExportReasonItem
from .suppressions_list_medium_item import SuppressionsListMediumItem
from .suppressions_list_reason_item import SuppressionsListReasonItem
from .switch_request import SwitchRequest
from .taken import Taken
from .taken_status_enum import TakenStatusEnum
from .template import Template
from .template_channel import TemplateChannel
from .template_preview import TemplatePreview
from .template_variable import TemplateVariable
from .templates import Templates
from .tenant import Tenant
from .tenants_export_file_format import TenantsExportFileFormat
from .test_email_settings_request import TestEmailSettingsRequest
from .test_payload import TestPayload
from .test_payload_payload import TestPayloadPayload
from .test_sms_settings_request import TestSmsSettingsRequest
from .tie_out import TieOut
from .tie_out_difference import TieOutDifference
from .tie_out_figure import TieOutFigure
from .tie_out_property import TieOutProperty
from .tie_out_totals import TieOutTotals
from .timeline_step import TimelineStep
from .timeline_step_state_enum import TimelineStepStateEnum
from .tone import Tone
from .topic import Topic
from .topic_preference import TopicPreference
from .topic_preference_request import TopicPreferenceRequest
from .trade import Trade
from .transfer_status import TransferStatus
from .trial_balance import TrialBalance
from .trial_balance_row import TrialBalanceRow
from .unit import Unit
from .unit_action import UnitAction
from .unit_action_suggested_payload import UnitActionSuggestedPayload
from .unit_photo import UnitPhoto
from .unit_state import UnitState
from .unit_status import UnitStatus
from .units_export_file_format import UnitsExportFileFormat
from .units_export_status_item import UnitsExportStatusItem
from .units_list_status_item import UnitsListStatusItem
from .unlisted_unit import UnlistedUnit
from .unread import Unread
from .upload_rent_roll_request import UploadRentRollRequest
from .upload_request import UploadRequest
from .user import User
from .vendor import Vendor
from .vendors_export_file_format import VendorsExportFileFormat
from .vendors_export_insurance_state_item import VendorsExportInsuranceStateItem
from .vendors_export_licence_state_item import VendorsExportLicenceStateItem
from .vendors_export_trade_item import VendorsExportTradeItem
from .vendors_list_insurance_state_item import VendorsListInsuranceStateItem
from .vendors_list_licence_state_item import VendorsListLicenceStateItem
from .vendors_list_trade_item import VendorsListTradeItem
from .verified_payment import VerifiedPayment
from .verify_payment_request import VerifyPaymentRequest
from .void_request import VoidRequest
from .webhook_deliveries_export_file_format import WebhookDeliveriesExportFileFormat
from .webhook_deliveries_export_status_item import WebhookDeliveriesExportStatusItem
from .webhook_deliveries_list_status_item import WebhookDeliveriesListStatusItem
from .webhook_delivery import WebhookDelivery
from .webhook_delivery_detail import WebhookDeliveryDetail
from .webhook_delivery_detail_payload import WebhookDeliveryDetailPayload
from .webhook_endpoint import WebhookEndpoint
from .webhook_event import WebhookEvent
from .webhook_event_detail import WebhookEventDetail
from .webhook_event_type import WebhookEventType
from .webhook_status import WebhookStatus
from .webhooks_messaging_twilio_inbound_body import WebhooksMessagingTwilioInboundBody
from .webhooks_messaging_twilio_status_body import WebhooksMessagingTwilioStatusBody
from .withdraw_plan_request import WithdrawPlanRequest
from .word_template_request import WordTemplateRequest
from .wording import Wording
from .wordings import Wordings
from .wordings_variables import WordingsVariables
from .work_category import WorkCategory
from .work_order import WorkOrder
from .work_order_log import WorkOrderLog
from .work_order_photo import WorkOrderPhoto
from .work_order_status import WorkOrderStatus
from .work_orders_export_category_item import WorkOrdersExportCategoryItem
from .work_orders_export_entry_permission_item import WorkOrdersExportEntryPermissionItem
from .work_orders_export_file_format import WorkOrdersExportFileFormat
from .work_orders_export_priority_item import WorkOrdersExportPriorityItem
from .work_orders_export_status_item import WorkOrdersExportStatusItem
from .work_orders_list_category_item import WorkOrdersListCategoryItem
from .work_orders_list_entry_permission_item import WorkOrdersListEntryPermissionItem
from .work_orders_list_priority_item import WorkOrdersListPriorityItem
from .work_orders_list_status_item import WorkOrdersListStatusItem
from .write_account_request import WriteAccountRequest
from .write_billing_cycle_request import WriteBillingCycleRequest
from .write_case_status_enum import WriteCaseStatusEnum
from .write_contact_request import WriteContactRequest
from .write_entry_request import WriteEntryRequest
from .write_equipment_request import WriteEquipmentRequest
from .write_group_request import WriteGroupRequest
from .write_invoice_request import WriteInvoiceRequest
from .write_line_request import WriteLineRequest
from .write_property_request import WritePropertyRequest
from .write_recurring_charge_request import WriteRecurringChargeRequest
from .write_tenant_request import WriteTenantRequest
from .write_vendor_request import WriteVendorRequest
from .write_webhook_endpoint_request import WriteWebhookEndpointRequest
from .written import Written

__all__ = (
    "AcceptPaymentRequest",
    "AcceptRequest",
    "Account",
    "AccountKind",
    "Action",
    "ActionChannel",
    "ActionState",
    "ActionStatus",
    "ActionType",
    "AddPhotoRequest",
    "AddSuppressionRequest",
    "AddWorkOrderNoteRequest",
    "AddWorkOrderPhotoRequest",
    "AgentProposalsExportFileFormat",
    "AgentProposalsExportStatusItem",
    "AgentProposalsListStatusItem",
    "AgentRunsExportFileFormat",
    "AgentRunsExportOfflineReasonItem",
    "AgentRunsExportOutcomeItem",
    "AgentRunsListOfflineReasonItem",
    "AgentRunsListOutcomeItem",
    "Aging",
    "AgingAmounts",
    "AgingRow",
    "AgreementStatus",
    "AIRun",
    "ApiKey",
    "ApiKeysExportFileFormat",
    "ApproveDraftRequest",
    "ApproveRenewalRequest",
    "ArrangePhotosRequest",
    "AskForBitcoinRequest",
    "AuditExportFileFormat",
    "AuditExportModel",
    "AuditListModel",
    "Autonomy",
    "BarColour",
    "BatchStatus",
    "BillingCycle",
    "BillingCyclesExportFileFormat",
    "BillingInvoicesExportFileFormat",
    "BillingInvoicesExportStatusItem",
    "BillingInvoicesListStatusItem",
    "BillingRecurringChargesExportChargeTypeItem",
    "BillingRecurringChargesExportFileFormat",
    "BillingRecurringChargesExportFrequencyItem",
    "BillingRecurringChargesListChargeTypeItem",
    "BillingRecurringChargesListFrequencyItem",
    "BitcoinCredit",
    "BitcoinPayment",
    "BitcoinPaymentDetail",
    "BitcoinPaymentsExportFileFormat",
    "BitcoinPaymentsExportStatusItem",
    "BitcoinPaymentsListStatusItem",
    "BitcoinStatus",
    "BitcoinTransfer",
    "BitcoinTransfersExportFileFormat",
    "BitcoinTransfersExportStatusItem",
    "BitcoinTransfersListStatusItem",
    "BitcoinWallet",
    "BlankEnum",
    "Budget",
    "Building",
    "BuildingsExportFileFormat",
    "BulkBatch",
    "BulkBatchSuggestedPayload",
    "BulkItem",
    "BulkItemOutcome",
    "ByMonth",
    "Capability",
    "Case",
    "CaseDetail",
    "CaseStatus",
    "Category",
    "Change",
    "ChangeAction",
    "ChangeChanges",
    "ChangeRentRequest",
    "ChangeWorkOrderStatusRequest",
    "Channel",
    "Charge",
    "ChargeKind",
    "ClientConfig",
    "ClientConfigConfig",
    "CollectionSettings",
    "CollectionsExportEscalationLevelItem",
    "CollectionsExportFileFormat",
    "CollectionsExportStatusItem",
    "CollectionsExportTenantRiskProfileItem",
    "CollectionsExportToneItem",
    "CollectionsListEscalationLevelItem",
    "CollectionsListStatusItem",
    "CollectionsListTenantRiskProfileItem",
    "CollectionsListToneItem",
    "CollectionStats",
    "CollectionStatsByLevel",
    "CollectionsWordingsDestroyTone",
    "CollectionsWordingsPartialUpdateTone",
    "ColumnFieldRequest",
    "CommandCenterAiQueueExportActionTypeItem",
    "CommandCenterAiQueueExportFileFormat",
    "CommandCenterAiQueueExportLifecycleStateItem",
    "CommandCenterAiQueueExportPriorityItem",
    "CommandCenterAiQueueExportStatusItem",
    "CommandCenterAiQueueListActionTypeItem",
    "CommandCenterAiQueueListLifecycleStateItem",
    "CommandCenterAiQueueListPriorityItem",
    "CommandCenterAiQueueListStatusItem",
    "CommandCenterBatchesExportActionTypeItem",
    "CommandCenterBatchesExportExecutionMethodItem",
    "CommandCenterBatchesExportFileFormat",
    "CommandCenterBatchesExportStatusItem",
    "CommandCenterBatchesListActionTypeItem",
    "CommandCenterBatchesListExecutionMethodItem",
    "CommandCenterBatchesListStatusItem",
    "CommandCenterBatchItemsExportFileFormat",
    "CommandCenterBatchItemsExportStatusItem",
    "CommandCenterBatchItemsListStatusItem",
    "CommandCenterExportFileFormat",
    "CommandCenterSettings",
    "CommandPage",
    "CommandSummary",
    "CommandUnit",
    "CompleteTransferRequest",
    "Connection",
    "Contact",
    "ControlTotal",
    "Coverage",
    "CreateApiKeyRequest",
    "CreateBuildingRequest",
    "CreateFloorRequest",
    "CreateGatewayRequest",
    "CreateGatewayRequestConfig",
    "CreateLeaseRequest",
    "CreateOccupantRequest",
    "CreateUnitRequest",
    "CreateWorkOrderRequest",
    "Dashboard",
    "DashboardChanges",
    "DashboardMove",
    "DashboardMoves",
    "DashboardSteps",
    "DashboardUnits",
    "DashboardWork",
    "DashboardWorkChanges",
    "DateOrderEnum",
    "DecideRequest",
    "DecimalSignEnum",
    "DeclineRenewalRequest",
    "DeliveryStatus",
    "DisabledReason",
    "DiscardDraftRequest",
    "DismissActionRequest",
    "Dispute",
    "DisputeStatus",
    "DraftsRequest",
    "EmailProvider",
    "EmailSettings",
    "Entry",
    "EntryKind",
    "EntryPermission",
    "Equipment",
    "EquipmentCategory",
    "EquipmentExportCategoryItem",
    "EquipmentExportFileFormat",
    "EquipmentListCategoryItem",
    "ErrorTypeEnum",
    "Evaluation",
    "Executed",
    "ExecuteRequest",
    "ExpiryFlag",
    "ExplainedFactor",
    "Explanation",
    "Export",
    "ExportedTransfer",
    "Factor",
    "FilterRequest",
    "Floor",
    "FloorsExportFileFormat",
    "Frequency",
    "Gateway",
    "GatewayConfig",
    "GatewaySecrets",
    "GatewaySetting",
    "GenerateRequest",
    "GiveNoticeRequest",
    "GridUnit",
    "Group",
    "ImportCounts",
    "ImportKind",
    "ImportMode",
    "ImportRow",
    "ImportStatus",
    "Inbox",
    "InboxListCategoryItem",
    "Installment",
    "InstallmentStatus",
    "Invitation",
    "InvitationPreview",
    "InvitationsExportFileFormat",
    "InvitationStatus",
    "InviteRequest",
    "Invoice",
    "InvoiceLine",
    "InvoiceStatus",
    "ItemStatus",
    "Job",
    "JobResult",
    "JobsExportFileFormat",
    "JobsExportStatusItem",
    "JobsListStatusItem",
    "JobStatus",
    "JournalLineRequest",
    "KeyScope",
    "LastRun",
    "LateFeeFrequency",
    "LateFeesRequest",
    "LateFeeType",
    "Lease",
    "LeaseBilling",
    "LeaseDetail",
    "LeaseProgress",
    "LeasesExportBecameItem",
    "LeasesExportFileFormat",
    "LeasesExportLeaseStatusItem",
    "LeasesExportStatusItem",
    "LeasesListBecameItem",
    "LeasesListLeaseStatusItem",
    "LeasesListStatusItem",
    "LeaseStatus",
    "LeaseStatusLog",
    "LeaseTerm",
    "LedgerAccountsExportFileFormat",
    "LedgerAccountsExportKindItem",
    "LedgerAccountsExportPurposeItem",
    "LedgerAccountsListKindItem",
    "LedgerAccountsListPurposeItem",
    "LedgerChargesExportFileFormat",
    "LedgerChargesExportKindItem",
    "LedgerChargesListKindItem",
    "LedgerEntriesExportFileFormat",
    "LedgerEntriesExportKindItem",
    "LedgerEntriesListKindItem",
    "LifecyclePercent",
    "LifecycleStats",
    "LiftStopRequest",
    "LiftSuppressionRequest",
    "LogActionActionTypeEnum",
    "LogActionRequest",
    "MappableField",
    "MappableFieldKindEnum",
    "MappedColumn",
    "Mapping",
    "MarkPostedRequest",
    "MarkReadRequest",
    "MarkVacantRequest",
    "Medium",
    "Member",
    "MembersExportFileFormat",
    "MembersExportRoleItem",
    "MembersListRoleItem",
    "Message",
    "MessageStatus",
    "Method",
    "MonthTotals",
    "NameTemplateRequest",
    "NewApiKey",
    "NewWebhookEndpoint",
    "NextAction",
    "NotificationMessagesExportChannelItem",
    "NotificationMessagesExportFileFormat",
    "NotificationMessagesExportStatusItem",
    "NotificationMessagesListChannelItem",
    "NotificationMessagesListStatusItem",
    "Occupant",
    "OccupantsExportFileFormat",
    "Offer",
    "OfferedPart",
    "OfferPlanRequest",
    "OfferStatusEnum",
    "OfflineReason",
    "Organization",
    "OrganizationBrief",
    "OrganizationDetail",
    "PaginatedAccountList",
    "PaginatedAIRunList",
    "PaginatedApiKeyList",
    "PaginatedBillingCycleList",
    "PaginatedBitcoinPaymentList",
    "PaginatedBitcoinTransferList",
    "PaginatedBitcoinWalletList",
    "PaginatedBuildingList",
    "PaginatedBulkBatchList",
    "PaginatedBulkItemList",
    "PaginatedCaseList",
    "PaginatedChangeList",
    "PaginatedChargeList",
    "PaginatedDisputeList",
    "PaginatedEntryList",
    "PaginatedEquipmentList",
    "PaginatedExportList",
    "PaginatedFloorList",
    "PaginatedGatewayList",
    "PaginatedGroupList",
    "PaginatedImportRowList",
    "PaginatedInboxList",
    "PaginatedInvitationList",
    "PaginatedInvoiceList",
    "PaginatedJobList",
    "PaginatedLeaseList",
    "PaginatedMemberList",
    "PaginatedMessageList",
    "PaginatedOccupantList",
    "PaginatedPaymentList",
    "PaginatedPropertyList",
    "PaginatedProposalList",
    "PaginatedQueuedActionList",
    "PaginatedRecurringChargeList",
    "PaginatedRefundList",
    "PaginatedRenewalList",
    "PaginatedRentRollImportList",
    "PaginatedSuppressionList",
    "PaginatedTenantList",
    "PaginatedUnitList",
    "PaginatedVendorList",
    "PaginatedWebhookDeliveryList",
    "PaginatedWebhookEndpointList",
    "PaginatedWebhookEventList",
    "PaginatedWorkOrderList",
    "PaginatedWorkOrderLogList",
    "PaperState",
    "PatchedAutonomyRequest",
    "PatchedChangeBillingCycleRequest",
    "PatchedChangeGatewayRequest",
    "PatchedChangeGatewayRequestConfig",
    "PatchedChangeInvoiceRequest",
    "PatchedChangeMemberRequest",
    "PatchedChangeOrganizationRequest",
    "PatchedChangePhotoRequest",
    "PatchedChangeRecurringChargeRequest",
    "PatchedChangeWorkOrderPhotoRequest",
    "PatchedCollectionSettingsRequest",
    "PatchedEditActionRequest",
    "PatchedEditLetterRequest",
    "PatchedRenameAccountRequest",
    "PatchedRenameRequest",
    "PatchedSetPreferencesRequest",
    "PatchedUpdateBuildingRequest",
    "PatchedUpdateFloorRequest",
    "PatchedUpdateLeaseRequest",
    "PatchedUpdateOccupantRequest",
    "PatchedUpdateUnitRequest",
    "PatchedUpdateWorkOrderRequest",
    "PatchedWriteBudgetRequest",
    "PatchedWriteCaseRequest",
    "PatchedWriteCommandCenterSettingsRequest",
    "PatchedWriteEmailSettingsRequest",
    "PatchedWriteEquipmentRequest",
    "PatchedWriteGroupRequest",
    "PatchedWriteLeaseBillingRequest",
    "PatchedWritePropertyBillingRequest",
    "PatchedWritePropertyRequest",
    "PatchedWriteRenewalSettingsRequest",
    "PatchedWriteSmsSettingsRequest",
    "PatchedWriteTenantRequest",
    "PatchedWriteVendorRequest",
    "PatchedWriteWebhookEndpointRequest",
    "PatchedWriteWordingRequest",
    "PayloadRequest",
    "Payment",
    "PaymentDisputesListStatusItem",
    "PaymentMethod",
    "PaymentRefundsListStatusItem",
    "PaymentsExportFileFormat",
    "PaymentsExportMethodItem",
    "PaymentsExportStatusItem",
    "PaymentsListMethodItem",
    "PaymentsListStatusItem",
    "PaymentStatus",
    "PaymentWebhooksListProviderItem",
    "PaymentWebhooksListStatusItem",
    "PhotoStage",
    "PlaceStopRequest",
    "PlainWords",
    "Plan",
    "PlanOffer",
    "PlanOfferStatusEnum",
    "PlanStatus",
    "Posting",
    "Preferences",
    "PreferredChannel",
    "Previewed",
    "PreviewRequest",
    "Previews",
    "PreviewTemplateRequest",
    "Priority",
    "Problem",
    "ProblemErrorsItem",
    "ProgressMode",
    "PropertiesExportFileFormat",
    "PropertiesExportPropertyTypeItem",
    "PropertiesListPropertyTypeItem",
    "Property",
    "PropertyBilling",
    "PropertyLifecycleStats",
    "PropertyType",
    "Proposal",
    "ProposalFacts",
    "ProposalPayload",
    "ProposalStatus",
    "Proration",
    "Provider",
    "ProviderName",
    "Providers",
    "Purpose",
    "QueuedAction",
    "QueuedActionBasis",
    "QueuedActionSuggestedPayload",
    "RecordCasePaymentRequest",
    "RecordPaymentMethodEnum",
    "RecordPaymentRequest",
    "RecurringCharge",
    "Refund",
    "RefundPaymentRequest",
    "RefundStatus",
    "Reminder",
    "RemindersRequest",
    "Renewal",
    "RenewalBasis",
    "RenewalChurnFactors",
    "RenewalsByRisk",
    "RenewalSettings",
    "RenewalSettingsLetterVariables",
    "RenewalsExportChurnRiskLevelItem",
    "RenewalsExportFileFormat",
    "RenewalsExportRentStrategyItem",
    "RenewalsExportStatusItem",
    "RenewalsListChurnRiskLevelItem",
    "RenewalsListRentStrategyItem",
    "RenewalsListStatusItem",
    "RenewalStats",
    "RenewalStatus",
    "RentRollField",
    "RentRollImport",
    "RentRollImportDetail",
    "RentRollImportRowsListPlannedItem",
    "RentRollImportRowsListStatusItem",
    "RentRollImportsErrorsFileFormat",
    "RentRollImportsExportFileFormat",
    "RentRollImportsExportKindItem",
    "RentRollImportsExportStatusItem",
    "RentRollImportsListKindItem",
    "RentRollImportsListStatusItem",
    "RentStrategy",
    "RequestTransferRequest",
    "ReturnPaymentRequest",
    "ReverseRequest",
    "Risk",
    "RiskLevel",
    "RiskProfile",
    "Role",
    "RowStatus",
    "RunOutcome",
    "RunRenewalScanRequest",
    "Scope",
    "Score",
    "SearchHit",
    "SearchHitKindEnum",
    "SearchListKindsItem",
    "Selected",
    "SelectionRequest",
    "Session",
    "SessionMembership",
    "SessionRights",
    "SessionUser",
    "SetMappingRequest",
    "SideName",
    "SmsSettings",
    "SortManyRequest",
    "StagedValues",
    "StartedPayment",
    "StartedPaymentNextStep",
    "StartImportRequest",
    "StartPaymentRequest",
    "StartPaymentRequestPayload",
    "Statement",
    "StatementLine",
    "Step",
    "Stop",
    "StopKind",
    "SuggestedAction",
    "Suppression",
    "SuppressionReason",
    "SuppressionsExportFileFormat",
    "SuppressionsExportMediumItem",
    "SuppressionsExportReasonItem",
    "SuppressionsListMediumItem",
    "SuppressionsListReasonItem",
    "SwitchRequest",
    "Taken",
    "TakenStatusEnum",
    "Template",
    "TemplateChannel",
    "TemplatePreview",
    "Templates",
    "TemplateVariable",
    "Tenant",
    "TenantsExportFileFormat",
    "TestEmailSettingsRequest",
    "TestPayload",
    "TestPayloadPayload",
    "TestSmsSettingsRequest",
    "TieOut",
    "TieOutDifference",
    "TieOutFigure",
    "TieOutProperty",
    "TieOutTotals",
    "TimelineStep",
    "TimelineStepStateEnum",
    "Tone",
    "Topic",
    "TopicPreference",
    "TopicPreferenceRequest",
    "Trade",
    "TransferStatus",
    "TrialBalance",
    "TrialBalanceRow",
    "Unit",
    "UnitAction",
    "UnitActionSuggestedPayload",
    "UnitPhoto",
    "UnitsExportFileFormat",
    "UnitsExportStatusItem",
    "UnitsListStatusItem",
    "UnitState",
    "UnitStatus",
    "UnlistedUnit",
    "Unread",
    "UploadRentRollRequest",
    "UploadRequest",
    "User",
    "Vendor",
    "VendorsExportFileFormat",
    "VendorsExportInsuranceStateItem",
    "VendorsExportLicenceStateItem",
    "VendorsExportTradeItem",
    "VendorsListInsuranceStateItem",
    "VendorsListLicenceStateItem",
    "VendorsListTradeItem",
    "VerifiedPayment",
    "VerifyPaymentRequest",
    "VoidRequest",
    "WebhookDeliveriesExportFileFormat",
    "WebhookDeliveriesExportStatusItem",
    "WebhookDeliveriesListStatusItem",
    "WebhookDelivery",
    "WebhookDeliveryDetail",
    "WebhookDeliveryDetailPayload",
    "WebhookEndpoint",
    "WebhookEvent",
    "WebhookEventDetail",
    "WebhookEventType",
    "WebhooksMessagingTwilioInboundBody",
    "WebhooksMessagingTwilioStatusBody",
    "WebhookStatus",
    "WithdrawPlanRequest",
    "Wording",
    "Wordings",
    "WordingsVariables",
    "WordTemplateRequest",
    "WorkCategory",
    "WorkOrder",
    "WorkOrderLog",
    "WorkOrderPhoto",
    "WorkOrdersExportCategoryItem",
    "WorkOrdersExportEntryPermissionItem",
    "WorkOrdersExportFileFormat",
    "WorkOrdersExportPriorityItem",
    "WorkOrdersExportStatusItem",
    "WorkOrdersListCategoryItem",
    "WorkOrdersListEntryPermissionItem",
    "WorkOrdersListPriorityItem",
    "WorkOrdersListStatusItem",
    "WorkOrderStatus",
    "WriteAccountRequest",
    "WriteBillingCycleRequest",
    "WriteCaseStatusEnum",
    "WriteContactRequest",
    "WriteEntryRequest",
    "WriteEquipmentRequest",
    "WriteGroupRequest",
    "WriteInvoiceRequest",
    "WriteLineRequest",
    "WritePropertyRequest",
    "WriteRecurringChargeRequest",
    "WriteTenantRequest",
    "WriteVendorRequest",
    "WriteWebhookEndpointRequest",
    "Written",
)
