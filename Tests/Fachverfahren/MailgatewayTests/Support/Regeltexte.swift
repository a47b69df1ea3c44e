// SPDX-License-Identifier: EUPL-1.2

/// Small sets of rules.
enum Regeltexte {
    static func werk(_ regeln: String, bezeichnung: String = "Probe", weiteres: String = "") -> String {
        """
        {"format": 1, "bezeichnung": "\(bezeichnung)", "version": 1, "regeln": [\(regeln)]\(weiteres)}
        """
    }

    static let offen = werk(
        """
        {"id": "offen", "titel": "Alles offen", "ebene": "global", "rang": 10, "wenn": {"richtung": "ausgehend"},
         "dann": {"verschluesseln": "nein", "transport": "beliebig", "wege": ["unverschluesselt"]}}
        """, bezeichnung: "Offen")

    static let halten = werk(
        """
        {"id": "halt", "titel": "Alles halten", "ebene": "global", "rang": 10, "wenn": {}, "dann": {"halten": "Bitte ansehen"}}
        """, bezeichnung: "Halten")

    static let kaputt = werk(
        """
        {"id": "x", "titel": "X", "ebene": "global", "rang": 10, "wenn": {"farbe": "rot"}, "dann": {"signieren": "muss"}}
        """)
}
