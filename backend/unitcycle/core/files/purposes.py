"""What a file may be, by what it is for."""

from dataclasses import dataclass

MB = 1024 * 1024
IMAGES = frozenset({"image/jpeg", "image/png", "image/webp", "image/gif"})


@dataclass(frozen=True)
class Purpose:
    """The limits of one kind of upload. `keeps_location`: the feature needs the GPS tags."""

    name: str
    content_types: frozenset[str]
    max_bytes: int
    keeps_location: bool = False

    @property
    def words(self) -> str:
        return ", ".join(sorted(kind.split("/")[-1].upper() for kind in self.content_types))


AVATAR = Purpose("avatar", IMAGES, 5 * MB)
LOGO = Purpose("logo", IMAGES, 5 * MB)
PHOTO = Purpose("photo", IMAGES, 20 * MB)
# The bytes are sniffed by core.tabular, which knows more about these formats than a magic number.
TABLE = Purpose("table", frozenset(), 50 * MB)
# Written by us, so its limit is only that of the storage.
EXPORT = Purpose("export", frozenset(), 100 * 1024 * MB)
