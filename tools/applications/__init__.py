"""What was sent where, and what came back: applications with their stages, dates, notes, reminders and frozen documents."""
