"""The key words of what stands around an interview and is none: journeys, errands, preparation, talk of one, holds.

Only vocabulary lives here, in seven languages as in `words`; what follows from a word is decided in `evidence`.
"""

from agent.intake.words import words_of

TRAVEL = words_of(
    r"""
    flight|fly|flug|vol|vuelo|train (?:to|from|home|back|\d|(?-i:[A-Z]{2,4})\b)|(?:ice?|tgv|re|rb|ave|ir) ?\d{2,5}|
    zug|bus|eurostar|drive|driving|ride|travel|trip|journey|
    hotel|check-?in|check-?out|taxi|uber|cab|car (?:hire|rental|to)|ferry|parking|airport|commute|
    leave (?:for|house|home|at|by)|anreise|abreise|rückreise|fahrt|hinfahrt|reise|train pour|trajet|viaje|viagem|
    reis|trein|viaggio|treno|voo|volo|buffer
    """
)
"""At the beginning of a title."""

ERRAND = words_of(
    r"""
    reminder|remember|remind|don['’]?t forget|to-?do|buy|print|iron|send|e-?mail|write|pick (?:up|out)|collect|pack|
    charge|prep(?:are|aration)?|practi[cs]e|rehearse|apply|submit|deadline|due|follow[- ]?up|thank(?: you|s)?|
    haircut|dry[- ]clean\w*|suit|update (?:cv|resume|résumé|linkedin)|research|(?:re-?)?read|study|look up|
    review (?:notes|cv|job|my|answers)|notes (?:for|on|from)|call back|chase|confirm|book|order|ask|tell|check|
    think|decide|celebrat\w+|drinks|dinner|party|erinnerung|nicht vergessen|vorbereit\w*|rappel|préparer|
    recordatorio|preparar|lembrete|herinnering|voorbereid\w*|promemoria|preparare|danke\w*|anzug|results?|hear back|
    feedback|outcome|decision
    """
)
"""At the beginning of a title."""

PREP_TITLE = words_of(
    r"""
    prep(?:aration)?|vorbereitung\w*|vhs|volkshochschule|\w+kurs|lehrgang|seminar|préparation|preparación|preparação|voorbereiding\w*|preparazione|preparing|
    training|schulung|workshop|mentoring|course|kurs|formation|formación|cursus|corso|coach (?=\w+$)
    """
)

PREP_BODY = words_of(
    r"""
    (?:get you ready|help you prepare|prepare you|prepping you|prep you|brief you) (?:for|before|ahead of|on|what|
    the|your|likely)|(?:run|talk|walk) you through (?:what|likely|(?:the|their|his|her) (?:format|questions|panel))|
    before your (?:interview|onsite|final)|
    ahead of your (?:interview|onsite|final)|what (?:they|the client|the panel) (?:will|may|might|usually) ask|
    (?:likely|practi[cs]e|common|typical) questions|i['’]ll play
    """
)

PAST = words_of(
    r"""
    how did (?:it|that|things) go|post-?interview|
    (?:how|hope) (?:did |was |your |the |my )+(?:job )?interviews?|how (?:it|that|everything) went|
    after (?:the|my|your) (?:job )?interviews?|(?:survived|nailed|finished) (?:the|my|your) interview|
    good luck (?:with|for|at|on)|fingers crossed|celebrat\w+|
    interview (?:outfit|suit|clothes|photos?|haircut|season|stories|results?)
    """
)
"""Speaks of an interview from outside."""

OUTSIDE = words_of(
    r"""
    (?:re|for|before|after|until|about|from|ahead of|following) (?:the |my |tomorrow['’]s |
    an )?(?:[\w&]+ ){0,2}interviews?$|interview (?:your|my|his|her|their)|follow[- ]?ups?|due|e-?mail|homework|
    essay|assignment|deadline|outfit|clothes|notes|results?|outcome|class|waiting|hear from|heard|wait for|
    expect\w*|got|questions for|thoughts on|worried
    """
)
"""In a note to oneself: speaks of an interview from outside."""

HOLD = words_of(
    r"""
    keep (?:it |this )?(?:free|open|clear)|hold|holding|block(?:ed|er)?|keep free|placeholder|save the date|possible|
    possibly|potential|maybe|platzhalter|
    blocker|freihalten|frei halten|reserv\w+|bloqu\w+|tbc|tbd|réservé|optie|optional
    """
)
"""At the beginning or end of a title."""

ANY_OF_THEM = words_of(
    r"""
    clients|companies|employers|(?:none|nobody|no (?:one|client|employer|company)) (?:of \w+ )?(?:has|have)|
    nothing (?:is )?(?:agreed|confirmed|fixed)|kunden|unternehmen|firmen|entreprises|clientes|empresas|klanten|
    bedrijven|aziende|clienti
    """
)
"""More than one who may want to see somebody, or none."""

UNSURE = words_of(
    r"""
    maybe|possible|possibly|potential(?:ly)?|in case|posible|possível|possibile|éventuel(?:le)?|eventuale|mogelijke?|
    if (?:they|it|she|he|the client) (?:call|confirm|work|repl|pick|choos|com)\w*|tbc|tbd|to be confirmed|pending|
    vielleicht|evtl|eventuell|peut-être|quizás|talvez|misschien|forse|several|whichever|any of|
    not (?:yet )?(?:agreed|confirmed|named|known)|interviews
    """
)
