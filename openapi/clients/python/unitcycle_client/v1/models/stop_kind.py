from enum import StrEnum


class StopKind(StrEnum):
    BANKRUPTCY = "bankruptcy"
    DECEASED = "deceased"
    DISPUTE = "dispute"
    OPT_OUT = "opt_out"
    SERVICE_MEMBER = "service_member"

    def __str__(self) -> str:
        return str(self.value)
