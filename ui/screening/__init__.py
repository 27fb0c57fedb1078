"""The page of somebody who chooses among people: evidence first, the person decides, a log is kept."""
