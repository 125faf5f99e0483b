from enum import StrEnum


class Autonomy(StrEnum):
    ACT = "act"
    ACT_WITH_UNDO = "act_with_undo"
    DRAFT = "draft"
    OFF = "off"
    SUGGEST = "suggest"

    def __str__(self) -> str:
        return str(self.value)
