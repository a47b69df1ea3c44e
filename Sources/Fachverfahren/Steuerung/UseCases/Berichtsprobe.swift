// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Foundation
internal import Store
internal import Synchronization

/// Draws a report from files of acts: they are done by the same use cases as everything else, each on the day on which it was
/// known, in a store that exists for nothing else and is gone afterwards.
public struct Berichtsprobe: Sendable {
    /// What is to be drawn. The folder holds `ereignisse.json`, `plan.json` and the Fassungen, `fassung-NAME.json`.
    public struct Auftrag: Sendable {
        public var ordner: URL
        /// Further files of acts, done afterwards; they may name what the first one laid down.
        public var zusaetze: [URL] = []
        /// How the files call the programme.
        public var programm = "programm"
        public var stichtag: Kalendertag
        /// `nil` takes all that is known.
        public var bekannt: Zeitpunkt?
        public var fassung: String
        public var formate: [Berichtsformat]

        public init(ordner: URL, stichtag: Kalendertag, fassung: String, formate: [Berichtsformat]) {
            self.ordner = ordner
            self.stichtag = stichtag
            self.fassung = fassung
            self.formate = formate
        }
    }

    /// One file of the report.
    public struct Datei: Sendable {
        public let format: Berichtsformat
        public let inhalt: Data
    }

    let schreiber: Berichtsschreiber

    public init(_ schreiber: Berichtsschreiber) { self.schreiber = schreiber }

    /// - Throws: `Fachfehler` that says what is missing, such as a fact the report needs.
    public func callAsFunction(_ auftrag: Auftrag) async throws -> [Datei] {
        let ordner = FileManager.default.temporaryDirectory.appendingPathComponent("berichtsprobe-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
        let ergebnis: Result<[Datei], any Error>
        do {
            ergebnis = .success(try await zeichnen(auftrag, in: ordner.path))
        } catch {
            ergebnis = .failure(error)
        }
        try FileManager.default.removeItem(at: ordner)
        return try ergebnis.get()
    }

    private func zeichnen(_ auftrag: Auftrag, in ordner: String) async throws -> [Datei] {
        let uhr = Handlungsuhr()
        let store = try Store(.sqlite(folder: ordner), modules: [SteuerungMigrations.alle], uhr: uhr.uhr)
        do {
            _ = try await store.migrate()
            let ausgabe = try await ausgabe(auftrag, store, uhr)
            try await store.close()
            var dateien: [Datei] = []
            for format in auftrag.formate {
                dateien.append(Datei(format: format, inhalt: try await schreiber.schreiben(ausgabe, format)))
            }
            return dateien
        } catch {
            try await store.close()
            throw error
        }
    }

    private func ausgabe(_ auftrag: Auftrag, _ store: Store, _ uhr: Handlungsuhr) async throws -> Berichtsausgabe {
        let akteur = Akteur.system("Übernahme")
        let uebernehmen = HandlungenUebernehmen(store: store)
        var kennungen: [String: ObjektID] = [:]
        for quelle in [auftrag.ordner.appendingPathComponent("ereignisse.json")] + auftrag.zusaetze {
            let datei = try Self.lesen(Handlungsdatei.self, quelle)
            for handlung in datei.handlungen {
                uhr.stellen(auf: handlung.bekannt.um(9, 0))
                kennungen = try await uebernehmen.eine(handlung, aus: datei, kennungen, akteur: akteur)
            }
        }
        guard let programm = kennungen[auftrag.programm] else { throw SteuerungError.nichtGefunden }
        return try await BerichtZeichnen(store: store)(
            programm, am: auftrag.stichtag, bekannt: auftrag.bekannt,
            plan: try Self.lesen(Berichtsplan.self, auftrag.ordner.appendingPathComponent("plan.json")),
            fassung: try Self.lesen(Fassung.self, auftrag.ordner.appendingPathComponent("fassung-\(auftrag.fassung).json")),
            akteur: akteur)
    }

    static func lesen<T: Decodable>(_ typ: T.Type, _ datei: URL) throws -> T {
        guard let inhalt = FileManager.default.contents(atPath: datei.path) else {
            throw SteuerungError.handlungUngueltig(stelle: datei.lastPathComponent)
        }
        return try JSONDecoder().decode(typ, from: inhalt)
    }
}

/// A clock that stands at the moment of the act that is done.
private final class Handlungsuhr: Sendable {
    private let stand = Mutex(Zeitpunkt(millisekunden: 0))

    var uhr: Uhr { Uhr { self.stand.withLock { $0 } } }
    func stellen(auf zeit: Zeitpunkt) { stand.withLock { $0 = zeit } }
}
