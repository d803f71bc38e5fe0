"""Times offered to choose from: behind a link, or two in a row with the question which of them."""

import re

from agent.reading.words.days import DAY, HOUR

_TAKE = (
    r"(?:take|grab|pick|choose|select|book|reserve|claim|help yourself|find|kies\w*|prik\w*|plan\w*|boek\w*|zoek\w*"
    r"|wähl\w*|such\w*|buch\w*|choisi\w*|réserv\w*|prenez|prends|sélection\w*|eli[gj]\w+|escog\w+|escoj\w+|reserv\w+"
    r"|escolh\w+|marqu\w+|marca\w*|agend\w+|scegl\w+|scelga|prenot\w+)"
)
_TIME = (
    r"(?:diary|calendar|agenda|plek|times?|slots?|half[- ]hours?|hours?|gaps?|moments?|windows?|appointments?"
    r"|tijdstip\w*|tijd|moment\w*"
    r"|uurtje|uur"
    r"|zeitpunkt\w*|zeit\w*|termin\w*|uhrzeit|créneaux?|horaires?|heure|rendez-vous|momentos?|horas?|huecos?|citas?"
    r"|horarios?|horários?|orari[oa]?|appuntament[oi])"
)
CHOSEN_BY_LINK = re.compile(
    rf"\b(?:{_TAKE}\b[^.!?\n]{{0,60}}\b{_TIME}|{_TIME}\b[^.!?\n]{{0,80}}\b{_TAKE}|(?:you|i(?:f|s) you|you to)"
    rf" (?:choose|pick))\b[^!?\n]{{0,80}}?https?://|\b{_TIME}\b[^!?\n]{{0,40}}?https?://\S+[^!?\n]{{0,40}}\b{_TAKE}\b",
    re.IGNORECASE,
)
"""A time is to be chosen, and a link says where."""
OTHER_LINKS = re.compile(
    r"\b(?:password|account|survey|questionnaire|poll|test|exercise|plan|jobs?|passwor[dt]|umfrage|enquête|encuesta"
    r"|sondaggio|inquérito|konto|compte|cuenta|conta)\b",
    re.IGNORECASE,
)

EITHER = re.compile(
    rf"(?<![\w-])(?:{DAY})[^.!?;\n]{{0,80}}?\b(?:or|oder|ou|of|oppure|o|either)\b[^.!?;\n]{{0,20}}?\b(?:{DAY}"
    rf"|{HOUR})",
    re.IGNORECASE,
)
"""Two days or hours."""
WHICH = re.compile(
    r"\b(?:which|what|welche\w*|quel\w*|lequel|laquelle|cuál|qual\w*|welk\w*)\b[^.!?\n]{0,60}\?", re.IGNORECASE
)
"""Behind them: which of the two it is to be."""
