"""Findings as SARIF, which build servers and editors show beside the rows of the file.

Static Analysis Results Interchange Format 2.1.0, OASIS Standard, 2020.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from cableroute.files import plain
from cableroute.rpl.checks import RULES, CheckResult, Finding

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def to_sarif(result: CheckResult, path: str | Path, *, version: str = "") -> str:
    """Return findings as a SARIF log.

    Parameters
    ----------
    result : CheckResult
        What `check_rpl` found.
    path : str or Path
        The file that was checked, as the log names it.
    version : str
        Of the program.

    Examples
    --------
    >>> from cableroute.rpl.checks import CheckResult
    >>> json.loads(to_sarif(CheckResult((), {}), "list.csv"))["runs"][0]["results"]
    []
    """
    rules = list(RULES.values())
    places = {rule.id: index for index, rule in enumerate(rules)}
    driver: dict[str, Any] = {
        "name": "cableroute",
        "rules": [
            {
                "id": rule.id,
                "shortDescription": {"text": rule.title},
                "help": {"text": f"{rule.hint} (limit: {rule.source})"},
                "defaultConfiguration": {"level": rule.level},
            }
            for rule in rules
        ],
    }
    if version:
        driver["version"] = version
    left = [
        {
            "level": "note",
            "message": {"text": f"not applied: {why}"},
            "associatedRule": {"id": rule, "index": places[rule]},
        }
        for rule, why in result.left_out.items()
    ]
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True, "toolConfigurationNotifications": left}],
        "results": [_result(item, places[item.rule], Path(path)) for item in result.findings],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(plain(log), ensure_ascii=False, indent=1) + "\n"


def _result(item: Finding, rule: int, path: Path) -> dict[str, Any]:
    """Return one finding as a result of a SARIF log."""
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(path.as_posix())}}
    if item.row is not None:
        place["region"] = {"startLine": item.row}
    return {
        "ruleId": item.rule,
        "ruleIndex": rule,
        "level": item.level,
        "message": {"text": f"position {item.position}: {item.message} ({item.hint})"},
        "locations": [
            {
                "physicalLocation": place,
                "logicalLocations": [{"name": item.position, "kind": "element"}],
            }
        ],
        "properties": {
            "kp_km": item.kp_km, "value": item.value, "limit": item.limit, "unit": item.unit,
        },
    }  # fmt: skip
