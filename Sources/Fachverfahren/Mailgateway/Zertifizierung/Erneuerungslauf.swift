// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Kryptoprotokoll
internal import Logging
internal import Mailrichtlinie
internal import Store

/// Beside the work on messages: asks for new certificates before those of our keys run out, each with a new key. The old ones go on opening what comes for them.
struct Erneuerungslauf: Sendable {
    let dienst: Schluesseldienst
    let vorgabe: Zertifizierungsvorgabe
    /// `nil`: people send the requests themselves.
    let stelle: (any Zertifizierungsdienst)?
    let log: Logger

    func callAsFunction() async throws {
        try await erneuere()
        if let stelle { try await reicheEin(stelle) }
    }

    /// Until cancelled.
    func laufend() async throws {
        try await wiederhole(alle: .seconds(60), "Zertifikate nicht erneuert", log) { try await self() }
    }

    private func erneuere() async throws {
        let bald = dienst.store.uhr.jetzt + .seconds(vorgabe.tageVorher * 86_400)
        let faellige = try await dienst.store.read { db in
            try db.rows(
                """
                SELECT * FROM mg_schluessel s WHERE s.art = \(Signaturart.smime) AND s.zustand = \(Schluesselzustand.aktiv) AND s.zertifikat IS NOT NULL
                AND s.gueltig_bis < \(bald) AND NOT EXISTS (SELECT 1 FROM mg_schluessel n WHERE n.art = s.art AND n.inhaber = s.inhaber
                  AND n.zweck = s.zweck AND n.zertifikat IS NULL AND n.zustand = \(Schluesselzustand.aktiv)) ORDER BY s.id LIMIT 100
                """
            ).map(EigenerSchluessel.init(row:))
        }
        // What is one key today will be one again.
        for gruppe in Dictionary(grouping: faellige, by: \.schluessel).values {
            guard let alter = gruppe.first, let zertifikat = alter.zertifikat else { continue }
            let verfahren = try await dienst.krypto.lies(zertifikat: zertifikat).verfahren
            _ = try await SchluesselAnlegen(dienst: dienst)(
                .smime, fuer: alter.inhaber, verfahren: verfahren.hasPrefix("RSA") ? .rsa3072 : .p256,
                organisation: vorgabe.organisation,
                kennung: vorgabe.organisationskennung, zwecke: gruppe.map(\.zweck), erneuert: true,
                akteur: SchluesselBenutzen.gateway)
            log.notice("Zertifikat läuft bald ab, neues beantragt", metadata: ["inhaber": "\(alter.inhaber)"])
        }
    }

    private func reicheEin(_ stelle: any Zertifizierungsdienst) async throws {
        let jetzt = dienst.store.uhr.jetzt
        for antrag in try await dienst.store.read({ try $0.faelligeAntraege(jetzt, limit: 20) }) {
            do {
                switch try await stelle.beantrage(antrag.pkcs10) {
                case .ausgestellt(let alle): try await nimm(alle, antrag)
                case .spaeter(let pause): try await verschiebe(antrag, um: pause, "Die Zertifizierungsstelle prüft noch.")
                }
            } catch let fehler where !(fehler is CancellationError || fehler is StoreError) {
                log.warning("Kein Zertifikat", metadata: ["inhaber": "\(antrag.inhaber)", "grund": "\(fehler)"])
                let pause = Duration.seconds(min(600 << min(antrag.versuche, 8), 86_400))
                try await verschiebe(antrag, um: pause, (fehler as? SchluesselError)?.errorDescription ?? "\(fehler)")
            }
        }
    }

    private func nimm(_ alle: [[UInt8]], _ antrag: Antrag) async throws {
        var eigenes: [UInt8]?
        for eines in alle where eigenes == nil {
            if try await !dienst.krypto.lies(zertifikat: eines).istStelle { eigenes = eines }
        }
        guard let eigenes else { throw SchluesselError.datei("In der Antwort steht kein Zertifikat für den Schlüssel.") }
        try await SchluesselZertifizieren(dienst: dienst)(
            antrag.schluessel, zertifikat: eigenes, kette: alle.filter { $0 != eigenes }, akteur: SchluesselBenutzen.gateway)
    }

    private func verschiebe(_ antrag: Antrag, um pause: Duration, _ hinweis: String) async throws {
        try await dienst.store.technical { db in
            try db.update(
                Antrag.tabelle,
                set: "faellig = \(db.jetzt + pause), versuche = \(antrag.versuche + 1), hinweis = \(String(hinweis.prefix(300)))",
                where: "id = \(antrag.id)")
        }
    }
}
