// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The addresses of the search.
enum SuchURL {
    static let suche = AkteURL.suche
    static let vorschlaege = "\(suche)/vorschlaege"
    static let gespeichert = "\(suche)/gespeichert"
    static let speichern = "\(gespeichert)/neu"
    /// Name of the parameter that says which saved search an address comes from.
    static let herkunft = "gespeichert"

    static func gespeichert(_ id: GespeicherteSucheID, _ akt: String) -> String { "\(gespeichert)/\(id)/\(akt)" }

    /// The first page of the hits, as a saved search when it is one.
    static func adresse(_ wahl: Suchwahl, _ suche: GespeicherteSuche?) -> String { suche.map(oeffnen) ?? wahl.url }

    /// The hits of a saved search.
    static func oeffnen(_ suche: GespeicherteSuche) -> String { "\(suche.wahl.url)&\(herkunft)=\(suche.id)" }
}

extension Suchwahl {
    init(_ anfrage: WebRequest) { self.init { anfrage.abfrage[$0] } }
    init(formular anfrage: WebRequest) { self.init { anfrage.formular[$0] } }

    /// The kind always stands in it, so that a sign lists what mentions it instead of leading to its object.
    var url: String {
        let adresse = AkteURL.mit(
            SuchURL.suche,
            [
                "q": text, "art": merkmale.art, "einheit": merkmale.einheit.map { String($0.wert) },
                "jahr": merkmale.jahr.map(String.init), "zustand": merkmale.zustand,
                "folge": reihenfolge == .neueste ? nil : reihenfolge.rawValue,
            ])
        return merkmale.art == nil ? adresse + "&art=" : adresse
    }

    /// Fields that the form of the search does not show but must keep.
    var verborgen: [Formular.Verborgen] {
        eingrenzung.filter { !["art", "folge"].contains($0.name) }.map { Formular.Verborgen(name: $0.name, wert: $0.wert) }
    }

    /// All of it as fields of another form.
    var ganzVerborgen: [Formular.Verborgen] {
        ([("q", text)] + eingrenzung.map { ($0.name, $0.wert) }).map { Formular.Verborgen(name: $0.0, wert: $0.1) }
    }

    /// In words: `„Wohngeld“, nur Dokumente, 2026`.
    func inWorten(_ namen: Namenbuch) -> String {
        let teile: [String?] = [
            "„\(text)“", merkmale.art.flatMap(Suchart.init(rawValue:)).map { "nur \($0.mehrzahl)" },
            merkmale.einheit.map { namen.einheit($0) }, merkmale.jahr.map(String.init),
            merkmale.zustand.flatMap { Zustandstext($0)?.text }, reihenfolge == .passend ? "Treffer im Titel zuerst" : nil,
        ]
        return teile.compactMap(\.self).joined(separator: ", ")
    }
}
