// SPDX-License-Identifier: EUPL-1.2
public import Core

public import Store

/// Where frozen reports are filed.
public struct Berichtsablage: Sendable {
    let oe: OrgNummer
    /// Sign of the unit of the Aktenplan.
    let aktenplan: String

    public init(oe: OrgNummer, aktenplan: String) {
        self.oe = oe
        self.aktenplan = aktenplan
    }
}

/// What reports need of the house.
public struct Berichtsmittel: Sendable {
    let inhalte: ContentStore
    let schreiber: Berichtsschreiber
    /// `nil` where the town has not said where.
    let ablage: Berichtsablage?

    public init(inhalte: ContentStore, schreiber: Berichtsschreiber, ablage: Berichtsablage?) {
        self.inhalte = inhalte
        self.schreiber = schreiber
        self.ablage = ablage
    }
}

/// Draws reports in the wordings of the town.
struct Berichtsdienst: Sendable {
    let store: Store
    let vorgaben: Programmvorgaben
    let mittel: Berichtsmittel

    /// The names of the wordings; today's first.
    var fassungen: [String] {
        let namen = vorgaben.fassungen.keys.sorted()
        return namen.filter { $0 == Self.heutige } + namen.filter { $0 != Self.heutige }
    }

    private static let heutige = "aktuell"

    /// - Parameter fassung: `nil` takes today's.
    /// - Throws: `Berichtsfehler`, or `SteuerungError` with what nobody has stated.
    func zeichnen(
        _ programm: ObjektID, am stichtag: Kalendertag, bekannt: Zeitpunkt?, fassung: String?, akteur: Akteur
    ) async throws -> Berichtsausgabe {
        guard let plan = vorgaben.plan, let name = fassung ?? fassungen.first else { throw Berichtsfehler.planFehlt }
        guard let worte = vorgaben.fassungen[name] else { throw Berichtsfehler.fassungUnbekannt(name) }
        return try await BerichtZeichnen(store: store)(
            programm, am: stichtag, bekannt: bekannt, plan: plan, fassung: worte, akteur: akteur)
    }

    /// An edition as it was laid down.
    func zeichnen(_ kopf: Ausgabekopf, akteur: Akteur) async throws -> Berichtsausgabe {
        try await zeichnen(kopf.programm, am: kopf.stichtag, bekannt: kopf.kenntnis, fassung: kopf.fassung, akteur: akteur)
    }

    /// What is told otherwise than in the frozen edition before, in the words of this one; `nil` where there is none.
    func vergleich(_ ausgabe: Berichtsausgabe, akteur: Akteur) async throws -> (letzte: Ausgabekopf, vergleich: Ausgabevergleich)?
    {
        let letzte = try await store.read { try $0.letzteAusgabe(ausgabe.programm, vor: ausgabe.stichtag) }
        guard let letzte else { return nil }
        let vorher = try await zeichnen(
            letzte.programm, am: letzte.stichtag, bekannt: letzte.kenntnis, fassung: ausgabe.fassung, akteur: akteur)
        return (letzte, Ausgabevergleich(vorher: vorher, nachher: ausgabe))
    }
}
