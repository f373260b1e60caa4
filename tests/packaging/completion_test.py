#!/usr/bin/env python3
"""Types lines into a real shell, presses Tab, and compares what the shell made of them.

    tests/packaging/completion_test.py SHELL PROGRAM

Exit status 77: the shell is not installed."""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

LINES = [
    ("titrate pla", "titrate plan "),
    ("titrate plan --as", "titrate plan --as-of "),
    ("titrate plan --format js", "titrate plan --format json "),
    ("titrate plan --format=js", "titrate plan --format=json "),
    ("titrate batch --format nd", "titrate batch --format ndjson "),
    ("titrate conditions achi", "titrate conditions achilles-midportion "),
    ("titrate new case pat", "titrate new case patellofemoral-pain "),
    ("titrate help expl", "titrate help explain "),
    ("titrate plan cases/run", "titrate plan cases/runner.yaml "),
    ("titrate plan --format json cases/run", "titrate plan --format json cases/runner.yaml "),
    ("titrate plan cases/my", "titrate plan cases/my\\ case.yaml "),
    ("titrate plan x.yaml -o cases/no", "titrate plan x.yaml -o cases/notes.txt "),
    ("titrate plan x.yaml --output=cases/no", "titrate plan x.yaml --output=cases/notes.txt "),
    ("titrate plan x.yaml --protocols ca", "titrate plan x.yaml --protocols cases/"),
    ("titrate plan x.yaml --nothing-like-it", "titrate plan x.yaml --nothing-like-it"),
]


def options_of(program, command):
    """The options that `titrate COMMAND --help` lists."""
    text = subprocess.run([program, command, "--help"], check=True, capture_output=True, text=True).stdout
    return re.findall(r"^  (?:-\w, )?(--[a-z-]+)", text[text.index("\nOptions\n") :], re.MULTILINE)


def option_lines(program):
    """Every option of every command, typed as far as it is like no other; those that are the start of
    another cannot be completed."""
    overview = subprocess.run([program, "--help"], check=True, capture_output=True, text=True).stdout
    commands = re.findall(r"^  ([a-z]+) .*   \S", overview, re.MULTILINE)
    lines = []
    for command in commands:
        options = options_of(program, command)
        for option in options:
            for end in range(3, len(option)):
                if sum(other.startswith(option[:end]) for other in options) == 1:
                    start = f"titrate {command} "
                    lines.append((start + option[:end], start + option + " "))
                    break
    return lines


TAB = "\t"
REPORT = "\x18"  # ctrl-x: the line goes to the file of $REPORT

SHELLS = {
    "bash": (
        ["bash", "--norc", "--noprofile", "-i"],
        "bind 'set enable-bracketed-paste off'; bind 'set bell-style none'\n"
        "source titrate.completion\n"
        "report() { printf '%s|' \"$READLINE_LINE\" > \"$REPORT\"; READLINE_LINE=; }\n"
        "bind -x '\"\\C-x\": report'\n",
    ),
    "zsh": (
        ["zsh", "-f", "-i"],
        "PS1='> '; setopt no_beep; autoload -Uz compinit; compinit -u -D\n"
        "source ./titrate.completion\n"
        "report() { print -rn -- \"$BUFFER|\" > \"$REPORT\"; BUFFER= }\n"
        "zle -N report; bindkey '^X' report; bindkey '^I' complete-word\n",
    ),
    "fish": (
        ["fish", "--no-config", "-i"],
        "source titrate.completion; set -g fish_autosuggestion_enabled 0\n"
        "function report; printf '%s|' (commandline) > $REPORT; commandline ''; end\n"
        "bind \\cx report\n",
    ),
}


class Shell:
    """A shell that believes a person is typing."""

    def __init__(self, command, folder, environment):
        self.folder = folder
        self.said = b""
        pid, self.terminal = pty.fork()
        if pid == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)
        self.pid = pid

    def type(self, text):
        os.write(self.terminal, text.encode())

    def listen(self, seconds):
        if select.select([self.terminal], [], [], seconds)[0]:
            try:
                self.said += os.read(self.terminal, 65536)
            except OSError:
                time.sleep(seconds)

    def reported(self, path, seconds):
        """What the shell wrote into a file, up to its closing `|`; what it had by then if it is late."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.listen(0.02)
            if os.path.exists(path):
                with open(path) as file:
                    text = file.read()
                if text.endswith("|"):
                    os.remove(path)
                    return text[:-1]
        return None

    def close(self):
        os.close(self.terminal)
        try:
            os.kill(self.pid, 9)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)


def prepare(folder, shell, program):
    os.makedirs(os.path.join(folder, "bin"))
    os.symlink(os.path.abspath(program), os.path.join(folder, "bin", "titrate"))
    os.makedirs(os.path.join(folder, "cases"))
    for name in ["runner.yaml", "my case.yaml", "notes.txt"]:
        open(os.path.join(folder, "cases", name), "w").close()
    script = subprocess.run([program, "completion", shell], check=True, capture_output=True).stdout
    with open(os.path.join(folder, "titrate.completion"), "wb") as file:
        file.write(script)


def main():
    name, program = sys.argv[1:]
    if shutil.which(name) is None:
        print(f"{name} is not installed, so its completion was not tried")
        return 77
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        prepare(folder, name, program)
        report = os.path.join(folder, "report")
        environment = {
            "PATH": os.path.join(folder, "bin") + ":/usr/bin:/bin",
            "HOME": folder,
            "TERM": "dumb" if name != "fish" else "xterm",
            "LC_ALL": "C.UTF-8",
            "REPORT": report,
            "TITRATE_PROTOCOLS": os.path.abspath("protocols"),
        }
        command, setup = SHELLS[name]
        shell = Shell(command, folder, environment)
        shell.type(setup)
        shell.type("true ready" + REPORT)
        if shell.reported(report, 30) is None:
            print(f"{name} did not start:\n{shell.said.decode(errors='replace')}")
            return 1
        lines = LINES + option_lines(os.path.abspath(program))
        for typed, wanted in lines:
            shell.type(typed + TAB + REPORT)
            made = shell.reported(report, 20)
            if made != wanted:
                faults += 1
                print(f"{typed!r}\n  wanted {wanted!r}\n  got    {made!r}")
        if faults:
            print(shell.said.decode(errors="replace"))
        shell.close()
    print(f"{name}: {len(lines)} lines, {faults} otherwise than wanted")
    return 1 if faults or len(lines) < 100 else 0


sys.exit(main())
