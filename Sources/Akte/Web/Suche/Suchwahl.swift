// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// What the address of a search narrows and orders by. Values that mean nothing are left out.
struct Suchwahl: Sendable {
    let text: String
    let merkmale: Suchmerkmale
    let reihenfolge: Suchanfrage.Reihenfolge

    init(_ anfrage: WebRequest) { self.init { anfrage.abfrage[$0] } }

    init(_ wert: (String) -> String?) {
        text = wert("q") ?? ""
        merkmale = Suchmerkmale(
            art: wert("art").flatMap(Suchart.init(rawValue:))?.rawValue,
            einheit: wert("einheit").flatMap { Int64($0) }.map { OrgNummer($0) }, jahr: wert("jahr").flatMap { Int($0) },
            zustand: wert("zustand").flatMap { Zustandstext($0) == nil ? nil : $0 })
        reihenfolge = wert("folge").flatMap(Suchanfrage.Reihenfolge.init(rawValue:)) ?? .neueste
    }

    private init(_ text: String, _ merkmale: Suchmerkmale, _ reihenfolge: Suchanfrage.Reihenfolge) {
        self.text = text
        self.merkmale = merkmale
        self.reihenfolge = reihenfolge
    }

    /// The same search with one thing changed.
    func mit(_ aendern: (inout Suchmerkmale) -> Void) -> Suchwahl {
        var neu = merkmale
        aendern(&neu)
        return Suchwahl(text, neu, reihenfolge)
    }

    /// The kind always stands in it, so that a sign lists what mentions it instead of leading to its object.
    var url: String {
        let adresse = AkteURL.mit(
            AkteURL.suche,
            [
                "q": text, "art": merkmale.art, "einheit": merkmale.einheit.map { String($0.wert) },
                "jahr": merkmale.jahr.map(String.init),
                "zustand": merkmale.zustand, "folge": reihenfolge == .neueste ? nil : reihenfolge.rawValue,
            ])
        return merkmale.art == nil ? adresse + "&art=" : adresse
    }

    /// Fields that the form does not show but must keep.
    var verborgen: [Suchfacette.Verborgen] {
        [
            ("einheit", merkmale.einheit.map { String($0.wert) }), ("jahr", merkmale.jahr.map(String.init)),
            ("zustand", merkmale.zustand),
        ].compactMap { name, wert in wert.map { Suchfacette.Verborgen(name: name, wert: $0) } }
    }
}

/// The word of a state, of files and of documents alike.
struct Zustandstext {
    let text: String

    init?(_ wert: String) {
        guard let text = Schriftgutzustand(rawValue: wert)?.deutsch ?? Dokumentzustand(rawValue: wert)?.deutsch else {
            return nil
        }
        self.text = text
    }
}
