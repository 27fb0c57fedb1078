"""An invented engineer, in Arabic: title and employer on one line, dates under them."""

CV = """ليلى مثال
مهندسة برمجيات
عمّان، الأردن
هاتف: +962 6 555 0123
layla.mithal@barid.example

الخبرات العملية

مهندسة برمجيات - شركة المثال
يناير 2019 - حتى الآن
- تطوير تطبيقات الويب
- قيادة فريق من خمسة

مبرمجة - شركة التجربة
مارس 2015 - ديسمبر 2018
- صيانة الأنظمة

التعليم

بكالوريوس علوم الحاسوب - الجامعة الأردنية
2010 - 2014

المهارات

Python، SQL، Docker

اللغات

العربية - اللغة الأم
الإنجليزية - ممتاز
"""

EXPECTED = {
    "basics": {
        "name": "ليلى مثال",
        "label": "مهندسة برمجيات",
        "email": "layla.mithal@barid.example",
        "phone": "+962 6 555 0123",
        "location": {"address": "عمّان، الأردن", "city": "عمّان"},
    },
    "work": [
        {
            "name": "شركة المثال",
            "position": "مهندسة برمجيات",
            "startDate": "2019-01",
            "highlights": ["تطوير تطبيقات الويب", "قيادة فريق من خمسة"],
        },
        {
            "name": "شركة التجربة",
            "position": "مبرمجة",
            "startDate": "2015-03",
            "endDate": "2018-12",
            "highlights": ["صيانة الأنظمة"],
        },
    ],
    "education": [
        {
            "institution": "الجامعة الأردنية",
            "studyType": "بكالوريوس علوم الحاسوب",
            "startDate": "2010",
            "endDate": "2014",
        },
    ],
    "skills": [{"keywords": ["Python", "SQL", "Docker"]}],
    "languages": [
        {"language": "العربية", "fluency": "اللغة الأم"},
        {"language": "الإنجليزية", "fluency": "ممتاز"},
    ],
}
CURRENT = ("work[0]",)
