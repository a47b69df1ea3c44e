// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import HttpClient
internal import Kryptodienst
internal import Kryptoprotokoll
internal import Store
internal import Synchronization

/// Revocation lists with their cache. Within one round each address is fetched once, however many certificates it is for.
final class Sperrlisten: Sendable {
    static let tabelle = TechnicalTable("mg_sperrliste")
    /// Before the address of one that somebody read in.
    static let eingelesen = "eingelesen:"
    private static let alter: Duration = .seconds(12 * 3_600)

    private let store: Store
    private let krypto: Kryptodienst
    private let abruf: Widerrufsabruf
    private let geholte = Mutex<[String: Task<[UInt8], any Error>]>([:])

    struct Quelle: Sendable {
        let adresse: String
        /// It may be a list of quite another authority.
        let istAllgemein: Bool
        let istEingelesen: Bool
    }

    init(store: Store, krypto: Kryptodienst, abruf: Widerrufsabruf) {
        (self.store, self.krypto, self.abruf) = (store, krypto, abruf)
    }

    /// - Parameter adressen: as the certificate names them.
    func quellen(_ adressen: [String], _ vorgabe: Widerrufsvorgabe) async throws -> [Quelle] {
        let vorn = Self.eingelesen + "%"
        let eingelesene = try await store.read { db in
            try db.rows("SELECT adresse FROM mg_sperrliste WHERE adresse LIKE \(vorn) ORDER BY adresse LIMIT 200").map {
                try $0["adresse"] as String
            }
        }
        return abruf.abrufbare(adressen).prefix(4).map { Quelle(adresse: $0, istAllgemein: false, istEingelesen: false) }
            + abruf.abrufbare(vorgabe.sperrlisten).map { Quelle(adresse: $0, istAllgemein: true, istEingelesen: false) }
            + eingelesene.map { Quelle(adresse: $0, istAllgemein: true, istEingelesen: true) }
    }

    /// - Returns: `nil` where the list is another authority's.
    /// - Throws: what is wrong with the address or the one behind it.
    func aussage(_ quelle: Quelle, _ pruefling: Pruefling) async throws -> Widerrufsaussage? {
        let adresse = quelle.adresse
        let da = try await store.read { db in
            try db.row("SELECT * FROM mg_sperrliste WHERE adresse = \(adresse)").map(Sperrliste.init(row:))
        }
        let jetzt = store.uhr.jetzt
        if let da, quelle.istEingelesen || da.istFrisch(jetzt, Self.alter) {
            return eigene(try await lies(da.inhalt, pruefling), quelle)
        }
        let inhalt: [UInt8]
        do { inhalt = try await hole(adresse) } catch {
            // An old list still knows who was revoked before.
            guard let da else { throw error }
            let alt = try await lies(da.inhalt, pruefling)
            guard alt.urteil == .gesperrt || alt.urteil == .gut else { throw error }
            return alt
        }
        let aussage = try await lies(inhalt, pruefling)
        // A list somebody else signed is not kept, nor an older one in the place of a newer.
        let gesagt = Zeitpunkt(unix: aussage.zeit ?? 0)
        if aussage.urteil != .falscherUnterzeichner, aussage.urteil != .unbrauchbar || quelle.istAllgemein, aussage.zeit != nil {
            if let da, da.gesagt > gesagt { return eigene(try await lies(da.inhalt, pruefling), quelle) }
            let liste = Sperrliste(
                adresse: adresse, inhalt: inhalt, gesagt: gesagt, naechste: aussage.naechste.map(Zeitpunkt.init(unix:)),
                geholt: jetzt)
            try await store.technical { try liste.eintragen($0) }
        }
        return eigene(aussage, quelle)
    }

    private func lies(_ liste: [UInt8], _ pruefling: Pruefling) async throws(KryptoError) -> Widerrufsaussage {
        try await krypto.widerruf(
            zertifikat: pruefling.zertifikat, aussteller: pruefling.aussteller, sperrliste: liste, zeit: pruefling.zeit)
    }

    private func eigene(_ aussage: Widerrufsaussage, _ quelle: Quelle) -> Widerrufsaussage? {
        quelle.istAllgemein && aussage.urteil == .unbrauchbar ? nil : aussage
    }

    private func hole(_ adresse: String) async throws -> [UInt8] {
        let abruf = abruf
        let arbeit = geholte.withLock { alle in
            if let da = alle[adresse] { return da }
            let neu = Task { try await abruf.liste(adresse) }
            alle[adresse] = neu
            return neu
        }
        return try await arbeit.value
    }
}

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
