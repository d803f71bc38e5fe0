"""Words of questions, requests for documents and tasks."""

from agent.reading.wording import ABROAD, phrases

QUESTION = phrases(
    r"needs? (?:your|a|the) (?:\w+ ){0,4}(?:back|from you|asap)\b",
    r"(?<!will )(?<!'ll )(?:send|share|provide|forward|submit|email|supply|upload|return|attach|give|let me have"
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
    r"|upload|submit|forward|return|supply|sign(?! (?:in|on arrival)\b))|we (?:still )?need (?:your|a copy|two|three"
    r"|the"
    r"|from you)|(?:missing|outstanding) (?:document|information|form)",
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
    r"|mándame|rellena|completa|adjunta|envíe|envíenos|mándeme|rellene|complete (?:el|la|los|las|este|esta)|remita"
    r"|facilítanos"
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
    r"(?:bitte|könnten sie|können sie|könntest du|kannst du)(?: \w+){0,8} (?:zusenden|schicken|senden"
    r"|ausfüllen|mitteilen|nachreichen|zukommen|einreichen|schick|angeben|hochladen)"
    r"|(?:gehaltsvorstellung\w*|kündigungsfrist|zeugnisse|referenzen|eintrittstermin|(?:fehlen"
    r"|benötigen|brauchen)[^.]{0,40}unterlagen)",
    r"(?:pourriez-vous|pouvez-vous|merci de|veuillez|peux-tu|pourrais-tu)(?: \w+){0,8} (?:envoyer"
    r"|transmettre|remplir|communiquer|fournir|préciser|faire parvenir|compléter|indiquer|renvoyer)"
    r"|prétentions (?:salariales)?|préavis|références",
    r"(?:podrías|podría|puedes|puede|por favor)(?: \w+){0,8} (?:envi[aá]r\w*|mand[aá]r\w*|rellenar|completar"
    r"|facilitar\w*|indicar\w*|compartir|decir\w*|adjuntar)|(?:expectativas? salarial\w*|pretensiones"
    r"|referencias)|(?:poderia|pode|podes|podias|por favor)(?: \w+){0,8} (?:envi\w+|mand\w+|preench\w+"
    r"|partilh\w+|compartilh\w+|indic\w+|inform\w+)|(?:pretensão|expectativa) salarial|referências",
    r"(?:potrebbe|può|puoi|potresti|per favore|la prego)(?: \w+){0,8} (?:inviar\w*|mandar\w*"
    r"|compilar\w*|fornir\w*|indicar\w*|condivider\w*|dir\w+)|(?:pretese|aspettative) economiche"
    r"|referenze|preavviso|(?:kun je|kunt u|zou je|zou u|graag|wil je|wilt u)(?: \w+){0,8} (?:sturen"
    r"|opsturen|invullen|doorgeven|mailen|aanleveren|delen|laten weten wat)|(?:salarisindicatie"
    r"|opzegtermijn|referenties)",
    r"il (?:y |nous |me )?manque\b(?![^.!?\n]{0,12}\b(?:avis|accord|décision|feu vert|signature d|validation"
    r"|réponse))|(?:demeure"
    r"|est|reste) incomplet|(?:à|sont à|est à) (?:transmettre|fournir"
    r"|renvoyer|compléter|remettre|retourner)\b",
    r"(?:abbiamo|avremmo|avrei|ho|avremo) bisogno (?:di|del|dei|della)\b|necesitar(?:íamos|emos) (?:tu|su"
    r"|que|el|la|los|las|una|dos|copia)|precisar(?:íamos|emos) (?:de|da|do|dos|que)",
    # German
    r"(?:bitte|könn(?:test|ten|en)|kannst|würde(?:st|n)|mögen|magst)~8 (?:schick\w*|send\w*|zusend\w*"
    r"|zuschick\w*|nachreich\w*|mitteil\w*|ausfüll\w*|hochlad\w*|einreich\w*|angeb\w*|nenn\w*|übermitt\w*"
    r"|zukommen|bestätig\w*|beantwort\w*|unterschr\w*|zurücksend\w*|sagen|verraten|ergänz\w*)|(?:uns|mir)"
    r" (?:fehlen|fehlt) noch\b(?!~2 (?:zustimmung|entscheidung|freigabe|rückmeldung|unterschrift d))|(?:fehlen|fehlt)"
    r" uns|(?:wir|ich) (?:benötig|brauch)\w*~4 (?:von ihnen|von"
    r" dir|ihre|deine)|(?:gehalt\w*|kündigungsfrist|eintritts\w*|referenz\w*|zeugnis\w*|arbeitserlaubnis"
    r"|führerschein|arbeitsprobe\w*|fallstudie|probeaufgabe)[^.!\n]{0,80}(?:\?|bitte|bis|schick|send)",
    # French
    r"(?:pourriez|pouvez|pourrais|peux|merci de|veuillez|prière de|serait-il possible|auriez|aurais|avez"
    r"|as)(?:-vous|-tu)?~8 (?:envoy\w*|transm\w*|rempl\w*|communiqu\w*|fourn\w*|préciser|parvenir"
    r"|complét\w*|indiqu\w*|renvoy\w*|retourn\w*|sign\w*|confirm\w*|dire|donner|référen\w*|copie\w*"
    r"|adresser|joindre)|(?:nous|j')~2 (?:avons|ai|aurions) besoin (?:de|d')"
    r"|(?:prétentions|préavis|références|permis|diplôme\w*|justificatif\w*|pièces?)\b[^.!\n]{0,80}(?:\?"
    r"|avant|merci|envoy)",
    # Spanish
    r"(?:podrías|podría|puedes|puede|por favor|necesit\w+|haz el favor|te importaría|le importaría|me"
    r" (?:puedes|podrías))~8 (?:envi\w+|mand\w+|rellen\w+|complet\w+|facilit\w+|indic\w+|compart\w+"
    r"|decir\w*|adjunt\w+|firm\w+|confirm\w+|pasar\w*|remit\w+|aportar)|(?:nos|me) faltan?\b(?!~2 (?:oír|hablar|ver"
    r"|decidir|saber|cerrar|respuesta|decisión|aprobación|visto))|necesit(?:amos"
    r"|o) (?:tu|su|que|el|la|los|las|una|dos)|(?:expectativa\w*|referencias|permiso|título|preaviso"
    r"|disponibilidad para (?:viajar|trasladarte|empezar))\b[^.!\n]{0,80}(?:\?|antes|por favor|envi)",
    # Portuguese
    r"(?:poderia|pode|podes|podias|consegue|consegues|por favor|solicit\w+|pedimos|peço|precis\w+"
    r"|agradec\w+|seria possível)~8 (?:envi\w+|mand\w+|preench\w+|partilh\w+|compartilh\w+|indic\w+"
    r"|inform\w+|remet\w+|complet\w+|assin\w+|confirm\w+|fornec\w+|dizer\w*|encaminh\w+|o envio|devolv\w+)"
    r"|(?:faltam?|falta)[- ](?:nos|me)\b(?!~2 (?:ouvir|falar|reunir|decidir|fechar|saber|ver|resposta|decisão"
    r"|aprovação|acordo"
    r"|assinatura d[aoe]))|precis(?:amos|o) (?:de|da|do|dos|das|que)|(?:pretensão"
    r"|expectativa\w*|referências|aviso prévio|visto)\b[^.!\n]{0,80}(?:\?|até|por favor|envi)",
    # Italian
    r"(?:potrebbe|può|puoi|potresti|per favore|per cortesia|la prego|si prega di|le chiedo di|ti chiedo di"
    r"|chiediamo di|avremmo bisogno|gentilmente)~8 (?:invi\w+|mand\w+|compil\w+|forn\w+|indic\w+"
    r"|condivid\w+|dir\w+|trasmett\w+|firm\w+|conferm\w+|complet\w+|far\w* avere|restitu\w+|alleg\w+)|(?:ci"
    r"|mi) (?:manca|mancano|serve|servono)\b(?!~2 (?:sentire|parere|decisione|risposta|conferma d|firma d|ok d))"
    r"|abbiamo bisogno (?:di|del|dei)|(?:pretes\w+|aspettativ\w+"
    r"|referenze|preavviso|ral)\b[^.!\n]{0,80}(?:\?|entro|invi)",
    # Dutch
    r"(?:kun|kunt|kan|zou|wil|wilt|graag|gelieve|svp)~8 (?:kunnen (?:sturen|mailen|geven|bezorgen)|stur\w+"
    r"|opstur\w+|toestur\w+|invull\w+|doorgev\w+|mail\w+|aanlever\w+|delen|bevestig\w+|ondertekenen"
    r"|vertellen|uploaden|aangeven|ontvangen we)\b|(?:ik mis|we missen|ontbreekt nog|hebben nog nodig|heb"
    r" nog nodig|nodig van je|nodig van u)|(?:salaris\w*|opzegtermijn|referenties|diploma\w*|vog"
    r"|werkvergunning)\b[^.!\n]{0,80}(?:\?|graag|voor|stur)",
)
"""Something is asked of the candidate."""

RHETORICAL = phrases(
    r"(?:is it|already) \w+day (?:already|again)\?|how are you\?|hope (?:you're|you are) well\?|isn't it\?|can"
    r" (?:someone|anyone|somebody|anybody)|(?:does"
    r"|has|did|is) (?:anyone|anybody|someone)|, right\?|(?:wie geht|ça va|cómo estás"
    r"|come stai|tudo bem|hoe gaat)"
)
