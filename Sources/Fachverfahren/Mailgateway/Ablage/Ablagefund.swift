// SPDX-License-Identifier: EUPL-1.2
internal import Akte
internal import MimeStructure
internal import Poststelle
internal import Store

/// What a message itself says of where it belongs.
struct Ablagefund: Sendable, Hashable {
    /// `nil` where it names one that is not there: then a person looks.
    let vorgang: VorgangID?
    let grund: String
    /// Of that Vorgang.
    private(set) var zeichen: String?

    private init(_ vorgang: VorgangKopf, _ grund: String) {
        (self.vorgang, self.grund, zeichen) = (vorgang.id, grund, vorgang.zeichen.text)
    }

    private init(ohneVorgang grund: String) { (vorgang, self.grund) = (nil, grund) }

    /// Mailboxes that exist for filing alone: what is sent there goes into the register in any case (mail facts §17.3).
    private static let aktenpostfaecher: Set<String> = ["vorgang", "akte"]

    /// - Parameters:
    ///   - adressen: of its recipients, as the sender wrote them.
    ///   - fruehere: Message-IDs of what it answers, the latest first.
    static func suche(_ adressen: [String], betreff: String, fruehere: [String], _ db: some ReadAccess) throws -> Self? {
        if let fund = try adresse(adressen, db) { return fund }
        if let vorgang = try Vorgangshinweis.zeichen(in: betreff, db) {
            return Self(vorgang, "Das Zeichen \(vorgang.zeichen.text) steht im Betreff.")
        }
        return try faden(fruehere, db)
    }

    private static func adresse(_ adressen: [String], _ db: some ReadAccess) throws -> Self? {
        var unbekannt: Self?
        for adresse in adressen {
            guard let plus = adresse.firstIndex(of: "+"), let at = adresse.lastIndex(of: "@"), plus < at else { continue }
            // Some forms refuse a slash in an address.
            let zeichen = String(adresse[plus..<at].dropFirst()).replacing("_", with: "/")
            if let vorgang = try Vorgangshinweis.zeichen(in: zeichen, db) {
                return Self(vorgang, "Die Adresse \(adresse) nennt den Vorgang \(vorgang.zeichen.text).")
            }
            guard aktenpostfaecher.contains(adresse[..<plus].lowercased()) else { continue }
            unbekannt = Self(ohneVorgang: "Die Adresse \(adresse) nennt keinen Vorgang, den es gibt.")
        }
        return unbekannt
    }

    private static func faden(_ fruehere: [String], _ db: some ReadAccess) throws -> Self? {
        guard !fruehere.isEmpty else { return nil }
        let rows = try db.rows(
            """
            SELECT kennung, eingang, dokument FROM mg_ablage WHERE kennung IN (\(list: fruehere)) AND (eingang IS NOT NULL OR dokument IS NOT NULL)
            ORDER BY nachricht DESC LIMIT 100
            """)
        let abgelegt = try rows.map {
            (
                kennung: try $0["kennung"] as String, eingang: try $0["eingang"] as String?,
                dokument: try $0["dokument"] as DokumentID?
            )
        }
        for kennung in fruehere {
            for einer in abgelegt where einer.kennung == kennung {
                let dort = try einer.dokument.flatMap { try Vorgangshinweis.ablage(dokument: $0, db) }
                guard let vorgang = try dort ?? einer.eingang.flatMap({ try Vorgangshinweis.ablage(eingang: $0, db) }) else {
                    continue
                }
                return Self(vorgang, "Die Nachricht antwortet auf eine, die in \(vorgang.zeichen.text) liegt.")
            }
        }
        return nil
    }
}

/// The messages a message answers.
enum Fadenkennungen {
    /// Of `References` those nearest to the message say most; more are not asked for.
    private static let hoechstens = 20

    /// Also of what a report is about.
    static func lies(_ kopf: MessageHeader, _ nachricht: [UInt8]) -> [String] {
        let bericht = Zustellbericht.lies(nachricht).map { Mailauswahl.ohneKlammern($0.1) }
        return (bericht.map { [$0] } ?? []) + lies(kopf)
    }

    /// Message-IDs without brackets, as the queue keeps them, the latest first.
    private static func lies(_ kopf: MessageHeader) -> [String] {
        let alle = ["references", "in-reply-to"].compactMap { kopf.sole($0) }.flatMap { feld in
            String(decoding: feld.value.prefix(20_000), as: UTF8.self).split(separator: "<").compactMap { stueck -> String? in
                guard let ende = stueck.firstIndex(of: ">") else { return nil }
                let kennung = stueck[..<ende]
                return (3...998).contains(kennung.utf8.count) && kennung.contains("@")
                    && kennung.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? String(kennung) : nil
            }
        }
        return Array(alle.reversed().reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.prefix(hoechstens))
    }
}
