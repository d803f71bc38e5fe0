"""How names look in the text of an event, and the words beside those who take part, or who do not.

Only patterns live here; what follows from them is decided in `participants`.
"""

import re

WORD = r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:['’-][^\W\d_]+)*\.?"
PARTICLE = r"(?:van|von|de|der|den|del|della|di|da|dos|das|du|la|le|el|al|bin|ibn|ten|ter|zu|zur|af|av)"
TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau|Fr|M|Mme|Mlle|Sr|Sra|Sig|Sig\.ra|Dott|Dhr|Mevr|Ing|Hrn?|Sister|Rev|"
    r"Don|Doña|Dña|Mw|Dra|Eng|Arq|Insp|Sgt|Capt|Cllr|Professora?|Maître|Lic|Dott\.ssa)"
)
NAME = rf"(?:{TITLE}\.? )?{WORD}(?: (?:(?:{PARTICLE} )*){WORD}){{0,3}}"

SURNAMED = re.compile(
    r"(?<![\w.])(?:Mrs?|Ms|Miss|Mx|Herrn?|Frau|Hrn?|Fr\.|M\.|Mme|Mlle|Monsieur|Madame|Sra?|Señora?|[Ss]ig(?:\.?ra)?|"
    r"[Ss]ignora?|[Dd]ott(?:\.?ssa)?|[Dd]hr|[Mm]evr(?:ouw)?|[Mm]w)\.? (?:(?:Dr|Prof)\.? )*"
    rf"(?:{PARTICLE} )*({WORD})(?!\.\w)(?:['’]s(?!\w)|(?: ({WORD}))?)"
)
"""Somebody by title and surname, who is never the company, and the word behind. Not Dr: practices are called so."""

PAIRED = r"(?: (?:jun|sen|[jJsS]r)\b\.?)?(?:\s*(?:\([^)\n]{0,60}\)|<[^>\n]{0,80}>))?"
_APPOSITION = (
    r",\s+(?:[a-zà-ÿ]|(?:Head|Chief|VP|Deputy|Senior|Lead|Director|[A-ZÀ-Þ]\w+ (?:Manager|Director|Lead|Officer|"
    r"Partner|Engineer))\b)[^,.;:\n]{0,40},\s+(?:et|and|und|y|e|en)\s+"
)
AND = rf"\s*(?:{_APPOSITION}|,?\s+(?:and|und|et|y|e|en|&|\+|sowie|plus)\s+|,\s*(?:and\s+)?|\s*[/&;]\s*|\s+-\s+)"

POST = (
    r"(?:(?:(?:store|shop|site|office|team|department|area|shift|floor|regional|general|managing|deputy|head|school|practice|ward|"
    r"restaurant|hotel|line) ){0,2}(?:principal|headteacher|manager|director|owner|boss|head|supervisor|chef|foreman|"
    r"founder|partner|matron|leader|lead|gérante?|directeur|directrice|responsable|jef[ea]|directora?|gerente|encargad[oa]|"
    r"diretora?|chefe|direttore|direttrice|titolare|responsabile|teamleider|eigenaar)|"
    r"[\w-]*(?:[Ll]eiter|[Ff]ührer|[Cc]hef|[Mm]anager|[Dd]irektor|[Ii]nhaber|[Vv]orstand|[Rr]eferent)(?:in)?)"
)
"""A post before a name: "w/ principal Ruth Abel"."""

CUES = re.compile(
    rf"(?<!\w)(?:(?:with|con|com|met) (?=(?:the |el |la |il |o |a |de )?(?-i:{POST} {WORD}(?: {PARTICLE})* {WORD}))|"
    r"interviewers?(?:\(s\))?\s*:|interviewer(?:s)?\s+(?:is|are|will be|stays the same:?)|interviewed by|"
    r"panel(?:l?ists?| members?| of \w+)?\s*(?:[:=]|is|are|will be)|with\s*:|who\s*:"
    r"|(?:you(?:['’]ll| will| are going to)|to) (?:be )?(?:meet(?:ing)?|speak(?:ing)?|talk(?:ing)?|chat(?:ting)?|"
    r"see(?:ing)?|join(?:ing)?)(?: up)?(?: with| to)?|meet(?:ing)? with|"
    r"(?:^|(?<=[,;:–—-] )|(?<=\bi['’]m )|(?<=\bi am ))(?:(?:talk|speak|chatt)ing (?:to|with)|(?:meet|see)ing)(?: with)?"
    r"(?= (?-i:[A-ZÀ-Þ]))|"
    r"(?:^|(?<=[,;:–—-] )|(?<=\b(?:je|ik|yo|eu|io) )|(?<=\bich ))"
    r"(?:spreche mit|parle (?:à|avec)|hablo con|falo com|parlo con|spreek(?: met)?)"
    r"(?= (?-i:[A-ZÀ-Þ]))|"
    r"you (?:meet|see|(?:speak|talk)(?: to| with)?)|^(?:with|mit|avec|con|com|met)(?= (?-i:[A-ZÀ-Þ]))"
    r"|(?:hosted|led|run|conducted|chaired|moderated) by|(?:interview|call|chat|screen|conversation|session|round|"
    r"talk|onsite|coffee|lunch|discussion|meeting|stage|panel|sync|catch[- ]?up|"
    r"interviews)(?: (?:for|about|on|regarding|at) [^,.;:\n]{2,50}?)? (?:is |will be )?with|"
    r"(?:you(?:['’]re| are)|(?:it|"
    r"this|that)(?:['’]s| is)|all) (?:now )?(?:confirmed|booked|set|"
    r"scheduled|down|on|in) (?:up )?(?:to (?:speak|talk|meet) )?with|(?:confirmé|confirmad[oa]|confermat[oa]|"
    r"bestätigt|"
    r"bevestigd|booked|confirmed) (?:avec|con|com|mit|met|with)|"
    r"w/|(?-i:w )(?=(?-i:[A-Z][a-z]))|will be with|\bme,? and(?= (?-i:[A-ZÀ-Þ]))"
    r"|shadow(?:ed by|ing)?\s*:?|observer\s*:|host\s*:|gesprächspartner(?:in|innen)?(?: (?:ist|sind|wird|"
    r"werden))?\s*:?|gespräch mit|interview "
    r"mit|mit(?= (?:herrn?|frau|dr|fr\.|hr\.))|mit (?:unser(?:em|er)|ihre[mr]|de[mr]) (?:\w*(?:leiter|führer|chef|"
    r"manager|direktor|inhaber|vorstand|vorständ|partner|referent)(?:in)? )?(?=(?:[\w-]+ )?(?:herrn?|frau)\b)|"
    r"mit (?:unser(?:em|er)|ihre[mr]|de[mr]) \w*(?:leiter|führer|chef|manager|direktor|inhaber|vorstand|"
    r"referent)(?:in)? (?=(?-i:[A-ZÄÖÜ])\w+ (?-i:[A-ZÄÖÜ]))|ansprechpartner(?:in)?\s*:?|avec|interlocut(?:eurs?|"
    r"rices?)(?:\s*:|"
    r" (?:sera|seront|est|sont))"
    r"|(?:reçue? |rencontrerez |par )(?=(?:m\.|mme|[A-Z]))|entrevistador(?:a|es|as)?(?:\s*:| (?:será|serão|serán|es|"
    r"é))|entrevista (?:con|com)|"
    r"reunión con|reunirás con|hablarás con|gesprek met|gesprekspartners?(?:\s*:| (?:is|zijn|wordt))|colloquio con|"
    r"incontrerà|incontrerai|"
    r"(?:spreekt?(?: je| u)?|praat|ontmoet je?|speak|talk|meet|chat|sprechen(?: sie)?|sprichst du|échangerez|parlerez|"
    r"habla(?:rá)?s?|falará|conversará|parlerà) "
    r"(?:(?:via|on|over|op|om|über|per|par|por|su|in|um|at|alle|à) [^.;,\n]{1,25}? )?(?:met|with|mit|avec|con|com)"
    r"|je ontmoet|(?:falar(?:á|ás)?|conversar) com|hablar(?:ás|á)? con|"
    r"échange(?:r|rez)? avec|vous (?:échangere?z|rencontre(?:re)?z)(?: avec)?|mit dabei(?: sind| ist)?\s*:?|dabei sind|"
    r"(?:begrü(?:ßen|ßt)|empf(?:angen|ängt)|erwarte[nt]) (?:sie|dich)|(?:chefin|chef|boss|manager) (?:is|ist|est)(?= )|"
    r"sprechen (?:sie |wir )?mit|parler(?:ai|à) con|"
    r"sar(?:à|anno) present[ei](?: anche)?|(?:staff(?: member)?|personal|mitarbeiter(?:in)?|medewerker|"
    r"collaborateur|(?:on|in) the call)\s*:|(?:ring|call|phone|with) (?=[A-Z]\w+ \()|"
    r"(?:ring|call|phone|dial) (?=(?-i:[A-Z])\w+ \+?\(?\d{3})|"
    r"(?:ring|call|phone|zoom|teams|skype|speak to|talk to|telefonat|anruf|appel|chamada|llamada|telefonata) "
    r"(?=(?-i:[A-ZÀ-Þ][a-zà-ÿ'’-]+)(?: (?-i:[A-ZÀ-Þ])[\w'’-]+)? (?:re:?|about|regarding|wg\.?|wegen|pour|por|per|"
    r"sobre|over|vaga|-|–) )|"
    r"(?:ring|call|phone|with|see) (?=(?:mrs?|ms|dr|frau|"
    r"herrn?|mme)\b)|(?:text|ring|reach|contact|bel|appelez|contactez) "
    r"(?=[A-Z][^\s,]+ [A-Z][^\s,]+,)|"
    r"(?:gesprächs)?teilnehmer(?:innen)?\s*:|particip(?:ant[se]|antes|ants)\s*:|attendees\s*:|partecipanti\s*:|"
    r"deelnemers\s*:|présents?\s*:|"
    r"intervistator[ei](?:\s*:| (?:è|sarà|saranno))|(?:será|serán|serão|vai ser|es|é|fica marcad[oa]|decorre(?:rá)?|"
    r"tendrá lugar|sarà|è|si terrà|si svolgerà|avverrà) (?:con|com)|"
    r"(?:findet|führen (?:wir|sie)|führst du|ist|geführt wird) mit|(?:is|vindt(?: plaats)?|vindt) met|"
    r"(?:gespräch|interview) führt|(?:te|le|la|lo) (?:recibirán?|atenderán?|entrevistarán?|riceverà|incontrerà|"
    r"intervisterà)|"
    r"(?:ser[áa]s?|serás) (?:recibid|entrevistad|recebid|atendid)[oa] (?:por|pel[oa])|(?:sarà|sarai|verrà|"
    r"verrai) (?:ricevut|accolt|intervistat)[oa] da(?:l|lla)?|(?:ontvangen|geïnterviewd) door|"
    r"(?:werden|wirst) (?:\w+ )?(?:von|durch)|(?:vous|te) recevra|(?:bei|chez|bij) "
    r"(?=(?:herrn?|frau|hr\.|fr\.|mme|mlle|m\.|dhr|mevr|mw|mevrouw|monsieur|madame)\b)|(?:le|te|les|"
    r"os) llamar[áa]n?\s*:?|(?:vous|t['’]) ?appellera\s*:?|(?:la|ti|le) chiamerà\s*:?|"
    r"(?:lhe |te )?ligará\s*:?|(?:es ruft|sie ruft) (?:sie|dich)? ?an\s*:|(?:belt|bellen) (?:je|u)\s*:|caller\s*:"
    r"|hiring manager\s*(?::|is|,)|"
    r"\b(?:an?|the|our) (?:panel|committee|board|jury), "
    r"(?=(?-i:[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+)(?:,| and ))|"
    r"(?-i:\brecruiter )(?=(?-i:[A-ZÀ-Þ][a-zà-ÿ'’-]+)(?:,|\.|$| \(| (?:rings|calls|phones|will)\b| \+?\d))|"
    r"recruiter\s*(?::|is|,(?= [A-Z]\w+ [A-Z]))|your recruiter,?|coordinator\s*(?::|is|"
    r",)|"
    r"coordination\s*:|(?:main |your )?(?:point of )?contact(?: person)?\s*(?::|is)|logistics\s*:|ask for|"
    r"(?:(?:committee|board|commission|jury) )?members\s*:|"
    r"(?:commissie|jury|panel|committee|kommission|júri|comité|commission) (?:bestaat uit|consists of|is made up of|"
    r"besteht aus|"
    r"est composée? de|se compose de|formad[oa] por|(?=\())\(?|"
    r"(?:jury|auswahlkommission|painel|kommission|tribunal|comisión|commission|commissie|commissione|banca)\s*:|"
    r"(?:online|on-line|presencial|en ligne|in person|in presenza|vor ort) (?:with|mit|avec|con|com|met)\b|"
    r"(?:mit wem|avec qui|con quién|com quem|met wie|con chi)\s*[:?]|your coordinator|"
    r"(?<!\w)c/(?! ?(?:[\w.]+ ){1,4}?\d|\s?[\w.]+,? (?:n[.º°]{1,2} ?)?\d)|"
    r"(?:pregunt(?:ar|e|a)|pergunt(?:ar|e)) por|(?:vraag|vragen)(?: u)? naar|chiedere (?:di|della)|demande[rz]|"
    r"fragen (?:sie )?nach|"
    r"melden (?:sie sich )?bei|"
    r"chair\s*:|contact\s*:|(?:any )?(?:problems|issues|queries|enquiries)\s*:|questions\s*(?::|to|\?))\s*",
    re.IGNORECASE,
)
SCHEDULE = re.compile(
    r"^\W*\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*(?:-|–|to|"
    r"bis)\s*\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\.?)?)?\s*(?:uhr)?\s*[:|–-]?\s*(?=\S)",
    re.IGNORECASE,
)
ACTS = re.compile(
    rf"({NAME})(?=(?: \([^)]*\))?,? (?:will|would|is going to|(?:chairs?|hosts?|leads?|will interview|joins?|runs?)\b|"
    rf"shadows?\b|here\b|(?:from|of|at) {WORD}(?: {WORD}){{0,3}}(?:,? (?:will|calls?|rings?|would|is going|wants))|"
    rf"from (?:the|our)|and (?:I|me|one other|another|some(?:one|body))\b|und ich\b|et moi\b|"
    rf"y yo\b|e eu\b|en ik\b|ed? io\b|wird|leitet|vous (?:recevra|rencontrera)|would be my))"
    rf"|({NAME})(?= (?:rings|calls|phones|dials) (?:me|you|us|in|[A-Z]\w+)\b| (?:le|te|lhe|me) llamar| (?:vous|t['’]|"
    rf"te) ?appellera|"
    rf" (?:ruft|meldet|wird) (?:sie|Sie|dich|mich|sich)| (?:belt|bellt) (?:je|u|mij|me)\b| (?:la|ti|mi) chiam|"
    rf" (?:lhe |te |vai )ligar)"
    rf"|({NAME})(?= @ [A-Z])"
    rf"|(?:[(,]\s*|[–—-]\s+)({NAME})(?=[\s,:]*\+?\(?\d[\d\s().-]{{6,}}\d)"
    rf"|({WORD} {NAME})(?:,| \() ?(?=(?i:(?:our|the|your|in-house|senior|lead) |)"
    rf"(?i:recruit|talent|coordinator|hiring manager|sourcer|hr\b))"
    rf"|(?:[,;:]\s|[–—-]\s|\b(?:call|anruf|appel|llamada|chamada|telefonata) (?:from|von|de|da) )({WORD})"
    rf"(?= \((?i:recruit|talent|hr\b|hiring manager|rrhh\b|rh\b|personal\w*\)|coordinator|"
    rf"owner|boss|ceo\b|founder|store manager|manager\)))"
    rf"|((?:{TITLE}\.? {WORD}|{WORD} {NAME}))(?=[\s,:(–-]*\+?\(?\d[\d\s().-]{{6,}}\d)"
    rf"|(?:\b[Tt]his is|\bI['’]m|\bI am|\b[Mm]y name is|\bhosted by|\b[Ll]unch with)\s+({NAME})"
)
WITH_A_POST = re.compile(
    rf"({NAME}), ([^.;:\n]{{3,60}}?),? (?:will (?:be|join|call|ring|phone|meet|host|lead|run|interview|see|take|"
    rf"talk|speak|"
    rf"show|walk|conduct|contact)|(?:rings|calls|phones) (?:you|me)|joins|wird|ruft|leitet|führt|nimmt|sera|vous|"
    rf"mènera|animera|"
    rf"estará|será|te|le|asistirá|participará|vai|irá|sarà|ti|la|zal|is (?:aanwezig|erbij)|belt|"
    rf"schuift)\b"
)
"""Somebody with a post in apposition, who does something."""
GONE = re.compile(
    rf"(?i:instead of|in place of|(?:apologies|regrets) from|"
    rf"replac(?:es|ing)|(?:stand(?:s|ing)?|step(?:s|ping)?|cover(?:s|ing)?|fill(?:s|"
    rf"ing)?|sit(?:s|ting)?) (?:in )?for|tak(?:es|ing) over (?:from|for)|takes the place of|substitut\w+ for|not "
    rf"with|no longer with|rather than|anstelle von|anstatt|statt|vertritt"
    rf"|in vertretung (?:von|für)|remplace|à la place de|en lugar de|sustituye a|vervangt|in plaats van|al posto "
    rf"di|sostituisce|no lugar de|substitui|referred by|recommended by|on behalf of|colleague of|friend of|"
    rf"introduced by|cc['’]?d?:?|formerly|was:)\s+(?:the |our |my )?({NAME})"
    rf"|({NAME})(?: \([^)]*\)|, [^,.;\n]{{2,40}}?,?)? (?:can(?:['’]t|not| no longer) (?:make|attend|join|be)|"
    rf"is (?:unable|unavailable|"
    rf"out|ill|sick|on leave|away|travell?ing|no longer|not able|double[- ]booked|off)|was (?:replaced|due|"
    rf"originally|going)|has (?:left|been replaced|dropped|had to|a conflict)|had to (?:drop|cancel|pull)|won['’]t|"
    rf"will not|will no longer"
    rf"|ist (?:krank|verhindert|leider)|fällt aus|est (?:absente?|malade|indisponible|empêchée?)|no puede|está de "
    rf"baixa|is (?:ziek|verhinderd)|non può|recommended|referred|suggested|passed (?:me )?your|gave me|mentioned|"
    rf"told)"
)
OTHER_CANDIDATES = re.compile(
    r"(?i:(?:other |fellow )?(?:candidates|applicants|attendees also)|(?:other|fellow) participants)\s*:\s*([^\n]+)"
)
SIGN_OFF = re.compile(
    r"^(?:(?:kind|best|warm|many)?\s*(?:regards|wishes|thanks)|best|cheers|thanks|thank you|yours|sincerely|mit "
    r"freundlichen grüßen|viele grüße|beste grüße|herzliche grüße|mfg|lg|cordialement|bien à vous|à bientôt"
    r"|un saludo|saludos|atentamente|met vriendelijke groet(?:en)?|groet(?:en)?|cordiali saluti|atenciosamente|"
    r"abraços?)\b[\s,!.–-]*",
    re.IGNORECASE,
)
