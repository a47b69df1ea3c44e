// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// How it stands with the escrow, for the self-check.
struct Hinterlegungsstand: Sendable, Hashable {
    /// After so long the drill is due again.
    static let frist: Duration = .seconds(366 * 86_400)

    let hinterlegung: Hinterlegung?
    let hinterlegt: Int
    let fehlend: Int
    /// The last one that succeeded, and whether a later one did not.
    let letzteProbe: Zeitpunkt?
    let zuletztMisslungen: Bool

    init(_ db: some ReadAccess) throws {
        hinterlegung = try db.hinterlegung()
        guard let hinterlegung else {
            fehlend = Int(
                try db.value("SELECT COUNT(*) FROM mg_schluessel WHERE zweck = \(Schluesselzweck.entschluesseln)", as: Int64.self)
                    ?? 0)
            (hinterlegt, letzteProbe, zuletztMisslungen) = (0, nil, false)
            return
        }
        hinterlegt = try db.hinterlegte(hinterlegung.id).count
        fehlend = try db.nichtHinterlegte(hinterlegung.id).count
        let proben = try db.rows(
            "SELECT gelungen, am FROM mg_hinterlegungsprobe WHERE hinterlegung = \(hinterlegung.id) ORDER BY id DESC LIMIT 50"
        ).map { (gelungen: try $0["gelungen"] as Int64 == 1, am: try $0["am"] as Zeitpunkt) }
        letzteProbe = proben.first { $0.gelungen }?.am
        zuletztMisslungen = proben.first.map { !$0.gelungen } ?? false
    }

    func stand(_ jetzt: Zeitpunkt) -> Lampe.Stand {
        guard hinterlegung != nil else { return fehlend == 0 ? .gut : .fehlt }
        guard fehlend == 0, !zuletztMisslungen, let letzteProbe, jetzt < letzteProbe + Self.frist else { return .mangel }
        return .gut
    }

    func satz(_ jetzt: Zeitpunkt) -> String {
        guard let hinterlegung else {
            return fehlend == 0
                ? "Es gibt keine Schlüssel, die entschlüsseln."
                : "\(fehlend) Schlüssel, die entschlüsseln, sind nicht hinterlegt. Einrichten mit „rathaus mail keys escrow setup“."
        }
        var saetze = [
            "\(hinterlegt) Schlüssel sind seit \(hinterlegung.angelegt.tag.deutsch) hinterlegt bei \(hinterlegung.verwahrer.joined(separator: ", "))."
        ]
        if fehlend > 0 { saetze.append("\(fehlend) fehlen; „rathaus mail keys escrow add“ holt das nach.") }
        if zuletztMisslungen { saetze.append("Die letzte Übung ist misslungen.") }
        if let letzteProbe {
            let faellig = jetzt >= letzteProbe + Self.frist
            saetze.append("Zuletzt geübt am \(letzteProbe.tag.deutsch)\(faellig ? "; die nächste Übung ist fällig" : "").")
        } else {
            saetze.append("Es wurde noch nie geübt („rathaus mail keys escrow drill“).")
        }
        return saetze.joined(separator: " ")
    }
}
