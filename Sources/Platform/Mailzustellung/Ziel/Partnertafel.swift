// SPDX-License-Identifier: EUPL-1.2
public import Smtp

/// The operator's table of partners: where their mail goes and what is demanded. Domains without a row go to their MX, with
/// TLS where it is offered.
public struct Partnertafel: Sendable {
    public struct Eintrag: Sendable, Hashable {
        /// `kreis.example` for this domain, `.kreis.example` for all below it, `*` for all others.
        public let muster: String
        public let weg: Zustellziel.Weg
        public let regel: Partnerregel
        public let anmeldung: SmtpCredentials?

        public init(
            muster: String, weg: Zustellziel.Weg = .mx, regel: Partnerregel = .opportunistisch, anmeldung: SmtpCredentials? = nil
        ) {
            (self.muster, self.weg, self.regel, self.anmeldung) = (muster.lowercased(), weg, regel, anmeldung)
        }
    }

    private let eintraege: [String: Eintrag]

    /// Of rows with the same pattern the last one counts.
    public init(_ eintraege: [Eintrag] = []) {
        self.eintraege = Dictionary(eintraege.map { ($0.muster, $0) }, uniquingKeysWith: { $1 })
    }

    /// The row that fits most closely.
    public func ziel(fuer domain: String) -> Zustellziel {
        let leer = Zustellziel(domain: domain)
        guard let eintrag = eintrag(leer.domain) else { return leer }
        return Zustellziel(domain: leer.domain, weg: eintrag.weg, regel: eintrag.regel, anmeldung: eintrag.anmeldung)
    }

    private func eintrag(_ domain: String) -> Eintrag? {
        if let genau = eintraege[domain] { return genau }
        var rest = domain[...]
        while let punkt = rest.firstIndex(of: ".") {
            if let ueber = eintraege[String(rest[punkt...])] { return ueber }
            rest = rest[rest.index(after: punkt)...]
        }
        return eintraege["*"]
    }
}
