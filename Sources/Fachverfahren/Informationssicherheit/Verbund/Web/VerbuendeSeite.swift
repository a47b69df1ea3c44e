// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// All Verbünde of the actor's units, each with how far it is.
struct VerbuendeSeite: Page {
    static let vorlage = "sicherheit/verbuende"

    let titel = "Informationssicherheit"
    let neuUrl: String?
    let katalogUrl = SicherheitURL.kataloge
    let meldenUrl = SicherheitURL.vorfallNeu
    let tabelle: Tabelle

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        neuUrl = anfrage.akteur.darf(SicherheitRechte.bearbeiten) ? SicherheitURL.verbundNeu : nil
        tabelle = Tabelle(
            "verbuende", "Informationsverbünde",
            spalten: ["*Verbund", "+Organisationseinheit", "Zielobjekte", "Geprüft", "Erfüllt", "Offene Maßnahmen"],
            try db.verbuende(fuer: anfrage.akteur).map { verbund in
                let fortschritt = Fortschritt(try db.pruefungen(verbund.id))
                let massnahmen = try db.massnahmen(verbund.id).filter(\.stand.istOffen)
                let spaet = massnahmen.count { $0.ueberfaellig(am: anfrage.jetzt.tag) }
                return [
                    .init(verbund.name, url: SicherheitURL.verbund(verbund.id)),
                    .init(try db.orgEinheit(verbund.oe)?.name ?? "–"),
                    .init(String(try db.struktur(verbund.id).objekte.count), zahl: true),
                    .init("\(fortschritt.geprueft) von \(fortschritt.gesamt)"),
                    .init(fortschritt.erfuellt.map { "\($0) %" } ?? "–"),
                    .init(String(massnahmen.count), marke: spaet == 0 ? nil : Marke("warnung", "\(spaet) überfällig")),
                ]
            },
            leer: Leer(
                "Noch kein Informationsverbund",
                "Ein Verbund umfasst alles, was für eine Aufgabe zusammenwirkt: Prozesse, Anwendungen, Systeme, Netze und Räume.",
                aktion: neuUrl.map { ("Verbund anlegen", $0) }))
    }
}
