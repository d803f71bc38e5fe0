"""The change feed, search, and lists."""

import itertools
from datetime import timedelta

import pytest
from google.oauth2.credentials import Credentials
from googleapiclient.errors import HttpError

from agent.clock import MovingClock
from tests.simulators.google import GoogleSimulator
from tests.simulators.google.client import METADATA, Gmail, letter, reason, service
from tests.simulators.google.search import Query


def mail(number: int = 1, **changes) -> bytes:
    return letter(
        **{
            "sender": "Bob Smith <bob@firm.example>",
            "to": "ada@example.org",
            "subject": f"Round {number}",
            "message_id": f"<m{number}@firm.example>",
            **changes,
        }
    )


class TestHistory:
    def test_ids_have_gaps_and_records_only_handles(self, gmail: Gmail):
        since = gmail.cursor()
        arrived = [gmail.simulator.arrive(mail(number)) for number in range(5)]
        records = gmail.history(since)["history"]
        ids = [int(record["id"]) for record in records]
        assert ids == sorted(set(ids))
        assert {later - earlier for earlier, later in itertools.pairwise(ids)} - {1}
        assert [record["messagesAdded"][0]["message"]["id"] for record in records] == arrived
        assert set(records[0]["messagesAdded"][0]["message"]) == {"id", "threadId"}
        gmail.simulator.switches.history_labels = True
        told = gmail.history(since)["history"][0]["messagesAdded"][0]["message"]
        assert set(told["labelIds"]) == {"INBOX", "UNREAD"}

    def test_an_idle_feed_has_no_history_at_all(self, gmail: Gmail):
        gmail.simulator.arrive(mail())
        since = gmail.cursor()
        assert gmail.history(since) == {"historyId": str(since)}

    def test_filters(self, gmail: Gmail):
        since = gmail.cursor()
        one = gmail.simulator.arrive(mail(1))
        two = gmail.simulator.arrive(mail(2), label="Archive")
        gmail.simulator.label(one, add=["STARRED"], take=["UNREAD"])
        gmail.simulator.delete(two)
        assert gmail.happened(since) == [
            ("messagesAdded", one),
            ("messagesAdded", two),
            ("labelsAdded", one),
            ("labelsRemoved", one),
            ("messagesDeleted", two),
        ]
        assert gmail.happened(since, historyTypes=["messageDeleted", "labelRemoved"]) == [
            ("labelsRemoved", one),
            ("messagesDeleted", two),
        ]
        assert gmail.happened(since, labelId="Archive") == [("messagesAdded", two), ("messagesDeleted", two)]

    def test_pages_some_of_which_are_empty(self, gmail: Gmail):
        since = gmail.cursor()
        arrived = [gmail.simulator.arrive(mail(number)) for number in range(5)]
        gmail.simulator.delete(arrived[0])
        page = gmail.history(since, maxResults=3, historyTypes="messageDeleted")
        assert set(page) == {"historyId", "nextPageToken"}  # three records were looked at, none is of that type
        rest = gmail.history(since, maxResults=3, historyTypes="messageDeleted", pageToken=page["nextPageToken"])
        assert rest["history"][0]["messagesDeleted"][0]["message"]["id"] == arrived[0]
        assert "nextPageToken" not in rest
        gmail.simulator.switches.empty_history_pages = True
        page = gmail.history(since)
        assert set(page) == {"historyId", "nextPageToken"}
        assert len(gmail.history(since, pageToken=page["nextPageToken"])["history"]) == 6

    def test_never_more_than_500(self, gmail: Gmail):
        since = gmail.cursor()
        one = gmail.simulator.arrive(mail())
        for _ in range(260):
            gmail.simulator.label(one, add=["STARRED"])
            gmail.simulator.label(one, take=["STARRED"])
        assert len(gmail.history(since, maxResults=1000)["history"]) == 500

    def test_old_unknown_and_forgotten_ids(self, gmail: Gmail, clock: MovingClock):
        for since in (5, gmail.cursor() + 1):
            with pytest.raises(HttpError) as caught:
                gmail.history(since)
            assert reason(caught.value) == (404, "notFound")
        since = gmail.cursor()
        gmail.simulator.arrive(mail())
        clock.move(timedelta(days=6))
        assert gmail.happened(since)
        clock.move(timedelta(days=2))
        with pytest.raises(HttpError) as caught:
            gmail.history(since)
        assert caught.value.status_code == 404
        since = gmail.cursor()
        gmail.simulator.arrive(mail(2))
        clock.move(timedelta(hours=4))
        assert gmail.happened(since)
        gmail.simulator.switches.short_history = True
        with pytest.raises(HttpError) as caught:
            gmail.history(since)
        assert caught.value.status_code == 404
        since = gmail.cursor()
        gmail.simulator.forget_history()
        with pytest.raises(HttpError) as caught:
            gmail.history(since)
        assert caught.value.status_code == 404
        assert gmail.history(gmail.cursor())["historyId"]

    def test_an_added_message_may_be_gone_when_it_is_asked_for(self, gmail: Gmail):
        since = gmail.cursor()
        made = gmail.create()
        gmail.simulator.edit_draft(made["id"], "mine")
        (_, first), (_, gone), (_, last) = gmail.happened(since)
        assert first == gone == made["message"]["id"]
        with pytest.raises(HttpError) as caught:
            gmail.message(first)
        assert caught.value.status_code == 404
        assert gmail.message(last)["labelIds"] == ["DRAFT"]

    @pytest.mark.parametrize("swapped", [False, True])
    def test_the_order_in_which_a_change_of_drafts_is_told(self, gmail: Gmail, swapped: bool):
        gmail.simulator.switches.swap_history = swapped
        draft = gmail.create()["id"]
        since = gmail.cursor()
        gmail.simulator.edit_draft(draft, "mine")
        edited = [kind for kind, _ in gmail.happened(since)]
        since = gmail.cursor()
        gmail.send(draft)
        sent = [kind for kind, _ in gmail.happened(since)]
        deleted_first = ["messagesDeleted", "messagesAdded"]
        assert edited == (deleted_first[::-1] if swapped else deleted_first)
        assert sent == (deleted_first if swapped else deleted_first[::-1])
        assert len(gmail.simulator.delivered()) == 1

    def test_history_may_be_late_and_skips_nothing(self, gmail: Gmail, clock: MovingClock):
        gmail.simulator.switches.late_history = True
        since = gmail.cursor()
        one = gmail.simulator.arrive(mail())
        answer = gmail.history(since)
        assert answer == {"historyId": str(since)}
        clock.move(gmail.simulator.switches.lag)
        assert gmail.happened(int(answer["historyId"])) == [("messagesAdded", one)]


class TestLists:
    def test_pages_that_nothing_moves(self, gmail: Gmail, clock: MovingClock):
        arrived = []
        for number in range(7):
            arrived.append(gmail.simulator.arrive(mail(number)))
            clock.move(timedelta(minutes=1))
        listed = gmail.users.messages().list(userId="me", maxResults=4).execute()
        assert [one["id"] for one in listed["messages"]] == arrived[:2:-1]
        gmail.simulator.arrive(mail(8))
        rest = gmail.users.messages().list(userId="me", maxResults=4, pageToken=listed["nextPageToken"]).execute()
        assert [one["id"] for one in rest["messages"]] == arrived[2::-1]
        assert "nextPageToken" not in rest

    def test_nothing_is_left_out_of_the_answer(self, gmail: Gmail):
        assert gmail.users.messages().list(userId="me").execute() == {"resultSizeEstimate": 0}

    def test_labels_spam_and_trash(self, gmail: Gmail):
        kept, spam = gmail.simulator.arrive(mail(1)), gmail.simulator.arrive(mail(2), label="SPAM")
        assert gmail.found() == [kept]
        assert gmail.found(labelIds=["SPAM"]) == [spam]
        assert set(gmail.found(includeSpamTrash=True)) == {kept, spam}
        assert gmail.found("in:anywhere from:firm.example subject:2") == [spam]
        with pytest.raises(HttpError, match="Invalid label"):
            gmail.found(labelIds=["nowhere"])
        with pytest.raises(HttpError) as caught:
            gmail.users.labels().get(userId="me", id="nowhere").execute()
        assert caught.value.status_code == 404

    def test_a_label_that_is_deleted_is_on_no_message(self, gmail: Gmail):
        label = gmail.users.labels().create(userId="me", body={"name": "Firm"}).execute()["id"]
        kept = gmail.simulator.arrive(mail(1), label=label)
        gmail.users.labels().delete(userId="me", id=label).execute()
        assert gmail.users.messages().get(userId="me", id=kept).execute().get("labelIds", []) == []
        with pytest.raises(HttpError) as caught:
            gmail.users.labels().delete(userId="me", id="INBOX").execute()
        assert caught.value.status_code == 400

    def test_threads_are_listed_once(self, gmail: Gmail):
        one = gmail.simulator.arrive(mail(1))
        gmail.simulator.arrive(mail(1, message_id="<again@x>", References="<m1@firm.example>"))
        listed = gmail.users.threads().list(userId="me").execute()["threads"]
        assert [thread["id"] for thread in listed] == [one]


class TestSearch:
    @pytest.mark.parametrize(
        ("q", "found"),
        [
            ("from:bob@firm.example", True),
            ("from:FIRM.example", True),
            ("from:irm.example", False),
            ('from:"Bob Smith" subject:round', True),
            ("{from:eve@x.example from:firm.example}", True),
            ("from:(bob smith)", True),
            ("to:me -from:me", True),
            ("from:(eve OR bob)", True),
            ("(from:eve to:ada) OR from:bob", True),
            ("-from:bob", False),
            ("rfc822msgid:m1@firm.example", True),
            ("rfc822msgid:<m1@firm.example>", True),
            ("rfc822msgid:m2@firm.example", False),
            ("in:inbox is:unread", True),
            ("in:sent", False),
            ("after:2026/03/03 before:2026/03/04", True),
            ("after:1772548201", False),
            ("newer_than:1d", True),
            ("older_than:1d", False),
            ('"for your time"', True),
            ('"your for time"', False),
            ("has:attachment", False),
        ],
    )
    def test_queries(self, gmail: Gmail, q: str, found: bool):
        one = gmail.simulator.arrive(mail())
        assert gmail.found(q) == ([one] if found else [])

    def test_an_attachment_is_found_and_fetched(self, gmail: Gmail):
        from email import message_from_bytes, policy

        parsed = message_from_bytes(mail(), policy=policy.default)
        parsed.add_attachment(b"PDF", maintype="application", subtype="pdf", filename="offer.pdf")
        one = gmail.simulator.arrive(bytes(parsed))
        assert gmail.found("has:attachment filename:pdf") == [one]
        part = gmail.message(one)["payload"]["parts"][1]
        got = gmail.users.messages().attachments()
        content = got.get(userId="me", messageId=one, id=part["body"]["attachmentId"]).execute()
        assert (part["filename"], content["data"]) == ("offer.pdf", "UERG")

    def test_the_index_lags_and_reading_by_id_does_not(self, gmail: Gmail, clock: MovingClock):
        gmail.simulator.switches.search_lag = True
        one = gmail.simulator.arrive(mail())
        assert gmail.found("from:bob") == []
        assert gmail.found() == [one]
        assert gmail.message(one)["id"] == one
        clock.move(gmail.simulator.switches.lag)
        assert gmail.found("from:bob") == [one]
        gmail.simulator.delete(one)
        assert gmail.found("from:bob") == [one]  # the index has not heard of it yet
        assert gmail.found() == []
        clock.move(gmail.simulator.switches.lag + timedelta(seconds=1))
        assert gmail.found("from:bob") == []

    def test_lists_may_lag_too(self, gmail: Gmail, clock: MovingClock):
        gmail.simulator.switches.stale_listings = True
        one = gmail.simulator.arrive(mail())
        assert gmail.found() == []
        clock.move(gmail.simulator.switches.lag)
        assert gmail.found() == [one]

    def test_the_metadata_scope_forbids_search(self, simulator: GoogleSimulator):
        grant = simulator.grant(METADATA, "https://www.googleapis.com/auth/gmail.readonly")
        with service(simulator, credentials=Credentials(token=grant["token"])) as api:
            assert api.users().messages().list(userId="me").execute()
            with pytest.raises(HttpError, match="Metadata scope does not support 'q'") as caught:
                api.users().messages().list(userId="me", q="from:bob").execute()
        assert caught.value.status_code == 403

    def test_no_query_fails(self, clock: MovingClock):
        for text in (
            "(",
            ")",
            "{",
            "-",
            "OR",
            "from:",
            '"',
            "a:b:c",
            "((x)",
            "from:(",
            "- (a",
            "after:soon",
            "newer_than:x",
        ):
            Query(text, clock.now())
