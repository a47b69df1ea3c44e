// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// Carries a message to the next page in a signed cookie, so that nobody can put words into our mouth.
struct Meldungskeks {
    private let geheimnis: Geheimnis

    init(_ geheimnis: Geheimnis) { self.geheimnis = geheimnis }

    func packen(_ meldung: Meldung) throws -> String {
        let text = try JSONEncoder().encode(meldung).base64EncodedString()
            .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_").replacingOccurrences(
                of: "=", with: "")
        return text + "." + geheimnis.marke("meldung", text)
    }

    func lesen(_ wert: String?) -> Meldung? {
        guard let teile = wert?.split(separator: "."), teile.count == 2 else { return nil }
        let text = String(teile[0])
        guard geheimnis.stimmt(String(teile[1]), "meldung", text) else { return nil }
        let base64 = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        let polster = String(repeating: "=", count: (4 - base64.utf8.count % 4) % 4)
        // Signed by us, so it can only fail to decode when a newer release has changed the form; then it is no loss.
        return Data(base64Encoded: base64 + polster).flatMap { try? JSONDecoder().decode(Meldung.self, from: $0) }
    }
}
