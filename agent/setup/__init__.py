"""What `afterword setup` knows before and beside its questions: guesses, the answers kept so far, and what the calendar
shows. How it is asked is the command line's."""
