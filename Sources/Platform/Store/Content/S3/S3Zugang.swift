// SPDX-License-Identifier: EUPL-1.2
internal import AwsSignatureV4
internal import Foundation
internal import HttpClient

/// Which bucket, and how to get in. Comes from a file, because arguments and environment of a process are seen by others.
public struct S3Zugang: Sendable {
    let endpunkt: URL
    let eimer: String
    let region: String
    /// Before every key, with a slash at its end; empty when the bucket holds nothing else.
    let praefix: String
    /// The bucket in the path (`https://host/bucket/key`) and not in the name of the host.
    let imPfad: Bool
    let ausweis: AwsCredentials
    let wurzeln: String?
    /// Copies on this node, in bytes.
    let zwischen: Int64
    /// What is larger goes in parts of this size.
    private(set) var teil: Int64

    /// Names the place in the database, so that a node with another one refuses.
    var kennung: String { "\(endpunkt.absoluteString)/\(eimer)/\(praefix)" }

    func schluessel(_ sha256: String) -> String {
        "\(praefix)\(sha256.prefix(2))/\(sha256.dropFirst(2).prefix(2))/\(sha256)"
    }

    func mitTeilen(von bytes: Int64) -> S3Zugang {
        var anderer = self
        anderer.teil = bytes
        return anderer
    }

    /// Host with port and path of a key; of the bucket itself without one.
    func ziel(_ schluessel: String = "") -> (rechner: String, pfad: String) {
        let name = endpunkt.host ?? ""
        let ort = (name.contains(":") ? "[\(name)]" : name) + (endpunkt.port.map { ":\($0)" } ?? "")
        return imPfad ? (ort, "/\(eimer)/\(schluessel)") : ("\(eimer).\(ort)", "/\(schluessel)")
    }
}

extension S3Zugang {
    private static let bekannt: Set<String> = [
        "endpunkt", "eimer", "region", "praefix", "stil", "schluessel", "geheimnis", "ca", "zwischenspeicher-mb", "teile-ab-mb",
    ]

    /// Reads lines `name = wert`; `#` begins a comment line.
    /// - Throws: `StoreError.ablage` with what is wrong, never with the secret.
    public init(datei: String) throws(StoreError) {
        guard let rechte = try? FileManager.default.attributesOfItem(atPath: datei)[.posixPermissions] as? Int,
            let inhalt = FileManager.default.contents(atPath: datei)
        else { throw .ablage("\(datei) ist nicht lesbar.") }
        guard rechte & 0o007 == 0 else {
            throw .ablage("\(datei) enthält ein Geheimnis und ist für alle lesbar. Bitte „chmod 600 \(datei)“.")
        }
        var werte: [String: String] = [:]
        for zeile in String(decoding: inhalt, as: UTF8.self).split(separator: "\n") {
            let zeile = zeile.trimmingCharacters(in: .whitespaces)
            if zeile.isEmpty || zeile.hasPrefix("#") { continue }
            let teile = zeile.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard let name = teile.first, Self.bekannt.contains(name), werte[name] == nil, teile.count == 2 else {
                throw .ablage("\(datei): „\(teile.first ?? "")“ ist kein Eintrag oder steht zweimal da.")
            }
            werte[name] = teile[1]
        }
        try self.init(werte, datei)
    }

    init(_ werte: [String: String], _ datei: String) throws(StoreError) {
        func wert(_ name: String) throws(StoreError) -> String {
            guard let wert = werte[name], !wert.isEmpty else { throw .ablage("\(datei): „\(name)“ fehlt.") }
            return wert
        }
        func zahl(_ name: String, _ vorgabe: Int64, _ bereich: ClosedRange<Int64>) throws(StoreError) -> Int64 {
            guard let text = werte[name] else { return vorgabe << 20 }
            guard let zahl = Int64(text), bereich.contains(zahl) else {
                throw .ablage("\(datei): „\(name)“ muss zwischen \(bereich.lowerBound) und \(bereich.upperBound) liegen.")
            }
            return zahl << 20
        }
        let adresse = try wert("endpunkt")
        do throws(HttpFehler) {
            let url = try HttpAdresse.geprueft(adresse)
            guard url.path.isEmpty || url.path == "/", url.query == nil else { throw .adresse(adresse) }
            endpunkt = url.path == "/" ? url.deletingLastPathComponent() : url
        } catch {
            throw .ablage("\(datei): endpunkt \(error)")
        }
        eimer = try wert("eimer")
        guard eimer.utf8.count >= 3, eimer.utf8.count <= 63, eimer.utf8.allSatisfy(Self.imEimernamen) else {
            throw .ablage("\(datei): „eimer“ besteht aus 3 bis 63 Kleinbuchstaben, Ziffern, Punkten und Bindestrichen.")
        }
        region = werte["region"] ?? "us-east-1"
        let vor = werte["praefix"] ?? ""
        praefix = vor.isEmpty || vor.hasSuffix("/") ? vor : vor + "/"
        guard !praefix.hasPrefix("/"), !praefix.contains("//"),
            !praefix.split(separator: "/").contains(where: { $0 == "." || $0 == ".." })
        else { throw .ablage("\(datei): „praefix“ ist ein Pfad ohne führenden Schrägstrich.") }
        switch werte["stil"] ?? "pfad" {
        case "pfad": imPfad = true
        case "host": imPfad = false
        default: throw .ablage("\(datei): „stil“ ist pfad oder host.")
        }
        ausweis = AwsCredentials(accessKey: try wert("schluessel"), secret: try wert("geheimnis"))
        wurzeln = werte["ca"]
        zwischen = try zahl("zwischenspeicher-mb", 2_048, 1...1_048_576)
        // 5 MB is the least a part may have, 10,000 parts are the most an object may have.
        teil = try zahl("teile-ab-mb", 64, 5...5_000)
    }

    private static func imEimernamen(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
