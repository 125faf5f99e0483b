"""The policy of messages: what there is to tell, how it is written, who wants what, and when it may leave."""
