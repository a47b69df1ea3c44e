// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

extension Marke {
    init(_ sicherheit: Sicherheit) {
        let art = sicherheit == .sicher ? "erfolg" : sicherheit == .wahrscheinlich ? "info" : "leise"
        self.init(art, sicherheit.deutsch)
    }

    init(_ zustand: Eingangszustand) {
        let art =
            switch zustand {
            case .offen: "info"
            case .zugeordnet: "erfolg"
            case .zurueckgewiesen: "warnung"
            case .geteilt, .aufgehoben, .vernichtet: "leise"
            }
        self.init(art, zustand.deutsch)
    }
}

/// A name and what stands behind it, perhaps with a link.
struct Fakt: Encodable, Sendable {
    let name: String
    let wert: String
    let url: String?

    init(_ name: String, _ wert: String, _ url: String? = nil) {
        self.name = name
        self.wert = wert
        self.url = url
    }
}

extension WebRequest {
    /// A day as the browser's calendar sends it, or as people write it.
    func tag(_ name: String) throws -> Kalendertag? {
        guard let text = formular[name] else { return nil }
        guard let tag = Kalendertag(eingabe: text) else { throw Tagfehler() }
        return tag
    }

    func version() throws -> Int {
        guard let version = formular["version"].flatMap({ Int($0) }) else {
            throw WebFehler.kaputtesFormular("Die Angabe der Version fehlt.")
        }
        return version
    }
}

struct Tagfehler: Fachfehler {
    let code = "post.tag"
    let meldung = "Bitte geben Sie den Tag so an: TT.MM.JJJJ, zum Beispiel 24.12.2026."
    let art = Fehlerart.eingabe
}
