"""Contains all the data models used in inputs/outputs"""

from .accept_request import AcceptRequest
from .action_enum import ActionEnum
from .add_photo_request import AddPhotoRequest
from .add_work_order_note_request import AddWorkOrderNoteRequest
from .add_work_order_photo_request import AddWorkOrderPhotoRequest
from .agreement_status import AgreementStatus
from .api_key import ApiKey
from .arrange_photos_request import ArrangePhotosRequest
from .audit_list_model import AuditListModel
from .bar_colour import BarColour
from .building import Building
from .change import Change
from .change_changes import ChangeChanges
from .change_work_order_status_request import ChangeWorkOrderStatusRequest
from .create_api_key_request import CreateApiKeyRequest
from .create_building_request import CreateBuildingRequest
from .create_floor_request import CreateFloorRequest
from .create_lease_request import CreateLeaseRequest
from .create_occupant_request import CreateOccupantRequest
from .create_unit_request import CreateUnitRequest
from .create_work_order_request import CreateWorkOrderRequest
from .entry_permission import EntryPermission
from .equipment import Equipment
from .equipment_category import EquipmentCategory
from .equipment_list_category_item import EquipmentListCategoryItem
from .expiry_flag import ExpiryFlag
from .floor import Floor
from .give_notice_request import GiveNoticeRequest
from .invitation import Invitation
from .invitation_preview import InvitationPreview
from .invitation_status import InvitationStatus
from .invite_request import InviteRequest
from .job import Job
from .job_result import JobResult
from .job_status import JobStatus
from .jobs_list_status_item import JobsListStatusItem
from .lease import Lease
from .lease_detail import LeaseDetail
from .lease_progress import LeaseProgress
from .lease_status import LeaseStatus
from .lease_status_log import LeaseStatusLog
from .leases_list_lease_status_item import LeasesListLeaseStatusItem
from .leases_list_status_item import LeasesListStatusItem
from .lifecycle_percent import LifecyclePercent
from .lifecycle_stats import LifecycleStats
from .mark_vacant_request import MarkVacantRequest
from .member import Member
from .members_list_role_item import MembersListRoleItem
from .new_api_key import NewApiKey
from .occupant import Occupant
from .organization import Organization
from .organization_brief import OrganizationBrief
from .paginated_api_key_list import PaginatedApiKeyList
from .paginated_building_list import PaginatedBuildingList
from .paginated_change_list import PaginatedChangeList
from .paginated_equipment_list import PaginatedEquipmentList
from .paginated_floor_list import PaginatedFloorList
from .paginated_invitation_list import PaginatedInvitationList
from .paginated_job_list import PaginatedJobList
from .paginated_lease_list import PaginatedLeaseList
from .paginated_member_list import PaginatedMemberList
from .paginated_occupant_list import PaginatedOccupantList
from .paginated_property_list import PaginatedPropertyList
from .paginated_tenant_list import PaginatedTenantList
from .paginated_unit_list import PaginatedUnitList
from .paginated_vendor_list import PaginatedVendorList
from .paginated_work_order_list import PaginatedWorkOrderList
from .paginated_work_order_log_list import PaginatedWorkOrderLogList
from .paper_state import PaperState
from .patched_change_member_request import PatchedChangeMemberRequest
from .patched_change_organization_request import PatchedChangeOrganizationRequest
from .patched_change_photo_request import PatchedChangePhotoRequest
from .patched_change_work_order_photo_request import PatchedChangeWorkOrderPhotoRequest
from .patched_rename_request import PatchedRenameRequest
from .patched_update_building_request import PatchedUpdateBuildingRequest
from .patched_update_floor_request import PatchedUpdateFloorRequest
from .patched_update_lease_request import PatchedUpdateLeaseRequest
from .patched_update_occupant_request import PatchedUpdateOccupantRequest
from .patched_update_unit_request import PatchedUpdateUnitRequest
from .patched_update_work_order_request import PatchedUpdateWorkOrderRequest
from .patched_write_equipment_request import PatchedWriteEquipmentRequest
from .patched_write_property_request import PatchedWritePropertyRequest
from .patched_write_tenant_request import PatchedWriteTenantRequest
from .patched_write_vendor_request import PatchedWriteVendorRequest
from .photo_stage import PhotoStage
from .priority import Priority
from .progress_mode import ProgressMode
from .properties_list_property_type_item import PropertiesListPropertyTypeItem
from .property_ import Property
from .property_type import PropertyType
from .refusal import Refusal
from .role import Role
from .scope import Scope
from .scopes_enum import ScopesEnum
from .session import Session
from .session_membership import SessionMembership
from .session_rights import SessionRights
from .session_user import SessionUser
from .switch_request import SwitchRequest
from .tenant import Tenant
from .trade import Trade
from .unit import Unit
from .unit_photo import UnitPhoto
from .unit_status import UnitStatus
from .units_list_status_item import UnitsListStatusItem
from .upload_request import UploadRequest
from .user import User
from .vendor import Vendor
from .vendors_list_insurance_state_item import VendorsListInsuranceStateItem
from .vendors_list_licence_state_item import VendorsListLicenceStateItem
from .vendors_list_trade_item import VendorsListTradeItem
from .work_category import WorkCategory
from .work_order import WorkOrder
from .work_order_log import WorkOrderLog
from .work_order_photo import WorkOrderPhoto
from .work_order_status import WorkOrderStatus
from .work_orders_list_category_item import WorkOrdersListCategoryItem
from .work_orders_list_entry_permission_item import WorkOrdersListEntryPermissionItem
from .work_orders_list_priority_item import WorkOrdersListPriorityItem
from .work_orders_list_status_item import WorkOrdersListStatusItem
from .write_equipment_request import WriteEquipmentRequest
from .write_property_request import WritePropertyRequest
from .write_tenant_request import WriteTenantRequest
from .write_vendor_request import WriteVendorRequest

__all__ = (
    "AcceptRequest",
    "ActionEnum",
    "AddPhotoRequest",
    "AddWorkOrderNoteRequest",
    "AddWorkOrderPhotoRequest",
    "AgreementStatus",
    "ApiKey",
    "ArrangePhotosRequest",
    "AuditListModel",
    "BarColour",
    "Building",
    "Change",
    "ChangeChanges",
    "ChangeWorkOrderStatusRequest",
    "CreateApiKeyRequest",
    "CreateBuildingRequest",
    "CreateFloorRequest",
    "CreateLeaseRequest",
    "CreateOccupantRequest",
    "CreateUnitRequest",
    "CreateWorkOrderRequest",
    "EntryPermission",
    "Equipment",
    "EquipmentCategory",
    "EquipmentListCategoryItem",
    "ExpiryFlag",
    "Floor",
    "GiveNoticeRequest",
    "Invitation",
    "InvitationPreview",
    "InvitationStatus",
    "InviteRequest",
    "Job",
    "JobResult",
    "JobsListStatusItem",
    "JobStatus",
    "Lease",
    "LeaseDetail",
    "LeaseProgress",
    "LeasesListLeaseStatusItem",
    "LeasesListStatusItem",
    "LeaseStatus",
    "LeaseStatusLog",
    "LifecyclePercent",
    "LifecycleStats",
    "MarkVacantRequest",
    "Member",
    "MembersListRoleItem",
    "NewApiKey",
    "Occupant",
    "Organization",
    "OrganizationBrief",
    "PaginatedApiKeyList",
    "PaginatedBuildingList",
    "PaginatedChangeList",
    "PaginatedEquipmentList",
    "PaginatedFloorList",
    "PaginatedInvitationList",
    "PaginatedJobList",
    "PaginatedLeaseList",
    "PaginatedMemberList",
    "PaginatedOccupantList",
    "PaginatedPropertyList",
    "PaginatedTenantList",
    "PaginatedUnitList",
    "PaginatedVendorList",
    "PaginatedWorkOrderList",
    "PaginatedWorkOrderLogList",
    "PaperState",
    "PatchedChangeMemberRequest",
    "PatchedChangeOrganizationRequest",
    "PatchedChangePhotoRequest",
    "PatchedChangeWorkOrderPhotoRequest",
    "PatchedRenameRequest",
    "PatchedUpdateBuildingRequest",
    "PatchedUpdateFloorRequest",
    "PatchedUpdateLeaseRequest",
    "PatchedUpdateOccupantRequest",
    "PatchedUpdateUnitRequest",
    "PatchedUpdateWorkOrderRequest",
    "PatchedWriteEquipmentRequest",
    "PatchedWritePropertyRequest",
    "PatchedWriteTenantRequest",
    "PatchedWriteVendorRequest",
    "PhotoStage",
    "Priority",
    "ProgressMode",
    "PropertiesListPropertyTypeItem",
    "Property",
    "PropertyType",
    "Refusal",
    "Role",
    "Scope",
    "ScopesEnum",
    "Session",
    "SessionMembership",
    "SessionRights",
    "SessionUser",
    "SwitchRequest",
    "Tenant",
    "Trade",
    "Unit",
    "UnitPhoto",
    "UnitsListStatusItem",
    "UnitStatus",
    "UploadRequest",
    "User",
    "Vendor",
    "VendorsListInsuranceStateItem",
    "VendorsListLicenceStateItem",
    "VendorsListTradeItem",
    "WorkCategory",
    "WorkOrder",
    "WorkOrderLog",
    "WorkOrderPhoto",
    "WorkOrdersListCategoryItem",
    "WorkOrdersListEntryPermissionItem",
    "WorkOrdersListPriorityItem",
    "WorkOrdersListStatusItem",
    "WorkOrderStatus",
    "WriteEquipmentRequest",
    "WritePropertyRequest",
    "WriteTenantRequest",
    "WriteVendorRequest",
)
