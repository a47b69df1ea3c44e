// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// What the forms of the programme do.
struct Angabenakt: Sendable {
    let store: Store

    /// States a field, or one member or place of it.
    func setzen(_ anfrage: WebRequest) async throws -> WebResponse {
        let id = try anfrage.id("id", ObjektTag.self), sicht = try anfrage.betrachtung()
        let arten = try await store.read { try $0.objektarten([id]) }
        guard let art = arten[id] else { throw SteuerungError.nichtGefunden }
        let feld = try art.bekanntesFeld(try anfrage.pfadwert("feld"))
        return try await Formularakt.ausfuehren(anfrage) { _ in
            Wertfeld.name(feld)
        } erneut: { eingaben in
            try await store.read { try FeldSeite(anfrage, $0, eingaben) }
        } _: {
            let ohne = anfrage.formular["ohne"] == "1"
            let wert = ohne && feld.vielfachheit != .menge ? nil : try feld.wert(anfrage.formular)
            guard ohne || wert != nil else {
                throw Eingabefehler(ziel: Wertfeld.name(feld), text: SteuerungError.textFehlt(feld: feld.bezeichnung).meldung)
            }
            let glied = try Self.glied(feld, wert, anfrage)
            let quelle = try await store.read { try anfrage.quelle($0) }
            let setzung = Setzung(
                objekt: id, feld: feld.name, glied: glied, gilt: try anfrage.geltung(), wert: ohne ? nil : wert,
                quelle: quelle)
            let gesehen = anfrage.formular["gesehen"].flatMap { Int64($0) }.map(Zeitpunkt.init(millisekunden:))
            let zahl = try await AussageSetzen(store: store)(
                [setzung], akteur: anfrage.akteur, grund: anfrage.formular["grund"], gesehen: gesehen)
            return .weiter(
                nach: sicht.url(SteuerungURL.objekt(id)),
                zahl > 0
                    ? Meldung(.erfolg, "Die Angabe „\(feld.bezeichnung)“ ist gespeichert.")
                    : Meldung(.info, "Das war schon so angegeben; es wurde nichts geändert."))
        }
    }

    /// Lays an object down with all that the form says of it.
    func anlegen(_ anfrage: WebRequest) async throws -> WebResponse {
        let art = try anfrage.neueArt(), sicht = try anfrage.betrachtung()
        return try await Formularakt.ausfuehren(anfrage) { bezeichnung in
            art.felder.first { $0.bezeichnung == bezeichnung }.map(Wertfeld.name) ?? "quelle"
        } erneut: { eingaben in
            try await store.read { try NeuSeite(anfrage, $0, eingaben) }
        } _: {
            var werte: [(feld: Feldbeschreibung, wert: Wert)] = []
            for feld in art.felder {
                if let wert = try feld.wert(anfrage.formular) { werte.append((feld, wert)) }
            }
            let gilt = try anfrage.geltung(), quelle = try await store.read { try anfrage.quelle($0) }, angaben = werte
            let id = try await ObjektAnlegen(store: store)(art, akteur: anfrage.akteur, grund: anfrage.formular["grund"]) { id in
                angaben.map { feld, wert in
                    Setzung(
                        objekt: id, feld: feld.name, glied: feld.erstesGlied(wert), gilt: gilt, wert: wert, quelle: quelle)
                }
            }
            // A Sitzung begins with the standing items of its Gremium.
            if art == .sitzung, anfrage.akteur.darf(SteuerungRechte.gremien) {
                try await TagesordnungZiehen(store: store)(id, beratungen: [], akteur: anfrage.akteur)
            }
            return .weiter(nach: sicht.url(SteuerungURL.objekt(id)), Meldung(.erfolg, "\(art.deutsch) ist angelegt."))
        }
    }

    /// - Throws: `Eingabefehler`.
    private static func glied(_ feld: Feldbeschreibung, _ wert: Wert?, _ anfrage: WebRequest) throws(Eingabefehler) -> String {
        switch feld.vielfachheit {
        case .einfach: return ""
        case .menge:
            guard let schluessel = wert?.schluessel else {
                throw Eingabefehler(
                    ziel: Wertfeld.name(feld), text: "Bitte geben Sie an, welche Angabe nicht mehr gilt.")
            }
            return schluessel
        case .folge:
            guard let platz = anfrage.formular["platz"].flatMap({ Int($0) }), (1...9_999).contains(platz) else {
                throw Eingabefehler(ziel: "platz", text: "Bitte geben Sie die Stelle als Zahl an, zum Beispiel 1.")
            }
            return Wertleser.platz(platz)
        }
    }
}

extension Feldbeschreibung {
    /// Where the first value of a field goes.
    fileprivate func erstesGlied(_ wert: Wert) -> String {
        switch vielfachheit {
        case .einfach: ""
        case .menge: wert.schluessel ?? ""
        case .folge: Wertleser.platz(1)
        }
    }
}
