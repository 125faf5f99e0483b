"""The policy of renewals: who is offered one, how likely a household leaves, what rent is advised, what is written."""
