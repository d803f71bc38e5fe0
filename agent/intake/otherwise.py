"""The key words of all that is called an interview, or stands beside one, and is none: seven languages, as in `words`.

Only vocabulary lives here; what follows from a word is decided in `evidence`.
"""

import re

from agent.intake.words import words_of

SALES = words_of(
    r"""
    account executive|free trial|product tour|your (?:tech |data )?stack|your budget|hiring costs|rfp|tender|roi|
    (?:vendor|supplier|provider) (?:selection|pitch|review|meeting)|supplier|procurement|teams like yours|
    customers like you|
    show you how (?:we|our)|lieferant\w*|fournisseur|proveedor(?:es)?|leverancier|fornitore
    """
)

PRACTICE = words_of(
    r"""
    mock|(?:practi[cs]e|rehearsal|trial|sample|fake|pretend) (?:interview|run|session|call|round|screen|panel)|
    interview(?:ing)? (?:practi[cs]e|prep(?:aration)?|coaching|coach|skills?|training|workshop|tips|techniques?|
    rehearsal|
    drill|club|buddy|bootcamp|masterclass|lab|strategy|role-?play)|
    (?:career|job[- ]search|executive|salary|negotiation|life|interview) coach(?:ing)?|coaching|dry[- ]run|
    rehears(?:e|al|ing)|interviewer (?:training|certification|calibration|onboarding|workshop)|
    structured interviewing|how to interview|bias training|bewerbungs(?:training|coaching|mappe|fotos?|workshop)|
    probe-?interview|interviewtraining|übungsgespräch|probegespräch|simulation (?:d['’])?entretien|
    préparation (?:à l['’]|d['’]|de l['’]|aux )?entretiens?|entretien blanc|atelier (?:cv|entretien)|
    simulacro(?: de entrevista)?|(?:preparación|preparar) (?:de |para )?(?:la |una )?entrevista|simulação|
    preparação (?:para|da) (?:a )?entrevista|oefengesprek|sollicitatietraining|proefgesprek|simulazione|
    preparazione (?:al|del) colloquio|cv (?:review|check|clinic)|résumé (?:review|workshop)|
    resume (?:review|workshop)|study group|prep (?:call|session|chat|meeting|time|for|with)|
    pre-interview (?:call|briefing|chat|prep\w*)|interview briefing|briefing (?:call|before|ahead)
    """
)

OTHERS_SIDE = words_of(
    r"""
    kick-?off (?:with|for)|brief \w+ on the role|screening (?:cvs|resumes|résumés|applications|candidates)|headcount|
    backfill|
    (?:\d|two|three|four|five|six) (?:people|applicants|candidates) to (?:see|meet|interview)|
    debrief(?:ing)?|scorecards?|candidates?\s*:\s*(?:\d|one|two|three|four|five|several)|
    interview (?:panel sync|kick-?off|feedback|calibration|planning|wrap[- ]?up|round-?up|retro|scheduling)|
    hiring (?:committee|sync|kick-?off|review|decision|debrief|stand-?up|meeting|plan|pipeline|panel sync)|
    candidate (?:review|debrief|calibration|round-?up|feedback|discussion)|
    recruit(?:ing|ment) (?:sync|kick-?off|stand-?up|pipeline)|intake meeting|cv screening|resume screening|
    you are on the panel|wash-?up|
    you(?:['’]re| are) (?:interviewing|on the (?:interview )?panel|the interviewer|shadowing|joining the panel|
    assigned as)|as (?:an?|the) interviewer|
    (?:please )?(?:submit|complete|fill (?:in|out)|enter|leave) (?:your |the )?(?:interview )?(?:feedback|scorecard|
    evaluation|notes)|feedback (?:form|due)|interview kit|auswertung|nachbesprechung|i(?:['’]m| am) interviewing|
    we(?:['’]re| are) interviewing|our (?:applicant|candidates?)|applicants? for (?:our|my) team|
    hiring for (?:our|my) team|(?:his|her|their) (?:cv|resume|résumé|portfolio)|
    interview (?:rota|roster|slots)|interviewing (?:candidates|applicants|interns|graduates)|exit interview|
    stay interview|entretien de (?:départ|sortie)|austrittsgespräch|exitgesprek|entrevista de sa(?:lida|ída)
    """
)
"""The user is asked as an interviewer or colleague, or leaves."""

ROUNDS = words_of(
    r"""
    clubs?|quiz\w*|chess|golf|tennis|squash|padel|poker|bridge|darts|bingo|bowling|trivia|league|tournament|
    championships?|cup|match(?:es)?|playoffs?|play-?offs?|game|games|gaming|d&d|draft|drafts|edits|proofs?|revisions?|
    renovation|kitchen|seed|series [a-d]|funding|fundraising|investors?|pitch|bidding|bids?|auction|tender|grant|budget|
    treatment|chemo\w*|physio\w*|vaccin\w*|jabs?|shots?|antibiotics|ivf|elections?|voting|negotiations?|
    turnier|spiel|schach|tournoi|match|échecs|torneo|partida|partita|toernooi|schaken
    """
)
"""What else goes in rounds."""

PANEL = words_of(r"interview(?:ing)? panels?")
"""A panel, which some sit on and others before."""

GIVES = words_of(
    r"""
    you to sit in (?:and|on (?:the|our|my) (?:interview|panel))|
    (?:please|could you|can you) (?:cover|own|probe|assess|evaluate|take (?:the|notes)|run the|ask (?:about|the|him|her|
    them))|(?:bitte|kannst du) (?:\w+ ){0,4}(?:übernehmen|übernimm)|rubric (?:is )?(?:attached|below|enclosed)|
    (?:our|my|the) (?:candidate|applicant) (?:for|is|today)|
    please interview(?! process| experience| prep)|you shadow|shadow(?:ing)? (?:an? |the )?interview|shadow: interview|
    (?:he|she|they)(?:['’]s| is| are|['’]re) (?:up for|interviewing|applying|a candidate|an applicant|our candidate)|
    you (?:take|cover|own) the \w+ (?:part|section|slot|round)|(?:interview|meet|assess|screen) (?:the|our|this|
    a) (?:candidate|
    applicant)|(?:his|her|their|the candidate['’]s) (?:cv|resume|résumé|portfolio)|
    submit (?:your |the )?(?:feedback|scorecard|evaluation)|scorecard link|question (?:set|bank)|scheduled to interview|
    lunch with (?:a |the )?candidate|who (?:interviews|is interviewing|applied) (?:for|today)|
    (?:er|sie) bewirbt sich|du stellst|(?:il|elle) postule|(?:hij|zij) solliciteert|(?:él|ella) se postula|
    for (?:the|our) (?:candidates|applicants)|
    candidate (?:packet|profile|cv|resume|résumé|pack|brief)|your interviewees?|
    (?:bitte|please) (?:\w+ )?(?:den|die) (?:bewerber|kandidat)\w*|you(?:['’]re| are) (?:interviewing(?! for| with| at)|
    the interviewer|shadowing|on the (?:interview )?panel)|questions (?:you (?:will |should |may )?|to )ask(?! us| me)|
    (?:lebenslauf|unterlagen) (?:des|der) (?:bewerber|kandidat)\w*|cv (?:du|de la) candidate?
    """
)
"""The user is the one who interviews."""

CV_ATTACHED = words_of(
    r"""
    candidate (?:lunch|dinner|coffee|breakfast|visit|tour)|
    (?<!your )(?<!: )(?:cv|resume|résumé|lebenslauf) (?:is |and \w+ )?(?:attached|enclosed|linked|below|anbei|
    im anhang)|
    cv (?:en pièce jointe|ci-joint|adjunto|em anexo|allegato|bijgevoegd)
    """
)
"""Said to those who interview, unless it is the user's own."""

CHAT = words_of(
    r"""
    informational(?: interview| chat| call)?|informative interview|networking|network(?:ing)? (?:call|chat|coffee)|
    pick (?:your|my|her|his|their) brains?|mentor(?:ing|ship)|career (?:advice|chat|talk|conversation)|
    not an? (?:job )?interview|recommend (?:people|someone|somebody|anyone|candidates)|
    (?:know|knows) (?:anyone|anybody|someone|somebody) (?:who|for)|(?:for|any|your) referrals?|
    no (?:current |open |actual |specific )?(?:roles?|vacanc(?:y|ies)|positions?|openings?|jobs?)(?: (?:open|
    available|going|attached|involved|here|right now|at the moment))?|
    (?:not|aren['’]t|isn['’]t) (?:currently |actively )?(?:hiring|recruiting)|nothing to do with|catching up|
    (?:how|why) (?:you|they|she|he|i) (?:got|broke|moved) into|industry chat|no strings|no agenda|
    kein(?:e)? (?:stelle|vorstellungsgespräch|bewerbungsgespräch)|netzwerk\w*|pas (?:un|d['’])entretien|
    pas de poste|sin vacante|geen vacature|réseautage|contactos
    """
)

CROWD = words_of(
    r"""
    (?:career|careers|job|jobs|recruit(?:ing|ment)|hiring|graduate|employer|talent|virtual) (?:fair|expo|night|
    evening|webinar|open house|event|festival)|webinar|meet-?up|lunch (?:&|and|'?n'?) learn|brown[- ]bag|masterclass|
    mixer|answers your questions|(?:recruiters|experts|panell?ists|hosts) (?:\w+ )?answer your questions|open to all|
    panel of (?:\w+ )?hiring managers|info(?:rmation)? (?:session|evening|day)|
    open (?:day|evening|house)|ama|q ?& ?a session|conference talk|panel discussion|hackathon|jobmesse|karrieretag|
    karrieremesse|messe|salon de l['’]emploi|forum (?:emploi|des métiers)|feria de(?:l)? empleo|feira de emprego|
    banenbeurs|career day|fiera del lavoro|linkedin live|live event|how we hire|ask (?:our|us|me) (?:\w+ )?anything|
    seminar|keynote|lecture|tech talk|summit|roundtable|town hall|all[- ]hands|fair|livestream|seats? left|
    register(?:ed)? (?:for|here)
    """
)

ALONE = words_of(
    r"""
    one-?way(?: video)?|pre-?recorded|asynchronous|async|on-?demand|self-?paced|at your own pace|in your own time|
    on your own time|record(?:ing)? your answers|video answers|no (?:one|body) (?:will be|is|else)|
    nobody (?:will be|is|else(?! (?:joins|comes|attends|will join|is joining|but)))|
    unattended|unproctored|zeitversetzt\w*|entretien (?:vidéo )?différé|
    videoentrevista grabada|link expires|complete (?:it|this|the test|the assessment)
    """
)

TEST = words_of(
    r"""
    online (?:assessment|test)|
    (?:coding|aptitude|psychometric|skills?|personality|numerical|timed) (?:test|challenge|assessment|
    questionnaire)|hackerrank (?:test|challenge)|codility|codesignal|test(?:gorilla|dome)|hirevue|
    take-?home (?:due|deadline|assignment|test|task|exercise)|
    (?:finish|work on|submit|do|start|write|upload) (?:the |my )?take-?home|take-?home|
    online-?test|einstellungstest|prueba online|test en ligne|teste online|test online
    """
)

ATTENDED = words_of(
    r"""
    (?<!no )(?<!not )(?<!not a )(?<!no live )(?:live|review|discuss(?:ion|ing)?|interviewers?\s*:|walk-?through|
    walk(?:ing)? (?:us|me|them) through|present(?:ation|ing)?|with (?:our|the) (?:team|engineers?|panel))
    """
)
"""Somebody is there although it is about a test."""

TALK = words_of(
    r"""
    (?<!no )(?<!not )(?<!not a )(?<!without a )(?:chat|conversation|talk|talking|call|speak(?:ing)?|meet(?:ing)?|
    interview with|gespräch|échange|conversa|charla|gesprek|colloquio)
    """
)
"""People speak with each other, and a test is only spoken of."""

AFTER = words_of(
    r"""
    offer (?:call|discussion|talk|chat|letter|details|review|meeting|conversation|presentation|negotiation|stage|
    walk-?through|debrief)|
    (?:job|verbal|written|formal|compensation (?:&|and)|discuss(?:ing)? (?:the|your|our)) offer|
    extend(?:ing)? (?:you )?an offer|your offer|the offer|compensation (?:discussion|review|talk|call|package)|
    walk(?:ing)? you through the (?:package|offer|contract|terms)|salary (?:discussion|negotiation|review)|
    (?:sign|signing) (?:the |your )?(?:contract|papers|offer)|contract (?:signing|review|talk)|
    references? (?:calls?|checks?|talk|interview|request|chat)|reference for|referees?|background (?:check|
    investigation)|security clearance|vetting (?:interview|call)|
    right[- ]to[- ]work|pre-?employment|onboarding|orientation|induction|(?:your )?first (?:day|week)|pre-?boarding|
    welcome (?:call|session|day|meeting|aboard)|new (?:hire|starter|joiner)|benefits (?:overview|session|enrol\w+)|
    congratulations|vertrags(?:gespräch|unterzeichnung|verhandlung)|angebots?(?:gespräch|besprechung)|
    vertragsangebot|arbeitsvertrag|gehaltsverhandlung|einarbeitung|referenz(?:gespräch|anruf)|onboarding-?gespräch|
    proposition d['’]embauche|(?:signature|négociation) (?:du|de) (?:contrat|salaire)|prise de références|
    intégration|carta oferta|oferta económica|nuestra oferta(?! de )|condiciones de la oferta|
    (?:hacer(?:te|le)|presentar(?:te|le)|aceptar|firmar|negociar|revisar|discutir) (?:la|una|tu|su) oferta|
    referencias|incorporación|
    proposta de (?:trabalho|emprego)|proposta di (?:lavoro|assunzione)|arbeidsvoorwaarden\w*|aanbod|
    contractbespreking|referentie(?:gesprek|check)|offerta di lavoro|referenze|firma (?:del )?contratto
    """
)
"""The choice has been made."""

AFTER_TITLE = words_of(
    r"""
    offers?|offre|oferta|angebot|aanbod|offerta|proposta|references?|onboarding|package
    """
)

REVIEW = words_of(
    r"""
    (?:annual|performance|mid-?year|year-?end|quarterly|half-?yearly|probation(?:ary)?|90-day|salary|pay|
    talent) (?:review|appraisal|check-?in|talk|conversation|interview|meeting)|appraisal|disciplinary|grievance|
    exit (?:talk|meeting|conversation|chat)|your last day|hand-?over|abschiedsgespräch|
    investigat(?:ion|ory|ive) (?:interview|meeting)|
    return[- ]to[- ]work|mitarbeitergespräch|
    jahresgespräch|personalgespräch|zielvereinbarung\w*|probezeitgespräch|
    entretien (?:annuel|d['’]évaluation|professionnel|de fin d['’]année|individuel)|
    evaluación (?:de desempeño|anual)|avaliação de desempenho|beoordelingsgesprek|functioneringsgesprek|jaargesprek|
    colloquio (?:annuale|di valutazione)|valutazione annuale|skip-?level|development (?:talk|review)|
    bilan (?:annuel|de compétences)|feedbackgespräch|rückkehrgespräch|entrevista (?:anual|de desempeño)
    """
)

UNPAID = words_of(
    r"""
    schüleraustausch\w*|austausch(?:jahr|programm)|(?:kita|krippen|kindergarten|schul|hort)pl(?:atz|ätze)\w*|
    (?:nursery|childcare|daycare|school) places?|places? at (?:the|our) (?:nursery|school)|place en crèche|
    jury (?:duty|service|selection)|voir dire|voluntary|trustees?|pro bono|board role|volunteer(?:s|ing)?|unpaid|
    ehrenamt\w*|freiwillig\w*|bénévol\w*|
    voluntari\w*|voluntári\w*|vrijwillig\w*|volontari\w*
    """
)

OTHER = words_of(
    r"""
    tesis|thèse|tese|tesi|scriptie|proefschrift|housing association|newsletter|published|publication|blog(?:post)?|
    vlog|youtube|substack|draft for (?:your )?(?:approval|review)|
    job ?cent(?:re|er)|arbeitsamt|arbeitsagentur|agentur für arbeit|pôle emploi|france travail|uwv|work coach|
    unemployment|universal credit|(?:expert|stakeholder|discovery|requirements|audit|customer|alumni|persona|
    win[- /]loss|churn|intake) interview|expert (?:network|call)|newsroom|live interview|hit time|correspondent|
    jornal|rádio|diario|
    talk show|breakfast show|television|fernseh\w*|télévision|televisión|
    televisão|televisione|grand(?:pa|ma|dad|father|mother|parents)|grann?y|nonn[oa]|abuel[oa]|avó|avô|grand-?(?:père|
    mère)|
    pódcasts?|grabación|gravação|aufnahme|opname|episodio|épisode|episódio|aflevering|puntata|reportage|reportaje|
    artículo|
    therapie|psychotherapie|thérapie|terapia|praxis|beratungsgespräch|baufinanzierung|steuerberat\w+|
    (?:vendor|supplier|provider|founder|artist|author) interviews?|oral histor(?:y|ies)|family (?:history|tree)|
    storycorps|
    podcast|journalist(?:e|in)?|reporter|newspaper|zeitung|radio|documentary|press (?:interview|call|briefing|team)|
    presse(?:gespräch|interview|termin)|media (?:interview|training)|(?:will|to) air|
    airs (?:on|at|in|next|this)|on air|broadcast|episode|
    live ?stream|(?:our|my) (?:readers|listeners|viewers|audience)|
    (?:for|writing) (?:an|my|the|our|a) (?:article|piece|story|book|blog|newsletter|feature|column|paper|
    documentary|thesis|dissertation)|recording\s*:|prensa|periódico|giornalista|krant|journal local|
    (?:user|customer|market|ux|paid|academic|qualitative|consumer)[- ]?(?:research|interviews?|discovery|study|
    feedback)|
    research (?:interview|session|study|participant|project)|usability|user (?:test|testing|study)|focus group|
    gift ?card|voucher|gutschein|petition|pre-?op(?:erative)?|nan['’]?s|aufwandsentschädigung|bon d['’]achat|
    cadeaubon|tarjeta regalo|
    buono (?:regalo|amazon)|
    incentive|honorarium|share your feedback|(?:study|research) participants?|thesis|
    dissertation|masterarbeit|doktorarbeit|bachelorarbeit|oral history|nutzerforschung|nutzerbefragung|
    nutzerinterview|marktforschung|étude (?:utilisateur|de marché)|estudio de (?:usuarios|mercado)|
    gebruikersonderzoek|
    (?:school|student|pupil|mba|college|university|kindergarten|nursery|family|parent) (?:interview|admissions?)|
    interview for (?:(?:the|our|an?|your) )?(?:[\w&]+ ){0,4}(?:degree|course|programme|place)|
    admissions? (?:interview|office|team|tutor|meeting)|kindergarten|nursery|preschool|pre-?k|daycare|kita|crèche|
    scholarship|stipendium|beca|bursary|grade \d+|reception class|
    (?:middle|high|primary|elementary|secondary|grammar|private|boarding|music|summer|law|business|medical) school|
    parent[- ]teacher|parents?['’]? (?:evening|interview|meeting)|schulaufnahme|schulgespräch|schulanmeldung|
    elterngespräch|elternabend|lycée|école|escola|colegio|escuela|scuola|oudergesprek|basisschool|
    master['’]?s program(?:me)?|visa (?:appointment|interview|application|renewal)|visum\w*|consulate|consulat|
    konsulat|consulado|consolato|embassy|ambassade|botschaft|embajada|ambasciata|uscis|citizenship|
    (?:blut|plasma|knochenmark)?spender\w*|(?:blood|plasma) (?:donor|donation)s?|
    register office|registry office|standesamt|give notice|
    naturali[sz]ation|einbürgerung\w*|green card|global entry|biometrics|asylum|préfecture|ausländerbehörde|
    residence permit|permesso di soggiorno|immigration (?:interview|office|officer)|landlord|tenants?|tenancy|
    letting(?:s)? (?:agent|agency)|
    (?:flat|apartment|house|room|roommate|housemate|flatmate|tenant) (?:viewing|interview|hunt\w*|share)|
    wohnungsbesichtigung|vermieter\w*|wg-?(?:casting|zimmer|interview)|propriétaire|bailleur|casero|inquilin\w+|
    huurwoning|bezichtiging|locataire|affitto|co-?op board|housemates?|room-?mates?|flat-?mates?|mortgage|
    conseill(?:er|ère) (?:bancaire|prêt|clientèle|financi(?:er|ère))|prêt immobilier|asesor (?:bancario|hipotecario)|
    hypothek\w*|condo|hoa|apartments?|appartement|(?:life|home|car|health|travel|contents) insurance|
    insurance (?:interview|call|claim)|claims (?:interview|call|adjuster|handler)|your claim|
    claim (?:number|no|ref\w*)|loss adjuster|underwriting (?:interview|call)|policy ?holder|life cover|
    versicherungsfall|schadensfall|sinistre|siniestro|charity shop|food bank|soup kitchen|animal shelter|
    foster(?:ing)?|adoption (?:interview|agency|panel)|rescue (?:dog|cat|centre|center)|
    (?:skin|cancer|health|breast|eye|hearing|dental|medical|blood|bowel|diabetes|prenatal|newborn|tb|
    covid) (?:screening|check|test)|dentist|mammogra\w+|cervical|colonoscopy|dermatolog\w*|physician|gp|therapist|
    therapy|zahnarzt|arzttermin|médecin|dépistage|vorsorgeuntersuchung|screening (?:appointment|test)|
    clinical (?:trial|study)|medical (?:trial|study)|study coordinator|wärmepumpe|heizung|radiology|x-ray|
    (?:solar|irrigation|sprinkler|heating|hvac|ventilation|alarm|security|audio|sound|drainage|plumbing|kitchen|
    lighting|planting|storage|shelving|closet|cinema|sewage|battery) (?:\w+ )?systems? design|
    (?:film|movie|private|advance|press|documentary) screening|screening of|screening room|movie|cinema|popcorn|
    premiere|director['’]s cut|kino|film club|jury duty|court|police|witness|deposition|polizei|parole|
    probation officer|census|speed dating|matchmak\w+|godparents?|parish|nanny|babysitter|au pair|wedding|choir|
    audition|casting|vélo|révision complète|contrôle technique|autowerkstatt|
    (?:product|app|customer) feedback|experience (?:with|of|using) (?:our|the) (?:app|product|website|service)|
    product (?:walkthrough|demo)|sales (?:call|demo|pitch)|demo|
    entretien (?:de |du |de la |des |d['’])?(?:vélo|voiture|chaudière|jardin|véhicule|climatisation|courant|locaux|
    auto|moto|ascenseur|piscine)|chaudière|toiture
    """
)
"""Other things called interview, screening or entretien."""

ASKED_ABOUT = words_of(
    r"""
    interview you(?: for (?:\w+ ){1,2}(?:hours?|min(?:ute)?s?))? (?:about|regarding)
    (?! (?:the|this|our|an?) (?:[\w-]+ ){0,2}(?:role|position|job|post|vacancy|opening)|
    [ ]your (?:background|cv|career|work|application|fit))
    """
)
"""What one is asked about who applies for nothing."""

_HOUSE = (
    r"interview|intervista|call|conversation|talk|meeting|chat|discussion|visit|session|round|day|hour|minutes?|moment|"
    r"time|half|part|link|video|zoom|teams|role|position|job|post|vacancy|opening|team|panel|presentation|exercise|"
    r"task|"
    r"test|case|tour|parking|directions|way|journey|gespräch|termin|anfahrt|anreise|stelle|entretien|échange|accès|"
    r"poste|"
    r"rendez-vous|entrevista|cita|charla|puesto|conversa|vaga|reunião|colloquio|incontro|posizione|gesprek|afspraak|"
    r"functie"
)
PURPOSE = re.compile(
    rf"(?:^|[.!?;:,\n] *)(?:(?:it|this|the interview)(?: is|['’]s) |c['’]est |è |es |é )?"
    rf"(?:(?:for (?:my|our|the|an?|next|this|(?-i:[A-Z])\w+['’]s)|für (?:meine|unsere|die|das|den|eine)n?|"
    rf"pour (?:mon|ma|notre|le|la|un|une)|para (?:mi|nuestr[oa]|el|la|un|una|o|a|[oa] (?:meu|minha|noss[oa]))|"
    rf"per (?:il|la|lo|un|una)(?: mi[oa]| nostr[oa])?|voor (?:mijn|ons|onze|de|het|een)) |"
    rf"(?:pour|per) l['’]|dans le cadre d|en el marco d|nell['’]ambito d|im rahmen )"
    rf"(?!(?:[\w'’-]+ ){{0,5}}(?:\w['’])?(?:{_HOUSE}))[^\W\d]",
    re.IGNORECASE,
)
"""Says what an interview is for. It is no job where none is named."""

UNLIKELY = words_of(
    r"""
    photographer|fotograf\w*|photographe|(?:features|news|picture|city) desk|\w*redaktion|rédaction|redacción|redação|
    redazione|redactie|supplement|suplemento|supplément|\w*beilage|\w*bijlage|before (?:it (?:goes|is) |we )?
    (?:to )?(?:print|publi\w+)|parution|
    (?:your|the|any) quotes|headline|headset|microphones?|microfono|mikrofon|footage|film crew|filmed|
    (?:we|i)(?:['’](?:d|ll))? (?:will |would |only )?(?:record|film)|is recorded|on after the|listeners|viewers|readers|
    consent|einwilligung\w*|transcript\w*|anonym\w*|anónim\w*|anonim\w*|(?:for )?taking part|participants?|
    (?:your )?(?:statement|account) (?:of|on)|
    under caution|bank statements?|tax returns?|solicitor|interpreter|pay ?slips?|proof of income|income|borrow|
    childhoods?|
    (?:two|three|our|fellow|existing) members|join (?:the|our) (?:[\w-]+ )?(?:club|choir|society|lodge|guild|co-op)|
    alumn\w+|former students|
    (?:votre|ta) demande|(?:tu|su) solicitud(?! de (?:empleo|trabajo))|(?:sua|tua) domanda(?! di (?:lavoro|impiego))|
    (?:ihr|dein)e?[mn]? antrag|(?:je|uw|jouw) aanvraag|(?:seu|teu) pedido|
    your application for (?:an? |the |your )?(?-i:[a-zà-ÿ]+)(?! (?:role|position|job|post|vacancy))|
    études|studium|estudios|estudos|studie(?:keuze)?
    """
)
"""Points away from a job as long as nothing at all points to one."""

OTHER_WEAK = words_of(
    r"""
    [\w-]*(?:kurier|zeitung|tageblatt|anzeiger|rundschau|rundfunk)|
    pension|investments?|account review|q ?& ?a|producer|story|stories|studio|archives?|camera crew|membership|co-op|
    allotment|auntie?|uncle|oma|opa|
    magazine|tv|press|vendor|pricing|grant|accelerator|incubator|stampa|pers|recording|quotes?|researchers?|survey|
    participants|phd|investigación|studie|
    product (?:research|interview|discovery|study)|design research|admissions?|school|mba|collège|fellowship|
    passport|visa|immigration|viewing|rental|lease|wohnung|besichtigung|huur|piso|alquiler|insurance|
    versicherung\w*|assurance|seguros?|verzekering\w*|assicurazion\w*|claims?|underwrit(?:er|ing)|policy|shelter|
    adoption|rescue|skin|dental|cancer|clinic|doctor|hospital|medical|vision|cardio\w*|patient|screening|films?|
    trailer|theat(?:re|er)|festival|loan|credit|bank account|cleaner|garage|jardin|academy|asilo|schul\w*
    """
)
"""Points to such a thing, and may as well be an employer's business."""
