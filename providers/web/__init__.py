"""What the mailboxes that are reached over the web have in common, whoever runs them; pure, each thing written once.

`endpoints` says where a token may go. `waits` reads how long a service asks to wait and decides what a read does about
it. `markup` turns HTML into text. `likeness` tells a note of ours in another's words, and who takes part in a message.
"""
