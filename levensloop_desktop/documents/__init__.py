"""Printed documents: content from the domain, pages from ReportLab, tags for archives."""
