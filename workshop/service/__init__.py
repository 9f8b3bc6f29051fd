"""What both doors ask for: everything of one data folder, wired together."""

from workshop.service.entry import Opened
from workshop.service.guests import Invited
from workshop.service.service import Service, current, serving, start

__all__ = ["Invited", "Opened", "Service", "current", "serving", "start"]
