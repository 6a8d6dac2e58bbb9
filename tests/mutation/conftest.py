"""The script that makes mutants is no test: nothing of this folder is collected."""

collect_ignore_glob = ["*.py"]
