"""The stages, one after the other: what each command of goldsmith does.

Every function takes a configuration and raises :class:`InputError` with all that is wrong in the input; only :func:`generate`
writes. The stages are imported when they are needed: each brings a large library.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goldsmith import stages
from goldsmith.acceptance import is_left_out, settle
from goldsmith.config import Config
from goldsmith.diagnostics import Diagnostic, InputError, Report
from goldsmith.stages import MAKING, UNDERSTANDING, Progress, Stages, measure, say_nothing

if TYPE_CHECKING:
    from goldsmith.infer import Findings
    from goldsmith.ir.model import Api
    from goldsmith.load.document import Document
    from goldsmith.output.compare import Drift
    from goldsmith.output.tree import Tree
    from goldsmith.output.write import Changes
    from goldsmith.printing.printer import ModelPrinter
    from goldsmith.summary import Summary
    from goldsmith.surface.model import Surface
    from goldsmith.surface.succession import Predecessor


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """What a document means: the document as loaded and in normal form, the API, its surface, and what was found on the way.

    ``diagnostics`` leaves out the warnings that the configuration accepts.
    """

    document: Document
    normal: Document
    api: Api
    surface: Surface
    diagnostics: tuple[Diagnostic, ...]
    summary: Summary
    findings: Findings

    @property
    def pages(self) -> list[str]:
        """What of the paging was inferred, in a line for each convention."""
        from goldsmith.infer import summarize

        return summarize(self.findings)


def read_document(config: Config, report: Report, progress: Progress = say_nothing) -> Document:
    """The document as it is, its files joined and its overlays applied. What is wrong with it is in the report."""
    from goldsmith.load import load_document
    from goldsmith.validate import validate_document

    progress(stages.READING)
    document = load_document(
        config.document,
        root=config.root,
        overlays=config.overlays,
        allow_remote=config.allow_remote,
        selection=config.selection,
        names=config.names,
        report=report,
    )
    progress(stages.VALIDATING)
    report.extend(validate_document(document).diagnostics)
    return document


def understand(
    config: Config, progress: Progress = say_nothing, earlier: Predecessor | None = None
) -> Understanding:
    """Everything that comes before the first line of code: from the document to the API.

    Names are those of ``earlier``, or of the client that is in the output folder.
    """
    report = Report()
    try:
        return _understand(config, report, measure(progress, UNDERSTANDING), earlier)
    except InputError as error:
        final = Report()
        final.extend(error.diagnostics)
        said = {(found.slug, found.location, found.message) for found in error.diagnostics}
        left = (found for found in report.diagnostics if not is_left_out(found, config))
        final.extend(d for d in left if (d.slug, d.location, d.message) not in said)
        raise InputError(final.diagnostics) from None


def read_predecessor(config: Config) -> Predecessor:
    """What the output folder tells of the client that is there."""
    from goldsmith.output.disk import read_bytes
    from goldsmith.output.lock import read_lock
    from goldsmith.surface.succession import Predecessor
    from goldsmith.surface.text import SURFACE_NAME, read_surface

    lock = read_lock(config.output)
    if lock is None:
        return Predecessor()
    content = read_bytes(config.output, SURFACE_NAME) or b""
    try:
        surface = read_surface(content.decode())
    except ValueError:  # it is written anew, and compared, like any other file
        surface = None
    return Predecessor(names=lock.names, surface=surface)


def _understand(
    config: Config, report: Report, progress: Stages, earlier: Predecessor | None
) -> Understanding:
    from goldsmith.infer import infer_paging
    from goldsmith.mixins import find_mixins
    from goldsmith.normalize import normalize_document
    from goldsmith.summary import Summary, count_degraded, count_operations
    from goldsmith.surface.succession import build_successor

    document = read_document(config, report, progress)
    report.require_clean()
    progress(stages.NORMALIZING)
    normal = normalize_document(document, report, config.conclusions, progress.tick)
    findings = infer_paging(document, normal, config, report)
    progress(stages.BUILDING)
    api, surface = build_successor(normal, config, report, earlier or read_predecessor(config))
    built = sum(len(resource.operations) for resource in api.resources)
    degraded = count_degraded(report.warnings)
    summary = Summary(declared=count_operations(document), built=built, degraded=degraded)
    find_mixins(api, config, report)
    if config.cookbook is not None:
        _check_cookbook(api, surface, config, report)
    settled = settle(report, config)
    if summary.built != summary.declared:
        message = f"only {summary}: goldsmith lost some, and stops rather than leave them out"
        settled.error("lost-operations", message, document.locate(document.root, "paths"))
    settled.require_clean()
    return Understanding(
        document=document,
        normal=normal,
        api=api,
        surface=surface,
        diagnostics=settled.diagnostics,
        summary=summary,
        findings=findings,
    )


def _check_cookbook(api: Api, surface: Surface, config: Config, report: Report) -> None:
    """What is wrong with the recipes goes into the report."""
    from goldsmith.cookbook.check import check_cookbook
    from goldsmith.cookbook.names import list_names
    from goldsmith.cookbook.read import read_cookbook
    from goldsmith.render.opening import list_exports

    names = list_names(api, config, surface, list_exports(api.class_name))
    check_cookbook(read_cookbook(config, report), names, report)


def build_tree(
    config: Config,
    understanding: Understanding,
    progress: Progress = say_nothing,
    *,
    printer: ModelPrinter | None = None,
    reuses: bool = False,
) -> Tree:
    """The files of the package, formatted, with their lock.

    ``printer`` prints the models while everything else is rendered. Where it ``reuses``, models on disk that are known to be what
    would be printed are not printed again.
    """
    from goldsmith.assets import find_templates
    from goldsmith.inputs import find_models, hash_inputs
    from goldsmith.mixins import find_mixins
    from goldsmith.output.lock import LOCK_NAME, add_lock
    from goldsmith.output.own import leave_own
    from goldsmith.printing.printer import ModelPrinter
    from goldsmith.render import find_folder, render_api
    from goldsmith.render.models import build_source
    from goldsmith.surface.names import list_names
    from goldsmith.surface.text import SURFACE_NAME, print_surface

    steps = measure(progress, MAKING)
    steps(stages.RENDERING)
    source = build_source(understanding.api, config.models)
    path = f"{find_folder(config)}models.py"
    known = find_models(config, path, source.digest()) if reuses else None
    printer = printer or ModelPrinter()
    finish = printer.print(source) if known is None else lambda: known
    mixins = find_mixins(understanding.api, config, Report())
    document = understanding.document
    rough = render_api(understanding.api, config, mixins, document.root, steps.tick)
    steps(stages.FORMATTING)
    tree = printer.format(rough, steps.tick)
    steps(stages.PRINTING)
    tree[path] = finish()
    inputs = hash_inputs(config, document, find_templates(), source.digest())
    needed = frozenset(p for p in tree if p.startswith(find_folder(config)))
    tree[SURFACE_NAME] = print_surface(understanding.surface)
    names = list_names(understanding.surface)
    rest = leave_own(tree, config, needed | {SURFACE_NAME, LOCK_NAME})
    return add_lock(dict(sorted(rest.items())), inputs=inputs, names=names)


def generate(
    config: Config, *, dry_run: bool = False, progress: Progress = say_nothing
) -> tuple[Understanding, Changes]:
    """Makes the output folder what the document says, or only finds out what that would change."""
    _require_matches(config)
    steps = measure(progress, {**MAKING, stages.WRITING: 2})
    with _start_printing(config, reuses=True) as printer:
        understanding = understand(config, steps)
        tree = build_tree(config, understanding, steps, printer=printer, reuses=True)
    from goldsmith.inputs import require_same_client
    from goldsmith.output.write import find_changes, write_tree

    steps(stages.WRITING)
    require_same_client(config)
    make = find_changes if dry_run else write_tree
    return understanding, make(tree, config.output, config.own)


def _require_matches(config: Config) -> None:
    """What the configuration says of files in the output must be of some."""
    from goldsmith.output.own import require_matches

    require_matches(config)


def _start_printing(config: Config, *, reuses: bool = False) -> ModelPrinter:
    """A printer that is at work already, unless it ``reuses`` models that may turn out to be up to date."""
    from goldsmith.inputs import can_reuse
    from goldsmith.printing.printer import ModelPrinter

    printer = ModelPrinter()
    if not (reuses and can_reuse(config)):
        printer.start()
    return printer


def is_fresh(config: Config) -> bool:
    """Whether nothing, neither input nor output, has changed since the package was generated: told by the lock's hashes."""
    from goldsmith.assets import find_templates
    from goldsmith.inputs import is_unchanged

    return is_unchanged(config, find_templates())


def find_other_version(config: Config) -> str | None:
    """What of goldsmith generated the output, in a sentence, where it was not the version that runs."""
    from goldsmith import inputs

    other = inputs.find_other_version(config)
    return other and f"generated by {other}, this is {inputs.find_version()}"


def check(config: Config, *, progress: Progress = say_nothing) -> tuple[Understanding, Drift]:
    """How the output folder differs from what the document says."""
    from goldsmith.output.compare import compare_tree

    _require_matches(config)
    steps = measure(progress, {**MAKING, stages.COMPARING: 2})
    with _start_printing(config) as printer:
        understanding = understand(config, steps)
        tree = build_tree(config, understanding, steps, printer=printer)
    steps(stages.COMPARING)
    return understanding, compare_tree(tree, config.output, config.own)


def inspect(
    config: Config, stage: str, file: str | None = None, *, progress: Progress = say_nothing
) -> str | None:
    """A stage as text: ``document``, ``normal``, ``ir``, ``tree`` or one file of it (``None`` if it has no such file)."""
    from goldsmith.ir.dump import print_api

    if stage == "document":
        report = Report()
        document = read_document(config, report, progress)
        report.require_clean()
        return _print(document)
    steps = measure(progress, MAKING if stage == "tree" else UNDERSTANDING)
    understanding = understand(config, steps)
    if stage == "normal":
        return _print(understanding.normal)
    if stage == "ir":
        return print_api(understanding.api)
    tree = build_tree(config, understanding, steps)
    return "".join(f"{path}\n" for path in sorted(tree)) if file is None else tree.get(file)


def _print(document: Document) -> str:
    return json.dumps(document.root, indent=2, ensure_ascii=False) + "\n"
