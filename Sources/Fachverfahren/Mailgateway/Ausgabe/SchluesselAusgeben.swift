// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Mailrichtlinie
internal import Store

/// The four eyes between a private key and the outside (mail facts §14.1).
struct SchluesselAusgeben: Sendable {
    /// Characters; with so many a password may go on paper, and guessing it takes longer than the key lives.
    static let kennwortMindestens = 16

    let store: Store

    func beantragen(_ schluessel: SchluesselID, grund text: String, akteur: Akteur) async throws -> AusgabeID {
        let grund = String(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(500))
        guard !grund.isEmpty else { throw GatewayError.ausgabegrundFehlt }
        return try await store.commit(Vermerk(akteur, "mg.ausgabe.beantragen", grund: grund)) { tx in
            guard let einer = try tx.eigenerSchluessel(schluessel), einer.zertifikat != nil else {
                throw GatewayError.nichtGefunden
            }
            let id = AusgabeID(tx.jetzt)
            try tx.execute(
                """
                INSERT INTO mg_ausgabe (id, schluessel, grund, von, von_name, am, zustand)
                VALUES (\(id), \(schluessel), \(grund), \(akteur.kennung), \(akteur.mitarbeiter?.name ?? akteur.kennung), \(tx.jetzt),
                  \(Schluesselausgabe.Zustand.beantragt))
                """)
            tx.vermerke(
                Gegenstand("mg.schluessel", schluessel.text, kennzeichen: einer.inhaber), feld: "ausgabe",
                neu: "beantragt: \(grund)")
            return id
        }
    }

    func entscheiden(_ id: AusgabeID, freigeben: Bool, akteur: Akteur) async throws {
        let handlung = freigeben ? "mg.ausgabe.freigeben" : "mg.ausgabe.ablehnen"
        try await store.commit(Vermerk(akteur, handlung)) { tx in
            guard let alt = try tx.schluesselausgabe(id) else { throw GatewayError.nichtGefunden }
            // Who asked may still take it back.
            guard !freigeben || alt.von != akteur.kennung else { throw GatewayError.ausgabeVierAugen }
            let neu: Schluesselausgabe.Zustand = freigeben ? .freigegeben : .abgelehnt
            let zahl = try tx.changed(
                """
                UPDATE mg_ausgabe SET zustand = \(neu), entschieden_name = \(akteur.mitarbeiter?.name ?? akteur.kennung), entschieden_am = \(tx.jetzt)
                WHERE id = \(id) AND zustand = \(Schluesselausgabe.Zustand.beantragt)
                """)
            guard zahl == 1 else { throw GatewayError.ausgabeEntschieden }
            tx.vermerke(
                Gegenstand("mg.schluessel", alt.schluessel.text, kennzeichen: alt.inhaber), feld: "ausgabe",
                alt: "beantragt von \(alt.vonName)",
                neu: neu.rawValue)
        }
    }

    /// Once, by who asked for it.
    /// - Parameter kennwort: protects the file; nobody keeps it.
    /// - Returns: PKCS #12, or an OpenPGP key in armor.
    func abholen(
        _ id: AusgabeID, kennwort: String, krypto: Kryptodienst, akteur: Akteur
    ) async throws -> (bytes: [UInt8], name: String) {
        guard kennwort.count >= Self.kennwortMindestens else { throw GatewayError.kennwortZuKurz }
        let (ausgabe, schluessel) = try await store.read { db in
            guard let ausgabe = try db.schluesselausgabe(id), let einer = try db.eigenerSchluessel(ausgabe.schluessel) else {
                throw GatewayError.nichtGefunden
            }
            return (ausgabe, einer)
        }
        guard ausgabe.von == akteur.kennung else { throw GatewayError.ausgabeNichtEigene }
        guard ausgabe.zustand == .freigegeben, !ausgabe.istAbgelaufen(store.uhr.jetzt) else {
            throw GatewayError.ausgabeEntschieden
        }
        let bytes = try await krypto.gibAus(
            schluessel.schluessel, schluessel.art.form, zertifikat: schluessel.zertifikat, kette: schluessel.kette,
            name: schluessel.inhaber,
            kennwort: kennwort)
        try await store.commit(Vermerk(akteur, "mg.ausgabe.abholen", grund: ausgabe.grund)) { tx in
            let zahl = try tx.changed(
                """
                UPDATE mg_ausgabe SET zustand = \(Schluesselausgabe.Zustand.abgeholt), abgeholt_am = \(tx.jetzt)
                WHERE id = \(id) AND zustand = \(Schluesselausgabe.Zustand.freigegeben)
                """)
            guard zahl == 1 else { throw GatewayError.ausgabeEntschieden }
            tx.vermerke(
                Gegenstand("mg.schluessel", schluessel.id.text, kennzeichen: schluessel.inhaber), feld: "ausgabe",
                alt: "freigegeben von \(ausgabe.entschiedenName ?? "?")", neu: "abgeholt von \(ausgabe.vonName)")
        }
        let stamm = schluessel.inhaber.replacing("@", with: "_")
        return (bytes, schluessel.art == .smime ? "\(stamm).p12" : "\(stamm).asc")
    }
}
