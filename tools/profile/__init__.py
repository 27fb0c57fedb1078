"""The ledger of facts about a person: made, kept, recalled."""
