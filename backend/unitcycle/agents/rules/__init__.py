"""The policy of asking models: what they may do, what they must not see, what may be spent."""
