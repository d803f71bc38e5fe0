"""The key words of job interviews.

English first; German, French, Spanish, Portuguese, Dutch and Italian as far as titles and invitations use them. Only
vocabulary lives here, as patterns over whole words; what follows from a word is decided in `evidence`.
"""

import re


def words_of(alternatives: str) -> re.Pattern[str]:
    """A pattern for any of the alternatives as whole words, whatever their case; line breaks mean nothing."""
    joined = "".join(line.strip() for line in alternatives.strip().splitlines())
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


INTERVIEW = words_of(
    r"""
    screening (?:call|interview|chat)|interview(?:s|ed|ing)?|intvw?|intervju|int\.|intv?w?\.?(?= (?:w/|with|at|@)|:)|
    entretiens?|entrevistas?|colloqui[oi]?|kennismakingsgesprek|kennenlerngespräch|kennenlernen|erstgespräch|
    zweitgespräch|fachgespräch|auswahltag|probetag|probearbeitstag|
    (?:telefon|video|online|teams|zoom|panel|gruppen|einzel|bewerbungs)-?interviews?|
    telefooninterview|videointerview|videogesprek|
    (?:phone|telephone|video|technical|tech|panel|onsite|on-site|final|first|second|third|fourth|1st|2nd|3rd|
    virtual) interview
    """
)

OF_A_JOB = words_of(
    r"""
    job[- ]interview|vorstellungsgespräche?s?|bewerbungsgespräche?s?|auswahlgespräche?|jobinterview|
    einstellungsgespräche?|(?:einstellungs|auswahl)kommission|
    sollicitatiecommissie|selectiecommissie|benoemingsadviescommissie|jury de recrutement|comité de sélection|
    (?:tribunal|comité|comisión) de selección|banca de seleção|
    sollicitatiegesprek(?:ken)?|vorstellungstermin|
    entretien (?:(?:d['’]?)?embauche|(?:de )?recrutement|de sélection|professionnel d['’]embauche|rh|technique|manager)|
    bolsa de (?:trabajo|empleo)|
    entrevista (?:(?:de )?(?:trabajo|trabalho|emprego|empleo|selección|seleção)|laboral|con rrhh|com rh|com o rh|
    con recursos humanos)|colloquio (?:(?:di )?(?:lavoro|selezione|assunzione)|conoscitivo)|
    processo (?:di selezione|seletivo)|proceso de selección|processus de (?:recrutement|sélection)|
    sollicitatieprocedure|auswahlverfahren|bewerbungs(?:verfahren|prozess)|
    (?:interview|selection|hiring|recruitment) (?:process|loop)|selection (?:day|panel|interview|board)|
    assessment[- ]?(?:day|cent(?:re|er))|
    (?:recruiter|recruiting|recruitment|hiring[- ]manager|candidate|knock-?out|competency|behaviou?ral|coding|hr|
    agency|screening) interview|
    (?:phone|telephone|ph\.?|tel\.?|recruiter|recruiting|talent|technical|tech|hiring[- ]manager|candidate|hr|initial|
    knock-?out|agency|qualification|phone/video) screen(?:ing)?(?: call| chat| interview)?
    (?!\w| (?:repair|protector|test))|
    recruiter (?:call|chat|intro(?! to)|conversation)|knock-?out (?:screen|questions|call)|on-?site (?:loop|interview)|
    virtual on-?site|interview loop|superday|power day|hiring[- ]manager|interviewers?\s*:|your interviewers?|
    interviewing with us|interviewer stays|
    job opportunity|(?<!no )open(?:ing)? (?:role|position)|
    interview(?:s)? (?:for|about|re|regarding) (?:the |our |a |an )?(?:role|position|post|job|vacancy|opening)|
    (?:role|position|post|job|vacancy) you(?:['’]ve| have)? applied (?:for|to)|
    (?:your )?(?:job )?application for the (?:role|position|post|job)|take-?home review|
    review of (?:your|the) take-?home|gesolliciteerd|beworben (?:haben|hast)|(?:avez|as) postulé|
    sollicitatie(?:ronde|procedure)|(?:you (?:are|were)|are you|you['’]re) (?:applying|interviewing) for|
    (?:would|will|could) be (?:my|your) (?:new |future |line |direct )?(?:boss|manager)|
    (?:tu|su|votre|ton|dein|ihr|tuo|suo|teu|seu) (?:futur[eoa]?|künftiger?|zukünftiger?) (?:jef[ea]|chef(?:in)?|chefe|
    manager|responsab(?:le|ile)|vorgesetzter?|gestora?|capo)|
    colloquio tecnico|entrevista (?:técnica|final)|technisch gesprek|technisches (?:interview|gespräch)|
    (?:prueba|prova) técnica|prova tecnica|
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

ASKED = words_of(
    r"""
    be interviewed by|(?:will|would like to|wants? to|to|going to) interview you
    (?: for (?:about |around )?(?:half )?(?:an? |one |\d+[ -]?|\w+t[ey]e?n? )(?:hour|min)\w*)?
    (?! (?:about|on|regarding|as part)
    (?! (?:(?:the |this |our |an? )?(?:[\w-]+ ){0,2}(?:role|position|job|post|vacancy|opening)|
    your (?:background|cv|career|work|application|fit|experience(?! (?:with|of|using|on))))))
    (?! for (?!.{0,40}(?:role|position|job|post|vacancy|opening)\b| *…))
    """
)
"""Said to an applicant, and as well to whoever is asked for a study, a paper or a broadcast."""

RECRUITING = words_of(
    r"""
    recruit(?:er|ers|ing|ment)|recruteu(?:r|se)|talent|sourcer|sourcing|headhunter|search consultant|finalists?|
    before (?:a|the|our|(?:we )?mak(?:e|ing) (?:a|the|our)) decision|before we decide|
    before we (?:choose|pick|select|appoint|hire|find)(?= (?:our|the|a) (?:new|next)\b)|considering you (?:for|as)|
    (?:thanks|thank you) for applying|gesolliciteerd|
    beworben|postulé|hiring|hiring managers|candidates?|candidat[es]?|candidacy|pré-?qualification|présélection|
    vacanc(?:y|ies)|personalberat\w+|personalreferent\w*|
    personalabteilung|bewerber(?:innen)?-?(?:interview|gespräch|tag)|recrutement|reclutador[ae]?|reclutamiento|
    recrutador[ae]?|recrutamento|
    selezion(?:e|atrice|atore)|werving|vacature|(?:our|my) client|
    a client (?:in|of|who|that|looking|based|of mine|of ours)|unser(?:e[nm]?)? kunde[n]?|notre client|bewerbung|
    candidature|candidatura|sollicitatie|kandidatur|vacantes?|postula(?:ción|do|ste)|candidata(?:do|ste|r)|
    candidato|candidata|selección|seleção|talento|rr\.? ?hh|recursos humanos|ressources humaines|risorse umane|
    vagas?|(?:thanks|thank you) for (?:your )?(?:applying|application|interest)|applying|
    (?:nuestro|mi|nostro|mio|nosso|meu) cliente|onze (?:klant|opdrachtgever)|one of (?:our|my) (?:\w+ )?clients|
    job (?:spec\w*|description|ad|posting)|stellen(?:beschreibung|anzeige)|fiche de poste|descripción del puesto|
    functieomschrijving|the client (?:liked|wants|would|has)|growing (?:the|our) (?:\w+ )?team|
    (?:about|consider(?:ing)?|interest(?:ed)? in) joining(?! the (?:call|meeting)| by| via)|
    (?:first|second|third|next|key|senior|engineering|backend|technical|potential|founding) hires?(?! cars?)|
    \(interviewer\)|\((?:interview )?shadow(?:ing)?\)|ricerca e selezione|personeelszaken|headhunting|exec search
    """
)

OPENING = words_of(
    r"""
    gigs?|what you(?:['’]re| are) (?:after|looking for)|roles?|positions?|
    openings?(?! (?:of|hours?|times?|night|party|day|ceremony))|
    vacanc(?:y|ies)|post(?!-)|
    opportunit(?:y|ies)(?! to| for)|(?:your|job) search|
    your (?:background|cv|resume|résumé|experience|profile|career(?! path)|application|next (?:step|move|role))|
    join(?:ing)? (?:us|our team|the team)|stelle|poste|puesto|vaga|functie|posizione|ruolo|requisition|req|job|
    \w{3,}(?<!wass)(?<!feu)(?:er|ist|ent|eur|kraft|leitungs|assistenz|teilzeit|vollzeit|trainee|ausbildungs)(?:innen)?
    -?stelle|
    (?:ihr|dein)(?:en?|er)? (?:werdegang|lebenslauf|profil)|(?:votre|ton) (?:parcours|profil|cv)|
    (?:tu|su) (?:trayectoria|perfil|experiencia|cv|currículum)|(?:tuo|suo) (?:percorso|profilo|cv|curriculum)|
    (?:teu|seu|tua|sua) (?:percurso|perfil|experiência|trajetória|trajectória|cv|currículo)|
    (?:je|jouw|uw) (?:cv|ervaring|achtergrond|profiel|loopbaan)|
    bewerbung|candidature|candidatura|sollicitatie|kandidatur|vacantes?|plaza|posición|posição|cargo|mandate|
    vacature
    """
)

APPLIED = words_of(
    r"""
    (?:thanks|thank you) (?:so much |very much |again )?for (?:applying|your (?:recent )?(?:job )?application)|
    your application (?:at|to|with|for)|(?:following|further to) (?:up on )?your (?:recent )?application|your candidacy|
    (?:invite you|invited(?: you)?) (?:to|for) (?:an? )?interview|shortlisted for (?:an? )?interview|(?:ihre|
    deine) (?:bewerbung|kandidatur)|
    (?:votre|ta|tu|su|tua|sua) candidatur[ae]|(?:je|jouw|uw) sollicitatie|
    you(?:['’]ve| have)? (?:recently )?applied (?:to|for|with)|
    (?:je|u) (?:hebt |heeft )?(?:solliciteerde|gereageerd op|reageerde op)|(?:apuntaste|inscribiste) (?:a|en|para)|
    gesprek(?:ken)? sollicitatie|\w*gesprek(?:ken)? (?:over|i\.?v\.?m\.?) (?:je|uw) sollicitatie|
    \w*gesprek sollicitatie|(?:danke|dank) für (?:ihre|deine|die) bewerbung|merci (?:pour|de) votre candidature|
    gracias por (?:tu|su) (?:candidatura|postulación|interés en)|gracias por (?:postular|aplicar)\w*|
    obrigad[oa] pela (?:tua|sua) candidatura|(?:bedankt|dank) voor (?:je|jouw|uw) sollicitatie|
    grazie per (?:la (?:tua|sua) candidatura|esserti candidat[oa]|essersi candidat[oa])
    """
)
"""Said to an applicant, for a job as for a flat."""

STAGE = words_of(
    r"""
    hm (?:screen|chat|call|interview|round)|trial (?:day|shift)|pre-?screen|
    (?:round|stage|step) (?:\d|one|two|three|four)|(?:interview|round|stage|step|part) \d of \d|
    (?:part|step|leg|half) (?:one|two|three|four|\d) of (?:the|our|your) (?:\w+ )?process|
    (?:zweiter|erster|dritter|\d\.) teil des (?:auswahl)?prozesses|(?:première|deuxième|seconde|dernière)
    [ ](?:partie|étape) du processus|(?:primera|segunda|última) parte del proceso|(?:prima|seconda|
    ultima) parte del processo|
    (?:primeira|segunda|última) parte do processo|(?:eerste|tweede|laatste) deel van het proces|
    (?:\d(?:st|nd|rd|th)?|first|second|third|fourth|final|last|next) (?:round|stage)|runde \d|\d\. runde|
    (?:1er|2e|2ème|premier|deuxième) tour|segunda fase|zweite runde|on-?site|final onsite|final panel|
    coding (?:session|round)|(?:systems?|product|technical|software|data|api) design(?: session| round)?|
    case (?:study|interview|presentation)|pair(?:ing| programming)(?: session)?|live coding|
    technical (?:session|discussion|deep[- ]dive|round)|whiteboard(?:ing)?|
    take-?home (?:review|discussion|presentation|walkthrough)|portfolio review|bar raiser|culture (?:fit|add)
    """
)

STAGE_STRICT = words_of(
    r"""
    hm (?:screen|chat|call|interview|round)|culture (?:fit|add)|pre-?screen|
    (?:virtual |final )?on-?site|(?:final|interview|hiring) panel|coding (?:session|round|interview)|
    (?:systems?|technical) design(?: session| round)?|case interview|live coding|
    technical (?:session|deep[- ]dive|round)|take-?home (?:review|discussion|presentation|walkthrough)|bar raiser|
    (?:first|second|third|final|1st|2nd|3rd) round (?:w/|with|at|@)
    """
)
"""Stages that hardly anything but a selection has."""

AMBIGUOUS = words_of(
    r"""
    screening (?:call|interview|chat)|fachgespräch|erstgespräch|zweitgespräch|kennenlern\w+|kennismakingsgesprek|
    auswahltag|probetag|entretiens?|entrevistas?|colloqui[oi]?|gesprek|gespräch
    """
)
"""Interview, and as well any other talk."""

SEQUENCE = words_of(
    r"""
    (?:first|second|third|final|last|next|1st|2nd|3rd|initial|follow-?up) (?:conversation|chat|talk|call|meeting|
    interview|
    convo|session)|(?:erste|zweite|dritte|letzte)[snr]? (?:\w+ )?gespräch|
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

TERMS = words_of(
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

WORK = words_of(
    r"""
    your (?:case|test|submission|exercise|assignment|portfolio|code|past projects)|(?:dein|ihr)e? (?:case|testaufgabe)|
    (?:votre|ton) (?:test|cas|exercice)|tu (?:prueba|caso)|(?:il|la) tuo? (?:test|prova)|(?:o|a) (?:teu|seu|tua|
    sua) (?:teste|
    prova)|je (?:case|opdracht)
    """
)
"""What the user has done for it, or for somebody else."""

FIT = words_of(
    r"""
    you(?:['’]d| would) be (?:great|perfect|ideal|right|a (?:great|good|strong|perfect) (?:fit|match)) for|
    (?:good|mutual|potential|great|right|a) fit|fit for (?:the|our|this)|explore whether|you could (?:lead|join|
    build|run)|
    (?:joining|working (?:with|for)|work for|join) us|(?:about|consider(?:ing)?) joining|join(?:ing)? (?:the|our|
    their) team|
    suits? you|(?:you(?:['’]re| are)|(?:if|whether) you) (?:are )?(?:the one|the right (?:person|one)|our (?:next|
    first))|
    (?:who|whether you|if you) (?:joins?|could join|should join)(?: us| as| the team)?|(?:a |the )?(?:vote|
    say) (?:on|in) who|
    conocer(?:te|le|la) mejor|(?:te|vous) connaître|faire (?:votre|ta) connaissance|(?:dich|sie) (?:besser |näher )?(?:
    kennenlernen|kennenzulernen)|maken we graag kennis|(?:te|beter) leren kennen|conhecer-te|conhecê-la|te conhecer|
    conoscer(?:ti|la) meglio|(?:would|will|could|\w{1,6}['’]d) be your (?:\w+ )?(?:peers?|colleagues?|teammates?|
    counterparts?)|
    your (?:future|potential|prospective) (?:team|colleagues?|peers?|teammates?)|
    (?:right|made) for each other|a (?:good |right |great )?match|
    (?:good |right )?fit for (?:each other|both)|
    lead (?:our|the|their) (?:\w+ )?team|retained|shortlist(?:ed)?|notre équipe|unser(?:em)? team|
    nuestro equipo|
    nossa equipa|nosso time|ons team|nostro team|la nostra squadra|verstärk\w+|(?:vous|te) (?:rejoindre|uni(?:r|rte))
    """
)
"""Whether two sides suit each other."""

EMPLOYER = words_of(
    r"""
    hr|people team|human resources|personal(?:abteilung|wesen)?|rh|drh|ressources humaines|recursos humanos|
    risorse umane|p&o|hrm|reception|front desk|lobby|visitors?|receptie|empfang|pforte|accueil|recepción|recepção|
    reception|portineria|ask for|parking|park(?:en|plätze)|our (?:offices?|site|premises|plant|shop|store|building)|
    anreise|(?:look(?:ing)?) forward to (?:meeting|seeing|speaking|talking)|freuen uns|certificates?|zeugnisse?|
    diplom\w*|
    cv|résumé|resume|curriculum|lebenslauf|currículum|currículo|your (?:letter|questions|skills|qualifications)|
    dress(?: code)?|interviewers|panell?ists?|panel(?: members)? ?:
    """
)
"""Stands in what employers write to those they see, and seldom in what others do."""

UNDECIDED = words_of(
    r"""
    before (?:we|they|i) (?:\w+ ){0,2}(?:shortlist|decide|choose|pick|select|appoint|hire|make)|bevor wir|
    avant de (?:choisir|décider)|antes de (?:elegir|decidir|escolher)|voordat we|prima di (?:scegliere|decidere)
    """
)
"""Nobody has been chosen yet."""

SELECTION = words_of(
    r"""
    étape du processus|(?:fase|etapa|paso|passo|step) (?:del|do|della|della nostra) (?:proceso|processo|selezione)|
    part of (?:the|our|your) (?:onsite|on-site|assessment|panel|loop|superday)(?: day)?|
    (?:outcome|result|this) (?:decides|determines)|whether (?:we|you) (?:go|move|proceed|advance|progress) |
    (?:move|proceed|advance|progress) (?:you )?(?:on |forward )?to the (?:next|final|second|onsite)|
    invite you (?:on )?to (?:the|our|a) (?:panel|next|onsite|final)|
    before (?:we make|making|they make) an offer|decides? (?:on|about) (?:the|a|your) hire|decides? whether to hire|
    (?:antes de|avant de|bevor wir|voordat we|prima di) \w+ (?:a )?(?:quién|qui|wen|wer|wie|chi|quem)|
    before we (?:pick|choose|select|hire|appoint) (?:some(?:one|body)|any(?:one|body)|a candidate)|
    before we (?:decide|make (?:a|the|our|up our) (?:choice|decision|minds?))|
    between (?:two|three|the|our) (?:final )?candidates|
    (?:he|she|they) (?:(?:will|can|has to|have to|must) )?(?:decides?|chooses?) whom? (?:to |they |he |she )?
    (?:hires?|takes?(?: on)?|employs?|appoints?)|
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

CHOOSING = words_of(
    r"""
    (?:(?:steps?|stages?|talks?|chats?|conversations?|meetings?|rounds?|walks?|\d|two|three|four|five)
    (?: (?:we|i) (?:hold|have|do|take))?|schritte?n?|gespräche?n?|étapes?|entretiens|rencontres|pasos?|fases?|etapas?|
    passos?|conversaciones|conversas|passi|incontri|stappen|gesprekken)
    (?:,? (?:in|of|when|towards|for|to|before|bei|vor|zur|pour|avant|para|en|na|nella|per|bij|voor|de|der|des?|el|la|il|
    a|da|di|om|zu))*
    [ ](?:choos(?:e|ing)|pick(?:ing)?|select(?:ing)?|appoint(?:ing)?|hir(?:e|ing)|find(?:ing)?|fill(?:ing)?|auswahl|
    wahl|suche|choix|choisir|elegir|elección|escolher|escolha|scegliere|scelta|keuze|kiezen)(?: (?:our|the|an?|
    unser(?:e[rsmn]?)?|eine[rsmn]?|de[rs]|notre|une?|l[ae]|de|nuestr[oa]|un[ao]?|el|a|nossa|nosso|uma?|[oa]|van|onze|een|il|
    nostr[oa]|del(?:la)?|new|next|first|future?|neue[rnms]?|nächste[rnms]?|nouve(?:au|lle)|prochaine?|próxim[oa]|nuev[oa]|
    nov[oa]|nuov[oa]|prossim[oa]|nieuwe|volgende))*[ ]+…|
    (?:schritten?|gesprächen?|stappen|gesprekken)[^.…]{0,40}[ ]+…[ ]+(?:auswählen|aussuchen|wählen|finden|kiezen|
    vinden)|
    you(?:['’]re| are) (?:one of|among) (?:them(?!\w)|(?:the |our )(?:last|final) (?:two|three|four|few)|
    (?:the |our )?(?:two|three|four)(?: people)?(?= (?:left|still|we)\b|[.,;!]))
    """
)
"""Said of the choice of somebody for the job, which stands as a "…", to one of those who may be chosen."""

CHOOSERS = words_of(
    r"""
    votes?|voting|panel(?:list)?s?|committee|governors?|trustees?|members|candidates|applicants|shortlist|cvs|
    help (?:us|me)|sit in|join me|(?:ask|meet|see|interview) (?:them|her|him)|what you think|trust|
    your (?:view|opinion|advice|input|say)s?|stimme|abstimm\w+|vot[eoa]r?|bewerber(?:innen)?|
    candidat[oe]s|kandidaten|candidati|volunteer\w*|unpaid|ehrenamt\w*|bénévole\w*|voluntari\w*|vrijwillig\w*|volontari\w*
    """
)
"""Said to those who choose, or of what nobody is paid for."""

BEFORE_THEM = words_of(
    r"""
    (?:panel|board|team|committee|they|we)(?: for [^.;\n]{1,60}?)? (?:(?:will|would like to|want to|look forward to|
    wants? to)(?: be)? )?
    (?:see|seeing|meet|meeting|interview|interviewing|welcome|ask|asking|hear) (?:from )?you(?! to| for a| about)|
    your (?:job )?(?:interview|application|candidacy|panel)|(?:invited|inviting|invite you) (?:you )?
    to (?:an? |the |our )?(?:panel )?interview|you(?:['’]ve| have)? applied|(?:sit|appear|go|come) before (?:the|a|
     our) panel
    """
)
"""Said to somebody who comes before a panel."""

INTERNAL = words_of(
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
