// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// What a search asks for and narrows and orders by, as an address, a form and a saved search carry it.
/// Values that mean nothing are left out.
struct Suchwahl: Sendable, Equatable {
    let text: String
    let merkmale: Suchmerkmale
    let reihenfolge: Suchanfrage.Reihenfolge

    init(_ wert: (String) -> String?) {
        self.init(
            wert("q") ?? "",
            Suchmerkmale(
                art: wert("art").flatMap(Suchart.init(rawValue:))?.rawValue,
                einheit: wert("einheit").flatMap { Int64($0) }.map { OrgNummer($0) }, jahr: wert("jahr").flatMap { Int($0) },
                zustand: wert("zustand").flatMap { Zustandstext($0) == nil ? nil : $0 }),
            wert("folge").flatMap(Suchanfrage.Reihenfolge.init(rawValue:)) ?? .neueste)
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

    /// Whether it is narrowed to something only Akten have.
    var istEng: Bool { merkmale != Suchmerkmale() }

    /// What it is narrowed to beside the words, by the names the fields have.
    var eingrenzung: [(name: String, wert: String)] {
        [
            ("art", merkmale.art), ("einheit", merkmale.einheit.map { String($0.wert) }),
            ("jahr", merkmale.jahr.map(String.init)), ("zustand", merkmale.zustand),
            ("folge", reihenfolge == .neueste ? nil : reihenfolge.rawValue),
        ].compactMap { name, wert in wert.map { (name: name, wert: $0) } }
    }

    /// All of it, to be kept.
    var werte: [String: String] { Dictionary([("q", text)] + eingrenzung.map { ($0.name, $0.wert) }) { $1 } }
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
