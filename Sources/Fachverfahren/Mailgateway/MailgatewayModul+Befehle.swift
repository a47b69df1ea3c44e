// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Kryptodienst
internal import Kryptoprotokoll
internal import Mailrichtlinie
internal import Store

/// What the command line offers for keys and certificates.
extension MailgatewayModul {
    static let befehlszeile = Akteur.system("befehlszeile")

    /// A key or certificate, one line for people.
    public struct Schluesselzeile: Sendable {
        public let kennung: String
        /// `eigener Schlüssel` or `Partner`.
        public let wessen: String
        /// Address or domain.
        public let inhaber: String
        public let art: String
        public let zustand: String
        public let bis: Zeitpunkt?
        public let fingerabdruck: String?
        /// Whether it is revoked, of S/MIME certificates alone.
        public var widerruf: Widerrufsauskunft?
    }

    public func schluesselListe() async throws -> [Schluesselzeile] {
        let jetzt = store.uhr.jetzt
        return try await store.read { db in
            let posten = try db.schluesselposten()
            let widerrufe = try db.widerrufsauskunft(posten.compactMap(\.fingerabdruck), jetzt: jetzt)
            return posten.map { einer in
                Schluesselzeile(
                    kennung: einer.id, wessen: einer.klasse.deutsch, inhaber: einer.inhaber,
                    art: einer.art + (einer.zweck.map { " \($0.deutsch)" } ?? ""), zustand: einer.stand.deutsch,
                    bis: einer.gueltigBis, fingerabdruck: einer.fingerabdruck,
                    widerruf: einer.fingerabdruck.flatMap { widerrufe[$0] })
            }
        }
    }

    /// Blocks a key of ours or a partner's certificate, or trusts an authority no longer.
    public func schluesselSperren(_ kennung: String, grund: String) async throws {
        let karte = try await store.read { db in
            for klasse in [Schluesselklasse.eigene, .partner, .stellen] {
                do { return try Schluesselkarte(klasse, kennung, db) } catch SchluesselError.unbekannt { continue }
            }
            throw SchluesselError.unbekannt(kennung)
        }
        let akte = Schluesselakt.moegliche(karte)
        guard let akt = [Schluesselakt.sperren, .ablehnen, .entfernen].first(where: akte.contains) else {
            throw SchluesselError.andererZustand
        }
        try await akt.ausfuehren(karte.klasse, kennung, grund: grund, store: store, akteur: Self.befehlszeile)
    }

    /// - Parameters:
    ///   - art: `smime` or `pgp`.
    ///   - fuer: address or domain.
    ///   - organisation: for the request; that of the settings where it is empty.
    ///   - zweck: `signieren` or `entschluesseln` for an S/MIME key of one use, which keeps both apart; `nil` for both.
    /// - Returns: identities, and the PKCS #10 request in PEM or the OpenPGP certificate in binary form.
    public func schluesselAnlegen(
        art: String, fuer: String, organisation: String, zweck: String? = nil
    ) async throws -> (kennungen: [String], oeffentlich: [UInt8]) {
        let art = try Self.art(art)
        let zwecke = try zweck.map { wort in
            guard let zweck = Schluesselzweck(rawValue: wort) else { throw SchluesselError.unbekannt(wort) }
            return [zweck]
        }
        let vorgabe = stadt.zertifizierung
        let eigene = organisation.isEmpty
        return try await mitDienst { dienst in
            let neu = try await SchluesselAnlegen(dienst: dienst)(
                art, fuer: fuer, organisation: eigene ? vorgabe?.organisation ?? "" : organisation,
                kennung: eigene ? vorgabe?.organisationskennung ?? "" : "", zwecke: zwecke ?? Schluesselzweck.allCases,
                akteur: Self.befehlszeile)
            return (
                neu.kennungen.map(\.text), art == .smime ? Pem.schreibe(neu.oeffentlich, "CERTIFICATE REQUEST") : neu.oeffentlich
            )
        }
    }

    /// - Parameter fuer: address or domain; `nil` for the one address in the certificate.
    public func schluesselEinlesen(pkcs12 datei: [UInt8], kennwort: String, fuer: String?) async throws -> [String] {
        try await mitDienst {
            try await SchluesselEinlesen(dienst: $0)(pkcs12: datei, kennwort: kennwort, fuer: fuer, akteur: Self.befehlszeile)
                .map(\.text)
        }
    }

    /// - Parameters:
    ///   - kennwort: that protects the key; `nil` for none.
    ///   - fuer: address or domain.
    public func schluesselEinlesen(pgp datei: [UInt8], kennwort: String?, fuer: String) async throws -> [String] {
        try await mitDienst {
            try await PgpSchluesselEinlesen(dienst: $0)(datei, kennwort: kennwort, fuer: fuer, akteur: Self.befehlszeile).map(
                \.text)
        }
    }

    /// - Parameter datei: the certificate and, behind it, those of its issuers; PEM, or DER of the certificate alone.
    public func zertifikatZuordnen(_ datei: [UInt8], schluessel: String) async throws {
        guard let id = SchluesselID(schluessel) else { throw SchluesselError.unbekannt(schluessel) }
        let alle = try Pem.lies(datei, "CERTIFICATE")
        try await mitDienst {
            try await SchluesselZertifizieren(dienst: $0)(
                id, zertifikat: alle[0], kette: Array(alle.dropFirst()), akteur: Self.befehlszeile)
        }
    }

    /// - Returns: its identity; it is used for nothing before `zertifikatVertrauen`.
    public func zertifikatAufnehmen(_ datei: [UInt8], art: String, fuer: String?) async throws -> String {
        let art = try Self.art(art)
        let bytes = art == .smime ? try Pem.lies(datei, "CERTIFICATE")[0] : datei
        return try await mitDienst {
            try await ZertifikatAufnehmen(dienst: $0)(
                art, bytes, fuer: fuer, quelle: "Befehlszeile", akteur: Self.befehlszeile
            ).text
        }
    }

    public func zertifikatVertrauen(_ kennung: String, ja: Bool) async throws {
        guard let id = ZertifikatID(kennung) else { throw SchluesselError.unbekannt(kennung) }
        try await ZertifikatBeurteilen(store: store)(id, ja ? .vertraut : .abgelehnt, akteur: Self.befehlszeile)
    }

    /// - Parameter verfahren: `cbc` or `gcm`.
    public func zertifikatVerfahren(_ kennung: String, _ verfahren: String, grund: String) async throws {
        guard let id = ZertifikatID(kennung) else { throw SchluesselError.unbekannt(kennung) }
        guard let wahl = ["cbc": Inhaltsverfahren.aes256cbc, "gcm": .aes256gcm][verfahren] else {
            throw SchluesselError.unbekannt(verfahren)
        }
        try await ZertifikatVerfahren(store: store)(id, wahl, grund: grund, akteur: Self.befehlszeile)
    }

    /// - Returns: names of the authorities.
    public func ankerAufnehmen(_ datei: [UInt8]) async throws -> [String] {
        let alle = try Pem.lies(datei, "CERTIFICATE")
        return try await mitDienst { dienst in
            var namen: [String] = []
            for der in alle { namen.append(try await AnkerAufnehmen(dienst: dienst)(der, akteur: Self.befehlszeile).name) }
            return namen
        }
    }

    /// - Returns: name of the authority.
    public func sperrlisteAufnehmen(_ datei: [UInt8]) async throws -> String {
        let der = datei.first == 0x30 ? datei : try Pem.lies(datei, "X509 CRL")[0]
        return try await mitDienst { try await SperrlisteAufnehmen(dienst: $0)(der, akteur: Self.befehlszeile) }
    }

    private static func art(_ text: String) throws(SchluesselError) -> Signaturart {
        guard let art = Signaturart(rawValue: text) else { throw .unbekannt(text) }
        return art
    }

    /// With workers that end when it is done.
    func mitDienst<T: Sendable>(_ tun: (Schluesseldienst) async throws -> T) async throws -> T {
        try await schluesselzugang(tun)
    }

    var schluesselzugang: Schluesselzugang { Schluesselzugang(store: store, krypto: kryptodienst) }
}
