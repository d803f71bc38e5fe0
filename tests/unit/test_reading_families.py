"""What phrases alone hear, family by family: one construction in the words of seven languages, and what looks like it.

The model that weighs phrases is left out: a family has to hold by itself, and to leave alone what only resembles it.
"""

import pytest

from agent.domain.meaning import Intent, MessageKind
from agent.reading.intent import by_phrases
from agent.reading.wording import is_foreign

HEARD = [
    # it is another who sits there, or signed
    ("rejection", "Nadia has the licence, so it's her who'll be standing at that bench in May."),
    ("rejection", "Piotr signed for the forge job last night."),
    ("rejection", "Es wird Mara, sie fängt im Juni an."),
    ("rejection", "Het is Joost geworden. Hij begint in juni."),
    ("rejection", "The candidate placed first has accepted, which ends the competition."),
    ("next_step", "It's Omar who'll take the second interview with you; which morning suits you?"),
    ("next_step", "The trial shift will be run by Ines from our Quay branch, on Thursday at 9am."),
    # what a system calls an application that is over
    ("rejection", "The status of requisition 7712 (Kiln operator) is now: Not progressed."),
    ("rejection", "Status: Position filled"),
    ("rejection", "Statut de la candidature : non retenue"),
    ("rejection", "Estado da candidatura: não selecionada"),
    ("rejection", "Der Status Ihrer Bewerbung lautet jetzt: nicht berücksichtigt."),
    ("wait", "The selection stage closed on Monday and the outcome will be sent in ten days."),
    # placed behind another, no post left, others went on
    ("rejection", "The jury placed you third. You may ask for your marks."),
    ("rejection", "There isn't a vacancy left to offer, to you or to anyone."),
    ("rejection", "Le comité a retenu une autre finaliste."),
    ("rejection", "Passaram outras candidatas e a tua participação acaba aqui."),
    # whose answer is missing
    ("wait", "Falta-nos falar com a diretora. Até quinta dou-lhe notícias."),
    ("question", "Falta-nos a cópia do seu diploma."),
    ("call", "Would you mind ringing me about the hours?"),
    ("question", "May we have the two forms back by noon on Friday?"),
    # the place went to somebody
    ("rejection", "The bench is going to him, I'm afraid."),
    ("rejection", "We have offered the apprenticeship to a school leaver from Hull."),
    ("rejection", "Die Stelle ging an eine Kollegin."),
    ("rejection", "Le poste est allé à quelqu'un de la maison."),
    ("rejection", "La plaza ya tiene dueño."),
    ("rejection", "A vaga acabou sendo preenchida."),
    ("rejection", "Il posto è andato a un collega interno."),
    ("rejection", "De baan ging naar iemand met meer ervaring."),
    # somebody was taken, or the family of those who decide
    ("rejection", "Priya is getting the job."),
    ("rejection", "We went with the woman from Leeds."),
    ("rejection", "Wir haben uns für eine Floristin aus dem Ort entschieden."),
    ("rejection", "Der Chef nimmt jetzt seinen Neffen."),
    ("rejection", "On prend finalement le fils du patron."),
    ("rejection", "Cogieron al hijo del dueño."),
    ("rejection", "O diretor ficou com uma ex-bolseira."),
    ("rejection", "Hanno preso il nipote del titolare."),
    ("rejection", "De baas neemt zijn zoon."),
    # somebody else does the work, or what the place hung on is gone
    ("rejection", "The partners gave the round to Callum."),
    ("rejection", "We lost the contract, and with it goes the second bench."),
    ("rejection", "Die Werkstatt übernimmt ab Herbst Frau Lindner, so hat es der Vorstand beschlossen."),
    ("rejection", "Es wird Katja, weil sie auch Polnisch kann."),
    ("rejection", "C'est finalement mon beau-frère qui reprend la boutique avec nous."),
    ("rejection", "La jefatura recaerá en el doctor Ruiz, quien la asumirá en mayo."),
    ("rejection", "La central decidió vender la finca y la vacante queda sin efecto."),
    ("rejection", "Quem fica com a oficina é um antigo aprendiz da casa."),
    ("rejection", "Abbiamo già preso una ragazza di Bari che comincia lunedì."),
    ("rejection", "Dit seizoen kunnen we je geen plek bieden."),
    ("rejection", "Wir können dir heuer leider keine Lehrstelle anbieten."),
    # behind a statement a question that asks nothing
    ("rejection", "Você não passou para a vaga, mas o pessoal te adorou, viu?"),
    # what an employer wants to know, or have
    ("question", "The director wonders what visa you hold."),
    ("question", "Get it to me by Tuesday or payroll won't set you up for the trial shift."),
    ("question", "Unsere Chefin möchte wissen, welche Arbeitserlaubnis Sie haben."),
    ("question", "Le directeur demande quel visa vous avez."),
    ("question", "Necesitamos que nos envíe el certificado antes del jueves."),
    ("question", "O diretor quer saber até quando o seu visto é válido."),
    ("question", "La direttrice chiede fino a quando il suo visto è valido."),
    ("question", "De directeur vraagt tot wanneer uw visum loopt."),
    # it does not go on, and off the list
    ("rejection", "Our client has asked me to release you from the process."),
    ("rejection", "El cliente no quiere seguir."),
    ("rejection", "O cliente não quer avançar."),
    ("rejection", "Il cliente non vuole procedere."),
    ("rejection", "Le client ne souhaite pas poursuivre."),
    ("rejection", "Ich sehe dich nicht in dieser Rolle."),
    ("rejection", "We zetten de procedure niet voort."),
    # an offer by its parts
    ("offer", "The spot on the crew is yours if you want it."),
    ("offer", "Du kannst ab Mai bei uns anfangen."),
    ("offer", "Vous êtes embauchée, bienvenue dans l'équipe."),
    ("offer", "La plaza es suya."),
    ("offer", "A vaga é tua."),
    ("offer", "Sei assunta, si comincia lunedì."),
    ("offer", "Akkoord, de baan is voor jou."),
    # somebody is asked first, or there is news by a day
    ("wait", "I need to have a word with the skipper first."),
    ("wait", "Please allow five working days."),
    ("wait", "Das muss ich erst mit meinem Partner besprechen."),
    ("wait", "Je dois d'abord en parler à mon associée."),
    ("wait", "Tengo que hablarlo con mi socio."),
    ("wait", "Dentro de uma semana dou-lhe notícias."),
    ("wait", "Devo prima sentire il titolare."),
    ("wait", "We wachten nog op akkoord van de directie."),
    # a day on trial
    ("next_step", "Can we arrange a trial shift for Friday?"),
    ("next_step", "Können wir einen Probetag einplanen?"),
    ("next_step", "Zullen we een proefdag inplannen?"),
    ("next_step", "Nous vous proposons une journée d'essai le 12 mai."),
    ("next_step", "Le propongo una jornada de prueba el lunes."),
    ("next_step", "Passa in bottega sabato."),
    # the telephone
    ("call", "Can you give me a ring when you have a minute?"),
    ("call", "Appelle-moi quand tu peux."),
    ("call", "Te marco mañana."),
    ("call", "Bel je me even terug?"),
    # others stood above, in numbers
    ("rejection", "Three people scored higher than you and we had three places."),
    ("rejection", "Dos aspirantes quedaron por delante de usted."),
    # nobody decides without somebody, and when a yes or no is to come
    ("wait", "The owners won't settle it without their son, who is at sea."),
    ("wait", "Sans la cheffe, personne ne décide."),
    ("wait", "Niente si decide senza il presidente."),
    ("wait", "You'll get a yes or a no from me in June."),
    ("wait", "We are looking at mid April for a decision."),
    ("wait", "Le jury statuera le 2 avril."),
    ("wait", "El lunes lo sabremos."),
    # a post, wished for in the subjunctive
    ("offer", "Nos encantaría que te incorporaras en mayo."),
    ("offer", "Gostaríamos que viesse trabalhar connosco."),
    ("offer", "Vorremmo che restasse da noi."),
    # a talk about a refusal, and who has it
    ("rejection", "The offer was made to somebody else yesterday."),
    ("rejection", "I can do a feedback call on Friday if you would like one."),
    ("wait", "The owner is off sick until the 20th."),
    # times to choose from
    ("next_step", "Take any hour that suits you: https://times.example/rose"),
    ("next_step", "Choisissez votre créneau ici : https://rdv.example/lise"),
    ("next_step", "Monday at 9 or Thursday at 4 with Mrs Hale. Which shall it be?"),
    # a better sum, and whether it is taken
    ("offer", "I talked them up to 36k with the bus pass. Are you in?"),
    ("offer", "Wir kämen auf 61.000 im Jahr. Ja oder nein bis Montag?"),
]

LOOKS_LIKE = [
    ("rejection", "Sorry, my phone chose the wrong person, that was for Ada in Ghent."),
    ("rejection", "We asked someone first and he has till Monday to decide. You're next, so please wait."),
    ("rejection", "The post isn't going to anybody before the audit."),
    ("rejection", "The offer has been extended to Friday the 20th."),
    ("rejection", "Your offer has gone to Legal for signature."),
    ("rejection", "You will have a yes or a no from us on Monday."),
    ("next_step", "Choose a new password at this time: https://login.example/x"),
    ("offer", "Were you thinking of 40k or rather 45k? Let me have your answer by Friday."),
    ("rejection", "We gave the job to our printers and the leaflets are ready."),
    ("rejection", "We've gone with the other supplier for the paper."),
    ("rejection", "Somebody else will be taking the interview on Thursday."),
    ("rejection", "The role was given a new title last year."),
    ("rejection", "All the places in the car park are taken, please use the street."),
    ("rejection", "No new hires are needed for this, you would join the existing team."),
    ("rejection", "Please disregard the automatic rejection of this morning, it was an error."),
    ("rejection", "Sad news: our colleague Henrik passed away last week."),
    ("rejection", "The board gave the floor to Freya."),
    ("rejection", "It will be Thursday, because she is away on Friday."),
    ("rejection", "While she thinks it over you are next in line; we've made an offer to another applicant."),
    ("rejection", "Your login attempt was unsuccessful."),
    ("rejection", "Montag muss ich Ihnen leider absagen. Ginge es bei Ihnen am Dienstag?"),
    ("rejection", "Das Gespräch übernimmt Frau Lindner."),
    ("rejection", "Reisekosten können wir leider nicht übernehmen."),
    ("rejection", "C'est Julien qui prendra contact avec vous."),
    ("rejection", "La decisión recae en el doctor Ruiz."),
    ("rejection", "Quem a recebe na segunda é a minha colega."),
    ("rejection", "Abbiamo già preso un appuntamento che inizia alle nove."),
    ("rejection", "Het wordt donderdag, omdat de baas weg is."),
    ("rejection", "Der andere Termin passt mir besser."),
    ("rejection", "Die Stelle geht an den Start im Mai."),
    ("rejection", "Wir haben noch niemandem abgesagt."),
    ("rejection", "Nous avons choisi une autre date pour notre entretien, le 14."),
    ("rejection", "Le poste est pris en compte dans le budget."),
    ("rejection", "Nos quedamos con la duda de su disponibilidad."),
    ("rejection", "La plaza del aparcamiento está ocupada."),
    ("rejection", "Não podemos avançar sem a aprovação do conselho."),
    ("rejection", "O lugar não foi ocupado."),
    ("rejection", "Il posto è assegnato a te, firma quando vuoi."),
    ("rejection", "Abbiamo scelto un altro ristorante."),
    ("rejection", "We kunnen niet verder voordat de directie akkoord is."),
    ("offer", "Congratulations on your new job!"),
    ("offer", "Die Wahl ist nicht auf dich gefallen."),
    ("offer", "We would be pleased to welcome you on 17 April."),
    ("wait", "I had a word with the skipper and the nets are mended."),
    ("wait", "You left your umbrella here. It's behind reception."),
    ("wait", "Akkoord, dank je wel."),
    ("next_step", "Encantada de conocerte, gracias por la visita."),
    ("question", "Ihre Bewerbung ist da. Bitte geben Sie die Kennziffer bei Rückfragen an."),
    ("question", "Please quote reference 4471 in any correspondence."),
    ("thanks", "Your application was received."),
    ("call", "The phone in the shop is off today."),
]


@pytest.mark.parametrize(("intent", "text"), HEARD)
def test_a_family_is_heard_in_every_language(intent, text):
    assert by_phrases(text, MessageKind.HUMAN)[0] is Intent(intent)


@pytest.mark.parametrize(("intent", "text"), LOOKS_LIKE)
def test_what_looks_like_it_is_left_alone(intent, text):
    assert by_phrases(text, MessageKind.HUMAN)[0] is not Intent(intent)


@pytest.mark.parametrize("text", ["El cliente quiere seguir.", "Non la assumiamo.", "Wij bellen morgen.", "Até já!"])
def test_a_short_text_of_another_language_is_known_by_a_word(text):
    assert is_foreign(text)


@pytest.mark.parametrize("text", ["Bring boots and come on Thursday.", "Let's meet in Reading, no need to reply."])
def test_an_english_text_is_not_foreign(text):
    assert not is_foreign(text)
