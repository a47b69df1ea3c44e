// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Crypto
internal import Foundation
internal import Store
internal import Web

/// A message that is made ready to be picked up. Link and code leave by two mails and are kept by nobody.
struct Abholung: Beiwerk {
    /// Wrong codes before the link is closed for good.
    static let versuche = 5
    /// Without what people mix up when somebody reads it out to them.
    private static let zeichen = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")

    let zustellung: ZustellungID
    /// 128 random bits in hex: the end of the link.
    let marke: String
    let code: String
    let laeuftAb: Zeitpunkt
    /// In whose Postfach it lies. Link and code are then told nobody.
    let konto: BuergerID?

    init(_ zustellung: ZustellungID, laeuftAb: Zeitpunkt, konto: BuergerID? = nil) {
        self.zustellung = zustellung
        self.laeuftAb = laeuftAb
        self.konto = konto
        marke = Geheimnis.zufall(bytes: 16)
        code = String((0..<8).map { _ in Self.zeichen[Int.random(in: Self.zeichen.indices)] })
    }

    func eintragen(_ db: TechnicalContext, _ nachricht: NachrichtID, spool: String) throws {
        // A new link takes the place of an old one.
        try db.delete(from: Warteschlange.abholungen, where: "zustellung = \(zustellung)")
        try db.insert(
            into: Warteschlange.abholungen,
            [
                "zustellung": zustellung.sqlValue, "nachricht": nachricht.sqlValue, "spool": spool.sqlValue,
                "marke_hash": Self.hash(marke).sqlValue, "code_hash": Self.hash(marke, code: code).sqlValue,
                "fehlversuche": 0.sqlValue, "laeuft_ab": laeuftAb.sqlValue, "bereit": db.jetzt.sqlValue, "erinnert": 0.sqlValue,
                "konto": konto.sqlValue,
            ])
    }

    static func hash(_ marke: String) -> String { Hex.text(Array(SHA256.hash(data: Data("abholung/\(marke)".utf8)))) }

    /// With the link in it, so that so short a code cannot be guessed from a copy of the database.
    static func hash(_ marke: String, code: String) -> String {
        let einheitlich = code.uppercased().filter { $0.isLetter || $0.isNumber }
        return Hex.text(Array(SHA256.hash(data: Data("abholcode/\(marke)/\(einheitlich)".utf8))))
    }
}
