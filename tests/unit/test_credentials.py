"""Token files: sealed, written whole, of no use without their key; and the keyring, asked with a time limit."""

import contextlib
import json
import os
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.bootstrap import open_agent, open_store
from agent.clock import SystemClock
from agent.config import load_settings, render_config
from agent.credentials import FileKeys, KeyringKeys, NoSecret, NotConnected, TokenFile, Unsealable, password
from agent.credentials.keyring import KeyringLocked, NoKeyring, ask
from agent.home import Home

REMEDY = "`afterword connect gmail`"
TOKEN = json.dumps({"refresh_token": "1//0-very-secret", "filler": "x" * 3000})

BACKEND = """
import json, pathlib, time
from keyring.backend import KeyringBackend

class {name}(KeyringBackend):
    priority = 9
    path = pathlib.Path({path!r})
    def _all(self):
        return json.loads(self.path.read_text()) if self.path.exists() else {{}}
    def get_password(self, service, user):
        {before_get}
        return self._all().get(f"{{service}} {{user}}")
    def set_password(self, service, user, value):
        self.path.write_text(json.dumps(self._all() | {{f"{{service}} {{user}}": value}}))
    def delete_password(self, service, user):
        kept = self._all()
        if kept.pop(f"{{service}} {{user}}", None) is None:
            from keyring.errors import PasswordDeleteError
            raise PasswordDeleteError("none")
        self.path.write_text(json.dumps(kept))
"""


def backend(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, name: str, *, before_get: str = "pass"
) -> Path:
    """A keyring of the user's choice, as keyring knows them: a module named in the environment. Returns its file."""
    vault = tmp_path / "vault.json"
    file = tmp_path / "modules" / (module.replace(".", "/") + ".py")
    file.parent.mkdir(parents=True)
    file.write_text(BACKEND.format(name=name, path=str(vault), before_get=before_get))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "modules"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{module}.{name}")
    return vault


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return backend(tmp_path, monkeypatch, "vault_for_tests", "Vault")


def tokens(folder: Path, account: str = "gmail", *, keys_in: Path | None = None) -> TokenFile:
    return TokenFile(folder / f"{account}.token", account, FileKeys(keys_in or folder / "keys"), remedy=REMEDY)


# --------------------------------------------------------------------------------------------- token files


def test_what_is_kept_is_read_back_by_another_process_and_is_sealed(tmp_path):
    tokens(tmp_path).save(TOKEN)
    assert tokens(tmp_path).load() == TOKEN
    content = tokens(tmp_path).path.read_bytes()
    assert b"secret" not in content
    assert b"xxx" not in content


def test_everything_is_for_the_user_alone(tmp_path):
    tokens(tmp_path).save(TOKEN)
    [key] = (tmp_path / "keys").iterdir()
    assert [stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "gmail.token", key)] == [0o600, 0o600]
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o700


def test_nothing_is_left_beside_it(tmp_path):
    for text in ("one", "two", "three"):
        tokens(tmp_path).save(text)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["gmail.token", "keys"]
    assert len(list((tmp_path / "keys").iterdir())) == 1, "the key in use is used again"
    assert tokens(tmp_path).load() == "three"


def test_sealing_twice_gives_nothing_away(tmp_path):
    one = tokens(tmp_path)
    one.save("the same")
    first = one.path.read_bytes()
    one.save("the same")
    assert one.path.read_bytes() != first


def test_nobody_signed_in(tmp_path):
    with pytest.raises(NotConnected, match="Nobody is signed in: run `afterword connect gmail`"):
        tokens(tmp_path).load()


def test_a_file_cut_short_anywhere_is_told_with_the_remedy(tmp_path):
    one = tokens(tmp_path)
    one.save("short")
    whole = one.path.read_bytes()
    for length in range(len(whole) - 2):  # the last two are a brace and a newline
        one.path.write_bytes(whole[:length])
        with pytest.raises(Unsealable, match=r"cannot be opened .* run `afterword connect gmail`"):
            tokens(tmp_path).load()


@given(st.integers(0, 10**6), st.integers(1, 255))
def test_a_changed_byte_never_opens_to_something_else(tmp_path_factory, where, change):
    folder = tmp_path_factory.mktemp("t")
    one = tokens(folder)
    one.save(TOKEN)
    content = bytearray(one.path.read_bytes())
    content[where % len(content)] ^= change
    one.path.write_bytes(content)
    with contextlib.suppress(NoSecret):
        assert tokens(folder).load() == TOKEN  # white space, or a part that says nothing


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"null",
        b'"text"',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"version": 1}',
        b'{"version": 1, "key_id": 5, "nonce": "", "sealed": ""}',
        b'{"version": 1, "key_id": "../../etc/passwd", "nonce": "AAAAAAAAAAAAAAAA", "sealed": "AAAA"}',
        b'{"version": 2, "key_id": "ab", "nonce": "AAAAAAAAAAAAAAAA", "sealed": "AAAA"}',
    ],
)  # fmt: skip
def test_what_is_no_token_file_is_damaged(tmp_path, content):
    one = tokens(tmp_path)
    one.path.write_bytes(content)
    with pytest.raises(Unsealable):
        one.load()
    one.save("new")
    assert tokens(tmp_path).load() == "new", "signing in again mends it"


def test_copied_to_another_machine_it_is_of_no_use(tmp_path):
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    tokens(here, keys_in=tmp_path / "keyring of this machine").save(TOKEN)
    (there / "gmail.token").write_bytes((here / "gmail.token").read_bytes())
    copied = tokens(there, keys_in=tmp_path / "keyring of that machine")
    with pytest.raises(Unsealable, match=r"key .* is not on this machine .* run `afterword connect gmail`"):
        copied.load()
    copied.save("signed in there")
    assert copied.load() == "signed in there"
    assert tokens(here, keys_in=tmp_path / "keyring of this machine").load() == TOKEN


def test_the_file_of_one_account_is_not_taken_for_anothers(tmp_path):
    tokens(tmp_path, "gmail").save(TOKEN)
    (tmp_path / "work.token").write_bytes((tmp_path / "gmail.token").read_bytes())
    with pytest.raises(Unsealable, match="another account's"):
        tokens(tmp_path, "work").load()


def test_a_disk_that_takes_nothing_leaves_what_was_there(tmp_path):
    one = tokens(tmp_path)
    one.save(TOKEN)
    (tmp_path / f".gmail.token.{os.getpid()}.new").mkdir()  # nothing can be written beside it
    with pytest.raises(NoSecret, match="cannot be written"):
        one.save("new")
    assert tokens(tmp_path).load() == TOKEN


def test_killed_while_it_is_written_it_is_the_old_one_or_the_new_one(tmp_path):
    one = tokens(tmp_path)
    one.save("a" * 5000)
    code = (
        "import sys; from pathlib import Path; from agent.credentials import FileKeys, TokenFile\n"
        "folder = Path(sys.argv[1])\n"
        "one = TokenFile(folder / 'gmail.token', 'gmail', FileKeys(folder / 'keys'), remedy='')\n"
        "while True:\n    for letter in 'bc':\n        one.save(letter * 5000)\n        print(letter, flush=True)\n"
    )
    for lines in (1, 2, 3, 5, 8, 13):
        with subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            for _ in range(lines):
                writer.stdout.readline()
            writer.kill()
        found = tokens(tmp_path).load()
        assert found in {letter * 5000 for letter in "abc"}


def test_removing_takes_the_key_too_and_is_done_once(tmp_path):
    tokens(tmp_path).save(TOKEN)
    tokens(tmp_path).remove()
    assert list(tmp_path.rglob("*.token")) == list(tmp_path.rglob("*.key")) == []
    tokens(tmp_path).remove()


# --------------------------------------------------------------------------------------------- the keyring


def test_the_keyring_holds_a_key_and_no_token(tmp_path, vault):
    one = TokenFile(tmp_path / "gmail.token", "gmail", KeyringKeys(), remedy=REMEDY)
    one.save(TOKEN)
    again = TokenFile(tmp_path / "gmail.token", "gmail", KeyringKeys(), remedy=REMEDY)
    assert again.load() == TOKEN
    [(name, value)] = json.loads(vault.read_text()).items()
    assert name.startswith("afterword:key:")
    assert len(value) * 2 < 2560, "Windows Credential Manager holds 2560 bytes, two a character"
    again.remove()
    assert json.loads(vault.read_text()) == {}


def test_two_homes_with_an_account_of_the_same_name_do_not_take_each_others_key(tmp_path, vault):
    files = [TokenFile(tmp_path / home / "gmail.token", "gmail", KeyringKeys(), remedy=REMEDY) for home in "ab"]
    for file in files:
        file.save(file.path.parent.name)
    assert [TokenFile(f.path, "gmail", KeyringKeys(), remedy=REMEDY).load() for f in files] == ["a", "b"]


def test_a_moved_home_keeps_its_sign_in(tmp_path, vault):
    TokenFile(tmp_path / "old" / "gmail.token", "gmail", KeyringKeys(), remedy=REMEDY).save(TOKEN)
    (tmp_path / "old").rename(tmp_path / "new")
    assert TokenFile(tmp_path / "new" / "gmail.token", "gmail", KeyringKeys(), remedy=REMEDY).load() == TOKEN


@pytest.mark.parametrize("which", ["fail", "null"])
def test_no_keyring_is_a_choice(monkeypatch, which):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"keyring.backends.{which}.Keyring")
    with pytest.raises(NoKeyring, match=r"install one .* or say --key-in file"):
        ask("get", "s", "u")


def test_a_keyring_that_hides_nothing_is_refused_unless_asked_for(tmp_path, monkeypatch):
    vault = backend(tmp_path, monkeypatch, "keyrings.alt.file", "PlaintextKeyring")
    with pytest.raises(NoKeyring, match=r"every program can read .* --key-in plain-keyring"):
        KeyringKeys().keep("ab12", b"k" * 32)
    assert not vault.exists()
    KeyringKeys(plain=True).keep("ab12", b"k" * 32)
    assert KeyringKeys(plain=True).get("ab12") == b"k" * 32


def test_a_keyring_that_asks_nobody_is_given_up(tmp_path, monkeypatch):
    backend(tmp_path, monkeypatch, "silent_for_tests", "Silent", before_get="time.sleep(600)")
    with pytest.raises(KeyringLocked, match="a prompt that nobody answers: unlock it"):
        KeyringKeys(patience=timedelta(seconds=1.5)).get("ab12")


@pytest.mark.parametrize(
    ("does", "told"),
    [
        ("raise __import__('keyring.errors').errors.KeyringLocked('x')", "is locked: unlock it"),
        ("raise OSError('the bus is gone')", r"failed \(OSError: the bus is gone\)"),
        ("__import__('os')._exit(7)", r"broke off \(exit code 7\)"),
    ],
)
def test_a_keyring_that_fails_says_so(tmp_path, monkeypatch, does, told):
    backend(tmp_path, monkeypatch, "failing_for_tests", "Failing", before_get=does)
    with pytest.raises(NoSecret, match=told):
        KeyringKeys().get("ab12")


def test_a_keyring_that_forgets_is_no_place_for_a_key(tmp_path, monkeypatch):
    backend(tmp_path, monkeypatch, "forgetful_for_tests", "Forgetful", before_get="return None")
    with pytest.raises(NoSecret, match="it forgot what it was told"):
        KeyringKeys().keep("ab12", b"k" * 32)


def test_a_module_of_the_folder_the_user_is_in_is_not_taken_for_keyring(tmp_path, monkeypatch, vault):
    evil = tmp_path / "evil"
    evil.mkdir()
    (evil / "keyring.py").write_text("open('stolen', 'w').write('x')\n")
    monkeypatch.chdir(evil)
    KeyringKeys().keep("ab12", b"k" * 32)
    assert not (evil / "stolen").exists()


def test_the_keyring_library_is_not_loaded_here(vault):
    KeyringKeys().keep("ab12", b"k" * 32)
    code = (
        "import sys; from agent.credentials import KeyringKeys; KeyringKeys().get('ab12'); "
        "print('keyring' in sys.modules, 'cryptography' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["False", "False"]


def test_a_password_is_asked_of_the_keyring_the_user_put_it_in(tmp_path, monkeypatch):
    backend(tmp_path, monkeypatch, "keyrings.alt.file", "PlaintextKeyring")
    with pytest.raises(NoSecret, match="run `keyring set afterword:local ada`"):
        password("local", "ada")
    ask("set", "afterword:local", "ada", "geheim ü", plain=True)
    assert password("local", "ada") == "geheim ü"


def test_a_locked_keyring_is_not_asked_at_every_turn(tmp_path, monkeypatch):
    asked = tmp_path / "asked"
    does = f"open({str(asked)!r}, 'a').write('x'); raise __import__('keyring.errors').errors.KeyringLocked('x')"
    backend(tmp_path, monkeypatch, "locked_for_tests", "Locked", before_get=does)
    home = Home(tmp_path / "home")
    home.make()
    home.config.write_text(
        render_config(
            {"name": "Ada", "email": "ada@example.org", "time_zone": "UTC"}, [{"name": "gmail", "provider": "gmail"}]
        )
    )
    (home.tokens).mkdir()
    tokens(home.tokens, keys_in=tmp_path / "keys").save(TOKEN)  # its key is asked of the keyring and not had
    store = open_store(home)
    agent = open_agent(home, load_settings(home), store, SystemClock())
    for _ in range(3):
        [trouble] = agent.turn(SystemClock().now()).troubles
        assert "The keyring is locked: unlock it" in trouble
    assert asked.read_text() == "x"
