"""`python -m agent.demo.turn HOME INSTANT`: one turn at a given instant, in a process of its own that may be killed."""

import sys
from datetime import datetime
from pathlib import Path

from agent.bootstrap import open_agent, open_known_store
from agent.clock import MovingClock
from agent.config import load_settings
from agent.home import Home


def main() -> None:
    home = Home(Path(sys.argv[1]))
    clock = MovingClock(datetime.fromisoformat(sys.argv[2]))
    open_agent(home, load_settings(home), open_known_store(home), clock).turn(clock.now())


if __name__ == "__main__":
    main()
