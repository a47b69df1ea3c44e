// SPDX-License-Identifier: EUPL-1.2
import Crypto
import Dkim
import Foundation

@testable import Mailgateway

/// Signs as a domain of the world does.
struct Signierprobe {
    let domain: String
    private let schluessel = Curve25519.Signing.PrivateKey()

    var name: String { "s1._domainkey.\(domain)" }
    var eintrag: String { "v=DKIM1; k=ed25519; p=\(schluessel.publicKey.rawRepresentation.base64EncodedString())" }

    func signiert(_ mail: [UInt8]) throws -> [UInt8] {
        var zeichner = DkimSigner<Dkimsumme>([
            try DkimSigning(domain: domain, selector: "s1", algorithm: .ed25519Sha256, time: 1_700_000_000)
        ])
        try zeichner.feed(mail[...])
        let offen = try zeichner.finish()[0]
        return offen.field(signature: Array(try schluessel.signature(for: offen.bytesToSign))) + mail
    }
}
