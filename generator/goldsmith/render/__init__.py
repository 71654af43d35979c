"""Renders an API into a tree of files, in memory."""

from __future__ import annotations

from collections.abc import Mapping

from goldsmith.assets import read_runtime
from goldsmith.config import Config
from goldsmith.ir.model import Api, Json
from goldsmith.mixins import CLIENT, Bases
from goldsmith.output.tree import Formatted, Tree
from goldsmith.render.enums import render_constants
from goldsmith.render.environment import render_template
from goldsmith.render.errors import render_errors
from goldsmith.render.lower import Lowering
from goldsmith.render.mixed import render_mixed_client, render_mixed_resource
from goldsmith.render.opening import render_opening
from goldsmith.render.params import render_params
from goldsmith.render.resources import render_resource
from goldsmith.stages import Tick, follow, say_nothing

_NO_MIXINS: Mapping[str, Bases] = {}
_NO_DOCUMENT: Mapping[str, Json] = {}


def render_api(
    api: Api,
    config: Config,
    mixins: Mapping[str, Bases] = _NO_MIXINS,
    document: Mapping[str, Json] = _NO_DOCUMENT,
    tick: Tick = say_nothing,
) -> Tree:
    """Every generated file by its path but ``models.py``, which is printed apart; Python files are not formatted yet.

    ``document`` is what was read, for parts of the package that speak of more than the API holds.
    """
    lowering = Lowering(api, config)
    client = lowering.client()
    package = {"errors.py": render_errors(api, lowering.annotations), "py.typed": ""}
    package["resources/__init__.py"] = render_template("client/resources.py.j2", client)
    if CLIENT in mixins:
        package |= render_mixed_client(client, mixins[CLIENT])
    else:
        package["client.py"] = render_template("client/client.py.j2", client)
    for resource in follow(api.resources, tick):
        lowered = lowering.resource(resource)
        if resource.name in mixins and resource.name != CLIENT:
            package |= render_mixed_resource(lowered, mixins[resource.name])
        else:
            package[f"resources/{resource.name}.py"] = render_resource(lowered)
    params = render_params(api, lowering.annotations)
    if params is not None:
        package["params.py"] = params
    constants = render_constants(api)
    if constants is not None:
        package["constants.py"] = constants
    modules = ["models", *(name for name in ("constants", "params") if f"{name}.py" in package)]
    package["__init__.py"] = render_opening(api, config, modules)
    view = lowering.package()
    beside: Mapping[str, str] = {}
    if config.parts:
        from goldsmith.render.parts import render_parts  # a room that few ask for

        files, beside, view = render_parts(api, config, lowering, view, document)
        package |= files
    package |= {
        f"_runtime/{name}": Formatted(text) for name, text in read_runtime(config.models).items()
    }
    tree = {f"{find_folder(config)}{path}": text for path, text in package.items()}
    tree |= beside
    if config.include_package:
        tree["pyproject.toml"] = render_template("package/pyproject.toml.j2", view)
        tree["README.md"] = render_template("package/README.md.j2", view)
        tree[".gitignore"] = render_template("package/gitignore.j2", view)
        tree[".gitattributes"] = render_template("package/gitattributes.j2", view)
        if config.metadata.license_text is not None:
            tree["LICENSE"] = render_template("package/LICENSE.j2", view)
    return dict(sorted(tree.items()))


def find_folder(config: Config) -> str:
    """What the paths of the package's modules begin with: nothing where the tree is the package itself."""
    return f"{config.package.replace('.', '/')}/" if config.include_package else ""
