// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// The giving side: pick, look, hand over, see what became of it.
struct AbgabeRouten {
    let dienst: Aussonderungsdienst

    var alle: [Route] {
        let recht = Zugang.recht(AbgabeRechte.weggeben), store = dienst.store
        return [
            .get(AbgabeURL.liste, recht, "Abgaben an andere Behörden auflisten") { anfrage in
                .seite(try await store.read { try AbgabenSeite(.aus, anfrage, $0) })
            },
            .get(AbgabeURL.neu, recht, "Abgabe: Vorschau, was mitgeht") { [dienst] anfrage in
                .seite(try await store.read { try AbgabeNeuSeite(try Self.gegenstand(anfrage, $0), anfrage, $0, dienst) })
            },
            .post(AbgabeURL.liste, recht, "Abgabe: an eine andere Behörde abgeben") { anfrage in try await abgeben(anfrage) },
            .get(AbgabeURL.muster, recht, "Abgabe ansehen") { anfrage in
                .seite(try await store.read { try AbgabeSeite(try Self.abgabe(anfrage, $0), anfrage, $0) })
            },
            .get("\(AbgabeURL.muster)/stand", recht, "Abgabe: Fortschritt") { anfrage in
                .ausschnitt(try await store.read { Arbeitsstand(try Self.abgabe(anfrage, $0)) })
            },
            .post("\(AbgabeURL.muster)/erneut", recht, "Abgabe: gescheiterten Schritt wiederholen") { anfrage in
                try await akt(anfrage, "Der Schritt läuft noch einmal.") { try await $0.erneut($1, akteur: anfrage.akteur) }
            },
            .post("\(AbgabeURL.muster)/zurueckziehen", recht, "Abgabe: zurückziehen") { anfrage in
                try await akt(anfrage, "Die Abgabe ist zurückgezogen.") {
                    try await $0.zurueckziehen($1, grund: anfrage.formular["grund"] ?? "", akteur: anfrage.akteur)
                }
            },
        ]
    }

    private func akt(_ anfrage: WebRequest, _ fertig: String, _ tun: (AbgabeEntscheiden, AbgabeID) async throws -> Void)
        async throws
        -> WebResponse
    {
        let id = try anfrage.id("id", AbgabeTag.self)
        let zurueck = "\(AbgabeURL.liste)/\(id)"
        return try await Knopfakt.ausfuehren(zurueck) {
            try await tun(AbgabeEntscheiden(dienst: dienst), id)
            return .weiter(nach: zurueck, Meldung(.erfolg, fertig))
        }
    }

    private func abgeben(_ anfrage: WebRequest) async throws -> WebResponse {
        let felder = anfrage.formular
        let was =
            felder["vorgang"].flatMap { VorgangID($0) }.map(Abgabegegenstand.vorgang)
            ?? felder["akte"].flatMap { AkteID($0) }.map(Abgabegegenstand.akte)
        guard let was else { throw AussonderungError.nichtGefunden }
        guard let partner = felder["partner"].flatMap({ PartnerID($0) }) else {
            var fehlt = [("partner", "Bitte wählen Sie die Behörde, an die abgegeben wird.")]
            if (felder["grund"] ?? "").isEmpty { fehlt.append(("grund", AussonderungError.grundFehlt.meldung)) }
            return try await nochmal(was, anfrage, fehlt, status: 422)
        }
        do {
            let id = try await AbgabeBestellen(dienst: dienst)(
                was, an: partner, grund: felder["grund"] ?? "", akteur: anfrage.akteur)
            return .weiter(
                nach: "\(AbgabeURL.liste)/\(id)",
                Meldung(.erfolg, "Die Abgabe wird geschrieben. Hier sehen Sie, was daraus wird."))
        } catch let fehler as AussonderungError where fehler.art == .eingabe || fehler.art == .konflikt {
            let feld = if case .keineBehoerde = fehler { "partner" } else { "grund" }
            return try await nochmal(was, anfrage, [(feld, fehler.meldung)], status: fehler.art == .konflikt ? 409 : 422)
        }
    }

    private func nochmal(_ was: Abgabegegenstand, _ anfrage: WebRequest, _ fehler: [(String, String)], status: Int) async throws
        -> WebResponse
    {
        .seite(
            try await dienst.store.read { [dienst] in
                try AbgabeNeuSeite(was, anfrage, $0, dienst, fehler: fehler.map { (feld: $0.0, text: $0.1) })
            }, status: status)
    }

    private static func abgabe(_ anfrage: WebRequest, _ db: some ReadAccess) throws -> Abgabe {
        try db.abgabe(try anfrage.id("id", AbgabeTag.self), .aus, anfrage.akteur)
    }

    /// By id from the page of a Vorgang or an Akte, or by a sign that somebody typed.
    private static func gegenstand(_ anfrage: WebRequest, _ db: some ReadAccess) throws -> Abgabegegenstand? {
        if let id = anfrage.abfrage["vorgang"].flatMap({ VorgangID($0) }) { return .vorgang(id) }
        if let id = anfrage.abfrage["akte"].flatMap({ AkteID($0) }) { return .akte(id) }
        let zeichen = anfrage.abfrage["zeichen"]?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
        switch try db.fundstelle(zeichen, akteur: anfrage.akteur) {
        case .vorgang(let id)?: return .vorgang(id)
        case .akte(let id)?: return .akte(id)
        case .dokument?, nil: return nil
        }
    }
}
