"""Loopback twins of outside providers, of payments and a language model: their wire protocols, test cards, moods.

A separate small program on the standard library: `python -m sandbox --port 0`. Nothing in it is money.
"""
