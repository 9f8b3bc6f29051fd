"""What every test may rely on."""

import os

from hypothesis import HealthCheck, settings

# The same examples on every run of the build, fresh ones on a developer's own machine. No deadline: two workers
# and a browser share the machine, and time is measured by the benchmarks, not asserted by tests.
settings.register_profile("ci", derandomize=True, database=None, deadline=None, print_blob=True)
settings.register_profile("own", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ci" if os.environ.get("CI") == "true" else "own")
