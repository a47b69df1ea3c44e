// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store
internal import Web

/// The search of the top bar. A sign typed there leads straight to its object; the search page itself, which also asks
/// for the kind (`art`), always lists, so that one can find what mentions a sign.
struct SuchRouten {
    let modul: AkteModul

    var alle: [Route] { [seite, vorschlaege] }

    /// Also for those who read no Akten but what other modules keep.
    private var zugang: Zugang { .einesVon([AkteRechte.lesen] + modul.suchen.map(\.recht)) }

    private var seite: Route {
        .get(AkteURL.suche, zugang, "Akten, Vorgänge, Dokumente und mehr suchen") {
            [store = modul.store, suchen = modul.suchen] anfrage in
            // Without a word the page only asks for one.
            guard let text = anfrage.abfrage.roh("q"), anfrage.abfrage["q"] != nil else {
                return .seite(SuchSeite(anfrage, nil, try await Suchumfeld(store, anfrage)))
            }
            do {
                let wahl = Suchwahl(anfrage)
                let ergebnis =
                    anfrage.akteur.darf(AkteRechte.lesen)
                    ? try await AkteSuchen(store: store)(
                        text, merkmale: wahl.merkmale, reihenfolge: wahl.reihenfolge, ab: Suchseitenstelle(anfrage).ab,
                        facetten: true, akteur: anfrage.akteur) : .nichts
                if anfrage.abfrage.roh("art") == nil, let ziel = ergebnis.zeichen { return .weiter(nach: AkteURL.objekt(ziel)) }
                let umfeld = try await Suchumfeld(store, anfrage, ergebnis)
                if let suche = umfeld.geoeffnet { try await SucheGesehen(store: store)(suche, bis: ergebnis.stand) }
                // Whoever has narrowed or leafed looks for something of the file.
                let weitere =
                    wahl.istEng || Suchseitenstelle(anfrage).ab > 0 ? [] : try await Modulfunde.alle(suchen, text, anfrage, store)
                return .seite(SuchSeite(anfrage, ergebnis, umfeld, weitere: weitere))
            } catch {
                guard let fehler = Formularfehler(error) else { throw error }
                return .seite(SuchSeite(anfrage, nil, .leer, fehler), status: fehler.status)
            }
        }
    }

    private var vorschlaege: Route {
        .get(SuchURL.vorschlaege, zugang, "Treffer vorschlagen, während jemand tippt") {
            [store = modul.store, suchen = modul.suchen] anfrage in
            let wahl = Suchwahl(anfrage)
            // Somebody opened the fragment as a page.
            guard anfrage.willAusschnitt else { return .weiter(nach: wahl.text.isEmpty ? SuchURL.suche : wahl.url) }
            guard Suchvorschlaege.moeglich(wahl.text) else { return .daten(Data(), typ: "text/html; charset=utf-8") }
            let ergebnis =
                anfrage.akteur.darf(AkteRechte.lesen)
                ? try await AkteSuchen(store: store)(
                    anfrage.abfrage.roh("q") ?? wahl.text, merkmale: wahl.merkmale, limit: Suchvorschlaege.hoechstens,
                    akteur: anfrage.akteur) : .nichts
            let weitere = wahl.istEng ? [] : try await Modulfunde.alle(suchen, wahl.text, anfrage, store)
            return .ausschnitt(Suchvorschlaege(wahl, ergebnis, weitere: weitere))
        }
    }
}

/// What the page shows around the hits: names of units, and the saved searches of whoever asks.
struct Suchumfeld: Sendable {
    static let leer = Suchumfeld(namen: nil, gespeichert: [], geoeffnet: nil)

    let namen: Namenbuch?
    let gespeichert: [GespeicherteSuche]
    /// The saved search that the address comes from, as long as it still asks for the same.
    let geoeffnet: GespeicherteSuche?

    private init(namen: Namenbuch?, gespeichert: [GespeicherteSuche], geoeffnet: GespeicherteSuche?) {
        self.namen = namen
        self.gespeichert = gespeichert
        self.geoeffnet = geoeffnet
    }

    init(_ store: Store, _ anfrage: WebRequest, _ ergebnis: AkteSuchen.Ergebnis? = nil) async throws {
        let person = try anfrage.mitarbeiter().id
        let einheiten = Array(ergebnis?.facetten?.einheiten.keys ?? [:].keys)
        let herkunft = anfrage.abfrage[SuchURL.herkunft].flatMap { GespeicherteSucheID($0) }
        let (namen, gespeichert) = try await store.read { db in
            // All are offered only where nothing is asked yet.
            let suchen =
                ergebnis == nil
                ? try db.gespeicherteSuchen(person) : try herkunft.map { try db.gespeicherteSuchen(person, nur: $0) } ?? []
            return (try Namenbuch(db, personen: [], einheiten: einheiten), suchen)
        }
        let wahl = Suchwahl(anfrage)
        self.init(
            namen: namen, gespeichert: gespeichert, geoeffnet: gespeichert.first { $0.id == herkunft && $0.wahl == wahl })
    }
}
