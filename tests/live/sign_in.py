"""Signs in, once, for the checks on a real account, and keeps it in a file of the person's own choosing:

    python -m tests.live.sign_in gmail CLIENT.json TOKEN.json
    python -m tests.live.sign_in outlook CLIENT_ID TOKEN.json [AUTHORITY]

With Gmail by the one scope that lets the checks play the user and the other side as well; the program itself never asks
for it. Outlook's own scopes are enough for that.
"""

import os
import sys
from pathlib import Path

from providers.base import AuthRequired


def main() -> int:
    match sys.argv[1:]:
        case ["gmail", client, token]:
            from tests.live.gmail.account import signed_in

            kept, taken_back = signed_in(Path(client)), "https://myaccount.google.com/permissions"
        case ["outlook", client, token, *authority]:
            from tests.live.outlook.account import signed_in as signed_in_there

            try:
                kept = signed_in_there(client, *authority)
            except AuthRequired as refused:
                sys.stderr.write(f"{refused}\n")
                return 1
            taken_back = "https://account.live.com/consent/Manage or https://myapps.microsoft.com"
        case _:
            sys.stderr.write(__doc__ or "")
            return 2
    file = os.open(Path(token).expanduser(), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(file, "w") as out:
        out.write(kept)
    sys.stdout.write(f"Kept in {token}; take it back at {taken_back} when you are done.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
