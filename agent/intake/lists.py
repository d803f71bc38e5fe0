"""Lists of single words that decide whose an address is, and what cannot be part of a name.

Data only. What follows from a word is decided where it is used.
"""

from agent.domain.identity import plain


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _plain(words: str) -> frozenset[str]:
    return frozenset(plain(word) for word in words.split()) - {""}


FREE_MAIL = _set(
    """
    gmail googlemail outlook hotmail live msn yahoo ymail aol icloud me mac gmx web t-online freenet posteo mailbox
    proton protonmail pm fastmail hey tutanota tuta zoho yandex mail orange wanadoo free laposte sfr libero tiscali
    virgilio uol bol terra ziggo kpnmail xs4all hetnet btinternet sky comcast verizon att qq 163
    """
)
"""First labels of domains where anybody may have an address: never an employer."""

SYSTEMS = _set(
    """
    greenhouse lever workday myworkday myworkdayjobs ashby ashbyhq smartrecruiters calendly goodtime icims jobvite
    bamboohr breezy workable teamtailor recruitee personio successfactors taleo modernloop brighthire hirevue
    paradox cronofy savvycal doodle chilipiper jazzhr comeet pinpointhq welcomekit softgarden rexx eightfold gem
    hackerrank codility codesignal coderpad karat fireflies otter fathom gong read-ai tldv avoma grain zoomus
    bookbot youcanbook acuityscheduling appointlet hubspot lu luma eventbrite meetup notetaker sched metaview
    screenloop xor humanly sembly tactiq meetgeek supernormal notta airgram rewatch
    """
)
"""Names of scheduling, applicant-tracking and note-taking services, as they stand in the domains they send from."""

NOTE_TAKERS = _set(
    """
    fireflies otter fathom gong read tldv avoma grain metaview sembly tactiq meetgeek supernormal notta airgram rewatch
    brighthire krisp fellow
    """
)
"""Those of the services whose programs sit in meetings under a person's name: "Fred from Fireflies.ai"."""

SHARED = _set(
    """
    careers career jobs job talent recruiting recruitment recruiter recruiters hiring hr people interviews interview
    scheduling scheduler team teams info hello hi contact admin office support help noreply reply no donotreply do
    not notifications notification notify calendar kalender events event reception frontdesk bookings booking mail
    mailer postmaster system automated auto alerts updates staff group list all everyone acquisition ops operations
    culture bewerbung bewerbungen karriere personal personalabteilung empfang jobportal recrutement rh emploi
    candidature candidatures carrieres accueil empleo empleos seleccion rrhh talento vagas selecao vacatures
    werkenbij sollicitatie sollicitaties personeelszaken lavoro selezione personale risorseumane humanresources
    resources human onboarding campus graduates earlycareers early coordination applications applicants candidates
    candidate application apply ta desk global emea uk us eu de apac europe na workplace facilities security
    room boardroom conference conf meeting raum salle sala zaal
    enquiries inquiries department dept of the panel data engineering resourcing appointments recrutamento selecao
    seleccion lead leads managers personalgewinnung personalwesen bewerbermanagement risorse umane pessoas selectie
    selection committee board personeel drh drhm hrd commissie kommission comite jury
    betriebsrat personalrat schwerbehindertenvertretung gleichstellung sekretariat secretariaat secretariat secretaria
    secretaría secrétariat segreteria vorzimmer poststelle verwaltung schulleitung direktion direction direccion
    dirección direcao direzione administratie administration balie onthaal
    experience guild cita citas termin termine terminbuchung rdv rendezvous appuntamento appuntamenti agendamento
    agendamentos afspraak afspraken reservas reservations prenotazioni
    """
)
"""Words that addresses of teams and machines are made of."""

TASKS = _set(
    """
    careers jobs recruiting recruitment hiring interviews scheduling noreply donotreply notifications bewerbung
    bewerbungen karriere personalabteilung recrutement candidature candidatures empleo seleccion rrhh vagas vacatures
    sollicitatie sollicitaties personeelszaken lavoro selezione recrutamento selecao citas termine rdv appuntamenti
    """
)
"""Words that make an address a team's even beside a word that nobody knows."""

BODIES = _plain(
    """
    clínica clinica clinique klinik klinikum kliniken hospital hôpital krankenhaus ospedale ziekenhuis university
    universität université universidad universidade università universiteit hochschule stadt stadtwerke landkreis
    gemeente ayuntamiento câmara mairie comune commune banco banca banque bank fundación fundação fondation fondazione
    bibliothèque bibliothek biblioteca bibliotheek médiathèque mediathek museum musée museo teatro théâtre hotel osteria
    trattoria ristorante brasserie restaurant
    stiftung stichting instituto institut istituto instituut grupo groupe gruppo groep ministerio ministère
    """
)
"""First words of the names of institutions."""

NO_NAMES = _plain(
    """
    interview interviews interviewer interviewers round stage final panel onsite screen screening phone video call
    chat meeting session sessions zoom teams microsoft google meet webex skype hangouts team hiring manager
    recruiter recruiting talent people hr human resources careers candidate coordinator director engineer
    engineering data the our your my we you i hi hello dear best regards thanks cheers kind warm lunch coffee break
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december room floor building reception street road avenue suite office lobby gate am
    pm pst est cet gmt utc a an and or for with at in on please role position job title location agenda link join
    dial details client company head lead chief vp cto ceo cfo coo part everyone us them him her me both all one two
    three someone somebody anyone various tbd tbc tba interviewing technical coding design system product culture
    values case study portfolio review presentation intro introduction introductory welcome tour wrap department
    group staff board committee center centre hq headquarters headquarter montag dienstag mittwoch donnerstag
    freitag lundi mardi mercredi jeudi vendredi lunes martes miércoles jueves viernes bewerbungsgespräch
    vorstellungsgespräch gespräch entretien entrevista colloquio sollicitatiegesprek einladung invitation stelle
    poste bei chez nous unser ihr ihre votre senior junior analyst developer scientist architect officer specialist
    consultant designer administrator technician bonjour hallo guten tag liebe lieber liebes beste gentile estimada
    estimado olá hola ciao sehr geehrte geehrter geehrten cher chère cara caro je ich wir ik vous il bi telephone
    telefon bring note notes looking hope great good ask text ring chair host bank media labs inc ltd llc gmbh ag
    industries university hospital institute school college council event calendar resourcing bookings careers jobs
    weitere infos informationen need help departamento departement recursos humanos ressources humaines risorse umane
    equipa équipe equipo afdeling abteilung lane yard mill quay minute min ihnen ihr uns dir dich mir er sie es he
    she they who trouble problems problem questions question issues running late can sorry vou
    mobile cell search req requisition number numéro número nummer numero
    there this that here then today tomorrow what where when how which each any yes if as
    dein deine euer eure tel mobil handy pforte zentrale portier portería portineria conserjería loge betriebsrat
    bewerbung sollicitatie candidature candidatura recepción receptie accueil recepção rezeption empfang
    personalrat vorsitz jury panel
    direction technique vertreter fachabteilung leitung geschäftsführung kollegen kolleginnen dirección técnica direção
    direzione directie vertegenwoordiger représentant représentants representante representantes rappresentante
    """
)
"""Capitalised words that are no part of a person's name."""

NAMES_AS_WELL = _plain("dev")
"""Short words for a job that are given names too."""

POSTS = _set(
    """
    engineer analyst developer manager director architect scientist officer specialist technician designer consultant
    administrator coordinator programmer researcher editor accountant controller planner assistant adviser advisor
    representative executive supervisor inspector auditor operator recruiter handler scheduler dispatcher
    """
)
"""Ends what a job is called, and no surname."""

GIVEN_NAMES = _plain(
    """
    aaron abby abigail adam adrian agnes aisha alan albert alberto alejandro alessandro alex alexander alexandra alice
    alicia alison amanda amelia amir amy ana andrea andreas andrew andy angela anita anja ann anna anne annette anthony
    antoine anton antonio arjun arthur astrid barbara bart beatrice beatriz becky ben benjamin bernd beth betty bianca
    bill bob brian bruno camille carla carlos carmen caroline catherine cathy cecilia charlotte chiara chloe chris
    christian christina christine christoph claire clara claudia colin craig cristina dan dana daniel daniela danny
    dave david debbie deborah denise dennis derek diana diego dieter dirk dominic dominique donna doris douglas edward
    elena eleanor elisa elise elizabeth ella ellen emily emma eric erik erin esther eva evan eve fabian fatima federico
    felix fernando fiona florian frances francesca francesco francisco frank franz fred freya gabriel gareth gary
    geoff george georgia gerald gianni giorgio giovanni giulia gloria gordon graham greg greta guillaume gustavo hanna
    hannah hans harriet harry heather heidi heike helen helena henri henrik henry holly howard hugo ian ines inga ingrid
    irene isabel isabella ivan jack jackie jacob jacques jamal james jamie jan jana jane janet jason javier jean jeff
    jen jennifer jenny jens jeremy jess jessica jill jim joan joana joanna joe joel johan johannes john jon jonas
    jonathan jorge joseph josh joshua joyce juan judith julia julian julie juliette jürgen karen karin karl kate
    katharina kathy katie katrin keith kelly ken kevin kim kirsten klaus lara lars laura lauren laurent lea lee lena
    leo leon leslie liam lina
    linda lisa liz lorenzo louis louise luca lucas lucia lucy luis luisa luke lynn mabel magda maja
    manuel marc marcel marco marcus margaret maria marie marina mario marion marisa mark marta martha martin mary
    mathieu matt matteo matthew matthias maureen megan mehmet melanie melissa mia michael michelle miguel mike mila
    miriam mohammed moira monica monika nadia nadine nancy naomi natalie natasha nathan neil nell nicholas nick nicolas
    nicole nigel nils nina noah nora norbert olga oliver olivia omar oscar owen pablo paola pat patricia patrick paul
    paula paulo pedro peggy penny peter petra phil philip philippe pierre pieter polly priya rachel rafael rahul ralf
    ravi rebecca renate ricardo richard rob robert roberto robin rohan roland rosa rosie ross rosemary russell ruth ryan
    sabine sally sam samantha samuel sandra sara sarah scott sean sergio shannon sharon sheila silvia simon simone sofia
    sonia sophia sophie stefan stefania stefano stella stephanie stephen steve steven stuart sue susan susanne suzanne
    sven sylvia tamara tania tanya tara ted teresa tess tessa theo theresa thomas tiago tim tina tobias tom tomas tony
    tracy trevor ulrich ulrike ursula uwe valentina valerie vanessa vera veronica vicky victor victoria vincent walter
    wanda wendy werner will william wim wolfgang xavier yann yasmin yolanda yusuf yves yvonne zoe
    """
)
"""Frequent given names: they tell "w/ Plover (Tess)" from "w/ Tess (Plover)". Nobody needs to be among them."""

ORGANISATIONS = _plain(
    """
    district county water rail railway foods telecom energy logistics health marine labs systems software solutions
    technologies technology insurance credit union stadtwerke airlines robotics motors pharma partners holdings
    housing schools dental clinic academy homes freight analytics retail bakery brewery
    studios foundation association society authority agency ministry trust services works council university college
    zoo aquarium gallery opera optics ceramics haulage diner orchards winery airport pharmacy boatyard
    shipyard publishers labor praxis weingut drukkerij kanzlei mvz
    recruitment consulting consultants library libraries museum theatre police airways hotel restaurant osteria
    trattoria parish agency verlag press books gardens ferries cabs farm farms builders printers cycles lines wines
    conservancy symphony orchestra
    institute hospital bank group industries media inc ltd llc gmbh studio atelier agentur kanzlei praxis
    """
)
"""Words of companies' names: what has one behind the first word is nobody's name."""

COURT_SEATS = _set(
    """
    Aachen Ansbach Arnsberg Augsburg Bayreuth Berlin Braunschweig Bremen Chemnitz Cottbus Darmstadt Dresden Düsseldorf
    Frankfurt Freiburg Gelsenkirchen Gera Gießen Göttingen Greifswald Halle Hamburg Hannover Karlsruhe Kassel Koblenz
    Köln Leipzig Lüneburg Magdeburg Mainz Meiningen Minden München Münster Neustadt Oldenburg Osnabrück Potsdam
    Regensburg Saarland Saarlouis Schleswig Schwerin Sigmaringen Stade Stuttgart Trier Weimar Wiesbaden Wien Würzburg
    Wort Bild-Kunst
    """
)
"""Where Germany and Austria have administrative courts, which are written as job interviews are; and two societies
of the same letters."""

NOT_ROLE = _plain(
    """
    vorstellungsgespräch bewerbungsgespräch entretien entrevista colloquio sollicitatiegesprek gesprek erstgespräch
    assessment-center assessment-centre auswahlgespräch auswahltag internes interne interner interno interna
    proceso processo processus
    contract permanent interview interviews candidate hiring manager the your our round final panel onsite phone
    video call screen first second third job stelle poste puesto vaga functie vacature posizione ruolo vacante plaza
    """
)
"""Words around a job that do not belong to it."""

NO_COMPANY = _plain(
    """
    betriebsrat personalrat sekretariat secretariaat secretariat secretaria secrétariat segreteria
    hm interview interviews interviewer interviewing round stage final panel onsite on-site screen screening phone
    telephone video call chat meeting session first second third 1st 2nd 3rd fourth last next intro introduction
    introductory initial technical tech coding design system your our my the hiring manager recruiter recruiting
    recruitment talent team careers career hr people jobs job candidate application booked confirmed confirmation
    invite invitation scheduled rescheduled int int. zoom teams google meet microsoft webex skype remote virtual
    online coffee lunch breakfast tea drink quick hello catch up sync update day loop superday with w w/ at for and
    & x re take-home takehome review live case study presentation conversation discussion talk role position post am
    pm room floor hq office building tbc tbd pst est cet gmt monday tuesday wednesday thursday friday
    vorstellungsgespräch bewerbungsgespräch einladung zum gespräch erstgespräch zweitgespräch kennenlernen
    telefoninterview videointerview termin entretien d'embauche d’embauche rh visio téléphonique technique
    entrevista trabajo trabalho emprego de di da del la el videollamada colloquio lavoro selezione conoscitivo
    sollicitatiegesprek gesprek uitnodiging kennismaking culture fit values event calendar scheduling bookings
    notifications assessment centre center round: part phase hold placeholder phone: w. block blocked busy focus
    maybe possible possibly potential tentative follow-up knockout knock-out internal an a you us screen: debrief
    hello: new short chat: convo charla llamada videollamada conversa bate-papo batepapo échange échanges rdv
    rendez-vous point
    runde conversación reunión reunião encontro incontro chiacchierata chiamata videochiamata ronda fase tweede eerste
    zweites erstes
    segunda primera primeira primo secondo seconda deuxième première premier kennismakingsgesprek teams-gespräch
    telefonat
    telefongespräch videogespräch termin afspraak vg stelle poste puesto vaga functie cfo ceo cto coo vp minute data
    intv intvw keep free somewhere this week min mins minutes hour your you
    avec mit con com met
    bij bei chez presso via vor ort persoonlijk per und et van von par por januar february march april may june july
    august september october november december
    kaffee koffie bewerbung sollicitatie candidature candidatura lunchen mittagessen déjeuner almuerzo almoço pranzo
    tel telefonat telefon fr hr frau herr commissie kommission jury selection committee
    is are was ist wird
    ore uhr heures horas uur competency whatsapp facetime signal proceso processo processus
    cita confirmada confirmado confirmé confirmed: bestätigt confermato confermata bevestigd appuntamento invites
    street road avenue dock gate st rd blvd please speak soon looking forward round1
    """
)
"""Words in titles of events that are no part of a company's name."""

DOMAIN_TAILS = _plain(
    """
    hq inc group careers jobs online digital tech labs app io ai global uk us de corp co bank hr team software
    systems mail
    """
)
"""What companies add to their name to get a free domain."""

NO_JOB = _set(
    """
    hiringmanager recruiter manager coordinator lead head director agent partner assistant chief president officer
    owner vp svp evp dev executive cto cdo cio cfo ceo coo pm
    """
)
"""Said of people as often as of a job; alone they name none."""

TOOLS = _set(
    """
    google microsoft apache amazon visual power adobe azure oracle apple spark python java ruby excel tableau docker
    live virtual open system systems data product payment machine deep
    """
)
"""What a session is held with or about, that stands where a name could."""
