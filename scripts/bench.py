"""`make bench`: the measurements, in the same environment as the tests."""

from scripts import environment


def main(words: list[str]) -> int:
    """Install what is missing, find a browser and measure."""
    try:
        python = environment.ensure(environment.DEVELOPMENT)
    except environment.DoorError as reason:
        return environment.fail(reason)
    if environment.run([python, "-m", "scripts.browser"]):
        return 1
    return environment.become([python, "-m", "benchmarks", *words])
