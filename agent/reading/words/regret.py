"""Words of regret, farewell and comparison, which refuse only together or where nothing else was said."""

from agent.reading.wording import ABROAD, Phrases, phrases
from agent.reading.words.shared import WORDS

LIKELY_REJECTION = phrases(
    r"feedback (?:session|talk|chat|call|conversation|meeting)?[^.!?\n]{0,60}?(?:if you(?:'d| would)? (?:like"
    r"|wish|want|care"
    r"|find)|should you (?:want|wish|like|find)|be (?:of (?:use|help|interest)|useful|helpful)(?: to you)?\b)",
    r"(?:you(?:'re| are| were|'d be)|slightly|bit|little|far|was|is|felt|profile|experience) (?:\w+ )?too"
    r" (?:senior|junior|expensive|experienced|inexperienced|light|green|academic|corporate|technical|generalist"
    r"|specialised|specialized)|over-?qualified|under-?qualified",
    r"(?:need|needed|want|wanted|prefer|looking for|look for|after|require|requires|seeking|find)(?: \w+){0,2}"
    r" (?:someone|somebody|a candidate|a person|a profile)(?: \w+)? (?:who|with|whose|has|that|more|closer"
    r"|able)|(?:need|needed|wanted|looking for|seeking)(?: \w+)? (?:more|deeper|stronger|broader) (?:[\w-]+"
    r" ){0,3}(?:experience|knowledge|expertise|background|skills)|skills? gap|(?:we'll|we will|we'd rather"
    r"|going to|decided to) keep (?:looking|searching)",
    r"(?:other|another|different) (?:candidate|applicant|finalist|person)s? (?:\w+ )?(?:demonstrated|showed"
    r"|shown|brought|offered|presented|had|displayed|scored|proved)\b|you(?:'re| are) out\b(?! of)|happier"
    r" elsewhere|deserve (?:bigger|better|more)|(?:our|the) offer (?:has been|was|is) accepted"
    r"|(?-i:[A-Z][a-z]+) (?:has )?accepted (?:the|our) offer",
    r"(?:going|gone|went|go) (?:in )?(?:another|a different) (?:way|direction|route)",
    r"(?:you'll|you will|you must|you may well|you might) be (?:very |rather |bitterly )?disappointed\b|you(?:'d|"
    r" would) have been"
    r" (?:an? )?(?:great|wonderful|perfect|brilliant|good|lovely|fine|excellent)\b(?! if)",
    r"(?:going to|have to|'ll|will|decided to|want to|think we should|best to|must) (?:stop|leave it|leave things"
    r"|end it"
    r"|end things|draw (?:the|a) line|halt)(?: \w+)? (?:here|there)\b(?! (?:for (?:today|now|the day)|until|till))",
    r"(?:^|(?<=[.!\n] ))(?:it's |it is |i'm afraid )?not (?:this|the next) (?:round|time)\b(?! (?:of|slot))",
    r"come back (?:and (?:see|talk to|find|try) (?:me|us|again) |to us |again )?(?:in|after) (?:an?|one|two|three"
    r"|six|nine"
    r"|twelve|\d+|a few|a couple of)(?: or \w+)?(?: more)? (?:years?|months)\b",
    r"(?:so|instead|therefore|rather,?) (?:we're|we are|they're|they are|i'm|i am|we've|he's|she's) (?:taking on"
    r"|hir(?:ing|ed)"
    r"|going (?:with|for)|taken on|starting) an?\b(?! (?:second|different (?:day|date|room)|date|day|time|slot|room))",
    r"(?:making|made) (?:the |its |our |all )?offers? to (?:candidates|those|applicants|people|only those) (?:who"
    r"|with|scoring)",
    r"(?:not|n't) (?:going to |to )?(?:work out|be able to (?:take|move) (?:this|it|you"
    r"|things) (?:any )?(?:further|forward))(?=[^.!?]{0,30}(?:this time|afraid|sorry|with (?:us|you)"
    r"|for (?:this|you)|here)|\s?[.!])(?! on\b)",
    r"(?-i:(?!I\b|We\b|You\b|Just\b|Already\b|And\b|They\b|Thanks\b)[A-Z][a-z]+) (?:got|has got|took"
    r"|has taken|landed|accepted|has accepted|was offered|is taking|(?:has )?signed (?:up )?for|signs for) (?:it\b|the"
    r" (?:[\w'-]+ ){0,3}?(?:job|role|position|post|offer|nod|vacancy)\b(?! (?:in|of|advert|description|away|to)\b))",
    r"(?:not|n't) the (?:news|outcome|answer|result|decision|message|e-?mail) (?:that )?(?:you|we|i"
    r"|anyone|any of us)\b|(?:isn't|not|wish (?:i|we) had|sorry (?:it's|this is|it is) not) (?:better"
    r"|happier) news|(?<!no )(?<!not )(?<!n't )(?<!for )(?<!as )bad news\b(?! (?:is|about) )",
    r"(?:did(?:n't| not)|haven't|have not) (?:quite )?ma(?:k|d)e (?:the cut|the shortlist|it (?:through"
    r"|to|this|past))|(?:just |narrowly |sadly |unfortunately )missed out|(?:fell|fall"
    r"|fallen) (?:just )?short|not (?:be )?(?:getting|joining) (?:the (?:job|role)|us)"
    r"|have to (?:let you down|turn you down|say no\b)|outvoted",
    r"(?:other|another) (?:candidate|applicant|people|person)s? (?:were|was|are|is|have|has|had|with"
    r"|whose|seem\w*|appear\w*)(?: \w+){0,2} (?:better|stronger|closer|more suit\w+|more experienced"
    r"|suited|qualified|relevant)",
    r"no longer (?:require|need (?:the|this|to)|looking|hiring|recruiting|planning to (?:hire|fill))",
    r"(?:close|closing|closed|end|ended) (?:the|this|our) (?:search"
    r"|process|recruitment)(?: \w+){0,2} (?:without|with no)|we(?:'re| are| have|'ve)? (?:hiring|hired"
    r"|appointing|appointed|taking on|promoted) (?!someone to|you\b|for\b|a lot|manag|process|team"
    r"|freeze|again|this|in\b|more|is\b)(?:[A-Z]\w+|an? \w+|someone|somebody)(?: \w+){0,2} (?:for|to"
    r"|into|as) (?:this|the|that|our)",
    r"(?:the other (?:candidate|finalist|person|applicant)|another (?:finalist|candidate|person"
    r"|applicant))[^.]{0,40}(?:edge|accepted|stronger|ahead|closer|experience|appointed|chosen|selected"
    r"|offer)",
    r"(?:another|other|different) (?:candidate|applicant|person)s? (?:has|have|was|were|is|are"
    r"|who) (?:been |better |more |just )?(?:accepted|selected|chosen|offered|hired|appointed|edged"
    r"|closer|closely|stronger|a (?:closer|better)|experience|further|preferred|signed|suited)",
    r"(?:person|candidate|one|applicant|finalist|name)(?: who (?:was|came))? (?:placed|ranked|put)? ?first (?:has "
    r"|have )?(?:\w+ )?"
    r"(?:accepted|said yes|signed)|which (?:concludes|ends|closes|completes) (?:the|this|our) (?:recruitment|search"
    r"|process"
    r"|competition|selection|procedure)\b",
    r"(?:lost out|pipped|edged out|beaten|came (?:a )?(?:very )?close second|runner[- ]up|second choice"
    r"|very close call but)",
)
"""Refusals unless something in the message shows that the matter goes on."""

GOES_ON = phrases(
    r"(?:need|take|takes|taking|little|bit|some) more time|(?:more|other) (?:times|dates|days|slots)"
    r"|(?:be in touch|get back|come back|let you know|tell you|hear from (?:us|me)|keep you posted"
    r"|follow up) (?:soon|shortly|by|on|when|once|as soon|early|next|this|later|within|in\b)|(?:i'll"
    r"|we'll|i will|we will) (?:\w+ )?(?:be in touch|get back|come back|let you know|update you"
    r"|keep you posted|know more)|(?:decision|answer|result|verdict|news) (?:on|by|next|in|early|within"
    r"|this)\b|\byet\b|still (?:deciding|waiting|interviewing|open|in the running|considering"
    r"|interested)|not decided|(?:shall|can|could|may) we|could you (?:send|do|make|let)|let me know"
    r"|(?:running|week|weeks|bit|little) (?:behind|late)|next steps?|would you (?:like|be)"
    r"|in the meantime|to tell you the (?:result|outcome)|when (?:are|would) you|thanks!$",
)

PARTING = phrases(
    r"(?:wish|best of luck|good luck|every success|success|best wishes|luck)(?: \w+){0,5} (?:search|future"
    r"|endeavou?rs|career|job hunt|hunt|elsewhere|next (?:role|chapter|step|move))",
    r"(?:keep|hold on to|retain|kept|keeping|hold)(?: on to)? (?:your|you)(?: \w+){0,3} (?:on file|in mind|on"
    r" record|in our"
    r"|for (?:future|later|other))|talent (?:pool|community|network)|(?:keep|hold on to|retain|keeping) your"
    r" (?:cv|résumé|resume|details|application|profile)",
    r"wünsche\w*(?: \w+){0,5} alles gute|(?:alles gute|viel (?:erfolg|glück))(?: \w+){0,4} (?:zukunft|suche|weg"
    r"|weiter\w*|karriere|bewerb\w*|beruf\w*)"
    r"|bonne (?:continuation|chance|recherche)|plein succès|bonne suite|(?:suerte|éxitos?)(?: \w+){0,3}"
    r" (?:búsqueda|futuro|carrera)"
    r"|boa sorte|sucesso(?: \w+){0,3} (?:futuro|procura|carreira|busca)|in bocca al lupo|(?:auguri|fortuna)(?:"
    r" \w+){0,4} (?:futuro|ricerca|carriera)"
    r"|succes(?: \w+){0,3} (?:zoektocht|verder|carrière|toekomst|vervolg)|(?:cv|gegevens|unterlagen|profil"
    r"|currículum|currículo|curriculum)(?: \w+){0,3}"
    r" (?:bewaren|behalten|aufbewahren|conserv\w+|guardar\w*|in portefeuille|in onze|in unserem|dans notre|en"
    r" nuestra)",
)
"""What is said in parting."""

WEAK_REJECTION = (
    phrases(
        r"(?:unfortunately|regret\w*|sor+y(?! (?:to hear|i missed|we missed|if|i'm late))|sadly|i'm afraid"
        r"|disappoint\w+|gutted|heartbroken|(?:hate|hated) (?:to|writing|sending|having)|wish i (?:had|could"
        r"|were)|leider|malheureusement|regrett\w+|lamentablemente|lamento|lamentamos|desafortunadamente"
        r"|infelizmente|purtroppo|helaas|bedauer\w+|tut (?:mir|uns) (?:\w+ )?leid|schade|wurmt|désolée?s?"
        r"|dommage|navrée?|lo siento|lo sentimos|una pena|lástima|sinto muito|é pena|(?:mi|ci) (?:di)?spiace"
        r"|peccato|jammer|het spijt)\b(?! (?:for|about|pour|per|voor|por|pela|pelo|für|om|à cause|de te|de vous)"
        r" )"
    ),
    PARTING,
    phrases(
        r"(?:on|at) this (?:occasion|time)|this time (?:round|around)|not this time|(?:for|in) this (?:round"
        r"|instance)|diesmal|cette fois|esta vez|desta vez|questa volta|stavolta|deze keer|dit keer"
    ),
    phrases(
        r"(?:strong|talented|qualified|impressive|competitive|high[- ]calib\w+|exceptional) (?:field|pool|group"
        r"|set|candidates|applicants|applications)"
        r"|(?:difficult|tough|hard|agonising|agonizing|close|tight) (?:decision|choice|call)|many (?:strong "
        r"|qualified )?(?:candidates|applicants)"
    ),
    phrases(
        r"(?:other|another|different) (?:candidate|applicant|direction|person)s?\b|someone (?:with|whose|who"
        r"|else|from)|somebody (?:with|whose|who|else|from)|\ba (?:chap|guy|lad|woman|man|lady|fellow|kid"
        r"|local) (?:who|from|with|already)"
        r"|(?:den|die|einen|eine) (?:anderen? )?(?:kandidat\w+|bewerber\w*)|jemand\w* (?:ander\w+|mit|der|die)"
        r"|(?:un|une) (?:autre|candidat\w*)|quelqu'un|otr[oa] (?:chic\w+|person\w+|candidat\w+)|alguien"
        r"|outr[oa] (?:pessoa|candidat\w+)|alguém|un altr[oa]|qualcuno|iemand (?:anders|met|die|uit)|een"
        r" ander\w*"
    ),
    phrases(
        r"(?:paths? (?:\w+ )?cross|(?:do |please |try to )?(?:apply|re-?apply) again|stay in touch|keep (?:an"
        r" eye|in touch|making|going)|future (?:role|opening|opportunit|vacanc|position)|hat in(?:to)? the ring"
        r"|augen offen|reste\w* en contact|en contacto|em contacto|in contatto)\w*"
    ),
    phrases(
        r"you were (?:\w+ )?(?:great|strong|brilliant|excellent|wonderful|impressive|good|close|fantastic"
        r"|lovely)|nothing (?:to do with you|personal|wrong with)|not about you|no reflection|don't take (?:it"
        r"|this)|you deserve|(?:argued|fought|rooted|pushed|lobbied|vouched) for you|eri (?:forte|brav\w)"
        r"|estuviste|foste (?:ótim|excelente)\w*|waren (?:toll|super|klasse)|warst (?:toll|super|klasse)|t'as"
        r" été|vous avez été|je was (?:goed|heel|erg)"
    ),
    phrases(
        r"(?:board|client|panel|committee|boss|founders?|management|jury|hq|partners|trustees|family|owner"
        r"|upstairs|kunde|geschäftsführung|client|direction|comité|cliente|dirección|direção|direzione"
        r"|commissie|klant|directie) (?:has |have |hat |a |ha |heeft )?(?:decided|chose|chosen|said|felt|wanted"
        r"|insisted|voted|preferred|picked|vetoed|settled|sich (?:gemeldet|entschieden)|nimmt|prend|préfère"
        r"|prefiere|prefere|preferisce|kiest)"
    ),
    phrases(
        r"didn't want you to be left|wanted you to hear (?:it|this)? ?from me|didn't want to leave you|rather"
        r" not leave you|better you (?:see|hear)"
    ),
)
"""Words of regret and farewell. Each of them is heard elsewhere too; two of different kinds, and nothing else, tell."""

FIGURE: Phrases = phrases(
    r"better luck next time\b(?! with)",
    r"not in the direction (?:i|we|you|any)|hand(?:ed|ing) (?:over )?the keys to (?!you\b)|curtains for|(?:parked"
    r"|shelved|dropped|scrapped)(?: \w+){0,6} for good\b",
    r"(?:not|n't)(?: \w+)? (?:going to happen|happening|to be)(?= (?:with|for) (?:us|you|this)|[,.!]|$)|(?:we're"
    r"|we are|i'm|so we're) stopping (?:here|it here|there)\b",
    r"(?:concluded|completed|finished|closed|wrapped up) (?:our|the|this) (?:search|recruitment|process"
    r"|hiring)\b(?! (?:of|for (?:dates|slots)))|(?:drew|drawn|draw|drawing) a line under",
    r"(?:lost|missed(?: out)?|beaten)(?: \w+){0,2} by (?:a|the) (?:nose|whisker|hair|inch|point|vote|fraction|hair's"
    r"|narrowest)|better off (?:somewhere|elsewhere|with (?:a|an|another|someone))",
    r"(?:they|he|she|client|board|ceo|boss|team|panel|cto|cfo|founder)s? (?:just |simply )?(?:didn't|did not|weren't"
    r"|wasn't|isn't|aren't) (?:bite|biting|bought in|sold|keen|convinced|persuaded|sure enough|on board)"
    r"|gone (?:cold|cool|off) (?:on )?(?:the|this|it|you)",
    r"you(?:'re| are) not (?:going to be )?(?:part of it|on the list|on it|in it|one of them|among them)\b",
    r"<journey>(?: \w+){0,2} (?:ends?|stops?|finish(?:es)?|(?:comes?|came|draws) to (?:an end|a close)|has to end"
    r"|parts?) (?:here|there|with this|at this (?:point|stage|round))(?! (?:at|in) (?:\d|our|the))",
    r"(?:not|n't)(?: \w+){0,3} the (?:news|outcome|answer|result|decision|message|e-?mail|reply|letter"
    r"|call) (?:that )?you(?:'ve| have|'d| had| were| are|'re)? (?:been )?(?:hop\w+|want\w*|wish\w*|expect\w*"
    r"|wait\w*|deserv\w*)",
    r"lost (?:that|the|this|my) (?:argument|battle|fight|vote|debate|case)|(?:was|been|were|got) (?:overruled"
    r"|outvoted|outnumbered|talked down)",
    r"(?:can't|couldn't|cannot|could not|unable to|never) (?:quite |really )?(?:get|look|see|move) (?:past|beyond"
    r"|over) (?:the|your|that|a|this|how)|gaps? (?:that )?we (?:can't|cannot|couldn't) (?:work|get|look) (?:around"
    r"|past|over)|deal-?breaker",
    r"you(?:'d| would)(?: \w+)? be (?:wasted|bored|lost|unhappy|stifled) (?:on|with|at|in|here) (?:us|this|here|our)",
    r"(?:bearer|bringer) of (?:bad|sad|poor|unwelcome) (?:tidings|news)|(?:bad|unwelcome"
    r"|disappointing) (?:tidings|news) (?:for you|i'm afraid|from (?:us|me|our))",
    r"(?:coin|vote|scales?|balance|choice|decision|needle|dice|pendulum)(?: \w+){0,3} (?:landed|fell|fallen"
    r"|came down|tipped|swung|went|gone)(?: \w+){0,2} (?:other (?:side|way|one|person|candidate)|against"
    r"|someone else|elsewhere)",
    ABROAD,
    r"zug~2 abgefahren|finden (?:uns|wir uns)~3 nicht zusammen|(?:nicht|nie) zueinander ?gefunden",
    r"n'a pas (?:pris|accroché|matché)\b|il veto\b|(?:zetten|zet|gezet)~2 een punt achter|punt achter (?:je|uw|jouw"
    r"|de)|zien het~3 niet zitten",
    r"no (?:te|le|la|lo) (?:vamos|van|voy) a (?:coger|contratar|seleccionar|incorporar|llamar más)",
    r"(?:einen|nen) korb\b|(?:chef|kunde|vorstand|boss|inhaber)\w*~1 nimmt (?:seinen|seine|ihren|ihre|lieber"
    r"|jemand\w*|den|die)\b",
    r"(?:on|nous) en (?:reste|restons|resterons|restera) là\b|pas (?:réussi à|su|pu) convaincre (?:mon|ma|mes|nos|le"
    r"|la|les)|pas de (?:bonnes?) nouvelles?",
    r"è andata male|andata diversamente|budget~2 (?:è )?(?:saltat|tagliat)\w|saltat\w (?:il|la) (?:budget|posizione"
    r"|ricerca)",
    r"naast het net|geen (?:\w+ )?klik|streep (?:er)?door|morreu (?:aí|ali|por)|caiu por terra|se (?:ha )?caído"
    r"|quedado en nada|s'est envolé",
    r"<weg>(?: [\w'-]+){0,3} (?:endet|hört|stoppt|trennen|s'arrête|se termine|s'achève|prend fin|termina|acaba"
    r"|finaliza|concluye|finisce|si ferma|si conclude|si chiude|stopt|eindigt|houdt)(?: [\w'-]+){0,2} (?:hier|ici|là"
    r"|aquí|aqui|qui|hierbij)\b",
    r"(?:houdt|stopt|eindigt)(?: \w+){0,2} hier\b(?: voor (?:jou|je|u|ons))?|(?:nos quedamos|lo dejamos|hasta"
    r"|ficamos(?: por)?|paramos(?: por)?|ci fermiamo|s'arrête) (?:aquí|aqui|qui|là)\b(?! (?:con tu|hasta|à \d))",
    r"(?:schlechte|traurige|unerfreuliche|mauvaises?|tristes?|malas?|más|más|brutt[ae]|cattiv[ae]|slechte?"
    r"|minder goed)(?: \w+)? (?:nachricht\w*|neuigkeit\w*|kunde|nouvelles?|noticias?|notícias?|notizi[ae]|nieuws"
    r"|bericht|tijding)\b",
    r"(?:dich|dir|sie|ihnen)~2 (?:nicht|kaum)~3 gesehen|sehen (?:wir )?(?:dich|sie)~2 nicht\b",
    r"wird~4 nichts (?:mehr|draus|daraus|mit)\b|(?:rennen|zuschlag)~3 (?:jemand|ein\w* ander\w*|der andere"
    r"|die andere|ein\w* kolleg\w*)~2 (?:gemacht|bekommen|erhalten)|das rennen (?:gemacht )?hat~4 (?:jemand"
    r"|ein\w* ander\w*|der andere|die andere)",
    words=WORDS,
)
"""Figures of speech for an end, which are said of other things as well: refusals where nothing else was said."""

SOFT_REFUSAL = phrases(
    r"(?:pull|tak|took)(?:ing|en|ed)? (?:the|this|our) (?:[\w-]+ )?(?:posting|advert\w*|ad|listing|vacancy) (?:down|off"
    r"line)\b|another [\w-]+'s signed (?:letter|contract|acceptance|offer)\b",
    r"money (?:isn't|is not|just isn't) there|i'm calling it\b|rather than string you along|files? (?:have|has)"
    r" been returned",
    r"search is over|closing this out|end of the road|leave it (?:here|there|at that)(?! for now)|call(?:ing)?"
    r" (?:it a day|time on)"
    r"|no-go\b|(?:closed|gone|dropped|over|shelv\w+|it|hire|role|search) for good\b|pull(?:ed|ing)? the plug"
    r"|(?:fell|fallen|falls) through|shelv(?:ing|ed|e) (?:it|this|the)"
    r"|(?:this|it|that|one|hire|role|offer) (?:isn't|is not|won't be|will not be) happening(?! (?:today|on|this"
    r"|until))|overruled(?! on\b)|overrode|vetoed",
    r"(?:n't|not) get (?:it|this|you) (?:over the line|past|approved|through)|(?:killed|kills|sank|sunk) (?:it"
    r"|the (?:idea|role|plan|hire))"
    r"|(?:doesn't|don't|won't|didn't|no longer) need (?:anyone|anybody|to hire)|(?:nobody|no one|couldn't|can't"
    r"|don't|not)(?: could| can)? see (?:you (?:in|as|here)|a way|it working|a fit)"
    r"|(?:did not|didn't|won't|not|refused to|declined to) (?:approve|sign off|support|back|recommend) (?:you\b"
    r"|your|the hire)"
    r"|not you\b(?=[.!,]|$| this)|give you closure|strengths lie elsewhere|taking up your (?:application"
    r"|candidacy)|(?:job|role|position|post|spot|slot|place|seat)(?:(?:'s| is| has) gone| went)\b",
    ABROAD,
    r"(?:ihnen|dir|uns|mir|kund\w+|chef\w*|vorstand|team|niemandem)~3 abgesagt|(?:leider|heute|nun|eine|die)~2"
    r" absage\b|nichts (?:daraus|draus|geworden)|nicht (?:passend|überzeugt|geklappt)|schon vergeben",
    r"c'est non|réponse est (?:négative|non)|sans suite|pas possible de (?:vous|te) (?:prendre|retenir)",
    r"no va a poder ser|no ha sido posible|não vai ser (?:possível|desta)|não se (?:adequa|enquadra|encaixa)",
    r"è negativa|più in linea|niet met (?:je|jou|u)\b|past (?:\w+ )?niet",
)
"""Refusals where nothing else was said: heard in other matters too."""

_OPENS = (
    r"(?:équipe|service|filiale|collègues?|on|nous|team|abteilung|filiale|kollege\w*|kollegin|wir|equipo|compañer\w+"
    r"|abrimos|se abre|equipa|equipe|abriu|squadra|collega|reparto|apriamo|afdeling|wij|we)"
)
_MEETS = (
    r"(?:rencontrer|présenter|discuter|en parler|échanger|kennenlernen|vorstellen|sprechen|unterhalten|conocerte"
    r"|conocerle|platic\w+|presentarte|presentarle|hablar|charlar|conhecê-l[oa]|conhecer-te|apresentá-l[oa]|falar"
    r"|conversar|conoscerti|conoscerla|conoscere|presentar(?:ti|la)|incontrar(?:ti|la)|parlarne|parlare|kennismaken"
    r"|kennis maken|voorstellen|praten|spreken|ontmoeten)"
)

OTHER_ROLE = phrases(
    r"(?:talk|speak|chat|meet)[^.?!]{0,40} about (?:the|a|an|another|her|his|their)(?: \w+){0,3} (?:vacancy"
    r"|opening|role|position|job) (?:on|in|with|at) (?:her|his|their|another|the)",
    r"(?:have|got|there is|there's|know of) (?:something|a role|an opening|a position|another \w+)(?: \w+)?"
    r" (?:that|which|else)[^.?!]{0,60}(?:suit|fit|better|for you|interest)|(?:iets|etwas|algo|qualcosa|quelque"
    r" chose)(?: \w+){0,5} (?:beter bij (?:je|u)|besser (?:zu|passt)|mejor|melhor|meglio|mieux|anders voor)",
    r"(?:our|the|a|another|sister) (?:[\w-]+ ){0,3}(?:team|group|department|division|office|practice|unit"
    r"|squad)s? (?:is|are|has|have|needs?|wants?|would|could|might|next door)[^.?!]{0,80}(?:looking|crying"
    r"|hiring|searching|need(?:s|ing)? (?:an?|some\w+|people|you|exactly)|want(?:s|ing)? (?:an?|some\w+|to"
    r" (?:meet|see|talk)|you)|interest\w* in you|an opening|a role)",
    r"(?:worth (?:exploring|a (?:chat|conversation|look|call))|(?:put|pass|recommend|refer|introduce)(?:ed)?"
    r" you (?:forward |on |over )?(?:to|for) (?:another|a different|the|our|my))[^.]{0,20}",
    r"(?:another|different|other|second|sister|similar|more senior|new|junior"
    r"|senior) (?:\w+ ){0,2}(?:role|position|opening|team|vacancy|job|opportunity)[^.?!]{0,80}(?:talk"
    r"|speak|meet|interview|chat|conversation|interested|call|discuss|interest you|consider|fits? you)",
    r"(?:would like|like|love|want|keen|happy) to (?:talk|speak|meet|invite|interview|chat|see you"
    r"|introduce|discuss)[^.?!]{0,60}(?:another|different|other|instead|second) (?:\w+ )?(?:role"
    r"|position|team|opening|vacancy|job)?",
    r"(?:consider you|interview you|see you|put you forward|invite you)[^.?!]{0,50}(?:for (?:the|our|a"
    r"|another)|instead)",
    r"(?:opens? up|opening up|comes? (?:up|free)|coming up|falls? vacant)\b[^.!?]{0,90}(?:like you to|talk to"
    r"|meet|speak|interest|consider)",
    r"(?:but|though|however)[^.!?]{0,30} (?:team|department|office|colleague|branch)s? (?:wants?|would (?:like"
    r"|love)|is keen) to (?:meet|see|talk|speak)",
    r"(?:abrimos|abriremos|tenemos|hay|apriamo|abbiamo|se ne apre|temos|há|ouvrons|avons|il y a|haben|gibt es"
    r"|hebben|openen|komt)"
    r"(?: \w+)? (?:otr[oa]|un[oa]|un'altra|un altro|outr[oa]|une? autre|eine? andere[nr]?|een"
    r" andere?)\b[^.!?]{0,90}(?:gustaría|platic"
    r"|hablar|conoc|vorrei|conoscere|parl|interess|conhec|convers|rencontr|présent|parler|sprech|kennen|vorstell"
    r"|spreken|kennismak|gesprek)",
    r"(?:however|but|though)[^.!?]{0,60} (?:second|another|other|new) (?:project|team|role|post|position|opening"
    r"|department)[^.!?]{0,60}(?:meet|talk"
    r"|see|interview|speak)",
    r"(?:would you (?:be )?(?:open|interested|consider|like|willing))[^.?!]{0,80}(?:instead|role"
    r"|position|opening|team)",
    r"(?:andere|weitere)[rn]? (?:stelle|position|rolle)[^.?!]{0,80}(?:gespräch|kennenlern|sprechen"
    r"|einladen|interess)|autre poste[^.?!]{0,80}(?:rencontr|échang|parler|entretien|intéress)"
    r"|otr[oa] (?:puesto|vacante|posición)[^.?!]{0,80}(?:entrevista|hablar|interes|reuni)|outra (?:vaga"
    r"|posição)[^.?!]{0,80}(?:entrevista|falar|conversa|interess)"
    r"|altra posizione[^.?!]{0,80}(?:colloquio|parl|incontr|interess)|andere (?:functie|rol"
    r"|vacature)[^.?!]{0,80}(?:gesprek|spreken|interess|kennismak)",
    ABROAD,
    r"(?:l'|une |notre |die |unsere? )?<opens>(?: [\w'-]+){0,2} (?:cherche|recherche|ouvre|ouvrons|recrute|sucht"
    r"|suchen|hat eine stelle|busca|abre|otra"
    r"|otro|procura|está a recrutar|cerca|apre|una? altr[oa]|un altro|ne apriamo|zoekt"
    r"|zoeken)\b[^.!?\n]{0,80}\b<meets>\b",
    words={"opens": _OPENS, "meets": _MEETS},
)

NO_OFFER = phrases(
    r"(?:rescind|withdr|retract|revok)\w* (?:the|our|your|this|an) (?:\w+ )?offer|offer (?:of employment"
    r" )?(?:[^.!?\n]{0,30} )?(?:has |is |was |have |are )?(?:\w+ )?(?:been )?(?:laps|withdr|rescind|revok|retract)\w*"
    r"|(?:somebody|someone) else\b|contract[^.!?]{0,30} with (?:the |our |a )?(?:preferred|other|another|new"
    r"|neuen)|(?:we|i) can't right now"
    r"|(?:podemos|puedo|possiamo|podemos|pouvons|ferons|können|kunnen)(?: \w+){0,4} (?:oferta|offerta|proposta"
    r"|offre|angebot|aanbod)"
    r"|vertrag mit (?:dem|der|einem|einer) (?:neuen|anderen)"
    r"|(?:not|n't|unable to|cannot|can't|no) (?:\w+ ){0,6}offer|kein\w* (?:zusage|angebot)|keine? \w+ (?:zusage"
    r"|angebot)|(?:no|any) offer|offered[^.]{0,30}(?:another|someone"
    r"|somebody|other)|offer (?:was |has been )?(?:accepted by|made to)|(?:accepted|taken|took|signed) (?:the|our"
    r"|their|both|all) offers?|(?:nicht|pas|no|não|non"
    r"|niet) (?:\w+ ){0,3}(?:anbieten|offrir|propos|ofrec|oferec|offrir|aanbied)",
)
