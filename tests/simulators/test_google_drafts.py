"""Drafts and sending, with what is surprising about them in Gmail."""

import pytest
from googleapiclient.errors import HttpError

from tests.simulators.google.client import Gmail, coded, headers, letter, reason

HTML = (
    b"From: ada@example.org\r\nTo: bob@firm.example\r\nSubject: Thank you\r\nMessage-ID: <n0te1@example.org>\r\n"
    b"X-Mark: ours\r\nContent-Type: text/html\r\n\r\n<!doctype html><html><head><style>p {color: red}</style></head>"
    b"<body><!-- ours --><p>Dear Bob</p></body></html>\r\n"
)

ANSWER = letter(subject="RE: The role", In_Reply_To="<q@firm.example>", References="<q@firm.example>")
MISMATCHED = [
    letter(subject="Another", In_Reply_To="<q@firm.example>", References="<q@firm.example>"),
    letter(subject="Re: The role"),
    letter(subject="Re: The role", In_Reply_To="<x@y>", References="<x@y>"),
]


def refused(call, *args) -> tuple[int, str]:
    with pytest.raises(HttpError) as caught:
        call(*args)
    return reason(caught.value)


class TestReplacing:
    def test_the_message_changes_and_the_draft_stays(self, gmail: Gmail):
        made = gmail.create()
        again = gmail.update(made["id"], letter("Other words"), threadId=made["message"]["threadId"])
        assert again["id"] == made["id"]
        assert again["message"]["id"] != made["message"]["id"]
        assert again["message"]["threadId"] == made["message"]["threadId"]
        assert gmail.draft(made["id"])["message"]["snippet"] == "Other words"
        assert refused(gmail.message, made["message"]["id"]) == (404, "notFound")

    def test_the_draft_id_may_rotate(self, gmail: Gmail):
        gmail.simulator.switches.rotate_draft_id = True
        made = gmail.create()
        again = gmail.update(made["id"], letter("Other words"))
        assert again["id"] != made["id"]
        assert refused(gmail.draft, made["id"]) == (404, "notFound")
        edited = gmail.simulator.edit_draft(again["id"], "mine")
        assert edited != again["id"]
        assert [draft.id for draft in gmail.simulator.drafts()] == [edited]

    def test_an_update_without_a_thread_leaves_it(self, gmail: Gmail):
        gmail.simulator.arrive(letter(sender="bob@firm.example", to="ada@example.org", message_id="<q@firm.example>"))
        (question,) = gmail.found()
        answer = letter(subject="Re: Thank you", In_Reply_To="<q@firm.example>", References="<q@firm.example>")
        made = gmail.create(answer, threadId=question)
        assert made["message"]["threadId"] == question
        assert gmail.update(made["id"], answer)["message"]["threadId"] != question
        gmail.simulator.switches.unthread_on_update = False
        made = gmail.create(answer, threadId=question)
        assert gmail.update(made["id"], answer)["message"]["threadId"] == question


class TestWrappers:
    def test_every_message_that_is_a_draft_has_one(self, gmail: Gmail):
        body = {"raw": coded(letter()), "labelIds": ["DRAFT"]}
        inserted = gmail.users.messages().insert(userId="me", body=body).execute()
        returned = gmail.simulator.arrive(letter(), label="DRAFT")  # as after the user took a sending back
        listed = gmail.users.drafts().list(userId="me").execute()["drafts"]
        assert {one["message"]["id"] for one in listed} == {inserted["id"], returned}
        sent = gmail.send(listed[0]["id"])
        assert sent["labelIds"] == ["SENT"]

    def test_a_thread_whose_messages_are_gone_is_gone(self, gmail: Gmail):
        one = gmail.simulator.arrive(letter())
        gmail.simulator.delete(one)
        assert refused(gmail.users.threads().get(userId="me", id=one).execute) == (404, "notFound")
        with pytest.raises(HttpError) as caught:
            gmail.create(threadId=one)
        assert caught.value.status_code == 404


class TestTheUserEdits:
    def test_the_composer_writes_it_anew(self, gmail: Gmail):
        made = gmail.create(HTML)
        assert gmail.simulator.edit_draft(made["id"]) == made["id"]
        message = gmail.draft(made["id"])["message"]
        assert message["id"] != made["message"]["id"]
        assert headers(message)["Message-ID"] == "<n0te1@example.org>"
        assert "X-Mark" not in headers(message)
        (draft,) = gmail.simulator.drafts()
        body = draft.mail.get_body(("html",))
        assert body is not None
        assert body.get_content().strip() == '<div dir="ltr"><p>Dear Bob</p></div>'

    def test_long_lines_are_wrapped(self, gmail: Gmail):
        made = gmail.create()
        gmail.simulator.edit_draft(made["id"], "a word and another " * 30)
        (draft,) = gmail.simulator.drafts()
        body = draft.mail.get_body(("plain",))
        assert body is not None
        assert max(map(len, body.get_content().splitlines())) <= 72

    def test_headers_and_id_as_the_switches_say(self, gmail: Gmail):
        gmail.simulator.switches.drop_x_headers = False
        gmail.simulator.switches.rewrite_message_id_on_edit = True
        made = gmail.create(HTML)
        gmail.simulator.edit_draft(made["id"], "mine")
        found = headers(gmail.draft(made["id"])["message"])
        assert found["X-Mark"] == "ours"
        assert found["Message-ID"].endswith("@mail.gmail.com>")

    @pytest.mark.parametrize("new_thread", [True, False])
    def test_another_subject_is_another_thread(self, gmail: Gmail, new_thread: bool):
        gmail.simulator.switches.subject_edit_new_thread = new_thread
        made = gmail.create()
        gmail.simulator.edit_draft(made["id"], subject="Grüße aus Berlin")
        message = gmail.draft(made["id"])["message"]
        assert headers(message)["Subject"] == "Grüße aus Berlin"
        assert (message["threadId"] != made["message"]["threadId"]) == new_thread

    def test_a_draft_takes_no_label_by_the_api(self, gmail: Gmail):
        message = gmail.create()["message"]["id"]
        for labels in ({"addLabelIds": ["STARRED"]}, {"removeLabelIds": ["DRAFT"]}):
            with pytest.raises(HttpError) as caught:
                gmail.users.messages().modify(userId="me", id=message, body=labels).execute()
            assert reason(caught.value) == (400, "invalidArgument")
        arrived = gmail.simulator.arrive(letter())
        starred = gmail.users.messages().modify(userId="me", id=arrived, body={"addLabelIds": ["STARRED"]}).execute()
        assert "STARRED" in starred["labelIds"]

    def test_discarding_is_for_good_and_the_trash_is_not(self, gmail: Gmail):
        kept, gone = gmail.create(), gmail.create()
        since = gmail.cursor()
        gmail.simulator.trash_draft(kept["id"])
        gmail.simulator.delete_draft(gone["id"])
        assert set(gmail.draft(kept["id"])["message"]["labelIds"]) == {"DRAFT", "TRASH"}
        assert refused(gmail.draft, gone["id"]) == (404, "notFound")
        assert gmail.happened(since) == [
            ("labelsAdded", kept["message"]["id"]),
            ("messagesDeleted", gone["message"]["id"]),
        ]
        assert "drafts" not in gmail.users.drafts().list(userId="me").execute()
        assert len(gmail.users.drafts().list(userId="me", includeSpamTrash=True).execute()["drafts"]) == 1


class TestSending:
    def test_the_draft_is_gone_and_the_message_is_another(self, gmail: Gmail):
        made = gmail.create()
        since = gmail.cursor()
        sent = gmail.send(made["id"])
        assert sent["id"] != made["message"]["id"]
        assert (sent["threadId"], sent["labelIds"]) == (made["message"]["threadId"], ["SENT"])
        found = headers(gmail.message(sent["id"]))
        assert found["Message-ID"].endswith("@mail.gmail.com>")
        assert "X-Google-Original-Message-ID" not in found
        assert gmail.happened(since) == [
            ("messagesAdded", sent["id"]),
            ("messagesDeleted", made["message"]["id"]),
        ]
        (delivery,) = gmail.simulator.delivered()
        assert (delivery["Message-ID"], delivery["To"]) == (found["Message-ID"], "Bob Smith <bob@firm.example>")

    def test_the_message_id_as_the_switches_say(self, gmail: Gmail):
        switches = gmail.simulator.switches
        switches.keep_original_message_id = True
        found = headers(gmail.message(gmail.send(gmail.create()["id"])["id"]))
        assert found["X-Google-Original-Message-ID"] == "<n0te1@example.org>"
        switches.rewrite_message_id = False
        found = headers(gmail.message(gmail.send(gmail.create()["id"])["id"]))
        assert found["Message-ID"] == "<n0te1@example.org>"
        switches.rewrite_message_id_of_drafts = True
        assert headers(gmail.draft(gmail.create()["id"])["message"])["Message-ID"] != "<n0te1@example.org>"

    @pytest.mark.parametrize("rewritten", [True, False])
    def test_the_user_sends(self, gmail: Gmail, rewritten: bool):
        gmail.simulator.switches.rewrite_message_id_by_hand = rewritten
        made = gmail.create()
        sent = gmail.simulator.send_draft_by_hand(made["id"])
        found = headers(gmail.message(sent))
        assert (found["Message-ID"] != "<n0te1@example.org>") == rewritten
        assert "Received" not in found
        assert refused(gmail.draft, made["id"]) == (404, "notFound")
        assert len(gmail.simulator.delivered()) == 1

    @pytest.mark.parametrize(("switch", "status"), [(False, 404), (True, 400)])
    def test_a_second_sending_is_refused(self, gmail: Gmail, switch: bool, status: int):
        gmail.simulator.switches.second_send_400 = switch
        made = gmail.create()
        gmail.send(made["id"])
        assert refused(gmail.send, made["id"])[0] == status
        assert len(gmail.simulator.delivered()) == 1

    def test_a_sent_draft_may_go_on_answering(self, gmail: Gmail):
        gmail.simulator.switches.answer_for_sent_draft = True
        made = gmail.create()
        sent = gmail.send(made["id"])
        message = gmail.draft(made["id"])["message"]
        assert (message["id"], message["labelIds"]) == (sent["id"], ["SENT"])
        listed = gmail.users.drafts().list(userId="me").execute()["drafts"]
        assert [one["id"] for one in listed] == [made["id"]]
        assert refused(gmail.send, made["id"]) == (404, "notFound")
        assert len(gmail.simulator.delivered()) == 1
        gmail.users.drafts().delete(userId="me", id=made["id"]).execute()  # the trap: it takes the sent mail with it
        assert refused(gmail.message, sent["id"]) == (404, "notFound")

    def test_without_a_recipient_nothing_leaves(self, gmail: Gmail):
        made = gmail.create(letter(to=""))
        with pytest.raises(HttpError, match="Recipient address required") as caught:
            gmail.send(made["id"])
        assert caught.value.status_code == 400
        assert gmail.simulator.delivered() == []
        assert gmail.draft(made["id"])["id"] == made["id"]

    def test_mail_to_oneself_is_in_both_places_and_leaves_nothing_in_the_ledger(self, gmail: Gmail):
        gmail.simulator.set_send_as("ada.park@example.net", name="Ada Park")
        sent = gmail.send(gmail.create(letter(to="ADA.park@example.net"))["id"])
        assert set(sent["labelIds"]) == {"INBOX", "SENT", "UNREAD"}
        assert gmail.simulator.delivered() == []

    def test_a_foreign_sender_becomes_the_user(self, gmail: Gmail):
        gmail.simulator.set_send_as("ada@example.org", name="Ädä Park")
        gmail.send(gmail.create(letter(sender="boss@firm.example"))["id"])
        (delivery,) = gmail.simulator.delivered()
        assert delivery["From"] == "Ädä Park <ada@example.org>"

    def test_blind_copies_are_not_told(self, gmail: Gmail):
        gmail.send(gmail.create(letter(Bcc="eve@firm.example"))["id"])
        (delivery,) = gmail.simulator.delivered()
        assert delivery["Bcc"] is None


class TestThreads:
    @pytest.fixture
    def question(self, gmail: Gmail) -> str:
        return gmail.simulator.arrive(
            letter(subject="The role", sender="bob@firm.example", to="ada@example.org", message_id="<q@firm.example>")
        )

    def test_an_answer_is_in_the_thread(self, gmail: Gmail, question: str):
        made = gmail.create(ANSWER, threadId=question)
        sent = gmail.send(made["id"])
        thread = gmail.users.threads().get(userId="me", id=question, format="minimal").execute()
        assert [one["id"] for one in thread["messages"]] == [question, sent["id"]]

    @pytest.mark.parametrize("raw", MISMATCHED)
    def test_what_does_not_fit_gets_a_thread_of_its_own(self, gmail: Gmail, question: str, raw: bytes):
        assert gmail.create(raw, threadId=question)["message"]["threadId"] != question
        gmail.simulator.switches.honour_mismatched_thread = True
        assert gmail.create(raw, threadId=question)["message"]["threadId"] == question

    @pytest.mark.parametrize("raw", MISMATCHED)
    def test_what_does_not_fit_may_be_refused(self, gmail: Gmail, question: str, raw: bytes):
        gmail.simulator.switches.refuse_mismatched_thread = True
        with pytest.raises(HttpError) as caught:
            gmail.create(raw, threadId=question)
        assert caught.value.status_code == 400

    def test_threads_that_are_none(self, gmail: Gmail):
        for thread_id, status in (("zzz", 400), ("abc123", 404)):
            with pytest.raises(HttpError) as caught:
                gmail.create(threadId=thread_id)
            assert caught.value.status_code == status

    def test_headers_alone_do_not_thread_a_draft_but_may(self, gmail: Gmail, question: str):
        assert gmail.create(ANSWER)["message"]["threadId"] != question
        gmail.simulator.switches.thread_drafts_by_headers = True
        assert gmail.create(ANSWER)["message"]["threadId"] == question

    @pytest.mark.parametrize("by_subject", [True, False])
    def test_an_arriving_answer_with_another_subject(self, gmail: Gmail, question: str, by_subject: bool):
        gmail.simulator.switches.thread_by_subject = by_subject
        mails = [
            letter("So?", subject=subject, sender="bob@firm.example", message_id=mid, References="<q@firm.example>")
            for subject, mid in (("Re: The role", "<r1@x>"), ("News", "<r2@x>"))
        ]
        same, other = (gmail.message(gmail.simulator.arrive(one), format="minimal")["threadId"] for one in mails)
        assert same == question
        assert (other == question) is not by_subject
