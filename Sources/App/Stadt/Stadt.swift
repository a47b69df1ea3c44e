// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Foundation
public import Identity

/// What differs from town to town, read from `cities/<name>` (architecture § 8).
public struct Stadt: Sendable {
    /// Contents of `stadt.json`.
    public struct Stammdaten: Sendable, Codable {
        public let name: String
        public let kurz: String
        /// Amtlicher Gemeindeschlüssel, 8 digits.
        public let ags: String
        public let land: String
        public let anschrift: [String]
        public let behoerde: String
        public let fachbereich: String
        public let telefon: String
        public let email: String
        public let gericht: String
        public let kennzeichen: Zustaendigkeit
        /// Who reads what has no form of its own; a city that leaves it out does not offer it.
        public let formloserAntrag: Zustaendigkeit?
        /// Where reports of the digitalisation programme are filed; a city that leaves it out cannot release any.
        public let steuerung: Programmangabe?
        /// Unit of the Aktenplan under which protocols of destruction are filed; left out, that of the plan that ships with the house.
        public let loeschprotokoll: String?
        /// How long a Notzugriff holds and the log of readings is kept; left out, what ships with the house counts.
        public let zugriff: Zugriff?
        /// Left out, the register names the authority and says that no officer is named.
        public let datenschutz: Datenschutzangabe?
        /// Who gets electronic invoices; a city that leaves it out takes none.
        public let rechnung: Rechnungsangabe?
        /// Left out, incidents are kept by the unit at the top and the pages say that no officer is named.
        public let informationssicherheit: Sicherheitsangabe?
    }

    /// Who leads the digitalisation programme, and how many days before a Sitzung it asks how the Vorhaben stand; left out, what is usual.
    public struct Programmangabe: Sendable, Codable {
        public let einheit: Int64
        public let aktenplan: String
        public let sachstandVorSitzung: Int?
    }

    /// Unit and sign of the Aktenplan of electronic invoices, with the mailbox shown to sellers and the city's Leitweg-IDs.
    public struct Rechnungsangabe: Sendable, Codable {
        public let einheit: Int64
        public let aktenplan: String
        public let postfach: String?
        public let leitwege: [String]?
    }

    /// Whom to ask about information security, and which unit keeps the files of incidents.
    public struct Sicherheitsangabe: Sendable, Codable {
        public let beauftragte: [String]
        public let einheit: Int64
    }

    /// Whom to ask about data protection, and which unit keeps its files.
    public struct Datenschutzangabe: Sendable, Codable {
        public let verantwortlich: [String]
        public let beauftragte: [String]
        public let einheit: Int64
    }

    public struct Zugriff: Sendable, Codable {
        public let notzugriffStunden: Int
        public let protokollTage: Int
    }

    /// Which unit does the work, and under which sign of the Aktenplan it is filed.
    public struct Zustaendigkeit: Sendable, Codable {
        public let einheit: Int64
        public let aktenplan: String
    }

    private struct RolleDatei: Codable {
        let name: String
        let titel: String
        let rechte: [String]
    }

    public let kuerzel: String
    public let ordner: URL
    public let stammdaten: Stammdaten
    public let einheiten: [OrgEinheit]
    public let rollen: [Rolle]

    /// - Throws: `AppError.stadt` with the file that is missing or wrong.
    public init(_ kuerzel: String, in staedte: URL) throws {
        self.kuerzel = kuerzel
        let ordner = staedte.appendingPathComponent(kuerzel)
        self.ordner = ordner
        stammdaten = try Self.lesen(ordner, "stadt.json")
        let dateien: [RolleDatei] = try Self.lesen(ordner, "rollen.json")
        rollen = dateien.map { Rolle(name: $0.name, titel: $0.titel, rechte: Set($0.rechte.map { Recht($0) })) }
        einheiten = try Organisationsdatei.lesen(ordner.appendingPathComponent("organisation.tsv"))
    }

    /// What the city says of its digitalisation programme; a city need not have the folder.
    var programmordner: URL { ordner.appendingPathComponent("steuerung") }

    private static func lesen<T: Decodable>(_ ordner: URL, _ datei: String) throws -> T {
        do {
            return try JSONDecoder().decode(T.self, from: Data(contentsOf: ordner.appendingPathComponent(datei)))
        } catch {
            throw AppError.stadt("\(ordner.lastPathComponent)/\(datei)", "\(error)")
        }
    }
}
