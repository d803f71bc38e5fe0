"""Automatic replies in the seven languages: away and until when, gone for good, or merely received.

All were written on Tuesday 10 March 2026. Each is read with the mark of a program in its header and, where the words
are enough to know it by, without one.
"""

import pytest

from tests.unit.received import reads

MARKED = ("Auto-Submitted: auto-replied",)

AWAY = [
    # until and including, a plain return, a range, a date that is also a Monday, no date
    ("en", "I am out of the office until and including 20 March.", "2026-03-21"),
    ("en", "I am on annual leave and return on Monday 23 March.", "2026-03-23"),
    ("en", "Out of office 9 - 20 March, no access to mail.", "2026-03-21"),
    ("en", "I'm away until Monday.", "2026-03-16"),
    ("en", "On parental leave until further notice.", None),
    ("en", "Back after the holidays. Happy Easter!", None),
    ("de", "Ich bin bis einschließlich 20. März nicht im Büro.", "2026-03-21"),
    ("de", "Ich bin im Urlaub und ab dem 23. März wieder erreichbar.", "2026-03-23"),
    ("de", "Ich bin vom 9.3. bis 20.3.2026 abwesend.", "2026-03-21"),
    ("de", "Am Montag, 23.03.2026, bin ich wieder im Büro.", "2026-03-23"),
    ("de", "Ich befinde mich bis auf Weiteres in Elternzeit.", None),
    ("fr", "Je suis absente du bureau jusqu'au 20 mars inclus.", "2026-03-21"),
    ("fr", "Je suis en congés et de retour le lundi 23 mars.", "2026-03-23"),
    ("fr", "Absent du 9 au 20 mars.", "2026-03-21"),
    ("fr", "En congés jusqu'au 20 mars, je reprends le lundi 23.", "2026-03-23"),
    ("fr", "Je suis en congé maternité jusqu'à nouvel ordre.", None),
    ("es", "Estoy fuera de la oficina hasta el 20 de marzo inclusive.", "2026-03-21"),
    ("es", "Estoy de vacaciones y vuelvo el lunes 23 de marzo.", "2026-03-23"),
    ("es", "Estaré ausente del 9 al 20 de marzo.", "2026-03-21"),
    ("es", "Estoy de baja hasta nuevo aviso.", None),
    ("pt", "Estou fora do escritório até 20 de março, inclusive.", "2026-03-21"),
    ("pt", "Estou de férias e regresso a 23 de março.", "2026-03-23"),
    ("pt", "Estarei ausente de 9 a 20 de março.", "2026-03-21"),
    ("pt", "Encontro-me de licença até novo aviso.", None),
    ("it", "Sono fuori ufficio fino al 20 marzo compreso.", "2026-03-21"),
    ("it", "Sono in ferie e rientro lunedì 23 marzo.", "2026-03-23"),
    ("it", "Sarò assente dal 9 al 20 marzo.", "2026-03-21"),
    ("it", "Sono in congedo fino a nuovo avviso.", None),
    ("nl", "Ik ben afwezig tot en met 20 maart.", "2026-03-21"),
    ("nl", "Ik ben met vakantie en maandag 23 maart weer bereikbaar.", "2026-03-23"),
    ("nl", "Afwezig van 9 t/m 20 maart.", "2026-03-21"),
    ("nl", "Ik ben met verlof tot nader order.", None),
]
LEFT = [
    "I no longer work at Acme. Please write to hr@acme.example.",
    "Dana Cole has left the company. Please contact hr@acme.example.",
    "After ten years I have moved on to pastures new. Please contact hr@acme.example.",
    "Ich bin nicht mehr für Acme tätig. Bitte wenden Sie sich an hr@acme.example.",
    "Dana Cole ist aus dem Unternehmen ausgeschieden. Bitte schreiben Sie an hr@acme.example.",
    "Je ne travaille plus chez Acme. Merci d'écrire à rh@acme.example.",
    "Dana Cole a quitté la société. Contact : rh@acme.example.",
    "Ya no trabajo en Acme. Escriba a rrhh@acme.example.",
    "Dana Cole ya no forma parte de la empresa. Contacte con rrhh@acme.example.",
    "Já não trabalho na Acme. Por favor escreva para rh@acme.example.",
    "Não trabalho mais na Acme. Escreva para rh@acme.example.",
    "Non lavoro più in Acme. Si prega di contattare hr@acme.example.",
    "Dana Cole ha lasciato l'azienda. Scriva a hr@acme.example.",
    "Ik ben niet meer werkzaam bij Acme. Neem contact op met hr@acme.example.",
    "Dana Cole werkt niet meer bij Acme. Mail hr@acme.example.",
]
RECEIVED = [
    ("Thank you for your message. We will reply within two working days.", "2026-03-12"),
    ("We have received your email and will be in touch.", None),
    ("Vielen Dank für Ihre Nachricht. Wir antworten innerhalb von zwei Werktagen.", "2026-03-12"),
    ("Ihre Anfrage ist bei uns eingegangen.", None),
    ("Nous avons bien reçu votre message et vous répondrons sous deux jours ouvrés.", "2026-03-12"),
    ("Hemos recibido su mensaje. Le responderemos en dos días hábiles.", "2026-03-12"),
    ("Recebemos a sua mensagem e responderemos em dois dias úteis.", "2026-03-12"),
    ("Abbiamo ricevuto il suo messaggio e risponderemo entro due giorni lavorativi.", "2026-03-12"),
    ("We hebben uw bericht ontvangen en antwoorden binnen twee werkdagen.", "2026-03-12"),
]
UNMARKED_SUBJECTS = {
    "en": "Out of office",
    "de": "Abwesenheitsnotiz",
    "fr": "Absence du bureau",
    "es": "Fuera de la oficina",
    "pt": "Resposta automática: fora do escritório",
    "it": "Fuori ufficio",
    "nl": "Afwezig",
}


@pytest.mark.parametrize(("language", "text", "back"), AWAY)
def test_an_absence_ends_on_the_first_day_back(language, text, back):
    assert reads(text, subject="Auto: Thank you", headers=MARKED) == ("auto_reply", "away", back)
    assert reads(text, subject=UNMARKED_SUBJECTS[language]) == ("auto_reply", "away", back)


@pytest.mark.parametrize("text", LEFT)
def test_who_has_left_is_not_waited_for(text):
    assert reads(text, subject="Auto: Thank you", headers=MARKED) == ("auto_reply", "left_company", None)


@pytest.mark.parametrize(("text", "by"), RECEIVED)
def test_an_acknowledgement_is_no_answer(text, by):
    assert reads(text, subject="Re: Thank you", headers=MARKED) == ("auto_reply", "ack", by)


@pytest.mark.parametrize(
    "text",
    [
        "Hi Ada, I was out of the office last week, sorry. Could you send me your references?",
        "Hallo Ada, ich war im Urlaub. Passt es Ihnen am Donnerstag um 10 Uhr?",
        "Bonjour Ada, je rentre de congés. Seriez-vous disponible jeudi à 14h ?",
        "Hola Ada, estuve de vacaciones. ¿Te viene bien el jueves a las 10?",
        "Olá Ada, estive de férias. Pode enviar-me as suas referências?",
        "Ciao Ada, ero in ferie. Può mandarmi le sue referenze?",
        "Hoi Ada, ik was met vakantie. Kun je me je diploma sturen?",
    ],
)
def test_a_person_who_was_away_is_a_person(text):
    assert reads(text, subject="Automatic reply: Thank you")[0] in {"human", "unsure"}
    assert reads(text, subject="Re: Thank you")[0] == "human"
