"""Departments of this edition and the titles that occur in each."""

from __future__ import annotations

from samplecards.organization_words import OrganizationKind, Wording, wordings

_Post = tuple[Wording, Wording]

_TITLES = {
    wording.japanese: wording.english
    for wording in wordings("""
代表取締役 President|代表取締役社長 President & CEO|代表取締役会長 Chairman|専務取締役 Senior Managing Director|常務取締役 Managing Director|取締役 Director
取締役営業部長 Director, Sales|取締役支店長 Director, Branch Manager|執行役員 Executive Officer|支店長 Branch Manager|副支店長 Deputy Branch Manager|所長 Office Manager|出張所長 Office Manager
工場長 Plant Manager|店長 Store Manager|副店長 Assistant Store Manager|部長 General Manager|部長代理 Deputy General Manager|次長 Deputy General Manager|課長 Manager
課長代理 Acting Manager|係長 Assistant Manager|主任 Supervisor|営業担当 Sales Representative|工事長 Works Manager|チームリーダー Team Leader|配車係長 Dispatch Supervisor|整備主任 Chief Mechanic|専任技術者 Managing Engineer
町長 Mayor|副町長 Vice Mayor|副市長 Vice Mayor|局長 Director-General|課長補佐 Deputy Manager|室長 Head of Office|副主幹 Deputy Chief|主幹 Chief|参事 Counselor|主査 Senior Staff|主事 Officer|主任主事 Senior Officer
技師 Engineer|主任技師 Senior Engineer|班長 Group Leader|副班長 Deputy Group Leader|地域おこし協力隊 Community Revitalization Staff|保健師 Public Health Nurse|学芸員 Curator|次席 Deputy Chief
統括官 Supervising Officer|専門官 Senior Specialist|総括係長 Chief of Unit|事務官 Administrative Official|技官 Technical Official|調整官 Coordination Officer|上席専門職 Senior Specialist|首席調査官 Chief Investigator|係員 Staff
教授 Professor|准教授 Associate Professor|講師 Lecturer|助教 Assistant Professor|特任准教授 Specially Appointed Associate Professor|特任助教 Specially Appointed Assistant Professor|研究科長 Dean|センター長 Director|事務長 Chief Administrator
コーディネーター Coordinator|産学連携コーディネーター Industry Liaison Coordinator|主任研究員 Senior Researcher|研究員 Researcher|専門研究員 Research Specialist|校長 Principal|教頭 Vice Principal|教諭 Teacher
会長 Chairman|専務理事 Executive Director|事務局長 Secretary-General|事務局次長 Deputy Secretary-General|経営指導員 Business Advisor|主任経営指導員 Senior Business Advisor|記帳指導員 Bookkeeping Advisor|理事長 President|支部長 Chapter President
代表弁護士 Managing Attorney|弁護士 Attorney at Law|所長税理士 Managing Tax Accountant|税理士 Tax Accountant|弁理士 Patent Attorney|行政書士 Administrative Scrivener|事務員 Staff|調査士 Surveyor|代表社員 Managing Partner
院長 Director|副院長 Deputy Director|医長 Head Physician|看護部長 Director of Nursing|看護師長 Head Nurse|医療ソーシャルワーカー Medical Social Worker|事務部長 Administrative Director|薬剤科長 Head Pharmacist|理学療法士 Physical Therapist|事務次長 Deputy Administrative Director
    """)
}

_MANAGERS = "部長 部長代理 次長 課長 係長 主任"
_SECTION = "課長 課長代理 係長 主任"
_PUBLIC = "課長 課長補佐 係長 主査 主任 主事 主任主事"


def _posts(table: str) -> tuple[_Post, ...]:
    """Rows parted by ``|``: a department with ``_`` for a space, its English, a colon and its titles; ``-`` for no department."""
    made: list[_Post] = []
    for row in table.replace("\n", "|").split("|"):
        if row.strip():
            department, titles = row.split(":")
            japanese, english = department.strip().split(" ", 1)
            place = Wording(japanese.replace("_", " "), english)
            made += [(place, Wording(title, _TITLES[title])) for title in titles.split()]
    return tuple(made)


POSTS: dict[OrganizationKind, tuple[_Post, ...]] = {
    OrganizationKind.COMPANY: _posts(f"""
営業部 Sales Department: 取締役営業部長 {_MANAGERS} 営業担当|総務部 General Affairs Department: {_MANAGERS}|営業部_営業一課 Sales Section 1: {_SECTION} 営業担当
本社_営業部 Sales Department, Head Office: {_MANAGERS}|本店_経営企画室 Corporate Planning Office: 代表取締役社長 専務取締役 常務取締役 室長
本社_管理本部 Administration Division, Head Office: 代表取締役 代表取締役会長 取締役 執行役員|東部支店_営業課 Sales Section, Eastern Branch: 支店長 {_SECTION}
北部営業所 Northern Office: 所長 係長 主任|西部支店_営業部 Sales Department, Western Branch: 取締役支店長 支店長 副支店長 課長 係長
臨港営業所 Rinko Office: 所長 主任 営業担当|空港出張所 Airport Office: 出張所長 主任|駅南支店_法人課 Corporate Section, Eki-minami Branch: 支店長 次長 課長 主任
東営業所 Higashi Office: 所長 係長|南部支店_工事課 Works Section, Southern Branch: 工事長 {_SECTION}|第二営業所 Office No. 2: 所長 営業担当
中央支店_公共営業課 Public Sector Sales, Central Branch: 支店長 副支店長 {_SECTION}|流通団地営業所 Ryutsu Danchi Office: 所長 主任
第一事業部_工務課 Engineering Section, Division 1: 工事長 専任技術者 {_SECTION}|環境エネルギー事業部 Environment and Energy Division: {_MANAGERS}
製造本部_品質管理室 Quality Control Office, Production Division: 室長 係長 主任|開発事業部_企画グループ Planning Group, Development Division: チームリーダー 課長
公共ソリューション事業部_自治体営業グループ Municipal Sales Group, Public Solutions Division: チームリーダー 課長 主任|製造部_第二工場 Plant 2, Production Department: 工場長 係長 主任
業務部_業務課 Operations Section: 部長 課長 配車係長|仕入販売部 Purchasing and Sales Department: 部長 次長 課長|保守サービス課 Maintenance Service Section: 課長 整備主任|北工場 North Plant: 工場長 主任
駅前店 Ekimae Store: 店長 副店長|ICT推進部_システム課 Systems Section, ICT Promotion Department: {_SECTION}
地域商社事業部 Regional Trading Division: 部長 課長 コーディネーター|設計監理室 Design and Supervision Office: 室長 主任
    """),
    OrganizationKind.MUNICIPALITY: _posts(f"""
総務課 General Affairs Division: {_PUBLIC}|企画財政課_財政係 Budget Unit, Planning and Finance Division: {_PUBLIC}|産業振興課_商工観光係 Commerce and Tourism Unit: {_PUBLIC} 地域おこし協力隊
まちづくり推進課 Community Development Division: {_PUBLIC} 地域おこし協力隊|水産林務課 Fisheries and Forestry Division: {_PUBLIC} 技師|農林課_農村整備係 Rural Improvement Unit: {_PUBLIC} 技師
健康ふくし課 Health and Welfare Division: {_PUBLIC} 保健師|商工労働部_産業立地課_誘致班 Industrial Location Division: 課長 班長 副班長 主査 主事|商工労働部_ものづくり支援課 Manufacturing Support Division: 課長 参事 主幹 副主幹 主査
建設部_道路維持課 Road Maintenance Division: {_PUBLIC} 技師 主任技師|教育委員会_生涯学習課 Lifelong Learning Division, Board of Education: {_PUBLIC} 学芸員|上下水道課 Water and Sewerage Division: {_PUBLIC} 技師
情報政策課_デジタル推進班 Digital Promotion Group: 班長 主幹 主査 主任|移住交流推進室 Migration Promotion Office: 室長 主査 主任 地域おこし協力隊|危機対策課 Crisis Management Division: {_PUBLIC}
総合支所_地域振興課 Regional Promotion Division, General Branch Office: {_PUBLIC}|議会事務局_議事調査係 Council Secretariat: 局長 次席 係長 主査|町長部局 Office of the Mayor: 町長 副町長
    """),
    OrganizationKind.MINISTRY: _posts("""
総務企画部_総務課 General Affairs Division: 課長 課長補佐 総括係長 係長 係員|地域経済部_地域振興課 Regional Promotion Division: 課長 課長補佐 専門官 係長 事務官
経営支援課_創業係 Entrepreneurship Unit, Business Support Division: 課長 係長 係員|技術振興室 Technology Promotion Office: 室長 調整官 専門官|整備課 Improvement Division: 課長 専門官 技官
工務第二課 Works Division 2: 課長 係長 技官|統計調査部 Statistics Department: 統括官 首席調査官 上席専門職|環境対策部 Environment Department: 部長 首席調査官 係員
    """),
    OrganizationKind.UNIVERSITY: _posts("""
農学生命科学部_食料資源学科 Department of Food Resources: 教授 准教授 助教|工学研究院_機械知能系 Faculty of Engineering: 教授 准教授 講師 助教|地域共創センター Center for Regional Co-creation: センター長 特任准教授 コーディネーター
研究推進課_産学官連携係 Industry Liaison Unit: 課長 係長 主任 産学連携コーディネーター|水産学部_海洋生産学講座 Laboratory of Marine Production: 教授 准教授 助教|大学院看護学研究科 Graduate School of Nursing: 研究科長 教授 准教授
知的財産本部 Intellectual Property Office: 特任准教授 特任助教 専門研究員|国際島嶼教育研究センター Research Center for Islands: 教授 准教授 特任助教|学務課_教務係 Academic Affairs Unit: 課長 係長 主任|機械・電気システム科 Department of Mechanical and Electrical Systems: 教授 准教授 教諭
    """),
    OrganizationKind.AGENCY: _posts("""
事務局 Secretariat: 事務局長 事務局次長 主任 係長|経営支援課 Business Support Section: 課長 主任経営指導員 経営指導員 記帳指導員|相談センター Consultation Center: センター長 主任 係長
指導販売部_販売課 Marketing Section: 部長 課長 係長|総務企画課 General Affairs and Planning Section: 課長 係長 主任|役員室 Executive Office: 会長 専務理事 理事長
研究開発部_食品技術班 Food Technology Group: 部長 主任研究員 研究員|よろず支援室 Consultation Office: 室長 コーディネーター|融資二課 Loan Section 2: 課長 課長代理 係長|北支部 North Chapter: 支部長 主任
    """),
    OrganizationKind.PRACTICE: _posts("""
本部事務所 Head Office: 代表弁護士 弁護士 代表社員|相続・登記相談室 Inheritance and Registration Desk: 行政書士 調査士 事務員|会計・税務部 Accounting and Tax Department: 所長税理士 税理士 事務員
知財相談室 IP Consultation Desk: 弁理士 事務員|駅前分室 Ekimae Annex: 弁護士 税理士 行政書士
    """),
    OrganizationKind.HOSPITAL: _posts("""
診療部_総合診療科 General Medicine: 院長 副院長 医長|看護部 Nursing Department: 看護部長 看護師長|入退院支援室 Admission and Discharge Support Office: 医療ソーシャルワーカー 看護師長
事務部_医事経営課 Medical Administration Section: 事務部長 事務次長 課長 係長|リハビリ室 Rehabilitation: 理学療法士 主任|薬剤科_調剤室 Dispensing Room: 薬剤科長 主任
    """),
}
