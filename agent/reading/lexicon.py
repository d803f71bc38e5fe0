"""How refusals are worded, as data, in seven languages: what is denied, who was chosen instead, what the role became.

`WORDS` are the alternatives that phrases share; the small language of phrases is told in `wording`. What a phrase is
worth where it stands is decided in `refusal`.
"""

from agent.reading.wording import ABROAD, Phrases, phrases

WORDS: dict[str, str] = {
    # English
    "not": r"(?:not|n't|cannot|unable|no longer|never|nor)",
    "aux": (
        r"(?: (?:be|been|going|able|looking|planning|prepared|proposing|intending|ready|currently|now|in a position"
        r"|to|have|actually|therefore|however|in fact|ultimately|quite|really|at this (?:time|stage|point)|regrettably"
        r"|unfortunately|sadly|in the end|on this occasion|this time|then|intend|plan|wish|want|seek|seeking|choose"
        r"|see our way|feel able|you)){0,6}"
    ),
    "onward": r"(?:forwards?|ahead|(?:any )?further|farther|to (?:the|a|our) (?:next|final|second|third|last|offer))",
    "progress": (
        r"(?:(?:mov(?:e|ing)|go(?:ing)?|com(?:e|ing)|tak(?:e|ing)|carry(?:ing)?|bring(?:ing)?|put(?:ting)?"
        r"|push(?:ing)?|get(?:ting)?)(?: [\w'-]+){0,3}? <onward>|proceed(?:ing)?\b|progress(?:ing)?\b"
        r"|continu(?:e|ing)\b"
        r"(?! to be)|advanc(?:e|ing)\b|pursu(?:e|ing) (?!.{0,12}other)|(?:tak(?:e|ing)|bring(?:ing)?|mov(?:e|ing)"
        r"|put(?:ting)?|sen(?:d|ding)) (?:you|your (?:application|candidacy|profile|cv)) (?:on\b|through"
        r"|forward|aboard)"
        r"|offer(?:ing)? (?:you\b(?! (?:anything more|feedback|a (?:call|lift|slot|time|date|later|better"
        r"|higher|more)))"
        r"|the|a|this|any) ?(?!answer|detail|feedback|slot|time|date)|(?:extend|mak)(?:e|ing)? (?:you )?an(?:y)? "
        r"offer|hir(?:e|ing) (?:you|for (?:this|the)|anyone|anybody)|invit(?:e|ing) you (?:to (?:the |a |an |any )?"
        r"(?:next|final|second|third|interview)|back|for|further)|(?:ask|hav|bring|call|see)(?:e|ing)? you (?:back"
        r"|again)|(?:select|appoint|shortlist|recruit|employ)(?:ing)? (?:you|your)|consider(?:ing)? (?:you\b|your "
        r"(?:application|candidacy|profile))|recommend(?:ing)? (?:you|hiring)|say(?:ing)? yes|giv(?:e|ing) you the "
        r"(?:role|job|position|post|nod)|mak(?:e|ing) (?:an? |any )?(?:appointment|hire)|appoint(?:ing)?\b"
        r"|hir(?:e|ing)\b(?= (?:at|after|for now|in the end|anyone|any)|[.,!]|$))"
    ),
    "decided": r"(?:decid(?:ed|ing)|chosen|chose|choosing|opt(?:ed|ing)|elect(?:ed|ing)|agreed|voted|resolved"
    r"|concluded|determined|(?:made|taken|reached|took|come to) (?:the|a|our)(?: \w+)? decision)",
    "role": (
        r"(?:position|role|job|post|vacancy|requisition|opening|opportunity|headcount|req|hire|recruitment|search"
        r"|recruiting|spot|place|programme?|appointment|requirement|mandate|assignment|final stage|final round"
        r"|second round)"
    ),
    "person": (
        r"(?:candidate|applicant|finalist|person|people|profile|contender|individual|interviewee|colleague|engineer"
        r"|developer|designer|manager|analyst|writer|editor|teacher|nurse|researcher|scientist|professional|hire"
        r"|specialist|consultant|lead|option|talent|transfer|move|kid|guy|girl|lady|woman|man|friend|insider"
        r"|veteran|associate|employee|contractor|intern)s?"
    ),
    "chose": (
        r"(?:cho(?:osing|sen|se)|select(?:ed|ing)|pick(?:ed|ing)|hir(?:ed|ing)|appoint(?:ed|ing)"
        r"|recruit(?:ed|ing)|prefer(?:red)?|favou?r(?:ed|ing)|identified|found|engaged|signed|promot(?:ed|ing)|settled"
        r" (?:on|for)|opt(?:ed|ing) for|decid(?:ed|ing) (?:on|for|upon|in favou?r of)|(?:gone|went|going) (?:with"
        r"|for|to)|plumped for|landed on|(?:decided|agreed|chose|opted|voted|able|going|have|had) to (?:choose"
        r"|select|pick|hire|appoint|recruit|promote|go (?:with|for)|offer it to|prefer)"
        r"|(?:offered|offering|given|gave|giving|awarded) (?:it"
        r"|(?:the|this|our) [\w-]+(?: [\w-]+)?) to|(?:offer|job|role|position|post|place|spot|seat|nod) (?:went|goes"
        r"|has gone|is going|will go|has been (?:offered|given|awarded)|was (?:offered|given|awarded)) to"
        r"|(?:accepted|filled"
        r"|taken) by|(?:mov(?:e|ed|ing)|press(?:ed|ing)?|push(?:ed|ing)?) (?:forward|ahead|on) with|(?:proceed|progress"
        r"|continu|advanc)(?:e|ed|ing)? with|progress(?:ed|ing)?|advanc(?:e|ed|ing)|pursu(?:e|ed|ing)|(?:extended"
        r"|made|extending|making|accepted) an offer (?:to|from)|(?:brought|bringing) in|(?:taken|took|taking) on"
        r"|(?:fell|fallen|falls) (?:on|to)|(?:decision|choice) (?:was|is|went) (?:for|to|in favou?r of)|(?:choice"
        r"|preference) (?:was|is)|voted for|recommended|nominated|insisted on|(?:tak(?:e|en|ing)|took"
        r"|carry(?:ing)?) (?:things|it|this|the \w+) (?:forward|ahead|further|on) with|(?:conclud|finish|end)ed"
        r" with|in favou?r of|(?:more )?comfortable with|drawn to|sided with|swayed by|lean(?:ed|ing|t) (?:to"
        r"|towards?)|(?:focus|focus(?:s)?ed|focus(?:s)?ing|concentrat\w+) (?:on|our \w+ on)|back(?:ed|ing)|won"
        r" over by|accepted from|acceptance from)"
    ),
    "other": (
        r"(?:(?:(?:an?|the|our|some|one of (?:the|our)) )?(?:[\w-]+ ){0,2}?(?:other|another|different"
        r"|alternative|internal"
        r"|stronger|fellow|in-house|rival|stronger|better|closer|more \w+|better[- ]\w+|preferred|successful"
        r"|external)(?: [\w-]+){0,2}? <person>\b|(?:someone"
        r"|somebody)\b(?! to (?:meet|speak|talk|call|interview|contact|run|lead|manage|help|look|handle|show|take)|"
        r" (?:will|can|to) )|(?:candidates|applicants|those|people|individuals|profiles) (?:who(?:se|m)?\b|with"
        r"|that|more"
        r"|better|closer)|one of (?:our|their|his|her) own|(?:mr|mrs|ms|dr|prof)\.? (?!you)\w+|(?:an?|the|one"
        r"|their|our|his|her|my) (?!new\b)(?:[\w-]+ ){0,3}?<person>\b(?! (?:to (?:speak|talk|meet|call)|for"
        r" you))"
        r"|internally|in-house|from within|the other one|(?:others|another)(?= (?:for|at|this|who|whose|on)|[.!]|$))"
    ),
    # German
    "nicht": r"(?:nicht|kein(?:e|en|er|es)?|nicht mehr|nie)",
    "bewerbung": r"(?:(?:ihre|deine|ihrer|deiner|die|der) )?(?:bewerbung|kandidatur|unterlagen|profil)",
    "stelle": r"(?:stelle|posten|job|platz|position|rolle|vakanz|ausschreibung|planstelle|suche|besetzung"
    r"|funktion|praktikum)",
    "anderer": (
        r"(?:(?:eine[mnrs]?|den|die|der) )?(?:(?:ander(?:e[mnrs]?|weitig\w*)|interne[mnrs]?|weitere[mnrs]?"
        r"|passendere[mnrs]?"
        r"|erfahrenere[mnrs]?|stärkere[mnrs]?) (?:[\w-]+ ){0,1}?(?:kandidat\w*|bewerb\w*|person\w*|profil\w*"
        r"|mitbewerb\w*"
        r"|bewerbung\w*)|jemand\w*|eine[mnrs]? (?:kollege\w*|kollegin\w*|kandidat\w*|bewerber\w*|mitbewerb\w*)"
        r"|intern\w* "
        r"(?:kandidat\w*|bewerb\w*|kolleg\w*|lösung)|mitbewerber\w*)"
    ),
    # French
    "pas": r"(?:pas|plus|point|guère)",
    "autre": (
        r"(?:(?:(?:un|une|l'|d'|à|vers|sur|pour) ?(?:une? )?)?(?:autres?) (?:candidat\w*|profil\w*|personne\w*"
        r"|piste\w*)|une? "
        r"(?:candidat\w*|profil|personne|collègue|collaborat\w+)\b|quelqu'une?\b|en interne|candidature interne"
        r"|d'autres (?:candidat\w*|profils?|personnes)|des (?:candidat\w*|profils))"
    ),
    # Spanish
    "otro": (
        r"(?:(?:a |por |con |de )?(?:otr[oa]s?|un[oa]?|una|el|la) (?:[\wáéíóúñ]+ ){0,1}?(?:candidat\w*"
        r"|persona\w*|perfil\w*|aspirante"
        r"\w*|finalista\w*|compañer\w*)|(?:a |por |con )?alguien|intern(?:amente|o|a)\b|candidat\w+ intern\w+)"
    ),
    # Portuguese
    "outro": (
        r"(?:(?:por |com |a |o |de )?(?:outr[oa]s?|um|uma) (?:[\wáéíóúãõç]+ ){0,1}?(?:candidat\w*|pessoa\w*"
        r"|perfil\w*|perfis|finalista"
        r"|colega)|(?:por |com |a )?alguém|internamente|candidat\w+ intern\w+)"
    ),
    # Italian
    "altro": (
        r"(?:(?:con |per |a |su |di )?(?:un'|un |una |l'|gli )? ?(?:altr[oaie]|divers[oaie]) (?:candidat\w*"
        r"|person\w*|profil\w*|risors\w*)"
        r"|qualcun(?:o|'altr[oa]| altr[oa])|(?:un'|un |una )?altr[oaie]? ?(?:ragazz\w*|collega|signor\w*|tipo)"
        r"|un(?:a|o|')? ?(?:candidat\w*|profilo|risorsa|persona|collega)\b|intern(?:amente"
        r"|o|a)\b|candidat\w+ intern\w+)"
    ),
    # Dutch
    "ander": (
        r"(?:(?:een |de )?andere? (?:[\w-]+ )?(?:kandida\w+|sollicitant\w*|person\w*|profiel\w*)|(?:een |de"
        r" )?(?:andere )?(?:man|vrouw|jongen|meisje|collega) (?:die|uit|met)|iemand(?: anders| intern| met"
        r"| die|\b)|een (?:interne |collega|kandida)\w*|intern\b|een ander\b)"
    ),
}

DENIED: Phrases = phrases(
    r"<not><aux> <progress>",
    r"<decided> (?:to|that we(?:'ll| will)) (?:do without|leave (?:it|the \w+|this \w+) (?:vacant|open|unfilled"
    r"|empty)|scrap|cancel|eliminate|discontinue|abandon|withdraw|part ways|go without|hold out for|keep"
    r" (?:looking|searching)|continue (?:our|the|to) (?:search|look))",
    r"(?:tak(?:e|ing|en)|go(?:ing|es)?|proceed(?:ing)?)(?: (?:it|this|you|things|your \w+))? no further\b|(?:is"
    r"|be) where we part|part(?:ing)? ways|part company",
    r"<decided>(?: that we(?:'d| would| will)?)?(?: to)? not(?: to)?(?: be)? (?:<progress>|fill|hire|recruit|extend"
    r"|interview you)",
    r"<decided> (?:against|to (?:stop|end|close|conclude|halt)|to call it)(?: \w+){0,4}? (?:you\b|your"
    r"|mov\w+|proceed\w*|progress\w*|continu\w*|hir\w+|process|recruitment|search|application|offer|candidacy"
    r"|here|a day"
    r"|appointing|recruiting|filling|taking)",
    r"(?:decided|going|have|had|has) to pass\b(?! (?:on|along|by) (?:the|your|this|it)? ?(?:message|note"
    r"|details|cv|info"
    r"|feedback|thanks|that|through))",
    r"pass(?:ing)? on (?:your (?:application|candidacy|profile)|you\b|this one)",
    r"(?:will|'ll) (?:be )?(?:end(?:ing)?|stop(?:ping)?|conclud(?:e|ing)|clos(?:e|ing))(?: \w+){0,2} (?:process"
    r" with you"
    r"|your (?:application|candidacy|process)|(?:things|it|this) (?:here|there))",
    r"(?:leave|leaving) (?:it|things) (?:here|there|at that)\b(?= (?:for (?:this|you)|with)|[.!]|$)",
    r"pull(?:ed|ing)? the (?:pin|plug)|(?:can't|cannot|couldn't|unable to|not able to|not going to) make (?:the"
    r" (?:numbers|budget|money|sums|maths?|figures)|it|this) work",
    r"(?:clos(?:ed|ing)|withdr(?:aw|ew|awn|awing)|rescind(?:ed|ing)?|declin(?:ed|ing)|reject(?:ed|ing)?"
    r"|turn(?:ed|ing)? down"
    r"|retract(?:ed|ing)?) (?:out )?(?:your|the offer|our offer|the invitation|our invitation|you\b)(?!"
    r" (?:request|invit\w+ "
    r"to connect))",
    r"(?:must|need to|have to|had to|obliged to|forced to|going to) (?:regretfully |sadly |unfortunately "
    r"|respectfully )?(?:decline|reject|say no|turn you down|let you down"
    r"|disappoint you|withdraw)",
    r"(?:not|n't|cannot|unable to) (?:be )?(?:able to )?(?:take|taking) (?:you|your \w+|it|this|things) (?:any"
    r" )?further",
    r"<not><aux> (?:part of|in) (?:the |our )?(?:process|running|consideration|contention|shortlist|final \w+)\b",
    r"(?:difficult|hard|impossible|not possible|not feasible|n't possible|not viable|unfeasible) (?:for us"
    r" )?(?:to|at this time to) (?:be )?(?:<progress>|hire|employ|accept|grant)",
    r"(?:treat|consider|regard) (?:your|the) (?:application|candidacy|candidature|process|matter)(?: \w+){0,4}?"
    r" (?:closed|withdrawn|concluded|cancel+ed|terminated)",
    r"no longer (?:be )?(?:under consideration|being considered|in (?:consideration|the running|the mix|contention)"
    r"|considering (?:you|your)|a candidate)",
    ABROAD,
    r"(?:von|auf) (?:einer|der|ihrer|deiner)(?: \w+)? (?:einstellung|besetzung|zusammenarbeit|bewerbung"
    r"|berücksichtigung)~3 (?:absehen|abzusehen|abgesehen|verzichten)|zu unserer entlastung|n'(?:a|ont|avez"
    r"|aura)(?: \w+)? pu (?:être )?(?:retenue?|aboutir|convaincre|donner|être)",
    # German
    r"nicht(?: mehr)?~2 (?:weiter ?(?:zu)?(?:verfolg|führ|geh|mach|berücksichtig)\w*|fort(?:zu)?(?:setz|führ)\w*"
    r"|berücksichtig\w*|in die (?:engere|nähere|nächste|finale|letzte)|einladen|einstellen|in betracht|in frage|infrage"
    r"|weiter(?:ge)?komm\w*|weiterhin~2 berücksichtig\w*|weiterverfolg\w*|zusagen|anbieten|zum zuge|übernehmen"
    r"|fortfahren|auswählen"
    r"|ausgewählt|dabei sein)",
    r"nicht~3 (?:mit (?:ihnen|dir|ihrer|deiner)|ihnen|dir)~4 (?:weiter\w*|fort\w*|anbieten|zusammenarbeiten|besetzen)",
    r"(?:mit (?:ihnen|dir|euch)|ihre[rn]? bewerbung|deine[rn]? bewerbung|den? (?:bewerbungs)?prozess|das"
    r" verfahren|die stelle|die position)"
    r"~4 (?:leider )?(?:nicht|kein\w*)~3 (?:weiter\w*|fort\w*|anbieten|berücksichtig\w*|entschieden|verfolg\w*"
    r"|überzeug\w*|besetz\w*|"
    r"durchsetz\w*|in die)",
    r"keine? (?:positive[nsr]?|gute[nr]?|günstige[nr]?|erfreuliche[nr]?) (?:rückmeldung|antwort|nachricht\w*"
    r"|zusage|entscheidung|"
    r"bescheid|neuigkeit\w*)",
    r"kein(?:e|en)? (?:zusage|angebot~2 (?:machen|unterbreiten)|weiteres gespräch|weitere runde|zweites gespräch)",
    r"gegen (?:sie|dich|euch|ihre|deine|eine (?:weitere|einstellung|zusammenarbeit|fortsetzung|fortführung"
    r"|besetzung)|die "
    r"(?:fortsetzung|weitere|besetzung|einstellung))~4 entschieden",
    r"nicht für (?:sie|dich|ihre|deine)~2 entschieden",
    r"(?:eine )?absage~2 (?:erteil\w*|geben|mitteil\w*|schick\w*|senden|aussprechen|übermitteln|zukommen|bekomm\w*)",
    r"(?:leider|heute|nun|doch|hiermit)~3 (?:eine )?absage\b|absag(?:e|en) (?:müssen|zu müssen)|muss (?:ich"
    r"|wir) (?:dir|ihnen)~2 absagen",
    r"(?:ihnen|dir)~2 (?:leider )?(?:absagen|abzusagen)\b",
    r"(?:können|kann|konnten|möchten|werden|müssen)~6 (?:keine? (?:zusage|angebot|einladung|stelle)|nicht"
    r" (?:zusagen|berücksichtigen|anbieten|einladen))|(?:machen|geht|gehen|mache) (?:wir|es|ich) (?:leider "
    r"|hier )?nicht weiter|passt~3 nicht~2 (?:zu unser\w*|zum|zur)|nicht~4 gereicht",
    r"(?:einladung|angebot|zusage)~3 zurück(?:zu)?(?:zieh|nehm)\w*",
    # French
    r"(?:ne|pas|plus)~3 (?:donn\w*|réserv\w*)(?: pas)?(?: une| de)? suite(?: favorable| positive)?",
    r"n[e'] ?(?:\w+ )?(?:pouvons|pourrons|souhaitons|allons|sommes|serons|irons|avons|poursuiv\w+|retiendr\w+|retenons"
    r"|donnons|donnerons)(?:-nous)? (?:malheureusement |donc |finalement )?(?:<pas>)(?: \w+){0,6}? (?:suite"
    r"|retenir|retenu\w*"
    r"|poursuivre|plus loin|continuer|avancer|proposer|offrir|mesure|(?:votre|ta) candidature|processus"
    r"|recruter|aller)",
    r"(?:décidé|choisi|préféré|préférons)(?: \w+){0,2}? (?:de |d')?ne pas(?: \w+){0,2}? (?:poursuivre|continuer"
    r"|donner|retenir|aller|avancer|recruter"
    r"|pourvoir|vous)",
    r"n'(?:ira|irons|iront) pas plus loin|ne (?:va|vont|vais) pas (?:plus loin|continuer|poursuivre|retenir"
    r"|aller plus)",
    r"(?:s'arrête|s'arrêtera|arrêter|arrêtons)(?: \w+){0,3}? (?:là|ici|candidature|processus)",
    r"mettre (?:fin|un terme) (?:à (?:votre|ta|notre)|au (?:processus|recrutement))",
    # Spanish
    r"no (?:\w+ ){0,2}?(?:vamos a|podemos|podremos|puedo|seguiremos|seguimos|continuaremos|continuamos"
    r"|avanzaremos|avanzamos"
    r"|hemos podido|es posible|será posible|procederemos|pasas|pasarás|pasa a)(?: \w+){0,3}? ?(?:continuar"
    r"|seguir|avanzar|adelante"
    r"|contigo|con (?:tu|su|usted)|ofrecer(?:te|le|os)|proceso|contratar\w*|siguiente|darte|darle|la (?:segunda"
    r"|próxima|última))",
    r"(?:decidido|optado por|elegido|preferido|acordado)(?: \w+)? no (?:seguir|continuar|avanzar|contratar"
    r"|cubrir|proceder|pasar|ofrecer\w*)",
    r"no (?:seguir|continuar|avanzar)(?: adelante)? (?:contigo|con (?:tu|su|usted|el proceso)|en el proceso)",
    # Portuguese
    r"não (?:\w+ ){0,2}?(?:vamos|iremos|podemos|poderemos|será possível|é possível|foi possível|conseguimos"
    r"|daremos|dará|damos"
    r"|avançaremos|avançamos|seguiremos|prosseguiremos|continuaremos|vai|vais)(?: \w+){0,3}? ?(?:avançar|seguir"
    r"|prosseguir|continuar|continuidade"
    r"|seguimento|consigo|contigo|com (?:a sua|a tua|você|o seu)|oferecer\w*|contratar\w*|processo|propor\w*"
    r"|sequência|adiante|em frente)",
    r"(?:decidimos|optámos por|optamos por|decidiu-se|decidiram|escolhemos|decidiu)(?: \w+)? não (?:avançar"
    r"|seguir|prosseguir|continuar|contratar|dar|preencher)",
    # Italian
    r"non (?:\w+ ){0,2}?(?:possiamo|potremo|procederemo|procediamo|proseguiremo|proseguiamo|andremo|intendiamo"
    r"|siamo in grado|è possibile|riusciamo|daremo|continueremo)"
    r"(?: \w+){0,4}? ?(?:procedere|proseguire|avanti|offrir\w*|con (?:la tua|la sua|te|lei)|seguito|oltre"
    r"|continuare|assumer\w*|candidatura|selezione)",
    r"(?:deciso|scelto|preferito|optato per)(?: \w+)? (?:di )?non (?:procedere|proseguire|andare|dare"
    r"|continuare|assumere|coprire)",
    r"non (?:proseguire|procedere|dare seguito|andare avanti|andare oltre)\b(?! (?:prima|fino|finché))",
    # Dutch
    r"(?:niet|geen)(?: \w+){0,3}? (?:verder(?:gaan| gaan| te gaan| te| met (?:je|jou|u)|\b(?= met| in| gaan))"
    r"|door(?:gaan| te gaan| gaan|zetten)|doorgaan|voortzetten|"
    r"voort te zetten|aanbieden|aan te bieden|aannemen|aangenomen|uitgenodigd|uitnodigen|aanbod)",
    r"met (?:je|jou|u)(?: \w+){0,3}? niet (?:verder|door)|(?:gaan|ga)(?: \w+){0,2}? niet(?: \w+){0,2}? (?:met"
    r" (?:je|jou|u))(?: \w+)? ?verder",
    r"(?:niet|helaas)(?: \w+){0,3} met (?:je|jou|u)(?: \w+){0,2} (?:verder|door)|(?:je|u|jou) niet (?:door"
    r"|verder|uit te nodigen|mee te nemen)",
    r"(?:besloten|besluiten)(?: \w+){0,3}? niet(?: \w+){0,3}? (?:te|voor te)\b|niet(?: \w+){0,2}? (?:voor te"
    r" dragen|voordragen|te benoemen|aan te stellen)",
    r"(?:moeten|moet|gaan|ga)(?: (?:we|ik|wij))?(?: (?:je|u|jou))?(?: \w+){0,2}? (?:afwijzen|teleurstellen"
    r"|afzien|afvallen)",
    r"(?:je|u|jou) (?:helaas |nu |toch )?(?:moeten |te )?(?:afwijzen|teleurstellen)",
    words=WORDS,
)
"""It does not go on with the candidate."""

CHOSEN: Phrases = phrases(
    r"(?:recommendation|appointment|selection|nomination) of <other>|(?:pick|choice|selection|selectee) (?:is"
    r"|was|fell on|for (?:this|the) \w+ (?:is|was)) (?:<other>|an? [\w-]+ (?:from|who|with)\b)|(?:hired"
    r"|appointed|chose|chosen|picked|took) an? (?!room|slot|date|time|day|place|table|solution|way|tool|vendor"
    r"|link|version)[\w-]+ (?:from|who)\b",
    r"(?:gave|given|giving|handed|offered|awarded) (?:the|this|that) (?:[\w-]+ ){0,3}(?:job|role|position|post"
    r"|spot|place|gig|work) to (?!you\b|me\b|us\b)",
    r"(?:opportunity|<role>) (?:went|goes|has gone|is going|will go|has been (?:offered|given|awarded)|was"
    r" (?:offered|given|awarded)) to <other>|(?:hired|recruited|appointed) elsewhere|shaken hands with <other>"
    r"|(?:first|top|preferred) choice (?:has |just |now )?(?:signed|accepted|said yes)|acceptance from (?:our"
    r"|the|another)",
    r"(?:found|hired|signed|appointed|secured|recruited|got) (?:our|the right|the) (?:new )?(?:[\w-]+"
    r" ){0,2}?(?:person|match|hire|candidate|head|lead|director|manager|designer|engineer|developer|analyst"
    r"|editor|successor|winner|(?:wo)?man)\b(?! (?:for you|to (?:talk|speak|meet)))",
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
    r"|nod)) to (?!you\b|me\b|us\b|the (?:team|panel|board|client|manager))",
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
    r"(?: (?:de|pour|sur|vers|à|avec|le poste|la mission|poursuivre|avancer|continuer|finalement|plutôt)){0,3} <autre>",
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

GONE: Phrases = phrases(
    r"(?:not|n't|no longer) (?:be )?(?:hir|tak)(?:e|ing) on? ?(?:anybody|anyone|somebody|someone|people|staff)\b",
    r"(?:do|does|did|will|would) ?(?:not|n't) need (?:this|the|a|an|that|any|another) (?:[\w-]+ ){0,2}<role>|no"
    r" longer need (?:this|the|a|an|that|any|another) (?:[\w-]+ ){0,2}<role>|(?:there )?(?:will not|won't|isn't"
    r" going to|is not going to|wouldn't) be an? (?:[\w-]+ ){0,2}<role>\b|<role>s? (?:are|is) void\b|<role>"
    r" (?:stays|remains|will stay|will remain) (?:vacant|unfilled|empty)",
    r"<role>(?: (?:for|in|at|of|you|as|with|on|the|this|our)(?: [\w-]+){1,4}?)? ?(?:has|have|had|was|were|is"
    r"|are|got|'s|'ve)(?: (?!not\b|to\b|yet\b|never\b|being\b|only\b|nearly\b|almost\b|usually\b"
    r"|normally\b|often\b)[\w-]+){0,3}? ?\b(?:filled|cancel+ed|withdrawn|pulled|eliminated|scrapped|axed|cut"
    r"|removed|dropped|taken(?! (?:care|seriously|into|over))|gone\b|discontinued"
    r"|abolished|dissolved|terminated|called off|abandoned|stopped|closed(?! (?:for|to) (?:new |further |any"
    r" )?(?:applic|entr|submiss|candid))"
    r"|over and done|given (?:to|away)|offered to|accepted by|frozen and closed|fallen (?:away|through)|moot"
    r"|off the table|made redundant|written off|struck|deleted|lost)\b",
    r"<role> (?:stands|stood|is|are|was) (?:now )?(?:closed(?! (?:for|to) (?:new |further )?applic)|cancel+ed"
    r"|withdrawn|filled)\b",
    r"<role> (?:fell (?:away|through)|evaporated|vanished|disappeared|went to (?:another|someone|somebody|a |an"
    r" |the other|one of|our))",
    r"<role>(?: (?:is|are|was|were|will be|would be|does|do|has been|'s))?(?: (?:now|unfortunately|sadly))?"
    r" ?(?:no longer|not any longer|n't any longer) (?:be )?(?:available|open|needed|required|exist\w*|going "
    r"(?:ahead|forward)|being (?:filled|recruited|hired)|on (?:the table|offer)|there|vacant|approved|funded|in"
    r" (?:the )?(?:plan|budget)|on (?:the|our))",
    r"<role>(?: (?:is|was|will|does|did|has))? ?(?:not|n't) (?:be )?(?:happening(?= any ?more|[.!,]|$)|going"
    r" (?:ahead|forward|to (?:happen|be filled|go ahead|exist))|go(?:ne)? ahead|going to|filled(?= (?:after|at"
    r" all|any|by us|this))|exist any ?more|recruited|happening|proceeding)"
    r"(?! (?:until|before|this week|yet))",
    r"<role>(?: (?:will be|is being|is to be|is going to be|to be|will get|has to be)) (?:now )?(?:filled"
    r" (?:internally|by|from within|with|in-house|through)|cancel+ed|cut|closed|withdrawn|eliminated|dropped"
    r"|scrapped|removed|absorbed)",
    r"no (?:longer an? )?(?:[\w-]+ ){0,2}(?:role|position|job|vacancy|post|opening) (?:any ?more|for you|left"
    r"|available|now|to fill|here|after all)|no longer an? (?:[\w-]+ ){0,2}(?:role|position|job|vacancy|post"
    r"|opening)\b",
    r"(?:killed|axed|cancel+ed|closed|cut|pulled|frozen|scrapped|eliminated|wiped out) (?:all|every|most of)(?:"
    r" \w+){0,3} (?:reqs?|requisitions?|roles|positions|vacancies|hiring|headcount|openings|posts|jobs)",
    r"(?:scrapped|cancel+ed|cancel+ing|axed|closed|closing|filled|withdrawn|withdrew|pulled|pulling|eliminated"
    r"|eliminating|dropped|cut|cutting|removed|killed|stopped|halted|abandoned|discontinued|called off|ended"
    r"|terminated"
    r"|shut down|given up) (?:the|this|that|your|our|all)(?: \w+){0,2} <role>\b(?! (?:for|to) (?:new |further"
    r" )?applic)",
    r"(?:won't|will not|not|n't|no longer|aren't) (?:be |going to be |looking to |planning to |going to |able"
    r" to |to |in fact )*(?:hir(?:e|ing)|recruit(?:ing)?|fill(?:ing)?|appoint(?:ing)?|add(?:ing)?)"
    r"(?: (?:anyone|anybody|a|the|this|that|for|new|someone|in|to|any|another|external\w*|it|position|role"
    r"|after|at|more|now|further|headcount))*? ?(?:after all|any ?more|this (?:year|role|position)|at all"
    r"|position|role|anyone|anybody|post|vacancy|headcount|req|job)",
    r"(?:hiring|recruitment|recruiting|search|campaign|process)(?: \w+){0,4}? (?:has been|was|is|have been|got"
    r"|had to be|being)(?: \w+)? (?:cancel+ed|stopped|called off|terminated|abandoned|scrapped|halted|axed"
    r"|discontinued|wound (?:up|down)|closed)",
    r"(?:budget|headcount|funding|money|approval|sign-off|business case)(?: for (?:this|the|it|your|our)(?:"
    r" \w+){0,3})?(?: (?:was|has been|got|were|is|have been|had been|has|'s))?(?: (?:now|just|since|suddenly"
    r"|unexpectedly))? "
    r"(?:cut|pulled|scrapped|cancel+ed|withdrawn|axed|eliminated|gone|evaporated|vanished|disappeared|taken"
    r" away|refused|denied|rejected|revoked|fallen through|fell through|turned down|slashed|reallocated)",
    r"(?:close|closing|closed|end|ended|ending|conclude\w*|stop\w*) (?:the|this|our) (?:search|process"
    r"|recruitment|round|hiring)(?: \w+){0,2}? without (?:hiring|a hire|an appointment|appointing|making"
    r"|filling|anyone)",
    r"without (?:a hire|hiring anyone|making (?:a hire|an appointment)|appointing anyone|filling (?:it|the))",
    ABROAD,
    r"(?:puesto|plaza|vacante|posición)(?: \w+){0,2} se (?:cubrió|ha cubierto|ocupó|asignó|adjudicó|dio|ha dado)\b",
    r"no (?:se )?(?:contrat\w+|cubr\w+|incorpor\w+)(?: \w+)? (?:a )?nadie|(?:damos|doy|dan|demos|damos) (?:el|o"
    r"|la|a) (?:proceso|processo|búsqueda|selección|vaga)(?: \w+)? por (?:cerrad|terminad|concluid|encerrad)\w"
    r"|(?:concours|recrutement|processus|procédure|dossier) est (?:clos|close|terminée?|annulée?)\b|non (?:si"
    r" )?assum\w+(?: \w+)? nessuno|não (?:se )?contrat\w+(?: \w+)? ninguém|(?:nemen|wordt)(?: \w+)? niemand(?:"
    r" \w+)? (?:aan|aangenomen)|stellen~3 niemanden",
    # German
    r"<stelle>(?: (?!noch\b)[\w-]+){0,5}? (?:ge(?:strichen|stoppt|schlossen|cancelt)|(?:neu |nach|anderweitig "
    r"|intern |bereits |nun |inzwischen )?besetzt(?! werden (?:soll|muss))|vergeben|zurückgezogen|entfällt"
    r"|entfallen|weggefallen|weg(?:fällt| fällt)|fällt(?: \w+)? weg|aufgehoben|eingestellt|abgesagt"
    r"|eingestampft"
    r"|nicht (?:mehr |weiter )?(?:(?:nach)?besetz\w*|ausgeschrieben|verfügbar|existiert|zu besetzen|frei|benötigt))",
    r"(?:verfahren|prozess|ausschreibung|recruiting|bewerbungsverfahren|auswahlverfahren)(?:"
    r" (?!noch\b)[\w-]+){0,3}? (?:beendet|eingestellt|gestoppt|abgebrochen|aufgehoben|abgeschlossen und)",
    r"(?:budget|mittel|planstelle)(?: \w+){0,4}? (?:gestrichen|gekürzt|weggefallen|nicht (?:genehmigt"
    r"|freigegeben|bewilligt))",
    r"stellen~3 (?:doch )?(?:niemanden|keinen|keine)(?: \w+){0,2} (?:mehr )?ein\b",
    # French
    r"(?:poste|recrutement|offre|mission|processus)(?: \w+){0,3}? (?:est |a été |vient d'être |a finalement été"
    r" |sera |a )(?:\w+ ){0,2}?(?:pourvue?|annulée?|supprimée?|attribuée?|abandonnée?|close?|clôturée?|fermée?"
    r"|retirée?|arrêtée?|interrompue?|confiée?)",
    r"(?:pourvu|pourvoir|pourvue)(?: \w+){0,2}? en interne|(?:annul|supprim|ferm)\w+ (?:le|ce) (?:poste"
    r"|recrutement)|(?:classée?|restée?) sans suite",
    r"(?:budget)(?: \w+){0,4}? (?:coupé|supprimé|refusé|retiré|annulé)",
    # Spanish
    r"(?:puesto|vacante|plaza|posición|proceso|búsqueda|oferta|selección)(?: \w+){0,3}? (?:ha sido|está|fue|se"
    r" ha|queda|quedó|han sido|ya no|se cubrió|se canceló|se cerró)(?: \w+){0,3}? ?(?:cubiert\w|cancelad\w"
    r"|cerrad\w|ocupad\w|retirad\w|eliminad\w|anulad\w|desierta"
    r"|suprimid\w|existe|disponible|internamente|adjudicad\w|asignad\w)",
    r"(?:cancelado|cerrado|eliminado|suprimido|retirado|anulado|cubierto) (?:el|la|esta|este) (?:puesto|vacante"
    r"|plaza|posición|proceso|búsqueda|selección)",
    # Portuguese
    r"(?:vaga|posição|lugar|processo|cargo|recrutamento|função)(?: \w+){0,3}? (?:foi|está|já não|acabou por ser"
    r"|acaba de ser|será|fica|ficou)(?: \w+){0,2}? ?(?:preenchid\w|cancelad\w|fechad\w|encerrad\w|ocupad\w"
    r"|extint\w|retirad\w|suprimid\w|existe|disponível|atribuíd\w|eliminad\w)",
    r"(?:cancelámos|cancelamos|cancelou|cancelaram|encerrámos|encerramos|fechámos|fechamos|preenchemos"
    r"|preencheram|retirámos|retiramos) (?:a|o|esta|este) (?:vaga|posição|lugar|processo|cargo|recrutamento"
    r"|função)",
    # Italian
    r"(?:posizione|ruolo|ricerca|selezione|posto|processo)(?: \w+){0,3}? (?:è|sono|viene|verrà|risulta|non è"
    r" più)(?: (?:\w+)){0,3}? ?(?:copert\w|chius\w|cancellat\w|annullat\w|assegnat\w|soppress\w|sospesa"
    r" definitivamente|eliminat\w|ritirat\w|disponibile|occupat\w|affidat\w|prevista)",
    r"(?:chiuso|annullato|cancellato|coperto|eliminato|soppresso) (?:la|il|questa|questo) (?:posizione|ruolo"
    r"|ricerca|selezione|posto|processo)",
    # Dutch
    r"(?:procedure|proces|traject|sollicitatie)(?: \w+){0,3} (?:te )?(?:stoppen|beëindigen|stopzetten|beëindigd"
    r"|af te sluiten|afgesloten)\b",
    r"(?:vacature|functie|positie|procedure|plek|rol|werving)(?: [\w-]+){0,3}? (?:(?:is|wordt|werd|zijn|komt"
    r"|gaat|blijkt)(?: (?!nog\b)\w+){0,3}? ?)?(?:vervuld|ingevuld|vervalt|vervallen|gestopt|stopgezet"
    r"|ingetrokken|geschrapt|vergeven|gesloten|geannuleerd|opgeheven|te vervallen|niet door|niet (?:meer"
    r" )?(?:beschikbaar|ingevuld|open))",
    r"(?:wordt|is|werd) (?:de|deze) (?:vacature|functie|positie|rol|plek)(?: (?!nog\b)\w+){0,3}? (?:vervuld"
    r"|ingevuld|geschrapt|ingetrokken|vergeven|geannuleerd)",
    words=WORDS,
)
"""There is no role any more."""

VERDICT: Phrases = phrases(
    r"there(?:'s| is) no (?:job|role|position|offer|vacancy)\b(?! (?:description|title|yet|until))|(?:given"
    r"|gave|got|received|is|it's) (?:a )?reject(?:ion)?\b|(?:profile|application|candidature|candidacy|file)(?:"
    r" \w+){0,3} (?:marked|treated|regarded|recorded) as (?:closed|rejected|withdrawn|unsuccessful)",
    r"you(?:'re| are|'d be| were)(?: just| simply| sadly)? not (?:the (?:one|right|person|candidate|match)"
    r"|right for|what (?:we|they))",
    r"(?:said|saying|voted|decided|it's|is|was) (?:a )?no\b(?=[.!,]|$)(?! (?:idea|problem))|(?:came|come) back"
    r" (?:negative|as a no)|no luck (?:this (?:time|round)|i'm afraid|sadly)|ranked you second|not the end of"
    r" the road for you but",
    r"(?:you|your (?:application|candidacy|candidature|interview|bid|profile))(?: \w+){0,3}? (?:has|have|was"
    r"|were|is|are|'ve|had|'re)(?: \w+){0,2}?(?: been)? ?(?:unsuccessful|declined|rejected|turned down|(?:not"
    r"|n't)(?: \w+){0,2}? (?:successful|selected|chosen|shortlisted"
    r"|progress\w+|taken (?:forward|further)|accepted|appointed|the (?:one|person|candidate|successful|chosen"
    r"|preferred)|through to|among(?:st)?|one of (?:the|those)|our (?:choice|first|preferred)|moving|advancing"
    r"|continuing|proceeding|approved|considered|retained|recommended|what (?:we|they)))",
    r"your (?:application|candidacy|candidature|profile|status)(?: \w+){0,3}? (?:closed|archived|inactive|no"
    r" longer active|rejected|declined|discontinued|unsuccessful|not selected)\b|status ?: ?(?:not selected"
    r"|rejected|declined|unsuccessful|closed|no longer under)",
    r"(?:did not|didn't|not) go (?:your|our) way|(?:wasn't|was not|isn't|not) (?:quite )?enough\b(?= (?:on this"
    r"|this time|in the end|to)|[.!,])|no good news|(?:don't|do not|haven't|have no) (?:have )?(?:any )?good"
    r" news|vetoed (?:it|you|this|the)",
    r"(?:qualifications|experience|profile|skills|background|skill ?set)(?: \w+){0,2} (?:do not|don't|does not"
    r"|doesn't|did not|didn't)(?: \w+)? (?:meet|match|fit|align|correspond|quite|suit)",
    r"unsuccessful (?:on this|this time|in your|for this|application|candidate|outcome|in securing|at this)"
    r"|(?:have|has|were|was|been|are) (?:\w+ )?unsuccessful",
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
    r"(?:a |it's |is |be a |firm )no (?:from (?:us|me|our|the (?:team|panel|board|client|hiring))|on (?:this"
    r"|our)|this time|for (?:now|us|this)(?! (?:we|i)))",
    r"no (?:offer|place|role|position|fit)(?: for you)? (?:this time|here|on this|at this|from us)",
    r"(?:decision|vote|verdict|choice|process|things|it|outcome|result|call)(?: \w+){0,3}? (?:went|gone|go"
    r"|going|has gone|fell) (?:the other way|another way|against you|against your|not in your favou?r|elsewhere"
    r"|a different way)",
    r"(?:not|n't) (?:\w+ ){0,3}?in your favou?r|voted against",
    r"(?:came|finished|were|ended up|placed|ranked|coming) (?:a )?(?:very |close |good |strong |narrow |our"
    r" )*(?:second|runner[- ]up)\b(?! (?:interview|round|stage|time|half))",
    r"(?:lost out|pipped|edged (?:you )?out|narrowly beat\w*|beaten to|outvoted|beat you|edged ahead|ahead of"
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
    # German
    r"(?:ihre|deine|die) (?:bewerbung|kandidatur)(?: [\w-]+){0,5}? (?:nicht(?: mehr| weiter)?\b(?! vergessen|"
    r" verloren)|keine berücksichtigung|abgelehnt|ausgeschieden|keinen erfolg)",
    r"(?:hat|haben|leider|ist)(?: (?:es|sie|du|ganz|leider|am ende|diesmal|doch|dieses mal))*? nicht (?:ganz"
    r" )?(?:geklappt|gereicht|überzeugt|gepasst|durchgesetzt|geworden)|leider~2 nicht (?:geklappt|gereicht"
    r"|überzeugen)",
    r"nicht (?:\w+ ){0,2}?(?:die richtige|der richtige|der passende|die passende|das richtige|die beste|der"
    r" beste)(?: \w+)? ?(?:kandidat\w*|person|besetzung|match|für)?",
    r"(?:sie|du) (?:sind|bist)(?: \w+){0,3} (?:nicht (?:ausgewählt|dabei|erfolgreich|in der engeren|unter"
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
    r"(?:no ha podido ser|no pudo ser|no salió|no cuajó|esta vez no|no será esta vez|no va a poder ser|no vas a ser)",
    r"descartad[oa]\b|descartar (?:tu|su)|no (?:encaja|encajas|encajaba|eres (?:la|el)|es lo que)|respuesta"
    r" (?:es )?negativa|no ha podido ser|(?:lamento|lamentamos|siento|sentimos|pena)(?: \w+){0,5}? (?:que no|no"
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
    r" candidatura non|esito (?:è (?:stato )?)?negativo|risposta (?:è )?(?:stata )?negativa|non rientra|esclus[oa] dal",
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
    words=WORDS,
)
"""The candidate is out, whatever became of the rest."""
