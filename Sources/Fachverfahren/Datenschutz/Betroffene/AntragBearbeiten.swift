// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store

/// What the officer does with a request: check who asks, extend, hand out, decide.
struct AntragBearbeiten: Sendable {
    let dienst: Datenschutzdienst

    /// - Parameter mitKonto: the person has signed in with the account of the address, which counts as proof and widens the search.
    // § DSGVO:12(6)
    func identitaet(
        _ id: BetroffenenantragID, version: Int64, wie: String, mitKonto: Bool, akteur: Akteur
    ) async throws {
        let wie = try Textfeld.pflicht(
            wie, "identitaet", "Bitte schreiben Sie, wie die Identität geprüft wurde.", hoechstens: 500)
        try await aendern(id, version: version, "ds.antrag.identitaet", akteur) { antrag, tx in
            antrag.identitaet = wie
            antrag.konto = nil
            if mitKonto {
                guard let konto = try antrag.email.flatMap({ try tx.buergerkonto(email: $0) }) else {
                    throw DatenschutzError.kontoFehlt
                }
                antrag.konto = konto
            }
        }
    }

    /// Two months more, if the person is told inside the first month.
    // § DSGVO:12(3)
    func verlaengern(_ id: BetroffenenantragID, version: Int64, am tag: Kalendertag, grund: String, akteur: Akteur) async throws {
        let grund = try Textfeld.pflicht(
            grund, "verlaengerung", "Bitte nennen Sie die Gründe, wie Sie sie der Person mitgeteilt haben.", hoechstens: 2_000)
        guard tag <= dienst.store.uhr.jetzt.tag else { throw DatenschutzError.zukunft(feld: "verlaengert-am") }
        try await aendern(id, version: version, "ds.antrag.verlaengern", akteur) { antrag, _ in
            guard tag >= antrag.eingegangen, tag <= antrag.frist.erste.ende else {
                throw DatenschutzError.verlaengerungZuSpaet(bis: antrag.frist.erste.ende.deutsch)
            }
            antrag.verlaengertAm = tag
            antrag.verlaengerung = grund
        }
    }

    /// Closes the request; a refusal needs its reasons and the hint at remedies goes into the letter.
    // § DSGVO:12(4)
    func beantworten(
        _ id: BetroffenenantragID, version: Int64, _ ergebnis: Antragsergebnis, begruendung: String, am tag: Kalendertag,
        akteur: Akteur
    ) async throws {
        let begruendung =
            ergebnis.brauchtGrund
            ? try Textfeld.pflicht(
                begruendung, "begruendung",
                "Bitte begründen Sie, warum dem Antrag nicht ganz entsprochen wird (Art. 12 Abs. 4 DSGVO).")
            : Textfeld.sauber(begruendung)
        guard tag <= dienst.store.uhr.jetzt.tag else { throw DatenschutzError.zukunft(feld: "beantwortet") }
        guard var antrag = try await dienst.store.read({ try $0.betroffenenantrag(id) }) else {
            throw DatenschutzError.nichtGefunden
        }
        antrag.ergebnis = ergebnis
        antrag.begruendung = begruendung.isEmpty ? nil : begruendung
        antrag.beantwortet = tag
        let brief = try await dienst.drucken(Antragsbrief(antrag, dienst.stelle))
        try await aendern(id, version: version, "ds.antrag.beantworten", akteur) { [antrag] neu, tx in
            guard neu.identitaet != nil || ergebnis == .abgelehnt else { throw DatenschutzError.identitaetOffen }
            guard tag >= neu.eingegangen else { throw DatenschutzError.tagUngueltig(feld: "beantwortet") }
            neu.ergebnis = antrag.ergebnis
            neu.begruendung = antrag.begruendung
            neu.beantwortet = antrag.beantwortet
            try tx.ablegen(brief, "Antwort auf \(neu.nummer) (\(neu.recht.artikel) DSGVO)", .ausgang, in: neu.vorgang)
        }
    }

    private func aendern(
        _ id: BetroffenenantragID, version: Int64, _ handlung: String, _ akteur: Akteur,
        _ akt: @escaping @Sendable (inout Betroffenenantrag, WriteContext) throws -> Void
    ) async throws {
        guard akteur.darf(DatenschutzRechte.betroffene) else { throw DatenschutzError.verboten }
        try await dienst.store.commit(Vermerk(akteur, handlung)) { tx in
            guard let alt = try tx.betroffenenantrag(id) else { throw DatenschutzError.nichtGefunden }
            guard alt.version == version else { throw DatenschutzError.veraltet }
            guard alt.beantwortet == nil else { throw DatenschutzError.abgeschlossen }
            var neu = alt
            try akt(&neu, tx)
            try tx.betroffenenantragSchreiben(alt, neu)
        }
    }
}
