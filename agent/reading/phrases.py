"""The phrases by which intents are known, as data, in seven languages, English first.

No pattern here may hold an unbounded repetition: gaps are limited, so that no text can make one run for long.
"""

from agent.domain.events import Intent
from agent.reading.wording import ABROAD, Phrases, phrases

LIKELY_REJECTION = phrases(
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
    r"(?:not|n't) (?:going to |to )?(?:work out|be able to (?:take|move) (?:this|it|you"
    r"|things) (?:any )?(?:further|forward))(?=[^.!?]{0,30}(?:this time|afraid|sorry|with (?:us|you)"
    r"|for (?:this|you)|here)|\s?[.!])(?! on\b)",
    r"(?-i:(?!I\b|We\b|You\b|Just\b|Already\b|And\b|They\b|Thanks\b)[A-Z][a-z]+) (?:got|has got|took"
    r"|has taken|landed|accepted|has accepted|was offered|is taking) (?:it\b|the (?:job|role|position"
    r"|post|offer|nod))",
    r"(?:not|n't) the (?:news|outcome|answer|result|decision|message|e-?mail) (?:that )?(?:you|we|i"
    r"|anyone|any of us)\b|(?:isn't|not|wish (?:i|we) had|sorry (?:it's|this is|it is) not) (?:better"
    r"|happier) news|bad news\b(?! (?:is|about) (?:the )?(?:date|time|train|weather|traffic|room))",
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
    r" (?:bewaren|behalten|aufbewahren|conserv\w+|guardar\w*|in portefeuille|in onze|in unserem|dans notre|en nuestra)",
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

OTHER_ROLE = phrases(
    r"(?:talk|speak|chat|meet)[^.?!]{0,40} about (?:the|a|an|another|her|his|their)(?: \w+){0,3} (?:vacancy"
    r"|opening|role|position|job) (?:on|in|with|at) (?:her|his|their|another|the)",
    r"(?:have|got|there is|there's|know of) (?:something|a role|an opening|a position|another \w+)(?: \w+)?"
    r" (?:that|which|else)[^.?!]{0,60}(?:suit|fit|better|for you|interest)|(?:iets|etwas|algo|qualcosa|quelque"
    r" chose)(?: \w+){0,5} (?:beter bij (?:je|u)|besser (?:zu|passt)|mejor|melhor|meglio|mieux|anders voor)",
    r"(?:our|the|a|another|sister) (?:[\w-]+ ){0,3}(?:team|group|department|division|office|practice|unit"
    r"|squad)s? (?:is|are|has|have|needs?|wants?|would|could|might|next door)[^.?!]{0,80}(?:looking|crying"
    r"|hiring|searching|need\w*|want\w*|interest\w*|opening|role|you\b)",
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
    r"(?:would you (?:be )?(?:open|interested|consider|like|willing))[^.?!]{0,80}(?:instead|role"
    r"|position|opening|team)",
    r"(?:andere|weitere)[rn]? (?:stelle|position|rolle)[^.?!]{0,80}(?:gespräch|kennenlern|sprechen"
    r"|einladen|interess)|autre poste[^.?!]{0,80}(?:rencontr|échang|parler|entretien|intéress)"
    r"|otr[oa] (?:puesto|vacante|posición)[^.?!]{0,80}(?:entrevista|hablar|interes|reuni)|outra (?:vaga"
    r"|posição)[^.?!]{0,80}(?:entrevista|falar|conversa|interess)"
    r"|altra posizione[^.?!]{0,80}(?:colloquio|parl|incontr|interess)|andere (?:functie|rol"
    r"|vacature)[^.?!]{0,80}(?:gesprek|spreken|interess|kennismak)",
)

NO_OFFER = phrases(
    r"(?:not|n't|unable to|cannot|can't|no) (?:\w+ ){0,6}offer|kein\w* (?:zusage|angebot)|keine? \w+ (?:zusage"
    r"|angebot)|(?:no|any) offer|offered[^.]{0,30}(?:another|someone"
    r"|somebody|other)|offer (?:was |has been )?(?:accepted by|made to)|(?:nicht|pas|no|não|non"
    r"|niet) (?:\w+ ){0,3}(?:anbieten|offrir|propos|ofrec|oferec|offrir|aanbied)",
)

_OFFER = phrases(
    r"we(?:'d)? (?:really )?want you(?:!|\.|,| on the team| in the team)|(?:offer )?letter to follow",
    r"(?:like|love|pleased|delighted|happy|thrilled|excited|able|want|glad|proud|going|here|ready|wish"
    r"|prepared) to (?:formally |officially |be able to )?(?:offer|extend)(?: you| an offer| the"
    r"| a)(?! call| chat| feedback| debrief| second| meeting| slot| time| chance"
    r"| opportunity to (?:meet|talk|interview))",
    r"offer (?:letter|of employment)|(?:formal|written|revised|improved|verbal|job|employment|updated"
    r"|better|final|our|an|the|your) offer (?:is|for|attached|of|to you|enclosed|below|letter|with"
    r"|would|has been|and contract|includes?|remains|stands|expires)(?! (?:feedback|a call))",
    r"mak(?:e|ing) you an offer|got the job|(?:everyone|they all|we all|the answer) (?:said|says"
    r"|is)(?: a)? (?:yes|unanimous)",
    r"we (?:offer|are offering|'re offering|can offer|would offer) you|you(?:'ve| have)? (?:got|get"
    r"|are getting) the (?:job|role|position)|the job(?: is|'s) yours|you're hired|want you (?:to join"
    r"|on the team|for the (?:job|role))|(?:role|position|job|post)(?: is|'s) yours",
    r"(?:thrilled|delighted|love|pleased|happy|excited) to (?:have you|welcome you"
    r"|bring you)(?: (?:on board|join|aboard|to the team|as))?(?! (?:for|in for|to (?:an"
    r"|the) (?:interview|onsite|day)|meet))",
    r"(?:contract|agreement|offer)(?:'s| is| are| has been)? (?:\w+ )?(?:attached|enclosed|ready (?:for"
    r"|to) sign|in (?:the )?attach|waiting for your signature|for (?:your )?signature)|sign (?:the"
    r"|your) (?:contract|offer|agreement)|your (?:employment )?contract (?:is|for)",
    r"(?:has|have) selected you|you have been selected (?:for|as) the|(?:raise|raised|increase"
    r"|increased|improve|improved|up) (?:the|our|your) (?:offer|base|salary)|(?:can|could) (?:go"
    r"|stretch|do|come) (?:up )?to [£$€]\s?\d|offer you (?:a |the )?(?:salary|base|position|role|job"
    r"|post|contract|place)",
    ABROAD,
    r"freuen uns[^.]{0,40}(?:stelle|position|zusage|anzubieten|angebot)|(?:möchten|wollen"
    r"|würden) (?:ihnen|dir|wir ihnen|wir dir) (?:\w+ ){0,3}(?:die stelle|stelle|position|ein angebot"
    r"|einen vertrag)? ?(?:gerne )?(?:\w+ ){0,2}anbieten|arbeitsvertrag|vertragsangebot|zusage (?:für"
    r"|geben|machen)",
    r"(?:plaisir|ravis?|heureux|heureuse)[^.]{0,40}(?:proposer|offrir) (?:le|un|ce) (?:poste|contrat"
    r"|emploi)|proposition d'embauche|promesse d'embauche|contrat (?:de travail )?(?:ci-joint|en pièce)"
    r"|vous proposer le poste",
    r"(?:encanta|gustaría|complace|alegra)[^.]{0,40}ofrecer(?:te|le)|oferta (?:formal|de trabajo"
    r"|laboral|de empleo)|te ofrecemos|le ofrecemos|carta oferta",
    r"(?:gostaríamos|prazer|temos o prazer|queremos)[^.]{0,40}(?:oferecer|propor)[- ](?:lhe|te|o|a|lo)"
    r"|proposta (?:formal|de trabalho|de emprego|salarial|em anexo|de contrato)|contrato em anexo",
    r"(?:piacere|lieti|felici|vorremmo)[^.]{0,40}(?:offrir(?:ti|le)|proporti|proporle)"
    r"|lettera (?:di (?:impegno|assunzione)|d'impegno)|proposta (?:di assunzione|contrattuale"
    r"|di contratto)",
    r"(?:graag|blij|willen)[^.]{0,40}(?:de baan|de functie|een contract|het aanbod"
    r"|een aanbod) (?:aan(?:te )?bieden|doen)|arbeidsovereenkomst|contractvoorstel|bieden (?:we )?(?:je"
    r"|u) (?:graag )?",
)

_CALL = phrases(
    r"(?:can|could|would|will|please|pls|kindly|do|just|maybe|perhaps)(?: you)?(?: please| kindly"
    r"| perhaps| maybe)? (?:\w+ )?(?:call|phone|ring|dial|telephone) (?:me|us|him|her|my|our|the office"
    r"|in|back)\b",
    r"(?:give|gimme|drop) (?:me|us|him|her) a (?:quick |short )?(?:call|ring|bell|buzz|shout on)"
    r"|(?:call|ring|phone) me (?:back|when|on|at|any ?time|tomorrow|today|asap|please|this|before"
    r"|after)|call back (?:at|on)",
    r"(?:i'll|i will|we'll|we will|let me|i'd like to|i am going to|i'm going to|going to|can i|could i"
    r"|may i|shall i|mind if i|i can|i could|would like to|is going to|will) (?:\w+ )?(?:(?:call|ring"
    r"|phone) you|give you a (?:call|ring|bell|buzz))(?! back to| for (?:the |an |your )?interview"
    r"| feedback| an? (?:answer|update|decision))",
    r"(?:expect|expecting) (?:my|a|our) call|try(?:ing|ied)? (?:to (?:call|ring|reach) you|calling"
    r"|ringing|your (?:mobile|cell|phone))|missed (?:you|your call)|best number (?:to|for)|what number (?:can"
    r"|should|is best|do i|works)"
    r"|(?:ring|call|phone) you (?:at|on|tomorrow|today|this|later|back|around|in)",
    r"(?:quick|short|brief) (?:phone )?call (?:today|tomorrow|on|this|later|at)\b",
    ABROAD,
    r"(?:rufen sie|ruf|rufst du|anrufen|rückruf|rufe (?:ich )?(?:sie|dich)|telefonisch (?:melden"
    r"|erreichen)|anzurufen|zurückrufen|durchklingeln)\b",
    r"(?:rappel(?:er|ez|le)|appelez|m'appeler|me rappeler|vous appel(?:le|ler|lerai)|t'appelle(?:rai)?"
    r"|passer? un coup de fil|par téléphone)",
    r"(?:llám[ae]me|llamarme|me llam[ae]s?|te llam(?:o|aré)|le llam(?:o|aré)|llámanos"
    r"|devolver la llamada)|(?:ligue|ligar|liga|telefone|telefonar)[- ]?(?:me|lhe|te|para)|(?:ligo"
    r"|ligarei)[- ](?:te|lhe|para)",
    r"(?:mi chiami|chiamami|chiamarmi|richiam\w+|la chiam(?:o|erò)|ti chiam(?:o|erò))"
    r"|(?:bel(?:len)? (?:me|mij|je|u)|bel je me|terugbellen|even bellen|kun je (?:me "
    r"|mij )?(?:\w+ )?bellen|bel ik (?:je|u)|ik bel)",
)

ROUND = phrases(
    r"\b(?:interview|round|panel|onsite|on-site|screen(?:ing)?|stage|technical|second (?:meeting"
    r"|conversation|call)|hiring manager|meet (?:the|with|our|my)|video|zoom|teams|google meet|final"
    r"|next step|introductory)\b"
)

_NEXT_STEP = phrases(
    r"book(?:ed|ing) (?:you|us) (?:in|for)|(?:interview|meeting) (?:is|will|'s|has) (?:now |be |last "
    r"|take |been )(?!over|great|good|nice|lovely)|(?:put|pencil+ed) (?:you |it |us )?(?:in"
    r"|down) (?:for|the diary)",
    r"(?:next|second|third|final|another|further|follow-up|last|one more|fourth|2nd|3rd) (?:round|stage"
    r"|interview|step|meeting|conversation|session|chat with)(?! of (?:the )?(?:admin"
    r"|paperwork))(?!s? (?:will be|is) (?:decided|announced))(?!s (?:finish|end|are|run|take|will|conclude|wrap))",
    r"(?:like|love|want|keen|happy|glad|be nice|be great|be good|be lovely|wish|hoping|hope|pleased|delighted|propose"
    r"|hoped) (?:for )?(?:you )?to (?:\w+ )?(?:invite|meet|schedule|arrange|set up|speak|talk"
    r"|have you (?:back|in|come|meet|speak)|see you|book|continue|move (?:you )?(?:forward|ahead|on)"
    r"|progress|proceed|come (?:in|back|by))(?! that| what| whether)",
    r"(?:come|pop|drop|stop|visit) (?:by|in|back|over|down|up)(?: to| and| for)? (?:the |our |us|and "
    r"|for |on |next |this |tomorrow|at )|meet (?:our|the|with|my|mr|ms|dr|him|her|them) ?"
    r"|to meet you\b(?=[^.]{0,60}(?:book|schedule|pick|slot|here))",
    r"(?:are|would|will|be) you (?:be )?(?:free|available|around|able to (?:make|join|come|meet|do))"
    r"|(?:when|what|which|let (?:me|us) know|send|tell)[^.?!]{0,50}(?:availabilit\w+"
    r"|times? (?:that )?(?:work|suit)|you(?:'re| are) (?:free|available)|slots?|days? (?:work|suit|are)"
    r"|suits? you)|your availability|availability (?:for|on|next|this)",
    r"(?:grab|pick|choose|book|select|find|reserve|schedule) (?:\w+ ){0,3}(?:slot|time|appointment|spot"
    r"|interview|date)|book (?:here|via|your|through|using|a|it)|calendly|booking link|schedule (?:your"
    r"|an|the|a|it|here|yourself)|scheduling link|\bslots?\b[^.]{0,20}https?:",
    r"interview (?:is |has been |was |now )?(?:confirmed|scheduled|booked|moved|rescheduled|set"
    r"|invitation|reminder|tomorrow|on|with|at)\b|(?:confirm\w*|remind\w*"
    r"|resched\w*)[^.]{0,40}(?:interview|meeting|call with|conversation|appointment|chat)|(?:interview"
    r"|meeting) (?:invitation|confirmation|reminder)|confirmed:",
    r"(?:need|have|like|want|going) to (?:reschedule|rearrange|postpone|move our|change our)"
    r"|could you (?:do|make) (?:monday|tuesday|wednesday|thursday|friday|\d|the|next|an?\b)"
    r"|\bconfirm(?:ing|ed)? (?:(?!by\b|acceptance\b|before\b)\w+ ){0,2}(?:monday|tuesday|wednesday|thursday"
    r"|friday|tomorrow|\d{1,2})",
    r"(?:move|push(?! your| the| it by)|shift|bring|reschedule|postpone|change) (?:our |the |your |it |this |that |us "
    r"|things )?(?:\w+ )?(?:to|until|forward|back|by)? ?(?:monday|tuesday|wednesday|thursday|friday"
    r"|next week|tomorrow|\d|another|a different|later)|(?:could|can|may|shall) we (?:\w+ )?(?:move"
    r"|meet|do|make it|say|push|shift|reschedule|switch|find|speak|talk|chat)",
    r"how (?:about|does|is|would) (?:\w+ )?(?:monday|tuesday|wednesday|thursday|friday|tomorrow|next"
    r"|the \d|\d|this)|(?:does|would|will|do|is|could) (?:[\w:.,'/]+ ){1,12}(?:work|suit|ok|okay|fine"
    r"|convenient|good)(?: for)?(?: you| your \w+)?(?:\?|(?= for| to|,))|see you (?:on|at|then|monday"
    r"|tuesday|wednesday|thursday|friday|tomorrow|next)|looking forward to (?:seeing|meeting"
    r"|speaking with) you (?:on|at|tomorrow|next|then|monday|tuesday|wednesday|thursday|friday)",
    r"(?:through|advance[ds]?|moved|progressed|made it|moving you|progressing you|taking you"
    r"|put you) (?:you )?(?:through )?(?:to|on to|onto|into|forward to) the (?:next|final|second|third"
    r"|last)|invite you (?:to|for|in|back)|(?:would be|is|are) available on|which (?:one|of these|date"
    r"|slot|day|time)[^.?]{0,30}(?:prefer|suit|work|better|best|fit|easier|convenient)[^.?]{0,20}\?|(?:meet"
    r"|visit|tour)(?:ing)? (?:the|our) (?:team|office|founders?|ceo"
    r"|director)|one more (?:with|chat|conversation|interview|person for you)",
    ABROAD,
    r"(?:zweite[sn]?|nächste[ns]?|weitere[sn]?|letzte[sn]?) (?:runde|gespräch|interview|termin"
    r"|vorstellungsgespräch|schritt)|(?:einladen|einladung (?:zu|zum)|kennenlernen|vorstellungsgespräch"
    r"|terminvorschl\w+|passt (?:ihnen|es ihnen|dir|es dir)|hätten sie (?:\w+ )?zeit"
    r"|haben sie (?:\w+ )?zeit|hast du (?:\w+ )?zeit|termin (?:\w+ )?(?:verschieben|bestätig|am"
    r"|vorschlag)|wann (?:hätten|passt|haben) )",
    r"(?:deuxième|second|prochain|nouvel|dernier) (?:entretien|échange|rendez-vous|tour|étape)"
    r"|(?:prochaine|deuxième|seconde) (?:étape|rencontre)|(?:vous (?:rencontrer|recevoir|inviter)"
    r"|êtes-vous (?:disponible|libre)|seriez-vous (?:disponible|libre)|vos (?:disponibilités|dispos)"
    r"|disponibilités|convenir d'un|fixer un (?:rendez-vous|entretien))",
    r"(?:segunda|próxima|siguiente|última|otra) (?:entrevista|ronda|fase|reunión|etapa)|(?:invitarte"
    r"|invitarle|conocerte|conocerle|reunirnos|disponibilidad|estás (?:libre|disponible)|te (?:viene"
    r"|va) bien|le (?:viene|va) bien|agendar|concertar)",
    r"(?:segunda|próxima|nova|última) (?:entrevista|fase|etapa|ronda|reunião|conversa)|(?:convidá-l[oa]"
    r"|convidar-te|gostaríamos de (?:te |o |a )?(?:conhecer|convidar)|disponibilidade|está disponível"
    r"|estás disponível|agendar|marcar (?:uma|a))",
    r"(?:secondo|prossimo|ulteriore|altro|nuovo|ultimo) (?:colloquio|incontro|step|passo)|(?:seconda"
    r"|prossima) fase|(?:invitar(?:ti|la)|conoscer(?:ti|la)|disponibilità|è disponibile|sei (?:libera"
    r"|libero|disponibile)|fissare un|incontrar(?:ti|la))",
    r"(?:tweede|volgende|laatste|nieuw|vervolg)[ -]?(?:gesprek|ronde|stap|interview|kennismaking)"
    r"|(?:uitnodigen|kennismaken|ben je (?:beschikbaar|vrij)|bent u (?:beschikbaar|vrij)"
    r"|beschikbaarheid|komt (?:het|dat|\w+) (?:je |u )?uit|schikt (?:het|dat))",
)

_QUESTION = phrases(
    r"needs? (?:your|a|the) (?:\w+ ){0,4}(?:back|from you|asap)\b",
    r"(?:send|share|provide|forward|submit|email|supply|upload|return|attach|give|let me have"
    r"|let us have|need|require|complete|fill (?:in|out)|could (?:i|we) (?:have|get)|would like"
    r"|confirm)(?: \w+){0,6} (?:references?|referees?|cv|résumé|resume|portfolio|documents?"
    r"|certificates?|transcripts?|diploma|passport|id\b|visa|form|questionnaire|samples?|salary"
    r"|expectations?|notice period|details|address|work permit|right to work|github|code|slides"
    r"|assignment|task|test|exercise|case study|challenge|date of birth|bank|payslips?|start date"
    r"|contact details|phone number|copy|link|proof|copies)",
    r"(?:take-home|takehome|home ?work|coding (?:test|challenge|exercise)|case study|assignment"
    r"|assessment|exercise|challenge|questionnaire)(?: \w+){0,5} (?:attached|below|enclosed|due"
    r"|complete|deadline|by|within|takes?|link|before)|(?:complete|do|solve|work on|take|finish) (?:the"
    r"|this|our|a|an|your) (?:\w+ ){0,3}(?:task|test|exercise|assessment|challenge|case|assignment"
    r"|questionnaire|form|survey for)",
    r"(?:find|attached|here(?:'s| is| are)|enclosed|set you|sending you|below|sent you"
    r"|like you to)[^.!?]{0,50}(?:take-home|assignment|exercise|case study|test|task|challenge"
    r"|questionnaire|form)\b|need (?:it|them|this|these|everything) (?:back|all|from you|signed|by)",
    r"(?:what|which|how much|how many|when could|when can|how soon|where|who)(?: \w+){0,8} (?:salary"
    r"|expectations?|notice|start(?:ing)?|visa|earn|compensation|reloca\w+|permit|referees?|references?"
    r"|remote|currently|rate)[^.!]{0,60}\?",
    r"(?:do|are|have|did|can|could|would|will|is|was) you(?: \w+){0,12} (?:visa|work permit|relocat\w*"
    r"|salary|notice|degree|certif\w+|licen[cs]e|driving|authori[sz]ed|eligible|references?|portfolio"
    r"|experience|other (?:offers|processes)|interviewing elsewhere|still interested|willing"
    r"|open to)[^.!]{0,60}\?",
    r"(?:could|can|would|will) you (?:please |kindly |also |just |quickly |perhaps )*(?:send|share|tell"
    r"|provide|confirm (?:your|that you|whether)|clarify|remind|forward|fill|sign|complete|let (?:me"
    r"|us) know (?:what|how|if you|whether|your|which))|please (?:send|provide|share|fill|complete"
    r"|upload|submit|forward|return|supply|sign)|we (?:still )?need (?:your|a copy|two|three|the"
    r"|from you)|(?:missing|outstanding) (?:document|information|form)",
    ABROAD,
    r"(?:bitte|könnten sie|können sie|könntest du|kannst du)(?: \w+){0,8} (?:zusenden|schicken|senden"
    r"|ausfüllen|mitteilen|nachreichen|zukommen|einreichen|schick|angeben|hochladen)"
    r"|(?:gehaltsvorstellung\w*|kündigungsfrist|zeugnisse|referenzen|eintrittstermin|(?:fehlen"
    r"|benötigen|brauchen)[^.]{0,40}unterlagen)",
    r"(?:pourriez-vous|pouvez-vous|merci de|veuillez|peux-tu|pourrais-tu)(?: \w+){0,8} (?:envoyer"
    r"|transmettre|remplir|communiquer|fournir|préciser|faire parvenir|compléter|indiquer|renvoyer)"
    r"|prétentions (?:salariales)?|préavis|références",
    r"(?:podrías|podría|puedes|puede|por favor)(?: \w+){0,8} (?:enviar\w*|mandar\w*|rellenar|completar"
    r"|facilitar\w*|indicar\w*|compartir|decir\w*|adjuntar)|(?:expectativas? salarial\w*|pretensiones"
    r"|referencias)|(?:poderia|pode|podes|podias|por favor)(?: \w+){0,8} (?:envi\w+|mand\w+|preench\w+"
    r"|partilh\w+|compartilh\w+|indic\w+|inform\w+)|(?:pretensão|expectativa) salarial|referências",
    r"(?:potrebbe|può|puoi|potresti|per favore|la prego)(?: \w+){0,8} (?:inviar\w*|mandar\w*"
    r"|compilar\w*|fornir\w*|indicar\w*|condivider\w*|dir\w+)|(?:pretese|aspettative) economiche"
    r"|referenze|preavviso|(?:kun je|kunt u|zou je|zou u|graag|wil je|wilt u)(?: \w+){0,8} (?:sturen"
    r"|opsturen|invullen|doorgeven|mailen|aanleveren|delen|laten weten wat)|(?:salarisindicatie"
    r"|opzegtermijn|referenties)",
)

_WAIT = phrases(
    r"(?:not|n't|no one|nobody|none)\b[^.!?]{0,50}\byet\b|(?:running|are|is) (?:a |an "
    r"|about a )?(?:week|day|month|few days|bit|little|couple of \w+) (?:behind|late)"
    r"|no (?:final )?(?:decision|choice|verdict) (?:has|was|is|had)|wants? to (?:see|meet|interview"
    r"|hear from) (?:\w+ )?(?:other|another|more|two|three|one|a few|everyone|all)",
    r"(?:should|will|hope to|'ll|expect to) be (?:done|finished|through|able to (?:say|tell|decide|let"
    r"|confirm|give))\b|about (?:a|another) (?:week|month|fortnight)\b",
    r"(?:still|currently|presently) (?:\w+ )?(?:deciding|interviewing|meeting|waiting|reviewing"
    r"|discussing|considering|evaluating|working|finali[sz]ing|assessing|deliberating"
    r"|in (?:the )?(?:process|review|discussions?|progress)|under review|undecided|pending|open|talking"
    r"|speaking|seeing|going through|comparing|figuring|to (?:speak|meet|see|interview|decide|discuss))",
    r"(?:give us|need|have|give me)(?: \w+)? until\b|\b(?:decision|answer|verdict|outcome"
    r"|result)s? (?:is |are )?(?:due|expected|pending|imminent)|(?:\bwill|'ll"
    r"|\bshall) (?:\w+ )?(?:answer|reply|revert|respond|decide|be in touch|let you|get back|come back"
    r"|update you|look (?:at|into) (?:it|this))|(?:nothing|not|no (?:decision|news|answer)) before\b"
    r"|(?:to see|to meet|to interview)\s?[,.].{0,20}(?:afraid|then|first)",
    r"(?:making|make|reach|reaching|taking|take) (?:a|the|our|its|their) (?:final )?decision"
    r"|still in the (?:running|mix|process)|(?:not|n't) (?:yet )?(?:filled|made up|finished|concluded"
    r"|completed|closed|heard(?: back)?)\b|a (?:little|bit|while) longer|(?:candidate|person"
    r"|interview)s? to (?:see|interview|meet|speak)|i'll chase|chas(?:e|ing) (?:them|it|him|her|this)"
    r"|need(?:s)? (?:another |a )(?:fortnight|month|week|few|couple|bit)|decision (?:on|by|in|early"
    r"|this|next|end|before)\b|(?:end|later|early|middle) (?:of )?(?:this|next) (?:week"
    r"|month)[, ]+(?:i |we )?(?:promise|hope|hopefully|latest|at the latest|with luck)|(?:let you know"
    r"|hear from us|tell you|inform you|find out)[^.]{0,60}(?:whether|if) (?:you|we|there)",
    r"(?:on hold|paused|on ice|frozen|freeze|under (?:review|consideration)|in review"
    r"|being (?:evaluated|reviewed|considered|assessed|processed|discussed)|on pause|put (?:\w+ )?off"
    r"|delayed|postponed the decision|slipped|running (?:late|behind)|taking longer|took longer"
    r"|behind schedule)",
    r"(?:no|any|not|n't|haven't|hasn't|without)(?: \w+){0,4} (?:decision|decided|news|update|answer"
    r"|verdict|word|final)(?: \w+){0,2} (?:yet|so far|at this (?:point|stage)|as of|today|for you"
    r"|to share|until|from)|no (?:news|update|decision|verdict|word|answer) yet|not (?:quite )?(?:there"
    r"|decided|finished|done) yet|nearly there|almost there",
    r"(?:decision|answer|word|news|outcome|result|verdict|feedback|response|update)s? (?:will|should|is"
    r"|are|would|can|to|by|within|next|in|may|expected|soon|comes?|from us|for you)\b|(?:expect|have"
    r"|get|give|make|reach|send|share|communicate|take|promise|owe)(?: you"
    r"| to)?(?: \w+){0,4} (?:decision|answer|word|news|outcome|verdict|response|update)\b",
    r"(?:i|we|you|they|he|she|someone|team|hr|i'll|we'll|you'll)(?: \w+)? ?(?:will|'ll|shall|should"
    r"|hope to|plan to|aim to|intend to|expect to|can|going to|promise to|want to|be able to|are due to"
    r"|need to|have to)(?: \w+){0,3} (?:decide|know|let you know|be in touch|get back|come back"
    r"|circle back|revert|hear|respond|reply|answer|write|update you|follow up|reach out|contact you"
    r"|notify you|tell you|confirm|inform|sync|check|discuss|regroup|touch base|come to)",
    r"(?:circle|get|come|be|revert|report|getting|coming) back (?:to you|with)|keep you (?:posted"
    r"|updated|informed)|let you know|be in touch|bear with (?:us|me)|(?:thanks"
    r"|thank you) for (?:your )?patience|hang (?:tight|on)|sit tight|(?:need|needs|take|takes|give us"
    r"|give me|require|requires|want) (?:\w+ )?(?:about |another |a )?(?:more |bit more "
    r"|little more )?(?:time|days?|week|weeks|(?:two|three|few|couple)(?: of| more)? (?:days|weeks))",
    r"(?:check|checking|sync|discuss|confer|consult|talk|speak|align|catch up|touch base|review|debrief"
    r"|compare notes)(?:ing)? (?:this |it |internally |again )?(?:with|internally|among) (?:the |our "
    r"|my |others|everyone|them|\w+[,.]? (?:first|before|and then|internally))|waiting (?:on|for)"
    r"|await(?:ing|s)?|sign-?off|approval|(?:committee|board|panel|team) (?:\w+ )?(?:meets|sits"
    r"|will meet|is meeting|convenes|decides|has (?:yet|still))|(?:more|other|another|last|remaining"
    r"|few) (?:candidates?|interviews?|people|persons?|person|applicants?) (?:to (?:see|meet|speak"
    r"|interview|talk)|this week|next week|left|on|scheduled|still|in the)",
    ABROAD,
    r"(?:wir|ich)(?: \w+){0,6} (?:entscheiden|entscheidung|melde[n]?|bescheid|rückmeldung)"
    r"|(?:melde[n]? (?:mich|uns)|bescheid (?:geben|sagen)|noch (?:keine|nicht"
    r"|in)(?: \w+){0,4} (?:entscheidung|entschieden|abstimmung|gespräche?)|entscheidung (?:fällt|wird"
    r"|steht|folgt|treffen)|bitte(?: \w+){0,4} geduld|ein wenig gedulden|rückmeldung (?:bis|im|in|am)"
    r"|noch etwas zeit|intern(?:e)? (?:ab)?stimm\w+|hören (?:sie|du) von)",
    r"(?:nous|je)(?: \w+){0,6} (?:décision|décider|reviens|reviendrons|reviendrai|recontacter\w*"
    r"|tiendr\w+|tenons)|(?:décision (?:sera|n'est|n'a|interviendra|d'ici)"
    r"|pas encore(?: \w+){0,3} (?:décidé|pris|arrêté|tranché)|tiens au courant|tiendrai au courant"
    r"|reviens vers|en cours (?:de|d')|patience|retour (?:d'ici|avant|sous|la semaine|en début|dans)"
    r"|toujours en (?:cours|discussion|réflexion))",
    r"(?:decisión|decidir|decidimos|decidiremos|respuesta)(?: \w+){0,4} (?:antes|el|la|en|para|esta"
    r"|próxim\w+|semana)|(?:todavía|aún)(?: \w+){0,5} (?:decid\w+|decisión|entrevist\w+|proceso"
    r"|valorando|evaluando|pendiente)|te (?:diré|avisar\w+|contar\w+|mantendr\w+|informar\w+|escrib\w+"
    r"|contest\w+)|le (?:informar\w+|avisar\w+|mantendr\w+|contact\w+)|(?:en espera|en pausa|paciencia"
    r"|seguimos (?:evaluando|valorando|entrevistando))",
    r"(?:ainda)(?: \w+){0,6} (?:decid\w+|decisão|entrevist\w+|processo|avali\w+|análise|aguard\w+)"
    r"|(?:daremos|darei|damos) (?:uma )?(?:resposta|retorno|notícias|feedback)|(?:decisão"
    r"|resposta)(?: \w+){0,3} (?:até|em|na|no|será|sai)|(?:entraremos|entrarei) em contacto?|aguard(?:e"
    r"|amos|ar)|mantê-l[oa]|em pausa|em (?:avaliação|análise)|retorno (?:até|na|em)",
    r"(?:ancora)(?: \w+){0,6} (?:decis\w+|valutando|valutazione|colloqui|corso|attesa|deciso)|(?:faremo"
    r"|farò|faccio) sapere|(?:decisione|risposta|riscontro)(?: \w+){0,3} (?:entro|per|la|sarà|nei"
    r"|arriver\w+)|(?:ti|la) (?:aggiorn\w+|ricontatt\w+|tengo|terremo|contatter\w+)|in sospeso"
    r"|stiamo (?:valutando|ancora|decidendo)|pazienza",
    r"(?:nog)(?: \w+){0,6} (?:beslis\w+|besloten|besluit|gesprekken|bezig|overleg|afwachting|geen"
    r"|niet)(?: \w+){0,2}|(?:laat|laten)(?: \w+){0,4} weten|(?:hoor|horen|hoort) (?:je|u|jij|we|van)"
    r"|(?:besluit|beslissing|beslissen)(?: \w+){0,3} (?:voor|op|in|volgt|valt|volgende|deze|uiterlijk)"
    r"|kom(?:en)? (?:\w+ )?(?:bij (?:je|u) |erop )?terug|on hold|geduld|houd(?:en)? (?:je"
    r"|u) op de hoogte|overleggen",
)

STRONG: dict[Intent, Phrases] = {
    Intent.OFFER: _OFFER,
    Intent.CALL: _CALL,
    Intent.NEXT_STEP: _NEXT_STEP,
    Intent.QUESTION: _QUESTION,
    Intent.WAIT: _WAIT,
}

THANKS = phrases(
    r"\b(?:thanks?|thank you|thx|tx|ty|^cheers|cheers,? (?:ada|for|again|and)|much appreciated"
    r"|appreciate(?:d)?|noted|received|got it|perfect|great|lovely|wonderful|you're welcome|welcome"
    r"|my pleasure|pleasure|\bta (?:for|very|ada|muchly)|made my (?:day|morning|week|afternoon|evening)|you bet"
    r"|any ?time\b(?=[.!]|$)|no worries|sure thing|likewise|same here|ditto|no"
    r" problem|glad|kind of you|sweet of you|enjoyed|(?:you|and you) too|right back at you|foi um prazer"
    r"|piacere (?:mio|nostro)|plaisir partagé|el gusto|have a (?:\w+ )?(?:day|weekend|week"
    r"|evening|one|break|holiday|summer|christmas)"
    r"|(?:great|good|lovely|nice) (?:speaking|talking|meeting|chatting|to (?:meet|speak|talk))"
    r"|nice (?:note|of you|to)|will do|ok|okay)\b",
    r"\b(?:danke|vielen dank|besten dank|gern(?:e)? geschehen|merci|je vous en prie|gracias|de nada"
    r"|obrigad[oa]|grazie|prego|bedankt|dank je|dank u|graag gedaan|erhalten|bien reçu|recibido|freut (?:mich"
    r"|uns)|haben sie dank|hab dank|sehr nett|sehr gern|gerne wieder|avec plaisir|de rien|c'est (?:gentil|moi)"
    r"|gracias a ti|un placer|encantad[oa]|agradecemos|agradeço|nós é que|de nada|imagina|por nada|figurati|si"
    r" figuri|è stato un piacere|un piacere|gentilissim\w|geen dank|geen probleem|heel fijn|leuk je|fijn om te"
    r" horen"
    r"|recebido|ricevuto|ontvangen)\b",
    r"[👍🙏🙌😊🎉❤👏🙂☺]",
)

RHETORICAL = phrases(
    r"how are you\?|hope (?:you're|you are) well\?|isn't it\?|can (?:someone|anyone|somebody|anybody)|(?:does"
    r"|has|did|is) (?:anyone|anybody|someone)|, right\?|(?:wie geht|ça va|cómo estás"
    r"|come stai|tudo bem|hoe gaat)"
)

WHETHER = phrases(
    r"(?:let you know|hear|tell you|inform you|know|decide|decision)[^.]{0,60}\b(?:whether|if|about|on"
    r"|regarding) (?:you(?:'re| are| will| have)? |we |the |a )?(?:\w+ ){0,4}(?:next|second|final"
    r"|further|another) (?:round|stage|interview|step)s?|next steps? (?:by|in|on|within|soon|shortly"
    r"|early|next|later|once|when|after|as soon|this)\b"
)

MISDIRECTED = phrases(
    r"(?:wrong|not the (?:right )?|different) (?:person|address|ada|recipient|email)|(?:meant"
    r"|intended) for (?:someone|somebody|another|a different)|sent (?:this )?(?:to you )?(?:by mistake"
    r"|in error)|please (?:ignore|disregard) (?:this|my|the)|wrong ada|not meant for you|oops"
)

SURVEY = phrases(
    r"survey|(?:rate|review|feedback (?:on|about)|share|tell us about) (?:your|the) (?:\w+ )?(?:experience"
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
    r"|newsletter|job alert|new jobs|jobs? (?:matching|for you)|recommended (?:jobs|for you)|neue (?:jobs"
    r"|stellen)|nouvelles offres|nuevas ofertas|novas vagas|nuove offerte|nieuwe vacatures"
)
"""What hiring systems send to everybody."""

RECEIVED = phrases(
    r"(?:received|have|got|receipt of) your (?:job )?application|application (?:has been |was "
    r"|is )?(?:successfully )?(?:received|submitted|complete)|(?:thank you|thanks) for (?:applying"
    r"|your application|your interest|submitting (?:your|an)|your submission)|gracias por (?:presentar|enviar"
    r"|postular|inscribir|tu (?:candidatura|interés|solicitud)|su (?:candidatura|interés|solicitud))"
    r"|candidature(?: \w+){0,8} (?:est|nous est) bien (?:parvenue|arrivée)|merci (?:pour|de) (?:votre|ta"
    r"|l'intérêt|avoir postulé)(?: candidature| intérêt)?\b|candidature (?:a bien été|est bien) (?:reçue"
    r"|enregistrée|prise)|dank für (?:ihre|deine) bewerbung|(?:ihr|dein) interesse an|obrigad[oa] (?:por se"
    r" candidatar|pela (?:sua|tua) candidatura|pelo (?:seu|teu) interesse)"
    r"|grazie per (?:la (?:tua|sua) candidatura|aver inviato|il (?:tuo|suo) interesse)|bedankt voor (?:je|uw)"
    r" (?:sollicitatie|interesse)|candidatura (?:recibida|recebida|ricevuta)|your application (?:for|to)"
    r" .{0,60}(?:received|submitted)|survey"
    r"|job alert|new jobs|jobs? (?:matching|for you)|rate your|how (?:did we do|was your)|newsletter"
    r"|recommended (?:jobs|for you)"
    r"|bewerbung (?:\w+ )?(?:erhalten|eingegangen)|(?:reçu|réception de) votre candidature"
    r"|recibido (?:tu|su) (?:candidatura|solicitud)|recebemos (?:a )?sua candidatura|ricevuto la (?:tua"
    r"|sua) candidatura|sollicitatie (?:\w+ )?ontvangen"
)

# ---------------------------------------------------------------------------------------------- automatic replies

LEFT = phrases(
    r"\bretired (?:after|at|last|this|early)\b",
    r"ya no (?:presta|colabora|pertenece|figura|ejerce)|no longer (?:provides?|serves?|represents?)|ne"
    r" (?:collabore|fait|exerce) plus|não (?:presta|exerce) mais|non (?:presta|esercita|collabora) più|nicht"
    r" mehr (?:zur verfügung|mitarbeiter\w*|angestellt)",
    r"(?:hung|hanging|hang) up (?:my|his|her|their) \w+|(?:account|inbox|mailbox|address|e-?mail) (?:is|will be"
    r"|has been|was)(?: \w+){0,2} (?:no longer (?:read|in use|active|monitored|checked)|switched off"
    r"|deactivated|closed down|disabled|discontinued|deleted|decommissioned)"
    r"|(?:has|have|i've|he's|she's)(?: \w+)? moved on\b|moved on (?:to|from)|pastures new|new (?:adventure"
    r"|chapter|challenge|opportunit|role at|job at|position at|home at)|(?:my|his|her) last (?:working )?day"
    r" (?:at|with|was|in)|left (?:the company|my (?:role|position|job)|employment|[A-Z]\w+(?: \w+)? (?:on|in|at"
    r" the end|to join))|(?:started|joined|joining|working) (?:at |for |with )?another (?:company|employer"
    r"|firm)|(?:into|in|entered|enjoying|taken) (?:my |his |her |early |well-earned |a well-earned )?retirement"
    r"|now retired|have retired|i retired"
    r"|in (?:den |die )?(?:ruhestand|rente|pension)|(?:neue[nr]?|anderen?) (?:herausforderung|wege)"
    r"|arbeite(?:t)? (?:\w+ )?nicht (?:mehr|länger)|nicht länger (?:für|bei|im)|retraite|(?:nouvelles?"
    r" aventures?|nouveaux horizons)|quitté (?:mes|ses) fonctions|plus (?:dans l'entreprise|en fonction"
    r"|joignable à cette adresse)|jubilad|(?:nueva etapa|nuevos retos|nuevos proyectos)|ya no (?:está|estoy"
    r"|formo|trabajo)|(?:reformad|aposentad)|(?:novos desafios|nova etapa|novo desafio)|já não (?:trabalho|faço"
    r"|estou)|(?:in|andat[oa] in) pensione|nuova avventura|nuove sfide|non (?:lavoro|faccio|sono) più|met"
    r" pensioen|nieuwe uitdaging|werk(?:t)? (?:hier |er )?niet (?:meer|langer)|niet meer (?:werkzaam|bij)",
    r"(?:has|have|'ve) (?:now |recently |since |sadly |just )?(?:left"
    r"|departed)(?: \w+){0,2} (?:the (?:company|organi[sz]ation|firm|business|team)|us\b|our (?:company"
    r"|organi[sz]ation|team|firm)|[A-Z]\w+)|(?:no longer|not any ?more|isn't any longer"
    r"|ceased to) (?:work\w*|be\b|with|employed|at|an employee|part|monitor\w*|in use|act\w*|is with)"
    r"|left (?:the company|the firm|the business|the organi[sz]ation|our company)|(?:is|am"
    r"|are) no longer (?:with|at|work\w*|employed|part|an employee|monitored)|last day (?:at|with|was)"
    r"|moved on from|retired (?:from|on|in|as)|has retired|new (?:e-?mail )?address (?:is|:)"
    r"|no longer (?:work\w*|monitored|active)",
    ABROAD,
    r"nicht mehr (?:\w+ ){0,5}(?:tätig|beschäftigt|im unternehmen|erreichbar|bei\b|für \w+ tätig)"
    r"|unternehmen (?:\w+ )?verlassen|ausgeschieden|(?:ne (?:fait|travaille|fais) plus (?:partie|chez"
    r"|pour|dans)|n'est plus (?:en poste|parmi|salari|dans|chez)|a quitté (?:l'entreprise|la société|l'"
    r"|notre|ses|\w+)|quitté (?:l'entreprise|la société))|ya no (?:trabaj\w+|forma|pertenec\w+|está en)"
    r"|(?:ha dejado|dejó|he dejado) (?:la empresa|de trabajar|de formar)|já não (?:trabalh\w+|faz parte"
    r"|colabora|está)|não (?:trabalh\w+|faz|faço|está) mais (?:\w+ )?(?:na|parte|em|com)?"
    r"|deixou (?:a empresa|de)|(?:non (?:lavor\w+|fa|è|collabor\w+|faccio)(?: \w+)? più)|ha lasciato"
    r"|(?:niet (?:meer|langer) (?:werkzaam|in dienst|bij|werk\w*|actief)|werkt niet (?:meer|langer)"
    r"|uit dienst)|no longer works",
)

AWAY = phrases(
    r"(?:rester|rimarr|sar)\w+ chius\w|riapr\w+|rouvr\w+|reabr\w+|heropen\w*|(?:surface|resurface|emerge|be"
    r" back|return) (?:on|in|from|again)\b|no phone no laptop|no phone, no laptop|lees ik (?:niks|niets|geen)",
    r"(?:messages|mail|e-?mails?) (?:is|are) (?:only )?(?:checked|read|monitored|answered) (?:once|twice|only"
    r"|daily|weekly|rarely|occasionally|by)|gone (?:fishing|fishin|skiing|hiking|sailing|camping|surfing)|at my"
    r" desk again|(?:macht|machen) (?:\w+ )?\w*(?:pause|ferien|urlaub)|en pause|en pausa|met pauze|in pausa"
    r"|(?:fermeture|cierre|encerramento|chiusura|sluiting) (?:annuelle|estiva\w*|por|per|anual|wegens)",
    r"over (?:the )?(?:christmas|easter|holidays|summer|new year|festive|thanksgiving)|after the (?:holidays"
    r"|break|festiv\w+)|(?:resta|rimane|è|siamo|sono|saremo|ufficio|negozio|studio) chius\w|(?:estamos|está"
    r"|estará|permanece\w*) (?:cerrad|fechad|encerrad)\w+|(?:sommes|est|sera|serons|reste) fermé\w*|(?:zijn|is)"
    r" (?:\w+ )?(?:gesloten|dicht)\b",
    r"(?:re-?opens?|resume) (?:on|again|in|at|for)|shut (?:its|our|the) doors|(?:be|is|are|am|i'm|we're) (?:all"
    r" )?(?:off|away|out) (?:until|on|for|till|from|skiing|hiking|sailing|sick)|christmas (?:break|shutdown"
    r"|closure)|summer (?:break|shutdown|closure)",
    r"slow to (?:respond|reply|answer)|at (?:a|an|the) (?:conference|off-?site|trade (?:fair|show)"
    r"|training|workshop|retreat)|in (?:training|transit)\b",
    r"out[- ]of[- ](?:the[- ])?office|\bOOO\b|\bOOTO\b|(?:on|am on|currently on"
    r"|taking) (?:\w+ ){0,2}(?:leave|vacation|holidays?|PTO|sabbatical|break|a trip|travel|honeymoon"
    r"|jury duty|secondment)|annual leave|(?:parental|maternity|paternity|sick|medical|bereavement"
    r"|family) leave|(?:am|i'm|be|are|we're|is|currently|be back|will be) (?:\w+ )?(?:away"
    r"|out(?: of town| today| this| next| until| till| on| from| the| through| for| sick| and)?"
    r"|off(?:line)?(?: today| until| on| from| work| this| sick)?|travel+ing|absent|unavailable"
    r"|on the road|abroad|not (?:in|at (?:my desk|work)|available|working|checking))\b|^\W{0,3}(?:away"
    r"|out|off|absent|on holiday|on leave|closed|travel+ing)\b|(?:limited|no|little|intermittent"
    r"|sporadic|restricted|without) (?:or no )?access to (?:my )?(?:e-?mail|mail|internet|inbox)"
    r"|(?:office|we|company|studio|shop|business) (?:is|are|will be) closed|closed (?:for|from|until"
    r"|over|between|through)|shut ?down|not (?:be )?(?:reading|checking) (?:my )?(?:e-?mail|mail"
    r"|messages)|slow to respond|when i (?:return|get back|am back|'m back)|(?:back"
    r"|return(?:ing)?) (?:in the office |to the office |to work |at my desk )?(?:on|from) (?:monday"
    r"|tuesday|wednesday|thursday|friday|\d|the|[A-Z]\w+ \d)",
    ABROAD,
    r"abwesen\w+|abwesenheit|nicht im (?:büro|hause?|dienst)|außer haus|im (?:\w+ )?urlaub"
    r"|in (?:\w+ )?(?:elternzeit|mutterschutz)|auf (?:dienstreise|geschäftsreise|reisen)"
    r"|krankgeschrieben|nicht erreichbar|betriebsferien|(?:wieder|ab) .{0,40}(?:erreichbar|für sie da"
    r"|im büro)|geschlossen|betriebsurlaub",
    r"absente?s?(?: du bureau)?|(?:en|de) (?:vacances|congés?|déplacement|arrêt)|congé (?:maternité"
    r"|paternité|parental|maladie)|hors du bureau|absence|de retour (?:le|au)|serai de retour"
    r"|indisponible|fermé(?:e|s)?",
    r"fuera de (?:la )?oficina|ausente|ausencia|de (?:vacaciones|baja|permiso|viaje)"
    r"|no estaré (?:disponible|en)|estaré fuera|cerrad[oa]s?|fora do escritório|ausência|de férias"
    r"|em (?:férias|viagem)|de licença|encerrad[oa]|estarei fora|fora da empresa|de baixa",
    r"fuori (?:ufficio|sede)|in (?:ferie|vacanza|malattia|trasferta|maternità|congedo)|assente|assenza"
    r"|chiusi|chiuso|non sono in ufficio|rientr(?:o|erò)|afwezig\w*|niet (?:op kantoor|aanwezig"
    r"|bereikbaar)|op (?:vakantie|reis|zakenreis)|met (?:vakantie|verlof|zwangerschapsverlof"
    r"|ouderschapsverlof)|vrij\b|gesloten|ziek\b",
)

AWAY_SUBJECT = phrases(
    r"^\W{0,3}(?:out[- ]of[- ](?:the[- ])?office|OOO\b|OOF\b|auto(?:matic)?[- ]?(?:reply|response"
    r"|antwort)|automatische (?:antwort|reactie|beantwoording)|abwesen\w+|abwesenheitsnotiz"
    r"|réponse automatique|absence|absent|message d'absence|respuesta automática|fuera de la oficina"
    r"|ausente|resposta automática|fora do escritório|ausência|risposta automatica|fuori (?:ufficio"
    r"|sede)|assen(?:te|za)|automatisch antwoord|afwezig\w*|away\b|on (?:leave|vacation|holiday"
    r"|sabbatical)|vacation|holiday|annual leave|urlaub|vacances|vacaciones|férias|ferie|vakantie"
    r"|autosvar|parental leave|maternity leave|not in|I'm away|I am away|closed|office closed|auto\s?:"
    r"|autoreply|auto-reply)"
)

ACKNOWLEDGED = phrases(
    r"(?:bericht|nachricht|message|mensaje|mensagem|messaggio)(?: \w+){0,4} (?:op de stapel|auf dem stapel|dans"
    r" la pile|en la pila|na pilha|in coda|in der warteschlange|dans la file)|mailrobot|chatbot",
    r"(?:somebody|someone|we|we'll|a human|a person|the team|a colleague|our team|one of (?:us|our|the)|a real"
    r" person|they|who)(?: (?:will|aims?|tries|try|hope|endeavou?r|shall|usually|normally|generally))?(?: to)?"
    r" (?:\w+ )?(?:come back|get back|reply|repl(?:y|ies)|respond|answer|be in touch|read|review|write back"
    r"|pick (?:it|this) up|look at|contact you)(?: to)?(?: you| it| your \w+| to you| to every\w*| all \w+|"
    r" messages)?(?: \w+){0,3}? (?:within|in|as soon|shortly|soon|by|before|during|when|once|on (?:the next"
    r"|monday))"
    r"|(?:this|our) (?:inbox|mailbox|address|account) is (?:looked after|checked|shared|read|managed|handled)"
    r"|passed (?:your|it|this|the)(?: \w+)? ?(?:message|note|e-?mail|on)? (?:on )?to|(?:recruiting|chat|hiring"
    r"|help|support|talent)[ -]?bot\b|(?:high|large) (?:volume|number) of (?:messages|e-?mails|enquir|inquir"
    r"|applications|requests)|your (?:message|e-?mail|note|request) (?:matters|landed|arrived|is in|reached|got"
    r" here)",
    r"(?:have )?(?:received|got|logged|registered) your (?:message|e-?mail|mail|request|enquiry|inquiry"
    r"|query|ticket|note|question|letter)|your (?:message|e-?mail|mail|request|enquiry|inquiry|query"
    r"|note|ticket|question)(?: \w+)? (?:has been|was|is|have been) (?:\w+ )?(?:received|logged"
    r"|registered|in our|created|assigned|forwarded|routed|important|queued|with (?:us|our))"
    r"|(?:thank you|thanks) for (?:contacting|writing to|reaching out|getting in touch|your (?:message"
    r"|e-?mail|mail|enquiry|inquiry|request|note|query)|e-?mailing|messaging)|ticket (?:#|no|number|id"
    r"|has|\d)|\[?(?:ticket|case|ref(?:erence)?|request)[ :#-]{1,3}\w*\d+|request received"
    r"|we have your (?:note|message|e-?mail|mail)|(?:reply|respond|answer|get back to you"
    r"|be in touch)[^.]{0,30}within (?:\w+ ){0,2}(?:\d+|one|two|three|five|a|24|48)|(?:in"
    r"|joined) (?:our|the) queue|auto(?:mated|matic) (?:reply|response|acknowledg\w+|message"
    r"|confirmation)|acknowledg\w+ (?:of )?receipt|do not reply to this|a member of (?:our|the) team"
    r"|virtual assistant|i(?:'m| am) (?:a |an )?(?:bot|assistant|chatbot)|this (?:mailbox|inbox"
    r"|address) is (?:not )?(?:un)?monitored",
    ABROAD,
    r"(?:wir|ich)(?: \w+){0,3} (?:antwort|meld|bearbeit)\w*~4 (?:innerhalb|binnen|in|bis|sobald|schnellst\w*)"
    r"|(?:vous |te )?(?:répondr|reviendr|recontacter)\w+~4 (?:sous|dans|d'ici|dès)|(?:responder|contestar"
    r"|contactar)\w+~4 (?:en|dentro|antes|em|no prazo)|(?:risponder|ricontatter)\w+~4 (?:entro|in|il prima)"
    r"|(?:antwoorden|reageren|beantwoorden)~5 (?:binnen|zo snel|op)",
    r"(?:ihre|deine) (?:nachricht|e-?mail|anfrage|mail)(?: \w+){0,3} (?:erhalten|eingegangen|angekommen"
    r"|bearbeit\w+)|eingangsbestätigung|(?:nachricht|e-?mail|anfrage) ist (?:bei uns )?(?:eingegangen"
    r"|angekommen)|(?:haben|hat) (?:ihre|deine) (?:nachricht|anfrage|e-?mail|mail) (?:\w+ )?erhalten"
    r"|accusé de réception|(?:bien )?reçu votre (?:message|demande|courriel|mail|e-mail)"
    r"|votre (?:message|demande|courriel) (?:a (?:bien )?été|est)|(?:hemos )?recibido (?:tu"
    r"|su) (?:mensaje|solicitud|correo|consulta)|acuse de recibo|(?:su|tu) (?:mensaje|solicitud"
    r"|consulta) ha sido|recebemos (?:a |o )?(?:sua|seu|tua|teu) (?:mensagem|pedido|e-?mail|contacto"
    r"|contato)|(?:sua|seu) (?:mensagem|pedido|e-?mail) foi|(?:abbiamo )?ricevuto (?:la |il )?(?:sua"
    r"|suo|tua|tuo) (?:messaggio|richiesta|e-?mail|mail)|(?:il suo|la sua|il tuo|la tua) (?:messaggio"
    r"|richiesta) è stat|(?:uw|je|jouw) (?:bericht|e-?mail|mail|vraag|verzoek"
    r"|aanvraag)(?: \w+){0,3} (?:ontvangen|in behandeling)|ontvangstbevestiging|(?:hebben|is) (?:uw"
    r"|je) (?:bericht|mail|e-mail|aanvraag) ontvangen",
)
