"""Many people at work at once, without a browser: plain asyncio clients in a process of their own."""
