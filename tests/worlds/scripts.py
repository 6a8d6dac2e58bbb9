"""The scripts that make tables, as modules for tests."""

import importlib.util
from types import ModuleType

from cableroute.geodata.embedded import embedded_folder

BUILD = embedded_folder() / "build"


def loaded(name: str) -> ModuleType:
    """A script as a module; it stands outside every package, beside what it imports."""
    spec = importlib.util.spec_from_file_location(f"{name}_script", BUILD / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
