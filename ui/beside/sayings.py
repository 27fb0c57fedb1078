"""What the part of the page that runs in the browser says: it fills the slots itself, in the language of the visit."""

from ui.tongue import t, tongue, ways


def said() -> dict[str, object]:
    """Name -> text, and for which numbers the form of one is used."""
    return {**_about_values(), **_about_the_file(), "single": ways(tongue())["single"]}


def _about_values() -> dict[str, object]:
    """What was read, and what can be done with it."""
    return {
        "read": t("What was read"),
        "sure": t("{n} of {all} values sure or likely", n="{n}", all="{all}"),
        "yours": t("{n} by you", n="{n}"),
        "checks1": t("{n} value to check", n="{n}"),
        "checks": t("{n} values to check", n="{n}"),
        "nothing": t("Nothing left to check"),
        "to_check": t("Values to check"),
        "elsewhere1": t("{n} more fact comes from other files or from what you said. The profile shows all.", n="{n}"),
        "elsewhere": t("{n} more facts come from other files or from what you said. The profile shows all.", n="{n}"),
        "none_found": t("Nothing was found."),
        "add_one": t("Add {one}", one="{one}"),
        "out_entry": t("Take out this entry"),
        "out_named": t("Take out this entry: {title}", title="{title}"),
        "gone_named": t("Taken out: {title}", title="{title}"),
        "gone": t("taken out"),
        "back": t("Put back"),
        "gap": t("{label}: not found. Press Enter to add it.", label="{label}"),
        "not_found": t("not found"),
        "add": t("add"),
        "empty": t("empty"),
        "spoken": t("{field}. Press Enter to change it.", field="{field}"),
        "change": t("Change"),
        "take_out": t("Take out"),
        "empty_it": t("Empty it"),
        "right": t("This is right"),
        "back_to": t("Back to “{value}”", value="{value}"),
        "keep": t("Keep “{value}”", value="{value}"),
        "take": t("Take “{value}”", value="{value}"),
        "differs_said": t("This file says “{read}”. You said “{value}”.", read="{read}", value="{value}"),
        "differs_kept": t("This file says “{read}”. Kept so far is “{value}”.", read="{read}", value="{value}"),
        "file_says": t("The file says “{read}”.", read="{read}"),
        "out_note": t("You took this out. It is used for nothing."),
        "was_read": t("Before: “{value}” (read in {file})", value="{value}", file="{file}"),
        "was_you": t("Before: “{value}” (you, {day})", value="{value}", day="{day}"),
        "nothing_word": t("nothing"),
        "skill": t("Skill"),
        "which": t("Which detail"),
        "value": t("Value"),
        "save": t("Save"),
        "cancel": t("Cancel"),
    }


def _about_the_file() -> dict[str, object]:
    """The pages, and what stands around them."""
    return {
        "file": t("The file"),
        "smaller": t("Smaller"),
        "larger": t("Larger"),
        "aside": t("Set aside"),
        "hidden": t("Set aside: hidden text"),
        "unseen": t("A reader would not see these words. They are shown to you and used for nothing."),
        "page": t("page {n}", n="{n}"),
        "noticed": t("Noticed"),
        "noticed_file": t("Noticed in the file"),
        "undo": t("Undo"),
        "close": t("Close this message"),
        "page_of": t("Page {n} of {all}", n="{n}", all="{all}"),
        "page_waits": t("Page {n} …", n="{n}"),
        "where": t("page {n} of {all}", n="{n}", all="{all}"),
        "no_picture": t("Page {n} cannot be shown as a picture.", n="{n}"),
        "lost": t("This did not arrive, and nothing was changed. Try again."),
    }
