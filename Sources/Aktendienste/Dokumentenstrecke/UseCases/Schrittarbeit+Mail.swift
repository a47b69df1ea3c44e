// SPDX-License-Identifier: EUPL-1.2
import Akte
import Documents
import Foundation
import MailImport
import Store

extension Schrittarbeit {
    /// Notes that are longer are named and not printed.
    private static let nachweislaenge: Int64 = 256 << 10

    /// A mail as PDF/A: what a reader needs of its header, what was found when it came, its text and the list of its attachments.
    func drucken(_ datei: URL) async throws -> Schrittertrag {
        guard let maildruck = werkzeuge.maildruck else {
            return Schrittertrag(.ausgelassen("WeasyPrint ist auf dem Server nicht eingerichtet."))
        }
        guard lage.inhalt.groesse <= Mailtext.grenze else {
            return Schrittertrag(.gescheitert("Die E-Mail ist zu groß, um sie zu drucken.", endgueltig: true))
        }
        let mail: ImportedMail
        do { mail = try MailImport.read([UInt8](try Data(contentsOf: datei))) } catch is MailImportError {
            return Schrittertrag(.entfaellt("Die Datei ist keine lesbare E-Mail."))
        }
        // Of what came encrypted the mail in clear is printed, which lies beside it.
        guard !mail.doubts.contains(.encrypted) else { return Schrittertrag(.entfaellt("Die E-Mail ist verschlüsselt.")) }
        let blatt = Mailblatt(mail, lage.inhalt, nachweise: try await nachweise())
        let fassung = try await lauf.abgeleitet.store(try await maildruck(blatt))
        let gedruckt = URL(fileURLWithPath: try await lauf.abgeleitet.verifiedFile(fassung))
        return Schrittertrag(Self.ergebnis(try await werkzeuge.pdf.istPdfA(gedruckt)), fassung: fassung)
    }

    private func nachweise() async throws -> [Mailblatt.Nachweis] {
        var alle: [Mailblatt.Nachweis] = []
        for version in try await lauf.store.read({ try $0.mailnachweise(lage.inhalt.sha256) }) {
            let titel = version.dateiname.hasSuffix(".txt") ? String(version.dateiname.dropLast(4)) : version.dateiname
            guard version.inhalt.groesse <= Self.nachweislaenge else {
                alle.append(Mailblatt.Nachweis(titel: titel, text: "Der Vermerk ist zu lang. Er liegt als Anlage beim Dokument."))
                continue
            }
            let text = String(decoding: try await lauf.inhalte.ohneSchranke.read(version.inhalt), as: UTF8.self)
            alle.append(Mailblatt.Nachweis(titel: titel, text: Self.ohneBloecke(text)))
        }
        return alle
    }

    /// Certificates and the like (RFC 7468) are for programs; on paper their kind is enough.
    private static func ohneBloecke(_ text: String) -> String {
        var (zeilen, imBlock) = ([Substring](), false)
        for zeile in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let beginnt = zeile.hasPrefix("-----BEGIN ") && zeile.hasSuffix("-----")
            if beginnt { zeilen.append("[\(zeile.dropFirst(11).dropLast(5)): steht in der Datei]") }
            if !imBlock, !beginnt { zeilen.append(zeile) }
            imBlock = beginnt || (imBlock && !zeile.hasPrefix("-----END "))
        }
        return zeilen.joined(separator: "\n")
    }
}
