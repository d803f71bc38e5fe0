"""What the sources dispute about Gmail, each a switch of its own. The defaults are what the better evidence says."""

from dataclasses import dataclass
from datetime import timedelta

from tests.simulators.simulator import Turnable


@dataclass(slots=True, kw_only=True)
class Switches(Turnable):
    """May be set while the simulator runs; each takes effect with the next request."""

    rewrite_message_id: bool = True
    """`drafts.send` gives the message an id of Gmail's own."""
    keep_original_message_id: bool = False
    """A rewritten id is kept in X-Google-Original-Message-ID, as it used to be."""
    rewrite_message_id_by_hand: bool = True
    """The user's own sending of a draft rewrites the id as well."""
    rewrite_message_id_of_drafts: bool = False
    """Already the draft has an id of Gmail's own."""
    rewrite_message_id_on_edit: bool = False
    """The web client's saving of an edited draft gives it a new id."""
    rotate_draft_id: bool = False
    """Every replacement of a draft, by API or in the web client, gives the draft a new id."""
    drop_x_headers: bool = True
    """The web client's saving of a draft drops its X- headers."""
    subject_edit_new_thread: bool = True
    """A draft whose subject the user edited is in a new thread."""
    answer_for_sent_draft: bool = False
    """The draft of a sent message goes on answering, with the message in Sent; deleting that draft deletes it."""
    second_send_400: bool = False
    """A second `drafts.send` is answered by 400 instead of 404."""
    refuse_mismatched_thread: bool = False
    """A threadId whose headers or subject do not fit is answered by 400; otherwise the message gets a new thread."""
    honour_mismatched_thread: bool = False
    """A threadId is honoured whether headers and subject fit or not."""
    thread_drafts_by_headers: bool = False
    """A draft without a threadId is put into a thread by its References, as was seen to happen now and then."""
    unthread_on_update: bool = True
    """`drafts.update` without a threadId takes the draft out of its thread."""
    thread_by_subject: bool = True
    """An answer whose subject was changed begins a thread of its own, whatever its References say."""
    history_labels: bool = False
    """Messages in history records carry their labels, beside id and threadId."""
    swap_history: bool = False
    """A replaced draft is told as added before deleted, a sent one as deleted before added; otherwise the reverse."""
    short_history: bool = False
    """A historyId is good for three hours instead of a week."""
    empty_history_pages: bool = False
    """History comes with pages that have a nextPageToken and no history."""
    late_history: bool = False
    """The history shows only what is older than `lag`; a historyId it hands out never skips what is still to come."""
    search_lag: bool = False
    """Search (q) knows only what is older than `lag`, and still finds what went since."""
    stale_listings: bool = False
    """Lists without q lag like search."""
    empty_event_pages: bool = False
    """`events.list` begins with a page without items."""
    cancelled_stubs: bool = True
    """Deleted events come as id and status only."""
    testing: bool = False
    """The OAuth client is in Testing: a grant ends after seven days."""
    lag: timedelta = timedelta(minutes=15)
    """How far the lagging parts lag behind."""
