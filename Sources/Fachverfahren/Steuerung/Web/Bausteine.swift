// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// A one-line input; `Feld` is a field of the programme here.
typealias Formularfeld = Web.Feld

extension Marke {
    init(_ farbe: Ampelfarbe, _ text: String) {
        let art =
            switch farbe {
            case .gruen: "erfolg"
            case .gelb: "warnung"
            case .rot: "fehler"
            }
        self.init(art, text)
    }
}

/// A part of an address that a form carries along unseen.
struct Mitgabe: Encodable, Sendable {
    let name: String
    let wert: String
}

/// The two fields that choose the day and the knowledge, for the filter of any page.
struct Zeitwahl: Encodable, Sendable {
    let stichtag: Formularfeld
    let bekannt: Formularfeld
    /// What is shown, in words; also on paper, where the fields are not.
    let satz: String
    /// The same within a sentence.
    let spanne: String

    init(_ sicht: Betrachtung) {
        stichtag = Formularfeld("stichtag", "Stichtag", wert: sicht.stichtag.iso, typ: "date", breite: .zeichen16)
        bekannt = Formularfeld(
            "bekannt", "Bekannt am", wert: sicht.bekannt?.tag.iso, typ: "date", breite: .zeichen16, freiwillig: true)
        let wissen = sicht.bekannt.map { "wie es am \($0.tag.deutsch) bekannt war" } ?? "nach allem, was heute bekannt ist"
        spanne = "\(sicht.stichtag.deutsch) (\(wissen))"
        satz = "Stand vom \(sicht.stichtag.deutsch), \(wissen)."
    }
}

/// What is wrong with one input of a form.
struct Eingabefehler: Error {
    /// The id of the input.
    let ziel: String
    let text: String
}

extension Formularakt {
    /// - Parameter ziel: the input that an error of the use case is about, given what people call the field.
    static func ausfuehren(
        _ anfrage: WebRequest, ziel: (_ bezeichnung: String?) -> String, erneut: (Formularstand) async throws -> any Page,
        _ tun: () async throws -> WebResponse
    ) async throws -> WebResponse {
        do {
            return try await tun()
        } catch let fehler as Eingabefehler {
            return .seite(try await erneut(Formularstand(anfrage, feld: fehler.ziel, meldung: fehler.text)), status: 422)
        } catch let fehler as SteuerungError where fehler.art == .eingabe || fehler.art == .konflikt {
            let stand = Formularstand(anfrage, feld: ziel(fehler.feld), meldung: fehler.meldung)
            return .seite(try await erneut(stand), status: fehler.art == .konflikt ? 409 : 422)
        }
    }
}

extension SteuerungError {
    /// What people call the field this is about.
    fileprivate var feld: String? {
        switch self {
        case .wertPasstNicht(let feld), .gliedPasstNicht(let feld), .textFehlt(let feld), .textZuLang(let feld, _),
            .verweisPasstNicht(let feld), .pflichtfeldFehlt(let feld):
            feld
        default: nil
        }
    }
}
