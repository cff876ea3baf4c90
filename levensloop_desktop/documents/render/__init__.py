"""Blocks to pages with ReportLab."""
