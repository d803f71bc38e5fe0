"""Refusals by their plain parts, in the other languages above all: a denial and a verb of going on, another person and
a verb of getting, a place and a verb of ending, others who are nearer, what the candidate lacks."""

from agent.reading.wording import ABROAD, Phrases, phrases

_WORDS: dict[str, str] = {
    "some": r"(?:one|two|three|four|five|six|both|several|some|a few|\d|another|others?)",
    "ding": (
        r"(?:termin|tag\b|datum|raum|uhrzeit|lieferant|anbieter|restaurant|hotel|farbe|weg\b|lösung|date|jour"
        r"|salle|heure"
        r"|créneau|fournisseur|prestataire|hôtel|option|couleur|entreprise|société|boîte|moment|fois|voie"
        r"|proveedor|fecha"
        r"|día|hora|sala|sitio|restaurante|empresa|opción|color|vez|cosa|fornecedor|data\b|local|cor\b|fornitore"
        r"|giorno"
        r"|orario|ristorante|albergo|azienda|colore|volta|strada|leverancier|dag\b|zaal|tijd|kleur|bedrijf|keer"
        r"|manier"
        r"|moyen|manera|modo|aanpak|system|ansatz|logiciel|sistema|software|proveedora|competencia|concorr)"
    ),
    "platz": r"(?:stelle|job|position|posten|platz|vakanz|planstelle|rolle|ausbildungsplatz|lehrstelle)",
    "placefr": r"(?:poste|place|emploi|mission|recrutement|job)",
    "plaza": r"(?:puesto|plaza|vacante|posición|cargo|empleo|contratación|búsqueda|convocatoria)",
    "vaga": r"(?:vaga|posição|lugar|cargo|emprego|contratação|função)",
    "posto": r"(?:posto|posizione|ruolo|incarico|lavoro|ricerca|assunzione)",
    "baan": r"(?:baan|functie|plek|job|vacature|positie|rol)",
}

DECLINED: Phrases = phrases(
    r"(?:cannot|can't|couldn't|unable to|not able to|won't be able to) afford (?:you\b|another|to (?:hire|bring"
    r"|take|add)"
    r"|an? (?:new|extra|additional) )",
    r"(?:did not|didn't|does not|doesn't|do not|don't|failed to) (?:\w+ )?(?:reach|meet|clear|hit|attain) the"
    r" (?:required"
    r" |necessary |minimum )?(?:bar|threshold|standard|pass mark|mark|cut-?off|level|score)\b",
    r"(?:did not|didn't|do not|don't|won't|will not|have not|haven't|has not|hasn't) (?:choose|pick|select|appoint"
    r"|vote for"
    r"|go for|chosen|picked|selected|appointed|voted for|gone for) you\b(?! (?:a|an|the|your|yet|for (?:the|your)"
    r" (?:next|interview|call))\b)",
    r"your (?:[\w-]+ )?(?:score|mark|total|result|average)\b[^.!?\n]{0,30} (?:was|is|fell|falls|lies|lay|came|comes)"
    r" (?:\w+ )?(?:below|under"
    r"|short of|beneath)\b",
    r"(?:withdraw(?:ing|n)?|stepp?(?:ing|ed)? back|pull(?:ing|ed)? out) (?:from|of) (?:all |any |every )?(?:ongoing "
    r"|current |open |external )?"
    r"(?:recruitment|recruiting|hiring|searches|processes)\b",
    r"(?:scor\w+|came|come|fell|finish\w+|were|land\w+|placed|marks?|total)(?: [\w-]+){0,5} (?:below|under|short of"
    r"|beneath)"
    r" (?:the|our) (?:line|bar|mark|cut-?off|threshold|pass mark|standard|minimum|level)\b",
    r"(?:haven't|have not|hasn't|has not|did not|didn't|could not|couldn't|failed to|unable to) (?:been able to"
    r" )?(?:clear"
    r"|cleared|crack|cracked|pass|passed|qualify (?:in|for)|qualified (?:in|for)) (?:the|our|this|any) (?:[\w-]+"
    r" ){0,3}(?:round"
    r"|stage|test|cut-?off|interview|assessment|exam\w*|panel|screening)s?\b(?! yet)",
    r"(?:did not|didn't|could not|couldn't|doesn't|does not) (?:quite )?(?:see|find|get|show|have|demonstrate)(?: \w+)?"
    r" (?:the )?[\w-]+[- ](?:level|grade|scale) (?:\w+ )?(?:depth|breadth|experience|knowledge|skills?|thinking"
    r"|command)",
    r"(?:did not|didn't|failed to|do not|don't) (?:\w+ ){0,2}(?:score|rank|perform|rate|place) (?:\w+ )?(?:highly"
    r"|high|well|strongly"
    r"|near the top)(?: enough)?\b|(?:not|n't) (?:\w+ ){0,6}enough(?: \w+){0,5} to (?:go|get|move|progress|put you"
    r"|take you)"
    r" (?:through|forward|on|further) (?:to|into|in)\b",
    r"(?:go|going|mov(?:e|ing)|carry(?:ing)?|continu(?:e|ing)|proceed(?:ing)?) (?:on|ahead|forward|on ahead)? ?with"
    r" (?:two|three|four|others|some"
    r"|a (?:few|couple of|handful of)) (?:people|others|candidates|applicants|persons|colleagues)\b(?! (?:and"
    r"|including) you)",
    ABROAD,
    # it goes on with two or others who have more
    r"(?:gaan we|we gaan|gaan wij|wij gaan) (?:nu )?(?:verder|door) met (?:twee|drie|vier|andere|enkele|een paar"
    r"|iemand|mensen"
    r"|kandidaten)\b(?! (?:gesprekken|rondes|vragen|afspraken))|(?:machen|fahren|gehen) (?:wir |nun )?mit (?:zwei"
    r"|drei|vier|anderen|einigen|ein"
    r" paar)(?: (?:personen|menschen|leuten|kandidat\w+|bewerb\w+|anderen))? (?:weiter|fort)\b|(?:continuons"
    r"|poursuivons|avançons) avec"
    r" (?:deux|trois|quatre|d'autres|quelques) (?:personnes|candidat\w*|profils)|(?:seguimos|continuamos|seguiremos)"
    r" (?:adelante )?con"
    r" (?:dos|tres|otras|otros|algunas) (?:personas|candidat\w+|perfiles)|(?:proseguiamo|continuiamo|andiamo avanti)"
    r" con (?:due|tre|altre"
    r"|altri|alcune) (?:persone|candidat\w+|profili)|(?:seguimos|continuamos|avançamos|vamos avançar) com (?:duas"
    r"|três|outras|outros"
    r"|algumas) (?:pessoas|candidat\w+|perfis)",
    # a denial, and a verb of going on or taking
    r"no (?:te |le |lo |la |se )?(?:vamos a|va a|van a|voy a|podemos|puede|pueden|puedo|quiere|quieren|desea"
    r"|desean|pudimos"
    r"|pudieron|hemos podido|ha podido|ha querido|podremos|queremos|tiene intención de)(?: \w+)? (?:continu"
    r"|seguir|avanz"
    r"|contrat|ofrecer(?:te|le)? (?:el|la|un|una|este|esta) (?:puesto|plaza|contrato|vacante|oferta|empleo"
    r"|trabajo)|hacer(?:te"
    r"|le)? (?:una |ninguna )?(?:oferta|propuesta)|incorpor|proced|seleccion|contar con(?:tigo| usted)"
    r"|coger(?:te|le|la)"
    r")\w*(?! (?:esperando|hasta|sin|así|posponiendo|con la reunión))",
    r"no (?:seguimos|continuamos|avanzamos|seguiremos|continuaremos|avanzaremos|sigue|continúa)(?: adelante)?(?:"
    r" con(?:tigo"
    r"| usted| tu| su)\b|(?=[.,!]|$))",
    r"(?:ne|n') ?(?:\w+ )?(?:souhait|pouv|peu|pourr|voul|veu|désir|sera|ser|ferons|fera|fait|ira|iron|va\b|vont"
    r"|allons|sommes"
    r"|envisag|compt|donn)\w*(?: (?:donc|malheureusement|finalement|hélas))? pas(?: \w+){0,3}? (?:poursuiv"
    r"|continu(?:er|ons)"
    r"|retenir|retenue?|recrut|embauch|engager|plus loin|avancer|donner (?:de |une )?suite|de suite|d'offre|de"
    r" proposition"
    r"|suite favorable)\w*(?! (?:avant|tant))",
    r"(?:wird|werden|werde|möchte|möchten|will|wollen|kann|können|konnte|konnten)(?: [\w]+){0,6} nicht (?:weiter"
    r" ?(?:zu)?(?:mach"
    r"|geh|verfolg|führ)|fort|einstell|anstell|berücksichtig|übernehm|zusag|zusammenarbeit|zusammenkomm)\w*",
    r"(?:dass|daß|weil)(?: \w+)? (?:sie|du|ihre bewerbung|deine bewerbung)(?: \w+){0,3} nicht (?:ausgewählt|genommen"
    r"|berücksichtigt|weiter|dabei|überzeug|in die)\w*|keine (?:möglichkeit|chance|zukunft)(?: \w+){0,3}"
    r" (?:zusammenarbeit"
    r"|einstellung|anstellung|beschäftigung)|kommen~3 nicht zusammen\b",
    r"non (?:\w+ )?(?:possiamo|può|potremo|vogliamo|vuole|vogliono|intende|intendiamo|desidera|riusciamo|riuscirà"
    r"|siamo"
    r"|c'è modo|faremo)(?: \w+){0,3}? (?:proceder|proseguir|continuar|assumer|andare avanti|offrir(?:ti|le)"
    r" (?:il|un|la)"
    r"|far(?:ti|le) un'offerta|prender(?:ti|la)|inserir(?:ti|la)|dar seguito|dare seguito)\w*(?! (?:prima|finché"
    r"|fino))",
    r"non (?:proseguiamo|procediamo|continuiamo|proseguiremo|procederemo)\b(?! (?:prima|finché|fino|oggi))",
    r"não (?:\w+ )?(?:vamos|vai|vão|podemos|pode|quer|querem|queremos|deseja|pretende|pretendemos|conseguimos"
    r"|iremos|irá"
    r"|poderemos)(?: \w+){0,3}? (?:continuar|avançar|prosseguir|seguir|contratar|oferecer(?:-lhe|-te)? (?:a|o"
    r"|uma?) (?:vaga"
    r"|lugar|contrato|posição)|fazer(?:-lhe|-te)? (?:uma )?(?:proposta|oferta))\b(?! (?:antes|até|sem))",
    r"não (?:avançamos|avançámos|avançaremos|seguimos|seguiremos|continuamos|prosseguimos|prosseguiremos)\b(?!"
    r" (?:antes|até"
    r"|sem))",
    r"(?:zetten|zet|gaan|gaat|ga|willen|wil|kunnen|kan|zullen|zal)(?: \w+){0,5} niet(?: \w+){0,2} (?:voort"
    r"|voortzetten|verder"
    r"|door|doorgaan|verdergaan|aannemen|aanbieden|in dienst)\b(?! (?:voor|zonder|tot|op))|(?:ziet|zien|zag)"
    r" (?:het|hem|'t)"
    r"(?: \w+)? niet zitten",
    # no, by those who decide
    r"(?:chef|chefin|kunde|kundin|vorstand|inhaber|geschäftsführung|team|jury|kommission)\w*(?: \w+){0,2}"
    r" (?:sagt|sagte|hat)"
    r"(?: \w+)? nein\b|(?:chef|client|patron|direction|comité|jury|conseil)(?: \w+){0,2} (?:a mis son veto|a dit"
    r" non|dit non"
    r"|a refusé|refuse)\b|(?:jefe|jefa|cliente|dirección|gerencia|comité|dueño|arriba)(?: \w+){0,2} (?:ha dicho"
    r" que no|dijo que"
    r" no|dice que no|lo ha tumbado|se negó|ha vetado|no quiso)|(?:chefe|cliente|direção|diretoria|dono"
    r"|comissão)(?: \w+){0,2}"
    r" (?:disse que não|disse não|vetou|recusou|não quis)\b|(?:capo|cliente|direzione|titolare|commissione)(?:"
    r" \w+){0,2} (?:ha"
    r" detto (?:di )?no|dice no|voleva (?:un|qualcun)|ha bocciato|non ha voluto)\b|(?:baas|klant|directie"
    r"|bestuur|commissie)(?:"
    r" \w+){0,2} (?:zegt nee|zei nee|wil niet|wilde niet|heeft nee gezegd)\b(?! (?:dat|wachten))",
    # no good news
    r"(?:keine (?:guten?|schönen?|erfreulichen?) (?:nachricht\w*|neuigkeit\w*)|pas de (?:très )?bonnes?"
    r" nouvelles?|no (?:tengo"
    r"|tenemos|hay|traigo|son)(?: muy)? buenas noticias|não (?:tenho|temos|trago|são|há)(?: \w+)? boas notícias"
    r"|non (?:ho"
    r"|abbiamo|sono|porto)(?: \w+)? buone notizie|geen (?:goed|leuk|fijn) (?:nieuws|bericht))",
    r"überqualifizier\w*|surqualifiée?|sobrecualificad[oa]|sobrequalificad[oa]|sobrecalificad[oa]|superqualificad[oa]"
    r"|sovraqualificat[oa]|overgekwalificeerd",
    # second
    r"(?:waren|warst|wurden|wurdest|sind|bist)(?: \w+){0,2} (?:knapp |nur |leider )?(?:zweite[rn]?"
    r"|dritte[rn]?)\b(?= |[.,!]|$)"
    r"(?! (?:runde|gespräch|interview|mal|person))|(?:étiez|étais|êtes|terminez|arrivez|finissez)(?: \w+){0,2}"
    r" (?:en )?(?:deuxième"
    r"|seconde?|troisième)(?: position| place|\b(?! (?:tour|entretien|étape|fois)))|(?:quedaste|quedó|quedaron"
    r"|ha quedado|has"
    r" quedado)(?: \w+)? (?:segund|tercer)[oa]?\b|(?:ficou|ficaste|terminou)(?: \w+)? (?:em )?(?:segund"
    r"|terceir)[oa]\b(?!-feira)"
    r"|(?:sei|è) (?:arrivat|risultat|giunt)[oa](?: \w+)? (?:second|terz)[oa]\b|(?:was|werd|bent|eindigde)(?:"
    r" \w+){0,2} (?:een"
    r" )?(?:goede |net )?tweede\b(?! (?:gesprek|ronde|keer))",
    words=_WORDS,
)
"""It does not go on with the candidate, said plainly."""

OTHERS: Phrases = phrases(
    r"(?:another|some other|a different|the other) (?:[\w-]+ ){0,2}?(?:individual|name|scholar|applicant"
    r"|candidate|person"
    r"|finalist|contender|colleague)(?: (?:has|have|was|is|had|will|been|be|now|just|already|therefore))*"
    r" ?(?:recommended"
    r"|nominated|put forward|appointed|named|got|gets|took|won|wins|came out|came top|prevailed|secured|landed"
    r"|invited to take"
    r"|picked|preferred)\b",
    r"(?:extended|made|sent|issued) (?:an|the|our) (?:invitation|offer|contract) to (?:another|a different|the"
    r" other|someone"
    r" else)",
    r"(?:asked|invited|persuaded) (?!you\b|me\b|us\b)(?-i:(?:[A-Z][\w.]+ ){1,3})to (?:take (?:up|on|over)|fill"
    r"|become|lead|join"
    r" (?:us )?(?:as|in)) (?:the|this|our|that|as)\b(?! (?:interview|meeting|call|session))",
    ABROAD,
    # another person gets it
    r"(?:jemand ander\w*|ein\w* ander\w+ (?:person|kandidat\w*|bewerber\w*|profil|name)|ein anderer|eine"
    r" andere)(?: \w+){0,3}"
    r" (?:bekommen|erhalten|gekriegt|geworden|bekommt|erhält|gewählt|genommen|zugesagt|unterschrieben|übernimmt"
    r" (?:die stelle|den job|die position|den posten|die aufgabe)|den ausschlag|vorgezogen|eingestellt)\b"
    r"|geworden ist es~1 (?:ein|jemand|die andere|der andere)|(?:für|auf) (?:jemand"
    r" ander\w*|ein\w*"
    r" ander\w+(?: (?:person|kandidat\w*|bewerber\w*|profil|bewerbung))?)(?: [\w-]+){0,3} (?:entschieden"
    r"|festgelegt|gefallen"
    r"|geeinigt|verständigt)",
    r"(?:quelqu'un d'autre|une? autre (?:personne|candidat\w*|profil|nom|candidature))(?: \w+){0,2} (?:a|ont|est"
    r"|sera|va|aura|eu"
    r"|obtient|prend)\b(?: \w+){0,2} ?(?:eu|obtenu|pris|retenue?|choisie?|été|emporté|poste|place|accepté|signé"
    r"|recrutée?"
    r"|prendre|occuper)\b|(?:parti|partie|allé|allée|revenu|revenue) à (?:une? autre|quelqu'un)",
    r"(?:avançaram|seguem|seguiram|passaram|passam|avançam) (?:\w+ )?(?:outr[oa]s|quatro|três|duas|dois) (?:pessoas"
    r"|candidat\w+|perfis|colegas)|(?:han pasado|pasan|pasaron|avanzan|avanzaron|siguen) (?:\w+ )?otr[oa]s (?:personas"
    r"|candidat\w+|perfiles)|(?:passano|proseguono|sono passat\w|vanno avanti|accedono) (?:\w+ )?altr[ie] (?:persone"
    r"|candidat\w|profili)|(?:deine|ihre|tua|sua|tu|su|votre|ta|la tua|la sua|uw|jouw|je) (?:teilnahme|participação"
    r"|participación|participation|partecipazione|deelname)(?: \w+){0,3} (?:endet|termina|acaba|s'arrête|se termine"
    r"|prend fin|finisce|stopt|eindigt)\b",
    r"otr[oa] (?:persona|candidat[oa]|chic[oa]|perfil|aspirante|finalista|compañer[oa]|candidatura)(?:"
    r" [\w]+){0,3} (?:llevado"
    r"|lleva|llevó|sido|fue|obtenido|obtuvo|conseguido|consiguió|encaja|encajaba|ocupa|ocupará|elegid[oa]"
    r"|aceptado|firmado"
    r"|quedado)\b",
    r"outr[oa] (?:pessoa|candidat[oa]|profissional|perfil|colega|candidatura)(?: \w+){0,3} (?:ficou|fica|levou"
    r"|leva|foi|aceitou"
    r"|assinou|conseguiu|ocupa|ocupará|escolhid[oa]|selecionad[oa])\b",
    r"(?:un'altra (?:persona|candidata|figura|risorsa|collega)|un altro (?:candidato|profilo|nome|collega)"
    r"|qualcun altro)(?:"
    r" \w+){0,2} (?:ha|è|avrà|sarà|ottiene|prende)\b(?: \w+)? ?(?:avuto|ottenuto|preso|scelt[oa]|stat[oa]"
    r"|accettato|firmato"
    r"|vinto|il posto|il ruolo)\b",
    r"(?:iemand anders|een andere? (?:kandida\w+|persoon|sollicitant|naam|profiel|collega)|de andere?"
    r" (?:kandida\w+)|een ander)(?:"
    r" \w+){0,3} (?:kreeg|krijgt|gekregen|heeft|is|wordt|werd|de doorslag|geworden|gekozen|genomen"
    r"|aangenomen)\b(?! (?:niet|nog))",
    # verbs of choosing, and another or somebody
    r"(?:eleg|elig|escog|seleccion|contrat|fich|nombr|design|prefer|prefir|prefier|opt|decant|inclin|apost|cog"
    r"|incorpor|fuimos"
    r"|vamos|quedamos|cerrad|cerramos)\w{0,7}(?: \w+){0,2}? (?:a |por |con |en )(?:otr[oa]s?(?: (?:persona"
    r"|candidat[oa]|perfil"
    r"|chic[oa]|opción|candidatura|aspirante)s?)?|alguien)\b(?! <ding>)",
    r"(?:escolh|selecion|contrat|opt|prefer|decid|fech|fomos|ficámos|ficamos|ficou|inclin)\w{0,7}(?: \w+){0,2}?"
    r" (?:por |com |a"
    r" |em )?(?:outr[oa](?: (?:pessoa|candidat[oa]|perfil|profissional|candidatura))?|alguém)\b(?! <ding>)",
    r"(?:scelt|selezionat|assunt|preferit|optat|orientat|decis|affidat|individuat|conclus|affidare|scegliere"
    r"|preferire|chius)\w{0,3}(?:"
    r" \w+){0,3}? (?:con |per |a |su |verso |di |ad )?(?:un altro(?: (?:candidato|nome|profilo))?|un'altra(?:"
    r" (?:persona|figura"
    r"|candidata|risorsa))?|altri|altra persona|qualcun altro)\b(?! <ding>)",
    r"(?:chois|reten|recrut|embauch|engag|préfér|opté|penché|tourné|orienté|décid|fix|arrêt)\w{0,6}(?:"
    r" \w+){0,3}? (?:pour |sur |vers"
    r" |avec )?(?:une? autre (?:personne|candidat\w*|profil|candidature|nom)|quelqu'un d'autre|quelqu'un de)\b",
    r"(?:gekozen|kozen|kiezen|besloten|gegaan|gingen|gaan|genomen|aangenomen|uitgekomen|gevallen)(?: \w+){0,2}"
    r" (?:voor |met |op"
    r" )?(?:iemand anders|een ander\b|een andere (?:kandida\w+|persoon|sollicitant|naam|collega))(?! <ding>)",
    # a place, and a verb of ending
    r"<platz>(?: \w+){0,3} (?:gestorben|weggefallen|verschwunden|hinfällig|passé|vom tisch|fällt (?:weg|flach"
    r"|aus))\b",
    r"<placefr>(?: \w+){0,3} (?:disparaît|a disparu|a sauté|saute|tombe à l'eau|est tombé à l'eau|n'existe plus"
    r"|passe à la trappe"
    r"|ne se fera pas|ne se fera plus)\b",
    r"<plaza>(?: \w+){0,3} (?:desaparece|desapareció|ha desaparecido|se cancela|se canceló|se anula|se cayó|ya"
    r" no existe|queda"
    r" (?:cancelad|anulad|suprimid)[oa]|se queda en casa|no se cubrirá|quedó en nada)\b",
    r"<vaga>(?: \w+){0,3} (?:desapareceu|desaparece|caiu|sumiu|foi cancelad[oa]|fica cancelad[oa]|já não existe"
    r"|não existe mais"
    r"|fica em casa|foi extint[oa])\b",
    r"<posto>(?: \w+){0,3} (?:sparisce|è sparit[oa]|è saltat[oa]|salta|svanisce|è svanit[oa]|non esiste più|è"
    r" venut[oa] meno|viene"
    r" meno)\b",
    r"<baan>(?: \w+){0,3} (?:is weg|verdwijnt|is verdwenen|bestaat niet meer|gaat niet door|is van de baan|is"
    r" vervallen)\b",
    words=_WORDS,
)
"""Another person, or none, gets the place."""

NEARER: Phrases = phrases(
    r"(?:<some>|candidates|applicants|people|others?)(?: \w+){0,4}? (?:finished|scored|ranked|placed|came|were"
    r"|was|are|is|did"
    r"|stood|ended up|rated|marked)(?: \w+){0,2} (?:above|ahead of|higher than|better than|in front of|before) you\b"
    r"(?! (?:in the queue|on the (?:list|schedule)|to be))"
    r"|(?:all|both)(?: <some>| of (?:them|these|whom))?(?: have| has)?"
    r"(?: now| already| since)? (?:accepted|taken|signed) (?:the|our|their) (?:offers?|posts?|places?|jobs?"
    r"|contracts?)\b",
    r"(?:over|under)-?qualified|(?:decided|voted|came down|come down|argued) against (?:it|you)\b|(?:gone|going"
    r"|went|looking|look) elsewhere\b(?! for"
    r" (?:lunch|dinner|the))|(?:not|n't) among (?:those|the)(?: \w+)? (?:selected|funded|chosen|successful"
    r"|shortlisted|invited|appointed)|(?:argued"
    r"|fought|lobbied|pushed|campaigned|pleaded)\b[^.!?]{0,40}(?:and|but)(?: i| we)? lost\b|(?:(?:any|all|the"
    r"|your) )?(?:applications?|candidates?)"
    r"(?: \w+){0,3} (?:will|can|shall) (?:not|no longer) be (?:taken|progressed|carried|considered|moved"
    r"|processed)|no (?:candidates?|applicants?)"
    r" (?:will|can|shall) be (?:progressed|taken|appointed|selected)|(?:you )?(?:would|will) not be happy"
    r" (?:here|with us)|another candidate (?:would|will)"
    r" be (?:an? )?(?:better|closer|stronger)|(?:it's|choice is|is) another (?:candidate|applicant|person)\b"
    r"|successful (?:candidate|applicant) (?:has|is|was"
    r"|will)\b|(?:did|do|does|has|could|would) ?(?:not|n't) (?:quite )?(?:work out|come off)(?: this time"
    r"|(?=[.,!]|$))|had to be told no|bring (?:things|it|this|the"
    r" process) to (?:a close|an end)|(?:prioriti[sz]ed|favou?red|went for|chose) (?:people|those|candidates"
    r"|applicants) (?:who|with)",
    r"(?:tipped|swung|clinched|sealed|decided|settled) (?:it|the (?:balance|decision|choice|scales?))\b(?="
    r" (?:for (?:him|her|them"
    r"|us)|in (?:his|her|their))|[.,!]|$)|made the difference|gave (?:him|her|them) the edge|(?:bar|standard"
    r"|competition) was"
    r" (?:\w+ )?(?:higher|fierce|exceptional|stronger|too)|(?:someone|somebody) (?:we|they|the \w+) (?:like"
    r"|liked|prefer"
    r"|preferred|want|wanted)(?: even)? (?:more|better)|(?:did not|didn't) see enough|(?:somebody|someone"
    r"|others?|another) (?:else )?(?:came"
    r" out (?:ahead|on top)|had the edge|was ahead)|re-?advertis\w+|(?:fresh|new) shortlist|start the search"
    r" (?:over|again|afresh)",
    r"you (?:lack|lacked|are lacking|don't (?:yet |quite )?have (?:enough|the (?:depth|years|level)|sufficient)"
    r"|haven't (?:yet |got"
    r" )?(?:enough|the depth))\b",
    r"(?:make do|manage|get by|carry on|cope) (?:with|without)(?: \w+){0,4} (?:crew|team|staff|people|hire"
    r"|hiring|anyone|extra)"
    r"|(?:split|share|spread|divide|redistribute|absorb|reallocate) the (?:work|duties|tasks|workload|load)"
    r" (?:among|between"
    r"|across|within|internally)|internal solution|look elsewhere\b",
    ABROAD,
    r"(?:(?:lagen|lag|standen|landeten|platziert|schnitten)~4 (?:vor|über|besser als) (?:ihnen|dir|sie|du)\b"
    r"|(?:vor|über)"
    r" (?:ihnen|dir)~2 (?:lagen|lag|standen|gelegen|gelandet|platziert)|vous (?:ont |a )?(?:devan[cç]\w+"
    r"|précèd\w+|précéd\w+)"
    r"|(?:classée?s?|arrivée?s?|passée?s?) (?:avant|devant) (?:vous|toi)|por delante (?:de (?:ti|usted)|suya)|à"
    r" (?:sua|tua) frente"
    r"|davanti a (?:te|lei)\b|(?:l'|ti )hanno (?:preceduta?|superata?)|(?:boven|voor) (?:je|jou|u)~1 (?:geëindigd"
    r"|eindigden"
    r"|gescoord))",
    r"(?:andere?n?(?! <ding>)|mitbewerber\w*|bewerber\w*|kandidat\w*)(?: \w+){0,4} (?:besser|näher|stärker|mehr"
    r" (?:erfahrung|praxis)|eher"
    r" (?:ent|pass)\w*)|besser (?:ge)?passt?e?n?\b|(?:passten|passte|entsprachen|entspricht) (?:\w+ )?(?:besser"
    r"|noch|mehr|eher)"
    r"|den ausschlag|(?:fehlt|fehlen|fehlte) (?:es )?(?:ihnen|dir|uns bei)(?: \w+){0,5} (?:erfahrung\w*"
    r"|kenntnisse|praxis\w*|tiefe"
    r"|qualifikation|routine|abschluss)|(?:suchen|brauchen|bräuchten|suchten|wollten)(?: \w+){0,2} jemand\w*(?:"
    r" \w+)? (?:mit|der"
    r"|die|aus)\b|interne lösung",
    r"(?:d'autres|autres (?:candidat\w*|profils?)|profils?|candidat\w*|candidatures?)(?: \w+){0,4} (?:mieux"
    r"|davantage|plus (?:proche"
    r"|adapt|expér|en adéquation|en phase|pertinent|solide)\w*)|correspond\w+ (?:mieux|davantage)|a fait la"
    r" différence|joué à"
    r" (?:peu|rien)|il (?:vous|te) manque(?: \w+){0,5} (?:expérience|pratique|recul|compétences)|(?:cherch"
    r"|recherch|voul|fallait)\w*(?:"
    r" \w+){0,2} quelqu'un (?!comme)(?:avec|qui|de plus|ayant|d'expérience)|solution interne",
    r"(?:otr[oa]s|candidat[oa]s|candidaturas?|perfiles|perfil)(?: \w+){0,4} (?:más|mejor) (?:cercan|adecuad|afin"
    r"|afín|ajustad"
    r"|preparad|indicad|alinead|próxim|acorde|en línea)\w*|encaj\w+ (?:mejor|más)\b|se ajust\w+ (?:mejor|más)"
    r"|marcó la diferencia"
    r"|(?:te|le) falta(?: \w+){0,4} (?:experiencia|práctica|recorrido|rodaje|nivel)|(?:busc|necesit|quer)\w+(?:"
    r" \w+)? (?:a )?alguien"
    r" (?!como)(?:con|que)|solución interna",
    r"(?:outr[oa]s|candidat[oa]s|perfis|perfil)(?: \w+){0,4} (?:mais|melhor) (?:próxim|adequad|ajustad|preparad"
    r"|alinhad|experien"
    r"|em linha)\w*|encaix\w+ melhor|fez a diferença|falta-(?:lhe|te)(?: \w+){0,4} (?:experiência|prática"
    r"|estrada)|(?:procur|precis"
    r"|quer|busc)\w+(?: \w+)?(?: de)? (?:alguém|uma pessoa) (?!como)(?:com|que)|solução interna",
    r"(?:altri|altre|candidat[ie]|profil[io])(?: \w+){0,4} (?:più (?:vicin|adatt|in linea|idone|espert|affin"
    r"|preparat)|meglio)\w*"
    r"|fatto la differenza|(?:le|ti) manca(?: \w+){0,4} (?:esperienza|pratica|competenz)\w*|(?:cerch|serv|vole"
    r"|bisogno di)\w*(?:"
    r" \w+)? qualcuno (?!come)(?:con|che|di più)|soluzione interna",
    r"(?:anderen?|kandidaten|profielen)(?: \w+){0,4} (?:beter|nauwer|meer ervaring|dichter)\b|de doorslag|(?:u"
    r"|je|jij) mist(?: \w+){0,4}"
    r" (?:ervaring|kennis|diepgang)|(?:zoeken|zochten|zoekt|wilden|willen)(?: \w+)? iemand (?!zoals)(?:met"
    r"|die)\b|interne oplossing",
    words=_WORDS,
)
"""Others are nearer, or something is lacking: a refusal where nothing shows that the matter goes on."""

FILED: Phrases = phrases(
    r"(?:gutted|heartbroken|devastated) (?:about|for you|that)|(?:don't|do not|please don't) take (?:it|this)"
    r" (?:to heart|personally)|(?:isn't|is not|not) a"
    r" (?:judgement|judgment|reflection|verdict) (?:on|of) (?:you|your)|you deserve better|did nothing wrong"
    r"|(?:hiring manager|client|team|board) passed(?=[.,!]|$)",
    r"(?:hope|wish) (?:that )?our paths|any (?:company|team|employer|firm|school) (?:will|would) be (?:lucky"
    r"|glad|happy)|don't let"
    r" this (?:discourage|put you off)|(?:sure|certain|confident|no doubt) you(?:'ll| will) (?:find|land|get)"
    r" (?:something|a (?:great"
    r"|good)|the right)|sorry to disappoint|best of luck (?:with|in|for) (?:the|your) (?:search|hunt|future|next)",
    ABROAD,
    r"(?:unterlagen|bewerbung|lebenslauf|profil|daten)(?: \w+){0,3} (?:behalten|bewahren|aufbewahren|vormerken"
    r"|aufnehmen|gespeichert)"
    r"|(?:behalten|bewahren|merken|speichern)(?: \w+){0,3} (?:unterlagen|bewerbung|lebenslauf|profil)|bewirb"
    r" dich (?:gern|wieder)"
    r"|bewerben sie sich (?:gern|gerne|jederzeit) (?:wieder|erneut)|lassen es dabei\b",
    r"(?:conserv|gard|archiv)\w+(?: \w+){0,2} (?:cv|candidature|dossier|profil|coordonnées)|n'hésit\w+ pas à"
    r" (?:re)?postuler",
    r"(?:guard|conserv|manten|archiv)\w+(?: \w+){0,2} (?:cv|currículum|curriculum|currículo|candidatura|perfil"
    r"|datos)|vuelve a"
    r" (?:postular|presentarte|intentarlo)|(?:volta|volte) a candidatar",
    r"(?:terremo|conserv|tenia|archiv|tener)\w*(?: \w+){0,2} (?:cv|curriculum|candidatura|profilo|nominativo)"
    r"|ricandid\w+|(?:buona"
    r" fortuna|in bocca al lupo)(?: \w+){0,3} (?:ricerca|futuro|carriera|altrove)|chiudiamo qui\b",
    r"(?:bewaren|houden|behouden)(?: \w+){0,2} (?:cv|gegevens|sollicitatie|profiel)|laten het hierbij"
    r"|solliciteer gerust (?:nog"
    r" eens|opnieuw|weer)|(?:boa sorte|muita sorte|sucesso)(?: \w+){0,3} (?:procura|busca|futuro|carreira)",
)
"""Words of farewell: refusals where nothing else was said."""
