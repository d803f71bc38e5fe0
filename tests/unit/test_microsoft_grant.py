"""A sign-in with Microsoft, and bearers from what is kept of it: by the real msal, against the simulated Microsoft."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from agent.clock import MovingClock, SystemClock
from agent.credentials import FileKeys, NoSecret, TokenFile
from providers.base import AuthRequired, RateLimited, Unavailable
from providers.outlook.auth.door import MicrosoftClient, MicrosoftDoor
from providers.outlook.auth.grant import Grant
from providers.outlook.auth.kept import KeptTokens
from providers.outlook.auth.registration import Registration
from providers.outlook.auth.whose import names_of
from providers.signin import Kept as Told
from providers.signin import Signed, SignInFailed
from tests.simulators.microsoft import MicrosoftSimulator, consent, enter_code

REMEDY = "`afterword connect outlook`"
SOON = timedelta(seconds=60)


@pytest.fixture
def microsoft(tmp_path: Path) -> Iterator[MicrosoftSimulator]:
    with MicrosoftSimulator(tmp_path / "microsoft") as simulator:
        simulator.directory.device_interval = 1
        yield simulator


def registration(microsoft: MicrosoftSimulator, **changed) -> Registration:
    known = {"client_id": microsoft.client_id, "authority": "common", "endpoint": microsoft.url}
    return Registration(**(known | changed))


class Got(list[Signed]):
    """What was signed, as whoever asked takes it."""

    def __call__(self, signed: Signed) -> str:
        self.append(signed)
        return ""


def sign_in(microsoft: MicrosoftSimulator, *, sending: bool = False, cancel: bool = False, hint: str = "", **changed):
    """What a visit to the consent page gives. Raises what a sign-in raises."""
    got = Got()
    client = MicrosoftClient(registration(microsoft, **changed))
    with client.consent(got, hint=hint, sending=sending, device=False) as waiting:
        consent(waiting.address, cancel=cancel)
        waiting.wait(SOON)
    return got[0]


def refused(microsoft: MicrosoftSimulator, **how) -> str:
    with pytest.raises(SignInFailed) as caught:
        sign_in(microsoft, **how)
    assert ". " not in str(caught.value), "one sentence"
    return str(caught.value)


class Kept:
    """A store in a sealed file, as the agent has it, that says `AuthRequired`."""

    def __init__(self, folder: Path, signed: Signed | None) -> None:
        self.file = TokenFile(folder / "outlook.token", "outlook", FileKeys(folder / "keys"), remedy=REMEDY)
        self.after: Callable[[], None] | None = None
        if signed:
            self.file.save(signed.kept)

    def load(self) -> str:
        return self.file.load()

    def save(self, token: str) -> None:
        self.file.save(token)

    @property
    def grant(self) -> Grant:
        return Grant.from_text(self.file.load())


def tokens_of(
    microsoft: MicrosoftSimulator, store: Kept, *, sending: bool = False, clock=None, endpoint=None
) -> KeptTokens:
    now = clock or MovingClock(datetime(2026, 3, 3, tzinfo=UTC))
    there = microsoft.url if endpoint is None else endpoint
    return KeptTokens(store, there, sending=sending, remedy=REMEDY, clock=now.now)


def asked(microsoft: MicrosoftSimulator, operation: str = "oauth2.token") -> int:
    return sum(request.operation == operation for request in microsoft.requests)


# --------------------------------------------------------------------------------------------- signing in


def test_what_microsoft_is_asked_for(microsoft):
    client = MicrosoftClient(registration(microsoft))
    with client.consent(lambda _: "", hint="ada@example.org", sending=False, device=False) as waiting:
        query = {name: values[0] for name, values in parse_qs(urlsplit(waiting.address).query).items()}
    assert waiting.address.startswith(f"{microsoft.url}/common/oauth2/v2.0/authorize?")
    assert set(query["scope"].split()) == {
        "User.Read", "Mail.ReadWrite", "Calendars.Read", "openid", "profile", "offline_access",
    }  # fmt: skip
    assert query["redirect_uri"].startswith("http://localhost:")
    assert not query["redirect_uri"].endswith("/"), "a path would have to be registered"
    assert (query["code_challenge_method"], query["prompt"], query["login_hint"]) == (
        "S256", "select_account", "ada@example.org",
    )  # fmt: skip
    assert len(query["state"]) >= 20


def test_a_consent_gives_whose_account_it_is_and_what_lets_it_in(microsoft):
    signed = sign_in(microsoft)
    assert (signed.email, signed.has_calendar) == ("ada@example.org", True)
    grant = Grant.from_text(signed.kept)
    assert (grant.client_id, grant.authority, grant.is_personal) == (microsoft.client_id, "common", False)


def test_a_personal_account_is_known_by_its_sign_in_name(microsoft):
    microsoft.account.personal = True
    signed = sign_in(microsoft, authority="consumers")
    assert signed.email == "ada@example.org"
    assert Grant.from_text(signed.kept).is_personal


def test_the_page_that_a_browser_elsewhere_ends_at_can_be_pasted(microsoft):
    got = Got()
    client = MicrosoftClient(registration(microsoft))
    with client.consent(got, hint="", sending=False, device=False) as waiting:
        last = consent(waiting.address, visit=False)
        assert not waiting.paste("http://localhost:1/?code=x&state=y")
        assert waiting.paste(last)
        waiting.wait(SOON)
    assert got[0].email == "ada@example.org"


def test_an_error_on_microsofts_page_ends_it_when_it_is_pasted(microsoft):
    client = MicrosoftClient(registration(microsoft, client_id="0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"))
    with client.consent(lambda _: "", hint="", sending=False, device=False) as waiting:
        with pytest.raises(PermissionError) as page:
            consent(waiting.address)
        assert waiting.paste(str(page.value))
        with pytest.raises(SignInFailed, match="knows no registration of this client id"):
            waiting.wait(SOON)


def test_a_code_is_typed_on_another_device(microsoft):
    got = Got()
    client = MicrosoftClient(registration(microsoft))
    with client.consent(got, hint="", sending=False, device=True) as waiting:
        assert waiting.address == f"{microsoft.url}/devicelogin"
        assert not waiting.paste(waiting.code)
        assert "You have signed in" in enter_code(microsoft.url, waiting.code)
        waiting.wait(SOON)
    assert got[0].email == "ada@example.org"


def test_a_code_that_nobody_types_ends_with_what_to_do(microsoft):
    client = MicrosoftClient(registration(microsoft))
    with client.consent(lambda _: "", hint="", sending=False, device=True) as waiting:
        with pytest.raises(SignInFailed, match="Nobody typed the code within"):
            waiting.wait(timedelta(0))
        enter_code(microsoft.url, waiting.code, cancel=True)
        with pytest.raises(SignInFailed, match="You did not allow it"):
            waiting.wait(SOON)


def test_a_wrong_client_id_is_told_at_once_with_a_code(microsoft):
    client = MicrosoftClient(registration(microsoft, client_id="0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"))
    with pytest.raises(SignInFailed, match="knows no registration of this client id"):
        client.consent(lambda _: "", hint="", sending=False, device=True)


def test_a_registration_without_public_flows_is_told(microsoft):
    microsoft.directory.public_flows = False
    client = MicrosoftClient(registration(microsoft))
    with pytest.raises(SignInFailed, match="say Yes to Allow public client flows"):
        client.consent(lambda _: "", hint="", sending=False, device=True)


def test_a_wrong_tenant_is_told_before_the_browser_opens(microsoft):
    assert "no organization of the authority acme.example" in refused(microsoft, authority="acme.example")


def test_a_consent_that_was_refused(microsoft):
    assert refused(microsoft, cancel=True) == "You did not allow it: run the command again and press Accept."


def test_an_organization_that_leaves_it_to_an_administrator(microsoft):
    microsoft.directory.needs_admin = True
    told = refused(microsoft, cancel=True)
    assert f"/organizations/adminconsent?client_id={microsoft.client_id}" in told


@pytest.mark.parametrize(("number", "told"), [(50076, "second proof"), (53003, "conditional access")])
def test_conditions_of_an_organization(microsoft, number, told):
    microsoft.directory.refuse_tokens = number
    assert told in refused(microsoft)


def test_a_permission_that_was_taken_off_the_registration(microsoft):
    microsoft.directory.withheld = {"Calendars.Read"}
    assert "(Calendars.Read left out)" in refused(microsoft)


def test_an_account_without_a_mailbox(microsoft):
    microsoft.account.mailbox = False
    assert "has no mailbox" in refused(microsoft)


def test_a_mailbox_whose_calendar_may_not_be_read(microsoft):
    microsoft.account.calendar = False
    assert "does not show your calendar to Afterword" in refused(microsoft)


@pytest.mark.parametrize("operation", ["oauth2.discovery", "oauth2.token", "me.get"])
@pytest.mark.parametrize("what", ["drop", "503", "portal"])
def test_microsoft_out_of_reach_during_a_sign_in_is_told(microsoft, operation, what):
    microsoft.fault(operation, what, times=9)
    with pytest.raises(Unavailable) as caught:
        sign_in(microsoft)
    assert ("sign in to the network" in str(caught.value)) == (what == "portal")


@pytest.mark.parametrize(
    ("user", "names"),
    [
        ({"mail": "ada.park@acme.example", "userPrincipalName": "apark@acme.example"},
         ("ada.park@acme.example", "apark@acme.example")),
        ({"mail": None, "userPrincipalName": "ada@outlook.com"}, ("ada@outlook.com",)),
        ({"mail": "ada@acme.example", "userPrincipalName": "ada_acme.example#EXT#@other.onmicrosoft.com"},
         ("ada@acme.example",)),
        ({"mail": "ada@acme.example", "userPrincipalName": "ada@acme.example"}, ("ada@acme.example",)),
    ],
)  # fmt: skip
def test_an_account_is_called_by_its_mailbox_first(user, names):
    assert names_of(json.dumps(user).encode()) == names


@pytest.mark.parametrize(
    ("user", "told"),
    [
        ({"mail": None, "userPrincipalName": "ada_acme.example#EXT#@other.onmicrosoft.com"}, "You are a guest in that"),
        ({"mail": 5}, "did not say which address"),
        ({}, "did not say which address"),
    ],
)
def test_an_account_without_an_address_is_none_to_connect(user, told):
    with pytest.raises(SignInFailed, match=told):
        names_of(json.dumps(user).encode())


def test_what_is_kept_is_told_without_asking_anybody(microsoft):
    kept = sign_in(microsoft).kept
    before = len(microsoft.requests)
    told = MicrosoftDoor().look(kept, sending=False)
    assert told.given_at is not None
    assert abs(told.given_at - SystemClock().now()) < timedelta(hours=1)
    assert told == Told(email="ada@example.org", given_at=told.given_at)
    older = json.dumps({key: value for key, value in json.loads(kept).items() if key != "given_at"})
    assert MicrosoftDoor().look(older, sending=False) == Told(email="ada@example.org")
    assert MicrosoftDoor().look(kept, sending=True).missing == ("Mail.Send",)
    assert len(microsoft.requests) == before


# --------------------------------------------------------------------------------------------- bearers


def test_nothing_is_read_before_it_is_needed(microsoft, tmp_path):
    tokens_of(microsoft, Kept(tmp_path, None))
    assert microsoft.requests == []


def test_a_kept_bearer_is_used_while_it_is_good_and_by_the_next_process(microsoft, tmp_path):
    kept = Kept(tmp_path, sign_in(microsoft))
    before = asked(microsoft)
    clock = MovingClock(datetime(2026, 3, 3, tzinfo=UTC))
    first = tokens_of(microsoft, kept, clock=clock)
    bearer = first()
    discovered = asked(microsoft, "oauth2.discovery")
    assert first() == bearer
    assert tokens_of(microsoft, kept)() == bearer
    clock.move(timedelta(minutes=80))
    assert first() == bearer, "looked at again; by Microsoft's clock it is still good"
    assert asked(microsoft) == before
    assert asked(microsoft, "oauth2.discovery") == discovered + 1, "once a process"


def test_a_refused_bearer_is_replaced_and_what_is_new_written_down(microsoft, tmp_path):
    kept = Kept(tmp_path, sign_in(microsoft))
    tokens = tokens_of(microsoft, kept)
    bearer, before = tokens(), kept.grant
    microsoft.expire_access_tokens()
    fresh = tokens.renewed(bearer)
    assert fresh != bearer
    assert tokens() == fresh
    assert tokens.renewed(bearer) == fresh, "another thread was refused the same"
    assert kept.grant.fingerprint != before.fingerprint, "Microsoft gave a new refresh token"
    asked_before = asked(microsoft)
    assert tokens_of(microsoft, kept)() == fresh
    assert asked(microsoft) == asked_before


def test_what_another_process_refreshed_is_taken_without_asking(microsoft, tmp_path):
    kept = Kept(tmp_path, sign_in(microsoft))
    daemon, command = tokens_of(microsoft, kept), tokens_of(microsoft, kept)
    bearer = daemon()
    microsoft.expire_access_tokens()
    fresh = command.renewed(command())
    before = asked(microsoft)
    assert daemon.renewed(bearer) == fresh
    assert asked(microsoft) == before


def test_a_sign_in_that_ended_is_asked_for_once_and_mended_by_signing_in(microsoft, tmp_path):
    kept = Kept(tmp_path, sign_in(microsoft))
    tokens = tokens_of(microsoft, kept)
    bearer = tokens()
    microsoft.revoke()
    before = asked(microsoft)
    with pytest.raises(AuthRequired, match=r"has ended this sign-in .*: run `afterword connect outlook`"):
        tokens.renewed(bearer)
    for _ in range(3):
        with pytest.raises(AuthRequired, match="has ended this sign-in"):
            tokens()
    assert asked(microsoft) == before + 1
    kept.save(sign_in(microsoft).kept)
    assert tokens() != bearer


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (700082, "nobody used it for ninety days"),
        (70043, "wants you to sign in every so often"),
        (50076, "second proof of who you are: run `afterword connect outlook` again"),
        (53003, "conditional access"),
        (65001, "Nobody has allowed it"),
    ],
)
def test_each_end_has_words_of_its_own(microsoft, tmp_path, number, told):
    tokens = tokens_of(microsoft, Kept(tmp_path, sign_in(microsoft)))
    bearer = tokens()
    microsoft.end_grants(number)
    microsoft.expire_access_tokens()
    with pytest.raises(AuthRequired) as caught:
        tokens.renewed(bearer)
    assert told in str(caught.value)
    assert REMEDY in str(caught.value)


def test_what_an_administrator_changes_back_needs_no_new_sign_in(microsoft, tmp_path, monkeypatch):
    clock = MovingClock(datetime(2026, 3, 3, tzinfo=UTC))
    tokens = tokens_of(microsoft, Kept(tmp_path, sign_in(microsoft)), clock=clock)
    bearer = tokens()
    microsoft.end_grants(53003)
    microsoft.expire_access_tokens()
    with pytest.raises(AuthRequired, match="conditional access"):
        tokens.renewed(bearer)
    with microsoft.state.transaction():
        microsoft.state.run("update grants set ended = ''")
    clock.move(timedelta(minutes=59))
    with pytest.raises(AuthRequired, match="conditional access"):
        tokens.renewed(bearer)
    clock.move(timedelta(minutes=1))
    later = SystemClock().now().timestamp() + 61
    monkeypatch.setattr("time.time", lambda: later)  # msal remembers a refusal for a minute of its own
    assert tokens.renewed(bearer) != bearer


def test_a_bearer_is_of_use_though_what_was_renewed_cannot_be_written(microsoft, tmp_path):
    kept = Kept(tmp_path, sign_in(microsoft))
    tokens = tokens_of(microsoft, kept)
    bearer = tokens()
    microsoft.expire_access_tokens()
    (tmp_path / f".outlook.token.{os.getpid()}.new").mkdir()  # in the way of what is written
    with pytest.raises(NoSecret, match="cannot be written"):
        tokens.renewed(bearer)
    before = asked(microsoft)
    assert tokens() != bearer
    assert asked(microsoft) == before


def test_leave_to_send_that_was_never_given_is_named(microsoft, tmp_path):
    kept = Kept(tmp_path, sign_in(microsoft))
    with pytest.raises(AuthRequired, match=r"does not let Afterword send yet \(Mail.Send\)"):
        tokens_of(microsoft, kept, sending=True)()
    kept.save(sign_in(microsoft, sending=True).kept)
    assert tokens_of(microsoft, kept, sending=True)()
    assert tokens_of(microsoft, kept)(), "more than is needed does no harm"


@pytest.mark.parametrize("what", ["drop", "reset", "503", "portal"])
def test_microsoft_out_of_reach_asks_nothing_of_the_user(microsoft, tmp_path, what):
    kept = Kept(tmp_path, sign_in(microsoft))
    tokens = tokens_of(microsoft, kept)
    bearer, before = tokens(), kept.file.load()
    microsoft.expire_access_tokens()
    microsoft.fault("oauth2.token", what, times=9)
    with pytest.raises(Unavailable):
        tokens.renewed(bearer)
    assert kept.file.load() == before
    microsoft.faults.clear()
    assert tokens() == bearer, "what is kept is given out again"
    assert tokens.renewed(bearer) != bearer


@pytest.mark.parametrize(("what", "wait"), [("429", 120), ("429-bare", 60)])
def test_microsoft_is_left_alone_for_as_long_as_it_asks(microsoft, tmp_path, what, wait):
    clock = MovingClock(datetime(2026, 3, 3, tzinfo=UTC))
    tokens = tokens_of(microsoft, Kept(tmp_path, sign_in(microsoft)), clock=clock)
    bearer = tokens()
    microsoft.expire_access_tokens()
    microsoft.fault("oauth2.token", what)
    with pytest.raises(RateLimited) as caught:
        tokens.renewed(bearer)
    assert caught.value.retry_after == timedelta(seconds=wait)
    before = asked(microsoft)
    clock.move(timedelta(seconds=wait - 1))
    with pytest.raises(RateLimited) as caught:
        tokens.renewed(bearer)
    assert (caught.value.retry_after, asked(microsoft)) == (timedelta(seconds=1), before)
    clock.move(timedelta(seconds=1))
    assert tokens.renewed(bearer) != bearer


def test_a_process_that_starts_without_a_network_comes_round_when_there_is_one(microsoft, tmp_path):
    kept = Kept(tmp_path, sign_in(microsoft))
    tokens = tokens_of(microsoft, kept)
    microsoft.fault("oauth2.discovery", "drop", times=2)
    for _ in range(2):
        with suppress(Unavailable):
            pytest.fail(tokens())
    assert tokens()


def test_signing_in_again_while_microsoft_is_asked_is_not_overwritten(microsoft, tmp_path):
    newer = sign_in(microsoft)

    class SignedInMeanwhile(Kept):
        def load(self) -> str:
            """As it was when it was looked at first; then the command has signed in."""
            text = super().load()
            self.file.save(newer.kept)
            return text

    kept = SignedInMeanwhile(tmp_path, sign_in(microsoft))
    tokens = tokens_of(microsoft, kept)
    bearer = tokens()
    kept.file.save(sign_in(microsoft).kept)
    microsoft.expire_access_tokens()
    tokens.renewed(bearer)
    assert kept.file.load() == newer.kept


def test_disconnecting_while_it_runs_needs_a_sign_in(microsoft, tmp_path):
    clock = MovingClock(datetime(2026, 3, 3, tzinfo=UTC))
    kept = Kept(tmp_path, sign_in(microsoft))
    tokens = tokens_of(microsoft, kept, clock=clock)
    tokens()
    kept.file.save("x")
    clock.move(timedelta(hours=2))
    with pytest.raises(AuthRequired, match="of another version: run `afterword connect outlook`"):
        tokens()


def test_a_sign_in_goes_nowhere_but_to_those_who_gave_it(microsoft, tmp_path):
    kept = Kept(tmp_path, sign_in(microsoft))
    before = len(microsoft.requests)
    for elsewhere in ("", "http://127.0.0.1:1", "https://graph.example"):
        with pytest.raises(AuthRequired, match="is not the one that was signed in at, so nothing is sent there"):
            tokens_of(microsoft, kept, endpoint=elsewhere)()
    assert len(microsoft.requests) == before


def test_signing_in_by_another_authority_is_taken_up_while_it_runs(microsoft, tmp_path):
    kept = Kept(tmp_path, sign_in(microsoft))
    tokens = tokens_of(microsoft, kept)
    bearer = tokens()
    kept.save(sign_in(microsoft, authority="organizations").kept)
    assert tokens.renewed(bearer) != bearer
    assert kept.grant.authority == "organizations"


def test_a_cache_without_an_account_needs_a_sign_in(microsoft, tmp_path):
    kept = Kept(tmp_path, None)
    kept.save(json.dumps(json.loads(sign_in(microsoft).kept) | {"cache": "{}"}))
    with pytest.raises(AuthRequired, match="cannot be used any more: run"):
        tokens_of(microsoft, kept)()


def test_a_tenant_that_is_gone_needs_the_user(microsoft, tmp_path):
    signed = sign_in(microsoft)
    kept = Kept(tmp_path, None)
    kept.save(json.dumps(json.loads(signed.kept) | {"authority": "gone.example"}))
    with pytest.raises(AuthRequired, match=r"no organization of the authority gone.example.*; then run"):
        tokens_of(microsoft, kept)()
