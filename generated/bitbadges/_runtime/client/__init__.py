"""What people hold: the base classes of clients and resources, their configuration, many calls at once, calls made up."""
