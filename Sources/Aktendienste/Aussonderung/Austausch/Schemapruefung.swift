// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Xdomea
import XmlSchema

/// Checks messages against the published schemas of xdomea, where the operator has laid them down: a folder with one folder for each
/// generation, such as `3.1.0`. Of a generation that is not there nothing can be said.
public struct Schemapruefung: Sendable {
    /// So many findings tell enough.
    private static let hoechstens = 10

    let ordner: String

    public init(ordner: String) { self.ordner = ordner }

    /// Generations whose schemas are there.
    public var fassungen: [String] {
        XdomeaVersion.allCases.filter { FileManager.default.fileExists(atPath: schema($0, .anbieteverzeichnis)) }.map(\.rawValue)
    }

    private func schema(_ version: XdomeaVersion, _ typ: Nachrichtentyp) -> String {
        "\(ordner)/\(version.rawValue)/\(typ.schemadatei)"
    }

    /// What the schema finds in the message of a package, with the generation; `nil` when all is well or there is no schema.
    /// - Throws: `Schemafehler` when the schema itself is of no use.
    func mangel(_ pfad: String, name: String) throws -> String? {
        let paket = try Xdomeapaket(pfad: pfad, name: name)
        let leser = try paket.leser()
        let schema = schema(leser.version, leser.typ)
        guard FileManager.default.fileExists(atPath: schema) else { return nil }
        let ordner = try Zwischenordner()
        defer { ordner.entfernen() }
        let datei = ordner.pfad + "/nachricht.xml"
        try Data(paket.nachrichtenbytes()).write(to: URL(fileURLWithPath: datei))
        let befunde: [XmlSchema.Finding]
        do throws(XmlSchema.Failure) {
            befunde = try XmlSchema.findings(in: datei, schema: schema, atMost: Self.hoechstens)
        } catch {
            throw Schemafehler(datei: schema)
        }
        guard !befunde.isEmpty else { return nil }
        return "xdomea \(leser.version.rawValue): "
            + befunde.map { "Zeile \($0.line): \($0.text.trimmingCharacters(in: .whitespaces))" }.joined(separator: "; ")
    }
}

/// A schema that cannot be used: a matter of the operator, never of who sent a message.
struct Schemafehler: Error, Fachfehler {
    let datei: String

    var code: String { "aus.schema-unbrauchbar" }
    var art: Fehlerart { .ausfall }
    var meldung: String {
        "Das Schema \(datei) ist nicht lesbar oder unvollständig. Der Betrieb muss den Ordner der xdomea-Schemata in Ordnung bringen."
    }
}
