"""Tokens made by an OpenID Connect issuer that the host trusts."""
