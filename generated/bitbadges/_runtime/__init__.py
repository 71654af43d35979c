"""What every generated package brings along: the interpreter of its operations.

The generated modules hold data (an :class:`~.operation.Operation` per operation of the API); the modules here turn that data
and the caller's arguments into HTTP requests, and answers into typed values. Nothing here knows any particular API.
"""
