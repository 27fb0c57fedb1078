"""What says who a person is stays on the machine: hidden before words go to a server, put back in what comes from it."""
