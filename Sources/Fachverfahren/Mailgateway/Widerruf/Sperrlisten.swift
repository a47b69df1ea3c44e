// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import HttpClient
internal import Kryptodienst
internal import Kryptoprotokoll
internal import Logging
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
    private let log: Logger
    private let geholte = Mutex<[String: Task<[UInt8], any Error>]>([:])

    struct Quelle: Sendable {
        let adresse: String
        /// It may be a list of quite another authority.
        let istAllgemein: Bool
        let istEingelesen: Bool
    }

    init(store: Store, krypto: Kryptodienst, abruf: Widerrufsabruf, log: Logger) {
        (self.store, self.krypto, self.abruf, self.log) = (store, krypto, abruf, log)
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

    /// What a list said, or what has changed since it.
    struct Auskunft: Sendable {
        let aussage: Widerrufsaussage
        let adresse: String
        /// Those that were read for it.
        let listen: [Listenkennung]
    }

    /// - Returns: `nil` where the list is another authority's.
    /// - Throws: what is wrong with the address or the one behind it.
    func auskunft(_ quelle: Quelle, _ pruefling: Pruefling) async throws -> Auskunft? {
        let da = try await gehaltene(quelle.adresse)
        let jetzt = store.uhr.jetzt
        if let da, quelle.istEingelesen || da.istFrisch(jetzt, Self.alter) {
            return try await eigene(try await lies(da.inhalt, pruefling), da.inhalt, quelle, pruefling)
        }
        let inhalt: [UInt8]
        do { inhalt = try await hole(quelle.adresse) } catch {
            // An old list still knows who was revoked before.
            guard let da else { throw error }
            let alt = try await lies(da.inhalt, pruefling)
            guard alt.urteil == .gesperrt || alt.urteil == .gut else { throw error }
            return try await mitDelta(alt, da.inhalt, quelle.adresse, pruefling)
        }
        let aussage = try await lies(inhalt, pruefling)
        // A list somebody else signed is not kept, nor an older one in the place of a newer.
        let gesagt = Zeitpunkt(unix: aussage.zeit ?? 0)
        if aussage.urteil != .falscherUnterzeichner, aussage.urteil != .unbrauchbar || quelle.istAllgemein, aussage.zeit != nil {
            if let da, da.gesagt > gesagt {
                return try await eigene(try await lies(da.inhalt, pruefling), da.inhalt, quelle, pruefling)
            }
            try await behalte(quelle.adresse, inhalt, gesagt, aussage.naechste)
        }
        return try await eigene(aussage, inhalt, quelle, pruefling)
    }

    private func gehaltene(_ adresse: String) async throws -> Sperrliste? {
        try await store.read { db in
            try db.row("SELECT * FROM mg_sperrliste WHERE adresse = \(adresse)").map(Sperrliste.init(row:))
        }
    }

    private func behalte(_ adresse: String, _ inhalt: [UInt8], _ gesagt: Zeitpunkt, _ naechste: Int64?) async throws {
        let liste = Sperrliste(
            adresse: adresse, inhalt: inhalt, gesagt: gesagt, naechste: naechste.map(Zeitpunkt.init(unix:)),
            geholt: store.uhr.jetzt)
        try await store.technical { try liste.eintragen($0) }
    }

    private func lies(_ liste: [UInt8], _ pruefling: Pruefling) async throws(KryptoError) -> Widerrufsaussage {
        try await krypto.widerruf(
            zertifikat: pruefling.zertifikat, aussteller: pruefling.aussteller, sperrliste: liste, zeit: pruefling.zeit)
    }

    private func eigene(
        _ aussage: Widerrufsaussage, _ inhalt: [UInt8], _ quelle: Quelle, _ pruefling: Pruefling
    ) async throws -> Auskunft? {
        if quelle.istAllgemein, aussage.urteil == .unbrauchbar { return nil }
        return try await mitDelta(aussage, inhalt, quelle.adresse, pruefling)
    }

    /// Where certificate or list name one, the list of changes is newer (RFC 5280 §5.2.6). One that cannot be had or does not fit changes nothing:
    /// the base holds until its own end, as if nobody knew of the changes.
    private func mitDelta(
        _ basis: Widerrufsaussage, _ liste: [UInt8], _ adresse: String, _ pruefling: Pruefling
    ) async throws -> Auskunft {
        guard basis.urteil == .gut || basis.urteil == .gesperrt else {
            return Auskunft(aussage: basis, adresse: adresse, listen: [])
        }
        let aussteller = try await krypto.lies(zertifikat: pruefling.aussteller).inhaber
        let kennung = Listenkennung(adresse, aussteller: aussteller, vom: basis.zeit ?? 0, liste: liste)
        for ort in abruf.abrufbare(basis.deltaadressen).prefix(2) {
            let grund: String
            do {
                let neueres = try await delta(ort, pruefling)
                let aussage = try await krypto.widerruf(
                    zertifikat: pruefling.zertifikat, aussteller: pruefling.aussteller, sperrliste: liste, delta: neueres,
                    zeit: pruefling.zeit)
                if aussage.urteil == .gut || aussage.urteil == .gesperrt {
                    let vom = try await krypto.lies(sperrliste: neueres, aussteller: [pruefling.aussteller]).zeit
                    let seitdem = Listenkennung(ort, aussteller: aussteller, vom: vom, liste: neueres)
                    return Auskunft(aussage: aussage, adresse: ort, listen: [kennung, seitdem])
                }
                grund = aussage.hinweis
            } catch let fehler as StoreError { throw fehler } catch {
                guard !(error is CancellationError) else { throw error }
                grund = "\(error)"
            }
            log.notice("Delta-Sperrliste nicht benutzt", metadata: ["adresse": "\(ort)", "grund": "\(grund)"])
        }
        return Auskunft(aussage: basis, adresse: adresse, listen: [kennung])
    }

    private func delta(_ adresse: String, _ pruefling: Pruefling) async throws -> [UInt8] {
        let da = try await gehaltene(adresse)
        if let da, da.istFrisch(store.uhr.jetzt, Self.alter) { return da.inhalt }
        let inhalt = try await hole(adresse)
        let angaben = try await krypto.lies(sperrliste: inhalt, aussteller: [pruefling.aussteller])
        let gesagt = Zeitpunkt(unix: angaben.zeit)
        if let da, da.gesagt > gesagt { return da.inhalt }
        if angaben.istEcht { try await behalte(adresse, inhalt, gesagt, angaben.naechste) }
        return inhalt
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
