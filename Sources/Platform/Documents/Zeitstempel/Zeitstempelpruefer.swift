// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Foundation

/// Checks the signature of a time stamp and its certificates with `openssl ts -verify`, in a limited child process (docs/adr/0023).
public struct Zeitstempelpruefer: Sendable {
    let kind: KindProzess
    let programm: String

    public init(kind: KindProzess = KindProzess(), programm: String = "/usr/bin/openssl") {
        self.kind = kind
        self.programm = programm
    }

    /// - Parameters:
    ///   - hash: that the stamp must be over.
    ///   - anker: file with the certificates that are trusted, in PEM.
    ///   - zeitpunkt: as of which the certificates must hold.
    /// - Returns: `nil` when it holds, else the tool's reason.
    public func pruefe(stempel: [UInt8], hash: [UInt8], anker: String, am zeitpunkt: Zeitpunkt) async throws(KindError) -> String?
    {
        let datei = try Zwischendatei(stempel)
        defer { datei.entfernen() }
        let ergebnis = try await kind.fuehreAus(
            programm,
            [
                "ts", "-verify", "-token_in", "-in", datei.pfad, "-digest", Hex.text(hash), "-CAfile", anker,
                "-attime", String(zeitpunkt.millisekunden / 1000),
            ])
        if ergebnis.code == 0 { return nil }
        return Self.grund(ergebnis.fehlertext)
    }

    /// Version of the tool, `nil` where it is missing.
    public func version() async -> String? {
        let ergebnis: KindProzess.Ergebnis
        do { ergebnis = try await kind.fuehreAus(programm, ["version"]) } catch { return nil }
        let worte = String(decoding: ergebnis.ausgabe, as: UTF8.self).split(separator: " ")
        return ergebnis.code == 0 && worte.count > 1 ? String(worte[1]) : nil
    }

    /// "…:Verify error:certificate has expired", or the sixth part: "…:ts_check_imprints:message imprint mismatch:…"
    private static func grund(_ text: String) -> String {
        let fehler = text.split(whereSeparator: \.isNewline).last { $0.contains("error:") }
        guard let fehler else { return "nicht lesbar" }
        if let ende = fehler.range(of: "Verify error:") { return String(fehler[ende.upperBound...]) }
        let teile = fehler.split(separator: ":")
        return teile.dropFirst(5).first.map(String.init) ?? "nicht lesbar"
    }
}

/// A file that only this process can read, gone afterwards.
struct Zwischendatei {
    let pfad: String

    init(_ bytes: [UInt8]) throws(KindError) {
        pfad = FileManager.default.temporaryDirectory.path + "/rathaus-\(UUID().uuidString)"
        guard FileManager.default.createFile(atPath: pfad, contents: Data(bytes), attributes: [.posixPermissions: 0o600]) else {
            throw .rechnerGestoert("Zwischendatei")
        }
    }

    /// What cannot be removed goes with the machine's own cleaning.
    func entfernen() { try? FileManager.default.removeItem(atPath: pfad) }
}
