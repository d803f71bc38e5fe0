"""Everything the agent remembers, in one SQLite file. Decides nothing; speaks SQL, and nobody else does."""

from agent.store.database import SqliteStore

__all__ = ["SqliteStore"]
