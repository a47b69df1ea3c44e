// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The desk: what waits for me, what waits in my units, what is due.
struct StartSeite: Page {
    static let vorlage = "akte/start"

    struct Gruppe: Encodable, Sendable {
        let name: String
        let url: String
        let zahl: String
        let ungelesen: String?
    }

    struct Geoeffnet: Encodable, Sendable {
        let betreff: String
        let zeichen: String
        let url: String
        let zeit: String
        let zeitIso: String
    }

    let titel: String
    let gruss: String
    let heute: String
    let darfAnlegen: Bool
    let neuUrl = AkteURL.vorgangNeu
    let postkorbUrl = AkteURL.postkorb
    let postkorbZahl: String
    let ungelesenZahl: String
    let gruppen: [Gruppe]
    let hatGruppen: Bool
    let zuletzt: [Geoeffnet]
    let hatZuletzt: Bool
    let verfuegungenZahl: String
    let verfuegungenUrl = GangURL.postkorb
    let verfuegungen: Aufgabentabelle?
    let tabelle: Vorgangstabelle?
    let wiedervorlagen: Wiedervorlagentabelle?
    /// Past their Frist: mine, and what a head is told of.
    let fristen: [Vorgangstabelle]
    let leer: Leer?

    /// More units than a desk can show; the rest is reached through the worklist.
    private static let hoechstensGruppen = 8

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let akteur = anfrage.akteur, tag = anfrage.jetzt.tag
        let korb = Korb(akteur: akteur, heute: tag)
        let faellige = FaelligeWiedervorlagen(akteur: akteur, heute: tag)
        titel = "Schreibtisch"
        gruss = "Guten Tag, \(try anfrage.mitarbeiter().name)"
        heute = tag.deutschMitWochentag
        darfAnlegen = akteur.darf(AkteRechte.anlegen)
        postkorbZahl = try korb.anzahl(db, .postkorb).text
        ungelesenZahl = try korb.ungelesen(db, .postkorb).text
        let eigene = try anfrage.mitarbeiter().oe
        let einheiten = akteur.einheiten(mit: AkteRechte.bearbeiten).sorted {
            ($0 == eigene ? 0 : 1, $0) < ($1 == eigene ? 0 : 1, $1)
        }
        gruppen = try einheiten.prefix(Self.hoechstensGruppen).compactMap { oe in
            guard let einheit = try db.orgEinheit(oe) else { return nil }
            let ungelesen = try korb.ungelesen(db, .gruppe(oe))
            return Gruppe(
                name: einheit.anzeige, url: Korbwahl(.gruppe, oe: oe).url(), zahl: try korb.anzahl(db, .gruppe(oe)).text,
                ungelesen: ungelesen.gezaehlt == 0 ? nil : ungelesen.text)
        }
        hatGruppen = !gruppen.isEmpty
        zuletzt = try ZuletztGeoeffnet(akteur: akteur).zeilen(db).map {
            Geoeffnet(
                betreff: $0.vorgang.betreff, zeichen: $0.vorgang.zeichen.text, url: AkteURL.vorgang($0.vorgang.id),
                zeit: $0.geoeffnet.deutsch, zeitIso: $0.geoeffnet.iso8601Ortszeit)
        }
        hatZuletzt = !zuletzt.isEmpty
        let aufgaben = Aufgaben(akteur: akteur)
        verfuegungenZahl = try aufgaben.anzahl(db, .meine).text
        let wartend = try aufgaben.liste(db, .meine, limit: 8)
        verfuegungen =
            wartend.isEmpty
            ? nil
            : try Aufgabentabelle("verfuegungen", "Wartet auf mich", wartend, anzahl: verfuegungenZahl, db, akteur, heute: tag)
        let seite = try korb.seite(db, .postkorb, limit: 8)
        let liste = Vorgangstabelle(
            "Zuletzt bewegt in meinem Postkorb", anzahl: postkorbZahl, seite.zeilen,
            try Namenbuch(db, seite.zeilen.map(\.vorgang)), heute: tag,
            weiterUrl: nil)
        tabelle = liste.zeilen.isEmpty ? nil : liste
        let faellig = try faellige.seite(db, limit: 8)
        let vorlagen = Wiedervorlagentabelle(
            faellig.zeilen, anzahl: try faellige.anzahl(db).text, heute: tag,
            weiterUrl: faellig.weiter == nil ? nil : Korbwahl(.wiedervorlagen, oe: eigene).url())
        wiedervorlagen = vorlagen.zeilen.isEmpty ? nil : vorlagen
        let spaete = UeberfaelligeVorgaenge(akteur: akteur, heute: tag)
        let arten: [(UeberfaelligeVorgaenge.Art?, String)] = [
            (.meine, "Frist abgelaufen"), (try db.eskalation(akteur), "In Ihrer Einheit länger über der Frist"),
        ]
        fristen = try arten.compactMap { art, titel in
            guard let art else { return nil }
            let zeilen = try spaete.liste(db, art, limit: 8)
            guard !zeilen.isEmpty else { return nil }
            return Vorgangstabelle(
                titel, anzahl: try spaete.anzahl(db, art).text, zeilen, try Namenbuch(db, zeilen.map(\.vorgang)), heute: tag)
        }
        leer =
            tabelle == nil && wiedervorlagen == nil && verfuegungen == nil && fristen.isEmpty
            ? Self.leer(gruppen) : nil
    }

    /// An empty desk leads to the unit where something new waits; only without that is there nothing to do.
    private static func leer(_ gruppen: [Gruppe]) -> Leer {
        guard let gruppe = gruppen.first(where: { $0.ungelesen != nil }) else {
            return Leer(
                "Nichts zu tun", "Ihr Postkorb ist leer, und heute ist keine Wiedervorlage fällig.",
                aktion: ("Zu den Akten", AkteURL.akten))
        }
        return Leer(
            "In Ihrer Gruppe wartet Neues",
            "Ihr eigener Postkorb ist leer. Im Postkorb von \(gruppe.name) liegen neue Vorgänge (\(gruppe.ungelesen ?? "")).",
            aktion: ("Zum Postkorb der Gruppe", gruppe.url))
    }
}
