// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Mailrichtlinie
internal import Store

/// Takes in what the gateway came across. It replaces nothing: where another one is trusted for the same partner, the new one waits for a person.
struct Fundaufnahme: Sendable {
    /// Of one partner that wait to be judged; who can write mail can send many.
    static let jePartner = 5
    static let insgesamt = 10_000
    /// Clocks go wrong; a signature from the far future would keep every later one from counting (RFC 8551 §2.5.3).
    private static let vorlauf: Duration = .seconds(3_600)

    let dienst: Schluesseldienst
    let vertraut: Set<Zertifikatsherkunft>

    func callAsFunction(_ fund: Schluesselfund) async throws -> Fundausgang {
        guard fund.bytes.count <= Schluesselfund.hoechstens else { return .unbrauchbar("zu groß") }
        let neu: Zertifikatseintrag
        do {
            switch fund.art {
            case .smime: neu = try await smime(fund)
            case .pgp:
                let angaben = try await dienst.krypto.lies(pgp: fund.bytes)
                if angaben.zurueckgezogen { return try await zieheZurueck(angaben.fingerabdruck, fund) }
                guard angaben.gueltig else { return .unbrauchbar("abgelaufen oder ungültig") }
                neu = try Zertifikatseintrag(pgp: angaben, fuer: Inhaber(fund.adresse))
            }
        } catch let fehler as SchluesselError {
            return .unbrauchbar(fehler.meldung)
        } catch KryptoError.abgelehnt {
            return .unbrauchbar("nicht lesbar")
        }
        return try await nimm(eintrag(neu, fund), fund)
    }

    private func smime(_ fund: Schluesselfund) async throws -> Zertifikatseintrag {
        let angaben = try await dienst.krypto.lies(zertifikat: fund.bytes)
        guard angaben.adressen.contains(where: { $0.lowercased() == fund.adresse.description }) else {
            throw SchluesselError.datei("Das Zertifikat nennt \(fund.adresse) nicht.")
        }
        let jetzt = dienst.store.uhr.jetzt
        guard jetzt < Zeitpunkt(unix: angaben.gueltigBis) else { throw SchluesselError.datei("Das Zertifikat ist abgelaufen.") }
        return try Zertifikatseintrag(smime: fund.bytes, angaben, fuer: Inhaber(fund.adresse))
    }

    private func eintrag(_ neu: Zertifikatseintrag, _ fund: Schluesselfund) -> Zertifikatseintrag {
        var neu = neu
        neu.quelle = fund.quelle
        neu.herkunft = fund.herkunft
        neu.nachricht = fund.nachricht
        neu.gegenseitig = fund.gegenseitig
        if let zeit = fund.signierzeit, zeit <= dienst.store.uhr.jetzt + Self.vorlauf {
            neu.faehigkeiten = fund.faehigkeiten
            neu.signierzeit = zeit
        }
        return neu
    }

    private func nimm(_ neu: Zertifikatseintrag, _ fund: Schluesselfund) async throws -> Fundausgang {
        let bekannt = try await dienst.store.read { try $0.partnerzertifikat(neu.inhaber, neu.art, neu.fingerabdruck) }
        if let bekannt { return try await frische(bekannt, neu) }
        let (vertraut, jetzt) = (vertraut, dienst.store.uhr.jetzt)
        // Level 1 of Autocrypt: only who wishes it gets what nobody judged (mail facts §10.3).
        let darf = vertraut.contains(fund.herkunft) && fund.istBestaetigt && (fund.herkunft != .autocrypt || fund.gegenseitig)
        return try await dienst.store.commit(Vermerk(SchluesselBenutzen.gateway, "mg.zertifikat.finden")) { tx in
            // Found at the same time by another message.
            if let doch = try tx.partnerzertifikat(neu.inhaber, neu.art, neu.fingerabdruck) { return .bekannt(doch.zustand) }
            let anderes = try tx.vertrauteZertifikate([neu.inhaber.text]).contains { $0.art == neu.art }
            var eintrag = neu
            let sofort = darf && !anderes && neu.gueltigAb <= jetzt
            eintrag.zustand = sofort ? .vertraut : .quarantaene
            if !sofort {
                let hier = try tx.zahlInQuarantaene(neu.inhaber)
                guard try hier < Self.jePartner && tx.zahlInQuarantaene() < Self.insgesamt else { return .zuViele }
            }
            _ = try tx.eintragen(eintrag)
            return sofort ? .vertraut : anderes ? .aenderung : .quarantaene
        }
    }

    /// What a known one says anew. Its state stays what people made it.
    private func frische(_ alt: Partnerzertifikat, _ neu: Zertifikatseintrag) async throws -> Fundausgang {
        let neuere = neu.faehigkeiten != nil && neu.signierzeit.map { zeit in alt.signierzeit.map { zeit > $0 } ?? true } == true
        // Signed by the key itself, so nobody else can say it; an older copy never shortens it.
        let laenger = alt.art == .pgp && alt.gueltigBis.map { bis in neu.gueltigBis.map { $0 > bis } ?? true } == true
        let andere = neuere && neu.faehigkeiten != alt.faehigkeiten
        if andere || laenger {
            try await dienst.store.commit(Vermerk(SchluesselBenutzen.gateway, "mg.zertifikat.auffrischen")) { tx in
                let gegenstand = Gegenstand("mg.zertifikat", alt.id.text, kennzeichen: alt.inhaber)
                if andere {
                    try tx.execute(
                        "UPDATE mg_zertifikat SET faehigkeiten = \(neu.faehigkeiten.map(Base64.text)), signierzeit = \(neu.signierzeit) WHERE id = \(alt.id)"
                    )
                    tx.vermerke(gegenstand, feld: "faehigkeiten", neu: neu.signierzeit?.deutsch)
                }
                if laenger {
                    try tx.execute(
                        "UPDATE mg_zertifikat SET zertifikat = \(Base64.text(neu.zertifikat)), gueltig_bis = \(neu.gueltigBis) WHERE id = \(alt.id)"
                    )
                    tx.vermerke(
                        gegenstand, feld: "gueltig_bis", alt: alt.gueltigBis?.deutsch, neu: neu.gueltigBis?.deutsch ?? "ohne Ablauf")
                }
            }
        } else if neuere {
            try await technisch("signierzeit = \(neu.signierzeit)", alt.id)
        }
        // Once a day is enough to tell what is still in use.
        if alt.zuletzt < dienst.store.uhr.jetzt - .seconds(86_400) {
            try await technisch("zuletzt = \(dienst.store.uhr.jetzt)", alt.id)
        }
        return laenger && alt.zustand == .vertraut ? .verlaengert : .bekannt(alt.zustand)
    }

    private func technisch(_ set: SQL, _ id: ZertifikatID) async throws {
        try await dienst.store.technical { try $0.update(Self.zertifikate, set: set, where: "id = \(id)") }
    }

    private static let zertifikate = TechnicalTable("mg_zertifikat")

    private func zieheZurueck(_ fingerabdruck: String, _ fund: Schluesselfund) async throws -> Fundausgang {
        let inhaber = Inhaber(fund.adresse)
        guard let bekannt = try await dienst.store.read({ try $0.partnerzertifikat(inhaber, .pgp, fingerabdruck) }) else {
            return .unbrauchbar("vom Inhaber zurückgezogen")
        }
        guard bekannt.zustand != .abgelehnt else { return .bekannt(.abgelehnt) }
        try await ZertifikatBeurteilen(store: dienst.store)(
            bekannt.id, .abgelehnt, grund: "Der Inhaber hat den Schlüssel zurückgezogen.", akteur: SchluesselBenutzen.gateway)
        return .zurueckgezogen
    }
}

extension ReadAccess {
    fileprivate func zahlInQuarantaene(_ inhaber: Inhaber) throws -> Int {
        try row(
            """
            SELECT COUNT(*) AS n FROM mg_zertifikat
            WHERE inhaber = \(inhaber.text) AND zustand = \(Zertifikatszustand.quarantaene)
            """)?["n"] ?? 0
    }
}
