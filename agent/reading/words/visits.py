"""Words of meetings by their parts: come by, a day on trial, the place stays, one goes through, one is seen again."""

from agent.reading.wording import ABROAD, phrases
from agent.reading.words.days import DAY as _DAY

_WORDS: dict[str, str] = {
    "day": r"(?:" + _DAY + r")",
    "trial": (
        r"(?:schnupper\w*|probetag|probearbeit\w*|hospitation|hospitier\w*|probestunde|lehrprobe|journée d'essai"
        r"|jour d'essai|essai"
        r"|mise en situation|cours d'essai|día de prueba|jornada de prueba|clase de prueba|prueba práctica|dia"
        r" de (?:teste|experiência"
        r"|prova)|aula (?:de )?teste|giornata di prova|prova (?:pratica|orale)|turno di prova|proefdag|proefles"
        r"|proefcollege|meeloopdag"
        r"|dagje meelopen|meelopen|proefdraaien)"
    ),
}

VISITS = phrases(
    r"spend (?:a|the|an|half a)(?: \w+)? (?:day|morning|afternoon|shift|hour|evening) (?:with|at|in|on)"
    r"|(?:shadow|sit in (?:on|with)|work a shift|cook for (?:us|the)|see you (?:at work|in action|again|teach"
    r"|cook))\b(?! (?:soon"
    r"|around|sometime))|change of (?:room|venue|time|plan|date|place)|(?:room|venue|building|address|time)"
    r" (?:has changed|is now|changes to)|(?:by|on|over) video instead|(?:slot|space|time|place) (?:has |'s"
    r" )?(?:just )?(?:freed"
    r"|opened) up|instead of (?:\d{1,2}[:.]\d\d|\d{1,2} ?(?:am|pm|o'clock))|\d{1,2}[:.]\d\d instead of",
    r"(?:(?:could|can|would|will) you|(?:do you )?(?:want|like|care|fancy) to|fancy|when (?:could|can|would)"
    r" you)(?: (?:like|want|be able) to)? (?:come|go (?:down|up|over|across|and|see)|travel|drive|coming|pop|popping"
    r"|drop|dropping|visit|visiting"
    r"|stop|swing|see (?-i:[A-Z])|meet|another (?:chat|go|conversation))\b[^.!\n]{0,80}\?|get you in\b(?= (?:for"
    r"|on|next|this|tomorrow|at|to))|interested in (?:talking|meeting|chatting|another chat)"
    r"|you(?:'re| are) (?:in|into|through to) the (?:final|last|next)\b(?! (?:two|three|few|\d)\b)|pencil (?:in|you)"
    r"|(?:could|can) you"
    r" (?:give|spare|do|manage) (?:us|me) (?:an hour|ninety|half an hour|\d+ min|\w+ minutes)",
    r"(?:sample|demo|demonstration|trial|observed|mock|model) (?:lesson|class|shift|day|session|lecture"
    r"|seminar)\b(?! (?:was|went|showed|you"
    r" (?:gave|taught)|on \w+day was))|(?:do|teach|give|deliver|run) (?:a|an|the)(?: [\w-]+){0,3} (?:lesson"
    r"|trial|hours? on the (?:floor|ward)|shift"
    r"|presentation|seminar|talk)\b(?! for you)|hours? on the (?:floor|ward|shop floor)",
    r"(?:short|brief|ten-minute|[\w-]+-minute) presentation (?:from|by) you|(?:half an hour|an hour|ninety"
    r" minutes|[\w-]+ minutes|\d+ (?:min|minutes)) (?:with"
    r" you|of your time)\b(?! (?:was|on the phone|by phone))|(?:like|love|want)s? (?:half an hour|an hour|some"
    r" time|a morning) with you",
    r"your (?:interview|panel|meeting|visit)(?: \w+)? (?:takes|will take|is taking|has grown|now|moves|has moved"
    r"|has been moved|starts|begins|is at|is on|is in)"
    r"\b|interview(?: for [\w' -]{1,40})? (?:takes|will take) place|(?:you are|you're) invited to\b(?! (?:apply"
    r"|reapply|complete|fill|send|submit|take our|join our"
    r" (?:talent|mailing)))",
    r"(?:clears?|cleared|passed|through|sailed through)(?: \w+){0,2} (?:first|second|third|written|technical"
    r"|initial|preliminary) (?:round|stage|test|part|hurdle)|(?:comfortably"
    r"|straight|safely) through to|(?:governors|board|panel|committee|we|they|client) (?:have|has|'ve)"
    r" shortlisted you|you(?:'re| are) (?:on the shortlist and|shortlisted and"
    r"|through)\b",
    r"(?:moved|put|shifted|switched|booked|swapped) you (?:to|into|on to|onto|down for) the (?:[\d.:]+ ?(?:am"
    r"|pm)?|<day>|\w+)(?: \w+)? ?(?:slot|appointment|session)|come (?:in"
    r" )?(?:half an hour|an hour|\d+ minutes|a bit) (?:earlier|later)|coming in (?:half an hour|an hour|a bit"
    r"|\d+ minutes) (?:earlier|later)",
    r"(?:come|pop|drop|stop|swing|call)(?: round| over| in| by)?(?: to)?(?: the| our)? (?:shop|office|studio"
    r"|workshop|yard|farm|ward|kitchen|school|site|clinic|practice|library"
    r"|showroom|stables?|boat|garage)\b(?: \w+){0,5} (?:<day>|tomorrow|before|at|around|next|this)|(?:dress|wear"
    r"|bring)(?: \w+){0,4} (?:on|for) (?:<day>)|before you meet"
    r" (?-i:[A-Z])|take you through the (?!form|offer|contract|terms|reasons|feedback)",
    r"(?:restart|resume|reopen|pick up)(?: \w+)? (?:our|the|your) (?:conversations?|talks?|process|application"
    r"|discussions?)\b(?! (?:with|until))|(?:go deeper|dig deeper) |back in"
    r" the process|(?:process|role|position|search) (?:is|has) (?:back on|restarted|resumed)|were wrong to let you go",
    r"(?:<day>)(?:,? (?:at )?[\w:.]+){0,5} it is(?=[.,!;]|$| then)|plan on (?:seeing|meeting|coming|joining"
    r"|visiting)\b",
    r"want you (?:in|back) (?:for|on|at|in)\b|(?:freeze|stop|ban|hold) (?:is|was|has been|'s) (?:lifted|over)\b"
    r"|<day>,? (?:at )?(?:half past|quarter (?:to|past)|(?:[a-z]+ )o'clock)|(?:welcome you|see you|have you|expect"
    r" you|waiting for you)(?: \w+)? (?:to a"
    r"|for a|at the|on|in|at) (?:campus|<day>|visit|interview|tour|\d)",
    ABROAD,
    r"(?:wollen|möchten|können|könnten|magst|willst|kannst|hast|hätten|würden)~8 (?:kommen|vorbeikommen"
    r"|vorbeischauen|vorbeizukommen|treffen|wiederkommen)\b[^.!\n]{0,30}\?|(?:te apetece|quieres|puedes"
    r"|podrías|le gustaría|puede|podría)~2 (?:venir|pasar|conocer|vernos|acercarte)\b[^.!\n]{0,80}\?|(?:voulez"
    r"|pouvez|pourriez|souhaitez|veux|peux|pourrais|dit de|dirait de)~3 (?:venir|passer|rencontrer"
    r"|visiter)\b[^.!\n]{0,80}\?|(?:quer|queres|pode|podes|poderia|topa|gostaria)~3 (?:vir|passar|conhecer"
    r"|visitar|aparecer)\b[^.!\n]{0,80}\?|(?:vuole|vuoi|può|puoi|potrebbe|potresti|le va|ti va)~3"
    r" (?:venire|passare|conoscere|visitare)\b[^.!\n]{0,80}\?|(?:wil|wilt|kan|kun|kunt|zou|heb je zin|welke"
    r" dagen)~7 (?:komen|langskomen|langs|kennismaken|meelopen|meedraaien)\b[^.!\n]{0,40}\?",
    r"(?:chefin?|inhaber\w*|leitung|kunde|team) (?:will|möchte)~2 (?:dich|sie)~2 (?:sehen|kennenlernen|treffen"
    r"|sprechen)|es bleibt bei\b|(?:passat|ammess)[oa] (?:alla|al) (?:fase|prova|colloquio|seconda)"
    r"|confirme (?:l'entretien|le rendez-vous|notre)|confirm(?:o|amos) (?:la|a|nuestra|nossa|el) (?:reunión"
    r"|reunião|entrevista|cita|conversa|visita)|ronda final|fase final",
    # a day on trial that is to come
    r"<trial>~6 (?:am|an|bei uns|in|le|la|el|il|op|no|na|em|nel|nella|dans|chez|con|mit|avec|bij|nächste\w*"
    r"|prochain\w*|próxim\w*|prossim\w*|volgende|<day>|einplanen"
    r"|vereinbaren|inplannen|afspreken|plannen|organis\w+|organiz\w+|fissare|marcar|agendar|de (?:une|media|un"
    r"|meia|mezza))\b|(?:laden|einladen|inviter|invite|invitons|invitamos|convoca"
    r"|convoquons|convocamos|convidamos|invitiamo|nodigen|ontvangt|ontvangen|vereinbaren|anbieten|machen|komm\w*"
    r"|faire|fare|fazer|hacer|doen|komen)~8 <trial>|magst~8 (?:schnuppern"
    r"|probearbeiten|hospitieren)",
    # come by
    r"(?:komm|kommen sie|schau|schauen sie)(?: (?!familie)\w+){0,4} (?:vorbei|rein|zu uns|in die|ins)\b|(?:passe|passez"
    r"|viens|venez)(?: \w+){0,2} (?:à l'|au |chez|nous voir|me voir|<day>|dans)|(?:pásate"
    r"|pásese|pasate|pase|ven|venga|acércate|acérquese)(?: \w+){0,3} (?:el|la|por|a|mañana|al|<day>)\b"
    r"|(?:aparece|apareça|passa|passe|vem|venha|dá um salto|dê um pulo)(?: \w+){0,3} (?:na|no|cá|aqui"
    r"|lá|<day>|amanhã)\b|(?:passa|passi|vieni|venga)(?: \w+){0,3} (?:in|da|al|alla|nel|<day>|domani)\b|(?:kom"
    r"|komt|spring)(?: \w+){0,4} (?:langs|binnen|naar|op)\b(?! (?:met|terug))",
    # see you there, it stays, it moves
    r"(?:nos vemos|ci vediamo|on se voit|vemo-nos|nos encontramos|wir sehen uns|we zien elkaar|zien we je|te"
    r" espero|te esperamos|la aspetto|ti aspetto|la aspettiamo|ti aspettiamo|je vous attends"
    r"|nous vous attendons|esperamos por si|espero por ti)\b(?! (?:algún|um dia|un giorno|ooit|pronto|in giro))"
    r"|(?:ort|lieu|lugar|local|luogo|plaats|sala|salle|uhrzeit|heure|hora|ora)(?: \w+)? (?:bleibt"
    r"|reste|sigue siendo|mantém-se|permanece|resta|blijft)|(?:misma|mesma|même|stessa|zelfde|gleiche[rn]?)"
    r" (?:hora|heure|ora|tijd|uhrzeit|zeit)|(?:um eine|eine|une|una|uma|een) (?:halbe |demi-|media |mezza |meia"
    r" |half )?(?:stunde|heure|hora|ora|uur)(?: \w+)? (?:nach hinten|nach vorne|früher|später|plus tard|plus tôt"
    r"|más tarde|antes|mais tarde|mais cedo|dopo|prima|più tardi|later|eerder)|(?:gemeint war|era"
    r" el|intendevo|je voulais dire) (?:<day>)",
    # through, convoked
    r"(?:vous passez|tu passes|vous accédez|accede|acceder?à|passa|passas|passi|pasas|pasa|avanças|avança|kommen"
    r" sie|kommst du|sie sind|gaat u|ga je)(?: \w+)? (?:à l'étape|au (?:deuxième|second|prochain)"
    r" tour|alla (?:fase|prova|seconda)|à (?:fase|próxima|segunda)|a la (?:siguiente|fase|segunda|próxima|final)"
    r"|in die (?:nächste|zweite|engere)|eine runde weiter|door naar)|(?:la|ti|vi|vous|te|lo|u|je|sie)"
    r" (?:convoca|convochiamo|convoque|convoquons|convocamos|cita|citamos|roept op)\b",
    # again
    r"(?:reabrimos|reabriu|reabre|retomamos|retomou|reapertura|redémarre|relancé|reprenons|est repris|riapert\w"
    r"|riapriamo|riprend\w+|riparte|heropen\w*|hervatten|wieder aufgenommen|wiederaufnehm\w*|läuft wieder)"
    r"~8 (?:proceso|processo|procedure|verfahren|recrutement|selezione|dossier|wir|nous|queremos|conversar"
    r"|gespr\w+|vous|du|você|te|ti|la|sie|dich)\b",
    r"(?:tá|está|estás|es|êtes|sei|è|ben|bent|bist|sind)(?: \w+){0,2} (?:livre|libre|libera|libero|vrij"
    r"|frei)\b[^.!;\n]{0,30}\?",
    words=_WORDS,
)
"""Another interview or meeting."""

RINGS = phrases(
    r"(?:got|have|spare|take)(?: \w+){0,2} (?:minutes?|moment|sec|second)s? (?:to (?:talk|speak)|for a (?:call"
    r"|chat on)|on the phone)|missed call|(?:line|number) (?:was|is|'s) (?:busy|engaged)|(?:tried|trying) you\b"
    r"|(?:whats ?app|facetime|skype) (?:call|me)\b|(?:hear|prefer) (?:a|your) voice|reach"
    r" (?:me|you|us) (?:on|at|by) (?:\+|0\d|the phone|my|your)",
    r"(?:'ll|will|going to|gonna|can|shall|let me|i'd|could|might)(?: \w+)? (?:be )?(?:bell|ring|phone|phoning"
    r"|ringing|calling|buzz|telephone|telephoning|dial)\b(?! (?:round|off|is|number|has|round|for (?:a |your"
    r" )?feedback|on (?:your|the) (?:experience|skills)|(?:the )?references?|(?:the )?bells?|true))",
    r"(?:asks?|asked|wants?|would like|like|love|needs?)(?: that)?(?: for)? you (?:to )?(?:telephone|phone|ring"
    r"|call)(?: (?:her|him|me|us|them|back))?\b(?! it| yourself)|telephone (?:me|her|him|us|the)\b|(?:ring|phone"
    r"|bell)"
    r" (?:me|us|him|her|back)\b|(?:pls|please|plz) (?:ring|phone|call)(?= when|[.!,]| any ?time| as"
    r" soon| at| after| before|$)",
    r"(?:short|quick|brief|little|two-minute|five-minute|ten-minute) (?:tele)?(?:phone )?(?:call|ring|chat on"
    r" the phone)\b(?! (?:with the (?:team|panel|hiring)|for the interview))|for a (?:phone|telephone) call"
    r"|(?:it|this|that) (?:over|on|by) the phone|(?:number"
    r"|mobile) (?:is|'s) (?:below|above|at the bottom|in my signature|under my name)|(?:if|let's) (?:we )?just"
    r" (?:talk|speak)\b|your (?:phone|mobile)(?:'s| is| was)? (?:off|engaged|busy|switched off|reachable"
    r"|on)\b|keep your (?:phone|mobile)"
    r"|reachable (?:today|tomorrow|at|on|by)|i(?:'m| am)? call(?:ing)? you\b|next time you're free, ring|(?:^"
    r"|[.!?] )ring (?-i:[A-Z])",
    ABROAD,
    r"(?:erreichbar|erreiche ich (?:sie|dich)|anzurufen|zurückrufen|durchklingeln|klingel~2 durch|verpasster"
    r" anruf)|joignable|bout du fil|appel manqué|localizar(?:te|le)|llamada perdida|chamada perdida"
    r"|raggiungibile|chiamata persa|uno squillo|bereikbaar|gemiste oproep|belletje|ligar-(?:lhe"
    r"|te)|vou ligar",
    r"(?:war|ist)~3 besetzt\b(?=[^.!?]{0,40}(?:versuch|ruf|nochmal|noch einmal|melde)|[.,!])|(?:ihnen|dir)~2"
    r" besetzt\b|versuche? es~3 (?:noch ?mal|um|später|morgen|erneut)|ruf\w* (?:mich|uns|sie|dich"
    r"|ihn)\b|(?:melde|melden)~3 telefonisch|telefonat\b|kurz (?:telefonieren|sprechen|anrufen)",
    r"(?:r?appelle|téléphone|appelez|rappelez|téléphonez)-(?:moi|nous|le|la)|on s'appelle\b(?! (?:la|le|les|«"
    r"|\"))|un (?:petit |rapide )?appel\b(?! (?:à|d'offres?|de candidatures?))|composez le|(?:souhaite|voudrait"
    r"|veut|aimerait) (?:vous|te|t')"
    r" ?parler\b|coup de (?:fil|téléphone|bigo)",
    r"te marco\b|(?:p[eé]game|dame|échame|te (?:echo|pego|doy|hago)) un[a]? (?:llamad[oa]|toque|telefonazo"
    r"|llamadita|timbrazo)|(?:vuelvo|volver|volveré) a llamar\w*|de viva voz|una llamada (?:rápida|breve|corta"
    r"|de)|se (?:me )?cortó|márcame|me marcas",
    r"me liga(?:r|s)?\b|(?:dá|da|dê|dar|dou)(?:-me|-te|-lhe| me)? um(?:a)? (?:toque|apitadela|ligadinha"
    r"|telefonema|ligada)|falar (?:no|pelo|por|ao) telefone|de viva voz|ligue-me|liga-me|te ligo|ligo-(?:te|lhe)",
    r"a che numero|(?:al|per) telefono|telefonic(?:a|he|o)\b|telefonarmi|telefonar(?:le|ti)|(?:la|ti)"
    r" (?:contatter|sentir|chiamer)\w+ (?:telefonicamente|al|per|domani|oggi|in giornata)|sentirci (?:al|per)"
    r" telefono|due parole al telefono|di persona"
    r" o al telefono|chieda dell'interno|(?:desidera|vuole|vorrebbe) parlar(?:le|ti)\b",
    r"bel (?:ff|me|mij|ons|even|gerust|maar|na|hem|haar)\b|(?:ik|we) bel(?:len)? (?:je|u|jou)|bel(?:len)? we"
    r" (?:even|je)|kunnen we(?: \w+){0,3} bellen",
)
"""Somebody is to phone."""
