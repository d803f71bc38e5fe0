"""Words of waiting by their parts: who decides and has not, whom to ask first, what is slow, when there is news."""

from agent.reading.wording import ABROAD, phrases

_WORDS: dict[str, str] = {
    "decider": (
        r"(?:board|trustees?|panel|partners?|team|committee|council|governors?|management|directors?|owner|boss"
        r"|chef|chief|client"
        r"|manager|matron|headteacher|head|school|department|regional office|finance|hr|they|he|she|everyone"
        r"|supervisor|principal"
        r"|dean|skipper|landlord|founder|ceo|cfo|practice|agency)"
    ),
    "number": r"(?:\d+|one|two|three|four|five|six|seven|eight|ten|a few|a couple of|some)",
    "chefde": (
        r"(?:chef\w*|geschäftsleitung|geschäftsführ\w*|vorstand|inhaber\w*|kund\w+|team|partner\w*|kommission"
        r"|gremium|abteilung"
        r"|leitung|betriebsrat|personalabteilung|kolleg\w+|mann|frau|bruder|stadtrat|gemeinderat)"
    ),
    "jefe": (
        r"(?:jef[ea]|dueñ[oa]|gerente?|gerencia|dirección|director[ae]?|soci[oa]|cliente|equipo|comité|junta"
        r"|comisión|consejo|rrhh"
        r"|recursos humanos|encargad[oa])"
    ),
    "chefpt": (
        r"(?:chef[ea]|dono|dona|gerente?|gerência|direção|diretor[a]?|sóci[oa]|cliente|equipa|equipe|comité"
        r"|comitê|júri|conselho"
        r"|rh|patrão|patroa)"
    ),
    "capo": (
        r"(?:capo|titolare|direzione|direttor\w+|soci[oa]|cliente|squadra|comitato|commissione|consiglio"
        r"|responsabile|caposervizio"
        r"|ufficio|giunta|moglie|marito)"
    ),
    "chef": (
        r"(?:chef\w*|patron\w*|direction|directeur|directrice|associée?|client\w*|équipe|comité|jury|conseil"
        r"|commission|responsable"
        r"|gérante?|drh|mari|femme)"
    ),
    "baas": (
        r"(?:baas|directie|directeur|eigenaar|vennoot|klant|team|commissie|bestuur|college|leiding|collega\w*"
        r"|man|vrouw|chef)"
    ),
}

DEFERRED = phrases(
    r"(?:is|are|'s|'re) (?:still )?(?:in hospital|off sick|off|away|abroad|at sea|travelling|on (?:leave|holiday"
    r"|honeymoon|safari|jury"
    r" service|sabbatical|a cruise)) (?:until|till)\b",
    r"(?:won't|will not|can't|cannot|don't|doesn't|nobody|no one|no-one|nothing|none of \w+|not)(?: [\w']+){0,4}?"
    r" (?:decide[ds]?"
    r"|choose|chooses|chosen|move[ds]?|act|acts|vote|sign|pick|settled?|commit|agree[ds]?)(?: \w+){0,2} without"
    r" (?!you\b|your\b)"
    r"|(?:reckon on|(?:'re|are) looking at|bank on|count on|figure on|think|expect|more like)(?: \w+){1,7}?"
    r" (?:for|before)"
    r"(?: there's| there is| we have)? (?:an?|the|your|any) (?:yes|firm yes|decision|answer|verdict|outcome|result)\b"
    r"|(?:for|before there's|before there is) (?:an? |your |the )?(?:\w+ )?yes or (?:an? )?no\b|(?:you'll|you"
    r" will|you should|you can"
    r"|i'll|i will|we'll|we will|you)(?: \w+){0,4}? (?:an? |your )?(?:\w+ )?yes or (?:an? )?no\b",
    r"<decider> (?:will )?(?:convenes?|meets?|sits?|gathers?) again (?:in|on|next|after|before|until|later)\b",
    r"(?:it|this|that|which) (?:may|might|will|could|can|should|is going to) (?:well )?(?:take|be) (?:a while|a"
    r" bit|some time|another|a few|several|longer|until|till|next week|into)|(?:hear|know|write|told)(?:"
    r" \w+){0,3}"
    r" either way|still (?:sifting|reading|shortlisting|ploughing|sorting|weighing|chewing|scoring|totting"
    r"|arguing)|(?:ball|decision|matter|it) is in (?:his|her|their|the \w+'?s?) (?:court|hands)|(?:chair"
    r"|director|manager|boss"
    r"|owner|head|dean|captain|client|chef|partner)(?: \w+)? is (?:ill|sick|off sick|travelling|traveling|away"
    r"|abroad|at sea|out of (?:town|office)|in court)\b|not a no\b|the nod from",
    r"(?:never|didn't|did not|haven't|couldn't) (?:got?|get|gotten|manage|managed) (?:round |around )?to (?:sit"
    r" down|discuss|meet|look|talk|review|it\b|your|the appl)|ran out of"
    r" time|did not reach\b|first on the agenda|(?:re)?convenes? (?:again|in|on|next)|(?:look for|watch for"
    r"|expect) (?:something|word|news|a (?:note|line|mail|message)) from"
    r" (?:me|us)\b",
    r"(?:can't|cannot|can not|won't|couldn't) (?:decide|sign|move(?: forward| on| ahead)?|proceed|go ahead|say"
    r"|do|confirm|act)(?: (?:anything|it|that|yet))? (?:without|until"
    r"|before|till)\b(?! your)|without (?:him|her|them) (?:we|i|nobody|nothing)|(?:more|extra|further"
    r"|additional) time\b(?! (?:slot|for the (?:test|task)))|be patient\b|got pushed"
    r" back|(?:hasn't|haven't|has not|have not) (?:yet )?(?:come in|arrived|read|looked|been signed|been"
    r" approved|signed)|just slow\b|(?:chewing|sleeping) on it|evaluating all",
    r"(?:on|away on|im|en|in|op|met|de) (?:holiday|holidays|leave|vacation|urlaub|congés?|vacances|vacaciones"
    r"|férias|ferie|vakantie|verlof)\b[^.!?\n]{0,70}(?:nothing|nichts|rien"
    r"|nada|niente|niks|before|vorher|until|antwoord|answer|risposta|resposta|respuesta|réponse|decid|décid"
    r"|entscheid)",
    r"(?:it's|it is|that's) (?:his|her|their|not my) (?:call|decision|choice)\b|(?:decision|choice|call) (?:is"
    r"|rests|lies) (?:with|up to)\b"
    r"|(?:up|down) to (?:him|her|the <decider>)\b",
    r"<decider>(?: \w+)? (?:can't|cannot|couldn't|hasn't|haven't|has not|have not|isn't|aren't|is|are|keeps?"
    r"|remains?)(?: \w+){0,3} (?:decide"
    r"|decided|split|divided|torn|undecided|agreed?|dragging|dithering|hesitat\w+|wavering|comparing|met|come"
    r" back|got back|signed|replied"
    r"|answered)\b",
    r"(?:mak(?:e|es|ing)) up (?:its|our|his|her|their|my) minds?|dragging (?:his|her|their|its|our) feet"
    r"|(?:paperwork|process|approval|wheels?"
    r"|machinery|committee|hr|bureaucracy)(?: \w+)? (?:is|are|turns?|moves?|grinds?)(?: just| a bit| rather|"
    r" very)* ?slow\w*",
    r"(?:make|announce|take) (?:our|the|a|its|their) (?:choice|pick|selection) (?:after|by|on|in|next|before|at"
    r"|this)|(?:will|to|is due to|are due"
    r" to) vote (?:in|on|next|by|after|at)|comparing you with|(?:nobody|nothing|no one)(?:'s| has) been"
    r" (?:chosen|picked|selected|decided|settled|agreed)|in the"
    r" queue\b",
    r"(?:give|allow) (?:us|them|him|her|me|it)? ?(?:till|until|up to|about|at least|another)? ?(?:<number>(?:"
    r" \w+)? (?:days?|weeks?|hours)"
    r"|(?:mon|tues|wednes|thurs|fri)day|the (?:weekend|end))|(?:another|one more|an extra) (?:week|fortnight"
    r"|month|few days) (?:before|to"
    r"|until)\b",
    r"(?:let|tell|write to|answer|inform|notify) (?:all|both|every|the|you all)(?: \w+){0,3} (?:know|candidates"
    r"|applicants)\b[^.!?\n]{0,30}"
    r"(?:tonight|tomorrow|by|on|this|next|in|within|early|later|before|after)",
    r"(?:a (?:quick |little )?word with|ask|talk to|speak (?:to|with)|check with|clear it with|square it with"
    r"|hear what|see what|discuss (?:it|this)"
    r" with|run (?:it|this) past|put it to|hear from|consult)(?: (?:my|the|our|his|her))?(?: \w+){0,2} (?:first"
    r"|says?|thinks?|before (?:i|we)"
    r"|and (?:then|come back|get back|let))\b",
    r"(?:can't|cannot|unable to|hard to|love to|wish i could) (?:give|offer|name) you a (?:date|day|timeline"
    r"|firm)|can't move (?:before|until)"
    r"|don't give up on us|haven't forgotten|bear with|stay patient|(?:next in line|reserve list|first reserve)"
    r"|the moment (?:i|we) (?:know|hear)",
    r"(?:on|away on|back from) (?:annual )?(?:leave|holiday|vacation)[^.!?\n]{0,50}(?:decision|call|choice"
    r"|decides?|sign|answer)",
    ABROAD,
    r"(?:se pronon\w+ra|se prononcera|statuera|tranchera|délibérera|décidera|rendra son avis)(?:ont)?\b|(?:lo|la)"
    r" sabr(?:ás|á|emos)\b"
    r"|sabr(?:ás|á|emos) (?:algo|más)|se pronunciará\w*|(?:decisão|resposta)~2 (?:adiada|fica|ficou|ficará|passa"
    r"|passou)\b"
    r"|(?:saberá|saberás|saberemos)\b|(?:saprà|saprai|sapremo)\b|si pronuncerà|(?:decisión|respuesta)~2"
    r" (?:aplazad|pospuest)\w+"
    r"|(?:entscheidung|beschluss)~3 (?:vertagt|verschoben|aufgeschoben)|(?:beslissing|besluit)~3 (?:uitgesteld"
    r"|verschoven)",
    r"(?:sans|senza|zonder|ohne|sin|sem) [^.!?\n]{1,40}?(?:rien|personne|nous ne|on ne|non|niets|niemand|nichts"
    r"|keiner|niemand|nada"
    r"|nadie|ninguém|não|no se|kein\w*)\b[^.!?\n]{0,30}?(?:déc|dec|entsch|besl|chois|scegl|kies|wähl|eleg|eli[gj]"
    r"|escol|vot|tranch)"
    r"|(?:rien|personne|niente|nulla|nessuno|niets|niemand|nichts|keiner|nada|nadie"
    r"|ninguém)\b[^.!?\n]{0,30}?(?:déc|dec|entsch|besl"
    r"|chois|scegl|kies|eleg|eli[gj]|escol)\w*[^.!?\n]{0,20}? (?:sans|senza|zonder|ohne|sin|sem)\b",
    r"(?:vorstand|rat|gremium|ausschuss|kommission|kuratorium|beirat)~3 (?:tagt|tagen|trifft sich|kommt)~3"
    r" (?:wieder|erneut)"
    r"\b|(?:conseil|comité|jury|bureau)(?: [\w']+){0,2} se réuni\w+ (?:de nouveau|à nouveau)\b|(?:consejo|comité"
    r"|junta"
    r"|patronato) (?:se reúne|se reunirá|vuelve a reunirse)\b|(?:conselho|júri|direção) (?:volta a reunir|reúne de"
    r" novo)\b"
    r"|(?:consiglio|commissione|giunta) (?:si riunisce|si riunirà) (?:di nuovo|ancora|a)\b|(?:bestuur|raad"
    r"|commissie)~2"
    r" (?:komt|vergadert)~2 (?:weer|opnieuw)\b",
    r"(?:mit'm|mit dem|mit der|mit den|mit meinem|mit meiner) [^.!?\n]{1,25} (?:schnacken|quatschen|reden"
    r"|sprechen|schwätzen)|sag\w*~4 bescheid|(?:erst|nicht) weiter\w*~2 (?:wenn|sobald"
    r"|bevor|bis)|ohne (?:ihn|sie|den|die)~4 (?:nicht|nichts)|fehlt noch\b|läuft noch|steht noch aus|noch etwas"
    r" warten",
    r"(?:no podemos|não podemos|non possiamo|ne pouvons pas|kunnen (?:we )?niet)(?: \w+){0,3} (?:hasta|sin|até"
    r"|sem|finché|fino|senza|avant|tant|sans|voordat|totdat|zonder)\b|(?:il faut|hay"
    r" que|é preciso|bisogna|we moeten)(?: \w+)? (?:attendre|esperar|aspettare|wachten)|suit son cours|(?:è|está"
    r"|ligt|ist) (?:ferm[oa]|parad[oa]|stil)\b|(?:rencontrons|recevons|voyons)(?:"
    r" \w+)? d'autres|(?:spreken|zien)(?: we)? nog (?:iemand|andere|\w+ kandida)|(?:sprechen|treffen)(?: wir)?"
    r" noch (?:mit|weitere|andere)|(?:falta|ainda falta) (?:falar|entrevistar)|faltan?"
    r" (?:dos|tres|\d+|algunas?|varias?|una) entrevistas?|(?:todavía|aún) (?:entrevistamos|vemos)|vediamo ancora",
    # whom to ask first
    r"(?:muss|müssen|will|wollen|möchte|werde|sollte)~4 (?:erst|zuerst|noch|vorher)~5 (?:besprechen|sprechen"
    r"|reden|klären|fragen|abstimmen"
    r"|absprechen|überlegen|abwarten|abklären)|(?:mit|beim?|bei) (?:dem |der |meinem |meiner |den |unserem "
    r"|unserer )?<chefde>~3 (?:besprechen"
    r"|klären|abstimmen|abklären|absprechen)|(?:liegt|hängt)~2 (?:beim|bei der|bei den|an der|am) <chefde>",
    r"(?:dois|devons|faut|vais|voudrais|doit)~4 (?:en parler|demander|consulter|voir ça|discuter|soumettre"
    r"|valider)~3 (?:à|avec|au|mon|ma|le|la)\b"
    r"|<chef>(?: \w+){0,2} (?:n'a|n'ont|ne s'est)(?: toujours| encore)? pas (?:encore )?(?:répondu|décidé"
    r"|tranché|manifesté|rendu|validé)|je (?:le|la|les)"
    r" relance|(?:réfléchi(?:t|ssons|s)|hésit(?:e|ons|ent))(?: encore| toujours)?\b|ni oui ni non|on fait le"
    r" point|(?:suspendue?|gelée?|bloquée?|à l'arrêt)"
    r" (?:le temps|jusqu|en attendant|faute)|le temps que\b",
    r"(?:tengo que|debo|tenemos que|hay que|quiero|me falta|necesito)~2 (?:hablar|consultar|comentar|preguntar"
    r"|ver)\w*~2 (?:con|a) (?:mi|el|la|los|nuestr[oa])"
    r"|<jefe>(?: \w+){0,2} (?:sigue|siguen) sin|(?:sigue|siguen|seguimos) sin (?:contestar|responder|decid\w+"
    r"|noticias|pronunci\w+|saber)|se (?:define|decide"
    r"|resuelve|sabrá|sabe) (?:el|la|esta|en|próxim\w+|mañana|pronto)|(?:próxima|esta) semana se (?:define"
    r"|decide|resuelve|sabe)|demorad[oa]|apenas"
    r" (?:llegue|sepa|tenga|haya)|ni (?:que )?sí ni (?:que )?no|danos unos días|dame unos días|falta que"
    r" (?:firme|apruebe|decida)",
    r"(?:preciso|precisamos|tenho|temos|devo|falta)~2 (?:de |que )?(?:falar|consultar|conversar|perguntar"
    r"|ouvir)~2 (?:com|ao|à|o|a) (?:o |a |meu |minha |os"
    r" )?<chefpt>|<chefpt>(?: \w+){0,2} (?:ainda não|não) (?:respondeu|decidiu|deu)|dou-(?:lhe|te|vos) (?:uma"
    r" )?(?:resposta|notícias|novidades)|(?:dou|damos"
    r"|daremos|darei|mando) (?:notícias|novidades|resposta|retorno)|dentro de (?:\w+ ){1,3}(?:dias|semanas?)~4"
    r" (?:notícias|resposta|novidades)|nem sim nem não"
    r"|(?:me dá|dê-me|dá-me|dá-nos|nos dê) (?:uns|alguns|mais) dias|continua em (?:apreciação|análise|avaliação)"
    r"|<chefpt>(?: \w+)? (?:reúne|se reúne|decide"
    r"|vota|analisa)|(?:conversamos|falamos|decidimos|discutimos) em (?:equipa|equipe|reunião)|assim que"
    r" (?:souber|tiver|soubermos|tivermos)",
    r"(?:devo|dobbiamo|devono|vorrei)~2 (?:sentire|parlare|parlarne|chiedere|consultare|confrontarmi"
    r"|confrontarci)~2 (?:il|la|con|al|alla|mio|mia|i|coi)"
    r"|<capo>(?: \w+){0,2} (?:non|nn)(?: mi| ci)?(?: ha)?(?: ancora)? (?:detto|deciso|risposto|firmato|ha)"
    r"|appena (?:so|ho|sappiamo|abbiamo|sento|mi dicono)"
    r"|al (?:mio|suo|nostro) rientro|né sì né no|ne parliamo (?:in|lunedì|martedì|mercoledì|giovedì|venerdì"
    r"|domani|la)|(?:dammi|mi dia|dateci|ci dia) (?:qualche"
    r"|un paio|due|ancora)|(?:le|ti) do (?:una )?risposta|settimana (?:prossima )?si decide|(?:decisione"
    r"|risposta) (?:slitta|tarda|arriverà|è rinviata)"
    r"|siete (?:rimast\w|in due)|porti pazienza",
    r"(?:moet|moeten|wil|willen|ga)~4 (?:eerst|nog)~4 (?:overleggen|bespreken|vragen|voorleggen|praten"
    r"|afstemmen)|(?:neergelegd|ligt) bij (?:de |het |onze |mijn"
    r" )?<baas>|<baas>(?: \w+){0,2} (?:heeft|hebben) nog niet|knoop door|weten (?:we|wij|ik) meer|met z'n"
    r" (?:tweeën|drieën)|(?:geef|geven)(?: \w+){0,7} (?:antwoord"
    r"|uitsluitsel)|ja noch nee|geen ja en geen nee|geef (?:me|ons) (?:een paar|nog)",
    r"(?:kommission|gremium|jury|vorstand|rat|commission|comité|comisión|comissão|commissione|commissie|junta"
    r"|college)(?: \w+){0,3} (?:tritt|tagt|berät|entscheidet"
    r"|siège|se réunit|statue|tranche|se reúne|delibera|reúne|si riunisce|delibera|decide|vergadert|beslist|komt"
    r" bijeen)\b",
    r"(?:noch|hab|habe) (?:noch )?(?:nix|nichts|nicht)~2 (?:gehört|gesagt|entschieden|neues)|meld (?:mich|uns)"
    r"|weder (?:ja|zu) noch nein|(?:schwanken|überlegen)"
    r" noch|(?:paar|einige) tage (?:zeit|geduld|warten)|sobald (?:ich|wir) (?:was|etwas|mehr)",
    words=_WORDS,
)
"""No answer yet."""
