"""What the user tells, in a terminal or by mail, read: `given` (people, instants, single values), `said` (how a
conversation went), `questions` (what they are asked, and their answer by mail). Pure.
"""
