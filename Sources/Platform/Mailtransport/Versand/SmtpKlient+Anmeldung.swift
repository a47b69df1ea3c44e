// SPDX-License-Identifier: EUPL-1.2
public import Smtp

extension SmtpKlient {
    /// Signs in (RFC 4954) with PLAIN or, for hosts that know nothing else, LOGIN. A password never goes out in the clear.
    /// - Throws: `.abgelehnt(.auth, …)` when the host does not want us.
    public func melde(an angaben: SmtpCredentials) async throws(Sendehindernis) {
        guard tls != nil else { throw .tlsFehlt }
        var antwort: SmtpReply
        if erweiterungen.auth.contains("PLAIN") {
            antwort = try await sage(SmtpCommand.auth(mechanism: "PLAIN", initialResponse: angaben.plainResponse).bytes)
        } else if erweiterungen.auth.contains("LOGIN") {
            antwort = try await sage(SmtpCommand.auth(mechanism: "LOGIN", initialResponse: nil).bytes)
            for teil in angaben.loginResponses where antwort.classified(at: .auth) == .intermediate {
                antwort = try await sage(teil.line)
            }
        } else {
            throw .erweiterungFehlt("AUTH")
        }
        guard antwort.classified(at: .auth) == .success else { throw .abgelehnt(.auth, antwort) }
    }

    private func sage(_ bytes: [UInt8]) async throws(Sendehindernis) -> SmtpReply {
        try await Self.frage(innen.kanal, bytes, .auth, innen.zeiten)
    }
}
