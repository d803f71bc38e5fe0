"""Refusals by what is done with the application: taken off the list, marked, sent back, filed; or seen elsewhere."""

from agent.reading.wording import ABROAD, Phrases, phrases

_WORDS: dict[str, str] = {
    "marked": (
        r"(?:not selected|not shortlisted|not successful|not progressed|unsuccessful|rejected|declined|regretted"
        r"|no longer"
        r" under consideration|no longer considered|withdrawn by (?:us|employer)|nicht ausgewählt|nicht berücksichtigt"
        r"|abgelehnt|absage|non retenue?|refusée?|rejetée?|écartée?|no seleccionad[oa]|no apt[oa]|descartad[oa]"
        r"|rechazad[oa]"
        r"|não selecionad[oa]|não seleccionad[oa]|não aprovad[oa]|não apt[oa]|excluíd[oa]|recusad[oa]|non idone[oa]"
        r"|non selezionat[oa]|respint[oa]|esclus[oa]|niet geselecteerd|niet weerhouden|afgewezen)"
    ),
    "file": r"(?:application|candidacy|candidature|profile|process|name|file|interview process)",
}

PARTED: Phrases = phrases(
    r"(?:status|disposition|outcome|result|decision|stage|ergebnis|stand|statut|résultat|décision|estado"
    r"|situación|resultado"
    r"|situação|esito|stato|situazione|uitslag|resultaat|besluit)(?: (?!if\b|unless\b)[\w']+){0,6}[ :]{0,3}[\"«„'(]?"
    r"<marked>\b",
    r"releas(?:e|ed|ing) you from (?:the|this|our) (?:process|search|recruitment|list)",
    r"(?:removed|struck|taken|removing|taking|deleted|crossed|dropped) (?:your name|you|your <file>) (?:from|off"
    r"|out of)"
    r" (?:the|our|this|their) (?:[\w-]+ )?(?:list|process|shortlist|pool|running|pipeline|selection|short list)",
    r"your name (?:is|was|will|did|does|has)(?:n't| not| no longer)(?: (?:be|been|appear|on|go))* ?(?:on|among"
    r"|amongst|in|put)"
    r"\b",
    r"no further action (?:will|is|can|shall|has)\b(?! (?:needed|required|necessary) (?:from|by|on) you)",
    r"(?:you|you're|you are)(?: now| sadly)? no longer (?:in the (?:running|frame|mix|process|pool)|(?:on|part"
    r" of) (?:the|our)"
    r" (?:short ?list|list|process)|a candidate|being considered|under consideration)",
    r"(?:end|ends|ended|ending|stop|stops|stopped|stopping|clos(?:e|es|ed|ing)|conclud(?:e|es|ed|ing)) (?:the"
    r"|this|your|our)"
    r" <file>(?: with you| for you)? (?:here|there|at this (?:stage|point)|now)\b",
    r"your <file> (?:ends|stops|closes|finishes|has ended|has come to an end) (?:here|there|with|at this)\b",
    r"(?:haven't|have not|hasn't|weren't|were not|aren't|are not|won't be|will not be|not) (?:been |being )?(?:put"
    r" (?:forward|through)|called back|invited back|carried forward|ranked high enough)\b(?! yet)",
    r"(?:not|n't) (?:considered|judged|deemed|felt|found|thought)(?: to be)? (?:the |a )?(?:closest|best"
    r"|strongest|right"
    r"|suitable|strong enough|sufficiently|appointable)\b",
    r"(?:does not|doesn't|do not|don't|did not|didn't)(?: \w+){0,2} (?:line up|tally|chime|square|mesh|gel) with"
    r" (?:what|our"
    r"|the|this|those)",
    r"(?:won't|will not|not) be (?:needing|requiring|hiring|employing|taking|engaging) you(?:r services)?\b(?!"
    r" (?:to|until"
    r"|through|on|at))",
    r"(?:can't|cannot|can not|couldn't|won't|unable to|not able to) (?:use|place|employ|appoint|hire) you\b(?!"
    r" (?:until|yet"
    r"|before|without))",
    r"(?:must|have to|had to|need to|got to)(?: to)? (?:tell|say|give) (?:you )?(?:a )?no\b(?= this| (?:on|to)"
    r" (?:this|you)"
    r"|[.!,]|$)|thumbs[- ]down\b|thanks,? but no,? thanks|no joy\b(?= this|[.,!]|$| with)|no dice\b",
    r"(?:not|n't)(?: quite| really)? (?:support|justify|warrant) (?:an|your|the) appointment",
    r"(?:asked|told|instructed)(?: \w+)? (?:me|us) to (?:end|stop|close|drop) (?:the|your|this) <file>",
    r"(?:pass|it's a pass|pass,) from (?:our|my|their) (?:side|end)\b",
    r"(?:scored|ranked|rated|placed) (?:lower|below|less|third|fourth|too low)\b|(?:score|mark|result|grade)s?"
    r" (?:was|were|fell|is|are) (?:too low|below|under|short"
    r"|not high enough|insufficient)|(?:not|n't) (?:quite )?(?:suitable|suited|eligible|appointable) for (?:the"
    r"|this|our|appointment)|(?:unsuitable|ineligible) for (?:the|this)"
    r"|(?:do|does|did|don't|doesn't|didn't)(?: not)? (?:meet|satisfy|fulfil) (?:all )?(?:the|our) (?:essential"
    r"|minimum|entry|required) (?:criteria|requirements?)(?<!do meet)|no appointment"
    r" (?:was|has been|will be) made|no (?:room|opening|vacancy"
    r"|seat|place) for you\b|(?:out of|fallen out of|dropped (?:out of|from)) (?:the running"
    r"|contention|the shortlist)|(?:won't|will not) be (?:calling|inviting|asking) you back|you (?:didn't|did"
    r" not) get (?:it|the (?:job|role|post|place|position|part))\b|not be hearing from us again",
    ABROAD,
    r"(?:nicht|un)(?: )?geeignet (?:für (?:die|diese|unsere)|sind|bist)|(?:erfüllen|erfüllst|erfüllt)~4 nicht~2"
    r" (?:anforderungen|voraussetzungen|kriterien)|(?:anforderungen|voraussetzungen|kriterien)"
    r"~3 nicht (?:erfüll\w+|entspr\w+)|ne (?:répond\w*|rempli\w*|correspond\w*|satisfai\w*)(?: \w+)? pas(?:"
    r" \w+){0,2} (?:aux|les|nos|à) (?:critères|exigences|conditions|nos)|no (?:cumpl\w+|reún\w+)"
    r"(?: \w+){0,2} (?:requisitos|criterios|condiciones)|não (?:cumpr\w+|preench\w+|reún\w+|atend\w+)(?:"
    r" \w+){0,2} (?:requisitos|critérios|condições)|non (?:possied\w+|soddisf\w+|risult\w+ in possesso)"
    r"(?: \w+){0,2} (?:requisiti|criteri)|voldoe\w*(?: \w+){0,2} niet aan(?: \w+){0,2} (?:eisen|criteria"
    r"|voorwaarden)|non (?:corrisponde|è in linea|è adatt\w|è idone\w) (?:a |con |al|alla|per)|non e stat[oa]"
    r" selezionat[oa]|niet geschikt (?:voor|bevonden)",
    # seeing a person elsewhere
    r"(?:sehe|sehen|seh|sieht)~1 (?:dich|sie)~2 (?:nicht|eher nicht|kaum)~1 (?:bei uns|in (?:unser\w*|dieser"
    r"|diesem|mein\w*|der (?:rolle|position|funktion|aufgabe)|einem)|hier\b)|(?:ne )?(?:vous"
    r"|te|t') ?(?:vois"
    r"|voyons|voit|imagine|imaginons) pas\b(?! (?:de|sur|à)\b)|no (?:te|le|la) (?:veo|vemos|ve|imagino)\b(?!"
    r" (?:desde|bien"
    r"|por (?:la|el)))|não (?:te|o|a|lhe) (?:vejo|vemos|vê|imagino)\b(?! (?:desde|há))|non (?:ti|la|te|vi)"
    r" (?:vedo|vediamo"
    r"|vede|immagino)\b(?! (?:da|l'ora))|(?:zie|zien|ziet)(?: \w+)? (?:je|jou|u)(?: \w+)? niet (?:in|bij|op|hier"
    r"|passen)\b",
    r"te (?:veo|vemos) más (?:en|de|con)\b|vejo-te (?:mais|antes) (?:em|numa)|ti (?:vedo|vediamo) (?:più|meglio)"
    r" (?:in|da)\b",
    # sending back
    r"(?:retourn|renvoy)(?:ons|e|ez|ées?) (?:ci-joint |donc |ci-inclus )?(?:votre|vos) (?:dossier|documents?"
    r"|candidature|pièces"
    r"|certificats)|restitui(?:amo|sco|to|remo) (?:il|la|i|le)(?: (?:suo|sua|suoi|tuo|tua))? (?:dossier|documentazione"
    r"|documenti|curriculum|candidatura)|devolv(?:emos|o|eremos) (?:os|o|a|el|la|los|su|tu|sus)(?: (?:seus|teus|sus))?"
    r" (?:documentos|dossiê|processo|documentación|expediente|candidatura)|(?:senden|schicken|reichen)(?:"
    r" wir)?(?: ihnen)?"
    r" (?:ihre|die|anbei ihre) (?:\w+ )?(?:unterlagen|bewerbungsunterlagen|mappe|bewerbungsmappe)~3 zurück"
    r"|(?:sturen|zenden)"
    r"(?: wij)?(?: u)? (?:uw|het|de) (?:dossier|stukken|documenten)~2 terug|(?:unterlagen|bewerbungsmappe)~4 zu"
    r" (?:unserer"
    r" entlastung|den akten|unseren akten)|zu den akten\b",
    # taking back, turning down
    r"(?:sage|sagen|muss|müssen)~2 (?:ihnen|dir)~5 (?:ab|abzusagen|absagen)\b(?! (?:wann|dem|dann|sofort|\d))",
    r"nicht auf (?:die|der|unsere[r]?) (?:liste|shortlist|berufungsliste|reserveliste|dreierliste)|nicht gelistet\b"
    r"|ne (?:vous|t') ?a(?:vons)? pas (?:\w+ )?(?:classée?|retenue?|admise?|désignée?|choisie?)|n'êtes pas"
    r" (?:classée?|admise?"
    r"|retenue?)|renonc\w+ à (?:re)?pourvoir|(?:ne|n') ?(?:sera|est|serons|êtes|serez) pas (?:re)?pourvu",
    r"(?:non|not) (?:la|ti|vi) (?:assum\w+|prend\w+|confermiamo|inseriamo)\b|no (?:te|le|la|lo) (?:contratar\w+"
    r"|contratamos|cogemos|tomamos|escogimos|elegimos|seleccionamos)\b|não (?:te|a|o|lhe) (?:contrat\w+"
    r"|escolh\w+|selecion\w+)"
    r"\b|não será (?:contratad|selecionad|admitid|chamad)\w|no será (?:contratad|seleccionad|admitid)\w|non sarà"
    r" (?:assunt"
    r"|selezionat|confermat|convocat)\w|werden (?:sie|dich)~3 nicht (?:einstellen|nehmen|berücksichtigen)"
    r"|(?:nehmen|nimmt"
    r"|stellen) (?:dich|sie)~2 nicht\b|(?:nemen|neem|neemt) (?:je|jou|u)(?: \w+)? niet (?:aan|in dienst)|ne"
    r" (?:vous|te|t')"
    r" ?(?:prend\w*|engage\w*|recrut\w+|embauch\w+) pas\b",
    r"(?:ziet|zien|zag|zagen)(?: \w+)? er ?van ?af\b|afgezien van (?:een )?(?:aanstelling|indiensttreding)|niet"
    r" (?:weerhouden"
    r"|in aanmerking|gehonoreerd)\b|dus (?:we|wij|ik) doen? het niet\b|(?:hier|daar) stopt het\b|sluit(?: \w+){0,4}"
    r" (?:onvoldoende|niet|minder)(?: \w+)? aan\b",
    r"(?:spijtig|helaas|leider|malheureusement|purtroppo|infelizmente|lamentablemente|lo siento|sorry|désolée?|mi"
    r" (?:di)?spiace|lamento|désolé|jammer|sinto muito),? (?:ma |maar |aber |pero |mas |mais )?(?:nein|nee|non"
    r"|no|não|niet"
    r"|nicht)(?=[.!,]|$)",
    r"passt(?: \w+){0,2} (?:für|zu|bei) uns (?:leider )?nicht|passt(?: \w+){0,3} nicht (?:zu|bei|für) uns|ne"
    r" (?:nous )?convient"
    r" pas\b|no (?:nos|me) (?:encaja|cuadra|convence)\w*|non (?:fa|va bene) (?:per|al caso) (?:noi|nostro)|não"
    r" (?:nos )?serve"
    r" para (?:nós|a vaga)|não (?:está|esteja|é) (?:alinhad|adequad)\w|past (?:\w+ )?niet (?:bij|binnen) (?:ons|de)",
    r"(?:risultat|classificat|arrivat|giunt)[oa] (?:second|terz|quart)[oa]\b(?! (?:alla|al) (?:prova|fase))"
    r"|ficou (?:em|no)"
    r" (?:segundo|terceiro|2\.?º|3\.?º)|quedó en (?:segundo|tercer)|preferimos (?:dejarlo|no seguir|parar)|(?:lo"
    r" dejamos|dejarlo)"
    r" (?:aquí|acá)|(?:no|não|nao) (?:seguimos|se armó|rolou|pasaste|quedaste|passou para)\b(?! con la (?:agenda"
    r"|reunión))"
    r"|va(?:mos)? (?:en )?rester la\b",
    r"(?:wird|werden|sind|ist)~2 nicht (?:unter|in) (?:den|der) (?:engeren|letzten)|(?:gegen|nicht für) (?:sie"
    r"|dich) (?:entschieden"
    r"|entscheiden|gefallen)|(?:andere|anderen) (?:weg|richtung) (?:eingeschlagen|gehen|gegangen)",
    words=_WORDS,
)
"""The candidate is taken off the list, or not taken."""

PARTED_SOFT: Phrases = phrases(
    r"(?:keep|keeping|hold|retain|stay|stays|kept|add|adding|remain|remains)(?: \w+){0,4} (?:talent (?:pool"
    r"|community|network)"
    r"|on file\b)|(?:wish|wishing) you (?:every|all|the best|much|good)(?: \w+){0,4} (?:future|search|career"
    r"|endeavou?rs|hunt)",
    r"(?:shine|thrive|flourish|find (?:your|a) (?:place|home)|do well|go far|better off) elsewhere|another"
    r" (?:restaurant|firm"
    r"|school|team|employer|company|practice|kitchen|shop|house) (?:gets|will get|has the (?:luck|joy)|snaps|to"
    r" enjoy)|(?:we're"
    r"|we are|this is) not that (?:place|company|team)",
    r"not this time(?=[.!,]|$)|(?:we|they|client|i|boss|board|team|he|she|panel)(?:'ll| will|'ve| have| has"
    r"|'s)(?: (?:decided"
    r" to|to|just|both|all))? pass(?:ed)?(?=[.!,]|$| on (?:this|you)| this time)(?!,? (?:away|the))|(?:have to"
    r"|had to) let"
    r" (?:this one|you|it) go\b",
    r"(?:ship|train|boat) has (?:sailed|left)(?! (?:from|for|to|at|with))|door(?:'s| is| has)(?: now)? (?:shut"
    r"|closed)|(?:fell|fallen|failed"
    r"|stumbled|tripped|pipped)(?: \w+)? at the (?:last|final) hurdle"
    r"|short straw"
    r"|back to the drawing board|you(?:'ve| have)? lost out|paths part\b|(?:happier|better|brighter) (?:tidings"
    r"|news for you)"
    r"|isn't for you\b|(?:moving|move|heading|going) in a different direction|say goodbye\b|apply again (?:next"
    r"|in)|try us"
    r" again\b",
    r"we (?:herewith )?return (?:your|the) (?:documents|portfolio|file|application|papers|samples)",
    ABROAD,
    r"talentpool|talent-pool|bewerberpool|vivier\b|banco de talentos|bolsa de (?:candidatos|trabajo)|banca dati"
    r"|base de datos"
    r" de candidat\w+|wervingsreserve|(?:auguriamo|augura|auguro)~6 (?:futuro|successo|carriera|professional\w*)"
    r"|wünschen~8"
    r" (?:zukunft|weg|suche)|souhait\w+~8 (?:recherches?|avenir|suite|continuation)|dese(?:amos|o|jamos|jo)~8 (?:futuro"
    r"|búsqueda|sucesso|éxitos?|carreira|procura)|wensen~8 (?:toekomst|zoektocht|carrière|succes)",
    r"(?:neemt|nimmt|übernimmt|prend|prendra|assume|assumirá|guiderà|dirigerà|asumirá|dirigirá|übernehmen)~4"
    r" (?:de leiding"
    r"|die leitung|la direction|la dirección|a direção|il servizio|la dirección|die stelle)",
    words=_WORDS,
)
"""Words of parting: refusals where nothing else was said."""
