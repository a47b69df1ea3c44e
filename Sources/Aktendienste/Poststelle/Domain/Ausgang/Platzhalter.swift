// SPDX-License-Identifier: EUPL-1.2
import MustacheRenderer

/// Placeholders `{{name}}` in templates, in the Mustache of the pages: `{{#frist}}bis {{frist}}{{/frist}}` shows something only where there
/// is a value, `{{^frist}}` only where there is none. A name that nobody knows is a mistake, never an empty place in a letter.
///
/// The result is plain text. It is escaped once, where it is set: by the page of the letter, or as XML in an OpenDocument file.
enum Platzhalter {
    /// What every template may name, with what stands there.
    static let namen: [(name: String, bedeutung: String)] = [
        ("zeichen", "Zeichen des Vorgangs"), ("aktenzeichen", "Zeichen der Akte"), ("betreff", "Betreff des Vorgangs"),
        ("datum", "Datum des Briefes"), ("empfaenger", "Name der Empfängerin oder des Empfängers"),
        ("anschrift", "Anschrift in Zeilen"), ("einheit", "Name der Organisationseinheit"),
        ("bearbeiter", "Name der Person, die schreibt"), ("stadt", "Name der Stadt"), ("frist", "Frist des Vorgangs"),
        ("beteiligte", "Namen aller Beteiligten"), ("partei.name", "Name der beteiligten Person, an die es geht"),
        ("partei.art", "Person oder Organisation"), ("partei.rolle", "Rolle im Verfahren"),
        ("partei.strasse", "Straße der beteiligten Person"), ("partei.plz", "Postleitzahl"), ("partei.ort", "Ort"),
        ("partei.land", "Land"), ("partei.email", "E-Mail-Adresse der beteiligten Person"), ("akte.betreff", "Betreff der Akte"),
    ]

    /// - Parameter werte: by name; a name with a dot belongs to a group, such as `akte.kennzeichen`. Every name that is known stands in it.
    static func fuellen(_ text: String, _ werte: [String: String]) throws(PostError) -> String {
        let bibliothek: TemplateLibrary
        do {
            bibliothek = try TemplateLibrary(["brief": ohneHtml(text)])
        } catch {
            throw .vorlageFehlerhaft(deutsch(error.reason))
        }
        guard bibliothek.absent.isEmpty else { throw .vorlageFehlerhaft("Bausteine anderer Vorlagen gibt es in Briefen nicht.") }
        let ergebnis: TemplateLibrary.Rendering
        do {
            ergebnis = try bibliothek.render("brief", try bibliothek.value(of: Briefmodell(werte)))
        } catch {
            throw .vorlageFehlerhaft("Sie ist zu tief verschachtelt.")
        }
        if let fehlt = ergebnis.missing.first { throw .platzhalterUnbekannt(fehlt, liste(Array(werte.keys))) }
        return ergebnis.text
    }

    /// Every name a template uses, to check it before it is saved: with values everywhere and with none, so that both halves are seen.
    static func pruefe(_ text: String, _ bekannt: [String]) throws(PostError) {
        for wert in ["x", ""] { _ = try fuellen(text, Dictionary(bekannt.map { ($0, wert) }, uniquingKeysWith: { a, _ in a })) }
    }

    static func liste(_ namen: [String]) -> String { namen.sorted().joined(separator: ", ") }

    /// The renderer escapes for HTML what is not marked; the result here is no HTML yet.
    private static func ohneHtml(_ text: String) -> String {
        var fertig = "", rest = text[...]
        while let auf = rest.firstRange(of: "{{") {
            fertig += rest[..<auf.lowerBound]
            rest = rest[auf.upperBound...]
            guard let zeichen = rest.first, !"#^/>!$<&{=".contains(zeichen), let zu = rest.firstRange(of: "}}") else {
                fertig += "{{"
                continue
            }
            fertig += "{{{" + rest[..<zu.lowerBound] + "}}}"
            rest = rest[zu.upperBound...]
        }
        return fertig + rest
    }

    private static func deutsch(_ grund: TemplateError.Reason) -> String {
        switch grund {
        case .unclosedTag: "Ein Platzhalter ist nicht mit }} geschlossen."
        case .unknownTag(let text): "„{{\(text)}}“ ist kein Platzhalter."
        case .wrongEnd(let ende, let offen):
            "„{{/\(ende)}}“ schließt etwas, das nicht offen ist" + (offen.map { " (offen ist „\($0)“)." } ?? ".")
        case .unclosedSection(let name): "„{{#\(name)}}“ ist nicht mit „{{/\(name)}}“ geschlossen."
        case .missingTemplate: "Bausteine anderer Vorlagen gibt es in Briefen nicht."
        case .tooDeep: "Sie ist zu tief verschachtelt."
        }
    }
}

/// The values of a letter as the renderer reads them; what is empty is no value, so that sections over it are left out.
private struct Briefmodell: Encodable {
    private let oben: [String: String]
    private let gruppen: [String: [String: String]]

    init(_ werte: [String: String]) {
        var oben: [String: String] = [:], gruppen: [String: [String: String]] = [:]
        for (name, wert) in werte {
            guard let punkt = name.firstIndex(of: ".") else {
                oben[name] = wert
                continue
            }
            gruppen[String(name[..<punkt]), default: [:]][String(name[name.index(after: punkt)...])] = wert
        }
        self.oben = oben
        self.gruppen = gruppen
    }

    func encode(to encoder: any Encoder) throws {
        var behaelter = encoder.container(keyedBy: Name.self)
        for (name, werte) in gruppen { try behaelter.encode(Gruppe(werte: werte), forKey: Name(stringValue: name)) }
        try Gruppe(werte: oben).schreiben(&behaelter)
    }

    private struct Gruppe: Encodable {
        let werte: [String: String]

        func encode(to encoder: any Encoder) throws {
            var behaelter = encoder.container(keyedBy: Name.self)
            try schreiben(&behaelter)
        }

        func schreiben(_ behaelter: inout KeyedEncodingContainer<Name>) throws {
            for (name, wert) in werte {
                if wert.isEmpty {
                    try behaelter.encodeNil(forKey: Name(stringValue: name))
                } else {
                    try behaelter.encode(wert, forKey: Name(stringValue: name))
                }
            }
        }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
