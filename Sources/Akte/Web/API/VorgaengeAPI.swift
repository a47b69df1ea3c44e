// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Vorgänge and worklists in JSON.
struct VorgaengeAPI {
    let modul: AkteModul

    var alle: [Route] { [anlegen, lesen, postkorb] + akte }

    private var store: Store { modul.store }
    private static let pfad = "/api/amt/vorgaenge"

    private var anlegen: Route {
        .akt(
            Self.pfad, AkteRechte.anlegen, "Vorgang anlegen",
            beschreibung: "Vorgang anlegen, in einer Akte oder in der Jahresakte einer Planeinheit",
            eingabe: VorgangEingabe.schema, ausgabe: VorgangJSON.schema
        ) { [store] anfrage in
            let eingabe: VorgangEingabe = try anfrage.json()
            let heute = anfrage.jetzt.tag
            let (plan, betreff) = try await store.read { db in
                if let id = eingabe.akte {
                    let akte = try db.akte(id, fuer: AkteRechte.lesen, anfrage.akteur)
                    return (akte.plan.text, akte.betreff)
                }
                let zeichen = try Planzeichen(eingabe.aktenplan ?? "")
                guard let einheit = try db.planeinheit(zeichen, am: heute) else { throw AkteError.planeinheitFehlt(zeichen.text) }
                return (zeichen.text, "\(einheit.inhaltsangabe) \(heute.jahr)")
            }
            guard (1...80).contains(eingabe.typ.count) else { throw Eingabefehler("typ", "Die Art braucht 1 bis 80 Zeichen.") }
            let anlage = VorgangAnlage(
                aktenplan: plan, akteBetreff: betreff, vorgangBetreff: eingabe.betreff, typ: eingabe.typ,
                oe: OrgNummer(eingabe.oe),
                frist: eingabe.frist, vertraulich: eingabe.vertraulich ?? false)
            let neu = try await VorgangAnlegen(store: store)(anlage, in: eingabe.akte, akteur: anfrage.akteur)
            return VorgangJSON(neu)
        }
    }

    private var lesen: Route {
        .lesen("\(Self.pfad)/{id}", "Vorgang lesen", ausgabe: VorgangJSON.schema, spur: .vorgang(store, .schnittstelle)) {
            [store] anfrage in
            let id = try anfrage.id("id", VorgangTag.self)
            return VorgangJSON(try await store.read { db in try db.vorgang(id, fuer: AkteRechte.lesen, anfrage.akteur) })
        }
    }

    private var postkorb: Route {
        .lesen(
            "/api/amt/postkorb", "Postkorb lesen",
            abfrage: [
                Abfrageparameter("korb", "Ohne Angabe der eigene", schema: Schema.wahl(["mein", "gruppe"])),
                Abfrageparameter(
                    "oe", "Nummer der Organisationseinheit der Gruppe; ohne Angabe die eigene", schema: Schema.zahl),
                Abfrageparameter("umfang", "In der Gruppe auch, was schon zugewiesen ist", schema: Schema.wahl(["alle"])),
                Schema.nach,
            ], beschreibung: "Postkorb oder Gruppe lesen", ausgabe: Schema.seite(VorgangJSON.schema)
        ) { [store] anfrage in
            let wahl = try Korbwahl(anfrage)
            guard let art = wahl.art else { throw Eingabefehler("korb", "Bitte fragen Sie nach mein oder gruppe.") }
            let seite = try await store.read { db in
                try Korb(akteur: anfrage.akteur, heute: anfrage.jetzt.tag).seite(db, art, nach: wahl.nach)
            }
            return SeiteJSON(eintraege: seite.zeilen.map { VorgangJSON($0.vorgang) }, nach: seite.weiter?.text)
        }
    }

    private var akte: [Route] {
        [
            akt(.patch, "", AkteRechte.bearbeiten, "Vorgang ändern", VorgangAenderung.schema) { [store] id, anfrage in
                let eingabe: VorgangAenderung = try anfrage.json()
                return try await VorgangAendern(store: store)(
                    id, try eingabe.angaben(), version: eingabe.version, akteur: anfrage.akteur)
            },
            akt(.post, "/uebernahme", AkteRechte.bearbeiten, "Vorgang übernehmen", nil) { [store] id, anfrage in
                try await VorgangUebernehmen(store: store)(id, akteur: anfrage.akteur)
            },
            akt(.post, "/weitergabe", AkteRechte.bearbeiten, "Vorgang weitergeben", WeitergabeEingabe.schema) {
                [store] id, anfrage in
                let eingabe: WeitergabeEingabe = try anfrage.json()
                return try await VorgangWeitergeben(store: store)(
                    id, an: try eingabe.ziel(), notiz: eingabe.notiz, version: eingabe.version, akteur: anfrage.akteur)
            },
            akt(.post, "/schliessung", AkteRechte.schliessen, "Vorgang schließen (z. d. A.)", Schema.nurVersion) {
                [store] id, anfrage in
                let eingabe: VersionEingabe = try anfrage.json()
                return try await VorgangSchliessen(store: store)(id, version: eingabe.version, akteur: anfrage.akteur)
            },
            akt(.post, "/wiederoeffnung", AkteRechte.wiederoeffnen, "Vorgang wieder öffnen", Schema.grundUndVersion) {
                [store] id, anfrage in
                let eingabe: GrundEingabe = try anfrage.json()
                return try await VorgangWiederoeffnen(store: store)(
                    id, grund: eingabe.grund, version: eingabe.version, akteur: anfrage.akteur)
            },
        ]
    }

    private func akt(
        _ methode: Methode, _ teil: String, _ recht: Recht, _ titel: String, _ eingabe: String?,
        _ tun: @escaping @Sendable (VorgangID, WebRequest) async throws -> VorgangKopf
    ) -> Route {
        .akt("\(Self.pfad)/{id}\(teil)", recht, titel, methode: methode, eingabe: eingabe, ausgabe: VorgangJSON.schema) {
            anfrage in
            VorgangJSON(try await tun(try anfrage.id("id", VorgangTag.self), anfrage))
        }
    }
}
