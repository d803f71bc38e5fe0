# ruff: noqa: E501 - an invitation is easier to judge in one line
"""Invented events in few words, of which only one thing is asked: is it an interview of the user's or not."""

from tests.unit.calendar_cases import Case


def brief(title: str, body: str = "", *, by: str = "", people: tuple[str, ...] = ()) -> Case:
    return Case(title=title, body=body, by=by, people=people)


BRIEF_INTERVIEWS = [
    brief(
        "Ada Park & Kenji Mori",
        "Hi Ada, looking forward to telling you more about the Analytics Manager role and hearing about what you've built.",
        by="Kenji Mori <kenji@plover.example>",
    ),
    brief(
        "Quick intro - Plover",
        "Really enjoyed your profile. I'd love to walk you through our Data Platform Lead position and see if there's a fit. - Tess, Talent @ Plover",
        by="Tess Ahn <tess@plover.example>",
    ),
    brief(
        "Plover: Technical Interview (SQL)",
        "Interviewer: Kenji Mori. CoderPad link below. Please be in a quiet place.",
        by="Plover Recruiting <no-reply@ashbyhq.example>",
        people=("Kenji Mori <kenji@plover.example>",),
    ),
    brief(
        "Next steps with Plover",
        "Ada, the team loved your take-home. This is the final conversation, with our COO Jan Roos.",
        by="Tess Ahn <tess@plover.example>",
        people=("Jan Roos <jan@plover.example>",),
    ),
    brief(
        "Meet & greet with Data team",
        "As the last part of our process you will meet three people from the team you would join as Data Engineer.",
        by="Tess Ahn <tess@plover.example>",
        people=("Jan Roos <jan@plover.example>",),
    ),
    brief(
        "Ada / Hiring Manager Call",
        "30-minute phone call. I will call you on your mobile. Please have questions about the role ready.",
        by="Jan Roos <jan@plover.example>",
    ),
    brief("Phone Screen w/ Plover (Tess)", ""),
    brief("Plover onsite", "10-3 w/ Jan, Tess, Kenji. 5 Mill Lane"),
    brief("tel. int. plover", "jan roos 030 555 01234"),
    brief(
        "Teams-Gespräch mit Frau Kuhn (Plover)",
        "Es geht um die ausgeschriebene Stelle als Datenanalystin. Wir möchten Sie gerne persönlich kennenlernen.",
        by="Kuhn, Ilse <i.kuhn@plover.example>",
    ),
    brief(
        "Zweites Gespräch",
        "Liebe Frau Park, wir freuen uns auf das zweite Gespräch mit Ihnen. Dabei sind Herr Roos (Fachbereich) und ich. Thema: Fallbeispiel und Gehaltsvorstellung.",
        by="Ilse Kuhn <i.kuhn@plover.example>",
        people=("Jan Roos <j.roos@plover.example>",),
    ),
    brief(
        "Probetag bei Plover",
        "Sie lernen das Team kennen, danach Abschlussgespräch mit der Leitung. Position: Data Analyst",
        by="Ilse Kuhn <i.kuhn@plover.example>",
    ),
    brief(
        "Échange – Plover",
        "Bonjour Ada, suite à votre candidature, je vous propose un premier échange de 30 minutes en visio. Claire, chargée de recrutement",
        by="Claire Roux <c.roux@plover.example>",
    ),
    brief("RDV avec Claire Roux (Plover)", "poste de Data Engineer, 2e tour, visio"),
    brief(
        "Entretien technique",
        "Vous serez reçue par Jan Roos, responsable data, dans nos locaux.",
        by="Claire Roux <c.roux@plover.example>",
        people=("Jan Roos <j.roos@plover.example>",),
    ),
    brief(
        "Llamada Ada – Plover",
        "Hola Ada, hemos visto tu perfil y nos encaja para la posición de Data Engineer. ¿Hablamos 20 minutos? Lucía, equipo de talento",
        by="Lucía Paz <l.paz@plover.example>",
    ),
    brief(
        "Segunda entrevista Plover",
        "Con Jan Roos (responsable del área). Presencial en la oficina.",
        by="Lucía Paz <l.paz@plover.example>",
        people=("Jan Roos <j.roos@plover.example>",),
    ),
    brief(
        "Bate-papo Plover",
        "Oi Ada! Queria te contar sobre a vaga de Analista de Dados e saber um pouco da sua experiência. Até lá, Bia (Recrutadora)",
        by="Bia Reis <bia@plover.example>",
    ),
    brief(
        "Gesprek Ada Park – Plover",
        "Fijn dat je interesse hebt in de functie van Data Engineer. We maken graag kennis. Je spreekt met Jan Roos.",
        by="Ilse Kuhn <i.kuhn@plover.example>",
        people=("Jan Roos <j.roos@plover.example>",),
    ),
    brief(
        "Colloquio Ada Park",
        "Buongiorno Ada, le confermo il colloquio in videochiamata per la posizione di Data Engineer.",
        by="Ilse Kuhn <i.kuhn@plover.example>",
    ),
    brief(
        "Primo incontro con Plover",
        "Ciao Ada, abbiamo ricevuto il tuo CV e vorremmo conoscerti. A presto, Bianca - HR",
        by="Bianca Neri <b.neri@plover.example>",
    ),
    brief(
        "Interview - Data Engineer - Plover (Round 2 of 4)",
        "",
        by="Plover <no-reply@greenhouse.example>",
        people=("Jan Roos <j.roos@plover.example>",),
    ),
    brief(
        "Values interview: Ada Park and Jan Roos",
        "What role are you interviewing for?: Data Engineer",
        by="Jan Roos <j.roos@plover.example>",
    ),
    brief(
        "Initial Screening: Ada Park",
        "Hi Ada, thank you for your interest in Plover. In this call we will discuss your experience and salary expectations.",
        by="Tess Ahn <tess@plover.example>",
    ),
    brief(
        "Case study readout",
        "You'll present your case to Jan and two directors, who will decide on the hire.",
        by="Tess Ahn <tess@plover.example>",
        people=("Jan Roos <j.roos@plover.example>",),
    ),
    brief(
        "Ada x Plover chemistry chat",
        "Following your chat with Tess, Jan would like to speak with you about the Head of Data vacancy.",
        by="Tess Ahn <tess@plover.example>",
        people=("Jan Roos <j.roos@plover.example>",),
    ),
    brief(
        "Confidential discussion",
        "I am retained on a Director of Analytics search for a listed retailer and would value your thoughts on whether it suits you.",
        by="Max Orr <max@orrsearch.example>",
    ),
    brief(
        "Call re. permanent opportunity",
        "Hi Ada, as discussed: a 15 min call about the Senior Analyst contract with my client in Leeds.",
        by="Dan Pugh <dan@pughrecruit.example>",
    ),
    brief(
        "Vorstellungsgespräch (Personalvermittlung Kranz)",
        "Unser Kunde Plover sucht eine Data Engineerin.",
        by="Uwe Kranz <kranz@kranz-personal.example>",
    ),
    brief(
        "Zoom: Ada Park / Prof. Lind",
        "Search committee interview for the Research Data Manager position, Univ. of Ostby",
        by="Eva Lind <eva.lind@ostby.example>",
    ),
    brief(
        "Breakfast with the founders",
        "Jan and Mira want to meet you before making an offer. Plover, Data Lead",
        by="Tess Ahn <tess@plover.example>",
        people=("Jan Roos <j.roos@plover.example>",),
    ),
    brief("Interview Plover", ""),
    brief("Vorstellungsgespräch Plover", ""),
    brief("intv @ Plover w/ Jan", "data eng"),
    brief(
        "Whiteboard session",
        "Kenji will do the whiteboard part of your interview with us. Tess",
        by="Tess Ahn <tess@plover.example>",
        people=("Kenji Mori <kenji@plover.example>",),
    ),
    brief(
        "Peer interview",
        "With two people you would work with. They have read your CV.",
        by="Tess Ahn <tess@plover.example>",
        people=("Kenji Mori <kenji@plover.example>", "Jan Roos <j.roos@plover.example>"),
    ),
    brief(
        "Assessment – live case",
        "You solve a case together with Kenji, then talk to Jan. Stage 3 for Data Engineer.",
        by="Tess Ahn <tess@plover.example>",
        people=("Kenji Mori <kenji@plover.example>", "Jan Roos <j.roos@plover.example>"),
    ),
    brief(
        "Meeting with Ada Park",
        "Role: BI Developer. Interview panel: Jan Roos, Kenji Mori.",
        by="Tess Ahn <tess@plover.example>",
        people=("Kenji Mori <kenji@plover.example>", "Jan Roos <j.roos@plover.example>"),
    ),
    brief(
        "Conversation about joining Plover",
        "We'd like to explore whether you could lead our data team.",
        by="Jan Roos <j.roos@plover.example>",
    ),
    brief(
        "Plover / Ada - salary & fit call",
        "Before we invite you to the panel I'd like to check notice period and expectations.",
        by="Tess Ahn <tess@plover.example>",
    ),
    brief(
        "Screening mit Tess (Plover)",
        "Telefonisch, ca. 20 Minuten. Ich rufe Sie an. Tess Ahn, Recruiting",
        by="Tess Ahn <tess@plover.example>",
    ),
    brief(
        "Jan <> Ada",
        "Thanks for making time! Context: we're growing the analytics team and your name came up. The job spec is attached; happy to answer anything.",
        by="Jan Roos <jan@plover.example>",
    ),
    brief(
        "Plover – Round 3",
        "Kenji Mori (Staff Engineer) and Jan Roos (Director). System design on Excalidraw.",
        by="Tess Ahn <tess@plover.example>",
        people=("Kenji Mori <kenji@plover.example>", "Jan Roos <jan@plover.example>"),
    ),
    brief(
        "Bewerbungsgespräch Ada Park",
        "Personalabteilung Plover. Bitte melden Sie sich am Empfang.",
        by="Personal Plover <personal@plover.example>",
        people=("Jan Roos <jan@plover.example>",),
    ),
    brief(
        "Onlinegespräch Ihre Bewerbung",
        "Kennziffer 44-B. Teilnehmer: Frau Kuhn, Herr Roos.",
        by="Kuhn, Ilse <i.kuhn@plover.example>",
        people=("Roos, Jan <j.roos@plover.example>",),
    ),
    brief(
        "Auswahlgespräch",
        "vor der Auswahlkommission, Raum 2.11, für die Stelle einer Referentin",
        by="Kuhn, Ilse <i.kuhn@plover.example>",
    ),
    brief(
        "Rencontre avec l'équipe data",
        "Dernière étape du processus : vous rencontrerez l'équipe.",
        by="Claire Roux <c.roux@plover.example>",
    ),
    brief(
        "Appel de préqualification",
        "Je vous appellerai au sujet de l'offre Data Engineer à laquelle vous avez postulé.",
        by="Claire Roux <c.roux@plover.example>",
    ),
    brief("Entretien RH - Plover", "", by="Claire Roux <c.roux@plover.example>"),
    brief(
        "Prueba técnica en directo con Jan",
        "Segunda fase del proceso de selección. Por Zoom.",
        by="Lucía Paz <l.paz@plover.example>",
        people=("Jan Roos <j.roos@plover.example>",),
    ),
    brief("Entrevista de trabajo", "", by="Lucía Paz <l.paz@plover.example>"),
    brief(
        "Reunión con Jan Roos",
        "Jan será tu futuro jefe si todo va bien. Oferta: Data Engineer",
        by="Lucía Paz <l.paz@plover.example>",
        people=("Jan Roos <j.roos@plover.example>",),
    ),
    brief(
        "Conversa com o gestor",
        "Próxima etapa do processo seletivo: conversa com Jan, gestor da vaga.",
        by="Bia Reis <bia@plover.example>",
        people=("Jan Roos <jan@plover.example>",),
    ),
    brief("Entrevista Plover – Ada Park", "Via Meet, 40 min", by="Bia Reis <bia@plover.example>"),
    brief("Kennismakingsgesprek Plover", "Voor de vacature Data Engineer", by="Ilse Kuhn <i.kuhn@plover.example>"),
    brief(
        "Sollicitatie Ada Park",
        "gesprek op kantoor met Jan",
        by="Ilse Kuhn <i.kuhn@plover.example>",
        people=("Jan Roos <j.roos@plover.example>",),
    ),
    brief(
        "Colloquio tecnico",
        "con Jan Roos, in sede",
        by="Bianca Neri <b.neri@plover.example>",
        people=("Jan Roos <j.roos@plover.example>",),
    ),
    brief("Chiamata conoscitiva Plover", "in merito alla tua candidatura", by="Bianca Neri <b.neri@plover.example>"),
    brief(
        "Ada Park - HM screen",
        "",
        by="Plover Talent <talent@plover.example>",
        people=("Jan Roos <jan@plover.example>",),
    ),
    brief(
        "Ada Park (Data Eng) - culture add",
        "45 min with Kenji",
        by="Plover Talent <talent@plover.example>",
        people=("Kenji Mori <kenji@plover.example>",),
    ),
    brief(
        "30 Minute Meeting between Ada Park and Tess Ahn",
        "Event Name: Recruiter Screen\nPosition: Data Engineer",
        by="Tess Ahn <tess@plover.example>",
    ),
    brief(
        "Live coding with Kenji",
        "You'll share your screen; language of your choice. After that Jan tells you more about the team and the role.",
        by="Tess Ahn <tess@plover.example>",
        people=("Kenji Mori <kenji@plover.example>",),
    ),
    brief(
        "Superday – Plover",
        "4 back-to-backs",
        by="Plover Campus <campus@plover.example>",
        people=("Kenji Mori <kenji@plover.example>",),
    ),
    brief("Plover final", "w/ CEO. dress ok. Data Lead"),
    brief("recruiter call plover", "tess, 415 555 0191"),
    brief("Phone w/ Tess from Plover (recruiter)", ""),
    brief("VG Plover", "Vorstellungsgespräch 2, Raum 4"),
    brief(
        "Ada / Tess",
        "Quick chat as agreed on LinkedIn – I'm the in-house recruiter at Plover and would love to tell you about our Data Lead search.",
        by="Tess Ahn <tess@plover.example>",
    ),
    brief(
        "Catch-up",
        "Hi Ada, the client liked you. They want a second conversation, by Teams, with their CFO Ann Bell.",
        by="Dan Pugh <dan@pughrecruit.example>",
        people=("Ann Bell <ann.bell@client.example>",),
    ),
    brief(
        "Invitation: Selection panel",
        "You are invited to the selection panel for post G7 Data Officer.",
        by="Ann Bell <ann.bell@council.example>",
    ),
    brief(
        "Internal interview: Senior Analyst (your application)",
        "With Gita and Lou",
        by="Gita Rao <gita.rao@tallowpine.example>",
        people=("Lou Fenn <lou.fenn@tallowpine.example>",),
    ),
    brief(
        "Work sample walkthrough",
        "Please talk us through your work sample. After this we decide between two candidates.",
        by="Tess Ahn <tess@plover.example>",
        people=("Jan Roos <jan@plover.example>",),
    ),
    brief(
        "Lunch w/ team",
        "Part of your onsite day; no prep. Plover, 5 Mill Lane",
        by="Tess Ahn <tess@plover.example>",
        people=("Kenji Mori <kenji@plover.example>",),
    ),
    brief("Call about your application at Plover", "", by="Tess Ahn <tess@plover.example>"),
    brief(
        "Follow-up interview",
        "Additional questions from the CFO",
        by="Tess Ahn <tess@plover.example>",
        people=("Ann Bell <ann@plover.example>",),
    ),
    brief(
        "Interview confirmation: Ada Park",
        "Dear Ada, your interview is confirmed. Interviewers: Jan Roos, Kenji Mori.",
        by="Plover HR <hr@plover.example>",
    ),
]
