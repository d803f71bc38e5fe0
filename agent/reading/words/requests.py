"""Words of requests by their parts: a thing the candidate is to give, a task that is due, what an employer must"
" know."""

from agent.reading.wording import ABROAD, phrases

_WORDS: dict[str, str] = {
    "paper": (
        r"(?:cv|iban|bsn|rib|nif|cpf|pis|rg|dni|nie|carte vitale|rijbewijs|vog|diploma\w*|passport|certificate"
        r"|licen[cs]e|führerschein|zeugnis\w*"
        r"|permis(?: \w+)?|carnet?|carné|patente|codice fiscale|carta (?:d'identità|de conducir|de condução)|ausweis"
        r"|lebenslauf|anschreiben|kopie|copia|cópia|copie"
        r"|motivation letter|cover letter|writing sample|portfolio|referenz\w*|referenc\w+|referentie\w*|attestation"
        r"|justificatif\w*|pièce\w*)"
    ),
    "task": (
        r"(?:ejercicio|esercizio|exercício|exercice|aufgabe|opdracht|prueba|prova|test|caso|cas pratique|tarea"
        r"|tarefa|compito)"
    ),
}

REQUESTS = phrases(
    r"(?:an?|one|two|three|your|the|some)(?: [\w-]+){0,4} (?:statement|cop(?:y|ies)|photos?|scans?|letters?"
    r"|references?|list"
    r"|samples?|cv|paragraph|page|summary|plan|names?|number)(?: (?:of|from|for)(?: [\w']+){1,4})?,? please\b",
    r"asks? for (?:sight of |a (?:copy|scan) of |the )?your|(?:sight|scans?|copies) of your\b",
    r"(?:things?|bits?|items?|points?|gaps?|blanks?|facts?|details?|lines?|pieces?)\b[^.!?:\n]{0,40}: ?(?:your"
    r" (?!side\b)|how"
    r" (?:much|long|soon|many)|when you|whether you|date of|the (?:name|number|date|address)|a (?:copy|scan)\b)"
    r"|for (?:the|our|my) (?:files?|records?|paperwork|forms?|contract|payroll)(?:, \w+)? ?: ?(?:your|the|date|full)\b",
    r"(?:wonders|wondering|asks|is asking|wants? to know|would like to know|needs? to know|curious) (?:me"
    r" )?(?:what|which"
    r"|until (?:when|which)|since when|how (?:long|much|many|soon|far)|where)\b[^.!?\n]{0,30}\b(?:you|your)\b",
    r"(?:get|bring|have|send|let me have|let us have) (?:it|them|this|those|that|both) (?:in |back |over |across"
    r" )?(?:to (?:me"
    r"|us|the office|hr|payroll)) (?:by|before|within|in|asap|today|tomorrow|no later)\b",
    r"(?:might|may|could|can|would|will) you (?:please |kindly )?(?:let (?:me|us) have|supply|furnish|get (?:me|us)"
    r"|drop (?:me|us))"
    r" (?:an?|the|your|two|three|four|some|one)\b(?! (?:call|ring|bell|line))|(?:want|need|like|expect|have) (?:your"
    r" [\w-]+|it|them|this) back"
    r" (?:by|before|on|no later|within|in)\b",
    r"(?:lacks?|lacking|(?:is|are|still) missing|miss(?:es)?|still (?:short of|waiting (?:for|on))) (?:an? )?(?:your"
    r"|scans?|cop(?:y|ies)"
    r"|photos?|proof|certificates?|references?|signatures?|the (?:form|second|other))\b(?! (?:from our|from the))",
    r"(?:can't|couldn't|cannot|unable to|not able to) (?:open|find|read|see|access|locate|view)(?: \w+)? (?:the"
    r"|your|any)(?: \w+){0,3} (?:attachment|file|cv|pdf|document|link|portfolio|letter|certificate"
    r"|reference)s?\b|(?:attachment|file"
    r"|cv|pdf|link|portfolio|page|form)(?: \w+){0,3} (?:won't open|didn't (?:arrive|come|open)|did not (?:arrive"
    r"|come|open)|is (?:blank|empty|missing|broken|unreadable))|(?:forgot|forgotten) (?:to attach|the attachment"
    r"|your)|(?:have a go"
    r"|try your hand) at|(?:we|i)(?:'d|'ll| would| will)? (?:still )?(?:need|require) (?:sight of|proof|evidence"
    r"|a (?:copy|scan|photo)|two|the names?|your (?:bank|date|ni|passport|address|consent|signature|details"
    r"|size))",
    r"(?:asked|invited|asks|invites|requested|requires) you to (?:take|complete|do|solve|sit|submit|fill)(?:"
    r" \w+){0,4} (?:assessment|test|task|exercise|questionnaire|challenge|assignment|form|survey on)"
    r"|(?:mark|write|work|size|tidy|clean) (?:it|this|them) up and (?:send|shoot|mail|fire|ping|bring)|(?:shoot"
    r"|fire|ping|send|mail|get) (?:it|them|this|those) (?:back|over|across)(?: to (?:me|us))?"
    r" (?:by|before|when|this|next|until)|application is incomplete|reply with your",
    r"(?:asks?|asking|(?:need|want|like|have) to know|wonders?|wondering)(?: \w+)? (?:whether|if) you(?:'d|"
    r" would|'re| are|'ve| have| hold| can| could| own| need| speak| drive| mind)\b(?! (?:got (?:the|an offer)"
    r"|been|were|(?:are|be|have been) (?:selected|successful|through|invited)))",
    r"(?:please|kindly|could you|can you) (?:account for|explain|tick|bring (?:your|the)|jot|write up|outline"
    r"|estimate|quote|redo|reupload|re-upload|resubmit|correct|specify|elaborate|comment)\b|(?:interested in"
    r"|curious about|value) your"
    r" (?:thoughts|view|opinion|take) on|like to (?:receive|have|see) (?:a|an|your|some|two|three)(?: \w+){0,2}"
    r" (?:letter|sample|statement|portfolio|copy|certificate|example|plan|proposal|work)\w*\b|outstanding task"
    r"|write up your|(?:can|could|may|might) (?:i|we)(?: please| kindly)? have (?:an?|the|your|one|two"
    r"|three|another|both|some|it|them|those|that)\b(?! (?:word|chat|call|chance|quick|moment|minute|meeting|hour"
    r"|coffee"
    r"|phone|talk|proper|second (?:chat|meeting|conversation)))[^.?!\n]{0,50}?\b(?:by|before|no later than|as (?:an?"
    r" )?(?:pdfs?|files?|attachments?))\b|could we have (?:a|an|your|the) (?:\w+ )?(?:sample|copy|list|portfolio"
    r"|reference|scan"
    r"|letter|statement)|share your last\b|(?:adjustments|dietary|allerg\w+|access) (?:needs|requirements|or is"
    r" there)",
    r"do you (?:require|need) (?:any )?(?:adjustments|sponsorship|a visa|help|support)\b|(?:how|why|what) (?:do"
    r"|did|would|made) you (?:see|think|want|leave|apply|feel|expect|earn|handle|approach)\b[^.!\n]{0,80}\?",
    ABROAD,
    r"(?:kann|konnte|lässt sich|ließ sich)~5 (?:anhang|datei|pdf|unterlagen|lebenslauf)?~3 nicht öffnen"
    r"|(?:n'arrive|arrivons|parviens) pas à ouvrir|no (?:puedo|podemos|se|consigo)(?: \w+)? abrir|não (?:consigo"
    r"|conseguimos|dá para) abrir"
    r"|non (?:riesco|riusciamo) (?:a|ad) aprire|(?:krijg|krijgen)~4 niet open|(?:bräuchte|bräuchten|benötigen"
    r"|benötige)~6 (?:kopie|ausweis\w*|nachweis\w*|zeugnis\w*|referenz\w*|angaben|unterschrift|bescheinigung)|il"
    r" (?:nous |me )?faudrait",
    r"(?:möchte|will|würde|wollen|möchten|fragt)(?: gern\w?| noch)?(?: wissen)?,? (?:wissen,? )?(?:welche\w*|bis wann"
    r"|seit wann|wie (?:lange|viel)|wo|womit) (?:[\w-]+ ){0,4}?(?:sie|du|ihre?|deine?)\b|(?:se demande|demande|voudrait"
    r" savoir|aimerait savoir|souhaite savoir) (?:quel\w*|jusqu'(?:à|en) \w+|combien|où|depuis quand) (?:[\w'-]+"
    r" ){0,4}?"
    r"(?:vous|tu|votre|ton|ta)\b|(?:pregunta|quiere saber|quisiera saber|se pregunta) (?:qué|cuál|hasta cuándo|cuándo"
    r"|cuánto|dónde|desde cuándo)\b[^.!?\n]{0,40}\b(?:tiene|tienes|su|tu|vive|puede|dispone)\b|(?:pergunta|quer saber"
    r"|gostaria de saber|queria saber) (?:que|qual|até quando|quando|quanto|onde|desde quando)\b[^.!?\n]{0,40}\b(?:tem"
    r"|tens|sua|seu|mora|pode|possui)\b|(?:chiede|vuole sapere|vorrebbe sapere|si chiede) (?:che|quale|fino a quando"
    r"|quando|quanto|dove|da quando)\b[^.!?\n]{0,40}\b(?:ha|hai|sua|suo|tua|tuo|abita|può)\b|(?:vraagt|wil weten|zou"
    r" graag weten|vraagt zich af) (?:wat|welke?|tot wanneer|hoe lang|hoeveel|waar|wanneer)\b[^.!?\n]{0,40}\b(?:je"
    r"|u|jouw"
    r"|uw)\b",
    r"(?:necesitamos|precisamos|abbiamo bisogno|nous avons besoin|wir (?:benötigen|brauchen)|we hebben)(?: de)? (?:que"
    r" (?:nos|me|vous nous) (?:envíe|envíes|mande|mandes|remita|traiga|traigas|envie|entregue|traga|transmettiez"
    r"|envoyiez)"
    r"|che (?:ci|mi) (?:invii|mandi|porti|trasmetta|faccia avere)|que (?:vous|tu) nous (?:transmettiez|envoyiez|fassiez"
    r" parvenir|envoies))\b",
    r"(?:hast du|haben sie|besitzen sie)(?: \w+){0,4} <paper>|(?:as-tu|avez-vous|disposez-vous|possédez-vous"
    r"|t'as)(?: \w+){0,3} (?:de |d'un |d'une |un |le |la )?<paper>|(?:tienes|tiene)(?: \w+){0,3} <paper>|(?:tens"
    r"|tem|você tem)(?: \w+){0,3} <paper>"
    r"|(?:hai|ha|possiede)(?: \w+){0,3} <paper>|(?:heb je|hebt u|heeft u)(?: \w+){0,3} <paper>",
    r"il (?:me|nous) faut(?:drait)? (?:ton|ta|tes|votre|vos|un|une|le|la)\b|(?:mag|mogen|kunnen) (?:ik|we|wij)"
    r" (?:je|jouw|uw|jullie)\b|(?:manda|mande|passa|passe|envia|envie)(?: \w+){0,2} (?:teu|teus|seu|seus|o|a|os"
    r"|as) <paper>|(?:súba|suba|adjúnte|envíe|mánde|remíta)(?:l[oae]s?|nos|me)"
    r"\b|(?:te|le) (?:dejo|dejamos|adjunto|paso|envío|mando) (?:un|el|una|la) <task>|(?:ti|le) (?:lascio|allego"
    r"|invio|mando|giro) (?:un|l'|una|il|lo) ?<task>|(?:deixo|envio|mando|segue)(?:-te|-lhe)? (?:um|o|uma|a)"
    r" <task>|(?:voici|ci-joint) (?:un|l'|le|votre) ?<task>"
    r"|anbei~3 <task>|<task>~4 (?:a|da|para|por|à|zu|te) (?:consegnar\w*|resolver|entregar|rendre|remettre|lösen"
    r"|maken|risolvere)",
    r"(?:le|ti) chied(?:o|iamo)(?: \w+mente)? (?:un[ao]?|copia|due|tre|la|il|i)\b|(?:carica|carichi|alleghi"
    r"|compili)(?: \w+)? (?:il|la|lo|i|le|gli|l'\w+) ?\w*\b(?= (?:entro|nel|sul|e |di|del))|(?:mandami|mandaci"
    r"|inviami|inviaci|mi mandi|ci mandi|(?:mi|ci) servono(?! (?:altr|ancora|due|tre|un paio)\w*))\b|graag ontvangen"
    r" (?:wij|we)\b"
    r"|(?:fehlt|fehlen) (?:uns|mir|noch)~3 <paper>|(?:andere|noch andere|weitere) (?:bewerbungen|angebote"
    r"|verfahren)[^.!\n]{0,60}\?|outros processos[^.!\n]{0,40}\?|otros procesos[^.!\n]{0,40}\?"
    r"|d'autres (?:pistes|processus|candidatures)[^.!\n]{0,40}\?|altri processi[^.!\n]{0,40}\?|andere"
    r" (?:sollicitaties|procedures)[^.!\n]{0,40}\?",
    words=_WORDS,
)
"""Something is asked of the candidate."""
