// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

extension Vorgangsakt {
    /// Carries the act out as the form says.
    func tun(_ anfrage: WebRequest, _ id: VorgangID, _ store: Store) async throws -> WebResponse {
        let akteur = anfrage.akteur, version = try anfrage.version(), grund = anfrage.formular["grund"] ?? ""
        switch self {
        case .angaben:
            _ = try await VorgangAendern(store: store)(
                id, try Self.angaben(anfrage), grund: anfrage.formular["grund"], version: version, akteur: akteur)
            return .weiter(nach: AkteURL.vorgang(id), Meldung(.erfolg, "Die Angaben sind geändert."))
        case .umprotokollieren:
            let ziel = try await Zeichensuche.akte(anfrage.formular["ziel"], store, akteur)
            let neu = try await VorgangUmprotokollieren(store: store)(
                id, nach: ziel, grund: grund, version: version, akteur: akteur)
            return .weiter(nach: AkteURL.vorgang(id), Meldung(.erfolg, "Der Vorgang hat jetzt das Zeichen \(neu.zeichen)."))
        case .schliessen:
            let neu = try await VorgangSchliessen(store: store)(id, version: version, akteur: akteur)
            let bis = neu.aufbewahrungBis.map { " Er wird bis \($0.deutsch) aufbewahrt." } ?? ""
            return .weiter(nach: AkteURL.vorgang(id), Meldung(.erfolg, "Der Vorgang ist geschlossen (z. d. A.).\(bis)"))
        case .wiederoeffnen:
            _ = try await VorgangWiederoeffnen(store: store)(id, grund: grund, version: version, akteur: akteur)
            return .weiter(nach: AkteURL.vorgang(id), Meldung(.erfolg, "Der Vorgang ist wieder offen."))
        }
    }

    private static func angaben(_ anfrage: WebRequest) throws -> VorgangAendern.Angaben {
        let f = anfrage.formular
        let dauer = try f["aufbewahrung"].map { text in
            guard let dauer = Aufbewahrungsdauer(text) else {
                throw Eingabefehler("aufbewahrung", "Bitte geben Sie eine Zahl von 1 bis 150 oder „unbefristet“ ein.")
            }
            return dauer
        }
        return VorgangAendern.Angaben(
            betreff: f["betreff"] ?? "", frist: try anfrage.tag("frist"), vertraulich: f["vertraulich"] != nil,
            aufbewahrung: dauer,
            aussonderungsart: f["aussonderungsart"].flatMap { Aussonderungsart(rawValue: $0) },
            schriftgut: f["medium"] == nil ? nil : try Schriftgutfelder.angaben(anfrage))
    }
}

/// Finds the object a clerk names by its sign.
enum Zeichensuche {
    static func akte(_ text: String?, _ store: Store, _ akteur: Akteur) async throws -> AkteID {
        guard case .akte(let id)? = try await stelle(text, store, akteur) else {
            throw Eingabefehler("ziel", "Zu diesem Zeichen gibt es keine Akte. Bitte prüfen Sie das Aktenzeichen.")
        }
        return id
    }

    static func vorgang(_ text: String?, _ store: Store, _ akteur: Akteur) async throws -> VorgangID {
        guard case .vorgang(let id)? = try await stelle(text, store, akteur) else {
            throw Eingabefehler("ziel", "Zu diesem Zeichen gibt es keinen Vorgang. Bitte prüfen Sie das Vorgangszeichen.")
        }
        return id
    }

    private static func stelle(_ text: String?, _ store: Store, _ akteur: Akteur) async throws -> Aktenobjekt? {
        guard let text else { throw Eingabefehler("ziel", "Bitte geben Sie das Zeichen des Ziels ein.") }
        return try await store.read { db in try db.fundstelle(text, akteur: akteur) }
    }
}
