// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The pages of a Vorgang and the acts that have a page of their own.
struct VorgangRouten {
    let modul: AkteModul

    var alle: [Route] { [neu, anlegen, uebernehmen, vorschau] + ansichten + akte }

    private var store: Store { modul.store }

    private var neu: Route {
        .get(AkteURL.vorgangNeu, .recht(AkteRechte.anlegen), "Vorgang anlegen (Formular)") { [store] anfrage in
            .seite(try await store.read { db in try VorgangNeu.seite(anfrage, db) })
        }
    }

    private var anlegen: Route {
        .post(AkteURL.vorgangNeu, .recht(AkteRechte.anlegen), "Vorgang anlegen") { [store] anfrage in
            try await Formularakt.ausfuehren(anfrage) { eingabe in
                .seite(try await store.read { db in try VorgangNeu.seite(anfrage, db, eingabe) }, status: eingabe.status)
            } _: {
                let neu = try await VorgangNeu.anlegen(anfrage, store)
                return .weiter(nach: AkteURL.vorgang(neu.id), Meldung(.erfolg, "Der Vorgang \(neu.zeichen) ist angelegt."))
            }
        }
    }

    private var uebernehmen: Route {
        .post("\(AkteURL.vorgangMuster)/uebernehmen", .recht(AkteRechte.bearbeiten), "Vorgang übernehmen") { [store] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            return try await Formularakt.knopf(AkteURL.vorgang(id)) {
                let neu = try await VorgangUebernehmen(store: store)(id, akteur: anfrage.akteur)
                return .weiter(
                    nach: AkteURL.vorgang(id), Meldung(.erfolg, "Der Vorgang \(neu.zeichen) liegt jetzt in Ihrem Postkorb."))
            }
        }
    }

    private var vorschau: Route {
        .get(
            "\(AkteURL.vorgangMuster)/vorschau", .recht(AkteRechte.lesen), "Vorgang neben der Liste ansehen",
            Lesespur.vorgang(store).um { [store] anfrage in
                let id = try anfrage.id("id", VorgangTag.self)
                return .ausschnitt(try await store.read { db in try VorgangVorschau(anfrage, db, id) })
            })
    }

    /// One page a tab; the messages are the portal's.
    private var ansichten: [Route] {
        let reiter: [(Vorgangsreiter, String)] = [
            (.dokumente, "Vorgang mit Dokumenten ansehen"), (.beteiligte, "Beteiligte ansehen"),
            (.wiedervorlagen, "Wiedervorlagen ansehen"), (.geschaeftsgang, "Geschäftsgänge eines Vorgangs ansehen"),
            (.vermerke, "Vermerke ansehen"), (.geschichte, "Geschichte eines Vorgangs ansehen"),
        ]
        return reiter.map { reiter, zweck in
            let pfad = reiter == .dokumente ? AkteURL.vorgangMuster : "\(AkteURL.vorgangMuster)/\(reiter.rawValue)"
            return .get(pfad, .recht(AkteRechte.lesen), zweck) { [modul] anfrage in
                let id = try anfrage.id("id", VorgangTag.self)
                let (bildFuer, neueNachrichten, store) = (modul.bildFuer, modul.neueNachrichten, modul.store)
                return .lesung { db in
                    let seite = try VorgangSeite(
                        anfrage, db, id, reiter, bildFuer: bildFuer, neueNachrichten: neueNachrichten)
                    let gelesen = try GelesenMarkieren.istFaellig(db, id, akteur: anfrage.akteur, am: anfrage.jetzt)
                    // The tab shows what was answered over each draft; the others name a Dokument and no more.
                    let gezeigt = reiter == .geschaeftsgang ? try db.gelesenMitGaengen(id, anfrage.akteur) : []
                    let zugriffe = try ([.vorgang(id)] + gezeigt).compactMap {
                        try db.lesezugriff($0, .seite, anfrage.akteur, am: anfrage.jetzt)
                    }
                    guard gelesen || !zugriffe.isEmpty else { return Lesung(seite) }
                    return Lesung(seite) {
                        for zugriff in zugriffe { try await zugriff.festhalten(store) }
                        if gelesen { try await GelesenMarkieren(store: store)(id, akteur: anfrage.akteur) }
                    }
                }
            }
        }
    }

    private var akte: [Route] {
        Vorgangsakt.allCases.flatMap { akt -> [Route] in
            let pfad = "\(AkteURL.vorgangMuster)/\(akt.rawValue)"
            return [
                .get(
                    pfad, .recht(akt.recht), "\(akt.titel) (Formular)",
                    Lesespur.vorgang(store).um { [store] anfrage in
                        let id = try anfrage.id("id", VorgangTag.self)
                        return .seite(try await store.read { db in try akt.seite(anfrage, db, id) })
                    }),
                .post(pfad, .recht(akt.recht), akt.titel) { [store] anfrage in
                    let id = try anfrage.id("id", VorgangTag.self)
                    return try await Formularakt.ausfuehren(anfrage) { eingabe in
                        .seite(try await store.read { db in try akt.seite(anfrage, db, id, eingabe) }, status: eingabe.status)
                    } _: {
                        try await akt.tun(anfrage, id, store)
                    }
                },
            ]
        }
    }
}

extension AkteModul {
    /// A tab of a Vorgang, also with a form that comes back.
    func vorgangsseite(_ anfrage: WebRequest, _ id: VorgangID, _ reiter: Vorgangsreiter, _ eingabe: Eingabe = .keine) async throws
        -> WebResponse
    {
        let bildFuer = bildFuer, neueNachrichten = neueNachrichten
        return .seite(
            try await store.read { db in
                try VorgangSeite(anfrage, db, id, reiter, eingabe, bildFuer: bildFuer, neueNachrichten: neueNachrichten)
            },
            status: eingabe.status)
    }
}
