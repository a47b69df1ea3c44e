// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Wiedervorlagen of an Akte as a whole: setting one, and as JSON. They are ticked off like those of a Vorgang.
struct Aktenwiedervorlagenrouten {
    let modul: AkteModul
    private static let muster = "\(AkteURL.akteMuster)/wiedervorlagen", json = "/api/amt/akten/{id}/wiedervorlagen"

    var alle: [Route] { [formular, setzen, liste, anlegen] }

    private var store: Store { modul.store }

    private var formular: Route {
        .get(
            Self.muster, .recht(AkteRechte.bearbeiten), "Wiedervorlage einer Akte setzen (Formular)",
            Lesespur.akte(store).um { [store] anfrage in
                let id = try anfrage.id("id", AkteTag.self)
                return .seite(try await store.read { db in try Self.seite(anfrage, db, id, .keine) })
            })
    }

    private var setzen: Route {
        .post(Self.muster, .recht(AkteRechte.bearbeiten), "Wiedervorlage einer Akte setzen") { [store] anfrage in
            let id = try anfrage.id("id", AkteTag.self)
            return try await Formularakt.ausfuehren(anfrage) { eingabe in
                .seite(try await store.read { db in try Self.seite(anfrage, db, id, eingabe) }, status: eingabe.status)
            } _: {
                let anlage = try Wiedervorlagenformular.anlage(anfrage)
                let stapel = try await WiedervorlageSetzen(store: store).mitRuecknahme(
                    anlage, an: .akte(id), akteur: anfrage.akteur)
                return .weiter(
                    nach: Rueckgaengig.anbieten(stapel, auf: AkteURL.akte(id)),
                    Meldung(.erfolg, "Die Akte wird am \(anlage.tag.deutsch) wieder vorgelegt."))
            }
        }
    }

    private static func seite(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: AkteID, _ eingabe: Eingabe) throws
        -> Formularseite
    {
        let akte = try db.akte(id, fuer: AkteRechte.bearbeiten, anfrage.akteur), offen = akte.zustand == .offen
        var formular = try Wiedervorlagenformular.formular(
            AkteURL.akte(id, "wiedervorlagen"), ohne: "die zuständige Einheit", oe: akte.oe, anfrage, db, eingabe
        )
        formular.abbrechenUrl = AkteURL.akte(id)
        var seite = Formularseite(
            "Wiedervorlage der Akte setzen",
            [Brotkrume("Akten", AkteURL.akten), Brotkrume(akte.zeichen.text, AkteURL.akte(id))], eingabe: eingabe,
            offen ? formular : nil)
        seite.gegenstand = "\(akte.zeichen): \(akte.betreff)"
        seite.text =
            offen
            ? "Für das, was die ganze Akte angeht. Geht es um einen einzelnen Vorgang, setzen Sie die Wiedervorlage dort."
            : "Die Akte ist \(akte.zustand.deutsch)."
        return seite
    }

    private var liste: Route {
        .lesen(
            Self.json, "Wiedervorlagen einer Akte auflisten", ausgabe: Schema.seite(AktenwiedervorlageJSON.schema),
            spur: .akte(store, .schnittstelle)
        ) { [store] anfrage in
            let id = try anfrage.id("id", AkteTag.self)
            let zeilen = try await store.read { db in
                _ = try db.akte(id, fuer: AkteRechte.lesen, anfrage.akteur)
                return try db.wiedervorlagen(anAkte: id)
            }
            return SeiteJSON(eintraege: zeilen.map(AktenwiedervorlageJSON.init), nach: nil)
        }
    }

    private var anlegen: Route {
        .akt(
            Self.json, AkteRechte.bearbeiten, "Wiedervorlage einer Akte setzen", eingabe: WiedervorlageEingabe.schema,
            ausgabe: AktenwiedervorlageJSON.schema
        ) { [store] anfrage in
            let id = try anfrage.id("id", AkteTag.self)
            let eingabe: WiedervorlageEingabe = try anfrage.json()
            let anlage = WiedervorlageAnlage(tag: eingabe.tag, grund: eingabe.grund, fuer: eingabe.fuer)
            return AktenwiedervorlageJSON(try await WiedervorlageSetzen(store: store)(anlage, in: id, akteur: anfrage.akteur))
        }
    }
}

/// A Wiedervorlage of an Akte as the interface shows it.
struct AktenwiedervorlageJSON: Encodable {
    let id: String
    let akte: String
    let tag: String
    let grund: String
    let fuer: String?
    let erledigt: String?

    init(_ w: Aktenwiedervorlage) {
        id = w.id.text
        akte = w.akte.text
        tag = w.tag.iso
        grund = w.grund
        fuer = w.fuer?.text
        erledigt = w.erledigt?.iso8601
    }

    static let schema = Schema.objekt([
        "id": Schema.id, "akte": Schema.id, "tag": Schema.tag, "grund": Schema.text, "fuer?": Schema.id,
        "erledigt?": Schema.zeit,
    ])
}
