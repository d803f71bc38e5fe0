"""What is told of a sign-in at Microsoft that is kept, from the cache that msal itself writes."""

import base64
import json

import msal
import pytest

from providers.outlook.auth.door import MicrosoftDoor
from providers.outlook.auth.grant import Grant

ALLOWED = ("User.Read", "Mail.ReadWrite", "Calendars.Read")


def coded(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


def kept(*scopes: str) -> str:
    cache = msal.SerializableTokenCache()
    claims = {"preferred_username": "ada@outlook.example", "tid": "t", "sub": "s", "exp": 1, "aud": "id", "iss": "i"}
    cache.add(
        {
            "client_id": "id",
            "scope": list(scopes),
            "token_endpoint": "https://login.microsoftonline.com/common/oauth2/v2.0/token",
            "response": {
                "access_token": "secret-access",
                "refresh_token": "secret-refresh",
                "expires_in": 3600,
                "token_type": "Bearer",
                "scope": " ".join(scopes),
                "client_info": coded({"uid": "u", "utid": "t"}),
                "id_token": f"{coded({})}.{coded(claims)}.x",
            },
        }
    )
    return Grant(
        client_id="id",
        authority="common",
        email="ada@outlook.example",
        tenant="t",
        endpoint="",
        cache=cache.serialize(),
    ).to_text()


@pytest.mark.parametrize(
    ("scopes", "sending", "missing"),
    [
        (ALLOWED, False, ()),
        ((*ALLOWED, "https://graph.microsoft.com/Mail.Send"), True, ()),
        (ALLOWED, True, ("Mail.Send",)),
        (ALLOWED[:2], False, ("Calendars.Read",)),
    ],
)
def test_who_it_is_and_what_they_did_not_allow(scopes, sending, missing):
    found = MicrosoftDoor().look(kept(*scopes), sending=sending)
    assert (found.email, found.missing, found.ends_at) == ("ada@outlook.example", missing, None)
    assert "secret" not in str(found)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"version": 2}'])
def test_what_another_version_kept(text):
    with pytest.raises(ValueError, match=r"."):
        MicrosoftDoor().look(text, sending=False)
