// SPDX-License-Identifier: EUPL-1.2
internal import Kryptoprotokoll

/// A refusal with what the libraries said of it, for the operator's log alone.
struct Absage: Error {
    let absage: Kryptoabsage
    let hinweis: String

    init(_ absage: Kryptoabsage, _ hinweis: String = "") {
        self.absage = absage
        self.hinweis = hinweis
    }
}
