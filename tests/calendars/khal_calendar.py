"""khal with a calendar of its own in a folder, as a person uses it in a terminal."""
import os
import pathlib
import subprocess
from datetime import date, datetime, timedelta, timezone

import readers

CONFIG = """
[calendars]
[[plan]]
path = {folder}/plan
[sqlite]
path = {folder}/khal.db
[default]
default_calendar = plan
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M:%S
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M:%S
longdatetimeformat = %Y-%m-%d %H:%M:%S
"""
FIELD, RECORD = "\x1f", "\x1e"
FIELDS = ["uid", "all-day", "start-long-full", "end-long-full", "title", "status", "description"]
FROM, TO = "2025-01-01", "2030-01-01"


class Khal:
    def __init__(self, folder, zone="UTC"):
        self.folder = pathlib.Path(folder)
        (self.folder / "plan").mkdir(parents=True)
        self.config = self.folder / "khal.conf"
        self.config.write_text(CONFIG.format(folder=folder, zone=zone))

    def run(self, *arguments):
        home = {"HOME": str(self.folder), "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}
        home |= {f"XDG_{name}_HOME": str(self.folder) for name in ("CONFIG", "DATA", "CACHE")}
        done = subprocess.run(["/usr/bin/khal", "--color", "-c", self.config, *arguments], env=home,
                              capture_output=True, timeout=300)
        if done.returncode != 0:
            raise AssertionError(done.stderr.decode())
        return done.stdout.decode()

    def take(self, octets):
        """Imports a file, as by `khal import FILE`."""
        path = self.folder / "given.ics"
        path.write_bytes(octets)
        self.run("import", "--batch", "-a", "plan", path)

    def shown(self):
        """What `khal list` shows. It does not tell SEQUENCE; that is read from its own files."""
        form = FIELD.join("{" + name + "}" for name in FIELDS) + RECORD
        out = self.run("list", "--once", "--notstarted", "--day-format", "", "--format", form, FROM, TO)
        records = [one.strip("\n") for one in out.replace("\x1b[0m", "").split(RECORD)]
        kept = {one.uid: one for one in self.kept()}
        return [self.read(record.split(FIELD), kept) for record in records if record]

    def kept(self):
        return [event for path in sorted((self.folder / "plan").glob("*.ics"))
                for event in readers.by_icalendar(path.read_bytes())]

    def read(self, fields, kept):
        uid, whole_day, start, end, title, status, description = fields
        if whole_day == "True":
            # Of a whole day khal shows the last day, not the one behind it.
            times = date.fromisoformat(start[:10]), date.fromisoformat(end[:10]) + timedelta(days=1)
        else:
            times = moment(start), moment(end)
        return readers.Read(uid, *times, title, description.rstrip("\n"), status.strip(),
                            kept[uid].sequence)


def moment(text):
    return datetime.fromisoformat(text).replace(tzinfo=timezone.utc)
