"""Names as a person would give them: from tags, paths, operation ids, summaries and vendors' hints to candidates, and from those to
names that tell things apart.

A candidate is a text of a few words. The shortest comes first; where two things would be called the same, what stands nearer to
the root of the API keeps the name, and the other takes its next candidate. What was given or pinned is never touched.
"""
