// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// One object: seen, changed, tied to others, modelled, taken out.
struct ZielobjektRouten {
    let dienst: Sicherheitsdienst

    var alle: [Route] {
        let lesen = Zugang.recht(SicherheitRechte.lesen), bearbeiten = Zugang.recht(SicherheitRechte.bearbeiten)
        let muster = SicherheitURL.zielobjektMuster
        return [
            .get(muster, lesen, "Zielobjekt ansehen") { anfrage in
                let id = try anfrage.id("id", ZielobjektTag.self)
                return .lesung { db in Lesung(try Self.seite(id, anfrage, db)) }
            },
            .get("\(muster)/bearbeiten", bearbeiten, "Zielobjekt ändern: Formular") { anfrage in
                let id = try anfrage.id("id", ZielobjektTag.self)
                return .lesung { db in
                    let (objekt, verbund) = try db.zielobjekt(id, anfrage.akteur, SicherheitRechte.bearbeiten)
                    return Lesung(Zielobjektformular.seite(objekt, verbund, Formularstand(anfrage, nil)))
                }
            },
            .post("\(muster)/bearbeiten", bearbeiten, "Zielobjekt ändern") { [dienst] anfrage in
                let id = try anfrage.id("id", ZielobjektTag.self)
                let (bisher, verbund) = try await dienst.store.read { try $0.zielobjekt(id, anfrage.akteur) }
                return try await Formularakt.ausfuehren(dienst.store) {
                    let neu = try Zielobjektformular.lesen(bisher, verbund.id, anfrage)
                    try await ZielobjektFuehren(store: dienst.store).schreiben(neu, neu: false, akteur: anfrage.akteur)
                    return .weiter(nach: SicherheitURL.zielobjekt(id), Meldung(.erfolg, "Die Änderung ist gespeichert."))
                } sonst: { (_, fehler: SicherheitError) in
                    Zielobjektformular.seite(bisher, verbund, Formularstand(anfrage, fehler))
                }
            },
            akt("abhaengigkeiten", "Abhängigkeit eintragen") { dienst, id, anfrage in
                guard let auf = anfrage.formular["ziel"].flatMap({ ZielobjektID($0) }) else {
                    throw SicherheitError.unbekannt(feld: "ziel")
                }
                try await ZielobjektFuehren(store: dienst.store).abhaengigkeit(
                    Abhaengigkeit(von: id, auf: auf), akteur: anfrage.akteur)
                return "Die Abhängigkeit ist eingetragen; der Schutzbedarf ist neu berechnet."
            },
            akt("abhaengigkeiten/loesen", "Abhängigkeit lösen") { dienst, id, anfrage in
                guard let auf = anfrage.formular["auf"].flatMap({ ZielobjektID($0) }) else {
                    throw SicherheitError.unbekannt(feld: "ziel")
                }
                try await ZielobjektFuehren(store: dienst.store).abhaengigkeitLoesen(
                    Abhaengigkeit(von: id, auf: auf), akteur: anfrage.akteur)
                return "Die Abhängigkeit ist gelöst; der Schutzbedarf ist neu berechnet."
            },
            akt("modellieren", "Baustein zuordnen") { dienst, id, anfrage in
                let teile = (anfrage.formular["baustein"] ?? "").split(separator: "/", maxSplits: 1).map(String.init)
                guard let katalog = teile.first.flatMap({ KatalogID($0) }) else {
                    throw SicherheitError.unbekannt(feld: "baustein")
                }
                let zahl = try await Modellieren(store: dienst.store)(
                    id, katalog: katalog, baustein: teile.count > 1 ? teile[1] : nil,
                    ohneAuswahl: anfrage.formular["alle"] == "ja", akteur: anfrage.akteur)
                return zahl == 1 ? "1 Anforderung ist zugeordnet." : "\(zahl) Anforderungen sind zugeordnet."
            },
            .post("\(muster)/entfernen", bearbeiten, "Zielobjekt: entfernen") { [dienst] anfrage in
                let id = try anfrage.id("id", ZielobjektTag.self)
                let (_, verbund) = try await dienst.store.read { try $0.zielobjekt(id, anfrage.akteur) }
                return try await Formularakt.ausfuehren(dienst.store) {
                    try await ZielobjektFuehren(store: dienst.store).entfernen(id, akteur: anfrage.akteur)
                    return .weiter(
                        nach: SicherheitURL.verbund(verbund.id, "zielobjekte"), Meldung(.erfolg, "Das Zielobjekt ist entfernt."))
                } sonst: { db, fehler in
                    try Self.seite(id, anfrage, db, fehler)
                }
            },
        ]
    }

    /// A step on the page of one object; what is wrong is told there.
    private func akt(
        _ name: String, _ zweck: String,
        _ tun: @escaping @Sendable (Sicherheitsdienst, ZielobjektID, WebRequest) async throws -> String
    ) -> Route {
        .post("\(SicherheitURL.zielobjektMuster)/\(name)", .recht(SicherheitRechte.bearbeiten), "Zielobjekt: \(zweck)") {
            [dienst] anfrage in
            let id = try anfrage.id("id", ZielobjektTag.self)
            return try await Formularakt.ausfuehren(dienst.store) {
                let erfolg = try await tun(dienst, id, anfrage)
                return .weiter(nach: SicherheitURL.zielobjekt(id), Meldung(.erfolg, erfolg))
            } sonst: { db, fehler in
                try Self.seite(id, anfrage, db, fehler)
            }
        }
    }

    private static func seite(
        _ id: ZielobjektID, _ anfrage: WebRequest, _ db: some ReadAccess, _ fehler: SicherheitError? = nil
    ) throws -> ZielobjektSeite {
        let (objekt, verbund) = try db.zielobjekt(id, anfrage.akteur)
        return try ZielobjektSeite(objekt, verbund, anfrage, db, fehler: fehler)
    }
}
