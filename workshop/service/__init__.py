"""What both doors ask for: everything of one data folder, wired together."""

from workshop.service.service import Opened, Service, current, start

__all__ = ["Opened", "Service", "current", "start"]
