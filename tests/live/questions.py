"""What no source settles about a provider, asked of a real account: `python -m tests.live.questions gmail` (or outlook)
prints a table.

The first part needs nobody. The second is for a person at the provider's own clients, and is asked only at a terminal.
Beside each answer stands what the program has been built on until it is known. Nothing is left in the account.
"""

import sys

from tests.live.account import PROVIDERS, NotNamed, NotTheOne, opened
from tests.live.answers import show


def main() -> int:
    if sys.argv[1:] not in [[name] for name in PROVIDERS]:
        sys.stderr.write(f"usage: python -m tests.live.questions {'|'.join(PROVIDERS)}\n")
        return 2

    def ready(task: str) -> bool:
        return not input(f"Now {task}. Enter when it is done, s to leave it out: ").strip()

    try:
        with opened(sys.argv[1]) as account:
            answers = list(account.unattended())
            if sys.stdin.isatty():
                answers += account.attended(ready)
    except (NotNamed, NotTheOne) as error:
        sys.stderr.write(f"Nothing was asked: {error}.\n")
        return 2
    show(answers)
    return 0


if __name__ == "__main__":
    sys.exit(main())
