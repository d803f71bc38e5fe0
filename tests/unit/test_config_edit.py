"""An account is changed in config.toml as a person would: the rest of the text stays as it is."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.config import example_config
from agent.config_edit import with_account
from agent.errors import ConfigError

TEXT = """\
# mine
[user]
name = "Ada [[accounts]]"   # a name like any other
email = "ada@example.org"
time_zone = "Europe/Berlin"

[[accounts]]  # the first
name = "local"
# provider = "local"
command = [
  "msmtp",
]

[[accounts]]
name = 'work'
email="w@acme.example" # at work
provider = "gmail"
[notes]
mode = "auto"
"""


BLOCK = '[[accounts]]\nname = "gmail"\nprovider = "gmail"\n'


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went, and those that came."""
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


def test_an_account_that_is_not_there_is_added_at_the_end():
    after = with_account(TEXT, "gmail", {"provider": "gmail"}, BLOCK)
    assert after == f"{TEXT}\n{BLOCK}"


def test_or_before_the_others():
    after = with_account(TEXT, "gmail", {"provider": "gmail"}, BLOCK, first=True)
    assert [one["name"] for one in tomllib.loads(after)["accounts"]] == ["gmail", "local", "work"]
    assert changed_lines(TEXT, after) == ([], ["[[accounts]]", 'name = "gmail"'][1:])


def test_a_setting_takes_the_place_of_its_line_and_keeps_the_comment_behind_it():
    after = with_account(TEXT, "work", {"email": "ada@gmail.com", "endpoint": "http://127.0.0.1:8080"}, BLOCK)
    assert 'email = "ada@gmail.com" # at work\n' in after
    assert changed_lines(TEXT, after) == (
        ['email="w@acme.example" # at work'],
        ['email = "ada@gmail.com" # at work', 'endpoint = "http://127.0.0.1:8080"'],
    )


def test_or_of_the_comment_that_shows_its_default():
    after = with_account(TEXT, "local", {"provider": "local"}, BLOCK)
    assert changed_lines(TEXT, after) == (['# provider = "local"'], ['provider = "local"'])
    assert '\n[[accounts]]  # the first\nname = "local"\nprovider = "local"\ncommand' in after


def test_what_says_it_already_is_not_touched():
    assert with_account(TEXT, "work", {"provider": "gmail"}, BLOCK) == TEXT


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_line_endings_stay(ending):
    text = TEXT.replace("\n", ending)
    after = with_account(text, "work", {"email": "x@y.example"}, BLOCK)
    assert after == text.replace('email="w@acme.example"', 'email = "x@y.example"')


def test_a_file_without_a_last_line_end_and_without_accounts():
    after = with_account('[user]\nname = "Ada"', "gmail", {"provider": "gmail"}, BLOCK)
    assert tomllib.loads(after) == {"user": {"name": "Ada"}, "accounts": [{"name": "gmail", "provider": "gmail"}]}


@pytest.mark.parametrize(
    "text",
    [
        'accounts = [{name = "gmail", provider = "gmail"}]\n',
        '[[accounts]]\nname = "gmail"\nprovider = """\ngmail"""\nemail = """a@b.example"""\n',
        'x = """\n[[accounts]]\n"""\n[[accounts]]\nname = "gmail"\nprovider = "gmail"\n',
        '[[ "accounts" ]]\nname = "gmail"\n',
    ],
)
def test_what_is_written_otherwise_is_left_to_the_user(text):
    with pytest.raises(ConfigError, match='could not be changed by itself: give it an account with name = "gmail", em'):
        with_account(text, "gmail", {"email": "new@b.example"}, BLOCK)


@given(st.text(st.characters(codec="utf-8"), max_size=40), st.sampled_from(["gmail", "local"]))
def test_whatever_is_written_is_read_back_or_refused(value, name):
    text = example_config()
    after = tomllib.loads(with_account(text, name, {"email": value}, BLOCK))
    before = tomllib.loads(text)
    [account] = [one for one in after["accounts"] if one["name"] == name]
    assert account["email"] == value
    assert {key: after[key] for key in after if key != "accounts"} == {k: before[k] for k in before if k != "accounts"}
