// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Mailrichtlinie
internal import Store

/// Takes over a key for S/MIME with its certificate from a PKCS #12 file.
struct SchluesselEinlesen: Sendable {
    let dienst: Schluesseldienst

    /// - Parameter text: whose it is; `nil` for the one address in the certificate.
    func callAsFunction(pkcs12 datei: [UInt8], kennwort: String, fuer text: String?, akteur: Akteur) async throws
        -> [SchluesselID]
    {
        let neu = try await dienst.krypto.uebernimm(datei, kennwort: kennwort)
        guard let zertifikat = neu.zertifikat else { throw SchluesselError.datei("In der Datei steht kein Zertifikat.") }
        let angaben = try await dienst.krypto.lies(zertifikat: zertifikat)
        let eintrag = try Schluesseleintrag(
            neu.schluessel, zertifikat, neu.kette, angaben, fuer: try angaben.inhaber(text))
        let fertig = try await dienst.hinterlegt(eintrag)
        return try await dienst.store.commit(Vermerk(akteur, "mg.schluessel.einlesen")) { try $0.eintragen(fertig) }
    }
}

/// Takes over an OpenPGP key.
struct PgpSchluesselEinlesen: Sendable {
    let dienst: Schluesseldienst

    func callAsFunction(_ datei: [UInt8], kennwort: String?, fuer text: String, akteur: Akteur) async throws -> [SchluesselID] {
        let inhaber = try SchluesselError.inhaber(lesen: text)
        let neu = try await dienst.krypto.uebernimm(pgp: datei, kennwort: kennwort)
        let eintrag = try Schluesseleintrag(
            pgp: neu.schluessel, try await dienst.krypto.lies(pgp: neu.oeffentlich), fuer: inhaber)
        let fertig = try await dienst.hinterlegt(eintrag)
        return try await dienst.store.commit(Vermerk(akteur, "mg.schluessel.einlesen")) { try $0.eintragen(fertig) }
    }
}

/// Gives a key the certificate that an authority has issued for it.
struct SchluesselZertifizieren: Sendable {
    let dienst: Schluesseldienst

    func callAsFunction(_ id: SchluesselID, zertifikat: [UInt8], kette: [[UInt8]], akteur: Akteur) async throws {
        guard let alt = try await dienst.store.read({ try $0.eigenerSchluessel(id) }) else {
            throw SchluesselError.unbekannt(id.text)
        }
        let angaben = try await dienst.krypto.lies(zertifikat: zertifikat)
        // The worker signs only where key and certificate belong together.
        _ = try await dienst.krypto.signiere(
            Array("rathaus".utf8), schluessel: alt.schluessel, zertifikat: zertifikat, kette: [], abgesetzt: true,
            faehigkeiten: nil)
        try await dienst.store.commit(Vermerk(akteur, "mg.schluessel.zertifizieren")) { tx in
            try tx.abloesen(alt.art, alt.zweck, alt.inhaber)
            try tx.execute(
                """
                UPDATE mg_schluessel SET zertifikat = \(Base64.text(zertifikat)), kette = \(kette.map(Base64.text).joined(separator: " ")),
                  fingerabdruck = \(angaben.fingerabdruck), gueltig_ab = \(Zeitpunkt(unix: angaben.gueltigAb)),
                  gueltig_bis = \(Zeitpunkt(unix: angaben.gueltigBis)), verfahren = \(angaben.verfahren), zustand = \(Schluesselzustand.aktiv)
                WHERE id = \(id)
                """)
            tx.vermerke(
                Gegenstand("mg.schluessel", id.text, kennzeichen: alt.inhaber), feld: "zertifikat", alt: alt.fingerabdruck,
                neu: angaben.fingerabdruck)
        }
    }
}

extension Schluesseleintrag {
    /// For what the certificate allows.
    init(
        _ schluessel: VersiegelterSchluessel, _ zertifikat: [UInt8], _ kette: [[UInt8]], _ angaben: Zertifikatsangaben,
        fuer inhaber: Inhaber
    ) throws(SchluesselError) {
        let zwecke = Schluesselzweck.allCases.filter { $0 == .signieren ? angaben.darfSignieren : angaben.darfVerschluesseln }
        guard !zwecke.isEmpty else { throw .datei("Das Zertifikat erlaubt weder Signieren noch Entschlüsseln.") }
        self.init(
            art: .smime, zwecke: zwecke, inhaber: inhaber, schluessel: schluessel, zertifikat: zertifikat, kette: kette,
            fingerabdruck: angaben.fingerabdruck, gueltigAb: Zeitpunkt(unix: angaben.gueltigAb),
            gueltigBis: Zeitpunkt(unix: angaben.gueltigBis), verfahren: angaben.verfahren)
    }
}

extension Schluesseleintrag {
    init(pgp schluessel: VersiegelterSchluessel, _ angaben: PgpAngaben, fuer inhaber: Inhaber) throws(SchluesselError) {
        let zwecke = Schluesselzweck.allCases.filter { $0 == .signieren ? angaben.darfSignieren : angaben.darfVerschluesseln }
        guard !zwecke.isEmpty, angaben.gueltig, !angaben.zurueckgezogen else {
            throw .datei("Der Schlüssel ist abgelaufen, zurückgezogen oder für E-Mail nicht zu gebrauchen.")
        }
        self.init(
            art: .pgp, zwecke: zwecke, inhaber: inhaber, schluessel: schluessel, zertifikat: angaben.zertifikat,
            fingerabdruck: angaben.fingerabdruck, gueltigAb: Zeitpunkt(unix: angaben.gueltigAb),
            gueltigBis: angaben.gueltigBis.map(Zeitpunkt.init(unix:)), verfahren: angaben.verfahren)
    }
}

extension Zertifikatsangaben {
    /// Whose it is: as said, or the one address it names.
    func inhaber(_ text: String?) throws(SchluesselError) -> Inhaber {
        if let text { return try SchluesselError.inhaber(lesen: text) }
        let alle = Set(adressen.map { $0.lowercased() })
        guard alle.count == 1, let eine = alle.first else {
            throw .datei(
                "Das Zertifikat nennt \(alle.isEmpty ? "keine Adresse" : "mehrere Adressen"); bitte angeben, für wen es gilt.")
        }
        return try SchluesselError.inhaber(lesen: eine)
    }
}
