"""Invented events of every other kind, with titles that mislead."""

from tests.unit.calendar_cases import not_one

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
    not_one(
        "Interview Ada Park",
        "I collect how people got through the flood winter, and yours is a house I pass daily. Tea is on me. Corin",
        by="Corin Hale <corin@hillroad.example>",
    ),
    not_one(
        "Interview Frau Park",
        "Für unsere Reihe über Nachbarinnen. Wir kommen zu zweit und bleiben eine Stunde. Imke Rau",
        by="Imke Rau <imke@nordlicht.example>",
    ),
    not_one(
        "Entretien Mme Park",
        "Au sujet de votre demande de logement. Le dossier complet est à remettre sur place.",
        by="Paul Roy <roy@habitat-sud.example>",
    ),
    not_one(
        "Interview: Theo Park",
        "Theo shows us what he likes to build while the two of you look round. Alder House",
        by="Una Frost <una@alderhouse.example>",
    ),
    not_one(
        "Interview Ada & Ben Park",
        "We go through what comes in and goes out each month.",
        by="Lou <lou@quaysave.example>",
    ),
    not_one(
        "Choosing our Head Teacher",
        "The second of three meetings in choosing our Head Teacher. Your vote counts. Una Frost, clerk",
        by="Una Frost <una@alderhouse.example>",
    ),
    not_one(
        "Tea with Una",
        "Ada, one of three talks we have when choosing our new Choir Treasurer, a volunteer post. Una",
        by="Una Frost <una@alderhouse.example>",
    ),
    not_one(
        "Round table",
        "You are one of four speakers on the life of an Operations Manager. Una Frost",
        by="Una Frost <una@alderhouse.example>",
    ),
    not_one(
        "Tea with Una",
        "You are one of two people whose taste I value in choosing our new Shop Manager. What should I ask them? Una",
        by="Una Frost <una@alderhouse.example>",
    ),
    not_one(
        "Come along",
        "The society invites you to the opening of its new rooms. At the door, ask for the Events Manager.",
        by="Una Frost <una@alderhouse.example>",
    ),
]
