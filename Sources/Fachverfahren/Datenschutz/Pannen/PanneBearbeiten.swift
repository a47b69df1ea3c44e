// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// What the officer does with a breach: describe, assess, notify, tell the persons, end.
struct PanneBearbeiten: Sendable {
    let dienst: Datenschutzdienst

    /// - Parameter version: of the breach as the actor saw it.
    func beschreiben(
        _ id: DatenpanneID, version: Int64, _ angaben: [Pannenfeld: String], risiko: Pannenrisiko, grund: String, akteur: Akteur
    ) async throws {
        var sauber: [Pannenfeld: String] = [:]
        for (feld, text) in angaben {
            let wert = Textfeld.sauber(text)
            guard wert.count <= Pannenfeld.laengster else {
                throw DatenschutzError.zuLang(feld: feld.rawValue, hoechstens: Pannenfeld.laengster)
            }
            if !wert.isEmpty { sauber[feld] = wert }
        }
        let begruendung =
            risiko == .offen
            ? nil
            : try Textfeld.pflicht(
                grund, "risikogrund", "Bitte begründen Sie die Bewertung des Risikos. Sie muss nachweisbar sein.")
        try await aendern(id, version: version, "ds.panne.beschreiben", akteur) { [sauber] panne, _ in
            // What was notified as a risk is not made into none afterwards without the notification.
            panne.angaben = sauber
            panne.risiko = risiko
            panne.risikogrund = begruendung
        }
    }

    /// Records that the supervisory authority was notified, and files what was notified.
    // § DSGVO:33(1)
    func gemeldet(
        _ id: DatenpanneID, version: Int64, am zeit: Zeitpunkt, zeichen: String?, verspaetung: String, akteur: Akteur
    ) async throws {
        guard let panne = try await dienst.store.read({ try $0.datenpanne(id) }) else { throw DatenschutzError.nichtGefunden }
        guard zeit <= dienst.store.uhr.jetzt else { throw DatenschutzError.zukunft(feld: "gemeldet-tag") }
        guard zeit >= panne.bekannt else { throw DatenschutzError.vorBekanntwerden }
        // The first notification keeps the deadline; what comes later is handed in after it (Art. 33(4)).
        let nach = panne.gemeldet != nil
        let zuSpaet = !nach && zeit > panne.bekannt + Meldefrist.dauer
        let begruendung =
            zuSpaet
            ? try Textfeld.pflicht(
                verspaetung, "verspaetung",
                "Nach mehr als 72 Stunden verlangt Art. 33 Abs. 1 DSGVO eine Begründung. Bitte tragen Sie sie ein.")
            : panne.verspaetung
        var neu = panne
        if !nach { neu.gemeldet = zeit }
        if let zeichen { neu.behoerdenzeichen = Textfeld.sauber(zeichen, einzeilig: true) }
        neu.verspaetung = begruendung
        let art = nach ? "Nachmeldung" : "Meldung"
        let brief = try await dienst.drucken(Pannenbrief("\(art) an die Aufsichtsbehörde, \(zeit.deutschLang)", neu))
        try await aendern(id, version: version, "ds.panne.gemeldet", akteur) { [neu] panne, tx in
            panne.gemeldet = neu.gemeldet
            panne.behoerdenzeichen = neu.behoerdenzeichen
            panne.verspaetung = neu.verspaetung
            try tx.ablegen(brief, "\(art) nach Art. 33 DSGVO (\(panne.nummer))", .ausgang, in: panne.vorgang)
        }
    }

    /// Records that the persons were told and how, or why they are not.
    // § DSGVO:34(1) // § DSGVO:34(3)
    func benachrichtigt(_ id: DatenpanneID, version: Int64, am zeit: Zeitpunkt?, text: String, akteur: Akteur) async throws {
        let text = try Textfeld.pflicht(
            text, "benachrichtigung",
            zeit == nil
                ? "Bitte begründen Sie, warum die Benachrichtigung nach Art. 34 Abs. 3 DSGVO entfällt."
                : "Bitte schreiben Sie, wie die Personen benachrichtigt wurden.")
        if let zeit, zeit > dienst.store.uhr.jetzt { throw DatenschutzError.zukunft(feld: "benachrichtigt-tag") }
        try await aendern(id, version: version, "ds.panne.benachrichtigt", akteur) { panne, _ in
            panne.benachrichtigt = zeit
            panne.benachrichtigung = text
        }
    }

    /// Ends the work and files the whole documentation.
    func abschliessen(_ id: DatenpanneID, version: Int64, akteur: Akteur) async throws {
        guard let panne = try await dienst.store.read({ try $0.datenpanne(id) }) else { throw DatenschutzError.nichtGefunden }
        let brief = try await dienst.drucken(Pannenbrief("Dokumentation nach Art. 33 Abs. 5 DSGVO", panne))
        try await aendern(id, version: version, "ds.panne.abschliessen", akteur) { panne, tx in
            guard panne.hindernisse.isEmpty else { throw DatenschutzError.nochOffen(panne.hindernisse) }
            panne.abgeschlossen = tx.jetzt
            try tx.ablegen(brief, "Dokumentation der Verletzung (\(panne.nummer))", .intern, in: panne.vorgang)
        }
    }

    private func aendern(
        _ id: DatenpanneID, version: Int64, _ handlung: String, _ akteur: Akteur,
        _ akt: @escaping @Sendable (inout Datenpanne, WriteContext) throws -> Void
    ) async throws {
        guard akteur.darf(DatenschutzRechte.panne) else { throw DatenschutzError.verboten }
        try await dienst.store.commit(Vermerk(akteur, handlung)) { tx in
            guard let alt = try tx.datenpanne(id) else { throw DatenschutzError.nichtGefunden }
            guard alt.version == version else { throw DatenschutzError.veraltet }
            guard alt.abgeschlossen == nil else { throw DatenschutzError.abgeschlossen }
            var neu = alt
            try akt(&neu, tx)
            try tx.datenpanneSchreiben(alt, neu)
        }
    }
}
