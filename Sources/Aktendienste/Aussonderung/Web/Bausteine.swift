// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

extension Marke {
    init(_ zustand: Laufzustand) {
        let art =
            switch zustand {
            case .entwurf, .eingegangen, .geliefert, .bewertet: "info"
            case .beantragt: "warnung"
            case .abgeschlossen, .uebernommen, .bestaetigt: "erfolg"
            default: "leise"
            }
        self.init(art, zustand.kurz)
    }

    init(_ zustand: Objektzustand) {
        let art =
            switch zustand {
            case .fehlgeschlagen: "fehler"
            case .bestaetigt: "erfolg"
            case .geloescht, .zurueckgestellt: "leise"
            default: "info"
            }
        self.init(art, zustand.deutsch)
    }
}

/// One act on a page: a button, perhaps with a reason beside it.
struct Knopf: Encodable, Sendable {
    let url: String
    let knopf: String
    let warnung: Bool
    let sekundaer: Bool
    let frage: String?
    /// A field for the reason, where the act needs one.
    let grund: Feld?

    init(_ url: String, _ knopf: String, warnung: Bool = false, sekundaer: Bool = false, frage: String? = nil, grund: Feld? = nil)
    {
        self.url = url
        self.knopf = knopf
        self.warnung = warnung
        self.sekundaer = sekundaer
        self.frage = frage
        self.grund = grund
    }
}

/// Runs the act of a button; a refusal is told on the page it came from.
enum Knopfakt {
    static func ausfuehren(_ zurueck: String, _ tun: () async throws -> WebResponse) async throws -> WebResponse {
        do {
            return try await tun()
        } catch {
            guard let fehler = error as? any Fachfehler, fehler.art == .eingabe || fehler.art == .konflikt else { throw error }
            return .weiter(nach: zurueck, Meldung(.warnung, fehler.meldung))
        }
    }
}

/// The tabs above the authority's pages.
enum Aussonderungsreiter {
    static func alle(_ aktiv: String) -> Reiterleiste {
        Reiterleiste(
            name: "Ansichten der Aussonderung",
            reiter: [
                ("Fällige Akten", AussonderungURL.vorschlaege), ("Aussonderungen", AussonderungURL.laeufe),
                ("Aktenplan bewerten", AussonderungURL.plaene), ("Vernichtungsverzeichnis", AussonderungURL.verzeichnis),
                ("Austausch", AussonderungURL.austausch),
            ].map { Reiter($0.0, $0.1, aktiv: $0.1 == aktiv) })
    }
}

/// The tabs above the archive's lists.
enum Archivreiter {
    static func alle(_ aktiv: String) -> Reiterleiste {
        Reiterleiste(
            name: "Ansichten des Archivs",
            reiter: [("Angebote und Abgaben", AussonderungURL.archiv), ("Aktenpläne", AussonderungURL.archivplaene)].map {
                Reiter($0.0, $0.1, aktiv: $0.1 == aktiv)
            })
    }
}
