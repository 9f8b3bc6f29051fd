"""`make requirements`: pin and hash what the .in files ask for, for every system and Python from 3.11."""

import shutil

from scripts import environment


def main(words: list[str]) -> int:
    """Compile both files; `--upgrade` takes the newest versions."""
    uv = shutil.which("uv")
    if not uv:
        return environment.fail("Pinning needs uv: install it with `pip install uv` and run this again.")
    options = ["--universal", "--generate-hashes", "--python-version", "3.11", "--no-emit-index-url", "--no-annotate"]
    for pinned in (environment.RUNTIME, environment.DEVELOPMENT):
        asked = pinned.replace(".txt", ".in")
        command = [uv, "pip", "compile", "--quiet", *options, "--custom-compile-command", "make requirements"]
        if code := environment.run([*command, *words, asked, "--output-file", pinned]):
            return code
    return 0
