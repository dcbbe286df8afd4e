#!/usr/bin/env python3
"""Fills, edits and compares Adiuva databases for benchmarks/backup.sh.

  make_profile.py fill DATABASE --megabytes N      thoughts until the file is that large (10^6 bytes), one in twenty
                                                   edited later
  make_profile.py edit DATABASE --edited P --added P
                                                   P percent of the thoughts edited at random places, P percent added
  make_profile.py digest DATABASE                  integrity check, then one hash over all schema and all rows

The database is one that Adiuva made itself, and every row goes through its schema: the triggers keep the search index
as the app does, and each change has its entry in the journal. Words follow Zipf's law and compress like prose. What
does not compress stands in the journal as base64: 1,150 random bytes a thought. The same seed makes the same rows.
"""

import argparse
import base64
import hashlib
import itertools
import json
import os
import random
import sqlite3
import sys

SYLLABLES = "ba be bi bo da de di do fa fe ga go ka ke ki la le li lo ma me mi na ne no pa pe po ra re ri ro sa se ta te ti to".split()
FIRST_DAY = 1_700_000_000_000
MINUTE = 60_000


class Writer:
    """Writes thoughts and what the journal says of them. Owns the random numbers."""

    def __init__(self, database, seed):
        self.database = database
        self.random = random.Random(seed)
        words = random.Random(1)
        self.words = ["".join(words.choices(SYLLABLES, k=words.choice((1, 2, 2, 3, 3, 4)))) for _ in range(20_000)]
        self.weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(self.words))))
        self.now = max(FIRST_DAY, self.one("SELECT coalesce(max(created_at), 0) FROM thoughts"))

    def one(self, query, *values):
        return self.database.execute(query, values).fetchone()[0]

    def text(self):
        count = self.random.randint(40, 280)
        return " ".join(self.random.choices(self.words, cum_weights=self.weights, k=count)).capitalize() + "."

    def identifier(self):
        """Version 7 of RFC 9562: the time first, as the app's own."""
        bits = self.now << 80 | 7 << 76 | self.random.getrandbits(12) << 64 | 2 << 62 | self.random.getrandbits(62)
        digits = f"{bits:032x}"
        return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))

    def add(self):
        self.now += self.random.randint(1, 9) * MINUTE
        thought = {"id": self.identifier(), "content": self.text(), "tags": [self.random.choice(self.words)], "status": "inbox"}
        self.database.execute(
            "INSERT INTO thoughts (id, content, tags, status, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)",
            (thought["id"], thought["content"], json.dumps(thought["tags"]), thought["status"], self.now, self.now))
        attachment = base64.b64encode(self.random.randbytes(1_150)).decode()
        self.note("create", thought["id"], thought["content"], {}, {**thought, "attachment": attachment})

    def edit(self, seq):
        """Some words of one thought become others."""
        self.now += self.random.randint(1, 9) * MINUTE
        row, before = self.database.execute("SELECT id, content FROM thoughts WHERE seq = ?", (seq,)).fetchone()
        words = before.split(" ")
        for _ in range(5):
            words[self.random.randrange(len(words))] = self.random.choice(self.words)
        after = " ".join(words)
        self.database.execute("UPDATE thoughts SET content = ?, updated_at = ? WHERE seq = ?", (after, self.now, seq))
        self.note("update", row, after, {"content": before}, {"content": after})

    def note(self, kind, row, title, before, after):
        self.database.execute(
            "INSERT INTO journal (id, plan_id, origin, action, kind, table_name, row_id, title, before, after, applied_at)"
            " VALUES (?, ?, 'user', 0, ?, 'thoughts', ?, ?, ?, ?, ?)",
            (self.identifier(), self.identifier(), kind, row, title[:60], json.dumps(before), json.dumps(after), self.now))


def opened(path):
    if not os.path.isfile(path):
        sys.exit(f"There is no database {path}.")
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA synchronous = OFF")
    return database


def fill(options):
    database = opened(options.database)
    writer = Writer(database, options.seed)
    size = 0
    while size < options.megabytes * 1_000_000:
        for _ in range(500):
            change(database, writer.add)
        newest = writer.one("SELECT max(seq) FROM thoughts")
        for seq in writer.random.sample(range(1, newest + 1), 25):
            change(database, writer.edit, seq)
        size = writer.one("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
    finish(database, writer)


def edit(options):
    database = opened(options.database)
    writer = Writer(database, options.seed + 1)
    rows = writer.one("SELECT count(*) FROM thoughts")
    edited = writer.random.sample(range(1, rows + 1), round(rows * options.edited / 100))
    for seq in edited:
        change(database, writer.edit, seq)
    for _ in range(round(rows * options.added / 100)):
        change(database, writer.add)
    finish(database, writer)


def change(database, step, *values):
    """One transaction a change, as the app does it: the search index then grows in the same small steps."""
    database.execute("BEGIN")
    step(*values)
    database.execute("COMMIT")


def finish(database, writer):
    """Everything in one file: nothing is left in the write-ahead log."""
    rows = writer.one("SELECT count(*) FROM thoughts")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    database.close()
    print(rows)


def digest(options):
    database = sqlite3.connect(f"file:{os.path.abspath(options.database)}?mode=ro", uri=True)
    found = [row[0] for row in database.execute("PRAGMA integrity_check(3)")]
    if found != ["ok"]:
        sys.exit(f"{options.database} is damaged: {found}")
    rows = hashlib.sha256()
    schema = database.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").fetchall()
    rows.update(repr(schema).encode())
    for kind, name, _, sql in schema:
        # A virtual table's rows are those of the tables beneath it, which are in the schema, too.
        if kind == "table" and not sql.startswith("CREATE VIRTUAL") and name not in options.without:
            rows.update(name.encode())
            for row in database.execute(f'SELECT * FROM "{name}"'):
                rows.update(repr(row).encode())
    print(rows.hexdigest())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=20)
    verbs = parser.add_subparsers(required=True)
    for verb in (fill, edit, digest):
        added = verbs.add_parser(verb.__name__)
        added.add_argument("database")
        added.set_defaults(run=verb)
    verbs.choices["fill"].add_argument("--megabytes", type=float, default=700)
    verbs.choices["edit"].add_argument("--edited", type=float, default=1)
    verbs.choices["edit"].add_argument("--added", type=float, default=1)
    verbs.choices["digest"].add_argument("--without", action="append", default=[], metavar="TABLE")
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
