// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store

/// What the acts of disposal are made of.
struct Aussonderungsdienst: Sendable {
    /// What other modules keep of a Vorgang and must delete with it, in the same act; the contents it names go from the store too.
    typealias Mitvernichten = @Sendable (WriteContext, VorgangID) throws -> [Inhalt]
    /// Why another module needs an Akte to stay, in words for the user; `nil` where it does not.
    typealias Halt = @Sendable (any ReadAccess, AkteID, Zeitpunkt) throws -> String?

    let store: Store
    var inhalte: ContentStore
    var format: Nachrichtenformat
    /// How we name ourselves in messages.
    let eigene: Stelle
    let inhaltVernichten: InhaltVernichten
    /// Before the rows of the Vorgang go, for those who find their own by them.
    var mitvernichten: [Mitvernichten] = []
    /// Afterwards, for what its tables let go only with a Vorgang that is gone.
    var danachVernichten: [Mitvernichten] = []
    /// Holds that stand in no table of the file, for other modules know when they begin and end.
    var halte: [Halt] = []
    /// What the code of an act means in words, for the history that goes to the archive.
    var handlung: @Sendable (String) -> String = { $0 }
    /// Unit of the plan under which protocols of destruction are filed.
    var aktenplan = Self.ueblicherAktenplan
    /// Makes the PDF of a protocol of destruction; `nil` where the tool is missing.
    var protokolldruck: (@Sendable (Protokollbrief) async throws -> Data)?

    /// Of the plan that ships with the house.
    static let ueblicherAktenplan = "10.20.02"
    /// Checks what goes out and what comes in; `nil` where the operator has no schemas.
    var schemata: Schemapruefung?
    /// Bytes of a package, and of what is taken out of one.
    var paketgrenze = ContentStore.paketgrenze

    static let system = Akteur.system("aussonderung")

    /// What keeps an Akte now, in words: a hold of its own or of the Akte it is a part of, or one that another module knows.
    func gesperrt(_ db: some ReadAccess, _ akte: AkteID) throws -> String? {
        if let sperre = try db.aussonderungssperren(akte, nurGueltige: true).first { return sperre.art.deutsch }
        return try fremdgehalten(db, akte)
    }

    /// What another module knows that keeps an Akte now.
    func fremdgehalten(_ db: some ReadAccess, _ akte: AkteID) throws -> String? {
        for halt in halte { if let warum = try halt(db, akte, store.uhr.jetzt) { return warum } }
        return nil
    }

    /// Akten of a run that a hold keeps, each with the reason. An Akte and its Teilakten go together, so one that is held keeps them all.
    func gesperrteAkten(_ db: some ReadAccess, _ objekte: [Laufobjekt]) throws -> [AkteID: String] {
        let oben = Dictionary(
            objekte.filter { $0.art == .akte }.map { ($0.akteID, $0.eltern.map { AkteID(gespeichert: $0) } ?? $0.akteID) }
        ) { erstes, _ in erstes }
        let akten = Set(objekte.map(\.akteID)).sorted()
        var familien: [AkteID: String] = [:]
        for id in akten {
            let familie = oben[id] ?? id
            if familien[familie] == nil { familien[familie] = try gesperrt(db, id) }
        }
        return akten.reduce(into: [:]) { gesperrt, id in gesperrt[id] = familien[oben[id] ?? id] }
    }

    /// - Throws: `AussonderungError.gesperrt`.
    func aussonderungErlaubt(_ db: some ReadAccess, _ akte: AkteID, _ zeichen: String) throws {
        if let warum = try gesperrt(db, akte) { throw AussonderungError.gesperrt(zeichen, warum) }
    }

    /// Leaves the stub of a Vorgang and deletes everything else of it, also what other modules keep.
    /// - Returns: the contents that nothing in the Vorgang needs any longer, and how many documents went.
    func vorgangVernichten(_ tx: WriteContext, _ id: VorgangID, _ schritt: Aussonderungsschritt, betreff: String) throws
        -> (inhalte: Set<Inhalt>, dokumente: Int)
    {
        var inhalte = try mitvernichten.flatMap { try $0(tx, id) }
        let weg = try tx.vorgangVernichten(id, schritt, betreff: betreff)
        inhalte += weg.inhalte
        inhalte += try danachVernichten.flatMap { try $0(tx, id) }
        return (Set(inhalte), weg.dokumente.count)
    }

    /// Writes a message into the content store, so that a row can name it.
    func ablegen(_ nachricht: Nachricht, dateien: [Austauschdatei] = []) async throws -> Inhalt {
        var pfade: [String: String] = [:]
        for datei in dateien {
            guard let sha256 = datei.sha256 else { continue }
            pfade[datei.name] = try await inhalte.verifiedFile(Inhalt(sha256: sha256, groesse: datei.groesse))
        }
        let ordner = try Zwischenordner()
        defer { ordner.entfernen() }
        let ziel = ordner.pfad + "/nachricht.zip"
        try await format.schreiben(nachricht, pfade, ziel)
        // Nothing goes out that the other side would have to refuse.
        if let mangel = try schemata?.mangel(ziel, name: format.dateiname(nachricht.kopf)) {
            throw AussonderungError.nichtSchemagerecht(mangel)
        }
        return try await ablegen(datei: ziel)
    }

    /// Streams a file into the content store.
    /// - Throws: `StoreError.inhaltZuGross`, for a file that is too large already before anything is written.
    func ablegen(datei: String) async throws -> Inhalt {
        let groesse = try FileManager.default.attributesOfItem(atPath: datei)[.size] as? Int64
        guard groesse ?? 0 <= paketgrenze else { throw StoreError.inhaltZuGross(grenze: paketgrenze) }
        guard let quelle = FileHandle(forReadingAtPath: datei) else {
            throw AussonderungError.abgewiesen("Die Datei ist nicht lesbar.")
        }
        defer { try? quelle.close() }
        let writer = try inhalte.begin(limit: paketgrenze)
        do {
            while let stueck = try quelle.read(upToCount: 1 << 20), !stueck.isEmpty { try writer.write(stueck) }
            return try await writer.finish()
        } catch {
            writer.discard()
            throw error
        }
    }

    func kopf(_ code: Nachrichtencode, _ lauf: Lauf, _ partner: Partner, lfd: Int = 1, ursprung: String? = nil) -> Nachrichtenkopf
    {
        Nachrichtenkopf(
            code: code, fassung: partner.fassung, prozess: lauf.prozess, nachricht: UUID().uuidString.lowercased(),
            erstellt: store.uhr.jetzt, absender: eigene, empfaenger: partner.stelle,
            quittungErbeten: partner.quittung && code.quittung != nil, lfd: lfd, gesamt: lfd, ursprung: ursprung)
    }
}

/// A folder that is gone afterwards.
struct Zwischenordner {
    let pfad: String

    init() throws {
        pfad = FileManager.default.temporaryDirectory.path + "/rathaus-aussonderung-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: pfad, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// What cannot be removed now goes with the machine's own cleaning; nobody needs to be told.
    func entfernen() { try? FileManager.default.removeItem(atPath: pfad) }
}
