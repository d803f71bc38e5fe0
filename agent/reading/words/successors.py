"""Refusals by who does the work instead, by what the place depended on, and by set phrases for coming second."""

from agent.reading.wording import ABROAD, Phrases, phrases

_WORDS: dict[str, str] = {
    "name": (
        r"(?-i:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag"
        r"|Zoom|Teams|Skype|January|February|March|April|May|June|July|August|Septem|Octo|Novem|Decem|There|This|That"
        r"|Here|They|She|You|Our|Your|The\b)[A-ZÀ-Þ][a-zà-ÿ]{2,})"
    ),
    "kin": (
        r"(?:nephew|niece|cousin|son|daughter|brother|sister|wife|husband|apprentice|trainee|intern|partner"
        r"|(?:brother|sister|son|daughter)-in-law)"
    ),
    "titled": r"(?:(?:mr|mrs|ms|miss|dr|prof|sir|dame)\b|<name>|an? \w+|one of)",
    "paper": (
        r"(?:keys?|file|letter|note|form|cv|floor|report|documents?|papers?|details|book|photos?|number|address"
        r"|unterlagen"
        r"|schlüssel|brief|akte|bewerbung|mappe|formular|lettre|dossier|clés?|carta|llaves?|documentos?|papeles"
        r"|chaves?"
        r"|lettera|chiavi|documenti|sleutels?|papieren|candidature|candidatura|hand|notes|copy|list)\b"
    ),
    "place": (
        r"(?:role|position|job|post|vacancy|opening|place|spot|seat|bench|desk|chair|apprenticeship|internship"
        r"|studentship|placement|hire)"
    ),
    "decided": r"(?:decided|resolved|decision|voted|agreed|ruled)",
    "meeting": r"(?:interview|tour|call|meeting|session|panel|visit|conversation|round|talk|day|introduction|chat)",
    "herr": r"(?:herrn?|frau|dr|prof)\b",
    "platz": r"(?:stelle|arbeitsplatz|ausbildungsplatz|lehrstelle|platz|job|posten|praktikum|praktikumsplatz"
    "|vertrag)",
    "baan": r"(?:baan|functie|plek|plaats|vacature|positie|stage|contract|leerplek|stageplek)",
    "plaza": r"(?:puesto|plaza|vacante|cargo|concurso|convocatoria|contratación|búsqueda|proceso)",
}

SUCCEEDED: Phrases = phrases(
    r"it(?:'s| is|'ll be| will be) (?:him|her|<name>) who(?:'ll| will|'s going to| is going to)? (?:be )?(?:sit|sitt"
    r"|stand"
    r"|tak|start|runn?|join"
    r"|fill|gets?|do|work|carry)(?:s|e|es|ing)?\b(?! (?:with|opposite|beside|next to|care|part|you|the (?:<meeting>"
    r"|minutes|notes))"
    r"|(?: \w+){0,3} <meeting>)",
    r"the other (?:gal|guy|girl|chap|lad|lady|bloke|fellow|woman|man|candidate|applicant)"
    r" (?:just |simply |already )?(?:had|has|got|knows|knew|brought|edged|pipped|starts)\b(?! (?:asked|been|cancel"
    r"|withdrawn|dropped|declined|to\b))",
    r"(?:has|have|'ve)(?: now| since| already)? appointed to the (?:[\w-]+ ){0,3}?(?:<place>|lectureship"
    r"|fellowship)\b",
    r"so the (?:\w+ )?(?:board|council|trustees|committee|owners?)(?: \w+)? <decided>\b",
    r"(?:partners?|board|panel|committee|owners?|trustees|client|boss|directors?|council|they|chef) (?:have |has"
    r" )?(?:gave"
    r"|given|awarded|handed) (?:the|this) (?!<paper>)(?:[\w-]+ ){1,2}to (?:young |old )?<name>(?=[.,!;]|$| (?:who"
    r"|because"
    r"|instead|in the end)\b)",
    # what the place hung on
    r"(?:with (?:it|that|them) goes|and there goes) (?:the|our|your|that)(?: [\w-]+)? <place>\b",
    r"the(?: [\w-]+)? <place> (?:goes|went|is going|will go) (?:with (?:it|that|them)|too|as well)\b",
    r"<place>(?: (?:sadly|therefore|thus))? (?:falls away|lapses|falls through|dies with it)\b",
    r"<place>(?:'s| is| are) (?:now )?(?:dead|history|toast|kaput)\b",
    r"already (?:been )?(?:given|awarded|offered|assigned) to (?:an? )?(?:other|another|different)(?: [\w-]+)?"
    r" (?:candidate"
    r"|applicant|person|colleague)s?\b",
    # coming second, and other ways of saying no
    r"(?:fell|fallen|stumbled|tripped|failed) at the (?:very )?(?:last|final|first) (?:hurdle|fence|post|ditch)\b",
    r"can't make (?:it|this|that) work (?:on|at|from) our (?:end|side)\b",
    r"(?:status|stage)(?: (?:was|is|has))? (?:changed|moved|updated|set)[^.!?\n]{0,40}? to:? (?:declined|rejected"
    r"|not selected|unsuccessful)\b",
    r"you(?:'re| are) not (?:among(?:st)?|one of) (?:them|those|the (?:\w+ )?(?:we|who|one|two|three|four|five"
    r"|six))\b",
    r"(?:complete|full|final|out|up|drawn|closed)(?: [\w']+){0,3} and (?:you(?:'re not| aren't| are not)|your name"
    r" (?:isn't|is not)) (?:on|in) it\b",
    r"(?:pace|kitchen|work|trade|place|job|role|life|hours)(?: [\w'-]+){0,3} (?:isn't|is not|wasn't) for"
    r" you(?=[,.!]|$)",
    r"your (?:english|french|german|dutch|spanish|italian|portuguese) (?:isn't|is not|wasn't|was not)(?: \w+){0,2}"
    r" (?:at|up to|good enough|strong enough|sufficient)\b",
    r"(?:obtained|had|got|achieved|received) the (?:second|third|2nd|3rd)[- ](?:highest |best )?(?:score|mark"
    r"|rating)\b",
    r"(?:glad|happy|delighted|welcome|pleased)(?: (?:to|for|if|you|see|have|would|were))* (?:reapply|re-apply"
    r"|apply again)\b(?! (?:here|below|with))",
    ABROAD,
    # somebody else does it
    r"c'est (?:finalement |donc |désormais )?(?!vous\b|toi\b|moi\b)(?:[\w'-]+ ){1,5}?qui (?:(?:re)?pren\w+|tien\w+"
    r"|aura|occup\w+|rejoin\w+|va (?:(?:re)?prendre|tenir|occuper)|obtient|a (?:eu|obtenu|décroché))(?:"
    r" [\w'-]+){0,3}?"
    r" (?:avec nous|chez nous|(?:le|ce) poste|la place)\b",
    r"(?:responsabilidad|jefatura|dirección|coordinación|elección|<plaza>)(?: del?(?: la)? \w+)? (?:recaerá|recae"
    r"|recayó|ha recaído) (?:en|sobre) (?!usted\b|ti\b)",
    r"así lo (?:decidió|decidieron|ha decidido|han decidido|acordó) (?:el|la) (?:\w+ )?(?:patronato|consejo|junta"
    r"|dirección|comisión)|assim (?:o )?(?:decidiu|deliberou) (?:o|a) (?:conselho|direção|administração|júri)"
    r"|così ha (?:deciso|stabilito) (?:il|la) (?:consiglio|direzione|giunta|commissione)|zo besloot (?:het|de)"
    r" (?:bestuur|raad|directie)|(?:le conseil|la direction|le bureau) en a (?:décidé|jugé) ainsi",
    r"so (?:hat es |hat )?(?:der|die|das) [\w-]+(?: gestern| heute)? (?:beschlossen|entschieden|festgelegt"
    r"|bestimmt)\b"
    r"|(?:hat|haben) (?:der|die|das) [\w-]+ (?:gestern |heute )?so (?:beschlossen|entschieden|festgelegt)\b",
    r"geworden ist es (?!nicht|noch|ja\b|spät|kalt|dunkel)(?:der|die|ein\w*|<name>)",
    r"quem (?:vai para|fica com|ficou com|entra|assume|começa|assina|fica)(?! a (?:reunião|entrevista))(?:"
    r" [\w'-]+){0,5}?"
    r" é (?:um|uma|o filho|a filha|o sobrinho|a sobrinha)\b",
    r"quien (?:firmará|entra|entrará|empezará|empieza|ocupará|asumirá|se incorpora\w*|se queda|comenzará)(?!"
    r" (?:la|el|con) (?:reunión|entrevista))(?: \w+){0,7}? es (?:un[oa]?|el|la|mi|nuestr[oa]) ",
    r"(?:abbiamo|hanno|ho|ha)(?: (?:già|poi|infine))? preso un[oa']? ?(?:ragazz[oa]|signora|giovane|apprendista|tizio"
    r"|muratore|cuoc[oa]|camerier[ea]|uomo|donna|\w{3,}(?:ista|trice|iere|iera|aio|aia)) (?:di|da|del|della|dal"
    r"|dalla|che)\b",
    r"alla fine(?: \w+){0,3} (?:ci mettiamo|ci va|ci lavorerà|prendiamo|abbiamo messo) (?:un|una|uno|il|la)"
    r" (?!po'|data|giorno|decisione|treno|sala|pausa)\w+",
    r"het is (?:de|een) (?!andere dag|dag|beslissing)(?:[\w-]+ ){1,4}geworden\b",
    r"(?:hat|haben)~1 (?:die|den|das) (?!<paper>)[\w-]+ (?:an )?(?:<name>|(?:herrn|frau) \w+) (?:gegeben|übertragen"
    r"|überlassen|anvertraut)\b|(?:ont|a|avons) (?:confié|donné|attribué) (?:la|le|l')"
    r" ?(?!<paper>)[\w-]+ à (?!vous\b|toi\b)<name>|(?:dieron|dio|han dado|asignaron|ha dado) (?:la|el)"
    r" (?!<paper>)\w+ a"
    r" <name>|(?:deram|deu|entregaram|atribuíram) [ao] (?!<paper>)\w+ (?:ao?|à) <name>|(?:hanno|ha) (?:dato|affidato"
    r"|assegnato) (?:il|la|l') ?(?!<paper>)\w+ a <name>|(?:hebben|heeft) (?:de|het) (?!<paper>)[\w-]+ aan <name>"
    r" gegeven\b",
    # what the place hung on
    r"(?:auftrag|kunden?|großkunden?|projekt|fördermittel|zuschlag)(?: \w+){0,4} (?:weg|verloren|geplatzt"
    r"|geplatzt)(?: und|,)? damit (?:auch )?(?:die|der|das|unsere?)(?: [\w-]+)? <platz>",
    r"(?:poste|place)(?: (?:devient|est|tombe|se trouve))(?: \w+)? (?:sans objet|caduque?|à l'eau)\b"
    r"|et (?:le|la)(?: \w+)? (?:poste|place|emploi) avec(?=[.,!]|$)",
    r"<plaza>(?: \w+){0,3} (?:queda|quedó|ha quedado|quedará) (?:sin efecto|anulad[oa]|suprimid[oa]|desiert[oa]"
    r"|sin objeto)\b|con (?:ella|él|ello|eso) se (?:va|fue|pierde) (?:también )?(?:la|el)(?: \w+)? <plaza>",
    r"(?:vaga|posto|concurso|processo)(?: \w+){0,3} (?:fica|ficou|ficará) (?:sem efeito|anulad[oa]|desert[oa])\b"
    r"|com (?:ele|ela|isso) (?:vai-se|foi-se|se vai|perde-se) (?:também )?[ao](?: \w+)? (?:vaga|posto|lugar)",
    r"(?:posto|posizione|concorso|selezione|bando|incarico) (?:decade|è decadut[oa]|salta|è saltat[oa]|viene meno"
    r"|sfuma)\b|con (?:quello|quella|esso|essa) (?:anche )?(?:il|la)(?: \w+)? (?:posto|posizione)\b",
    r"(?:vervalt|verviel|komt te vervallen)~2 (?:de|het|deze) <baan>\b|daarmee (?:ook )?(?:de|het)(?: \w+)? <baan>\b",
    # no place, and coming second
    r"kein\w* (?:[\w-]+ )?<platz> (?:mehr )?(?:anbieten|geben|bieten|zusagen|freihalten)\b",
    r"geen (?:[\w-]+ )?<baan> (?:meer |dit jaar )?(?:(?:aan)?bieden|geven|toezeggen)\b",
    r"für (?:wen|jemand) ander\w* entschieden\b",
    r"(?:ci|mi) serve (?:uno|una|qualcuno)~9 (?:niente|purtroppo no)\b|quindi (?:niente|nulla)(?: da"
    r" fare)?(?=[.,!]|$)",
    r"dépasse (?:ce qu'on peut|ce que nous pouvons|nos moyens|notre budget|notre grille)\b",
    r"(?:obtuvo|quedó con|quedó en|sacó|obtuviste)(?: \w+)? (?:segundo|tercer) (?:puntaje|lugar)\b|obteve a segunda"
    r"|(?:ottenuto|avuto) il secondo punteggio|obtenu la (?:deuxième|seconde) (?:meilleure )?note|zweit(?:höchste"
    r"|beste)\w* (?:punktzahl|ergebnis|bewertung)|op één na (?:hoogste|beste) score",
    words=_WORDS,
)
"""Somebody else does the work, or there is none: unless something shows that the matter goes on."""

SUCCEEDED_SOFT: Phrases = phrases(
    r"will be (?:run|managed|looked after|covered|taken over) by <titled>(?: \w+)? from (?:our|the) (?:[\w-]+"
    r" ){0,3}(?:place|bar"
    r"|shop|branch|hotel|store|house|site|kitchen|yard|depot|office|side|restaurant|ward)\b",
    r"(?:class|group|work|job|post|role|place|round|desk|patch)(?: will| is going to)? (?:stays?|remains?|going)"
    r" with <titled>"
    r"(?! (?:until|till|for now))|<name>(?: \w+)? from (?:the |our )[\w -]{2,25} (?:starts|begins|takes over|will"
    r" start|is starting)\b"
    r"(?! (?:the|our|this) <meeting>)",
    r"(?:<name>|<kin>) will be (?!interview|host|meet|show|join|wait|call|lead|deal|hand|arrang|sitt|stay)\w+ing"
    r"(?: [\w'-]+){0,3}? (?:for|with) us\b(?=[^.!?\n]{0,30}\b(?:from|onwards?|next (?:year|season|term|month|spring"
    r"|summer|autumn|winter)|as of|permanently|now on|she|he|after all)\b)",
    r"(?:it|that)(?:'ll be| will be|'s going to be| became| becomes| become| was| is| has become|'s) <name>,?"
    r" (?:(?:because|since|as) (?:she|he)\b|who (?:has|had|can|speaks|knows|brings|comes|lives)\b)",
    r"(?:given|awarded|offered|assigned|gone|went) to (?:an? )?(?:other|another|different)(?: [\w-]+)? (?:candidate"
    r"|applicant|person|colleague)s?\b",
    r"the (?:person|one|man|woman|fellow|lad|lady) who (?:starts|is starting|will start|begins|takes over|is taking"
    r" over|joins us|signs)\b(?! (?:the|this|our) <meeting>)[^.!?\n]{0,30} (?:is|was|will be) (?:an?|my|our|one) ",
    r"(?:my|his|her|their|our|the \w+'s) <kin> (?:is going to|will|is to) (?:do it|take it|take over|run it|have"
    r" it)\b",
    r"(?:from|next)[^.!?\n,]{2,20}?,? the (?!<meeting>)[\w-]+(?: [\w-]+){0,3} will be (?:led|run|done|looked after"
    r"|taken over|managed|played) by <titled>",
    r"the (?!<meeting>)[\w-]+(?: [\w-]+){0,3} will be (?:in the hands of|in the care of|led by|run by|looked after by"
    r"|taken over by|managed by) <titled>[^.!?\n]{0,25}(?:from (?:the|next)|next (?:season|year|term)|<decided>)",
    r"(?:takes|is taking|will take|will be taking) over (?:the|our) (?!<meeting>|hiring|process|case|file|recruit)"
    r"[\w-]+(?: [\w-]+)? (?:from|next|in (?-i:[A-Z]))[^.!?\n]{0,30}\b<decided>\b",
    r"(?:have|has|'ve|got)(?: now)? (?:got |found |hired )?(?:someone|somebody) for the [\w -]{2,25}? (?:now|already"
    r"|after all)(?=[,.!]|$)",
    r"thank(?:s| you),? (?:but )?no(?=[.!]|$)|no hard feelings\b",
    r"(?:have|need|'ll have|got) to (?:eat my words|take (?:it|that) (?:all )?back|take back (?:what|my))|must"
    r" (?:eat my"
    r" words|take back (?:what|my))",
    r"(?:so|which means|and|that makes|means) (?:we're|we are|us|the (?:team|crew|cast|kitchen|squad|gang) is)"
    r" (?:now )?"
    r"(?:complete|at full strength|fully staffed|all staffed)\b",
    r"there(?:'s| is) no (?:[\w-]+ ){1,2}(?:left )?to work (?:in|at|for)\b",
    ABROAD,
    r"(?:übernimmt|übernehmen|leitet|führt|gestaltet|betreut|macht|spielt|bekommt)~2 (?:künftig|ab (?!\d|sofort)\w+"
    r"|in der (?:kommenden|nächsten) \w+|nächstes jahr|nächste saison)~2 <herr>",
    r"(?:leitung|regie|führung|werkstatt|verantwortung|aufgabe|stelle) liegt~3 bei <herr>",
    r"es (?:wird|wurde|ist) <name>(?: geworden)?(?:,|\.| und)? (?:(?:weil|denn|da) )?(?:sie|er)\b(?! (?:krank"
    r"|verreist|sie\b"
    r"|ihn|dich|ruft|meldet|wird (?:sie|dich)))|será <name>(?: \w+)? (?:quien|quem|el que|la que) (?!te\b|le\b|lo\b"
    r"|la\b|o\b|a\b"
    r"|entrevist|conduz|llam|lig)",
    r"(?:künftig|ab (?!\d|sofort|wann)\w+) (?:wird|[\w]+t) (?:bei uns (?:der|die|ein\w*|unser\w*|<herr>)|(?:herr"
    r"|frau)"
    r" [\w-]+ bei uns) (?!ihr|gespräch|termin)",
    r"(?:nix|nichts) für ungut\b|sans rancune\b|sin rencor(?:es)?\b|senza rancore\b|sem (?:ressentimentos?|mágoas?)\b"
    r"|even goede vrienden\b",
    r"c'est (?:finalement |donc )?(?!vous\b|toi\b|moi\b|nous\b)(?:[\w'-]+ ){1,5}?qui (?:s'occupera (?:des|du|de la)"
    r"|reprend (?!contact|rendez)|prendra (?!contact|rendez|note|la parole|le relais)|va tenir|travaillera)\b",
    r"ce sera <name>,? (?:parce qu'|car |puisqu')(?:elle|il)\b|será <name>,? (?:porque|ya que|pues) (?:también |ya"
    r" )?(?:habla|tiene|sabe|conoce|vive|lleva|puede)|vai ser [ao] <name>,? (?:porque|pois) (?:também |já )?(?:fala"
    r"|tem|sabe|conhece|pode)|sarà <name>,? perché (?:parla|ha|sa|conosce|può)|het (?:wordt|is|werd) <name>"
    r"(?: geworden)?[.,]? (?:(?:omdat|want) )?(?:ze|zij|hij)\b(?! (?:belt|je\b|u\b|ontvangt|leidt))",
    r"(?:le|la|les|l') ?(?!entretien|visite|rencontre|rendez|réunion|accueil|jury|dossier|suite|séance|journée)[\w-]+"
    r"(?: (?:du|de la|des|de) \w+)? (?:sera|seront) (?:confiée?s?|assurée?s?|reprise?s?|tenue?s?) (?:à|par)"
    r" (?:m\b|mme"
    r"|mlle|monsieur|madame|<name>|notre|une?\b)",
    r"(?:al final |finalmente )?es (?:el|la|un|una|mi) (?:\w+ ){1,4}(?:quien|el que|la que) se queda(?:rá)? con\b"
    r"|é [oa] (?:\w+ ){1,4}que (?:fica|ficou|ficará) com\b|è (?:il|la|un|una) (?:\w+ ){1,4}che (?:prende in mano"
    r"|rileva|subentra|porterà avanti)\b",
    r"(?:direção|gestão|chefia|coordenação)(?: d[aoe] \w+)? será assumida (?:pel[oa]|por)\b",
    r"chi (?:entra|comincia|inizia|subentra|prende il posto)(?: \w+){0,4} è (?:un|una|il|la) (?!riunione)",
    r"(?:direzione|guida|conduzione|cattedra|gestione)(?: (?:del|della|dei) \w+)? (?:andrà|va|passa|passerà)"
    r" (?:al|alla"
    r"|a) (?!lei\b|te\b)",
    r"(?:het|de) (?!gesprek|interview|rondleiding|afspraak|kosten|leiding van het gesprek)[\w-]+(?: van (?:het|de)"
    r" \w+)?"
    r" (?:wordt|is|komt|gaat)~1 (?:overgenomen door|in handen van|over naar) (?:mevrouw|meneer|de heer|een|onze)\b",
    r"neemt (?:de|mijn|onze|een) (?:[\w-]+ ){1,7}over(?=[.,!]|$)|vanaf \w+ \w+t (?:een|de|onze)"
    r" [\w-]+ bij ons\b",
    r"damit (?:ist|sind)~4 (?:komplett|vollzählig|besetzt|vollständig)\b(?! mit)|(?:l'équipe est|nous sommes) donc"
    r" (?:au )?"
    r"complet\w*|(?:el equipo|la cuadrilla|la plantilla) ya (?:está|queda) (?:al )?complet\w|(?:a equipa|a equipe"
    r"|o time)"
    r" já (?:está|fica|ficou) complet\w|(?:la squadra|l'organico|il gruppo) è (?:così|ormai|già) (?:al )?complet\w"
    r"|(?:het"
    r" team|de ploeg|we) (?:is|zijn) (?:nu|daarmee|dus|al|weer) (?:compleet|voltallig)\b",
    r"on (?:arrête|s'arrête) là\b|on laisse tomber\b",
    r"muss~4 zurücknehmen|zurücknehmen,? was ich|(?:dois|devons) (?:\w+ )?revenir sur (?:ma parole|ce que)|(?:tengo"
    r"|tenemos) que (?:desdecir\w+|retirar lo)|(?:tenho|temos) (?:de|que) voltar atrás|(?:devo|dobbiamo) rimangiar\w+"
    r"|moet~2 (?:op mijn woord\w* terugkomen|mijn woorden terugnemen)",
    words=_WORDS,
)
"""Heard in such news and in news of other things: where nothing else was said."""
