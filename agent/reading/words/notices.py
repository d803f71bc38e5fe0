"""Words by which a note set up for everybody is known from a letter: what both say is left out on both sides.

A note says whom to turn to, that nobody reads, that mail is answered later. A letter speaks of the matter between two
people: it arranges, decides, remembers, answers. The words of the absence itself stand in `automatic`.
"""

from agent.reading.wording import ABROAD, phrases

ELSEWHERE = phrases(
    r"(?:his|her|my) secretary|(?:calls?|questions|everything|mail) (?:about (?:\w+ ){1,3})?go(?:es)? to|fragen sie"
    r" nach|assure la permanence|nachfolger heißt|is now done by|sentite pure",
    r"direct your|kindly (?:direct|write|address|contact)|please ring|covers(?=[.!]| for me)|has the keys|concerns"
    r" the|cualquier cosa|vertretung:|helpen u verder|répond à vos",
    r"if you need (?:something|anything|me|an answer|help)|get in touch with|one of the following|keeping an eye"
    r"|(?:is|are) (?:running|minding|holding|covering)|knows everything"
    r"|can be reached|(?:right|new|correct) (?:e-?mail )?(?:address|contact) is(?: now)? [\w.+-]{1,40}@|inherits"
    r"|meanwhile|in"
    r" the meantime|until then",
    r"[\w.+-]{1,40}@[\w-]{1,40}\.\w|emergenc(?:y|ies)|urgen(?:t|cy|cies|tly)\b|time[- ](?:critical|sensitive)"
    r"|(?:can't|cannot|won't|doesn't) (?:wait|keep)\b|is on fire|pressing|immediate (?:attention|assistance|help)",
    r"(?:in|during) my (?:absence|stead|place)|on my behalf|(?:covering|looking after|holding the fort|standing in"
    r"|deputi[sz]ing|minding|taking care of|stepping in|filling in)\b|(?:has|have|took|taken|taking|takes|take)"
    r" (?:over|on|care of) (?:my|his|her|all|the|your)|(?:is|are) (?:covering|handling|in charge)"
    r"|(?:can|will|could) (?:help|assist|find anything|sort|step in|decide things|deal with|answer any|take care)",
    r"(?:please )?(?:contact|try|ask|ring|call|write to|turn to|speak to|e-?mail|direct|redirect|address|get in touch"
    r" with|reach out to|bother|nag|pester) (?:the (?:main|front|office|team|desk|switchboard|reception|yard|shop)"
    r"|reception|my (?:colleague|deputy|assistant|secretary|successor|replacement|boss|manager)|our"
    r" (?:office|team|main))|extension \d|ext\.? ?\d|(?:main|front|reception|help) ?desk|switchboard"
    r"|my successor|successor is|replaced by|instead$|update your (?:address|contact|records)|now goes? to",
    ABROAD,
    r"eilig hat|solange|in dieser zeit|während dieser|zwischenzeit|übernommen|weiter:|ruft bitte|post für mich|meine"
    r" aufgaben|tel\.? \d|neu:|@"
    r"|pour la suite|durant cette période|pendant (?:ce temps|mon)|suivis par|d'ici là|lo urgente|mientras tanto|será"
    r" atendid\w|actualice|qualquer coisa|entretanto|nesse período"
    r"|per ogni cosa|nel frattempo|haast|tussentijds|ondertussen|intussen|voor vragen",
    r"(?:in )?(?:dringende\w*|eilige\w*)|notf[aä]ll\w*|im notfall|eilt|vertret\w+|vertritt|wenden sie sich|wende dich"
    r"|hilft (?:\w+ ){0,2}weiter|helfen (?:\w+ ){0,2}weiter|steht (?:\w+ ){0,3}zur verfügung|ansprechpartner\w*"
    r"|übernimmt|übernehmen|nachfolger\w*|richten sie|zentrale|sekretariat|schreiben sie (?:bitte )?an",
    r"urgen\w+|pour toute (?:urgence|question|demande)|voyez avec|adressez-vous|adresser|adresse[rz]?|contacter"
    r"|contactez|joindre|écrivez|prend le relais|assure (?:l'intérim|mes)|me remplace|mon remplaçant|successeur"
    r"|en mon absence|secrétariat|standard\b",
    r"urgen\w+|emergencia\w*|diríj\w+|dirigi\w+|escrib\w+|llam(?:e|ad|en) a (?!mí)|contact\w+|centralita|me sustituye"
    r"|mi"
    r" sustitut\w+|(?:os|le|les|te) (?:atiende|ayuda)\w*|en mi ausencia|se (?:ocupa|encarga)|recepción|releva",
    r"urgên\w+|urgente\w*|contact\w+|escrev\w+|fal(?:e|em) com|dirij\w+|receção|recepção|substitu\w+|na minha ausência"
    r"|responde por mim|assume|fica (?:a|o) (?:meu|minha)|encaminh\w+",
    r"urgen\w+|emergenz\w+|rivolger\w+|rivolget\w+|rivolga\w*|chiamare|scriv(?:ete|ere|a)\b|contattare"
    r"|mi sostituisc\w+"
    r"|segreteria|in mia assenza|centralino|si occupa|al mio posto|c'è (?:sempre )?[a-z]\w+\.|sentite",
    r"spoed\w*|dringend\w*|nood(?:geval\w*|gevallen)|neem (?:\w+ ){0,3}contact op|contact opnemen|vervang\w*"
    r"|neemt (?:\w+ ){0,5}(?:over|waar)|neemt waar|waarneming|receptie|mail naar|bel (?!ik|je|me)\w+|opvolger|terecht"
    r" bij"
    r"|helpt (?:u|je) (?:graag )?(?:verder)?",
)
"""Whom to turn to meanwhile."""

UNREAD = phrases(
    r"does not (?:see|read)|answering only|no office hours|poco segnale|poca cobertura",
    r"by (?:nobody|no one)\b|not be available|messages weekly|reduced hours|next working day|no veré nada|la posta la"
    r" sera|não (?:é|são) lidas?|nicht gelesen|until further notice|i don't\.",
    r"(?:near|in front of) (?:a|my) (?:screen|computer|desk)|checking (?:my )?(?:inbox|mail|e-?mail) (?:from|only"
    r"|once|occasion|now)|slower than usual|odd hours|please be patient|not answering"
    r"|(?:messages|mail|e-?mails?) (?:is|are|gets?) (?:answered|opened|read)|not been (?:passed|forwarded|read)"
    r"|from time to time",
    r"(?:not|n't|never|nobody|no one|rarely|hardly|only|barely) (?:be |being |is |been )?(?:\w+ )?(?:check(?:s|ed"
    r"|ing)?"
    r"|read(?:s|ing)?|monitor\w*|pick(?:ing)? up|answer(?:ed|ing)?\b(?! yet)|see(?:ing)?\b(?! (?:an? \w+|any|how|us"
    r"|this"
    r"|you))|forwarded|attended|look(?:ing)? at"
    r"|reply(?:ing)?|respond(?:ing)?)\b|no longer (?:read|in use|monitored|checked|active|attended)"
    r"|won't be able to (?:reply|respond|answer|read)|unable to (?:reply|respond|answer|read)|slow (?:to|in)"
    r" (?:respond|reply|repl|answer)|(?:replies|responses|answers|reply|response) (?:may|might|will|can|could) (?:take"
    r"|be (?:slow|delayed|late))",
    r"(?:limited|no|little|patchy|sporadic|restricted|without|intermittent|poor|irregular|not have|any|regular)"
    r" (?:or no )?(?:regular |reliable )?(?:access|signal|reception|e-?mail|connection|connectivity|internet|wi-?fi"
    r"|coverage|network|laptop|phone|computer)"
    r"|(?:will be|is|are|was) (?:deleted|switched off|deactivated|closed down|unattended|unmonitored)"
    r"|(?:laptops?|phones?|screens?) (?:is |are )?(?:banned|off|at home|stay\w*|left|locked|in)|no phone|off[-"
    r" ](?:the-?)?grid|unplugged|offline|(?:this|the|my) (?:inbox|mailbox|address|account)"
    r" (?:is|will be|has been)",
    ABROAD,
    r"gucke|nicht in die mails|nicht (?:mehr )?aktiv|un soir sur|durée indéterminée|sans ordinateur|sin ordenador|sem"
    r" computador|senza computer|pas 's avonds|lees mijn mail|indefinid\w"
    r"|(?:data|fecha|date) de (?:regresso|regreso|retour)|presto il tuo",
    r"(?:lese|lesen|liest|rufe|checke|sehe|beantworte|bearbeite|schaue)~5 (?:keine|nicht|nur|unregelmäßig|kaum|selten)"
    r"|nicht (?:mehr )?(?:gelesen|weitergeleitet|erreichbar|beantwort\w+|abgerufen|am platz)|keine(?:n)?"
    r" (?:e-?)?mails?\b"
    r"|(?:kein|ohne|wenig|schlechte[ns]?|keine[nr]?)"
    r" (?:netz|empfang|handy|laptop|internet|zugriff|zugang|rechner|verbindung)|unregelmäßig|nur eingeschränkt"
    r"|eingeschränkt"
    r" erreichbar|(?:dieses|mein) postfach|nicht beantworten",
    r"ne (?:lirai|lis|consulte\w*|relève\w*|réponds|répondrai|peux|pourrai|suis|serai)~3 (?:pas|plus)~4"
    r" (?:mes|mails?|messages|courriels?|joignable|traiter|répondre|disponible)|ne lirai pas|pas (?:mes|mon|de)"
    r" (?:mails?|messages?|courriels?|messagerie)|n'est plus (?:consultée?|lue?|relevée?|utilisée?|active|en service"
    r"|surveillée?)"
    r"|sans (?:réseau|connexion|ordinateur|internet|téléphone|wifi)|accès limité|peu (?:joignable|disponible)"
    r"|injoignable"
    r"|joignable|consulterai (?:mes|ma)|pas transféré\w*",
    r"no (?:leeré|leo|leeremos|miraré|consultaré|revisaré|atenderé|puedo (?:leer|atender|responder))|ya no se"
    r" (?:lee|usa|utiliza|consulta|atiende)|ya no está (?:en uso|activ\w+|operativ\w+)|sin"
    r" (?:cobertura|conexión|portátil|internet|móvil|ordenador)|tardaré (?:\w+ ){0,2}en|acceso limitado|no será"
    r" (?:leído|reenviado)|cuenta inactiva|este buzón|esta (?:dirección|cuenta)",
    r"não (?:leio|lerei|consulto|consultarei|vou ler|vejo|verei|será (?:lid\w|reencaminhad\w)|tenho acesso)|já não é"
    r" (?:lid\w+|usad\w+|utilizad\w+|consultad\w+)|já não está (?:ativ\w+|em uso)|sem (?:rede|acesso|portátil"
    r"|internet|telemóvel|computador|ligação)"
    r"|acesso limitado|só responderei|só respondo|esta (?:caixa|conta|morada|mensagem não)",
    r"non (?:leggo|leggerò|leggeremo|controllo|consulto|consulterò|potrò|posso (?:leggere|rispondere)|viene (?:più"
    r" )?(?:letta|monitorata|utilizzata|inoltrat\w+)|è (?:più )?(?:in uso|attiv\w+|letta))"
    r"|senza (?:rete|connessione|portatile|internet|telefono|computer|segnale)|accesso limitato|con ritardo|questa"
    r" casella|questo indirizzo",
    r"(?:lees|lezen|check|bekijk|beantwoord)~4 (?:geen|niet|niks|niets|nauwelijks|beperkt)|niet (?:meer )?(?:gelezen"
    r"|gebruikt|gecontroleerd|doorgestuurd|lezen|bereikbaar)"
    r"|zonder (?:laptop|internet|telefoon|bereik|wifi|mail|computer)|geen (?:bereik|internet|laptop|mail|toegang"
    r"|wifi)|beperkt"
    r" (?:bereikbaar|toegang)|deze mailbox|dit (?:mailadres|e-?mailadres|adres|postvak)",
)
"""Nobody reads, or seldom."""

LATER = phrases(
    r"(?:will|'ll) (?:reply|respond|answer)(?: \w+){0,3} (?:on|from|when|after|once|next)|nous traiterons"
    r"|(?:responderé|contestaré) a la vuelta",
    r"(?:reply|respond|answer|read|deal|attend|catch up|work through|get back to|see|look at|pick|tackle)(?: \w+){0,6}"
    r" (?:on|upon|after|when|once) (?:my |our |i |we |i'm |i am |we're )*(?:return|back|get back|home|am back"
    r"|are back)"
    r"|(?:on|upon|after|before|until) (?:my|our) return|(?:then|afterwards|thereafter|in due course)\b[.!]?$"
    r"|(?:will|'ll) (?:\w+ )?(?:answer|reply|respond|read)(?: \w+){0,4} then\b|buried in|expect a (?:reply|response)"
    r"|delay(?:ed)? (?:in|repl|response)",
    ABROAD,
    r"(?:nach|bei) meiner (?:rückkehr|wiederkehr)|meldet? (?:ich )?mich (?:danach|anschließend|nach)|danach"
    r" (?:lese|beantworte|kümmere)|(?:lese|beantworte|bearbeite)~4 (?:am|ab|danach|nach)",
    r"à mon retour|dès mon retour|à notre retour|répondrai (?:dès|à|après|le|en)|normale? (?:le|à)",
    r"a mi (?:vuelta|regreso)|cuando (?:vuelva|regrese)|contest(?:o|aré) a todo|(?:responderé|contestaré)"
    r" (?:a|cuando|el|en|mañana|todo)|pilas cargadas",
    r"(?:ao|no|após o) meu regresso|quando (?:voltar|regressar)|responderei (?:a partir|quando|no|em|a todos|assim)",
    r"al mio (?:rientro|ritorno)|quando (?:torno|rientro|tornerò)|rispond(?:o|erò) (?:al|a tutti|quando|domani|il|da"
    r"|dal"
    r"|con)|di nuovo operativ\w+|leggerò tutto",
    r"na (?:mijn )?terugkomst|als ik (?:terug|weer)|daarna (?:lees|beantwoord|ben)|(?:lees|beantwoord) ik"
    r" (?:alles|uw|je|mijn)|beantwoord ik",
)
"""What becomes of mail meanwhile."""

EVERYBODY = phrases(
    r"you've got mail|your (?:message|e-?mail|mail) (?:will be|has been|is (?:somewhere|in|with|being|important"
    r"|queued))|greetings!|take me off|belonged to|veuillez adresser|vos courriels|merci de votre patience|as"
    r" mensagens para este|su mensaje ha sido"
    r"|uw bericht (?:is|wordt)|ihre mail (?:wurde|liegt|wird)|il suo messaggio è|a sua mensagem (?:está|será|foi)"
    r"|votre (?:message|mail) (?:est|sera|a été)|no responda a este|small human|abrimos de nuevo|chius\w per|fermés"
    r" pour|cerrad\w por|fechad\w para|gesloten wegens"
    r"|until further notice|ovens",
    r"a recording|you've (?:written|reached)|former employee|update your|eid mubarak|merry christmas|happy \w+ to"
    r"|thanks for dropping|tight lines|as soon as (?:i|we) (?:am|are|return)|bank holiday|outside these hours",
    r"if you(?:'re| are) reading this|you(?:'ve| have) (?:caught|reached|contacted|written to) (?:me|us|my|the|dana)"
    r"|messages? (?:that (?:arrive|come|are)|received|sent|left)|mail (?:received|sent|that)|e-?mails (?:received"
    r"|sent|that)"
    r"|everything (?:you send|that (?:arrives|comes|lands))|anything (?:you send|that arrives)|be waiting for me"
    r"|work through my (?:inbox|mail)|wait(?:ing)? (?:for me )?(?:in my|until my)|normal service|(?:sorry|apologies"
    r"|apologise) for any"
    r"|thank you for your (?:patience|understanding)|(?:my|our) (?:normal |usual )?(?:working|office|opening) (?:days"
    r"|hours)"
    r"|its owner|happy (?:holidays|easter|christmas|new year)|season's greetings|(?:wish|wishing) (?:you|everyone"
    r"|all)|enquir\w+"
    r"|dear (?:sender|sir|madam|correspondent|customer|colleague|all|friends?)\b|orders? (?:placed|received|will)"
    r"|please (?:write|send|try|e-?mail) (?:\w+ ){0,2}again",
    ABROAD,
    r"bitten? (?:wir )?um (?:geduld|verständnis)|wir bitten um|feiertag|estimad\w remitente|estimad\w (?:cliente"
    r"|señor)|jour férié|feriado|festivo\b|koningsdag|actualice su",
    r"wieder für sie da|um (?:ihr )?verständnis|(?:wünschen?|wünsche) (?:ihnen|euch|allen|schöne|frohe)|(?:schöne"
    r"|frohe) (?:feiertage|weihnachten|ostern)"
    r"|ihre (?:nachricht|mail|e-mail) (?:am|ab|erst|nach|wird)|nachrichten,? die|sehr geehrte damen|bestellungen"
    r"|meine (?:arbeitstage|bürozeiten)",
    r"merci de votre (?:patience|compréhension)|votre (?:message|mail|courriel) sera|bonnes (?:fêtes|vacances)"
    r"|joyeuses fêtes|réouverture"
    r"|(?:vos|les) (?:messages|mails|demandes|commandes)|madame, monsieur",
    r"gracias por (?:la|su|tu) (?:paciencia|comprensión)|felices (?:fiestas|vacaciones)|(?:sus|tus|los|vuestros)"
    r" (?:mensajes|correos|pedidos)|feliz navidad",
    r"obrigad[oa] pela (?:compreensão|paciência)|boas (?:festas|férias)|feliz natal|as (?:suas )?mensagens|encomendas",
    r"grazie per la (?:pazienza|comprensione)|buone (?:vacanze|feste|ferie)|buon natale|(?:i|le) (?:vostri|vostre"
    r"|messaggi|mail)",
    r"bedankt voor (?:uw|je) (?:begrip|geduld)|fijne (?:feestdagen|vakantie|dagen)|prettige (?:feestdagen|dagen)"
    r"|(?:de|uw|alle) (?:mails|berichten|bestellingen)",
)
"""Words to whoever may write."""

HOUSE = phrases(
    r"(?:messages|mails|e-?mails|enquiries|inquiries|requests|queries|letters) are (?:answered|dealt with|handled"
    r"|read|processed|taken)"
    r" in|(?:do not|don't) (?:send|write|submit) (?:it |us )?(?:a second|twice|again|another|it again)\b",
    r"(?:workshop|office|studio|shop|school|store|gallery|lab|yard|bakery|clinic|practice|museum|team|company|factory"
    r"|plant|warehouse|restaurant|whole \w+)s?"
    r" (?:\w+ )?(?:closes|closed|shuts?|is shut|is closed|are closed|will be closed|will close|pauses|takes a break)"
    r" (?:for|from|over|until|between|down|on account|during|through)|(?:we|and) (?:re-?open|are closed|close|shut)\b"
    r"|re-?opens?\b|will open again|shut up shop|shop is shut|our doors|behind the counter",
    ABROAD,
    r"(?:büro|betrieb|werkstatt|laden|geschäft|praxis|atelier|firma|studio|werk|haus|schule|team|galerie|museum)"
    r" (?:ist|bleibt|hat|macht|haben|sind) (?:\w+\W{1,2}){0,8}?(?:geschlossen|zu\b|ferien|urlaub|pause)"
    r"|(?:öffnen|öffnet) (?:wir )?wieder|wieder geöffnet|betriebs(?:ferien|ruhe|urlaub)|werksferien|wir haben"
    r" (?:\w+\W{1,2}){0,6}geschlossen|machen (?:\w+ )?(?:pause|ferien)",
    r"(?:atelier|bureau|bureaux|boutique|entreprise|magasin|équipe|société|école|studio|cabinet|maison) (?:ferme"
    r"|fermera|ferment|sera|seront|est|sont|prend) (?:\w+ )?(?:fermé\w*|ses|leurs|portes|du|pour|une pause|en congés?)"
    r"|(?:rouvr|réouv)\w+|fermons|fermeture (?:annuelle|estivale)|fermé\w* (?:du|pour|jusqu)",
    r"cerramos (?:por|del?|desde|hasta|en)|(?:reabr|volvemos|reanud)\w*|(?:oficina|tienda|taller|empresa|estudio"
    r"|escuela|fábrica)(?: \w+){0,2} (?:cierra|cerrará|permanece\w*|estará|está) (?:cerrad\w|por|del?|hasta)",
    r"fechamos (?:para|de|por|entre)|(?:reabr)\w+|regressamos|(?:oficina|loja|atelier|empresa|escritório|escola"
    r"|fábrica)(?: \w+){0,2} (?:fecha|fechará|está|estará|encerra|encerrará) (?:\w+ )?(?:de|para|entre|até|fechad\w"
    r"|encerrad\w)",
    r"chiudiamo (?:per|dal|fino)|riapr\w+|(?:laboratorio|negozio|ufficio|azienda|studio|bottega|scuola|officina"
    r"|fabbrica)(?: \w+){0,2} (?:chiude|chiuderà|resta|rimane|è|sarà) (?:\w+ )?(?:dal|per|fino|chius\w)",
    r"(?:kantoor|winkel|atelier|bedrijf|werkplaats|school|zaak|studio|praktijk) (?:is|blijft|gaat|sluit) (?:\w+"
    r" )?(?:gesloten|dicht|van|tot|wegens)|weer open|heropen\w+|wij zijn (?:\w+ ){0,6}gesloten|sluiten (?:wij|we)",
)
"""A whole house is closed, which is told to everybody."""

DESK = phrases(
    r"(?:this is|i am|i'm) (?-i:[A-Z][\w'-]+), (?:the|your|an?) (?:[\w&-]+ ){0,4}(?:bot|robot|chat ?bot)\b",
    r"person in charge|will be looked at|the office is open|bestätigen den eingang|die bearbeitung|bien été"
    r" enregistré\w*|un conseiller|nuestro equipo|(?:revisará|contestará) en|in behandeling|ons secretariaat|averci"
    r" contattato|sarà lett\w|maior brevidade|seu contact\w",
    r"a real (?:person|human)|the robot at|response time|(?:careers|customer|candidate|applicant|help|service)"
    r" ?(?:service|help ?desk|desk|centre"
    r"|center)|this is to confirm|it has reached|im richtigen|wir lesen alles|nicht immer sofort|departamento|no"
    r" responda|nossa fila|prazo médio"
    r"|tempo médio|geregistreerd|behandeld|lo staff|ore lavorative|la contatterà",
    r"(?:the|a) (?:pile|queue)|in order|ha(?:s|ve) been (?:received|placed|registered|logged|opened|passed|recorded"
    r"|assigned|created)|our reference|being (?:reviewed|processed|worked on|handled|dealt with)|(?:a )?human(?:s|"
    r" being)? will"
    r"|the (?:appropriate|relevant|competent|responsible) \w+|support (?:staff|team|desk)|hiring team|acknowledge"
    r" receipt|answer every\w+|sorts the mail|on the next working day|weekdays|#\d+|correspondence",
    r"(?:(?<!room )(?<!phone )(?<!passport )(?<!house )number|ref(?:erence)?|ticket|case|request|no)\.?(?: (?:number"
    r"|is|no|id))?[:# ]{0,3}[A-Z]{0,6}[-#]?\d[\w/-]*"
    r"|(?:in|by)"
    r" (?:the )?order (?:of|in which)|as soon as (?:possible|they can)|in due course|shortly"
    r"|(?:somebody|someone|a human|a person|a colleague|a member of (?:the|our) (?:team|staff|crew)|our (?:people"
    r"|team|staff|colleagues))"
    r" (?:will|is|has|have|answer|usually|aims?)|(?:staffed|manned|open|monitored|attended|looked after) (?:from"
    r" )?(?:monday|mon|on"
    r" weekdays|between|during|\d|by)|(?:office|opening|business) hours|do not (?:send|reply|answer|resend)|need not"
    r"|no need to"
    r" (?:send|write)|keep this (?:number|reference)|quote (?:it|this)|subject line|(?:high )?volume of|(?:we|and)"
    r" (?:read|answer|reply"
    r" to) (?:everything|everyone|every|all|most)|receiving (?:attention|our)|safe with us|ha(?:s|ve) arrived safely"
    r"|your"
    r" (?:enquiry|inquiry|request|query|ticket)|dear (?:sender|sir|madam|correspondent|customer)|assigned",
    ABROAD,
    r"aufgenommen|aktenzeichen|vieler anfragen|etwas länger|parvenue?|sera traitée?|ordre d'arrivée|un humain|robot"
    r"|nuestra bandeja|hemos registrado|un compañero|orden de llegada|deu entrada|analisad\w|serviços|pervenut\w"
    r"|protocollat\w|un essere umano|comunicazione|is binnen|werkt alle|op volgorde|ons team",
    r"(?:vorgangs|ticket|fall|bearbeitungs)?nummer|aktenzeichen|reihenfolge|schnellst\w+|so (?:schnell|bald|rasch)"
    r" (?:wie|es)"
    r"|rückfragen|ein mensch|eine? kolleg\w+ (?:meldet|wird)|kümmern uns|(?:ihre|jede) (?:anfrage|anliegen)|ihr"
    r" (?:anliegen|schreiben)|geschäftszeiten|öffnungszeiten|eingegangen",
    r"(?:le |sous le |porte le )?(?<!votre )(?<!ton )numéro|n°|référence\b(?! professionnelle)|meilleurs délais|plus"
    r" (?:vite|rapidement"
    r"|brefs)|dès que possible"
    r"|dans les plus brefs|par ordre d'arrivée|votre (?:demande|requête)|horaires|accusé de réception|vous"
    r" parviendra"
    r"|un membre de",
    r"el número|referencia|lo antes posible|a la mayor brevedad|cuanto antes|en breve|horario|por orden de|una"
    r" persona|acus\w+"
    r" (?:de )?recibo|acusamos|su (?:consulta|solicitud|petición)|ha (?:sido registrad\w|llegado (?:bien"
    r"|correctamente))|escribirnos",
    r"o número|referência|o mais (?:depressa|rápido|rapidamente|breve)|brevemente|com a (?:maior|possível) brevidade"
    r"|em breve"
    r"|por ordem|a nossa equipa|foi registad\w|o seu pedido|horário|assim que possível|nos escrever|chegou bem",
    r"il numero|riferimento|al più presto|il prima possibile|quanto prima|in ordine|pres[oa]? in carico|la sua"
    r" richiesta|riceverà"
    r"|non è necessario|orari\w?\b|ufficio personale|è stat\w (?:recapitat|registrat|ricevut)\w|averci scritto",
    r"(?:het )?(?:nummer|zaaknummer|kenmerk|ticketnummer)|zo (?:snel|spoedig) mogelijk|op volgorde|volgorde van|een"
    r" (?:collega|medewerker|mens)|uw (?:aanvraag|vraag|verzoek)|openingstijden|kantooruren|u krijgt|goed aangekomen",
)
"""How a shared mailbox speaks of the queue."""

PROMISED = phrases(
    r"(?:working|business) days?|usually|normally|within (?:a|one|two|three|five|ten|\d+)|inside a week|expect (?:to"
    r" hear|a reply"
    r"|an answer)",
    ABROAD,
    r"innerhalb|binnen|in der regel|spätestens in|(?:werk|arbeits)tag\w*|sous \d|jours? ouvr\w+|en (?:un|el) plazo"
    r"|días hábiles"
    r"|no prazo|dias úteis|entro (?:\w+ )?(?:\w+ )?(?:giorni|ore)|giorni lavorativi|binnen (?:\w+ )?(?:werkdagen"
    r"|dagen|uur|week)|werkdagen",
)
"""When an answer is to come, which a person says too."""

ARRANGES = phrases(
    r"confirm\b|forward (?:this|it|the)|send (?:me|us|over|it over|your)|attach\w*|tell (?:me|us)|remind me",
    r"(?:so|just|very) (?:briefly|quickly|short)\b|briefly:|in haste|fingers crossed|when you (?:come|arrive|get"
    r" here)|made my day|congrat\w*"
    r"|signed[.!]|(?:expect|hear) nothing|no news|tell the others|we'll talk|answering for (?:her|him)|your file|your"
    r" (?:form|documents?|papers?)"
    r"|(?:she|he|they)(?:'s|'re| is| are) (?:on|away|out|off|ill|in|back|at)\b|you should hear|left you waiting|leave"
    r" you waiting|keep(?:ing)? you (?:hanging|waiting|posted)",
    r"let's|yes\b|yep\b|(?:call|ring|phone) me\b(?! (?:on|for|in)\b)|let us (?:meet|talk|speak|say|do|move|know)"
    r"|(?:see|meet|speak|talk) (?:to |with )?you\b|(?:speak"
    r"|talk|see you)"
    r" (?:soon|then|later)|(?:(?:we|i|you|they|she|he)(?:'ll| will| can| could| would| might| shall|'d| should))"
    r" (?:meet|talk|speak"
    r"|decide|vote|discuss|try you|sit down|finally|introduce|say|propose|suggest|bring you|show you|have to|then)"
    r"|(?:we|i|they)(?:'d| would) (?:have|like|love|need|prefer|say|rather)|you(?:'ll| will) (?:hear|get|be"
    r" (?:informed|meeting|seeing)|have|receive an? (?:invit|offer))"
    r"|you'd|let you know|call you|ring you|phone you|write to you (?:about|with|after|on)|look after you",
    r"(?<!i )(?<!we )come (?:on|at|and|along|over|round|in|to|by|past|for)\b|(?:works?|suits?) (?:for )?(?:me|us|you"
    r"|best|fine|well)|is fine|that's (?:fine|great)"
    r"|(?:i'm|am|otherwise|we're|are you) free|(?:same|usual) (?:time|place|room)|so (?:we|you|i|let|the|come|could"
    r"|would|how|short|please|it|liefer)\b"
    r"|the earliest|how about|what about|rather than|move (?:it|this|our|to|the)|please (?:send|bring|come|be) (?:the"
    r"|your|a|me|us|on|patient)"
    r"|can we\b|could we\b|shall we\b|do you\b|are you\b|did you\b|will you\b|would you\b|could you\b|can you\b",
    r"(?:more|details|properly|answer|proper reply|more news) (?:when|tomorrow|on|later|tonight|soon|once)|quick one"
    r"|typing this|wanted to|bear with (?:me|us)"
    r"|promise\b|haven't forgotten|(?:still|just|am|now) catching up|what did i miss|find me|i'm still here|(?:read"
    r"|look at|reading|looking"
    r" at|study|open) your (?!message|mail|e-?mail|note\b|enquiry|request|letter)"
    r"|next week (?:so|then|and)|before i (?:go|leave)|before (?:she|he|they) (?:left|leaves?)|when (?:she's|he's"
    r"|they're|she|he)\b|in cc\b|cc'd|copied in",
    ABROAD,
    r"(?:nous|m'|me) envoyer|envoyez-(?:nous|moi)|envíe(?:me|nos)|mánda(?:me|nos)|envie-(?:me|nos)|stuur (?:me|ons)"
    r"|(?:schicken|senden) sie"
    r" (?:mir|uns)|schick (?:mir|uns)|(?:mi|ci) (?:mandi|invii)|inviarci|mandarmi",
    r"deshalb kurz|kurz:|in eile|gefreut|würden (?:sie|wir|dich)|wird das nichts|fehlt noch|keine neuigkeiten|deprisa"
    r"|à la hâte|vite fait|à pressa|in fretta|even kort|falta (?:el|la|o|a)|manque|manca|ontbreekt|nog (?:even"
    r"|wachten)|bel je|(?:duert|duurt) (?:het )?nog"
    r"|plaisir|piacere|alegr\w+|blij\b|conquis|encantad\w|entusiast\w|pas de nouvelles|non sapremo|so (?:schnell"
    r"|bald) (?:hören|geht)|así que|donc\b|dus\b|quindi|por isso|deshalb|daher\b",
    r"lassen sie uns|lass uns|wollen wir|können wir|sollen wir|sprechen wir|sehen (?:wir )?uns|treffen|komm(?:en sie"
    r"|st du| doch| bitte)\b"
    r"|rufen sie mich|ruf mich|termin\w*|verschieben|schauen wir|passt (?:es|ihnen|dir)|bis (?:dann|bald|gleich"
    r"|morgen|montag|dienstag|mittwoch|donnerstag|freitag)|stattdessen|können"
    r" sie|kannst du|könnten sie|lieber\b"
    r"|freue mich|im cc|melden uns dann|sehen uns|bitte (?:senden|schicken|bringen)",
    r"parlons|voyons-nous|on se (?:voit|parle|revoit|rappelle|retrouve)|pou(?:vons|vez|rrions|rriez)-(?:nous|vous)"
    r"|venez|viens\b|(?:vous|te) rappelle\w*"
    r"|rendez-vous|plutôt|(?:vous|te) tiens? au courant|tiens (?:vous )?au courant|je (?:le|la|les) transmets"
    r"|dites-moi|dis-moi|à (?:jeudi|vendredi|lundi|mardi|mercredi|demain)\b"
    r"|hâte de|ravie? de|on en (?:parle|reparle)|est-ce que",
    r"hablamos|nos vemos|podemos|quedamos|(?:venga|ven)\b|(?:te|le|os) llamo|te digo|le digo"
    r"|te va bien|le va bien|te"
    r" parece|le parece|lo comento|te cuento|dime\b|dígame"
    r"|mejor (?:el|la|a)|encantad\w|nos encantó",
    r"falamos|vemo-nos|podemos|venha\b|vem cá|ligo-(?:lhe|te)|(?:te|lhe) ligo|digo-(?:lhe|te)|(?:te"
    r"|lhe) digo|vou"
    r" falar|o que acha|dá-(?:lhe|te)|diga-me|combinamos"
    r"|pode (?:vir|ser)|gost[aá]mos",
    r"sentiamoci|vediamoci|ci (?:vediamo|sentiamo)|possiamo|(?:venga|vieni)\b|(?:ti|la|le) (?:chiamo"
    r"|richiamo|scrivo)"
    r"|(?:ti|le) faccio sapere|faccio sapere|ne parlo"
    r"|può venire|puoi venire|le va bene|ti va bene|meglio (?:il|la|alle|se)|mi dica|dimmi",
    r"zullen we|laten we|kunnen we|(?:kom|komt u)\b|bel ik (?:je|u)|laat (?:het )?(?:je|u)|liever|leg het"
    r" voor|kun je"
    r"|kunt u|spreken we|zien we|tot (?:dan|donderdag|vrijdag|maandag|morgen)"
    r"|schikt|lukt (?:het|dat)|leuk je",
)
"""Two people arrange something, or one answers the other."""

MATTER = phrases(
    r"sit down|compare\b|after that the|impressed|position has|the maximum|the offer|we would like|we'd like"
    r"|referees?|start when|when could|one of them|stands\b|second one|never had|i didn't|i've been|i asked|conduct"
    r" the|i was\b",
    r"interview\w*|decision|decid(?:e|es|ed|ing)\b|panel\b|board (?:meets?|meeting|has|is|will|on)|the board"
    r"|committee|offer\b|shortlist\w*|candidates?\b|second round|next round|case study"
    r"|portfolio|budget|(?:your|the) (?:interview|candidacy|cv|résumé|resume|portfolio|case study|notes|references"
    r"|work samples?|slides|test|talk|trial|presentation|profile|contract|"
    r"form|start date|salary|visa|referees?)|our (?:decision|conversation|chat|talk|call|meeting|appointment"
    r"|visit)\b|new (?:date|time|day)\b|the (?:role|position|team"
    r" (?:said|liked|loved|met|wants))|my notes|applications?\b(?! desk)",
    r"(?:we|they) (?:met|spoke|talked|liked|enjoyed|loved|decided|agreed|discussed|vote[sd]?|thought|still|are still"
    r"|were|meet)\b|i (?:spoke|read|looked|enjoyed|liked|loved|forgot|wanted|think|"
    r"thought|remember|was|got|had|did|hope we|hope you're)|(?:i've|i have) (?:read|looked|spoken|received your"
    r"|forwarded|passed|moved to another|asked|just|now)|passing (?:it|this|your)"
    r"|sorry (?:for the (?:slow|late|delay|silence|automatic|wait|radio)|about|i (?:was|missed)|,? ?i'm)|(?:good"
    r"|great|nice|lovely|pleasure) (?:to|talk|conversation|meeting|timing|"
    r"speaking|seeing)|enjoyed|i'm (?:just |only |now |actually )?back\b(?! (?:on|at|in|online|to|mon|tues|wednes"
    r"|thurs|fri|satur|sun|next|tomorrow|around|by|from (?:mon|tues|wednes|thurs|fri|the \d|\d)))"
    r"|just (?:got )?back|back from|now back|keen\b|(?:she|he)(?:'d| would) like|haven't (?:decided|heard)|still"
    r" (?:interested|keen|waiting|seeing|deciding)|"
    r"good news|bad news|not (?:an? )?(?:auto|robot|bot)|ignore my|your (?:automatic|auto-?reply|out of office)|the"
    r" automatic reply",
    ABROAD,
    r"gespräch\w*|bewerbung(?!s\w*(?:mappe|portal))|entscheid\w+|probe\w*|ihre (?:mappe|unterlagen|arbeit\w*)|deine"
    r" (?:mappe|unterlagen)|vertrag\w*|stelle\b|kandidat\w*|vorstellungs\w+|hat uns gefallen"
    r"|(?:weitergegeben|weitergeleitet), (?:er|sie|der|die)|habe (?:sie|es|ihn|ihre \w+|das)(?: \w+){0,4}"
    r" (?:weitergegeben|weitergeleitet|angesehen|gelesen)|(?:leider|ist) krank|bin (?:wieder )?zurück|aus dem urlaub"
    r"|toll\b|"
    r"gefreut|entschuldig\w+ (?:die|meine) (?:späte|verspätete)",
    r"entretien\w*|candidature\w*|décision|décid\w+|jury|tranch\w+|le conseil\b|la commission|candidat\w*|second tour"
    r"|contrat|dossier|de retour de|retour"
    r" de vacances|toujours (?:partante?|intéressé\w*)|je le transmets|j'ai transmis|ravi\w*"
    r"|enfin votre|nous (?:voyons|avons (?:vu|aimé|apprécié))|désolée? (?:pour|de) (?:le retard|la réponse|mon"
    r" silence)",
    r"entrevista\w*|candidatura\w*|decisión|decid\w+|el puesto|contrato|hemos (?:visto|hablado)|he vuelto|acabo de"
    r"|vuelto (?:hoy )?de|he leído|perdona (?:la|el|que)|hablé",
    r"entrevista\w*|candidatura\w*|decisão|decid\w+|a vaga|contrato|voltei|ainda está (?:interessad\w)|acabei de|li"
    r" (?:agora|o seu|a sua)|desculpe (?:a|o)|direção",
    r"colloqui\w*|candidatur\w*|decisione|decider\w+|decidiamo|il posto|contratto|sono (?:rientrat|tornat)\w+|ho"
    r" letto|ho visto|scusi (?:il|la|se)|con piacere|abbiamo (?:visto|parlato)",
    r"gesprek\w*|sollicitati\w*|beslis\w+|besluit\w*|de functie|contract|kandidat\w*|terug van|net terug|ik heb (?:je"
    r"|uw) \w+ (?:gelezen|bekeken)|sorry (?:voor|dat)|leuk\b|gisteren",
)
"""The matter between the two: the interview, the decision, what was, how it was."""

COMING = phrases(
    r"(?:out|away|off|leave|closed|shut|holiday|vacation|travelling|traveling|in|not working)(?: of (?:the"
    r" )?(?:office|town))?(?: \w+){0,2} (?:tomorrow|next week|on"
    r" (?:monday|tuesday|wednesday|thursday|friday))(?! (?:until|to|through|\d))|starts? (?:tonight|tomorrow|on)|from"
    r" tomorrow",
    ABROAD,
    r"(?:morgen|nächste woche|kommende woche|übermorgen) (?:bin ich|habe ich|sind wir|nicht)|(?:bin|habe) (?:ich"
    r" )?(?:morgen|nächste woche|übermorgen)|am (?:montag|dienstag|mittwoch|donnerstag|freitag) geschlossen",
    r"(?:absente?|fermée?|en (?:congés|vacances|déplacement)) (?:demain|lundi|mardi|mercredi|jeudi|vendredi|la"
    r" semaine prochaine)|demain je",
    r"(?:mañana|el lunes|el martes|el miércoles|el jueves|el viernes|la semana que viene) (?:no estoy|estoy|cerramos"
    r"|estamos)",
    r"(?:amanhã|na segunda|na terça|na quarta|na quinta|na sexta|para a semana) (?:não estou|estou|fechamos|estamos)",
    r"(?:domani|lunedì|martedì|mercoledì|giovedì|venerdì|la prossima settimana) (?:non sono|sono|siamo|chiudiamo)",
    r"(?:morgen|maandag|dinsdag|woensdag|donderdag|vrijdag|volgende week) (?:ben ik|zijn we|sluiten we)|ben"
    r" (?:maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|volgende week) (?:vrij|weg|er niet|op)",
)
"""An absence that is yet to begin: a note set up for everybody speaks of the present one."""
