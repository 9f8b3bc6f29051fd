"""What both doors ask for: everything of one data folder, wired together."""

from workshop.service.service import Opened, Service, current, serving, start

__all__ = ["Opened", "Service", "current", "serving", "start"]
