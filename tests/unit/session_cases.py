# ruff: noqa: E501 - an invitation is easier to judge in one line
"""Invented events: the plans of a day, who it is said to be with, titled names, jobs talked of, and what looks like it."""

from tests.unit.calendar_cases import Case

JOBS = "Plover Jobs <jobs@plover.example>"
UNA = "Una Shah <una@plover.example>"
MIRA = "Mira Cole <mira@tinybank.example>"
BOTH = {"Gwen Tully", "Marco Esposito"}


def _day(plan: str) -> Case:
    return Case(
        title="Onsite interview, Plover", body=f"Your day for the Staff Engineer role:\n\n{plan}\n\nSee you!", by=JOBS
    )


def _said(sentence: str) -> Case:
    return Case(title="Interview - Plover - Data Lead", body=sentence, by=JOBS)


PLANS = [
    (_day("9:00 AM - 10:00 AM: System Design with Gwen Tully\n10:00 AM - 11:00 AM: Coding with Marco Esposito"), BOTH),
    (_day("9:00 - 10:00 System Design (Gwen Tully)\n10:00 - 11:00 Coding (Marco Esposito)"), BOTH),
    (_day("• 9:00 AM PST: Coding - Gwen Tully\n• 10:00 AM PST: Values - Marco Esposito"), BOTH),
    (_day("System Design: Gwen Tully (9:00-10:00)\nCoding: Marco Esposito (10:00-11:00)"), BOTH),
    (_day("1. System design with Gwen Tully (60 min)\n2. Behavioural with Marco Esposito (45 min)"), BOTH),
    (_day("- Gwen Tully (System design)\n- Marco Esposito (Coding)"), BOTH),
    (_day("10:00-11:00 Fachinterview mit Gwen Tully\n11:00-12:00 Teamrunde mit Marco Esposito"), BOTH),
    (_day("9:00 AM - 10:00 AM: Coding with Google Docs\n10:00: Intro to Plover Values"), set()),
    (_day("System Design: Payment Systems (60 min)\nCoding: Python Basics (45 min)"), set()),
    (_day("9:00 Experience with Apache Spark\n10:00 Coding with Visual Studio"), set()),
    (_said("A entrevista será com o Rui Tavares."), {"Rui Tavares"}),
    (_said("Il colloquio si terrà con Paolo Neri."), {"Paolo Neri"}),
    (_said("Das Gespräch führt Jonas Vogt."), {"Jonas Vogt"}),
    (_said("Je gesprekspartner is Bram de Wit."), {"Bram de Wit"}),
    (_said("Te recibirá Javier Olmedo."), {"Javier Olmedo"}),
    (_said("Votre interlocutrice sera Claire Vasseur."), {"Claire Vasseur"}),
    (_said("Das Gespräch findet mit Microsoft Teams statt."), set()),
    (_said("La entrevista será con cámara."), set()),
    (_said("Te atenderá Recepción."), set()),
    (_said("Wir laden Sie zum Gespräch mit unserem Geschäftsführer Herrn Dr. Ralf Hagen ein."), {"Ralf Hagen"}),
    (_said("Je spreekt met onze teamleider Bram de Wit."), {"Bram de Wit"}),
    (_said("Paul Girard, votre futur manager, sera présent."), {"Paul Girard"}),
    (_said("Frau Kern, Leiterin Controlling, wird dabei sein."), {"Frau Kern"}),
    (_said("Te esperamos en c/ Mayor 21, Zaragoza."), set()),
    (_said("Plover, our client, will be hiring two managers."), set()),
    (_said("mit unserem Team Data Analytics"), set()),
    (Case(title="Job interview Plover w/ owner Tom Bexley"), {"Tom Bexley"}),
    (Case(title="Interview - BI Developer - Plover", body="Participants: Ada Park, Una Shah, Erik Dahl", by=UNA), {"Una Shah", "Erik Dahl"}),
    (Case(title="Assessment day - BI Developer - Plover", body="Other participants: Joel Marsh", by=UNA), {"Una Shah"}),
]  # fmt: skip
"""With the names of those it is with."""

TITLED = [
    ("Grandval", {"Mme Roussel"}, Case(title="Entretien téléphonique Mme Roussel (Grandval)", body="elle m'appelle, candidature contrôleuse de gestion")),
    ("Kita Sonnenhügel", {"Frau Hentschel"}, Case(title="Bewerbungsgespräch Kita Sonnenhügel", body="bei Frau Hentschel")),
    ("Weidenhof", {"Herr Kern"}, Case(title="Vorstellungsgespräch Weidenhof", body="bei Herrn Kern im 2. Stock")),
    ("Plover", {"Mrs Kendall"}, Case(title="Interview Mrs Kendall, Plover")),
    ("Eastmere Council", {"Mr Lisle"}, Case(title="phone interview Mr Lisle Eastmere Council")),
    ("Atlantis", {"Sr. Tavares"}, Case(title="Entrevista de emprego Sr. Tavares (Atlantis)")),
    ("Northgate Housing", {"Alan Pryce"}, Case(title="Telephone interview with Northgate Housing", body="Alan Pryce, Service Manager at Northgate Housing will ring you to discuss the Reporting Officer position.")),
    ("De Linde Zorg", {"Smeets"}, Case(title="gesprek De Linde Zorg, planner", body="sollicitatie, vragen naar mevr. Smeets")),
    ("Waterland", {"mevr. Smeets"}, Case(title="Sollicitatiegesprek mevr. Smeets - Waterland")),
]  # fmt: skip
"""With the company and the people."""

JOBS_TALKED_OF = [
    *(Case(title=title) for title in (
        "3pm call Tom Bexley re: warehouse manager job", "ring Joel Marsh about the welder job",
        "10.30 call Joel re barista job, Tern Cafe", "Telefonat Frau Kern wg. Stelle Buchhalterin",
        "appel Mme Roussel pour le poste de comptable", "chamada Rui Tavares vaga de motorista",
        "bellen met Lotte Smeets over vacature planner", "telefonata sig. Conti per il posto di magazziniere",
    )),
    Case(title="Video interview - Eastmere Council band 5", body="ID needed.", by="Recruitment <recruitment@eastmere.example>"),
    Case(title="RDV entretien embauche boulangerie Paul"),
    Case(title="colloquio lavoro Ferrini"),
    Case(title="2. Runde Weidenhof", body="Bewerbung Buchhalterin"),
    Case(title="Lakeside Dental interview", body="front desk job. ask for Carol", place="Lakeside Dental, 40 Grand Ave"),
    Case(title="Plover - next step", body="You will be interviewed by Una Shah, Head of Data.", by=UNA),
    Case(title="Ada Park / Plover", body="Una would like to interview you about the Data Lead role.", by=UNA),
]  # fmt: skip

OTHER_TALK = [
    *(Case(title=title) for title in (
        "call Sam about his manager role", "call HR re: Ben's job description", "call Liz about the nurse job at her place",
        "call Nell re backend engineer backfill", "call Dave - gutter job", "call Jenny re her cleaner job",
        "Telefonat Hausmeister wg. Stelle im Dach", "Meet Ms Okoro about the trip", "Rdv Mme Roussel, comptable",
    )),
    Case(title="Interview skills workshop", by="Careers <careers@plover.example>"),
    Case(title="Newsletter interview", body="for our blog", by="Talent Team <talent@plover.example>"),
    Case(title="simulation entretien embauche"),
    Case(title="Oakdale Academy interview", body="Leo, 9am, bring birth certificate"),
    Case(title="Gespräch mit Frau Kern", body="ihre Bewerbung besprechen"),
    Case(title="Careers Q&A", body="Our recruiters answer your questions about open roles.", by=MIRA),
    Case(title="User research session: banking app", body="You'll be interviewed by Mira about how you manage money.", by=MIRA),
    Case(title="Local radio slot", body="You'll be interviewed by Dan on the breakfast show.", by=MIRA),
    Case(title="Alumni magazine feature", body="Mira would like to interview you for the spring issue.", by=MIRA),
    Case(title="Product feedback call", body="We would like to interview you about your experience with our app.", by=MIRA),
    Case(title="Immigration appointment", body="You will be interviewed by an officer.", by=MIRA),
    Case(title="Workshop day", body="9:00 - 10:00: System Design with Gwen Tully\n10:00: Coding with Marco Esposito", by=MIRA),
    Case(title="Vendor demo", body="Recruiter intro to our tool", by=MIRA),
    Case(title="HOLD - possible client interviews", body="Your CV is with several clients and none has replied yet. Mira, Larch People", by="Mira <mira@larch-people.example>"),
    Case(title="15 minutes", body="A few questions before we shortlist suppliers for the canteen. I will ring you.", by=MIRA),
    Case(title="Yearbook", body="Mira would like to interview you for the yearbook.", by=MIRA),
    Case(title="Claims interview, adjuster", body="statement about the fender bender"),
    Case(title="Bloqueo posible entrevista", body="Varias empresas tienen tu CV y ninguna ha contestado.", by="Mira <mira@ruiz-seleccion.example>"),
    Case(title="A place for Milo", body="Mira will interview you for Year 7.", by=MIRA),
    Case(title="Ada on dairy data", body="Mira will interview you for the Farming Hour.", by=MIRA),
    Case(title="Interview for Valley Voices", body="Mira will interview you for 20 minutes about the flood.", by=MIRA),
]  # fmt: skip

CHIEFS = [
    "Please join Colm for the second round. He is the hiring manager for this role.",
    "You'll speak with Colm Rafferty, who leads the team you'd be joining.",
    "Colm is hiring for this role.",
]
