// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Documents
import MailImport
import Store
import Web

/// A mail on paper.
struct Mailblatt: Page {
    static let vorlage = "strecke/briefe/mail"
    /// More would outlast the printer's time; what is left out the sheet says.
    static let zeichenHoechstens = 300_000

    struct Zeile: Encodable, Sendable {
        let name: String
        let wert: String
    }

    /// What the gateway noted about it.
    struct Nachweis: Encodable, Sendable {
        let titel: String
        let text: String

        init(titel: String, text: String) { (self.titel, self.text) = (titel, Mailblatt.druckbar(text)) }
    }

    struct Anlage: Encodable, Sendable {
        let name: String
        let art: String
        let groesse: String
    }

    let titel: String
    let kopf: [Zeile]
    let nachweise: [Nachweis]
    let ohneNachweis: Bool
    let text: String
    let gekuerzt: Bool
    let anlagen: [Anlage]
    let hatAnlagen: Bool
    let pruefsumme: String

    init(_ mail: ImportedMail, _ inhalt: Inhalt, nachweise: [Nachweis]) {
        titel = Self.druckbar(mail.subject.flatMap { $0.isEmpty ? nil : $0 } ?? "(ohne Betreff)")
        kopf = Mailtext.kopf(mail).map { Zeile(name: $0.name, wert: Self.druckbar($0.wert)) }
        self.nachweise = nachweise
        ohneNachweis = nachweise.isEmpty
        let worte = Mailtext.worte(mail)
        gekuerzt = worte.count > Self.zeichenHoechstens
        text = Self.druckbar(worte.isEmpty ? "(ohne Text)" : String(worte.prefix(Self.zeichenHoechstens)))
        anlagen = mail.attachments.map {
            Anlage(
                name: Self.druckbar($0.name ?? ($0.inline ? "Bild im Text" : "ohne Namen")),
                art: Dateityp.erkenne($0.bytes).bezeichnung, groesse: Groesse.text(Int64($0.bytes.count)))
        }
        hatAnlagen = !anlagen.isEmpty
        pruefsumme = inhalt.sha256
    }

    /// Without control characters, and without those that turn the direction of writing: what is printed must read as it was written.
    static func druckbar(_ text: String) -> String {
        let erlaubt = text.replacing("\r\n", with: "\n").unicodeScalars.filter { zeichen in
            switch zeichen.properties.generalCategory {
            case .control: zeichen == "\n" || zeichen == "\t"
            case .format, .surrogate, .privateUse, .unassigned: false
            default: true
            }
        }
        return String(String.UnicodeScalarView(erlaubt))
    }
}
