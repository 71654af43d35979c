"""Renders an API into a tree of files, in memory."""

from __future__ import annotations

from goldsmith.assets import read_runtime
from goldsmith.config import Config
from goldsmith.ir.model import Api
from goldsmith.output.tree import Formatted, Tree
from goldsmith.render.environment import render_template
from goldsmith.render.errors import render_errors
from goldsmith.render.lower import Lowering
from goldsmith.render.resources import render_resource

_CLIENT = {
    "__init__.py": "client/init.py.j2",
    "client.py": "client/client.py.j2",
    "resources/__init__.py": "client/resources.py.j2",
}


def render_api(api: Api, config: Config) -> Tree:
    """Every generated file by its path but ``models.py``, which is printed apart; Python files are not formatted yet."""
    lowering = Lowering(api, config)
    client = lowering.client()
    package = {path: render_template(template, client) for path, template in _CLIENT.items()}
    package["errors.py"] = render_errors(api, lowering.annotations)
    package["py.typed"] = ""
    for resource in api.resources:
        package[f"resources/{resource.name}.py"] = render_resource(lowering.resource(resource))
    package |= {f"_runtime/{name}": Formatted(text) for name, text in read_runtime().items()}
    tree = {f"{find_folder(config)}{path}": text for path, text in package.items()}
    if config.include_package:
        view = lowering.package()
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
