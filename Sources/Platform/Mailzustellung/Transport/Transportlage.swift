// SPDX-License-Identifier: EUPL-1.2
internal import Dane
internal import MtaSts
internal import TlsReport

/// All that the decision about one host rests on.
struct Transportlage: Sendable, Hashable {
    let domain: String
    let host: String
    /// What the certificate must say: the host's name, unless the operator knows better.
    let zertifikatsname: String
    /// The operator has set the host up.
    let fest: Bool
    /// The host comes from the operator or is proved by DNSSEC.
    let listeSicher: Bool
    let regel: Partnerregel
    let dane: Danebefund
    let sts: Stsbefund
    let requireTls: Bool
    let nurQualifiziert: Bool
    var tlsErlassen = false

    var stifte: [Fingerabdruck] { if case .fingerabdruck(let stifte) = regel { stifte } else { [] } }

    /// Reports go to domains; a host that the operator has set up gets none.
    func richtlinie(_ art: TlsPolicy.Kind, zeilen: [String] = [], hosts: [String] = []) -> TlsPolicy? {
        fest ? nil : TlsPolicy(art, domain: domain, lines: zeilen, mxHosts: hosts)
    }

    func richtlinie(_ policy: StsPolicy) -> TlsPolicy? {
        let zeilen = policy.text.split(whereSeparator: \.isNewline).map(String.init)
        return richtlinie(.sts, zeilen: zeilen, hosts: policy.mx.map(\.description))
    }

    func richtlinie(_ satz: Danesatz) -> TlsPolicy? {
        richtlinie(.tlsa, zeilen: satz.eintraege.map(\.text), hosts: [satz.basis])
    }
}
