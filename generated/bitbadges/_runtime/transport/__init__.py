"""Where requests go out: the HTTP library, pools, middleware, the loops that wait and that await."""
