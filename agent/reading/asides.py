"""What is denied or called off beside the matter: expenses, orders, evenings, and the day of a meeting."""

import re

from agent.reading.words.days import DAY

_NO_PLACE = re.compile(
    r"\b(?:(?:reise|fahrt|anreise|übernachtungs|umzugs|park)(?:kosten|gebühr\w*)|frais de (?:déplacement|voyage"
    r"|transport|parking)|gastos de (?:viaje|desplazamiento)|despesas de (?:viagem|deslocação)|spese di (?:viaggio"
    r"|trasferta)|reiskosten|travel (?:costs?|expenses)|log-?in|sign-?in|payment|upload|delivery|parcel|zahlung"
    r"|commande|colis|pedido|paquete|encomenda|bestelling|parking|parkplatz|aparcamiento|estacionamento|parcheggio"
    r"|parkeer\w*|ouderavond|elternabend|stammtisch)\b",
    re.IGNORECASE,
)
"""Around a denial or a verdict: expenses, orders and passwords are refused, and evenings cancelled."""
_THE_MATTER = re.compile(
    r"\b(?:application|candida\w+|position|role|job|post|vacancy|interview|driver|clerk|bewerb\w*|stelle|poste|emploi"
    r"|puesto|plaza|vacante|solicitud|vaga|posto|posizione|sollicitatie|functie|vacature|kandidat\w*|profil\w*)\b",
    re.IGNORECASE,
)
"""Beside them, it is the matter after all: "your application as a delivery driver"."""
_CALLS_OFF = re.compile(r"\bab(?:zu)?sag|\bniet door\b|\bafzeg", re.IGNORECASE)
_A_DATE = re.compile(
    rf"(?<![\w-])(?:{DAY}|heute|termin|treffen|gespräch|vorstellungsgespräch|gesprek|afspraak)\b", re.IGNORECASE
)
_ANOTHER_DATE = re.compile(
    rf"(?:ginge|geht|passt|passen|schikt|kan|kunt?|können|möglich|verschieb|verleg|ausweich|nachhol|stattdessen"
    rf"|neuen termin|verzetten|nieuwe)[^.!\n]{{0,50}}(?:{DAY}|\?|termin|datum|woche|week)",
    re.IGNORECASE,
)
"""Words that call off, a day they are said of, and another that is proposed: no refusal."""


def about_something_else(before: str, words: str, after: str, text: str) -> bool:
    """Whether what is denied is an expense or an order, or the day of a meeting for which another is proposed."""
    around = f"{before[-60:]}{words}{after[:40]}"
    if _NO_PLACE.search(around) and not _THE_MATTER.search(around):
        return True
    return bool(_CALLS_OFF.search(words) and _A_DATE.search(around) and _ANOTHER_DATE.search(text))
