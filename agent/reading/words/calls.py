"""Words of telephone calls."""

from agent.reading.wording import ABROAD, phrases
from agent.reading.words.days import DAY as _DAY

CALL = phrases(
    r"(?:can|could|would|will|please|pls|kindly|do|just|maybe|perhaps)(?: you)?(?: please| kindly"
    r"| perhaps| maybe)? (?:(?!not\b|never\b)\w+ )?(?:call|phone|ring|dial|telephone) (?:me|us|him|her|my|our|his|the"
    r"|in|back|(?:mrs?|ms|miss|dr|prof|sister)\.?|(?-i:[A-Z][a-z]+))\b(?! (?:off|shots|roll|meeting|bell|winner)\b)",
    r"(?<!'ll )(?<!will )(?<!to )(?<!should )(?<!must )(?<!i )(?<!we )give (?!you\b|them\b)(?:[\w.']+ ){1,4}a"
    r" (?:quick )?"
    r"(?:call|ring|bell|buzz|tinkle)\b",
    r"(?:give|gimme|drop) (?:me|us|him|her) a (?:quick |short )?(?:call|ring|bell|buzz|shout on)"
    r"|(?:call|ring|phone) me (?:back|when|on|at|any ?time|tomorrow|today|asap|please|this|before"
    r"|after)|call back (?:at|on)",
    r"(?:i'll|i will|we'll|we will|let me|i'd like to|i am going to|i'm going to|going to|can i|could i"
    r"|may i|shall i|mind if i|i can|i could|would like to|is going to|will) (?:\w+ )?(?:(?:call|ring"
    r"|phone) you|give you a (?:call|ring|bell|buzz))(?! back to| first\b| for (?:the |an |your )?interview"
    r"| feedback| an? (?:answer|update|decision))",
    r"(?:expect|expecting) (?:my|a|our) call|try(?:ing|ied)? (?:to (?:call|ring|reach) you|calling"
    r"|ringing|your (?:mobile|cell|phone))|missed (?:you|your call)|best number (?:to|for)|what number (?:can"
    r"|should|is best|do i|works)"
    r"|(?:ring|call|phone) you (?:at|on|tomorrow|today|this|later|back|around|in)",
    r"(?:quick|short|brief) (?:phone )?call (?:today|tomorrow|on|this|later|at)\b",
    r"(?:connect|speak|talk|chat|touch base)(?: with you)? (?:over|on|by|via) (?:the |a )?(?:phone|call"
    r"|telephone)\b",
    r"give (?:the|our|my)(?: \w+){1,3} a (?:quick )?(?:call|ring|bell|buzz|shout|tinkle)|(?:going to|will"
    r"|'ll|let me|can i|could i|i'll) (?:buzz|bell|holler at) you|(?:mi|ci|la|ti|me|te|lhe|le|nos) (?:può"
    r"|puoi|potrebbe|potresti|puede|puedes|podría|podrías|pode|podes|poderia)(?: \w+)? (?:chiamare"
    r"|telefonare|richiamare|llamar|telefonear|ligar|telefonar)|(?:pode|podes|poderia)(?: \w+)? (?:me"
    r" )?ligar",
    r"(?:try|trying|tried|catch|(?:reach|get)(?= me)|(?:i|we|he|she)(?:'ll| will| can)? (?:reach|get)) (?:you|me)"
    r" (?:(?!by\b)\w+ )?(?:tonight|tomorrow|later|this (?:afternoon"
    r"|evening|morning)|at \d|after \d|before \d|around|again|between|any ?time|"
    + _DAY
    + r")|(?:best|right|good|current|your) (?:phone |mobile |cell )?number\b|(?:give|drop|shoot) (?:me|us"
    r"|him|her)(?: \w+){0,2} (?:call|ring|bell|buzz|shout|tinkle|line on)",
    r"(?:try|catch|get|reach|grab|buzz|ring|telephone|phone|talk to|speak to|speak with|have|bother|contact"
    r"|hear from)(?: hold of)? (?:you|me|us|him|her)(?: \w+){0,3}? (?:on|by|over|via) (?:the |your |my |his"
    r" |her )?(?:phone|mobile|cell|telephone|landline|work phone|number|handset)",
    r"(?:expect|look out for|keep an eye out for|watch for|pick up)(?! to make)(?: \w+){0,4}? (?:call|ring|phone"
    r"|number)\b|leave (?:you |me )?a (?:voicemail|message on)|voicemail|(?:got|went|goes) (?:straight )?to"
    r" (?:your )?voice ?mail|answering machine|couldn't (?:get|reach) you\b(?! (?:over|across|an?|the|in|through"
    r"|past|to|more|any)\b)|missed each other",
    r"(?:quicker|easier|better|best|rather|simpler|faster|nicer)(?: \w+){0,4}? (?:by phone|on the phone"
    r"|over the phone|to (?:talk|speak|call|explain) (?:by|on|over)|to call|voice to voice|on a call)"
    r"|(?:five|ten|two|a few|couple of|\d+) minutes (?:on|by|over|for) the phone|quick word (?:on|by|over)",
    r"(?:i'm|i am|reach me|find me|my (?:mobile|cell|number|direct line|phone)|number)(?: \w+){0,2} (?:on"
    r"|at|is|:) ?(?:\+|\(?0)?\d[\d ()./-]{6,}(?=[^\n]{0,60}(?:call|ring|phone|any ?time|talk|speak|reach))"
    r"|(?:call|ring|phone|dial|buzz|text) (?:\+|\(?0)\d[\d ()./-]{5,}",
    r"mind (?:phoning|ringing|calling|giving) (?:me|us|him|her)\b(?! (?:an?|the|your) (?!call|ring|bell|buzz))"
    r"|(?:get on|jump on|hop on) the (?:phone|blower)|pick up the phone|phone (?:me|us|the office|her|him)\b"
    r"|(?:have|had) a (?:phone|telephone) (?:chat|conversation|call)|on the phone (?:tomorrow|today|on|this"
    r"|at|" + _DAY + r")|(?:will|'ll|shall|going to|can|could|let me|gonna) (?:just |quickly |try and |try to )?(?:ring"
    r"|phone|call|dial|bell|telephone) (?:you|your)\b",
    r"(?:try|use|dial|ring) my (?:direct |office |desk |home )?(?:line|number|mobile|extension|cell|landline)\b"
    r"|(?:phoning|ringing|calling) you"
    r" (?:on|at|tomorrow|today|tonight|this|next|later|first|around|about|back)\b",
    ABROAD,
    r"(?:rufen sie|ruf|rufst du|anrufen|rückruf|rufe (?:ich )?(?:sie|dich)|telefonisch (?:melden"
    r"|erreichen)|anzurufen|zurückrufen|durchklingeln)\b",
    r"(?:rappel(?:er|ez|le)|appelez|m'appeler|me rappeler|vous appel(?:le|ler|lerai)|t'appelle(?:rai)?"
    r"|passer? un coup de fil|par téléphone)",
    r"(?:llám[ae]me|llamarme|me llam[ae]s?|(?:te|le|la|lo) (?:llam|telefone)(?:o|amos|aré|aremos)\b|llámanos"
    r"|devolver la llamada)|(?:ligue|ligar|liga|telefone|telefonar)[- ]?(?:me|lhe|te|para)|(?:ligo"
    r"|ligarei)[- ](?:te|lhe|para)",
    r"(?:(?:chiamo|telefono) io\b|mi chiami|chiamami|chiamarmi|richiam\w+|la chiam(?:o|erò)|ti chiam(?:o|erò))"
    r"|(?:bel(?:len)? (?:me|mij|je|u)|bel je me|terugbellen|even bellen|kun je (?:me "
    r"|mij )?(?:\w+ )?bellen|bel ik (?:je|u)|ik bel)",
    # German
    r"(?:zu )?telefonieren\b|telefonat\b|\bruf\w*\b[^.!?\n]{0,70}\ban\b(?! (?:die|das|den|der)\b)|(?:ruf\w*"
    r"|rufe|klingel\w*|telefonier\w*|anruf\w*|melde\w*)~5 (?:an\b|durch\b|zurück\b|telefonisch|kurz durch)"
    r"|(?:kurz |mal |morgen |heute )(?:telefonieren|anrufen|durchrufen|sprechen am telefon)|(?:unter|auf)"
    r" (?:der |meiner |ihrer )?(?:nummer|handynummer|durchwahl|mobil\w*)|telefonisch|am telefon|per telefon"
    r"|anruf\b|telefonnummer",
    # French
    r"(?:vous|t'|te|me|m'|nous)~1 ?(?:appel\w+|téléphon\w+|joindre|rappel\w+)(?! (?:que|le|la|ce|l'))"
    r"|(?:passer|donner|passez|donnez|passe)~3 (?:un )?(?:coup de fil|appel|coup de téléphone)|de vive voix"
    r"|au téléphone|par téléphone|coup de fil",
    # Spanish
    r"(?:ll[aá]m\w+|telefone\w+)(?:me|nos|te|le)\b|(?:te|le|me|nos|os) (?:llam\w+|telefone\w+|pego un"
    r" (?:toque|telefonazo))|por teléfono|(?:dame|darme|dar|pégame|hacerme|darte) un[a]? (?:toque|llamada"
    r"|telefonazo|llamadita)|devuélveme la llamada|hablar por teléfono",
    # Portuguese
    r"(?:lig\w+|telefon\w+)[- ](?:me|lhe|te|nos|para|quando|assim)|(?:te|me|lhe) (?:lig\w+|telefon\w+)|por"
    r" telefone|(?:dar|dê|dá)[- ]?(?:me|lhe|te)? (?:uma (?:ligada|ligação|chamada)|um (?:toque|telefonema))"
    r"|ao telefone|um telefonema",
    # Italian
    r"(?:mi|ti|la|le|ci|vi) (?:chiam\w+|telefon\w+|richiam\w+|squill\w+)|(?:chiam|telefon|richiam)(?:ami"
    r"|atemi|arla|arti|armi|arci|aci)\b|al telefono|per telefono|telefonicamente|(?:uno squillo|un colpo di"
    r" telefono|una telefonata)",
    # Dutch
    r"(?:bel|belt|bellen|telefoneer)\b(?! ik (?:ze|hem|haar|hen)\b)~4 (?:je|u|me|mij|even|morgen|op|terug"
    r"|vandaag|ons)|(?:je|u|me|mij)~3 (?:bellen|opbellen|terugbellen|telefonisch)|telefonisch|per telefoon"
    r"|aan de telefoon|(?:telefoontje|belletje)",
)
"""Somebody is to phone."""

FAINT = phrases(
    r"(?:on|by|over) (?:the )?phone|\bring\b (?:me|you)|give"
    r" .{0,12} (?:ring|call|buzz|shout|bell)"
)
"""Heard elsewhere too: asked where nothing plainer was said."""
