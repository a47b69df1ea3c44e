// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Acts on a Vorgang that need a page of their own.
enum Vorgangsakt: String, CaseIterable {
    case angaben, umprotokollieren, schliessen, wiederoeffnen

    var recht: Recht {
        switch self {
        case .angaben: AkteRechte.bearbeiten
        case .umprotokollieren: AkteRechte.anlegen
        case .schliessen: AkteRechte.schliessen
        case .wiederoeffnen: AkteRechte.wiederoeffnen
        }
    }

    var titel: String {
        switch self {
        case .angaben: "Angaben ändern"
        case .umprotokollieren: "In eine andere Akte legen (umprotokollieren)"
        case .schliessen: "Vorgang schließen (z. d. A.)"
        case .wiederoeffnen: "Vorgang wieder öffnen"
        }
    }

    func seite(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: VorgangID, _ eingabe: Eingabe = .keine) throws -> Formularseite
    {
        let v = try db.vorgang(id, fuer: recht, anfrage.akteur)
        let krumen = [
            Brotkrume("Akten", AkteURL.akten), Brotkrume(v.akteZeichen.text, AkteURL.akte(v.akteID)),
            Brotkrume(v.zeichen.text, AkteURL.vorgang(id)),
        ]
        let richtig = (v.zustand == .offen) != (self == .wiederoeffnen)
        var formular = Formular(url: AkteURL.vorgang(id, rawValue), knopf: titel, abbrechenUrl: AkteURL.vorgang(id))
        formular.stand(v.version, eingabe, anfrage)
        formular.felder = felder(v, eingabe)
        if self == .angaben {
            formular.felder += Schriftgutfelder.felder(try db.schriftgutangaben(id), eingabe)
            if anfrage.akteur.darf(AkteRechte.aufbewahrungVerkuerzen, in: v.oe) {
                formular.felder.append(Schriftgutfelder.grund(eingabe))
            }
        }
        let hindernisse = self == .schliessen && richtig ? try db.schliessungshindernisse(v, am: anfrage.jetzt) : []
        var seite = Formularseite(titel, krumen, eingabe: eingabe, richtig && hindernisse.isEmpty ? formular : nil)
        seite.gegenstand = "\(v.zeichen): \(v.betreff)"
        seite.inzwischen = try eingabe.seit.map {
            Historie(try Verlauf.vorgang(db, id, akteur: anfrage.akteur), anfrage, seit: $0)
        }
        seite.text = richtig ? text(v) : "Der Vorgang ist \(v.zustand.deutsch)."
        if !hindernisse.isEmpty {
            seite.hindernisTitel = "Das fehlt noch"
            seite.hindernisse = hindernisse.map(\.text)
        }
        return seite
    }

    private func text(_ v: VorgangKopf) -> String? {
        switch self {
        case .umprotokollieren: "Der Vorgang erhält in der anderen Akte ein neues Zeichen. Das bisherige führt weiter zu ihm."
        case .schliessen:
            "Danach lässt sich nichts mehr ändern. Die Aufbewahrung beginnt: \(Aufbewahrungstext.von(v.aussonderung))."
        case .wiederoeffnen: "Die Aufbewahrungsfrist beginnt mit der nächsten Schließung neu."
        case .angaben: nil
        }
    }
}
