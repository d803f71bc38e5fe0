"""What people mean, in seven languages: offers, calls, meetings, questions, delays, thanks and the rest.

The sentences are made up, in the words people really use. Refusals have a file of their own.
"""

import pytest

from agent.domain.meaning import Intent
from agent.reading import read
from tests.unit.received import message, reads

OFFERS = [
    "Hi Ada, everyone here is thrilled and we'd like you to be our new Head of Ops. HR will send the letter.",
    "Good news: the board approved your package, and the formal offer will land in your inbox by tomorrow.",
    "Following our conversation I am pleased to confirm our offer of employment at 55,000 EUR.",
    "We'd love to have you on the team. When could you start?",
    "You've got it! Details to follow from HR.",
    "We can do 95k plus 10% bonus. What do you say?",
    "Wir würden dich sehr gerne als Entwicklerin einstellen. Was sagst du?",
    "Sie haben den Job! Den Arbeitsvertrag schicke ich Ihnen am Montag.",
    "Nous serions ravis de vous proposer le poste. Le contrat suit.",
    "Nos encantaría que te unieras al equipo, te mando la oferta mañana.",
    "Temos muito gosto em oferecer-lhe o lugar. Segue a proposta em anexo.",
    "Siamo felici di offrirle la posizione, in allegato trova il contratto.",
    "We bieden je de functie graag aan. Het contract komt eraan.",
    "We'd like you to start on 1 April. Contract attached.",
    "It's a yes from all of us! Offer letter to follow.",
    "You're hired! When can you start?",
    "I'm delighted to say the board has approved your appointment.",
    "I've spoken to finance and we can meet your number.",
    "Here is the updated offer with the extra week of holiday.",
    "We've put together an offer for you: 85k, 30 days, remote.",
    "Du hast den Job, herzlichen Glückwunsch!",
    "Wir wollen dich! Vertrag kommt morgen.",
    "C'est oui ! Bienvenue dans l'équipe.",
    "¡El puesto es tuyo! Te mando el contrato.",
    "O lugar é seu. Segue o contrato em anexo.",
    "Il posto è suo! Le invio la lettera di assunzione.",
    "Gefeliciteerd, je hebt de baan!",
]

CALLS = [
    "Could you phone Mrs Lund at the depot on Friday?",
    "Please give the bursar a ring at three.",
    "La llamo el jueves por la tarde y le cuento.",
    "Can you call me? 0171 555 019",
    "I'll ring you around four.",
    "Are you free for a quick call this afternoon? Nothing formal.",
    "Please phone the office when you can.",
    "Tried calling but no answer. Let me know when I can reach you by phone.",
    "Ich rufe Sie morgen um 10 Uhr an.",
    "Hättest du kurz Zeit zu telefonieren?",
    "Je vous appelle demain matin.",
    "¿Puedes llamarme cuando tengas un momento?",
    "Ligo-lhe amanhã de manhã.",
    "La chiamo domani alle 11.",
    "Ik bel je morgen even.",
    "Could we speak on the phone tomorrow? I want to update you in person.",
    "Ring me when you're out of your meeting: 07700 900123",
    "Do you have ten minutes for the phone tomorrow?",
    "I'd rather explain by phone. What's a good number?",
    "I just left you a voicemail.",
    "Expect a call from our HR manager tomorrow.",
    "Rufen Sie mich bitte kurz zurück.",
    "Je t'appelle ce soir.",
    "Te llamo mañana.",
    "Posso ligar-lhe amanhã?",
    "Posso chiamarla domani?",
    "Mag ik je morgen bellen?",
]

NEXT_STEPS = [
    "Perfect, Monday at nine it is. Ask for Ines at the desk.",
    "Please plan on seeing our brewer on 9 June.",
    "Hi Ada, the team would love to meet you again. How's next week looking?",
    "Would you be up for a final conversation with our CEO?",
    "We'd like to invite you to the second round. Please choose a time here: https://x.example/book",
    "Sorry, something's come up. Can we shift our chat to 3pm?",
    "Confirming our meeting on Thursday at 2pm at our Leeds office.",
    "Just a reminder that we're meeting tomorrow at 9.",
    "You've passed the screening! Next up is a technical interview.",
    "Wir möchten Sie gerne zu einem weiteren Gespräch einladen.",
    "Leider müssen wir den Termin am Donnerstag verschieben. Geht es am Freitag um 14 Uhr?",
    "Pouvez-vous passer nous voir mardi à 15h ?",
    "Nous souhaitons vous rencontrer à nouveau.",
    "¿Te viene bien el jueves a las 10 para la segunda entrevista?",
    "Podemos marcar uma conversa com a diretora na próxima semana?",
    "Vorremmo fissare un secondo colloquio, quando sarebbe disponibile?",
    "Kun je volgende week langskomen voor een tweede gesprek?",
    "Could you come in on Tuesday morning to meet the founders?",
    "What times work for you next week?",
    "Our CTO has opened up some slots for you: Mon 10, Tue 14, Wed 16.",
    "Round two! How does Tuesday at 11 look?",
    "Let's get the band together: Thursday 2pm with me, Priya and Tom?",
    "My boss wants to say hello. Free tomorrow at 5?",
    "We want you to present your case to the team. Would the 19th work?",
    "I'd like to introduce you to our COO.",
    "You're on to the final stage. Jo will send dates.",
    "Could you make it 30 minutes later tomorrow?",
    "The train strike means we need to move Thursday. Any day next week is fine.",
    "Your onsite is confirmed: 18 March, 10:00-15:00, 5 High Street.",
    "Interview moved to room 4.12, same time.",
    "Wir würden dich gerne dem Team vorstellen. Wann passt es dir?",
    "Der Termin am 17.3. um 10 Uhr steht.",
    "Seriez-vous libre jeudi pour rencontrer notre directrice ?",
    "On se voit mardi à 10h comme prévu.",
    "Nos vemos el martes a las 10 en la oficina.",
    "Gostaria de a apresentar ao resto da equipa na terça às 15h.",
    "Ci vediamo martedì alle 10 in sede.",
    "Tot dinsdag om 10 uur!",
    "Would love to continue the conversation over lunch with the founders.",
    "Last hurdle: a half-hour with our investor. Here's her calendar: https://x.example/cal",
]

QUESTIONS = [
    "Two gaps in our form: your tax number, and how long a notice you must give.",
    "Could you send over two references?",
    "What are your salary expectations?",
    "Please find attached our take-home task, due Monday.",
    "When would you be able to start?",
    "Do you have a valid work permit?",
    "We need a copy of your degree certificate for our files.",
    "Would you be willing to relocate to Oslo?",
    "Könnten Sie mir bitte Ihre Zeugnisse schicken?",
    "Wie hoch ist Ihre Gehaltsvorstellung?",
    "Quelles sont vos prétentions salariales ?",
    "Merci de nous envoyer vos références.",
    "¿Cuáles son tus expectativas salariales?",
    "Pode enviar-nos o seu portefólio?",
    "Potrebbe mandarci le sue referenze?",
    "Kun je ons je diploma sturen?",
    "Which of the two projects on your CV are you most proud of?",
    "Have you got a link to the paper you mentioned?",
    "Please complete the attached form and return it by 20 March.",
    "Do you drive?",
    "How much notice do you have to give?",
    "Could you tell me a bit more about the gap in 2022?",
    "Are you on GitHub?",
    "Just need two things from you: passport copy and proof of address.",
    "Please fill in the attached by Friday.",
    "What number did you have in mind salary-wise?",
    "Who would be a good person for us to speak to as a reference?",
    "Haben Sie einen Führerschein?",
    "Bis wann müssten Sie Ihrem jetzigen Arbeitgeber kündigen?",
    "Avez-vous le permis B ?",
    "¿Tienes carné de conducir?",
    "Tem carta de condução?",
    "Ha la patente?",
    "Heb je een rijbewijs?",
]

WAITS = [
    "Nothing will reach you before June 4, the trustees only meet then.",
    "We'll settle this after Easter, promise.",
    "Necesitamos tres semanas más.",
    "We're still making up our minds, sorry. More next week.",
    "No news yet I'm afraid!",
    "The team is meeting on Thursday to discuss.",
    "It's with HR now. I'd expect something by Friday.",
    "Bear with us, it has been a crazy month.",
    "Thanks for following up. I'll check with Tom and let you know.",
    "I haven't forgotten you, we're just waiting for budget approval.",
    "You're still very much in the running.",
    "We have two more interviews and then we'll decide.",
    "Wir sind noch in der Abstimmung und melden uns nächste Woche.",
    "Es dauert leider noch etwas.",
    "Nous n'avons pas encore pris de décision.",
    "Je reviens vers vous en début de semaine prochaine.",
    "Todavía no tenemos una decisión, te aviso en cuanto sepa algo.",
    "Ainda estamos a avaliar, dou notícias até sexta.",
    "Stiamo ancora valutando, le faremo sapere entro venerdì.",
    "We zijn er nog niet uit, je hoort volgende week van ons.",
    "The hire is on hold until the new budget year.",
    "Should know by end of day Friday.",
    "Give me a few days.",
    "We're down to you and one other, and Sam wants to sleep on it.",
    "Still no word from upstairs, I'll nudge them.",
    "The client is dithering, sorry!",
    "I'm chasing the client for feedback and will call as soon as I hear.",
    "It's looking good, but I need a signature from the CFO first.",
    "The vote is next Wednesday.",
    "We'll circle back after the board meeting on the 20th.",
    "Our final interviews finish on Friday and I'd hope to be in touch early next week.",
    "All good things come to those who wait... decision on Monday!",
    "You've not heard from us because the panel chair has been ill.",
    "Das Gremium tagt am Donnerstag, danach wissen wir mehr.",
    "Wir brauchen noch ein paar Tage.",
    "On se décide vendredi, je te tiens au courant.",
    "Le comité se réunit jeudi.",
    "El comité se reúne el jueves y te digo algo.",
    "Estamos a la espera de la aprobación del presupuesto.",
    "A decisão sai na sexta.",
    "Il comitato si riunisce giovedì, poi le faccio sapere.",
    "De commissie vergadert donderdag, daarna laat ik je weten hoe het zit.",
    "Sorry for the radio silence, the whole team has been at a trade show. You're still on our list.",
    "Your candidacy is still active. We will update you when we have news.",
]

THANKS = [
    "Thank you Ada, it was great to meet you!",
    "Cheers!",
    "Thanks for sending this over.",
    "You too, Ada, have a good weekend!",
    "Vielen Dank für Ihre Nachricht und bis bald!",
    "Merci beaucoup, bonne journée !",
    "¡Gracias, Ada! Igualmente.",
    "Obrigada, Ada!",
    "Grazie mille, Ada, a presto!",
    "Dank je wel, Ada!",
    "Lovely note, thank you. I've shared it with the others.",
    "Much appreciated, talk soon.",
    "Right back at you, Ada!",
    "The pleasure was ours.",
    "That made my day, thank you.",
    "It was lovely having you here.",
    "Gern geschehen, Ada!",
    "Avec plaisir, bonne soirée !",
    "¡Un placer conocerte!",
    "Foi um prazer!",
    "Piacere mio, Ada!",
    "Graag gedaan!",
]

OTHERS = [
    "Here is the leaflet I mentioned, purely for your viewing pleasure.",
    "FYI the office wifi password is on the board in reception.",
    "Here's the article I mentioned.",
    "Our new address is 5 High Street.",
    "Attached is the brochure about our benefits.",
    "I've cc'd Tom from HR.",
    "Anbei die Broschüre, von der ich gesprochen habe.",
    "Voici l'article dont je parlais.",
    "We have moved to a new building, see the map attached.",
    "Please note our new phone number below.",
    "Here is the recording of the webinar.",
    "The slides you asked about are here: https://x.example/slides",
    "Wrong thread, sorry!",
    "Please ignore my last mail, it was meant for Adam.",
]


CASES = [
    (intent, text)
    for intent, texts in (
        ("offer", OFFERS),
        ("call", CALLS),
        ("next_step", NEXT_STEPS),
        ("question", QUESTIONS),
        ("wait", WAITS),
        ("thanks", THANKS),
        ("other", OTHERS),
    )
    for text in texts
]


@pytest.mark.parametrize(("intent", "text"), CASES)
def test_what_a_person_means(intent, text):
    assert reads(text)[:2] == ("human", intent)


@pytest.mark.parametrize(
    "text",
    [
        "Ron, can you countersign the two requisitions in the folder before the steering meeting?",
        "Marta, could you please send me the slides by Friday?",
        "Jens, kannst du bitte die Unterlagen schicken?",
    ],
)
def test_what_is_asked_of_somebody_else_is_not_asked_of_the_candidate(text):
    assert reads(text)[1] == "other"


@pytest.mark.parametrize(
    "text",
    [
        "Ada, can you send me your references?",
        "Otherwise, could you send me your references?",
        "Thanks, can you send me your references?",
        "Tomorrow, could you send me your references?",
    ],
)
def test_a_question_is_still_asked_of_the_candidate(text):
    assert reads(text)[1] == "question"


@pytest.mark.parametrize(
    "text",
    [
        "Morning Wilfred, the lorry is at the wrong gate. Can you move it by Friday at 9?",
        "Dear Mrs Achterberg, your chimney will be swept on Monday 16 March at 8am.",
        "Adelheid, the choir practice is on Thursday at 7pm now.",
    ],
)
def test_what_has_nothing_to_do_with_hiring_and_names_somebody_else_is_misdirected(text):
    reading = read(message(text, subject="Monday", answers=False))
    assert (reading.intent, reading.until) == (Intent.OTHER, None)


@pytest.mark.parametrize(
    "text",
    [
        "Morning Ada, the lorry is at the wrong gate. Can you come at 10 on Friday?",
        "Hi Addy, can you do Friday at 10?",
        "Hi Anna, the interview is on Friday at 10.",
        "Madam, you are expected on Friday at 10 in room 4.",
    ],
)
def test_a_name_like_hers_a_slip_or_a_title_is_the_candidate(text):
    assert read(message(text, subject="Friday", answers=False)).intent is Intent.NEXT_STEP


def test_a_robot_that_says_so_is_a_machine():
    text = "Biep boep! Ik ben de mailrobot van Studio Kwast. Je bericht ligt op de stapel, een mens kijkt er snel naar."
    assert reads(text, subject="Re: sollicitatie")[:2] == ("auto_reply", "ack")
    assert reads("Hi Ada, I'm not a robot, I promise, just slow. We decide on Friday.")[0] == "human"
