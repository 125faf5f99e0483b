"""What a file says of a unit: lived in, given notice, empty, out of use."""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

from unitcycle.tenancy.imports.rules import languages


class Occupancy(StrEnum):
    """The states that rent rolls tell apart. Empty units have no current lease."""

    OCCUPIED = "occupied"
    MONTH_TO_MONTH = "month_to_month"
    NOTICE = "notice"
    EVICTION = "eviction"  # lived in until a court says otherwise
    VACANT = "vacant"
    VACANT_LEASED = "vacant_leased"  # empty, the next tenant has signed
    MODEL = "model"
    DOWN = "down"  # out of use: office, storage, being repaired
    FUTURE = "future"  # signed, not moved in
    APPLICANT = "applicant"  # not signed
    PAST = "past"


LIVED_IN = frozenset(
    [Occupancy.OCCUPIED, Occupancy.MONTH_TO_MONTH, Occupancy.NOTICE, Occupancy.EVICTION]
)
EMPTY = frozenset([Occupancy.VACANT, Occupancy.VACANT_LEASED, Occupancy.MODEL, Occupancy.DOWN])

_WORDS: tuple[tuple[Occupancy, str], ...] = (
    # the more special first: "vacant leased" before "vacant", "occupied ntv" before "occupied"
    (
        Occupancy.VACANT_LEASED,
        "vacant leased|vacant rented|vacant reserved|vacant preleased|vacant pre leased|preleased"
        "|pre leased|leased not occupied|vl|vr|vlr|vln|unrented leased|vacant future",
    ),
    (Occupancy.MODEL, "model|model unit|modelo|vacant model|show unit|showroom|dm"),
    (
        Occupancy.DOWN,
        "down|down unit|admin|admin down|office|offline|off line|out of service|uninhabitable"
        "|renovation|rehab|storage|maintenance|unrentable|vacant down|non revenue|non rev|nonrevenue"
        "|exclude|excluded|waitlist|fuera de servicio|en obras|ремонт|на ремонте|do|corporate",
    ),
    (
        Occupancy.VACANT,
        "vacant|vac|v|vacant unrented|vacant ready|vacant not ready|vacant unrented ready"
        "|vacant unrented not ready|vacant unleased|vacant available|available|empty|unoccupied"
        "|unrented|unleased|vu|vnr|va|not occupied|vacante|vacía|vacío|libre|desocupado|desocupada"
        "|disponible|sin inquilino|свободно|свободна|свободен|вакантно|вакантна|пусто|пустует"
        "|не сдано|не сдана|vacant turnover|turnover|make ready|to let|for rent|void|"
        + languages.VACANT,
    ),
    (
        Occupancy.NOTICE,
        "notice|on notice|notice given|ntv|ntvl|nu|nl|nr|occupied on notice|occupied ntv"
        "|occupied ntvl|occupied notice|notice rented|notice unrented|notice leased|notice unleased"
        "|notice to vacate|moving out|occupied on notice leased|occupied on notice unleased|leaving"
        "|aviso|con aviso|preaviso|уведомление|съезжает|выезжает|n|current notice|move out|"
        + languages.NOTICE,
    ),
    (
        Occupancy.EVICTION,
        "evict|eviction|in eviction|under eviction|evicting|legal|desahucio|выселение|ue|e"
        "|current eviction|skip",
    ),
    (
        Occupancy.MONTH_TO_MONTH,
        "month to month|mtm|m2m|m t m|holdover|hold over|periodic|current mtm|occupied mtm"
        "|occupied month to month|current month to month|mes a mes|помесячно|monthly",
    ),
    (
        Occupancy.FUTURE,
        "future|future resident|future tenant|future lease|pending|pending move in|signed"
        "|moving in|upcoming|futuro|будущий|pending renewal|renewal|future renewal|f|approved",
    ),
    (
        Occupancy.APPLICANT,
        "applicant|application|applied|prospect|former applicant|denied|cancelled|canceled"
        "|cancelled applicant|solicitante|declined|wait list|waiting list|a",
    ),
    (
        Occupancy.PAST,
        "past|former|moved out|ended|expired|terminated|closed|former resident|inactive|evicted"
        "|past tenant|anterior|finalizado|бывший|выехал|завершен|завершён|history|p",
    ),
    (
        Occupancy.OCCUPIED,
        "occupied|occ|o|c|current|active|leased|rented|in place|occupied no notice|oc|yes|lease"
        "|occupied no ntv|occupied employee|employee|current resident|resident|fixed|on lease"
        "|in residence|ocupado|ocupada|alquilado|alquilada|arrendado|arrendada|activo|activa"
        "|vigente|занято|занята|сдано|сдана|сдан|проживает|арендовано|active lease|renewed|tenant"
        "|commercial lease|fixed term|occupied courtesy|occupied non rev|under lease|moved in|"
        + languages.OCCUPIED,
    ),
)
_PLAIN = re.compile(r"[\W_]+")


def plain_words(text: str) -> str:
    """Lower case, one space between words, no punctuation."""
    return _PLAIN.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


_EXACT = {plain_words(word): state for state, words in _WORDS for word in words.split("|")}
# Longer statuses that begin with one of these are understood by their beginning
_BEGINNINGS = tuple(
    sorted((word for word in _EXACT if len(word) > 3), key=lambda word: (-len(word), word))
)

_EMPTY_NAMES: tuple[tuple[Occupancy, re.Pattern[str]], ...] = (
    (Occupancy.MODEL, re.compile(r"(?:vacant )?model(?: unit| apt| apartment)?|modelo|show unit")),
    (
        Occupancy.DOWN,
        re.compile(
            r"down(?: unit)?|admin(?: unit)?|office|leasing office|storage|out of service"
            r"|admin down|maintenance(?: shop)?|rehab|renovation|not rentable"
        ),
    ),
    (
        Occupancy.VACANT,
        re.compile(
            r"vacant(?: .*)?|vacancy|empty|available(?: now)?|unoccupied|no tenant|open unit|unrented"
            r"|vacante|vac[ií][ao]|libre|desocupad[ao]|disponible|sin inquilino|свободн\w+|вакант\w*"
            r"|пусто\w*|нет жильца|vac|to let|for rent|void|" + languages.VACANT
        ),
    ),
)

# what the patterns above begin with; most names are told apart by this alone
_FIRST_WORDS = frozenset(
    pattern
    for words in (
        "vacant|vacancy|vac|vacante|vacia|vacio|model|modelo|show|down|admin|office|leasing|storage",
        "out|maintenance|rehab|renovation|not|empty|available|unoccupied|no|open|unrented|libre",
        "desocupado|desocupada|disponible|sin|to|for|void",
    )
    for pattern in words.split("|")
) | {words.partition(" ")[0] for words in languages.VACANT.split("|")}


@lru_cache(maxsize=1000)
def parse_status(text: str) -> Occupancy | None:
    """The state a status column names; None when it names none that is known."""
    words = plain_words(text)
    if not words:
        return None
    state = _EXACT.get(words)
    if state is not None:
        return state
    for beginning in _BEGINNINGS:
        if words.startswith(beginning + " "):
            return _EXACT[beginning]
    return None


def empty_by_name(name: str) -> Occupancy | None:
    """The state when a tenant column says VACANT, MODEL or the like in place of a name."""
    words = plain_words(name)
    if not words or len(words) > 60:
        return None
    if words.partition(" ")[0] not in _FIRST_WORDS and words.isascii():
        return None
    for state, pattern in _EMPTY_NAMES:
        if pattern.fullmatch(words):
            return state
    return None
