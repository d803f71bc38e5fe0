"""Which day a message names, for each meaning, in seven languages; and where it names none, or two.

All were written on Tuesday 10 March 2026 at ten in London, unless a header says otherwise.
"""

from datetime import datetime

import pytest

from agent.domain.meaning import Intent
from agent.reading.until import until
from agent.reading.written import written
from tests.unit.received import TUESDAY, message

BERLIN = "Tue, 10 Mar 2026 10:00:00 +0100"
CHICAGO = "Tue, 10 Mar 2026 10:00:00 -0500"

DAYS = [
    ("wait", "We need to hear two more people out. Mid next week, I'd guess.", "2026-03-18"),
    ("wait", "The shop committee will make the call on Thursday.", "2026-03-12"),
    ("wait", "Think the first half of April for an answer.", "2026-04-15"),
    ("wait", "Eine Antwort gibt es in der zweiten Aprilwoche.", "2026-04-10"),
    ("wait", "You'll have our decision on the first Tuesday in April.", "2026-04-07"),
    ("away", "Estou fora de 2 a 13 de março e regresso ao trabalho no dia 16.", "2026-03-16"),
    ("wait", "One reference is still out, so let's say mid next week.", "2026-03-18"),
    ("wait", "Letters are pencilled for the week of 16 March.", "2026-03-20"),
    ("away", "Out with the herd. At my desk again March 19.", "2026-03-19"),
    ("wait", "u'll hear by wed", "2026-03-11"),
    ("wait", "Expect an answer tues or so", "2026-03-17"),
    ("wait", "Look for something from me early next week.", "2026-03-17"),
    ("wait", "It'll be the back end of next week before I can tell.", "2026-03-20"),
    ("wait", "We'll decide the week after next.", "2026-03-27"),
    ("wait", "Please allow five working days for that.", "2026-03-17"),
    ("wait", "Ten working days from today, that's our rule.", "2026-03-24"),
    ("wait", "Give it a fortnight and you'll know.", "2026-03-24"),
    ("wait", "We will decide a fortnight on Friday.", "2026-03-27"),
    ("wait", "I'd expect an answer a week on Thursday.", "2026-03-19"),
    ("wait", "We'll be in touch w/c 16 March.", "2026-03-20"),
    ("wait", "Wir entscheiden in KW 14.", "2026-04-03"),
    ("wait", "We're aiming for a decision by mid-April.", "2026-04-15"),
    ("wait", "Réponse mi-avril.", "2026-04-15"),
    ("wait", "Decision in the first week of May.", "2026-05-01"),
    ("wait", "Respuesta en la segunda semana de abril.", "2026-04-10"),
    ("wait", "You'll know by COB Thursday.", "2026-03-12"),
    ("wait", "By Easter Monday, 6 April, you will know.", "2026-04-06"),
    ("wait", "The committee meets on the 18th and we will let you know the day after.", "2026-03-19"),
    (
        "wait",
        "The elders sit on the 18th, and however late they part that night, you have my letter the day after.",
        "2026-03-19",
    ),
    ("wait", "Not so far. Mum signs all of it and is at the coast. Figure on mid next week.", "2026-03-18"),
    ("wait", "Two more days, please. Then you'll know.", "2026-03-12"),
    ("wait", "Eine Entscheidung fällt bis Ende der Woche.", "2026-03-13"),
    ("wait", "Wir brauchen noch 14 Tage.", "2026-03-24"),
    ("wait", "Am 24. entscheiden wir.", "2026-03-24"),
    ("wait", "In der Woche vom 16. März melden wir uns.", "2026-03-20"),
    ("wait", "La décision sera prise vendredi de la semaine prochaine.", "2026-03-20"),
    ("wait", "Comptez une dizaine de jours.", "2026-03-20"),
    ("wait", "Le jury se réunit le 18 et vous aurez la réponse le lendemain.", "2026-03-19"),
    ("wait", "En quince días te decimos.", "2026-03-25"),
    ("wait", "Tendrás noticias a principios de la semana que viene.", "2026-03-17"),
    ("wait", "Dentro de uma semana dou-lhe notícias.", "2026-03-17"),
    ("wait", "Terá resposta na segunda.", "2026-03-16"),
    ("wait", "Entro la fine della settimana decidiamo.", "2026-03-13"),
    ("wait", "Eind deze week beslissen we.", "2026-03-13"),
    ("wait", "Volgende week dinsdag beslissen we.", "2026-03-17"),
    ("away", "Bis und mit 18. April lese ich keine Mails.", "2026-04-19"),
    ("away", "Ich bin bis einschl. 20.3. im Urlaub.", "2026-03-21"),
    ("away", "Out for the rest of the week.", "2026-03-14"),
    ("away", "I'm away and will be back a week on Monday.", "2026-03-23"),
    ("away", "Retour le 16.", "2026-03-16"),
    ("away", "Volvemos el 24.", "2026-03-24"),
    ("away", "Só volto dia 16.", "2026-03-16"),
    ("away", "Ik ben er 16 maart weer.", "2026-03-16"),
    ("away", "Torno in ufficio lunedì 16 marzo.", "2026-03-16"),
    ("question", "Deadline for the task: Sunday 22 March.", "2026-03-22"),
    ("question", "Mark it up and shoot it back by Monday.", "2026-03-16"),
    ("question", "You've got five days for it.", "2026-03-15"),
    ("question", "We'd need it back in three days.", "2026-03-13"),
    ("question", "Envie-me o certificado até sexta.", "2026-03-13"),
    ("question", "Mándame el ejercicio como muy tarde el domingo.", "2026-03-15"),
    ("offer", "The offer lapses at midnight on Sunday.", "2026-03-15"),
    ("ack", "Riceverà una risposta entro cinque giorni lavorativi.", "2026-03-17"),
    ("next_step", "On se revoit vendredi de la semaine prochaine ?", "2026-03-20"),
    ("wait", "The trustees gather on 19 March. A note reaches you the day after they have.", "2026-03-20"),
    ("wait", "We see the last person on the 19th and will let you know three days later.", "2026-03-22"),
    ("wait", "Am Tag nach der Sitzung vom 19. März rufen wir an.", "2026-03-20"),
    ("wait", "Le comité siège jeudi et vous saurez un jour plus tard.", "2026-03-13"),
    ("wait", "El consejo es el jueves y al día siguiente te escribo.", "2026-03-13"),
    ("wait", "Midweek next week there'll be a yes or no.", "2026-03-18"),
    ("wait", "The week of 23 March the owners sit down; you'll know then.", "2026-03-27"),
    ("wait", "She lands tomorrow, and by thurs you'll have it from me.", "2026-03-12"),
    ("wait", "Mrs Fry is travelling until the 23rd and has the last word; you'll hear by the 26th.", "2026-03-26"),
    ("wait", "The third of you comes on the 16th and we choose two days after that.", "2026-03-18"),
    ("wait", "The closing date is 19 March and you'll hear the week after.", "2026-03-27"),
    ("wait", "The last talk is on 19 March, and we answer within two working days of that.", "2026-03-23"),
    ("wait", "Our year ends on 31 March, nothing is signed before that.", "2026-03-31"),
    ("wait", "Midweek, I'd say, you'll know.", "2026-03-11"),
    ("wait", "Eight to ten days is usual.", "2026-03-20"),
    ("wait", "Have a look at your mailbox late next week.", "2026-03-20"),
    ("wait", "The owners gather in the week of 23 March, that is when I can ring you.", "2026-03-27"),
    ("wait", "Letters leave us the week of 16 March, and I can say no more today.", "2026-03-20"),
    ("wait", "Rechnen Sie mit zwei Wochen.", "2026-03-24"),
    ("wait", "The dean is away until 18 March. Her letter comes the Monday after.", "2026-03-23"),
    ("wait", "La décision, dans une petite semaine.", "2026-03-17"),
    ("next_step", "Could you make it Thursday instead of Friday?", "2026-03-12"),
    ("wait", "Count on a week before we can say.", "2026-03-17"),
    ("wait", "Ainda não sei. Quinta eu te digo.", "2026-03-12"),
    ("wait", "Applications close on 20 March. The list is made on 2 April and all are told that day.", "2026-04-02"),
    ("away", "In a fire drill course all day today.", "2026-03-11"),
    ("next_step", "New time: Tuesday 17 March\nOld time: Monday 16 March", "2026-03-17"),
    ("call", "A telephone call from our nurse comes on 16 March.", "2026-03-16"),
    ("next_step", "Find us at 9 Quay Row on Friday at 10.", "2026-03-13T10:00:00+00:00"),
    ("away", "Off sick 10/3 - 12/3.", "2026-03-13"),
    ("away", "At a fair Monday to Wednesday.", "2026-03-12"),
    ("away", "In court Monday to Wednesday next week.", "2026-03-19"),
    ("away", "Shut from Friday 13 March, the shop opens again on Wednesday 18 March.", "2026-03-18"),
    ("call", "Please ring the school on Friday. The switchboard opens at 8.", "2026-03-13"),
    ("next_step", "Could we push the talk from Thursday to Friday?", "2026-03-13"),
    ("wait", "Avrà l'esito nella settimana del 16 marzo.", "2026-03-20"),
    ("wait", "The owners vote on the hire in Q2.", "2026-06-30"),
    ("wait", "Der Rat stimmt im zweiten Quartal über die Stelle ab.", "2026-06-30"),
    ("wait", "We won't decide in April but in May.", "2026-05-31"),
    ("wait", "You get your yes or no in April.", "2026-04-30"),
    ("wait", "We had hoped for March but it slips, you will hear in May.", "2026-05-31"),
    ("wait", "A resposta chega no fim do mês.", "2026-03-31"),
    ("wait", "We weten het pas vrijdag.", "2026-03-13"),
    ("next_step", "Morning Sun Bakery expects you on Friday 13 March.", "2026-03-13"),
    (
        "call",
        "Ring the bursar on Thursday, 10 to 12.\n\nRegistration for the term opens on 20 April.",
        "2026-03-12",
    ),
]

HOURS = [
    ("Monday at half past two?", TUESDAY, "2026-03-16T14:30+00:00"),
    ("Let's meet on Thursday at quarter to ten.", TUESDAY, "2026-03-12T09:45+00:00"),
    ("Right, Thursday at 3 then.", TUESDAY, "2026-03-12T15:00+00:00"),
    ("Monday 16 March, 1:00-2:30 pm.", TUESDAY, "2026-03-16T13:00+00:00"),
    ("You're down for Thursday 19 March. Start is nine sharp.", TUESDAY, "2026-03-19T09:00+00:00"),
    ("Call me Tuesday at three.", TUESDAY, "2026-03-17T15:00+00:00"),
    ("Let's move it to 5 o'clock tomorrow.", TUESDAY, "2026-03-11T17:00+00:00"),
    ("Please join us 3/17 at 2 PM Pacific.", CHICAGO, "2026-03-17T21:00+00:00"),
    ("Können Sie am Montag, 16.3., um halb drei?", BERLIN, "2026-03-16T13:30+00:00"),
    ("Schikt vrijdag om half elf?", BERLIN, "2026-03-13T09:30+00:00"),
    ("Past woensdag 18 maart 13.30 uur?", BERLIN, "2026-03-18T12:30+00:00"),
    ("Te espero el miércoles a las diez y media.", BERLIN, "2026-03-11T09:30+00:00"),
    ("Ci vediamo lunedì 16 alle 9.30.", BERLIN, "2026-03-16T08:30+00:00"),
    ("Thursday at 3 works for everybody here; we are all on PT.", CHICAGO, "2026-03-12T22:00+00:00"),
    ("Friday at 11 am in our Singapore office.", TUESDAY, "2026-03-13T03:00+00:00"),
    ("Friday at 2pm est.", TUESDAY, "2026-03-13T18:00+00:00"),
]

NAMES = [
    "Friday at 11 am, Central Baths, Mill Lane.",
    "Friday at 11 am, 6 Eastern Road.",
    "We expect you Friday at 11 am at Pacific Court.",
    "Friday at 11 am, Mountain Rescue Hall.",
    "Friday at 11 am in the west wing.",
    "Friday at 11 am, Boston Street entrance.",
    "Friday at 11 am in room Tokyo.",
    "Friday at 11 am, rue de Vienne.",
    "Sydney will fetch you on Friday at 11 am.",
    "Austin and I could do Friday at 11 am.",
    "MT Joinery sees you on Friday at 11 am.",
    "Friday at 11 am, the CT scan desk.",
    "Friday at 11 am. Our plant is in Hartford, CT.",
    "Friday at 11 am, TEL 0114 496 0000.",
]

NO_DAY = [
    ("next_step", "Please ignore the note you got this morning. When could you meet the crew?"),
    ("wait", "You scored 14 out of 20 so far, and we are still marking."),
    ("wait", "Sorry to write on a Sunday. We are still undecided."),
    ("wait", "Two of the owners are sailing from tomorrow, so we pick this up in the new year."),
    ("next_step", "Take a time in her calendar. She leaves for Bergen on 20 March, so anything ahead of that."),
    ("wait", "We'll be in touch soon."),
    ("wait", "After the holidays we'll decide."),
    ("wait", "I met you on Tuesday and still think about it."),
    ("wait", "Depuis lundi le directeur est souffrant."),
    ("next_step", "Book here: https://x.example/1\n\nThe page is open until 20 March."),
    ("next_step", "Der Termin morgen fällt leider aus."),
    ("wait", "There is no news today."),
    ("wait", "I see the last one on Thursday and then we sit down. You'll hear once it is done."),
    ("wait", "Nobody puts a name under anything here in August."),
    ("wait", "En août, on ne décide rien ici."),
    ("wait", "Im August entscheidet hier niemand."),
    ("wait", "I would not expect a decision this week."),
    ("wait", "Every Tuesday we think we know, every Wednesday we don't."),
    ("wait", "The may tree is in bloom and we still have no answer."),
    ("wait", "The college is shut until 20 April. No answer, I'm afraid."),
    ("wait", "After 19 March I have ten days of holiday left. Nothing decided."),
    ("wait", "Our version 2.10.1 is late."),
    ("wait", "Thanks for joining us on Friday. No answer yet, I'm sorry."),
    ("wait", "It all takes a week longer, two days later than even I thought."),
    ("away", "I don't work Fridays."),
    ("away", "De baja sin fecha."),
    ("next_step", "I could do the 17th, 18th or 19th."),
    ("next_step", "Liever 17 of 18 maart?"),
    ("next_step", "Any day but Friday."),
    ("next_step", "It was good to meet on Monday. Second round?"),
    ("next_step", "Terça ou quinta?"),
    ("question", "Where were you on placement in March 2024?"),
    ("offer", "Your first day would be Monday 4 May."),
    ("question", "Which of the two wards do you prefer? No need to tell us by Friday."),
]


def _read(intent: str, text: str, date: str = TUESDAY) -> str | None:
    at = until(Intent(intent), text, written(message(text, date=date), text)).at
    return at.isoformat() if at is not None else None


@pytest.mark.parametrize(("intent", "text", "day"), DAYS)
def test_the_stated_day_is_found(intent, text, day):
    assert _read(intent, text) == day


@pytest.mark.parametrize(("text", "date", "instant"), HOURS)
def test_an_hour_is_read_in_figures_and_in_words(text, date, instant):
    assert datetime.fromisoformat(_read("next_step", text, date) or "") == datetime.fromisoformat(instant)


@pytest.mark.parametrize("text", NAMES)
def test_no_zone_is_read_out_of_a_name(text):
    assert _read("next_step", text) == "2026-03-13T11:00:00+00:00"


def test_a_name_makes_nobody_an_american():
    text = "Could you come on 04/05/2026 at 2pm to Central Works, Mountain Road? The post pays $20."
    assert _read("next_step", text, "Tue, 10 Mar 2026 10:00:00 +0100") == "2026-05-04T14:00:00+02:00"


@pytest.mark.parametrize(("intent", "text"), NO_DAY)
def test_no_day_is_invented_and_two_are_none(intent, text):
    assert _read(intent, text) is None
