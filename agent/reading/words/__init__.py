"""The words by which messages are known, as data, in seven languages, English first; one file for each subject.

No pattern here may hold an unbounded repetition: gaps are limited, so that no text can make one run for long. The small
language of the phrases is told in `agent.reading.wording`.
"""
