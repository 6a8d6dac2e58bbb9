"""Seabed."""
