"""Our own components: each a typed function here, and a script of the same name in assets/js/hosts/."""
