"""`python -m tests.live.sign_in CLIENT.json TOKEN.json`: signs in, once, for the checks on a real account, with the one
scope that lets them play the user and the other side as well. The program itself never asks for it."""

import sys
from pathlib import Path

from google_auth_oauthlib.flow import InstalledAppFlow

from tests.live.account import SCOPE


def main() -> None:
    client, token = map(Path, sys.argv[1:])
    flow = InstalledAppFlow.from_client_secrets_file(str(client), [SCOPE])
    credentials = flow.run_local_server(port=0, host="127.0.0.1", access_type="offline", prompt="consent")
    token.touch(mode=0o600)
    token.write_text(credentials.to_json())
    print(f"Kept in {token}; take it back at https://myaccount.google.com/permissions when you are done.")  # noqa: T201


if __name__ == "__main__":
    main()
