"""Rows and pages to text: tables, data formats, documents. Knows nothing of claims or databases."""
