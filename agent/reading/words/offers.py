"""Words of employment offers."""

from agent.reading.wording import ABROAD, phrases

OFFER = phrases(
    r"we(?:'d)? (?:really )?want you(?:!|\.|,| on the team| in the team)|(?:offer )?letter to follow",
    r"(?:like|love|pleased|delighted|happy|thrilled|excited|able|want|glad|proud|going|here|ready|wish"
    r"|prepared) to (?:formally |officially |be able to )?(?:offer|extend)(?: you| an offer| the"
    r"| a)(?! call| chat| feedback| debrief| second| meeting| slot| time| chance"
    r"| opportunity to (?:meet|talk|interview))",
    r"offer (?:letter|of employment)|(?:formal|written|revised|improved|verbal|job|employment|updated"
    r"|better|final|our|an|the|your) offer (?:is|for|attached|of|to you|enclosed|below|letter|with"
    r"|would|has been|and contract|includes?|remains|stands|expires)(?! (?:feedback|a call))",
    r"it(?:'s| is) (?:all )?yours(?=[.,!]| if| from)(?! to)|mak(?:e|ing) you an offer|got the job|(?:everyone|they"
    r" all|we all|the answer) (?:said|says"
    r"|is)(?: a)? (?:yes|unanimous)",
    r"(?:these|the|our|those) (?:new |revised |improved )?(?:terms|offer|package|figures?|conditions|proposal)"
    r" (?:stands?"
    r"|holds?|(?:is|are|remains?) (?:open|good|valid|on the table))(?: \w+)? (?:until|till|to|through|for|up to)\b",
    r"vertrag\b[^.!?\n]{0,40}\b(?:unterschriftsreif|unterschriftsbereit|zur unterschrift)|ob sie (?:ihn|das angebot"
    r"|die stelle"
    r"|den vertrag) annehmen",
    r"sent you [\"'][^\"'\n]{0,40}\b(?:employment|job)? ?(?:offer|contract"
    r"|agreement)\b[^\"'\n]{0,60}[\"'][^?]{0,60}\bsign\b",
    r"(?:said|voted|say|vote) (?:a |an? \w+ )?yes (?:to|for) you\b",
    r"we (?:offer|are offering|'re offering|can offer|would offer) you|you(?:'ve| have)? (?:got|get"
    r"|are getting) the (?:job|role|position)|the job(?: is|'s) yours|you're hired|want you (?:to join"
    r"|on the team|for the (?:job|role))|(?:role|position|job|post)(?: is|'s) yours",
    r"(?:thrilled|delighted|love|pleased|happy|excited) to (?:have you|welcome you"
    r"|bring you)(?: (?:on board|join|aboard|to the team|as))?(?! (?:on \d|on \w+day|at \d|to (?:a|our|the)"
    r" (?:[\w-]+ )?(?:visit|tour"
    r"|day|interview|campus|panel|meeting|workshop|session)|for|in for|to (?:an"
    r"|the) (?:interview|onsite|day)|meet))",
    r"(?:contract|agreement|offer)(?:'s| is| are| has been)? (?:\w+ )?(?:attached|enclosed|ready (?:for"
    r"|to) sign|in (?:the )?attach|waiting for your signature|for (?:your )?signature)|sign (?:the"
    r"|your) (?:contract|offer|agreement)|your (?:employment )?contract (?:is|for)",
    r"(?:has|have) selected you|you have been selected (?:for|as) the (?!next|second|third|final|interview"
    r"|shortlist|assessment|panel|first|technical|last)|(?:raise|raised|increase"
    r"|increased|improve|improved|up) (?:the|our|your) (?:offer|base|salary)|(?:can|could) (?:go"
    r"|stretch|do|come) (?:up )?to [£$€]\s?\d|offer you (?:a |the )?(?:salary|base|position|role|job"
    r"|post|contract|place)",
    r"(?:should|will|shall|is to|can|could) be yours\b|need a yes\b|(?<!the )(?:last|final|best) (?:number|figure"
    r"|offer|word)\b(?= (?:hon|from|is|we)|[.!,])|call the other (?:gal|guy|girl|candidate|one)|(?:was|were|vote"
    r"|it's) unanimous(?=[.!,]|$| in your| for you)|unanimous(?:ly)? (?:yes|in your favour|in favou?r of you)",
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
    r"you(?:'re| are) (?:our (?:choice|pick|new|first choice|number one)|the (?:one|person) (?:we"
    r"|for)|hired)|(?:we|they|panel|team|board) (?:have )?(?:chose|chosen|picked|selected|want) you\b(?! (?:in"
    r"|back|over|round) (?:for|on|at|to)| on \w+day| to"
    r" (?!join|be our|work for|work with|start|have the|accept))|it's a yes|the answer is yes|(?:it's"
    r"|that's|(?<!were )(?<!was )(?<!been )a|unanimous|resounding|big|clear) yes from",
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
    r"(?:würden|wollen|möchten|hätten)~3 (?:dich|sie)\b[^!?\n]{0,60} (?:bei uns|im team|an bord)~6 (?:haben|sehen"
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
)
"""The job is offered."""

FAINT = phrases(
    r"congrat\w+\b(?! on (?:your|the|that) new)(?! to )|welcome aboard|thrilled|delighted to|(?:signing|sign-on)"
    r" bonus|equity|relocation package"
    r"|glückwunsch|félicitations|enhorabuena|felicidades|parabéns|congratulazioni|complimenti|gefeliciteerd"
    r"|(?:start|begin) (?:date|on the)"
)
"""Heard elsewhere too: asked where nothing plainer was said."""
