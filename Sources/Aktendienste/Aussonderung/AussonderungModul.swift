// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core
public import Foundation
public import Jobs
public import Store
public import Web

/// The face of disposal: handing files to the archive, destroying the rest, and the archive's side of the same.
public struct AussonderungModul: Sendable {
    /// What another module keeps of a Vorgang and deletes with it, inside the same act; it names the contents whose files must go too.
    public typealias Mitvernichten = @Sendable (WriteContext, VorgangID) throws -> [Inhalt]
    /// Why another module needs an Akte to stay, in words that follow "Gesperrt:"; `nil` where it does not.
    public typealias Halt = @Sendable (any ReadAccess, AkteID, Zeitpunkt) throws -> String?
    /// Makes a PDF of a page of HTML.
    public typealias Druck = @Sendable (_ html: String, _ titel: String) async throws -> Data

    let dienst: Aussonderungsdienst

    /// - Parameters:
    ///   - name: of the city, as messages name the sender; `schluessel` its key.
    ///   - vorlagen: letters; `druck` is `nil` where the tool is missing, then no protocol is filed.
    ///   - protokollplan: unit of the plan under which protocols of destruction are filed, where it is not the usual one.
    ///   - schemata: checks messages; `nil` where the operator has no schemas.
    ///   - mitvernichten: before the rows of a Vorgang go; `danachVernichten` after.
    ///   - halte: what keeps an Akte besides the holds of the file itself.
    ///   - handlungen: texts of the acts of the modules that work on files, for the history that goes to the archive.
    public init(
        akte: AkteModul, store: Store, inhalte: ContentStore, name: String, schluessel: String?, vorlagen: Vorlagen,
        druck: Druck?, protokollplan: String? = nil, schemata: Schemapruefung? = nil,
        mitvernichten: [Mitvernichten] = [], danachVernichten: [Mitvernichten] = [], halte: [Halt] = [],
        handlungen: [String: String] = [:]
    ) {
        var dienst = Aussonderungsdienst(
            store: store, inhalte: inhalte, format: .xdomea, eigene: Stelle(name: name, schluessel: schluessel),
            inhaltVernichten: akte.inhaltVernichten)
        dienst.aktenplan = protokollplan ?? Self.protokollplan
        dienst.schemata = schemata
        dienst.mitvernichten = mitvernichten
        dienst.danachVernichten = danachVernichten
        dienst.halte = halte
        let worte = handlungen.merging(Self.handlungen) { fremd, _ in fremd }
        dienst.handlung = { worte[$0] ?? $0 }
        if let druck { dienst.protokolldruck = { brief in try await druck(try vorlagen.brief(brief), brief.titel) } }
        self.dienst = dienst
    }

    init(dienst: Aussonderungsdienst) { self.dienst = dienst }

    /// Unit under which protocols of destruction are filed where the city names no other.
    public static let protokollplan = Aussonderungsdienst.ueblicherAktenplan
    public static let migrationen = AussonderungMigrations.alle
    public static let bundle = Bundle.module.bundleURL

    public var modul: Modul {
        Modul(
            name: "aus", titel: "Aussonderung", rechte: AussonderungRechte.alle, migrationen: Self.migrationen,
            routen: routen, navigation: navigation,
            auftraege: [
                Laufarbeit(dienst: dienst).auftragsart, Abgabearbeit(dienst: dienst).auftragsart,
                Austauschlauf(dienst: dienst).auftragsart, Protokollarbeit(dienst: dienst).auftragsart,
            ],
            handlungen: Self.handlungen, bundle: Self.bundle, datenschutz: Self.datenschutz)
    }

    /// Clears away what the exchange has left behind.
    /// - Parameter tage: after how many days.
    public func aufraeumer(tage: Int) -> [Aufraeumer] {
        [Aufraeumer("austausch") { [dienst] in try await AustauschAufraeumen(dienst: dienst, tage: tage)() }]
    }

    /// From the page of an Akte to the preview of handing it over.
    public static let aktenverweis = Aktenverweis("An eine andere Behörde abgeben", recht: AbgabeRechte.weggeben) {
        AbgabeURL.neu(.akte($0))
    }

    /// Plans the rounds through the folders; the server calls it at every start.
    public func einplanen() async throws { try await Austauschlauf(dienst: dienst).einplanen() }
}
