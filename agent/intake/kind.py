"""How a conversation is held, from the place, the links and the words of an event."""

import re

from agent.domain.model import Kind
from agent.intake.text import Text

_VIDEO_LINK = re.compile(
    r"https?://[^\s<>\"]*(?:zoom\.|teams\.|meet\.|webex|whereby|skype|gotomeet|bluejeans|chime\.aws|jit\.si|"
    r"bigbluebutton|around\.co|/meet/|video|livekit|coderpad|hackerrank\.com/interview)",
    re.IGNORECASE,
)
_VIDEO = re.compile(
    r"\b(?:video(?:call|conference|konferenz|gespräch|chiamata|llamada|chamada|bellen|gesprek|anruf)?s?|"
    r"visio(?:conférence)?|zoom|ms teams|microsoft teams|teams (?:link|call|meeting)|(?:via|on|over|per|über|par|"
    r"por|op) teams|(?-i:Teams)(?= (?:w/|with|mit|avec|con|com|met))|"
    r"teams-?(?:meeting|besprechung|link|gespräch|gesprek|call|termin)|google meet|webex|skype|"
    r"virtual(?:ly)?|remote(?:ly)?|"
    r"online|per video|facetime|en línea|em linha|camera)\b",
    re.IGNORECASE,
)
_ARRANGED = re.compile(
    r"\b(?:wie (?:bereits |schon |gerade |eben )?(?:am telefon |telefonisch )(?:\w+ ){0,2}(?:besprochen|vereinbart|"
    r"angekündigt|"
    r"abgestimmt)|(?:as|like we|per what we) (?:discussed|agreed|arranged|spoke|mentioned|said) (?:by|on|over|"
    r"via) (?:the )?"
    r"(?:phone|telephone)|(?:following|further to|after|thanks for|as per|per) (?:our|the|my|"
    r"your) (?:\w+ )?(?:phone|telephone) (?:call|"
    r"conversation|chat|screen|interview)|(?:comme|suite à|après) (?:\w+ ){0,4}(?:par téléphone|téléphonique)|"
    r"(?:como|según|tal y como|"
    r"conforme) (?:\w+ ){0,3}(?:por teléfono|por telefone|ao telefone|al teléfono)|(?:zoals|"
    r"conform) (?:\w+ ){0,2}(?:telefonisch|"
    r"aan de telefoon) (?:besproken|afgesproken)|come (?:da|detto|concordato|"
    r"d['’]accordo) (?:\w+ ){0,3}(?:telefonic\w+|"
    r"(?:al|per) telefono))(?!\w)",
    re.IGNORECASE,
)
"""How it was arranged, which says nothing of how it is held."""
_BY_NUMBER = re.compile(
    r"\b(?:(?:i|we|he|she|they)(?:['’]ll| will| shall| can)? (?:call|ring|phone|dial|telephone) (?:you|your|"
    r"\+?\(?\d[\d\s().-]*\d|(?-i:[A-Z][a-z]+) (?:at|on)|the number)|(?:call|ring|dial|phone) (?:me|him|her|us) (?:at|"
    r"on)|(?:your|the) (?:cell|mobile|phone|number)|"
    r"(?:will|to) (?:dial|call|ring) (?:the|your) number|telephone (?:interview|screen|call|conversation)|(?:rings|"
    r"phones|calls|dials) me|by "
    r"(?:phone|telephone)|over the phone|(?:can|may|could|shall) i (?:call|ring|phone) you|"
    r"(?:she|he|they)(?:['’]ll| will) (?:call|ring|phone)(?! (?:it|off|in))|telefonisch\w*|telefon(?:interview|"
    r"gespräch|at)"
    r"|rufe? (?:sie|dich) an|rufen sie an|ruf(?:en sie|t|e)? (?:mich|uns|ihn)\b[^.\n]{0,50}? an|"
    r"(?:te|le|os) llam(?:o|amos|aré|ará)|anrufen|par téléphone|entretien téléphonique|(?:vous )?appell\w+|por "
    r"teléfono|telefónic[ao]|llamar[ée]|por telefone|telefônic[ao]|ligar[eá]|vou ligar|(?:te|lhe) ligo|ligo(?:-te|"
    r"-lhe)|ligar-(?:te|lhe)|ligarei|telefonisch (?:gesprek|"
    r"interview)|bel(?:len|t)? (?:je|u|jou)|telefonic[oa]|(?:la|ti) chiamer\w+|chiamo)\b",
    re.IGNORECASE,
)
_TO_RING = re.compile(
    r"\W*(?:ring|phone|dial|call(?= (?:[A-Z]\w+|Mrs?|Ms|Dr)\b)(?! with))\b(?!\s*[:–-])", re.IGNORECASE
)
_PHONE = re.compile(
    r"\b(?:phone|ph(?=\.? screen)|telephone|telefon\w*|téléphon\w*|teléfono|telefone|telefoon\w*|telefonat\w*|"
    r"tel|cell|mobile|handy|dial(?:s|ling)?|ring(?:s)? you|call you|whatsapp)\b",
    re.IGNORECASE,
)
_ONSITE = re.compile(
    r"\b(?:on-?site|in[- ]person|face[- ]to[- ]face|at our (?:office|offices|hq|headquarters|site|premises|"
    r"building)|our (?:office|offices|reception|front desk)|\(\w+ (?:office|hq)\)|(?:at|to) (?:the )?reception|lobby|"
    r"vor ort|persönlich|"
    r"am empfang|empfang|in unserem büro|unsere[rnm]? (?:büro\w*|räum\w+|standort)|sur place|dans nos (?:locaux|"
    r"bureaux)|à l['’]accueil|accueil|présentiel|presencial(?:mente)?|en nuestras oficinas|oficinas?|recepción|nos "
    r"nossos escritórios|escritório|op (?:kantoor|locatie)|ons kantoor|receptie|in presenza|in sede|presso (?:la "
    r")?nostr\w+ sed\w+|sede|front desk|visitor(?:s)? (?:badge|entrance)|bring (?:photo |your )?id|parking)\b",
    re.IGNORECASE,
)
_BY_PHONE = re.compile(
    r"\b(?:phone|telephone|telefon\w*|téléphonique|telefónic[ao]|telefônic[ao]|telefonisch\w*) (?:call|screen\w*|"
    r"interview|chat|conversation|gespräch|gesprek)|\b(?:telefon(?:at|interview|gespräch)|call with)\b",
    re.IGNORECASE,
)
_NOT_ONSITE = re.compile(
    r"\b(?:virtual|remote|online|zoom|video)[- ]on-?site|on-?site \((?:virtual|remote|zoom|video|online|via)|"
    r"on-?site (?:via|over|on) (?:zoom|teams|video|meet)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\+?\(?\d[\d\s().-]{6,}\d")
_ADDRESS = re.compile(
    r"\d+\w? (?:\w+ ){1,3}(?:st|street|rd|road|ave|avenue|blvd|lane|ln|drive|dr|way|plaza|square|sq|court|quay|row|"
    r"place|pl|parkway|terrace|hill|gate|walk)\b|(?:straße|strasse|str\.|platz|weg|allee|ufer|gasse|damm|ring|rue|"
    r"avenue|boulevard|place|quai|calle|avenida|plaza|paseo|rua|praça|straat|plein|gracht|laan|weg|kade|via|piazza|"
    r"corso|viale)\b.{0,30}\d|\d+,? (?:rue|avenue|boulevard|place|quai)\b|\b\d{5}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? "
    r"?\d[A-Z]{2}\b|\b(?:floor|suite|building|gate|campus|tower|house|hall|room|café|cafe|coffee|restaurant|bistro|"
    r"bakery|hotel|lounge|canteen|bar|diner)\b",
    re.IGNORECASE,
)


def kind_of(text: Text) -> Kind:
    """How it is held. A number said to be called makes it a phone call, whatever video room the calendar added; a
    dial-in number of a video room does not."""
    said = _ARRANGED.sub(" ", text.all)
    place = text.place
    online_place = bool(_VIDEO_LINK.search(place) or _VIDEO.search(place) or re.match(r"\s*https?://", place))
    number_place = bool(_NUMBER.search(place)) and not _ADDRESS.search(place) and not online_place
    phone_place = number_place or bool(_PHONE.match(place.strip()))
    real_place = bool(place) and not online_place and not phone_place and not re.search(r"https?:|@", place)
    virtual = bool(_NOT_ONSITE.search(f"{said} {place}"))
    if (
        phone_place
        or (_TO_RING.match(text.title) and not _VIDEO.search(said))
        or (_BY_NUMBER.search(said) and not online_place and not (real_place and _ONSITE.search(said)))
    ):
        return Kind.PHONE
    if virtual or online_place:
        return Kind.VIDEO
    by_phone = _PHONE.search(text.title) or _BY_PHONE.search(said)
    if real_place and (_ADDRESS.search(place) or _ONSITE.search(said) or not (_VIDEO.search(said) or by_phone)):
        return Kind.ONSITE
    if _ONSITE.search(said) and not _VIDEO.search(said):
        return Kind.ONSITE
    linked = bool(_VIDEO_LINK.search(text.links))
    if _VIDEO.search(said) or linked:
        return Kind.VIDEO
    if _PHONE.search(said) or (re.search(r"\bcalls?\b", said, re.IGNORECASE) and _NUMBER.search(said)):
        return Kind.PHONE
    return Kind.UNKNOWN
