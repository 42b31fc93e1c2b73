"""Made-up companies, towns, ministries, universities and agencies, with their departments and titles."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import StrEnum

from stdnum.jp import cn

from samplecards.places import Address, make_address, make_telephone


class OrganizationKind(StrEnum):
    COMPANY = "company"
    MUNICIPALITY = "municipality"
    MINISTRY = "ministry"
    UNIVERSITY = "university"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class Wording:
    """The same thing in Japanese and in English."""

    japanese: str
    english: str


@dataclass(frozen=True, slots=True)
class Organization:
    """A made-up organisation."""

    kind: OrganizationKind
    name: Wording
    domain: str
    """A subdomain of a second-level domain that the registry keeps for examples."""
    address: Address
    corporate_number: str
    """Thirteen digits with a correct check digit."""
    telephone: str
    fax: str
    branches: tuple[tuple[str, Address, str], ...]
    """Name, address and telephone of its other offices."""


def _wordings(table: str) -> tuple[Wording, ...]:
    rows = (row.strip() for row in table.replace("\n", "|").split("|") if row.strip())
    return tuple(Wording(*row.split(" ", 1)) for row in rows)


_STEMS = _wordings("""
青嶺 Seirei|縁樹 Enju|蒼波 Soha|星霜 Seiso|ミナモ Minamo|みどり丘 Midorioka|東雲野 Shinonomeno|曙光 Shoko|北斗原 Hokutohara
ツバメ野 Tsubameno|彩雲 Saiun|瑞穂川 Mizuhogawa|こもれび Komorebi|白嶺 Hakurei|ハルカゼ Harukaze|三ツ星野 Mitsuboshino
""")
_TRADES = _wordings("""
製作所 Works|電機 Electric|精密工業 Precision|システムズ Systems|食品 Foods|化学 Chemical|建設 Construction|物流 Logistics
テクノロジー Technologies|印刷 Printing|酒造 Brewery|鉄工所 Iron Works|設計事務所 Architects|ソリューションズ Solutions
""")
_PLACE_STEMS = _wordings(
    "青葉野 Aobano|桜浜 Sakurahama|若草 Wakakusa|緑ヶ丘 Midorigaoka|月見坂 Tsukimizaka|花園台 Hanazonodai"
)
_MINISTRIES = _wordings("""
地域振興省 Ministry of Regional Promotion|産業創造省 Ministry of Industrial Creation
未来環境庁 Future Environment Agency|知的財産推進庁 Intellectual Property Promotion Agency
""")
_AGENCIES = _wordings("""
独立行政法人中小産業支援機構 Small Industry Support Organization|一般財団法人地域連携推進センター Regional Partnership Center
公益社団法人発明振興会 Invention Promotion Society|国立研究開発法人先端素材研究所 Advanced Materials Institute
""")

_DEPARTMENTS = {
    OrganizationKind.COMPANY: _wordings("""
営業本部第一営業部 Sales Department I|開発部 Development Department|総務部人事課 Human Resources Section
経営企画室 Corporate Planning Office|品質保証部 Quality Assurance Department|知的財産部 Intellectual Property Department
製造部技術課 Manufacturing Engineering Section|情報システム部 Information Systems Department|広報室 Public Relations Office
    """),
    OrganizationKind.MUNICIPALITY: _wordings("""
産業振興部商工課 Commerce and Industry Division|総務部情報政策課 Information Policy Division
企画財政部企画課 Planning Division|市民環境部生活安全課 Community Safety Division|観光交流課 Tourism Division
    """),
    OrganizationKind.MINISTRY: _wordings("""
官房総務課企画係 General Affairs Division|地域政策局産業課 Industry Division, Regional Policy Bureau
産業局中小企業課支援係 SME Division, Industry Bureau|総合政策局情報化推進課 Digitalization Division, Policy Bureau
環境局計画課調査係 Planning Division, Environment Bureau
    """),
    OrganizationKind.UNIVERSITY: _wordings("""
工学部機械工学科 Department of Mechanical Engineering|産学連携推進センター Center for Industry Collaboration
大学院情報科学研究科 Graduate School of Information Science|事務局研究推進課 Research Promotion Division
    """),
    OrganizationKind.AGENCY: _wordings("""
経営支援部 Management Support Department|知財活用支援室 IP Utilization Office
企画調整課 Planning and Coordination Division|事業推進部連携促進グループ Partnership Group
    """),
}

_OFFICIAL_TITLES = _wordings("""
課長 Director|課長補佐 Deputy Director|係長 Unit Chief|主査 Senior Officer|主任 Chief Officer|専門官 Specialist|参事官 Counsellor
""")
_TITLES = {
    OrganizationKind.COMPANY: _wordings("""
代表取締役社長 President and CEO|取締役 Director|部長 General Manager|次長 Deputy General Manager|課長 Manager
係長 Section Chief|主任 Senior Staff|シニアエンジニア Senior Engineer|マネージャー Manager
    """),
    OrganizationKind.MUNICIPALITY: _OFFICIAL_TITLES,
    OrganizationKind.MINISTRY: _OFFICIAL_TITLES,
    OrganizationKind.UNIVERSITY: _wordings("""
教授 Professor|准教授 Associate Professor|助教 Assistant Professor|特任研究員 Project Researcher
    """),
    OrganizationKind.AGENCY: _wordings(
        "理事 Executive Director|部長 Director|グループ長 Group Leader|コーディネーター Coordinator"
    ),
}

_KIND_WEIGHTS = {
    OrganizationKind.COMPANY: 52,
    OrganizationKind.MUNICIPALITY: 16,
    OrganizationKind.MINISTRY: 12,
    OrganizationKind.UNIVERSITY: 10,
    OrganizationKind.AGENCY: 10,
}
_SECOND_LEVEL = {
    OrganizationKind.COMPANY: "co",
    OrganizationKind.MUNICIPALITY: "lg",
    OrganizationKind.MINISTRY: "go",
    OrganizationKind.UNIVERSITY: "ac",
    OrganizationKind.AGENCY: "or",
}


def make_organization(rng: random.Random) -> Organization:
    """A made-up organisation, of a kind drawn by how often its cards turn up in a public office."""
    kind = rng.choices(tuple(_KIND_WEIGHTS), tuple(_KIND_WEIGHTS.values()))[0]
    name, host = _name(kind, rng)
    address = make_address(rng)
    twelve = "".join(rng.choices("0123456789", k=12))
    branches = tuple(
        (branch, other, make_telephone(other.place, rng))
        for branch in rng.sample(
            ("東日本支社", "西日本支社", "中央研究所", "第二工場", "海外事業所"), rng.randint(2, 4)
        )
        for other in (make_address(rng),)
    )
    return Organization(
        kind,
        name,
        f"{host}.example.{_SECOND_LEVEL[kind]}.jp",
        address,
        cn.calc_check_digit(twelve) + twelve,
        make_telephone(address.place, rng),
        make_telephone(address.place, rng),
        branches if kind is OrganizationKind.COMPANY else (),
    )


def make_post(kind: OrganizationKind, rng: random.Random) -> tuple[Wording, Wording]:
    """A department and a title that occur in organisations of the kind."""
    return rng.choice(_DEPARTMENTS[kind]), rng.choice(_TITLES[kind])


def _name(kind: OrganizationKind, rng: random.Random) -> tuple[Wording, str]:
    """The name of an organisation and the host name under which it is found."""
    if kind is OrganizationKind.MINISTRY:
        ministry = rng.choice(_MINISTRIES)
        return ministry, "".join(word[0] for word in ministry.english.split() if word[0].isupper()).lower()
    if kind is OrganizationKind.AGENCY:
        agency = rng.choice(_AGENCIES)
        return agency, "".join(word[0] for word in agency.english.split()).lower() + "-net"
    if kind is OrganizationKind.MUNICIPALITY:
        stem = rng.choice(_PLACE_STEMS)
        suffix, english = rng.choice(
            (("市", "City"), ("市役所", "City Office"), ("町", "Town"), ("県", "Prefecture"))
        )
        return Wording(
            stem.japanese + suffix, f"{stem.english} {english}"
        ), f"{english[:4].lower()}.{stem.english.lower()}"
    if kind is OrganizationKind.UNIVERSITY:
        stem = rng.choice(_PLACE_STEMS + _STEMS)
        prefix, suffix = rng.choice((("", "大学"), ("国立大学法人", "大学"), ("", "工業大学")))
        return Wording(
            prefix + stem.japanese + suffix, f"{stem.english} University"
        ), f"{stem.english.lower()}-u"
    stem, trade = rng.choice(_STEMS), rng.choice(_TRADES)
    core = stem.japanese + trade.japanese
    form = rng.choice(
        ("株式会社{}", "株式会社{}", "{}株式会社", "{}株式会社", "有限会社{}", "合同会社{}", "㈱{}")
    )
    host = f"{stem.english}-{trade.english.split()[0]}".lower()
    return Wording(form.format(core), f"{stem.english} {trade.english} Co., Ltd."), host
