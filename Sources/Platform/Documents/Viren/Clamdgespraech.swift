// SPDX-License-Identifier: EUPL-1.2
internal import ClamdProtocol
internal import Core
internal import Foundation
internal import Glibc
internal import Prozess

/// One connection to clamd. Blocks, with a deadline on every step: only for threads of our own (`imFaden`).
struct Clamdgespraech {
    private static let stueck = 1 << 18

    private let leitung: Leitung
    private let ende: ContinuousClock.Instant

    init(_ adresse: ClamdAddress, frist: Duration) throws(VirenError) {
        ende = .now + frist
        leitung = Leitung(try Clamdanschluss.verbinde(adresse, frist: frist))
    }

    func version() throws(VirenError) -> String {
        try sende(ClamdCommand.version[...])
        return String(decoding: try antwort().prefix { $0 != 0 }, as: UTF8.self)
    }

    /// - Parameter naechstes: the next bytes, none or `nil` at the end.
    func pruefe(_ naechstes: () throws(VirenError) -> [UInt8]?) throws(VirenError) -> Virenbefund {
        try sende(ClamdCommand.instream[...])
        do {
            while let bytes = try naechstes(), !bytes.isEmpty {
                try sende((ClamdCommand.header(UInt32(bytes.count)) + bytes)[...])
            }
            try sende(ClamdCommand.end[...])
        } catch VirenError.abgebrochen {
            // clamd closes the line as soon as it has had enough; what it says then is the reason.
        } catch { throw error }
        switch ClamdReply(try antwort()) {
        case .clean: return .sauber
        case .found(let name): return .befallen(name)
        case .tooLarge: return .nichtPruefbar("Die Datei ist größer, als die Virenprüfung annimmt (StreamMaxLength).")
        case .failed(let grund): throw .abgebrochen(grund)
        }
    }

    func pruefe(datei: String) throws(VirenError) -> Virenbefund {
        guard let griff = FileHandle(forReadingAtPath: datei) else { throw .dateiNichtLesbar }
        return try pruefe { () throws(VirenError) in
            do { return try griff.read(upToCount: Self.stueck).map { [UInt8]($0) } } catch { throw .dateiNichtLesbar }
        }
    }

    func pruefe(bytes: [UInt8]) throws(VirenError) -> Virenbefund {
        var rest = bytes[...]
        return try pruefe {
            defer { rest = rest.dropFirst(Self.stueck) }
            return Array(rest.prefix(Self.stueck))
        }
    }

    private func sende(_ bytes: ArraySlice<UInt8>) throws(VirenError) {
        var rest = bytes
        while !rest.isEmpty {
            guard let anzahl = leitung.schreibe(rest) else { throw .abgebrochen("Verbindung getrennt") }
            rest = rest.dropFirst(anzahl)
            guard anzahl == 0 else { continue }
            guard warte(lesen: [], schreiben: leitung, bis: ende) else { throw .keineAntwort }
        }
    }

    private func antwort() throws(VirenError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count <= ClamdReply.longest {
            switch leitung.lies() {
            case .zuEnde: return bytes
            case .bytes(let neu):
                bytes += neu
                if bytes.contains(0) { return bytes }
            case .nichts:
                guard warte(lesen: [leitung], bis: ende) else { throw .keineAntwort }
            }
        }
        return bytes
    }
}
