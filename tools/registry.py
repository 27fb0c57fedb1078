"""All tools, in the order in which the model reads them. One artifact a call, or a list of them where a tool made several."""

from langchain_core.tools import BaseTool

from tools.applications.tool import show_applications, track_application
from tools.cv.tool import read_cv, review_cv
from tools.discovery.tool import find_jobs
from tools.documents.tool import (
    export_document,
    revise_draft,
    tailor_cv,
    translate_document,
    write_both,
    write_cover_letter,
    write_email,
)
from tools.interview.tool import prepare_interview
from tools.jobs.tool import (
    assess_fit,
    compare_jobs,
    explain_score,
    list_jobs,
    read_job,
    show_requirements,
    suggest_improvements,
)
from tools.own_data.tool import erase_my_data, export_my_data
from tools.profile.tool import correct_fact, forget_fact, recall_fact, remember_fact, show_profile
from tools.recruiting.tool import rank_candidates

TOOLS: tuple[BaseTool, ...] = (
    read_cv,
    read_job,
    assess_fit,
    explain_score,
    suggest_improvements,
    tailor_cv,
    write_cover_letter,
    write_both,
    write_email,
    revise_draft,
    export_document,
    show_profile,
    recall_fact,
    remember_fact,
    correct_fact,
    forget_fact,
    review_cv,
    show_requirements,
    list_jobs,
    compare_jobs,
    rank_candidates,
    find_jobs,
    prepare_interview,
    translate_document,
    track_application,
    show_applications,
    export_my_data,
    erase_my_data,
)
