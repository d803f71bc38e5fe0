"""Words of automatic replies: absences, departures, acknowledgements."""

from agent.reading.wording import ABROAD, phrases

LEFT = phrases(
    r"\bretired (?:after|at|last|this|early)\b",
    r"ya no (?:presta|colabora|pertenece|figura|ejerce)|no longer (?:provides?|serves?|represents?)|ne"
    r" (?:collabore|fait|exerce) plus|não (?:presta|exerce) mais|non (?:presta|esercita|collabora) più|nicht"
    r" mehr (?:zur verfügung|mitarbeiter\w*|angestellt)",
    r"(?:hung|hanging|hang) up (?:my|his|her|their) \w+|(?:account|inbox|mailbox|address|e-?mail) (?:is|will be"
    r"|has been|was)(?: \w+){0,2} (?:no longer (?:read|in use|active|monitored|checked)|switched off"
    r"|deactivated|closed down|disabled|discontinued|deleted|decommissioned)"
    r"|(?:has|have|i've|he's|she's)(?: \w+)? moved on\b|moved on (?:to|from)|pastures new|new (?:adventure"
    r"|chapter|challenge|opportunit|role at|job at|position at|home at)|(?:my|his|her) last (?:working )?day"
    r" (?:at|with|was|in)|left (?:the company|my (?:role|position|job)|employment|[A-Z]\w+(?: \w+)? (?:on|in|at"
    r" the end|to join))|(?:started|joined|joining|working) (?:at |for |with )?another (?:company|employer"
    r"|firm)|(?:into|in|entered|enjoying|taken) (?:my |his |her |early |well-earned |a well-earned )?retirement"
    r"|now retired|have retired|i retired"
    r"|in (?:den |die )?(?:ruhestand|rente|pension)|(?:neue[nr]?|anderen?) (?:herausforderung|wege)"
    r"|arbeite(?:t)? (?:\w+ )?nicht (?:mehr|länger)|nicht länger (?:für|bei|im)|retraite|(?:nouvelles?"
    r" aventures?|nouveaux horizons)|quitté (?:mes|ses) fonctions|plus (?:dans l'entreprise|en fonction"
    r"|joignable à cette adresse)|jubilad|(?:nueva etapa|nuevos retos|nuevos proyectos)|ya no (?:está|estoy"
    r"|formo|trabajo)|(?:reformad|aposentad)|(?:novos desafios|nova etapa|novo desafio)|já não (?:trabalho|faço"
    r"|estou)|(?:in|andat[oa] in) pensione|nuova avventura|nuove sfide|non (?:lavoro|faccio|sono) più|met"
    r" pensioen|nieuwe uitdaging|werk(?:t)? (?:hier |er )?niet (?:meer|langer)|niet meer (?:werkzaam|bij)",
    r"(?:has|have|'ve) (?:now |recently |since |sadly |just )?(?:left"
    r"|departed)(?: \w+){0,2} (?:the (?:company|organi[sz]ation|firm|business|team)|us\b|our (?:company"
    r"|organi[sz]ation|team|firm)|[A-Z]\w+)|(?:no longer|not any ?more|isn't any longer"
    r"|ceased to) (?:work\w*|be\b|with|employed|at|an employee|part|monitor\w*|in use|act\w*|is with)"
    r"|left (?:the company|the firm|the business|the organi[sz]ation|our company)|(?:is|am"
    r"|are) no longer (?:with|at|work\w*|employed|part|an employee|monitored)|last day (?:at|with|was)"
    r"|moved on from|retired (?:from|on|in|as)|has retired|new (?:e-?mail )?address (?:is|:)"
    r"|no longer (?:work\w*|monitored|active)",
    ABROAD,
    r"nicht mehr (?:\w+ ){0,5}(?:tätig|beschäftigt|im unternehmen|erreichbar|bei\b|für \w+ tätig)"
    r"|unternehmen (?:\w+ )?verlassen|ausgeschieden|(?:ne (?:fait|travaille|fais) plus (?:partie|chez"
    r"|pour|dans)|n'est plus (?:en poste|parmi|salari|dans|chez)|a quitté (?:l'entreprise|la société|l'"
    r"|notre|ses|\w+)|quitté (?:l'entreprise|la société))|ya no (?:trabaj\w+|forma|pertenec\w+|está en)"
    r"|(?:ha dejado|dejó|he dejado) (?:la empresa|de trabajar|de formar)|já não (?:trabalh\w+|faz parte"
    r"|colabora|está)|não (?:trabalh\w+|faz|faço|está) mais (?:\w+ )?(?:na|parte|em|com)?"
    r"|deixou (?:a empresa|de)|(?:non (?:lavor\w+|fa|è|collabor\w+|faccio)(?: \w+)? più)|ha lasciato"
    r"|(?:niet (?:meer|langer) (?:werkzaam|in dienst|bij|werk\w*|actief)|werkt niet (?:meer|langer)"
    r"|uit dienst)|no longer works",
)

AWAY = phrases(
    r"(?:rester|rimarr|sar)\w+ chius\w|riapr\w+|rouvr\w+|reabr\w+|heropen\w*|(?:surface|resurface|emerge|be"
    r" back|return) (?:on|in|from|again)\b|no phone no laptop|no phone, no laptop|lees ik (?:niks|niets|geen)",
    r"(?:messages|mail|e-?mails?) (?:is|are) (?:only )?(?:checked|read|monitored|answered) (?:once|twice|only"
    r"|daily|weekly|rarely|occasionally|by)|gone (?:fishing|fishin|skiing|hiking|sailing|camping|surfing)|at my"
    r" desk again|(?:macht|machen) (?:\w+ )?\w*(?:pause|ferien|urlaub)|en pause|en pausa|met pauze|in pausa"
    r"|(?:fermeture|cierre|encerramento|chiusura|sluiting) (?:annuelle|estiva\w*|por|per|anual|wegens)",
    r"over (?:the )?(?:christmas|easter|holidays|summer|new year|festive|thanksgiving)|after the (?:holidays"
    r"|break|festiv\w+)|(?:resta|rimane|è|siamo|sono|saremo|ufficio|negozio|studio) chius\w|(?:estamos|está"
    r"|estará|permanece\w*) (?:cerrad|fechad|encerrad)\w+|(?:sommes|est|sera|serons|reste) fermé\w*|(?:zijn|is)"
    r" (?:\w+ )?(?:gesloten|dicht)\b",
    r"(?:re-?opens?|resume) (?:on|again|in|at|for)|shut (?:its|our|the) doors|(?:be|is|are|am|i'm|we're) (?:all"
    r" )?(?:off|away|out) (?:until|on|for|till|from|skiing|hiking|sailing|sick)|christmas (?:break|shutdown"
    r"|closure)|summer (?:break|shutdown|closure)",
    r"slow to (?:respond|reply|answer)|at (?:a|an|the) (?:conference|off-?site|trade (?:fair|show)"
    r"|training|workshop|retreat)|in (?:training|transit)\b",
    r"out[- ]of[- ](?:the[- ])?office|\bOOO\b|\bOOTO\b|(?:on|am on|currently on"
    r"|taking) (?:\w+ ){0,2}(?:leave|vacation|holidays?|PTO|sabbatical|break|a trip|travel|honeymoon"
    r"|jury duty|secondment)|annual leave|(?:parental|maternity|paternity|sick|medical|bereavement"
    r"|family) leave|(?:am|i'm|be|are|we're|is|currently|be back|will be) (?:\w+ )?(?:away"
    r"|out(?: of town| today| this| next| until| till| on| from| the| through| for| sick| and)?"
    r"|off(?:line)?(?: today| until| on| from| work| this| sick)?|travel+ing|absent|unavailable"
    r"|on the road|abroad|not (?:in|at (?:my desk|work)|available|working|checking))\b|^\W{0,3}(?:away"
    r"|out|off|absent|on holiday|on leave|closed|travel+ing)\b|(?:limited|no|little|intermittent"
    r"|sporadic|restricted|without) (?:or no )?access to (?:my )?(?:e-?mail|mail|internet|inbox)"
    r"|(?:office|we|company|studio|shop|business) (?:is|are|will be) closed|closed (?:for|from|until"
    r"|over|between|through)|shut ?down|not (?:be )?(?:reading|checking) (?:my )?(?:e-?mail|mail"
    r"|messages)|slow to respond|when i (?:return|get back|am back|'m back)|(?:back"
    r"|return(?:ing)?) (?:in the office |to the office |to work |at my desk )?(?:on|from) (?:monday"
    r"|tuesday|wednesday|thursday|friday|\d|the|[A-Z]\w+ \d)",
    ABROAD,
    r"abwesen\w+|abwesenheit|nicht im (?:büro|hause?|dienst)|außer haus|im (?:\w+ )?urlaub"
    r"|in (?:\w+ )?(?:elternzeit|mutterschutz)|auf (?:dienstreise|geschäftsreise|reisen)"
    r"|krankgeschrieben|nicht erreichbar|betriebsferien|(?:wieder|ab) .{0,40}(?:erreichbar|für sie da"
    r"|im büro)|geschlossen|betriebsurlaub",
    r"absente?s?(?: du bureau)?|(?:en|de) (?:vacances|congés?|déplacement|arrêt)|congé (?:maternité"
    r"|paternité|parental|maladie)|hors du bureau|absence|de retour (?:le|au)|serai de retour"
    r"|indisponible|fermé(?:e|s)?",
    r"fuera de (?:la )?oficina|ausente|ausencia|de (?:vacaciones|baja|permiso|viaje)"
    r"|no estaré (?:disponible|en)|estaré fuera|cerrad[oa]s?|fora do escritório|ausência|de férias"
    r"|em (?:férias|viagem)|de licença|encerrad[oa]|estarei fora|fora da empresa|de baixa",
    r"fuori (?:ufficio|sede)|in (?:ferie|vacanza|malattia|trasferta|maternità|congedo)|assente|assenza"
    r"|chiusi|chiuso|non sono in ufficio|rientr(?:o|erò)|afwezig\w*|niet (?:op kantoor|aanwezig"
    r"|bereikbaar)|op (?:vakantie|reis|zakenreis)|met (?:vakantie|verlof|zwangerschapsverlof"
    r"|ouderschapsverlof)|vrij\b|gesloten|ziek\b",
)

AWAY_SUBJECT = phrases(
    r"^\W{0,3}(?:out[- ]of[- ](?:the[- ])?office|OOO\b|OOF\b|auto(?:matic)?[- ]?(?:reply|response"
    r"|antwort)|automatische (?:antwort|reactie|beantwoording)|abwesen\w+|abwesenheitsnotiz"
    r"|réponse automatique|absence|absent|message d'absence|respuesta automática|fuera de la oficina"
    r"|ausente|resposta automática|fora do escritório|ausência|risposta automatica|fuori (?:ufficio"
    r"|sede)|assen(?:te|za)|automatisch antwoord|afwezig\w*|away\b|on (?:leave|vacation|holiday"
    r"|sabbatical)|vacation|holiday|annual leave|urlaub|vacances|vacaciones|férias|ferie|vakantie"
    r"|autosvar|parental leave|maternity leave|not in|I'm away|I am away|closed|office closed|auto\s?:"
    r"|autoreply|auto-reply)"
)

ACKNOWLEDGED = phrases(
    r"(?:bericht|nachricht|message|mensaje|mensagem|messaggio)(?: \w+){0,4} (?:op de stapel|auf dem stapel|dans"
    r" la pile|en la pila|na pilha|in coda|in der warteschlange|dans la file)|mailrobot|chatbot",
    r"(?:somebody|someone|we|we'll|a human|a person|the team|a colleague|our team|one of (?:us|our|the)|a real"
    r" person|they|who)(?: (?:will|aims?|tries|try|hope|endeavou?r|shall|usually|normally|generally))?(?: to)?"
    r" (?:\w+ )?(?:come back|get back|reply|repl(?:y|ies)|respond|answer|be in touch|read|review|write back"
    r"|pick (?:it|this) up|look at|contact you)(?: to)?(?: you| it| your \w+| to you| to every\w*| all \w+|"
    r" messages)?(?: \w+){0,3}? (?:within|in|as soon|shortly|soon|by|before|during|when|once|on (?:the next"
    r"|monday))"
    r"|(?:this|our) (?:inbox|mailbox|address|account) is (?:looked after|checked|shared|read|managed|handled)"
    r"|passed (?:your|it|this|the)(?: \w+)? ?(?:message|note|e-?mail|on)? (?:on )?to|(?:recruiting|chat|hiring"
    r"|help|support|talent)[ -]?bot\b|(?:high|large) (?:volume|number) of (?:messages|e-?mails|enquir|inquir"
    r"|applications|requests)|your (?:message|e-?mail|note|request) (?:matters|landed|arrived|is in|reached|got"
    r" here)",
    r"(?:have )?(?:received|got|logged|registered) your (?:message|e-?mail|mail|request|enquiry|inquiry"
    r"|query|ticket|note|question|letter)|your (?:message|e-?mail|mail|request|enquiry|inquiry|query"
    r"|note|ticket|question)(?: \w+)? (?:has been|was|is|have been) (?:\w+ )?(?:received|logged"
    r"|registered|in our|created|assigned|forwarded|routed|important|queued|with (?:us|our))"
    r"|(?:thank you|thanks) for (?:contacting|writing to|reaching out|getting in touch|your (?:message"
    r"|e-?mail|mail|enquiry|inquiry|request|note|query)|e-?mailing|messaging)|ticket (?:#|no|number|id"
    r"|has|\d)|\[?(?:ticket|case|ref(?:erence)?|request)[ :#-]{1,3}\w*\d+|request received"
    r"|we have your (?:note|message|e-?mail|mail)|(?:reply|respond|answer|get back to you"
    r"|be in touch)[^.]{0,30}within (?:\w+ ){0,2}(?:\d+|one|two|three|five|a|24|48)|(?:in"
    r"|joined) (?:our|the) queue|auto(?:mated|matic) (?:reply|response|acknowledg\w+|message"
    r"|confirmation)|acknowledg\w+ (?:of )?receipt|do not reply to this|a member of (?:our|the) team"
    r"|virtual assistant|i(?:'m| am) (?:a |an )?(?:bot|assistant|chatbot)|this (?:mailbox|inbox"
    r"|address) is (?:not )?(?:un)?monitored",
    ABROAD,
    r"(?:wir|ich)(?: \w+){0,3} (?:antwort|meld|bearbeit)\w*~4 (?:innerhalb|binnen|in|bis|sobald|schnellst\w*)"
    r"|(?:vous |te )?(?:répondr|reviendr|recontacter)\w+~4 (?:sous|dans|d'ici|dès)|(?:responder|contestar"
    r"|contactar)\w+~4 (?:en|dentro|antes|em|no prazo)|(?:risponder|ricontatter)\w+~4 (?:entro|in|il prima)"
    r"|(?:antwoorden|reageren|beantwoorden)~5 (?:binnen|zo snel|op)",
    r"(?:ihre|deine) (?:nachricht|e-?mail|anfrage|mail)(?: \w+){0,3} (?:erhalten|eingegangen|angekommen"
    r"|bearbeit\w+)|eingangsbestätigung|(?:nachricht|e-?mail|anfrage) ist (?:bei uns )?(?:eingegangen"
    r"|angekommen)|(?:haben|hat) (?:ihre|deine) (?:nachricht|anfrage|e-?mail|mail) (?:\w+ )?erhalten"
    r"|accusé de réception|(?:bien )?reçu votre (?:message|demande|courriel|mail|e-mail)"
    r"|votre (?:message|demande|courriel) (?:a (?:bien )?été|est)|(?:hemos )?recibido (?:tu"
    r"|su) (?:mensaje|solicitud|correo|consulta)|acuse de recibo|(?:su|tu) (?:mensaje|solicitud"
    r"|consulta) ha sido|recebemos (?:a |o )?(?:sua|seu|tua|teu) (?:mensagem|pedido|e-?mail|contacto"
    r"|contato)|(?:sua|seu) (?:mensagem|pedido|e-?mail) foi|(?:abbiamo )?ricevuto (?:la |il )?(?:sua"
    r"|suo|tua|tuo) (?:messaggio|richiesta|e-?mail|mail)|(?:il suo|la sua|il tuo|la tua) (?:messaggio"
    r"|richiesta) è stat|(?:uw|je|jouw) (?:bericht|e-?mail|mail|vraag|verzoek"
    r"|aanvraag)(?: \w+){0,3} (?:ontvangen|in behandeling)|ontvangstbevestiging|(?:hebben|is) (?:uw"
    r"|je) (?:bericht|mail|e-mail|aanvraag) ontvangen",
)
