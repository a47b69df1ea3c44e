// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import HttpClient
import StoreTesting
import Synchronization
import Testing

@testable import Store

/// A bucket in memory that speaks just enough of the protocol, and fails on demand.
final class S3Attrappe: Sendable {
    struct Stoerung: Sendable {
        var methode: String
        var status: Int
        var code = ""
        /// How many requests are refused before it works again.
        var wie: Int
    }

    private struct Stand {
        var objekte: [String: (daten: Data, zeit: Zeitpunkt)] = [:]
        var teile: [String: [Int: Data]] = [:]
        var stoerungen: [Stoerung] = []
        var protokoll: [String] = []
        var vor: [String: @Sendable () async -> Void] = [:]
    }

    private let stand = Mutex(Stand())
    private let uhr: Uhr

    init(uhr: Uhr) { self.uhr = uhr }

    var protokoll: [String] { stand.withLock { $0.protokoll } }
    var objekte: [String] { stand.withLock { $0.objekte.keys.sorted() } }
    func stoere(_ stoerung: Stoerung) { stand.withLock { $0.stoerungen.append(stoerung) } }
    func verderbe(_ schluessel: String) { stand.withLock { $0.objekte[schluessel]?.daten = Data("faul".utf8) } }
    func verliere(_ schluessel: String) { stand.withLock { $0.objekte[schluessel] = nil } }
    func altern(_ dauer: Duration) {
        stand.withLock { stand in
            for name in stand.objekte.keys { stand.objekte[name]?.zeit = uhr.jetzt - dauer }
        }
    }
    /// Runs before the next request of this method is answered.
    func vor(_ methode: String, _ body: @escaping @Sendable () async -> Void) { stand.withLock { $0.vor[methode] = body } }

    func sende(_ anfrage: HttpAnfrage, _ stueck: @escaping @Sendable (Int, Data) throws -> Void) async throws -> HttpAntwort {
        if let body = stand.withLock({ $0.vor.removeValue(forKey: anfrage.methode) }) { await body() }
        let teile = URLComponents(string: anfrage.adresse)
        let frage = Dictionary((teile?.queryItems ?? []).map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { $1 })
        let schluessel = String((teile?.path ?? "").dropFirst("/eimer/".count))
        guard anfrage.kopf.contains(where: { $0.name == "authorization" }) else { return HttpAntwort(status: 403) }
        let koerper = try Self.lies(anfrage.koerper)
        let (status, daten, kopf) = stand.withLock { stand -> (Int, Data, [(name: String, wert: String)]) in
            stand.protokoll.append(anfrage.methode)
            if let i = stand.stoerungen.firstIndex(where: { $0.methode == anfrage.methode && $0.wie > 0 }) {
                stand.stoerungen[i].wie -= 1
                return (stand.stoerungen[i].status, Data("<Error><Code>\(stand.stoerungen[i].code)</Code></Error>".utf8), [])
            }
            return antworte(&stand, anfrage.methode, schluessel, frage, koerper)
        }
        // In two pieces, as a network brings it.
        let mitte = daten.count / 2
        for teil in [daten.prefix(mitte), daten.dropFirst(mitte)] where !teil.isEmpty { try stueck(status, Data(teil)) }
        return HttpAntwort(status: status, kopf: kopf)
    }

    private func antworte(
        _ stand: inout Stand, _ methode: String, _ schluessel: String, _ frage: [String: String], _ koerper: Data
    ) -> (Int, Data, [(name: String, wert: String)]) {
        let fehlt = (404, Data("<Error><Code>NoSuchKey</Code></Error>".utf8), [(name: String, wert: String)]())
        switch methode {
        case "PUT":
            if let nr = frage["partNumber"].flatMap(Int.init), let upload = frage["uploadId"] {
                stand.teile[upload, default: [:]][nr] = koerper
                return (200, Data(), [(name: "ETag", wert: "\"teil-\(nr)\"")])
            }
            stand.objekte[schluessel] = (koerper, uhr.jetzt)
            return (200, Data(), [(name: "ETag", wert: "\"e\"")])
        case "POST" where frage["uploads"] != nil:
            return (
                200,
                Data("<InitiateMultipartUploadResult><UploadId>\(schluessel)</UploadId></InitiateMultipartUploadResult>".utf8), []
            )
        case "POST":
            let teile = stand.teile.removeValue(forKey: frage["uploadId"] ?? "") ?? [:]
            stand.objekte[schluessel] = (teile.sorted { $0.key < $1.key }.reduce(Data()) { $0 + $1.value }, uhr.jetzt)
            return (200, Data("<CompleteMultipartUploadResult/>".utf8), [])
        case "HEAD", "GET":
            if frage["list-type"] != nil { return (200, liste(stand, frage["prefix"] ?? "", frage["continuation-token"]), []) }
            guard let objekt = stand.objekte[schluessel] else { return fehlt }
            let kopf = [
                (name: "Content-Length", wert: "\(objekt.daten.count)"), (name: "Last-Modified", wert: Self.http(objekt.zeit)),
            ]
            return (200, methode == "GET" ? objekt.daten : Data(), kopf)
        default:
            stand.objekte[schluessel] = nil
            return (204, Data(), [])
        }
    }

    /// Two keys a page, so that every list of three needs the next page.
    private func liste(_ stand: Stand, _ praefix: String, _ nach: String?) -> Data {
        let alle = stand.objekte.keys.filter { $0.hasPrefix(praefix) && $0 > (nach ?? "") }.sorted()
        let seite = alle.prefix(2)
        let zeilen = seite.map {
            "<Contents><Key>\($0)</Key><LastModified>\(stand.objekte[$0]?.zeit.iso8601 ?? "")</LastModified><Size>1</Size></Contents>"
        }
        let mehr =
            alle.count > 2
            ? "<IsTruncated>true</IsTruncated><NextContinuationToken>\(seite.last ?? "")</NextContinuationToken>" : ""
        return Data("<ListBucketResult>\(mehr)\(zeilen.joined())</ListBucketResult>".utf8)
    }

    private static func lies(_ koerper: HttpAnfrage.Koerper) throws -> Data {
        switch koerper {
        case .daten(let daten): return daten
        case .datei(let pfad, let von, let laenge):
            let handle = try #require(FileHandle(forReadingAtPath: pfad))
            try handle.seek(toOffset: UInt64(von))
            return try handle.read(upToCount: Int(laenge)) ?? Data()
        }
    }

    private static func http(_ zeit: Zeitpunkt) -> String {
        let iso = Array(zeit.iso8601)
        let monate = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let monat = monate[(Int(String(iso[5...6])) ?? 1) - 1]
        return "Sat, \(String(iso[8...9])) \(monat) \(String(iso[0...3])) \(String(iso[11...18])) GMT"
    }

    /// A content store whose database says that contents lie here.
    func inhalte(_ stand: Pruefstand, teil: Int64 = 64 << 20, lage: Inhaltsplatz? = .s3) async throws -> ContentStore {
        let zugang = try S3Zugang(
            ["endpunkt": "https://s3.stadt.example", "eimer": "eimer", "schluessel": "AK", "geheimnis": "SK"], "s3.conf"
        ).mitTeilen(von: teil)
        let client = S3Client(zugang, uhr: uhr, warten: { _ in }) { try await self.sende($0, $1) }
        let ort = try S3Ort(client, zwischen: stand.folder + "/zwischen-\(UUID().uuidString)", store: stand.store)
        if let lage {
            try await stand.store.commit(Vermerk(.system("test"), "inhalt.umzug")) {
                try $0.inhaltslageSetzen(lage, auch: nil, eimer: zugang.kennung)
            }
        }
        return try ContentStore(
            ordner: Ordnerort(folder: stand.folder + "/inhalte"), s3: ort,
            lage: { [store = stand.store] in try await store.read { try $0.inhaltslage() } }, uhr: uhr)
    }
}
