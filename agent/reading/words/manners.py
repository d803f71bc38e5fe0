"""Words of thanks, of mail sent to the wrong person, and of mail that systems send to everybody."""

from agent.reading.wording import ABROAD, phrases

THANKS = phrases(
    r"\b(?:bless you|(?:what a|such a) (?:sweet|kind|lovely|nice|thoughtful)|(?:sweet|kind|lovely) (?:note"
    r"|message|words)|much obliged|(?:most|very|so|awfully|too|terribly) kind|don't mention it|understood"
    r"|gratefully"
    r"|grateful|acknowledged|all (?:good|noted)"
    r"|any ?time(?=,? (?-i:[A-Z]))|ta(?=[,.!]|$)|thanks?|thank you|thx|tx|ty|^cheers|cheers,? (?:ada|for|again"
    r"|and)|(?<=, )cheers(?=[.!]|$)|got (?:them|these|those)(?=[,.!]|$| (?:all|now|safely))|much appreciated"
    r"|appreciate(?:d)?|noted|received|(?<!\w )got it|(?<=i )got it|perfect|great|lovely|wonderful|you're welcome"
    r"|welcome"
    r"|(?<!reading )(?<!viewing )(?<!listening )pleasure|\bta (?:for|very|ada|muchly)|made my (?:day|morning|week"
    r"|afternoon|evening)|you bet"
    r"|any ?time\b(?=[.!]|$)|no worries|sure thing|likewise|same here|ditto|no"
    r" problem|glad|kind of you|sweet of you|enjoyed|(?:you|and you) too|right back at you|foi um prazer"
    r"|piacere (?:mio|nostro)|plaisir partagé|el gusto|have a (?:\w+ )?(?:day|weekend|week"
    r"|evening|one|break|holiday|summer|christmas)"
    r"|(?:great|good|lovely|nice) (?:speaking|talking|meeting|chatting|to (?:meet|speak|talk))"
    r"|nice (?:note|of you|to)|(?<!\w )will do|ok|okay)\b",
    r"\b(?:perfekt|passt(?=[.,!]|$)|notiert|alles (?:angekommen|bekommen|erhalten|da)|herzlichen dank"
    r"|verbindlichsten dank|dankeschön|remerci\w+|bien noté|parfait|reçu|(?:le|te|les|os) agradezco|agradecid[oa]"
    r"|acuso recibo|acusamos recibo|anotad[oa]|perfecto|perfetto|me lo segno|segnat[oa]|ringrazi\\w+|mille grazie"
    r"|hartelijk dank|waarvoor dank|genoteerd|alles (?:binnen|ontvangen)|prima,? (?:genoteerd|dank|bedankt|top)"
    r"|dankjewel|dankuwel|merci"
    r"|perfeito|muito (?:gentil|amável|obrigad[oa])|grat[oa]s? (?:pel|por)\\w*|valeu|brigad[oa]|molto gentile"
    r"|troppo gentile|muy amable|très aimable|zeer vriendelijk|sehr freundlich|danke|vielen dank|besten dank"
    r"|gern(?:e)? geschehen|merci|je vous en prie|gracias|de nada"
    r"|obrigad[oa]|obrigadíssim[oa]|grazie|prego|bedankt|dank je|dank u|graag gedaan|erhalten|bien reçu|recibido"
    r"|freut (?:mich"
    r"|uns)|haben sie dank|hab dank|sehr nett|sehr gern|gerne wieder|avec plaisir|de rien|c'est (?:gentil|moi)"
    r"|gracias a ti|un placer|encantad[oa](?= de |[.,!]|$)|agradecemos|agradeço|nós é que|de nada|imagina|por"
    r" nada|figurati|si"
    r" figuri|è stato un piacere|un piacere|gentilissim\w|geen dank|geen probleem|heel fijn|leuk je|fijn om te"
    r" horen"
    r"|recebido|ricevuto|ontvangen)\b",
    r"[👍🙏🙌😊🎉❤👏🙂☺]",
)

MISDIRECTED = phrases(
    r"(?:babe|hon|honey|darling|sweetheart|sweetie|mum|mom|dad|love),? (?:can|could|would|will|did|don't|please"
    r"|grab|i'm) ",
    r"(?:(?:hallo|hi|hey|hello|ciao|hola|oi|olá|salut|coucou|hoi|dear),? )?(?:papa|mama|mum|mummy|mom|dad|daddy"
    r"|mami|papi|mamá|papá|maman"
    r"|papà|mamma|mãe|oma|opa|schatz|honey|darling|tesoro|cariño|chéri|chérie|amor),? (?:kommst|vienes|tu viens"
    r"|vieni|vens|vem|kom|are you"
    r"|can you|when|wann|cuándo|quando|quand|wanneer)\b",
    r"(?:wrong|not the (?:right )?|different) (?:person|address|ada|recipient|email)|(?:meant"
    r"|intended) for (?:someone|somebody|another|a different)|sent (?:this )?(?:to you )?(?:by mistake"
    r"|in error)|please (?:ignore|disregard) (?:this|my|the)|wrong ada|not meant for you|oops"
    r"|(?:wrong|clicked|picked|chose)(?: the)? (?:wrong )?(?:ada|name|contact|entry)\b|auto-?(?:complete|fill)\w*"
    r" (?:picked|chose|put)"
    r"|(?:was|is|were|wasn't) (?:meant |intended )?for (?:my (?:sister|brother|wife|husband|mother|colleague)"
    r"|(?-i:Ada [A-Z])|the"
    r" other)",
    ABROAD,
    r"(?:falsche[rn]?|verkehrte[rn]?) (?:person|adresse|ada|empfänger\w*)|(?:nicht für (?:sie|dich)|für jemand"
    r" anderen?)"
    r" (?:bestimmt|gedacht)|tromp\w+ de (?:destinataire|personne|adresse)|erreur de destinataire"
    r"|(?:pas|plutôt) destiné\w* (?:à (?:vous|toi)|à quelqu'un)|equivo\w+ de (?:persona|destinatari[oa]|dirección"
    r"|correo)"
    r"|enganei-me (?:n[oa]|de) (?:destinatári[oa]|pessoa|endereço)|(?:pessoa|destinatári[oa]|endereço) errad[oa]"
    r"|(?:persona|destinatari[oa]|indirizzo) sbagliat[oa]|sbagliato (?:persona|destinatari[oa]|indirizzo)"
    r"|verkeerde (?:persoon|adres"
    r"|ada)|niet voor (?:jou|u) bestemd",
)

ORDERS = phrases(
    r"(?:ignore|disregard|forget|override|bypass) (?:all |any )?(?:of )?your (?:\w+ ){0,2}?(?:rules|instructions|prompt"
    r"|guidelines|programming)|(?:ignore|disregard|forget) all (?:previous|prior|earlier) (?:rules|instructions"
    r"|prompts)",
)
"""Spoken to a program that reads."""

ASKS_FOR_REVIEW = phrases(
    r"(?:survey|questionnaire|poll)\b[^.!\n]{0,60}(?:minutes?|experience|opinion|link)|(?:experience"
    r"|opinion)[^.!\n]{0,60}(?:survey|questionnaire)",
    r"(?:umfrage|enquête|encuesta|inquérito|pesquisa|sondaggio|questionario|sondage"
    r"|bevraging)\b[^.!\n]{0,60}(?:minut\w*|experien\w*|opin\w*"
    r"|erfahrung)|(?:bewerbungserlebnis|expérience candidat|experiencia como candidat|experiência (?:no|como)"
    r"|percorso di selezione"
    r"|sollicitatieprocedure ervaren)[^!\n]{0,90}(?:umfrage|enquête|encuesta|inquérito|pesquisa|sondaggio"
    r"|questionario|minut\w*)",
)
"""A survey of how the hiring went."""

SURVEY = phrases(
    r"survey|tell us how (?:it|we|you|things) (?:felt|went|was|were|did|found)|questions?,? (?:and )?[\w-]+ minutes?\b"
    r"|(?:rate|review|feedback (?:on|about)|share|tell us about) (?:your|the) (?:\w+ )?(?:experience"
    r"|interview (?:experience|process))|how (?:did we do|was your|were we)|your (?:opinion|feedback)"
    r" (?:matters|counts|helps)"
    r"|umfrage|(?:deine|ihre) meinung|bewerte\w*(?: \w+){0,2} (?:deine|ihre)|sondage|votre avis|enquête"
    r"|encuesta|tu opinión|su opinión|pesquisa de satisfação|inquérito|sua opinião|sondaggio|la (?:tua|sua)"
    r" opinione|questionario di gradimento|tevredenheid\w*|jouw mening|uw mening|enquête"
    r"|(?:candidate )?privacy (?:notice|policy)|(?:personal|your) data (?:in line|will be|is|are|has|were"
    r"|protection|for)|(?:erase|delete|keep) (?:your|it|them|my) (?:data|profile|personal)|datenschutz"
    r"|protection des données|protección de datos|proteção de dados|protezione dei dati"
    r"|(?:verify|confirm|activate) (?:your|the) (?:\w+ )?(?:e-?mail(?: address)?|account|registration)|account"
    r" (?:has been |was |is )?(?:created|activated|registered|ready)|(?:reset|set) (?:your|a) (?:\w+ )?password"
    r"|(?:verification|one-time|security|access) code|konto (?:wurde )?(?:erstellt|aktivier\w+)|(?:activez"
    r"|confirmez) votre (?:compte|adresse)|(?:activa|confirma) tu (?:cuenta|correo)|(?:conferma|attiva) (?:il"
    r" tuo|la tua|l')|(?:ative|confirme) (?:a sua|sua) conta|activeer (?:je|uw) account"
    r"|newsletter|job alert|new jobs|jobs? (?:matching|for you)|how often (?:you hear|we (?:e-?mail|write|contact))"
    r"|recommended (?:jobs|for you)|neue (?:jobs"
    r"|stellen)|nouvelles offres|nuevas ofertas|novas vagas|nuove offerte|nieuwe vacatures"
)
"""What hiring systems send to everybody."""

RECEIVED = phrases(
    r"(?:received|have|got|receipt of) your (?:job )?application|your (?:job )?application(?: [\w-]+){0,8} is (?:now"
    r" |safely )?(?:in\b(?! \w)|with us|logged|on (?:our|the) system)|application (?:has been |was "
    r"|is )?(?:successfully )?(?:received|submitted|complete)|(?:thank you|thanks) for (?:applying"
    r"|your application|your interest|submitting (?:your|an)|your submission)|gracias por (?:presentar|enviar"
    r"|postular|inscribir|tu (?:candidatura|interés|solicitud)|su (?:candidatura|interés|solicitud))"
    r"|candidature(?: \w+){0,8} (?:est|nous est) bien (?:parvenue|arrivée|enregistrée|reçue|prise)|merci (?:pour"
    r"|de) (?:votre|ta"
    r"|l'intérêt|avoir postulé)(?: candidature| intérêt)?\b|candidature (?:a bien été|est bien) (?:reçue"
    r"|enregistrée|prise)|dank für (?:ihre|deine) bewerbung|(?:ihr|dein) interesse an|obrigad[oa] (?:por se"
    r" candidatar|pela (?:sua|tua) candidatura|pelo (?:seu|teu) interesse)"
    r"|grazie per (?:la (?:tua|sua) candidatura|aver inviato|il (?:tuo|suo) interesse)|bedankt voor (?:je|uw)"
    r" (?:sollicitatie|interesse)|candidatura (?:recibida|recebida|ricevuta)|your application (?:for|to)"
    r" .{0,60}(?:received|submitted|complete\b)|survey"
    r"|job alert|new jobs|jobs? (?:matching|for you)|rate your|how (?:did we do|was your)|newsletter"
    r"|recommended (?:jobs|for you)"
    r"|bewerbung(?: [\w'/.-]+){0,9}? (?:erhalten|eingegangen)|(?:reçu|réception de) votre candidature"
    r"|recibido (?:tu|su) (?:candidatura|solicitud)|recebemos (?:a )?sua candidatura|ricevuto la (?:tua"
    r"|sua) candidatura|sollicitatie (?:\w+ )?ontvangen"
)

TAKEN_IN = phrases(
    r"(?:received|have|got|receipt of) your (?:\w+ )?application|your application(?: \w+){0,6} (?:has been|was"
    r"|is) (?:successfully )?(?:received"
    r"|submitted|registered)|thank(?:s| you) for (?:applying|your (?:\w+ )?application)|applications? received",
    ABROAD,
    r"(?:bewerbung|unterlagen|dossier|candidature|candidatura|solicitud|sollicitatie|inschrijving"
    r"|kandidatuur)(?: [\w']+){0,6} (?:erhalten|eingegangen"
    r"|parvenue?|reçue?|enregistrée?|recibida|registrada|recebida|registada|ricevuta|pervenuta|ontvangen"
    r"|geregistreerd)|(?:erhalten|reçu|recibido"
    r"|recebemos|ricevuto|ontvangen)(?: \w+){0,3} (?:bewerbung|candidature|candidatura|solicitud|sollicitatie"
    r"|unterlagen)",
)
"""An application has arrived: no thanks, though they stand beside it."""
