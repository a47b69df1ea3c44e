// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Starting a Geschäftsgang, its Laufzettel as page and PDF, and what steers it.
struct Gangrouten {
    let modul: AkteModul

    var alle: [Route] { [neu, starten, laufzettel, drucken, einfuegen, abbrechenSeite, abbrechen, mailwunsch] }

    private static let neuMuster = "\(AkteURL.vorgangMuster)/geschaeftsgang/neu"

    private func spur(_ weg: Lesezugriff.Weg = .seite) -> Lesespur { .gang(modul.store, weg) }

    /// The draft is named in the address, or after a search in the form.
    private static let vorDemWeg: Lesespur.Objekte = { anfrage, _ in
        let dokument = anfrage.abfrage["dokument"].flatMap { DokumentID($0) }
        return [try dokument.map { .dokument($0) } ?? .vorgang(anfrage.id("id", VorgangTag.self))]
    }

    private var neu: Route {
        .get(
            Self.neuMuster, .recht(AkteRechte.bearbeiten), "Verfügen (Formular)",
            Lesespur(modul.store, .seite, Self.vorDemWeg).um { [modul] anfrage in
                let id = try anfrage.id("id", VorgangTag.self)
                if anfrage.willAusschnitt {
                    return .ausschnitt(
                        try await modul.store.read { db in
                            let v = try db.vorgang(id, fuer: AkteRechte.bearbeiten, anfrage.akteur)
                            return try Adressatenauswahl(db, v, suche: anfrage.abfrage["wen"], am: anfrage.jetzt.tag)
                        })
                }
                return try await Gangbeginn(modul: modul, anfrage: anfrage, vorgang: id).seite(.keine)
            })
    }

    private var starten: Route {
        .post(Self.neuMuster, .recht(AkteRechte.bearbeiten), "Geschäftsgang beginnen") { [modul] anfrage in
            let beginn = Gangbeginn(modul: modul, anfrage: anfrage, vorgang: try anfrage.id("id", VorgangTag.self))
            return try await Formularakt.ausfuehren(anfrage) {
                try await beginn.seite($0)
            } _: {
                try await beginn()
            }
        }
    }

    private var laufzettel: Route {
        .get(
            GangURL.gangMuster, .recht(AkteRechte.lesen), "Laufzettel eines Geschäftsgangs ansehen",
            spur().um { [modul] anfrage in
                try await modul.gangseite(anfrage, try anfrage.id("id", GeschaeftsgangTag.self), .keine)
            })
    }

    private var drucken: Route {
        .get(
            "\(GangURL.gangMuster)/laufzettel.pdf", .recht(AkteRechte.lesen), "Laufzettel als PDF",
            spur(.datei).um { [modul] anfrage in
                let id = try anfrage.id("id", GeschaeftsgangTag.self)
                guard let druck = modul.laufzettel else { throw WebFehler.nichtGefunden }
                let brief = try await modul.store.read { db in
                    let (gang, v) = try db.geschaeftsgang(id, sichtbarFuer: anfrage.akteur)
                    return LaufzettelBrief(
                        try Laufzettel(db, gang, v, anfrage.akteur, heute: anfrage.jetzt.tag), v, stadt: druck.stadt,
                        jetzt: anfrage.jetzt)
                }
                return .daten(try await druck(brief), typ: "application/pdf").mitKopf("cache-control", "private, no-store")
            })
    }

    private var einfuegen: Route {
        .post("\(GangURL.gangMuster)/schritte", .recht(AkteRechte.bearbeiten), "Schritt in einen Geschäftsgang einfügen") {
            [modul] anfrage in
            let id = try anfrage.id("id", GeschaeftsgangTag.self)
            return try await Formularakt.ausfuehren(anfrage) { eingabe in
                try await modul.gangseite(anfrage, id, eingabe)
            } _: {
                let f = anfrage.formular, heute = anfrage.jetzt.tag
                let adressat = try await modul.store.read { db in
                    let (_, v) = try db.geschaeftsgang(id, sichtbarFuer: anfrage.akteur)
                    do {
                        return try db.adressat(try db.wegziel(f["wen"] ?? "", am: heute), v)
                    } catch let fehler as GangError {
                        throw Eingabefehler("wen", fehler.meldung)
                    }
                }
                let wunsch = Schrittwunsch(
                    verb: f["verb"] ?? "", adressat: adressat, text: f["text"], termin: try anfrage.tag("termin"), tage: nil,
                    mitVorigem: f["zugleich"] != nil)
                _ = try await SchrittEinfuegen(store: modul.store, satz: modul.verfuegungen)(
                    wunsch, in: id, nach: f["nach"].flatMap { Int($0) } ?? 0, version: try anfrage.version(),
                    akteur: anfrage.akteur)
                return .weiter(nach: GangURL.gang(id), Meldung(.erfolg, "Der Schritt ist eingefügt."))
            }
        }
    }

    private var abbrechenSeite: Route {
        .get(
            "\(GangURL.gangMuster)/abbrechen", .recht(AkteRechte.bearbeiten), "Geschäftsgang abbrechen (Formular)",
            spur().um {
                [modul] anfrage in
                let id = try anfrage.id("id", GeschaeftsgangTag.self)
                return .seite(try await modul.store.read { db in try Grundseite.abbrechen(anfrage, db, id) })
            })
    }

    private var abbrechen: Route {
        .post("\(GangURL.gangMuster)/abbrechen", .recht(AkteRechte.bearbeiten), "Geschäftsgang abbrechen") { [modul] anfrage in
            let id = try anfrage.id("id", GeschaeftsgangTag.self)
            return try await Formularakt.ausfuehren(anfrage) { eingabe in
                .seite(
                    try await modul.store.read { db in try Grundseite.abbrechen(anfrage, db, id, eingabe) },
                    status: eingabe.status)
            } _: {
                let gang = try await GeschaeftsgangAbbrechen(store: modul.store)(
                    id, grund: anfrage.formular["grund"] ?? "", version: try anfrage.version(), akteur: anfrage.akteur)
                return .weiter(nach: GangURL.gang(id), Meldung(.erfolg, "„\(gang.titel)“ ist abgebrochen."))
            }
        }
    }

    private var mailwunsch: Route {
        .post(GangURL.mailwunsch, .recht(AkteRechte.lesen), "Tägliche E-Mail ein- oder ausschalten") { [modul] anfrage in
            let an = anfrage.formular["taeglich"] == "ja"
            try await MailwunschSetzen(store: modul.store)(taeglich: an, akteur: anfrage.akteur)
            return .weiter(
                nach: GangURL.postkorb,
                Meldung(.erfolg, an ? "Sie erhalten die tägliche E-Mail." : "Sie erhalten keine tägliche E-Mail mehr."))
        }
    }
}

extension AkteModul {
    func gangseite(_ anfrage: WebRequest, _ id: GeschaeftsgangID, _ eingabe: Eingabe) async throws -> WebResponse {
        let satz = verfuegungen, druckbar = laufzettel != nil
        return .seite(
            try await store.read { db in try GangSeite(anfrage, db, id, eingabe, satz: satz, druckbar: druckbar) },
            status: eingabe.status)
    }
}
