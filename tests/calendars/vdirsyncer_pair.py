"""vdirsyncer between one file and a calendar on a server."""
import os
import pathlib
import subprocess

import radicale_server

CONFIG = """
[general]
status_path = "{folder}/status/"

[pair plan]
a = "file"
b = "server"
collections = null
conflict_resolution = "a wins"

[storage file]
type = "singlefile"
path = "{folder}/plan.ics"

[storage server]
type = "caldav"
url = "http://127.0.0.1:{port}/{user}/plan/"
username = "{user}"
password = "any"
"""


class Pair:
    def __init__(self, folder, port):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.server = radicale_server.Calendar(port)
        self.config = self.folder / "config"
        self.config.write_text(CONFIG.format(folder=folder, port=port, user=radicale_server.USER))

    def run(self, command):
        environment = {"HOME": str(self.folder), "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}
        done = subprocess.run(["/usr/bin/vdirsyncer", "-c", self.config, command], env=environment,
                              capture_output=True, input=b"y\n", timeout=300)
        told = done.stdout.decode() + done.stderr.decode()
        if done.returncode != 0:
            raise AssertionError(told)
        return told

    def give(self, octets):
        """A new file in the place of the old one, and both sides alike."""
        (self.folder / "plan.ics").write_bytes(octets)
        if not (self.folder / "status").exists():
            self.run("discover")
        return self.run("sync")
