"""An invented developer, in Russian: dates over employer and title."""

CV = """Примеров Иван
Старший разработчик
Москва, Россия
+7 495 555-01-23
ivan.primerov@pochta.example

Опыт работы

Январь 2020 – настоящее время
Старший разработчик
ООО Образец
- Разработка платёжного сервиса
- Наставничество в команде

Март 2016 – декабрь 2019
Разработчик
ООО Проба
- Поддержка интернет-магазина

Образование

2011 – 2015
Бакалавр
Московский государственный университет

Навыки

Python, PostgreSQL, Docker

Языки

Русский – родной
Английский – B2
"""

EXPECTED = {
    "basics": {
        "name": "Примеров Иван",
        "label": "Старший разработчик",
        "email": "ivan.primerov@pochta.example",
        "phone": "+7 495 555-01-23",
        "location": {"address": "Москва, Россия", "city": "Москва"},
    },
    "work": [
        {
            "name": "ООО Образец",
            "position": "Старший разработчик",
            "startDate": "2020-01",
            "highlights": ["Разработка платёжного сервиса", "Наставничество в команде"],
        },
        {
            "name": "ООО Проба",
            "position": "Разработчик",
            "startDate": "2016-03",
            "endDate": "2019-12",
            "highlights": ["Поддержка интернет-магазина"],
        },
    ],
    "education": [
        {
            "institution": "Московский государственный университет",
            "studyType": "Бакалавр",
            "startDate": "2011",
            "endDate": "2015",
        },
    ],
    "skills": [{"keywords": ["Python", "PostgreSQL", "Docker"]}],
    "languages": [
        {"language": "Русский", "fluency": "родной"},
        {"language": "Английский", "fluency": "B2"},
    ],
}
CURRENT = ("work[0]",)
