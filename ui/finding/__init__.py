"""Looking for jobs on the page of jobs: the search, the boards, saved searches."""
