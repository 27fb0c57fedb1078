"""What each kind of document is called on the screens, and its icon."""

from ui.tongue import later

NAMES = {
    "cv": (later("CV"), "description"),
    "letter": (later("Cover letter"), "mail"),
    "follow_up": (later("Follow-up e-mail"), "forward_to_inbox"),
    "thank_you": (later("Thank-you e-mail"), "forward_to_inbox"),
    "networking": (later("E-mail asking for a conversation"), "forward_to_inbox"),
    "resignation": (later("Letter of resignation"), "mail"),
    "headline": (later("LinkedIn headline"), "badge"),
    "about": (later("LinkedIn about"), "badge"),
    "answer": (later("Answer for a form"), "edit_note"),
}
