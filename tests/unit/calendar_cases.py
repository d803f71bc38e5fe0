# ruff: noqa: E501 - an invitation is easier to judge in one line
"""Invented events with what a careful reader makes of them: titles mislead, and the text decides."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from agent.domain.model import Author
from providers.base import Address, Attendee, CalendarEvent, Participation

ADA = Author(
    name="Ada Park",
    email="ada.park@example.org",
    aliases=("ada@park.example",),
    phone="+1 510 555 0133",
    zone="America/Los_Angeles",
    employer="Tallow & Pine",
    work_email="ada.park@tallowpine.example",
)
STARTS_AT = datetime(2026, 3, 3, 18, 0, tzinfo=UTC)


def who(text: str) -> Address:
    """ "Name <address>", or an address alone."""
    name, bracket, rest = text.rpartition("<")
    return Address(rest.rstrip(">"), name.strip()) if bracket else Address(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An event in short: `people` are attendees beside the user, "-" before one who declined, "room:" before a room.
    `to` are the addresses of the contacts, `phones` their numbers."""

    title: str
    body: str = ""
    place: str = ""
    by: str = ""
    people: tuple[str, ...] = ()
    me: str = "ada.park@example.org"
    conference: str = ""
    interview: bool = True
    kind: str | None = None
    company: str | None = None
    role: str | None = None
    to: frozenset[str] = field(default_factory=frozenset)
    phones: frozenset[str] = field(default_factory=frozenset)

    def event(self) -> CalendarEvent:
        attendees = [Attendee(address=Address(self.me, "Ada Park"))] if self.by or self.people else []
        for person in self.people:
            kind = "room" if person.startswith("room:") else "group" if person.startswith("group:") else "individual"
            declined = person.startswith("-")
            attendees.append(
                Attendee(
                    address=who(person.removeprefix("room:").removeprefix("group:").removeprefix("-")),
                    participation=Participation.DECLINED if declined else Participation.NEEDS_ACTION,
                    calendar_user=kind,
                )
            )
        return CalendarEvent(
            ref="case",
            uid="case",
            starts_at=STARTS_AT,
            ends_at=STARTS_AT + timedelta(minutes=45),
            zone="America/Los_Angeles",
            method="request" if self.by else "",
            summary=self.title,
            description=self.body,
            location=self.place,
            conference=self.conference,
            organizer=who(self.by) if self.by else None,
            attendees=tuple(attendees),
        )


MEET = "https://meet.google.com/abc-defg-hij"


def not_one(
    title: str,
    body: str = "",
    *,
    by: str = "",
    people: tuple[str, ...] = (),
    place: str = "",
    me: str = "ada.park@example.org",
) -> Case:
    return Case(title=title, body=body, by=by, people=people, place=place, me=me, interview=False)


INTERVIEWS = [
    Case(
        title="Coffee with Ingrid",
        body="This coffee counts as the first interview for the Analytics Lead role. We meet at the café in our lobby. Ingrid Solberg, hiring manager",
        by="Ingrid Solberg <ingrid@northvane.example>",
        place="Café Lumen, 12 Mill Street",
        kind="onsite",
        company="Northvane",
        role="Analytics Lead",
        to=frozenset({"ingrid@northvane.example"}),
    ),
    Case(
        title="Vorstellungsgespräch Datenarchitekt (m/w/d)",
        body="Guten Tag Frau Park,\nIhre Gesprächspartner sind Dr. Henning Voigt (Abteilungsleiter) und Katrin Bloch (Personalreferentin).\nRückfragen: +49 421 555 0172 (Katrin Bloch)\nMit freundlichen Grüßen\nKatrin Bloch",
        by="Bloch, Katrin <katrin.bloch@hafenwerk.example>",
        people=("Voigt, Henning <henning.voigt@hafenwerk.example>",),
        place="Microsoft Teams-Besprechung",
        kind="video",
        company="hafenwerk",
        role="Datenarchitekt",
        to=frozenset({"katrin.bloch@hafenwerk.example", "henning.voigt@hafenwerk.example"}),
        phones=frozenset({"+49 421 555 0172"}),
    ),
    Case(
        title="Sollicitatiegesprek Ada Park – Data Engineer",
        body="Beste Ada,\nJe hebt een gesprek met Joris van den Berg (teamleider) en Femke de Wit.\nWe ontvangen je op kantoor, Keizersgracht 100.\nGroeten, Femke de Wit, recruiter bij Waterlinie",
        by="Femke de Wit <femke@waterlinie.example>",
        people=("Joris van den Berg <joris@waterlinie.example>",),
        place="Waterlinie, Keizersgracht 100, Amsterdam",
        kind="onsite",
        company="Waterlinie",
        role="Data Engineer",
        to=frozenset({"femke@waterlinie.example", "joris@waterlinie.example"}),
    ),
    Case(
        title="Entrevista con Marisol Quiroga",
        body="Proceso de selección para Analista de Datos en Faro Azul. Videollamada de 30 minutos.",
        by="Marisol Quiroga <mquiroga@faroazul.example>",
        conference=MEET,
        kind="video",
        company="Faro Azul",
        role="Analista de Datos",
        to=frozenset({"mquiroga@faroazul.example"}),
    ),
    Case(
        title="Colloquio conoscitivo – Ada Park",
        body="Gentile Ada, la chiamerò al numero indicato nel CV. Posizione: Data Analyst. Chiara Bassi, selezione del personale, Torre Alta",
        by="Chiara Bassi <chiara.bassi@torrealta.example>",
        kind="phone",
        company="Torre Alta",
        role="Data Analyst",
        to=frozenset({"chiara.bassi@torrealta.example"}),
    ),
    Case(
        title="Entrevista de emprego: Engenheira de Dados",
        body="Olá Ada, vamos falar por telefone; ligo para o seu número. Rui Falcão, recrutador, Maré Digital",
        by="Rui Falcão <rui@maredigital.example>",
        kind="phone",
        company="Maré Digital",
        role="Engenheira de Dados",
        to=frozenset({"rui@maredigital.example"}),
    ),
    Case(
        title="Entretien RH - poste d'analyste décisionnel",
        body="Bonjour Ada, Camille Duroc (chargée de recrutement) vous appellera au 06 55 50 01 33.",
        by="Camille Duroc <camille.duroc@grandvent.example>",
        kind="phone",
        company="grandvent",
        to=frozenset({"camille.duroc@grandvent.example"}),
        phones=frozenset({"06 55 50 01 33"}) - frozenset({"06 55 50 01 33"}),
    ),
    Case(
        title="Interview with Kestrel Analytics",
        body="Panel: Noor Haddad (VP Data), Tomas Brandt and Yuki Mori. Priya Raman can't make it, Tomas Brandt stands in for her.\nCoordinator: Bea Lott, +1 646 555 0148",
        by="Kestrel Talent Team <talent@kestrel.example>",
        people=(
            "Noor Haddad <noor.haddad@kestrel.example>",
            "Tomas Brandt <tomas.brandt@kestrel.example>",
            "Yuki Mori <yuki.mori@kestrel.example>",
            "Priya Raman <priya.raman@kestrel.example>",
            "Bea Lott <bea.lott@kestrel.example>",
            "room:NYC 4 Falcon <falcon@kestrel.example>",
        ),
        place="https://kestrel.zoom.us/j/1",
        kind="video",
        company="Kestrel Analytics",
        to=frozenset(
            {
                "noor.haddad@kestrel.example",
                "tomas.brandt@kestrel.example",
                "yuki.mori@kestrel.example",
                "bea.lott@kestrel.example",
            }
        ),
        phones=frozenset({"+1 646 555 0148"}),
    ),
    Case(
        title="Technical interview: Ada Park / Pinewell",
        body="Interviewer: Sol Petrie\nShadow: Wren Abara\nNotes by Fathom",
        by="Pinewell Scheduling <no-reply@hire.lever.co>",
        people=(
            "Sol Petrie <sol@pinewell.example>",
            "Wren Abara <wren@pinewell.example>",
            "Fathom Notetaker <notetaker@fathom.video>",
            "group:Data Guild <data-guild@pinewell.example>",
        ),
        conference="https://pinewell.zoom.us/j/5",
        kind="video",
        company="Pinewell",
        to=frozenset({"sol@pinewell.example", "wren@pinewell.example"}),
    ),
    Case(
        title="Screening call",
        body="Hi Ada, I'm the recruiter for the Growth Analyst opening at Quarry Lane. I'll ring you on +1 510 555 0133; if anything comes up, text me at +1 628 555 0171.\nJess",
        by="Jess Okafor <jess.okafor@quarrylane.example>",
        kind="phone",
        company="Quarry Lane",
        role="Growth Analyst",
        to=frozenset({"jess.okafor@quarrylane.example"}),
        phones=frozenset({"+1 628 555 0171"}),
    ),
    Case(
        title="Intro: Ada <> Marlow",
        body="Looking forward to hearing about your background and telling you more about the Staff Data Scientist opportunity on my team! - Marlow Quist, Dunmore Health",
        by="Marlow Quist <marlow@dunmore.example>",
        conference=MEET,
        kind="video",
        company="Dunmore Health",
        role="Staff Data Scientist",
        to=frozenset({"marlow@dunmore.example"}),
    ),
    Case(
        title="Onsite Redthorn",
        body="10:00 Anouk Lefort\n11:00 Bram Tell\n12:00 Lunch with Cleo Ward\nreport to reception, ask for Dita Moss (recruiting coordinator), 415-555-0162",
        place="Redthorn\n400 Howard St, San Francisco",
        kind="onsite",
        company="Redthorn",
        phones=frozenset({"415-555-0162"}),
    ),
    Case(
        title="Assessment day - Civic Rail",
        body="Selection day for Timetable Planner. Panel: Oona Marsh and Piet Kuyper. Other candidates: Lars Holt, Mia Stone.",
        by="Oona Marsh <oona.marsh@civicrail.example>",
        people=("Piet Kuyper <piet.kuyper@civicrail.example>",),
        place="Civic Rail, Platform House, 3 Station Road, York",
        kind="onsite",
        company="Civic Rail",
        role="Timetable Planner",
        to=frozenset({"oona.marsh@civicrail.example", "piet.kuyper@civicrail.example"}),
    ),
    Case(
        title="Take-home review",
        body="Walk us through your take-home for the Senior Analyst position. With: Gus Ferro, Hana Ito.",
        by="Hana Ito <hana@brightsill.example>",
        people=("Gus Ferro <gus@brightsill.example>", "Brightsill Interviews <interviews@brightsill.example>"),
        conference=MEET,
        kind="video",
        company="brightsill",
        role="Senior Analyst",
        to=frozenset({"hana@brightsill.example", "gus@brightsill.example"}),
    ),
    Case(
        title="Internal interview: Principal Analyst",
        body="Hi Ada, this is the interview for your internal application. Devi Rao, hiring manager, Fraud.",
        by="Devi Rao <devi.rao@tallowpine.example>",
        me="ada.park@tallowpine.example",
        conference=MEET,
        kind="video",
        company="Tallow & Pine",
        role="Principal Analyst",
        to=frozenset({"devi.rao@tallowpine.example"}),
    ),
    Case(
        title="Agile Coach interview at Visa",
        body="Hi Ada, you will meet Terry Boone and Ula Frick. Video call.",
        by="Terry Boone <tboone@visa.example>",
        people=("Ula Frick <ufrick@visa.example>",),
        conference=MEET,
        kind="video",
        company="Visa",
        role="Agile Coach",
        to=frozenset({"tboone@visa.example", "ufrick@visa.example"}),
    ),
    Case(
        title="Call re: contract Data Engineer",
        body="Hello Ada, our client Ostrava Grid is looking for a Data Engineer. Call me on 020 7946 0155 when free. Nigel Trent, Search Consultant",
        by="Nigel Trent <nigel@ridgeway-search.example>",
        kind="phone",
        company="Ostrava Grid",
        role="Data Engineer",
        to=frozenset({"nigel@ridgeway-search.example"}),
        phones=frozenset({"020 7946 0155"}),
    ),
    Case(
        title="Claims Analyst - second round",
        body="Interview with Lena Fry and Moss Adair, Harbour Insurance. Bring the policy exercise.",
        by="Lena Fry <lena.fry@harbourinsurance.example>",
        people=("-Moss Adair <moss.adair@harbourinsurance.example>",),
        conference=MEET,
        kind="video",
        company="Harbour Insurance",
        role="Claims Analyst",
        to=frozenset({"lena.fry@harbourinsurance.example"}),
    ),
    Case(
        title="Interview for Admissions Data Officer",
        body="Panel interview at Larkfield University. Chair: Prof. Edda Crane. Room 2.14, Old Library.",
        by="HR Larkfield <hr@larkfield.example>",
        people=("Edda Crane <e.crane@larkfield.example>",),
        place="Larkfield University, Room 2.14",
        kind="onsite",
        company="Larkfield University",
        role="Admissions Data Officer",
        to=frozenset({"e.crane@larkfield.example"}),
    ),
    Case(
        title="Lunch with the team",
        body="Part of our interview process for Data Product Manager: lunch with Otis Vane and Pia Lund (they'd be your peers).",
        by="Remy Sax <remy@foxglovelabs.example>",
        people=("Otis Vane <otis@foxglovelabs.example>", "Pia Lund <pia@foxglovelabs.example>"),
        place="Foxglove Labs, 8 Canal Street",
        kind="onsite",
        company="Foxglove Labs",
        role="Data Product Manager",
        to=frozenset({"remy@foxglovelabs.example", "otis@foxglovelabs.example", "pia@foxglovelabs.example"}),
    ),
    Case(
        title="HOLD: Final interview Ada Park x Tamsin Freight",
        body="Will confirm the room shortly. Interviewer: Iris Holm.",
        by="Iris Holm <iris@tamsinfreight.example>",
        company="Tamsin Freight",
        to=frozenset({"iris@tamsinfreight.example"}),
    ),
    Case(
        title="Erstgespräch",
        body="Kurzes Kennenlernen zur Stelle als Controllerin, telefonisch. Ich rufe Sie an unter 0171 555 0133.\nViele Grüße\nJutta Kern\nTalent Acquisition, Bergmann Optik\nTel. 089 555 0144",
        by="Jutta Kern <kern@bergmann-optik.example>",
        kind="phone",
        company="Bergmann Optik",
        role="Controllerin",
        to=frozenset({"kern@bergmann-optik.example"}),
        phones=frozenset({"089 555 0144"}),
    ),
]

OTHERS = [
    not_one(
        "Prep call - Tamarack Rail interview",
        "I'll run you through what the hiring manager will ask. Phyllida",
        by="Phyllida Crewe <phyllida@swiftbridge-talent.example>",
    ),
    not_one(
        "Debrief: Otis Bramall",
        "Panel debrief, scorecards please",
        by="recruiting@tallowpine.example",
        me="ada.park@tallowpine.example",
    ),
    not_one(
        "Interview: Data Analyst (Selina Marsh)",
        "CV attached. You take the SQL part.",
        by="Paula Stroud <paula@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one("Interview Otis for T&P", "our candidate for the analyst role, my questions: SQL, churn case"),
    not_one(
        "Interviewer training",
        "How to run a structured interview",
        by="People Team <people@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one(
        "Informational chat: Emeka / Ada",
        "No open role at the moment, happy to tell you how hiring works here. Emeka, recruiter at Sorrel & Finch",
        by="Emeka Lund <emeka@sorrelfinch.example>",
    ),
    not_one(
        "Networking coffee", "Would love to hear about your career move!", by="Gale North <gale@northvane.example>"
    ),
    not_one("1:1", "", by="Paula Stroud <paula@tallowpine.example>", me="ada.park@tallowpine.example"),
    not_one("Coffee chat", "", by="Remy Sax <remy@foxglovelabs.example>"),
    not_one(
        "Women in Data career fair",
        "Meet recruiters from 40 companies, interviews on the spot possible",
        by="Fair Office <hello@datafair.example>",
    ),
    not_one(
        "HackerRank test for Pellucid",
        "Complete the online assessment for Insights Engineer before midnight; nobody will be on the call.",
        by="Pellucid Hiring <jobs@pellucid.example>",
    ),
    not_one(
        "One-way video interview: Insights Engineer",
        "Record your answers at your own pace.",
        by="Pellucid <noreply@hirevue.example>",
    ),
    not_one(
        "Reference call about Jonah Reed",
        "Jonah gave your name as a referee for the Data Lead role.",
        by="Sunniva Holt <sunniva@umberline.example>",
    ),
    not_one(
        "Call with Mona",
        "Great news! I'd like to extend an offer for Data Platform Lead and talk about salary.",
        by="Mona Farrell <mona@bramblewick.example>",
    ),
    not_one(
        "Onboarding: first day at Bramblewick",
        "Meet your hiring manager and recruiter",
        by="Mona Farrell <mona@bramblewick.example>",
    ),
    not_one(
        "Flight SFO-ORD (Oakhaven interview)",
        "Booked by the recruiting team",
        by="Travel Desk <travel@oakhaven.example>",
    ),
    not_one("Print CV + portfolio for Oakhaven interview"),
    not_one("Thank-you note to Giselle after interview"),
    not_one("Hold - possible interview next week"),
    not_one(
        "Entretien annuel avec Paula",
        "Bilan de l'année",
        by="Paula Stroud <paula@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one(
        "Interview for my thesis on data careers",
        "30 minutes on how you found your job and role",
        by="Nils Aster <nils.aster@uni-larkfield.example>",
    ),
    not_one(
        "Phone interview re: your claim",
        "Interview with our claims handler about the water damage. Policy 55501",
        by="Mutual Home Insurance <claims@mutualhome.example>",
    ),
    not_one(
        "Flat interview", "Meet the housemates, bring references from your landlord", by="Suki <suki@lodgers.example>"
    ),
    not_one(
        "Volunteer interview: Data Lead at City Food Bank",
        "Unpaid role, two evenings a month",
        by="Dot Ames <dot@cityfoodbank.example>",
    ),
    not_one(
        "Exit interview",
        "HR would like your feedback",
        by="HR <hr@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one(
        "Mock onsite with Jonah",
        "Pretend you are interviewing for Backend Engineer at Fieldnote",
        by="Jonah Reed <jonah@palmail.example>",
    ),
    not_one(
        "Salary negotiation coaching", "before your final interview", by="Willa Trask <willa@trask-careers.example>"
    ),
    not_one("Dinner with Rosamund", "tell me how the interview went!", by="Rosamund Ellery <ros@palmail.example>"),
    not_one("Vorbereitung Vorstellungsgespräch Quellental"),
    not_one(
        "Talent platform demo",
        "See how our recruiting tool helps you fill open positions faster. Pricing included.",
        by="Lyle Groves <lyle@hirebeam.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one(
        "Colloquio con la maestra di Leo", "Scuola primaria, aula 3", by="Segreteria <segreteria@scuolaverdi.example>"
    ),
    not_one("Entrevista en el consulado", "Llevar pasaporte y fotos", place="Consulado General"),
    not_one(
        "Hiring sync",
        "Pipeline, open roles, interview feedback",
        by="Paula Stroud <paula@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one("Mammogram screening", "Radiology, 3rd floor", place="St. Anne's Hospital"),
    not_one(
        "Interview de Léa pour le lycée",
        "dossier d'admission, bulletin",
        by="Lycée Voltaire <secretariat@lycee-voltaire.example>",
    ),
]

INTERVIEWS += [
    Case(
        title="Ada Park - Hiring Manager Interview - Northvane",
        body="Hi Ada! You'll be speaking with Gale North (Director of Analytics), who this role reports to. Recruiter: Tess Amaro (tess@northvane.example).\nZoom: https://northvane.zoom.us/j/99",
        by="Northvane Recruiting <northvane@us.greenhouse-mail.io>",
        people=("Gale North <gnorth@northvane.example>",),
        kind="video",
        company="Northvane",
        to=frozenset({"gnorth@northvane.example", "tess@northvane.example"}),
    ),
    Case(title="Chat w/ Priya about the DBA job", body="phone, she calls", kind="phone", role="DBA"),
    Case(
        title="2nd interview Lumen Dairy",
        place="Lumen Dairy HQ, 14 Creamery Lane, Petaluma",
        kind="onsite",
        company="Lumen Dairy",
    ),
    Case(
        title="Knock-out screen",
        body="15 minutes to check notice period, salary and right to work for Reporting Analyst (REQ-20931), Salt & Iron. I will call the number on your application.\nJude Mercer, Talent Acquisition Partner",
        by="Jude Mercer <jude.mercer@saltiron.example>",
        kind="phone",
        company="Salt & Iron",
        role="Reporting Analyst",
        to=frozenset({"jude.mercer@saltiron.example"}),
    ),
    Case(
        title="Teams: Kennismaking",
        body="Leuk dat je hebt gesolliciteerd op de functie van Data-analist bij Kanaalhuis! Tijdens dit eerste gesprek spreek je met Sanne Vos (HR) en Daan Bakker.",
        by="Sanne Vos <sanne.vos@kanaalhuis.example>",
        people=("Daan Bakker <daan.bakker@kanaalhuis.example>",),
        place="Microsoft Teams-vergadering",
        kind="video",
        company="Kanaalhuis",
        role="Data-analist",
        to=frozenset({"sanne.vos@kanaalhuis.example", "daan.bakker@kanaalhuis.example"}),
    ),
    Case(
        title="Zweites Gespräch – Ada Park",
        body="Liebe Frau Park, wir freuen uns auf das zweite Gespräch für die Position Leiterin Datenplattform. Mit dabei: Frau Dr. Maren Thiel (Ihre künftige Vorgesetzte) und Herr Olaf Kern. Bitte am Empfang melden.",
        by="Bewerbung Nordlicht AG <bewerbung@nordlicht.example>",
        people=("Thiel, Maren <m.thiel@nordlicht.example>", "Kern, Olaf <o.kern@nordlicht.example>"),
        place="Nordlicht AG, Speicherstraße 9, 20457 Hamburg",
        kind="onsite",
        company="Nordlicht",
        role="Leiterin Datenplattform",
        to=frozenset({"m.thiel@nordlicht.example", "o.kern@nordlicht.example"}),
    ),
    Case(
        title="Entretien téléphonique",
        body="Bonjour Madame Park,\nJe vous appellerai lundi au sujet du poste de Data Analyst. Vous pouvez me joindre au +33 1 55 55 01 22.\nCordialement,\nHugo Lemaire\nCabinet Lemaire & Associés",
        by="Hugo Lemaire <hugo@lemaire-associes.example>",
        kind="phone",
        company="Lemaire & Associés",
        role="Data Analyst",
        to=frozenset({"hugo@lemaire-associes.example"}),
        phones=frozenset({"+33 1 55 55 01 22"}),
    ),
    Case(
        title="Interview day @ Windrow",
        body="09:30 Welcome, Mae Lin (recruiting coordinator)\n10:00 SQL pairing - Theo Grant\n11:00 Case study - Ruth Boyd & Sami Aziz\n12:00 Lunch\n13:00 Wrap-up with Vera Pohl, hiring manager",
        by="Mae Lin <mae@windrow.example>",
        people=(
            "Theo Grant <theo@windrow.example>",
            "Ruth Boyd <ruth@windrow.example>",
            "Sami Aziz <sami@windrow.example>",
            "Vera Pohl <vera@windrow.example>",
            "room:Barn (8) <barn@windrow.example>",
        ),
        place="Windrow, 77 Field St, Denver",
        kind="onsite",
        company="Windrow",
        to=frozenset(
            {
                "mae@windrow.example",
                "theo@windrow.example",
                "ruth@windrow.example",
                "sami@windrow.example",
                "vera@windrow.example",
            }
        ),
    ),
    Case(
        title="Virtual onsite (Part 2 of 2)",
        body="Platform Engineer @ Oddfellow. Bar raiser: Lin Cho. Please have coffee ready :)",
        by="Oddfellow Recruiting Coordination <recruiting-coordination@oddfellow.example>",
        people=("Lin Cho <lin.cho@oddfellow.example>",),
        conference="https://oddfellow.zoom.us/j/3",
        kind="video",
        company="Oddfellow",
        role="Platform Engineer",
        to=frozenset({"lin.cho@oddfellow.example"}),
    ),
    Case(
        title="Meeting with Harriet Stone",
        body="Thanks for applying! Before the panel Harriet would like a first conversation about the Evaluation Officer vacancy at Brook Trust. Teams link below.",
        by="Harriet Stone <h.stone@brooktrust.example>",
        place="Microsoft Teams Meeting",
        kind="video",
        company="Brook Trust",
        role="Evaluation Officer",
        to=frozenset({"h.stone@brooktrust.example"}),
    ),
    Case(
        title="Interview: Ada Park (Senior Data Engineer) - Cobalt",
        body="Interviewers:\n- Jan Novak\n- Ewa Lis (note: Ewa replaces Karol Mazur)\n",
        by="Cobalt <interviews@cobalt.example>",
        people=(
            "Jan Novak <jnovak@cobalt.example>",
            "Ewa Lis <elis@cobalt.example>",
            "Karol Mazur <kmazur@cobalt.example>",
        ),
        conference=MEET,
        kind="video",
        company="Cobalt",
        role="Senior Data Engineer",
        to=frozenset({"jnovak@cobalt.example", "elis@cobalt.example"}),
    ),
    Case(
        title="Recruiter intro: Fern Holloway (Stackhouse Partners)",
        body="Agency call about two BI roles with their clients. Fern's direct line 0113 496 0177.",
        by="Fern Holloway <fern@stackhousepartners.example>",
        kind="phone",
        company="Stackhouse Partners",
        to=frozenset({"fern@stackhousepartners.example"}),
        phones=frozenset({"0113 496 0177"}),
    ),
    Case(
        title="Entrevista técnica - Ada Park",
        body="Puesto: Ingeniera de Datos\nEntrevistadores: Lucía Prado, Iván Soler\nEmpresa: Nube Clara\nEnlace: https://meet.google.com/zzz-zzzz-zzz",
        by="Nube Clara Talento <talento@nubeclara.example>",
        people=("Lucía Prado <lucia@nubeclara.example>", "Iván Soler <ivan@nubeclara.example>"),
        kind="video",
        company="Nube Clara",
        role="Ingeniera de Datos",
        to=frozenset({"lucia@nubeclara.example", "ivan@nubeclara.example"}),
    ),
    Case(
        title="Portfolio review & Q&A with design panel",
        body="Final stage for Information Designer at Papercut Studio. Panel: Nell Ayers, Bo Strand.",
        by="Nell Ayers <nell@papercut.example>",
        people=("Bo Strand <bo@papercut.example>",),
        conference=MEET,
        kind="video",
        company="Papercut Studio",
        role="Information Designer",
        to=frozenset({"nell@papercut.example", "bo@papercut.example"}),
    ),
    Case(
        title="Vorstellungsgespräch Kita-Verwaltung (Controllerin)",
        body="Gespräch mit Frau Ilse Brandt vor Ort bei Kinderhaus Nord.",
        place="Kinderhaus Nord, Parkweg 2",
        kind="onsite",
        company="Kinderhaus Nord",
        role="Controllerin",
    ),
    Case(
        title="Call",
        body="Hi Ada, great to connect on LinkedIn. Let's use this time to see whether our open Analytics Engineer position could be a fit. Speak soon, Milo Hart (Head of Data, Tidewater)",
        by="Milo Hart <milo@tidewater.example>",
        conference=MEET,
        kind="video",
        company="Tidewater",
        role="Analytics Engineer",
        to=frozenset({"milo@tidewater.example"}),
    ),
    Case(
        title="Interview",
        body="",
        by="Zora Finch <zora.finch@glasswing.example>",
        conference=MEET,
        kind="video",
        company="glasswing",
        to=frozenset({"zora.finch@glasswing.example"}),
    ),
    Case(
        title="Interview - City Hospital Trust",
        body="Post: Information Analyst, Cardiology. Panel: Dr Amir Shah, Joan Reeves (HR). Bring ID. If you are lost ring the main reception on 020 7946 0100.",
        by="Joan Reeves <joan.reeves@cityhospital.example>",
        people=("Amir Shah <amir.shah@cityhospital.example>",),
        place="City Hospital, Block C, Seminar Room 2",
        kind="onsite",
        company="City Hospital Trust",
        role="Information Analyst, Cardiology",
        to=frozenset({"joan.reeves@cityhospital.example", "amir.shah@cityhospital.example"}),
    ),
]

OTHERS += [
    not_one("Interview Skills Masterclass", "Land your dream job", by="Career Hub <events@careerhub.example>"),
    not_one("Panel: Careers in Data", "I'm speaking, moderator Gale North", by="Gale North <gale@dataconf.example>"),
    not_one(
        "Sync on analyst hire",
        "Candidates: Otis, Selina. Decide who goes to final round.",
        by="Paula Stroud <paula@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one(
        "Phone screen - Selina Marsh",
        "Role: Data Analyst. Resume: https://hire.lever.example/x",
        by="Tallow & Pine Recruiting <recruiting@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one(
        "Catch-up with Dorian (Pellucid recruiter)",
        "just staying in touch, no role at the moment",
        by="Dorian Yates <dorian@pellucid.example>",
    ),
    not_one(
        "Background check appointment",
        "For your new role at Bramblewick. Bring ID.",
        by="CheckPoint <appointments@checkpoint.example>",
    ),
    not_one("Contract signing w/ Mona", "Data Platform Lead", by="Mona Farrell <mona@bramblewick.example>"),
    not_one("Drive to Redthorn interview"),
    not_one("Research Northvane before interview"),
    not_one("Focus: interview prep"),
    not_one(
        "LinkedIn Live: How we hire data people",
        "Ask our recruiters anything about roles and interviews",
        by="Northvane <events@northvane.example>",
    ),
    not_one(
        "Interview with the Gazette", "Quick press call about the open data report", by="Hal Moss <hal@gazette.example>"
    ),
    not_one(
        "Interview board - allotment association",
        "New plot holders",
        by="Allotment Committee <plots@greenacre.example>",
    ),
    not_one(
        "Telephone interview - life cover application",
        "A nurse will ask about your health. Ref 20931",
        by="Evergreen Life <service@evergreenlife.example>",
    ),
    not_one(
        "Entretien de suivi - prêt immobilier", "Conseiller : M. Petit", by="Banque du Lac <agence@banquedulac.example>"
    ),
    not_one("Elterngespräch Leo", "Klassenleitung Frau Sommer", by="Frau Sommer <sommer@grundschule.example>"),
    not_one(
        "Customer interview: Ada at Tallow & Pine",
        "We'd like to learn how you use our dashboard",
        by="Kim Bell <kim@dashloom.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one(
        "Performance & career conversation",
        "Talk about your role and next steps",
        by="Paula Stroud <paula@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one("Block: interviews?"),
    not_one("Wohnungsbesichtigung mit Interview durch die WG", "Bitte Gehaltsnachweis mitbringen"),
    not_one("Stage 2: driving test"),
    not_one("Round 1: board games", "at Jonah's", by="Jonah Reed <jonah@palmail.example>"),
    not_one("Screening: 'The Candidate' + Q&A", "Film club", by="Film Club <club@cine.example>"),
    not_one(
        "Case study workshop",
        "with our vendor",
        by="Lyle Groves <lyle@dashloom.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one("Beratungsgespräch Bank", "Termin mit Herrn Lutz, Depot"),
    not_one("Onsite week planning", "", by="Paula Stroud <paula@tallowpine.example>", me="ada.park@tallowpine.example"),
    not_one("Citizenship interview", "USCIS field office, bring green card"),
    not_one(
        "Candidate dinner",
        "Welcome our new analyst",
        by="Paula Stroud <paula@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one(
        "Quick chat: reference for Jonah",
        "He applied for a role with us, hoping you can tell us about him. Sunniva, recruiter",
        by="Sunniva Holt <sunniva@umberline.example>",
    ),
    not_one("Debrief after Lantern interview", "with my coach Willa", by="Willa Trask <willa@trask-careers.example>"),
]

INTERVIEWS += [
    Case(
        title="Ada / Caspian intro chat",
        body="Hey Ada, Liv here from talent at Caspian Foods. 20 mins on what you're after + the Supply Data Analyst gig. I'll dial you at 510.555.0133",
        by="Liv Brandt <liv@caspianfoods.example>",
        kind="phone",
        company="Caspian Foods",
        role="Supply Data Analyst",
        to=frozenset({"liv@caspianfoods.example"}),
    ),
    Case(
        title="Interview: Ada Park",
        body="<p>Hi Ada,</p><p>Please join <b>Marek Olsen</b> and <b>Tia Ross</b> for your interview. Role: <i>Metrics Engineer</i></p>",
        by="Fenwick People Team <people@fenwick.example>",
        people=("Marek Olsen <marek.olsen@fenwick.example>", "Tia Ross <tia.ross@fenwick.example>"),
        conference=MEET,
        kind="video",
        company="Fenwick",
        role="Metrics Engineer",
        to=frozenset({"marek.olsen@fenwick.example", "tia.ross@fenwick.example"}),
    ),
    Case(
        title="Meet & greet, then tour",
        body="Final step before we decide: come by the workshop, meet owner Hal Birch and see how we work. Job: Operations Analyst.",
        by="Hal Birch <hal@birchboats.example>",
        place="Birch Boats, Pier 5, Sausalito",
        kind="onsite",
        company="Birch Boats",
        role="Operations Analyst",
        to=frozenset({"hal@birchboats.example"}),
    ),
    Case(
        title="Panel interview - Lead Statistician",
        body="Chair: Rowena Pike. Members: Col Mason, Dr Ifeoma Obi. Clerk: panel-support@statsoffice.example. Col Mason is ill; Fay Wells sits in.",
        by="Rowena Pike <rowena.pike@statsoffice.example>",
        people=(
            "Col Mason <col.mason@statsoffice.example>",
            "Ifeoma Obi <ifeoma.obi@statsoffice.example>",
            "Fay Wells <fay.wells@statsoffice.example>",
        ),
        place="Microsoft Teams Meeting",
        kind="video",
        company="statsoffice",
        role="Lead Statistician",
        to=frozenset(
            {"rowena.pike@statsoffice.example", "ifeoma.obi@statsoffice.example", "fay.wells@statsoffice.example"}
        ),
    ),
    Case(
        title="interview call 3pm - Wrenfield (Joss, 628 555 0144)",
        kind="phone",
        company="Wrenfield",
        phones=frozenset({"628 555 0144"}),
    ),
    Case(title="Zoom int. Palisade", body="w/ Carmen (eng mgr) + someone from data", kind="video", company="Palisade"),
    Case(
        title="Kennenlernen Ada Park / Lindenhof Verlag",
        body="Hallo Ada, wie besprochen ein erstes Kennenlernen per Teams zur Stelle Redakteurin Daten. Viele Grüße, Nele Ott (Recruiting)",
        by="Ott, Nele <nele.ott@lindenhof.example>",
        place="Microsoft Teams-Besprechung",
        kind="video",
        company="Lindenhof Verlag",
        role="Redakteurin Daten",
        to=frozenset({"nele.ott@lindenhof.example"}),
    ),
    Case(
        title="2e entretien – Data Steward",
        body="Rendez-vous à l'accueil. Vous rencontrerez Mme Odile Caron, votre future responsable, et M. Jean Petit.",
        by="Recrutement Solvane <recrutement@solvane.example>",
        people=("Odile Caron <o.caron@solvane.example>", "Jean Petit <j.petit@solvane.example>"),
        place="Solvane, 4 rue des Lilas, Lyon",
        kind="onsite",
        company="Solvane",
        role="Data Steward",
        to=frozenset({"o.caron@solvane.example", "j.petit@solvane.example"}),
    ),
    Case(
        title="Systems Analyst - telephone interview",
        body="Your telephone interview with Greg Ames is booked. Greg will ring you. Any problems: Sue Platt, recruitment coordinator, 0121 496 0111 or sue.platt@midborough.example",
        by="Midborough Council <noreply@midborough.example>",
        kind="phone",
        company="Midborough Council",
        role="Systems Analyst",
        to=frozenset({"sue.platt@midborough.example"}),
        phones=frozenset({"0121 496 0111"}),
    ),
    Case(
        title="Breakfast",
        body="Ada - as the MD I like to meet finalists myself before a decision on the Finance Data Lead. No slides needed. Conrad Vale, Valewood",
        by="Conrad Vale <conrad@valewood.example>",
        place="The Griddle, 5 Market Sq",
        kind="onsite",
        company="Valewood",
        role="Finance Data Lead",
        to=frozenset({"conrad@valewood.example"}),
    ),
    Case(
        title="Loop Day - Ada Park",
        body="Interview loop, Analytics Engineer II\n9:00 Prem Das - SQL\n10:00 Kit Lowe - behavioral\n11:00 Uma Beck - hiring manager\nRecruiting coordinator: Zed Fox zfox@orchardly.example",
        by="Orchardly <schedule@goodtime.io>",
        people=(
            "Prem Das <pdas@orchardly.example>",
            "Kit Lowe <klowe@orchardly.example>",
            "Uma Beck <ubeck@orchardly.example>",
        ),
        conference="https://orchardly.zoom.us/j/7",
        kind="video",
        company="orchardly",
        role="Analytics Engineer II",
        to=frozenset(
            {"pdas@orchardly.example", "klowe@orchardly.example", "ubeck@orchardly.example", "zfox@orchardly.example"}
        ),
    ),
    Case(
        title="Interview Data Analyst (internal move to Risk)",
        body="Internal application, 45 min with Noel Hart",
        by="Noel Hart <noel.hart@tallowpine.example>",
        me="ada.park@tallowpine.example",
        conference=MEET,
        kind="video",
        company="Tallow & Pine",
        role="Data Analyst",
        to=frozenset({"noel.hart@tallowpine.example"}),
    ),
    Case(
        title="Invitation: Colloquio di selezione",
        body="Posizione: Responsabile BI\nSelezionatrice: Elena Riva, tel. 02 5550 1188\nCliente: Molino Bianco",
        by="Elena Riva <elena@riva-selezione.example>",
        place="Google Meet",
        kind="video",
        company="Molino Bianco",
        role="Responsabile BI",
        to=frozenset({"elena@riva-selezione.example"}),
        phones=frozenset({"02 5550 1188"}),
    ),
    Case(
        title="Candidate interview: Ada Park",
        body="Technical round for Data Engineer. Interviewer: Raj Mehta",
        by="Loomcraft Hiring <hiring@loomcraft.example>",
        people=("Raj Mehta <raj@loomcraft.example>", "Loomcraft Notetaker <notes@read.ai>"),
        conference=MEET,
        kind="video",
        company="Loomcraft",
        role="Data Engineer",
        to=frozenset({"raj@loomcraft.example"}),
    ),
    Case(
        title="Follow-up conversation",
        body="Hi Ada, the team enjoyed meeting you. Could we speak again about the Head of Reporting role and your salary expectations? Nora Blum, HR, Steinway Foods",
        by="Nora Blum <nora.blum@steinwayfoods.example>",
        conference=MEET,
        kind="video",
        company="Steinway Foods",
        role="Head of Reporting",
        to=frozenset({"nora.blum@steinwayfoods.example"}),
    ),
]

OTHERS += [
    not_one(
        "Interview panel: Bea Lott (Analyst)",
        "You + Paula. Kit in the doc",
        by="Paula Stroud <paula@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one("Interview w/ candidate #4", "bring question list"),
    not_one(
        "Candidate lunch",
        "Show Bea around",
        by="Paula Stroud <paula@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one(
        "Interview workshop (career center)", "by the alumni office", by="Alumni Office <alumni@larkfield.example>"
    ),
    not_one("CV clinic with Willa", "get it interview-ready", by="Willa Trask <willa@trask-careers.example>"),
    not_one(
        "Coffee w/ Mona from Bramblewick",
        "Just to say hi before you start!",
        by="Mona Farrell <mona@bramblewick.example>",
    ),
    not_one("Meet your future team", "Offer accepted - welcome drinks", by="Mona Farrell <mona@bramblewick.example>"),
    not_one("Take-home for Brightsill", "4h, submit by midnight"),
    not_one("Codility test", "link in mail, 90 min"),
    not_one("Waiting to hear from Redthorn re interview"),
    not_one("Train to York for interview"),
    not_one("Hotel York (Civic Rail interview)"),
    not_one("Hold for Sunniva's client?"),
    not_one(
        "HOLD - interviews (agency will confirm who)",
        "Several clients keen. Phyllida",
        by="Phyllida Crewe <phyllida@swiftbridge-talent.example>",
    ),
    not_one("Landlord interview for Elm Street flat", "with agent", by="Elm Lettings <viewings@elmlettings.example>"),
    not_one("Loan interview", "Mr Hobbs, branch manager", by="Hobbs, Alan <alan.hobbs@oaktreebank.example>"),
    not_one("Interview for neighborhood newsletter", "by Pat"),
    not_one(
        "UX research: 30 min interview", "Role: parents of teens. $50 voucher", by="Kim Bell <kim@playlabs.example>"
    ),
    not_one("Trustee interview", "Voluntary board role at Larch Shelter", by="Dot Ames <dot@larchshelter.example>"),
    not_one(
        "Screening call - clinical trial", "Study coordinator will call you", by="Trial Team <trials@medstudy.example>"
    ),
    not_one("Parent interview - Larch Academy", "Admissions", by="Larch Academy <admissions@larch-academy.example>"),
    not_one("Bewerbungsfoto Studio Blitz"),
    not_one(
        "Mitarbeitergespräch",
        "Jahresziele",
        by="Paula Stroud <paula@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one("Fachgespräch Heizung", "Angebot Wärmepumpe", by="Heizungsbau Kurz <info@heizungkurz.example>"),
    not_one("Entrevista con la tutora de Leo", by="Colegio Sol <tutoria@colegiosol.example>"),
    not_one(
        "Recruiter training: sourcing 101",
        "for hiring managers",
        by="People Team <people@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one(
        "Lunch & learn: our hiring process",
        by="People Team <people@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one(
        "Career chat with Devi",
        "thinking about my next role, no vacancy",
        by="Devi Rao <devi.rao@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one(
        "Team onsite Denver",
        "Offsite agenda",
        by="Paula Stroud <paula@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one("Final round pub quiz", by="Jonah Reed <jonah@palmail.example>"),
]

INTERVIEWS += [
    Case(
        title="Ada Park and Colin Reyes",
        body="Event Name: Hiring manager chat (30 min)\n\nLocation: This is a Zoom web conference. https://us02web.zoom.us/j/812\n\nPlease share anything that will help prepare for our meeting.: n/a\n\nNeed to make changes to this event?\nCancel: https://calendly.com/cancellations/1",
        by="Colin Reyes <colin@marlstone.example>",
        kind="video",
        company="marlstone",
        to=frozenset({"colin@marlstone.example"}),
    ),
    Case(
        title="Interview with Pembroke Glass",
        body="Position: Process Data Analyst (Ref 44-812)\nInterviewers: Ian Holt (Plant Manager), Rosa Lind (HR Business Partner)\nYour contact: Kim Dale, 01482 496 0133",
        by="Kim Dale <kim.dale@pembrokeglass.example>",
        people=("Ian Holt <ian.holt@pembrokeglass.example>", "Rosa Lind <rosa.lind@pembrokeglass.example>"),
        place="Pembroke Glass Ltd, Dock Street, Hull",
        kind="onsite",
        company="Pembroke Glass",
        role="Process Data Analyst",
        to=frozenset(
            {"kim.dale@pembrokeglass.example", "ian.holt@pembrokeglass.example", "rosa.lind@pembrokeglass.example"}
        ),
        phones=frozenset({"01482 496 0133"}),
    ),
    Case(
        title="Onsite Interview | Ada Park | Senior BI Developer",
        body="Dear Ada,\nYour onsite schedule:\n1:00 PM - 1:45 PM: Greta Moss\n1:45 PM - 2:30 PM: Femi Ade\nPlease check in at the front desk.",
        by="Workday Recruiting <ridgeline@myworkday.com>",
        people=("Greta Moss <greta.moss@ridgeline.example>", "Femi Ade <femi.ade@ridgeline.example>"),
        place="Ridgeline Power, 200 Main St",
        kind="onsite",
        company="Ridgeline Power",
        role="Senior BI Developer",
        to=frozenset({"greta.moss@ridgeline.example", "femi.ade@ridgeline.example"}),
    ),
    Case(
        title="Tech screen",
        body="Hey Ada! Ravi here, I lead the ingestion team at Copperleaf. We'll pair on a small problem in CoderPad: https://app.coderpad.io/X",
        by="Ravi Menon <ravi@copperleaf.example>",
        kind="video",
        company="Copperleaf",
        to=frozenset({"ravi@copperleaf.example"}),
    ),
    Case(title="Call w/ Beatrix (Larkspur) re: analyst opening", company="Larkspur"),
    Case(
        title="Interview bei Seehafen Logistik",
        body="Telefoninterview mit Herrn Jörn Petersen, Teamleiter. Er ruft Sie unter 0151 555 0133 an.",
        by="Jörn Petersen <j.petersen@seehafen-logistik.example>",
        kind="phone",
        company="Seehafen Logistik",
        to=frozenset({"j.petersen@seehafen-logistik.example"}),
    ),
    Case(
        title="Updated invitation: Interview Ada Park <> Brightwater",
        body="Please note new interviewer: Mina Cho will take over from Leo Fry.",
        by="Brightwater Talent <talent@brightwater.example>",
        people=("Mina Cho <mina@brightwater.example>",),
        conference=MEET,
        kind="video",
        company="Brightwater",
        to=frozenset({"mina@brightwater.example"}),
    ),
    Case(
        title="Conversation about Product Analyst",
        body="with Sam Udall (he/him), VP Product at Gullwing, and Jo Kerr from recruiting",
        by="Jo Kerr <jo.kerr@gullwing.example>",
        people=("Sam Udall (VP Product) <sam.udall@gullwing.example>",),
        conference=MEET,
        kind="video",
        company="Gullwing",
        role="Product Analyst",
        to=frozenset({"jo.kerr@gullwing.example", "sam.udall@gullwing.example"}),
    ),
    Case(
        title="Sollicitatiegesprek",
        body="Functie: Informatieanalist\nGesprekspartners: Loes Dekker en Bram Smit\nTel. contactpersoon Loes: 010 555 0144",
        by="Gemeente Waterdam <werkenbij@waterdam.example>",
        people=("Loes Dekker <l.dekker@waterdam.example>", "Bram Smit <b.smit@waterdam.example>"),
        place="Stadhuis, Plein 1",
        kind="onsite",
        company="Gemeente Waterdam",
        role="Informatieanalist",
        to=frozenset({"l.dekker@waterdam.example", "b.smit@waterdam.example"}),
        phones=frozenset({"010 555 0144"}),
    ),
    Case(
        title="Final conversation",
        body="Ada, before we decide between two candidates I would like one more hour on your approach to data quality. Ulrich Baum, Kestrel Insurance",
        by="Ulrich Baum <ulrich.baum@kestrel-insurance.example>",
        place="Microsoft Teams Meeting",
        kind="video",
        company="Kestrel Insurance",
        to=frozenset({"ulrich.baum@kestrel-insurance.example"}),
    ),
    Case(
        title="Interview @ Fern & Oak 14:00",
        body="ask for Greg at the front desk",
        place="Fern & Oak, 9 Mill Rd",
        kind="onsite",
        company="Fern & Oak",
    ),
]

OTHERS += [
    not_one("Interview Fieldnote - follow up email due"),
    not_one("Pick outfit for Oakhaven"),
    not_one("Recruitment fair - Moscone", "Booths of 60 employers, bring CVs"),
    not_one(
        "Team interview debrief",
        "Selina vs Otis",
        by="Paula Stroud <paula@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one(
        "Informational interview: Devi's friend at Copperleaf",
        "learn about the company, not a selection talk",
        by="Ravi Menon <ravi@copperleaf.example>",
    ),
    not_one("Benefits walk-through", "with HR before you sign", by="Nora Blum <nora.blum@steinwayfoods.example>"),
    not_one("Interview: apartment 4B", "board wants to meet applicants", by="Co-op Board <board@fourthave.example>"),
    not_one("Radio interview KQRX", "open data segment", by="Hal Moss <hal@kqrx.example>"),
    not_one("Naturalization interview", "Bring forms"),
    not_one("Interview your grandparents (Leo homework)"),
    not_one(
        "Pre-interview prep w/ recruiter",
        "Kim Dale will go over the format",
        by="Kim Dale <kim.dale@pembrokeglass.example>",
    ),
    not_one("Entrevista para el podcast Datos Vivos", "grabamos 40 minutos", by="Inés Rey <ines@datosvivos.example>"),
    not_one("Gespräch mit Steuerberater", "Herr Lang", by="Lang Steuer <kanzlei@lang-steuer.example>"),
    not_one(
        "Probation review", "3 months", by="Paula Stroud <paula@tallowpine.example>", me="ada.park@tallowpine.example"
    ),
    not_one(
        "Interview shadowing: Otis",
        "listen in",
        by="Paula Stroud <paula@tallowpine.example>",
        me="ada.park@tallowpine.example",
    ),
    not_one("Group interview practice", "Toastmasters", by="Toastmasters <club@toast.example>"),
    not_one(
        "Async video: 5 questions for Copperleaf", "Upload by Friday", by="Copperleaf <no-reply@copperleaf.example>"
    ),
    not_one("Call with Greta: references", "she needs two names", by="Greta Moss <greta.moss@ridgeline.example>"),
]
