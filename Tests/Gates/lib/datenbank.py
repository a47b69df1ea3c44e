# SPDX-License-Identifier: EUPL-1.2
"""The database behind an installation, seen directly. Written to only between two servers, never beside a running one."""
import contextlib
import pathlib
import sqlite3
import subprocess

PSQL = "/usr/lib/postgresql/15/bin/psql"


class Datenbank:
    def __init__(self, ordner, postgres=None):
        self.datei, self.postgres = pathlib.Path(ordner) / "rathaus.sqlite", postgres

    def zeilen(self, sql):
        """Rows as lists of text; NULL is empty text."""
        if self.postgres:
            lauf = subprocess.run(
                [PSQL, self.postgres, "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-c", sql],
                capture_output=True, text=True, check=True, timeout=120)
            return [zeile.split("\t") for zeile in lauf.stdout.splitlines() if zeile]
        with contextlib.closing(sqlite3.connect(self.datei, timeout=30)) as db, db:
            return [["" if w is None else str(w) for w in zeile] for zeile in db.execute(sql).fetchall()]

    def wert(self, sql):
        zeilen = self.zeilen(sql)
        return zeilen[0][0] if zeilen else None
