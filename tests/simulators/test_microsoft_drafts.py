"""Drafts of the simulated Graph: what is taken, what comes back, answers, ids and the user in Outlook."""

import base64
from collections.abc import Sequence
from typing import Any

import pytest

from tests.simulators.microsoft import MicrosoftSimulator
from tests.simulators.microsoft.client import KEY, Client, letter, person

EXPAND = f"$expand=singleValueExtendedProperties($filter=id eq '{KEY}')"
BOB = "Bob Smith <bob@firm.example>"


def test_a_draft_comes_back_rewritten_and_with_what_the_server_sets(graph: Client) -> None:
    made = graph.draft(body={"contentType": "HTML", "content": "<!-- key --><p onclick='x()'>Thank\nyou</p>"})
    content = made["body"]["content"]
    assert content.startswith("<html><head>\r\n<meta")
    assert "<!--" not in content
    assert "onclick" not in content
    assert made["isDraft"] is made["isRead"] is True
    assert made["bodyPreview"] == "Thank you"
    assert made["internetMessageId"].startswith("<")
    assert made["changeKey"] in made["@odata.etag"]
    assert "internetMessageHeaders" not in made
    assert "singleValueExtendedProperties" not in made
    again = graph.ask("PATCH", f"/messages/{made['id']}", {"body": made["body"]}).json()
    assert again["body"] == made["body"]  # what was rewritten once stays
    assert again["changeKey"] != made["changeKey"]


def test_bodies_come_in_the_type_that_is_preferred(graph: Client) -> None:
    made = graph.draft(body={"contentType": "html", "content": "<p>One &amp; two</p><p>Three</p>"})
    plain = graph.draft(body={"contentType": "text", "content": "One\nTwo"})
    text = graph.ask("GET", f"/messages/{made['id']}", Prefer='outlook.body-content-type="text"')
    assert text.json()["body"] == {"contentType": "text", "content": "One & two\r\nThree"}
    assert text.headers["Preference-Applied"] == 'outlook.body-content-type="text"'
    assert plain["body"] == {"contentType": "text", "content": "One\r\nTwo"}
    html = graph.get(f"/messages/{plain['id']}", Prefer='outlook.body-content-type="html"')["body"]
    assert html["contentType"] == "html"
    assert "One<br>\r\nTwo" in html["content"]


def test_an_extended_property_is_kept_and_never_delivered(microsoft: MicrosoftSimulator, graph: Client) -> None:
    made = graph.draft(singleValueExtendedProperties=[{"id": KEY, "value": "step-1"}])
    assert graph.get(f"/messages/{made['id']}?{EXPAND}")["singleValueExtendedProperties"] == [
        {"id": KEY, "value": "step-1"}
    ]
    assert "singleValueExtendedProperties" not in graph.get(f"/messages/{made['id']}")
    other_case = KEY.replace("3f2504e0", "3F2504E0")
    found = _tagged(graph, other_case, "STEP-1")
    assert [one["id"] for one in found] == [made["id"]]
    assert _tagged(graph, KEY.replace("Name Key", "Name key"), "step-1") == []  # names have their case
    graph.ask("PATCH", f"/messages/{made['id']}", {"singleValueExtendedProperties": [{"id": KEY, "value": "step-2"}]})
    assert _tagged(graph, KEY, "step-1") == [] != _tagged(graph, KEY, "step-2")
    graph.send(made["id"])
    (found_sent,) = _tagged(graph, KEY, "step-2")
    assert found_sent["id"] == made["id"]
    assert "step-2" not in microsoft.delivered()[0].as_string()


def _tagged(graph: Client, name: str, value: str) -> list[Any]:
    test = f"singleValueExtendedProperties/Any(ep: ep/id eq '{name}' and ep/value eq '{value}')"
    return list(graph.get(f"/messages?$filter={test}")["value"])


REFUSED: list[tuple[str, Any, int, str]] = [
    ("unknown property", {"wings": 2}, 400, "RequestBodyRead"),
    ("wrong type", {"subject": 7}, 400, "RequestBodyRead"),
    ("wrong list", {"toRecipients": {}}, 400, "RequestBodyRead"),
    ("wrong member", {"importance": "utmost"}, 400, "RequestBodyRead"),
    ("unknown inner", {"toRecipients": [{"address": "bob@firm.example"}]}, 400, "RequestBodyRead"),
    ("no address", {"toRecipients": [person("")]}, 400, "ErrorInvalidRecipients"),
    ("read-only", {"conversationId": "x"}, 400, "ErrorInvalidPropertySet"),
    ("standard header", {"internetMessageHeaders": [{"name": "In-Reply-To", "value": "<a@x>"}]}, 400,
     "InvalidInternetMessageHeader"),
    ("auto-submitted", {"internetMessageHeaders": [{"name": "Auto-Submitted", "value": "auto-replied"}]}, 400,
     "InvalidInternetMessageHeader"),
    ("no headers", {"internetMessageHeaders": []}, 400, "InvalidInternetMessageHeaderCollection"),
    ("six headers", {"internetMessageHeaders": [{"name": f"x-{n}", "value": "1"} for n in range(6)]}, 400,
     "InvalidInternetMessageHeaderCollection"),
    ("bad property id", {"singleValueExtendedProperties": [{"id": "Key", "value": "1"}]}, 400, "ErrorInvalidProperty"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "status", "code"), [one[1:] for one in REFUSED], ids=[one[0] for one in REFUSED])
def test_what_a_draft_cannot_be_made_of(graph: Client, body: Any, status: int, code: str) -> None:
    assert graph.refused("POST", "/messages", body) == (status, code)
    assert graph.get("/messages")["value"] == []


def test_bodies_that_are_no_json_are_refused(microsoft: MicrosoftSimulator, graph: Client) -> None:
    root, bearer = f"{microsoft.url}/v1.0/me/messages", {"Authorization": "Bearer bearer-of-the-tests"}
    for kind, status in (("application/json", 400), ("application/x-www-form-urlencoded", 415)):
        answer = graph.http.post(root, data=b"{", headers=bearer | {"Content-Type": kind})
        assert answer.status_code == status


def test_mime_makes_a_draft_and_must_be_base64(microsoft: MicrosoftSimulator, graph: Client) -> None:
    root, bearer = f"{microsoft.url}/v1.0/me/messages", {"Authorization": "Bearer bearer-of-the-tests"}
    raw = letter(
        "Hello", sender="somebody@else.example", X_Key="k", Auto_Submitted="auto-generated", References="<r@x>"
    )
    kind = {"Content-Type": "text/plain"}
    bad = graph.http.post(root, data=b"no base64!", headers=bearer | kind)
    assert (bad.status_code, bad.json()["error"]["code"]) == (400, "ErrorMimeContentInvalidBase64String")
    made = graph.http.post(root, data=base64.b64encode(raw), headers=bearer | kind).json()
    graph.send(made["id"])
    (sent,) = microsoft.delivered()
    assert (sent["X-Key"], sent["References"], sent["Auto-Submitted"]) == ("k", "<r@x>", None)
    assert sent["From"] == "Ada Park <ada@example.org>"  # the sender is the user, whatever the letter says


def test_an_update_is_guarded_by_its_etag(graph: Client) -> None:
    made = graph.draft()
    path = f"/messages/{made['id']}"
    second = graph.ask("PATCH", path, {"subject": "Other"}, If_Match=made["@odata.etag"])
    assert second.status_code == 200
    assert graph.refused("PATCH", path, {"subject": "Third"}, If_Match=made["@odata.etag"]) == (
        412,
        "ErrorIrresolvableConflict",
    )
    assert graph.refused("DELETE", path, None, If_Match=made["@odata.etag"])[0] == 412
    assert graph.get(path)["subject"] == "Other"
    assert graph.ask("DELETE", path, None, If_Match=second.json()["@odata.etag"]).status_code == 204


def test_another_subject_is_another_conversation(microsoft: MicrosoftSimulator, graph: Client) -> None:
    made = graph.draft()
    path = f"/messages/{made['id']}"
    same = graph.ask("PATCH", path, {"subject": "RE: Thank you"}).json()
    assert same["conversationId"] == made["conversationId"]
    other = graph.ask("PATCH", path, {"subject": "Other words"}).json()
    assert other["conversationId"] != made["conversationId"]
    microsoft.edit_draft(made["id"], subject="Third words")
    assert graph.get(path)["conversationId"] != other["conversationId"]


def test_deleting_moves_to_deleted_items_and_deleting_there_is_the_end(graph: Client) -> None:
    made = graph.draft()
    path = f"/messages/{made['id']}"
    deleted = graph.get("/mailFolders/deleteditems")["id"]
    assert graph.ask("DELETE", path).status_code == 204
    assert graph.get(path)["parentFolderId"] == deleted
    assert graph.ask("DELETE", path).status_code == 204
    assert graph.refused("GET", path) == (404, "ErrorItemNotFound")


def test_default_ids_change_when_a_message_moves_and_immutable_ones_do_not(graph: Client) -> None:
    made = graph.draft()
    rest = graph.get(f"/messages/{made['id']}?$select=id", Prefer="")["id"]
    assert rest != made["id"]
    moved = graph.ask("POST", f"/messages/{made['id']}/move", {"destinationId": "archive"})
    assert (moved.status_code, moved.json()["id"]) == (201, made["id"])
    assert graph.refused("GET", f"/messages/{rest}") == (404, "ErrorItemNotFound")
    assert graph.refused("GET", f"/messages/{made['id'].swapcase()}")[0] == 404  # ids have their case
    graph.draft()
    ids = [one["id"] for one in graph.get("/messages?$select=id")["value"]]
    assert len(ids) == len(set(ids)) == 2


# --- answers ----------------------------------------------------------------------------------------------------------


def test_an_answer_quotes_threads_and_marks_the_original_read(microsoft: MicrosoftSimulator, graph: Client) -> None:
    raw = letter("How was it?", sender=BOB, to="ada@example.org", subject="Interview", message_id="<b2@x>",
                 References="<b1@x>")  # fmt: skip
    original = microsoft.arrive(raw)
    assert graph.get(f"/messages/{original}")["isRead"] is False
    answer = graph.ask("POST", f"/messages/{original}/createReply", {"comment": "Fine <b>\nThank you"})
    assert answer.status_code == 201
    made = answer.json()
    content = made["body"]["content"]
    assert content.index("Fine &lt;b&gt;<br>") < content.index("divRplyFwdMsg") < content.index("How was it?")
    assert "<b>From:</b> Bob Smith &lt;bob@firm.example&gt;" in content
    assert made["subject"] == "RE: Interview"
    own = graph.get(f"/messages/{made['id']}?$select=uniqueBody")["uniqueBody"]["content"]
    assert ("Thank you" in own, "How was it?" in own) == (True, False)
    assert made["toRecipients"] == [person("bob@firm.example", "Bob Smith")]
    assert made["conversationId"] == graph.get(f"/messages/{original}")["conversationId"]
    assert graph.get(f"/messages/{original}")["isRead"] is True
    graph.send(made["id"])
    (sent,) = microsoft.delivered()
    assert (sent["In-Reply-To"], sent["References"]) == ("<b2@x>", "<b1@x> <b2@x>")


def test_an_answer_takes_a_comment_or_a_body_and_not_both(microsoft: MicrosoftSimulator, graph: Client) -> None:
    original = microsoft.arrive(letter("How was it?", sender=BOB, subject="Interview"))
    path = f"/messages/{original}/createReply"
    own = {"body": {"contentType": "text", "content": "Mine"}, "internetMessageId": "<own@x>",
           "singleValueExtendedProperties": [{"id": KEY, "value": "step"}]}  # fmt: skip
    assert graph.refused("POST", path, {"comment": "", "message": own}) == (400, "ErrorInvalidRequest")
    made = graph.ask("POST", path, {"message": own}).json()
    assert (made["body"]["content"], made["internetMessageId"]) == ("Mine", "<own@x>")
    assert [one["id"] for one in _tagged(graph, KEY, "step")] == [made["id"]]
    microsoft.switches.reply_takes_properties = microsoft.switches.reply_takes_message_id = False
    microsoft.switches.reply_body_drops_quote = False
    other = graph.ask("POST", path, {"message": own}).json()
    assert other["internetMessageId"] != "<own@x>"
    assert "How was it?" in other["body"]["content"]
    assert len(_tagged(graph, KEY, "step")) == 1


def test_answers_go_where_the_original_asks_for(microsoft: MicrosoftSimulator, graph: Client) -> None:
    raw = letter(
        "Hi", sender=BOB, to="ada@example.org, eve@firm.example", Cc="dan@firm.example", Reply_To="hr@firm.example"
    )
    original = microsoft.arrive(raw)
    to = _addresses(graph.ask("POST", f"/messages/{original}/createReply", {}).json())
    assert to == {"toRecipients": ["hr@firm.example"], "ccRecipients": []}
    everybody = _addresses(graph.ask("POST", f"/messages/{original}/createReplyAll", {}).json())
    assert everybody == {"toRecipients": ["hr@firm.example", "eve@firm.example"], "ccRecipients": ["dan@firm.example"]}


def _addresses(message: Any) -> dict[str, list[str]]:
    fields = ("toRecipients", "ccRecipients")
    return {name: [one["emailAddress"]["address"] for one in message[name]] for name in fields}


# --- headers, attachments, the user -----------------------------------------------------------------------------------


def test_headers_are_shown_of_received_mail_and_not_of_sent(microsoft: MicrosoftSimulator, graph: Client) -> None:
    select = "$select=internetMessageHeaders"
    received = microsoft.arrive(letter("Hi", sender=BOB, X_Odd="1"))
    names = [one["name"] for one in graph.get(f"/messages/{received}?{select}")["internetMessageHeaders"]]
    assert {"X-Odd", "From", "Message-ID"} <= set(names)
    assert "internetMessageHeaders" not in graph.get(f"/messages/{received}")
    made = graph.draft(internetMessageHeaders=[{"name": "x-key", "value": "k"}])
    assert graph.get(f"/messages/{made['id']}?{select}")["internetMessageHeaders"] == [{"name": "x-key", "value": "k"}]
    graph.send(made["id"])
    assert "internetMessageHeaders" not in graph.get(f"/messages/{made['id']}?{select}")
    value = graph.ask("GET", f"/messages/{made['id']}/$value")
    assert (value.headers["Content-Type"], "x-key: k" in value.text) == ("text/plain", True)
    assert microsoft.delivered()[0]["x-key"] == "k"


def test_attachments_are_listed_and_delivered(microsoft: MicrosoftSimulator, graph: Client) -> None:
    made = graph.draft()
    file = {"@odata.type": "#microsoft.graph.fileAttachment", "name": "call.ics", "contentType": "text/calendar",
            "contentBytes": base64.b64encode(b"BEGIN:VCALENDAR").decode()}  # fmt: skip
    assert graph.ask("POST", f"/messages/{made['id']}/attachments", file).status_code == 201
    (entry,) = graph.get(f"/messages/{made['id']}/attachments")["value"]
    assert (entry["name"], entry["size"], entry["isInline"]) == ("call.ics", 15, False)
    content = graph.ask("GET", f"/messages/{made['id']}/attachments/{entry['id']}/$value").content
    assert content == b"BEGIN:VCALENDAR"
    assert graph.get(f"/messages/{made['id']}")["hasAttachments"] is True
    graph.send(made["id"])
    (part,) = microsoft.delivered()[0].iter_attachments()
    assert part.get_filename() == "call.ics"


@pytest.mark.parametrize("switch", ["", "edit_drops_properties", "edit_new_message_id", "edit_rebuilds"])
def test_the_user_edits_a_draft(microsoft: MicrosoftSimulator, graph: Client, switch: str) -> None:
    made = graph.draft(singleValueExtendedProperties=[{"id": KEY, "value": "step"}])
    if switch:
        setattr(microsoft.switches, switch, True)
    after = microsoft.edit_draft(made["id"], "Dear Bob,\n\nmy own words", to="eve@firm.example")
    edited = graph.get(f"/messages/{after}?{EXPAND}")
    assert 'class="elementToProof"' in edited["body"]["content"]
    assert "my own words" in edited["bodyPreview"]
    assert edited["changeKey"] != made["changeKey"]
    assert _addresses(edited)["toRecipients"] == ["eve@firm.example"]
    assert (after != made["id"]) == (switch == "edit_rebuilds")
    assert ("singleValueExtendedProperties" in edited) == (switch != "edit_drops_properties")
    assert (edited["internetMessageId"] == made["internetMessageId"]) == (switch != "edit_new_message_id")


def test_the_user_opens_colours_and_deletes(microsoft: MicrosoftSimulator, graph: Client) -> None:
    made = graph.draft()
    microsoft.edit_draft(made["id"])  # opened and saved: the words stay, the body is another
    opened = graph.get(f"/messages/{made['id']}")
    assert opened["bodyPreview"] == made["bodyPreview"]
    assert opened["body"] != made["body"]
    microsoft.categorize(made["id"], "Red category")
    coloured = graph.get(f"/messages/{made['id']}")
    assert coloured["categories"] == ["Red category"]
    assert coloured["changeKey"] != opened["changeKey"]
    microsoft.delete_draft(made["id"])
    assert microsoft.drafts() == []
    assert [one for one, _ in microsoft.folder("deleteditems")] == [made["id"]]


def test_a_change_key_may_change_by_itself(microsoft: MicrosoftSimulator, graph: Client) -> None:
    microsoft.switches.restless_change_key = True
    made = graph.draft()
    path = f"/messages/{made['id']}"
    assert graph.refused("PATCH", path, {"subject": "Other"}, If_Match=made["@odata.etag"])[0] == 412
    assert graph.get(path)["body"] == made["body"]


def test_what_is_saved_without_the_flag_of_what_was_not_sent_is_no_draft(graph: Client) -> None:
    """So other programs put mail of elsewhere into a mailbox."""
    first = came(graph, internetMessageId="<a1@firm.example>")
    assert (first["isDraft"], first["receivedDateTime"]) == (False, "2026-02-01T09:00:00Z")
    assert first["from"]["emailAddress"]["address"] == "bob@firm.example"
    index = base64.b64encode(base64.b64decode(first["conversationIndex"]) + b"12345").decode()
    parent = [{"id": "String 0x1042", "value": "<a1@firm.example>"}, {"id": "Binary 0x0071", "value": index}]
    second = came(graph, parent)
    assert second["conversationId"] == first["conversationId"]
    assert "In-Reply-To: <a1@firm.example>" in graph.ask("GET", f"/messages/{second['id']}/$value").text
    assert came(graph)["conversationId"] != first["conversationId"]
    for name in ("SystemTime 0x0E06", "Binary 0x0071", "Integer 0x0E07"):
        odd = [{"id": "Integer 0x0E07", "value": "1"}, {"id": name, "value": "x"}]
        refused = graph.refused("POST", "/mailFolders/inbox/messages", {"singleValueExtendedProperties": odd})
        assert refused == (400, "ErrorInvalidPropertySet")


def came(graph: Client, more: Sequence[dict[str, str]] = (), **values: Any) -> Any:
    kept = [{"id": "Integer 0x0E07", "value": "1"}, {"id": "SystemTime 0x0E06", "value": "2026-02-01T09:00:00Z"}]
    body = {"from": person("bob@firm.example", "Bob"), "subject": "About the role"} | values
    body["singleValueExtendedProperties"] = [*kept, *more]
    return graph.ask("POST", "/mailFolders/inbox/messages", body).json()


def test_a_folder_of_the_users_goes_with_what_is_in_it(graph: Client) -> None:
    folder = graph.ask("POST", "/mailFolders", {"displayName": "Archive Firm"}).json()["id"]
    draft = graph.draft()
    graph.ask("POST", f"/messages/{draft['id']}/move", {"destinationId": folder})
    assert graph.ask("DELETE", f"/mailFolders/{folder}").status_code == 204
    assert graph.refused("GET", f"/messages/{draft['id']}") == (404, "ErrorItemNotFound")
    assert graph.refused("DELETE", f"/mailFolders/{folder}")[0] == 404
    assert graph.refused("DELETE", "/mailFolders/inbox") == (403, "ErrorDeleteDistinguishedFolder")
