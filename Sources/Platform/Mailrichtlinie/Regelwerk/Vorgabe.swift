// SPDX-License-Identifier: EUPL-1.2

extension Regelwerk {
    /// The rule set a town starts with (mail facts §16.2, 16.3): normal risk goes over enforced TLS and is encrypted where a
    /// key is there, high risk end to end or by the portal, everything is signed that can be.
    ///
    /// - Parameter domaene: of the town, for the mailboxes that are excluded.
    public static func vorgabe(domaene: String) throws(RegelwerkError) -> Regelwerk {
        guard Adressmuster.istDomaene(domaene) else { throw RegelwerkError("domaene", "Das ist keine Domäne.") }
        let text = vorgabetext.split(separator: "%", omittingEmptySubsequences: false).joined(separator: domaene)
        return try Regelwerk(json: Array(text.utf8))
    }

    /// `%` is the domain.
    private static let vorgabetext = #"""
        {
          "format": 1,
          "bezeichnung": "Vorgabe für eine Stadt",
          "version": 1,
          "regeln": [
            {"id": "sehr-hoch", "titel": "Sehr hoher Schutzbedarf: Ende zu Ende und qualifizierter Transport, sonst Portal",
             "ebene": "global", "rang": 10,
             "wenn": {"richtung": "ausgehend", "schutzbedarf": ["sehr hoch"]},
             "dann": {"verschluesseln": "muss", "wege": ["smimePerson", "pgpPerson", "postfach", "portal"], "transport": "qualifiziert",
                      "betreff": "auslassung", "wahl": ["portal"]}},
            {"id": "hoch", "titel": "Hoher Schutzbedarf: Ende zu Ende oder Portal", "ebene": "global", "rang": 20,
             "wenn": {"richtung": "ausgehend", "schutzbedarf": ["hoch"]},
             "dann": {"verschluesseln": "muss", "wege": ["smimePerson", "pgpPerson", "postfach", "portal"], "transport": "pflicht",
                      "betreff": "aktenzeichen", "wahl": ["portal"]}},
            {"id": "wunsch", "titel": "Der Absender wünscht Vertraulichkeit", "ebene": "global", "rang": 30,
             "wenn": {"richtung": "ausgehend", "eine": [{"marke": ["vertraulich", "verschluesselt", "portal"]},
                      {"kopf": {"Sensitivity": ["company-confidential", "private", "personal"]}}]},
             "dann": {"verschluesseln": "muss",
                      "wege": ["smimePerson", "pgpPerson", "smimeDomaene", "pgpDomaene", "postfach", "portal", "pdfMitKennwort"],
                      "wahl": ["portal"]}},
            {"id": "gesichert", "titel": "Gesicherte Partner: verschlüsselt oder qualifizierter Transport",
             "ebene": "global", "rang": 40,
             "wenn": {"richtung": "ausgehend", "partnerklasse": ["gesichert"]},
             "dann": {"verschluesseln": "muss", "transport": "qualifiziert", "wahl": ["portal"],
                      "wege": ["smimePerson", "pgpPerson", "smimeDomaene", "pgpDomaene", "qualifizierterTransport", "postfach", "portal"]}},
            {"id": "besondere-daten", "titel": "Besondere Kategorien personenbezogener Daten im Text (Art. 9 DSGVO)",
             "ebene": "global", "rang": 50,
             "wenn": {"richtung": "ausgehend", "inhalt": ["worte:gesundheit", "worte:soziales"]},
             "dann": {"verschluesseln": "muss", "wahl": ["portal", "trotzdem"],
                      "wege": ["smimePerson", "pgpPerson", "smimeDomaene", "pgpDomaene", "qualifizierterTransport", "postfach", "portal"]}},
            {"id": "bankdaten", "titel": "Bankdaten im Text: Warnung vor Betrug darunter", "ebene": "global", "rang": 60,
             "wenn": {"richtung": "ausgehend", "inhalt": ["iban"]},
             "dann": {"hinweis": "bankdaten"}},
            {"id": "programme", "titel": "Programme von außen prüft jemand", "ebene": "global", "rang": 70,
             "wenn": {"richtung": "eingehend",
                      "anhangtyp": [".exe", ".scr", ".com", ".bat", ".cmd", ".js", ".vbs", ".hta", ".lnk", ".iso", ".ps1",
                                    ".msi"]},
             "dann": {"halten": "Ein Anhang kann ein Programm sein."}},
            {"id": "grundschutz", "titel": "Alles andere: TLS ist Pflicht, verschlüsselt wird, wo es einen Schlüssel gibt",
             "ebene": "global", "rang": 900,
             "wenn": {"richtung": "ausgehend"},
             "dann": {"signieren": "versuchen", "verschluesseln": "versuchen", "transport": "pflicht", "betreff": "auslassung",
                      "wege": ["smimePerson", "pgpPerson", "smimeDomaene", "pgpDomaene", "qualifizierterTransport",
                               "unverschluesselt"],
                      "linkAb": 20000000, "kalenderOffen": true, "wahl": ["portal"]}}
          ],
          "wortlisten": {
            "gesundheit": ["diagnos*", "befund", "befunde", "krankheit*", "krankschreibung*", "arbeitsunfaehigkeit*",
                           "schwerbehinder*", "therapie*", "medikament*", "psychiatr*", "psychotherap*", "HIV",
                           "suchterkrankung*", "pflegegrad", "schwangerschaft*", "amtsärztlich*", "röntgenbefund*"],
            "soziales": ["kindeswohlgefährdung*", "inobhutnahme*", "hilfeplan*", "vormundschaft*", "sorgerecht*",
                         "bürgergeldbescheid*", "sozialhilfebescheid*", "insolvenz*"]
          },
          "texte": {
            "bankdaten": "Neue Bankverbindungen teilen wir nie allein per E-Mail mit. Fragen Sie im Zweifel telefonisch nach."
          },
          "ausgenommen": [
            {"muster": "personalrat@%", "grund": "Personalrat"},
            {"muster": "schwerbehindertenvertretung@%", "grund": "Schwerbehindertenvertretung"},
            {"muster": "gleichstellung@%", "grund": "Gleichstellungsbeauftragte"},
            {"muster": "datenschutz@%", "grund": "Datenschutzbeauftragte"}
          ],
          "offenErlaubt": ["pressestelle"],
          "aktenzeichenformen": ["#.#-#/#", "#.#.#-#/#", "#.#.#.#-#/#", "#.#-#/#/#", "#.#.#-#/#/#", "#.#.#.#-#/#/#"],
          "gruppen": {"pressestelle": []},
          "partnerklassen": {"gesichert": []},
          "schutzbedarfe": []
        }
        """#
}
