// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// One question as a field; exactly one of the kinds is set.
struct Fragenfeld: Encodable, Sendable {
    var feld: Feld?
    var text: Feldtext?
    var datum: Felddatum?
    var auswahl: Feldgruppe?
    var kaesten: Feldgruppe?
    var anschrift: Anschriftfeld?
    var dateien: Dateifeld?

    /// - Parameter eingabe: what was typed, when the page is shown again after an error.
    init(
        _ frage: Frage, _ werte: [String], eingabe: Formulardaten?, fehler: String?, mangel: Antwortmangel? = nil,
        _ anfrage: WebRequest
    ) {
        let titel = anfrage.t(frage.text)
        let hinweis = frage.hinweis.map { anfrage.t($0) }
        switch frage.art {
        case .text, .email, .telefon, .zahl:
            feld = Feld(
                frage.id, titel, wert: werte.first, typ: frage.eingabetyp, autocomplete: frage.autocomplete,
                freiwillig: !frage.pflicht,
                hinweis: hinweis, fehler: fehler, eingabeart: frage.art == .zahl ? "numeric" : nil)
        case .mehrzeilig:
            text = Feldtext(
                frage.id, titel, wert: werte.first, maximal: frage.hoechstens, freiwillig: !frage.pflicht, hinweis: hinweis,
                fehler: fehler)
        case .datum(let geburtstag):
            let tag = werte.first.flatMap(Kalendertag.init(iso:))
            func teil(_ name: String, _ wert: Int?) -> String? {
                if let eingabe { eingabe["\(frage.id).\(name)"] } else { wert.map(String.init) }
            }
            datum = Felddatum(
                frage.id, titel, tag: teil("tag", tag?.tag), monat: teil("monat", tag?.monat), jahr: teil("jahr", tag?.jahr),
                hinweis: hinweis, fehler: fehler, geburtstag: geburtstag)
        case .anschrift: anschrift = Anschriftfeld(frage, Anschriftangabe(werte), fehler, mangel, anfrage)
        case .datei(let hoechstens): dateien = Dateifeld(frage, werte, hoechstens, fehler, anfrage)
        case .wahl: auswahl = Self.gruppe(frage, titel, werte, hinweis, fehler, anfrage)
        case .mehrfachwahl: kaesten = Self.gruppe(frage, titel, werte, hinweis, fehler, anfrage)
        }
    }

    private static func gruppe(
        _ frage: Frage, _ titel: String, _ werte: [String], _ hinweis: String?, _ fehler: String?, _ anfrage: WebRequest
    ) -> Feldgruppe {
        Feldgruppe(
            frage.id, titel,
            frage.wahlen.map { wahl in
                Option(
                    wahl.wert, anfrage.t(wahl.text), gewaehlt: werte.contains(wahl.wert),
                    hinweis: wahl.hinweis.map { anfrage.t($0) })
            }, hinweis: hinweis, fehler: fehler)
    }
}

extension Frage {
    fileprivate var eingabetyp: String {
        switch art {
        case .email: "email"
        case .telefon: "tel"
        default: "text"
        }
    }

    /// Where a link from the error summary leads.
    func ziel(_ mangel: Antwortmangel?) -> String {
        switch art {
        case .anschrift:
            if case .anschrift(let teil) = mangel {
                "\(id).\(teil.rawValue)"
            } else {
                "\(id).\(Anschriftangabe.Teil.strasse.rawValue)"
            }
        case .datum: "\(id)-tag"
        case .wahl, .mehrfachwahl: "\(id)-1"
        default: id
        }
    }

    /// The answer in a form body.
    func lesen(_ formular: Formulardaten) -> [String] {
        switch art {
        case .datum:
            let teile = ["tag", "monat", "jahr"].map { formular["\(id).\($0)"] ?? "" }
            if teile.allSatisfy(\.isEmpty) { return [] }
            let zahlen = teile.compactMap { Int($0) }
            let tag = zahlen.count == 3 ? Kalendertag(jahr: zahlen[2], monat: zahlen[1], tag: zahlen[0]) : nil
            return [tag?.iso ?? teile.joined(separator: "-")]
        case .anschrift:
            let teile = Anschriftangabe.Teil.allCases.map { Eingabetext.getrimmt(formular["\(id).\($0.rawValue)"] ?? "") }
            return teile.allSatisfy(\.isEmpty) ? [] : teile
        // Files are no text of the form; they are kept by an act of their own.
        case .datei: return []
        case .wahl, .mehrfachwahl: return formular.werte.alle(id).filter { !$0.isEmpty }
        case .mehrzeilig, .text, .email, .telefon, .zahl:
            let text = Eingabetext.getrimmt(formular[id] ?? "", mehrzeilig: art == .mehrzeilig)
            return text.isEmpty ? [] : [text]
        }
    }
}
