"""The board measured side by side with the floor, the naive way and its peers: `python -m benchmarks`."""
