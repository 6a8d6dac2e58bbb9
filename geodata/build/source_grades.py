"""The grade of each source of sources.csv, by its publisher: rules first, then by hand.

Run ``python geodata/build/source_grades.py``: it writes a grade where the row has none. The first
rule that fits counts; what none fits is "other": a grade is never better than what is known of a
publisher. What is wrong is mended by hand in the table: a grade that is there stays.
"""

import csv
import re
from pathlib import Path

TABLE = Path(__file__).resolve().parents[1] / "sources.csv"

RULES = {
    "other": r"""wiki|118812|grokipedia|knowpia|blog|mizania forum|mirror|copy|copies|\(digest\)
        |hacker news|goodreads|experts123|statinvestor|inflationdata|liquisearch|leigh-smith
        |icetinroru|infogalactic|zhengsixsix|probsee|1310nm|not named|unknown|reprint|weblog
        |rbtfl|list25|marefa|compare broadband|coldwell|dhyeya|vision ias|vajiram|satishtips
        |baysider|mesnouveaux|own|cableroute contributors|\(a\. figoli\)|translated|news-pravda
        |find at|enderby|grace's guide|perfum|insurance-economics|experts|newsbeep|\.id\b
        |world of global|trend with huma|hanna ai|tugboat""",
    "paper": r"""mdpi|hindawi|elsevier|springer|ieee|biometrics|engineering and system safety|ntnu
        |university|journal of international law|suboptic|nature|institute for law of the sea
        |arab media & society|pacific telecommunications council|center for land use
        |project management institute|kordahi|bahsoun|david ross""",
    "official": r"""ministry|minist[eè]re|government|federal|commission|treasury|bureau of|eurostat
        |united nations|unicode|world bank|international (?:cable protection|telecommunication
        |electrotechnical|finance|hydrographic)|authority|regulat|hydrographic|\bnoaa\b|parliament
        |legifrance|republic(?! world)|code of federal|antarctic division|prefecture|geological
        |survey|naval|monopolies|snow and ice|us department|uk department|fcc|ofca|imda
        |bank\b|universal service|collectivit|municipal|state lands|marine management|aiffp
        |rijksdienst|intelligence agency|bakti|dgrm|impo|scottish|isle of man gov|tokyo metro
        |openstreetmap|natural earth|geonames|our world in data|kis-orca|region guadeloupe
        |global infrastructure hub|internet society|geant|nordunet|itu\b|lirneasia|ukfcf
        |uk fibre connectivity|fibre connectivity forum|fishermen""",
    "operator": r"""telecom egypt|consortium|owner|press release|business wire|businesswire
        |ein presswire|pr newswire|newswire|telxius|orange|vodafone|microsoft|google|meta\b|retelit
        |4ig|arteria|ntt com|verizon|telstra|softbank|\bkdd\b|nokia|huawei|xtera|\begs\b|alcatel
        |subcom|tyco|nec\b|aqua comms|ellalink|seaborn|tampnet|lyse|globalconnect|vocus|gci\b
        |opt-nc|tata comm|airtel|telius|telus|telefonica|zayo|southern cross|space norway|hawaiki
        |trans americas|quintillion|apollo|liberty networks|modasys|datamena|stc group|wiocc
        |united cable company|eden telecom|vuetel|green mountain|ultramap|hnk optic|fluke|afl\b
        |cable company|png dataco|lvrtc|teleyemen|chorus|dhiraagu|afr-ix|avaroa|carnival sub
        |cable corporation|interchange|vbtc|basslink|azertelecom|figoli|fs\.com|statement of
        |notice of|notice at|interview with|equinix|de-cix""",
    "trade press": r"""capacity|commsupdate|data ?cent|submarine telecoms|subtel
        |submarine (?:cable )?networks|telecom|tele|techcentral|converge|lightwave|developing|zawya
        |register|reuters|dawn|times|news|post|press|herald|daily|gazette|today|media|journal|standard|arab|tribune
        |chronicle|observer|mail|guardian|record|review|business|computer|tech|register|itweb|meed
        |mybroadband|kentik|telegeography|circleid|nanog|wired|zdnet|rediff|globes|ahram|youm7
        |al |el |la |le |il |radio|tv|rnz|yle|kompas|antara|tempo|interfax|fierce|light reading
        |capacity|hydro|marine|maritime|offshore|energy|oil|infra|broadband|ispreview|itnews
        |heise|register|financ|econom|enterprise|monitor|africa|asia|pacific|islands?|world|digital
        |electrical|fibre systems|photonics|nation\b|national\b|sun\b|star\b|globe|mercur|diario
        |voz|nunatsiaq|afp|\bap\b|\babc\b|nbc|upi|bbc|cnn|oecd|ria |tass|xinhua|voa|elaph
        |profit|haaretz|ynet|haber|kathimerini|sputnik|silicon|iol|cio|it-online|ite?c|isle|
        rawle|dgtl|diplo|digital watch|harneys|winston|crowell|law|sanctions|lexology|s&p|consult
        |hamilton research|construction|engineering|ecofin|semafor|condia|magazine|portal|stock
        |market|trade|report|asharq|al-|vanguard|thisday|menafn|nhan dan|mada masr|ghanaweb|prothom
        |malaysianwireless|tmcnet|commsmea|idcnova|gigazine|now lebanon|agenzia|vietnam|masress
        |maghress|sauress|egypt|samena|mubasher|connecti|balancing act|irish|independent""",
}  # fmt: skip
PATTERNS = {
    grade: re.compile("".join(part.strip() if part[:1] == "\n" else part
                              for part in re.split(r"(\n\s*)", text) if part.strip()), re.I)
    for grade, text in RULES.items()
}  # fmt: skip


def grade_of(publisher: str) -> str:
    """Return the grade of a publisher: of the first rule that fits."""
    return next((grade for grade, it in PATTERNS.items() if it.search(publisher)), "other")


def main() -> None:
    """Write the grades that are missing."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["grade"] = row.get("grade") or grade_of(row["publisher"])
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


if __name__ == "__main__":
    main()
