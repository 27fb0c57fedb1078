"""Dates of jobs, courses and single facts: any format passes, another date, relation or owner is refused."""

from tests.tools.documents.careers import Pairs, judged, paired

# fmt: off
FORMATS: Pairs = {
    "en": [
        ("Bakery Supervisor at Fennick Bakehouse since April 2020", "Bakery Supervisor at Fennick Bakehouse since April 2019"),
        ("Bakery Supervisor at Fennick Bakehouse, 04/2020 – present", "Bakery Supervisor at Fennick Bakehouse, 04/2018 – present"),
        ("Pastry Assistant at Olmstead Hotel from September 2016 to March 2020", "Pastry Assistant at Olmstead Hotel from September 2015 to March 2020"),
        ("Pastry Assistant, Olmstead Hotel, 2016-09 to 2020-03", "Pastry Assistant, Olmstead Hotel, 2016-09 to 2020-09"),
        ("Pastry Assistant at Olmstead Hotel until March 2020", "Pastry Assistant at Olmstead Hotel until March 2021"),
        ("Bakery Supervisor since the second quarter of 2020", "Bakery Supervisor since the fourth quarter of 2020"),
        ("Food Hygiene Level 3 in 2021", "Food Hygiene Level 3 in 2019"),
        ("Diploma in Patisserie, Lorne College, 2014 to 2016", "Diploma in Patisserie, Lorne College, 2014 to 2018"),
        ("Trained 14 apprentices from 2020 to 2024", "Trained 14 apprentices from 2020 to 2025"),
        ("Cut flour waste to 5% in 2022", "Cut flour waste to 5% in 2023"),
    ],
    "de": [
        ("Schichtführer bei Sprudelwerk Holm seit März 2019", "Schichtführer bei Sprudelwerk Holm seit März 2017"),
        ("Schichtführer, Sprudelwerk Holm, 03/2019 bis heute", "Schichtführer, Sprudelwerk Holm, 03/2016 bis heute"),
        ("Maschinenführer bei Keks Brandis von August 2013 bis Februar 2019", "Maschinenführer bei Keks Brandis von August 2011 bis Februar 2019"),
        ("Maschinenführer bei Keks Brandis bis Februar 2019", "Maschinenführer bei Keks Brandis bis Februar 2020"),
        ("Staplerschein seit 2014", "Staplerschein seit 2011"),
    ],
    "fr": [
        ("Cheffe de rang à l’Auberge du Marais depuis mai 2018", "Cheffe de rang à l’Auberge du Marais depuis mai 2016"),
        ("Serveuse à la Brasserie Vermeil de juin 2014 à avril 2018", "Serveuse à la Brasserie Vermeil de juin 2012 à avril 2018"),
        ("Serveuse à la Brasserie Vermeil jusqu’en avril 2018", "Serveuse à la Brasserie Vermeil jusqu’en avril 2019"),
        ("Hygiène alimentaire en 2019", "Hygiène alimentaire en 2017"),
    ],
    "es": [
        ("Encargada de almacén en Aceites Morata desde febrero de 2019", "Encargada de almacén en Aceites Morata desde febrero de 2017"),
        ("Moza de almacén en Frutas Olmeda de enero de 2015 a enero de 2019", "Moza de almacén en Frutas Olmeda de enero de 2013 a enero de 2019"),
        ("Encargada de almacén desde principios de 2019", "Encargada de almacén desde finales de 2019"),
    ],
    "pt": [
        ("Técnico de manutenção na Cerâmica Lusina desde março de 2018", "Técnico de manutenção na Cerâmica Lusina desde março de 2016"),
        ("Eletricista na Obras Tojal até fevereiro de 2018", "Eletricista na Obras Tojal até fevereiro de 2019"),
    ],
    "nl": [
        ("Teamleider kas bij Kwekerij Duinzoom sinds juni 2019", "Teamleider kas bij Kwekerij Duinzoom sinds juni 2017"),
        ("Kasmedewerker bij Bloemen Rietveen van april 2014 tot mei 2019", "Kasmedewerker bij Bloemen Rietveen van april 2012 tot mei 2019"),
    ],
    "it": [
        ("Responsabile di reparto al Calzificio Adda da gennaio 2018", "Responsabile di reparto al Calzificio Adda da gennaio 2016"),
        ("Operaia tessile alla Tessitura Brembo fino a dicembre 2017", "Operaia tessile alla Tessitura Brembo fino a dicembre 2019"),
    ],
    "ja": [
        ("2017年4月から北浜鉄工で溶接工", "2015年4月から北浜鉄工で溶接工"),
        ("青葉運送 配送運転手（2012年4月～2017年3月）", "青葉運送 配送運転手（2010年4月～2017年3月）"),
        ("2013年10月にフォークリフト免許", "2011年10月にフォークリフト免許"),
        ("2021年からAlmiWeldで溶接条件を管理", "2018年からAlmiWeldで溶接条件を管理"),
    ],
    "zh": [
        ("小松幼儿园教师（2014年9月至2018年6月）", "小松幼儿园教师（2012年9月至2018年6月）"),
        ("2018年5月取得护士执业证书", "2016年5月取得护士执业证书"),
    ],
    "ar": [

        ("أمينة مكتبة في مكتبة السنابل حتى أغسطس 2019", "أمينة مكتبة في مكتبة السنابل حتى أغسطس 2021"),
        ("شهادة إسعافات أولية في مايو 2022", "شهادة إسعافات أولية في مايو 2020"),
    ],
    "nurse": [
        ("Ward Nurse at Saltmarsh Infirmary since autumn 2021", "Ward Nurse at Saltmarsh Infirmary since spring 2021"),
        ("Ward Nurse since late 2021", "Ward Nurse since early 2021"),

        ("Wound care course (05/2023)", "Wound care course (05/2021)"),
        ("BSc Nursing, Tarn College, September 2019 to June 2021", "BSc Nursing, Tarn College, September 2017 to June 2021"),
        ("I can start on June 1, 2026.", "I can start on April 1, 2026."),
    ],
    "driver": [
        ("Führerschein Klasse CE seit Herbst 2019", "Führerschein Klasse CE seit Herbst 2016"),
        ("Berufskraftfahrer seit Mai 2020", "Berufskraftfahrer seit Mai 2018"),
    ],
    "farmer": [
        ("Institutrice à l’École Jaubert de septembre 2012 à août 2018", "Institutrice à l’École Jaubert de septembre 2012 à août 2019"),
        ("Projet de potager, avril 2015 – juin 2016", "Projet de potager, avril 2015 – juin 2018"),
    ],
}
OWNERS: Pairs = {
    "en": [
        ("Pastry Assistant until March 2020", "Bakery Supervisor until March 2020"),
        ("Bakery Supervisor since April 2020", "Bakery Supervisor since September 2016"),
        ("At Olmstead Hotel from September 2016", "At Fennick Bakehouse from September 2016"),
    ],
    "de": [
        ("Bei Sprudelwerk Holm seit 2019", "Bei Sprudelwerk Holm seit 2013"),
        ("Maschinenführer seit August 2013 bis Februar 2019", "Maschinenführer seit August 2013 bis heute"),
    ],
    "nurse": [
        ("Care Assistant at Holm House until August 2019", "Ward Nurse at Saltmarsh Infirmary until August 2019"),
        ("Care Assistant at Holm House, March 2015 to August 2019", "Care Assistant at Holm House, March 2015 to present"),
        ("Has charted observations in VitalTrack since 2022", "Has charted observations in VitalTrack since 2021"),
    ],
    "lawyer": [
        ("Solicitor at Pell Wray since October 2018", "Solicitor at Pell Wray since January 2013"),
        ("Paralegal at Harrow Clinic until December 2015", "Paralegal at Harrow Clinic until October 2018"),
    ],
    "driver": [
        ("Schweißer bei Stahlbau Wersig bis Januar 2018", "Schweißer bei Stahlbau Wersig bis heute, seit Februar 2011"),
    ],
}
# fmt: on


@paired(FORMATS)
def test_a_date_is_the_recorded_one_in_any_format(who, claim, verdict):
    ruling = judged(who, claim)
    assert ruling.verdict == verdict, ruling.reason


@paired(OWNERS)
def test_a_date_stays_with_what_it_is_of(who, claim, verdict):
    ruling = judged(who, claim)
    assert ruling.verdict == verdict, ruling.reason


def test_a_refused_date_is_named_in_the_reason():
    ruling = judged("nurse", "Ward Nurse at Saltmarsh Infirmary since May 2019")
    assert "05/2019" in ruling.reason
    assert "2016" in judged("driver", "Führerschein Klasse CE seit 2016").reason
