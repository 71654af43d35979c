"""The resources of the API, a module each; every one is imported when it is first used."""
