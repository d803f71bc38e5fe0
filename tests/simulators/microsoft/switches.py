"""What the sources dispute about Microsoft Graph, each a switch of its own, and what can be set to be hard.

The defaults are what the better evidence says; where there is none, what is harder on the client.
"""

from dataclasses import dataclass
from datetime import timedelta

from tests.simulators.simulator import Turnable


@dataclass(slots=True, kw_only=True)
class Switches(Turnable):
    """May be set while the simulator runs; each takes effect with the next request."""

    new_id_on_send: bool = False
    """Sending makes a separate copy: what lies in Sent Items has new ids of both kinds, and the draft is gone."""
    second_send_delivers: bool = True
    """A second `/send` on a draft not yet moved, or on what lies in Sent Items, is answered by 202 and delivers again;
    otherwise it is refused."""
    second_send_400: bool = False
    """A refused second `/send` is a 400 instead of a 404."""
    send_delay: timedelta = timedelta(0)
    """How long a message that was accepted for sending lies where it was before it is in Sent Items."""
    show_in_outbox: bool = False
    """Meanwhile it lies in the Outbox, with `isDraft` false; otherwise it looks like the draft it was."""
    retry_after_on_202: bool = False
    """The 202 of `/send` carries a Retry-After."""
    copy_to_sent: bool = True
    """What was sent is kept in Sent Items; otherwise it is gone."""
    reply_marks_read: bool = True
    """`createReply` and `createReplyAll` mark the original as read."""
    reply_body_drops_quote: bool = True
    """A body given to `createReply` stands alone; otherwise it is put above the quoted original."""
    reply_takes_properties: bool = True
    """Extended properties given to `createReply` are kept; otherwise they are silently dropped."""
    reply_takes_message_id: bool = True
    """An `internetMessageId` given to `createReply` is kept; otherwise it is silently dropped."""
    properties_make_headers: bool = True
    """In-Reply-To and References that were set as extended properties leave as header fields."""
    keep_message_id: bool = True
    """The `internetMessageId` of a draft is that of the sent message; otherwise sending makes a new one."""
    edit_drops_properties: bool = False
    """The user's saving of an edited draft loses its extended properties."""
    edit_rebuilds: bool = False
    """The user's saving of an edited draft makes a new item, with new ids, and deletes the old one."""
    edit_new_message_id: bool = False
    """The user's saving of an edited draft gives it a new `internetMessageId`."""
    subject_edit_new_conversation: bool = True
    """A draft whose subject was changed has another conversationId."""
    shared_conversations: bool = True
    """Received mail that refers to nothing known joins the conversation of mail with the same subject."""
    restless_change_key: bool = False
    """The change key of a message changes by itself once after it was written, without any change of content."""
    partial_read_changes: bool = True
    """Delta tells of a message whose read mark alone changed by id, isRead and parentFolderId only."""
    empty_delta_pages: bool = False
    """A round of delta begins with a page without items."""
    repeat_in_delta: bool = False
    """Each item comes twice in a page of delta."""
    disordered_delta: bool = False
    """The items of a page of delta come in another order: what was removed first, the latest before the oldest."""
    few_generations: bool = False
    """Of one chain of delta links only the last four are good, as was seen; otherwise all are until they expire."""
    late_delta: bool = False
    """Delta of messages shows only what is older than `lag`."""
    search_lag: bool = False
    """`$search` knows only what is older than `lag`."""
    filter_lag: bool = False
    """`$filter` on extended properties knows only what is older than `lag`."""
    plain_as_html: bool = False
    """The body of a plain message comes as HTML when no Prefer header asks for text."""
    localized_folders: bool = False
    """Folders have names in another language; only the well-known names are what they were."""
    uid_per_occurrence: bool = True
    """The occurrences of a series each have an iCalUId of their own, as documented; otherwise that of the series."""
    null_outside_window: bool = False
    """calendarView delta tells of changed events outside its window, with nothing but nulls."""
    deleted_occurrence_told: bool = True
    """calendarView delta tells of an occurrence that was deleted; otherwise its series comes without it."""
    late_calendar: bool = False
    """calendarView delta answers without what was changed; only plain reads show it."""
    delta_of_other_calendars: bool = True
    """calendarView delta is answered for any calendar of the user; otherwise for the default one alone, as its
    reference page says."""
    retry_after_date: bool = False
    """Retry-After is a date instead of seconds."""
    invitations_in_calendar: bool = True
    """An invitation in arriving mail also puts its event into the calendar, tentatively, as Outlook does."""
    reuse_refresh_token: bool = False
    """A refresh answers without a new refresh token."""
    lag: timedelta = timedelta(minutes=15)
    """How far the lagging parts lag behind."""
