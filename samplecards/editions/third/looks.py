"""The labels and the typefaces of this edition."""

from __future__ import annotations

from samplecards.labels import label_sets
from samplecards.typefaces import KOSUGI, KOSUGI_MARU, NOTO_SERIF, PLEX, ZEN_OLD_MINCHO

ENGLISH_LABELS = label_sets(
    ("Tel ", "Fax ", "Mobile ", "Email ", "Web "),
    ("tel. ", "fax. ", "mobile. ", "e-mail. ", "url. "),
    ("Direct: ", "Facsimile: ", "Mobile: ", "E: ", "W: "),
)
LABELS = ENGLISH_LABELS + label_sets(
    ("(T) ", "(F) ", "(M) ", "(E) ", "(U) "),
    ("TEL　", "FAX　", "携帯　", "E-mail　", "URL　"),
    ("[電話] ", "[FAX] ", "[携帯] ", "[メール] ", "[ウェブ] "),
    ("ＴＥＬ：", "ＦＡＸ：", "携帯：", "Ｅメール：", "ＨＰ："),
    ("電話・", "ファクス・", "携帯・", "電子メール・", "ウェブサイト・"),
    ("でんわ ", "ふぁっくす ", "けいたい ", "メール ", "ホームページ："),
    ("Tel | ", "Fax | ", "Cell | ", "Mail | ", "HP | "),
    ("電　話　", "ＦＡＸ　", "携　帯　", "E-mail ", ""),
    ("TEL ", "FAX ", "携帯 ", "", ""),
)

BODY_FACES = (PLEX, PLEX, KOSUGI_MARU, KOSUGI, NOTO_SERIF)
NAME_FACES = (PLEX, PLEX, KOSUGI_MARU, KOSUGI, NOTO_SERIF, NOTO_SERIF, ZEN_OLD_MINCHO, ZEN_OLD_MINCHO)
LETTERS = "郵便番号大代表ダイヤルイン内線番号［］会社法人等〔〕ご予約お申込み受付窓口無料通話フリーアクセスインボイス登録法人兼任電話公用携帯〔〕【】：｜‐０１２３４５６７８９"
"""What the wording adds to the words."""
