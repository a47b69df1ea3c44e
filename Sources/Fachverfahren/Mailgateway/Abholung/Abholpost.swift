// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import MimeStructure
internal import Smtp

/// The two mails that make a message reachable: the link to its recipient, the code to its sender, so that neither is enough. What the message says
/// stands in none of them.
struct Abholpost: Sendable {
    static let einladungsbetreff = "Eine Nachricht liegt für Sie bereit"

    let berichte: Berichtswesen
    let vorgabe: Abholvorgabe

    func schreiben(_ abholung: Abholung, _ zustellung: Zustellung, _ nachricht: Nachricht) throws -> [Aufnahme] {
        guard let empfaenger = zustellung.empfaenger.address, let absender = nachricht.absender.address else { return [] }
        let bis = abholung.laeuftAb.deutsch
        if abholung.konto != nil { return [try imPostfach(an: empfaenger, bis: bis)] }
        let einladung = """
            Guten Tag,

            \(vorgabe.behoerde) hat Ihnen eine Nachricht geschickt. Weil sie vertraulich ist, liegt sie geschützt für Sie bereit:

            \(vorgabe.adresse)\(MailURL.abholung(abholung.marke))

            Sie können sie bis zum \(bis) lesen. Dafür brauchen Sie einen Code.
            Der Code steht nicht in dieser E-Mail. Die Person, die Ihnen schreibt, teilt ihn Ihnen auf anderem Weg mit,
            zum Beispiel am Telefon.

            Haben Sie keinen Code bekommen? Dann fragen Sie bitte bei der Behörde nach.
            Bitte antworten Sie nicht auf diese E-Mail.

            Leichte Sprache: Wir haben eine Nachricht für Sie. Öffnen Sie den Link. Sie brauchen einen Code. Ein Mensch vom Amt
            sagt Ihnen den Code, zum Beispiel am Telefon. Auf der Seite können Sie Leichte Sprache wählen.

            English: A message is waiting for you. Open the link above. You need a code, which the person who wrote to you
            gives you, for example on the phone. The page is available in English.
            """
        let codebrief = """
            Guten Tag,

            Ihre Nachricht an \(empfaenger.text) liegt zur Abholung bereit. Der Link dorthin ging an diese Adresse.

            Der Code für \(empfaenger.text) lautet: \(abholung.code)

            Bitte geben Sie ihn telefonisch oder persönlich weiter, nicht per E-Mail.
            Die Nachricht kann bis zum \(bis) abgeholt werden. Sie hören von uns, wenn es geschehen ist oder die Zeit abläuft.
            """
        return [
            try brief(Self.einladungsbetreff, einladung, an: empfaenger),
            try brief("Code für Ihre geschützte Nachricht", codebrief, an: absender, ueber: nachricht),
        ]
    }

    /// Says nothing of the message, and has no link with a secret: whoever reads it must sign in.
    private func imPostfach(an: SmtpAddress, bis: String) throws -> Aufnahme {
        try brief(
            "Neue Nachricht in Ihrem Postfach",
            """
            Guten Tag,

            in Ihrem Postfach im Bürgerportal liegt etwas Neues für Sie von: \(vorgabe.behoerde)
            Bitte melden Sie sich im Bürgerportal an. Geben Sie die Adresse selbst in Ihren Browser ein:
            \(vorgabe.adresse)

            Sie können die Nachricht bis zum \(bis) lesen.
            Aus Gründen des Datenschutzes steht in dieser E-Mail nicht, worum es geht.

            There is something new in your mailbox. Please sign in to the citizen portal.
            """, an: an)
    }

    /// - Parameter ueber: the message it belongs to, for whoever knows that one.
    func brief(_ betreff: String, _ text: String, an: SmtpAddress, ueber: Nachricht? = nil) throws -> Aufnahme {
        let jetzt = berichte.uhr.jetzt
        let kennung = NachrichtID(jetzt)
        // Always the same form, so that the address is the only thing in it that comes from outside.
        let kopf = """
            Date: \(Unzustellbericht.datum(jetzt))
            From: \(String(decoding: try EncodedWordWriter.value(vorgabe.behoerde), as: UTF8.self)) <\(berichte.stadt.postmeister)>
            To: <\(an.text)>
            Subject: \(String(decoding: try EncodedWordWriter.value(betreff), as: UTF8.self))
            Message-ID: <\(kennung)@\(berichte.stadt.name.text)>
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Language: de
            Content-Transfer-Encoding: base64
            """
        let bezug = ueber?.kennung.map { "In-Reply-To: <\($0)>\r\n" } ?? ""
        let inhalt = Data(text.replacing("\n", with: "\r\n").utf8).base64EncodedString(options: .lineLength76Characters)
        let mail = kopf.replacing("\n", with: "\r\n") + "\r\n\r\n" + inhalt + "\r\n"
        return try berichte.aufnahme(kennung, an: an, Array((bezug + mail).utf8), ueber.map { ["über": $0.id.text] } ?? [:])
    }
}
