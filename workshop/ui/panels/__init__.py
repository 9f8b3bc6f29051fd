"""What stands beside or below a picture: forms, one file per page."""
