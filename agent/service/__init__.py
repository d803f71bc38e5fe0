"""What the agent does with what it decided: planner, feeds, lookout, outbox, and the turn that runs them in order."""
