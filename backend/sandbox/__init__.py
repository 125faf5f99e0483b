"""Loopback twins of outside payment providers: their wire protocols, their test cards, their moods.

A separate small program on the standard library: `python -m sandbox --port 0`. Nothing in it is money.
"""
