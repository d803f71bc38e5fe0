"""Notes set up for everybody, without a mark in the header and under the subject of an answer, and people's mail that
sounds like one. What is called automatic has no word from one person to another; in doubt the user is asked."""

import pytest

from agent.reading import read
from tests.unit.received import parsed, reads

NOTES = [
    (
        "away",
        "I'm hiking the Dales with patchy signal and back at my desk on Tuesday 17 March. Priya can help meanwhile.",
    ),
    ("away", "Gone sailing. I'll be reading mail again from 23 March. Ring the yard if something is on fire."),
    ("away", "I'm off sick at the moment. Colleagues at office@acme.example are covering my inbox."),
    (
        "away",
        "Baby has arrived! I'm on parental leave until 1 September 2026. Jonas has my projects, jonas@acme.example.",
    ),
    ("away", "Our workshop closes for the spring break and reopens on 30 March."),
    ("left_company", "My time with Acme ended in May. Nobody reads this; write to hr@acme.example."),
    ("away", "You have reached me while I'm on sabbatical. Mail received before 1 June will be deleted."),
    ("away", "The surgery is closed 09.03. - 20.03. and letters are opened afterwards."),
    ("away", "Unsere Kanzlei bleibt vom 9. bis 14. März geschlossen. Post öffnen wir danach."),
    ("left_company", "Kai has moved on from Acme. Mail sent to him is lost. This is an automatic notice."),
    ("ack", "I'm Bo, the virtual helper of Acme. A colleague of flesh and blood has your words now."),
    ("away", "Annual leave. Back 24/3. Emergencies: 01632 960123."),
    ("away", "Ferien! Bis und mit 18. April (einschliesslich) lese ich keine Mails. Notfälle: Sekretariat."),
    ("away", "Ich bin zurzeit nicht am Platz. In dringenden Fällen wenden Sie sich bitte an Herrn Voss."),
    ("away", "Sonne, Strand, kein Netz. Wieder da am 23.3."),
    (
        "away",
        "Vacances ! Je ne lirai pas mes messages du 9 au 20 mars. Pour les urgences, adressez-vous au secrétariat.",
    ),
    ("away", "Notre atelier ferme ses portes du 1er au 23 août. Réouverture le 24."),
    ("away", "Estoy en la montaña sin cobertura y vuelvo el lunes 16 de marzo. Si es urgente, Rosa os atiende."),
    ("away", "Férias! De 9 a 20 de março não leio e-mails. Em caso de urgência, contactar a receção."),
    ("away", "Van 9 t/m 15 maart zit ik op Terschelling zonder laptop. Daarna lees ik alles."),
    ("away", "Sono in cammino sulla Via Francigena, senza rete, e torno lunedì 16 marzo. Per le urgenze c'è Marta."),
    (
        "left_company",
        "After 22 years I've hung up my hard hat. This mailbox is no longer read; Simone has taken over my desk.",
    ),
    ("left_company", "You've written to a former employee. The right address is now recruiting@acme.example."),
    (
        "left_company",
        "Nach 28 Jahren habe ich den Hobel an den Nagel gehängt. Dieses Postfach wird nicht mehr gelesen.",
    ),
    ("left_company", "Dana Cole ne fait plus partie de nos effectifs. Vos messages sont à adresser à rh@acme.example."),
    ("left_company", "Esta dirección ya no está en uso. Escríbanos a info@acme.example."),
    ("left_company", "Ao fim de 20 anos pendurei as botas. Esta caixa de correio já não é lida."),
    ("left_company", "Ik ben per 1 maart uit dienst. Mail naar fleur@acme.example."),
    ("left_company", "Dopo trent'anni ho appeso il camice al chiodo. Questa casella non viene più letta."),
    ("ack", "We got your message and gave it the number 48812. Somebody will look at it as soon as possible."),
    ("ack", "Case 2026-0310-77 has been opened for your request. Please keep this number in the subject line."),
    (
        "ack",
        "Vielen Dank für Ihre Nachricht. Wir beantworten jede Anfrage innerhalb von zwei Tagen. Automatisch erstellt.",
    ),
    ("ack", "Merci de nous avoir écrit ! Votre demande porte le numéro 3312. Nous revenons vers vous au plus vite."),
    ("ack", "¡Gracias por escribirnos! Tu mensaje ha llegado bien y le hemos dado el número 771."),
    ("ack", "Obrigado por nos escrever! A sua mensagem chegou bem e tem o número 4410."),
    ("ack", "Bedankt voor je mail! Hij is goed aangekomen en heeft nummer 551 gekregen."),
    ("ack", "Grazie per averci scritto! Il tuo messaggio è arrivato e ha il numero 882."),
]

DOUBTFUL = [
    "Skiing! Broken bones permitting, I return on 18 March.",
    "I don't work Fridays. I'll pick this up on Monday.",
    "Ich arbeite in Teilzeit und bin erst am Donnerstag wieder im Büro.",
    "Je ne travaille pas le mercredi. Je vous répondrai dès jeudi.",
]
"""A person writes so, and so does a program."""

PEOPLE = [
    "I'm out of the office tomorrow, let's talk Friday.",
    "I'm on holiday until Monday but wanted to say: that was a great conversation.",
    "I'm on leave next week, so you'll hear from Marco instead.",
    "The office is closed on Friday, please send the form by Thursday.",
    "Tom who interviewed you has left the company. Can we talk on Thursday?",
    "Ignore my out of office, I forgot to switch it off. Yes please send the references.",
    "This is not an automatic reply, I promise. We really are still waiting for the budget.",
    "Thank you for your message. I'll be in touch after the board meeting on Friday.",
    "I have forwarded your email to Mira, she decides.",
    "Thank you for your message.",
    "Received with thanks.",
    "I only work Mondays and Tuesdays. Does the 16th at 2pm suit?",
    "For anything urgent before Friday you can text me on 07700 900123. Otherwise see you then.",
    "Sam will look after you while I'm away next week. Same time, same room.",
    "Limited wifi here, so briefly: 52k is the maximum.",
    "I'm standing in for Dana during her leave and have your file in front of me. When could you start?",
    "The reference you need for the travel refund is in the contract.",
    "Back from leave, 900 mails. Yours was the nicest.",
    "Ich bin morgen nicht im Büro, lassen Sie uns am Freitag sprechen.",
    "Danke für Ihre Nachricht, ich habe sie an Herrn Voss weitergegeben, der entscheidet das.",
    "Vielen Dank für Ihre Nachricht und bis bald!",
    "Je suis absente demain, parlons-nous vendredi.",
    "Merci pour votre message, je le transmets à Maud qui vous rappellera.",
    "Estoy de viaje hasta el jueves, te llamo luego.",
    "Amanhã não estou no escritório, falamos na sexta.",
    "Morgen ben ik niet op kantoor, zullen we vrijdag bellen?",
    "Sono rientrata oggi dalle ferie e ho letto la sua mail con piacere.",
    "Len, the crane is off hire until Monday, so use the forklift.",
    "We're out of plaster and the drier is coming off the truck at eight.",
    "Please ring her deputy on Thursday morning, he has something to tell you.",
]


@pytest.mark.parametrize(("intent", "text"), NOTES)
def test_a_note_without_a_mark_is_known_by_its_words(intent, text):
    assert reads(text)[:2] == ("auto_reply", intent)


@pytest.mark.parametrize("text", DOUBTFUL)
def test_what_a_person_and_a_program_write_alike_is_left_to_the_user(text):
    assert reads(text)[0] == "unsure"


@pytest.mark.parametrize("text", PEOPLE)
def test_a_person_who_sounds_like_a_note_is_a_person(text):
    assert reads(text)[0] == "human"


@pytest.mark.parametrize(
    "given",
    [
        {"headers": ("X-Mailer: iPhone Mail (22C152)",), "text": "Away from my desk until Monday. D"},
        {"text": "Ada, I'm away from my desk until Monday and answer then."},
        {"text": "Away until Monday.\n\nOn Mon, 9 Mar 2026 Ada Park <ada.park@example.org> wrote:\n> Hello"},
    ],
    ids=["a mail program", "a name", "a quotation"],
)
def test_what_only_a_person_sends_is_a_persons(given):
    assert reads(**given)[0] == "human"


@pytest.mark.parametrize(
    ("sender", "text"),
    [
        ("Skillbench <tests@skillbench.example>", "Acme has asked you to take a test. It takes around 40 minutes."),
        ("Evaluo <invitations@evaluo.example>", "Acme vous invite à passer un test de 30 minutes."),
        ("Slotpick <bookings@slotpick.example>", "Acme has invited you to book a time."),
    ],
)
def test_an_invitation_of_a_system_under_its_own_name_is_a_notification(sender, text):
    assert reads(text, sender=sender, subject="Acme invites you", answers=False)[0] == "notification"


SYSTEMS = [
    ("Servicio de Personal <personal@lyrehall.example>", "Expediente 3077/26: el tribunal sigue reunido."),
    ("Careers Portal <careers@lyrehall.example>", "Case 3077-11: under review. No change has been made since 2 March."),
    ("Bench Office <bench@lyrehall.example>", "Candidate no. 30771: the jury is sitting. No result has been entered."),
    ("Stufenbahn <meldung@stufenbahn.example>", "Ihre Unterlagen wurden an die Fachabteilung übergeben."),
    ("Tiertrack <log@tiertrack.example>", 'Your record has reached the tier "Panel". No action is needed.'),
    ("Ruta <avisos@ruta.example>", "Su solicitud ha pasado a la fase de valoración."),
    ("Tillwright <flow@tillwright.example>", "Upload a photo of the certificate to continue. Part 2 of 4."),
    ("Calva <agenda@calva.example>", "When: Thursday 19 March, 14:00\nWith: Jo Lund\nLength: 45 minutes"),
]


@pytest.mark.parametrize(("sender", "text"), SYSTEMS)
def test_what_reports_in_fields_with_nobody_greeting_or_signing_is_a_systems(sender, text):
    assert reads(text, sender=sender, subject="Your interview", answers=False)[0] == "notification"


@pytest.mark.parametrize(("sender", "text"), SYSTEMS)
def test_the_same_from_somebody_with_a_name_or_with_a_greeting_is_no_systems(sender, text):
    assert reads(text, subject="Your interview", answers=False)[0] != "notification"
    assert reads(f"Hello Ada,\n\n{text}\n\nKim", sender=sender, subject="Interview", answers=False)[0] != "notification"
    assert reads(text, sender=sender)[0] != "notification"


@pytest.mark.parametrize(
    "text",
    [
        "This is an automated receipt. Somebody answers within 2 working days.",
        "Your e-mail has arrived. This acknowledgement is computer-generated.",
        "We have your message. Sent automatically to all who write to us.",
    ],
)
def test_a_note_that_says_it_was_made_by_a_program_is_automatic(text):
    assert reads(text, sender="Jobs <jobs@acme.example>", subject="Your message")[:2] == ("auto_reply", "ack")


@pytest.mark.parametrize(
    "text",
    [
        'ron@acme.example opened your message "Certificates" at 09:12 on 3.2.2027.',
        "Ron Hale hat Ihre Nachricht am 3.2.2027 um 09:12 Uhr geöffnet.",
        "Ron Hale a ouvert votre message le 03/02/2027 à 09:12.",
        "El mensaje a ron@acme.example se ha leído el 03/02/2027 a las 9:12.",
    ],
)
def test_a_note_that_somebody_opened_a_message_is_a_receipt(text):
    assert reads(text, sender="Ron Hale <ron@acme.example>", subject="Receipt: Certificates")[0] == "receipt"


@pytest.mark.parametrize("text", ["I opened your message at 9.", "Dana has read your mail and answers on 3 March."])
def test_somebody_who_says_so_is_a_person(text):
    assert reads(text)[0] == "human"


def test_an_outcome_from_an_address_nobody_reads_is_no_acknowledgement_for_its_number():
    text = "Your request, reference 8841/B: the vacancy has gone to another applicant. This mailbox is not monitored."
    assert reads(text, sender="Acme <noreply@acme.example>", answers=False)[:2] == ("notification", "rejection")


@pytest.mark.parametrize("role", ["Shop Operations Lead", "Holiday Cover Nurse", "Office Closing Clerk"])
def test_a_generated_refusal_is_no_absence_whatever_the_title_says(role):
    text = f"Dear Ada,\n\nThank you for applying as {role}. We have decided to move forward with other applicants.\n"
    sender = "Acme Careers <acme@mail.hirewell.example>"
    assert reads(
        text,
        sender=sender,
        subject=f"Your application: {role}",
        answers=False,
        headers=("Auto-Submitted: auto-generated",),
    )[:2] == ("notification", "rejection")


@pytest.mark.parametrize(
    ("comment", "kind"),
    [
        ("Dana Cole will not be attending.", "calendar"),
        ("Dana Cole neemt niet deel.", "calendar"),
        ("Dana Cole no asistirá.", "calendar"),
        ("I will not be attending this time.", "human"),
        ("Sorry, the whole team cannot attend.", "human"),
        ("Dana Cole\nPeople and Places, Acme Trust of the North", "calendar"),
        ("Best wishes\nDana\nHead of People and Places", "calendar"),
        ("Dana\nI will be ten minutes late, the train is stuck.", "human"),
    ],
)
def test_what_a_calendar_says_of_somebody_is_no_sentence_of_theirs(comment, kind):
    raw = (
        "From: Dana Cole <dana@acme.example>\nTo: ada.park@example.org\nSubject: Declined: Talk\n"
        'MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="b"\n\n'
        f"--b\nContent-Type: text/plain; charset=utf-8\n\n{comment}\n"
        "--b\nContent-Type: text/calendar; method=REPLY\n\n"
        "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nEND:VCALENDAR\n--b--\n"
    )
    assert read(parsed(raw.replace("\n", "\r\n").encode())).kind.value == kind
