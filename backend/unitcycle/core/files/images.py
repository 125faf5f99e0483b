"""Pictures are decoded and written anew: what does not decode is no picture, and no metadata survives."""

import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import IO, Any

from PIL import ExifTags, Image, ImageOps

from unitcycle.core.errors import Invalid

LARGEST_PIXELS = 50_000_000
# Photographs are stored once and looked at for years.
QUALITY = 90
_FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP", "image/gif": "GIF"}
_CONTENT_TYPES = {name: kind for kind, name in _FORMATS.items()}


@dataclass(frozen=True)
class Picture:
    content: bytes
    content_type: str
    width: int
    height: int


def clean(source: IO[bytes], *, keeps_location: bool = False) -> Picture:
    """The picture upright, with its pixels and without its tags (with `keeps_location`: Exif stays).

    Of a moving picture the first frame. Raises Invalid for what is no picture, is broken, or has too many pixels.
    """
    image, image_format = _decoded(source)
    ImageOps.exif_transpose(image, in_place=True)
    exif = image.getexif()
    exif.pop(ExifTags.Base.Orientation, None)  # it stands upright now
    image = _in_a_mode_for(image_format, image)
    image.info.clear()
    options: dict[str, Any] = {"quality": QUALITY} if image_format in ("JPEG", "WEBP") else {}
    if keeps_location and exif:
        options["exif"] = exif.tobytes()
    out = BytesIO()
    image.save(out, format=image_format, **options)
    return Picture(out.getvalue(), _CONTENT_TYPES[image_format], image.width, image.height)


def _decoded(source: IO[bytes]) -> tuple[Image.Image, str]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image: Image.Image = Image.open(source, formats=tuple(_FORMATS.values()))
            if image.width * image.height > LARGEST_PIXELS:
                raise _refusal(f"A picture can have at most {LARGEST_PIXELS // 10**6} megapixels.")
            image_format = image.format or ""
            image.load()
    except Invalid:
        raise
    except Exception as error:  # whatever a decoder stumbles over, the file is to blame
        raise _refusal(
            "This is not a picture that can be opened (JPEG, PNG, WEBP, GIF)."
        ) from error
    # a phone's JPEG with a second picture inside calls itself MPO
    return image, image_format if image_format in _CONTENT_TYPES else "JPEG"


def _in_a_mode_for(image_format: str, image: Image.Image) -> Image.Image:
    """Colours as the format can hold them; a palette with its transparency becomes plain pixels."""
    if image_format == "JPEG":
        return image if image.mode in ("RGB", "L") else image.convert("RGB")
    if image.mode == "P" or "transparency" in image.info:
        return image.convert("RGBA" if "transparency" in image.info else "RGB")
    return image


def _refusal(message: str) -> Invalid:
    return Invalid(message, fields={"file": [message]})
