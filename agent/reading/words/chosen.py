"""Refusals by who was chosen instead."""

from agent.reading.wording import ABROAD, Phrases, phrases
from agent.reading.words.shared import WORDS

CHOSEN: Phrases = phrases(
    r"(?:someone|somebody|one of|colleague|member|deputy|assistant|temp|employee|trainee)\b[^.!?;\n]{0,40}? (?:has been"
    r"|was|is being|is|gets|got) promoted (?:in)?to (?:the|this|that|it)\b",
    r"offer(?:'s| has| was)(?: now| just)?(?: been)? made to(?: (?:somebody|someone|another|one of)\b|,? and"
    r" (?:taken|accepted) by"
    r" (?!you\b))",
    r"(?:gone|went|going|go|settled|stuck|sticking|plumped|end(?:ed)? up)(?: \w+)? (?:with|for|on) (?:a |the "
    r"|an )?(?:known (?:quantity|face)|safe(?:r)? (?:pair of hands|bet|choice|option)|familiar face|internal|insider"
    r"|somebody|someone|another|local|former|ex-)",
    r"extend(?:ed|ing)? (?:it|the offer|our offer|an offer) to (?!you\b)|(?:seat|spot|role|place|job|position|chair"
    r"|post) (?:has been|was|is|got) (?:now |already |just )?taken by\b",
    r"(?:ended up|wound up|finished up) (?:hiring|choosing|picking|selecting|appointing|offering|taking"
    r"|going (?:with|for)|giving)(?! you\b)(?: \w+){0,4} (?:other|else|another|internal\w*|someone|somebody|who"
    r"|candidate|person)\b",
    r"(?:recommendation|appointment|selection|nomination) of <other>|(?:pick|choice|selection|selectee) (?:is"
    r"|was|fell on|for (?:this|the) \w+ (?:is|was)) (?:<other>|an? [\w-]+ (?:from|who|with)\b)|(?:hired"
    r"|appointed|chose|chosen|picked|took) an? (?!room|slot|date|time|day|place|table|solution|way|tool|vendor"
    r"|link|version)[\w-]+ (?:from|who)\b",
    r"(?:gave|given|giving|handed|offered|awarded) (?:the|this|that) (?:[\w-]+ ){0,3}(?:job|role|position|post"
    r"|spot|place|gig|work) to (?!you\b|me\b|us\b|(?:our|the) (?:\w+ )?(?:printer|supplier|agenc|contractor"
    r"|vendor|caterer)\w*)",
    r"(?:opportunity|<role>) (?:went|goes|has gone|is going|will go|has been (?:offered|given|awarded)|was"
    r" (?:offered|given|awarded)) to <other>|(?:hired|recruited|appointed) elsewhere|shaken hands with <other>"
    r"|(?:first|top|preferred) choice (?:has |just |now )?(?:signed|accepted|said yes)|acceptance from (?:our"
    r"|the|another)",
    r"(?:found|hired|signed|appointed|secured|recruited|got) (?:our|the right|the) (?:new )?(?:[\w-]+"
    r" ){0,2}?(?:person|match|hire|candidate|head|lead|director|manager|designer|engineer|developer|analyst"
    r"|editor|successor|winner|(?:wo)?man)\b(?!'s)(?! (?:for you|to (?:talk|speak|meet)))",
    r"(?:choose|chose|chosen) (?:the other|other than you)\b(?! (?:day|date|slot|time))",
    r"<chose>(?: (?:to|with|for|on|a(?: [\w-]+)? offer to|now|instead|only|mainly))?(?: \w+ly)? <other>",
    r"(?:put|placed|moved|slotted|installed) (?:in )?(?:one of (?:our|their|his|her) own|someone|somebody|an"
    r" internal|a colleague)",
    r"(?:asked|invited|persuaded|convinced) (?:someone|somebody) else to (?:be|take|fill|join as|do the (?:job"
    r"|role)|come (?:and )?work)|(?:has|have|gone|went|given|offered|did)[^.!?;\n]{0,20} not to you\b",
    r"<decided> (?:to )?(?:hire|recruit|promote|appoint|fill|source|look|go)(?: \w+){0,4}? (?:internal\w*|from"
    r" within|in-house"
    r"|in house|in-house|from inside)",
    r"(?:hired|appointed|promoted|recruited|filled (?:it|this)|sourced|went|gone|filling (?:it|this)|hiring"
    r"|promoting|recruiting)(?: \w+){0,3}? "
    r"(?:internally|from within|in-house)",
    r"(?:made|make|making) an appointment to (?:the|this)",
    r"(?:gave|given|giving|handed|offered|awarded|promised) (?:it|the (?:job|role|position|post|spot|place|gig"
    r"|nod)) to (?!you\b|me\b|us\b|the (?:team|panel|board|client|manager)|(?:our|the) (?:\w+ )?(?:printer"
    r"|supplier|agenc|contractor|vendor|caterer)\w*)",
    r"(?:the|one) other (?:guy|girl|one|woman|man|person|lady|candidate|finalist|applicant|chap|fella)(?: has|"
    r" just| already)* (?:got|took|accepted|won|edged|said yes|signed|had the edge|pipped)",
    r"(?:done|finished|completed|made|closed|filled|hired for|recruited for) (?:our |the |this |a |with"
    r" )?(?:hire|hiring|recruiting|recruitment|role|position)\b(?! (?:team|manager|process (?:is|was|went|for)"
    r"|decision|for you|yet))|(?:we|they|hr|i|client|team|has|have|'ve)(?: \w+)? filled (?:it|this)\b",
    r"(?:someone|somebody) (?:else|from within|internal\w*|with|whose|who)[^.!?;\n]{0,40}?\b(?:was (?:chosen"
    r"|selected|appointed|hired"
    r"|picked|offered)|got (?:it|the)|took (?:it|the)|(?:has )?accepted|(?:has|have) been (?:chosen|selected"
    r"|appointed|hired|offered)"
    r"|will be (?:joining|taking|starting)|is (?:joining|taking))",
    r"(?:another|a different|the other|an internal|other|one other) <person>(?: (?:has|have|was|were|is|are|had"
    r"|will be|who))?(?: (?:now|just|already|since|been))* "
    r"(?:accepted|selected|chosen|offered|hired|appointed|preferred|signed|successful|edged|got the|took the"
    r"|taken the|joining|given the)",
    r"(?:gone|went|going|go|decided to go|chose to go|opted) (?:in )?(?:another|a different|an alternative)"
    r" (?:way|direction|route) (?:with|on|for) (?:this|the|our|it)",
    r"(?:went|gone|going|settled|sticking) with (?:the other|another|a different|our (?:first|other)|someone"
    r"|somebody|an internal)\b",
    ABROAD,
    r"(?:apuesta|apuestan|apostó|apostaron|apostamos) por <otro>|(?:escolha|decisão|opção)(?: \w+){0,2} (?:recaiu"
    r"|caiu|foi) (?:n?outr[oa]|sobre outr[oa]|em outr[oa])",
    r"(?:en|a|in) (?:faveur|favor|favore) d(?:e |'|i |el |ella |ell')(?:l'autre|un autre|une autre|un'altra|un altro"
    r"|otr[oa]|quelqu'un|alguien|outr[oa])|signé (?:avec|un contrat avec) (?:quelqu'un|un autre|une autre|l'autre)",
    r"(?:se )?lo (?:han|hemos|ha) dado a (?!ti\b|usted)|(?:concluido|terminado|cerrado"
    r"|finalizado)(?: [\w']+){0,3} con otr[oa]",
    r"(?:lugar|vaga|posto|posizione|incarico|puesto|plaza|baan|functie|plek|rol|job|stelle|poste) (?:foi|fue|ha ido"
    r"|è andat\w|gaat|ging|geht|ging|va|est allée?|revient)(?: \w+)? (?:para|a|naar|an|à) (?:um|uma|un|una|una|outra"
    r"|otr[oa]|alguém|alguien|qualcun\w|iemand|een|de|jemand\w*|eine[nrm]?|quelqu'un|une|un'\w+)\b(?! (?:tua|ti|te"
    r"|te\b))",
    r"(?:ritenuto|considerato|giudicato|trovato) più (?:adatt|idone|in linea|vicin)\w+~2 (?:un altro|un'altra"
    r"|altr\w)|conclus\w con (?:la scelta|l'assunzione|la selezione) di <altro>",
    r"(?:preferito|scelto|deciso di|optato per)(?: (?:prendere|assumere|scegliere|tenere|di))? (?:un[oa]|chi"
    r"|quell[oa]|l'altr[oa]) (?:che|con|di|già|intern\w|candidat\w|person\w)?",
    r"(?:gaan|gaat|kiezen|kiest|gingen|koos|kozen|ging)(?: (?:nu|toch|uiteindelijk|liever|wij|we))* (?:voor|met"
    r"|in zee met) <ander>",
    r"(?:nehmen|nehmt|bevorzugen|wollen|wählen)(?: \w+){0,2} (?:den|die|einen|eine) (?:intern\w*|ander\w*|extern\w*)",
    r"(?:preso|scelto|assunto|voluto) (?:un |una |un')(?:altr[oa] )?(?:ragazz\w*|signor\w*|person\w*|collega"
    r"|tipo|candidat\w*|profil\w*)",
    r"(?:ficou|ficaste) (?:posicionad|classificad|colocad)\w em|(?:classificat\w|arrivat\w) (?:second|terz)\w"
    r"|quedado (?:segund|tercer|en (?:segundo|tercer))\w*|classée? (?:en )?(?:troisième|3e)",
    r"het wordt <ander>|(?:affidare|assegnare|dare|conferire|offrire) (?:l'incarico|il posto|il ruolo|la"
    r" posizione|l'ufficio)(?: \w+)? a <altro>|(?:scegliere|assumere|preferire|selezionare) <altro>",
    r"aus (?:den )?eigenen reihen|besetz\w*(?: [\w-]+){0,8}? (?:intern\b|aus (?:dem haus|den eigenen))|class\w+"
    r" (?:en )?(?:seconde?|deuxième|2e)|class\w+ (?:en )?premi\w+ (?:ayant|a) accept\w+",
    r"(?:elegir|escoger|contratar|seleccionar|incorporar) <otro>|(?:escolher|contratar|selecionar) <outro>"
    r"|(?:choisir|retenir|recruter|embaucher) <autre>",
    # German
    r"(?:für|zugunsten|zu gunsten)(?: von)? <anderer>(?:[^.!?;\n]{0,60}? )?(?:entschieden|entscheiden"
    r"|ausgesprochen|gefallen|ausgefallen|den vorzug)",
    r"(?:zugunsten|zu gunsten) (?:von )?<anderer>",
    r"<anderer>(?: [\w-]+){0,4}? (?:den vorzug|eingestellt|ausgewählt|ausgesucht|gewählt|genommen|gefunden|den"
    r" zuschlag|den vertrag|zugesagt|besetzt|bevorzugt)",
    r"(?:nehmen|nimmt|nahm|nahmen|bekommt|bekam|kriegt|kriegte|erhält|erhielt|macht|wird es)(?: \w+){0,3}?"
    r" (?:den|die|der|einen|eine|ein|jemand\w*)(?: \w+)? (?:kandidat\w*|bewerber\w*|kolleg\w*|ander\w*"
    r"|mitbewerber\w*)",
    r"(?:wahl|entscheidung)(?: \w+){0,3}? (?:auf|für|zugunsten) <anderer>",
    r"mit <anderer>(?: [\w-]+){0,6}? (?:fort|weiter|zu besetzen|besetz)\w*",
    r"(?:wahl|entscheidung|los)(?: \w+){0,3} nicht (?:auf (?:sie|dich)|zu (?:ihren|deinen) gunsten|für (?:sie"
    r"|dich)|positiv)",
    r"anders entschieden|anderweitig entschieden|(?:anderweitig|intern|hausintern|bereits|inzwischen"
    r"|mittlerweile|schon) (?:\w+ )?(?:besetzt|vergeben|nachbesetzt)",
    r"(?:mit|durch) (?:einem|einer|der|dem|unserem|unserer) (?:[\w-]+ ){1,4}?(?:nach)?besetzt\b|(?:kunde"
    r"|auftraggeber|mandant|chef\w*|geschäftsführung) (?:hat |haben )(?:\w+ )?(?:abgesagt|dagegen entschieden"
    r"|anders entschieden|nein gesagt)|reicht (?:es )?(?:leider )?nicht\b",
    r"(?:den vorzug|den zuschlag)(?: \w+){0,4}? (?:gegeben|bekommen|erhalten|geben)",
    # French
    r"(?:retenu|choisi|sélectionné|recruté|embauché|préféré|privilégié|opté|porté\w*|donné la préférence"
    r"|penché\w*|orienté\w*|confié|attribué|proposé le poste|fixé)"
    r"(?: (?:de|pour|sur|vers|à|avec|le poste|la mission|poursuivre|avancer|continuer|finalement|plutôt)){0,3}"
    r" <autre>",
    r"(?:poursuivre|avancer|continuer|poursuivons|continuons)(?: \w+){0,2}? avec (?:d'autres|un autre|une autre"
    r"|un(?:e)? candidat\w*|quelqu'un)",
    r"(?:choix|décision)(?: [\w']+){0,4} pas (?:\w+ )?(?:porté|arrêté|fixé|tombé)\w* sur (?:vous|toi)",
    r"(?:part|parti|partis|partie|partons|partir|allons|va|est allé|avons pris|a pris|ont pris|finalement"
    r" pris)(?: \w+)? (?:avec|sur|pour)? ?<autre>",
    r"pas (?:\w+ )?(?:porté|arrêté|fixé) (?:son|notre|leur|mon|le) choix|porté (?:son|notre|leur|mon) choix sur"
    r" <autre>",
    r"(?:fait|faire) (?:un )?autre choix|(?:choix|décision) (?:différent|contraire)\w*",
    r"(?:choix|décision)(?: \w+){0,3} (?:porté|arrêté|fixé|tombé|orienté)\w* (?:sur|vers) (?!vous)",
    # Spanish
    r"(?:elegido|escogido|seleccionado|contratado|optado|decantado|apostado|inclinado|preferido|dado (?:el"
    r" puesto|la plaza)|ofrecido (?:el puesto|la plaza)?|decidido"
    r"|quedado|fichado|elegimos|escogimos|contratamos)(?: (?:por|con|finalmente|continuar|seguir|avanzar|a|de"
    r"|contratar|incorporar|el puesto|adelante)){0,4} <otro>",
    r"(?:continuar|seguir|avanzar|seguiremos|continuaremos|avanzaremos)(?: \w+){0,2}? con (?:otr[oa]s?|una?"
    r" candidat\w+)",
    r"(?:nos hemos|nos|se han|me he) decantad[oa]?\w* por (?!ti|usted)|nos decantamos por (?!ti|usted)",
    r"(?:elección|decisión)(?: \w+){0,3} no (?:ha recaído|recayó|ha sido)(?: \w+)? (?:en ti|en usted|a tu favor"
    r"|favorable)|(?:nos quedamos|nos hemos quedado|se quedaron|vamos) con <otro>|(?:cogido|tomado|pillado)"
    r" (?:a )?<otro>",
    r"(?:dado|ofrecido|asignado|concedido|adjudicado|quedado)(?: \w+){0,2} (?:a|con) (?:otra persona|otr[oa]"
    r" candidat\w+|alguien)",
    r"(?:puesto|plaza|vacante)(?: \w+){0,3} (?:para|a) (?:otra persona|otr[oa] candidat\w+|alguien)",
    # Portuguese
    r"(?:escolh\w+|selecion\w+|seleccion\w+|contrat(?:ámos|amos|ou|ado|ada|ar)|optámos|optamos|optou|optaram"
    r"|decidimos|decidiu|preferimos|avançámos|avançamos|avançar|seguimos|seguir"
    r"|prosseguir|prosseguimos|continuar|ficámos|ficamos|fomos|ficou|fechámos|fechamos|fechou|fecharam)(?:"
    r" (?:por|com|em|avançar|seguir|prosseguir|continuar|contratar|o processo|a|dar|o lugar)){0,4} <outro>",
    # Italian
    r"(?:scelto|selezionato|assunto|preferito|optato|deciso|individuato|trovato|affidato|conclus[oa]|chius[oa]"
    r"|assegnat[oa]|proseguire|procedere|proseguito|orientat\w+|puntato|proseguiremo|andare avanti|andremo"
    r" avanti)"
    r"(?: (?:di|per|con|su|a|la posizione|il ruolo|proseguire|procedere|assumere|avanti|verso|continuare)){0,4}"
    r" <altro>",
    r"(?:scelta|decisione)(?: \w+){0,3} non (?:è )?(?:ricaduta|caduta|stata|a) (?:su di (?:te|lei)|a (?:tuo"
    r"|suo) favore|favorevole)|(?:preso|presa) <altro>|tra (?:quelli|i candidati|i) (?:prescelti|selezionati)",
    r"(?:la|nostra) (?:scelta|preferenza)(?: \w+){0,3} (?:su|a|verso) <altro>",
    # Dutch
    r"(?:gekozen|gegaan|besloten|gevallen|gegund|geworden|aangenomen|gevonden|gekomen|verkozen|aangesteld"
    r"|benoemd)(?: (?:om|voor|op|met|aan|verder te gaan|te gaan|door te gaan|de keuze)){0,3} <ander>",
    r"(?:voor|op|met|aan|aan de) <ander>(?: [\w-]+){0,5}? (?:in zee|gekozen|gegaan|gegund|gevallen|verder|door"
    r"|besloten|aangesteld|aangeboden|gegeven|uitgegaan)",
    r"<ander>(?: [\w-]+){0,3}? (?:aangenomen|gekozen|geworden|gevonden|aangesteld|gekregen|benoemd|de voorkeur)",
    r"(?:voorkeur|keus|keuze|beslissing)(?: \w+){0,4} niet (?:op|naar|voor) (?:jou|je|u)\b|(?:in zee|verder|aan"
    r" de slag|van start)(?: \w+)? met <ander>",
    r"(?:voorkeur|keus|keuze)(?: \w+){0,4} (?:naar|op|aan|voor) (?:een ander|iemand|een (?:interne|andere)|een"
    r" kandida)",
    words=WORDS,
)
"""Somebody else was chosen."""
