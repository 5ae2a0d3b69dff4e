"""A case sealed into one encrypted file (age, version 1), and opened again: whole or not at all, nothing readable left beside it."""

from __future__ import annotations

import re
import secrets
import shutil
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pyrage

from safepassage.errors import Fault, FaultyCase, SafepassageError
from safepassage.outside.erasing import erase
from safepassage.outside.files import Faults, write_whole
from safepassage.outside.held_ledger import LEDGER, HeldLedger, beside_ledger
from safepassage.outside.packing import MOST_BYTES, Packed, look, pack, unpack
from safepassage.outside.passphrase import propose_passphrase, weakness

MAGIC = b"age-encryption.org/v1\n"
ARMOUR = b"-----BEGIN AGE ENCRYPTED FILE-----"
MOST_WORK = 22  # 2 to the power of it rounds of scrypt, 4 GB of memory: more is an attack on whoever opens it (age's own limit)
_SCRYPT = re.compile(rb"^-> scrypt \S+ (\d{1,9})$", re.MULTILINE)
_SECRET = re.compile(r"AGE-SECRET-KEY-1[0-9A-Z]+")
MOST_HEADER = 4096  # bytes in which the lines before the sealed bytes are sought
NO_KEY = ("Decryption failed", "No matching keys found")  # what pyrage says when no key fits


@dataclass(frozen=True, slots=True)
class Sealed:
    """What was sealed: how many files, and how many bytes the sealed file has."""

    files: int
    bytes: int


class NotRemoved(SafepassageError):
    """The sealed file is written and good, but the case was not (or not wholly) deleted."""


def seal(folder: Path, to: Path, *, passphrase: str | None, recipients: tuple[str, ...] = (), remove: bool = False) -> Sealed:
    """
    Encrypt a whole case folder into one new file that the age program opens too: `age -d my_city.age | tar x`.

    Everything happens in memory: no readable copy is written anywhere. The sealed file is opened again and compared, byte by byte,
    before this returns and before anything is deleted.

    Parameters
    ----------
    passphrase : at least 4 words or 20 characters; None when `recipients` are given.
    recipients : age keys (`age1...`). For the comparison a key made for the moment is sealed for as well, and forgotten.
    remove : overwrite and delete the case afterwards. The ledger stays locked from its copy to its end, so no claim is lost.

    Raises
    ------
    FaultyCase
        Weak passphrase, bad keys, links in the folder, too large, `to` exists: all told, nothing written.
    NotRemoved
        The file is sealed, but something changed meanwhile or could not be deleted.
    OSError
        When `to` cannot be written.
    """
    faults = Faults()
    keys = _recipients(passphrase, recipients, faults)
    _tell_bad_places(folder, to, faults)
    folders, names = look(folder, faults) if folder.is_dir() else ((), ())
    _tell(f"cannot seal {folder.name}", faults)
    with ExitStack() as stack:
        ledger = stack.enter_context(HeldLedger.open(folder, alone=remove)) if LEDGER in names else None
        contents = _contents(folder, ledger)
        tar = pack(folder.resolve().name or "case", folders, contents)
        if len(tar) > MOST_BYTES:
            raise FaultyCase(
                f"cannot seal {folder.name}", [Fault(folder.name, None, f"it has more than {MOST_BYTES:,} bytes", "Take files out.")]
            )
        size = _write_sealed(tar, to, passphrase, keys)
        if remove:
            _remove(folder, to, contents, ledger)
    return Sealed(len(contents), size)


def unseal(file: Path, to: Path, *, passphrase: str | None = None, identities: tuple[str, ...] = ()) -> tuple[str, ...]:
    """
    Open a sealed case into a new or empty folder; the names of the files written.

    Parameters
    ----------
    passphrase : that it was sealed with; or None, with
    identities : the texts of age key files (`AGE-SECRET-KEY-1...`).

    Raises
    ------
    FaultyCase
        Wrong passphrase or key; damaged, cut or foreign file; names that lead out of the folder; `to` holds something. Nothing is written.
    OSError
        When the folder cannot be written; what was begun is taken away again.
    """
    faults = Faults()
    keys = _identities(passphrase, identities, faults)
    if to.is_symlink() or (to.exists() and (not to.is_dir() or any(to.iterdir()))):
        faults.add(to.name, None, "it exists and is not an empty folder", "Name a new folder.")
    sealed = _sealed_bytes(file, passphrase is not None, faults)
    _tell(f"cannot unseal {file.name}", faults)
    try:
        tar = pyrage.passphrase.decrypt(sealed, passphrase) if passphrase is not None else pyrage.decrypt(sealed, keys)
    except pyrage.DecryptError as error:
        faults.add(file.name, None, *_why_closed(str(error), passphrase is not None))
        _tell(f"cannot unseal {file.name}", faults)
        raise
    packed = unpack(tar, file.name, faults)
    _tell(f"cannot unseal {file.name}", faults)
    _write_folder(packed, tar, to)
    return tuple(name for name, _, _ in packed.files)


def _tell(what: str, faults: Faults) -> None:
    if len(faults):
        raise FaultyCase(what, faults.told())


def _recipients(passphrase: str | None, recipients: Sequence[str], faults: Faults) -> list[pyrage.x25519.Recipient]:
    if (passphrase is None) == (not recipients):
        faults.add("the key", None, "give a passphrase or recipients, and not both", f"Such as this passphrase: {propose_passphrase()}")
    if passphrase is not None and (weak := weakness(passphrase)):
        faults.add("the passphrase", None, weak, f"Take one that nobody chose, and write it down elsewhere: {propose_passphrase()}")
    keys = []
    for number, text in enumerate(recipients, start=1):
        try:
            keys.append(pyrage.x25519.Recipient.from_str(text.strip()))
        except pyrage.RecipientError:
            faults.add(f"recipient {number}", None, "it is no age key", "A public key begins with age1; age-keygen -y prints it.")
    return keys


def _identities(passphrase: str | None, identities: Sequence[str], faults: Faults) -> list[pyrage.x25519.Identity]:
    if (passphrase is None) == (not identities):
        faults.add("the key", None, "give the passphrase or key files, and not both", "Ask whoever sealed it which of them it was.")
    keys = []
    for number, text in enumerate(identities, start=1):
        try:
            found = [pyrage.x25519.Identity.from_str(line) for line in _SECRET.findall(text)]
        except pyrage.IdentityError:
            found = []
        if not found:
            faults.add(f"key file {number}", None, "it holds no age secret key", "age-keygen writes one: a line AGE-SECRET-KEY-1...")
        keys += found
    return keys


def _tell_bad_places(folder: Path, to: Path, faults: Faults) -> None:
    if folder.is_symlink() or not folder.is_dir():
        faults.add(folder.name, None, "it is no folder", "Name the folder of a case.")
    elif to.resolve().is_relative_to(folder.resolve()):
        faults.add(to.name, None, "the sealed file would lie in the case itself", "Write it elsewhere.")
    if to.exists() or to.is_symlink():
        faults.add(to.name, None, "it exists already", "Choose a new name; a sealed file is never written over.")
    elif not to.parent.is_dir():
        faults.add(to.name, None, "the folder to write it in does not exist", "Make the folder first.")


def _contents(folder: Path, ledger: HeldLedger | None) -> dict[str, bytes]:
    """Every file's bytes; the ledger's as one moment had them, and then without the journal that SQLite keeps beside it."""
    copy = None if ledger is None else ledger.copy()
    skipped = () if copy is None else (LEDGER, *beside_ledger())
    names = look(folder, Faults())[1]  # again: opening the ledger may have used up its journal
    contents = {name: (folder / name).read_bytes() for name in names if name not in skipped}
    return contents if copy is None else contents | {LEDGER: copy}


def _write_sealed(tar: bytes, to: Path, passphrase: str | None, keys: list[pyrage.x25519.Recipient]) -> int:
    """Write the sealed file, open it again, compare; a file that does not compare is taken away. Its size in bytes."""
    witness = pyrage.x25519.Identity.generate()
    sealed = pyrage.passphrase.encrypt(tar, passphrase) if passphrase is not None else pyrage.encrypt(tar, [*keys, witness.to_public()])
    write_whole(to, sealed)
    try:
        found = to.read_bytes()
        opened = pyrage.passphrase.decrypt(found, passphrase) if passphrase is not None else pyrage.decrypt(found, [witness])
        same = opened == tar
    except (pyrage.DecryptError, OSError):
        same = False
    if not same:
        to.unlink(missing_ok=True)
        fault = Fault(to.name, None, "what was written there cannot be read back", "The disk or stick is failing: use another.")
        raise FaultyCase("cannot seal", [fault])
    return len(sealed)


def _remove(folder: Path, to: Path, contents: dict[str, bytes], ledger: HeldLedger | None) -> None:
    """Delete the case, but only what is in the sealed file to the last byte."""
    done = f"{to.name} is written and good; open it with: safepassage unseal"
    names = look(folder, Faults())[1]
    locked = () if ledger is None or not ledger.locked else (LEDGER, *beside_ledger())
    changed = [name for name in names if name not in locked and (name not in contents or (folder / name).read_bytes() != contents[name])]
    if changed:
        raise NotRemoved(f"{folder.name} was not deleted: {', '.join(changed)} changed while it was sealed. {done}. Seal it again.")
    if ledger is not None:
        ledger.close()  # Windows deletes no file that is open
    try:
        erase(folder)
    except OSError as error:
        raise NotRemoved(f"{folder.name} is not wholly deleted ({error.strerror}): delete the rest by hand. {done}.") from error


def _sealed_bytes(file: Path, by_passphrase: bool, faults: Faults) -> bytes:
    """The bytes of a sealed file that is worth trying a key on."""
    try:
        if file.stat().st_size > MOST_BYTES * 1.01:  # age adds 16 bytes to each 64 kB
            faults.add(file.name, None, f"it has more than {MOST_BYTES:,} bytes", "That is no case of this program.")
            return b""
        data = file.read_bytes()
    except OSError as error:
        faults.add(file.name, None, f"the file cannot be read ({error.strerror})", "See that it is there and readable.")
        return b""
    if data.startswith(ARMOUR):
        return data
    if not data.startswith(MAGIC):
        what = "it is empty" if not data else "it is no sealed file, or its beginning is damaged"
        faults.add(file.name, None, what, "Look for another copy.")
        return b""
    _tell_wrong_lock(data[:MOST_HEADER], by_passphrase, file, faults)
    return data


def _tell_wrong_lock(header: bytes, by_passphrase: bool, file: Path, faults: Faults) -> None:
    scrypt = _SCRYPT.search(header.partition(b"\n---")[0])
    if scrypt and not by_passphrase:
        faults.add(file.name, None, "it was sealed with a passphrase, not for a key", "Give the passphrase.")
    elif not scrypt and by_passphrase and b"\n-> X25519 " in header:
        faults.add(file.name, None, "it was sealed for a key, not with a passphrase", "Give the key file.")
    elif scrypt and int(scrypt[1]) > MOST_WORK:
        faults.add(file.name, None, "opening it would take more memory than any case asks for", "Do not open it; ask who made it.")


def _why_closed(said: str, by_passphrase: bool) -> tuple[str, str]:
    """What is wrong and what to do, of a file that did not open."""
    if said in NO_KEY and by_passphrase:
        return "the passphrase does not open it", "Try again: capital letters, spaces and the keyboard's language count."
    if said in NO_KEY:
        return "no key in the key files opens it", "Ask for whom it was sealed."
    if "work" in said.casefold():
        return "this machine is too slow to open it", "Open it on the machine that sealed it, or with the age program."
    return "the file is damaged: it was cut off or changed", "Look for another copy; nothing of this one can be trusted."


def _write_folder(packed: Packed, tar: bytes, to: Path) -> None:
    """Into a neighbour first, then renamed: the folder is there whole or not at all."""
    neighbour = to.with_name(f".{to.name}.{secrets.token_hex(6)}.part")
    neighbour.mkdir(mode=0o700)
    try:
        for name in packed.folders:
            (neighbour / name).mkdir(parents=True, exist_ok=True)
        for name, start, size in packed.files:
            path = neighbour / name
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, tar[start : start + size])
        if to.exists():
            to.rmdir()  # empty; Windows renames over nothing
        neighbour.rename(to)
    except BaseException:
        shutil.rmtree(neighbour, ignore_errors=True)
        raise
