"""Refusals by whom the place went to: a place and a verb of giving, or a verb of choosing and a person."""

from agent.reading.wording import ABROAD, Phrases, phrases

_WORDS: dict[str, str] = {
    "ding": (
        r"(?:termin|sommer|winter|drucker|rechner|computer|ordner|dezember|november|oktober|september|anbieter"
        r"|lieferant|frühlingstermin"
        r"|fourniss|ordinateur|prestataire|calendrier|papier|courrier|couleur|proveedor|color|ordenador|horario"
        r"|fornecedor|horário|computador"
        r"|calendário|fornitor|orario|calendario|questionari|leverancier|kalender|kamer|locat)"
    ),
    # English
    "place": (
        r"(?:roles?|positions?|jobs?|posts?|vacanc(?:y|ies)|openings?|places?|spots?|seats?|gigs?|chair|bench|desk"
        r"|studentships?|apprenticeships?|fellowships?|lectureships?|traineeships?|internships?|scholarships?"
        r"|residenc(?:y|ies)|professorships?|contract|appointments?|commission|placements?)"
    ),
    "kin": (
        r"(?:nephew|niece|cousin|son|daughter|brother|sister|wife|husband|uncle|aunt|godson|(?:son|daughter|brother"
        r"|sister)-in-law|mate|friend|buddy)s?\b"
    ),
    "thing": (
        r"(?:suppl|provid|print|serv|fold|pap|lett|numb|ord|off|comput|vend|carri|couri|cater|deal|retail|manufactur"
        r"|comput|scann|boil|mow|tract|react|monit|colo|flo|do|sens|mot|temp|calend|regist|newslett|tend|summ|wint"
        r"|corn|dinn|numb|rout|filt|track|dat)(?:e|u|o)?r?s?\b|(?:weather|water|letter|matter|chapter|september|"
        r"october|november|december|other|another|later|earlier|mirror|sector|error|floor|door|colou?r|winner)\b"
    ),
    "worker": (
        r"(?:(?!<thing>)[a-z]{2,}(?:er|or|ist|ian|eer|man|woman)\b|(?:chef|cook|clerk|nurse|groom|lad|lass|chap|bloke"
        r"|fellow|boy|girl|guy|kid|man|woman|lady|gentleman|graduate|student|agent|assistant|consultant|accountant"
        r"|attendant|colleague|candidate|applicant|person|somebody|someone|architect|solicitor|midwife|pilot|priest"
        r"|veteran|local|internal)\b)"
    ),
    "tail": (
        r"(?= (?:who|with|from|whose|already|out of|trained|instead|of (?:theirs|ours|his|hers)|within|at (?:our"
        r"|the))"
        r"\b|[.!,;]|$)"
    ),
    # German
    "sippe": (
        r"(?:bruder|schwester|sohn|tochter|neffen?|nichte|cousine?|vetter|schwager|schwägerin|kumpel"
        r"|freund(?:in)?)\b"
    ),
    "jemand": r"(?:jemand\w*|ein\w* ander\w+|eine[mnr]?\b|der andere|die andere|den anderen|ein\b|an (?!sie\b"
    "|dich\b))",
    # French
    "parent": r"(?:neveu|nièce|cousine?|fils|fille|frère|sœur|soeur|beau-frère|gendre|copine?|pote|amie?)\b",
    "fréne": (
        r"(?!date|salle|créneau|jour|système|solution|prestataire|fournisseur|décision|mesure|heure|option"
        r"|logiciel"
        r"|adresse|rendez|lieu|pause|semaine)"
    ),
    # Spanish
    "plaza": r"(?:puesto|plaza|vacante|posición|cargo|cupo|empleo|trabajo|contrato|beca|suplencia|cátedra|lugar)",
    "primo": r"(?:prim[oa]|sobrin[oa]|hij[oa]|herman[oa]|cuñad[oa]|amig[oa]|yerno|nuera|ahijad[oa])\b",
    # Portuguese
    "vaga": r"(?:vaga|posição|lugar|cargo|posto|emprego|função|bolsa|trabalho)",
    "sobrinho": r"(?:sobrinh[oa]|prim[oa]|filh[oa]|irmão|irmã|cunhad[oa]|amig[oa]|genro|nora|afilhad[oa])\b",
    # Italian
    "posto": r"(?:posto|posizione|ruolo|incarico|cattedra|supplenza|lavoro|ufficio|borsa|sede)",
    "nipote": r"(?:nipote|cugin[oa]|figli[oa]|fratello|sorella|cognat[oa]|amic[oa]|genero|nuora)\b",
    "cosane": r"(?!appuntamento|sistema|data|sala|giorno|decisione|strada|fornitore|orario|soluzione|momento|po'"
    "|pausa"
    r"|settimana|ora\b|modo|metodo|impegno)",
    # Dutch
    "baan": r"(?:baan|functie|plek|plaats|job|betrekking|vacature|positie|post|stage|opdracht|leerstoel)",
    "neef": r"(?:neef(?:je)?|nicht(?:je)?|zoon|dochter|broer|zus|zwager|schoonzus|maat|vriend(?:in)?)\b",
    "dingne": r"(?!leverancier|datum|zaal|dag|systeem|oplossing|moment|tijd|hotel|kleur|andere (?:leverancier"
    "|datum|dag"
    r"|zaal|aanpak|tijd)|aanpak|model|pakket|locatie|variant|menu)",
}

RIVALS: Phrases = phrases(
    r"(?:go|going|went|gone|proceed\w*|mov(?:e|ed|ing)|continu\w+|decided|chosen|chose|opted|settled|voted|take"
    r"|taken|took|plumped|picked"
    r"|selected)(?: already| ahead| forward| on| now)*(?: (?:with|for|on))? (?:the other|an other|another|other"
    r"|some other|a different"
    r"|different|alternate|alternative) (?:profile|candidate|applicant|person|resource|candidature|colleague"
    r"|finalist)s?\b(?! (?:to (?:speak"
    r"|meet|see)|first|today|tomorrow|on \w+day))",
    r"<place>(?: (?:for|in|at|of|you|as|with|on)(?: [\w'-]+){1,4}?)? (?:was|is|are|were|has|have|had|will|got|went)"
    r"(?: (?:be|been|now|just|already|sadly|going|being|therefore|since|recently|finally|in the end))* ?(?:given"
    r"|awarded"
    r"|offered|handed|assigned|allotted|entrusted|promised|going|gone|passed) to (?!you\b|us\b|me\b|be\b|the (?:next"
    r" stage|wire|board|panel|committee|client)|print|plan|press|advert|market|understand|committee|panel)",
    r"(?:gave|given|giving|give|handed|handing|entrusted|entrusting|awarded|awarding|offered|granted|assigned) the"
    r" (?:[\w'-]+ ){0,3}?(?:<place>|group|class|band \d+\w?|grade \w+|shifts?|rota|job of \w+) to (?!you\b|us\b|me\b"
    r"|(?:our|the) (?:\w+"
    r" )?(?:printer|supplier|agenc|contractor|vendor|caterer)\w*)",
    r"(?:entrusted|given|handed|assigned|offered) (?:it|the [\w'-]+|this) to (?:an?|another|somebody|someone)"
    r" (?:[\w'-]+"
    r" ){0,3}?<worker><tail>",
    r"(?:hired|hire|hiring|took|taken|take|taking|picked|chosen|chose|given it to|gave it to|giving it to|giving the"
    r" <place> to|gone (?:with|for)|went (?:with|for)|going (?:with|for)|signed|promised it to)(?: on)? (?:his"
    r"|her|their"
    r"|my|our|the (?:[\w-]+ )?[\w]+'s)(?: own)? <kin>",
    r"(?:his|her|their|my|the (?:[\w-]+ )?\w+'s)(?: own)? <kin>(?: [\w']+){0,4}? (?:wants|is getting|gets|got"
    r"|will get"
    r"|has got|is taking|takes|took|will take|is having|starts|is starting|wants to have|was given|has taken)"
    r" (?:it|the"
    r" <place>|that <place>)\b",
    r"(?:(?:somebody|someone) else|another (?:person|candidate|applicant)) (?:starts|is starting|has started"
    r"|begins|is getting|gets|will get|has got|got|will be"
    r" (?:taking|getting|starting)|is taking|takes|was given|has it|has the|landed)\b(?! (?:the|your|our|this)"
    r" (?:\w+ )?(?:interview|meeting|call|session|minutes|notes|class|shift))",
    r"(?:stepping up|moving up|being promoted|been promoted) (?:as|to|into)\b(?! (?:the (?:next|final)|date|speed))",
    r"(?<!i )(?<!i'm )(?:is|are|was|were|'s|will be)(?: now)? (?:getting|given|awarded|offered|having|taking on"
    r"|taking up|filling|stepping into"
    r"|moving into|assuming) the"
    r" (?:[\w'-]+ ){0,3}?(?:<place>)"
    r"\b(?! of (?:the|this) (?:interview|meeting)|s? (?:on|at) \d)",
    r"(?:could|can|may|might|allowed to|able to) (?:only|just) (?:\w+ )?(?:pick|choose|take|hire|appoint|have|offer)"
    r" (?:one|a single)\b(?! of (?:the )?(?:slots|dates|days|times))",
    r"(?:it|that|this|the (?:person|one|name))(?:'s| is| was|'ll be| will be| turned out to be| ended up being)"
    r" (?:(?:an?"
    r" )?(?:different|other|another) (?:candidate|applicant|person|finalist)|(?:someone|somebody) else)\b"
    r"(?! (?:who|that|we|i|to (?:see|meet|speak|talk|ask)|on|at)\b)",
    r"(?:will be|'ll be|is|are|'re|'s) (?:starting|bringing (?:in|on|over)|taking on|employing|promoting|appointing)"
    r" (?:"
    r"someone|somebody|another \w+) ?(?:else|new|from)?\b(?! (?:to (?:help|cover|support)|as well|too|beside))",
    r"(?:it|that|which|<place>) (?:has been|was|is|has now been|has since been)(?: \w+)? (?:accepted|taken up|taken"
    r"|claimed"
    r"|snapped up) by (?!you\b|the \w+ (?:team|board|panel) (?:as|for))",
    r"(?<!you have )(?<!you've )(?:has|have) accepted (?:the|our) (?:[\w'-]+ ){0,3}?(?:<place>|offer)\b",
    r"<place> (?:goes|went|has gone|falls|fell|has fallen|passes) to (?:dr|mr|mrs|ms|miss|prof\w*|sister|father"
    r"|captain|chef)\.? "
    r"|<place> (?:goes|went|has gone|falls|fell|has fallen) to (?-i:(?!HR|Finance|Legal|The|Senate|Board|Dean"
    r"|Council|I\b)[A-Z][a-z]+ [A-Z][a-z]+)",
    r"<place> (?:now )?(?:sits|rests|lies|stays|is) with (?-i:[A-Z][a-z]+),? who\b|(?:asked|invited)"
    r" (?-i:[A-Z][a-z]+\.?(?: [A-Z][a-z]+)?)"
    r" to (?:join|take)[^.!?\n]{0,20} and (?:he|she|they)(?:'s| has|'ve| have)? (?:said yes|accepted|agreed)\b",
    r"an appointment from (?:elsewhere|outside|inside|within)|(?:contracted|commissioned) (?:an?|another) (?:[\w-]+"
    r" ){0,3}?<worker> (?:with|who|from|whose)\b",
    r"(?:appointed|hired|recruited|named|chosen|selected|promoted)(?: [\w-]+){1,6}? from (?:within|inside) (?:the|our"
    r"|its|their)\b",
    ABROAD,
    # German
    r"(?:den zuschlag|die stelle|den job|den platz|den posten|die position|die zusage|den vertrag|den"
    r" ausbildungsplatz"
    r"|das praktikum|die lehrstelle) (?:bekommt|bekam|bekommen|erhält|erhielt|kriegt|kriegte|hat|hatte)~3 <jemand>",
    r"(?:stelle|job|platz|posten|position|zuschlag|lehrstelle|auftrag)~2 (?:geht|ging|gehen|gingen|ist|wird|wurde)~4"
    r" an (?!sie\b|dich\b|ihnen|dir|uns\b|den start|die (?:presse|öffentlichkeit))(?:ein\w*|jemand\w*|den|die"
    r"|unser\w*|seinen"
    r"|ihren|frau|herrn)\b(?! (?:nächste|zweite))",
    r"(?:nehmen|nimmt|nahm|nehm|stellt|stellen|genommen|bekommt|kriegt)~2 (?:jetzt |nun |lieber |doch )?(?:den"
    r"|die|der"
    r"|seinen|seine|ihren|ihre|unseren|unsere|meinen|meine|sein|mein) <sippe>",
    r"mit (?:einem|einer) anderen (?:profil|kandidat\w*|bewerber\w*|person)~2 (?:in|weiter\w*|fort\w*|den vertrag"
    r"|einig"
    r"|abschl\w*|zusammen\w*)",
    r"(?:profil|erfahrung|qualifikation|bewerbung|unterlagen|hintergrund)(?:en)? (?:einer|eines|von) (?:anderen?"
    r"|weiteren)"
    r" (?:bewerb\w*|kandidat\w*|person\w*|mitbewerb\w*)",
    r"(?:der|die) andere(?: [\w,]+){0,3} (?:hat|hatte|bringt|kann|war|ist)(?: \w+){0,2} (?:mehr|besser\w*"
    r"|länger\w*|schneller"
    r"|sofort|schon|genau)",
    # the family of those who decide
    r"(?:prend|prennent|prenons|pris|choisi|engag\w+|embauch\w+)(?: \w+)? (?:le|la|son|sa|mon|ma|leur) <parent>"
    r"|(?:cog|tom|contrat|elig|eleg|pus|met|coloc|escog|fich)\w+(?: \w+)? (?:al?|a la|a su|a mi) <primo>|(?:peg"
    r"|contrat|escolh|coloc|bot|cham)\w+(?: \w+)? (?:o|a) <sobrinho>|(?:pres|assun|scel|mess|prend"
    r"|assum)\w+ (?:il|la|suo|sua|mio|mia) <nipote>",
    # French
    r"(?:la|le|cette|ce) (?:poste|place|mission|remplacement|stage|job|chaire)(?: [\w']+){0,4} (?:est|a été|sera"
    r"|va|revient"
    r"|était|vient d'être)(?: (?:déjà|désormais|finalement|bien|malheureusement|donc|maintenant|allée?|revenue?))*"
    r" ?(?:prise?|donnée?|promise?|occupée?|cédée?)\b(?! (?:en compte|le |à (?:\d|titre)))",
    r"(?:le|la|ce|cette) (?:poste|place|mission|job)(?: [\w']+){0,3} (?:va|ira|revient|est allée?|est revenue?|a été"
    r" (?:donnée?|confiée?|attribuée?|proposée?)) à (?!vous|toi|moi|nous|pourvoir|l'étape|la suite)(?:une?|l'"
    r"|quelqu'un"
    r"|ma|mon|son|sa|notre|celui|celle|la|madame|monsieur)",
    r"(?:affecté|nommé|engagé|retenu|recruté|embauché|préféré|choisi|titularisé|pris|sélectionné)(?: finalement|"
    r" plutôt)?"
    r" (?:une?|le|la|son|sa|mon|ma|leur|notre) (?:autre\b(?! (?:date|jour|salle|créneau|heure|option|voie))|<parent>"
    r"|<fréne>[\wéèêàçôîï-]+(?: \w+)? (?:qui|dont|ayant|issue?|sur (?:le|ce) poste|disposant|titulaire|déjà|avec plus"
    r"|plus (?:exp|proche|anc)\w*)\b)",
    r"(?:signe|signé|signent|poursuit|poursuivent|avance|avancent|continue|conclut|s'engage|part|partent"
    r"|finalise|poursuivrons"
    r"|poursuivra)(?: \w+)? avec (?:une?|l') ?autre (?:profil|candidat\w*|personne|candidature)\b",
    r"(?:port|arrêt|fix)\w+ (?:son|notre|leur|mon) choix sur (?!vous\b|toi\b|le \d|la date|cette date|le (?:lundi"
    r"|mardi"
    r"|mercredi|jeudi"
    r"|vendredi)|la journée|l'horaire)",
    # Spanish
    r"se (?:la|lo|le) (?:dieron|dimos|dio|di|han dado|hemos dado|ha dado|adjudic\w+|otorg\w+|asign\w+|ofrecieron"
    r"|ofrecimos)"
    r"(?: ya| finalmente| al final)? a (?!ti\b|usted\b|vos\b)",
    r"se (?:la|lo) (?:llev(?:ó|aron|a)|qued(?:ó|aron|a)|ha llevado|ha quedado)(?: al final| finalmente)?"
    r" (?:otr[oa]|un[oa]?|el (?:otro|<primo>)|la (?:otra|<primo>)|alguien|mi|su)\b(?! (?:empresa|competencia"
    r"|firma))",
    r"<plaza>(?: [\wáéíóúñ]+){0,4} (?:ya tiene (?:dueñ[oa]|titular|persona|candidat\w)|es para (?:otr|un"
    r"|alguien)\w*|fue"
    r" para|va para|ha ido a parar|fue a parar|ya no está libre|ya (?:está|fue) (?:dad[oa]|ocupad[oa]|cubiert[oa]"
    r"|asignad[oa]))",
    r"(?:se|nos) (?:quedó|quedamos|quedaron|queda|quedan|quedaremos|ha quedado|hemos quedado|han quedado) con"
    r" (?:él|ella"
    r"|otr[oa]s?\b(?! (?:fecha|día|hora|opción|sala))|el otro|la otra|un[oa]? (?:chic[oa]|candidat[oa]|persona"
    r"|compañer[oa]"
    r"|intern[oa])|su <primo>|mi <primo>|el <primo>|la <primo>)",
    r"se (?:inclin(?:a|ó|an|aron|ará)|decant(?:a|ó|an|aron|ará|ado)|ha inclinado|ha decantado|han inclinado) por"
    r" (?!ti\b"
    r"|usted\b|la (?:fecha|opción)|el (?:día|horario|viernes|lunes|martes|jueves))(?:un[oa]?|otr[oa]|el|la)\b",
    r"(?:contrat|seleccion|nombr|design|fich|coloc|tom)(?:aron|ó|amos|é|an) a (?:otr[oa]|un[oa]?\b(?="
    r" [\wáéíóúñ]+(?: (?:con|que|de|del|más|intern\w|recomendad\w)\b|[.,!]|$))|su"
    r" <primo>|alguien"
    r"|el <primo>|mi <primo>)|(?:eligieron|eligió|elegimos|escogieron|escogió|cogieron|cogió) a (?:otr[oa]"
    r"|un[oa]?\b|su"
    r" <primo>|alguien)",
    r"qued(?:ó|aron|amos con) (?:un[oa]?|otr[oa]) (?:[\wáéíóúñ]+ )?(?:para|en|con) (?:la|el) <plaza>",
    r"(?:seguir|seguirá|seguiremos|continuará|avanzará|procederá|sigue|avanza)(?: adelante)? con (?:un[oa]|otr[oa]s?)"
    r" (?:candidatura|perfil|candidat[oa]s?|aspirante)\b",
    # Portuguese
    r"<vaga>(?: \w+){0,4}? (?:já |acabou por |acabou |acaba de |acaba por )(?:tem dono|ser |sendo |foi |está |estar"
    r" )?(?:preenchid|ocupad|atribuíd|entregue|dad|fechad|cobert|tem don)\w*",
    r"<vaga>(?: \w+){0,3} (?:foi|vai|ficou|fica|acabou)(?: \w+)? (?:para|com|entregue a|atribuíd\w a|dad\w a"
    r"|ocupad\w por)"
    r" (?!ti\b|si\b|você|a senhora|o senhor|a segunda|a próxima)(?:uma?\b|outr\w+|alguém|quem|o <sobrinho>|a"
    r" <sobrinho>"
    r"|pessoa)",
    r"(?:fechámos|fechamos|fechou|fecharam|ficámos|ficamos|ficou|ficaram|fomos|foi|foram|seguimos|seguiremos"
    r"|avançámos"
    r"|avançaremos|avançamos|prosseguimos|prosseguiremos|acabou ficando|acabamos ficando)(?: \w+)? com (?:ele"
    r"|ela|outr[oa]s?"
    r"|candidat[oa]s? (?:cuj\w|com|que|mais)|uma? candidat[oa]|o <sobrinho>|a <sobrinho>|um rapaz|uma rapariga"
    r"|uma menina"
    r"|uma moça)\b(?! (?:data|dia|hora))",
    r"(?:botou|botando|botaram|meteu|metendo|meteram|pôs|colocou|colocando|colocaram|contratou|contratando"
    r"|contrataram|pegou"
    r"|pegando|escolheu|escolhendo|chamou) (?:o|a|um|uma) (?:<sobrinho>|outr[oa]|rapaz|rapariga|moç[oa]"
    r"|menin[oa]|cara)\b",
    r"(?:contratação|nomeação|admissão|escolha|ocupação)(?: d[eo] \w+){0,3} (?:de|do|da|pelo|pela) (?:outr[oa]"
    r"|primeir[oa]|um[a]? (?:candidat|coleg|pessoa))\w*",
    # Italian
    r"(?:il|la|lo|questo|questa|quel) <posto>(?: \w+){0,4} (?:è|va|andrà|viene|verrà)(?: (?:già|ormai|ora|poi"
    r"|purtroppo|stat[oa]))*"
    r" ?(?:andat|assegnat|dat|conferit|affidat|attribuit|pres|destinat)?[oa]? (?:ad?|al|alla|all') ?(?!te\b"
    r"|lei\b|fine|breve"
    r"|bando|concorso|via\b|domani|lunedì)(?:un|altr|chi\b|second|prim|qualcun|collega|una\b|candidat)\w*",
    r"l'(?:incarico|ufficio)(?: \w+){0,4} (?:è|va)(?: (?:già|ormai|poi|stat[oa]))* ?(?:andat|assegnat|dat"
    r"|conferit|affidat"
    r"|attribuit)[oa] (?:ad?|al|alla) (?!te\b|lei\b)",
    r"(?:preso|assunto|scelto|preferito|nominato|ingaggiato|individuato|messo|nominare|assumere|preferire)(?:"
    r" \w+)? (?:(?:un|un'|una"
    r"|uno|l') ?altr[oa]\b(?! (?:data|giorno|sala|orario|fornitore|strada|soluzione|ora))|(?:il|la|suo|sua|mio"
    r"|mia) <nipote>"
    r"|un(?:'|a |o | )<cosane>[\wàèéìòù]+(?: \w+)? (?:che|con (?:più|maggior\w+|esperienza)|già|più (?:espert"
    r"|vicin)\w*)\b)",
    r"(?:procede|procederà|procedono|prosegue|proseguirà|va avanti|andrà avanti|firma|chiude|procediamo"
    r"|proseguiamo)(?: \w+)?"
    r" con (?:un'|un |una )?altr[oaei]\b(?! (?:date|giorni|fornitor|cose))",
    r"(?:conferit|assegnat|affidat|attribuit)[oa] (?:ad?|al|alla) (?:altr[oaie]|un'?altr[oa]|un altro|candidat\w|una"
    r" collega|chi\b)",
    # Dutch
    r"<baan>(?: \w+){0,3} (?:gaat|ging|is gegaan|gaan)(?: \w+){0,3} naar (?:een|iemand|de andere?|zijn|haar|mijn"
    r"|onze|de"
    r" kandidaat)\b(?! (?:volgende|tweede|andere (?:dag|datum|ronde)))",
    r"(?:gaat|ging)(?: \w+)? (?:de|het|deze) <baan> naar (?!jou\b|u\b|je\b|de (?:volgende|tweede))",
    r"(?:kiest|kiezen|koos|kozen|gekozen|verkiest)(?: \w+){0,2} (?:voor )?(?:een|de|iemand)"
    r" (?!leverancier)<dingne>[\w-]+"
    r" (?:die|wier|wiens|met (?:meer|ervaring|een))\b",
    r"(?:heeft|hebben|neemt|nemen|nam|pakt|pakken)(?: \w+)? (?:zijn|haar|hun|de|onze|mijn) <neef>(?: van de \w+)?(?:"
    r" \w+){0,2} ?(?:genomen|aangenomen|gepakt|aan\b|gegeven|(?=[.,!]|$))",
    r"(?:voort|verder|door)(?:gezet)? met (?:kandidaten|een andere kandida\w+|iemand|een kandida\w+)\b",
    words=_WORDS,
)
"""The place is somebody else's."""

LIKELY_RIVALS: Phrases = phrases(
    r"(?:moved|transferred|redeployed|seconded|brought|shifted|drafted) (?:an?|someone|somebody|one of)(?:"
    r" [\w-]+){0,4} (?:across|over|in|up|down)"
    r" (?:from|out of)\b(?! (?:the )?(?:interview|meeting))|(?:an ?other|other|different) (?:person|candidate"
    r"|profile|one) (?:for|to) (?:the|this)"
    r" <place>|(?:picked|chose|took|hired|chosen|taken) the other(?: (?:one|two))?(?=[.,!]|$)",
    r"(?:chosen|chose|preferred|preferring|appointed|engaged|hired|recruited|contracted|signed|named|booked"
    r"|picked|selected|retained|took|taken|taking|rolled|roll|rolling) (?:with )?(?:an ?other|a different|an"
    r" alternative|the other|somebody|someone) (?!<thing>)[a-z-]{3,}(?= (?:for|who"
    r"|with|from"
    r"|whose|instead|at|in)\b|[.!,;]|$)",
    r"(?:gone|went|going|opted|opting|plumped|settled|settling|leaned|leant|leaning|leans|swung|tended|inclined"
    r"|inclining)"
    r" (?:for|with|on|towards?|to) (?:an?|the|another|one) (?!<thing>)(?:[\w-]+ ){0,2}?<worker><tail>",
    r"(?:preference|priority) (?:to|for) (?:applicants|candidates|those|people|someone|an? (?:applicant"
    r"|candidate))\b",
    r"(?:only|just) (?:had|have|got|was|is)(?: ever| got)? (?:the |room for )?one (?:<place>|of them to give)\b",
    r"(?:want|wanted|wants|need|needed|needs|after)(?: \w+)? (?:someone|somebody) (?:out of|from|in the|at the"
    r"|happy|already"
    r"|nearer|local|full[- ]time|older|younger)\b",
    ABROAD,
    # somebody of a trade
    r"(?:für|auf|mit) (?:eine[nmr]?|den|die) (?:ehemalig\w+ |intern\w+ |erfahren\w+ |jünger\w+ |früher\w+"
    r" )?(?!<ding>)\w+(?:er|erin|ist|istin|or|orin|mann|frau|kraft|ant|antin|in)\b"
    r"(?: (?:mit|aus|von|der|die) [\w -]{1,40}?)? (?:entschieden|gefallen|besetzt|geeinigt|festgelegt)\b",
    r"(?:choisi|retenu|recruté|engagé|embauché|opté pour|préféré|tournée?s? vers) (?:une?|l') ?(?:ex-"
    r"|ancien(?:ne)? |jeune )?(?!<ding>)[\wéèêàçô-]+(?:eur|euse|ier|ière|iste|ien|ienne|trice|aire|ogue)\b",
    r"(?:qued(?:ó|amos|aron|a) con|elig(?:ió|ieron)|elegimos a|contrat(?:ó|aron|amos) a|opt(?:ó|amos|aron|ado)"
    r" por|decant\w+ por|apost\w+ por) (?:un|una) (?:ex |antigu[oa] |joven )?(?!<ding>)[\wáéíóúñ]+"
    r"(?:ista|or|ora|ero|era|ario|aria|ólog[oa]|ente|ante|iva|ica)\b",
    r"(?:fic(?:ou|ámos|amos|aram) com|escolh(?:eu|emos|eram)|contrat(?:ou|ámos|amos|aram)|opt(?:ou|ámos|amos"
    r"|aram) por|fech(?:ou|ámos|amos|aram) com) (?:um|uma) (?:ex-|antig[oa] |jovem )?(?!<ding>)"
    r"[\wáéíóúãõç-]+(?:ista|or|ora|eiro|eira|ário|ária|ólog[oa]|ente|ante)\b",
    r"(?:scelto|preso|assunto|optato per|preferito|puntato su|orientat\w su) (?:un|una|uno) (?:ex |giovane"
    r" )?(?!<ding>)[\wàèéìòù-]+(?:ista|ore|rice|iere|iera|ario|aria|olog[oa]|iano|iana|ente)\b",
    r"(?:gekozen|kiest|kiezen|koos|kozen|gegaan|gaan|gingen) (?:voor|met) (?:een|de) (?:oud-|ex-|ervaren "
    r"|vroegere |jonge )?(?!<ding>)[\w-]+(?:ster|aar|ist|iste|eur|aire|kundige|man|vrouw|kracht|loog|or|bouwer"
    r"|werker"
    r"|meester|juf)\b",
    words=_WORDS,
)
"""The same in words that are said of other things too: where nothing shows that the matter goes on."""
