// SPDX-License-Identifier: EUPL-1.2
internal import CLibcurl
internal import Foundation
internal import Synchronization

/// One request on its way: what libcurl asks for and what it brings, by its callbacks.
///
/// `@unchecked`: everything but the flag is touched by the one thread that runs the exchange.
final class Austausch: @unchecked Sendable {
    let anfrage: HttpAnfrage
    private let stueck: @Sendable (Int, Data) throws -> Void
    private let datei: FileHandle?
    private var rest: Data
    private var gelesen: Int64 = 0
    private var status = 0
    private let abgebrochen = Atomic<Bool>(false)
    private(set) var antwortkopf: [(name: String, wert: String)] = []
    private var grund: (any Error)?
    private(set) var verwehrt = false

    init(_ anfrage: HttpAnfrage, _ stueck: @escaping @Sendable (Int, Data) throws -> Void) throws(HttpFehler) {
        self.anfrage = anfrage
        self.stueck = stueck
        switch anfrage.koerper {
        case .daten(let daten): (datei, rest) = (nil, daten)
        case .datei(let pfad, let von, _):
            guard let handle = FileHandle(forReadingAtPath: pfad) else { throw .datei(pfad) }
            do {
                try handle.seek(toOffset: UInt64(von))
            } catch {
                throw .datei(pfad)
            }
            (datei, rest) = (handle, Data())
        }
    }

    static func von(_ zeiger: UnsafeMutableRawPointer?) -> Austausch? {
        zeiger.map { Unmanaged<Austausch>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Where to, without what stands behind the question mark.
    var ziel: String { String(anfrage.adresse.prefix { $0 != "?" }) }
    var istAbgebrochen: Bool { abgebrochen.load(ordering: .relaxed) }
    var fehler: (any Error)? { istAbgebrochen ? CancellationError() : grund }
    /// libcurl would wait for a „100 Continue“ before it sends; not every server says it.
    var kopfzeilen: [String] { anfrage.kopf.map { "\($0.name): \($0.wert)" } + ["Expect:", "Content-Type:"] }

    /// The address is none that may be asked. Another one of the same name may be.
    func verwehre() { verwehrt = true }

    func abbrechen() { abgebrochen.store(true, ordering: .relaxed) }

    func empfange(_ bytes: UnsafeMutablePointer<CChar>?, _ anzahl: Int) -> Int {
        guard let bytes else { return 0 }
        do {
            try stueck(status, Data(bytes: bytes, count: anzahl))
            return anzahl
        } catch {
            grund = error
            return 0
        }
    }

    func kopfzeile(_ bytes: UnsafeMutablePointer<CChar>?, _ anzahl: Int) -> Int {
        guard let bytes else { return 0 }
        let zeile = String(decoding: UnsafeRawBufferPointer(start: bytes, count: anzahl), as: UTF8.self)
        if zeile.hasPrefix("HTTP/") {
            // An interim answer before the real one.
            antwortkopf = []
            status = zeile.split(separator: " ").dropFirst().first.flatMap { Int($0.prefix(3)) } ?? 0
        } else if let stelle = zeile.firstIndex(of: ":"), antwortkopf.count < 200 {
            let wert = zeile[zeile.index(after: stelle)...].trimmingCharacters(in: .whitespacesAndNewlines)
            antwortkopf.append((name: String(zeile[..<stelle]), wert: wert))
        }
        return anzahl
    }

    func sende(_ ziel: UnsafeMutablePointer<CChar>?, _ platz: Int) -> Int {
        guard let ziel else { return Int(CURL_READFUNC_ABORT) }
        do {
            if rest.isEmpty, let datei, gelesen < anfrage.laenge {
                rest = try datei.read(upToCount: Int(min(Int64(platz), anfrage.laenge - gelesen))) ?? Data()
                // Shorter than it was: better no request than one with less than it promised.
                guard !rest.isEmpty else { throw HttpFehler.datei(self.ziel) }
            }
        } catch {
            grund = error
            return Int(CURL_READFUNC_ABORT)
        }
        let teil = rest.prefix(platz)
        teil.withUnsafeBytes { bytes in
            if let anfang = bytes.baseAddress { UnsafeMutableRawPointer(ziel).copyMemory(from: anfang, byteCount: bytes.count) }
        }
        rest = Data(rest.dropFirst(teil.count))
        gelesen += Int64(teil.count)
        return teil.count
    }
}
