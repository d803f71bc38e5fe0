"""The HTML of a note as Outlook writes it, and what of the HTML of a draft counts."""

import pytest

from providers.outlook.markup import has_quote, page_of, reply_of, substance, written_part

NOTE = "<div>Dear Bob,</div>\n<div><br></div>\n<div>Thank you &amp; all the best.</div>\n"
QUOTE = (
    '<hr tabindex="-1" style="display:inline-block; width:98%"><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Bob</div>'
    "\r\n<div>Shall we talk?</div>"
)
PRISTINE = (
    f'<html><head>\r\n<meta http-equiv="Content-Type" content="text/html"></head><body>\r\n{QUOTE}\r\n</body></html>'
)


def test_a_note_looks_as_if_it_was_written_in_outlook():
    page = page_of("", NOTE)
    assert page.count('<div class="elementToProof" style="font-family: Aptos') == 3
    assert "<div>" not in page
    assert "afterword" not in page.casefold()


def test_text_alone_is_escaped_and_keeps_its_lines():
    page = page_of("Dear <Bob>,\n\n<script>alert(1)</script> & more\n", "")
    assert "<script>" not in page
    assert substance(page) == "Dear \\<Bob>,\n\\<script>alert(1)\\</script> & more"


def test_a_reply_stands_above_the_quote_and_can_be_put_in_the_place_of_another():
    first = reply_of("", NOTE, PRISTINE)
    assert substance(written_part(first)) == "Dear Bob,\nThank you & all the best."
    assert first.index("all the best") < first.index("Shall we talk?")
    again = reply_of("Other words.\n", "", first)
    assert substance(written_part(again)) == "Other words."
    assert again.count("Shall we talk?") == again.count("appendonsend") == 1
    assert has_quote(again)
    assert not has_quote(page_of("", NOTE))


@pytest.mark.parametrize(
    "same",
    [
        (
            "<html><head><style>p {margin:0}</style></head><body><p>Dear Bob,</p><p>&nbsp;</p>"
            "<p>Thank you &amp;\r\n all the best.</p></body></html>"
        ),
        '<div dir="ltr"><span style="font-size:11pt">Dear Bob,</span><br><br>Thank you &#38; all the best.</div>',
        NOTE.replace("<div>", '<div class="x_elementToProof" style="color:rgb(0,0,0)">\r\n'),
        "<!-- Converted -->" + NOTE + "<div><br></div>",
    ],
)
def test_rewrapping_is_no_change(same):
    assert substance(same) == substance(NOTE)


@pytest.mark.parametrize(
    "other",
    [
        NOTE.replace("best", "rest"),
        NOTE.replace("all the best", "<b>all the best</b>"),
        NOTE.replace("all the best", '<span style="font-weight:bold">all the best</span>'),
        NOTE.replace("all the best", '<a href="https://x.example/">all the best</a>'),
        NOTE.replace("Thank you", "Thank</div><div>you"),
        NOTE.replace("Dear Bob,", "Dear Bob, &lt;b&gt;"),
        NOTE + '<img src="cid:1" alt="logo">',
        NOTE + "<ul><li>one</li></ul>",
        "",
    ],
)
def test_what_a_recipient_would_see_is_a_change(other):
    assert substance(other) != substance(NOTE)


@pytest.mark.parametrize(
    "broken",
    [
        "<",
        "<div",
        "</div></div>",
        "<b><i>x</b></i>",
        "<a href>",
        "&#xFFFFFFFF;",
        "\0",
        "<![CDATA[x",
        "<![x[y]]>z",
        "<!--",
    ],
)
def test_broken_html_is_read_all_the_same(broken):
    substance(broken)
    reply_of("x", "", broken)


@pytest.mark.parametrize(
    "hostile",
    ["<div ", "<hr ", "<body ", "<div id ", "<!--", "<!-- >", "<a x='", "</x ", "<![x ", "<b style='text-decoration:"],
)
def test_a_hostile_quote_does_not_keep_us_busy(hostile):
    """A run takes minutes where each beginning is followed to the end of all."""
    quote = hostile * (150_000 // len(hostile))
    assert not has_quote(quote)
    assert written_part(quote)
    substance(quote)


def test_ends_without_a_beginning_are_counted_and_not_looked_for():
    assert substance("<i>" * 20_000 + "</b>" * 20_000 + "x").endswith("x")


def test_what_is_longer_than_any_note_is_no_note():
    assert substance("<div></div>" * 100_000) != ""
