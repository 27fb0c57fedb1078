"""An invented data engineer, in Portuguese: employer over title and dates."""

CV = """Rui Amostra
Engenheiro de Dados
Lisboa, Portugal | +351 210 555 012 | rui.amostra@correio.example
github.com/rui-amostra

RESUMO

Engenheiro que gosta de dados limpos e de processos simples.

EXPERIÊNCIA PROFISSIONAL

Banco Exemplo S.A.
Engenheiro de Dados | março de 2021 – Atual
- Migração de 40 fluxos para a nuvem
- Redução do custo em 30%

Varejo Amostra Ltda.
Analista de Dados | janeiro de 2018 – fevereiro de 2021
- Painéis de vendas para 12 lojas

FORMAÇÃO ACADÊMICA

Universidade de Teste
Licenciatura em Estatística | 2013 – 2017

COMPETÊNCIAS

Linguagens: Python, SQL
Ferramentas: Spark, Airflow

IDIOMAS

Português – nativo
Inglês – fluente
"""

EXPECTED = {
    "basics": {
        "name": "Rui Amostra",
        "label": "Engenheiro de Dados",
        "email": "rui.amostra@correio.example",
        "phone": "+351 210 555 012",
        "summary": "Engenheiro que gosta de dados limpos e de processos simples.",
        "location": {"address": "Lisboa, Portugal", "city": "Lisboa"},
        "profiles": [
            {
                "network": "GitHub",
                "username": "rui-amostra",
                "url": "github.com/rui-amostra",
            },
        ],
    },
    "work": [
        {
            "name": "Banco Exemplo S.A.",
            "position": "Engenheiro de Dados",
            "startDate": "2021-03",
            "highlights": ["Migração de 40 fluxos para a nuvem", "Redução do custo em 30%"],
        },
        {
            "name": "Varejo Amostra Ltda.",
            "position": "Analista de Dados",
            "startDate": "2018-01",
            "endDate": "2021-02",
            "highlights": ["Painéis de vendas para 12 lojas"],
        },
    ],
    "education": [
        {
            "institution": "Universidade de Teste",
            "studyType": "Licenciatura",
            "area": "Estatística",
            "startDate": "2013",
            "endDate": "2017",
        },
    ],
    "skills": [
        {"name": "Linguagens", "keywords": ["Python", "SQL"]},
        {"name": "Ferramentas", "keywords": ["Spark", "Airflow"]},
    ],
    "languages": [
        {"language": "Português", "fluency": "nativo"},
        {"language": "Inglês", "fluency": "fluente"},
    ],
}
CURRENT = ("work[0]",)
