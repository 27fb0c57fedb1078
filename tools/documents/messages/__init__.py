"""Small texts: e-mails around an application, texts for a profile, answers to the questions of a form. Made as letters are."""
