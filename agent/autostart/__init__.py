"""Starting the daemon at login, and telling who started it how it does.

`service` describes what is to run, once for all systems; `systemd`, `launchd` and `windows` each word it for theirs and
speak to its manager; `starter` is what they have in common; `here` picks the one of this machine. `notify` is the
daemon's way of telling systemd that it is well.
"""
