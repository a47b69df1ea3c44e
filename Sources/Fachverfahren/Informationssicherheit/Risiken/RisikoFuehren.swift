// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Enters and rates risks; whoever leads carries them.
struct RisikoFuehren: Sendable {
    struct Eingabe: Sendable {
        var zielobjekt: ZielobjektID?
        var gefaehrdung: String?
        var beschreibung: String?
        var eintritt: Eintritt?
        var auswirkung: Auswirkung?
        var behandlung: Risikobehandlung = .offen
        var begruendung: String?
        var ueberpruefen: Kalendertag?
    }

    let store: Store

    func anlegen(_ verbund: VerbundID, _ eingabe: Eingabe, akteur: Akteur) async throws -> RisikoID {
        let werte = try Self.pruefen(eingabe)
        return try await store.commit(Vermerk(akteur, "is.risiko.anlegen")) { tx in
            _ = try tx.verbund(verbund, akteur, SicherheitRechte.bearbeiten)
            try Self.objekt(werte.zielobjekt, in: verbund, tx)
            let id = RisikoID(tx.jetzt)
            let nummer = try tx.nummer("is.risiko.\(verbund)")
            try tx.execute(
                """
                INSERT INTO is_risiko (id, verbund, zielobjekt, nummer, gefaehrdung, beschreibung, eintritt, auswirkung, behandlung,
                  begruendung, ueberpruefen, version)
                VALUES (\(id), \(verbund), \(werte.zielobjekt), \(nummer), \(werte.gefaehrdung), \(werte.beschreibung), \(werte.eintritt),
                  \(werte.auswirkung), \(werte.behandlung), \(werte.begruendung), \(werte.ueberpruefen?.iso), 1)
                """)
            tx.vermerke(Gegenstand("is.risiko", id.text, kennzeichen: "R\(nummer)"), feld: "gefaehrdung", neu: werte.gefaehrdung)
            try tx.verbundBeruehrt(verbund)
            return id
        }
    }

    /// A new rating takes a former acceptance back: what somebody carries is what was rated then.
    func aendern(_ id: RisikoID, version: Int64, _ eingabe: Eingabe, akteur: Akteur) async throws {
        let werte = try Self.pruefen(eingabe)
        try await aendern(id, version, "is.risiko.aendern", akteur, SicherheitRechte.bearbeiten) { risiko, tx in
            try Self.objekt(werte.zielobjekt, in: risiko.verbund, tx)
            risiko.zielobjekt = werte.zielobjekt
            risiko.gefaehrdung = werte.gefaehrdung ?? ""
            risiko.beschreibung = werte.beschreibung ?? ""
            risiko.eintritt = werte.eintritt
            risiko.auswirkung = werte.auswirkung
            risiko.behandlung = werte.behandlung
            risiko.begruendung = werte.begruendung ?? ""
            risiko.ueberpruefen = werte.ueberpruefen
            (risiko.getragenVon, risiko.getragen) = (nil, nil)
        }
    }

    func tragen(_ id: RisikoID, version: Int64, akteur: Akteur) async throws {
        try await aendern(id, version, "is.risiko.tragen", akteur, SicherheitRechte.akzeptieren) { risiko, tx in
            guard risiko.behandlung == .tragen, risiko.eintritt != nil, risiko.auswirkung != nil else {
                throw SicherheitError.nichtZuTragen
            }
            (risiko.getragenVon, risiko.getragen) = (akteur.kennung, tx.jetzt)
        }
    }

    private func aendern(
        _ id: RisikoID, _ version: Int64, _ handlung: String, _ akteur: Akteur, _ recht: Recht,
        _ akt: @escaping @Sendable (inout Risiko, WriteContext) throws -> Void
    ) async throws {
        try await store.commit(Vermerk(akteur, handlung)) { tx in
            guard let alt = try tx.risiko(id) else { throw SicherheitError.nichtGefunden }
            _ = try tx.verbund(alt.verbund, akteur, recht)
            guard alt.version == version else { throw SicherheitError.veraltet }
            var neu = alt
            try akt(&neu, tx)
            try tx.executeVersioned(
                """
                UPDATE is_risiko SET zielobjekt = \(neu.zielobjekt), gefaehrdung = \(neu.gefaehrdung), beschreibung = \(neu.beschreibung),
                  eintritt = \(neu.eintritt), auswirkung = \(neu.auswirkung), behandlung = \(neu.behandlung),
                  begruendung = \(neu.begruendung), getragen_von = \(neu.getragenVon), getragen = \(neu.getragen),
                  ueberpruefen = \(neu.ueberpruefen?.iso), version = version + 1
                WHERE id = \(id) AND version = \(version)
                """)
            tx.vermerkeUnterschiede(alt.gegenstand, alt.angaben, neu.angaben)
            try tx.verbundBeruehrt(alt.verbund)
        }
    }

    private static func pruefen(_ eingabe: Eingabe) throws -> Eingabe {
        var sauber = eingabe
        sauber.gefaehrdung = try Texteingabe.pflicht(
            eingabe.gefaehrdung, "gefaehrdung", "Bitte nennen Sie die Gefährdung, zum Beispiel Ausfall des Rechenzentrums.")
        sauber.beschreibung = try Texteingabe.frei(eingabe.beschreibung, "beschreibung")
        sauber.begruendung =
            eingabe.behandlung == .offen
            ? try Texteingabe.frei(eingabe.begruendung, "begruendung")
            : try Texteingabe.pflicht(
                eingabe.begruendung, "begruendung", "Bitte begründen Sie die Behandlung des Risikos.", hoechstens: 4_000,
                einzeilig: false)
        if eingabe.behandlung != .offen, eingabe.eintritt == nil || eingabe.auswirkung == nil {
            throw SicherheitError.fehlt(
                feld: eingabe.eintritt == nil ? "eintritt" : "auswirkung",
                was: "Bitte bewerten Sie zuerst Häufigkeit und Auswirkung. Erst danach wird über die Behandlung entschieden.")
        }
        return sauber
    }

    private static func objekt(_ id: ZielobjektID?, in verbund: VerbundID, _ tx: WriteContext) throws {
        guard let id else { return }
        guard try tx.zielobjekt(id)?.verbund == verbund else { throw SicherheitError.unbekannt(feld: "zielobjekt") }
    }
}
