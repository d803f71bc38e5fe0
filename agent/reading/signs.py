"""Further words of offers, calls, meetings, questions and delays, as data, in seven languages.

`PLAIN` decides like the phrases in `phrases`. `FAINT` is heard elsewhere too and decides only where nothing plainer was
said: it is asked in the order of the conventions. The small language of these phrases is told in `wording`.
"""

import re

from agent.domain.events import Intent
from agent.reading.wording import ABROAD, Phrases, phrases

_DAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri)\b|tomorrow|montag|dienstag|mittwoch"
    r"|donnerstag|freitag|morgen"
    r"|lundi|mardi|mercredi|jeudi|vendredi|demain|lunes|martes|miércoles|jueves|viernes|mañana"
    r"|segunda(?:-feira)?|terça(?:-feira)?"
    r"|quarta(?:-feira)?|quinta(?:-feira)?|sexta(?:-feira)?|amanhã|lunedì|martedì|mercoledì|giovedì|venerdì|domani"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag|\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}\.? (?:jan|feb|mar|apr|may"
    r"|jun|jul|aug"
    r"|sep|oct|nov|dec|mär|mai|okt|dez|fév|avr|juin|juil|août|déc|ene|abr|ago|fev|out|set|gen|mag|giu|lug|ott"
    r"|dic|mrt|maart|mei)\w*"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2}|\d{1,2}[./]\d{1,2}[./]"
)
_HOUR = (
    r"(?:\d{1,2}[:.h]\d\d|\d{1,2} ?(?:am|pm|a\.m|p\.m|uhr|uur|h\b|o'clock)|(?:at|um|à|a las|às|alle|om|ore)"
    r" \d{1,2}\b|noon|midday)"
)

PLAIN: dict[Intent, Phrases] = {
    Intent.OFFER: phrases(
        r"(?:should|will|shall|is to|can|could) be yours\b|need a yes\b|(?:last|final|best) (?:number|figure"
        r"|offer|word)\b(?= (?:hon|from|is|we)|[.!,])|call the other (?:gal|guy|girl|candidate|one)|unanimous\b",
        r"(?:like|love|want|asking|ask|invite) you to be(?:come)? (?:our|the|a|my|part of)\b|put (?:their|our)"
        r" hands? up",
        r"(?:joining|sign(?:ing|-on)|welcome|retention) bonus|\b\d+(?:\.\d)? ?(?:LPA|CTC)\b|confirm(?:ing)?"
        r" (?:your )?acceptance|release the (?:offer|letter)|best (?:from our end|we can do|and final)",
        r"(?:formal|written|official|full|firm|verbal) offer\b|approved your (?:package|offer|hire|salary"
        r"|appointment)|you(?:'ve| have)? got it\b(?=[!.]|$)|(?:can|could|we'll|happy to|able to) (?:do|go to"
        r"|offer|pay|stretch to|manage) (?:you )?[£$€]?\d{2,3}(?:[.,]?\d{3}|k)\b",
        r"(?:seat|spot|place|gig|desk|chair|job|role|position|post)(?: is|'s) yours|all yours if",
        r"(?:thrilled|delighted|happy|love|excited|over the moon|want|like|glad|hoping|hope|keen)(?: for)?"
        r" you(?:'d| would| will|'ll)? (?:to )?(?:join(?:ed|ing)? (?:us|the team|our)|come (?:and )?(?:work"
        r"|join)|start(?:ed)? with us|accept)",
        r"(?:will|would|want to|come|care to|ready to|so glad you'll be|can you) (?:you )?(?:be )?join(?:ing)?"
        r" us (?:as|at [£$€]|on [£$€]|for [£$€]|from|in the role|permanently|full)",
        r"welcome (?:aboard|on board|to the (?:team|family|company|crew|ship)|you (?:aboard|to the team))(?!"
        r" (?:meeting|visit|day))",
        r"(?:employment|offer) (?:agreement|contract|letter|package)s?|letter of (?:offer|employment"
        r"|appointment|engagement)|contract of employment|statement of terms",
        r"(?:offer|contract|agreement)(?: \w+){0,4}? (?:review and sign|for (?:your )?(?:signature|review)|to"
        r" (?:review|sign|countersign)|sign(?:ature|ing)?\b|e-?sign|expires|attached|enclosed|in the (?:post"
        r"|mail)|on its way|follows?)",
        r"(?:put(?:ting)?|sen(?:d|t|ding)|draw(?:n|ing)? up|draft(?:ed|ing)?|prepar(?:e|ed|ing)|writ(?:e|ten"
        r"|ing)|issu(?:e|ed|ing)|get(?:ting)?|have) (?:you )?(?:together |up |out )?(?:an|the|your|a|our)(?:"
        r" \w+){0,2} (?:offer|contract)\b(?! (?:from|elsewhere|with another))",
        r"(?:make|making|made|extend|extending|present|presenting|put|have|here is|here's|with)(?: you)?(?:"
        r" \w+){0,2}? (?:an?|our|the|your)(?: [\w-]+){0,2} offer\b(?! (?:from|to (?:another|someone|somebody|a "
        r"|an |the other)|elsewhere|by|with))",
        r"(?:lift|raise|increase|bump|up|improve|sweeten|stretch|better|match|meet|move on|add|raised|lifted"
        r"|increased|bumped|improved|sweetened|matched)(?: \w+){0,3}? (?:the |your |our )?(?:salary|base"
        r"|package|offer|number|figure|bonus|compensation|equity|holiday|starting pay|pay|sign-on)\b",
        r"(?:offer|join|start|role|position|salary|base|package)[^.!?;\n]{0,50}?(?:[A-Z]{0,3}[£$€]"
        r" ?\d{2,3}(?:[.,]\d{3}|k)|\d{2,3}[.,]?(?:000|k) ?(?:[£$€]|eur|usd|gbp|chf|euro))(?! (?:range|expect))",
        r"(?:like|want|love|delighted|pleased|happy|decided|agreed|keen|voted|able) to (?:hire|appoint|employ"
        r"|bring|take|recruit|have) you\b(?! (?:for|in|back|over|meet|speak|to (?:meet|the (?:office|next))|in"
        r" front|through|on a (?:tour|visit)))",
        r"you(?:'re| are) (?:our (?:choice|pick|new|first choice|number one|preferred)|the (?:one|person) (?:we"
        r"|for)|hired)|(?:we|they|panel|team|board) (?:have )?(?:chose|chosen|picked|selected|want) you\b(?! to"
        r" (?!join|be our|work for|work with|start|have the|accept))|it's a yes|the answer is yes|(?:it's"
        r"|that's|a|unanimous|resounding"
        r"|big|clear) yes from",
        ABROAD,
        r"(?:würden|wollen|möchten|hätten)~3 (?:dich|sie)~10 (?:bei uns|im team|an bord)~6 (?:haben|sehen"
        r"|begrüßen|willkommen)|wir (?:wollen|nehmen) (?:dich|sie)\b|vertrag~2 kommt",
        # German
        r"(?:wir|ich)~3 (?:dich|sie|ihnen|dir)~5 (?:einstellen|anstellen|zusagen|gewinnen|im team (?:haben"
        r"|begrüßen)|ein angebot|anbieten)|(?:sie|dich|dir|ihnen)~3 (?:ein|das|unser)~1 (?:angebot"
        r"|vertragsangebot)",
        r"(?:vertrag(?:sentwurf|sangebot|sunterlagen)?|arbeitsvertrag)~4 (?:geht|zu|anbei|anhang|folgt"
        r"|unterschr\w*|schick\w*|erhalten|zukommen|fertig)|willkommen (?:im team|an bord)|(?:zusage"
        r"|zugesagt)\b(?! (?:für|zum) (?:termin|gespräch))|stelle~3 gehört (?:dir|ihnen)|komm zu uns\b|kommen"
        r" sie zu uns\b|entschieden~2 für (?:sie|dich)\b|für (?:sie|dich) entschieden",
        # French
        r"(?:vous|t')~2 (?:proposer|offrir|faire)~3 (?:poste|offre|contrat|cdi|embauch\w+|proposition)|(?:votre"
        r"|ton|le) contrat~4 (?:joint\w*|envoy\w*|signer|signature|pièce|suit|parvenir)|bienvenue (?:dans"
        r" l'équipe|à bord|parmi nous|chez)|(?:souhaitons|aimerions|voulons|ravis de|heureux de) (?:vous|t')"
        r" ?(?:recruter|embaucher|accueillir|engager|intégrer)|offre (?:d'embauche|d'emploi formelle|ferme)"
        r"|c'est oui",
        # Spanish
        r"(?:hacerte|hacerle|ofrecerte|ofrecerle|proponerte|presentarte|enviarte|te hacemos|te enviamos"
        r"|mandarte)~3 (?:oferta|puesto|contrato|plaza|propuesta)|bienvenid[oa] (?:al equipo|a bordo)"
        r"|(?:queremos|nos gustaría|encantaría) (?:contratarte|incorporarte|que te (?:incorpor\w+|un\w+)|contar"
        r" contigo|ficharte|que formes parte)|(?:el puesto|la plaza)(?: \w+){0,4} (?:es|sea|será) (?:tuy[oa]"
        r"|suy[oa]|para ti)|(?:el puesto|la plaza) es (?:tuy[oa]|suy[oa])|oferta~3 (?:adjunt\w|válida|vigente"
        r"|formal)|contrato~3 (?:adjunto|firmar|firma)",
        # Portuguese
        r"(?:fazer-lhe|fazer-te|oferecer-lhe|oferecer-te|apresentar-lhe|enviar-lhe|enviamos|segue|anexo)~3"
        r" (?:proposta|oferta|contrato|vaga)\b(?! de (?:data|horário|agenda))|bem-vind[oa] (?:à equipa|à equipe"
        r"|ao time|a bordo)|(?:queremos|gostaríamos de|adoraríamos) (?:contratá-l[oa]|contratar|que (?:se junte"
        r"|venhas|faça parte)|contar contigo|tê-l[oa])|a vaga é (?:sua|tua)|contrato~3 (?:anexo|assinar"
        r"|assinatura)|proposta~3 (?:anexo|válida|formal|salarial)",
        # Italian
        r"(?:farle|farti|offrirle|offrirti|proporle|proporti|inviarle|inviarti|presentarle)~3 (?:offerta|posto"
        r"|ruolo|contratto|proposta|posizione)|benvenut[oa] (?:a bordo|nel team|in squadra|tra noi)|(?:vogliamo"
        r"|vorremmo|saremmo felici di|lieti di) (?:assumer\w+|averti|averla|accoglier\w+)|il posto è (?:tuo"
        r"|suo)|contratto~3 (?:allegat\w|firmare|firma)|offerta~3 (?:allegat\w|valida|formale)",
        # Dutch
        r"(?:je|jou|u)~3 (?:een|het|dit|ons)~2 (?:aanbod|contract|arbeidscontract|voorstel) (?:doen|sturen"
        r"|aanbieden|toesturen|te doen)|welkom (?:aan boord|in het team|bij ons)|(?:willen|wil|zouden)~2 (?:je"
        r"|jou|u)~2 (?:graag )?(?:aannemen|in dienst nemen|erbij hebben|aanstellen|de baan)|de baan is (?:voor"
        r" jou|van jou|van u)|contract~4 (?:bijlage|tekenen|ondertekenen|onderweg|toegestuurd|bijgevoegd)"
        r"|aanbod~3 (?:bijlage|geldig|tekenen)",
    ),
    Intent.CALL: phrases(
        r"(?:connect|speak|talk|chat|touch base)(?: with you)? (?:over|on|by|via) (?:the |a )?(?:phone|call"
        r"|telephone)\b",
        r"give (?:the|our|my)(?: \w+){1,3} a (?:quick )?(?:call|ring|bell|buzz|shout|tinkle)|(?:going to|will"
        r"|'ll|let me|can i|could i|i'll) (?:buzz|bell|holler at) you|(?:mi|ci|la|ti|me|te|lhe|le|nos) (?:può"
        r"|puoi|potrebbe|potresti|puede|puedes|podría|podrías|pode|podes|poderia)(?: \w+)? (?:chiamare"
        r"|telefonare|richiamare|llamar|telefonear|ligar|telefonar)|(?:pode|podes|poderia)(?: \w+)? (?:me"
        r" )?ligar",
        r"(?:try|trying|tried|catch|reach|get) (?:you|me) (?:\w+ )?(?:tonight|tomorrow|later|this (?:afternoon"
        r"|evening|morning)|at \d|after \d|before \d|around|again|between|any ?time|"
        + _DAY
        + r")|(?:best|right|good|current|your) (?:phone |mobile |cell )?number\b|(?:give|drop|shoot) (?:me|us"
        r"|him|her)(?: \w+){0,2} (?:call|ring|bell|buzz|shout|tinkle|line on)",
        r"(?:try|catch|get|reach|grab|buzz|ring|telephone|phone|talk to|speak to|speak with|have|bother|contact"
        r"|hear from)(?: hold of)? (?:you|me|us|him|her)(?: \w+){0,3}? (?:on|by|over|via) (?:the |your |my |his"
        r" |her )?(?:phone|mobile|cell|telephone|landline|work phone|number|handset)",
        r"(?:expect|look out for|keep an eye out for|watch for|pick up)(?: \w+){0,4}? (?:call|ring|phone"
        r"|number)\b|leave (?:you |me )?a (?:voicemail|message on)|voicemail|(?:got|went|goes) (?:straight )?to"
        r" (?:your )?voice ?mail|answering machine|couldn't (?:get|reach) you|missed each other",
        r"(?:quicker|easier|better|best|rather|simpler|faster|nicer)(?: \w+){0,4}? (?:by phone|on the phone"
        r"|over the phone|to (?:talk|speak|call|explain) (?:by|on|over)|to call|voice to voice|on a call)"
        r"|(?:five|ten|two|a few|couple of|\d+) minutes (?:on|by|over|for) the phone|quick word (?:on|by|over)",
        r"(?:i'm|i am|reach me|find me|my (?:mobile|cell|number|direct line|phone)|number)(?: \w+){0,2} (?:on"
        r"|at|is|:) ?(?:\+|\(?0)?\d[\d ()./-]{6,}(?=[^\n]{0,60}(?:call|ring|phone|any ?time|talk|speak|reach))"
        r"|(?:call|ring|phone|dial|buzz|text) (?:\+|\(?0)\d[\d ()./-]{5,}",
        r"(?:get on|jump on|hop on) the (?:phone|blower)|pick up the phone|phone (?:me|us|the office|her|him)\b"
        r"|(?:have|had) a (?:phone|telephone) (?:chat|conversation|call)|on the phone (?:tomorrow|today|on|this"
        r"|at|"
        + _DAY
        + r")|(?:will|'ll|shall|going to|can|could|let me|gonna) (?:just |quickly |try and |try to )?(?:ring"
        r"|phone|call|dial|bell|telephone) (?:you|your|round)\b",
        ABROAD,
        # German
        r"(?:zu )?telefonieren\b|telefonat\b|\bruf\w*\b[^.!?\n]{0,70}\ban\b(?! (?:die|das|den|der)\b)|(?:ruf\w*"
        r"|rufe|klingel\w*|telefonier\w*|anruf\w*|melde\w*)~5 (?:an\b|durch\b|zurück\b|telefonisch|kurz durch)"
        r"|(?:kurz |mal |morgen |heute )(?:telefonieren|anrufen|durchrufen|sprechen am telefon)|(?:unter|auf)"
        r" (?:der |meiner |ihrer )?(?:nummer|handynummer|durchwahl|mobil\w*)|telefonisch|am telefon|per telefon"
        r"|anruf\b|telefonnummer",
        # French
        r"(?:vous|t'|te|me|m'|nous)~1 ?(?:appel\w+|téléphon\w+|joindre|rappel\w+)(?! (?:que|le|la|ce|l'))"
        r"|(?:passer|donner|passez|donnez|passe)~3 (?:un )?(?:coup de fil|appel|coup de téléphone)|de vive voix"
        r"|au téléphone|par téléphone|coup de fil",
        # Spanish
        r"(?:ll[aá]m\w+|telefone\w+)(?:me|nos|te|le)\b|(?:te|le|me|nos|os) (?:llam\w+|telefone\w+|pego un"
        r" (?:toque|telefonazo))|por teléfono|(?:dame|darme|dar|pégame|hacerme|darte) un[a]? (?:toque|llamada"
        r"|telefonazo|llamadita)|devuélveme la llamada|hablar por teléfono",
        # Portuguese
        r"(?:lig\w+|telefon\w+)[- ](?:me|lhe|te|nos|para|quando|assim)|(?:te|me|lhe) (?:lig\w+|telefon\w+)|por"
        r" telefone|(?:dar|dê|dá)[- ]?(?:me|lhe|te)? (?:uma (?:ligada|ligação|chamada)|um (?:toque|telefonema))"
        r"|ao telefone|um telefonema",
        # Italian
        r"(?:mi|ti|la|le|ci|vi) (?:chiam\w+|telefon\w+|richiam\w+|squill\w+)|(?:chiam|telefon|richiam)(?:ami"
        r"|atemi|arla|arti|armi|arci|aci)\b|al telefono|per telefono|telefonicamente|(?:uno squillo|un colpo di"
        r" telefono|una telefonata)",
        # Dutch
        r"(?:bel|belt|bellen|telefoneer)\b(?! ik (?:ze|hem|haar|hen)\b)~4 (?:je|u|me|mij|even|morgen|op|terug"
        r"|vandaag|ons)|(?:je|u|me|mij)~3 (?:bellen|opbellen|terugbellen|telefonisch)|telefonisch|per telefoon"
        r"|aan de telefoon|(?:telefoontje|belletje)",
    ),
    Intent.NEXT_STEP: phrases(
        r"(?:convenient|suitable|preferred|available|possible) (?:slots?|times?|dates?|timings?)\b|(?:L\d|round"
        r"|screening|stage|test) (?:is |has been |was )?(?:cleared|passed)\b|(?:shortlisted|cleared|selected)"
        r" for (?:the |your )?(?:L\d|next|second|final|technical|panel|hr)",
        r"(?:come|pop|drop|swing|stop) (?:along|over|by|in|round|and see|see)(?: \w+){0,2} (?:"
        + _DAY
        + r"|next|this|tomorrow|later)|wants? a look at you",
        r"(?:let's|let us|shall we|why don't we|how about we|can we|could we|i suggest we|we should|suggest we)"
        r" (?:\w+ )?(?:do|meet|have|make it|say|go for|grab|talk|speak|schedule|book|get together|sit down|aim"
        r" for|plan|find|set|try|move|switch|push|shift|catch up|chat|discuss)\b(?! (?:you|the|it|this|that)?"
        r" ?(?:know|decid|posted))",
        r"(?:got|found|have|blocked|reserved|booked|secured|arranged|scheduled|organi[sz]ed|set up|fixed)(?:"
        r" you)? (?:a |an |some )?(?:\d+ ?(?:min|minutes|mins|hour|hr)|half an hour|an hour|time|slot|meeting"
        r"|interview|session) (?:with|for you|together)|(?:will|would like to|wants to|can|'d like to|'ll)"
        r" (?:see|meet|interview|host|speak (?:to|with)|talk (?:to|with)) you (?:on|at|in|by|over|via|next|this"
        r"|tomorrow|for|" + _DAY + r")",
        r"(?:pick(?:ing)? up where we left|(?:role|seat|position|job|post|vacancy|spot)(?: \w+){0,2} (?:is|has"
        r" become|became|'s|has come|came|are)(?: \w+)? (?:open|empty|vacant|free|available|up)(?: \w+)? again"
        r"|back in touch (?:because|about|as)|re-?open\w*|second look|(?:consider|interested in|open to)(?:"
        r" \w+){0,2} (?:coming back|talking again|re-?joining|resuming|restarting|another go|a different role))",
        r"(?:would|'d|wants?|wanted|likes?|wish(?:es)?|hop(?:es|ing)|love|keen|eager|asked|fancy|happy)(?:"
        r" \w+){0,3}? (?:to )?(?:a (?:quick |short |proper |second |longer |brief |further )?(?:chat|word"
        r"|conversation|coffee|meeting|session|catch-up|talk)|(?:meet|see|chat (?:to|with)|talk (?:to|with)"
        r"|speak (?:to|with)|sit down with|interview|get to know|have a (?:chat|word|conversation) with|hear"
        r" from) (?:with )?you\b)(?! (?:soon|again soon|that))",
        r"(?:get|put|have|bring|introduce|connect|pair|line|set)(?:ting)? you (?:up )?(?:in front of|in touch"
        r" with|to|with|together with|in a room|in the room|over|back in|sat down) (?!know|the (?:news|answer"
        r"|decision)|speed|date)",
        r"(?:in front of|face to face with|sit down with|meet up with|round of (?:interviews|meetings"
        r"|conversations)|loop of interviews|on-?site (?:day|visit|loop|interview)|panel (?:interview|day)"
        r"|assessment (?:day|centre|center)|trial (?:day|shift)|lesson observation|working session|pairing"
        r" session|whiteboard|deep dive|culture (?:chat|interview)|final interview)\b(?! (?:was|went|last"
        r"|yesterday))",
        r"(?:his|her|their|my|our|the|your) (?:calendar|diary|schedule|agenda)(?:'s| is| link)? (?:\w+"
        r" )?(?:here|below|open|look|link|attached|at http)|what does your (?:calendar|diary|week|schedule"
        r"|agenda|\w+day)|how (?:is|does|are) your (?:calendar|diary|week|schedule|\w+day|availability)|pick"
        r" (?:whatever|any|one|a|what|the)(?: \w+){0,3}|help yourself to a|choose (?:whatever|any|one|from)"
        r"|claim (?:a|your) slot",
        r"(?:got|put|pencil\w*|slot\w*|book\w*|mark\w*|set) (?:you|us|it|this|that|things) (?:in |down |up "
        r"|booked |scheduled )?(?:with|for|on|in for|down for|at)\b(?= .{0,60}(?:" + _DAY + r"|" + _HOUR + r"))",
        r"you(?:'re| are| have|'ve)(?: \w+)? (?:through|all set|made it|passed|sailed|moving (?:on|to|forward)"
        r"|on to the|been (?:shortlisted|invited|selected (?:for|to)(?: \w+){0,3} (?:interview|round|stage"
        r"|meet)|moved|put through|booked|scheduled|advanced))\b(?! (?:with|your probation|over|the form))",
        r"(?:details of|about|for|before|re|regarding|remind\w*(?: \w+){0,3}) (?:your|our|the|tomorrow's"
        r"|today's) (?:upcoming|scheduled|next|forthcoming|confirmed|second|final) ?(?:conversation|interview"
        r"|meeting|chat|call|appointment|session|visit)?\b|your (?:upcoming|scheduled|next|forthcoming)"
        r" (?:conversation|interview|meeting|chat|appointment|session|visit)|interview (?:details|schedule|link"
        r"|location|room)",
        r"(?:video|meeting|join|zoom|teams|webex|conference|dial-in|meet) (?:link|url|details|id)\b"
        r"|(?:interviewers?|where|location|venue|wo|ort|lieu|où|dónde|lugar|onde|local|dove|luogo|locatie|waar)"
        r" ?: |(?:need to make a change|can't make it|need to reschedule|unable to attend|cannot attend)\b",
        r"(?:"
        + _DAY
        + r")(?: \w+){0,3}? (?:is|has|was|needs|will have|won't|isn't|doesn't|no longer)(?: \w+){0,2}? (?:off"
        r"|out|gone|fallen through|cancel\w+|to (?:move|change|shift|be moved)|work(?:ing)?(?: (?:after all"
        r"|any ?more|for))|possible|impossible|clash\w*)\b",
        r"(?:can't|cannot|won't be able to|unable to|not able to|no longer) (?:make|do|manage|host|attend|meet"
        r"|see you)(?: \w+){0,3}? (?:"
        + _DAY
        + r"|after all|then|our|the|today)|(?:need|have|had|got|like|want|ask|going) to (?:move|shift|push|swap"
        r"|change|rearrange|reschedule|postpone|rebook|re-book|cancel|bring forward|delay) (?:our|the|your|it"
        r"|this|that|things|us|" + _DAY + r")",
        r"(?:another|different|new|other|alternative|later|earlier|fresh) (?:time|date|slot|day|times|dates"
        r"|slots)\b(?! for (?:the )?(?:decision|start))|(?:which|what|when|any|either|whichever|whatever)(?:"
        r" \w+){0,5}? (?:do you prefer|would you prefer|you prefer|suits?|works?|is (?:best|good|better|easier"
        r"|convenient)|fits?|are you (?:free|around|about))\b",
        r"(?:over|come|visit|drop|pop|swing|head|join|see you|meet|invite|welcome you)(?: \w+){0,3}? (?:to|at"
        r"|by|in|into|for) (?:our|the) (?:office|offices|hq|headquarters|lab|studio|site|factory|plant|school"
        r"|clinic|campus|building|warehouse|showroom|workshop|kitchen|store|branch|team lunch)\b",
        r"(?:bring|wear|ask for|report to|sign in|check in)(?: \w+){0,3}? (?:id\b|photo id|passport|laptop"
        r"|hoodie|reception|front desk|shoes|portfolio with you|security|visitor)|looking forward to (?:it"
        r"|seeing|meeting|welcoming|hosting|having you)",
        r"(?:time|ready|good|up|game) for (?:round|stage|step|interview|part|chapter|a second|another|the next"
        r"|the final|a final)|(?:round|stage|part|step|interview) (?:two|three|four|2|3|4|ii|iii)\b(?! (?:is"
        r"|are) (?:decided|full|over))|one (?:last|final|more) (?:hurdle|step|person for you|chat|conversation"
        r"|hoop|round|meeting with|interview with|thing: )",
        ABROAD,
        r"(?:êtes|es) (?:convoquée?|conviée?|attendue?)|se tiendra\b|(?:kommen|komm)(?: \w+)?'?s?~8 (?:zu uns"
        r"|vorbei|raus|her)\b|(?:queda|está|es) (?:convocad|citad)\w|(?:è|sei) (?:convocat|attes)\w",
        r"(?:confermo|confermiamo|confirmo|confirmamos|bestätige|bestätigen|je confirme|nous confirmons"
        r"|bevestig\w*|hierbij bevestig\w*)[^.!?\n]{0,30}(?:" + _DAY + r")",
        # German
        r"(?:dich|sie|ihnen|dir|euch)~4 (?:persönlich )?(?:kennen ?(?:zu)?lernen|kennenzulernen|einladen"
        r"|einzuladen|treffen|begrüßen|wiedersehen|wiederzusehen|vorstellen)|(?:dein|ihr|unser|euer|ein|neuer"
        r"|anderer|folgender|einen)(?:en|er)? termin|termin(?:e|vorschlag|vorschläge|bestätigung|einladung"
        r"|link)?\b~4(?: ?:| am\b| um\b| passt| buchen| auswähl\w*| wähl\w*| verschieb\w*| verleg\w*)",
        r"(?:passt|passen|klappt|ginge|geht|würde|wäre|hätte\w*|hast|haben|könn\w+|magst|wann)~6 (?:zeit|passen"
        r"|dir|ihnen|vorbei\w*|termin|möglich|lust|kommen)\b[^.!;\n]{0,40}\?|(?:müssen|muss|möchten|würde\w*)~4"
        r" (?:verschieben|verlegen|umlegen|absagen und neu|umplanen)|(?:nächst|zweit|weiter|letzt|dritt)e[nrs]?"
        r" (?:runde|gespräch|interview|schritt|termin|kennenlernen)|probe(?:tag|arbeiten)|auf ein (?:gespräch"
        r"|kaffee|kennenlernen)|gesprächstermin|treffen~3 (?:am|um)|zu (?:uns|mir) (?:ins büro|kommen|einladen)",
        # French
        r"(?:vous|te|t') ?(?:rencontrer|recevoir|revoir|inviter|convier|voir|accueillir)\b|(?:rendez-vous"
        r"|entretien|échange|rencontre|visio|créneau\w*)~5 (?:le|prévu|confirmé|fixé|à|avec|mardi|lundi"
        r"|mercredi|jeudi|vendredi|demain|prochain\w*|est|possible)\b|(?:reporter|décaler|déplacer|avancer"
        r"|repousser)~3 (?:notre|l'entretien|le rendez-vous|rendez-vous|à|au)|(?:prochaine|deuxième|seconde"
        r"|dernière|nouvelle|autre) (?:étape|rencontre|entrevue|session)|(?:disponibl\w+|dispo|libre|convient"
        r"|convenir|conviendrait|arrange\w*|possible pour vous|votre agenda)[^.!;\n]{0,60}\?|(?:réserver"
        r"|choisir|choisissez|réservez)~3 (?:créneau|date|horaire|plage)|passer (?:nous voir|au bureau|dans"
        r" nos)",
        # Spanish
        r"(?:conocerte|conocerle|verte|verle|reunirte|reunirse|reunirnos|entrevistarte|invitarte|recibirte"
        r"|charlar contigo|hablar contigo|te (?:invit|esper|recib)\w+|le (?:invit|esper)\w+)\b(?! (?:bien|bueno"
        r"|pronto))|(?:entrevista|reunión(?! (?:de|del|con) )|cita|charla|videollamada|encuentro)~5 (?:el|para"
        r"|con|queda|está|será|confirmad\w|mañana|a las|lunes|martes|miércoles|jueves|viernes|prevista)\b"
        r"|(?:mover|cambiar|aplazar|posponer|reprogramar|pasar|adelantar)~3 (?:la|nuestra|para|al|el|entrevista"
        r"|reunión|cita)|(?:disponib\w+|te viene|le viene|te va|le va|tendrías|hueco|te encaja|te"
        r" queda)[^.!;\n]{0,60}\?|(?:podrías|puedes|podría|puede|te parece)[^.!;\n]{0,60}(?:"
        + _DAY
        + r"|venir|vernos|reuni\w+|quedar|pasarte|a las|semana)[^.!;\n]{0,40}\?|(?:elige|escoge|reserva|elegir"
        r"|reservar)~3 (?:hora|horario|hueco|fecha|día|cita)|(?:siguiente|próxim[oa]|segund[oa]|últim[oa])"
        r" (?:entrevista|fase|paso|ronda|etapa|reunión|charla)",
        # Portuguese
        r"(?:conhecê-l[oa]|conhecer-te|conhecer você|recebê-l[oa]|convidá-l[oa]|vê-l[oa]|te conhecer|te receber"
        r"|te convidar)|(?:entrevista|reunião(?! (?:de|da|do|com) )|conversa|encontro|videochamada|visita)~5"
        r" (?:no|na|para|com|fica|está|será|confirmad\w|amanhã|às|dia|segunda|terça|quarta|quinta|sexta"
        r"|marcad\w)\b|(?:adiar|remarcar|reagendar|mudar|alterar|passar|antecipar)~3 (?:a|nossa|para|entrevista"
        r"|reunião|conversa)|(?:disponib\w+|disponível|dá-lhe jeito|dá-te jeito|convém|horário)[^.!;\n]{0,60}\?"
        r"|(?:pode\w*|consegue\w*|serve|funciona|teria)(?! (?:envi|mand|preench|partilh))[^.!;\n]{0,60}(?:"
        + _DAY
        + r"|vir\b|reuni\w+|conversar|passar|às|semana|encontr\w+)[^.!;\n]{0,40}\?|(?:escolha|escolher|reserve"
        r"|agende|marcar|agendar|marque)~3 (?:horário|hora|data|dia|entrevista|conversa|slot)|(?:próxima"
        r"|segunda|última|seguinte) (?:entrevista|fase|etapa|ronda|reunião|conversa)",
        # Italian
        r"(?:conoscer(?:la|ti|vi)|incontrar(?:la|ti|vi)|veder(?:la|ti)|invitar(?:la|ti)|riveder(?:la|ti)"
        r"|accoglier(?:la|ti))|(?:colloquio|incontro|appuntamento|riunione(?! (?:di|del|della|con) )"
        r"|videochiamata|chiacchierata)~5 (?:il|per|con|è|sarà|fissat\w|confermat\w|domani|alle|lunedì|martedì"
        r"|mercoledì|giovedì|venerdì|previst\w)\b|(?:spostare|rimandare|posticipare|anticipare|riprogrammare"
        r"|rinviare)~3 (?:il|la|nostro|a|al|colloquio|incontro)|(?:disponib\w+|liber[oa]|andrebbe|va bene|le va"
        r"|ti va)[^.!;\n]{0,60}\?|(?:potrebbe|potresti|puoi|può|riesci|riesce|comodo"
        r"|possibile)[^.!;\n]{0,60}(?:"
        + _DAY
        + r"|venire|veder\w+|incontr\w+|passare|alle|settimana)[^.!;\n]{0,40}\?|(?:scelga|scegli|prenot\w+"
        r"|fissare)~3 (?:orario|data|giorno|slot|appuntamento|colloquio)|(?:prossim|second|ultim"
        r"|successiv)[oa] (?:colloquio|fase|incontro|step|passo|round)|passare (?:da noi|in ufficio|in sede)",
        # Dutch
        r"(?:je|jou|u)~4 (?:ontmoeten|te ontmoeten|uitnodigen|uit te nodigen|spreken|te spreken|zien|te zien"
        r"|ontvangen|voorstellen aan|leren kennen|langs)|(?:gesprek|afspraak|kennismaking|videocall)~5 (?:op|om"
        r"|met|is|staat|gepland|bevestigd|morgen|maandag|dinsdag|woensdag|donderdag|vrijdag)\b|(?:verzetten"
        r"|verplaatsen|verschuiven|uitstellen|naar voren)\b|(?:beschikbaar|schikt|komt|past|lukt|zou|kun|kunt"
        r"|heb|hebt|tijd)[^.!;\n]{0,60}(?:uit|tijd|beschikbaar|langs\w*|past|lukken|schikken|gelegen"
        r"|agenda)[^.!;\n]{0,20}\?|(?:kies|plan|prik|boek)~3 (?:moment|tijd|datum|afspraak|slot)|(?:volgende"
        r"|tweede|laatste|derde) (?:gesprek|ronde|stap|fase|afspraak)|bij ons op kantoor|meeloop\w*|langskomen"
        r"|langs te komen",
    ),
    Intent.QUESTION: phrases(
        r"(?:homework|task|exercise|assignment|challenge) for you\b|requires? your\b|kindly (?:advise|confirm"
        r"|share|send|provide|furnish|submit|let us know)\b",
        r"(?:here is|here's|here are|below is|attached is|attached are|find attached|enclosed is|you'll find)"
        r" (?:the|your|our|a|an)(?: [\w-]+){0,2} (?:task|assignment|test|exercise|challenge|case|brief"
        r"|questionnaire|form|homework|problem)\b|push your (?:branch|code|solution)|(?:submit|send in|hand in)"
        r" (?:your|the) (?:solution|work|code|answers?|design|slides)",
        r"(?:(?<=[.!?:,;] )|(?<=\n)|^)(?:please )?(?:send|share|fill|complete|upload|enter|add|provide|submit"
        r"|sign|return|attach|reply with|email|mail|record|choose two|list|name)\b (?!you|me a (?:call|ring)|us"
        r" a (?:call|ring)|(?:it |this |that )?to the|my|our (?:best|regards)|along|on to)(?:\w+ ){0,5}?(?:your"
        r"|us|me|the (?:form|attached|document|link|test|following)|contact|referees?|references?|details"
        r"|documents?|copy|a copy|three|two|video|answers?)\b",
        r"(?:collect|take up|follow up|contact|speak to|ask for|checking|check) (?:\w+ ){0,2}(?:references?"
        r"|referees?)|probeaufgabe|arbeitsprobe|test technique|prueba técnica|teste técnico|prova tecnica"
        r"|(?:thuis)?opdracht\b",
        r"(?:schick|sende|füll|lad|lade|reich|reiche|nenn|nenne|gib|teil|teile|schicken sie|senden sie|füllen"
        r" sie|laden sie|reichen sie|nennen sie|geben sie|teilen sie|ergänzen sie|unterschreiben sie)\b(?:"
        r" (?!bescheid)[\w-]+){0,8} (?:bitte|zurück|zu|ein|aus|hoch|mit|nach|an|bis)\b",
        r"(?:envoyez|renvoyez|remplissez|complétez|transmettez|joignez|adressez|retournez|faites|indiquez"
        r"|précisez|envoie|renvoie|transmets|remplis)(?:-(?:nous|moi|le|la|les))\b|(?:envíanos|envíame|mándanos"
        r"|mándame|rellena|completa|adjunta|envíe|envíenos|mándeme|rellene|complete|remita|facilítanos"
        r"|facilítenos|pásame|dime|indícanos|indíquenos)\b|(?:envie|mande|preencha|anexe|envia|manda|preenche"
        r"|indique|remeta|diga)-(?:nos|me)|(?:preencha|anexe)\b|(?:inviaci|inviami|mandaci|mandami|compila"
        r"|compili|alleghi|invii|ci invii|mi invii|ci mandi|mi mandi|ci faccia avere|mi dica|dimmi)\b|(?:stuur"
        r"|mail|vul|lever|upload|geef|onderteken)\b~6 (?:me|mij|ons|in|aan|door|terug|op|even)\b",
        r"(?:i'm|i am|we're|we are|still|only|just|all|file is|file's) (?:still )?(?:missing|lacking|short of"
        r"|need(?:ing)?|waiting for|left to get)(?: \w+){0,5}? (?:your?|from you|things|documents?|details?"
        r"|information|form|copy|proof|reference\w*|referees?|signature)\b",
        r"(?:please|pls|kindly|just|could you|can you|would you|be so kind|grateful if you|appreciate (?:it"
        r" )?if you|if you could|need you to|like you to|ask you to|asked? to|want you to|you need to|you will"
        r" need to|you'll need to|remember to|don't forget to)(?: (?:also|please|just|kindly|quickly|could"
        r"|would))*"
        r" (?:send|write|share|provide|forward|submit|email|e-mail|mail|upload|return|attach|complete|fill|sign"
        r"|confirm|tell|let (?:me|us) (?:know|have)|give|supply|drop|pass|list|name|describe|answer|clarify"
        r"|state|indicate|enter|register|update|prepare|put together|remind me|check (?:whether|if|that)|resend"
        r"|shoot)\b(?! (?:me know )?(?:if you have (?:any )?(?:questions|queries)|if you need|if that|my|the"
        r" team|her|him|them|our|whether that|if (?:this|it|anything)|that (?:we|the|you)|to the (?:team"
        r"|others)|on to))",
        r"(?:what|which|how|when|where|who|why|whether|do|did|have|has|are|is|could|can|would|will|any"
        r"|got)\b[^.!?;\n]{0,90}\b(?:salary|salaries|expectations?|notice|visa|permit|sponsor\w*|reloca\w+"
        r"|referees?|references?|cv|résumé|resume|portfolio|degree|transcripts?|certificat\w+|licen[cs]e|github"
        r"|start date|compensation|pay|rate|gross|budget for|remote|commut\w*|travel for|shifts?|weekends?"
        r"|hours|languages?|experience|passport|citizen\w*|driving|dbs|criminal|conviction\w*|non-compete|other"
        r" offers|other processes|graduation|gap|allerg\w*|diet\w*|t-shirt|pronouns?"
        r"|address)\b[^.!?;\n]{0,60}\?",
        r"(?<!n't )(?<!not )(?:send|share|give|tell|get|write|email|let)(?: \w+){0,2} (?:me|us|over|through"
        r"|back|across) (?:with"
        r" )?(?:your|a|an|the|two|three|some|what|how|which|whether|where|copies|any)\b(?! (?:call|ring|bell"
        r"|shout|buzz|few (?:days|more)|bit|little|moment|minute|week|day|chance|second|while|time|slot|time"
        r" that|date|update))",
        r"(?:references?|referees?|take-home|takehome|case study|coding (?:test|task|challenge)|test task|work"
        r" sample|writing sample|homework|questionnaire|background check|reference check|personality test"
        r"|aptitude test|online (?:test|assessment)|exercise|assignment)\b[^.!?;\n]{0,60}\b(?:attached|by|due"
        r"|within|link|below|complete|deadline|need|before|minutes|hours|send|please|next|start)\b",
        r"(?:outstanding|required|requested|missing) (?:documents?|information|items?|details|paperwork|forms?)"
        r"|action required|(?:complete|fill in|fill out|sign|upload|submit|return)(?: \w+){0,3} (?:form"
        r"|documents?|questionnaire|assessment|test|profile|application|declaration|details)\b",
        r"(?:quick|one|another|a|small|last|two|couple of|few|final) (?:quick |small |more |last )?(?:question"
        r"|questions|queries|query|thing to ask|favou?r)\b[^.!?\n]{0,120}\?",
        ABROAD,
        r"il (?:y |nous |me )?manque|(?:demeure|est|reste) incomplet|(?:à|sont à|est à) (?:transmettre|fournir"
        r"|renvoyer|compléter|remettre|retourner)\b",
        r"(?:abbiamo|avremmo|avrei|ho|avremo) bisogno (?:di|del|dei|della)\b|necesitar(?:íamos|emos) (?:tu|su"
        r"|que|el|la|los|las|una|dos|copia)|precisar(?:íamos|emos) (?:de|da|do|dos|que)",
        # German
        r"(?:bitte|könn(?:test|ten|en)|kannst|würde(?:st|n)|mögen|magst)~8 (?:schick\w*|send\w*|zusend\w*"
        r"|zuschick\w*|nachreich\w*|mitteil\w*|ausfüll\w*|hochlad\w*|einreich\w*|angeb\w*|nenn\w*|übermitt\w*"
        r"|zukommen|bestätig\w*|beantwort\w*|unterschr\w*|zurücksend\w*|sagen|verraten|ergänz\w*)|(?:uns|mir)"
        r" (?:fehlen|fehlt) noch|(?:fehlen|fehlt) uns|(?:wir|ich) (?:benötig|brauch)\w*~4 (?:von ihnen|von"
        r" dir|ihre|deine)|(?:gehalt\w*|kündigungsfrist|eintritts\w*|referenz\w*|zeugnis\w*|arbeitserlaubnis"
        r"|führerschein|arbeitsprobe\w*|fallstudie|probeaufgabe)[^.!\n]{0,80}(?:\?|bitte|bis|schick|send)",
        # French
        r"(?:pourriez|pouvez|pourrais|peux|merci de|veuillez|prière de|serait-il possible|auriez|aurais|avez"
        r"|as)(?:-vous|-tu)?~8 (?:envoy\w*|transm\w*|rempl\w*|communiqu\w*|fourn\w*|préciser|parvenir"
        r"|complét\w*|indiqu\w*|renvoy\w*|retourn\w*|sign\w*|confirm\w*|dire|donner|référen\w*|copie\w*"
        r"|adresser|joindre)|il (?:nous|me) manque|(?:nous|j')~2 (?:avons|ai|aurions) besoin (?:de|d')"
        r"|(?:prétentions|préavis|références|permis|diplôme\w*|justificatif\w*|pièces?)\b[^.!\n]{0,80}(?:\?"
        r"|avant|merci|envoy)",
        # Spanish
        r"(?:podrías|podría|puedes|puede|por favor|necesit\w+|haz el favor|te importaría|le importaría|me"
        r" (?:puedes|podrías))~8 (?:envi\w+|mand\w+|rellen\w+|complet\w+|facilit\w+|indic\w+|compart\w+"
        r"|decir\w*|adjunt\w+|firm\w+|confirm\w+|pasar\w*|remit\w+|aportar)|(?:nos|me) faltan?|necesit(?:amos"
        r"|o) (?:tu|su|que|el|la|los|las|una|dos)|(?:expectativa\w*|referencias|permiso|título|preaviso"
        r"|disponibilidad para (?:viajar|trasladarte|empezar))\b[^.!\n]{0,80}(?:\?|antes|por favor|envi)",
        # Portuguese
        r"(?:poderia|pode|podes|podias|consegue|consegues|por favor|solicit\w+|pedimos|peço|precis\w+"
        r"|agradec\w+|seria possível)~8 (?:envi\w+|mand\w+|preench\w+|partilh\w+|compartilh\w+|indic\w+"
        r"|inform\w+|remet\w+|complet\w+|assin\w+|confirm\w+|fornec\w+|dizer\w*|encaminh\w+|o envio|devolv\w+)"
        r"|(?:faltam?|falta)[- ](?:nos|me)|precis(?:amos|o) (?:de|da|do|dos|das|que)|(?:pretensão"
        r"|expectativa\w*|referências|aviso prévio|visto)\b[^.!\n]{0,80}(?:\?|até|por favor|envi)",
        # Italian
        r"(?:potrebbe|può|puoi|potresti|per favore|per cortesia|la prego|si prega di|le chiedo di|ti chiedo di"
        r"|chiediamo di|avremmo bisogno|gentilmente)~8 (?:invi\w+|mand\w+|compil\w+|forn\w+|indic\w+"
        r"|condivid\w+|dir\w+|trasmett\w+|firm\w+|conferm\w+|complet\w+|far\w* avere|restitu\w+|alleg\w+)|(?:ci"
        r"|mi) (?:manca|mancano|serve|servono)|abbiamo bisogno (?:di|del|dei)|(?:pretes\w+|aspettativ\w+"
        r"|referenze|preavviso|ral)\b[^.!\n]{0,80}(?:\?|entro|invi)",
        # Dutch
        r"(?:kun|kunt|kan|zou|wil|wilt|graag|gelieve|svp)~8 (?:kunnen (?:sturen|mailen|geven|bezorgen)|stur\w+"
        r"|opstur\w+|toestur\w+|invull\w+|doorgev\w+|mail\w+|aanlever\w+|delen|bevestig\w+|ondertekenen"
        r"|vertellen|uploaden|aangeven|ontvangen we)\b|(?:ik mis|we missen|ontbreekt nog|hebben nog nodig|heb"
        r" nog nodig|nodig van je|nodig van u)|(?:salaris\w*|opzegtermijn|referenties|diploma\w*|vog"
        r"|werkvergunning)\b[^.!\n]{0,80}(?:\?|graag|voor|stur)",
    ),
    Intent.WAIT: phrases(
        r"nothing (?:can|will|is|gets?|happens|moves)\b|(?:does|do|will) not (?:meet|sit|convene) (?:over|until"
        r"|before|again)|goes before the|dodging you|ghosting you|not ignoring you",
        r"dither\w*|looking good|need (?:a|the|one|his|her|their)(?: \w+)? (?:signature|sign-?off|approval|nod"
        r"|ok|okay)\b|(?:vote|ballot|committee|board|panel) (?:is|meets|sits|votes|decides) (?:on|next|this"
        r"|tomorrow|"
        + _DAY
        + r")|(?:our|the|other|remaining|last) (?:final )?interviews? (?:finish|end|conclude|wrap up|run"
        r"|continue|are|is)\b",
        r"(?:allow|give|grant) (?:us|me|them)(?: \w+)? ?(?:\d+|one|two|three|four|five|a|another|some|few"
        r"|couple)\b|under process|revert with|in process\b|have (?:it|this|an answer|news|something|that|word)"
        r" for you\b|needs? to (?:ok|okay|approve|sign|bless|clear|confirm|agree)|(?:ainda|todavía|aún|ancora"
        r"|encore|noch|nog) (?:não|no|non|pas|nicht|niet) (?:fechámos|fechamos|cerramos|hemos cerrado|abbiamo"
        r" chiuso|bouclé|fertig|klaar|rond)",
        r"(?:expect|expecting) (?:something|it|this|that|an? \w+|more|to (?:know|hear|have|be))\b|should (?:\w+"
        r" )?(?:know|have|hear|be (?:able|in|done|sorted))\b|(?:it's|is|are|sits|now|all) (?:now )?with (?:hr"
        r"|legal|finance|the (?:board|client|ceo|panel|committee|team|director))\b",
        r"before (?:i|we|they|he|she) (?:can|am able|are able)\b|expect (?:that|this|it|them|those) to\b"
        r"|you remain\b|(?:has|have|needs?|got) to (?:clear|pass|go through|go to|be (?:approved|signed|cleared"
        r"|agreed|ratified|blessed))",
        r"(?:decision|answer|news|word|verdict|update|result|results|feedback|outcome|response|reply) (?:is "
        r"|are |comes? |will be |expected |due |should be |hopefully |likely |probably )?(?:tomorrow|today"
        r"|tonight|soon|shortly|by|in|on|within|early|late|next|this|after|before|" + _DAY + r")\b",
        r"(?:meeting|discussion|debrief|review|panel|call) (?:ran over|overran|got (?:moved|pushed|cancel+ed"
        r"|bumped)|was (?:moved|pushed|postponed|cancel+ed)|is (?:not )?until)",
        r"(?:find out|finding out|see|ask|asking|check|checking|know|tell|update|look into|poke|ping|nudge"
        r"|chase|chasing|prod|bug|push)(?: \w+){0,5}? (?:where (?:this|it|things|we|that|you)|what(?:'s| is)"
        r" (?:happening|going on|the (?:status|hold|state))|how (?:it|things|this) (?:stand|are|is))",
        r"(?:let me|i'll|i will|going to|i'm going to|we'll|will) (?:poke|ping|nudge|chase|prod|push|ask|check"
        r"|find out|look into|see|dig|follow up|sniff|enquire|inquire|badger|pester|hassle)\b",
        r"(?:pause|pausing|paused|freeze|freezing|froze|halt|hold|park|parked|shelve\w*|mothball\w*)(?:"
        r" \w+){0,3} (?:hir\w+|recruit\w+|headcount|roles?|positions?|offers?|process|search|everything|this|it"
        r"|for now)\b|(?:hiring|headcount|recruitment|recruiting|budget|role|process|everything|position)(?:"
        r" \w+){0,4}? (?:frozen|paused|on (?:hold|ice|pause)|parked|stalled|stuck|in limbo|suspended|in the"
        r" freezer|held up)|hiring (?:freeze|pause|stop)",
        r"(?:can't|cannot|couldn't|unable to|not able to|don't|do not|won't|wish i could) (?:tell|say|give"
        r"|promise|share|confirm|commit|know|make|have|decide|answer)(?: \w+){0,4}? (?:when|how long|yet|a date"
        r"|timeline|timing|more|anything|much|until|before|date|a yes)",
        r"(?:up in the air|too (?:early|soon) to (?:say|tell|call)|touch and go|undecided|in two minds|on the"
        r" fence|torn|mulling|weighing|debating|deliberat\w+|sleep on it|think(?:ing)? it over|haven't landed"
        r"|hasn't landed|jury(?:'s| is) (?:still )?out|work in progress|no verdict|no white smoke|comparing"
        r" notes|calibrat\w+|debrief\w*)",
        r"(?:still|remain|firmly|very much|definitely|top of|high on|on) (?:\w+ )?(?:in the (?:running|mix"
        r"|frame|game|hunt|race|picture|process)|in (?:contention|play)|on (?:the|our) (?:shortlist|list|radar)"
        r"|our (?:favou?rite|front ?runner|first choice|preferred)|a (?:strong )?contender|under"
        r" (?:consideration|discussion)|the list|our list|interested in you)",
        r"(?:down to|narrowed (?:it|things)? ?(?:down )?to|between you and|final|last) (?:two|three|the two|the"
        r" last|\d|one other|another)(?: \w+)?\b(?! (?:interview|round|stage))|(?:waiting|wait|awaiting|pending"
        r"|hinges|depends|depending|subject to|held up by|stuck (?:with|in|at|on)) (?:on|for|to|by|with"
        r"|until)?\b",
        r"(?:run|running) (?:it|this|you|things) (?:by|past)|loop (?:in|\w+ in)|(?:need|needs|want|wants|have"
        r"|has|got)(?: to)? (?:\w+ )?(?:talk|speak|confer|discuss|align|agree|consult|check|think|reflect"
        r"|digest|sync|regroup|huddle)\b(?! (?:to|with) you\b)|(?:get|getting|obtain|need|secure) (?:the"
        r" )?(?:sign-?off|approval|signatures?|green light|go-ahead|budget|headcount)",
        r"(?:sorry|apolog\w+|excuse|forgive|thanks|thank you)(?: \w+){0,4}? (?:the )?(?:silence|delay|wait"
        r"|waiting|radio silence|slow\w*|patience|bearing with|hanging (?:in|on)|quiet|late reply|keeping you"
        r"|taking so long|being (?:slow|late|patient))\b",
        r"(?:taking|takes|took|going|moving|dragging|slipp\w+|drag\w+|running|a bit|things|process|it's|all)(?:"
        r" \w+){0,2}? (?:longer|slower|slowly|slow|behind|late|over|on and on)\b(?: than)?|(?:behind|off)"
        r" (?:schedule|track|plan)|backlog|bottleneck|hold-?up|red tape|bureaucra\w+|snowed under|swamped|all"
        r" hands|budget (?:round|season|cycle|talks)|quarter[- ]end|reorg\w*|restructur\w+",
        r"(?:as soon as|the moment|the minute|the second|once|when) (?:i|we|they|he|she|there|the|it|that"
        r"|everyone|hr|finance|legal)(?:'ve|'s|'re| is| are| has| have| hear| know| get| got)?(?: \w+){0,5}?"
        r" (?:know|hear|decide\w*|news|back|done|word|answer|finish\w*|sign\w*|approve\w*|more|something"
        r"|anything|met|seen|through|in|settled|clear\w*|sorted|heard)\b",
        r"(?:have(?:n't| not)|has(?:n't| not)|had(?:n't| not)|not|no|nothing|never|nobody|none)(?: \w+){0,3}?"
        r" (?:forgotten|decided|heard|settled|agreed|finali[sz]ed|finished|concluded|reached|resolved|landed"
        r"|discussed|met|spoken|voted|reviewed|news|update|word|signal|movement|progress|report|decision"
        r"|verdict)\b(?= |[.,!;]|$)(?! to (?:hire|proceed|move))",
        r"(?:you'll|you will|you should|you can|expect to|you'd) (?:\w+ )?(?:hear|have|know|get|receive|be"
        r" (?:told|informed|contacted|notified|updated))\b|(?:get|got|be|come|circle|report|revert|write|reach"
        r"|drop|return|ping|touch)(?: \w+)? (?:back )?(?:to|with) you\b(?= (?:by|on|in|within|after|once|when"
        r"|as|early|next|before|shortly|soon|with|about|this|at|no later|about))|hold (?:tight|on|fire|your"
        r" horses)|hang (?:in there|on|tight)|fingers crossed|stay tuned|watch this space|more (?:soon|news|to"
        r" follow|then)|keep you (?:in the loop|posted|updated|informed|abreast)",
        r"(?:aim|aiming|hop(?:e|ing)|plan|planning|expect|expecting|intend|trying|try|looking|due|set|scheduled"
        r"|meant|supposed|want|wanting)(?: \w+)? (?:to|for) (?:\w+ )?(?:decide|decision|conclude|wrap|finish"
        r"|close|finali[sz]e|have (?:a|an|some|it|the|our|this|everything)|make (?:a|the|our|up)|let you|get"
        r" back|come back|be in touch|know|reach|settle|give you|announce|vote|choose|send you|share|an answer"
        r"|a verdict)",
        ABROAD,
        r"feu vert|oui ou non|te dis\b|vous dis\b|al vaglio|sarà pubblicat\w|passiert (?:da |hier )?nichts"
        r"|uitsluitsel|lo hablo con|te contesto",
        r"steh\w*~2 noch aus|erh(?:alten|ältst)~4 (?:bescheid|nachricht|antwort|rückmeldung)|tagt\b|wissen"
        r" (?:wir|ich) mehr|(?:krijg\w*|hoor\w*|geef)~8 uitsluitsel|afweging|(?:zitten|zit) (?:we )?nog"
        r" (?:midden )?in",
        # German
        r"(?:melde|melden|hören|höre|erfahren|bescheid|rückmeldung|entscheid\w*|info|antwort|rühre"
        r"|informier\w*)~6 (?:bis|im laufe|in|am|nächste\w*|anfang|mitte|ende|sobald|spätestens|kommende\w*"
        r"|demnächst|bald|wieder|noch|fällt|fallen|steht|treffen|bei (?:ihnen|dir)|von (?:uns|mir)|geben|sagen)"
        r"|(?:noch|derzeit|aktuell|momentan|gerade)~5 (?:nicht entschieden|keine entscheidung|offen|in der"
        r" abstimmung|gespräche|beraten|diskut\w*|unentschieden|nichts|prüf\w*|abklär\w*|klären|abstimm\w*|auf"
        r" eis|pausiert|warten|ausstehen\w*)",
        r"(?:brauch\w*|dauert|benötig\w*|bitte~2 um)~4 (?:noch|etwas|zeit|geduld|länger)\b|(?:geduld\w*"
        r"|gedulden)|auf eis|einstellungsstopp|auf (?:die |eine )?(?:freigabe|genehmigung|rückmeldung|zusage)"
        r"|(?:frage|hake|kläre|schaue|prüfe)~3 (?:nach|ab|intern|mal)|(?:rücksprache|abstimmung)|sitzt~3 (?:am"
        r"|nächste)|sobald~6 (?:weiß|habe|haben|melde|höre|feststeht|klar|da ist|gibt|entschieden)|in der"
        r" engeren (?:aus)?wahl|weiter im rennen|verzöger\w*",
        # French
        r"(?:reviens|reviendr\w+|revenons|recontact\w+|retour|réponse|décision|nouvelles|tiens|tiendr\w+|tenons"
        r"|informer\w*|donner\w*|faire)~6 (?:d'ici|avant|dès|sous|dans|la semaine|en début|en fin|courant|au"
        r" courant|lundi|mardi|mercredi|jeudi|vendredi|demain|bientôt|prochain\w*|vers (?:vous|toi)|informée?"
        r"|signe)|(?:pas|toujours|encore)~4 (?:décid\w+|tranch\w+|réflex\w+|discut\w+|décision|délibér\w+"
        r"|finalis\w+|arrêt\w+|statu\w+)|(?:patient\w+|en attente|en pause|en suspens|gel\w*|gelé\w*|bloqué\w*"
        r"|au point mort)|(?:attend\w+|manque)~3 (?:validation|accord|feu vert|retour|réponse|signature|budget)"
        r"|(?:comité|jury|direction|équipe)~3 (?:se réunit|se prononce|tranche|décide|délibère)",
        # Spanish
        r"(?:decid\w+|decisión|respuesta|noticias|confirm\w+|avis\w+|dig\w+|diré|cont\w+|inform\w+|escrib\w+"
        r"|respond\w+|contest\w+|sabr\w+|hablamos|actualiz\w+)~6 (?:antes|el|la|en|esta|próxim\w+|semana|mañana"
        r"|cuando|lunes|martes|miércoles|jueves|viernes|pronto|algo|a (?:finales|principios|mediados)|fin de"
        r"|dentro)|(?:todavía|aún|seguimos|sigue|siguen|estamos|está)~6 (?:charl\w+|habl\w+|decid\w+|valor\w+"
        r"|evalu\w+|pens\w+|deliber\w+|esper\w+|pendiente|entrevist\w+|proceso|debat\w+|revis\w+|parad\w"
        r"|congelad\w)|te (?:aviso|confirmo|digo|cuento|escribo|mantengo|tengo)|(?:le|te|os|les) (?:damos"
        r"|daremos|doy|daré) (?:una )?(?:respuesta|noticias)|en (?:espera|pausa|stand ?by)|(?:paciencia|quédate"
        r" tranquil|quedate tranquil|no te hemos olvidado)|falta~3 (?:aprobación|firma|visto bueno|decisión)"
        r"|(?:aprobación|visto bueno)",
        # Portuguese
        r"(?:decid\w+|decisão|resposta|notícias|retorno|confirm\w+|avis\w+|inform\w+|dig\w+|contact\w+"
        r"|contat\w+|volt\w+|falamos|feedback)~6 (?:até|em|na|no|nesta|esta|próxim\w+|semana|amanhã|assim que"
        r"|quando|segunda|terça|quarta|quinta|sexta|breve|início|fim|final|dentro|a falar)|(?:ainda|continuamos"
        r"|estamos|está)~6 (?:decid\w+|convers\w+|avali\w+|analis\w+|ponder\w+|discut\w+|aguard\w+|esper\w+"
        r"|pendente|entrevist\w+|processo|a decidir|parad\w|congelad\w|suspens\w)|(?:aviso|digo|informo"
        r"|confirmo)[- ](?:te|lhe|a)|em (?:espera|pausa|suspenso|stand-?by)|paciência|(?:aprovação|luz verde)",
        # Italian
        r"(?:decid\w+|decisione|risposta|riscontro|notizie|sapere|aggiorn\w+|conferm\w+|ricontatt\w+|risent\w+"
        r"|dir\w+|inform\w+|contatt\w+)~6 (?:entro|la prossima|in|nei|nel|lunedì|martedì|mercoledì|giovedì"
        r"|venerdì|domani|presto|appena|quando|dopo|inizio|fine|metà|settimana|prossim\w+|fra|tra)|(?:ancora"
        r"|stiamo|sta|siamo)~5 (?:valut\w+|decid\w+|discut\w+|deciso|attesa|aspett\w+|pens\w+|parl\w+"
        r"|riflett\w+|colloqui|sospes\w|fermi|in corso)|(?:ti|la|vi) (?:farò|faremo|faccio|tengo|terremo|terrò"
        r"|aggiorno|avviso|dico)|in (?:sospeso|stand-?by|pausa|attesa)|(?:pazienza|pazientare)|(?:approvazione"
        r"|via libera|benestare)",
        # Dutch
        r"(?:besli\w+|besluit\w*|hoor\w*|horen|weten|laat|laten|reactie|antwoord|nieuws|bericht|terugkoppel\w*"
        r"|uitsluitsel|kom\w*)~6 (?:voor|op|in|uiterlijk|volgende|deze|begin|eind|maandag|dinsdag|woensdag"
        r"|donderdag|vrijdag|morgen|zodra|binnen|snel|weten|van (?:ons|mij)|terug|erop|later)|(?:nog|zijn|ben"
        r"|is)~5 (?:beslis\w*|besloten|besluit|bezig|overleg\w*|gesprekken|twijfel\w*|wachten|wacht|afwachting"
        r"|niks|niets|geen nieuws|onduidelijk|openstaan\w*|stil)|zodra~6 (?:weet|weten|hoor|heb|hebben|is"
        r"|bekend|duidelijk)|on hold|geduld|in de wacht|vacaturestop|akkoord|goedkeuring|(?:vraag|check|ga)~3"
        r" (?:na|even na|navragen)",
    ),
}

SOFT_REFUSAL = phrases(
    r"money (?:isn't|is not|just isn't) there|i'm calling it\b|rather than string you along|files? (?:have|has)"
    r" been returned",
    r"search is over|closing this out|end of the road|leave it (?:here|there|at that)(?! for now)|call(?:ing)?"
    r" (?:it a day|time on)"
    r"|no-go\b|(?:closed|gone|dropped|over|shelv\w+|it|hire|role|search) for good\b|pull(?:ed|ing)? the plug"
    r"|(?:fell|fallen|falls) through|shelv(?:ing|ed|e) (?:it|this|the)"
    r"|(?:this|it|that|one|hire|role|offer) (?:isn't|is not|won't be|will not be) happening(?! (?:today|on|this"
    r"|until))|overruled|overrode|vetoed",
    r"(?:n't|not) get (?:it|this|you) (?:over the line|past|approved|through)|(?:killed|kills|sank|sunk) (?:it"
    r"|the (?:idea|role|plan|hire))"
    r"|(?:doesn't|don't|won't|didn't|no longer) need (?:anyone|anybody|to hire)|(?:nobody|no one|couldn't|can't"
    r"|don't|not)(?: could| can)? see (?:you (?:in|as|here)|a way|it working|a fit)"
    r"|(?:did not|didn't|won't|not|refused to|declined to) (?:approve|sign off|support|back|recommend) (?:you\b"
    r"|your|the hire)"
    r"|not you\b(?=[.!,]|$| this)|give you closure|strengths lie elsewhere|taking up your (?:application"
    r"|candidacy)|(?:job|role|position|post|spot) (?:went\b|is gone|has gone|'s gone)",
    ABROAD,
    r"abgesagt|absage\b|nichts (?:daraus|draus|geworden)|nicht (?:passend|überzeugt|geklappt)|schon vergeben",
    r"c'est non|réponse est (?:négative|non)|sans suite|pas possible de (?:vous|te) (?:prendre|retenir)",
    r"no va a poder ser|no ha sido posible|não vai ser (?:possível|desta)|não se (?:adequa|enquadra|encaixa)",
    r"è negativa|più in linea|niet met (?:je|jou|u)\b|past (?:\w+ )?niet",
)
"""Refusals where nothing else was said: heard in other matters too."""
APPOINTED = re.compile(rf"\b(?:{_DAY})[^.!?;\n]{{0,60}}?{_HOUR}|{_HOUR}[^.!?;\n]{{0,30}}?\b(?:{_DAY})", re.IGNORECASE)
"""A day with an hour: somebody is to meet."""
ASKED_FOR_A_DAY = re.compile(
    rf"(?<![\w-])(?<!by )(?<!before )(?<!until )(?<!avant )(?<!antes del )(?<!entro )(?<!bis )(?<!voor"
    rf" )(?:{_DAY})[^.!?;\n]{{0,80}}\?",
    re.IGNORECASE,
)
"""A question with a day in it."""
BEHIND_US = re.compile(
    r"\b(?:was|were|met|spoke|yesterday|last (?:week|\w+day)|enjoyed|thanks for|thank you for|had a|interviewed"
    r"|gestern|hier|ayer|ontem|ieri|gisteren)\b",
    re.IGNORECASE,
)

FAINT: dict[Intent, Phrases] = {
    Intent.OFFER: phrases(
        r"congrat\w+|welcome aboard|thrilled|delighted to|(?:signing|sign-on) bonus|equity|relocation package"
        r"|glückwunsch|félicitations|enhorabuena|felicidades|parabéns|congratulazioni|complimenti|gefeliciteerd"
        r"|(?:start|begin) (?:date|on the)"
    ),
    Intent.CALL: phrases(
        r"(?:on|by|over) (?:the )?phone|\bring\b (?:me|you)|give"
        r" .{0,12} (?:ring|call|buzz|shout|bell)"
    ),
    Intent.NEXT_STEP: phrases(
        r"calendar|diary|\bslots?\b|availab\w+|reschedul\w+|(?:chat|speak|talk|meet|sit down|coffee|lunch) with"
        r" (?!you (?:on|last|yesterday))(?:me|us|our|the|[A-Z]\w+|my)|next (?:round|stage|step|conversation"
        r"|interview)"
        r"|https?://\S{0,40}(?:cal|book|sched|slot|meet|zoom)\S{0,40}|termin|entretien|entrevista|colloquio"
        r"|gesprek|rendez-vous|afspraak|reunión|reunião"
    ),
    Intent.WAIT: phrases(
        r"soon|shortly|in touch|patience|hear from|get back|let you know|decid\w+|decision|waiting|hold|pending"
        r"|until|next week|later this week|in the (?:coming|next) (?:days|weeks)|bald|bientôt|pronto|em breve"
        r"|presto|binnenkort|entscheid\w*|décision|decisión|decisão|decisione|beslissing"
    ),
}
"""Asked for one after the other, where nothing plainer was said."""
