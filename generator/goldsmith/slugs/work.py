"""What is said of the configuration, of overlays, and of what is written or compared."""

from __future__ import annotations

from goldsmith.slugs.slug import Slug

# fmt: off
WORK_SLUGS = (
    Slug("bad-overlay", "An action of an overlay is not written as one.", "Mend `target`, `update` or `remove`."),
    Slug("broken-lock", "`goldsmith.lock` cannot be read.", "Take it from the last commit, or generate anew."),
    Slug("broken-mixin", "A file with a mixin is no Python.", "Mend it; the message has the line."),
    Slug("broken-recipe", "A recipe of the cookbook cannot be read.", "Mend it; the message has the place."),
    Slug("broken-surface", "A surface file cannot be read.", "Take it from the last commit, or generate anew."),
    Slug("cannot-write", "The output cannot be written.", "Change the permissions of the folder, or choose another."),
    Slug("closed-conventions", "The configuration has its conventions in a form that nothing can be added to.", "Write them as tables of their own."),
    Slug("file-in-the-way", "A file that was not generated stands where one is to be written.", "Move it, or remove it."),
    Slug("idle-convention", "A convention fits no operation.", "Correct its names and pointers, or remove it."),
    Slug("lost-operations", "An operation of the document would be missing from the package.", "Report it: this is a fault of goldsmith's."),
    Slug("missing-file", "A file that is named does not exist, or cannot be read.", "Correct the path; it counts from the file that names it."),
    Slug("missing-key", "A key that must be there is missing.", "Add it; see the reference of the configuration."),
    Slug("mixin-collision", "A method of a mixin has the name of a generated one.", "Rename it, or the generated one under `[names]`."),
    Slug("no-configuration", "There is no configuration here, or no usable one.", "Write one with `goldsmith init`, or give `--config`."),
    Slug("no-reason", "A warning is accepted without a reason.", "Write the reason as a text."),
    Slug("no-such-side", "A side of a comparison cannot be found.", "Name a document, a revision, a wheel or a surface file."),
    Slug("no-surface", "A wheel has no surface, or more than one.", "Compare with the document that it was made of."),
    Slug("no-version", "The version that is to be raised cannot be read.", "Set `version` to one like `1.2.0`."),
    Slug("not-a-folder", "Something else stands where a folder is meant.", "Choose another `output`."),
    Slug("not-an-overlay", "A file is not an overlay.", "Begin it with `overlay: 1.0.0`."),
    Slug("not-generated", "The folder holds something that goldsmith did not write.", "Choose an empty folder, or remove what is there."),
    Slug("overlay-without-match", "An action of an overlay finds nothing.", "Correct its `target`; the document may have changed."),
    Slug("own-generated", "A file that is yours is one that is generated too.", "Correct the pattern in `own`."),
    Slug("removed", "Something that callers could use is gone.", "Nothing, if it was meant; tell them with `goldsmith changes`."),
    Slug("renamed", "Something that callers use has another name.", "Keep the old one, with what the hint says."),
    Slug("several-clients", "The configuration has several clients, and one is needed.", "Choose it with `--client`."),
    Slug("shared-name", "Two clients have one name.", "Give one of them `name`."),
    Slug("shared-output", "Two clients would write into one folder.", "Give each its own `output`."),
    Slug("toml-syntax", "A configuration is not TOML.", "Mend the place that the message names."),
    Slug("unknown-client", "There is no client of that name.", "Use a name that the message lists."),
    Slug("unknown-key", "There is no such key.", "See the reference of the configuration for how it is spelled."),
    Slug("unknown-name", "A recipe of the cookbook names what the client does not have.", "Name something that is there; the hint has what may have been meant."),
    Slug("unknown-symbol", "What is to be explained is nothing of the client's.", "Name a method, a class, a field, or a line."),
    Slug("unmatched-entry", "An entry of the configuration is of nothing.", "Correct it; the hint has what may have been meant."),
    Slug("unreadable-file", "A file or an address cannot be read.", "Check that it is there, and that it may be read."),
    Slug("unused-acceptance", "A warning is accepted that there is none of.", "Remove it from `accept`."),
    Slug("wrong-type", "A value is of another type.", "Write what the message says."),
    Slug("wrong-value", "A value is none that this key can have.", "Write what the message says."),
)
# fmt: on
"""By name; one a line. The reference is made anew by `./run reference`."""
