// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// A badge (partial `marke`).
struct Marke: Encodable, Hashable, Sendable {
    let art: String
    let text: String

    init(_ art: String, _ text: String) {
        self.art = art
        self.text = text
    }
}

/// A text that may lead somewhere.
struct Verweis: Encodable, Sendable {
    let text: String
    let url: String?

    init(_ text: String, _ url: String? = nil) {
        self.text = text
        self.url = url
    }
}

struct Reiterleiste: Encodable, Sendable {
    let name: String
    let reiter: [Reiter]
}

/// A name with a value (list of facts).
struct Faktum: Encodable, Sendable {
    let titel: String
    let wert: Verweis

    init(_ titel: String, _ text: String, _ url: String? = nil) {
        self.titel = titel
        wert = Verweis(text, url)
    }
}

/// What a form showed and what was wrong with it: typed values stay, all others are as stored.
struct Eingaben {
    let werte: Formularwerte?
    let fehler: PruefungswesenError?

    init(_ anfrage: WebRequest, _ fehler: PruefungswesenError?) {
        self.fehler = fehler
        werte = fehler == nil ? nil : anfrage.formular.werte
    }

    func wert(_ name: String, _ alt: String? = nil) -> String? { werte?.roh(name) ?? alt }
    func bei(_ feld: String) -> String? { fehler?.feld == feld ? fehler?.meldung : nil }
    var liste: Fehlerliste? { fehler.flatMap { Fehlerliste([($0.feld ?? "titel", $0.meldung)]) } }
}

extension WebRequest {
    var version: Int64 { formular["version"].flatMap { Int64($0) } ?? 0 }
}

extension Route {
    /// An act of a form: what is wrong is told on its page, and what was typed stays.
    static func formularakt(
        _ pfad: String, _ recht: Recht, _ zweck: String, _ dienst: Pruefungswesendienst, grenze: Int = 1_048_576,
        seite: @escaping @Sendable (WebRequest, ReadContext, PruefungswesenError) throws -> any Page,
        tun: @escaping @Sendable (WebRequest) async throws -> WebResponse
    ) -> Route {
        .post(pfad, .recht(recht), zweck, grenze: grenze) { anfrage in
            do {
                return try await tun(anfrage)
            } catch let fehler as PruefungswesenError where fehler.art == .eingabe {
                return .seite(try await dienst.store.read { try seite(anfrage, $0, fehler) }, status: 422)
            }
        }
    }
}
