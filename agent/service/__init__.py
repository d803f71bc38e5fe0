"""What the agent does with what it decided: planner, watcher, outbox, and the turn that runs them in order."""
