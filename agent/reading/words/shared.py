"""Alternatives that the phrases of refusals share: who, what, and the verbs of going on and choosing."""

WORDS: dict[str, str] = {
    "journey": r"(?:road|journey|story|line|path|process|adventure|ride|trail|conversation|application|candidacy|it"
    r"|this|things|we)",
    "weg": r"(?:weg|reise|prozess|verfahren|bewerbung|es|geschichte|chemin|route|parcours|processus|candidature"
    r"|aventure|histoire|camino|proceso|recorrido|historia|candidatura|caminho|processo|percurso|história|percorso"
    r"|strada|storia|avventura|selezione|traject|proces|procedure|verhaal|het)",
    # English
    "not": r"(?:not|n't|cannot|unable|no longer|never|nor)",
    "aux": (
        r"(?: (?:be|been|going|able|looking|planning|prepared|proposing|intending|ready|currently|now|in a position"
        r"|to|have|actually|therefore|however|in fact|ultimately|quite|really|at this (?:time|stage|point)|regrettably"
        r"|unfortunately|sadly|in the end|on this occasion|this time|then|intend|plan|wish|want|seek|seeking|choose"
        r"|see our way|feel able|you)){0,6}"
    ),
    "onward": r"(?:forwards?|ahead|(?:any )?further|farther|to (?:the|a|our) (?:next|final|second|third|last|offer))",
    "progress": (
        r"(?:(?:mov(?:e|ing)|go(?:ing)?|com(?:e|ing)|tak(?:e|ing)|carry(?:ing)?|bring(?:ing)?|put(?:ting)?"
        r"|push(?:ing)?|get(?:ting)?)(?: [\w'-]+){0,3}? <onward>|proceed(?:ing)?\b|progress(?:ing)?\b"
        r"|continu(?:e|ing)\b"
        r"(?! to be)|advanc(?:e|ing)\b|pursu(?:e|ing) (?!.{0,12}other)|(?:tak(?:e|ing)|bring(?:ing)?|mov(?:e|ing)"
        r"|put(?:ting)?|sen(?:d|ding)) (?:you|your (?:application|candidacy|profile|cv)) (?:on\b|through"
        r"|forward|aboard)"
        r"|offer(?:ing)? (?:you\b(?! (?:anything more|feedback|a (?:call|lift|slot|time|date|later|better"
        r"|higher|more)))"
        r"|the|a|this|any) ?(?!answer|detail|feedback|slot|time|date)|(?:extend|mak)(?:e|ing)? (?:you )?an(?:y)? "
        r"offer|hir(?:e|ing) (?:you|for (?:this|the)|anyone|anybody)|invit(?:e|ing) you (?:to (?:the |a |an |any )?"
        r"(?:next|final|second|third|interview)|back|for|further)|(?:ask|hav|bring|call|see)(?:e|ing)? you (?:back"
        r"|again)|(?:select|appoint|shortlist|recruit|employ)(?:ing)? (?:you|your)|consider(?:ing)? (?:you\b|your "
        r"(?:application|candidacy|profile))|recommend(?:ing)? (?:you|hiring)|say(?:ing)? yes|giv(?:e|ing) you the "
        r"(?:role|job|position|post|nod)|mak(?:e|ing) (?:an? |any )?(?:appointment|hire)|appoint(?:ing)?\b"
        r"|hir(?:e|ing)\b(?= (?:at|after|for now|in the end|anyone|any)|[.,!]|$))"
    ),
    "decided": r"(?:decid(?:ed|ing)|chosen|chose|choosing|opt(?:ed|ing)|elect(?:ed|ing)|agreed|voted|resolved"
    r"|concluded|determined|(?:made|taken|reached|took|come to) (?:the|a|our)(?: \w+)? decision)",
    "role": (
        r"(?:position|role|job|post|vacancy|requisition|opening|opportunity|headcount|req|hire|recruitment|search"
        r"|recruiting|spot|place|programme?|appointment|requirement|mandate|assignment|final stage|final round"
        r"|second round)"
    ),
    "person": (
        r"(?:candidate|applicant|finalist|person|people|profile|contender|individual|interviewee|colleague|engineer"
        r"|developer|designer|manager|analyst|writer|editor|teacher|nurse|researcher|scientist|professional|hire"
        r"|specialist|consultant|lead|option|talent|transfer|move|kid|guy|girl|lady|woman|man|friend|insider"
        r"|veteran|associate|employee|contractor|intern)s?"
    ),
    "chose": (
        r"(?:cho(?:osing|sen|se)|select(?:ed|ing)|pick(?:ed|ing)|hir(?:ed|ing)|appoint(?:ed|ing)"
        r"|recruit(?:ed|ing)|prefer(?:red)?|favou?r(?:ed|ing)|identified|found|engaged|signed|promot(?:ed|ing)|settled"
        r" (?:on|for)|opt(?:ed|ing) for|decid(?:ed|ing) (?:on|for|upon|in favou?r of)|(?:gone|went|going) (?:with"
        r"|for|to)|plumped for|landed on|(?:decided|agreed|chose|opted|voted|able|going|have|had) to (?:choose"
        r"|select|pick|hire|appoint|recruit|promote|go (?:with|for)|offer it to|prefer)"
        r"|(?:offered|offering|given|gave|giving|awarded) (?:it"
        r"|(?:the|this|our) [\w-]+(?: [\w-]+)?) to|(?:offer|job|role|position|post|place|spot|seat|nod) (?:went|goes"
        r"|has gone|is going|will go|has been (?:offered|given|awarded)|was (?:offered|given|awarded)) to"
        r"|(?:accepted|filled"
        r"|taken) by|(?:mov(?:e|ed|ing)|press(?:ed|ing)?|push(?:ed|ing)?) (?:forward|ahead|on) with|(?:proceed|progress"
        r"|continu|advanc)(?:e|ed|ing)? with|progress(?:ed|ing)?|advanc(?:e|ed|ing)|pursu(?:e|ed|ing)|(?:extended"
        r"|made|extending|making|accepted) an offer (?:to|from)|(?:brought|bringing) in|(?:taken|took|taking) on"
        r"|(?:fell|fallen|falls) (?:on|to)|(?:decision|choice) (?:was|is|went) (?:for|to|in favou?r of)|(?:choice"
        r"|preference) (?:was|is)|voted for|recommended|nominated|insisted on|(?:tak(?:e|en|ing)|took"
        r"|carry(?:ing)?) (?:things|it|this|the \w+) (?:forward|ahead|further|on) with|(?:conclud|finish|end)ed"
        r" with|in favou?r of|(?:more )?comfortable with|drawn to|sided with|swayed by|lean(?:ed|ing|t) (?:to"
        r"|towards?)|(?:focus|focus(?:s)?ed|focus(?:s)?ing|concentrat\w+) (?:on|our \w+ on)|back(?:ed|ing)|won"
        r" over by|accepted from|acceptance from)"
    ),
    "other": (
        r"(?:(?:(?:an?|the|our|some|one of (?:the|our)) )?(?:[\w-]+ ){0,2}?(?:other|another|different"
        r"|alternative|internal"
        r"|stronger|fellow|in-house|rival|stronger|better|closer|more \w+|better[- ]\w+|preferred|successful"
        r"|external)(?: [\w-]+){0,2}? <person>\b|(?:someone"
        r"|somebody)\b(?! to (?:meet|speak|talk|call|interview|contact|run|lead|manage|help|look|handle|show|take)|"
        r" (?:will|can|to) )|(?:candidates|applicants|those|people|individuals|profiles) (?:who(?:se|m)?\b|with"
        r"|that|more"
        r"|better|closer)|one of (?:our|their|his|her) own|(?:mr|mrs|ms|dr|prof)\.? (?!you)\w+|(?:an?|the|one"
        r"|their|our|his|her|my) (?!new\b)(?:[\w-]+ ){0,3}?<person>\b(?! (?:to (?:speak|talk|meet|call)|for"
        r" you))"
        r"|internally|in-house|from within|the other one|(?:others|another)(?= (?:for|at|this|who|whose|on)|[.!]|$))"
    ),
    # German
    "nicht": r"(?:nicht|kein(?:e|en|er|es)?|nicht mehr|nie)",
    "bewerbung": r"(?:(?:ihre|deine|ihrer|deiner|die|der) )?(?:bewerbung|kandidatur|unterlagen|profil)",
    "stelle": r"(?:stelle|posten|job|platz|position|rolle|vakanz|ausschreibung|planstelle|suche|besetzung"
    r"|funktion|praktikum)",
    "anderer": (
        r"(?:(?:eine[mnrs]?|den|die|der) )?(?:(?:ander(?:e[mnrs]?|weitig\w*)|interne[mnrs]?|weitere[mnrs]?"
        r"|passendere[mnrs]?"
        r"|erfahrenere[mnrs]?|stärkere[mnrs]?) (?:[\w-]+ ){0,1}?(?:kandidat\w*|bewerb\w*|person\w*|profil\w*"
        r"|mitbewerb\w*"
        r"|bewerbung\w*)|jemand\w*|eine[mnrs]? (?:kollege\w*|kollegin\w*|kandidat\w*|bewerber\w*|mitbewerb\w*)"
        r"|intern\w* "
        r"(?:kandidat\w*|bewerb\w*|kolleg\w*|lösung)|mitbewerber\w*)"
    ),
    # French
    "pas": r"(?:pas|plus|point|guère)",
    "autre": (
        r"(?:(?:(?:un|une|l'|d'|à|vers|sur|pour) ?(?:une? )?)?(?:autres?) (?:candidat\w*|finaliste\w*|postulante?s?"
        r"|profil\w*|personne\w*"
        r"|piste\w*)|une? "
        r"(?:candidat\w*|profil|personne|collègue|collaborat\w+)\b|quelqu'une?\b|en interne|candidature interne"
        r"|d'autres (?:candidat\w*|profils?|personnes)|des (?:candidat\w*|profils))"
    ),
    # Spanish
    "otro": (
        r"(?:(?:a |por |con |de )?(?:otr[oa]s?|un[oa]?|una|el|la) (?:[\wáéíóúñ]+ ){0,1}?(?:candidat\w*"
        r"|persona\w*|perfil\w*|aspirante"
        r"\w*|finalista\w*|compañer\w*)|(?:a |por |con )?alguien|intern(?:amente|o|a)\b|candidat\w+ intern\w+)"
    ),
    # Portuguese
    "outro": (
        r"(?:(?:por |com |a |o |de )?(?:outr[oa]s?|um|uma) (?:[\wáéíóúãõç]+ ){0,1}?(?:candidat\w*|pessoa\w*"
        r"|perfil\w*|perfis|finalista"
        r"|colega)|(?:por |com |a )?alguém|internamente|candidat\w+ intern\w+)"
    ),
    # Italian
    "altro": (
        r"(?:(?:con |per |a |su |di )?(?:un'|un |una |l'|gli )? ?(?:altr[oaie]|divers[oaie]) (?:candidat\w*"
        r"|person\w*|profil\w*|risors\w*|finalist\w*)"
        r"|qualcun(?:o|'altr[oa]| altr[oa])|(?:un'|un |una )?altr[oaie]? ?(?:ragazz\w*|collega|signor\w*|tipo)"
        r"|un(?:a|o|')? ?(?:candidat\w*|profilo|risorsa|persona|collega)\b|intern(?:amente"
        r"|o|a)\b|candidat\w+ intern\w+)"
    ),
    # Dutch
    "ander": (
        r"(?:(?:een |de )?andere? (?:[\w-]+ )?(?:kandida\w+|finalist\w*|sollicitant\w*|person\w*|profiel\w*)|(?:een |de"
        r" )?(?:andere )?(?:man|vrouw|jongen|meisje|collega) (?:die|uit|met)|iemand(?: anders| intern| met"
        r"| die|\b)|een (?:interne |collega|kandida)\w*|intern\b|een ander\b)"
    ),
}
