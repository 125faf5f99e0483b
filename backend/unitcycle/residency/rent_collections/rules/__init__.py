"""The policy of collections: steps, tones, risk, plans, and what a message may say."""
