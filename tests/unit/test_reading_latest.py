"""The newly written text: quotes, forwards, signatures and notices set apart, and no sentence lost."""

import pytest

from agent.reading.latest import latest
from agent.reading.markup import visible_text

NEW = "Hi Ada,\n\nwe decide on Friday. More then!"


@pytest.mark.parametrize(
    "quote",
    [
        "On Mon, Mar 9, 2026 at 1:54 PM Ada Park <ada@example.org> wrote:\n\n> Any news?\n> Ada",
        "On Mon, Mar 9, 2026 at 1:54 PM Ada Park <\nada@example.org> wrote:\n\n> Any news?",
        "On Mon, Mar 9, 2026 at 1:54 PM Ada Park\n<ada@example.org> wrote:\n\n> Any news?",
        "Am Mo., 9. März 2026 um 13:54 Uhr schrieb Ada Park\n<ada@example.org>:\n\n> Any news?",
        "Le lun. 9 mars 2026 à 13:54, Ada Park\n<ada@example.org> a écrit :\n\n> Any news?",
        "Am 9. März 2026 um 13:54 schrieb Ada Park <ada@example.org>:\n\n> Gibt es etwas Neues?",
        "Le lun. 9 mars 2026 à 13:54, Ada Park <ada@example.org> a écrit :\n> Des nouvelles ?",
        "El lun, 9 mar 2026 a las 13:54, Ada Park (<ada@example.org>) escribió:\n> ¿Novedades?",
        "Em seg., 9 de mar. de 2026 às 13:54, Ada Park <ada@example.org> escreveu:\n> Novidades?",
        "Il giorno lun 9 mar 2026 alle ore 13:54 Ada Park <ada@example.org> ha scritto:\n> Novità?",
        "Op ma 9 mrt 2026 om 13:54 schreef Ada Park <ada@example.org>:\n> Nieuws?",
        "From: Ada Park <ada@example.org>\nSent: Monday, March 9, 2026 1:54 PM\nTo: Dana\nSubject: x\n\nAny news?",
        "________________________________\nFrom: Ada\nSent: Monday, March 9, 2026\nTo: Dana\n\nAny news?",
        "Von: Ada Park\nGesendet: Montag, 9. März 2026 13:54\nAn: Dana Cole\nBetreff: Interview\n\nGibt es Neues?",
        "De : Ada Park\nEnvoyé : lundi 9 mars 2026\nÀ : Dana\nObjet : Entretien\n\nDes nouvelles ?",
        "-----Original Message-----\nFrom: Ada Park\nTo: Dana\nSubject: x\n\nAny news?",
        "---------- Forwarded message ---------\nFrom: Ada <ada@example.org>\nSubject: x\n\nAny news?",
        "Begin forwarded message:\n\nFrom: Ada\nSubject: x\n\nAny news?",
        "On Mon, Mar 9, 2026 at 1:54\u202fPM Ada Park\n<ada@example.org>\nwrote:\n\nAny news?",
        "On Mon, Mar 9, 2026\nat 1:54 PM Ada\nPark <ada@example.org> wrote:\n\nAny news?",
        "On Mon, 9 Mar 2026 13:54:17 +0100\nAda Park <ada@example.org> wrote:\n\nAny news?",
        "On Mon, Mar 9, 2026, at 13:54, Wei He wrote:\n\nAny news?",
        "Ada Park <ada@example.org> schrieb am Mo., 9.\nMärz 2026, 13:54:\n\n> Any news?",
        "ma 9. maaliskuuta 2026 klo 13.54 Ada Park\n<ada@example.org> kirjoitti:\n\nAny news?",
        "09.03.2026 13:54 пользователь Ada <\nada@example.org> написал:\n\n> Any news?",
        "2026. 03. 09. 13:54 keltezéssel, Ada Park a következőt írta:\nAny news?",
        '09.03.2026, 13.54, "Ada Park" <ada@example.org>:\n\nAny news?',
        '1:54 PM, March 9, 2026, "Ada Park" <ada@example.org>:\n\nAny news?',
        "Monday, 9 March 2026, 1:54 PM +0300 from Ada <ada@example.org>:\n\nAny news?",
        "9. März 2026, 13:54 von ada@example.org:\n\nAny news?",
        "пн, 9 мар. 2026 в 13:54, Ada Park <ada@example.org>:\n\nAny news?",
        "---- On Mon, 09 Mar 2026 13:54:17 +0100 Ada Park <ada@example.org> wrote ---\n\nAny news?",
        "Ada Park ---03/09/2026 01:54:17 PM---Dear Dana, any news?\n\nFrom: Ada Park\nTo: dana@acme.example\n\nNews?",
        "From: Ada Park\n<ada@example.org>\nSent: Monday, March 9, 2026\nTo: Dana\nSubject: x\n\nAny news?",
        "*Von:* Ada Park [mailto:\nada@example.org]\n*Gesendet:* 9. März 2026\n*An:* Dana\n*Betreff:* x\n\nNeu?",
        "De : Ada <ada@example.org>\nRépondre à : Ada\nDate : 9 mars 2026\nÀ : Dana\nObjet : x\n\nDu nouveau ?",
        "Date: Mon, 9 Mar 2026 13:54 From: ada@example.org To: Dana Subject: x\n\nAny news?",
        "----- Mail original -----\nDe: Ada <ada@example.org>\nÀ: Dana\nEnvoyé: 9 Mars 2026\nObjet: x\n\nDu nouveau ?",
        "-----Message d’origine-----\nDe : Ada\nEnvoyé : lundi 9 mars 2026\nÀ : Dana\n\nDu nouveau ?",
        "-------- Wiadomość oryginalna --------\nOd: Ada <ada@example.org>\nData: 09.03.26\nTemat: x\n\nAny news?",
        "-------- Isuri nga mensahe --------\nFrom: Ada <ada@example.org>\nDate: 3/9/26\nSubject: x\n\nAny news?",
        "Forwarded message:\n\n> From: Ada <ada@example.org>\n> Subject: x\n>\n> Any news?",
    ],
)
def test_the_quote_goes_and_the_text_stays(quote):
    read = latest(f"{NEW}\n\n{quote}\n", "")
    assert read.text.strip() == NEW
    assert read.quoted


@pytest.mark.parametrize(
    "markup",
    [
        (
            '<div dir="ltr">We decide on Friday.</div><br><div class="gmail_quote"><div class="gmail_attr">On Mon Ada'
            ' wrote:</div><blockquote class="gmail_quote">Any news?</blockquote></div>'
        ),
        '<p>We decide on Friday.</p><blockquote type="cite"><p>On Mon, Ada wrote:</p>Any news?</blockquote>',
        (
            '<p class=MsoNormal>We decide on Friday.</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt">'
            "<p>From: Ada</p><p>Any news?</p></div></div>"
        ),
        '<div>We decide on Friday.</div><hr><div id="divRplyFwdMsg"><b>From:</b> Ada</div><div>Any news?</div>',
        '<div>We decide on Friday.</div><div class="yahoo_quoted">Any news?</div>',
        '<p class="moz-cite-prefix">Ada wrote:</p><blockquote type="cite">Any news?</blockquote>We decide on Friday.',
        '<style>p{color:red}</style><i style="display:none">Preview</i><p>We decide on Friday.</p><script>x</script>',
    ],
)
def test_quotes_and_hidden_parts_of_html_go(markup):
    assert latest("", markup).text == "We decide on Friday."


def test_entities_and_tables_become_text():
    assert visible_text("<table><tr><td>9&nbsp;am &amp; 10&#160;am</td></tr></table>") == "9 am & 10 am"


@pytest.mark.parametrize(
    "below",
    [
        "\n\n-- \nDana Cole\nAcme | at DevFair 29-31 July",
        "\n\nSent from my iPhone",
        "\n\nGesendet von meinem iPhone",
        "\n\nEnvoyé de mon iPhone",
        "\n\nGet Outlook for iOS",
        "\n\nOutlook voor iOS downloaden",
        "\n\nSent from Front",
        "\n\nPlease excuse typos, sent from my phone",
    ],
)
def test_marked_signatures_go_from_the_text(below):
    assert latest(NEW + below, "").text.strip() == NEW


@pytest.mark.parametrize(
    "below",
    [
        "\n\nDana\nAcme | at DevFair 29-31 July",
        "\n\nBest regards,\n\nDana Cole\nHead of People, Acme\n+44 20 7946 0000",
        "\n\nMit freundlichen Grüßen\nDana Cole\nAcme GmbH, Geschäftsführer: T. Meier, HRB 1234",
        "\n\nDana Cole | Talent Partner\nCelebrating 25 years on 1 May 2026",
    ],
)
def test_soft_signatures_stay_in_the_text_and_out_of_what_was_said(below):
    read = latest(NEW + below, "")
    assert "Dana" in read.text
    assert read.said == NEW


@pytest.mark.parametrize(
    "below",
    [
        "Wir wünschen schöne Feiertage und sind ab dem 7. Januar wieder für Sie da.",
        "We wish all our clients a happy new year, and we are back on 5 January.",
        "Nous vous souhaitons de belles fêtes et rouvrons le 5 janvier.",
    ],
)
def test_the_wishes_of_a_house_below_the_name_are_not_what_was_said(below):
    found = latest(f"No answer before February, I am sorry.\n\nUntil then\nLew Hart\n\nHart Paper\n{below}", "")
    assert found.said == "No answer before February, I am sorry.\n\nUntil then"


def test_a_sentence_below_a_closing_is_kept():
    read = latest("Thanks,\nand see you soon.\n\nBest,\nDana\n\nPS. We decide on Friday.", "")
    assert "We decide on Friday" in read.said


@pytest.mark.parametrize(
    "sentence",
    [
        "Wir behandeln Ihre Angaben vertraulich und haben uns anders entschieden.",
        "Wir haben die Stelle am Amtsgericht Köln anders besetzt.",
        "Le poste de destinataire des colis est pourvu.",
        "Il posto è riservato agli interni.",
    ],
)
def test_a_sentence_with_a_word_of_notices_is_kept(sentence):
    notice = "Diese E-Mail ist vertraulich.\nAmtsgericht Köln, HRB 1234"
    assert latest(f"Guten Tag,\n\n{sentence}\n\n{notice}", "").said == f"Guten Tag,\n\n{sentence}"


def test_names_in_a_list_are_no_signature():
    text = "You will meet:\n\n- Raj Malhotra\n- Mei Lin\n\nBoth decide by Friday"
    assert latest(f"{text}\n\nBest,\nDana", "").said == text


def test_names_behind_a_colon_are_no_signature():
    text = "Two others are on the panel:\nRaj Malhotra, Finance\nMei Lin, Design"
    assert latest(text, "").said == text


@pytest.mark.parametrize(
    "name", ["Ruth Obi, PharmD", "Dr Ruth Obi, Head of the Dispensary", "Ruth Obi, Obi & Daughters"]
)
def test_a_name_with_what_its_owner_is_ends_what_was_said(name):
    assert (
        latest(f"Would you ring the shop?\n\n{name}\nSummer sale until 5 July", "").said == "Would you ring the shop?"
    )


def test_a_closing_that_opens_a_mail_is_a_greeting():
    said = "Ciao,\nil posto è di un altro, mi dispiace."
    assert latest(f"{said}\n\nSaluti\nElena", "").said == said


def test_answers_between_quoted_lines_are_kept():
    read = latest("On Mon Ada Park <ada@example.org> wrote:\n> Salary?\n\n70k\n\n> Start?\n\nJune\n", "")
    assert "70k" in read.said
    assert "June" in read.said
    assert "Salary" not in read.said


@pytest.mark.parametrize(
    "text",
    [
        "Hello,\n\non Friday 3 March 2026 at 14:31 I wrote:\nno answer yet. Are you still there?",
        "Bonjour,\n\nle 3 mars, Marie vous a écrit :\nelle attend votre réponse.",
        "Hi Ada,\n\nthe plan\n=======\n\n- 9:00 talk\n- 10:00 lunch\n\n-----\n\nWe look forward to it.",
        "Hi Ada,\n\nthis is it:\n\n-----\n\nThe interview was moved to Friday the 13th of March.",
        "Dear Ada,\n\nFrom: 9:00\nTo: 10:00\nSubject: Algorithms\n\nFrom: 10:00\nTo: 11:00\nSubject: Tests\n\nSee you!",
        "Hi,\n\nwe meet here:\nvon meinem Handy aus gesendet wurde nur die Zusage.",
        "Hi Ada,\n\nplease install Outlook for Windows before the call.",
        "3 March 2026, 14:31, room 4\nplease tell Raj and write to\nAda Park <ada@example.org>:\nshe has the key.",
        "> will you come to us in Berlin next week and bring the papers\nyes, gladly :(\n> and photo\nno (sorry)",
    ],
)
def test_what_looks_like_a_quote_and_is_the_persons_own_is_kept(text):
    assert latest(text, "").text == text


def test_what_stands_in_the_line_of_the_attribution_is_kept():
    assert latest("Friday it is. On Mon, Mar 9, 2026 at 1:54 PM, Ada Park wrote:\n> News?", "").text == "Friday it is."


def test_a_dated_line_above_an_attribution_is_kept():
    text = "We meet here:\n12.03.2026, 14:00 in Berlin"
    assert latest(f"{text}\nOn Mon, 9 Mar 2026 at 14:31 Ada Park <ada@example.org> wrote:\n> x", "").text == text


def test_the_rest_of_a_quoted_line_that_was_cut_belongs_to_the_quote():
    quote = "> The talk is about how a company as large as ours finds those few people\nwho like the work.\n> Are you?"
    assert latest(f"{NEW}\n\nOn Mon, Mar 9, 2026 at 1:54 PM Ada <ada@example.org> wrote:\n{quote}", "").text == NEW


def test_an_answer_below_the_quote_is_kept():
    assert latest("On Mon Ada Park <ada@example.org> wrote:\n> Any news?\n\nNot yet.\n", "").said == "Not yet."


def test_a_first_line_that_is_the_recipients_name_is_a_greeting():
    assert (
        latest("Ada,\n\nthe role went to another applicant.\n\nArlo", "").said
        == "Ada,\n\nthe role went to another applicant."
    )


@pytest.mark.parametrize("heading", ["Technical Deep Dive", "Final Panel Interview", "Meet The Team"])
def test_a_heading_is_no_name(heading):
    text = f"Hi Ada,\n\nhere is the plan:\n\n{heading}\nThursday 12 March, 9:00\nRaj Malhotra, Staff Engineer"
    assert "Thursday 12 March" in latest(text, "").said


OURS = (
    "From: Ada Park <ada@example.org>\nSent: Monday 9 March 2026\nTo: Dana\nSubject: Thanks\n\nThank you for the talk."
)


def test_of_an_answer_that_only_returns_our_message_nothing_is_new():
    assert latest(OURS, "", frozenset({"ada@example.org"})).text == ""


def test_a_message_of_somebody_else_under_its_header_is_passed_on_and_read():
    assert "Thank you for the talk." in latest(OURS, "", frozenset({"bob@example.org"})).text
