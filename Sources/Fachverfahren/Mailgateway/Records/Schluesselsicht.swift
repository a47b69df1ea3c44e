// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Mailrichtlinie
internal import Store

/// Which keys and certificates somebody wants to see.
struct Schluesselsicht: Sendable, Hashable {
    /// Part of the address, domain or name, or the beginning of a fingerprint; `nil` for all.
    var suche: String?
    /// Of partners.
    var zustaende: [Zertifikatszustand] = []
    /// Only what is in use and ends until then.
    var endetBis: Zeitpunkt?
    var limit = 100_000
    var ab = 0

    private func gesucht(_ spalte: SQL) -> [SQL] {
        guard let suche else { return [] }
        let muster = "%\(Mailauswahl.woertlich(suche))%"
        // Fingerprints are shown in groups and pasted from other programs with colons.
        let ziffern = suche.lowercased().filter { $0.isHexDigit }
        guard ziffern.count >= 4 else { return ["LOWER(\(spalte)) LIKE \(muster) ESCAPE '~'"] }
        return ["(LOWER(\(spalte)) LIKE \(muster) ESCAPE '~' OR fingerabdruck LIKE \("\(ziffern)%"))"]
    }

    private func ende(_ weitere: SQL) -> [SQL] { endetBis.map { ["gueltig_bis <= \($0)", weitere] } ?? [] }

    fileprivate var eigene: SQL {
        Self.wo(gesucht("inhaber") + ende("zustand = \(Schluesselzustand.aktiv) AND zertifikat IS NOT NULL"))
    }

    fileprivate var partner: SQL {
        let zustand: [SQL] = zustaende.isEmpty ? [] : ["zustand IN (\(list: zustaende.map(\.rawValue)))"]
        return Self.wo(zustand + gesucht("inhaber") + ende("zustand = \(Zertifikatszustand.vertraut)"))
    }

    fileprivate var stellen: SQL { Self.wo(gesucht("name") + ende("1 = 1")) }

    private static func wo(_ teile: [SQL]) -> SQL { teile.isEmpty ? "1 = 1" : SQL.joined(teile, by: " AND ") }
}

extension ReadAccess {
    func eigenePosten(_ sicht: Schluesselsicht) throws -> [Schluesselposten] {
        try rows(
            """
            SELECT id, art, zweck, inhaber, verfahren, gueltig_bis, zustand, fingerabdruck, CASE WHEN zertifikat IS NULL THEN 1 ELSE 0 END AS ohne
            FROM mg_schluessel WHERE \(sicht.eigene) ORDER BY inhaber, art, zweck, id LIMIT \(sicht.limit) OFFSET \(sicht.ab)
            """
        ).map { row in
            Schluesselposten(
                klasse: .eigene, id: try row["id"], inhaber: try row["inhaber"], art: try Self.art(row), zweck: try row["zweck"],
                verfahren: try row["verfahren"], gueltigBis: try row["gueltig_bis"],
                stand: Schluesselstand(try row["zustand"], ohneZertifikat: try row["ohne"]),
                fingerabdruck: try row["fingerabdruck"])
        }
    }

    func partnerposten(_ sicht: Schluesselsicht) throws -> [Schluesselposten] {
        try rows(
            """
            SELECT id, art, inhaber, verfahren, gueltig_bis, zustand, herkunft, fingerabdruck,
              CASE WHEN zustand = \(Zertifikatszustand.quarantaene) AND EXISTS (SELECT 1 FROM mg_zertifikat a WHERE a.inhaber = z.inhaber
              AND a.art = z.art AND a.zustand = \(Zertifikatszustand.vertraut)) THEN 1 ELSE 0 END AS anders
            FROM mg_zertifikat z WHERE \(sicht.partner) ORDER BY inhaber, art, id LIMIT \(sicht.limit) OFFSET \(sicht.ab)
            """
        ).map { row in
            let zustand: Zertifikatszustand = try row["zustand"]
            return Schluesselposten(
                klasse: .partner, id: try row["id"], inhaber: try row["inhaber"], art: try Self.art(row),
                verfahren: try row["verfahren"], gueltigBis: try row["gueltig_bis"], stand: Schluesselstand(zustand),
                herkunft: try row["herkunft"], fingerabdruck: try row["fingerabdruck"], istAenderung: try row["anders"])
        }
    }

    func stellenposten(_ sicht: Schluesselsicht) throws -> [Schluesselposten] {
        try rows(
            """
            SELECT id, name, verfahren, gueltig_bis, fingerabdruck FROM mg_anker WHERE \(sicht.stellen) ORDER BY name, id
            LIMIT \(sicht.limit) OFFSET \(sicht.ab)
            """
        ).map { row in
            Schluesselposten(
                klasse: .stellen, id: try row["id"], inhaber: try row["name"], art: "S/MIME", verfahren: try row["verfahren"],
                gueltigBis: try row["gueltig_bis"], stand: .vertraut, fingerabdruck: try row["fingerabdruck"])
        }
    }

    /// They never end.
    func dkimposten() throws -> [Schluesselposten] {
        try dkimschluessel().map {
            Schluesselposten(
                klasse: .dkim, id: $0.id.text, inhaber: $0.domain, art: "DKIM \($0.selektor)", verfahren: $0.verfahren.rawValue,
                gueltigBis: nil, stand: Schluesselstand($0.zustand), fingerabdruck: nil)
        }
    }

    /// Everything, our own first.
    func schluesselposten() throws -> [Schluesselposten] {
        let alle = Schluesselsicht()
        return try eigenePosten(alle) + partnerposten(alle) + stellenposten(alle) + dkimposten()
    }

    func zahlInQuarantaene() throws -> Int {
        try row("SELECT COUNT(*) AS n FROM mg_zertifikat WHERE zustand = \(Zertifikatszustand.quarantaene)")?["n"] ?? 0
    }

    private static func art(_ row: Row) throws -> String {
        let art: Signaturart = try row["art"]
        return art.deutsch
    }
}
