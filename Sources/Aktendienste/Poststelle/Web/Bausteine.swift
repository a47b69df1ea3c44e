// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// A badge (partial `marke`).
struct Marke: Encodable, Sendable {
    let art: String
    let text: String

    init(_ art: String, _ text: String) {
        self.art = art
        self.text = text
    }

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

struct Reiterleiste: Encodable, Sendable {
    let name: String
    let reiter: [Reiter]
}

enum Groesse {
    static func text(_ bytes: Int64) -> String {
        switch bytes {
        case ..<1_024: "\(bytes) Byte"
        case ..<1_048_576: "\((bytes + 512) / 1_024) KB"
        default: "\(bytes / 1_048_576),\(bytes % 1_048_576 * 10 / 1_048_576) MB"
        }
    }
}

/// What a form held when it was refused, and why; empty for a page that is shown first.
struct Eingaben: Sendable {
    static let keine = Eingaben(werte: nil, fehler: nil)

    let werte: Formularwerte?
    let fehler: (feld: String, text: String)?

    func wert(_ name: String, _ sonst: String? = nil) -> String? { werte == nil ? sonst : werte?[name] }
    func fehler(_ feld: String) -> String? { fehler?.feld == feld ? fehler?.text : nil }
    /// Whether the error belongs to one of these fields, so that their part of the page is opened.
    func betrifft(_ felder: String...) -> Bool { fehler.map { felder.contains($0.feld) } ?? false }
    var liste: Fehlerliste? { fehler.flatMap { Fehlerliste([($0.feld, $0.text)]) } }
}

/// Runs the act of a form. What can be mended leads back to the page with everything typed in it.
enum Formularakt {
    static func ausfuehren(
        _ anfrage: WebRequest, feld: String, erneut: (Eingaben) async throws -> any Page, _ tun: () async throws -> WebResponse
    ) async throws -> WebResponse {
        do {
            return try await tun()
        } catch {
            guard let fehler = error as? any Fachfehler else { throw error }
            let status =
                switch fehler.art {
                case .eingabe: 422
                case .konflikt: 409
                case .falscherTyp: 415
                default: 0
                }
            guard status > 0 else { throw error }
            let ziel = (error as? PostError)?.feld ?? feld
            return .seite(
                try await erneut(Eingaben(werte: anfrage.formular.werte, fehler: (ziel, fehler.meldung))), status: status)
        }
    }
}

extension PostError {
    /// Name of the field this is about.
    var feld: String? {
        switch self {
        case .dateiFehlt, .dateiartNichtZugelassen, .mailUnlesbar: "dateien"
        case .eingangKuenftig: "eingang"
        case .eingangsgrundFehlt: "eingangsgrund"
        case .einheitFehlt, .schonDort: "oe"
        case .liegtSchonDort: "trotzdem"
        case .empfaengerFehlt: "name"
        case .anschriftFehlt: "anschrift"
        case .emailFehlt: "email"
        case .wegWaehlen, .wegFehlt, .keinPostfach: "weg"
        case .nachweisFehlt: "nachweis"
        case .versandKuenftig: "tag"
        case .titelFehlt: "vorlagentitel"
        case .kurznameVergeben: "kurz"
        case .keineOdt: "odt"
        case .entwurfNurOffice: "entwurf"
        default: nil
        }
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
