// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Members of a circle as people pick and type them: boxes for the unit and its clerks, lines for everybody else.
struct Kreiseingabe {
    /// More boxes nobody reads through; the others are typed.
    private static let hoechstensKaestchen = 40

    private let personen: [MitarbeiterEintrag]
    private let einheiten: [OrgEinheit]
    /// What stands as a box.
    let kaestchen: [(marke: Zugriffsmarke, text: String)]

    init(_ db: some ReadAccess, oe: OrgNummer?, am tag: Kalendertag) throws {
        personen = try db.mitarbeiterVerzeichnis().filter(\.aktiv)
        einheiten = try db.orgEinheiten(am: tag)
        let einheit = einheiten.filter { $0.nummer == oe }.map { (Zugriffsmarke.einheit($0.nummer), "Einheit \($0.anzeige)") }
        let kollegen = personen.filter { $0.oe == oe }.prefix(Self.hoechstensKaestchen).map {
            (Zugriffsmarke.person($0.id), $0.name)
        }
        kaestchen = einheit + kollegen
    }

    /// As a line that `marke(_:)` reads again.
    func zeile(_ marke: Zugriffsmarke) -> String {
        switch marke {
        case .person(let id): personen.first { $0.id == id }.map { "\($0.name) (\($0.oeKurz))" } ?? id.text
        case .einheit(let oe): einheiten.first { $0.nummer == oe }.map { "Einheit \($0.anzeige)" } ?? "Einheit \(oe)"
        }
    }

    func zeilen(ohneKaestchen kreis: Set<Zugriffsmarke>) -> String {
        let alsKaestchen = Set(kaestchen.map(\.marke))
        return kreis.filter { !alsKaestchen.contains($0) }.map(zeile).sorted().joined(separator: "\n")
    }

    /// - Throws: `ZugriffError.gliedUnbekannt` for a line that names nobody, or more than one.
    func kreis(_ formular: Formulardaten) throws -> Set<Zugriffsmarke> {
        let gewaehlt = formular.werte.alle("glied").compactMap { Zugriffsmarke($0) }
        let getippt = try (formular["weitere"] ?? "").split(whereSeparator: \.isNewline).map(String.init)
            .map { $0.trimmed }.filter { !$0.isEmpty }.map(marke)
        return Set(gewaehlt + getippt)
    }

    private func marke(_ zeile: String) throws -> Zugriffsmarke {
        let gesucht = Self.verglichen(zeile)
        let treffer =
            einheiten.filter { einheit in
                [einheit.kurz, einheit.name, einheit.anzeige, "Einheit \(einheit.anzeige)", "Einheit \(einheit.kurz)"].contains {
                    Self.verglichen($0) == gesucht
                }
            }.map { Zugriffsmarke.einheit($0.nummer) }
            + personen.filter { person in
                [person.name, "\(person.name) (\(person.oeKurz))", person.id.text].contains { Self.verglichen($0) == gesucht }
            }.map { Zugriffsmarke.person($0.id) }
        guard treffer.count == 1, let marke = treffer.first else { throw ZugriffError.gliedUnbekannt(zeile) }
        return marke
    }

    private static func verglichen(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
}

extension String {
    fileprivate var trimmed: String {
        var rest = Substring(self)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
