"""Geodata."""
