"""Refusals by what became of the role: there is none any more."""

from agent.reading.wording import ABROAD, Phrases, phrases
from agent.reading.words.shared import WORDS

PLACES = (
    r"(?:roles?|positions?|jobs?|posts?|vacanc(?:y|ies)|requisitions?|openings?|places?|spots?|seats?"
    r"|headcounts?|reqs?|apprenticeships?"
    r"|internships?|studentships?|traineeships?|placements?)"
)

GONE: Phrases = phrases(
    r"(?:fill|filled|filling|covering|cover) (?:the|this|that|our) (?:<places>|desk|chair|gap|hours) (?:from|with"
    r"|out of) (?:the|our"
    r"|existing|agency|temps|someone|somebody|people) ?(?:pool|temps|staff|own|existing|agency|bank|ranks"
    r"|already)?\b",
    r"<places> (?:(?:that |which |for which )?(?:you|we|i)(?: [\w'-]+){1,5}? )?(?:has|have|had|'s)?(?: (?:now"
    r"|since|therefore|thus|sadly))*"
    r" ?(?:disappeared|vanished|evaporated|ceased to exist|no longer exists?|gone away|lapsed)\b",
    r"(?:all|both|every|the|our|these|those)(?: [\w-]+){0,3} <places> (?:are|were|(?:have|has)(?: now| all| since|"
    r" already| both)* been|is)(?:"
    r" (?:all|now|already|both))* (?:taken"
    r"|gone|filled|snapped up|spoken for|accepted|cancelled|closed(?! (?:for|to) (?:new |further |any )?(?:applic"
    r"|entr"
    r"|submiss)))\b",
    r"(?:filled|filling|cancelled|closed|killing|killed|scrapping|cutting|pulling|axing|covered|withdrawing)"
    r" (?:both|all|every|the|this|our"
    r"|that)(?: [\w-]+){0,3} <places>\b(?! (?:for|to) (?:new |further )?applic)",
    r"(?:<places>|cover|help|your services|the hire)(?: (?:is|are|was|were))?(?: (?:now|therefore|sadly))? (?:no"
    r" longer|not) (?:be )?(?:needed"
    r"|required|wanted|necessary)\b",
    r"no (?:external |outside |new |further |more |additional )?(?:hires|hiring|recruits|recruitment)\b(?= (?:at"
    r" all|this|from|for|in|after|until"
    r" further)|[.,!]|$)|(?:nobody|no one|no-one|none of (?:the|our)? ?\w+) (?:is|are|was|were|will be|gets?|is"
    r" getting|has been) (?:getting |being"
    r" )?(?:hired|appointed|recruited|progressed|selected|taken on)\b(?! (?:or|nor)\b)(?![^.!?\n]{0,30}\b(?:until"
    r"|till|before)\b)",
    r"(?:leave|leaves|leaving|left|keep|keeping) (?:the|this|that|our) (?:[\w-]+ )?<places> (?:empty|vacant"
    r"|unfilled)\b",
    r"(?:not|n't)(?: going to)?(?: be)? (?:hiring|recruiting|appointing|taking on|hire|recruit|appoint|take on)"
    r" (?:an?|any)(?: [\w-]+){1,3}?"
    r" (?:this (?:year|season|summer|term|quarter|time)|after all|at all|any ?more|now|for now)\b",
    r"(?:ran|run|running) out of (?:runway|budget|money|funding|cash)\b(?= for (?:this|the|a)|[.,!]|$)|(?:cut"
    r"|pulled|withdrawn|withdrew|stopped|lost)"
    r" (?:the|our|its) (?:grant|funding|budget)(?: \w+)? for (?:your|the|this) (?:<places>|hire)|<places> (?:and"
    r"|went)(?: \w+){0,3} (?:died|gone) with it",
    r"<places>\b[^.!?\n]{0,30} (?:goes|go|went|has gone|have gone|falls|fall|disappears?|ends?|dies?|stops?) with"
    r" (?:it|them|him|her|that)\b",
    r"(?:vacancy|requisition|posting|search|competition|position|role|post|process)\b[^.!?\n]{0,50}\b(?:closed"
    r"|closes|ended|ends|concluded"
    r"|cancelled)(?: \w+)? without (?:an? |any |making an? )?(?:appointment|hire|offer|selection|award)\b|(?:all"
    r"|the) (?:open |remaining |other )?"
    r"(?:candidacies|candidates|applications) (?:have been|has been|are|were) (?:archived|closed|released)\b(?! for)",
    r"(?:has|have|had|just|been|is|are)(?: now)? (?:shelved|binned|dropped|scrapped),? and (?:the|your) <places>"
    r" with it",
    r"no (?:budget|money|funding|headcount|budget line|approval)(?: \w+)? (?:for|to fund) (?:this|the|a|an|another"
    r"|any)(?: [\w-]+)? (?:hire|role|position|post|appointment|seat|person|job)\b|pull(?:ed|ing)? the (?:rug|funding"
    r"|budget|headcount)",
    r"(?:clos|end|finish|conclud|wrap)(?:e|ed|es|ing) (?:this|the|our) (?:one|search|process|round|role"
    r"|position)(?: \w+){0,2} without (?:a |making a |any |an )?(?:hire|hiring|appointment|appointing|offer)",
    r"(?:not|n't|no longer) (?:be )?tak(?:e|ing) (?:anybody|anyone|somebody|someone|people|staff) on\b"
    r"|(?:not|n't|no longer) (?:be )?(?:hir|tak)(?:e|ing) on? ?(?:anybody|anyone|somebody|someone|people|staff)\b",
    r"(?:do|does|did|will|would) ?(?:not|n't) need (?:this|the|a|an|that|any|another) (?:[\w-]+ ){0,2}<role>|no"
    r" longer need (?:this|the|a|an|that|any|another) (?:[\w-]+ ){0,2}<role>|(?:there )?(?:will not|won't|isn't"
    r" going to|is not going to|wouldn't) be an? (?:[\w-]+ ){0,2}<role>\b|<role>s? (?:are|is) void\b|<role>"
    r" (?:stays|remains|will stay|will remain) (?:vacant|unfilled|empty)",
    r"there(?: (?:is|was|are)|'s)? ?(?:not|n't) (?:an?|any) (?:[\w-]+ ){0,2}<role>s? (?:left|any ?more|to (?:fill|give"
    r"|offer|go to))\b|(?:team|department|studio|branch|programme|division)(?: \w+){0,7} (?:stop(?:s|ped)?|ceases?d?)"
    r" (?:existing|to exist)|(?:took|taken|takes|struck|strikes|cut|wrote|written) (?:the|your|our)(?: [\w-]+){0,4}"
    r" (?:out"
    r" of|off|from) the (?:plan|budget|books|chart|structure)(?=[.,;!]|$| with it| and\b| for (?:next|this))",
    r"<role>(?: (?:for|in|at|of|you|as|with|on|the|this|our)(?: [\w-]+){1,4}?)? ?(?:has|have|had|was|were|is"
    r"|are|got|'s|'ve)(?: (?!not\b|to\b|yet\b|never\b|being\b|only\b|nearly\b|almost\b|usually\b"
    r"|normally\b|often\b)[\w-]+){0,3}? ?\b(?:filled|cancel+ed|withdrawn|pulled|eliminated|scrapped|axed|cut"
    r"|removed|dropped|taken(?! (?:care|seriously|into|over))|gone\b|discontinued"
    r"|abolished|dissolved|terminated|called off|abandoned|stopped|closed(?! (?:for|to) (?:new |further |any"
    r" )?(?:applic|entr|submiss|candid))"
    r"|over and done|given (?:to|away)|offered to|accepted by|frozen and closed|fallen (?:away|through)|moot"
    r"|off the table|made redundant|written off|struck|deleted|lost)\b",
    r"<role> (?:stands|stood|is|are|was) (?:now )?(?:closed(?! (?:for|to) (?:new |further )?applic)|cancel+ed"
    r"|withdrawn|filled)\b",
    r"<role> (?:fell (?:away|through)|evaporated|vanished|disappeared|went to (?:another|someone|somebody|a |an"
    r" |the other|one of|our))",
    r"<role>(?: (?:is|are|was|were|will be|would be|does|do|has been|'s))?(?: (?:now|unfortunately|sadly))?"
    r" ?(?:no longer|not any longer|n't any longer) (?:be )?(?:available|open|needed|required|exist\w*|going "
    r"(?:ahead|forward)|being (?:filled|recruited|hired)|on (?:the table|offer)|there|vacant|approved|funded|in"
    r" (?:the )?(?:plan|budget)|on (?:the|our))",
    r"<role>(?: (?:is|was|will|does|did|has))? ?(?:not|n't) (?:be )?(?:happening(?= any ?more|[.!,]|$)|going"
    r" (?:ahead|forward|to (?:happen|be filled|go ahead|exist))|go(?:ne)? ahead|going to|filled(?= (?:after|at"
    r" all|any|by us|this))|exist any ?more|recruited|happening|proceeding)"
    r"(?!(?: [\w']+){0,2} (?:until|before|this week|yet)\b)",
    r"<role>(?: (?:will be|is being|is to be|is going to be|to be|will get|has to be)) (?:now )?(?:filled"
    r" (?:internally|by|from within|with|in-house|through)|cancel+ed|cut|closed|withdrawn|eliminated|dropped"
    r"|scrapped|removed|absorbed)",
    r"no (?:longer an? )?(?:[\w-]+ ){0,2}(?:role|position|job|vacancy|post|opening) (?:any ?more|for you|left"
    r"|available|now|to fill|here|after all)|no longer an? (?:[\w-]+ ){0,2}(?:role|position|job|vacancy|post"
    r"|opening)\b",
    r"(?:killed|axed|cancel+ed|closed|cut|pulled|frozen|scrapped|eliminated|wiped out) (?:all|every|most of)(?:"
    r" \w+){0,3} (?:reqs?|requisitions?|roles|positions|vacancies|hiring|headcount|openings|posts|jobs)",
    r"(?:scrapped|cancel+ed|cancel+ing|axed|closed|closing|filled|withdrawn|withdrew|pulled|pulling|eliminated"
    r"|eliminating|dropped|cut|cutting|removed|killed|stopped|halted|abandoned|discontinued|called off|ended"
    r"|terminated"
    r"|shut down|given up) (?:the|this|that|your|our|all)(?: \w+){0,2} <role>\b(?! (?:for|to) (?:new |further"
    r" )?applic)",
    r"(?:won't|will not|not|n't|no longer|aren't) (?:be |going to be |looking to |planning to |going to |able"
    r" to |to |in fact )*(?:hir(?:e|ing)|recruit(?:ing)?|fill(?:ing)?|appoint(?:ing)?|add(?:ing)?)"
    r"(?: (?:anyone|anybody|a|the|this|that|for|new|someone|in|to|any|another|external\w*|it|position|role"
    r"|after|at|more|now|further|headcount))*? ?(?:after all|any ?more|this (?:year|role|position)|at all"
    r"|position|role|anyone|anybody|post|vacancy|headcount|req|job)",
    r"(?:hiring|recruitment|recruiting|search|campaign|process)(?: \w+){0,4}? (?:has been|was|is|have been|got"
    r"|had to be|being)(?: \w+)? (?:cancel+ed|stopped|called off|terminated|abandoned|scrapped|halted|axed"
    r"|discontinued|wound (?:up|down)|closed)",
    r"(?:budget|headcount|funding|money|approval|sign-off|business case)(?: for (?:this|the|it|your|our)(?:"
    r" \w+){0,3})?(?: (?:was|has been|got|were|is|have been|had been|has|'s))?(?: (?:now|just|since|suddenly"
    r"|unexpectedly))? "
    r"(?:cut|pulled|scrapped|cancel+ed|withdrawn|axed|eliminated|gone|evaporated|vanished|disappeared|taken"
    r" away|refused|denied|rejected|revoked|fallen through|fell through|turned down|slashed|reallocated)",
    r"(?:close|closing|closed|end|ended|ending|conclude\w*|stop\w*) (?:the|this|our) (?:search|process"
    r"|recruitment|round|hiring)(?: \w+){0,2}? without (?:hiring|a hire|an appointment|appointing|making"
    r"|filling|anyone)",
    r"without (?:a hire|hiring anyone|making (?:a hire|an appointment)|appointing anyone|filling (?:it|the))",
    ABROAD,
    r"poste ne (?:sera|va) (?:\w+ )?pas (?:être )?(?:ouvert|pourvu|créé|maintenu|renouvelé)\b(?! avant)"
    r"|non se ne (?:fa|farà) (?:più )?(?:nulla|niente)",
    r"(?:vacante|plaza|puesto|proceso|concurso)(?: \w+){0,3} desiert[oa]|no se (?:va a )?cubrir\w*|(?:han|hemos"
    r"|ha) (?:tirado|echado) (?:para )?(?:atrás|abajo)|no (?:hay|habrá|tenemos) (?:ya |más )?(?:presupuesto"
    r"|contratación|vacante|plaza)",
    r"não (?:teremos|haverá|vai haver|vamos ter|há|temos)(?: mais| qualquer)? (?:contratação|contratações|vaga"
    r"|orçamento|verba)|(?:senza assunzion\w|non ci sarà (?:nessuna )?assunzione|sans embauche|sans recrutement"
    r"|ohne einstellung|zonder aanstelling)",
    r"(?:bereich|abteilung|team|standort|stelle|werk|filiale)~2 (?:wird|ist|wurde)~2 (?:aufgelöst|geschlossen"
    r"|eingestellt|abgebaut|eingespart)|(?:komen|komt|kwam) te vervallen|(?:service|poste"
    r"|équipe)(?: \w+){0,2} (?:est|a été|va être|sera) (?:supprimée?|dissoute?|fermée?)",
    r"(?:puesto|plaza|vacante|posición)(?: \w+){0,2} se (?:cubrió|ha cubierto|ocupó|asignó|adjudicó|dio|ha dado)\b",
    r"no (?:se )?(?:contrat\w+|cubr\w+|incorpor\w+)(?: \w+)? (?:a )?nadie|(?:damos|doy|dan|demos|damos) (?:el|o"
    r"|la|a) (?:proceso|processo|búsqueda|selección|vaga)(?: \w+)? por (?:cerrad|terminad|concluid|encerrad)\w"
    r"|(?:concours|recrutement|processus|procédure|dossier) est (?:clos|close|terminée?|annulée?)\b|non (?:si"
    r" )?assum\w+(?: \w+)? nessuno|não (?:se )?contrat\w+(?: \w+)? ninguém|(?:nemen|wordt)(?: \w+)? niemand(?:"
    r" \w+)? (?:aan|aangenomen)|stellen~3 niemanden",
    # German
    r"<stelle>(?: (?!noch\b)[\w-]+){0,5}? (?:ge(?:strichen|stoppt|schlossen|cancelt)|(?:neu |nach|anderweitig "
    r"|intern |bereits |nun |inzwischen )?besetzt(?! werden (?:soll|muss))|vergeben|zurückgezogen|entfällt"
    r"|entfallen|weggefallen|weg(?:fällt| fällt)|fällt(?: \w+)? weg|aufgehoben|eingestellt|abgesagt"
    r"|eingestampft"
    r"|nicht (?:mehr |weiter )?(?:(?:nach)?besetz\w*|ausgeschrieben|verfügbar|existiert|zu besetzen|frei|benötigt))",
    r"(?:verfahren|prozess|ausschreibung|recruiting|bewerbungsverfahren|auswahlverfahren)(?:"
    r" (?!noch\b)[\w-]+){0,3}? (?:beendet|eingestellt|gestoppt|abgebrochen|aufgehoben|abgeschlossen und)",
    r"(?:budget|mittel|planstelle)(?: \w+){0,4}? (?:gestrichen|gekürzt|weggefallen|nicht (?:genehmigt"
    r"|freigegeben|bewilligt))",
    r"stellen~3 (?:doch )?(?:niemanden|keinen|keine)(?: \w+){0,2} (?:mehr )?ein\b",
    # French
    r"(?:poste|recrutement|offre|mission|processus)(?: \w+){0,3}? (?:est |a été |vient d'être |a finalement été"
    r" |sera |a )(?:\w+ ){0,2}?(?:pourvue?|annulée?|supprimée?|attribuée?|abandonnée?|close?|clôturée?|fermée?"
    r"|retirée?|arrêtée?|interrompue?|confiée?)",
    r"(?:pourvu|pourvoir|pourvue)(?: \w+){0,2}? en interne|(?:annul|supprim|ferm)\w+ (?:le|ce) (?:poste"
    r"|recrutement)|(?:classée?|restée?) sans suite",
    r"(?:budget)(?: \w+){0,4}? (?:coupé|supprimé|refusé|retiré|annulé)",
    # Spanish
    r"(?:puesto|vacante|plaza|posición|proceso|búsqueda|oferta|selección)(?: \w+){0,3}? (?:ha sido|está|fue|se"
    r" ha|queda|quedó|han sido|ya no|se cubrió|se canceló|se cerró)(?: \w+){0,3}? ?(?:cubiert\w|cancelad\w"
    r"|cerrad\w|ocupad\w|retirad\w|eliminad\w|anulad\w|desierta"
    r"|suprimid\w|existe|disponible|internamente|adjudicad\w|asignad\w)",
    r"(?:cancelado|cerrado|eliminado|suprimido|retirado|anulado|cubierto) (?:el|la|esta|este) (?:puesto|vacante"
    r"|plaza|posición|proceso|búsqueda|selección)",
    # Portuguese
    r"(?:vaga|posição|lugar|processo|cargo|recrutamento|função)(?: \w+){0,3}? (?:foi|está|já não|acabou por ser"
    r"|acaba de ser|será|fica|ficou)(?: \w+){0,2}? ?(?:preenchid\w|cancelad\w|fechad\w|encerrad\w|ocupad\w"
    r"|extint\w|retirad\w|suprimid\w|existe|disponível|atribuíd\w|eliminad\w)",
    r"(?:cancelámos|cancelamos|cancelou|cancelaram|encerrámos|encerramos|fechámos|fechamos|preenchemos"
    r"|preencheram|retirámos|retiramos) (?:a|o|esta|este) (?:vaga|posição|lugar|processo|cargo|recrutamento"
    r"|função)",
    # Italian
    r"(?:posizione|ruolo|ricerca|selezione|posto|processo)(?: \w+){0,3}? (?:è|sono|viene|verrà|risulta|non è"
    r" più)(?: (?:\w+)){0,3}? ?(?:copert\w|chius\w|cancellat\w|annullat\w|assegnat\w|soppress\w|sospesa"
    r" definitivamente|eliminat\w|ritirat\w|disponibile|occupat\w|affidat\w|prevista)",
    r"(?:chiuso|annullato|cancellato|coperto|eliminato|soppresso) (?:la|il|questa|questo) (?:posizione|ruolo"
    r"|ricerca|selezione|posto|processo)",
    # Dutch
    r"(?:procedure|proces|traject|sollicitatie)(?: \w+){0,3} (?:te )?(?:stoppen|beëindigen|stopzetten|beëindigd"
    r"|af te sluiten|afgesloten)\b",
    r"(?:vacature|functie|positie|procedure|plek|rol|werving)(?: [\w-]+){0,3}? (?:(?:is|wordt|werd|zijn|komt"
    r"|gaat|blijkt)(?: (?!nog\b)\w+){0,3}? ?)?(?:vervuld|ingevuld|vervalt|vervallen|gestopt|stopgezet"
    r"|ingetrokken|geschrapt|vergeven|gesloten|geannuleerd|opgeheven|te vervallen|niet door|niet (?:meer"
    r" )?(?:beschikbaar|ingevuld|open))",
    r"(?:wordt|is|werd) (?:de|deze) (?:vacature|functie|positie|rol|plek)(?: (?!nog\b)\w+){0,3}? (?:vervuld"
    r"|ingevuld|geschrapt|ingetrokken|vergeven|geannuleerd)",
    words={**WORDS, "places": PLACES},
)
"""There is no role any more."""
