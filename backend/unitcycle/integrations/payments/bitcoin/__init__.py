"""Bitcoin, watched and never held: addresses from a public key, the chain and the rate read from outside."""
