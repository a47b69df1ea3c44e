// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// A revocation list as it is kept.
struct Sperrliste: Sendable {
    let adresse: String
    /// DER.
    let inhalt: [UInt8]
    let gesagt: Zeitpunkt
    let naechste: Zeitpunkt?
    let geholt: Zeitpunkt

    init(adresse: String, inhalt: [UInt8], gesagt: Zeitpunkt, naechste: Zeitpunkt?, geholt: Zeitpunkt) {
        (self.adresse, self.inhalt, self.gesagt, self.naechste, self.geholt) = (adresse, inhalt, gesagt, naechste, geholt)
    }

    init(row: Row) throws {
        adresse = try row["adresse"]
        inhalt = try Base64.bytes(try row["inhalt"])
        gesagt = try row["gesagt"]
        naechste = try row["naechste"]
        geholt = try row["geholt"]
    }

    /// Fetched not long ago, and not yet past half of its time.
    func istFrisch(_ jetzt: Zeitpunkt, _ alter: Duration) -> Bool {
        guard jetzt < geholt + alter else { return false }
        guard let naechste else { return true }
        return jetzt < geholt + .milliseconds((naechste.millisekunden - geholt.millisekunden) / 2)
    }

    func eintragen(_ db: TechnicalContext) throws {
        try db.insert(
            into: Sperrlisten.tabelle,
            [
                "adresse": adresse.sqlValue, "inhalt": Base64.text(inhalt).sqlValue, "gesagt": gesagt.sqlValue,
                "naechste": naechste.sqlValue, "geholt": geholt.sqlValue,
            ], replacing: "adresse")
    }
}
