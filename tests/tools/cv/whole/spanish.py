"""An invented teacher, in Spanish: Markdown with headings of two levels."""

CV = """# Inés Ejemplo

Profesora de matemáticas

Valencia, España · +34 600 555 012 · ines.ejemplo@correo.example

## Experiencia profesional

### Profesora de matemáticas | Instituto Modelo
*septiembre de 2016 – actualidad*

- Clases de bachillerato para 120 alumnos
- Coordinación del taller de ajedrez

### Profesora particular | Academia Prueba
*enero de 2014 – julio de 2016*

- Preparación de exámenes de acceso

## Formación académica

### Grado en Matemáticas | Universidad de Prueba
*2009 – 2013*

## Competencias

* GeoGebra
* Moodle
* LaTeX

## Idiomas

* Español: lengua materna
* Inglés: C1
"""

EXPECTED = {
    "basics": {
        "name": "Inés Ejemplo",
        "label": "Profesora de matemáticas",
        "email": "ines.ejemplo@correo.example",
        "phone": "+34 600 555 012",
        "location": {"address": "Valencia, España", "city": "Valencia"},
    },
    "work": [
        {
            "name": "Instituto Modelo",
            "position": "Profesora de matemáticas",
            "startDate": "2016-09",
            "highlights": [
                "Clases de bachillerato para 120 alumnos",
                "Coordinación del taller de ajedrez",
            ],
        },
        {
            "name": "Academia Prueba",
            "position": "Profesora particular",
            "startDate": "2014-01",
            "endDate": "2016-07",
            "highlights": ["Preparación de exámenes de acceso"],
        },
    ],
    "education": [
        {
            "institution": "Universidad de Prueba",
            "studyType": "Grado",
            "area": "Matemáticas",
            "startDate": "2009",
            "endDate": "2013",
        },
    ],
    "skills": [{"keywords": ["GeoGebra", "Moodle", "LaTeX"]}],
    "languages": [
        {"language": "Español", "fluency": "lengua materna"},
        {"language": "Inglés", "fluency": "C1"},
    ],
}
CURRENT = ("work[0]",)
