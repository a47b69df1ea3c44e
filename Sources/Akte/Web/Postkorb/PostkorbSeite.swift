// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Worklists: mine, that of a unit, and what comes up again.
struct PostkorbSeite: Page {
    static let vorlage = "akte/postkorb"

    let titel = "Postkorb"
    let reiterName = "Postkörbe"
    let rueckgaengig: Rueckgaengig?
    let reiter: [Reiter]
    let einheit: Feldauswahl?
    let umfang: Feldauswahl
    let tabelle: Vorgangstabelle?
    let wiedervorlagen: Wiedervorlagentabelle?
    let geschaeftsgang: Gangkorb?
    let leer: Leer?
    let csvUrl: String

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let wahl = try Korbwahl(anfrage)
        rueckgaengig = try Rueckgaengig(anfrage, db)
        let akteur = anfrage.akteur, heute = anfrage.jetzt.tag
        let korb = Korb(akteur: akteur, heute: heute)
        let faellige = FaelligeWiedervorlagen(akteur: akteur, heute: heute)
        func reiter(_ titel: String, _ ziel: Korbwahl, _ zahl: Anzahl) -> Reiter {
            Reiter(titel, ziel.url(), aktiv: ziel.korb == wahl.korb, zaehler: zahl.gezaehlt == 0 ? nil : zahl.gezaehlt)
        }
        let einheiten = try akteur.einheiten(mit: AkteRechte.lesen).sorted().compactMap { try db.orgEinheit($0) }
        let gruppe = einheiten.first { $0.nummer == wahl.oe } ?? einheiten.first
        let oe = gruppe?.nummer ?? wahl.oe
        self.reiter = [
            reiter("Mein Postkorb", Korbwahl(.mein, oe: oe), try korb.anzahl(db, .postkorb)),
            reiter("Gruppe \(gruppe?.kurz ?? "")", Korbwahl(.gruppe, oe: oe), try korb.anzahl(db, .gruppe(oe))),
            reiter("Geschäftsgang", Korbwahl(.gang, oe: oe), try Aufgaben(akteur: akteur).anzahl(db, .meine)),
            reiter("Wiedervorlagen", Korbwahl(.wiedervorlagen, oe: oe), try faellige.anzahl(db)),
        ]
        einheit =
            wahl.korb == .gruppe
            ? Feldauswahl(
                "oe", "Organisationseinheit", einheiten.map { Option("\($0.nummer)", $0.anzeige, gewaehlt: $0.nummer == oe) },
                breite: .zeichen16)
            : nil
        umfang = Feldauswahl(
            "umfang", "Zeigen",
            [Option("", "noch nicht zugewiesene", gewaehlt: !wahl.alle), Option("alle", "alle offenen", gewaehlt: wahl.alle)],
            breite: .zeichen16)
        csvUrl = wahl.url(AkteURL.postkorbCSV)
        geschaeftsgang = wahl.korb == .gang ? try Gangkorb(db, anfrage) : nil
        let gezeigt = Korbwahl(wahl.korb, oe: oe, alle: wahl.alle, nach: wahl.nach)
        if let art = gezeigt.art {
            let seite = try korb.seite(db, art, nach: wahl.nach)
            let name = wahl.korb == .mein ? "Mein Postkorb" : gruppe?.anzeige ?? "Gruppe"
            let tabelle = Vorgangstabelle(
                name, anzahl: try korb.anzahl(db, art).text, seite.zeilen, try Namenbuch(db, seite.zeilen.map(\.vorgang)),
                heute: heute,
                weiterUrl: seite.weiter.map { gezeigt.url(nach: $0) }, auswahl: akteur.darf(AkteRechte.bearbeiten),
                nehmbar: { Nehmbar.pruefe($0, akteur) })
            self.tabelle = tabelle.zeilen.isEmpty ? nil : tabelle
            wiedervorlagen = nil
        } else if wahl.korb == .gang {
            tabelle = nil
            wiedervorlagen = nil
        } else {
            let seite = try faellige.seite(db, nach: wahl.nach)
            let tabelle = Wiedervorlagentabelle(
                seite.zeilen, anzahl: try faellige.anzahl(db).text, heute: heute,
                weiterUrl: seite.weiter.map { gezeigt.url(nach: $0) })
            wiedervorlagen = tabelle.zeilen.isEmpty ? nil : tabelle
            self.tabelle = nil
        }
        leer = tabelle == nil && wiedervorlagen == nil && geschaeftsgang?.tabellen.isEmpty != false ? Self.nichts(wahl.korb) : nil
    }

    private static func nichts(_ korb: Korbwahl.Korb) -> Leer {
        switch korb {
        case .mein:
            Leer(
                "Ihr Postkorb ist leer", "Neues finden Sie in der Gruppe Ihrer Organisationseinheit.",
                aktion: ("Zur Gruppe", AkteURL.mit(AkteURL.postkorb, ["korb": "gruppe"])))
        case .gruppe: Leer("Nichts zu verteilen", "In dieser Gruppe liegt kein Vorgang, der auf Bearbeitung wartet.")
        case .gang:
            Leer(
                "Nichts zu zeichnen",
                "Hier liegt, was zur Kenntnis, zur Mitzeichnung oder zur Schlusszeichnung auf Sie wartet. Auf den Weg bringen Sie einen Entwurf am Dokument mit „Verfügen“."
            )
        case .wiedervorlagen: Leer("Nichts fällig", "Heute liegt Ihnen keine Wiedervorlage vor.")
        }
    }
}

/// Whether somebody may take a Vorgang over out of a list.
enum Nehmbar {
    static func pruefe(_ vorgang: VorgangKopf, _ akteur: Akteur) -> Bool {
        guard vorgang.zustand == .offen, let person = akteur.mitarbeiter, AkteRechte.darf(AkteRechte.bearbeiten, akteur, vorgang)
        else { return false }
        return vorgang.bearbeiter.map { person.inVertretungFuer.contains($0) } ?? true
    }
}
