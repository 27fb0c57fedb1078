"""The truth gate over what a language model says in the chat: which sentences claim something of the person, and which of them no fact bears out."""
