"""Renders an API into a tree of files, in memory."""

from __future__ import annotations

from ..assets import read_runtime
from ..config import Config
from ..ir.model import Api
from ..output.tree import Tree
from .environment import render_template
from .lower import Lowering
from .models import render_models
from .resources import render_resource


def render_api(api: Api, config: Config) -> Tree:
    """Every generated file by its path; Python files are not formatted yet."""
    lowering = Lowering(api, config)
    client = lowering.client()
    folder = "/".join(api.package.split("."))
    package = {
        "__init__.py": render_template("client/init.py.j2", client),
        "client.py": render_template("client/client.py.j2", client),
        "errors.py": render_template("client/errors.py.j2", client),
        "models.py": render_models(api),
        "py.typed": "",
        "resources/__init__.py": render_template("client/resources.py.j2", client),
    }
    for resource in api.resources:
        package[f"resources/{resource.name}.py"] = render_resource(lowering.resource(resource))
    package |= {f"_runtime/{name}": text for name, text in read_runtime().items()}
    tree = {f"{folder}/{path}": text for path, text in package.items()}
    if config.include_package:
        view = lowering.package()
        tree["pyproject.toml"] = render_template("package/pyproject.toml.j2", view)
        tree["README.md"] = render_template("package/README.md.j2", view)
    return dict(sorted(tree.items()))
