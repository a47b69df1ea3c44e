// SPDX-License-Identifier: EUPL-1.2
internal import Core
public import Foundation
public import Store
public import Web

/// Where an installation keeps what, and which city it serves.
public struct Installation: Sendable {
    /// Folder with `rathaus.sqlite`, `inhalt/`, `abgeleitet/`, `mail/` and `geheimnis`.
    public let daten: String
    /// libpq connection string; `nil` for the embedded engine.
    public let postgres: String?
    public let stadt: String
    /// Folder `cities`.
    public let staedte: URL
    /// Interpreter of the WeasyPrint worker.
    public let python: String
    /// SMTP relay as `host:port`; without one mails lie in `mail/`.
    public let relay: String?
    /// How many days technical residue is kept, where that is not the usual, such as `ereignisse=3,mails=7`.
    public let aufbewahrung: String
    /// Address of the time stamp authority, `simuliert` for the stand-in; without one hash trees wait.
    public let zeitstempel: String?
    /// File with the certificates that are trusted for its stamps.
    public let vertrauensanker: String?
    /// Where clamd listens, such as `unix:/run/clamav/clamd.ctl`; `nil` for no virus scan.
    public let virenpruefung: String?
    /// Stages of the Dokumentenstrecke that are not wanted, such as `ocr,archiv`.
    public let streckeOhne: String
    /// Folder with the published schemas of xdomea, one folder for each generation; `nil` for no check.
    public let xdomeaSchemata: String?
    /// File that sets the mail gateway up; without one there is none.
    public let mailgateway: String?
    /// Program that opens private keys; `nil` for the one beside this one.
    public let kryptoarbeiter: String?

    /// File that names the bucket for contents; without one they lie in the folder.
    public let s3: String?

    public init(
        daten: String, postgres: String?, stadt: String, staedte: URL, python: String, relay: String?,
        aufbewahrung: String = "", zeitstempel: String? = nil, vertrauensanker: String? = nil, s3: String? = nil,
        virenpruefung: String? = nil, streckeOhne: String = "", xdomeaSchemata: String? = nil,
        mailgateway: String? = nil, kryptoarbeiter: String? = nil
    ) {
        self.kryptoarbeiter = kryptoarbeiter.flatMap { $0.isEmpty ? nil : $0 }
        self.xdomeaSchemata = xdomeaSchemata.flatMap { $0.isEmpty ? nil : $0 }
        self.mailgateway = mailgateway.flatMap { $0.isEmpty ? nil : $0 }
        self.zeitstempel = zeitstempel
        self.vertrauensanker = vertrauensanker
        self.s3 = s3
        self.virenpruefung = virenpruefung
        self.streckeOhne = streckeOhne
        self.aufbewahrung = aufbewahrung
        self.daten = daten
        self.postgres = postgres
        self.stadt = stadt
        self.staedte = staedte
        self.python = python
        self.relay = relay
    }

    public var ort: StoreLocation {
        if let postgres { .postgresql(conninfo: postgres, connections: 12) } else { .sqlite(folder: daten) }
    }

    public var inhaltsordner: String { daten + "/inhalt" }
    /// Copies of contents that lie in a bucket; needs no backup.
    public var zwischenordner: String { daten + "/zwischenspeicher" }
    /// What can be made again from the contents; needs no backup.
    public var abgeleitetordner: String { daten + "/abgeleitet" }
    public var mailordner: String { daten + "/mail" }
    /// Messages on their way through the mail gateway. Belongs to one server.
    public var spoolordner: String { daten + "/spool" }

    /// The contents, wherever the database says they lie.
    public func inhalte(_ store: Store) throws -> ContentStore {
        try ContentStore(
            folder: inhaltsordner, s3: try s3.map { datei throws(StoreError) in try S3Zugang(datei: datei) },
            zwischen: zwischenordner, store: store)
    }

    /// Whether anything was set up here before.
    public var istEingerichtet: Bool {
        postgres != nil || FileManager.default.fileExists(atPath: daten + "/rathaus.sqlite")
    }

    /// The server's key: `RATHAUS_GEHEIMNIS` (64 hex digits, the same on all nodes), else the file `geheimnis`, made at first start.
    public func geheimnis() throws -> Geheimnis {
        if let hex = ProcessInfo.processInfo.environment["RATHAUS_GEHEIMNIS"] {
            guard hex.utf8.count >= 64, hex.allSatisfy(\.isHexDigit) else {
                throw AppError.geheimnis("RATHAUS_GEHEIMNIS braucht 64 Hexziffern.")
            }
            return Geheimnis(Data(hex.utf8))
        }
        let datei = daten + "/geheimnis"
        if let inhalt = FileManager.default.contents(atPath: datei) {
            guard inhalt.count >= 64 else { throw AppError.geheimnis("\(datei) ist zu kurz.") }
            return Geheimnis(inhalt)
        }
        let neu = Data(Geheimnis.zufall().utf8)
        guard FileManager.default.createFile(atPath: datei, contents: neu, attributes: [.posixPermissions: 0o600]) else {
            throw AppError.geheimnis("\(datei) kann nicht angelegt werden.")
        }
        return Geheimnis(neu)
    }
}
