# ruff: noqa: E501 - an invitation is easier to judge in one line
"""Invented events whose wording, not their title, says whose talk it is: who is confirmed, who rings, who is the boss."""

from tests.unit.calendar_cases import Case

TESS = "Tess Ahn <tess.ahn@plover.example>"

PEOPLE = [
    (Case(title="Plover: next conversation", body="You're booked with Kenji Mori, VP Data, to talk about your application for Data Lead.", by="Plover <scheduling@goodtime-mail.example>"), {"Kenji Mori"}),
    (Case(title="Plover – entretien", body="Votre rendez-vous est confirmé avec Camille Duroc, poste : Analyste de données.", by="Plover <rdv@plover.example>"), {"Camille Duroc"}),
    (Case(title="Plover: Vorstellungsgespräch", body="Ihr Termin ist bestätigt mit Jonas Lindt, Stelle: Datenanalyst.", by="Plover <termine@plover.example>"), {"Jonas Lindt"}),
    (Case(title="Plover: sollicitatiegesprek", body="Je afspraak is bevestigd met Femke Vos, functie: Data-analist.", by="Plover <afspraken@plover.example>"), {"Femke Vos"}),
    (Case(title="Cita: entrevista telefónica", body="Puesto: Analista de Datos. Te llamará: Inés Robles, selección", by="Plover <citas@plover.example>"), {"Inés Robles"}),
    (Case(title="Colloquio telefonico", body="Posizione: Analista Dati. Paolo Rinaldi la chiamerà alle 10.", by="Plover <appuntamenti@plover.example>"), {"Paolo Rinaldi"}),
    (Case(title="Plover knockout call, Kenji calls me"), {"Kenji"}),
    (Case(title="Final interview, Plover", body="Final interview for Data Lead with Kenji Mori, CTO, on Teams.", by=TESS), {"Kenji Mori", "Tess Ahn"}),
    (Case(title="Phone Screen w/ Plover (Tess)"), {"Tess"}),
    (Case(title="call Dev (recruiter @ Plover) re data engineer job"), {"Dev"}),
    (Case(title="Virtual onsite Plover: Ada Park", body="Trouble joining? Write to Tess. Scheduled with GoodTime", by=TESS), {"Tess Ahn"}),
    (Case(title="Interview Plover, Data Lead", body="Kenji Mori, recruiting coordinator, is away; write to me. Tess Ahn, talent team", by=TESS), {"Tess Ahn"}),
    (Case(title="Client interview: Ada Park with Larch Freight", body="Larch Freight would like to see you for the Data Lead role. You'll speak to Kenji Mori, their CTO.", by="Raj Bose <raj@moorepartners.example>"), {"Kenji Mori", "Raj Bose"}),
    (Case(title="Colloquio di gruppo", body="Selezione per il ruolo di Analista. Saranno presenti Paolo Rinaldi e Chiara Bassi.", by="HR Plover <hr@plover.example>"), {"Paolo Rinaldi", "Chiara Bassi"}),
    (Case(title="Ihr Gespräch", body="Gespräch zur Position Datenanalystin. Teilnehmer: Herr Mori (Abteilungsleitung), Frau Shah (Personal).", by="Bewerbermanagement <bewerbung@plover.example>"), {"Herr Mori", "Frau Shah"}),
    (Case(title="Interview with Plover", body="You'll meet Kenji Mori and Una Shah about the Data Lead role.", by="Plover <no-reply@greenhouse.io>"), {"Kenji Mori", "Una Shah"}),
    (Case(title="Plover 2nd interview", body="for the shift lead job. Nadia again - I'd report to her. safety shoes!"), {"Nadia"}),
    (Case(title="Interview Ada Park", body="Role: Data Lead. You meet Kenji Mori (operations) and Una Shah (HR Adviser).", by=TESS), {"Kenji Mori", "Una Shah", "Tess Ahn"}),
    (Case(title="Interview: Data Lead", body="The interviewers will be Kenji Mori, Head of Data, and Una Shah.", by=TESS), {"Kenji Mori", "Una Shah", "Tess Ahn"}),
    (Case(title="Ada Park second interview (Plover)", body="Stock Controller, second interview with Tess Ahn", by=TESS), {"Tess Ahn"}),
    (Case(title="Plover - video interview", body="Our client: Plover\nPost: Analyst\nYou will speak with: Kenji Mori\nUna Shah, Recruiter, Larch Talent", by="Una Shah <una@larch-talent.example>"), {"Kenji Mori", "Una Shah"}),
    (Case(title="Ada and Tess", body="Role you applied for: Dispatcher\n\nMobile Number: +1 510 555 0133", by=TESS), {"Tess Ahn"}),
    (Case(title="Panel: Ada Park", body="Panel interview for Museum Educator. Chair: Dr Una Shah. Members: Kenji Mori.", by="Plover Jobs <jobs@plover.example>"), {"Dr Una Shah", "Kenji Mori"}),
    (Case(title="Interview w/ Fernbury Kennels", body="kennel assistant, ask for Tess at the yard", place="Fernbury Kennels, Mill Lane"), {"Tess"}),
    (Case(title="Interview for Data Lead", body="The panel will be Mrs J. Larkin (Bursar) and Mr T. Odell.", by="Plover Jobs <jobs@plover.example>"), {"Mrs J. Larkin", "Mr T. Odell"}),
]  # fmt: skip
"""With the names of exactly the people it is with."""

MANAGERS = [
    Case(title="Plover interview: Data Lead", body="I'd be your manager if it works out. - Tess", by=TESS),
    Case(title="Plover interview: Data Lead", body="Tess Ahn to lead. You would report to Tess Ahn.", by=TESS),
    Case(
        title="Vorstellungsgespräch Plover",
        body="Dabei ist Tess Ahn, Teamleiterin, an die die Stelle berichtet. Stelle: Datenanalystin",
        by=TESS,
    ),
    Case(
        title="Entretien Plover",
        body="Vous rencontrerez Tess Ahn, à qui le poste est rattaché. Poste : Analyste",
        by=TESS,
    ),
    Case(title="Plover interview", body="ask for Tess. she is the eng manager i would report to"),
    Case(title="Interview", body="Post: Analyst. A meal with Tess Ahn, to whom you would report, at noon.", by=TESS),
]

EMPLOYERS = [
    ("Groupe Larvan", Case(title="Entretien technique – Ada Park", body="Poste : Analyste\nCamille Duroc, chargée de recrutement, Groupe Larvan", by="Camille Duroc <c.duroc@larvan.example>")),
    ("Clínica Sol Nuevo", Case(title="Entrevista", body="Puesto de Programadora Java\nClínica Sol Nuevo", by="Clínica Sol Nuevo <citas-rrhh@solnuevo.example>")),
    ("St Aldhelm's Hospital", Case(title="Interview panel - Systems Developer", body="Dear Ms Park, the panel will see you in room 4.\nHuman Resources, St Aldhelm's Hospital", by="Una Shah <una.shah@staldhelms.example>")),
    ("Larch Freight", Case(title="Client interview: Ada Park with Larch Freight", body="Larch Freight would like to see you for the Data Lead role.", by="Raj Bose <raj@moorepartners.example>")),
    ("Orla Maps", Case(title="Technical screen for Ada Park", body="Position: Data Lead, Orla Maps", by="Orla Maps Scheduling <interviews@goodtime-mail.example>", people=("Tess Ahn <tess@orla.example>",))),
    ("Plover", Case(title="2e entretien Plover, visio avec M. Roux", body="poste dev senior")),
    ("Plover", Case(title="HM chat - Plover")),
    ("Fern Island Conservancy", Case(title="Fern Island Conservancy interview (Ada Park)", body="Tess Ahn will interview you for Grants Officer.", by="Tess Ahn <tess@fernisland.example>")),
    ("Mill Lane Children's Hospital", Case(title="Interview - Ward Clerk", body="Mill Lane Children's Hospital would like to interview you.", by="Tess Ahn <tess@milllane.example>")),
    ("Fern Island", Case(title="Fern Island Panel Interview", body="For the Grants Officer post.", by="Tess Ahn <tess@fernisland.example>")),
    ("Fern Island", Case(title="Fern Island marketing interview", body="Fern Island Marketing, 2nd floor.", by="Tess Ahn <tess@fernisland.example>")),
    ("Larch Savings Bank", Case(title="Your Larch Savings Bank interview is booked", body="Interview for Branch Analyst. Robin is an automated assistant.", by="Robin (scheduling assistant) <robin-bot@timeslot.example>")),
    ("Larch & Voss", Case(title="Zoom w/ Larch & Voss", body="job interview, junior paralegal")),
    ("Tanner Bridge Works", Case(title="Site Clerk", body="our client Tanner Bridge Works Ltd will see you for Site Clerk.", by="Raj Bose <raj@bose-recruitment.example>")),
    ("Fern Valley Dairies", Case(title="Call", body="Tess Ahn here from Fern Valley Dairies. It is about your application as Recorder.", by="Tess Ahn <tess@fernvalley.example>")),
    ("Assurances Corail", Case(title="Entretien d'embauche", body="À bientôt, Tess Ahn, Assurances Corail", by="Tess Ahn <tess@corail.example>")),
    ("Plover", Case(title="Interview: Ada Park", body="Post: Fund Accountant. With apologies from Gil Ross, who is abroad.", by=TESS)),
    ("Tiny Oaks Nursery", Case(title="Interview Nursery Nurse", body="You will meet Tess Ahn, the manager of Tiny Oaks Nursery. Bring your papers.", place="Tiny Oaks Nursery, 3 Mill Road", by="Tess Ahn <tess@tinyoaks.example>")),
]  # fmt: skip

ROLES = [
    ("Software Engineer, Pricing", Case(title="Phone interview - Plover", body="Application: Software Engineer, Pricing. Tess Ahn will phone you.", by=TESS)),
    ("Staff SRE", Case(title="Ada Park and Tess Ahn", body="Event Name: Intro call - Staff SRE\nTess Ahn, technical sourcer at Plover.\nWhat is your current title? Software Engineer", by=TESS)),
    ("Senior Data Engineer, Logistics", Case(title="Chat with Tess", body="I'm the recruiter at Plover. The opening is Senior Data Engineer, Logistics (R-20418).", by=TESS)),
    ("IT-Architektin", Case(title="Auswahltag", body="zum Auswahlverfahren für die Stelle IT-Architektin laden wir Sie ein.", by=TESS)),
    ("Staff Engineer", Case(title="Interview", body="I run the Maps group at Plover Systems and the Staff Engineer position we're filling sits in it.", by=TESS)),
    ("Sistemista Linux", Case(title="Colloquio di selezione", body="per la posizione di Sistemista Linux", by=TESS)),
    ("Analyste de données", Case(title="Entretien technique", body="Vous verrez Tess Ahn (poste : Analyste de données).", by=TESS)),
    ("Estimator, Heritage Roofs", Case(title="First conversation", body="Thank you for applying to be our Estimator, Heritage Roofs.", by=TESS)),
    ("Training Lead", Case(title="Internal move: Ada / Tess", body="Interview for your internal application to Training Lead.", by=TESS)),
    ("Route Scheduler", Case(title="Ada and Tess", body="Event Name: Screen with Tess, recruiter at Plover\n\nRole you applied for: Route Scheduler", by=TESS)),
    ("Referentin Statistik", Case(title="Vorstellungsgespräch Frau Park", body="Guten Tag Frau Park,\nhiermit bestätigen wir den Termin für die Position Referentin Statistik bei der Plover GmbH.", by=TESS)),
    ("archive officer", Case(title="Plover w/ the curator", body="2nd job interview (archive officer)")),
    ("Credit Analyst", Case(title="Intro: Ada / Tess", body="Before I put your CV forward as Credit Analyst I need to screen you.\nTess Ahn\nRecruitment Consultant, Plover", by=TESS)),
    ("Transport Planner", Case(title="Call", body="Our Head of Fleet, Tess Ahn, would like to speak to you about the Transport Planner vacancy.", by=TESS)),
    ("Sales Negotiator", Case(title="Booked: 30 min", body="What is this about?: Sales Negotiator vacancy", by=TESS)),
]  # fmt: skip

ROUNDS = [
    Case(title="Plover 2nd round, zoom", body="w/ Kenji"),
    Case(title="Ada Park | Systems design | Plover", body="Kenji Mori (interviewer)\nUna Shah (shadowing)", by="Plover Scheduling <calendar@ashby-sched.example>", people=("Kenji Mori <kmori@plover.example>", "Otter.ai Notetaker <notes@otter-bot.example>")),
    Case(title="Ada <> Tess (Plover)", body="We're about to take on a founding engineer. Let's find out if you're the one.", by=TESS),
    Case(title="Lunch with the team", body="Part two of the process is lunch: you, me and Kenji. They get a vote on who joins as second backend hire.", by=TESS),
    Case(title="Interview panel - Systems Developer", body="The panel for the Systems Developer position will see you on the 2nd floor.", by=TESS),
    Case(title="Charla Ada - Plover", body="Hola Ada: queremos conocerte mejor para el puesto de analista. Estaremos Inés Robles y yo.", by=TESS),
    Case(title="Meeting with hiring team", body="The next step is to meet Kenji and Una, who'd be your peers. They'll ask about SQL.", by=TESS),
    Case(title="Phone w/ Tess from Plover (DE role)"),
    Case(title="intv Plover 2pm Kenji"),
    Case(title="Coffee with Tess", body="Last step before we choose our new Nursery Manager: an hour with me over coffee.", by=TESS),
    Case(title="15 minutes", body="A few yes/no questions (right to work, nights) before we shortlist for Parcel Sorter. I will ring you.", by=TESS),
    Case(title="Larch Insurance: a talk", body="Tess Ahn will interview you for Claims Handler.", by=TESS),
    Case(title="Interview Nursery Nurse", body="You will meet Tess Ahn, the manager of Tiny Oaks Nursery.", by="Tess Ahn <tess@tinyoaks.example>"),
]  # fmt: skip

OTHER_ROUNDS = [
    Case(title="Pub Quiz 2nd round, zoom", body="w/ Tom"),
    Case(title="Chess Club 2nd round, zoom", body="w/ Tom Marsh"),
    Case(title="Budget 2nd round, teams", body="w/ Kim"),
    Case(title="call Priya (recruiter) re invoice for data engineer"),
    Case(title="call Dan (recruiter @ Plover) re offer"),
    Case(title="Ada Park and Mentor Tess", body="Event Name: Mock behavioral + feedback (Engineering Manager track)", by=TESS),
    Case(title="Interview panel: Data Analyst", body="Thanks for sitting on the panel. Candidates at 10, 11 and 12.", by=TESS),
    Case(title="Interview panel (you + Kim)", body="Candidates: three. Bring your ID.", by=TESS),
    Case(title="Part two of the process", body="Part two of the adoption process is the home visit: you, me and Nora. They get a say in who joins.", by=TESS),
    Case(title="House dinner", body="We get a vote on who joins as the fourth flatmate. Part two of the process is a chat.", by=TESS),
    Case(title="Lunch with the team", body="Meet Leo, our next hire, before he joins.", by=TESS),
    Case(title="Ada <> Tess", body="We're bringing on a data engineer and I'd love your advice on who to talk to.", by=TESS),
    Case(title="Solar system design: Ada Park", body="45 min on your roof.", by=TESS),
    Case(title="Entrevista Ada Park", body="Grabación para el pódcast, episodio 12", by=TESS),
    Case(title="Interview - Data Engineer (Omar)", body="Ada, please cover the SQL part. Kenji leads.", by=TESS),
    Case(title="Kennenlernen Ada Park", body="Erstgespräch für die Therapie", by=TESS),
    Case(title="Call with Tess (recruiter)", body="she wants me to recommend people for her data engineer opening"),
    Case(title="Vendor interview: Plover", body="Role of the platform in our stack; hiring costs", by=TESS),
    Case(title="Exit talk Ada Park", body="Before your last day, role handover", by=TESS),
    Case(title="Jury duty selection panel", body="The panel will see you at 9", by=TESS),
]  # fmt: skip
