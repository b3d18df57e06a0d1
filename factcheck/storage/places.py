"""Folders in which SQLite may lose data."""

from __future__ import annotations

from pathlib import Path

_SYNCED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
    "pclouddrive": "pCloud",
    "box sync": "Box",
    "seafile": "Seafile",
}
_NETWORK = {
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "fuse.sshfs",
    "9p",
    "afs",
    "davfs",
    "fuse.rclone",
    "fuse.davfs2",
}
MOUNTS = Path("/proc/mounts")


def risk_of(database: Path, mounts: Path = MOUNTS) -> str | None:
    """One sentence when the file lies where SQLite's locks and its -wal file are not safe; else None.

    SQLite's WAL needs shared memory and working locks, which network file systems do not give; programs
    that synchronise a folder copy the file and its -wal apart from each other.
    """
    folder = database.absolute().parent
    for part in folder.parts:
        for name, label in _SYNCED.items():
            if (
                part.casefold() == name
                or part.casefold().startswith(f"{name} ")
                or part.casefold().startswith(f"{name}-")
            ):
                return f"{folder} is synchronised by {label}, and SQLite may lose data there. {_ADVICE}"
    kind = _file_system(folder, mounts)
    if kind in _NETWORK or str(folder).startswith("\\\\"):
        return (
            f"{folder} lies on a network drive ({kind or 'share'}), and SQLite may lose data there. {_ADVICE}"
        )
    return None


_ADVICE = "Use a local folder, or PostgreSQL for a team."


def _file_system(folder: Path, mounts: Path) -> str | None:
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:  # not on Linux
        return None
    best, kind = -1, None
    for line in lines:
        fields = line.split()
        if len(fields) < 3:
            continue
        mount = Path(fields[1].replace("\\040", " "))
        if (folder == mount or mount in folder.parents) and len(mount.parts) > best:
            best, kind = len(mount.parts), fields[2]
    return kind
