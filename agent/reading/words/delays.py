"""Words of waiting: undecided, on hold, an answer to come."""

from agent.reading.wording import ABROAD, phrases
from agent.reading.words.days import DAY as _DAY

WAIT = phrases(
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
    r"(?:hangs|hinges|depends|rides|turns|rests) (?:up)?on (?:our|the|a|an|whether|my|his|her|their)\b|(?:can't"
    r"|cannot|couldn't) commit (?:either"
    r" way|yet|before|until)|either way (?:yet|before|until)",
    r"(?:allow|give|grant|bear with) (?:us|me|him|her|them) (?:up to|until|till|some (?:more )?time|(?:a|another)"
    r" (?:few|couple|little"
    r"|bit|week|fortnight|month|day)|(?:two|three|four|\d+) (?:more )?(?:days|weeks)|the (?:week|rest))\b|(?:^"
    r"|(?<=[.:!;,\n] ))i (?:write|answer"
    r"|reply to|come back to|tell) you (?:on|by|tomorrow|next|when|once|as soon|after)\b"
    r"|(?:give us|need|have|give me)(?: \w+)? until\b|\b(?:decision|answer|verdict|outcome"
    r"|result)s? (?:is |are )?(?:due|expected|pending|imminent)|(?:\bwill|'ll"
    r"|\bshall) (?:\w+ )?(?:answer|reply|revert|respond|decide|be in touch|let you|get back|come back"
    r"|update you|look (?:at|into) (?:it|this))|(?:nothing|not|no (?:decision|news|answer)) before\b"
    r"|(?:to see|to meet|to interview)\s?[,.].{0,20}(?:afraid|then|first)",
    r"(?:making|make|reach|reaching|taking|take) (?:a|the|our|its|their) (?:final )?(?:decision|call\b(?! (?:to|with"
    r"|at)\b))"
    r"|still in the (?:running|mix|process|hat|frame|race|picture|game|pile)|(?:not|n't) (?:yet )?(?:filled|made up"
    r"|finished|concluded"
    r"|completed|closed|heard(?: back)?)\b|a (?:little|bit|while) longer|(?:candidate|person"
    r"|interview)s? to (?:see|interview|meet|speak)|i'll chase|chas(?:e|ing) (?:them|it|him|her|this)"
    r"|need(?:s)? (?:another |a )(?:fortnight|month|week|few|couple|bit)|decision (?:on|by|in|early"
    r"|this|next|end|before)\b|(?:end|later|early|middle) (?:of )?(?:this|next) (?:week"
    r"|month)[, ]+(?:i |we )?(?:promise|hope|hopefully|latest|at the latest|with luck)|(?:let you know"
    r"|hear from us|tell you|inform you|find out)[^.]{0,60}(?:whether|if) (?:you|we|there)",
    r"(?:on hold|paused|on ice|frozen|freeze\b(?! (?:is|was|has been) (?:lifted|over))|under (?:review|consideration)"
    r"|in review"
    r"|being (?:evaluated|reviewed|considered|assessed|processed|discussed)|on pause|put (?:\w+ )?off"
    r"|delayed|postponed the decision|slipped|running (?:late|behind)|taking longer|took longer"
    r"|behind schedule)",
    r"(?:no|any|not|n't|haven't|hasn't|without)(?: \w+){0,4} (?:decision|decided|news|update|answer"
    r"|verdict|word|final)(?: \w+){0,2} (?:yet|so far|at this (?:point|stage)|as of|today|for you"
    r"|to share|until|from)|no (?:news|update|decision|verdict|word|answer) yet|(?<!you're )(?<!you are )not (?:quite"
    r" )?(?:there"
    r"|decided|finished|done) yet|nearly there|almost there",
    r"(?:decision|answer|word(?!s)|news|outcome|result|verdict|feedback|response|update)s? (?:will|should|is|are"
    r"|would|can|to (?:you|come|follow)|by|within|next|in|may|expected|soon|comes?|from us|for you)\b|(?:expect"
    r"|have"
    r"|get|give|make|reach|send|share|communicate|take|promise|owe)(?: you"
    r"| to)?(?: \w+){0,4} (?:decision|answer|word|news|outcome|verdict|response|update)\b",
    r"(?:i|we|you|they|he|she|someone|team|hr|i'll|we'll|you'll)(?: \w+)? ?(?:will|'ll|shall|should"
    r"|hope to|plan to|aim to|intend to|expect to|can|going to|promise to|want to|be able to|are due to"
    r"|need to|have to)(?: \w+){0,3} (?:decide|know|let you know|be in touch|get back|come back"
    r"|circle back|revert|hear|respond|reply|answer|write|update you|follow up|reach out|contact you"
    r"|notify you|tell you(?! (?:it|that|this|how|you|we|the panel)\b)|confirm|inform|sync|check|discuss|regroup"
    r"|touch base|come to)",
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
    r"nothing (?:can|will|is|gets?|happens|moves)\b(?! (?:needed|required|expected|asked|due|owed|wrong|missing|to"
    r" (?:do|be done|pay|worry)))|(?:announcements?|letters?|offers?|appointments?|verdicts?) (?:is"
    r"|are)(?: \w+)? (?:pencil+ed|planned|scheduled|slated|set|down|due|expected)(?: in)? (?:for|to)\b|(?:does|do"
    r"|will) not (?:meet|sit|convene) (?:over|until"
    r"|before|again)|goes before the|dodging you|ghosting you|not ignoring you",
    r"(?:expect|look for|await) (?:his|her|its|their|our|my|a|the) (?:letter|note|line|message|mail|e-?mail|notice"
    r"|outcome|decision)\b(?! of (?:offer|appoint))|(?:'ll|will|shall)(?: \w+){0,2} (?:sort|settle|wrap|finish"
    r"|resolve|clear)"
    r" (?:this|it|things|everything|that)(?: \w+){0,2} (?:out|up|in|after|once|when|by)\b",
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
    r"(?:expect|expecting) (?:something|it|this|that|an? \w+|more|to (?:know|hear|have|be))\b|(?<!thought you"
    r" )(?<!think you )should (?:\w+"
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
    r" last|\d|one other|another)(?: \w+)?\b(?! (?:interview|round|stage))|(?:waiting|(?<!had to )wait|awaiting"
    r"|pending"
    r"|hinges|depends|depending|subject to|held up by|stuck (?:with|in|at|on)) (?:on|for|to|by|with"
    r"|until)?\b",
    r"(?:run|running) (?:it|this|you|things) (?:by|past)|loop (?:in|\w+ in)|(?:need|needs|want|wants|have"
    r"|has|got)(?: to)? (?:\w+ )?(?:talk|speak|confer|discuss|align|agree|consult|check|think|reflect"
    r"|digest|sync|regroup|huddle)\b(?! (?:to|with) you\b)|(?:get|getting|obtain|need|secure) (?:the"
    r" )?(?:sign-?off|approval|signatures?|green light|go-ahead|budget|headcount)",
    r"(?:sorry|apolog\w+|excuse|forgive|thanks|thank you)(?! (?:that )?you (?:had|have had) to)(?: \w+){0,4}?"
    r" (?:the )?(?:silence|delay|wait"
    r"|waiting|radio silence|slow\w*|patience|bearing with|hanging (?:in|on)|quiet|late reply|keeping you"
    r"|taking so long|being (?:slow|late|patient))\b",
    r"(?:taking|takes|took|going|moving|dragging|slipp\w+|drag\w+|running|a bit|things|process|it's|all)(?:"
    r" (?!no\b)\w+){0,2}? (?:longer|slower|slowly|slow|late|on and on)\b(?: than)?|(?:behind|off)"
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
    r"(?:you'll|you will|you should|you can|expect to|you'd) (?:\w+ )?(?:(?:have|get|receive|know) (?:an? |our "
    r"|the |some |my |your )?(?:answer|news|word|decision|result|verdict|update|feedback|reply|outcome|more|by"
    r"|on|within|soon|it by|in (?:the|a|\w+ days))|hear|be"
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
    r"|finalis\w+|arrêt\w+|statu\w+)|(?:patient\w+|en attente|en pause|en suspens|gel(?:ée?s?|s)?\b|bloqué\w*"
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
    r"|uitsluitsel)~6 (?:voor|op|in|uiterlijk|volgende|deze|begin|eind|maandag|dinsdag|woensdag"
    r"|donderdag|vrijdag|morgen|zodra|binnen|snel|weten|van (?:ons|mij)|terug|erop|later)|(?:nog|zijn|ben"
    r"|is)~5 (?:beslis\w*|besloten|besluit|bezig|overleg\w*|gesprekken|twijfel\w*|wachten|wacht|afwachting"
    r"|niks|niets|geen nieuws|onduidelijk|openstaan\w*|stil)|zodra~6 (?:weet|weten|hoor|heb|hebben|is"
    r"|bekend|duidelijk)|on hold|geduld|in de wacht|vacaturestop|(?:wacht|wachten|afwachting|zonder|moet|moeten"
    r"|nog geen|krijgen)~3 (?:akkoord|goedkeuring)|(?:vraag|check|ga)~3"
    r" (?:na|even na|navragen)",
)
"""No answer yet."""

FAINT = phrases(
    r"soon\b|shortly|in touch|patience|hear from|get back|let you know|decid(?!ed)\w+|decision (?!to\b)|waiting|on"
    r" hold|pending|later this week|in the (?:coming|next) (?:days|weeks)|bald|bientôt|pronto|em breve"
    r"|presto|binnenkort|entscheid\w*|décision|decisión|decisão|decisione|beslissing"
)
"""Heard elsewhere too: asked where nothing plainer was said."""
