# ruff: noqa: E501 - an invitation is easier to judge in one line
"""Invented events of people in all sorts of trades, who write short, and their look-alikes in other people's lives."""

from tests.unit.calendar_cases import Case

LENA = "Lena Aydin <lena.aydin@weidenhof.example>"
WORK = "Paula Stroud <paula@tallowpine.example>"

TRADES = [
    ("Altenpflegerin", Case(title="Vorstellungsgespräch Altenpflegerin", body="Wir freuen uns auf Sie.", by=LENA)),
    ("Fachkraft Lager", Case(title="Bewerbungsgespräch Fachkraft Lager, Weidenhof", body="Bitte am Tor melden.", by=LENA)),
    ("Straßenbauer", Case(title="Telefoninterview", body="Es geht um die Straßenbauerstelle bei uns.", by=LENA)),
    ("vendeuse en boulangerie", Case(title="Entretien", body="Suite à votre candidature au poste de vendeuse en boulangerie, je vous propose de nous rencontrer.", by=LENA)),
    ("œnologue", Case(title="Entretien d'embauche", body="Nous parlerons du poste d'œnologue, que nous ouvrons en mai.", by=LENA)),
    ("jefe de cocina", Case(title="Entrevista", body="Te llamo por el puesto de jefe de cocina en nuestro hotel.", by=LENA)),
    ("Camarera de Pisos", Case(title="Entrevista Camarera de Pisos", body="Preguntar por la gobernanta", place="Hotel Mirasol")),
    ("magazziniere", Case(title="Colloquio", body="Candidatura per il posto da magazziniere, via Emilia 4", by=LENA)),
    ("timmerman", Case(title="Sollicitatiegesprek timmerman", body="Neem je certificaten mee.", by=LENA)),
    ("Physics teacher", Case(title="Physics teacher interview, Larkfield Academy", body="Further to your application we are pleased to invite you to interview.", by="Una Shah <u.shah@larkfield.example>")),
    ("Pastry Cook", Case(title="Chat with Lena", body="Thanks for applying to be our Pastry Cook. I'd like to hear what you have baked.", by=LENA)),
    ("Choir Director", Case(title="Plover Hall", body="We hope you join us as our first Choir Director. Thank you for your application.", by=LENA)),
]  # fmt: skip
"""With the job as written."""

SHORT_NOTES = [
    Case(title="VG Weidenhof 9:30"),
    Case(title="VG bei Sparda Reederei", place="Kai 4"),
    Case(title="Kaffee Bewerbung Weidenhof", body="Lena, Personalleiterin"),
    Case(title="Entrevista Quinta do Lago c/ Sr. Matos", body="levar CV"),
    Case(title="Skype w/ Una (Plover) - shift lead job"),
    Case(
        title="ring Joe 0151 555 0147 re the welder job", body="Tern Fabrication. he decides who to take on by friday"
    ),
    Case(title="sollicitatie Museum Plantage 14u", place="Museum Plantage, Gent"),
    Case(
        title="Gespräch Stadtmuseum Neuss",
        body="Runde zu zweit, Bewerbung vom 3.4.",
        place="Stadtmuseum Neuss, Markt 2",
    ),
    Case(title="ph screen Plover - Kim 512 555 0161"),
    Case(title="interview @ Rosie's Diner 3pm ask for Rosie"),
    Case(title="Videointerview Weidenhof", body="mit Frau Aydin"),
]
"""A few words that a job seeker writes for nobody else."""

NO_INTERVIEWS = [
    Case(title="VG Leipzig 11:00", body="Az. 6 K 12/26"),
    Case(title="VG Lena"),
    Case(title="VG mit allen essen"),
    Case(title="Gardener interview Friday"),
    Case(title="Interview the plumber", body="three quotes"),
    Case(title="Teacher interview Mika", body="Mrs Cole"),
    Case(title="Meet the gardener", body="choose who to take on, ask for references"),
    Case(title="Kaffee mit Lena, ihre Bewerbung durchgehen"),
    Case(title="Koffie met Joost over zijn sollicitatie"),
    Case(title="Kundentermin Weidenhof 14:00", place="Weidenhof, Raum 3"),
    Case(title="Visita a Conservas Mar", body="presentar la oferta al encargado", by=LENA),
    Case(title="Una Shah and Ada Park", body="Event Name: UX-Interview (30 Minuten)\nWelche Rolle haben Sie im Betrieb?: Analystin", by=LENA),
    Case(title="Teilnahme Interviewreihe", body="45 Minuten, 40 Euro Gutschein", by=LENA),
    Case(title="Vorstellungsgespräch", body="Vor der Vergabe der Krippenplätze lernen wir alle Familien kennen.", by=LENA),
    Case(title="Video interview", body="Answer in your own time; no live interviewer: a film is enough.", by=LENA),
    Case(title="VHS-Kurs: Vorstellungsgespräch", body="Kursleitung Frau Aydin, Personalberaterin"),
    Case(title="In conversation: Una Shah interviewed by Ada", place="Town Library"),
    Case(title="Train EUS 07:10 - Crewe (Plover interview)"),
    Case(title="ICE 602 nach Kassel (VG Weidenhof)"),
    Case(title="Give notice interview", place="Register Office", body="passports"),
    Case(title="Prüfungskommission Abitur", body="Kommission: Frau Dr. Aydin, Herr Malchow"),
    Case(title="Telefoninterview Weser-Anzeiger"),
    Case(title="interview bartender - Joey, 4pm", body="trial on friday"),
    Case(title="Spender-Interview DRK"),
    Case(title="Telefonat Mama, Bewerbung von Emil besprechen"),
    Case(title="RDV banque - entretien conseiller"),
    Case(title="Colloquio insegnante Sofia"),
    Case(title="sollicitatie Museum Plantage versturen"),
    Case(title="Bewerbergespräch Nora Weiss", body="Du führst, ich schreibe mit.", by=WORK),
    Case(title="Trial lesson piano, Frau Stolz", body="0421 555 0120"),
    Case(title="call plumber about the kitchen job", body="Dave 0151 555 0111"),
    Case(title="Auswahlgespräch Schüleraustausch Mika"),
]  # fmt: skip
"""The same words in the calendars of teachers, salespeople, developers, doctors and parents."""

NAMED = [
    (Case(title="Interview - Ward Sister", body="Panel:\nSister Joan Abara (Chair)\nDr Lewis Quill\nMr Sam Oye, Facilities\n\nPlease bring ID.", by="Plover <noreply@greenhouse.io>"), {"Sister Joan Abara", "Dr Lewis Quill", "Mr Sam Oye"}),
    (Case(title="Interview, Plover", body="There will be questions from:\n\nProfessor Ines Mallory (Chair)\nDr Tadeusz Wolny", by="Plover <noreply@greenhouse.io>"), {"Professor Ines Mallory", "Dr Tadeusz Wolny"}),
    (Case(title="Virtual onsite, Plover", body="3:00 PM - 3:45 PM | System Design\nPriya Rao, Staff Engineer\n\n4:00 PM - 4:45 PM | Coding\nOwen Tallis, Lead", by="Plover <noreply@greenhouse.io>"), {"Priya Rao", "Owen Tallis"}),
    (Case(title="Auswahlgespräch Weidenamt", body="Auswahlkommission: Frau Dr. Evers (Vorsitz), Herr Malchow, Gleichstellungsbeauftragte Frau Ott."), {"Frau Dr. Evers", "Herr Malchow", "Frau Ott"}),
    (Case(title="Bewerbung Plover, 2. Runde", body="mit Frau Rehm jun. und Hr. Batz (Leiter)"), {"Frau Rehm", "Herr Batz"}),
    (Case(title="Vorstellungsgespräch Weidenhof", body="Ansprechpartner Herr Lund, Schichtleitung"), {"Herr Lund"}),
    (Case(title="Interview at Plover", body="Gus Ferro, Lab Manager (hiring manager) will show you round.", by="Plover <noreply@greenhouse.io>"), {"Gus Ferro"}),
    (Case(title="Interview day, Plover", body="Interviewer: Una Shah\n\nOther candidates on the day:\nMaria Bell\nTom Reed\n\nApologies:\nDr Anna Cole\nDr Hugh Dorn", by="Plover <noreply@greenhouse.io>"), {"Una Shah"}),
    (Case(title="Interview, Plover", body="09:00 - 09:45 Dr. Samir Patel, Director\nLunch with Una Moss", by="Plover <noreply@greenhouse.io>"), {"Dr. Samir Patel", "Una Moss"}),
    (Case(title="Entretien de recrutement, Plover", body="Vous serez reçue par Mme Perrin, cadre de santé, et M. Karim Benali.", by="Secrétariat DRH <secretariat-drh@plover.example>"), {"Mme Perrin", "M. Karim Benali"}),
    (Case(title="Sollicitatiegesprek, Plover", body="De commissie bestaat uit prof. Jan Terpstra en dr. Sofie Maes.", by="Commissie Analist <commissie-analist@plover.example>"), {"Jan Terpstra", "Sofie Maes"}),
    (Case(title="Bewerbungsgespräch", body="Stelle: MTA", by="Prof. Dr. Lund, Gerd <g.lund@plover.example>"), {"Gerd Lund"}),
    (Case(title="Structured interview, Plover", body="Panel members: Mr P. Lindholm, Ms A. Dimitrova. Bring your passport.", by="Plover <noreply@greenhouse.io>"), {"Mr P. Lindholm", "Ms A. Dimitrova"}),
    (Case(title="Entrevista final, Plover", body="Painel:\n• Nuno Vaz – diretor-geral\n• Filipa Rocha – designer", by="Plover <noreply@greenhouse.io>"), {"Nuno Vaz", "Filipa Rocha"}),
    (Case(title="Sollicitatiegesprek Plover", body="Vragen? Bel Anouk Schipper, 06 555 012 34.", by="Secretariaat Plover <secretariaat@plover.example>"), {"Anouk Schipper"}),
    (Case(title="Interview | Weidenhof", body="Mit wem: Greta Lund, Gebietsleiterin\n\nDein Weidenhof-Team", by="Weidenhof <jobs@weidenhof.example>"), {"Greta Lund"}),
    (Case(title="Entrevista - vaga de Analista", body="A conversa será online com a Luana Prates (RH) e o Caio Bento (supervisor).", by="Plover <vagas@plover.example>"), {"Luana Prates", "Caio Bento"}),
    (Case(title="Vorstellungsgespräch Weidenhof", body="Es begrüßen Sie Frau Iris Kamp und Herr Udo Specht."), {"Iris Kamp", "Herr Udo Specht"}),
]  # fmt: skip
"""With the names of exactly those it is with."""

NOBODY = [
    "Betriebsrat <betriebsrat@weidenhof.example>",
    "Secretariaat Weidenhof <secretariaat@weidenhof.example>",
    "Fred from Fireflies.ai <fred@fireflies.ai>",
    "Segreteria <segreteria@weidenhof.example>",
    "Otis (AI scheduler) <otis@meetly.example>",
    "Calla <calla@callasync.example>",
    "Gina <gina@fastslots.example>",
    "TimeBot <tb@plover.example>",
    "Una's Assistant <desk@helper.example>",
    "Keine Antwort <antwort-nicht@plover.example>",
    "Una Shah via Calendo <una@calendo.example>",
    "Plover <reply+7f2c19ab@post.example>",
]

TOLD_PROGRAMS = [
    ("Una <una@quillo.example>", "Una is our virtual assistant and cannot read answers."),
    ("Quilla <quilla@nestor.example>", "This was sent by Quilla for Plover."),
    ("Nestor <nestor@quillo.example>", "Nestor, unser Terminassistent, hat den Termin gefunden."),
    ("Pia <pia@quillo.example>", "Pia est l'assistante virtuelle de Plover."),
    ("Lia <lia@quillo.example>", "Me llamo Lia, la asistente de citas."),
]
"""An organizer, and what the text says of it."""

COMPANIES = [
    ("Brasserie du Beffroi", Case(title="Entretien d'embauche", body="Capucine Morvan, Brasserie du Beffroi", by="Capucine Morvan <c.morvan@brasserie-beffroi.example>")),
    ("Bibliothèque du Ponant", Case(title="Entretien d'embauche", body="Bibliothèque du Ponant, entrée B", by="Yvan Chappuis <y.chappuis@bm-ponant.example>")),
    ("Médiathèque de Tréville", Case(title="Entretien - poste de documentaliste", place="Médiathèque de Tréville, salle du conseil")),
    ("Osterwind", Case(title="call w/ Marta (recruiter)", body="Osterwind, first interview with the recruiter")),
    ("Conservas Ribalta", Case(title="Llamada", body="Te llamo por la oferta de jefa de almacén en Conservas Ribalta.\nÁlvaro Cuenca, consultor de selección", by="Álvaro Cuenca <alvaro@nexos.example>")),
    ("Tallow & Pine", Case(title="Internal interview, Data Lead", body="Thank you for your internal application.", by=WORK, me="ada.park@tallowpine.example")),
    ("The Alder Hotel", Case(title="Ada Park <> Jenna Lowe | The Alder Hotel", body="Tell us about your background and hear of our Data Lead opening.", by="Jenna Lowe <jlowe@alderhotel.example>")),
    ("Rosie's Diner", Case(title="interview @ Rosie's Diner 3pm ask for Rosie")),
    ("Sterling Staffing", Case(title="Coffee chat, Ada / Dana (Sterling Staffing)", body="Let's meet at Blue Bottle. I have two data analyst openings I think you'd be great for.", by="Dana Whitlock <dana@sterlingstaffing.example>", place="Blue Bottle Coffee, 1 Milk St")),
    ("Osteria del Borgo", Case(title="Colloquio Osteria del Borgo ore 17", body="posto da cameriere, colloquio di lavoro")),
    ("Plover Dairies", Case(title="Your interview slot: Plover Dairies", body="Milk Tester. Sent by Quilla, our booking robot.", by="Quilla <quilla@fastslots.example>")),
    ("Weidenhof", Case(title="Vorstellungsgespräch - Weidenhof", body="Stelle: Köchin. Gebucht über Slotto.", by="Slotto <termine@slotto.example>")),
    ("Plover Dairies", Case(title="Coffee with Una Shah", body="Plover Dairies, milk tester job. She interviews everyone over coffee first", place="Café Weidenhof, 3 Row")),
    ("Transports Lunel", Case(title="Entretien d'embauche", body="Entretien pour le poste de conductrice chez Transports Lunel.", by="Una Shah <una@lunel.example>")),
    ("Strauss Nagel Rechtsanwälte", Case(title="Vorstellungsgespräch", body="Dominik Auer, Strauss Nagel Rechtsanwälte", by="Dominik Auer <d.auer@straussnagel.example>")),
]  # fmt: skip

NUMBERS = [
    ({"628-555-0182"}, Case(title="Plover phone screen, Una (recruiter) 628-555-0182", body="data lead job")),
    ({"079 555 01 22"}, Case(title="Bewerbungsgespräch", body="Rufen Sie mich bitte auf 079 555 01 22 an.", by=LENA)),
    (set(), Case(title="Bewerbungsgespräch", body="Ich rufe Sie an unter 079 555 01 22.", by=LENA)),
    (set(), Case(title="Vorstellungsgespräch Weidenhof", body="Ansprechpartner Herr Lund. Tel Pforte 04231 555 010")),
    (set(), Case(title="Interview, Plover", body="Interviewer: Una Shah\nReport to the Porters' Lodge, tel. 01632 555 200.", by=LENA)),
    (set(), Case(title="Bewerbungsgespräch", body="Viele Grüße\nTanja Meinert\nLabor Lund MVZ GmbH", by="Gerd Lund <g.lund@plover.example>")),
    ({"+44 20 7946 0955"}, Case(title="Lab roles, quick chat", body="I have a client in Ulm looking for a QC Analyst. Can I call you at nine? Oliver Penn, SciRecruit, +44 20 7946 0955", by="Oliver Penn <oliver.penn@scirecruit.example>")),
    (set(), Case(title="Sollicitatiegesprek", body="Met Femke Vos (teamleider). Kun je niet? Bel 0183 555 010.", by="Werving <werving@plover.example>", people=("Femke Vos <f.vos@plover.example>",))),
    ({"0151 555 0147"}, Case(title="ring Joe 0151 555 0147 re the welder job", body="he decides who to take on")),
]  # fmt: skip
"""With the numbers of the people in it."""

PARTS = [
    ("coordinator", Case(title="Interview, Plover", body="Lena Aydin, Recruiting Coordinator", by=LENA)),
    ("interviewer", Case(title="Interview, Plover", body="Una Moss\nExecutive Assistant to Lena Aydin", by="Plover <no-reply@greenhouse.io>", people=(LENA, "-Una Moss <una@weidenhof.example>"))),
    ("recruiter", Case(title="Interview, Plover", body="Lena Aydin | Sr. Talent Acquisition Specialist | Plover", by=LENA)),
    ("recruiter", Case(title="Call w/ Marta 0171 555 0188", body="Plover, interview mit der Recruiterin")),
    ("hiring_manager", Case(title="Interview, Plover", body="You will speak with Lena Aydin, to whom this role reports.", by=LENA)),
    ("interviewer", Case(title="Take-home walkthrough", body="Walk me through your assignment for the Logistics Analyst role.", by=LENA)),
    ("interviewer", Case(title="Interview, Plover", body="Lena Aydin will interview you for Traffic Coordinator.", by=LENA)),
    ("interviewer", Case(title="Interview, Plover", body="Interview for the post of Clerk. I will be in the chair, with the store keeper. Lena", by=LENA)),
]  # fmt: skip
