"""A site of a package's pages: its README and guides, and its reference.

::

    client | folder ── Book: Markdown by path, and in which order     what a configuration's client says, or what lies in a folder
            builder ── Site: bytes by path                            zensical, in a process of its own, in a folder of its own
              links ── what leads nowhere
             folder ── on the disk, the whole of it at once           only in the place of a site that goldsmith wrote

Nothing is fetched, while it is built or while it is read: fonts are the reader's own, and scripts lie beside the pages.
"""
