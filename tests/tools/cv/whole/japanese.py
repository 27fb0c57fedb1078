"""An invented designer of machines, in Japanese: the usual paper of one's career."""

CV = """職務経歴書

氏名：例田 花子
電話：03-5550-1234
E-Mail：hanako.reida@mail.example

職務経歴

2018年4月～現在
東亜例精機工業株式会社
設計課 主任
・搬送装置の設計と改良をしています
・若手社員の育てかたを考えました

2012年4月～2018年3月
見本製作所株式会社
設計者
・図面をつくりました

学歴

2010年4月～2012年3月
試験大学大学院
修士課程修了

スキル

SolidWorks、AutoCAD

語学

英語（TOEIC 800点）
"""

EXPECTED = {
    "basics": {
        "name": "例田 花子",
        "email": "hanako.reida@mail.example",
        "phone": "03-5550-1234",
    },
    "work": [
        {
            "name": "東亜例精機工業株式会社",
            "position": "設計課 主任",
            "startDate": "2018-04",
            "highlights": ["搬送装置の設計と改良をしています", "若手社員の育てかたを考えました"],
        },
        {
            "name": "見本製作所株式会社",
            "position": "設計者",
            "startDate": "2012-04",
            "endDate": "2018-03",
            "highlights": ["図面をつくりました"],
        },
    ],
    "education": [
        {
            "institution": "試験大学大学院",
            "studyType": "修士課程修了",
            "startDate": "2010-04",
            "endDate": "2012-03",
        },
    ],
    "skills": [{"keywords": ["SolidWorks", "AutoCAD"]}],
    "languages": [{"language": "英語", "fluency": "TOEIC 800点"}],
}
CURRENT = ("work[0]",)
