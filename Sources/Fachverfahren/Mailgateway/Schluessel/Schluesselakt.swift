// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Kryptodienst
internal import Mailrichtlinie
internal import Store

/// What people decide about a key or certificate; the word stands in the address of its form.
enum Schluesselakt: String, Sendable, CaseIterable {
    case vertrauen, ablehnen, entziehen, sperren, entsperren, entfernen
    /// Which cipher a partner gets who cannot say so himself.
    case mitCbc, mitGcm

    /// What can be done now, the first being what is mostly meant.
    static func moegliche(_ karte: Schluesselkarte) -> [Schluesselakt] {
        switch (karte.klasse, karte.stand) {
        case (.partner, .quarantaene): [.vertrauen, .ablehnen]
        case (.partner, .vertraut): [.sperren, .entziehen] + verfahrenswahl(karte)
        case (.partner, .abgelehnt): [.entsperren]
        case (.eigene, .gesperrt): [.entsperren]
        case (.eigene, _): [.sperren]
        case (.stellen, _): [.entfernen]
        default: []
        }
    }

    private static func verfahrenswahl(_ karte: Schluesselkarte) -> [Schluesselakt] {
        guard case .partner(let zertifikat) = karte.gegenstand, zertifikat.art == .smime else { return [] }
        return zertifikat.verfahren == Inhaltsverfahren.aes256cbc.rawValue ? [.mitGcm] : [.mitCbc]
    }

    var knopf: String {
        switch self {
        case .mitCbc: "Älteres Verfahren benutzen"
        case .mitGcm: "Neueres Verfahren benutzen"
        case .vertrauen: "Vertrauen"
        case .ablehnen: "Ablehnen"
        case .entziehen: "Zurück in die Quarantäne"
        case .sperren: "Sperren"
        case .entsperren: "Sperre aufheben"
        case .entfernen: "Vertrauen entziehen"
        }
    }

    /// Whether it makes less possible than before.
    var istEinschnitt: Bool { ![.vertrauen, .entsperren, .mitGcm].contains(self) }

    func titel(_ klasse: Schluesselklasse) -> String {
        switch (self, klasse) {
        case (.mitCbc, _): "Mit dem älteren Verfahren (CBC) verschlüsseln"
        case (.mitGcm, _): "Mit dem neueren Verfahren (GCM) verschlüsseln"
        case (.vertrauen, _): "Zertifikat vertrauen"
        case (.ablehnen, _): "Zertifikat ablehnen"
        case (.entziehen, _): "Vertrauen zurücknehmen"
        case (.sperren, .eigene): "Eigenen Schlüssel sperren"
        case (.sperren, _): "Zertifikat sperren"
        case (.entsperren, _): "Sperre aufheben"
        case (.entfernen, _): "Zertifizierungsstelle nicht mehr vertrauen"
        }
    }

    func folge(_ klasse: Schluesselklasse) -> String {
        switch (self, klasse) {
        case (.mitCbc, _):
            "Nachrichten an diesen Partner werden dann mit AES-256-CBC verschlüsselt. Wählen Sie das nur, wenn der Partner Nachrichten nicht öffnen kann: Sein Programm bemerkt dann nicht, ob unterwegs etwas verändert wurde. Sagt er in einer signierten Nachricht selbst, was er lesen kann, gilt das."
        case (.mitGcm, _):
            "Nachrichten an diesen Partner werden dann mit AES-256-GCM verschlüsselt, das jede Veränderung anzeigt. Ältere Programme können das nicht öffnen."
        case (.vertrauen, _):
            "Nachrichten an diese Adresse werden dann damit verschlüsselt. Vergleichen Sie vorher den Fingerabdruck mit dem, den der Partner nennt, am besten am Telefon."
        case (.ablehnen, _), (.sperren, .partner):
            "Damit wird nichts mehr verschlüsselt, auch wenn es noch einmal gefunden wird. Hat der Empfänger kein anderes, hält das Gateway an, was verschlüsselt werden muss."
        case (.entziehen, _): "Bis jemand es wieder beurteilt, wird damit nichts verschlüsselt."
        case (.sperren, _):
            "Ab sofort signiert und entschlüsselt dieser Schlüssel nichts mehr. Verschlüsseltes, das dafür ankommt, wird angehalten. Sagen Sie es der ausstellenden Stelle, damit sie das Zertifikat widerruft."
        case (.entsperren, .eigene):
            "Der Schlüssel wird wieder benutzt; hat ihn inzwischen ein anderer abgelöst, öffnet er nur noch."
        case (.entsperren, _): "Das Zertifikat kommt zurück in die Quarantäne und kann dort neu beurteilt werden."
        case (.entfernen, _):
            "Signaturen, deren Zertifikat von dieser Stelle kommt, gelten ab der nächsten Nachricht nicht mehr als gültig."
        }
    }

    func erfolg(_ klasse: Schluesselklasse) -> String {
        switch (self, klasse) {
        case (.mitCbc, _): "Für diesen Partner wird jetzt mit AES-256-CBC verschlüsselt."
        case (.mitGcm, _): "Für diesen Partner wird jetzt mit AES-256-GCM verschlüsselt."
        case (.vertrauen, _): "Dem Zertifikat wird jetzt vertraut."
        case (.ablehnen, _): "Das Zertifikat ist abgelehnt."
        case (.entziehen, _): "Das Zertifikat liegt wieder in der Quarantäne."
        case (.sperren, .eigene): "Der Schlüssel ist gesperrt."
        case (.sperren, _): "Das Zertifikat ist gesperrt."
        case (.entsperren, _): "Die Sperre ist aufgehoben."
        case (.entfernen, _): "Der Zertifizierungsstelle wird nicht mehr vertraut."
        }
    }

    /// - Parameter grund: needed but for `vertrauen`.
    func ausfuehren(_ klasse: Schluesselklasse, _ id: String, grund: String?, store: Store, akteur: Akteur) async throws {
        guard self == .vertrauen || grund != nil else { throw SchluesselError.grundFehlt }
        switch klasse {
        case .partner:
            guard let id = ZertifikatID(id) else { throw SchluesselError.unbekannt(id) }
            let beurteilen = ZertifikatBeurteilen(store: store)
            switch self {
            case .vertrauen: try await beurteilen(id, .vertraut, von: .quarantaene, grund: grund, akteur: akteur)
            case .ablehnen: try await beurteilen(id, .abgelehnt, von: .quarantaene, grund: grund, akteur: akteur)
            case .sperren: try await beurteilen(id, .abgelehnt, von: .vertraut, grund: grund, akteur: akteur)
            case .entziehen: try await beurteilen(id, .quarantaene, von: .vertraut, grund: grund, akteur: akteur)
            case .entsperren: try await beurteilen(id, .quarantaene, von: .abgelehnt, grund: grund, akteur: akteur)
            case .mitCbc:
                try await ZertifikatVerfahren(store: store)(id, .aes256cbc, grund: grund ?? "", akteur: akteur)
            case .mitGcm:
                try await ZertifikatVerfahren(store: store)(id, .aes256gcm, grund: grund ?? "", akteur: akteur)
            case .entfernen: throw SchluesselError.andererZustand
            }
        case .eigene:
            guard let id = SchluesselID(id) else { throw SchluesselError.unbekannt(id) }
            switch self {
            case .sperren: try await SchluesselSperren(store: store)(id, grund: grund ?? "", akteur: akteur)
            case .entsperren: try await SchluesselSperren(store: store).aufheben(id, grund: grund ?? "", akteur: akteur)
            default: throw SchluesselError.andererZustand
            }
        case .stellen:
            guard self == .entfernen else { throw SchluesselError.andererZustand }
            guard let id = AnkerID(id) else { throw SchluesselError.unbekannt(id) }
            try await AnkerEntfernen(store: store)(id, grund: grund ?? "", akteur: akteur)
        case .dkim: throw SchluesselError.andererZustand
        }
    }
}
