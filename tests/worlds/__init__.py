"""Makers that several test files share: folders of tables, small worlds, pages read back."""
