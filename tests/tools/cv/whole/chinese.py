"""An invented freight planner, in Chinese: dates, employer and title in one row."""

CV = """姓名：李例子
电话：138 0000 5512
邮箱：lizi@youjian.example
现居：浙江省宁波市

工作经历

2019.08—至今   宁波示例国际物流有限公司   海运操作主管
- 管理十二人的操作团队
- 每月处理四百个集装箱

2016.07—2019.07   上海样本货运有限公司   操作员
- 制作单证

教育背景

2012.09—2016.06   上海海事大学   物流管理   本科

专业技能

单证制作、报关、Excel

语言能力

英语（流利）
"""

EXPECTED = {
    "basics": {
        "name": "李例子",
        "email": "lizi@youjian.example",
        "phone": "138 0000 5512",
        "location": {"address": "浙江省宁波市"},
    },
    "work": [
        {
            "name": "宁波示例国际物流有限公司",
            "position": "海运操作主管",
            "startDate": "2019-08",
            "highlights": ["管理十二人的操作团队", "每月处理四百个集装箱"],
        },
        {
            "name": "上海样本货运有限公司",
            "position": "操作员",
            "startDate": "2016-07",
            "endDate": "2019-07",
            "highlights": ["制作单证"],
        },
    ],
    "education": [
        {
            "institution": "上海海事大学",
            "studyType": "本科",
            "area": "物流管理",
            "startDate": "2012-09",
            "endDate": "2016-06",
        },
    ],
    "skills": [{"keywords": ["单证制作", "报关", "Excel"]}],
    "languages": [{"language": "英语", "fluency": "流利"}],
}
CURRENT = ("work[0]",)
