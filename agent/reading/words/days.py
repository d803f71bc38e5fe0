"""Days and hours as they stand in talk of meetings."""

import re

DAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri)\b|tomorrow|montag|dienstag|mittwoch"
    r"|donnerstag|freitag|morgen"
    r"|lundi|mardi|mercredi|jeudi|vendredi|demain|lunes|martes|miércoles|jueves|viernes|mañana"
    r"|segunda(?:-feira)?|terça(?:-feira)?"
    r"|quarta(?:-feira)?|quinta(?:-feira)?|sexta(?:-feira)?|amanhã|lunedì|martedì|mercoledì|giovedì|venerdì|domani"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag|\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}\.? (?:jan|feb|mar|apr|may"
    r"|jun|jul|aug"
    r"|sep|oct|nov|dec|mär|mai|okt|dez|fév|avr|juin|juil|août|déc|ene|abr|ago|fev|out|set|gen|mag|giu|lug|ott"
    r"|dic|mrt|maart|mei)\w*"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2}|\d{1,2}[./]\d{1,2}[./]"
)

HOUR = (
    r"(?:\d{1,2}[:.h]\d\d|\d{1,2} ?(?:am|pm|a\.m|p\.m|uhr|uur|h\b|o'clock)|(?:at|um|à|a las|às|alle|om|ore)"
    r" \d{1,2}\b|noon|midday)"
)

NAMED = re.compile(rf"(?<![\w-])(?:{DAY}|{HOUR})", re.IGNORECASE)
"""A day or an hour."""
APPOINTED = re.compile(rf"\b(?:{DAY})[^.!?;\n]{{0,60}}?{HOUR}|{HOUR}[^.!?;\n]{{0,30}}?\b(?:{DAY})", re.IGNORECASE)
"""A day with an hour: somebody is to meet."""

ASKED_FOR_A_DAY = re.compile(
    rf"(?<![\w-])(?<!by )(?<!before )(?<!until )(?<!avant )(?<!antes del )(?<!entro )(?<!bis )(?<!voor"
    rf" )(?:{DAY})[^.!?;\n]{{0,80}}\?",
    re.IGNORECASE,
)
"""A question with a day in it."""

BEHIND_US = re.compile(
    r"\b(?:was|were|met|spoke|yesterday|last (?:week|\w+day)|enjoyed|thanks for|thank you for|had a|interviewed"
    r"|gestern|hier|ayer|ontem|ieri|gisteren)\b",
    re.IGNORECASE,
)
