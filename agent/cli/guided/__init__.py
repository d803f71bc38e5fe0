"""`setup`: one guided run from nothing to a working daemon, that can be left at every question and taken up again.

`command` has the options and the order, `questions` what is asked about the user, `mailbox` the sign-in, `look` the
calendar, `finish` what comes after: a rehearsal and the start by itself.
"""
