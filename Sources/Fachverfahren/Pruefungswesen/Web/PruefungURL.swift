// SPDX-License-Identifier: EUPL-1.2
import Web

/// All addresses of audits, for links and routes alike.
enum PruefungURL {
    static let liste = "/amt/pruefungen"
    static let neu = "\(liste)/neu"
    static let muster = "\(liste)/{id}"
    static let frageMuster = "\(muster)/fragen/{frage}"
    static let empfehlungen = "/amt/pruefempfehlungen"
    static let empfehlungMuster = "\(empfehlungen)/{id}"
    static let einlesungMuster = "/amt/pruefeinlesungen/{id}"
    static let fassungen = "/amt/prueffragen"
    static let fassungMuster = "\(fassungen)/{id}"
    static let fassungsfrageMuster = "\(fassungMuster)/fragen/{frage}"
    static let api = "/api/amt/pruefungen"

    static func pruefung(_ id: PruefungID) -> String { "\(liste)/\(id)" }
    static func teil(_ id: PruefungID, _ teil: String) -> String { "\(liste)/\(id)/\(teil)" }
    static func frage(_ id: PruefungID, _ frage: String) -> String { "\(liste)/\(id)/fragen/\(frage)" }
    static func empfehlung(_ id: EmpfehlungID) -> String { "\(empfehlungen)/\(id)" }
    static func einlesung(_ id: PruefeinlesungID) -> String { "/amt/pruefeinlesungen/\(id)" }
    static func fassung(_ id: FassungID) -> String { "\(fassungen)/\(id)" }
    static func fassungsfrage(_ id: FassungID, _ frage: String) -> String { "\(fassungen)/\(id)/fragen/\(frage)" }
}

/// The tabs over the lists.
enum Pruefungsansicht {
    static func leiste(_ aktiv: String, offen: Int) -> Reiterleiste {
        Reiterleiste(
            name: "IT-Prüfungen",
            reiter: [
                Reiter("Prüfungen", PruefungURL.liste, aktiv: aktiv == PruefungURL.liste),
                Reiter(
                    "Offene Empfehlungen", PruefungURL.empfehlungen, aktiv: aktiv == PruefungURL.empfehlungen,
                    zaehler: offen == 0 ? nil : offen),
                Reiter("Fragen", PruefungURL.fassungen, aktiv: aktiv == PruefungURL.fassungen),
            ])
    }

    /// The tabs of one audit.
    static func leiste(_ id: PruefungID, _ aktiv: String) -> Reiterleiste {
        Reiterleiste(
            name: "Teile der Prüfung",
            reiter: [
                Reiter("Überblick", PruefungURL.pruefung(id), aktiv: aktiv.isEmpty),
                Reiter("Fragen", PruefungURL.teil(id, "fragen"), aktiv: aktiv == "fragen"),
                Reiter("Feststellungen", PruefungURL.teil(id, "feststellungen"), aktiv: aktiv == "feststellungen"),
                Reiter("Kosten", PruefungURL.teil(id, "kosten"), aktiv: aktiv == "kosten"),
            ])
    }
}
