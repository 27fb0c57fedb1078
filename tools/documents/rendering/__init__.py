"""Drafts become files: PDF, DOCX, Markdown, text, HTML, JSON Resume."""
