"""What people mean, in seven languages: offers, calls, meetings, questions, delays, thanks and the rest.

The sentences are made up, in the words people really use. Refusals have a file of their own.
"""

import pytest

from tests.unit.received import reads

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
]

CALLS = [
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
]

NEXT_STEPS = [
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
]

QUESTIONS = [
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
]

WAITS = [
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
]

OTHERS = [
    "FYI the office wifi password is on the board in reception.",
    "Here's the article I mentioned.",
    "Our new address is 5 High Street.",
    "Attached is the brochure about our benefits.",
    "I've cc'd Tom from HR.",
    "Anbei die Broschüre, von der ich gesprochen habe.",
    "Voici l'article dont je parlais.",
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
