"""Words that no text has any more, and what is said instead."""

import re

RETIRED = {
    r"\bways?\b": "route",
    r"\b(?:over|of|shared) ground\b": "route km, common section",
    r"\bshared corridors?\b": "common section; same corridor",
    r"\bhangs? (?:most )?on\b": "is most sensitive to, depends on",
    r"\blived? through\b": "exposure to recorded faults",
    r"\bhow surely\b": "attribution confidence",
    r"\bstands? (?:in|behind|beside|for|with)\b": "is, is shown in; proxy rate",
    r"\b(?:told|tells?)\b": "shown, stated, reported",
    r"\bminutes? avoided\b": "avoided downtime",
    r"\bthere and back\b": "round-trip delay",
    r"\banew\b": "again",
    r"(?<!there )\b(?:is|are) none\b": "is missing, is invalid, has no",
    r"\bhand(?:ed|s)? (?:over|on)\b": "pass, deliver",
    r"\bguides road\b": "canal pilots' road",
    r"\bfees?\b": "crossing charge",
    r"\bno system is claimed\b": "corridor not attributed to a system",
}
OTHERWISE = re.compile(
    r"\b(?:rights?[ _]of|one|two|both|either|other|which|under|all the|gives|shorter) ways?\b"
    r"|right_of_way",
    re.IGNORECASE,
)
"""Where such a word has another sense."""
