"""Cards: what a tool's typed result looks like. One file a topic; `table.py` says which card draws which result."""
