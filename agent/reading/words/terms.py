"""Words of employment offers by their parts: the place is yours, you were chosen, you begin, pay, contract, welcome."""

from agent.reading.wording import ABROAD, phrases

_WORDS: dict[str, str] = {
    "post": r"(?:role|position|job|post|place|spot|vacancy|contract|appointment|seat|[a-z]+ship)",
    "terms": r"(?:package|terms|offer|proposal|figures?|salary|compensation|numbers)",
    "sum": r"\d[\d.,' ]{0,8}\d ?(?:k|euros?|eur|€|francs?|franken|chf|fr\.?|pounds?|reais|lei|usd|dollars?|a)? ?",
}

TERMS = phrases(
    r"you(?:'re| are|'ll be| will be) our new(?:est)? |(?:voted you in|chose you over|picked you over|beat the"
    r" others|you've been chosen|you were chosen)\b(?! (?:to|for (?:the|an?) (?:interview|next)))|(?:new starter"
    r"|starter|welcome|onboarding|induction) (?:form|pack|kit)|joining instructions|your (?:first day|induction"
    r"|onboarding)(?: \w+)? (?:is|will|with|starts)|you(?:'ll| will| would|'d) be (?:paid|earning|on) [£$€]?\d"
    r"|(?:meet|met|agreed to|accept(?:ed)?) your (?:figure|salary|terms|asking)|proud to have you",
    r"(?:honou?red|delighted|thrilled|happy|glad|love it|over the moon) if you(?:'d)? (?:joined|would join|join"
    r"|came|come|said yes|say yes|accepted|accept|started)|come and work with us|(?:sign and return|countersign)"
    r" the"
    r" (?:letter|offer|contract)|(?:want|take|accept) the (?:job|role|position)\?|(?:panel|team|board|committee"
    r"|partners)'s choice is you|agreed to the salary|(?:can|could|able to) (?:go (?:up )?to|stretch to)"
    r" [£$€]?\d{2}"
    r"|if you accept, you",
    r"offer(?:s|ing)? you (?:the|this|a|an) (?:[\w-]+ ){0,4}?<post>\b",
    r"(?:please|would you|will you|do you|can you|could you|to|happily|formally) accept(?: or decline)? (?:the"
    r"|our|your|this)"
    r" (?:\w+ )?(?:offer|position|role|job|post|appointment)\b|open for acceptance|(?:offer|contract) (?:remains"
    r"|stays|is)(?: \w+)?"
    r" open\b|(?:un)?conditional offer|say yes and\b|say the word and",
    r"(?:revised|improved|reworked|updated|sweetened|redone|upped|adjusted|raised) (?:the|our|your) <terms>\b"
    r"|(?:the|your|our)"
    r" <terms>(?: \w+){0,5} (?:now (?:has|includes|comes|stands)|to include)|match (?:what|whatever|their|the"
    r" other|that) (?:\w+ )"
    r"{0,4}(?:giv\w+|offer\w*|pay\w*|place|figure|number)",
    r"(?:ask|asking|want|love|like|would|will|have|thrilled|delighted|happy)(?: for)?(?: if)? you(?:'d)?(?:"
    r" \w+)? (?:to )?come (?:and"
    r" |to )?work (?:for|with|here|at|alongside)(?! (?:a day|us (?:for a|on))\b)",
    r"(?:like|want|love|ask|asking) you to (?:take over|head up|run|take charge of) (?:the|our) (?!session"
    r"|interview|meeting|call"
    r"|workshop|exercise|slides|task|test)",
    r"(?:please see|here are|these are|happy with|agree (?:to|with)|accept|below are) (?:the|our|your|these)"
    r" terms\b|terms below\b"
    r"|terms (?:of|for) (?:your )?(?:employment|appointment|contract)|make it (?:formal|official)\b",
    r"(?:recommends?|approved?|confirmed?|ratified|agreed|endorsed?) your appointment\b(?! (?:time|slot|on"
    r" \w+day|at \d))|(?:appoint|hire|employ"
    r")(?:s|ed|ing)? you (?:as|to the|from|at grade|with effect)|you (?:are|'re|have been|were) (?:hereby"
    r" )?(?:appointed|hired)\b",
    r"you (?:can|may|shall) have (?:the|this|that) <post>\b|you've got (?:it|the <post>)\b(?=[.,!]|$| if| from)"
    r"|you're in\b(?=[,.!]|$)"
    r"|(?:the )?answer(?:'s| is)(?: \w+)? yes\b|decided (?:for|on|in favou?r of) you\b(?! to)|(?:if you(?:'ll|"
    r" still)? (?:want|have|fancy)"
    r" it|if you'd have it)\b",
    r"you(?:'d| would| will|'ll)(?: then)? (?:be )?(?:join(?:ing)?|start(?:ing)?|begin(?:ning)?)(?: with)?(?:"
    r" us)?\b[^.!?\n]{0,50}?"
    r"(?:salary|pay|grade|£|\$|€|an hour|a year|probation\w*)",
    r"(?:salary|base|pay|wage|rate) of [£$€]?\d|[£$€]\d[\d.,]* (?:an|per) hour\b|\b(?:at|for|on|,)"
    r" ?[£$€]?\d+(?:[.,]\d+)? an hour\b"
    r"|on \d{2,3} a year\b",
    r"we (?:can |could |will |'ll )?offer (?:[£$€] ?)?\d|<sum>(?:gross|net)\b|(?:countersign|sign electronically"
    r"|signed copy (?:should|by|of (?:the|your) (?:contract|offer|letter))|e-?sign"
    r"|initial each page)\b|(?:contract|papers|paperwork)[^.!?\n]{0,80} (?:sign|signature)\b",
    r"(?:get|have|send|bring|draw up|prepare)(?:ing)?(?: you)?(?: over)? the (?:papers|paperwork|contract)(?:"
    r" over| ready| to you| up|"
    r" out)?\b(?= (?:tonight|today|tomorrow|over|to you|ready|up|this)|[.,!]|$)",
    ABROAD,
    r"(?:gustaría|encantaría|queremos|quisiéramos) que (?:te|se|usted|tú)? ?(?:quedar|incorpor|unier|vinier"
    r"|trabajar|form)\w+"
    r"|(?:gostávamos|gostaríamos|adorávamos|adoraríamos|queremos) (?:muito )?que (?:\w+ )?(?:ficass|viess|entrass"
    r"|integrass|fique|venha)"
    r"\w*|(?:vorremmo|ci piacerebbe|saremmo felici) che (?:\w+ )?(?:restass|veniss|entrass|lavorass|faceste)\w*"
    r"|(?:aimerions|souhaitons"
    r"|voudrions) que (?:vous|tu) (?:nous )?(?:rest|ven|rejoin|intégr|travaill|fass)\w+ ?(?=chez|parmi|avec|dans"
    r"|partie|notre|nous|[.,!])"
    r"|(?:hätten|sähen|haben) (?:dich|sie) (?:gern|sehr gern|gerne) (?:im team|bei uns|dabei|an bord)|je(?: er)?"
    r" (?:heel )?graag bij"
    r" hebben",
    r"erster? arbeitstag|neue[rs]? (?:kollegin?|mitarbeiter(?:in)?)\b(?= (?:bei|in|im|begr|an bord)|[.,!]|$)"
    r"|votre premier jour|ton premier jour|(?:tu|su) primer día|(?:seu|teu) primeiro dia|(?:suo|tuo) primo giorno"
    r"|(?:je|uw) eerste (?:werk)?dag",
    r"(?:können|möchten|würden|wollen|dürfen)~3 (?:ihnen|dir)\b(?![^.!?\n]{0,40}(?:gespräch|termin|telefonat"
    r"|probetag|feedback|kaffee))[^.!?\n]{0,40} anbieten\b|(?:voici|ci-joint|adjunto|anbei|im anhang|in allegato"
    r"|in bijlage"
    r"|bijgevoegd|segue|em anexo|allego)~3 (?:contrat|arbeitsvertrag|vertrag|contrato|contratto|contract)\b"
    r"|(?:salaire|salario|salário|retribuzione|stipendio|salaris|gehalt|sueldo|ordenado)(?: \w+){0,2} (?:serait"
    r"|est|sera"
    r"|sería|es|seria|é|sarebbe|è|sarà|wordt|is|bedraagt|beträgt|wäre|liegt|zou)~2 \d|(?:vous|te|t') ?(?:propos"
    r"|offr)\w+ (?:le|un|ce|votre|la) (?:poste|contrat|place|emploi|cdi|job)\b|(?:ti|la) vogliamo (?:con noi|nel"
    r"|a bordo"
    r"|in squadra)|willen (?:je|u) (?:erbij|graag hebben|in ons)|rejoign(?:iez|ez|es)|(?:freuen|schön)~3 wenn"
    r" (?:du|sie)~4 (?:anfängst|anfangen|kommst|zusagst|zusagen|annimmst|annehmen)|alle waren für (?:dich|sie)",
    # the place is yours
    r"(?:kannst|können sie)~3 (?:am ersten|zum ersten|sofort|gleich|montag)~2 (?:anfangen|beginnen|starten)"
    r"|(?:stelle|job|platz|posten|position|lehrstelle) (?:gehört (?:dir|ihnen)|ist (?:deiner|deine|ihrer|ihre"
    r"|dein))\b|(?:place|poste|job"
    r"|elle|il|c'est)(?: \w+){0,2} (?:est|pour) (?:à|pour) ?(?:vous|toi)\b|(?:est|sont) (?:à|pour) (?:toi"
    r"|vous)\b(?= |[.,!]|$)(?! de)"
    r"|(?:es|será|sea|eres) (?:tuy[oa]|suy[oa])\b(?=[.,!]|$| si)|(?:emprego|vaga|lugar|trabalho|posto)(?: \w+)?"
    r" (?:é|será) (?:teu|tua|seu"
    r"|sua)\b|(?:lavoro|posto|ruolo)(?: \w+)? è (?:tuo|suo)\b|(?:is|wordt) (?:voor|van) (?:jou|u)\b(?=[.,!]|$)"
    r"|(?:baan|job|functie|plek"
    r"|plaats)(?: \w+)? (?:is|gaat) (?:naar |voor |van )(?:jou|u)\b",
    # you were chosen
    r"(?<!nicht )(?:für|auf) (?:sie|dich) (?:entschieden|gefallen|geeinigt|ausgesprochen)|will (?:sie|dich) (?:haben"
    r"|einstellen)\b|(?:wir|sie) wollen"
    r" (?:dich|sie)\b(?! (?:bitten|einladen|kennen|fragen|treffen|sehen))",
    r"(?:client|patron|équipe|direction|comité|jury|conseil|nous|on|cheffe?)(?: \w+)? (?:vous|te|t') ?(?:a|avons"
    r"|veut|veulent|voulons"
    r")(?: (?:choisie?|désignée?|nommée?|engagée?|recrutée?)|\b(?=[ ]?[!.,]))|c'est (?:vous|toi) (?:que|qui|l'élue)",
    r"(?:te|la|le) (?:quiere|quieren|queremos) (?:a ti|a usted|en el equipo|con nosotros|contratar|incorporar)"
    r"|te (?:hemos|han|ha)"
    r" (?:elegido|escogido|seleccionado) (?:a ti|para (?:el|la) (?:puesto|plaza|vacante))|(?:eres|es usted) la"
    r" (?:elegida|seleccionada)",
    r"(?:escolhemos|escolheram|escolheu|queremos)(?:-te|-a)? (?:a ti|você|a senhora)|(?:você|senhora) foi"
    r" (?:escolhida|selecionada|aprovada"
    r") para (?:a vaga|o cargo|o lugar)|(?<!non )(?:abbiamo|hanno|ha) scelto (?:te|lei)\b|scelta è (?:ricaduta su di"
    r"|caduta su) (?:te|lei)|(?:kiest|kiezen|gekozen|koos)(?: (?!niet)\w+)? voor (?:jou|u)\b",
    # you are hired, you begin
    r"(?:ihrer|deiner) (?:einstellung|ernennung|anstellung|berufung)\b[^.!?\n]{0,60}(?:zugestimmt|beschlossen"
    r"|genehmigt|bewilligt)|(?:sie"
    r"|du) (?:sind|bist|werden|wirst)(?: \w+){0,3} (?:eingestellt|angestellt|ernannt|berufen)\b|(?:kannst|können"
    r" sie|darfst|dürfen"
    r" sie)(?: [\w.]+){0,5} (?:anfangen|beginnen|starten|loslegen)\b(?![^.!\n]*\?)|(?:sie|dich)~6 (?:begrüßen"
    r"|begrüssen) (?:zu )?(?:dürfen|können)?"
    r"(?=[.,!]|$| den| wenn)|(?:stellen|nehmen) (?:dich|sie) (?:gern\w* )?(?:ein\b|fest|als|auf\b)"
    r"|stellenantritt|dienstantritt",
    r"(?:êtes|es|serez|seras|suis ravie? de vous|avez été|as été) (?:donc )?(?:embauchée?|engagée?|recrutée?"
    r"|nommée?|désignée?|titularisée?|prise)"
    r"\b(?! (?:en|par|de) )|(?:vous|tu) (?:commencez|commences|débutez|débutes) (?:le|lundi|mardi|mercredi|jeudi"
    r"|vendredi|en|dès)|vous a"
    r" (?:désignée?|nommée?|engagée?|choisie?)\b|(?:cdi|cdd)\b|contrat à durée (?:in)?déterminée|vous compter"
    r" parmi|parmi nos collaborat\w+"
    r"|faire partie (?:de (?:notre|l')équipe|des nôtres)",
    r"(?<!no )(?:estás|está|quedas|queda) contratad[oa]|(?<!quien )(?<!que )(?:empiezas|empieza|comienzas|comienza"
    r"|entras|incorporas"
    r"|incorpora) (?:el|en|este|a partir)\b"
    r"(?![^.!\n]*\?)|contrato (?:indefinido|fijo|temporal)|(?:fija|fijo|indefinid[oa]) desde|(?:si|sólo falta"
    r" que) (?:aceptas|acepta|quieres)\b"
    r"(?=[.,!]|$)|(?:mejorad|subid|revisad)o (?:la |el |tu |su )?(?:propuesta|oferta|salario|sueldo)|ser de los"
    r" nuestros|formar parte del"
    r" equipo|(?:sueldo|salario) (?:líquido|bruto|neto|de \d)",
    r"(?<!não )(?:está|estás|foi|és) contratad[oa]\b|(?<!quem )(?<!que )(?:começa|começas|inicia|inicias|entra"
    r"|entras) (?:em|no|na|dia"
    r"|segunda|terça|quarta|quinta|sexta"
    r"|já)\b(?![^.!\n]*\?)|(?:adorávamos|gostávamos|adoraríamos|queríamos)(?: de)? (?:ter-te|tê-la|ter você"
    r"|contar)|proposta (?:vale|é válida"
    r"|mantém)|(?:nova|melhor) (?:oferta|proposta)|(?:revimos|melhorámos|melhoramos|subimos|aumentamos"
    r"|aumentámos) (?:a|o|os|as) (?:remuneração"
    r"|proposta|oferta|salário|ordenado|valor)|dizes que sim|dos nossos\b|da nossa equipa|fazer parte d[ao]"
    r" (?:nossa|equipa|equipe|time)",
    r"(?:è|sei|sarà) assunt[oa]\b|(?<!che )(?:inizi|inizia|cominci|comincia|parti) (?:il|lunedì|martedì|mercoledì"
    r"|giovedì"
    r"|venerdì|da|dal|a)\b(?![^.!\n]*\?)"
    r"|(?:approvato|deliberato) la (?:sua|tua) (?:nomina|assunzione)|per l'assunzione|possiamo offrir(?:le|ti)"
    r" (?!un colloquio)|proposta è"
    r" valida|dei nostri\b|(?:migliorato|rivisto|alzato|aumentato) (?:la|l'|lo) ?(?:proposta|offerta|stipendio"
    r"|ral)|far parte (?:della squadra"
    r"|del team|del gruppo)",
    r"(?:bent|is) (?:aangenomen|aangesteld|benoemd)\b(?! (?:iemand|een))|benoemt u\b|(?:je|u) (?:begint|start"
    r"|kan|kunt|mag) (?:op|per|vanaf"
    r"|maandag|volgende)(?: \w+){0,3}(?: starten| beginnen)?(?=[.,!]|$)|(?:onze|ons) nieuwe (?:collega"
    r"|teamgenoot|medewerk\w+)|bij de club"
    r"|proficiat|aanbod (?:geldt|blijft|staat)|ligt(?: \w+){0,3} (?:een|het|je|uw) contract(?: \w+)? klaar"
    r"|(?:contract|papieren) (?:in orde|ligt"
    r" klaar|klaar)|een van ons\b|ons team versterken",
    # welcome, contract, pay
    r"willkommen (?:an bord|im team|in der|bei uns)|bienvenue (?:à bord|parmi|dans|chez)|bienvenid[oa] (?:a"
    r" bordo|al equipo|a la)|bem-vind[oa]"
    r" (?:a bordo|à|ao)|benvenut[oa] (?:a bordo|nel|tra|in squadra)|welkom (?:aan boord|bij de|in het|in ons)",
    r"angebotsschreiben|vertragsentwurf|(?:arbeits|anstellungs|dienst)vertrag|contrat (?:de travail|d'engagement"
    r"|d'embauche)|contrato de trabajo"
    r"|contrato de trabalho|contratto di lavoro|lettera d'assunzione|(?:arbeids|aanstellings)(?:contract"
    r"|overeenkomst|voorstel)",
    r"<sum>(?:brutto|netto|bruts?|nets?|brutos?|líquidos?|lord[ie]|bruto|euro die stunde|euro de l'heure|la hora"
    r"|l'ora|per uur|par mois)\b",
    r"(?:wenn du|wenn sie|wenns du) (?:willst|möchtest|magst|wollen|möchten),? (?:kannst|können|gehört|ist"
    r"|fangen|fängst|bist|sind)|als (?:je|u)"
    r" (?:nog )?(?:wil|wilt),? (?:is|ben|bent|kan|kun|kunt|ligt|begin)|si (?:vous le|tu (?:le )?) ?(?:voulez"
    r"|veux)(?: \w+){0,3},? (?:elle|il|c'est|vous"
    r"|tu)|se (?:vuoi|vuole|sei d'accordo|è d'accordo)(?: \w+){0,3},? (?:il|è|sei|da|inizi|comincia|la)|se"
    r" (?:quiser|quiseres|vc)(?: \w+){0,4},? (?:o|é"
    r"|a|começa|está)|si (?:quieres|quiere|todavía quieres)(?: \w+){0,3},? (?:es|el|la|empiezas|empieza)",
    r"gehalt(?: \w+){0,3} auf \d|(?:gehen|kommen|rauf|hoch) auf \d{2}|(?:llegamos a|subimos a|podemos llegar) \d"
    r"|(?:chegamos|fechamos|vamos até) \w*"
    r" ?\d|(?:arriviamo|saliamo) a \d|(?:monter|aller|montons) (?:jusqu'à|à) \d{2}|(?:komen|gaan) (?:we )?(?:op"
    r"|tot|naar) \d{4}",
    words=_WORDS,
)
"""The job is offered."""

SUM = phrases(
    r"\d{2,3} ?k\b|[£$€] ?\d{2,}|\d{2,3}[.,' ]\d{3}\b|(?:got|get|go|went|gave|stretch|up|raise[ds]?|come|came)(?:"
    r" \w+){0,3} (?:to"
    r"|at|us|me)? ?\d{2,3}\b|\d{2,3}(?:[.,]\d\d)? an hour"
)
"""A sum of pay, in a statement."""
YES_OR_NO = phrases(
    r"(?:do|would|will) you (?:want|like|care|fancy)? ?(?:to )?(?:come|join|work|start|run|take)\b[^.!?\n]{0,60}\?"
    r"|(?:yes or (?:a )?no|in or out|take it or leave it)(?! from (?:me|us|the))|deal\?|are you in\b|what do you"
    r" say|say yes"
    r"|(?:your|an?) (?:answer|decision) (?:by|before|until)|as far as (?:they|we|i|he|she)(?: will|'ll| can|"
    r" could)? (?:go|stretch)"
    r"|(?:last|final) (?:word|figure|number)|nothing (?:left )?(?:more|after that|beyond)",
    ABROAD,
    r"ja oder nein|oui ou non|c'est oui ou c'est non|sí o no|sim ou não|sì o no|ja of nee",
)
"""Beside a sum: whether the candidate takes it."""
