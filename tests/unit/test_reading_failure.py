"""What the answers of mail systems mean for an address: dead, or only not reached this time."""

import pytest

from agent.reading.failure import permanent

AT_RCPT = " (in reply to RCPT TO command)"

DEAD = [
    ("5.1.1", "550 5.1.1 <d@a.example>: Recipient address rejected: undeliverable address: unknown user" + AT_RCPT),
    ("5.1.1", "550-5.1.1 The email account that you tried to reach does not exist. Please try double-checking"),
    ("5.1.1", "550 5.1.1 sorry, no mailbox here by that name (chkuser)"),
    ("5.1.1", "553 sorry, this recipient is not in my validrcptto list (#5.7.1)"),
    ("5.7.1", "550 5.7.1 <d@a.example>: Recipient address rejected: Access denied" + AT_RCPT),
    ("5.0.0", "550 <d@a.example> User unknown" + AT_RCPT),
    ("5.0.0", "550 #5.1.0 Address rejected." + AT_RCPT),
    ("5.0.0", "550 5.1.1 unknown or illegal alias: d@a.example"),
    ("5.0.0", "550 mailbox not found" + AT_RCPT),
    ("5.0.0", "550 No such user - psmtp" + AT_RCPT),
    ("5.0.0", "550 Invalid Recipient" + AT_RCPT),
    ("5.0.0", "554 5.1.1 This email address is wrong or no longer valid" + AT_RCPT),
    ("5.0.0", "550 Unknown local part d in <d@a.example>" + AT_RCPT),
    ("5.4.4", "550 5.4.4 Invalid domain"),
    ("5.4.4", "Name service error for name=a.example type=MX: Host not found"),
    ("5.4.4", "Host or domain name not found. Name service error for name=a.example type=A: Host not found"),
    ("5.0.0", "554 5.5.1 Error: no valid recipients (in reply to end of DATA command)"),
    ("5.1.10", "556 5.1.10 Recipient address has null MX"),
    ("5.3.2", "521 5.3.2 Host does not accept mail"),
    ("5.0.0", "521 mx.a.example does not accept mail"),
    ("5.1.6", "551 5.1.6 Recipient no longer on server: d@a.example"),
    ("5.1.6", "550 5.1.6 <d@a.example>: Recipient address rejected: User has moved to d@b.example"),
    ("5.0.0", "551 User not local; please try <d@b.example>"),
    ("5.1.2", "550 5.1.2 Bad destination system: no such domain"),
    ("5.1.3", "501 5.1.3 Bad recipient address syntax"),
    ("5.0.0", "550 5.1.1 Recipient address rejected: {Gresp.N} invalid mailbox"),
    ("5.1.0", "550 5.1.0 Address rejected d@a.example"),
    ("5.1.1", "d@a.example... User unknown"),
    ("5.0.0", "User d@a.example does not exist" + AT_RCPT),
    (
        "5.5.0",
        "smtp;550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302). [SN1NAM02.outlook.example]",
    ),
    (
        "5.0.0",
        "550 Requested action not taken: mailbox unavailable For explanation visit https://postmaster.gmx.net/en/error-messages?ip=192.0.2.1&c=sgan",
    ),
    ("5.4.310", "550 5.4.310 DNS domain a.example does not exist [Message=InfoDomainNonexistent]"),
]

ALIVE = [
    ("5.0.0", "550 Mailbox unavailable or access denied" + AT_RCPT),
    ("5.0.0", "550 relay not permitted" + AT_RCPT),
    ("5.0.0", "554 5.7.1 <d@a.example>: Relay access denied" + AT_RCPT),
    ("5.7.1", "550 5.7.1 Unable to relay"),
    ("5.0.0", "550 5.7.1 We do not relay"),
    ("5.0.0", "553 5.7.1 Sorry, you are not authorized to use this mailserver as relay"),
    ("5.2.2", "552 5.2.2 The email account that you tried to reach is over quota"),
    ("5.0.0", "552 Requested mail action aborted: exceeded storage allocation"),
    ("5.0.0", "550 Mailbox has exceeded the limit" + AT_RCPT),
    ("4.2.2", "452 4.2.2 Over quota"),
    ("5.2.1", "550 5.2.1 The email account that you tried to reach is inactive"),
    ("5.2.1", "550 5.2.1 Mailbox disabled for this recipient"),
    ("5.0.0", "550 Account disabled" + AT_RCPT),
    ("5.0.0", "550 5.7.1 Mailbox currently suspended - Please contact correspondent directly"),
    (
        "5.0.0",
        "554 delivery error: dd Sorry, your message was not taken. This account has been disabled [#102]",
    ),
    ("5.7.1", "550 5.7.1 Message rejected as spam by Content Filtering"),
    ("5.7.1", "554 5.7.1 Blocked - see http://www.spamcop.net/bl.shtml?192.0.2.1"),
    ("5.0.0", "550 SC-001 Mail rejected by Windows Live Hotmail for policy reasons"),
    ("5.0.0", "550 OU-002 Unfortunately, messages from 192.0.2.1 weren't sent"),
    (
        "5.7.26",
        "550-5.7.26 This message does not have authentication information or fails to pass authentication checks",
    ),
    ("5.7.1", "550 5.7.1 Email rejected per DMARC policy for example.org"),
    ("5.7.23", "550 5.7.23 SPF validation failed"),
    ("5.7.25", "550-5.7.25 The IP address sending this message does not have a PTR record setup"),
    ("5.0.0", "554 5.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.1]"),
    ("5.1.8", "553 5.1.8 <ada@x.example>... Domain of sender address ada@x.example does not exist"),
    ("5.1.7", "501 5.1.7 Invalid address (in reply to MAIL FROM command)"),
    ("5.0.0", "550 Sender rejected (in reply to MAIL FROM command)"),
    ("5.0.0", "550 Verification failed for <ada@x.example> Unrouteable address Sender verify failed"),
    ("5.0.0", "550 5.1.0 <ada@x.example> sender rejected : invalid sender domain"),
    ("5.3.4", "552 5.3.4 Message size exceeds fixed limit"),
    ("5.2.3", "554 5.2.3 Message exceeds maximum fixed size"),
    ("5.4.6", "554 5.4.6 Too many hops"),
    ("5.4.6", "mail for a.example loops back to myself"),
    ("5.4.1", "connect to a.example[192.0.2.1]:25: Connection timed out"),
    ("4.4.1", "connect to a.example[192.0.2.1]:25: Connection refused"),
    ("5.4.7", "delivery time expired"),
    ("4.4.7", "421 4.4.7 Delivery expired (message too old)"),
    (
        "4.4.3",
        "Host or domain name not found. Name service error for name=a.example type=MX: Host not found, try again",
    ),
    ("5.4.3", "Host not found, try again"),
    ("5.3.5", "local configuration error"),
    ("5.3.0", "unknown mailer error 1"),
    ("5.5.1", "503 5.5.1 Error: need RCPT command"),
    ("5.7.1", "550 5.7.1 RESOLVER.RST.AuthRequired; authentication required"),
    ("5.7.124", "550 5.7.124 RESOLVER.RST.RestrictedToRecipientsPermission; not authorized to send"),
    ("5.7.1", "550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized"),
    ("5.2.0", "550 5.2.0 RESOLVER.RST.RecipSizeLimit; message too large for this recipient"),
    ("5.7.129", "550 5.7.129 RESOLVER.RST.RestrictedToRecipientsPermission"),
    ("5.7.0", "554 5.7.0 Reject, id=01234-56 - VIRUS: Eicar-Test-Signature"),
    ("5.6.0", "554 5.6.0 Message contains invalid header"),
    ("5.0.0", "550 Message headers fail syntax check"),
    ("4.2.0", "450 4.2.0 <d@a.example>: Recipient address rejected: Greylisted"),
    ("4.3.2", "421 4.3.2 Too many connections"),
    ("5.7.1", "550 5.7.1 Service unavailable; client [192.0.2.1] blocked using zen.spamhaus.org"),
    ("5.0.0", "550 Administrative prohibition"),
    ("5.0.0", "550 Rejected by header based manually Blocking List: 6221"),
    ("5.0.0", "550 User suspended" + AT_RCPT),
    ("5.0.0", "550 permanent failure for one or more recipients (d@a.example:blocked)"),
    ("5.0.0", "501 Syntax error in parameters"),
    ("5.4.316", "550 5.4.316 Message expired, connection refused(Socket error code 10061)"),
    ("5.4.300", "550 5.4.300 Message expired -> 451 4.4.0 Primary target IP address responded with timeout"),
    ("5.7.708", "550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP"),
    ("5.7.606", "550 5.7.606 Access denied, banned sending IP [192.0.2.1]"),
    ("5.7.509", "550 5.7.509 Access denied, sending domain example.org does not pass DMARC verification"),
    ("5.2.121", "550 5.2.121 RESOLVER.RST.RecipLimitExceeded; recipient's per hour message receive limit exceeded"),
    (
        "5.2.122",
        "554 5.2.122 The recipient has exceeded their limit for the number of messages they can receive per hour",
    ),
]


@pytest.mark.parametrize(("status", "answer"), DEAD)
def test_an_answer_about_the_address_makes_it_dead(status, answer):
    assert permanent(status, answer, "") is True


@pytest.mark.parametrize(("status", "answer"), ALIVE)
def test_an_answer_about_anything_else_does_not(status, answer):
    assert permanent(status, answer, "") is False
