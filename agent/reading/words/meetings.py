"""Words of interviews and meetings: proposed, moved, confirmed."""

from agent.reading.wording import ABROAD, phrases
from agent.reading.words.days import DAY as _DAY
from agent.reading.words.days import HOUR as _HOUR

NEXT_STEP = phrases(
    r"book(?:ed|ing) (?:you|us) (?:in|for)|would you (?:\w+ )?(?:talk to|speak to|speak with|meet|come and see)"
    r" (?:us|me|her|him|them)\b|have you (?:down|in|booked|pencil+ed) (?:for|in|on|at)\b|(?:interview"
    r"|meeting) (?:is|will|'s|has) (?:now |be |last "
    r"|take |been )(?!over|great|good|nice|lovely)|(?:put|pencil+ed) (?:you |it |us )?(?:in"
    r"|down) (?:for|the diary)",
    r"(?:next|second|third|final|another|further|follow-up|last|one more|fourth|2nd|3rd) (?:round|stage"
    r"|interview|step|meeting|conversation|session|chat with)(?! of (?:the )?(?:admin"
    r"|paperwork))(?!s? (?:will be|is) (?:decided|announced))(?!s (?:finish|end|are|run|take|will|conclude|wrap))",
    r"(?:like|love|want|keen|happy|glad|be nice|be great|be good|be lovely|wish|hoping|hope|pleased|delighted|propose"
    r"|hoped) (?:for )?(?:you )?to (?:\w+ )?(?:invite|meet|schedule|arrange|set up|speak|talk"
    r"|have you (?:back|in|come|meet|speak)|see you\b|book|continue|move (?:you )?(?:forward|ahead|on)"
    r"|progress|proceed|come (?:in|back|by))(?! that| what| whether)",
    r"(?:come|pop|drop|stop|visit) (?:by|in|back|over|down|up)(?: to| and| for)? (?:the |our |us|and "
    r"|for |on |next |this |tomorrow|at )|meet (?:our|the|with|my|mr|ms|dr|him|her|them) ?"
    r"|to meet you\b(?=[^.]{0,60}(?:book|schedule|pick|slot|here))",
    r"(?:are|would|will|be) you (?:be )?(?:free|available|around|able to (?:make|join|come|meet|do))"
    r"|(?:when|what|which|let (?:me|us) know|send|tell)[^.?!]{0,50}(?:availabilit\w+"
    r"|times? (?:that )?(?:work|suit)|you(?:'re| are) (?:free|available)|slots?|days? (?:work|suit|are)"
    r"|suits? you)|your availability|availability (?:for|on|next|this)",
    r"(?:grab|pick|choose|book|select|find|reserve|schedule) (?:\w+ ){0,3}(?:slot|time|appointment|spot"
    r"|interview|date)|book (?:here|via|your|through|using|a|it)|calendly|booking link|schedule (?:your"
    r"|an|the|a|it|here|yourself)|scheduling link|\bslots?\b[^.]{0,20}https?:",
    r"(?<!attended an )(?<!attended the )(?<!attended your )(?<!after your )(?<!following your )(?<!since your )"
    r"(?<!from your )(?<!had an )(?<!gave an )interview (?:is |has been |was |now )?(?:confirmed|scheduled|booked|moved"
    r"|rescheduled|set|invitation|reminder|tomorrow|on|with|at)\b|(?:confirm\w*|remind\w*"
    r"|resched\w*)(?! (?:each|every|all)\b)[^.]{0,40}(?:interview|meeting|call with|conversation|appointment|chat)"
    r"|(?:interview"
    r"|meeting) (?:invitation|confirmation|reminder)|confirmed:",
    r"(?:need|have|like|want|going) to (?:reschedule|rearrange|postpone|move our|change our)"
    r"|could you (?:do|make) (?:monday|tuesday|wednesday|thursday|friday|\d|the|next|an?\b)"
    r"|\bconfirm(?:ing|ed)? (?:(?!by\b|acceptance\b|before\b)\w+ ){0,2}(?:monday|tuesday|wednesday|thursday"
    r"|friday|tomorrow|\d{1,2})",
    r"(?:move|push(?! your| the| it by)|shift|bring|reschedule|postpone|change) (?:our |the |your |it |this |that"
    r" |us "
    r"|things )?(?:\w+ )?(?:to|until|forward|back|by)? ?(?:monday|tuesday|wednesday|thursday|friday"
    r"|next week|tomorrow|\d|another|a different|later)|(?:could|can|may|shall) we (?:\w+ )?(?:move"
    r"|meet|do|make it|say|push|shift|reschedule|switch|find|speak|talk|chat)",
    r"how (?:about|does|is|would) (?:\w+ )?(?:monday|tuesday|wednesday|thursday|friday|tomorrow|next"
    r"|the \d|\d|this)|(?:does|would|will|do|is|could) (?:[\w:.,'/]+ ){1,12}(?:work|suit|ok|okay|fine"
    r"|convenient|good)(?: for)?(?: you| your \w+)?(?:\?|(?= for| to|,))|see you (?:on|at|then|monday"
    r"|tuesday|wednesday|thursday|friday|tomorrow|next)|looking forward to (?:seeing|meeting"
    r"|speaking with) you (?:on|at|tomorrow|next|then|monday|tuesday|wednesday|thursday|friday)",
    r"(?:through|advance[ds]?|moved|progressed|made it|moving you|progressing you|taking you"
    r"|put you) (?:you )?(?:through )?(?:to|on to|onto|into|forward to) the (?:next|final|second|third"
    r"|last)|invite you (?:to|for|in|back)|(?:would be|is|are) available on|which (?:one|of these|date"
    r"|slot|day|time)[^.?]{0,30}(?:prefer|suit|work|better|best|fit|easier|convenient)[^.?]{0,20}\?|(?:meet"
    r"|visit|tour)(?:ing)? (?:the|our) (?:team|office|founders?|ceo"
    r"|director)|one more (?:with|chat|conversation|interview|person for you)",
    r"(?:convenient|suitable|preferred|available|possible) (?:slots?|times?|dates?|timings?)\b|(?:L\d|round"
    r"|screening|stage|test) (?:is |has been |was )?(?:cleared|passed)\b|(?:shortlisted|cleared|selected)"
    r" for (?:the |your )?(?:L\d|next|second|final|technical|panel|hr)",
    r"(?:come|pop|drop|swing|stop) (?:along|over|by|in|round|and see|see)(?: \w+){0,2} (?:"
    + _DAY
    + r"|next|this|tomorrow|later)|wants? a look at you",
    r"(?:let's|let us|shall we|why don't we|how about we|can we|could we|i suggest we|we should|suggest we)"
    r" (?:\w+ )?(?:do|meet|have(?= (?:an?|another|our|the|that) (?:[\w-]+ ){0,2}(?:chat|word|call|talk|meeting"
    r"|conversation|coffee|look|session"
    r"|interview|catch|discussion)|[^.!?\n]{0,20} you\b)|make it|say(?! (?:mid|early|late|(?:the )?end|next week|a"
    r" week|two|another|by)\b)|go for|grab|talk|speak|schedule|book|get"
    r" together|sit down|aim"
    r" for|plan|find|set|try|move|switch|push|shift|catch up|chat|discuss)\b(?! (?:you|the|it|this|that)?"
    r" ?(?:know|decid|posted))",
    r"(?:got|found|have|blocked|reserved|booked|secured|arranged|scheduled|organi[sz]ed|set up|fixed)(?:"
    r" you)? (?:a |an |some )?(?:\d+ ?(?:min|minutes|mins|hour|hr)|half an hour|an hour|time|slot|meeting"
    r"|interview|session) (?:with|for you|together)|(?:will|would like to|wants to|can|'d like to|'ll)"
    r" (?:see|meet|interview|host|speak (?:to|with)|talk (?:to|with)) you (?:on|at|in|by|over|via|next|this"
    r"|tomorrow|for|" + _DAY + r")",
    r"(?:pick(?:ing)? up where we left|(?:role|seat|position|job|post|vacancy|spot)(?: \w+){0,2} (?:is|has"
    r" become|became|'s|has come|came|are)(?: \w+)? (?:open|empty|vacant|free|available|up)(?: \w+)? again"
    r"|back in touch (?:because|about|as)|re-?open\w*|second look|(?:consider|interested in|open to)(?:"
    r" \w+){0,2} (?:coming back|talking again|re-?joining|resuming|restarting|another go|a different role))",
    r"(?:would|'d|wants?|wanted|likes?|wish(?:es)?|hop(?:es|ing)|love|keen|eager|asked|fancy|happy)(?:"
    r" \w+){0,3}? (?:to )?(?:a (?:quick |short |proper |second |longer |brief |further )?(?:chat|word"
    r"|conversation|coffee|meeting|session|catch-up|talk)|(?:meet|see|chat (?:to|with)|talk (?:to|with)"
    r"|speak (?:to|with)|sit down with|interview|get to know|have a (?:chat|word|conversation) with|hear"
    r" from) (?:with )?you\b)(?! (?:soon|again soon|that))",
    r"(?:get|put|have|bring|introduce|connect|pair|line|set)(?:ting)? you (?:up )?(?:in front of|in touch"
    r" with|to|with|together with|in a room|in the room|over|back in|sat down) (?!know|the (?:news|answer"
    r"|decision)|speed|date)",
    r"(?:spare|find|have|give|make) (?:(?:an?|half an|\w+) (?:hour|minutes|moment)|(?:some|a little|a bit of)"
    r" time)(?: or so)?"
    r" (?:for (?:me|us|our|the|my|a (?:chat|talk|meeting|conversation))|to (?:meet|see|talk|speak))\b(?! to)",
    r"(?:set aside|earmark\w*|ring-?fenc\w*|reserv(?:ed|ing)|kept|keeping|hold(?:ing)?|held|block(?:ed|ing)(?: out|"
    r" off)?)"
    r" (?:it for |you for )?(?:" + _DAY + r"|\d{1,2}[./]\d|the \d{1,2}(?:st|nd|rd|th)|\d{1,2}(?:st|nd|rd|th)? [A-Z])",
    r"(?:watch|observe|see|hear) you (?:take|teach|play|present|cook|perform|at work|lead|run|demonstrate|in action"
    r"|bake"
    r"|conduct|lecture|sing|handle|deal with)\b",
    r"(?:take|taking|pick|picking) up your (?:application|candidacy|candidature)(?: \w+)? again|(?:resume|resuming"
    r"|reviv(?:e|ing))"
    r" your (?:application|candidacy|candidature)|(?:i|we)(?:'ll| will| shall|'d| would| can) (?:\w+ )?arrange"
    r" (?:an?|some) (?:hour|time|chat|talk"
    r"|visit|slot)\b",
    r"(?:do|please|come and|pop in and|and) (?:visit|join|see) (?:us|me) (?:at|in|on|here)\b",
    r"(?:two|three|four|several|some|a few) (?:windows|slots|times|dates|openings|hours) (?:are|stand|remain)"
    r" (?:still )?(?:open|free|available"
    r"|possible)\b|tell (?:me|us) (?:your (?:pick|choice|preference)|which (?:day|one|time|slot|hour))\b",
    r"(?:in front of(?! (?:me|us|it)\b)|face to face with|sit down with|meet up with|round of (?:interviews|meetings"
    r"|conversations)|loop of interviews|on-?site (?:day|visit|loop|interview)|panel (?:interview|day)"
    r"|assessment (?:day|centre|center)|trial (?:day|shift)|lesson observation|working session|pairing"
    r" session|whiteboard|deep dive|culture (?:chat|interview)|final interview)\b(?! (?:was|went|last|completed?"
    r"|done|is over|has been held"
    r"|yesterday))",
    r"(?:his|her|their|my|our|the|your) (?:calendar|diary|schedule|agenda)(?:'s| is| link)? (?:\w+"
    r" )?(?:here|below|open|look|link|attached|at http)|what does your (?:calendar|diary|week|schedule"
    r"|agenda|\w+day)|how (?:is|does|are) your (?:calendar|diary|week|schedule|\w+day|availability)|pick (?:any"
    r"|a|whichever) (?:hour|day|weekday|morning|afternoon|time|evening)\b|pick (?:whatever|any|one|a|what"
    r"|the)(?: \w+){0,3}? (?:slots?|times?|days?|dates?|works|suits|fits|you (?:like"
    r"|prefer)|morning|afternoon|evening)\b|help yourself to a|choose (?:whatever|any|one|from)"
    r"|claim (?:a|your) slot",
    r"(?:got|put|pencil\w*|slot\w*|book\w*|mark\w*|set) (?:you|us|it|this|that|things) (?:in |down |up "
    r"|booked |scheduled )?(?:with|for|on|in for|down for|at)\b(?= .{0,60}(?:" + _DAY + r"|" + _HOUR + r"))",
    r"you(?:'re| are| have|'ve)(?: \w+)? (?:through|all set|made it|passed|sailed|moving (?:on|to|forward)"
    r"|on to the|been (?:shortlisted|invited|selected (?:for|to)(?: \w+){0,3} (?:interview|round|stage"
    r"|meet)|moved|put through|booked|scheduled|advanced))\b(?! (?:with|your probation|over|the form))",
    r"(?:details of|about|for|before|re|regarding|remind\w*(?: \w+){0,3}) (?:your|our|the|tomorrow's"
    r"|today's) (?:upcoming|scheduled|next|forthcoming|confirmed|second|final) ?(?:conversation|interview"
    r"|meeting|chat|call|appointment|session|visit)?\b|your (?:upcoming|scheduled|next|forthcoming)"
    r" (?:conversation|interview|meeting|chat|appointment|session|visit)|interview (?:details|schedule|link"
    r"|location|room)",
    r"(?:video|meeting|join|zoom|teams|webex|conference|dial-in|meet) (?:link|url|details|id)\b"
    r"|(?:interviewers?|where|location|venue|wo|ort|lieu|où|dónde|lugar|onde|local|dove|luogo|locatie|waar)"
    r" ?: |(?:need to make a change|can't make it|need to reschedule|unable to attend|cannot attend)\b",
    r"(?:" + _DAY + r")(?: \w+){0,3}? (?:is|has|was|needs|will have|won't|isn't|doesn't|no longer)(?: \w+){0,2}?"
    r" (?:off"
    r"|out|gone|fallen through|cancel\w+|to (?:move|change|shift|be moved)|work(?:ing)?(?: (?:after all"
    r"|any ?more|for))|possible|impossible|clash\w*)\b",
    r"(?:can't|cannot|won't be able to|unable to|not able to|no longer) (?:make|do|manage|host|attend|meet"
    r"|see you)(?: \w+){0,3}? (?:"
    + _DAY
    + r"|after all|then|our|the|today)|(?:need|have|had|got|like|want|ask|going) to (?:move|shift|push|swap"
    r"|change|rearrange|reschedule|postpone|rebook|re-book|cancel|bring forward|delay) (?:our|the|your|it"
    r"|this|that|things|us|" + _DAY + r")",
    r"(?:another|different|new|other|alternative|later|earlier|fresh) (?:time|date|slot|day|times|dates"
    r"|slots)\b(?! for (?:the )?(?:decision|start))|(?:which|what|when|any|either|whichever|whatever)(?:"
    r" \w+){0,5}? (?:do you prefer|would you prefer|you prefer|suits?|works?|is (?:best|good|better|easier"
    r"|convenient)|fits?|are you (?:free|around|about))\b",
    r"(?:over|come|visit|drop|pop|swing|head|join|see you|meet|invite|welcome you)(?: \w+){0,3}? (?:to|at"
    r"|by|in|into|for) (?:our|the) (?:office|offices|hq|headquarters|lab|studio|site|factory|plant|school"
    r"|clinic|campus|building|warehouse|showroom|workshop|kitchen|store|branch|team lunch)\b",
    r"(?:bring|wear|ask for|report to|sign in|check in)(?: \w+){0,3}? (?:id\b|photo id|passport|laptop"
    r"|hoodie|reception|front desk|shoes|portfolio with you|security|visitor)|looking forward to (?:it"
    r"|seeing|meeting|welcoming|hosting|having you)",
    r"(?:time|ready|good|up|game) for (?:round|stage|step|interview|part|chapter|a second|another|the next"
    r"|the final|a final)|(?:round|stage|part|step|interview) (?:two|three|four|2|3|4|ii|iii)\b(?! (?:is"
    r"|are) (?:decided|full|over)| (?:more|others?|further|people|candidates|applicants|of)\b)|one (?:last|final"
    r"|more) (?:hurdle|step|person for you|chat|conversation"
    r"|hoop|round|meeting with|interview with|thing: )",
    ABROAD,
    r"(?:zweite[sn]?|nächste[ns]?|weitere[sn]?|letzte[sn]?) (?:runde|gespräch|interview|termin"
    r"|vorstellungsgespräch|schritt)|(?:einladen|einladung (?:zu|zum)|kennenlernen|vorstellungsgespräch"
    r"|terminvorschl\w+|passt (?:ihnen|es ihnen|dir|es dir)|hätten sie (?:\w+ )?zeit"
    r"|haben sie (?:\w+ )?zeit|hast du (?:\w+ )?zeit|termin (?:\w+ )?(?:verschieben|bestätig|am"
    r"|vorschlag)|wann (?:hätten|passt|haben) )",
    r"(?:deuxième|second|prochain|nouvel|dernier) (?:entretien|échange|rendez-vous|tour|étape)"
    r"|(?:prochaine|deuxième|seconde) (?:étape|rencontre)|(?:vous (?:rencontrer|recevoir|inviter)"
    r"|êtes-vous (?:disponible|libre)|seriez-vous (?:disponible|libre)|vos (?:disponibilités|dispos)"
    r"|disponibilités|convenir d'un|fixer un (?:rendez-vous|entretien))",
    r"(?:segunda|próxima|siguiente|última|otra) (?:entrevista|ronda|fase|reunión|etapa)|(?:invitarte|invitarle"
    r"|(?<!encantada de )(?<!encantado de )(?<!gusto )(?<!gusto de )(?<!placer )conocer(?:te|le)|reunirnos"
    r"|disponibilidad\b(?! (?:de|para) (?:inicio|incorpor|empezar|comenzar|viajar))|estás (?:libre|disponible)|te"
    r" (?:viene"
    r"|va) bien|le (?:viene|va) bien|agendar|concertar)",
    r"(?:segunda|próxima|nova|última) (?:entrevista|fase|etapa|ronda|reunião|conversa)\b(?! d[aoe]s? )"
    r"|(?:convidá-l[oa]"
    r"|convidar-te|gostaríamos de (?:te |o |a )?(?:conhecer|convidar)|disponibilidade\b(?! (?:de|para) (?:início"
    r"|entrada|começar|viajar))|está disponível"
    r"|estás disponível|agendar|marcar (?:uma|a))",
    r"(?:secondo|prossimo|ulteriore|altro|nuovo|ultimo) (?:colloquio|incontro|step|passo)|(?:seconda"
    r"|prossima) fase|(?:invitar(?:ti|la)|conoscer(?:ti|la)|disponibilità|è disponibile|sei (?:libera"
    r"|libero|disponibile)|fissare un|incontrar(?:ti|la))",
    r"(?:tweede|volgende|laatste|nieuw|vervolg)[ -]?(?:gesprek|ronde|stap|interview|kennismaking)"
    r"|(?:uitnodigen|kennismaken|ben je (?:beschikbaar|vrij)|bent u (?:beschikbaar|vrij)"
    r"|beschikbaarheid|komt (?:het|dat|\w+) (?:je |u )?uit|schikt (?:het|dat))",
    r"(?:êtes|es) (?:convoquée?|conviée?|attendue?)|se tiendra\b|(?:kommen|komm)(?: \w+)?'?s?~8 (?:zu uns"
    r"|vorbei|raus|her)\b|(?:queda|está|es) (?:convocad|citad)\w|(?:è|sei) (?:convocat|attes)\w",
    r"(?:confermo|confermiamo|confirmo|confirmamos|bestätige|bestätigen|je confirme|nous confirmons"
    r"|bevestig\w*|hierbij bevestig\w*)[^.!?\n]{0,30}(?:" + _DAY + r")",
    # German
    r"(?:dich|sie|ihnen|dir|euch)~4 (?:persönlich )?(?:kennen ?(?:zu)?lernen|kennenzulernen|einladen"
    r"|einzuladen|treffen|begrüßen|wiedersehen|wiederzusehen|vorstellen)|(?:dein|ihr|unser|euer|ein|neuer"
    r"|anderer|folgender|einen)(?:en|er)? termin|termin(?:e|vorschlag|vorschläge|bestätigung|einladung"
    r"|link)?\b~4(?: ?:| am\b| um\b| passt| buchen| auswähl\w*| wähl\w*| verschieb\w*| verleg\w*)",
    r"(?:passt|passen|klappt|ginge|geht|würde|wäre|hätte\w*|hast|haben|könn\w+|magst|wann)~6 (?:zeit|passen"
    r"|dir|ihnen|vorbei\w*|termin|möglich|lust|kommen)\b[^.!;\n]{0,40}\?|(?:müssen|muss|möchten|würde\w*)~4"
    r" (?:verschieben|verlegen|umlegen|absagen und neu|umplanen)|(?:nächst|zweit|weiter|letzt|dritt)e[nrs]?"
    r" (?:runde|gespräch|interview|schritt|termin|kennenlernen)|probe(?:tag|arbeiten)|auf ein (?:gespräch"
    r"|kaffee|kennenlernen)|gesprächstermin|treffen~3 (?:am|um)|zu (?:uns|mir) (?:ins büro|kommen|einladen)",
    # French
    r"(?:vous|te|t') ?(?:rencontrer|recevoir|revoir|inviter|convier|voir|accueillir)\b|(?:rendez-vous"
    r"|entretien|échange|rencontre|visio|créneau\w*)~5 (?:le|prévu|confirmé|fixé|à|avec|mardi|lundi"
    r"|mercredi|jeudi|vendredi|demain|prochain\w*|est|possible)\b|(?:reporter|décaler|déplacer|avancer"
    r"|repousser)~3 (?:notre|l'entretien|le rendez-vous|rendez-vous|à|au)|(?:prochaine|deuxième|seconde"
    r"|dernière|nouvelle|autre) (?:étape|rencontre|entrevue|session)|(?:disponibl\w+|dispo|libre|convient"
    r"|convenir|conviendrait|arrange\w*|possible pour vous|votre agenda)[^.!;\n]{0,60}\?|(?:réserver"
    r"|choisir|choisissez|réservez)~3 (?:créneau|date|horaire|plage)|passer (?:nous voir|au bureau|dans"
    r" nos)",
    # Spanish
    r"(?:(?<!encantada de )(?<!encantado de )(?<!gusto )(?<!gusto de )(?<!placer )conocer(?:te|le)|verte|verle"
    r"|reunirte|reunirse|reunirnos|entrevistarte|invitarte|recibirte"
    r"|charlar contigo|hablar contigo|te (?:invit|esper|recib)\w+|le (?:invit|esper)\w+)\b(?! (?:bien|bueno"
    r"|pronto))|(?:entrevista|reunión(?! (?:de|del|con) )|cita|charla|videollamada|encuentro)~5 (?:el|para"
    r"|con|queda|está|será|confirmad\w|mañana|a las|lunes|martes|miércoles|jueves|viernes|prevista)\b"
    r"|(?:mover|cambiar|aplazar|posponer|reprogramar|pasar|adelantar)~3 (?:la|nuestra|para|al|el|entrevista"
    r"|reunión|cita)|(?:disponib\w+|te viene|le viene|te va|le va|tendrías|hueco|te encaja|te"
    r" queda)[^.!;\n]{0,60}\?|(?:podrías|puedes|podría|puede|te parece)[^.!;\n]{0,60}(?:"
    + _DAY
    + r"|venir|vernos|reuni\w+|quedar|pasarte|a las|semana)[^.!;\n]{0,40}\?|(?:elige|escoge|reserva|elegir"
    r"|reservar)~3 (?:hora|horario|hueco|fecha|día|cita)|(?:siguiente|próxim[oa]|segund[oa]|últim[oa])"
    r" (?:entrevista|fase|paso|ronda|etapa|reunión|charla)",
    # Portuguese
    r"(?:(?<!prazer )(?<!prazer em )conhecê-l[oa]|conhecer-te|conhecer você|recebê-l[oa]|convidá-l[oa]|vê-l[oa]"
    r"|(?<!gostei de )(?<!gostámos de )(?<!gostamos de )(?<!prazer )(?<!bom )te (?:conhecer|receber)"
    r"|te convidar)|(?:entrevista|reunião(?! (?:de|da|do|com) )|conversa|encontro|videochamada|visita)~5"
    r" (?:no|na|para|com|fica|está|será|confirmad\w|amanhã|às|dia|segunda|terça|quarta|quinta|sexta"
    r"|marcad\w)\b|(?:adiar|remarcar|reagendar|mudar|alterar|passar|antecipar)~3 (?:a|nossa|para|entrevista"
    r"|reunião|conversa)|(?:disponib\w+\b(?! (?:de|para) (?:início|entrada|começar|viajar))|disponível|dá-lhe jeito"
    r"|dá-te jeito"
    r"|convém|horário(?! (?:da|de) (?:manhã"
    r"|tarde|noite|trabalho)))[^.!;\n]{0,60}\?"
    r"|(?:pode\w*|consegue\w*|serve|funciona|teria)(?! (?:envi|mand|preench|partilh))[^.!;\n]{0,60}(?:"
    + _DAY
    + r"|vir\b|reuni\w+|conversar|passar|às|semana|encontr\w+)[^.!;\n]{0,40}\?|(?:escolha|escolher|reserve"
    r"|agende|marcar|agendar|marque)~3 (?:horário|hora|data|dia|entrevista|conversa|slot)|(?:próxima"
    r"|segunda|última|seguinte) (?:entrevista|fase|etapa|ronda|reunião|conversa)\b(?! d[aoe]s? )",
    # Italian
    r"(?:(?<!piacere )(?<!piacere di )conoscer(?:la|ti|vi)|incontrar(?:la|ti|vi)|veder(?:la|ti)|invitar(?:la|ti)"
    r"|riveder(?:la|ti)"
    r"|accoglier(?:la|ti))|(?:colloquio|incontro|appuntamento|riunione(?! (?:di|del|della|con) )"
    r"|videochiamata|chiacchierata)~5 (?:il|per|con|è|sarà|fissat\w|confermat\w|domani|alle|lunedì|martedì"
    r"|mercoledì|giovedì|venerdì|previst\w)\b|(?:spostare|rimandare|posticipare|anticipare|riprogrammare"
    r"|rinviare)~3 (?:il|la|nostro|a|al|colloquio|incontro)|(?:disponib\w+|liber[oa]|andrebbe|va bene|le va"
    r"|ti va)[^.!;\n]{0,60}\?|(?:potrebbe|potresti|puoi|può|riesci|riesce|comodo"
    r"|possibile)[^.!;\n]{0,60}(?:"
    + _DAY
    + r"|venire|veder\w+|incontr\w+|passare|alle|settimana)[^.!;\n]{0,40}\?|(?:scelga|scegli|prenot\w+"
    r"|fissare)~3 (?:orario|data|giorno|slot|appuntamento|colloquio)|(?:prossim|second|ultim"
    r"|successiv)[oa] (?:colloquio|fase|incontro|step|passo|round)|passare (?:da noi|in ufficio|in sede)",
    # Dutch
    r"(?:je|jou|u)~4 (?:ontmoeten|te ontmoeten|uitnodigen|uit te nodigen|spreken|te spreken|zien|te zien"
    r"|ontvangen|voorstellen aan|leren kennen|langs)|(?:gesprek|afspraak|kennismaking|videocall)~5 (?:op|om"
    r"|met|is|staat|gepland|bevestigd|morgen|maandag|dinsdag|woensdag|donderdag|vrijdag)\b|(?:verzetten"
    r"|verplaatsen|verschuiven|uitstellen|naar voren)\b|(?:beschikbaar|schikt|komt|past|lukt|zou|kun|kunt"
    r"|heb|hebt|tijd)[^.!;\n]{0,60}(?:uit|tijd|beschikbaar|langs\w*|past|lukken|schikken|gelegen"
    r"|agenda)[^.!;\n]{0,20}\?|(?:kies|plan|prik|boek)~3 (?:moment|tijd|datum|afspraak|slot)|(?:volgende"
    r"|tweede|laatste|derde) (?:gesprek|ronde|stap|fase|afspraak)|bij ons op kantoor|meeloop\w*|langskomen"
    r"|langs te komen",
)
"""Another interview or meeting."""

FAINT = phrases(
    r"calendar|diary|\bslots?\b|availab\w+|reschedul\w+|(?:chat|speak|talk|meet|sit down|coffee|lunch) with"
    r" (?!you (?:on|last|yesterday))(?:me|us|our|the|[A-Z]\w+|my)|next (?:round|stage|step|conversation"
    r"|interview)"
    r"|https?://\S{0,40}(?:cal|book|sched|slot|meet|zoom)\S{0,40}|termin|entretien|entrevista|colloquio"
    r"|gesprek|rendez-vous|afspraak|reunión(?! del? )|reunião(?! d[aeo] )"
)
"""Heard elsewhere too: asked where nothing plainer was said."""

ROUND = phrases(
    r"\b(?:interview|round|panel|onsite|on-site|screen(?:ing)?|stage|technical|second (?:meeting"
    r"|conversation|call)|hiring manager|meet (?:the|with|our|my)|video|zoom|teams|google meet|final"
    r"|next step|introductory)\b"
)

WHETHER = phrases(
    r"(?:let you know|hear|tell you|inform you|know|decide|decision)[^.]{0,60}\b(?:whether|if|about|on"
    r"|regarding) (?:you(?:'re| are| will| have)? |we |the |a )?(?:\w+ ){0,4}(?:next|second|final"
    r"|further|another) (?:round|stage|interview|step)s?|next steps? (?:by|in|on|within|soon|shortly"
    r"|early|next|later|once|when|after|as soon|this)\b",
    r"(?:has been|have been|is|are|was) (?:now |currently )?(?:paused|put on hold|on hold|frozen|suspended)\b",
)
