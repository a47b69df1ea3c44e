// SPDX-License-Identifier: EUPL-1.2
import Buergerportal
import Core
import Store
import Web

/// The citizen's side of this module.
struct OeffentlicheRouten {
    let dienst: Kennzeichendienst
    /// Keeps one address from holding the whole stock.
    let drossel: Drossel
    /// Begins the application for a held plate and returns the address to go on at.
    let antrag: @Sendable (WebRequest, Kennzeichen, Kennzeichenart) async throws -> String

    var alle: [Route] {
        [
            .get(KennzeichenURL.suche, .oeffentlich, "Freie Kennzeichen suchen") { [dienst] anfrage in
                let wunsch = Suchwunsch(anfrage.abfrage)
                let ergebnis = Suchlauf(dienst: dienst)(wunsch, jetzt: anfrage.jetzt)
                return .seite(Suchseite(anfrage, wunsch, ergebnis, dienst.stadt), status: ergebnis.fehler == nil ? 200 : 422)
            },
            .get(KennzeichenURL.treffer, .oeffentlich, "Treffer während der Eingabe") { [dienst] anfrage in
                let wunsch = Suchwunsch(anfrage.abfrage)
                return .ausschnitt(Trefferliste(anfrage, wunsch, Suchlauf(dienst: dienst)(wunsch, jetzt: anfrage.jetzt)))
            },
            .get(KennzeichenURL.merkliste, .buerger, "Eigene Merkliste") { [dienst] anfrage in
                let buerger = try anfrage.buerger()
                let liste = try await Beobachten(dienst: dienst).liste(buerger.id, am: anfrage.jetzt)
                return .seite(Merkseite(anfrage, liste))
            },
            .get("\(KennzeichenURL.suche)/{kennzeichen}", .oeffentlich, "Ein Kennzeichen ansehen") { [dienst] anfrage in
                try await wunsch(anfrage, dienst)
            },
            .post(KennzeichenURL.halten, .oeffentlich, "Kennzeichen halten und Antrag beginnen") {
                [dienst, antrag, drossel] anfrage in
                try drossel.pruefe(anfrage.adresse, jetzt: anfrage.jetzt)
                let (kennzeichen, art) = try gewaehlt(anfrage, dienst)
                do {
                    let ergebnis = try await KennzeichenHalten(dienst: dienst)(
                        kennzeichen, art: art, inhaber: Dialog.schluessel(anfrage), akteur: anfrage.akteur)
                    if let weiter = try await imAntrag(anfrage, kennzeichen, ergebnis) { return weiter }
                } catch KennzeichenError.nichtVerfuegbar {
                    return try wunsch(anfrage, dienst, kennzeichen, art, frei: false, status: 409)
                } catch let error as KennzeichenError where error.code == "kennzeichen.zu-viele-gehalten" {
                    return try wunsch(anfrage, dienst, kennzeichen, art, frei: true, hinweis: anfrage.t(error), status: 409)
                }
                return .weiter(nach: try await antrag(anfrage, kennzeichen, art))
            },
            .post("\(KennzeichenURL.merkliste)/merken", .buerger, "Kennzeichen beobachten") { [dienst] anfrage in
                let (kennzeichen, _) = try gewaehlt(anfrage, dienst)
                try await Beobachten(dienst: dienst).beginnen(kennzeichen, akteur: anfrage.akteur)
                return .weiter(nach: KennzeichenURL.merkliste, Meldung(.erfolg, anfrage.t("kzGemerkt", kennzeichen.text)))
            },
            .post("\(KennzeichenURL.merkliste)/vergessen", .buerger, "Beobachtung beenden") { [dienst] anfrage in
                let (kennzeichen, _) = try gewaehlt(anfrage, dienst)
                try await Beobachten(dienst: dienst).beenden(kennzeichen, akteur: anfrage.akteur)
                return .weiter(nach: KennzeichenURL.merkliste, Meldung(.erfolg, anfrage.t("kzVergessen", kennzeichen.text)))
            },
        ]
    }

    private func wunsch(_ anfrage: WebRequest, _ dienst: Kennzeichendienst) async throws -> WebResponse {
        let kennzeichen = try eindeutig(try anfrage.pfadwert("kennzeichen"), dienst, anfrage.jetzt)
        let art = Suchwunsch(anfrage.abfrage).art
        let frei = Kennzeichensuche(dienst: dienst).istFrei(kennzeichen, .online, art: art, jetzt: anfrage.jetzt)
        // Asked for every plate that is not free, so that the time of the answer tells nothing either.
        let inhaber = Dialog.schluessel(anfrage)
        let eigener =
            frei ? nil : try await dienst.store.read { try $0.eigenerDialog(kennzeichen, inhaber: inhaber, am: anfrage.jetzt) }
        guard let eigener else { return try wunsch(anfrage, dienst, kennzeichen, art, frei: frei) }
        guard let id = Angebot.antrag(eigener) else {
            return try wunsch(anfrage, dienst, kennzeichen, art, frei: eigener == inhaber)
        }
        let lage = try await lage(id, anfrage)
        return try wunsch(
            anfrage, dienst, kennzeichen, art, frei: lage == .keiner, antrag: lage == .eigener ? id : nil)
    }

    /// Where a plate leads that is held in an application begun before: into its draft. Of a draft that is gone the visitor
    /// gets the hold back and begins anew (`nil`); one that belongs to an account signed out by now keeps it.
    private func imAntrag(_ anfrage: WebRequest, _ kennzeichen: Kennzeichen, _ ergebnis: KennzeichenHalten.Ergebnis) async throws
        -> WebResponse?
    {
        guard case .imAntrag(let dialog) = ergebnis, let id = Angebot.antrag(dialog) else { return nil }
        switch try await lage(id, anfrage) {
        case .eigener: return .weiter(nach: PortalURL.antrag(id))
        case .fremder: throw KennzeichenError.nichtVerfuegbar
        case .keiner:
            try await HaltenUebergeben(dienst: dienst)(
                kennzeichen, von: dialog, an: Dialog.schluessel(anfrage), akteur: anfrage.akteur)
            return nil
        }
    }

    private func lage(_ id: AntragID, _ anfrage: WebRequest) async throws -> Entwurfslage {
        try await dienst.store.read { try $0.entwurfslage(id, akteur: anfrage.akteur, besuch: anfrage.besuch) }
    }

    private func wunsch(
        _ anfrage: WebRequest, _ dienst: Kennzeichendienst, _ kennzeichen: Kennzeichen, _ art: Kennzeichenart, frei: Bool,
        hinweis: String? = nil, antrag: AntragID? = nil, status: Int = 200
    ) throws -> WebResponse {
        let nachbarn =
            frei || antrag != nil
            ? [] : Kennzeichensuche(dienst: dienst).nachbarn(kennzeichen, art: art, anzahl: 12, jetzt: anfrage.jetzt)
        return .seite(
            Wunschseite(
                anfrage, kennzeichen, art, frei: frei, nachbarn: nachbarn, hinweis: hinweis,
                antragUrl: antrag.map(PortalURL.antrag),
                dienst.regelwerk), status: status)
    }

    private func gewaehlt(_ anfrage: WebRequest, _ dienst: Kennzeichendienst) throws -> (Kennzeichen, Kennzeichenart) {
        let text = anfrage.formular["kennzeichen"] ?? ""
        return (try eindeutig(text, dienst, anfrage.jetzt), Suchwunsch(anfrage.formular.werte).art)
    }

    /// A plate of this city, named without doubt.
    private func eindeutig(_ text: String, _ dienst: Kennzeichendienst, _ jetzt: Zeitpunkt) throws -> Kennzeichen {
        guard let kennzeichen = try dienst.rechtsdaten.eigenesKennzeichen(text, am: jetzt.tag) else {
            throw WebFehler.nichtGefunden
        }
        return kennzeichen
    }
}

/// Whose hold it is: the account, or the visitor's cookie by its hash.
enum Dialog {
    static func schluessel(_ anfrage: WebRequest) -> String { schluessel(anfrage.akteur, anfrage.besuch) }

    static func schluessel(_ akteur: Akteur, _ besuch: Besuch) -> String {
        akteur.buerger.map { "buerger:\($0.id)" } ?? "besuch:\(besuch.kennung)"
    }
}
