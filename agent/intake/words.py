"""The key words of job interviews and of all that is called an interview and is none.

English first; German, French, Spanish, Portuguese, Dutch and Italian as far as titles and invitations use them. Only
vocabulary lives here, as patterns over whole words; what follows from a word is decided in `evidence`.
"""

import re


def _words(alternatives: str) -> re.Pattern[str]:
    """A pattern for any of the alternatives as whole words, whatever their case; line breaks mean nothing."""
    joined = "".join(line.strip() for line in alternatives.strip().splitlines())
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


INTERVIEW = _words(
    r"""
    screening (?:call|interview|chat)|interview(?:s|ed|ing)?|intervju|int\.|intv?w?\.?(?= (?:w/|with|at|@)|:)|
    entretiens?|entrevistas?|colloqui[oi]?|kennismakingsgesprek|kennenlerngespräch|kennenlernen|erstgespräch|
    zweitgespräch|fachgespräch|auswahltag|probetag|probearbeitstag|
    (?:phone|telephone|video|technical|tech|panel|onsite|on-site|final|first|second|third|fourth|1st|2nd|3rd|
    virtual) interview
    """
)

OF_A_JOB = _words(
    r"""
    job[- ]interview|vorstellungsgespräche?s?|bewerbungsgespräche?s?|auswahlgespräch|jobinterview|
    sollicitatiegesprek(?:ken)?|vorstellungstermin|
    entretien (?:d['’]embauche|de recrutement|de sélection|professionnel d['’]embauche|rh|technique|manager)|
    entrevista (?:de (?:trabajo|trabalho|emprego|empleo|selección|seleção)|laboral|con rrhh|com rh|com o rh|
    con recursos humanos)|colloquio (?:di (?:lavoro|selezione|assunzione)|conoscitivo)|
    processo (?:di selezione|seletivo)|proceso de selección|processus de (?:recrutement|sélection)|
    sollicitatieprocedure|auswahlverfahren|bewerbungs(?:verfahren|prozess)|
    (?:interview|selection|hiring|recruitment) (?:process|loop)|selection (?:day|panel|interview|board)|
    assessment (?:day|cent(?:re|er))|
    (?:recruiter|recruiting|recruitment|hiring[- ]manager|candidate|knock-?out|competency|behaviou?ral|coding|hr|
    agency|screening) interview|
    (?:phone|telephone|recruiter|recruiting|talent|technical|tech|hiring[- ]manager|candidate|hr|initial|knock-?out|
    agency|qualification|phone/video) screen(?:ing)?(?: call| chat| interview)?(?!\w| (?:repair|protector|test))|
    recruiter (?:call|chat|intro|conversation)|knock-?out (?:screen|questions|call)|on-?site (?:loop|interview)|
    interview loop|superday|power day|hiring[- ]manager|interviewers?\s*:|your interviewers?|
    interviewing with us|interviewer stays|(?:will|would like to|want to|to|going to) interview you|
    be interviewed by|job opportunity|(?<!no )open(?:ing)? (?:role|position)|
    interview(?:s)? (?:for|about|re|regarding) (?:the |our |a |an )?(?:role|position|post|job|vacancy|opening)|
    (?:role|position|post|job|vacancy) you(?:['’]ve| have)? applied (?:for|to)|
    (?:your )?(?:job )?application for the (?:role|position|post|job)|take-?home review|
    review of (?:your|the) take-?home|gesolliciteerd|beworben (?:haben|hast)|(?:avez|as) postulé|
    sollicitatie(?:ronde|procedure)|(?:you (?:are|were)|are you|you['’]re) (?:applying|interviewing) for|
    (?:would|will|could) be (?:my|your) (?:new |future |line |direct )?(?:boss|manager)|
    (?:he|she|they)['’]d be my (?:new |future |line |direct )?(?:boss|manager)|
    (?:entrevista|entretien|colloquio|gesprek|gespräch|échange|conversa|interview|intervista) (?:para|pour|per|voor|
    für|sobre|sur|over|por|zur|zu) (?:a |o |à |la |el |le |il |lo |l['’]|de |die |der |das |den |het |una? |uma? )?
    (?:poste|puesto|vacante|plaza|vaga|posición|posição|posizione|ruolo|cargo|functie|vacature|stelle|position|
    função|emprego|empleo)|
    (?:role|position|job title|vacancy|stelle|poste|puesto|vaga|functie|vacature|posizione|ruolo|
    vacante|plaza|função|cargo|stellenbezeichnung) ?:(?= ?\w)
    """
)
"""Said of nothing but a selection for a job."""

RECRUITING = _words(
    r"""
    recruit(?:er|ers|ing|ment)|recruteu(?:r|se)|talent|sourcer|sourcing|headhunter|search consultant|finalists?|
    before (?:a|the|our|making a) decision|before we decide|(?:thanks|thank you) for applying|gesolliciteerd|
    beworben|postulé|hiring|hiring managers|candidates?|candidat[es]?|candidacy|pré-?qualification|présélection|
    vacanc(?:y|ies)|personalberat\w+|personalreferent\w*|
    personalabteilung|recrutement|reclutador[ae]?|reclutamiento|recrutador[ae]?|recrutamento|
    selezion(?:e|atrice|atore)|werving|vacature|(?:our|my) client|unser(?:e[nm]?)? kunde[n]?|notre client|bewerbung|
    candidature|candidatura|sollicitatie|kandidatur|vacantes?|postula(?:ción|do|ste)|candidata(?:do|ste|r)|
    candidato|candidata|selección|seleção|talento|rr\.? ?hh|recursos humanos|ressources humaines|risorse umane|
    vagas?|(?:thanks|thank you) for (?:your )?(?:applying|application|interest)|applying|
    (?:nuestro|mi|nostro|mio|nosso|meu) cliente|onze (?:klant|opdrachtgever)|one of (?:our|my) (?:\w+ )?clients|
    (?:about|consider(?:ing)?|interest(?:ed)? in) joining(?! the (?:call|meeting)| by| via)|
    ricerca e selezione|personeelszaken|headhunting|exec search
    """
)

OPENING = _words(
    r"""
    gigs?|what you(?:['’]re| are) (?:after|looking for)|roles?|positions?|openings?|vacanc(?:y|ies)|post|
    opportunit(?:y|ies)(?! to| for)|(?:your|job) search|
    your (?:background|cv|resume|résumé|experience|profile|career(?! path)|application|next (?:step|move|role))|
    join(?:ing)? (?:us|our team|the team)|stelle|poste|puesto|vaga|functie|posizione|ruolo|requisition|req|job|
    (?:ihr|dein)(?:en?|er)? (?:werdegang|lebenslauf|profil)|(?:votre|ton) (?:parcours|profil|cv)|
    (?:tu|su) (?:trayectoria|perfil|experiencia|cv|currículum)|(?:tuo|suo) (?:percorso|profilo|cv|curriculum)|
    (?:teu|seu|tua|sua) (?:percurso|perfil|experiência|trajetória|trajectória|cv|currículo)|
    (?:je|jouw|uw) (?:cv|ervaring|achtergrond|profiel|loopbaan)|
    bewerbung|candidature|candidatura|sollicitatie|kandidatur|vacantes?|plaza|posición|posição|cargo|mandate|
    vacature
    """
)

APPLIED = _words(
    r"""
    (?:thanks|thank you) (?:so much |very much |again )?for (?:applying|your (?:recent )?(?:job )?application)|
    following (?:up on )?your (?:recent )?application|your candidacy|(?:ihre|deine) (?:bewerbung|kandidatur)|
    (?:votre|ta|tu|su|tua|sua) candidatur[ae]|(?:je|jouw|uw) sollicitatie|you(?:['’]ve|
     have)? (?:recently )?applied (?:to|for|with)|
    (?:danke|dank) für (?:ihre|deine|die) bewerbung|merci (?:pour|de) votre candidature|
    gracias por (?:tu|su) (?:candidatura|postulación|interés en)|gracias por (?:postular|aplicar)\w*|
    obrigad[oa] pela (?:tua|sua) candidatura|(?:bedankt|dank) voor (?:je|jouw|uw) sollicitatie|
    grazie per (?:la (?:tua|sua) candidatura|esserti candidat[oa]|essersi candidat[oa])
    """
)
"""Said to an applicant, for a job as for a flat."""

STAGE = _words(
    r"""
    (?:round|stage|step) (?:\d|one|two|three|four)|(?:interview|round|stage|step|part) \d of \d|
    (?:\d(?:st|nd|rd|th)?|first|second|third|fourth|final|last|next) (?:round|stage)|runde \d|\d\. runde|
    (?:1er|2e|2ème|premier|deuxième) tour|segunda fase|zweite runde|on-?site|final onsite|final panel|
    coding (?:session|round)|(?:system|product|technical) design(?: session| round)?|
    case (?:study|interview|presentation)|pair(?:ing| programming)(?: session)?|live coding|
    technical (?:session|discussion|deep[- ]dive|round)|whiteboard(?:ing)?|
    take-?home (?:review|discussion|presentation|walkthrough)|portfolio review|bar raiser|culture (?:fit|add)
    """
)

STAGE_STRICT = _words(
    r"""
    (?:virtual |final )?on-?site|(?:final|interview|hiring) panel|coding (?:session|round|interview)|
    (?:system|technical) design(?: session| round)?|case interview|live coding|
    technical (?:session|deep[- ]dive|round)|take-?home (?:review|discussion|presentation|walkthrough)|bar raiser|
    (?:first|second|third|final|1st|2nd|3rd) round (?:w/|with|at|@)
    """
)
"""Stages that hardly anything but a selection has."""

AMBIGUOUS = _words(
    r"""
    screening (?:call|interview|chat)|fachgespräch|erstgespräch|zweitgespräch|kennenlern\w+|kennismakingsgesprek|
    auswahltag|probetag|entretiens?|entrevistas?|colloqui[oi]?|gesprek|gespräch
    """
)
"""Interview, and as well any other talk."""

SEQUENCE = _words(
    r"""
    (?:first|second|third|final|last|next|1st|2nd|3rd|initial|follow-?up) (?:conversation|chat|talk|call|meeting|
    interview|
    convo|session)|(?:erste|zweite|dritte|letzte)[snr]? (?:\w+ )?gespräch|(?:erst|zweit|dritt|abschluss)gespräch|
    (?:premier|première|deuxième|second|seconde|2e|2ème|dernier|dernière) (?:entretien|échange|rencontre|rendez-vous|
    appel)|
    (?:primera|segunda|tercera|última|primer|segundo|último) (?:entrevista|conversación|llamada|charla|contacto|
    encuentro|
    toma de contacto)|(?:primeira|segunda|terceira|última|primeiro|segundo) (?:entrevista|conversa|chamada|contacto|
    contato)|
    (?:eerste|tweede|derde|laatste) (?:gesprek|kennismaking|ontmoeting)|
    (?:primo|prima|secondo|seconda|terzo|ultimo) (?:colloquio|incontro|chiacchierata|chiamata|contatto)|
    (?:pre-?)?screening
    """
)
"""One of several talks."""

TERMS = _words(
    r"""
    notice period|salary (?:expectations?|range|band)|salary & fit|compensation expectations|your availability to start|
    (?:earliest|possible) start(?:ing)? date|gehaltsvorstellung\w*|kündigungsfrist|eintrittstermin|
    prétentions(?: salariales)?|
    préavis|pretensi(?:ón|ones) salarial(?:es)?|expectativas? salarial(?:es)?|pretensão salarial|pretensões salariais|
    expectativa salarial|opzegtermijn|salarisindicatie|salariswens|preavviso|aspettative (?:economiche|retributive)|
    your (?:take-?home|case|test|submission|exercise|assignment|portfolio)|(?:dein|ihr)e? (?:case|testaufgabe|
    probeaufgabe)|
    (?:votre|ton) (?:test|cas)|tu prueba|(?:il|la) tuo? (?:test|prova)
    """
)
"""What an employer wants to know of an applicant."""

WORK = _words(
    r"""
    your (?:case|test|submission|exercise|assignment|portfolio|code|past projects)|(?:dein|ihr)e? (?:case|testaufgabe)|
    (?:votre|ton) (?:test|cas|exercice)|tu (?:prueba|caso)|(?:il|la) tuo? (?:test|prova)|(?:o|a) (?:teu|seu|tua|
    sua) (?:teste|
    prova)|je (?:case|opdracht)
    """
)
"""What the user has done for it, or for somebody else."""

SALES = _words(
    r"""
    account executive|free trial|product tour|your (?:tech |data )?stack|your budget|hiring costs|rfp|tender|roi|
    (?:vendor|supplier|provider) (?:selection|pitch|review|meeting)|supplier|procurement|teams like yours|
    customers like you|
    show you how (?:we|our)|lieferant\w*|fournisseur|proveedor(?:es)?|leverancier|fornitore
    """
)

FIT = _words(
    r"""
    (?:good|mutual|potential|great|right|a) fit|fit for (?:the|our|this)|explore whether|you could (?:lead|join|
    build|run)|
    (?:joining|working (?:with|for)|work for|join) us|(?:about|consider(?:ing)?) joining|join(?:ing)? (?:the|our|
    their) team|
    suits? you|lead (?:our|the|their) (?:\w+ )?team|retained|shortlist(?:ed)?|notre équipe|unser(?:em)? team|
    nuestro equipo|
    nossa equipa|nosso time|ons team|nostro team|la nostra squadra|verstärk\w+|(?:vous|te) (?:rejoindre|uni(?:r|rte))
    """
)
"""Whether two sides suit each other."""

SELECTION = _words(
    r"""
    (?:outcome|result|this) (?:decides|determines)|whether (?:we|you) (?:go|move|proceed|advance|progress) |
    (?:move|proceed|advance|progress) (?:you )?(?:on |forward )?to the (?:next|final|second|onsite)|
    invite you (?:on )?to (?:the|our|a) (?:panel|next|onsite|final)|
    before (?:we make|making|they make) an offer|decides? (?:on|about) (?:the|a|your) hire|decides? whether to hire|
    before we decide|between (?:two|three|the|our) (?:final )?candidates|
    (?:you are|you['’]re|as) (?:one of )?(?:the |our |a )?(?:\w+ )?finalists?|finalist candidates|
    part of (?:the|our|your) (?:selection|hiring|interview|recruitment|recruiting|application|
    assessment) ?(?:process|procedure|loop)?|
    counts? (?:as|towards?) (?:the|your|our|an?) (?:\w+ )?(?:interview|selection|application|assessment|round|
    stage)|
    (?:first|second|third|final|next|last|1st|2nd|3rd) (?:stage|step|round|interview|part) (?:of|in|for) (?:the|our|
    your|this)|is (?:an|your|the) (?:\w+ )?interview for|teil des (?:auswahl|bewerbungs)\w+|
    fait partie du (?:processus|recrutement)|parte del proceso|parte do processo|
    onderdeel van de (?:sollicitatie|selectie)\w*|parte (?:del|della) (?:processo|selezione)
    """
)
"""Makes a coffee, a lunch or a chat part of a selection, whatever the title calls it."""

INTERNAL = _words(
    r"""
    internal recruitment for|internal (?:selection|competition)|promotion (?:board|panel|interview)|
    internal (?:application|applicant|candidate|interview|move|mobility|transfer|vacancy|posting|role|position|job|
    opening|hire)|interne (?:bewerbung|stelle|stellenausschreibung|ausschreibung)|mobilité interne|
    candidature interne|candidato interno|interne (?:sollicitatie|vacature)|your (?:internal )?application|
    you(?:['’]ve| have)? applied|your candidacy|deine bewerbung|ihre bewerbung|votre candidature|tu candidatura|
    sua candidatura|je sollicitatie|uw sollicitatie
    """
)
"""Makes an interview at the present employer one about the user."""

PRACTICE = _words(
    r"""
    mock|(?:practi[cs]e|rehearsal|trial|sample|fake|pretend) (?:interview|run|session|call|round|screen|panel)|
    interview (?:practi[cs]e|prep(?:aration)?|coaching|coach|skills?|training|workshop|tips|techniques?|rehearsal|
    drill|club|buddy|bootcamp|masterclass|lab|strategy|role-?play)|
    (?:career|job[- ]search|executive|salary|negotiation|life|interview) coach(?:ing)?|coaching|dry[- ]run|
    rehears(?:e|al|ing)|interviewer (?:training|certification|calibration|onboarding|workshop)|
    structured interviewing|how to interview|bias training|bewerbungs(?:training|coaching|mappe|fotos?|workshop)|
    probe-?interview|interviewtraining|übungsgespräch|probegespräch|simulation d['’]entretien|
    préparation (?:à l['’]|d['’]|de l['’]|aux )?entretiens?|entretien blanc|atelier (?:cv|entretien)|
    simulacro(?: de entrevista)?|(?:preparación|preparar) (?:de |para )?(?:la |una )?entrevista|simulação|
    preparação (?:para|da) (?:a )?entrevista|oefengesprek|sollicitatietraining|proefgesprek|simulazione|
    preparazione (?:al|del) colloquio|cv (?:review|check|clinic)|résumé (?:review|workshop)|
    resume (?:review|workshop)|study group|prep (?:call|session|chat|meeting|time|for|with)|
    pre-interview (?:call|briefing|chat|prep\w*)|interview briefing|briefing (?:call|before|ahead)
    """
)

OTHERS_SIDE = _words(
    r"""
    debrief(?:ing)?|scorecards?|
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
    interview (?:panel|rota|roster|slots)|interviewing (?:candidates|applicants|interns|graduates)|exit interview|
    stay interview|entretien de (?:départ|sortie)|austrittsgespräch|exitgesprek|entrevista de sa(?:lida|ída)
    """
)
"""The user is asked as an interviewer or colleague, or leaves."""

GIVES = _words(
    r"""
    (?:our|my|the) (?:candidate|applicant) (?:for|is|today)|
    please interview(?! process| experience| prep)|you shadow|shadow(?:ing)? (?:an? |the )?interview|shadow: interview|
    (?:he|she|they)(?:['’]s| is| are|['’]re) (?:up for|interviewing|applying|a candidate|an applicant|our candidate)|
    you (?:take|cover|own) the \w+ (?:part|section|slot|round)|(?:interview|meet|assess|screen) (?:the|our|this|
    a) (?:candidate|
    applicant)|(?:his|her|their|the candidate['’]s) (?:cv|resume|résumé|portfolio)|
    candidate (?:packet|profile|cv|resume|résumé|pack|brief)|your interviewees?|
    (?:bitte|please) (?:\w+ )?(?:den|die) (?:bewerber|kandidat)\w*|you(?:['’]re| are) (?:interviewing(?! for| with| at)|
    the interviewer|shadowing|on the (?:interview )?panel)|questions (?:you (?:will |should |may )?|to )ask(?! us| me)|
    (?:lebenslauf|unterlagen) (?:des|der) (?:bewerber|kandidat)\w*|cv (?:du|de la) candidate?
    """
)
"""The user is the one who interviews."""

CV_ATTACHED = _words(
    r"""
    candidate (?:lunch|dinner|coffee|breakfast|visit|tour)|
    (?<!your )(?<!: )(?:cv|resume|résumé|lebenslauf) (?:is |and \w+ )?(?:attached|enclosed|linked|below|anbei|
    im anhang)|
    cv (?:en pièce jointe|ci-joint|adjunto|em anexo|allegato|bijgevoegd)
    """
)
"""Said to those who interview, unless it is the user's own."""

CHAT = _words(
    r"""
    informational(?: interview| chat| call)?|informative interview|networking|network(?:ing)? (?:call|chat|coffee)|
    pick (?:your|my|her|his|their) brains?|mentor(?:ing|ship)|career (?:advice|chat|talk|conversation)|
    not an? (?:job )?interview|
    no (?:current |open |actual |specific )?(?:roles?|vacanc(?:y|ies)|positions?|openings?|jobs?)(?: (?:open|
    available|going|attached|involved|here|right now|at the moment))?|
    (?:not|aren['’]t|isn['’]t) (?:currently |actively )?(?:hiring|recruiting)|nothing to do with|catching up|
    (?:how|why) (?:you|they|she|he|i) (?:got|broke|moved) into|industry chat|no strings|no agenda|
    kein(?:e)? (?:stelle|vorstellungsgespräch|bewerbungsgespräch)|netzwerk\w*|pas (?:un|d['’])entretien|
    pas de poste|sin vacante|geen vacature|réseautage|contactos
    """
)

CROWD = _words(
    r"""
    (?:career|careers|job|jobs|recruit(?:ing|ment)|hiring|graduate|employer|talent|virtual) (?:fair|expo|night|
    evening|webinar|open house|event|festival)|webinar|meet-?up|lunch (?:&|and|'?n'?) learn|brown[- ]bag|masterclass|
    mixer|answers? your questions|open to all|
    panel of (?:\w+ )?hiring managers|info(?:rmation)? (?:session|evening|day)|
    open (?:day|evening|house)|ama|q ?& ?a session|conference talk|panel discussion|hackathon|jobmesse|karrieretag|
    karrieremesse|messe|salon de l['’]emploi|forum (?:emploi|des métiers)|feria de(?:l)? empleo|feira de emprego|
    banenbeurs|career day|fiera del lavoro|linkedin live|live event|how we hire|ask (?:our|us|me) (?:\w+ )?anything|
    seminar|keynote|lecture|tech talk|summit|roundtable|town hall|all[- ]hands|fair|livestream|seats? left|
    register(?:ed)? (?:for|here)
    """
)

ALONE = _words(
    r"""
    one-?way(?: video)?|pre-?recorded|asynchronous|async|on-?demand|self-?paced|at your own pace|in your own time|
    on your own time|record(?:ing)? your answers|video answers|no (?:one|body) (?:will be|is|else)|
    nobody (?:will be|is|else)|unattended|unproctored|zeitversetzt\w*|entretien (?:vidéo )?différé|
    videoentrevista grabada|link expires|complete (?:it|this|the test|the assessment)
    """
)

TEST = _words(
    r"""
    online (?:assessment|test)|
    (?:coding|aptitude|psychometric|skills?|personality|numerical|timed) (?:test|challenge|assessment|
    questionnaire)|hackerrank (?:test|challenge)|codility|codesignal|test(?:gorilla|dome)|hirevue|
    take-?home (?:due|deadline|assignment|test|task|exercise)|
    (?:finish|work on|submit|do|start|write|upload) (?:the |my )?take-?home|take-?home|
    online-?test|einstellungstest|prueba online|test en ligne|teste online|test online
    """
)

ATTENDED = _words(
    r"""
    (?<!no )(?<!not )(?<!not a )(?:live|review|discuss(?:ion|ing)?|walk(?:ing)? (?:us|me|them) through|walk-?through|
    present(?:ation|ing)?|interviewers?\s*:|with (?:our|the) (?:team|engineers?|panel))
    """
)
"""Somebody is there although it is about a test."""

TALK = _words(
    r"""
    (?<!no )(?<!not )(?<!not a )(?<!without a )(?:chat|conversation|talk|talking|call|speak(?:ing)?|meet(?:ing)?|
    interview with|gespräch|échange|conversa|charla|gesprek|colloquio)
    """
)
"""People speak with each other, and a test is only spoken of."""

AFTER = _words(
    r"""
    offer (?:call|discussion|talk|chat|letter|details|review|meeting|conversation|presentation|negotiation|stage|
    walk-?through|debrief)|
    (?:job|verbal|written|formal|compensation (?:&|and)|discuss(?:ing)? (?:the|your|our)) offer|
    extend(?:ing)? (?:you )?an offer|your offer|the offer|compensation (?:discussion|review|talk|call|package)|
    walk(?:ing)? you through the (?:package|offer|contract|terms)|salary (?:discussion|negotiation|review)|
    (?:sign|signing) (?:the |your )?(?:contract|papers|offer)|contract (?:signing|review|talk)|
    references? (?:calls?|checks?|talk|interview|request|chat)|reference for|referees?|background (?:check|
    investigation)|security clearance|vetting (?:interview|call)|
    right[- ]to[- ]work|pre-?employment|onboarding|orientation|induction|(?:your )?first day|
    welcome (?:call|session|day|meeting|aboard)|new (?:hire|starter|joiner)|benefits (?:overview|session|enrol\w+)|
    congratulations|vertrags(?:gespräch|unterzeichnung|verhandlung)|angebots?(?:gespräch|besprechung)|
    vertragsangebot|arbeitsvertrag|gehaltsverhandlung|einarbeitung|referenz(?:gespräch|anruf)|onboarding-?gespräch|
    proposition d['’]embauche|(?:signature|négociation) (?:du|de) (?:contrat|salaire)|prise de références|
    intégration|carta oferta|oferta de (?:trabajo|empleo|emprego)|(?:la|nuestra) oferta|referencias|incorporación|
    proposta de (?:trabalho|emprego)|proposta di (?:lavoro|assunzione)|arbeidsvoorwaarden\w*|aanbod|
    contractbespreking|referentie(?:gesprek|check)|offerta di lavoro|referenze|firma (?:del )?contratto
    """
)
"""The choice has been made."""

AFTER_TITLE = _words(
    r"""
    offers?|offre|oferta|angebot|aanbod|offerta|proposta|references?|onboarding|package
    """
)

REVIEW = _words(
    r"""
    (?:annual|performance|mid-?year|year-?end|quarterly|half-?yearly|probation(?:ary)?|90-day|salary|pay|
    talent) (?:review|appraisal|check-?in|talk|conversation|interview|meeting)|appraisal|disciplinary|grievance|
    investigat(?:ion|ory|ive) (?:interview|meeting)|
    return[- ]to[- ]work|mitarbeitergespräch|
    jahresgespräch|personalgespräch|zielvereinbarung\w*|probezeitgespräch|
    entretien (?:annuel|d['’]évaluation|professionnel|de fin d['’]année|individuel)|
    evaluación (?:de desempeño|anual)|avaliação de desempenho|beoordelingsgesprek|functioneringsgesprek|jaargesprek|
    colloquio (?:annuale|di valutazione)|valutazione annuale|skip-?level|development (?:talk|review)|
    bilan (?:annuel|de compétences)|feedbackgespräch|rückkehrgespräch|entrevista (?:anual|de desempeño)
    """
)

UNPAID = _words(
    r"""
    voluntary|trustees?|pro bono|board role|volunteer(?:s|ing)?|unpaid|ehrenamt\w*|freiwillig\w*|bénévol\w*|
    voluntari\w*|voluntári\w*|vrijwillig\w*|volontari\w*
    """
)

OTHER = _words(
    r"""
    newsletter|published|publication|blog(?:post)?|vlog|youtube|substack|draft for (?:your )?(?:approval|review)|
    job ?cent(?:re|er)|arbeitsamt|arbeitsagentur|agentur für arbeit|pôle emploi|france travail|uwv|work coach|
    unemployment|universal credit|(?:expert|stakeholder|discovery|requirements|audit|customer|alumni|persona|
    win[- /]loss|churn|intake) interview|expert (?:network|call)|newsroom|live interview|hit time|correspondent|
    talk show|breakfast show|television|fernseh\w*|télévision|televisión|
    televisão|televisione|grand(?:pa|ma|dad|father|mother|parents)|grann?y|nonn[oa]|abuel[oa]|avó|avô|grand-?(?:père|
    mère)|
    oral histor(?:y|ies)|family (?:history|tree)|storycorps|
    podcast|journalist(?:e|in)?|reporter|newspaper|zeitung|radio|documentary|press (?:interview|call|briefing|team)|
    presse(?:gespräch|interview|termin)|media (?:interview|training)|(?:will )?airs?|on air|broadcast|episode|
    live ?stream|(?:our|my) (?:readers|listeners|viewers|audience)|
    (?:for|writing) (?:an|my|the|our|a) (?:article|piece|story|book|blog|newsletter|feature|column|paper|
    documentary|thesis|dissertation)|recording\s*:|prensa|periódico|giornalista|krant|journal local|
    (?:user|customer|market|ux|paid|academic|qualitative|consumer) (?:research|interview|discovery|study|feedback)|
    research (?:interview|session|study|participant|project)|usability|user (?:test|testing|study)|focus group|
    gift ?card|voucher|incentive|honorarium|share your feedback|(?:study|research) participants?|thesis|
    dissertation|masterarbeit|doktorarbeit|bachelorarbeit|oral history|nutzerforschung|nutzerbefragung|
    nutzerinterview|marktforschung|étude (?:utilisateur|de marché)|estudio de (?:usuarios|mercado)|
    gebruikersonderzoek|
    (?:school|student|pupil|mba|college|university|kindergarten|nursery|family|parent) (?:interview|admissions?)|
    admissions? (?:interview|office|team|tutor|meeting)|kindergarten|nursery|preschool|pre-?k|daycare|kita|crèche|
    scholarship|stipendium|beca|bursary|grade \d+|reception class|
    (?:middle|high|primary|elementary|secondary|grammar|private|boarding|music|summer|law|business|medical) school|
    parent[- ]teacher|parents?['’]? (?:evening|interview|meeting)|schulaufnahme|schulgespräch|schulanmeldung|
    elterngespräch|elternabend|lycée|école|escola|colegio|escuela|scuola|oudergesprek|basisschool|
    master['’]?s program(?:me)?|visa (?:appointment|interview|application|renewal)|visum\w*|consulate|consulat|
    konsulat|consulado|consolato|embassy|ambassade|botschaft|embajada|ambasciata|uscis|citizenship|
    naturali[sz]ation|einbürgerung\w*|green card|global entry|biometrics|asylum|préfecture|ausländerbehörde|
    residence permit|permesso di soggiorno|immigration (?:interview|office|officer)|landlord|tenants?|tenancy|
    letting(?:s)? (?:agent|agency)|
    (?:flat|apartment|house|room|roommate|housemate|flatmate|tenant) (?:viewing|interview|hunt\w*|share)|
    wohnungsbesichtigung|vermieter\w*|wg-?(?:casting|zimmer|interview)|propriétaire|bailleur|casero|inquilin\w+|
    huurwoning|bezichtiging|locataire|affitto|co-?op board|housemates?|room-?mates?|flat-?mates?|mortgage|
    hypothek\w*|condo|hoa|apartments?|appartement|(?:life|home|car|health|travel|contents) insurance|
    insurance (?:interview|call|claim)|claims (?:interview|call|adjuster|handler)|your claim|
    claim (?:number|no|ref\w*)|loss adjuster|underwriting (?:interview|call)|policy ?holder|life cover|
    versicherungsfall|schadensfall|sinistre|siniestro|charity shop|food bank|soup kitchen|animal shelter|
    foster(?:ing)?|adoption (?:interview|agency|panel)|rescue (?:dog|cat|centre|center)|
    (?:skin|cancer|health|breast|eye|hearing|dental|medical|blood|bowel|diabetes|prenatal|newborn|tb|
    covid) (?:screening|check|test)|dentist|mammogra\w+|cervical|colonoscopy|dermatolog\w*|physician|gp|therapist|
    therapy|zahnarzt|arzttermin|médecin|dépistage|vorsorgeuntersuchung|screening (?:appointment|test)|
    clinical (?:trial|study)|medical (?:trial|study)|study coordinator|wärmepumpe|heizung|radiology|x-ray|
    (?:film|movie|private|advance|press|documentary) screening|screening of|screening room|movie|cinema|popcorn|
    premiere|director['’]s cut|kino|film club|jury duty|court|police|witness|deposition|polizei|parole|
    probation officer|census|speed dating|matchmak\w+|godparents?|parish|nanny|babysitter|au pair|wedding|choir|
    audition|casting|vélo|révision complète|contrôle technique|autowerkstatt|
    product (?:walkthrough|demo)|sales (?:call|demo|pitch)|demo|
    entretien (?:de |du |de la |des |d['’])?(?:vélo|voiture|chaudière|jardin|véhicule|climatisation|courant|locaux|
    auto|moto|ascenseur|piscine)|chaudière|toiture
    """
)
"""Other things called interview, screening or entretien."""

OTHER_WEAK = _words(
    r"""
    q ?& ?a|producer|story|stories|studio|archives?|camera crew|membership|co-op|allotment|auntie?|uncle|oma|opa|
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

TRAVEL = _words(
    r"""
    flight|fly|flug|vol|vuelo|train (?:to|from|home|back)|zug|bus|eurostar|drive|driving|ride|travel|trip|journey|
    hotel|check-?in|check-?out|taxi|uber|cab|car (?:hire|rental|to)|ferry|parking|airport|commute|
    leave (?:for|house|home|at|by)|anreise|abreise|rückreise|fahrt|hinfahrt|reise|train pour|trajet|viaje|viagem|
    reis|trein|viaggio|treno|voo|volo|buffer
    """
)
"""At the beginning of a title."""

ERRAND = _words(
    r"""
    reminder|remember|remind|don['’]?t forget|to-?do|buy|print|iron|send|e-?mail|write|pick (?:up|out)|collect|pack|
    charge|prep(?:are|aration)?|practi[cs]e|rehearse|apply|submit|deadline|due|follow[- ]?up|thank(?: you|s)?|
    haircut|dry[- ]clean\w*|suit|update (?:cv|resume|résumé|linkedin)|research|(?:re-?)?read|study|look up|
    review (?:notes|cv|job|my|answers)|notes (?:for|on|from)|call back|chase|confirm|book|order|ask|tell|check|
    think|decide|celebrat\w+|drinks|dinner|party|erinnerung|nicht vergessen|vorbereit\w*|rappel|préparer|
    recordatorio|preparar|lembrete|herinnering|voorbereid\w*|promemoria|preparare|danke\w*|anzug|results?|hear back|
    feedback|outcome|decision
    """
)
"""At the beginning of a title."""

PREP_TITLE = _words(
    r"""
    prep(?:aration)?|vorbereitung\w*|préparation|preparación|preparação|voorbereiding\w*|preparazione|preparing|
    training|schulung|workshop|mentoring|course|kurs|formation|formación|cursus|corso|coach (?=\w+$)
    """
)

PREP_BODY = _words(
    r"""
    (?:get you ready|help you prepare|prepare you|prepping you|prep you|brief you) (?:for|before|ahead of|on|what|
    the|your|likely)|(?:run|talk|walk) you through (?:what|likely|(?:the|their|his|her) (?:format|questions|panel))|
    before your (?:interview|onsite|final)|
    ahead of your (?:interview|onsite|final)|what (?:they|the client|the panel) (?:will|may|might|usually) ask|
    (?:likely|practi[cs]e|common|typical) questions|i['’]ll play
    """
)

PAST = _words(
    r"""
    how did (?:it|that|things) go|post-?interview|
    (?:how|hope) (?:did |was |your |the |my )+(?:job )?interviews?|how (?:it|that|everything) went|
    after (?:the|my|your) (?:job )?interviews?|(?:survived|nailed|finished) (?:the|my|your) interview|
    good luck (?:with|for|at|on)|fingers crossed|celebrat\w+|
    interview (?:outfit|suit|clothes|photos?|haircut|season|stories|results?)
    """
)
"""Speaks of an interview from outside."""

OUTSIDE = _words(
    r"""
    (?:re|for|before|after|until|about|from|ahead of|following) (?:the |my |tomorrow['’]s |
    an )?(?:[\w&]+ ){0,2}interviews?$|interview (?:your|my|his|her|their)|follow[- ]?ups?|due|e-?mail|homework|
    essay|assignment|deadline|outfit|clothes|notes|results?|outcome|class|waiting|hear from|heard|wait for|
    expect\w*|got|questions for|thoughts on|worried
    """
)
"""In a note to oneself: speaks of an interview from outside."""

HOLD = _words(
    r"""
    keep (?:it |this )?(?:free|open|clear)|hold|holding|block(?:ed|er)?|keep free|placeholder|save the date|possible|
    possibly|potential|maybe|platzhalter|
    blocker|freihalten|frei halten|reserv\w+|bloqu\w+|tbc|tbd|réservé|optie|optional
    """
)
"""At the beginning or end of a title."""

UNSURE = _words(
    r"""
    maybe|possible|possibly|potential(?:ly)?|in case|
    if (?:they|it|she|he|the client) (?:call|confirm|work|repl|pick|choos|com)\w*|tbc|tbd|to be confirmed|pending|
    vielleicht|evtl|eventuell|peut-être|quizás|talvez|misschien|forse|several|whichever|any of|
    not (?:yet )?(?:agreed|confirmed|named|known)|interviews
    """
)
