"""Refusals by what is denied: it does not go on with the candidate."""

from agent.reading.wording import ABROAD, Phrases, phrases
from agent.reading.words.shared import WORDS

DENIED: Phrases = phrases(
    r"(?:stepping|step|stepped|walking|walk|walked|backing|backed|back) (?:back|away|out)? ?(?:from"
    r"|of) (?:your (?:application|candidacy|candidature)|this (?:process|hire|one) with you)",
    r"talked (?:us|them|me|him|her) out of (?:hiring|it|this|making|filling)|dropp?(?:ed|ing) (?:the|this"
    r"|our) (?:search|role|hire|position|vacancy|requisition)",
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
    r"gegen (?:sie|dich|ihre|deine|eine)~3 (?:ausgesprochen|gestimmt|votiert)|(?:konnten|konnte|haben|hast"
    r"|hat)~1 (?:sie|du|uns|mich)~6 nicht (?:ganz )?(?:überzeugen|überzeugt)",
    r"(?:candidature|dossier|demande) (?:est|a été|sera|n'est) (?:malheureusement |finalement )?(?:écartée?|rejetée?"
    r"|refusée?|déclinée?|classée? sans suite)|(?:candidatura|solicitud) (?:foi|fue|ha sido|é"
    r"|está) (?:\w+ )?(?:excluíd\w|rejeitad\w|recusad\w|preterid\w|eliminad\w|indeferid\w|descartad\w|rechazad\w"
    r"|denegad\w)",
    r"(?:travou|chumbou|vetou|reprovou|cancelou|bloqueou|travaram|vetaram) a contratação|(?:bocciato|bloccato"
    r"|fermato|stoppato|annullato|negato) (?:l'assunzione|la (?:tua|sua) (?:candidatura|assunzione)|l'offerta)"
    r"|(?:frenado|parado|bloqueado|vetado|tumbado) (?:la|tu|su) contratación|(?:bloqué|refusé|stoppé) (?:le|ce|ton"
    r"|votre) recrutement",
    r"não (?:passou|passaste|avançou|superou)(?: \w+){0,2} (?:fase|etapa|seleção|corte)|no (?:has|ha"
    r"|habéis) (?:pasado|superado) (?:el|la|a la) (?:corte|fase|última|siguiente|proceso|prueba)",
    r"(?:leggen|legt|leg)~3 (?:terzijde|ter zijde|naast ons neer)|(?:stoppen|staken|beëindigen)~1 (?:met )?(?:de"
    r"|deze) (?:procedure|werving|zoektocht)|er komt geen (?:\w+ )?(?:collega|aanstelling|vervolg|aanbod)",
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
    r"(?:s'arrête|s'arrêtera|arrêter|arrêtons)(?: \w+){0,3}? (?:là|ici|candidature|processus)\b(?! à )",
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
