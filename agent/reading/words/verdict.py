"""Refusals by a verdict: the candidate is out, whatever became of the rest."""

from agent.reading.wording import ABROAD, Phrases, phrases
from agent.reading.words.shared import WORDS

OUT = (
    r"(?:(?:not|no longer) (?:hired|offered|recommended|passed|cleared|qualified|selected|appointed|successful"
    r"|progress\w+|shortlisted|taken|under|considered|in"
    r" consideration)|unsuccessful|rejected|declined|regret\w*|closed|no (?:hire|appointment|offer)"
    r"|(?:standard|threshold|criteria|requirements|pass mark|benchmark) not (?:met|reached)|(?:withdrawn|cancelled)"
    r" by (?:the )?(?:employer"
    r"|recruiter|company)|(?:position|role|vacancy|job|post) (?:filled|cancelled|closed)|nicht (?:ausgewählt"
    r"|berücksichtigt|erfolgreich)|abgelehnt|absage|abgesagt|besetzt|(?:non|pas) (?:retenue?|sélectionnée?)|refusée?"
    r"|pourvu|rejetée?|clôturée?|no (?:apt|seleccionad|continúa|admitid)\w*|descartad[oa]|rechazad[oa]|cerrad[oa]"
    r"|não (?:selecionad|aprovad|apurad)\w+|recusad[oa]|rejeitad[oa]|excluíd[oa]|encerrad[oa]|non (?:idone|selezionat"
    r"|ammess)\w|respint[oa]|scartat[oa]|chius[oa]|rifiutat[oa]|niet (?:geselecteerd|weerhouden|doorgegaan)|afgewezen"
    r"|vervuld|gesloten)\b"
)
"""What a system calls an application that is over."""

VERDICT: Phrases = phrases(
    r"you(?:'re| are) not(?: quite| really)? (?:there|one|ready|at that (?:level|stage)|that person|senior enough|an?"
    r" [\w-]+(?: \w+)?)"
    r" yet(?=[.!;]|,(?! but| still)| (?:and|so|for)\b|$)",
    r"(?:the|our|your|that|this) (?:job |conditional |written )?offer\b(?! (?:stage|date)\b)[^.!?\n]{0,40}?(?: is| was"
    r"| has been| have been| are)"
    r"(?: \w+){0,2}? (?:rescinded|withdrawn|revoked|retracted|cancelled|void)\b",
    r"your (?:application|candidacy|candidature|profile|appointment)(?: \w+){0,2} (?:was|is|has"
    r"|were)(?: been)?(?: \w+)? ?(?:not|n't) (?:been )?(?:\w+ )?(?:endorsed|approved|supported|recommended|ratified"
    r"|upheld|confirmed|carried)\b(?! yet)",
    r"(?:not|n't) the (?:one|name|person|candidate|profile|direction|people|choice) (?:that )?(?:we|they|i"
    r"|the \w+)(?:'ve|'re| have| are| had)? (?:\w+ )?(?:pick|cho[os]|select|head|go|went|want|look|need|end|settl"
    r"|land|after)\w*",
    r"(?:it's|it is|this is|be|is|was|make this|as) (?:going to be )?a pass\b(?! (?:rate|mark|from the"
    r"|for the (?:door|lift|gate|building)))",
    r"(?:declin|refus)(?:ed|es|ing) to (?:approve|proceed|go|move|hire|appoint|endorse|back|sign|support|take|make"
    r"|extend|confirm your)|(?:would|will|did) ?(?:not|n't) (?:approve|sign off on|back|endorse) (?:you|your"
    r"|the (?:appointment|hire|hiring)|it|this)\b(?! (?:until|before|without))",
    r"there(?:'s| is) no (?:job|role|position|offer|vacancy)\b(?! (?:description|title|yet|until))|(?:given"
    r"|gave|got|received|is|it's) (?:a )?reject(?:ion)?\b|(?:profile|application|candidature|candidacy|file)(?:"
    r" \w+){0,3} (?:marked|treated|regarded|recorded) as (?:closed|rejected|withdrawn|unsuccessful)",
    r"you(?:'re| are|'d be| were)(?: just| simply| sadly)? not (?:the (?:one|right|person|candidate|match)"
    r"|right for|what (?:we|they))",
    r"(?<!nobody )(?<!one )(?:said|saying|voted|decided|it's|is|was) (?:a )?no\b(?=[.!,]|$)(?! (?:idea|problem))"
    r"|(?:came|come) back"
    r" (?:negative|as a no)|no luck (?:this (?:time|round)|i'm afraid|sadly)|(?:rank|plac|put|scor)(?:ed)? you"
    r" (?:a (?:\w+ )?)?(?:second|third)\b|not the end of"
    r" the road for you but",
    r"(?:you|your (?:application|candidacy|candidature|interview|bid|profile))(?: \w+){0,3}? (?:has|have|was"
    r"|were|is|are|'ve|had|'re)(?: (?!not\b|never\b|neither\b)\w+){0,2}?(?: been)? ?(?:unsuccessful|declined|rejected"
    r"|turned down|(?:not"
    r"|n't)(?: \w+){0,2}? (?:successful|selected|chosen|shortlisted"
    r"|progress\w+|taken (?:forward|further)|accepted|appointed|the (?:one|person|candidate|successful|chosen"
    r"|preferred)|through to|among(?:st)?|one of (?:the|those)|our (?:choice|first|preferred)|moving|advancing"
    r"|continuing|proceeding|approved|considered|retained|recommended|what (?:we|they)))",
    r"your (?:application|candidacy|candidature|profile|status)(?: [\w-]+){0,6}? (?:closed|archived|inactive|no"
    r" longer active|rejected|declined|discontinued|unsuccessful|not selected)\b",
    r"(?:(?:status|statut|estado|stato|outcome)\b[^.!?\n:]{0,70}?\b(?:is|to|ist|auf|lautet|est|es|é|è|a|à|in|naar)(?:"
    r" now"
    r"| nun| jetzt| désormais| ahora| agora| ora| nu)? ?:? ?[\"'»«„]?|(?:status|statut|estado|stato|stage|outcome"
    r"|result|response|disposition|verdict"
    r"|decision|ergebnis|résultat|resultado|esito|uitslag)(?: [^.!?\n:]{1,50})? ?: ?[^.!?\n]{0,40}?\b)<out>(?!"
    r" (?:for|to new|by"
    r" you))",
    r"(?:did not|didn't|not) go (?:your|our) way|(?:wasn't|was not|isn't|not) (?:quite )?enough\b(?= (?:on this"
    r"|this time|in the end|to)|[.!,])|no good news|(?:don't|do not|haven't|have no) (?:have )?(?:any )?good"
    r" news|vetoed (?:it|you|this|the)",
    r"(?:qualifications|experience|profile|skills|background|skill ?set)(?: \w+){0,2} (?:do not|don't|does not"
    r"|doesn't|did not|didn't)(?: \w+)? (?:meet|match|fit|align|correspond|quite|suit)",
    r"unsuccessful (?:on this|this time|in your|for this|application|candidate|outcome|in securing|at this)"
    r"|(?:have|has|were|was|been|are) (?:\w+ )?unsuccessful(?! (?:in|at|with) (?:his|her|their)\b)",
    r"(?:weren't|wasn't|not|n't) (?:been )?(?:selected|shortlisted|successful|chosen)(?: for| on| this| to| as|"
    r" in| at|[.,!]|$)",
    r"(?:it|that|this|the (?:choice|answer|person|one|name))(?:'s| is| was|'ll be| will be|'s going to be)?"
    r" ?(?:wasn't|isn't|won't be|was not|will not be|is not|not|not going to be|isn't going to be|wasn't going"
    r" to be|weren't)(?: going to be)? (?:you\b|a yes|an offer|to be(?=[.!,]|$| this| for))(?! who| that)",
    r"you (?:did not|didn't|haven't|have not|won't|will not|are not|aren't|weren't|were not) (?:quite |just "
    r"|unfortunately |sadly )?(?:made|make|making|get|got|getting|gotten|pass|passed|advance|advanced|progress"
    r"|reach|clear|win|secure|be (?:joining|progressing|moving|going|advancing|proceeding|continuing))(?:"
    r" \w+){0,2}?"
    r" ?(?:the (?:cut|shortlist|final|next|job|role|position|nod|grade|bar|round|post|short list|list|stage"
    r"|vote|threshold|votes)|it (?:through|to|past|this|into|all the way|over|across)|(?:enough|sufficient)"
    r" votes|to the|through|forward|further|ahead|us|with us|our)",
    r"(?:not|n't)(?: (?:quite|really|exactly|feel|felt|think|believe|see|that|this|it|it's|is|was|you|you're"
    r"|you'd|are|were|be|been|being|going|to|as|the team|here|would))* (?:the|a|an) (?:right |good |best "
    r"|perfect |strong |close |ideal |exact |natural |long-term |obvious )?(?:fit|match)\b(?! for (?:me|my)|"
    r" date)",
    r"(?:fit|match|chemistry) (?:wasn't|isn't|was not|is not|just wasn't|just isn't)|(?:wasn't|isn't|not|aren't"
    r"|weren't) (?:quite |really |exactly )?(?:what|who) (?:we|they|the (?:team|client|panel))(?:'re| are| were"
    r"|'s| is| was)? (?:looking|need|after|seek|want|hop)",
    r"(?:too|more) (?:junior|senior|expensive|light|experienced|specialised|specialized|generalist|little"
    r" experience)(?: for (?:us|this|the|what))",
    r"(?:is|are|was|were|a|as|much|far|even|slightly|somewhat|marginally|simply|just|proved|felt|seemed"
    r"|background|skills|experience|requirements) ?(?:\w+ly )?(?:a )?(?:closer|better|stronger|nearer) (?:match"
    r"|fit|aligned|suited|match\w*)",
    r"(?:experience|skills|background|profile|qualifications)(?: \w+){0,2}? (?:more )?(?:closer|closely|better"
    r"|nearer|strongly)(?: \w+)? (?:match\w*|fit\w*|align\w*|meet\w*|suit\w*|correspond\w*|to (?:what|our|the))",
    r"(?:regret|sorry|sad|disappointed|pains? me|hate)(?:ted|s)? to (?:have to )?(?:inform|tell|say|let|advise"
    r"|write|report|be the|share|pass|confirm|bring|announce)[^.!?;\n]{0,80}\b(?:not\b(?! yet)|n't\b"
    r"|unsuccessful|another|other|filled|cancel\w*|unable|no longer|someone|withdraw|closed|reject\w*|declin\w*"
    r"|pass\b)",
    r"(?:it's|it is|that's|this is|it'll be|it will be|it was|answer is|answer was|verdict is|verdict was"
    r"|afraid|sadly|sorry|answer|unfortunately|came back(?: as| with)?|it came down to|verdict|decision is"
    r"|decision was)(?: (?:it's|it is|that's|i'm afraid|i'm afraid it's|sadly|unfortunately|going to be|to be|a"
    r" clear|a firm|still|only))*? ?(?:a )no\b(?! (?:problem|worries|news|decision|update|need|date|longer|idea"
    r"|one|rush|brainer|man|show))",
    r"(?:answer|verdict|decision|word|news)(?: from (?:\w+ ){1,3})? ?(?:is|was|has to be|must be|came back as"
    r"|will be|had to be)(?: \w+){0,2}? (?:no|negative)\b(?! (?:longer|news|problem|later|sooner|change|easy"
    r"|different))",
    r"(?<!or )(?<!and )(?:a |it's |is |be a |firm )no (?:from (?:us|me|our|the (?:team|panel|board|client"
    r"|hiring))|on (?:this"
    r"|our)|this time|for (?:now|us|this)(?! (?:we|i)))",
    r"no (?:offer|place|role|position|fit)(?: for you)? (?:this time|here|on this|at this|from us)",
    r"(?:decision|vote|verdict|choice|process|things|it|outcome|result|call)(?: \w+){0,3}? (?:went|gone|go"
    r"|going|has gone|fell) (?:the other way|another way|against you|against your|not in your favou?r|elsewhere"
    r"|a different way)",
    r"(?:not|n't) (?:\w+ ){0,3}?in your favou?r|voted against",
    r"(?:came|finished|were|ended up|placed|ranked|coming) (?:a )?(?:very |close |good |strong |narrow |our"
    r" )*(?:second|runner[- ]up)\b(?! (?:interview|round|stage|time|half))",
    r"(?:lost out|pipped|edged (?:you )?out|narrowly beat\w*|beaten to|outvoted|beat you|edged ahead|(?:was|were"
    r"|is|finished|came|placed|ranked) ahead of"
    r" you|second choice|runner[- ]up|close second|nudged (?:you )?out)",
    r"(?:just|narrowly|sadly|unfortunately|only just|have|you) missed out\b(?! on (?:meeting|the call|our))"
    r"|(?:fell|fall|fallen|came up|come up) (?:just |a little |slightly )?short\b(?! (?:notice|list|of time))",
    r"(?:apologi[sz]e|sorry) (?:that )?(?:we|i) (?:could not|couldn't|can't|cannot|did not|didn't) (?:offer"
    r"|give|bring|make|take|select|move|proceed|progress|have) (?!it\b|the (?:call|meeting|date)|Thursday"
    r"|Friday|Monday|Tuesday|Wednesday)",
    r"(?:will|'ll) not be (?:you|yours)|(?:isn't|not|wasn't) (?:to be|meant to be)(?= (?:this time|for)|[.!,]|$)",
    r"your (?:application|candidacy|candidature|profile) (?:will not|won't|has not|is not|was not|hasn't|did"
    r" not|didn't)(?: been| be)? (?:\w+ )?(?:consider\w*|progress\w*|mov\w*|tak\w*|pursu\w*|success\w*"
    r"|select\w*|proceed\w*|go\w*|mak\w*|advanc\w*|retain\w*|match\w*|meet\w*)",
    ABROAD,
    r"(?:profil|vous êtes|tu es|candidature)(?: \w+){0,2} trop (?:senior|junior|expérimenté\w*|jeune|cher|chère"
    r"|technique|généraliste)|(?:perfil|eres|es|profilo|sei|é)(?: \w+){0,2} (?:demasiado|troppo|demais) (?:senior"
    r"|junior|sênior|júnior|caro|cara)",
    r"(?:ce sera|c'est|réponse (?:est|sera)) (?:malheureusement |donc |un )?non\b(?! (?:négligeable|plus|seulement))"
    r"|(?:è|sarà|risposta è) (?:purtroppo |un )no\b|(?:es|será) (?:un|que) no\b(?=[.,!]|$| (?:de|por) )|(?:respuesta"
    r"|resposta) (?:es|é|final é) (?:que )?(?:no|não)\b(?=[.,!]|$)|(?:ist|wird|bleibt) (?:leider )?(?:ein nein"
    r"|bei einem nein)|antwort (?:ist|lautet) (?:leider )?nein|(?:is|wordt) (?:helaas )?(?:een )?nee\b(?=[.,!]|$)",
    r"non sei (?:stat[oa] )?tu (?:la|il|quell)|no (?:eres|has sido|fuiste) tú|não (?:és|foste) tu"
    r"|ce n'est pas (?:toi|vous) (?:qui|que)|bist (?:du|es)~2 nicht~1 (?:geworden|gewesen)|(?:bent|ben) (?:jij "
    r"|je )?(?:het )?(?:helaas )?niet\b(?=[.,!]|$)",
    r"(?:ficou|ficaste|quedado|quedó|quedaste|terminado|arrivat\w|classificat\w|arrivée?s?"
    r"|terminée?s?)(?: \w+){0,2} (?:em|en|in|de) ?(?:segund\w|second\w|deuxième)|(?:tweede|zweite[rn]?"
    r"|derde) (?:geworden|geëindigd|gelandet)|auf platz (?:zwei|drei|2|3)",
    r"(?:nicht|pas|plus|non|no|não|niet)~3 (?:anvertrauen|übertragen|confier|affidar\w*|confiar\w*|toevertrouwen)",
    r"n'a(?:vez|s|ont)? pas (?:\w+ )?(?:emporté|convaincu|suscité|fait l'unanimité|remporté|recueilli|obtenu)"
    r"|(?:profil|candidature|jury|comité)(?: [\w',]+){0,7} n'a pas (?:emporté|convaincu|suscité|remporté|recueilli"
    r"|obtenu|souhaité|été)",
    r"non (?:risponde|corrisponde|soddisfa|rispecchia|rispetta|risulta)~2 (?:alle|ai|i|le|in linea|alla|adeguat\w"
    r"|idone\w|nostr\w)|no (?:responde|cumple|se ajusta|coincide)~2 (?:a|con|los|las|lo que)|não (?:responde|cumpre"
    r"|se ajusta|vai ao encontro)~2 (?:a|à|ao|aos|às|com|os|do)",
    # German
    r"(?:ihre|deine|die) (?:bewerbung|kandidatur)(?: [\w-]+){0,5}? (?:nicht(?: mehr| weiter)?\b(?! vergessen|"
    r" verloren)|keine berücksichtigung|abgelehnt|ausgeschieden|keinen erfolg)",
    r"(?:hat|haben|leider|ist)(?: (?:es|sie|du|ganz|leider|am ende|diesmal|doch|dieses mal))*? nicht (?:ganz"
    r" )?(?:geklappt|gereicht|überzeugt|gepasst|durchgesetzt|geworden)|leider~2 nicht (?:geklappt|gereicht"
    r"|überzeugen)",
    r"nicht (?:\w+ ){0,2}?(?:die richtige|der richtige|der passende|die passende|das richtige|die beste|der"
    r" beste)(?: \w+)? ?(?:kandidat\w*|person|besetzung|match|für)?",
    r"(?:sie|du) (?:sind|bist)(?: (?!nicht\b|noch\b)\w+){0,3} (?:nicht (?:ausgewählt|dabei|erfolgreich|in der"
    r" engeren|unter"
    r"|weiter|mehr im)|ausgeschieden|raus)",
    r"(?:wird|ist|war)~2 (?:leider )?nichts (?:geworden|draus|daraus|mit uns)|(?:wird|klappt|passt)~1 (?:leider"
    r" )?(?:nichts|nicht) (?:diesmal|dieses mal|mit)|nicht sollen sein",
    r"nicht (?:mehr )?(?:im rennen|in der auswahl|in der engeren (?:aus)?wahl|erfolgreich|zum zug|teil des)"
    r"|abschlägig\w*|negative[nr]? (?:bescheid|entscheidung|antwort)|enttäusch\w+ (?:muss|müssen|mitteilen)"
    r"|(?:muss|müssen)(?: \w+){0,3} enttäuschen",
    # French
    r"(?:candidature|profil|dossier)(?: [\w']+){0,3}? (?:n'a |n'est |n'ait |n'aura |n'avait |ne sera |n'ont |ne"
    r" )(?:\w+ ){0,2}?(?:pas|pu|plus|malheureusement)(?: \w+){0,3}? ?(?:retenue?|sélectionnée?|abouti|acceptée?"
    r"|favorable|correspond\w*|être retenue?|poursuivi\w*|aboutir|convaincu)",
    r"(?:n'avez|n'êtes|ne serez|n'as|n'es|ne seras|n'aviez)(?: (?:malheureusement|finalement|donc))? pas(?: été"
    r"| \w+)? (?:retenu|sélectionné|choisi|parmi)\w*",
    r"pas (?:été |pu être |être )?retenue?\b|pas pu (?:la |le |vous )?retenir|réponse (?:\w+ )?(?:négative"
    r"|défavorable)|avis défavorable|pas (?:pu )?(?:réserver|donner) (?:une )?suite|suite défavorable|n'a pas"
    r" (?:\w+ )?abouti|refus\b(?! d)",
    r"(?:ce ne sera|ça ne sera|ce n'est|ça n'est|ça)~1 pas (?:pour cette fois|cette fois|le faire|possible"
    r" entre nous|toi|vous)\b|pas cette fois|(?:ne vous|ne t') ?a(?:vons)? pas (?:retenu|choisi|sélectionné)\w*"
    r"|pas su convaincre",
    r"(?:ne|n') ?(?:correspond|convient|colle)\w* pas (?:\w+ )?(?:à|au|aux) (?:nos|notre|ce que|poste|attentes"
    r"|besoins|profil)|regret de (?:vous|t')(?: \w+){0,3}(?: \w+){0,6}? (?:pas|autre|pourvu|négati\w+)",
    # Spanish
    r"no (?:has|ha|habéis|fuiste|fue|hemos|haya|han) (?:sido |podido |podido ser )?(?:seleccionad\w+|elegid\w+"
    r"|escogid\w+|superado|retenid\w+|avanzado|pasado (?:a|el))|(?:tu|su) (?:candidatura|solicitud|perfil)"
    r" (?:no (?!se ha (?:olvidado|perdido))|ha sido (?:descartad|rechazad|desestimad))",
    r"(?:no ha podido ser(?=[.,!]|$| (?:esta vez|contigo|en esta))|no pudo ser(?=[.,!]|$| (?:esta vez|contigo|en"
    r" esta))|no salió|no cuajó|esta vez no|no será esta vez|no va a poder ser|no vas a ser)",
    r"descartad[oa]\b|descartar (?:tu|su)|no (?:encaja|encajas|encajaba|eres (?:la|el)|es lo que)|respuesta"
    r" (?:es )?negativa|(?:lamento|lamentamos|siento|sentimos|pena)(?: \w+){0,5}? (?:que no|no"
    r" (?:podemos|has|ha|hemos|vamos|seguir|continuar|poder))\b(?! (?:haberte|haber|responder|contestar"
    r"|escribir|dar\w* respuesta))",
    # Portuguese
    r"não (?:foi|fomos|foste|será|é|tenha sido|ter sido|ficou|ficaste|passou|passaste)(?: \w+){0,2}?"
    r" ?(?:selecionad\w+|seleccionad\w+|escolhid\w+|aprovad\w+|o escolhido|a escolhida|possível (?:avançar"
    r"|seguir|prosseguir|oferecer)|à (?:próxima|segunda))|(?:sua|tua) candidatura (?:não|foi (?:recusad"
    r"|rejeitad|descartad))",
    r"não (?:rolou|deu certo|vai dar|vai rolar|resultou|deu\b)|não (?:será|foi) desta vez|desta vez não",
    r"resposta (?:é )?negativa|não (?:corresponde|se enquadra|se encaixa)|(?:lamento|lamentamos|pena"
    r"|sentimos)(?: \w+){0,5}? (?:que não|não (?:podemos|vamos|foi|poder|podermos|seguir))\b(?! (?:ter"
    r" respondido|responder|escrever))",
    # Italian
    r"non (?:è|sei|sia|è stat[oa]|sei stat[oa]|sarà|hai|ha|abbia)(?: \w+){0,2}? ?(?:selezionat\w+|scelt[oa]\b"
    r"|andata bene|la persona giusta|idone[oa]|superato|passat[oa]|in linea|andata|rientra)|(?:la )?(?:tua|sua)"
    r" candidatura non|esito (?:è (?:stato )?)?negativo|risposta (?:è )?(?:stata )?negativa|non rientra"
    r"|esclus[oa] dal",
    r"non (?:se ne fa|ce l'hai|ce l'ha|è stat[oa] possibile)|questa volta no\b|stavolta no\b",
    r"(?:spiace|dispiace|rammarico)(?: \w+){0,6}? (?:che non|non (?:possiamo|poter|poterti|poterle|sei|è"
    r" stat\w))\b(?! (?:aver|averti|averle))",
    # Dutch
    r"(?:je|u|jij|het) (?:bent|is|ben|zijn|werd|word|wordt) (?:het )?(?:\w+ ){0,2}?(?:niet (?:geworden"
    r"|geselecteerd|gekozen|doorgegaan|door|uitgekozen|uitgenodigd|aangenomen)|afgewezen|afgevallen)",
    r"(?:gaat|wordt|werd|is) (?:'?m |hem |het )?(?:helaas )?(?:niet (?:worden|door(?: met)?|geworden)|niks"
    r" geworden)|(?:deze|dit) keer niet|helaas niet\b",
    r"niet geworden|niet (?:uit)?gekozen|niet geselecteerd|geen (?:goed nieuws|match|goede match|juiste match"
    r"|positief (?:bericht|nieuws))|afwijz\w+|slecht nieuws|niet (?:helemaal )?(?:de juiste|de goede|passend)"
    r"|valt af\b|niet (?:met jou|met u)\b",
    r"(?:sollicitatie|kandidatuur)(?: \w+){0,3}? (?:niet (?:succesvol|geslaagd|doorgegaan|gehonoreerd|verder)"
    r"|afgewezen|afgesloten)",
    words={**WORDS, "out": OUT},
)
"""The candidate is out, whatever became of the rest."""
