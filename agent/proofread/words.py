"""The words and marks that the rules look for, as patterns, and the names of days and months. Nothing else."""

import re

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

PHRASES = re.compile(
    r"""\b(?: just\ checking\ in | touch(?:ing)?\ base | circl(?:e|ing)\ back | finds\ you\ well | as\ per\ my\ last
    | pick\ your\ brain | perfect\ fit | ideal\ candidate | dream\ job | hono(?:u)?red | humbled | so\ grateful
    | know\ (?:that\ )?you\ (?:are|must\ be)\ (?:very\ )?busy | know\ you['’]re\ (?:very\ )?busy | sorry\ to\ bother
    | please\ consider\ me | any\ chance | at\ your\ earliest\ convenience | hear(?:ing)?\ from\ you\ (?:by|within)
    | thrilled | passionate | delv(?:e|es|ed|ing) | testament | underscor(?:e|es|ed|ing) | resonat(?:e|es|ed|ing)
    | align(?:s|ed|ing)?\ with | leverag(?:e|es|ed|ing)
    | foster(?:s|ed|ing)?\ (?:a|an|the|our|your|more|better|strong\w*|growth|innovation|collaboration)
    | moreover | not\ only\b[^.?!]*\bbut )\b""",
    re.IGNORECASE | re.VERBOSE,
)
PAY = re.compile(
    r"\b(?:salar(?:y|ies)|pay(?:s|ing|ment|ments|check|roll)?|paid|benefits?|bonus(?:es)?|compensation|wages?|EUR|USD|GBP|CHF"
    r"|dollars?|euros?)\b|[$€£¥]|\b\d{2,3}k\b",
    re.IGNORECASE,
)
OTHER_OFFERS = re.compile(
    r"\b(?:competing|other|another|counter|second|better|rival)[ -]?offers?\b"
    r"|\boffers? (?:on the table|elsewhere|in hand)\b|^the money$",
    re.IGNORECASE,
)
APOLOGY = re.compile(r"\b(?:sorry|apolog\w*|unfortunately)\b", re.IGNORECASE)
THANKS = re.compile(r"\bthank\w*", re.IGNORECASE)
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u203c\u2049]")
PLACEHOLDER = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|\[|\]|\bNone\b(?! of)|\bnull\b|\bTBD\b|\bundefined\b|\bXXX+\b")
UNFILLED = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|[\[\]]|\bTB[CD]\b|\bXXX+\b|^(?:none|null|undefined|n/?a)$", re.IGNORECASE)
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")
RATING = re.compile(r"\b[1-5]\s?(?:/|of|out of)\s?5\b|\brat(?:ed|ing)\b|\b[1-5]\s?stars?\b|[★☆]", re.IGNORECASE)
GREETING = re.compile(r"^(?:Dear|Hello|Hi|Good (?:morning|afternoon|evening|day))\b[^\n]*[,:]$")
CLOSING = re.compile(
    r"^(?:(?:best|kind|warm|with best|with kind|many)\s+\w+|sincerely|yours\s+\w+|regards|best),$",
    re.IGNORECASE | re.MULTILINE,
)
FIRM = re.compile(r"\b((?:[A-Z][\w&.-]*\s+){1,3})(?:Inc|GmbH|Ltd|LLC|Corp|AG|SE|PLC|plc|Limited|S\.A|BV|Oy)\b")
_MONTH = "|".join(MONTHS)
DATED = re.compile(rf"\b({'|'.join(WEEKDAYS)}),? (?:({_MONTH}) (\d{{1,2}})|(\d{{1,2}}) ({_MONTH}))\b")
US_DATE = re.compile(rf"\b(?:{_MONTH}) \d{{1,2}}\b")
UK_DATE = re.compile(rf"\b\d{{1,2}} (?:{_MONTH})\b")
_NEVER_LAST = "the|an?|and|or|but|nor|between|than|your|our|my|their|every|versus|per|via|into|onto|because|although|if"
_SELDOM_LAST = (
    "about|after|against|among|around|as|at|before|behind|beside|besides|beyond|by|during|following|for|from|in|inside"
    "|like|near|of|on|outside|since|starting|throughout|till|to|toward|towards|under|until|upon|with|within|without"
)
NEVER_LAST = re.compile(rf"(?<![\w'’-])(?:{_NEVER_LAST})$")
"""A word behind which a sentence cannot end."""
SELDOM_LAST = re.compile(
    r"(?<!\bcheck )(?<!\bdrop )(?<!\blog )(?<!\bsign )(?<!\bopt )(?<!\bbuy )(?<!\bplug )(?<!\bwalk )(?<!\bfollow )"
    r"(?<!\bhands )(?<!\bgoing )(?<!\bcarry )(?<!\bstand )(?<!\bweek )(?<!\bday )(?<!\bmonth )(?<!\byear )(?<!\bever )"
    rf"(?<![\w'’-])(?:{_SELDOM_LAST})$"
)
"""A word behind which only a clause of its own can end ("what they work on", "tools to work with")."""
GOVERNS = re.compile(
    r"\b(?:what|which|who|whom|whose|where|when|why|how|that|to (?!the\b|an?\b|my\b|your\b|our\b|their\b)[a-z]+)\b"
    rf"|(?<=\s)(?:I|we|they|he|she|(?:you|it)(?= (?!(?:{_SELDOM_LAST})\b)\w))\b"
)
COMMON = re.compile(
    r"""(?x:
    about | after | again | also | been | before | being | between | could | does | doing | from |
    have | having | here | into | just | like | made | make | makes | many | more | most | much |
    only | other | over | same | should | some | such | than | that | their | them | then | there |
    these | they | this | those | through | very | want | well | were | what | when | where |
    which | while | will | with | would | your | yours
    )"""
)
"""Words of four letters and more that say nothing of what a text is about."""
