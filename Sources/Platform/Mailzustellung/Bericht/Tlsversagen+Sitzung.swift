// SPDX-License-Identifier: EUPL-1.2
internal import Mailtransport
internal import TlsReport

extension Tlsversagen {
    /// - Parameter hindernis: why the session did not come about; `nil` for what is not TLS's fault.
    init?(_ plan: Transportplan, _ hindernis: Sendehindernis, _ mangel: Zertifikatsmangel?) {
        guard let richtlinie = plan.richtlinie else { return nil }
        switch hindernis {
        case .tlsFehlt: self.init(richtlinie: richtlinie, art: .starttlsNotSupported, text: "")
        case .zertifikat(let gesehen, let text):
            self.init(richtlinie: richtlinie, art: (mangel ?? gesehen).berichtsart, text: text)
        case .tlsGescheitert(let text): self.init(richtlinie: richtlinie, art: .validationFailure, text: text)
        default: return nil
        }
    }

    func sitzung(host: String = "", adresse: String = "") -> TlsSession {
        var fehler = TlsFailure(art)
        fehler.receivingHost = host
        fehler.receivingIp = adresse
        // Errors of libraries hold places in memory and lines of code; a report needs the kind.
        fehler.reasonCode = String(text.prefix { $0.isLetter || $0.isNumber || "-._ ".contains($0) }.prefix(64))
        return TlsSession(policy: richtlinie, failures: [fehler])
    }
}

extension Zertifikatsmangel {
    fileprivate var berichtsart: TlsResultType {
        switch self {
        case .andererName: .certificateHostMismatch
        case .abgelaufen: .certificateExpired
        case .nichtVertraut: .certificateNotTrusted
        }
    }
}
